"""Whether somebody is there: every touch, key and click on the window counts, whatever lies below it."""

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QWindow

_SIGNS = frozenset(
    {
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TouchEnd,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.KeyPress,
        QEvent.Type.Wheel,
    }
)


class Presence(QObject):
    """Sees events before any item can take them; a pointer handler in QML would miss what others grab."""

    sensed = Signal()

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _SIGNS:
            self.sensed.emit()
        return False
