"""The forms that take more than one touch, under real fingers: taps, drags, hints and keys."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hall.players.quiz.forms import FINGER
from hall.words import Language
from tests.players.quiz.table import LANDSCAPE, PORTRAIT, Table, pinyin_in

FORMS = ("multiple", "order", "sort", "spot")


@pytest.fixture
def table(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Table]:
    made = Table(getattr(request, "param", LANDSCAPE), Language.ZH)
    yield made
    assert [warning.toString() for warning in made.warnings] == []
    made.close()


BOTH = pytest.mark.parametrize("table", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"], indirect=True)


def drag(table: Table, name: str, by: QPoint) -> None:
    """One finger takes the thing of that name and lets it go elsewhere."""
    table.clock.advance(1)
    start = table.middle(name)
    QTest.touchEvent(table.view, table.screen).press(3, start, table.view).commit()
    for step in range(1, 6):
        QTest.touchEvent(table.view, table.screen).move(3, start + by * step / 5, table.view).commit()
        QTest.qWait(20)
    QTest.touchEvent(table.view, table.screen).release(3, start + by, table.view).commit()
    QCoreApplication.processEvents()


@BOTH
def test_every_form_is_answered_by_taps_alone(table: Table) -> None:
    for form in FORMS:
        table.show(form)
        table.answer(right=True)
        assert table.play.explaining, form
        assert table.play.right, form
        table.tap("next")
        assert table.play.summing


def test_nothing_is_handed_in_too_early(table: Table) -> None:
    for form in ("multiple", "order", "sort"):
        table.show(form)
        assert not table.find("confirm").isEnabled()
        table.play.confirm()
        assert not table.play.explaining


def test_a_second_tap_takes_an_answer_back(table: Table) -> None:
    table.show("multiple")
    table.tap("choice0")
    table.tap("choice1")
    table.tap("choice0")
    assert [choice["look"] for choice in table.play.choices][:2] == ["", "picked"]


def test_a_mashing_hand_does_not_hand_in_what_it_picked(table: Table) -> None:
    table.show("multiple")
    table.clock.advance(1)
    table.play.choose(0)
    table.play.confirm()
    assert not table.play.explaining


@BOTH
def test_a_step_is_dragged_to_its_place(table: Table) -> None:
    table.show("order")
    table.tap("choice0")
    table.tap("choice1")
    above = table.find("choice0").y() - table.find("choice1").y()
    drag(table, "choice1", QPoint(0, int(above * 1.1)))
    assert [choice["number"] for choice in table.play.choices][:2] == [2, 1]
    assert table.find("choice1").y() < table.find("choice0").y()


@pytest.mark.parametrize(("by", "tray"), [(-260, "scam"), (260, "genuine")])
def test_a_card_is_dragged_into_a_tray(table: Table, by: int, tray: str) -> None:
    table.show("sort")
    drag(table, "pile", QPoint(by, 240))
    assert table.play.choices[0]["tray"] == tray


def test_a_card_let_go_at_once_stays_on_the_pile_and_one_put_comes_back(table: Table) -> None:
    table.show("sort")
    drag(table, "pile", QPoint(20, 10))
    assert table.play.sorting["hand"] == 0
    table.tap("choice_scam")
    assert table.play.sorting["hand"] == 1
    table.tap("undo")
    assert table.play.sorting["hand"] == 0


def test_hints_lead_from_words_to_the_spot_itself(table: Table) -> None:
    table.show("spot")
    seen = []
    for _ in range(3):
        table.tap("hint")
        seen.append((bool(table.play.searching["hint"]["text"]), table.play.searching["step"]))
    assert seen == [(True, 1), (True, 2), (False, 0)]
    assert table.play.searching["spots"][0]["shown"]
    for place in range(1, len(table.play.choices)):
        table.tap(f"choice{place}")
    assert table.play.explaining
    assert not table.play.right


@BOTH
def test_hints_carry_their_pinyin(table: Table) -> None:
    for item in [each for each in table.play._bank.item if each.form == "spot"]:
        table.ask(item)
        table.play._spelling = True
        table.tap("hint")
        found = dict(pinyin_in(table.view.rootObject()))
        assert found[table.play.searching["hint"]["text"]] >= 28, item.id


def test_curious_taps_beside_the_spots_are_forgiven_but_guessing_is_not(table: Table) -> None:
    for misses, right in ((3, True), (4, False)):
        table.show("spot")
        for _ in range(misses):
            table.clock.advance(1)
            table.play.tapAt(2.0, 2.0)
        table.answer(right=True)
        assert table.play.right is right


def test_a_spot_is_found_from_its_rim(table: Table) -> None:
    item = table.show("spot")
    spot = item.spots["a"]
    table.clock.advance(1)
    table.play.tapAt(spot.x - spot.r, spot.y)
    assert table.play.searching["spots"][0]["found"]


@BOTH
def test_everything_to_be_touched_is_a_finger_wide_and_inside_the_bezel(table: Table) -> None:
    extra = {"multiple": ["confirm"], "order": ["confirm"], "sort": ["confirm", "undo"], "spot": ["hint"]}
    for form, more in extra.items():
        table.show(form)
        names = ["choice_scam", "choice_genuine"] if form == "sort" else []
        if form == "sort":
            table.tap("choice_scam")
        else:
            names = [f"choice{place}" for place in range(len(table.play.choices))]
        for name in [*names, *more, "pinyin"]:
            item = table.find(name)
            corner = item.mapToScene(QPointF(0, 0))
            assert min(item.width(), item.height()) >= 2 * FINGER, (form, name)
            assert corner.x() >= 24, (form, name)
            assert corner.x() + item.width() <= table.size[0] - 24, (form, name)
            assert 130 <= corner.y() <= table.size[1] - item.height() - 24, (form, name)


def test_keys_answer_every_form(table: Table) -> None:
    keys = [Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4, Qt.Key.Key_5]
    for form in FORMS:
        table.show(form)
        for number in range(len(table.play.choices)):
            table.clock.advance(1)
            QTest.keyClick(table.view, keys[number % 2 if form == "sort" else number])
        table.clock.advance(1)
        if form != "spot":
            QTest.keyClick(table.view, Qt.Key.Key_Return)
        assert table.play.explaining, form


def test_a_review_shows_a_wrong_answer_of_every_form_again(table: Table) -> None:
    for form in FORMS:
        table.show(form)
        table.answer(right=False)
        looks = [choice["look"] for choice in table.play.choices]
        table.tap("next")
        table.tap("review")
        assert [choice["look"] for choice in table.play.choices] == looks
        assert table.play.explaining
