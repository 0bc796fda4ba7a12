"""Ten fingers on the real window: touch events go in where the screen's own come in."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEventLoop, QPoint, QPointF, QTimer
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickWindow
from PySide6.QtTest import QTest

PRESS_SECONDS = 0.06
STEP_SECONDS = 0.02


class Hands:
    """Touches one window. Every call returns when the gesture is over."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window
        self._screen: QPointingDevice = QTest.createTouchDevice()

    def tap(self, place: QPointF, seconds: float = PRESS_SECONDS) -> None:
        """One finger down and up."""
        self.press([place], seconds)

    def press(self, places: Sequence[QPointF], seconds: float) -> None:
        """Several fingers down together, held, and up together."""
        points = [place.toPoint() for place in places]
        down = QTest.touchEvent(self._window, self._screen)
        for finger, point in enumerate(points):
            down.press(finger, point)
        down.commit()
        self.wait(seconds)
        up = QTest.touchEvent(self._window, self._screen)
        for finger, point in enumerate(points):
            up.release(finger, point)
        up.commit()
        self.wait(STEP_SECONDS)

    def drag(self, start: QPointF, end: QPointF, steps: int = 12) -> None:
        """One finger from here to there."""
        QTest.touchEvent(self._window, self._screen).press(0, start.toPoint()).commit()
        for step in range(1, steps + 1):
            self.wait(STEP_SECONDS)
            point: QPoint = (start + (end - start) * (step / steps)).toPoint()
            QTest.touchEvent(self._window, self._screen).move(0, point).commit()
        QTest.touchEvent(self._window, self._screen).release(0, end.toPoint()).commit()
        self.wait(STEP_SECONDS)

    def wait(self, seconds: float) -> None:
        """Let the window live for a while."""
        loop = QEventLoop()
        QTimer.singleShot(max(1, round(seconds * 1000)), loop.quit)
        loop.exec()

    def wait_for(self, come: Callable[[], bool], seconds: float) -> bool:
        """Let the window live until `come` is true; False where it was not in time."""
        waited = 0.0
        while not come():
            if waited >= seconds:
                return False
            self.wait(0.05)
            waited += 0.05
        return True
