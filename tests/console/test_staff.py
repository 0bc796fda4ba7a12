from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from hall.console.days import moment_words
from hall.console.sources import Device, Line, Numbers, Row, Sources
from hall.console.staff import IDLE_SECONDS, NOTE_SECONDS, REFRESH_SECONDS, StaffDesk
from hall.testing import HandClock
from hall.words import HallError, Language, Text

ZONE = ZoneInfo("Asia/Shanghai")
SIZES = [(1920, 1080), (1080, 1920)]


class Hall:
    """What the page is told, for a test to change."""

    def __init__(self, clock: HandClock) -> None:
        self.notices = [Line(Text("磁盘快满了", "The disk is nearly full"), clock.now() - timedelta(days=1))]
        self.rows = [
            Row(Text("反诈小侦探", "Scam detective"), Text("问答", "Quiz"), True),
            Row(
                Text("酒后开车", "Drink and drive"),
                Text("游戏", "Game"),
                False,
                Text("少一张图", "No poster"),
            ),
        ]
        self.numbers = Numbers(63, 132, 6214)
        self.last: datetime | None = None
        self.outcome: Text | Exception = Text("备份好了", "Backed up")

    def back_up(self) -> Text:
        if isinstance(self.outcome, Exception):
            raise self.outcome
        self.last = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
        return self.outcome

    def dismiss(self, notice_id: str) -> None:
        self.notices = [line for line in self.notices if line.id != notice_id]

    @property
    def sources(self) -> Sources:
        return Sources(
            dismiss=self.dismiss,
            notices=lambda: self.notices,
            exhibits=lambda: self.rows,
            numbers=lambda: self.numbers,
            devices=lambda: [Device("camera", Text("摄像头", "Camera"), Text("正常", "Fine"), True)],
            last_backup=lambda: self.last,
            back_up=self.back_up,
        )


@pytest.fixture
def hall(hall_clock: HandClock) -> Hall:
    return Hall(hall_clock)


@pytest.fixture
def desk(qapp: object, hall: Hall, hall_clock: HandClock) -> Iterator[StaffDesk]:
    made = StaffDesk(hall.sources, hall_clock, ZONE)
    made.open()
    yield made
    made.close()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", list(Language))
def test_the_page_shows_what_it_is_given_in_one_language(
    page: Callable, desk: StaffDesk, size: tuple[int, int], language: Language
) -> None:
    desk.set_language(language)
    words = page("Staff.qml", {"desk": desk}, size, language).words
    for text in (
        Text("磁盘快满了", "The disk is nearly full"),
        Text("11 月 23 日 9:00", "23 Nov, 9:00"),
        Text("少一张图", "No poster"),
        Text("维修中", "Closed"),
        Text("2026 年 11 月 24 日 周二", "Tue, 24 Nov 2026"),
        Text("有 1 件事要看", "1 to look at"),
        Text("还没有备份", "None yet"),
        Text("正常", "Fine"),
    ):
        assert text.read(language) in words
    assert {"63", "132", "6,214"} <= set(words)
    han = [each for each in words if any("一" <= letter <= "鿿" for letter in each)]
    assert bool(han) == (language is Language.ZH), han


def test_closed_exhibits_stand_first(desk: StaffDesk) -> None:
    assert [row["open"] for row in desk.exhibits] == [False, True]


def test_without_notices_the_page_says_that_all_is_well(page: Callable, desk: StaffDesk, hall: Hall) -> None:
    hall.notices = []
    desk.refresh()
    assert {"一切正常", "都好着呢"} <= set(page("Staff.qml", {"desk": desk}).words)


def test_figures_are_read_again_while_the_page_stands(desk: StaffDesk, hall: Hall) -> None:
    hall.numbers = Numbers(64, 133, 6215)
    desk.tick(REFRESH_SECONDS)
    assert (desk.plays_today, desk.lamps_today, desk.lamps_total) == (64, 133, 6215)


