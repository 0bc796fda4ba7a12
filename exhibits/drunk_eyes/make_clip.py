"""Draws `clip.webm`, which stands in where a hall has no camera: nine seconds of an evening street.

`python exhibits/drunk_eyes/make_clip.py` writes it anew beside this file. It ends where it
begins. Everything is drawn, nothing filmed.
"""

import math
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import cv2
import numpy as np

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QGuiApplication,
    QImage,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QPolygonF,
    QRadialGradient,
)

WIDTH, HEIGHT, RATE, SECONDS = 1280, 720, 24, 9
TAU = 2 * math.pi


def gradient(box: QRectF, *colours: str) -> QLinearGradient:
    """From top to bottom of a box."""
    fill = QLinearGradient(box.topLeft(), box.bottomLeft())
    for place, colour in enumerate(colours):
        fill.setColorAt(place / (len(colours) - 1), QColor(colour))
    return fill


def halo(p: QPainter, x: float, y: float, radius: float, strength: float = 1.0) -> None:
    """The glow of a warm light."""
    fill = QRadialGradient(QPointF(x, y), radius)
    for place, colour, alpha in (
        (0, "#FFEBC0", 0.75),
        (0.34, "#FFC04D", 0.37),
        (0.68, "#FF9E2C", 0.1),
        (1, "#FF9E2C", 0),
    ):
        shade = QColor(colour)
        shade.setAlphaF(alpha * strength)
        fill.setColorAt(place, shade)
    p.setBrush(QBrush(fill))
    p.drawEllipse(QPointF(x, y), radius, radius)


def rounded(p: QPainter, x: float, y: float, w: float, h: float, r: float, colour: object) -> None:
    p.setBrush(QBrush(colour if isinstance(colour, QLinearGradient) else QColor(str(colour))))
    p.drawRoundedRect(QRectF(x, y, w, h), r, r)


def polygon(p: QPainter, points: Sequence[tuple[float, float]], colour: str, alpha: float = 1.0) -> None:
    shade = QColor(colour)
    shade.setAlphaF(alpha)
    p.setBrush(shade)
    p.drawPolygon(QPolygonF([QPointF(*point) for point in points]))


def stroke(p: QPainter, points: Sequence[tuple[float, float]], colour: str, width: float) -> None:
    """A line with round ends, then back to drawing without outlines."""
    p.setPen(
        QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap, Qt.PenJoinStyle.RoundJoin)
    )
    p.setBrush(Qt.BrushStyle.NoBrush)
    path = QPainterPath(QPointF(*points[0]))
    for point in points[1:]:
        path.lineTo(QPointF(*point))
    p.drawPath(path)
    p.setPen(Qt.PenStyle.NoPen)


