from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPointF, QUrl
from pytestqt.qtbot import QtBot

import hall.console
from hall.console.board import Board
from hall.words import Language
from tests.console.conftest import Page

SIZES = [(1920, 1080), (1080, 1920)]
BOARD = Path(hall.console.__file__).parent.as_uri() + "/qml"
DESK = f"""
import QtQuick
import Hall
import Desk
import "{BOARD}"

Item {{
    id: desk

    required property var shell
    required property var board
    property bool staff: true
    property url other: ""

    width: Theme.width
    height: Theme.height

    Item {{
        id: behind
        y: -keys.lift
        width: parent.width
        height: parent.height
        DeskField {{ objectName: "organisation"; x: 40; y: 40; width: 500; placeholder: "organisation" }}
        DeskField {{ objectName: "phone"; x: 40; y: 160; width: 500; numeric: true; placeholder: "phone" }}
        DeskField {{ objectName: "note"; x: 40; y: parent.height - 120; width: 500; placeholder: "note" }}
    }}
    BoardPlace {{
        id: keys
        objectName: "keys"
        anchors.fill: parent
        page: behind
        open: desk.staff
        wanted: desk.board.wanted
        keyboard: desk.other.toString() ? desk.other : "{BOARD}/Board.qml"
    }}
}}
"""


@pytest.fixture
def board(qapp: object, tmp_path: Path) -> Board:
    return Board(tmp_path / "keyboard")


@pytest.fixture
def desk(page: Callable[..., Page], board: Board, tmp_path: Path) -> Iterator[Callable[..., Page]]:
    """Opens three fields with the keyboard below them; staff are there."""
    view = tmp_path / "TypingDesk.qml"
    view.write_text(DESK, encoding="utf-8")

    def show(size: tuple[int, int] = SIZES[0], language: Language = Language.ZH, **more: object) -> Page:
        shown = page(str(view), {"board": board, **more}, size, language)
        shown.view.requestActivate()
        board.bring()
        return shown

    return show


def _field(shown: Page, name: str) -> QObject:
    found = shown.view.rootObject().findChild(QObject, name)
    assert found is not None
    return found


def _type(shown: Page, keys: str) -> None:
    for key in keys:
        shown.tap(key)


@pytest.mark.parametrize("size", SIZES)
def test_fingers_type_chinese_by_pinyin(
    qtbot: QtBot, desk: Callable[..., Page], size: tuple[int, int]
) -> None:
    shown = desk(size)
    shown.tap("organisation")
    _type(shown, "anquan")
    qtbot.waitUntil(lambda: "安全" in shown.words)
    shown.tap("安全")
    assert _field(shown, "organisation").property("text") == "安全"
    _type(shown, "xiaoxue")
    shown.tap("空格 · 拼音")
    shown.tap("。")
    assert _field(shown, "organisation").property("text") == "安全小学。"


def test_letters_capitals_signs_and_digits_are_there_too(desk: Callable[..., Page]) -> None:
    shown = desk()
    shown.tap("organisation")
    shown.tap("中 / 英")
    shown.tap("大写")
    _type(shown, "Anna")
    shown.tap("123")
    _type(shown, "96@")
    shown.tap("ABC")
    shown.tap("删除")
    assert _field(shown, "organisation").property("text") == "Anna96"


def test_an_english_console_begins_with_letters(qtbot: QtBot, desk: Callable[..., Page]) -> None:
    shown = desk(language=Language.EN)
    shown.tap("organisation")
    _type(shown, "hi")
    assert _field(shown, "organisation").property("text") == "hi"
    shown.tap("ZH / EN")
    _type(shown, "ni")
    qtbot.waitUntil(lambda: "你" in shown.words)


def test_a_number_asks_for_numbers_only(desk: Callable[..., Page]) -> None:
    shown = desk()
    shown.tap("phone")
    assert "q" not in shown.words
    _type(shown, "139")
    shown.tap("删除")
    assert _field(shown, "phone").property("text") == "13"


@pytest.mark.parametrize("size", SIZES)
def test_a_field_at_the_foot_comes_up_above_the_keyboard(
    qtbot: QtBot, desk: Callable[..., Page], size: tuple[int, int]
) -> None:
    shown = desk(size)
    shown.tap("note")
    field = _field(shown, "note")

    def foot() -> float:
        return float(field.mapToScene(QPointF(0, 72)).y())

    qtbot.waitUntil(lambda: foot() < size[1] - 520)
    assert foot() > 0
    shown.tap("完成")
    qtbot.waitUntil(lambda: foot() == size[1] - 48)
    assert "完成" not in shown.words


def test_the_next_key_goes_from_field_to_field(desk: Callable[..., Page]) -> None:
    shown = desk()
    shown.tap("organisation")
    _type(shown, "wo")
    shown.tap("下一项")
    assert _field(shown, "organisation").property("text") == "我"
    _type(shown, "7")
    assert _field(shown, "phone").property("text") == "7"


def test_a_plugged_in_keyboard_types_beside_it(desk: Callable[..., Page]) -> None:
    shown = desk()
    shown.tap("organisation")
    shown.type("Li 7\b")
    assert _field(shown, "organisation").property("text") == "Li "


def test_what_one_clerk_types_is_kept_nowhere(desk: Callable[..., Page], tmp_path: Path) -> None:
    shown = desk()
    shown.tap("organisation")
    for _ in range(3):
        _type(shown, "zhangsan")
        shown.tap("空格 · 拼音")
    kept = [path for path in (tmp_path / "keyboard").rglob("*") if path.is_file()]
    assert kept == []


@pytest.mark.qt_log_ignore('module "Nowhere" is not installed', extend=True)
def test_without_qts_module_staff_are_told_to_plug_a_keyboard_in(
    qtbot: QtBot, desk: Callable[..., Page], tmp_path: Path
) -> None:
    broken = tmp_path / "Broken.qml"
    broken.write_text("import Nowhere\nItem {}", encoding="utf-8")
    shown = desk(other=QUrl.fromLocalFile(str(broken)))
    shown.tap("organisation")
    assert "这台电脑没有装屏幕键盘，请接上键盘打字" in shown.words
    shown.type("Li")
    assert _field(shown, "organisation").property("text") == "Li"
    assert len(shown.warnings) > 0
    shown.warnings.clear()


def test_visitors_see_no_keyboard(desk: Callable[..., Page]) -> None:
    shown = desk(staff=False)
    shown.tap("organisation")
    assert "空格 · 拼音" not in shown.words
