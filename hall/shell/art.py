"""Pictures for QML that are made, not stored: tinted icons and QR codes."""

from io import BytesIO

import qrcode
from PySide6.QtCore import QByteArray, QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtQuick import QQuickImageProvider
from PySide6.QtSvg import QSvgRenderer

from hall.paths import ASSETS, confined


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


class QrProvider(QQuickImageProvider):
    """`image://qr/TEXT`: a QR code of the text, one pixel a module, without a margin."""

    def __init__(self) -> None:
        super().__init__(QQuickImageProvider.ImageType.Image)

    def requestImage(self, id: str, size: QSize, requestedSize: QSize) -> QImage:  # noqa: A002, N803
        code = qrcode.QRCode(error_correction=qrcode.constants.ERROR_CORRECT_M, box_size=1, border=0)
        code.add_data(id)
        code.make(fit=True)
        png = BytesIO()
        code.make_image(fill_color="#0A1838", back_color="#F3F7FF").save(png)
        image = QImage.fromData(png.getvalue())
        side = max(requestedSize.width(), requestedSize.height())
        return image.scaled(side, side) if side > 0 else image