@pytest.mark.parametrize("size", SIZES)
def test_the_backup_key_makes_one_and_says_so_for_a_while(
    qtbot: QtBot, page: Callable, desk: StaffDesk, size: tuple[int, int]
) -> None:
    shown = page("Staff.qml", {"desk": desk}, size)
    shown.tap("现在备份")
    qtbot.waitUntil(lambda: "备份好了" in shown.words)
    assert {"备份好了", "最近一次：\n今天 9:00"} <= set(shown.words)
    assert shown.sounds == []
    desk.tick(NOTE_SECONDS)
    assert "备份好了" not in shown.words


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (HallError("没备份成，盘坏了", "No backup, the disk is bad"), "没备份成，盘坏了"),
        (OSError(28, "full"), "full"),
    ],
)
def test_a_backup_that_fails_says_why_and_can_be_tried_again(
    qtbot: QtBot, page: Callable, desk: StaffDesk, hall: Hall, error: Exception, words: str
) -> None:
    shown = page("Staff.qml", {"desk": desk})
    hall.outcome = error
    desk.back_up()
    qtbot.waitUntil(lambda: not desk.backing_up)
    assert words in desk.note
    assert shown.sounds == ["wrong"]
    hall.outcome = Text("备份好了", "Backed up")
    shown.tap("现在备份")
    qtbot.waitUntil(lambda: desk.note == "备份好了")


@pytest.mark.parametrize("size", SIZES)
def test_quitting_asks_first(qtbot: QtBot, page: Callable, desk: StaffDesk, size: tuple[int, int]) -> None:
    shown = page("Staff.qml", {"desk": desk}, size)
    desk.quit()
    shown.tap("退出软件")
    with qtbot.assertNotEmitted(desk.quit_asked):
        shown.tap("不退出")
    assert not desk.asking_quit
    desk.ask_quit()
    with qtbot.waitSignal(desk.quit_asked):
        shown.tap("退出")


def test_under_the_question_nothing_else_can_be_pressed(
    qtbot: QtBot, page: Callable, desk: StaffDesk
) -> None:
    shown = page("Staff.qml", {"desk": desk})
    desk.ask_quit()
    with qtbot.assertNotEmitted(desk.left), qtbot.assertNotEmitted(desk.pin_change_asked):
        shown.tap("回到参观画面")
        shown.tap("修改密码")
    assert not desk.backing_up


@pytest.mark.parametrize(("key", "signal"), [("回到参观画面", "left"), ("修改密码", "pin_change_asked")])
def test_each_key_leads_where_it_says(
    qtbot: QtBot, page: Callable, desk: StaffDesk, key: str, signal: str
) -> None:
    shown = page("Staff.qml", {"desk": desk})
    with qtbot.waitSignal(getattr(desk, signal)):
        shown.tap(key)


def test_a_page_that_nobody_touches_is_left(qtbot: QtBot, page: Callable, desk: StaffDesk) -> None:
    shown = page("Staff.qml", {"desk": desk})
    desk.ask_quit()
    desk.tick(IDLE_SECONDS - 1)
    shown.tap("不退出")
    desk.tick(IDLE_SECONDS - 1)
    with qtbot.waitSignal(desk.left):
        desk.tick(1)


def test_a_moment_of_another_year_names_the_year() -> None:
    now = datetime(2026, 1, 2, tzinfo=ZONE)
    assert moment_words(datetime(2025, 12, 31, 8, 5, tzinfo=ZONE), now) == Text(
        "2025 年 12 月 31 日 8:05", "31 Dec 2025, 8:05"
    )


def test_a_notice_that_staff_have_seen_to_goes_and_the_others_stay(desk: StaffDesk, hall: Hall) -> None:
    hall.notices = [Line(Text("甲", "A"), id="a"), Line(Text("乙", "B"), id="b"), Line(Text("丙", "C"))]
    desk.open()
    desk.dismiss("b")
    assert [(line["text"], line["id"]) for line in desk.property("notices")] == [("甲", "a"), ("丙", "")]
