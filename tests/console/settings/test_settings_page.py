"""The page of settings in the console's own frame and beside the real door, by a clerk's fingers."""

from collections.abc import Callable, Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from argon2 import PasswordHasher
from PySide6.QtCore import Signal
from pytestqt.qtbot import QtBot

from hall.console.door import Door
from hall.console.frame import Frame
from hall.console.page import EVERYBODY, Page, Person, Role
from hall.console.pins import Pins
from hall.console.settings.entries import ENTRIES, Control, bounds
from hall.console.settings.page import SettingsPage
from hall.console.settings.sheet import Sheet
from hall.console.settings.telling import read_changes
from hall.settings import Settings, read_settings
from hall.store.audit import Change, changes
from hall.store.reading import settled_view
from hall.store.store import Store
from hall.testing import HandClock
from hall.words import Language, Text
from tests.console.conftest import items

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
ZONE = ZoneInfo("Asia/Shanghai")
CHEN = Person("陈警官", Role.STAFF)
SIZES = [(1920, 1080), (1080, 1920)]


class Hall:
    """A desk with the page of settings and one page for everybody, a door, and the records behind them."""

    def __init__(self, folder: Path, clock: HandClock) -> None:
        self.records, self.file = folder / "hall.db", folder / "settings.toml"
        self.store = Store.open(
            self.records, clock=clock, kiosk="hall-1", backups=folder / "backups", backups_kept=3
        )
        self.pins = Pins(folder / "pins.toml", clock, CHEAP, self.store.audit.note)
        self.pins.add(CHEN.name, CHEN.role, "314159")
        self.page = SettingsPage(self.pins, self.file, self.store, self.records, clock, ZONE)
        self.desk = Frame([Everybodys(), self.page], 120)
        self.door = Door(self.pins)
        self.page.pin_asked.connect(self.door.choose)
        self.page.out_asked.connect(self.desk.leave)
        self.door.settled.connect(self.desk.resume)
        self.door.opened.connect(self.desk.open)

    def enter(self) -> None:
        self.desk.open(CHEN)
        self.desk.show("settings")

    def audit(self, words: str = "") -> list[Change]:
        # Rows are written in their order: once the newest is there, all are.
        self.store.audit.note("test.wait", "", "-").result(5)
        with settled_view(self.records) as db:
            return [change for change in changes(db, words=words) if change.what != "test.wait"]


class Everybodys(Page):
    """What guides may see, too."""

    changed = Signal()
    name = "arrival"
    icon = "flag"
    title = Text("带队", "Arrival")
    roles = EVERYBODY


@pytest.fixture
def hall(qapp: object, tmp_path: Path, hall_clock: HandClock) -> Iterator[Hall]:
    made = Hall(tmp_path, hall_clock)
    yield made
    made.desk.close()
    made.door.close()
    made.store.close()


def _dial(door: Door, pin: str) -> None:
    for digit in pin:
        door.key(int(digit))


@pytest.mark.parametrize("size", SIZES)
def test_a_guide_who_is_added_by_touch_comes_in_with_the_new_pin_and_sees_only_their_pages(
    qtbot: QtBot, page: Callable, hall: Hall, size: tuple[int, int]
) -> None:
    hall.enter()
    shown = page("Staff.qml", {"desk": hall.desk}, size)
    shown.tap("加一个人")
    next(item for item in items(shown.view.rootObject()) if item.objectName() == "input").setProperty(
        "text", "小王"
    )
    with qtbot.waitSignal(hall.page.pin_asked):
        shown.tap("去设密码")
    pad = page("Pin.qml", {"door": hall.door}, size)
    assert any("小王" in words for words in pad.words)
    with qtbot.waitSignal(hall.door.settled):
        for digit in "161803161803":
            pad.tap(digit)
    assert "小王" in shown.words
    assert hall.audit("person.add 小王")[0].who == CHEN.name
    hall.desk.leave()
    hall.door.ask()
    with qtbot.waitSignal(hall.door.opened):
        _dial(hall.door, "161803")
    assert hall.desk.person == Person("小王", Role.GUIDE)
    assert [each["name"] for each in hall.desk.pages] == ["arrival"]


@pytest.mark.parametrize("size", SIZES)
def test_a_setting_that_is_changed_by_touch_is_in_the_file_and_in_the_audit(
    page: Callable, hall: Hall, size: tuple[int, int]
) -> None:
    hall.file.write_text('# by hand\nvolume = 2\n[tours]\nguides = ["李警官"]\n', encoding="utf-8")
    hall.enter()
    shown = page("Staff.qml", {"desk": hall.desk}, size)
    shown.tap("开放")
    shown.tap("周六")
    assert not read_settings(hall.file).bookings.weekdays.count(6)
    assert any("还没有保存" in words for words in shown.words)
    shown.tap("保存")
    kept = read_settings(hall.file)
    assert kept.bookings.weekdays == (1, 2, 3, 4, 5, 6)
    assert (kept.volume, kept.tours.guides) == (2, ("李警官",))
    assert any("下次打开展馆时生效" in words for words in shown.words)
    row = hall.audit("settings.change")[0]
    assert (row.who, row.subject) == (CHEN.name, "bookings.weekdays")
    assert (row.before, row.after) == ({"value": "1,2,3,4,5"}, {"value": "1,2,3,4,5,6"})