def background() -> QImage:
    """What never moves: sky, houses, road, lanterns."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    p = QPainter(image)
    p.setRenderHint(QPainter.RenderHint.Antialiasing)
    p.setPen(Qt.PenStyle.NoPen)
    p.fillRect(image.rect(), gradient(QRectF(0, 0, WIDTH, 430), "#0F2A68", "#1D4AA8", "#2C68D0"))
    draw = np.random.default_rng(20)
    for x, y, size in draw.uniform((0, 0, 1), (WIDTH, 220, 2.2), (46, 3)):
        p.setBrush(QColor(191, 213, 255, 150))
        p.drawEllipse(QPointF(x, y), size, size)
    p.setBrush(QColor("#FFF6DF"))
    p.drawEllipse(QPointF(1090, 96), 38, 38)
    p.setBrush(QColor("#163A86"))
    p.drawEllipse(QPointF(1074, 86), 34, 34)
    houses = (
        (-20, 190, 150),
        (140, 120, 130),
        (285, 220, 170),
        (470, 150, 120),
        (605, 240, 190),
        (810, 110, 120),
        (945, 200, 160),
        (1120, 140, 190),
    )
    for index, (x, top, width) in enumerate(houses):
        rounded(p, x, top + 60, width, 400 - top, 10, ("#123274", "#17326E")[index % 2])
        for row in range(5):
            for column in range(3):
                lit = draw.random() < 0.42
                y = top + 86 + row * 46
                if y < 380:
                    rounded(
                        p, x + 20 + column * (width - 50) / 2, y, 20, 24, 5, "#FFC24A" if lit else "#10244F"
                    )
    p.fillRect(QRectF(0, 418, WIDTH, 12), QColor("#8DB3FF"))
    p.fillRect(QRectF(0, 430, WIDTH, 200), gradient(QRectF(0, 430, WIDTH, 200), "#2A3F78", "#33498A"))
    for x in range(-40, WIDTH, 190):
        polygon(p, [(x, 522), (x + 96, 522), (x + 92, 534), (x - 6, 534)], "#F3F7FF", 0.85)
    for x in range(6):
        near, far = 478 + x * 74, 520 + x * 56
        polygon(p, [(far, 436), (far + 34, 436), (near + 46, 626), (near, 626)], "#F3F7FF", 0.92)
    p.fillRect(QRectF(0, 626, WIDTH, 14), QColor("#BFD5FF"))
    p.fillRect(QRectF(0, 640, WIDTH, 80), gradient(QRectF(0, 640, WIDTH, 80), "#4A67B0", "#35529B"))
    for x in (90, 1180):
        halo(p, x + 44, 190, 120)
        stroke(p, [(x, 650), (x, 150), (x + 44, 150)], "#0A1838", 12)
        rounded(p, x + 18, 158, 52, 14, 6, "#2E6AE6")
        p.setBrush(gradient(QRectF(x + 14, 170, 60, 56), "#FFF6DF", "#FFC24A"))
        p.drawEllipse(QRectF(x + 14, 170, 60, 56))
        rounded(p, x + 24, 222, 40, 12, 6, "#2E6AE6")
    p.end()
    return image


def car(p: QPainter, x: float, ground: float, scale: float, body: str, shade: str) -> None:
    """A car from the side, driving right; mirror the painter for left."""
    p.save()
    p.translate(x, ground)
    p.scale(scale, scale)
    beam = QLinearGradient(150, 0, 470, 0)
    beam.setColorAt(0, QColor(255, 235, 192, 190))
    beam.setColorAt(1, QColor(255, 235, 192, 0))
    p.setBrush(beam)
    p.drawPolygon(QPolygonF([QPointF(150, -62), QPointF(470, -96), QPointF(470, 2), QPointF(150, -46)]))
    path = QPainterPath(QPointF(-150, -22))
    path.lineTo(-150, -58)
    path.quadTo(-148, -74, -122, -78)
    path.lineTo(-78, -122)
    path.quadTo(-70, -130, -56, -130)
    path.lineTo(30, -130)
    path.quadTo(42, -130, 52, -120)
    path.lineTo(92, -80)
    path.lineTo(132, -72)
    path.quadTo(154, -66, 154, -46)
    path.lineTo(154, -22)
    path.closeSubpath()
    p.setBrush(QColor(body))
    p.drawPath(path)
    polygon(p, [(-96, -82), (-64, -114), (-16, -114), (-16, -82)], "#BFD5FF")
    polygon(p, [(-2, -82), (-2, -114), (28, -114), (64, -82)], "#BFD5FF")
    rounded(p, -150, -36, 304, 16, 6, shade)
    rounded(p, -152, -64, 18, 20, 6, "#F2604E")
    rounded(p, 136, -66, 20, 24, 8, "#FFF6DF")
    halo(p, 150, -54, 74)
    for wheel in (-86, 90):
        p.setBrush(QColor("#0A1838"))
        p.drawEllipse(QPointF(wheel, -18), 32, 32)
        p.setBrush(QColor("#8DB3FF"))
        p.drawEllipse(QPointF(wheel, -18), 13, 13)
    p.restore()


def child(
    p: QPainter, x: float, y: float, scale: float, wave: float, coat: str, hair: str, blink: bool, buns: bool
) -> None:
    """A child who waves; `wave` is the arm's angle in degrees."""
    p.save()
    p.translate(x, y)
    p.scale(scale, scale)
    p.save()
    p.translate(78, -196)
    p.rotate(wave)
    stroke(p, [(0, 0), (34, -86)], coat, 44)
    p.setBrush(QColor("#F6CFA6"))
    p.drawEllipse(QPointF(40, -118), 27, 27)
    p.restore()
    stroke(p, [(-80, -190), (-104, -96)], coat, 44)
    p.setBrush(QColor("#F6CFA6"))
    p.drawEllipse(QPointF(-108, -74), 25, 25)
    body = QPainterPath(QPointF(-98, 60))
    body.lineTo(-98, -150)
    body.quadTo(-98, -226, 0, -226)
    body.quadTo(98, -226, 98, -150)
    body.lineTo(98, 60)
    body.closeSubpath()
    p.setBrush(QColor(coat))
    p.drawPath(body)
    for side in (-1, 1):
        stroke(p, [(side * 46, -214), (side * 50, -60)], "#F2604E" if not buns else "#FFB938", 16)
    if buns:
        for side in (-1, 1):
            p.setBrush(QColor(hair))
            p.drawEllipse(QPointF(side * 92, -300), 30, 30)
    p.setBrush(QColor("#F6CFA6"))
    p.drawEllipse(QPointF(0, -310), 92, 92)
    cap = QPainterPath(QPointF(-96, -308))
    cap.cubicTo(-112, -396, -60, -424, 0, -424)
    cap.cubicTo(60, -424, 112, -396, 96, -308)
    cap.cubicTo(84, -346, 50, -362, 0, -362)
    cap.cubicTo(-50, -362, -84, -346, -96, -308)
    p.setBrush(QColor(hair))
    p.drawPath(cap)
    for side in (-1, 1):
        p.setBrush(QColor("#2A2230"))
        eye = QRectF(side * 34 - 10, -308, 20, 4 if blink else 22)
        p.drawRoundedRect(eye.translated(0, 8 if blink else 0), 10, 10)
        p.setBrush(QColor(255, 132, 116, 120))
        p.drawEllipse(QPointF(side * 58, -272), 15, 10)
    mouth = QPainterPath(QPointF(-26, -270))
    mouth.quadTo(0, -232, 26, -270)
    mouth.closeSubpath()
    p.setBrush(QColor("#8A3A2E"))
    p.drawPath(mouth)
    p.restore()


