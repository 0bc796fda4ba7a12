"""From the child to the screen: rate, latency, torn frames, processor time, and tap to first frame."""

import os
import statistics
import struct
import time
from collections.abc import Callable
from pathlib import Path

import numpy as np
from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickWindow

from hall.child.wire import Order
from hall.exhibit import Kind
from hall.paths import EXHIBITS
from hall.players.child_host import ChildHost
from hall.players.frames import FrameSource
from hall.shell.engine import QML

_PLAIN = Path(__file__).resolve().parent / "plain"
_SIZE = 1920, 1080
_WARM_UP = 60
_TAPS = 5
_PATIENCE = 20.0
_LOOK_MS = 10
_WINDOW = b"""
import QtQuick
import Hall.Frames

Window {
    width: 1920; height: 1080; visible: true
    property QtObject stream
    Frames { anchors.fill: parent; source: stream }
}
"""


def measure(seconds: float = 5.0) -> dict[str, float]:
    """Measure at 1920 x 1080 for `seconds`; opens a window, so the platform should be `offscreen` or idle.

    * `fps`: new frames shown a second; the child draws 60
    * `latency_ms`, `latency_ms_p95`: from the end of drawing in the child to the window's swap
    * `torn`: frames shown whose first and last row differ
    * `hall_ms`, `child_ms`: processor time a frame on either side
    * `first_frame_ms_<exhibit>_cold`, `..._standby`: from the order to the first frame, median of 5
    """
    app = QGuiApplication.instance() or QGuiApplication([])
    found = _flow(app, seconds)
    exhibits = [("plain", _PLAIN, Kind.GAME)]
    exhibits += [
        (name, EXHIBITS / name, kind)
        for name, kind in (("drunk_drive", Kind.GAME), ("drunk_eyes", Kind.LENS))
        if (EXHIBITS / name / f"{kind}.py").is_file()
    ]
    for name, folder, kind in exhibits:
        for way in ("cold", "standby"):
            taps = [_tap(app, Order(folder, kind, *_SIZE, "zh", 1, False), way) for _ in range(_TAPS)]
            found[f"first_frame_ms_{name}_{way}"] = round(statistics.median(taps) * 1e3, 1)
    return found


def _flow(app: QCoreApplication, seconds: float) -> dict[str, float]:
    engine = QQmlEngine()
    engine.addImportPath(str(QML))
    component = QQmlComponent(engine)
    component.setData(_WINDOW, QUrl())
    source = FrameSource()
    window = component.createWithInitialProperties({"stream": source})
    assert isinstance(window, QQuickWindow), component.errorString()
    host = ChildHost(time.monotonic)
    screen = _Screen(source)
    host.framed.connect(source.show)
    window.frameSwapped.connect(screen.swap)
    order = Order(_PLAIN, Kind.GAME, *_SIZE, "zh", 1, False)
    host.load(order)
    host.open(order)
    until(app, lambda: screen.shown >= _WARM_UP)
    screen.forget()
    began, spent, child = time.monotonic(), time.process_time(), cpu_seconds(host.pid)
    until(app, lambda: time.monotonic() - began > seconds, patience=seconds + _PATIENCE)
    took = time.monotonic() - began
    frames = max(1, screen.shown)
    found = {
        "fps": round(screen.shown / took, 1),
        "latency_ms": round(statistics.median(screen.latencies) * 1e3, 2),
        "latency_ms_p95": round(statistics.quantiles(screen.latencies, n=20)[-1] * 1e3, 2),
        "torn": float(screen.torn),
        "hall_ms": round((time.process_time() - spent) / frames * 1e3, 2),
        "child_ms": round((cpu_seconds(host.pid) - child) / frames * 1e3, 2),
    }
    host.shut_down()
    window.close()
    delete(host, window, component, engine)
    return found


class _Screen:
    """Looks at what the window has just shown."""

    def __init__(self, source: FrameSource) -> None:
        self._source = source
        self._last: QImage | None = None
        self.forget()

    def forget(self) -> None:
        self.shown = 0
        self.torn = 0
        self.latencies: list[float] = []

    def swap(self) -> None:
        """Count a picture that has not been seen before."""
        now = time.monotonic()
        image = self._source.image
        if image is self._last or image.isNull():
            return
        self._last = image
        pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.width(), 4)
        (stamp,) = struct.unpack("<d", pixels[0, :2].tobytes())
        self.shown += 1
        self.latencies.append(now - stamp)
        self.torn += int(pixels[0, -1, 0] != pixels[-1, 0, 0])


def _tap(app: QCoreApplication, order: Order, way: str) -> float:
    """Seconds from the order to the first whole frame in the hall's hands."""
    host = ChildHost(time.monotonic)
    seen: list[QImage] = []
    host.framed.connect(seen.append)
    if way == "standby":
        host.warm()
        until(app, lambda: host.is_ready)
    began = time.monotonic()
    host.load(order)
    host.open(order)
    until(app, lambda: bool(seen))
    took = time.monotonic() - began
    host.shut_down()
    delete(host)
    return took


def until(app: QCoreApplication, is_so: Callable[[], bool], patience: float = _PATIENCE) -> None:
    """Let Qt live until it is so; raises TimeoutError after `patience` seconds."""
    deadline = time.monotonic() + patience
    looking = QTimer(interval=_LOOK_MS)
    looking.timeout.connect(lambda: None)
    looking.start()
    while not is_so():
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
        if time.monotonic() > deadline:
            raise TimeoutError("the child showed nothing")


def cpu_seconds(pid: int) -> float:
    """Processor seconds of another process; 0 where there is no /proc."""
    try:
        fields = Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def delete(*each: QObject) -> None:
    """Delete at once what Qt would delete later."""
    for one in each:
        one.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
