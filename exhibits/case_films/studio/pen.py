"""The pen of the studio: colours, glows, easing and drawings kept as SVG files."""

import functools
import math
from pathlib import Path

import justmytype_intl_cjk
from PySide6.QtCore import QByteArray, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QLinearGradient,
    QPainter,
    QPainterPath,
    QPen,
    QRadialGradient,
)
from PySide6.QtSvg import QSvgRenderer

HERE = Path(__file__).parent
ASSETS = HERE.parents[2] / "assets"
INK = "#14213F"
SKIN = "#F6CFA6"
WIDTH, HEIGHT = 1280, 720


def ease(x: float) -> float:
    """InOutCubic on 0..1, flat outside."""
    x = min(1.0, max(0.0, x))
    return 4 * x**3 if x < 0.5 else 1 - (2 - 2 * x) ** 3 / 2


def overshoot(x: float) -> float:
    """OutBack on 0..1: arrives a little too far and settles."""
    x = min(1.0, max(0.0, x)) - 1
    return 1 + 2.2 * x**3 + 1.2 * x**2


def colour(name: str, alpha: float = 1.0) -> QColor:
    """A colour with its opacity."""
    made = QColor(name)
    made.setAlphaF(alpha)
    return made


def fill(painter: QPainter, name: str, alpha: float = 1.0) -> None:
    """Paint areas of one colour without an outline from now on."""
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(name, alpha))


def line(painter: QPainter, name: str, width: float, alpha: float = 1.0) -> None:
    """Draw round lines without a filling from now on."""
    pen = QPen(colour(name, alpha), width)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def disc(painter: QPainter, x: float, y: float, rx: float, ry: float | None = None) -> None:
    """An ellipse about its centre."""
    painter.drawEllipse(QPointF(x, y), rx, rx if ry is None else ry)


def curve(*points: float) -> QPainterPath:
    """A path from a start point and cubic pieces: x y, then six numbers a piece."""
    path = QPainterPath(QPointF(points[0], points[1]))
    for i in range(2, len(points), 6):
        path.cubicTo(*points[i : i + 6])
    return path


def shape(points: str) -> QPainterPath:
    """A path from the same numbers as `curve`, written as one string."""
    return curve(*(float(number) for number in points.split()))


def glow(painter: QPainter, x: float, y: float, radius: float, strength: float = 1.0) -> None:
    """The warm halo of the hall's one light."""
    halo = QRadialGradient(x, y, radius)
    for stop, name, alpha in ((0, "#FFEBC0", 0.75), (0.34, "#FFC04D", 0.37), (0.68, "#FF9E2C", 0.10)):
        halo.setColorAt(stop, colour(name, alpha * strength))
    halo.setColorAt(1, colour("#FF9E2C", 0))
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(halo))
    disc(painter, x, y, radius)


def shade(top: str, bottom: str, height: float) -> QBrush:
    """A vertical gradient."""
    made = QLinearGradient(0, 0, 0, height)
    made.setColorAt(0, QColor(top))
    made.setColorAt(1, QColor(bottom))
    return QBrush(made)


@functools.cache
def drawing(path: Path) -> QSvgRenderer:
    """An SVG file, read once."""
    made = QSvgRenderer(QByteArray(path.read_bytes()))
    if not made.isValid():
        raise SystemExit(f"{path}: not a drawing that QtSvg reads")
    return made


def put(painter: QPainter, path: Path, box: QRectF | None = None) -> None:
    """Paint an SVG file into a box, or about the origin at its own size."""
    picture = drawing(path)
    size = picture.viewBoxF()
    picture.render(painter, box or QRectF(-size.width() / 2, -size.height() / 2, size.width(), size.height()))


@functools.cache
def font(pixels: int) -> QFont:
    """Noto Sans SC Black, for the few numbers that a picture may show."""
    found = next(Path(justmytype_intl_cjk.__file__).parent.rglob("NotoSansSC*.ttf"))
    family = QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(found)))[0]
    made = QFont(family)
    made.setPixelSize(pixels)
    made.setVariableAxis(QFont.Tag("wght"), 900)
    return made


def wobble(seconds: float, speed: float, phase: float = 0.0) -> float:
    """A calm, never quite regular movement between -1 and 1."""
    return 0.6 * math.sin(seconds * speed + phase) + 0.4 * math.sin(seconds * speed * 1.63 + phase * 2.1)
