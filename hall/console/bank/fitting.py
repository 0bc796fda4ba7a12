"""A foreign picture inside the quiz's frame, as its spots were counted."""

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QPoint, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter

from hall.questions.entry import UnreadableError
from hall.questions.pictures import FRAME

GROUND = "#17326E"


def fitted(raw: bytes) -> bytes:
    """The picture as a PNG of the frame's size, whole and in its middle.

    Raises UnreadableError for a file that only begins like a picture.
    """
    picture = QImage.fromData(raw)
    if picture.isNull():
        raise UnreadableError("有一张图片打不开，可能坏了", "a picture cannot be opened; it may be damaged")
    frame = QSize(*FRAME)
    inside = picture.scaled(
        frame, Qt.AspectRatioMode.KeepAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
    whole = QImage(frame, QImage.Format.Format_RGB32)
    whole.fill(QColor(GROUND))
    painter = QPainter(whole)
    painter.drawImage(
        QPoint((frame.width() - inside.width()) // 2, (frame.height() - inside.height()) // 2), inside
    )
    painter.end()
    bytes_ = QByteArray()
    buffer = QBuffer(bytes_)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    whole.save(buffer, "PNG")  # type: ignore[call-overload]  # the stubs know no device here
    return bytes(bytes_.data())
