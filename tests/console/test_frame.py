from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, Qt, QUrl, Signal
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hall.console.frame import WARNING_SECONDS, Frame
from hall.console.page import EVERYBODY, Page, Person, Role
from hall.words import Language, Text

SIZES = [(1920, 1080), (1080, 1920)]
CLERK, GUIDE = Person("陈警官", Role.STAFF), Person("小王", Role.GUIDE)
VIEW = """
import QtQuick
import Hall
import Desk

Item {
    required property var page
    required property var desk

    DeskKey { x: 40; y: 40; text: parent.desk.here + "-one" }
    DeskKey { x: 400; y: 40; text: parent.desk.here + "-two" }
    Label { x: 40; y: 200; text: parent.width + "x" + parent.height; color: "black" }
}
"""


class Paper(Page):
    """A page that remembers what the frame did to it."""

    changed = Signal()
    busy = False

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.heard: list[str] = []

    @property
    def is_busy(self) -> bool:
        return self.busy

    def open(self, who: Person) -> None:
        super().open(who)
        self.heard.append(f"open {who.name}")

    def leave(self) -> None:
        self.heard.append("leave")


def _paper(folder: Path, title: Text, roles: frozenset[Role]) -> Paper:
    view = folder / "Paper.qml"
    view.write_text(VIEW, encoding="utf-8")
    name = title.en.lower()
    kind = type(name, (Paper,), {"name": name, "icon": "chart", "title": title, "roles": roles})
    kind.view = QUrl.fromLocalFile(str(view))
    made: Paper = kind()
    return made


@pytest.fixture
def figures(qapp: object, tmp_path: Path) -> Paper:
    return _paper(tmp_path, Text("数据", "Figures"), frozenset({Role.STAFF}))


@pytest.fixture
def arrival(qapp: object, tmp_path: Path) -> Paper:
    return _paper(tmp_path, Text("带队", "Arrival"), EVERYBODY)


@pytest.fixture
def desk(figures: Paper, arrival: Paper) -> Iterator[Frame]:
    made = Frame([figures, arrival], 120)
    yield made
    made.close()


@pytest.mark.parametrize("size", SIZES)
def test_a_clerk_turns_the_pages_by_the_rail_and_each_fills_what_is_left(
    page: Callable, desk: Frame, size: tuple[int, int]
) -> None:
    desk.open(CLERK)
    shown = page("Staff.qml", {"desk": desk}, size)
    assert "figures-one" in shown.words
    shown.tap("带队")
    assert "arrival-one" in shown.words
    assert "figures-one" not in shown.words
    assert ("1640x1080" if size[0] > size[1] else "1080x1808") in shown.words


def test_a_guide_sees_only_what_guides_may_see(page: Callable, desk: Frame) -> None:
    desk.open(GUIDE)
    shown = page("Staff.qml", {"desk": desk})
    assert "arrival-one" in shown.words
    assert "数据" not in shown.words
    desk.show("figures")
    assert desk.here == "arrival"
    assert "小王" in shown.words


def test_a_page_hears_when_it_comes_and_goes_and_who_is_there(
    desk: Frame, figures: Paper, arrival: Paper
) -> None:
    desk.open(CLERK)
    desk.show("arrival")
    desk.leave()
    assert figures.heard == ["open 陈警官", "leave"]
    assert arrival.heard == ["open 陈警官", "leave"]
    assert desk.person is None
    assert desk.who == ""


def test_a_new_pin_leads_back_to_the_page_that_was_open(desk: Frame, arrival: Paper) -> None:
    desk.open(CLERK)
    desk.show("arrival")
    desk.resume()
    assert desk.here == "arrival"
    assert arrival.heard == ["open 陈警官", "open 陈警官"]


def test_the_next_person_does_not_find_the_page_of_the_last(desk: Frame) -> None:
    desk.open(CLERK)
    desk.show("figures")
    desk.leave()
    desk.open(GUIDE)
    assert desk.here == "arrival"


@pytest.mark.parametrize("size", SIZES)
def test_the_log_out_entry_leads_back_to_the_visitors(
    qtbot: QtBot, page: Callable, desk: Frame, size: tuple[int, int]
) -> None:
    desk.open(CLERK)
    shown = page("Staff.qml", {"desk": desk}, size)
    with qtbot.waitSignal(desk.left):
        shown.tap("退出")


def test_everybody_may_change_their_own_pin_behind_their_name(
    qtbot: QtBot, page: Callable, desk: Frame
) -> None:
    desk.open(GUIDE)
    shown = page("Staff.qml", {"desk": desk})
    shown.tap("小王")
    assert "讲解员" in shown.words
    with qtbot.waitSignal(desk.pin_change_asked):
        shown.tap("修改我的密码")


def test_a_desk_that_nobody_touches_warns_and_then_locks(qtbot: QtBot, page: Callable, desk: Frame) -> None:
    desk.open(CLERK)
    shown = page("Staff.qml", {"desk": desk})
    desk.tick(119)
    assert "没有人在操作，马上自动退出" in shown.words
    shown.tap("figures-one")
    desk.tick(119)
    with qtbot.waitSignal(desk.left):
        desk.tick(1)
    assert desk.who == ""


def test_a_busy_page_is_not_locked_away(qtbot: QtBot, desk: Frame, figures: Paper) -> None:
    desk.open(CLERK)
    figures.busy = True
    with qtbot.assertNotEmitted(desk.left):
        desk.tick(1000)
    figures.busy = False
    desk.tick(120 - WARNING_SECONDS)
    assert desk.who == "陈警官"
    desk.tick(WARNING_SECONDS)
    assert desk.who == ""


def test_what_a_page_tells_stands_in_the_note_and_an_alarm_is_heard(
    page: Callable, desk: Frame, figures: Paper
) -> None:
    desk.open(CLERK)
    shown = page("Staff.qml", {"desk": desk})
    figures.told.emit(Text("存好了", "Saved"), False)
    assert "存好了" in shown.words
    assert shown.sounds == []
    figures.told.emit(Text("没存成", "Not saved"), True)
    assert "没存成" in shown.words
    assert shown.sounds == ["wrong"]
    desk.set_language(Language.EN)
    assert "Not saved" in shown.words


def _focus(shown: object) -> str:
    item = shown.view.activeFocusItem()  # type: ignore[attr-defined]
    return str(item.property("text"))


def test_tab_and_arrow_keys_go_from_key_to_key_and_enter_presses(page: Callable, desk: Frame) -> None:
    desk.open(CLERK)
    shown = page("Staff.qml", {"desk": desk})
    shown.view.requestActivate()
    seen = []
    for key in (Qt.Key.Key_Tab, Qt.Key.Key_Down, Qt.Key.Key_Right, Qt.Key.Key_Tab):
        QTest.keyClick(shown.view, key)
        seen.append(_focus(shown))
    assert seen[:2] == ["figures-one", "figures-two"]
    assert seen[2:] == ["数据", "带队"]
    QTest.keyClick(shown.view, Qt.Key.Key_Up)
    assert _focus(shown) == "数据"
    QTest.keyClick(shown.view, Qt.Key.Key_Tab)
    QTest.keyClick(shown.view, Qt.Key.Key_Return)
    assert desk.here == "arrival"
