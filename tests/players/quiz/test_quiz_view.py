"""The quiz's view under real fingers and keys, in both orientations and languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPointF, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hall.exhibit import Outcome
from hall.players.quiz.content import Band
from hall.words import Language
from tests.players.quiz.bank import right_answer, wrong_answer
from tests.players.quiz.table import LANDSCAPE, PORTRAIT, Table, assert_fits, pinyin_in

QUIZZES = ("fraud_quiz", "safety_quiz")
EXPLAINED = ("title", "why", "advice", "adviceWords")
SMALLEST = 28
"""No letter that visitors read is smaller, not even in pinyin."""


@pytest.fixture(params=[LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def table(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Table]:
    made = Table(request.param, Language.ZH)
    made.tap("age_9-12")
    yield made
    assert [warning.toString() for warning in made.warnings] == []
    made.close()


def test_a_finger_plays_a_round_to_the_end_and_through_its_review(table: Table) -> None:
    for number in range(8):
        assert table.play.at == number
        is_plain = table.play.form in ("single", "judge")
        assert table.view.rootObject().property("ownsCorner") is not is_plain
        table.answer(right=number not in (2, 6))
        assert table.play.explaining
        assert table.view.rootObject().property("ownsCorner")
        table.tap("next")
    assert table.play.summing
    table.tap("review")
    assert table.play.at == 2
    table.tap("next")
    assert table.play.at == 6
    table.tap("next")
    assert [(result.outcome, result.score) for result in table.ended] == [(Outcome.COMPLETED, 6)]
    sounds = [asked for asked in table.shell.asked if asked not in ("sound tap", "sound clue")]
    assert sounds == [f"sound {'wrong' if number in (2, 6) else 'right'}" for number in range(8)]


def test_choices_stay_where_they_are(table: Table) -> None:
    table.show("single")
    count = len(table.play.choices)
    before = [table.middle(f"choice{place}") for place in range(count)]
    table.answer(right=True)
    assert [table.middle(f"choice{place}") for place in range(count)] == before


def test_four_fingers_at_once_count_as_one_answer(table: Table) -> None:
    table.show("single")
    answered = len(table.play._round.answers)
    table.clock.advance(1)
    press = QTest.touchEvent(table.view, table.screen)
    for finger in range(4):
        press.press(finger, table.middle(f"choice{finger}"), table.view)
    press.commit()
    release = QTest.touchEvent(table.view, table.screen)
    for finger in range(4):
        release.release(finger, table.middle(f"choice{finger}"), table.view)
    release.commit()
    assert table.play.explaining
    assert len(table.play._round.answers) == answered + 1


def test_keys_answer_and_go_on(table: Table) -> None:
    table.show("single")
    right = table.places()[0]
    table.clock.advance(1)
    QTest.keyClick(table.view, [Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4][right])
    assert table.play.right
    table.clock.advance(1)
    QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert table.play.summing


def test_everything_to_be_touched_lies_inside_the_bezel(table: Table) -> None:
    table.show("single")
    table.answer(right=False)
    width, height = table.size
    names = ["next", "pinyin", *(f"choice{place}" for place in range(len(table.play.choices)))]
    for name in names:
        item = table.find(name)
        corner = item.mapToScene(QPointF(0, 0))
        assert corner.x() >= 24
        assert corner.y() >= 130
        assert corner.x() + item.width() <= width - 24
        assert corner.y() + item.height() + 8 <= height - 24
        assert item.height() >= 96


@pytest.mark.parametrize("still", [False, True], ids=["moving", "still"])
def test_the_right_card_opens_after_the_wrong_one_has_shaken(qtbot: QtBot, *, still: bool) -> None:
    table = Table(LANDSCAPE, Language.ZH, still=still)
    table.show("single")
    right, wrong = table.places()
    table.answer(right=False)
    assert table.find(f"choice{wrong}").property("look") == "wrong"
    if not still:
        assert table.find(f"choice{right}").property("look") != "right"
    qtbot.waitUntil(lambda: table.find(f"choice{right}").property("look") == "right")
    assert table.warnings == []
    table.close()


def test_the_age_chosen_decides_who_is_asked_and_whether_pinyin_helps(qtbot: QtBot) -> None:
    for band in Band:
        table = Table(LANDSCAPE, Language.ZH)
        assert table.play.choosing
        table.tap(f"age_{band.value}")
        assert not table.play.choosing
        assert all(band in asked.item.bands for asked in table.play._round.asked)
        assert table.play.pinyin is (band is Band.YOUNG)
        assert table.warnings == []
        table.close()


def test_the_pinyin_key_works_on_every_form_and_in_the_explanation(table: Table) -> None:
    for form in ("judge", "multiple", "sort"):
        table.show(form)
        assert not table.play.question["lines"]
        table.tap("pinyin")
        assert table.play.question["lines"]
        table.answer(right=True)
        assert table.play.why["lines"]
        table.tap("pinyin")
        assert not table.play.why["lines"]


@pytest.mark.parametrize("quiz", QUIZZES)
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_every_question_and_explanation_fits_its_place(
    size: tuple[int, int], language: Language, quiz: str, qtbot: QtBot
) -> None:
    table = Table(size, language, quiz=quiz)
    # What fits is known before it is painted, and painting two hundred screens is what takes the time.
    table.view.hide()
    for item in table.play._bank.item:
        table.ask(item)
        for name in shown(table):
            assert_fits(table.find(name), item.id)
        explain(table)
        for name in EXPLAINED:
            assert_fits(table.find(name, fading=True), item.id)
    assert table.warnings == []
    table.close()


@pytest.mark.parametrize("quiz", QUIZZES)
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_pinyin_is_large_enough_to_read_everywhere_also_with_large_letters(
    size: tuple[int, int], quiz: str, qtbot: QtBot
) -> None:
    table = Table(size, Language.ZH, quiz=quiz)
    table.view.hide()
    # What fits is known before it is drawn, and drawing every character is what takes the time.
    table.view.rootObject().setVisible(False)
    table.play._spelling = True
    table.theme.setProperty("largeText", True)
    for item in table.play._bank.item:
        # One step shows the question, the answers and the explanation at once.
        table.ask(item, wrong_answer(item, item.tokens(table.play._bank)))
        small = [words for words, pixels in pinyin_in(table.view.rootObject()) if pixels < SMALLEST]
        assert small == [], item.id
    assert table.warnings == []
    table.close()


@pytest.mark.parametrize("quiz", QUIZZES)
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_no_large_letter_is_cut_off(
    size: tuple[int, int], language: Language, quiz: str, qtbot: QtBot
) -> None:
    table = Table(size, language, quiz=quiz)
    table.view.hide()
    table.theme.setProperty("largeText", True)
    for item in table.play._bank.item:
        table.ask(item, wrong_answer(item, item.tokens(table.play._bank)))
        for name in [*(shown(table) if table.play.form != "spot" else ()), *EXPLAINED]:
            assert_fits(table.find(name, fading=True), item.id)
    table.close()


def test_the_larger_letters_key_stands_on_every_form_and_asks_the_hall(table: Table) -> None:
    for form in ("single", "judge", "multiple", "order", "sort", "spot"):
        table.show(form)
        table.tap("largeText")
        assert table.shell.asked[-1] == "large True"


@pytest.mark.parametrize("right", [0, 2, 4, 8])
def test_the_summary_says_nothing_that_is_not_so(right: int, table: Table) -> None:
    for number in range(8):
        asked = table.play.round.now
        tokens = right_answer(asked.item) if number < right else wrong_answer(asked.item, asked.tokens)
        table.play._round = table.play.round.choose(tokens, 1.0).next()
    table.play.changed.emit()
    QCoreApplication.processEvents()
    caught, fair = table.find("caught").property("note"), table.find("fair").property("note")
    praise = table.find("praise").property("text")
    assert (caught == "一个也没骗到你") is (right == 8)
    assert ("冤枉了" in fair) is (table.play.score["false_alarms"] > 0)
    assert ("真正的小侦探" in praise) is (right == 8)
    assert ("本领不小" in praise) is (right == 4)


def shown(table: Table) -> list[str]:
    """The names of what holds the question's words."""
    if table.play.form in ("sort", "spot"):
        return ["page"]
    return ["question", *(f"choice{place}" for place in range(len(table.play.choices)))]


def explain(table: Table) -> None:
    """Give a wrong answer and open its explanation."""
    now = table.play._now
    wrong = next(option.id for option in now.options if not now.item.is_right((option.id,)))
    chosen = tuple(now.tokens) if table.play.form in ("order", "sort", "spot") else (wrong,)
    table.play._round = table.play._round.choose(chosen, 1.0)
    table.play.changed.emit()
    QCoreApplication.processEvents()