def test_the_last_of_the_staff_stays_and_the_page_says_why(page: Callable, hall: Hall) -> None:
    hall.enter()
    shown = page("Staff.qml", {"desk": hall.desk})
    hall.page.people.choose(0)
    shown.tap("去掉这个人")
    shown.tap("确定去掉")
    assert hall.pins.people == (CHEN,)
    assert any("至少要留一位管理员" in words for words in shown.words)
    shown.tap("讲解员")
    assert hall.pins.people == (CHEN,)


def test_who_writes_their_own_name_anew_comes_in_again(qtbot: QtBot, hall: Hall) -> None:
    hall.enter()
    hall.page.people.choose(0)
    hall.page.people.ask("rename")
    with qtbot.waitSignal(hall.desk.left):
        hall.page.people.rename("陈志远")
    assert [person.name for person in hall.pins.people] == ["陈志远"]
    assert hall.desk.person is None


@pytest.mark.parametrize(
    ("key", "text", "words"),
    [
        ("bookings.hours", "9点", "要像 09:00-11:30 这样写"),
        ("bookings.hours", "11:00-09:00", "结束要比开始晚"),
        ("bookings.smallest", "60", "最少的不能比最多的还多"),
        ("kiosk", " ", "不能空着"),
        ("tours.team_names", "一、二、三、四、五", "最多 4 个"),
        ("tours.team_names", "特别特别特别长的名字", "最多 8 个字"),
        ("volume", "9", "最多是 5"),
    ],
)
def test_what_cannot_be_is_said_in_words_and_never_written(
    hall: Hall, key: str, text: str, words: str
) -> None:
    hall.enter()
    hall.page.look_at("hall")
    hall.page.form.put(key, text)
    assert words in hall.page.form.faults[key]
    hall.page.form.save()
    assert not hall.file.exists()
    hall.page.form.drop()
    assert not hall.page.form.faults


def test_every_setting_of_the_page_keeps_its_value_when_it_is_said_and_meant_again(tmp_path: Path) -> None:
    sheet = Sheet(tmp_path / "settings.toml", lambda *_: None)
    for key, entry in ENTRIES.items():
        before = sheet.shown(key)
        sheet.put(key, before)
        assert not sheet.is_changed, key
        if entry.control is Control.STEPS:
            least, most = bounds(key)
            assert least <= int(before) <= most, key
            assert most > least, key


def test_one_age_s_ratio_leaves_the_others_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    sheet = Sheet(path, lambda *_: None)
    sheet.put("bookings.children_per_adult.primary", "15")
    assert sheet.save("陈警官") == 1
    assert read_settings(path).bookings.children_per_adult == {
        "kindergarten": 10,
        "primary": 15,
        "middle": 20,
    }


def test_a_file_that_cannot_be_read_is_not_written_over(hall: Hall) -> None:
    hall.file.write_text("volume = ", encoding="utf-8")
    hall.enter()
    hall.page.look_at("hall")
    hall.page.form.put("volume", "1")
    hall.page.form.save()
    assert "settings.toml" in hall.page.form.trouble
    assert hall.file.read_text(encoding="utf-8") == "volume = "


def test_a_closed_day_is_listed_with_its_reason_and_opened_again(qtbot: QtBot, hall: Hall) -> None:
    hall.enter()
    hall.page.look_at("opening")
    days = hall.page.days_off
    for wrong in (("2026-11-01", "检修"), ("12-25", "检修"), ("2026-02-30", "检修"), ("2026-12-25", " ")):
        days.close_day(*wrong)
        assert days.fault
    days.close_day("20261225", "检修")
    qtbot.waitUntil(lambda: [row["reason"] for row in days.rows] == ["检修"])
    assert days.rows[0]["day"] == "2026 年 12 月 25 日 周五"
    days.open_day(0)
    qtbot.waitUntil(lambda: not days.rows)
    assert [change.what for change in hall.audit()][:2] == ["day.open", "day.close"]


@pytest.mark.parametrize("language", list(Language))
def test_the_audit_says_in_plain_words_who_changed_what_and_is_searched_by_them(
    qtbot: QtBot, page: Callable, hall: Hall, language: Language
) -> None:
    hall.desk.set_language(language)
    hall.enter()
    hall.page.look_at("hall")
    hall.page.form.put("low_reach", "yes")
    hall.page.form.save()
    hall.pins.add("小王", Role.GUIDE, "161803", by=CHEN.name)
    qtbot.waitUntil(lambda: len(read_changes(hall.records, "")) == 3)
    hall.page.look_at("audit")
    qtbot.waitUntil(lambda: len(hall.page.changes) == 3)
    newest, setting = hall.page.changes[0], hall.page.changes[1]
    assert newest[1:4] == [
        CHEN.name,
        {"text": Text("加了一个人", "Added a person").read(language), "bold": True},
        "小王",
    ]
    assert setting[3:] == [
        Text("按键放低", "Keys within low reach").read(language),
        Text("关 → 开", "Off → On").read(language),
    ]
    shown = page("Staff.qml", {"desk": hall.desk}, (1080, 1920), language)
    assert "小王" in shown.words
    hall.page.search(Text("按键", "low reach").read(language))
    qtbot.waitUntil(lambda: len(hall.page.changes) == 1)
    assert Settings() != read_settings(hall.file)
