"""The film's screens: they load without a warning, fit both orientations, and obey a finger."""

import re
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import hall.players.frames  # noqa: F401  registers the item that shows pictures
from hall import paths
from hall.exhibit import Exhibit, Result
from hall.manifest import read_manifest
from hall.players.film.model import FilmPlay
from hall.players.film.player import VIEW, FilmPlayer
from hall.players.player import PlayOpening
from hall.shell.engine import furnish
from hall.shell.tongue import Tongue, read_messages
from hall.testing import HandClock
from hall.words import Language
from tests.fakes import FakeShell
from tests.players.film.reels import EXPECTED

pytestmark = pytest.mark.qt_log_ignore(*EXPECTED, extend=True)
PATIENCE_MS = 40_000
FILMS = ("brush", "drink", "ebike", "lost", "police", "skin")
SIZES = {"landscape": (1920, 1080), "portrait": (1080, 1920)}


class Screen:
    """A window with the film's view, and a finger."""

    def __init__(self, player: FilmPlayer, size: tuple[int, int], language: Language) -> None:
        self.player = player
        self.shell = FakeShell(language)
        self.warnings: list[str] = []
        self.window = QQuickView()
        self.window.engine().warnings.connect(lambda found: self.warnings.extend(w.toString() for w in found))
        theme = furnish(self.window.engine())
        theme.setProperty("width", size[0])
        theme.setProperty("height", size[1])
        theme.setProperty("english", language is Language.EN)
        self._tongue = Tongue(self.window.engine())
        self._tongue.speak(language)
        self.window.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.window.resize(*size)
        self.window.setInitialProperties({"play": player.model, "shell": self.shell})
        self.window.setSource(player.view)
        self.root = self.window.rootObject()
        self.window.show()

    @property
    def play(self) -> FilmPlay:
        return self.player.model

    def items(self, wanted: Callable[[QQuickItem], bool]) -> list[QQuickItem]:
        """The visible items that are wanted, also those of lists."""
        found, waiting = [], [self.root]
        while waiting:
            item = waiting.pop()
            if item.isVisible():
                waiting += item.childItems()
                found += [item] if wanted(item) else []
        return found

    def tap(self, name: str) -> None:
        """Press the middle of the item with that name, once the layout has settled."""
        self.window.grabWindow()
        (item,) = self.items(lambda item: item.objectName() == name)
        middle = item.mapToScene(QPointF(item.width() / 2, item.height() / 2))
        point = QPoint(round(middle.x()), round(middle.y()))
        assert 24 <= point.x() <= self.window.width() - 24
        assert 24 <= point.y() <= self.window.height() - 24
        QTest.mouseClick(self.window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, point)

    def close(self) -> None:
        """Take the view down before what it binds to."""
        self._tongue.close()
        self.window.setSource(QUrl())
        self.window.close()
        self.window.deleteLater()


@pytest.fixture(params=[(size, language) for size in SIZES for language in Language], ids=str)
def screen(request: pytest.FixtureRequest, qapp: QObject, hall_clock: HandClock) -> Iterator[Screen]:
    size, language = request.param
    exhibit = read_manifest(paths.EXHIBITS / "case_films")
    assert isinstance(exhibit, Exhibit)
    player = FilmPlayer(hall_clock)
    player.open(exhibit, PlayOpening(1, language, 1, 1, False, ""))
    made = Screen(player, SIZES[size], language)
    yield made
    made.close()
    player.close()
    assert made.warnings == []


