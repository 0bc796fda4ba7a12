"""What moves by itself: light, steam, flames, rain of sparks, waves of a ringing phone."""

import math
from collections.abc import Callable

from pen import colour, curve, disc, fill, glow, line, wobble
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QLinearGradient, QPainter, QPainterPath


def halo(painter: QPainter, seconds: float) -> None:
    """A warm glow, radius 200, breathing a little."""
    glow(painter, 0, 0, 200 + 5 * math.sin(seconds * 1.3), 0.95)


def steam(painter: QPainter, seconds: float) -> None:
    """Three wisps, 90 high, from the origin upward."""
    for i in range(3):
        sway = 8 * math.sin(seconds * 2 + i * 1.9)
        x = (i - 1) * 46
        line(painter, "#FFF6DF", 9, 0.35 + 0.2 * math.sin(seconds * 1.4 + i))
        painter.drawPath(curve(x, 0, x - 14 - sway, -26, x + 14 + sway, -52, x - sway, -90))


def flame(painter: QPainter, seconds: float) -> None:
    """A fire, 200 high, standing on the origin."""
    for scale, name in ((1.0, "#F2604E"), (0.68, "#FF9E2C"), (0.4, "#FFE9B4")):
        lean = 16 * wobble(seconds, 7, scale * 5) * scale
        high = -200 * scale * (1 + 0.1 * wobble(seconds, 9, scale * 9))
        w = 76 * scale
        fill(painter, name)
        painter.drawPath(
            curve(0, 0, -w * 1.3, 0, -w * 1.1, high * 0.42, -w * 0.3 + lean, high * 0.62,
                  -w * 0.1 + lean, high * 0.8, lean * 0.4, high * 0.8, lean, high,
                  w * 0.4 + lean, high * 0.75, w * 1.5, high * 0.45, 0, 0)
        )  # fmt: skip


def smoke(painter: QPainter, seconds: float) -> None:
    """Dark puffs that rise 420 and fade."""
    for i in range(9):
        age = (seconds * 0.28 + i / 9) % 1
        fill(painter, "#0A1838", 0.5 * math.sin(math.pi * age))
        disc(painter, 70 * wobble(seconds * 0.3, 2, i * 2.2) + 30 * age, -420 * age, 34 + 74 * age)


def sparks(painter: QPainter, seconds: float) -> None:
    """Little stars that fly out and fall."""
    for i in range(10):
        age = (seconds * 0.9 + i * 0.37) % 1
        angle = i * 2.4
        fill(painter, "#FFD27A", 1 - age)
        disc(
            painter,
            math.cos(angle) * 130 * age,
            math.sin(angle) * 90 * age + 60 * age * age,
            7 * (1 - age) + 2,
        )


def ring(painter: QPainter, seconds: float) -> None:
    """Arcs at both sides of a ringing phone."""
    for i in range(3):
        age = (seconds * 1.1 + i / 3) % 1
        line(painter, "#FFD27A", 9, 1 - age)
        box = QRectF(-70 - 60 * age, -70 - 60 * age, 140 + 120 * age, 140 + 120 * age)
        painter.drawArc(box, -35 * 16, 70 * 16)
        painter.drawArc(box, 145 * 16, 70 * 16)


def beams(painter: QPainter, _seconds: float) -> None:
    """Headlights to the right of the origin, 520 long."""
    light = QLinearGradient(0, 0, 520, 0)
    light.setColorAt(0, colour("#FFE9B4", 0.75))
    light.setColorAt(1, colour("#FFE9B4", 0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(light))
    path = QPainterPath(QPointF(0, -12))
    for x, y in ((520, -70), (520, 120), (0, 18)):
        path.lineTo(x, y)
    painter.drawPath(path)


def wheels(painter: QPainter, turn: float) -> None:
    """Two wheels for the car drawn about the origin, turned by radians."""
    for x in (-150, 158):
        painter.save()
        painter.translate(x, 70)
        fill(painter, "#060E24")
        disc(painter, 0, 0, 52)
        fill(painter, "#8DB3FF")
        disc(painter, 0, 0, 26)
        painter.rotate(math.degrees(turn))
        line(painter, "#17326E", 7)
        for _ in range(3):
            painter.rotate(60)
            painter.drawLine(QPointF(-22, 0), QPointF(22, 0))
        painter.restore()


def streaks(painter: QPainter, seconds: float) -> None:
    """Lamp light that rushes past outside a car, 1280 wide."""
    for i in range(7):
        x = 800 - (seconds * 760 + i * 251) % 1760
        fill(painter, "#FFD27A", 0.55)
        painter.drawRoundedRect(QRectF(x, -160 + (i * 67) % 150, 120, 9), 4, 4)


def coins(painter: QPainter, seconds: float) -> None:
    """Coins that fly away along an arc to the right, 420 far."""
    for i in range(6):
        age = (seconds * 0.55 + i / 6) % 1
        painter.save()
        painter.translate(420 * age, -240 * math.sin(math.pi * age))
        painter.setOpacity(painter.opacity() * min(1.0, 6 * age, 6 * (1 - age)))
        fill(painter, "#FFB938")
        disc(painter, 0, 0, 30 * abs(math.cos(seconds * 4 + i)) + 4, 30)
        fill(painter, "#FFE9B4")
        disc(painter, 0, 0, 16 * abs(math.cos(seconds * 4 + i)) + 2, 17)
        painter.restore()


def beacon(painter: QPainter, seconds: float) -> None:
    """A police lamp's blue light, once a second, never a flash."""
    beat = 0.5 + 0.5 * math.sin(seconds * 5.2)
    for radius, alpha in ((150, 0.10), (90, 0.18), (46, 0.3)):
        fill(painter, "#8DB3FF", alpha * (0.35 + 0.65 * beat))
        disc(painter, 0, 0, radius)


def hearts(painter: QPainter, seconds: float) -> None:
    """Small hearts that float up."""
    for i in range(4):
        age = (seconds * 0.35 + i / 4) % 1
        painter.save()
        painter.translate((i - 1.5) * 46 + 14 * math.sin(seconds * 2 + i), -170 * age)
        painter.scale(0.7, 0.7)
        fill(painter, "#FF8474", math.sin(math.pi * age))
        painter.drawPath(curve(0, 26, -44, -4, -30, -38, 0, -16, 30, -38, 44, -4, 0, 26))
        painter.restore()


def gleam(painter: QPainter, seconds: float) -> None:
    """Stars that twinkle round something wanted."""
    for i in range(6):
        angle = i * 1.047 + seconds * 0.35
        size = 10 + 7 * math.sin(seconds * 3 + i * 1.7)
        x, y = 165 * math.cos(angle), 150 * math.sin(angle)
        fill(painter, "#FFD27A", 0.9)
        painter.drawPath(curve(x, y - size, x, y, x, y, x + size, y, x, y, x, y, x, y + size,
                               x, y, x, y, x - size, y, x, y, x, y, x, y - size))  # fmt: skip


EFFECTS: dict[str, Callable[[QPainter, float], None]] = {
    made.__name__: made
    for made in (
        halo,
        steam,
        flame,
        smoke,
        sparks,
        ring,
        beams,
        wheels,
        streaks,
        coins,
        beacon,
        hearts,
        gleam,
    )
}
