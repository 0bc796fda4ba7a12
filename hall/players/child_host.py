"""Keeps a child standing by and one playing, and turns what a child says into signals."""

import logging
from collections.abc import Callable
from dataclasses import asdict
from functools import partial
from typing import Any, Final

import numpy as np
from PySide6.QtCore import QObject, QSize, QTimer, Signal
from PySide6.QtGui import QImage

from hall.child.wire import CameraWish, Order, read_result, write_touch
from hall.exhibit import Touch
from hall.players.child_process import ChildProcess, Stage
from hall.words import Language, Text

_LOG = logging.getLogger(__name__)

SETTLE: Final = 0.4
"""Seconds after a play until the next standby starts: its imports must not jolt the page change."""
_IMAGES: Final = 4
_BEGINNINGS: Final = ("load", "open", "scan")
LONGEST_WAIT: Final = 60.0
"""Seconds between two tries to start a standby that keeps failing."""


class _Images:
    """Images to copy frames into, used in turn.

    A fresh image of 1920 x 1080 costs 1.5 ms in page faults alone, half of all the hall does for a frame.
    Hand out copies, which share the memory: where one is still held when its turn comes, `bits()` gives the
    image new memory, and the holder keeps what it has.
    """

    def __init__(self) -> None:
        self._known: list[QImage] = []

    def next(self, width: int, height: int) -> QImage:
        """The image that was handed out longest ago; of this size, not cleared."""
        if len(self._known) == _IMAGES and self._known[0].size() == QSize(width, height):
            image = self._known.pop(0)
        else:
            image = QImage(width, height, QImage.Format.Format_RGB32)
            self._known = self._known[-_IMAGES + 1 :]
        self._known.append(image)
        return image


class ChildHost(QObject):
    """One host serves all lens and game players, so that one standby serves them too.

    Each play gets a fresh process. A child that fails is reported at once, long before it is really gone, and
    nothing here ever waits for one.
    """

    ready = Signal()
    """A standby has done its imports."""
    opened = Signal()
    """The first frame is there."""
    framed = Signal(QImage)
    hud_said = Signal(dict)
    noticed = Signal(object)
    """A calm `Text` for the visitor (the camera is lost); empty when all is well again."""
    ended = Signal(object)
    """The exhibit came to its end: a `Result`."""
    failed = Signal(object)
    """The play is lost: a `Text` for staff."""

    def __init__(self, seconds: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._seconds = seconds
        self._standby: ChildProcess | None = None
        self._playing: ChildProcess | None = None
        self._alive: list[ChildProcess] = []
        self._orders: list[dict[str, Any]] = []
        self._stumbles = 0
        self._images = _Images()
        self._rewarm = QTimer(self, singleShot=True)
        self._rewarm.timeout.connect(self.warm)

    @property
    def pid(self) -> int:
        """The playing child's process; 0 where none plays."""
        return self._playing.pid if self._playing else 0

    @property
    def is_ready(self) -> bool:
        """Whether a standby has done its imports."""
        return self._standby is not None and self._standby.stage is Stage.STANDBY

    def warm(self) -> None:
        """See to it that a child stands by; harmless to call again."""
        self._rewarm.stop()
        if self._standby is None:
            self._standby = self._start()

    def load(self, order: Order) -> None:
        """Begin a play: have the exhibit's code imported while the view is still being laid out."""
        self.close()
        self._rewarm.stop()
        self._playing, self._standby = self._standby or self._start(), None
        self._order({**order.write(), "do": "load"})

    def open(self, order: Order) -> None:
        """Go on with the play begun by `load`, now that the size is known."""
        self._order(order.write())

    def scan(self, camera: CameraWish, width: int, height: int) -> None:
        """Look for a code in front of the camera: each comes with `hud_said`, the pictures with `framed`."""
        self.close()
        self._rewarm.stop()
        self._playing, self._standby = self._standby or self._start(), None
        self._order({"do": "scan", "camera": asdict(camera), "width": width, "height": height})

    def touch(self, touch: Touch) -> None:
        self._tell(write_touch(touch))

    def knob(self, name: str, value: float | str) -> None:
        self._tell({"do": "knob", "name": name, "value": value})

    def set_language(self, language: Language) -> None:
        self._tell({"do": "language", "value": language.value})

    def close(self) -> None:
        """End the play, if there is one, and have the next standby started a moment later."""
        child, self._playing = self._playing, None
        self._orders.clear()
        if child is not None:
            child.dismiss()
            self._rewarm.start(round(SETTLE * 1000))

    def shut_down(self, patience: float = 1.0) -> None:
        """End all children; call it when the window is gone."""
        self._playing = self._standby = None
        self._rewarm.stop()
        for child in list(self._alive):
            child.outlive(patience)

    def _start(self) -> ChildProcess:
        child = ChildProcess(self._seconds, self)
        child.ready.connect(partial(self._on_ready, child))
        child.failed.connect(partial(self._on_failed, child))
        child.said.connect(partial(self._on_said, child))
        child.gone.connect(partial(self._on_gone, child))
        self._alive.append(child)
        return child

    def _order(self, said: dict[str, Any]) -> None:
        child = self._playing
        if child is None:
            return
        if child.stage is Stage.STARTING:
            self._orders.append(said)
        else:
            child.begin(said)

    def _tell(self, said: dict[str, Any]) -> None:
        if self._playing is None:
            return
        if self._orders:
            self._orders.append(said)
        else:
            self._playing.tell(said)

    def _on_ready(self, child: ChildProcess) -> None:
        self._stumbles = 0
        if child is self._playing:
            orders, self._orders = self._orders, []
            for said in orders:
                (child.begin if said["do"] in _BEGINNINGS else child.tell)(said)
        else:
            self.ready.emit()

    def _on_said(self, child: ChildProcess, said: dict[str, Any]) -> None:
        if child is not self._playing:
            return
        try:
            self._understand(child, said)
        except (KeyError, TypeError, ValueError, AttributeError) as error:
            child.dismiss()
            self._on_failed(child, Text(f"它说的话听不懂（{error}）", f"it makes no sense ({error})"))

    def _understand(self, child: ChildProcess, said: dict[str, Any]) -> None:
        match said["say"]:
            case "frame":
                self._show(child)
            case "hud":
                self.hud_said.emit(dict(said["hud"]))
            case "notice":
                self.noticed.emit(Text(str(said["zh"]), str(said["en"])))
            case "result":
                result = read_result(said)
                self.close()
                self.ended.emit(result)

    def _show(self, child: ChildProcess) -> None:
        size = child.ring.waiting
        if size is None:
            return
        image = self._images.next(*size)
        pixels = np.frombuffer(image.bits(), np.uint8).reshape(size[1], size[0], 4)
        if child.ring.take(pixels) is None:
            return
        del pixels
        self.framed.emit(QImage(image))
        if not child.has_shown:
            child.has_shown = True
            self.opened.emit()

    def _on_failed(self, child: ChildProcess, why: Text) -> None:
        if child is self._playing:
            _LOG.info("a child failed: %s\n%s", why.en, child.tail)
            self.close()
            self.failed.emit(why)
        elif child is self._standby:
            self._standby = None
            self._stumbles += 1
            self._rewarm.start(round(min(LONGEST_WAIT, 2.0**self._stumbles) * 1000))

    def _on_gone(self, child: ChildProcess) -> None:
        self._alive.remove(child)
        child.deleteLater()