def walkers_light(p: QPainter) -> None:
    """Red for walkers: both children wait at the kerb."""
    stroke(p, [(918, 650), (918, 330)], "#0A1838", 14)
    rounded(p, 882, 196, 72, 144, 22, "#0A1838")
    halo(p, 918, 236, 60, 0.5)
    p.setBrush(QColor("#F2604E"))
    p.drawEllipse(QPointF(918, 236), 25, 25)
    p.setBrush(QColor("#1D4C4A"))
    p.drawEllipse(QPointF(918, 300), 25, 25)


def draw(p: QPainter, seconds: float) -> None:
    """What moves; everything comes round after `SECONDS`."""
    turn = seconds / SECONDS
    lanes = ((0.1, "#FFB938", "#C4810F"), (0.55, "#F3F7FF", "#8DB3FF"))
    for start, body, shade in lanes:
        x = ((turn + start) % 1) * 2600 - 700
        p.save()
        p.translate(WIDTH, 0)
        p.scale(-1, 1)
        car(p, x, 512, 0.82, body, shade)
        p.restore()
    car(p, ((turn + 0.32) % 1) * 3000 - 800, 614, 1.12, "#2E6AE6", "#123274")
    car(p, ((turn + 0.86) % 1) * 3000 - 800, 614, 1.12, "#F2604E", "#A8382B")
    walkers_light(p)
    blink = seconds % 3.3 < 0.14
    sway = 5 * math.sin(TAU * turn * 2)
    hello = 16 * math.sin(TAU * turn * 12) * min(1.0, 1.4 * abs(math.sin(TAU * turn)))
    child(p, 520 + sway, 700, 0.92, 8 + hello, "#FFB938", "#2A2230", blink, buns=False)
    hop = -9 * abs(math.sin(TAU * turn * 5))
    child(p, 748, 712 + hop, 0.76, 16 - 0.6 * hello, "#8DB3FF", "#3A2A2A", seconds % 4.1 < 0.14, buns=True)


def main() -> None:
    """Write the clip."""
    path = Path(__file__).with_name("clip.webm")
    app = QGuiApplication(sys.argv[:1])
    still = background()
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"VP90"), RATE, (WIDTH, HEIGHT))
    if not writer.isOpened():
        raise SystemExit("this OpenCV cannot write VP9; take the wheel from PyPI")
    for number in range(RATE * SECONDS):
        image = QImage(still)
        p = QPainter(image)
        p.setRenderHint(QPainter.RenderHint.Antialiasing)
        p.setPen(Qt.PenStyle.NoPen)
        draw(p, number / RATE)
        p.end()
        bgra = np.frombuffer(image.constBits(), np.uint8).reshape(HEIGHT, WIDTH, 4)
        writer.write(np.ascontiguousarray(bgra[..., :3]))
    writer.release()
    app.quit()


if __name__ == "__main__":
    main()
