"""Pictures for QML that are made, not stored: tinted icons and QR codes."""

from urllib.parse import unquote

import qrcode
from PySide6.QtCore import QByteArray, QRectF, QSize, QSizeF, Qt, QUrl
from PySide6.QtGui import QBrush, QColor, QImage, QImageReader, QPainter, QTransform
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from hall.paths import ASSETS, confined

INK, PAPER = QColor("#0A1838"), QColor("#F3F7FF")


class IconProvider(QQuickImageProvider):
    """`image://icon/NAME/RRGGBB`: an icon of `assets/icons` in one colour.

    A provider instead of MultiEffect, because the software renderer must show the same.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N803
        name, _, tint = id.partition("/")
        drawing = confined(ASSETS / "icons", f"{name}.svg").read_text(encoding="utf-8")
        renderer = QSvgRenderer(QByteArray(drawing.replace("#FFFFFF", f"#{tint or 'FFFFFF'}").encode()))
        side = max(requestedSize.width(), requestedSize.height(), 48)
        image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        renderer.render(painter)
        painter.end()
        return image


class RoundProvider(QQuickImageProvider):
    """`image://round/CORNERS/RADIUS/WxH/URL`: a picture cut to fill W x H with round corners.

    CORNERS is `all`, `top` or `left`. Made here because the software renderer has no mask.
    """

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N803
        corners, radius, extent, url = id.split("/", 3)
        width, height = (int(side) for side in extent.split("x"))
        scale = requestedSize.width() / width if requestedSize.width() > 0 else 1.0
        box = QRectF(0, 0, width, height)
        image = QImage(round(width * scale), round(height * scale), QImage.Format.Format_ARGB32_Premultiplied)
        image.fill(0)
        painter = QPainter(image)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.scale(scale, scale)
        painter.setBrush(self._brush(QUrl(unquote(url)).toLocalFile(), box, scale))
        painter.setPen(Qt.PenStyle.NoPen)
        r = float(radius)
        # The clipped sides lie outside the box, so that only the wanted corners are round.
        grown = box.adjusted(0, 0, r if corners == "left" else 0, r if corners == "top" else 0)
        painter.setClipRect(box)
        painter.drawRoundedRect(grown, r, r)
        painter.end()
        return image

    @staticmethod
    def _brush(file: str, box: QRectF, scale: float) -> QBrush:
        reader = QImageReader(file)
        natural = reader.size()
        if not natural.isValid():
            return QBrush(Qt.GlobalColor.transparent)
        cover = max(box.width() / natural.width(), box.height() / natural.height())
        reader.setScaledSize(natural * (cover * scale))
        brush = QBrush(reader.read())
        shown = QSizeF(natural) * cover
        offset = ((box.width() - shown.width()) / 2, (box.height() - shown.height()) / 2)
        brush.setTransform(QTransform().translate(*offset).scale(1 / scale, 1 / scale))
        return brush


class QrProvider(QQuickImageProvider):
    """`image://qr/TEXT`: a QR code of the text, one pixel a module, without a margin."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N803
        code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, box_size=1, border=0)
        code.add_data(unquote(id))
        code.make(fit=True)
        rows = code.get_matrix()
        image = QImage(len(rows), len(rows), QImage.Format.Format_RGB32)
        for y, row in enumerate(rows):
            for x, is_dark in enumerate(row):
                image.setPixelColor(x, y, INK if is_dark else PAPER)
        side = max(requestedSize.width(), requestedSize.height())
        return image.scaled(side, side) if side > 0 else image
