"""Whether somebody is there: every touch, key and click on the window counts, whatever lies below it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QWindow

_BEGINNINGS = frozenset({QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.MouseButtonPress})
_ENDINGS = frozenset(
    {QEvent.Type.TouchEnd, QEvent.Type.MouseButtonRelease, QEvent.Type.KeyPress, QEvent.Type.Wheel}
)


class Presence(QObject):
    """Sees events before any item can take them; a pointer handler in QML would miss what others grab.

    `began` comes with a finger going down or moving, `ended` once its going up has been delivered. The card
    that asks whether somebody is still there must wait for `ended`: gone at `began`, it would let the finger
    fall on what lies below it.
    """

    began = Signal()
    ended = Signal()
    _delivered = Signal()

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self.is_down = False
        """Whether a finger lies on the screen, moving or not."""
        self._delivered.connect(self.ended, Qt.ConnectionType.QueuedConnection)
        self._window = window
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _BEGINNINGS:
            self.is_down = True
            # Where no window manager hands out the keyboard, a touched window takes it: its fields need it.
            if not self._window.isActive():
                self._window.requestActivate()
            self.began.emit()
        elif event.type() in _ENDINGS:
            self.is_down = False
            self._delivered.emit()
        elif event.type() == QEvent.Type.TouchCancel:
            self.is_down = False
        return False
