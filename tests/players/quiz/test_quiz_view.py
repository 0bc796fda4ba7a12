"""The quiz's view under real fingers and keys, in both orientations and languages."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QElapsedTimer, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QPointingDevice
from PySide6.QtQml import QQmlError
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hall.exhibit import Exhibit, Outcome, Result
from hall.manifest import read_manifest
from hall.paths import EXHIBITS
from hall.players.player import PlayOpening
from hall.players.quiz.player import QuizPlayer
from hall.shell.engine import furnish
from hall.testing import HandClock
from hall.words import Language
from tests.fakes import FakeShell

BOUNCE_MS = 310
LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)


class Table:
    """A kiosk with the real exhibit on it: its window, a touch screen and a clock."""

    def __init__(self, size: tuple[int, int], language: Language, *, still: bool = True) -> None:
        found = read_manifest(EXHIBITS / "fraud_quiz")
        assert isinstance(found, Exhibit), found
        self.size = size
        self.clock = HandClock()
        self.player = QuizPlayer(self.clock)
        self.player.open(found, PlayOpening(5, language, *size, reduced_motion=still, camera=""))
        self.play = self.player.model
        self.ended: list[Result] = []
        self.player.ended.connect(self.ended.append)
        self.shell = FakeShell(language)
        self.warnings: list[QQmlError] = []
        self.view = QQuickView()
        self.view.engine().warnings.connect(self.warnings.extend)
        theme = furnish(self.view.engine())
        theme.setProperty("width", size[0])
        theme.setProperty("height", size[1])
        theme.setProperty("english", language is Language.EN)
        theme.setProperty("reducedMotion", still)
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.resize(*size)
        self.view.setInitialProperties({"play": self.play, "shell": self.shell})
        self.view.setSource(self.player.view)
        self.view.show()
        self.since_tap = QElapsedTimer()
        self.since_tap.start()
        self.screen: QPointingDevice = QTest.createTouchDevice()

    def find(self, name: str, *, fading: bool = False) -> QQuickItem:
        """The visible item of that name; delegates too, which findChild does not see."""
        left = [self.view.rootObject()]
        while left:
            here = left.pop()
            if here.objectName() == name and (here.isVisible() or fading):
                return here
            left += here.childItems()
        raise LookupError(name)

    def middle(self, name: str) -> QPoint:
        item = self.find(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def tap(self, name: str) -> None:
        """One finger, down and up, a second after whatever came before."""
        self.clock.advance(1)
        # A key measures its own 300 ms against a mashing hand in real time.
        QTest.qWait(max(0, BOUNCE_MS - self.since_tap.elapsed()))
        self.since_tap.restart()
        place = self.middle(name)
        QTest.touchEvent(self.view, self.screen).press(1, place, self.view).commit()
        QTest.touchEvent(self.view, self.screen).release(1, place, self.view).commit()
        QCoreApplication.processEvents()

    def places(self) -> tuple[int, int]:
        """Where the right choice stands, and where a wrong one."""
        asked = self.play._now
        right = [asked.item.is_right((option.id,)) for option in asked.options]
        return right.index(True), right.index(False)

    def answer(self, *, right: bool) -> None:
        self.tap(f"choice{self.places()[0 if right else 1]}")

    def close(self) -> None:
        self.view.setSource(QUrl())
        self.view.close()
        self.view.deleteLater()
        self.player.close()


@pytest.fixture(params=[LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def table(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Table]:
    made = Table(request.param, Language.ZH)
    yield made
    assert [warning.toString() for warning in made.warnings] == []
    made.close()


def test_a_finger_plays_a_round_to_the_end_and_through_its_review(table: Table) -> None:
    for number in range(8):
        assert table.play.at == number
        assert not table.view.rootObject().property("ownsCorner")
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
    sounds = [asked for asked in table.shell.asked if asked != "sound tap"]
    assert sounds == [f"sound {'wrong' if number in (2, 6) else 'right'}" for number in range(8)]


def test_choices_stay_where_they_are(table: Table) -> None:
    count = len(table.play.choices)
    before = [table.middle(f"choice{place}") for place in range(count)]
    table.answer(right=True)
    assert [table.middle(f"choice{place}") for place in range(count)] == before


def test_four_fingers_at_once_count_as_one_answer(table: Table) -> None:
    while len(table.play.choices) < 4:
        table.answer(right=True)
        table.tap("next")
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
    right = table.places()[0]
    table.clock.advance(1)
    QTest.keyClick(table.view, [Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_4][right])
    assert table.play.right
    table.clock.advance(1)
    QTest.keyClick(table.view, Qt.Key.Key_Return)
    assert table.play.at == 1


def test_everything_to_be_touched_lies_inside_the_bezel(table: Table) -> None:
    table.answer(right=False)
    width, height = table.size
    names = ["next", *(f"choice{place}" for place in range(len(table.play.choices)))]
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
    right, wrong = table.places()
    table.answer(right=False)
    assert table.find(f"choice{wrong}").property("look") == "wrong"
    if not still:
        assert table.find(f"choice{right}").property("look") != "right"
    qtbot.waitUntil(lambda: table.find(f"choice{right}").property("look") == "right")
    assert table.warnings == []
    table.close()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_every_question_and_explanation_fits_its_place(
    size: tuple[int, int], language: Language, qtbot: QtBot
) -> None:
    table = Table(size, language)
    play = table.play
    bank = play._bank
    asked_type = type(play._now)
    for item in bank.item:
        shown = asked_type(item, item.options(bank))
        play._round = type(play._round)((shown,))
        play.changed.emit()
        QCoreApplication.processEvents()
        for name in ("question", *(f"choice{place}" for place in range(len(shown.options)))):
            assert_fits(table.find(name), item.id)
        wrong = next(option.id for option in shown.options if not item.is_right((option.id,)))
        play._round = play._round.choose([wrong], 1.0)
        play.changed.emit()
        QCoreApplication.processEvents()
        for name in ("title", "why", "advice", "adviceWords"):
            assert_fits(table.find(name, fading=True), item.id)
    assert table.warnings == []
    table.close()


def assert_fits(item: QQuickItem, ident: str) -> None:
    """The words of a label are no taller or wider than its box, and no line is cut off."""
    labels = [item] if item.property("contentHeight") is not None else words_in(item)
    for label in labels:
        words = f"{ident}: {label.property('text')}"
        assert not label.property("truncated"), words
        assert label.property("contentHeight") <= label.height() + 2, words
        assert label.property("contentWidth") <= label.width() + 2, words


def words_in(item: QQuickItem) -> list[QQuickItem]:
    """The labels below an item that have something to say."""
    found = []
    for child in item.childItems():
        if child.property("contentHeight") is not None and child.property("text") and child.isVisible():
            found.append(child)
        found += words_in(child)
    return found
