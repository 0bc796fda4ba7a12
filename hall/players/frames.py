"""The item that shows a child's pictures and takes the fingers on them.

In QML: `import Hall.Frames`, then `Frames { anchors.fill: parent; source: play.frames }`. Import this module
in Python before the QML is loaded.
"""

from typing import Final, cast

import shiboken6
from PySide6.QtCore import Property, QEvent, QObject, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QEventPoint, QGuiApplication, QImage, QMouseEvent, QTouchEvent
from PySide6.QtQml import QmlElement
from PySide6.QtQuick import QQuickItem, QQuickWindow, QSGNode, QSGSimpleTextureNode, QSGTexture

from hall.exhibit import Touch, TouchPhase

QML_IMPORT_NAME = "Hall.Frames"
QML_IMPORT_MAJOR_VERSION = 1

MOUSE: Final = -1
"""The id of the mouse among the fingers."""
_PHASES: Final = {
    QEventPoint.State.Pressed: TouchPhase.DOWN,
    QEventPoint.State.Updated: TouchPhase.MOVE,
    QEventPoint.State.Released: TouchPhase.UP,
}


class FrameSource(QObject):
    """A stream of pictures, and the way back for fingers: what `Frames.source` binds to."""

    shown = Signal()
    """There is a new picture."""
    asked = Signal(int, int)
    """An item shows this source at so many real pixels, width and height."""
    touched = Signal(object)
    """A finger on the picture: a `hall.exhibit.Touch`."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.image = QImage()
        """The newest picture; null before the first."""

    def show(self, image: QImage) -> None:
        """Make this the newest picture; it must not be written to afterwards."""
        self.image = image
        self.shown.emit()


@QmlElement
class Frames(QQuickItem):
    """Shows the newest picture of its source, filling itself and cutting off what stands over."""

    sourceChanged = Signal()

    def __init__(self, parent: QQuickItem | None = None) -> None:
        super().__init__(parent)
        self._source: FrameSource | None = None
        self._texture_of: QImage | None = None
        self._fingers: dict[int, QPointF] = {}
        self.setFlag(QQuickItem.Flag.ItemHasContents, True)
        self.setAcceptTouchEvents(True)
        self.setAcceptedMouseButtons(Qt.MouseButton.LeftButton)

    def _read_source(self) -> QObject | None:
        return self._source

    def _write_source(self, source: QObject | None) -> None:
        if source is self._source:
            return
        if self._source is not None:
            self._source.shown.disconnect(self.update)
        self._source = source if isinstance(source, FrameSource) else None
        if self._source is not None:
            self._source.shown.connect(self.update)
        self.polish()
        self.update()
        self.sourceChanged.emit()

    source = Property(QObject, _read_source, _write_source, notify=sourceChanged)

    def geometryChange(self, new: QRectF | QRect, old: QRectF | QRect) -> None:
        """Ask for pictures of the new size once the layout has settled."""
        super().geometryChange(new, old)
        self.polish()
        self.update()

    def updatePolish(self) -> None:
        """Tell the source how many real pixels there are to fill."""
        window = _window_of(self)
        place = self.mapRectToScene(self.boundingRect())
        if self._source is None or window is None or place.width() < 2 or place.height() < 2:
            return
        ratio = window.effectiveDevicePixelRatio()
        self._source.asked.emit(round(place.width() * ratio), round(place.height() * ratio))

    # Nothing to show is None to Qt; the stubs do not know it.
    def updatePaintNode(  # type: ignore[override]
        self, old: QSGNode | None, _data: QQuickItem.UpdatePaintNodeData
    ) -> QSGNode | None:
        """Put the newest picture on the scene graph; runs in the window's thread (basic render loop)."""
        image = self._source.image if self._source is not None else QImage()
        node = cast(QSGSimpleTextureNode | None, old)
        if image.isNull():
            if node is not None:
                # A node once given cannot be taken back from Python: without extent it draws nothing.
                node.setRect(QRectF())
            return node
        if node is None:
            node = QSGSimpleTextureNode()
            node.setOwnsTexture(True)
            node.setFiltering(QSGTexture.Filtering.Linear)
            self._texture_of = None
        if self._texture_of is not image:
            self._give(node, image)
            self._texture_of = image
        node.setRect(self.boundingRect())
        node.setSourceRect(self._cover(image))
        return node

    def _give(self, node: QSGSimpleTextureNode, image: QImage) -> None:
        """Put a texture of the image into the node, which then owns it.

        PySide enters every texture as the window's child and never strikes it out, although the node has
        long deleted it: 270 bytes a frame, 50 MB an hour. So the wrapper is taken from the window and
        dropped.
        """
        option = QQuickWindow.CreateTextureOption.TextureIsOpaque
        window = _window_of(self)
        if window is None:
            return
        texture = window.createTextureFromImage(image, option)
        texture.setParent(None)
        node.setTexture(texture)
        shiboken6.invalidate(texture)

    def touchEvent(self, event: QTouchEvent) -> None:
        """Pass every finger on; a cancelled gesture lifts them all."""
        if event.type() == QEvent.Type.TouchCancel:
            self._lift_all()
            return
        for point in event.points():
            if phase := _PHASES.get(point.state()):
                self._pass_on(point.id(), phase, point.position())
        event.accept()

    def touchUngrabEvent(self) -> None:
        """Another item took the fingers: to the exhibit they are gone."""
        self._lift_all()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The mouse is a finger, for a desk without a touch screen."""
        self._pass_on(MOUSE, TouchPhase.DOWN, event.position())
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """See mousePressEvent."""
        self._pass_on(MOUSE, TouchPhase.MOVE, event.position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """See mousePressEvent."""
        self._pass_on(MOUSE, TouchPhase.UP, event.position())

    def mouseUngrabEvent(self) -> None:
        """See touchUngrabEvent."""
        self._lift_all()

    def _pass_on(self, finger: int, phase: TouchPhase, place: QPointF) -> None:
        if phase is TouchPhase.UP:
            self._fingers.pop(finger, None)
        elif self._fingers.get(finger) == place:
            # A finger that rests while another moves is told again, now and then as pressed anew.
            return
        else:
            self._fingers[finger] = place
        if self._source is None or self.width() <= 0 or self.height() <= 0:
            return
        across, down = place.x() / self.width(), place.y() / self.height()
        image = self._source.image
        if not image.isNull():
            part = self._cover(image)
            across = (part.x() + across * part.width()) / image.width()
            down = (part.y() + down * part.height()) / image.height()
        x, y = min(1.0, max(0.0, across)), min(1.0, max(0.0, down))
        self._source.touched.emit(Touch(finger, phase, x, y))

    def _lift_all(self) -> None:
        for finger, place in list(self._fingers.items()):
            self._pass_on(finger, TouchPhase.UP, place)

    def _cover(self, image: QImage) -> QRectF:
        """The part of the picture that fills this item."""
        if self.width() <= 0 or self.height() <= 0:
            return QRectF(0, 0, image.width(), image.height())
        scale = max(self.width() / image.width(), self.height() / image.height())
        width, height = self.width() / scale, self.height() / scale
        return QRectF((image.width() - width) / 2, (image.height() - height) / 2, width, height)


def _window_of(item: QQuickItem) -> QQuickWindow | None:
    """The window that shows the item.

    Not `item.window()`: PySide takes what it returns for the item's child, and the window's Python side dies
    with the item.
    """
    windows = (window for window in QGuiApplication.topLevelWindows() if isinstance(window, QQuickWindow))
    return next((window for window in windows if window.contentItem().isAncestorOf(item)), None)
