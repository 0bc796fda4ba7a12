"""Whether the drive keeps 60 frames a second at every level of alcohol, 1920 x 1080, from the real child."""

import statistics
import time
from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication, QImage

from hall.bench.frames import cpu_seconds, delete, until
from hall.child.wire import Order
from hall.exhibit import Kind
from hall.paths import EXHIBITS
from hall.players.child_host import ChildHost

LEVELS = (20, 50, 80, 150)
_RUN_SECONDS = 7
"""Short, for each level needs a sober run before it; there must be room to settle and to measure."""
_SETTLE_SECONDS = 1.0
_MEASURE_SECONDS = 4.0
_PATIENCE = 60.0


def measure() -> dict[str, float]:
    """Drive sober and at each level, foot off the brake.

    * `fps_<level>`: new frames a second that reach the hall; the child draws 60
    * `frame_ms_p95_<level>`: 95 of 100 frames come so soon after the one before; 16.7 is every beat met
    * `scale_<level>`: how large the game draws inside, 1 for every pixel; it saves itself on slow machines
    * `child_ms_<level>`: processor time of the child a frame, the game's and the picture's together
    """
    app = QGuiApplication.instance() or QGuiApplication([])
    found: dict[str, float] = {}
    for level in LEVELS:
        found |= _Drive(app, level).measure(sober=level == LEVELS[0])
    return found


class _Drive:
    """One play, driven by knobs alone."""

    def __init__(self, app: QCoreApplication, level: int) -> None:
        self._app = app
        self._level = level
        self._hud: Mapping[str, Any] = {}
        self._moments: list[float] = []
        self._host = ChildHost(time.monotonic)
        self._host.framed.connect(self._count)
        self._host.hud_said.connect(self._read)

    def measure(self, *, sober: bool) -> dict[str, float]:
        options = {"settings": {"run_seconds": _RUN_SECONDS}}
        order = Order(EXHIBITS / "drunk_drive", Kind.GAME, 1920, 1080, "zh", 1, False, options)
        self._host.load(order)
        self._host.open(order)
        self._phase("intro")
        self._host.knob("go", "intro")
        self._phase("drive")
        found = self._look("0") if sober else {}
        self._phase("count")
        self._host.knob("answer_sober", float(self._hud["choices"][0]))
        self._phase("level")
        self._host.knob("level", float(self._level))
        self._phase("drive")
        found |= self._look(str(self._level))
        self._host.shut_down()
        delete(self._host)
        return found

    def _look(self, name: str) -> dict[str, float]:
        self._pass(_SETTLE_SECONDS)
        began, spent = time.monotonic(), cpu_seconds(self._host.pid)
        self._moments = [began]
        self._pass(_MEASURE_SECONDS)
        took = time.monotonic() - began
        frames = max(1, len(self._moments) - 1)
        gaps = [after - before for before, after in pairwise(self._moments)]
        return {
            f"fps_{name}": round(frames / took, 1),
            f"frame_ms_p95_{name}": round(statistics.quantiles(gaps or [took] * 2, n=20)[-1] * 1e3, 1),
            f"scale_{name}": float(self._hud["scale"]),
            f"child_ms_{name}": round((cpu_seconds(self._host.pid) - spent) / frames * 1e3, 2),
        }

    def _phase(self, name: str) -> None:
        until(self._app, lambda: self._hud.get("phase") == name, patience=_PATIENCE)

    def _pass(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        until(self._app, lambda: time.monotonic() >= end, patience=seconds + _PATIENCE)

    def _count(self, _image: QImage) -> None:
        self._moments.append(time.monotonic())

    def _read(self, hud: Mapping[str, Any]) -> None:
        self._hud = hud
