from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from pytestqt.qtbot import QtBot

from hall.console.days import moment_words
from hall.console.frame import NOTE_SECONDS, Frame
from hall.console.page import Person, Role
from hall.console.today.page import REFRESH_SECONDS, TodayPage
from hall.console.today.sources import Device, Line, Numbers, Row, Sources
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
def today(qapp: object, hall: Hall, hall_clock: HandClock) -> TodayPage:
    return TodayPage(hall.sources, hall_clock, ZONE)


@pytest.fixture
def desk(today: TodayPage) -> Iterator[Frame]:
    """The console with this one page, and a clerk before it."""
    made = Frame([today], 120)
    made.open(Person("陈警官", Role.STAFF))
    yield made
    made.close()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", list(Language))
def test_the_page_shows_what_it_is_given_in_one_language(
    page: Callable, desk: Frame, size: tuple[int, int], language: Language
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
    names = {"陈警官", "中文"}
    han = [each for each in words if each not in names and any("一" <= letter <= "鿿" for letter in each)]
    assert bool(han) == (language is Language.ZH), han


def test_closed_exhibits_stand_first(desk: Frame, today: TodayPage) -> None:
    assert [row["open"] for row in today.exhibits] == [False, True]


def test_without_notices_the_page_says_that_all_is_well(
    page: Callable, desk: Frame, today: TodayPage, hall: Hall
) -> None:
    hall.notices = []
    today.refresh()
    assert {"一切正常", "都好着呢"} <= set(page("Staff.qml", {"desk": desk}).words)


def test_figures_are_read_again_while_the_page_stands(desk: Frame, today: TodayPage, hall: Hall) -> None:
    hall.numbers = Numbers(64, 133, 6215)
    desk.tick(REFRESH_SECONDS)
    assert (today.plays_today, today.lamps_today, today.lamps_total) == (64, 133, 6215)


@pytest.mark.parametrize("size", SIZES)
def test_the_backup_key_makes_one_and_says_so_for_a_while(
    qtbot: QtBot, page: Callable, desk: Frame, size: tuple[int, int]
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
    qtbot: QtBot, page: Callable, desk: Frame, today: TodayPage, hall: Hall, error: Exception, words: str
) -> None:
    shown = page("Staff.qml", {"desk": desk})
    hall.outcome = error
    today.back_up()
    qtbot.waitUntil(lambda: not today.backing_up)
    assert words in desk.note
    assert shown.sounds == ["wrong"]
    hall.outcome = Text("备份好了", "Backed up")
    shown.tap("现在备份")
    qtbot.waitUntil(lambda: desk.note == "备份好了")


@pytest.mark.parametrize("size", SIZES)
def test_quitting_asks_first(
    qtbot: QtBot, page: Callable, desk: Frame, today: TodayPage, size: tuple[int, int]
) -> None:
    shown = page("Staff.qml", {"desk": desk}, size)
    today.quit()
    shown.tap("退出软件")
    with qtbot.assertNotEmitted(today.quit_asked):
        shown.tap("不退出")
    assert not today.asking_quit
    today.ask_quit()
    with qtbot.waitSignal(today.quit_asked):
        shown.tap("确定退出")


def test_under_the_question_nothing_else_of_the_page_can_be_pressed(
    qtbot: QtBot, page: Callable, desk: Frame, today: TodayPage
) -> None:
    shown = page("Staff.qml", {"desk": desk})
    today.ask_quit()
    shown.tap("退出软件")
    shown.tap("现在备份")
    assert not today.backing_up


def test_a_moment_of_another_year_names_the_year() -> None:
    now = datetime(2026, 1, 2, tzinfo=ZONE)
    assert moment_words(datetime(2025, 12, 31, 8, 5, tzinfo=ZONE), now) == Text(
        "2025 年 12 月 31 日 8:05", "31 Dec 2025, 8:05"
    )


def test_a_notice_that_staff_have_seen_to_goes_and_the_others_stay(
    desk: Frame, today: TodayPage, hall: Hall
) -> None:
    hall.notices = [Line(Text("甲", "A"), id="a"), Line(Text("乙", "B"), id="b"), Line(Text("丙", "C"))]
    today.refresh()
    today.dismiss("b")
    assert [(line["text"], line["id"]) for line in today.property("notices")] == [("甲", "a"), ("丙", "")]
