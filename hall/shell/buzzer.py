"""The item under a team's finger: it answers to the press itself and passes on the touch screen's own time.

In QML: `import Hall.Buzzers`, then `Buzzer { onStruck: (at, x, y) => … }`. Import this module in
Python before the QML is loaded.
"""

from typing import Final

from PySide6.QtCore import Property, QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QEventPoint, QMouseEvent, QTouchEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem

QML_IMPORT_NAME = "Hall.Buzzers"
QML_IMPORT_MAJOR_VERSION = 1

MOUSE: Final = -1
"""The id of the mouse among the fingers."""


@QmlElement
class Buzzer(QQuickItem):
    """Tells of every finger that comes down on it. A finger that slides in from elsewhere does not count."""

    struck = Signal(float, float, float)
    """Milliseconds of the touch screen's clock, and where: x, y in this item. All fingers of one event of the
    screen carry the same time."""
    downChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._fingers: set[int] = set()
        self.setAcceptTouchEvents(True)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)

    def _read_down(self) -> bool:
        return bool(self._fingers)

    down = Property(bool, _read_down, notify=downChanged)

    def touchEvent(self, event: QTouchEvent) -> None:
        """Count the fingers that are new in this event."""
        if event.type() == QEvent.Type.TouchCancel:
            self._lift_all()
            return
        for point in event.points():
            if point.state() == QEventPoint.State.Pressed:
                self._strike(point.id(), event.timestamp(), point.position())
            elif point.state() == QEventPoint.State.Released:
                self._lift(point.id())
        event.accept()

    def touchUngrabEvent(self) -> None:
        """Another item took the fingers."""
        self._lift_all()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mouse is a finger, for a desk without a touch screen."""
        self._strike(MOUSE, event.timestamp(), event.position())
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See mousePressEvent."""
        self._lift(MOUSE)

    def mouseUngrabEvent(self) -> None:
        """See touchUngrabEvent."""
        self._lift_all()

    def _strike(self, finger: int, at_ms: float, place: QPointF) -> None:
        # A finger that rests while another moves is now and then told as pressed anew.
        if finger in self._fingers:
            return
        self._fingers.add(finger)
        self.downChanged.emit()
        self.struck.emit(float(at_ms), place.x(), place.y())

    def _lift(self, finger: int) -> None:
        if finger in self._fingers:
            self._fingers.remove(finger)
            self.downChanged.emit()

    def _lift_all(self) -> None:
        for finger in list(self._fingers):
            self._lift(finger)
