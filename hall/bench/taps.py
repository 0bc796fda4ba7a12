"""From the tap on a tile to the exhibit's first picture in the window, for every exhibit of the hall."""

import statistics
import time
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QGuiApplication

from hall.app import Hall, Wishes
from hall.clock import SystemClock
from hall.console.pins import Pins
from hall.paths import Paths
from hall.robot.demo import ROBOT_PIN
from hall.robot.eyes import Eyes
from hall.robot.hands import Hands
from hall.settings import Settings
from hall.stage import Scene

_TAPS = 3
_PATIENCE = 20.0


def measure() -> dict[str, float]:
    """Open every exhibit by a tap, with a child standing by as on any day.

    * `tap_ms_<exhibit>`: from the finger's going up to the window's swap that shows it, median of 3
    """
    _app = QGuiApplication.instance() or QGuiApplication([])
    with TemporaryDirectory() as folder:
        paths = Paths(Path(folder)).make()
        Pins(paths.pins, SystemClock()).set(ROBOT_PIN)
        settings = Settings(camera="", reduced_motion=True)
        hall = Hall(paths, settings, SystemClock(), Wishes(windowed=True))
        try:
            return _taps(hall)
        finally:
            hall.close()


def _taps(hall: Hall) -> dict[str, float]:
    eyes, hands = Eyes(hall.window), Hands(hall.window)
    swaps: list[float] = []
    hall.window.frameSwapped.connect(lambda: swaps.append(time.monotonic()))
    hall.shell.wake()
    found = {}
    for exhibit in hall.catalogue.exhibits:
        spans = []
        for _ in range(_TAPS):
            hands.wait_for(partial(_waits, hall, eyes, exhibit.id), _PATIENCE)
            hands.wait(0.5)
            tile = eyes.find(f"tile-{exhibit.id}")
            if tile is None:
                raise TimeoutError(f"{exhibit.id} has no tile")
            hands.tap(tile.centre)
            began = time.monotonic()
            swaps.clear()
            hands.wait_for(lambda: bool(swaps) and _stands(hall, eyes), _PATIENCE)
            spans.append((swaps[-1] if swaps else time.monotonic()) - began)
            hall.shell.leave()
            hands.wait(0.5)
        found[f"tap_ms_{exhibit.id}"] = round(statistics.median(spans) * 1e3, 1)
    return found


def _waits(hall: Hall, eyes: Eyes, exhibit_id: str) -> bool:
    return hall.host.is_ready and eyes.find(f"tile-{exhibit_id}") is not None


def _stands(hall: Hall, eyes: Eyes) -> bool:
    """Whether the exhibit is on, with a picture where it draws one."""
    if hall.stage.scene is not Scene.EXHIBIT:
        return False
    pictures = eyes.pictures()
    return all(not thing.item.property("source").image.isNull() for thing in pictures)
