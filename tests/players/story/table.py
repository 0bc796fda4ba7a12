"""A kiosk with the real stories on it: its window, a touch screen and a clock."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, QUrl
from PySide6.QtGui import QPointingDevice
from PySide6.QtQml import QQmlError
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from hall.exhibit import Exhibit, Result
from hall.manifest import read_manifest
from hall.paths import EXHIBITS
from hall.players.player import PlayOpening
from hall.players.story.player import StoryPlayer
from hall.players.story.shelf import Shelf, read_shelf
from hall.players.story.tale import Tale, begin
from hall.shell.engine import furnish
from hall.shell.tongue import Tongue
from hall.testing import HandClock
from hall.words import Language
from tests.fakes import FakeShell

LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)


def the_exhibit() -> Exhibit:
    found = read_manifest(EXHIBITS / "scam_call")
    assert isinstance(found, Exhibit), found
    return found


def the_shelf() -> Shelf:
    found = read_shelf(the_exhibit())
    assert isinstance(found, Shelf), "\n".join(map(str, found))
    return found


SHELF = the_shelf()


class Table:
    """A kiosk with the real exhibit on it: its window, a touch screen and a clock."""

    def __init__(self, size: tuple[int, int], language: Language, story: str = "", *, still: bool = True):
        self.clock = HandClock()
        self.player = StoryPlayer(self.clock)
        self.player.open(the_exhibit(), PlayOpening(5, language, *size, reduced_motion=still, camera=""))
        self.play = self.player.model
        if story:
            self.show(begin(story, SHELF.stories[story]))
        self.ended: list[Result] = []
        self.player.ended.connect(self.ended.append)
        self.shell = FakeShell(language)
        self.warnings: list[QQmlError] = []
        self.view = QQuickView()
        self.view.engine().warnings.connect(self.warnings.extend)
        self.tongue = Tongue(self.view.engine())
        self.tongue.speak(language)
        self.theme = furnish(self.view.engine())
        for name, value in {
            "width": size[0],
            "height": size[1],
            "english": language is Language.EN,
            "reducedMotion": still,
        }.items():
            self.theme.setProperty(name, value)
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.resize(*size)
        self.view.setInitialProperties({"play": self.play, "shell": self.shell})
        self.view.setSource(self.player.view)
        self.view.show()
        self.screen: QPointingDevice = QTest.createTouchDevice()

    def show(self, tale: Tale) -> None:
        """Stand where this tale stands."""
        self.play._tale = tale
        self.play.changed.emit()
        QCoreApplication.processEvents()

    def named(self, name: str) -> QQuickItem | None:
        """The visible item of that name; delegates too, which findChild does not see."""
        return next((item for item in below(self.view.rootObject()) if item.objectName() == name), None)

    def find(self, name: str) -> QQuickItem:
        found = self.named(name)
        assert found is not None, name
        return found

    def touch(self, place: QPointF) -> None:
        self.clock.advance(1)
        QTest.touchEvent(self.view, self.screen).press(1, place.toPoint(), self.view).commit()
        QTest.touchEvent(self.view, self.screen).release(1, place.toPoint(), self.view).commit()
        QCoreApplication.processEvents()

    def tap(self, name: str) -> None:
        """One finger, down and up."""
        key = self.find(name)
        # A key measures its 300 ms against a mashing hand in real time: here a second has passed.
        for child in key.children():
            if child.property("lastMs"):
                child.setProperty("lastMs", 0)
        self.touch(rect(key).center())

    def press_words(self, place: int, clue: str) -> None:
        """Touch a clue's words in a bubble."""
        words = self.find(f"words{place}")
        mark = next(mark for mark in self.play.bubbles[place]["marks"] if mark["clue"] == clue)
        here = words.positionToRectangle(mark["start"] + mark["length"] // 2)  # type: ignore[attr-defined]
        self.touch(words.mapToScene(here.center()))

    def close(self) -> None:
        self.view.setSource(QUrl())
        self.view.close()
        self.tongue.close()
        self.view.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        self.player.close()


def below(item: QQuickItem) -> Iterator[QQuickItem]:
    """Everything visible from an item down."""
    if not item.isVisible():
        return
    yield item
    for child in item.childItems():
        yield from below(child)


def rect(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))
