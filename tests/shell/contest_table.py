"""A kiosk with a team quiz on it: real window, real touch screen, a clock turned by hand."""

from collections.abc import Callable
from random import Random
from types import TracebackType

from PySide6.QtCore import QCoreApplication, QPoint, QPointF, QUrl
from PySide6.QtGui import QPointingDevice
from PySide6.QtQml import QQmlError
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from hall.exhibit import Exhibit
from hall.manifest import read_manifest
from hall.paths import EXHIBITS
from hall.shell.contest import Contest
from hall.shell.contest_shown import ContestOpening
from hall.shell.engine import QML, furnish
from hall.testing import HandClock

LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)


def quizzes() -> list[Exhibit]:
    """The hall's own quizzes."""
    found = [read_manifest(EXHIBITS / name) for name in ("fraud_quiz", "safety_quiz")]
    return [exhibit for exhibit in found if isinstance(exhibit, Exhibit)]


class View:
    """One screen of the hall in a window, with fingers."""

    def __init__(self, screen: str, size: tuple[int, int], *, english: bool = False, **given: object) -> None:
        self.warnings: list[QQmlError] = []
        self.view = QQuickView()
        self.view.engine().warnings.connect(self.warnings.extend)
        theme = furnish(self.view.engine())
        for name, value in {"width": size[0], "height": size[1], "english": english}.items():
            theme.setProperty(name, value)
        theme.setProperty("reducedMotion", True)
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.resize(*size)
        self.view.setInitialProperties({**given, "shell": None})
        self.view.setSource(QUrl.fromLocalFile(str(QML / f"{screen}.qml")))
        self.view.show()
        self.screen: QPointingDevice = QTest.createTouchDevice()

    def __enter__(self) -> "View":
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.view.setSource(QUrl())
        self.view.close()
        self.view.deleteLater()
        if kind is None:
            assert not self.warnings, [str(warning.toString()) for warning in self.warnings]

    def find(self, name: str) -> QQuickItem:
        """The visible item of that name."""
        left = [self.view.rootObject()]
        while left:
            here = left.pop()
            if not here.isVisible():
                continue
            if here.objectName() == name:
                return here
            left += here.childItems()
        raise LookupError(name)

    def shows(self, name: str) -> bool:
        """Whether there is a visible item of that name."""
        try:
            self.find(name)
        except LookupError:
            return False
        return True

    def words(self) -> list[str]:
        """All that can be read."""
        found, left = [], [self.view.rootObject()]
        while left:
            here = left.pop()
            if here.isVisible():
                left += here.childItems()
                if here.property("leading") is not None and here.property("text"):
                    found.append(str(here.property("text")))
        return found

    def cut_off(self) -> list[str]:
        """Words that do not fit into their place or stand outside the window."""
        found, left = [], [self.view.rootObject()]
        while left:
            here = left.pop()
            if not here.isVisible():
                continue
            left += here.childItems()
            if here.property("leading") is None or not here.property("text"):
                continue
            place = here.mapToScene(QPointF(0, 0))
            wide, high = here.property("contentWidth"), here.property("contentHeight")
            is_out = place.x() < -2 or place.x() + wide > self.view.width() + 2
            if here.property("truncated") or is_out or wide > here.width() + 2 or high > here.height() + 2:
                found.append(str(here.property("text")))
        return found

    def until(self, come: Callable[[], bool]) -> None:
        """Let the window live until it is so."""
        for _ in range(1000):
            if come():
                return
            QTest.qWait(5)
        raise AssertionError(self.words())

    def middle(self, name: str) -> QPoint:
        item = self.find(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def tap(self, name: str) -> None:
        """One finger, down and up."""
        place = self.middle(name)
        self.press({9: place})
        self.release({9: place})

    def press(self, fingers: dict[int, QPoint]) -> None:
        """Fingers that come down in one event of the screen."""
        event = QTest.touchEvent(self.view, self.screen)
        for finger, place in fingers.items():
            event.press(finger, place, self.view)
        event.commit()
        QCoreApplication.processEvents()

    def release(self, fingers: dict[int, QPoint]) -> None:
        event = QTest.touchEvent(self.view, self.screen)
        for finger, place in fingers.items():
            event.release(finger, place, self.view)
        event.commit()
        QCoreApplication.processEvents()


class Table(View):
    """A team quiz, opened."""

    def __init__(self, size: tuple[int, int] = LANDSCAPE, teams: int = 2, **opening: object) -> None:
        self.clock = HandClock()
        self.contest = Contest(self.clock, Random(4), quizzes())
        self.sounds: list[str] = []
        self.told: list[dict[str, object]] = []
        self.contest.sounded.connect(self.sounds.append)
        self.contest.ended.connect(self.told.append)
        assert self.contest.open(ContestOpening(**{"names": ("",) * teams} | opening))  # type: ignore[arg-type]
        super().__init__("Contest", size, contest=self.contest)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        super().__exit__(kind, error, trace)
        self.contest.close()

    def tap(self, name: str) -> None:
        """The guide's finger, a moment after the last one. A key measures its own 300 ms in real time."""
        self.clock.advance(1)
        item = self.find(name)
        super().tap(name)
        self.forget(item)

    @staticmethod
    def forget(item: QQuickItem) -> None:
        """Let a key forget when it was last pressed."""
        for child in item.children():
            if child.property("lastMs") is not None:
                child.setProperty("lastMs", 0)

    def states(self) -> list[str]:
        """How the pads look, in their order."""
        return [pad["state"] for pad in self.contest.pads]

    def settle(self) -> None:
        """Wait until the moment of a press is over."""
        self.until(lambda: self.contest.phase != "drawing")

    def option(self, *, right: bool) -> str:
        """The key of the right or of a wrong answer."""
        now = self.contest._now
        ids = [option.id for option in now.options]
        return f"choice{next(i for i, id_ in enumerate(ids) if (id_ == now.right) == right)}"
