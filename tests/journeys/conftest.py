"""The real hall in a window of its own, with real touches and a clock that the test can turn."""

import logging
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import platformdirs
import pytest
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QApplication

from hall.app import Hall, Wishes
from hall.clock import SystemClock
from hall.console.pins import Pins
from hall.paths import Paths
from hall.robot.child import Child
from hall.robot.eyes import Eyes, Thing
from hall.robot.hands import Hands
from hall.settings import Settings
from hall.skeleton import make
from hall.stage import Scene
from hall.store.reading import PlayRow, read_plays

PIN = "730419"


class AheadClock:
    """The machine's clock, which the test can put ahead."""

    def __init__(self) -> None:
        self._system = SystemClock()
        self._ahead = 0.0

    def now(self) -> datetime:
        return self._system.now() + timedelta(seconds=self._ahead)

    def seconds(self) -> float:
        return self._system.seconds() + self._ahead

    def advance(self, seconds: float) -> None:
        self._ahead += seconds


class Guest:
    """Somebody who stands in front of the hall: eyes, hands, and patience."""

    def __init__(self, hall: Hall, clock: AheadClock) -> None:
        self.hall = hall
        self.clock = clock
        self.eyes = Eyes(hall.window)
        self.hands = Hands(hall.window)
        self.child = Child(self.eyes, self.hands, Random(5))

    @property
    def scene(self) -> Scene:
        return self.hall.stage.scene

    def until(self, come: Callable[[], bool], seconds: float = 8.0) -> None:
        """Wait for it; a test that waits in vain fails here, and says on which screen."""
        if not self.hands.wait_for(come, seconds):
            pytest.fail(f"did not come within {seconds} s, on {self.scene.value}: {self.eyes.texts()}")

    def see(self, name: str, seconds: float = 8.0) -> Thing:
        """Wait for a key by its name or words."""
        self.until(lambda: self._look(name) is not None, seconds)
        thing = self._look(name)
        assert thing is not None
        return thing

    def tap(self, name: str, seconds: float = 8.0) -> None:
        self.hands.tap(self.see(name, seconds).centre)

    def reads(self, words: str) -> bool:
        """Whether these words stand anywhere on the screen."""
        return any(words in text for text in self.eyes.texts())

    def middle(self) -> QPointF:
        window = self.hall.window
        return QPointF(window.width() * 0.5, window.height() * 0.45)

    def wake(self) -> None:
        self.until(lambda: self.scene is Scene.ATTRACT)
        self.hands.wait(0.5)
        self.hands.tap(self.middle())
        self.until(lambda: self.scene is Scene.HOME)

    def open(self, exhibit: str) -> None:
        self.tap(f"tile-{exhibit}")
        self.until(lambda: self.scene is Scene.EXHIBIT)

    def running(self, exhibit: str) -> int:
        """Open an exhibit of the child and wait for its first picture; the child's process."""
        self.open(exhibit)
        self.until(lambda: any(not thing.item.source.image.isNull() for thing in self.eyes.pictures()), 20.0)
        return self.hall.host.pid

    def _look(self, name: str) -> Thing | None:
        return self.eyes.find(name) or self.eyes.called(name)


@pytest.fixture
def paths(tmp_path: Path) -> Paths:
    """A data folder whose PIN is set, as on any day but the first."""
    made = Paths(tmp_path / "data").make()
    Pins(made.pins, SystemClock()).set(PIN)
    return made


@pytest.fixture
def tiny(paths: Paths) -> Paths:
    """The same with a quiz of one question, so that a play is soon at its lamp."""
    manifest = make("quiz", "tiny", paths.exhibits, date.today()) / "exhibit.toml"  # noqa: DTZ011
    text = manifest.read_text(encoding="utf-8").replace("size = 3", "size = 1")
    manifest.write_text(text.replace("genuine = 1", "genuine = 0"), encoding="utf-8")
    return paths


@pytest.fixture
def small(paths: Paths) -> Paths:
    """The same with a quiz of three questions, which asks nobody's age."""
    make("quiz", "small", paths.exhibits, date.today())  # noqa: DTZ011
    return paths


@pytest.fixture
def clock() -> AheadClock:
    return AheadClock()


@pytest.fixture
def documents(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The clerk's documents."""
    monkeypatch.setattr(platformdirs, "user_documents_dir", lambda: str(tmp_path / "documents"))
    return tmp_path / "documents/体验馆"


@pytest.fixture
def enter(
    qapp: QApplication, paths: Paths, clock: AheadClock, documents: Path
) -> Iterator[Callable[..., Guest]]:
    """Opens the hall and leads a guest before it; whatever happens, the hall is closed in good order."""
    halls: list[Hall] = []

    def do(size: tuple[int, int] = (1280, 720), **changed: object) -> Guest:
        settings = Settings.model_validate({"camera": "", "reduced_motion": True} | changed)
        wishes = Wishes(windowed=True, size=size, seed=3)
        hall = Hall(paths, settings, clock, wishes)
        halls.append(hall)
        hall.engine.warnings.connect(lambda found: [logging.getLogger("qml").warning(str(f)) for f in found])
        return Guest(hall, clock)

    yield do
    lost = [hall.close() for hall in halls]
    assert lost == [0] * len(halls)


@pytest.fixture
def guest(enter: Callable[..., Guest]) -> Guest:
    return enter()


@pytest.fixture
def rows(paths: Paths) -> Callable[[], list[PlayRow]]:
    return lambda: read_rows(paths)


def read_rows(paths: Paths) -> list[PlayRow]:
    """All plays on disk."""
    return read_plays(paths.store, datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))