@pytest.mark.parametrize(
    ("screen", "film"),
    [((size, language), film) for size in SIZES for language in Language for film in FILMS],
    indirect=["screen"],
    ids=str,
)
def test_a_finger_watches_answers_and_goes_on(qtbot: QtBot, screen: Screen, film: str) -> None:
    play = screen.play
    results: list[Result] = []
    screen.player.ended.connect(results.append)
    cards = screen.items(lambda item: item.objectName().startswith("film-"))
    assert {card.objectName() for card in cards} == {f"film-{card['id']}" for card in play.films}
    screen.tap(f"film-{film}")
    qtbot.waitUntil(lambda: play.position > 0.3, timeout=PATIENCE_MS)
    screen.tap("captions")
    assert not play.captionsOn
    first, second = play._screening.film.facts.questions  # type: ignore[union-attr]
    film_seconds = play._screening.film.facts.seconds  # type: ignore[union-attr]
    play.seek((first.at - 0.5) / film_seconds)
    qtbot.waitUntil(lambda: play.scene == "asked", timeout=PATIENCE_MS)
    assert screen.root.property("spoken") == play.question
    screen.tap(f"choice-{first.right}")
    assert (play.scene, play.right) == ("judged", True)
    assert screen.shell.asked[-1] == "sound right"
    screen.tap("goOn")
    assert play.scene == "watching"
    play.seek(0.99)
    qtbot.waitUntil(lambda: play.scene == "asked", timeout=PATIENCE_MS)
    screen.tap(f"choice-{next(choice.id for choice in second.choices if choice.id != second.right)}")
    screen.tap("goOn")
    assert [(result.score, result.out_of) for result in results] == [(1, 2)]


def test_no_words_are_cut_or_stand_over_the_edge(qtbot: QtBot, screen: Screen) -> None:
    play = screen.play
    for film in play.films:
        play.choose(film["id"])
        for _ in range(2):
            qtbot.waitUntil(lambda: play.position > 0.1, timeout=PATIENCE_MS)
            play._screening.reach(play._screening._open_questions()[0].at)
            play.goOn() if play.scene == "judged" else play.set_language(Language(screen.shell.language))
            screen.window.grabWindow()
            assert _over_the_edge(screen) == []
            play.answer(play._screening.question.choices[0].id)  # type: ignore[union-attr]
            screen.window.grabWindow()
            assert _over_the_edge(screen) == []
            play.goOn()
        play.back()


def test_a_finger_moves_through_the_film(qtbot: QtBot, screen: Screen) -> None:
    play = screen.play
    screen.tap("film-drink")
    qtbot.waitUntil(lambda: play.position > 0.1, timeout=PATIENCE_MS)
    screen.tap("scrub")
    assert play.position == pytest.approx(37.5, abs=0.5)
    screen.window.grabWindow()
    (bar,) = screen.items(lambda item: item.objectName() == "scrub")
    middle = bar.mapToScene(QPointF(bar.width() / 2, bar.height() / 2)).toPoint()
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mousePress(screen.window, left, none, middle)
    for step in range(1, 6):
        QTest.mouseMove(screen.window, middle - QPoint(round(step * bar.width() / 20), 0))
    assert play.position > 30
    QTest.mouseRelease(screen.window, left, none, middle - QPoint(round(bar.width() / 4), 0))
    assert play.position == pytest.approx(18.75, abs=1.5)


def test_the_keys_leave_room_for_the_halls_own_volume_keys(qtbot: QtBot, screen: Screen) -> None:
    screen.tap("film-drink")
    qtbot.waitUntil(lambda: screen.play.position > 0.1, timeout=PATIENCE_MS)
    screen.window.grabWindow()
    keys = [
        item.mapRectToScene(item.boundingRect())
        for item in screen.items(
            lambda item: item.objectName() in {"play", "rewind", "forward", "captions", "films"}
        )
    ]
    keys.sort(key=lambda box: box.left())
    assert len(keys) == 5
    assert all(left.right() < right.left() for left, right in pairwise(keys))
    end = 1506 if screen.window.width() > screen.window.height() else screen.window.width() - 24
    assert keys[-1].right() <= end - 12


def _over_the_edge(screen: Screen) -> list[str]:
    found = []
    for item in screen.items(lambda item: item.metaObject().className().startswith("Label")):
        box = item.mapRectToScene(item.boundingRect())
        if box.right() > screen.window.width() - 20 or item.property("truncated"):
            found.append(str(item.property("text")))
    return found


def test_every_word_of_the_views_has_its_english() -> None:
    folder = Path(VIEW).parent
    english = read_messages([folder / "en.ts"])
    said = {
        (view.stem, words.replace("\\n", "\n"))
        for view in folder.glob("*.qml")
        for words in re.findall(r'qsTr\("((?:[^"\\]|\\.)*)"\)', view.read_text(encoding="utf-8"))
    }
    assert said == set(english)
    assert all(english.values())
