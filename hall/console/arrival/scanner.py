"""The camera as a reader of slips: a preview for the page, and the text of each code."""

from typing import Any, Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage

from hall.child.wire import CameraWish
from hall.players.child_host import ChildHost
from hall.players.frames import FrameSource
from hall.words import Text

PREVIEW: Final = (960, 540)
NO_CAMERA: Final = Text(
    "这台机器没有摄像头，请在今天的名单里点选", "this kiosk has no camera; choose from today's list"
)
LOST: Final = Text(
    "摄像头没有画面：请看看插头，或者在名单里点选",
    "the camera shows nothing: look at its plug, or choose from the list",
)


class Scanner(QObject):
    """One look at a time. Decoding happens in a child process; no picture is kept anywhere."""

    read = Signal(str)
    """A code came before the camera."""
    changed = Signal()

    def __init__(self, host: ChildHost, camera: CameraWish, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self._camera = camera
        self._is_on = False
        self._count = 0
        self._trouble: Text | None = None
        self.source = FrameSource(self)
        host.framed.connect(self._show)
        host.hud_said.connect(self._hear)
        host.noticed.connect(self._notice)
        host.failed.connect(self._fail)

    @property
    def is_on(self) -> bool:
        return self._is_on

    @property
    def trouble(self) -> Text | None:
        """Why nothing can be read now; None while all is well."""
        return self._trouble

    def start(self) -> None:
        """Begin to look; without a camera say so at once."""
        if self._is_on:
            return
        self._trouble = None if self._camera.source else NO_CAMERA
        if self._trouble is None:
            self._is_on, self._count = True, 0
            self._host.scan(self._camera, *PREVIEW)
        self.changed.emit()

    def stop(self) -> None:
        """Stop to look; the camera is let go."""
        if not self._is_on:
            return
        self._is_on = False
        self._host.close()
        self.source.show(QImage())
        self.changed.emit()

    def _show(self, image: QImage) -> None:
        if self._is_on:
            self.source.show(image)

    def _hear(self, hud: dict[str, Any]) -> None:
        if self._is_on and hud.get("count", 0) != self._count:
            self._count = hud["count"]
            self.read.emit(str(hud["code"]))

    def _notice(self, notice: Text) -> None:
        if self._is_on:
            self._trouble = LOST if notice.zh else None
            self.changed.emit()

    def _fail(self, _why: Text) -> None:
        if self._is_on:
            self._is_on, self._trouble = False, LOST
            self.changed.emit()
