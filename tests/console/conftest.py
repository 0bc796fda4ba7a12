"""A window for one page of the staff's side."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QPoint, QPointF, QUrl
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

import hall.console
from hall.shell.engine import furnish
from hall.shell.tongue import Tongue
from hall.words import Language

QML = Path(hall.console.__file__).parent / "qml"


def items(root: QQuickItem) -> Iterator[QQuickItem]:
    """All visible items below, also those that a Repeater made."""
    for child in root.childItems():
        if child.isVisible():
            yield child
            yield from items(child)


class Page:
    """One page in a window of its own; fingers and words go in and out by what a person sees."""

    def __init__(self, finger: QPointingDevice) -> None:
        self.view = QQuickView()
        self.theme = furnish(self.view.engine())
        self.tongue = Tongue(self.view.engine())
        self.shell = QObject()
        self.finger = finger
        self.warnings: list[str] = []
        self.sounds: list[str] = []
        self.view.engine().warnings.connect(lambda found: self.warnings.extend(map(str, found)))
        self.theme.sounded.connect(self.sounds.append)

    def show(self, file: str, model: dict[str, QObject], width: int, height: int, language: Language) -> None:
        self.theme.setProperty("width", width)
        self.theme.setProperty("height", height)
        self.theme.setProperty("english", language is Language.EN)
        self.tongue.speak(language)
        self.view.setInitialProperties({**model, "shell": self.shell})
        self.view.setSource(QUrl.fromLocalFile(str(QML / file)))
        self.view.resize(width, height)
        self.view.show()
        assert QTest.qWaitForWindowExposed(self.view)

    @property
    def words(self) -> list[str]:
        """Every text on the page, from the back to the front."""
        found = (item.property("text") for item in items(self.view.rootObject()) if _is_text(item))
        return [text for text in found if text]

    def middle(self, word: str) -> QPoint:
        """Where the page shows these words, or a key of that name."""
        for item in reversed(list(items(self.view.rootObject()))):
            if word in (item.property("text"), item.property("name")) and item.isEnabled():
                return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()
        pytest.fail(f"{word} is not among {self.words}")

    def tap(self, word: str) -> None:
        """A finger comes down on the words and goes up again."""
        where = self.middle(word)
        QTest.touchEvent(self.view, self.finger).press(1, where, self.view).commit()
        QTest.touchEvent(self.view, self.finger).release(1, where, self.view).commit()

    def type(self, text: str) -> None:
        for letter in text:
            QTest.keyClick(self.view, letter)


def _is_text(item: QQuickItem) -> bool:
    return bool(item.inherits("QQuickText"))


@pytest.fixture(scope="session")
def finger(qapp: object) -> QPointingDevice:
    """A touch screen; Qt keeps it as long as the application, so one serves all."""
    return QTest.createTouchDevice()


@pytest.fixture
def page(qapp: object, finger: QPointingDevice) -> Iterator[Callable[..., Page]]:
    """Opens a page: `page("Pin.qml", {"door": door}, size, language)`."""
    opened: list[Page] = []

    def show(
        file: str,
        model: dict[str, QObject],
        size: tuple[int, int] = (1920, 1080),
        language: Language = Language.ZH,
    ) -> Page:
        made = Page(finger)
        opened.append(made)
        made.show(file, model, *size, language)
        return made

    yield show
    for each in opened:
        warnings = list(each.warnings)
        each.tongue.close()
        each.view.close()
        each.view.setSource(QUrl())
        assert not warnings
