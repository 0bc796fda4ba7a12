"""Heads: face, hair and what sits on it."""

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from pen import INK, SKIN, colour, curve, disc, fill, line, shape
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

HEAD = 80.0
COVERED = {"cap", "hood", "helmet"}
_LONG = "-83 4 -94 -76 -48 -102 0 -102 48 -102 94 -76 83 4 74 -34 40 -52 14 -60 -8 -40 -66 -40 -83 4"
_NEAT = "-83 -6 -92 -80 -46 -102 4 -102 54 -102 92 -74 83 -6 72 -44 46 -50 20 -44 -12 -38 -68 -46 -83 -6"
BEHIND = {
    "bob": "-92 52 -112 -60 -60 -104 0 -104 60 -104 112 -60 92 52 80 78 -80 78 -92 52",
    "long": "-96 110 -118 -60 -60 -104 0 -104 60 -104 118 -60 96 110 60 128 -60 128 -96 110",
    "hood": "-104 92 -132 -60 -70 -112 0 -112 70 -112 132 -60 104 92 60 112 -60 112 -104 92",
}
FRONT = {
    "short": "-82 0 -92 -74 -48 -100 2 -100 52 -100 88 -72 82 0 64 -30 20 -46 -10 -52 -32 -34 -66 -28 -82 0",
    "neat": _NEAT,
    "grey": _NEAT,
    "bob": _LONG,
    "long": _LONG,
    "tails": _LONG,
    "bun": _LONG,
    "hood": "-88 20 -99 -76 -52 -104 0 -104 52 -104 100 -76 88 20 78 -44 40 -58 0 -58 -40 -58 -78 -44 -88 20",
}
SPIKES = (
    (-82, 0), (-86, -52), (-62, -54), (-52, -98), (-22, -78), (6, -112), (26, -78), (60, -92), (66, -56),
    (88, -44), (82, 0), (56, -34), (10, -40), (-40, -36),
)  # fmt: skip


@dataclass(frozen=True)
class Look:
    """What a member of the cast looks like."""

    hair: str = "short"
    hair_colour: str = "#14213F"
    skin: str = SKIN
    cloth: str = "#8DB3FF"
    trousers: str = "#123274"
    child: bool = False
    mask: bool = False
    glasses: bool = False
    collar: bool = False
    bars: bool = False
    """Reflective bars on the chest: one of the police, without any emblem."""
    apron: bool = False


@dataclass(frozen=True)
class Pose:
    """How somebody stands at one moment."""

    face: str = "calm"
    look: float = 0.0
    """-1 looks to the left, 1 to the right."""
    hands: Mapping[str, tuple[float, float]] = field(default_factory=dict)
    """`left` and `right`, from the hip's middle."""
    mouth: float = 0.0
    """How far the mouth is open while talking, 0..1."""
    closed: bool = False
    """A blink."""
    stride: float = 0.0
    """The walk's phase in radians; 0 stands."""
    walking: float = 0.0
    seated: bool = False
    tilt: float = 0.0
    turned: bool = False
    """Seen from behind."""


def draw_head(painter: QPainter, look: Look, pose: Pose, seconds: float) -> None:
    dx = pose.look * 16
    fill(painter, look.skin)
    if look.hair not in COVERED:
        for sign in (-1, 1):
            disc(painter, sign * 78 - dx * 0.4, 12, 13, 16)
    disc(painter, 0, 0, HEAD)
    if pose.turned:
        fill(painter, look.hair_colour)
        disc(painter, 0, -4, HEAD + 2)
        return
    fill(painter, "#FF8474", 0.6)
    for sign in (-1, 1):
        disc(painter, sign * 52 + dx, 32, 15, 10)
    if look.mask:
        fill(painter, "#0A1838")
        painter.drawRoundedRect(QRectF(-78, -16, 156, 42), 20, 20)
    _eyes(painter, look, pose, dx)
    _mouth(painter, pose, dx)
    _hair(painter, look)
    if look.glasses:
        line(painter, "#DCE8FF", 6)
        for sign in (-1, 1):
            painter.drawEllipse(QPointF(sign * 31 + dx, 6), 25, 23)
        painter.drawLine(QPointF(-6 + dx, 4), QPointF(6 + dx, 4))
    if pose.face == "dizzy":
        line(painter, "#FFD27A", 6)
        for i in range(3):
            angle = seconds * 1.6 + i * 2.1
            disc(painter, 92 * math.cos(angle), -92 + 18 * math.sin(angle), 7)


def _eyes(painter: QPainter, look: Look, pose: Pose, dx: float) -> None:
    ink = "#F3F7FF" if look.mask else INK
    face = pose.face
    for sign in (-1, 1):
        x = sign * 30 + dx
        if face in ("laugh", "relief") and not pose.closed:
            line(painter, ink, 8)
            painter.drawPath(curve(x - 13, 10, x - 7, -4, x + 7, -4, x + 13, 10))
        elif pose.closed or face in ("asleep", "cry"):
            line(painter, ink, 8)
            painter.drawPath(curve(x - 12, 4, x - 6, 12, x + 6, 12, x + 12, 4))
        elif face == "shock":
            fill(painter, "#F3F7FF")
            disc(painter, x, 4, 17)
            fill(painter, INK)
            disc(painter, x + pose.look * 4, 4, 8)
        elif face == "dizzy":
            line(painter, ink, 8)
            painter.drawLine(QPointF(x - 12, 2), QPointF(x + 12, 2))
            fill(painter, ink)
            disc(painter, x, 7, 8, 6)
        else:
            fill(painter, ink)
            disc(painter, x, 4, 9, 10)
        _brow(painter, face, sign, x, look.mask)
        if face == "cry":
            fill(painter, "#8DB3FF")
            disc(painter, x, 34, 7, 11)


def _brow(painter: QPainter, face: str, sign: int, x: float, mask: bool) -> None:
    slopes = {"worried": 9, "sad": 10, "cry": 10, "shock": 4, "sly": -9, "stern": -7, "think": 3}
    if face not in slopes or mask:
        return
    line(painter, INK, 7)
    slope = slopes[face] * sign
    lift = -8 if face == "shock" else 0
    painter.drawLine(QPointF(x - 13, -20 - slope + lift), QPointF(x + 13, -20 + slope + lift))


def _mouth(painter: QPainter, pose: Pose, dx: float) -> None:
    face = pose.face
    if pose.mouth > 0.05:
        fill(painter, "#7A2E1E")
        wide = 22 if face in ("happy", "laugh", "relief", "sly") else 16
        disc(painter, dx, 46, wide, 4 + 14 * pose.mouth)
        fill(painter, "#FF8474")
        disc(painter, dx, 50 + 8 * pose.mouth, wide * 0.5, 4 * pose.mouth)
        return
    if face in ("laugh", "relief"):
        fill(painter, "#7A2E1E")
        painter.drawPath(curve(dx - 28, 36, dx - 18, 66, dx + 18, 66, dx + 28, 36))
        return
    if face == "shock":
        fill(painter, "#7A2E1E")
        disc(painter, dx, 48, 12, 15)
        return
    line(painter, "#7A2E1E", 8)
    bends = {"happy": 14, "calm": 7, "worried": -9, "sad": -13, "cry": -14, "think": -2, "stern": -3}
    bend = bends.get(face, 6)
    if face == "sly":
        painter.drawPath(curve(dx - 22, 46, dx - 8, 56, dx + 12, 54, dx + 26, 38))
        return
    painter.drawPath(curve(dx - 22, 44, dx - 12, 44 + bend, dx + 12, 44 + bend, dx + 22, 44))


def draw_hair_behind(painter: QPainter, look: Look) -> None:
    """The hair that falls behind the shoulders; goes before the body."""
    fill(painter, look.hair_colour)
    if look.hair in BEHIND:
        painter.drawPath(shape(BEHIND[look.hair]))
    elif look.hair == "tails":
        for sign in (-1, 1):
            disc(painter, sign * 96, -6, 30, 44)
            fill(painter, "#FF8474")
            disc(painter, sign * 80, -30, 12)
            fill(painter, look.hair_colour)
    elif look.hair == "bun":
        disc(painter, 0, -98, 36)


def _hair(painter: QPainter, look: Look) -> None:
    fill(painter, look.hair_colour)
    if look.hair in FRONT:
        painter.drawPath(shape(FRONT[look.hair]))
    elif look.hair == "spiky":
        line(painter, look.hair_colour, 10)
        painter.setBrush(colour(look.hair_colour))
        painter.drawPolygon([QPointF(x, y) for x, y in SPIKES])
    elif look.hair == "balding":
        for sign in (-1, 1):
            painter.save()
            painter.scale(sign, 1)
            painter.drawPath(shape("80 10 96 -30 78 -56 62 -58 72 -30 70 -10 80 10"))
            painter.restore()
    elif look.hair == "cap":
        fill(painter, "#123274")
        painter.drawPath(shape("-84 -26 -100 -92 -56 -108 0 -108 56 -108 100 -92 84 -26"))
        fill(painter, "#8DB3FF")
        painter.drawRoundedRect(QRectF(-86, -44, 172, 16), 8, 8)
        fill(painter, "#0A1838")
        painter.drawPath(shape("-84 -30 -40 -42 40 -42 84 -30 70 -8 -70 -8 -84 -30"))
    elif look.hair == "helmet":
        fill(painter, "#FFB938")
        painter.drawPath(shape("-90 -4 -102 -84 -54 -112 0 -112 54 -112 102 -84 90 -4 60 -36 -60 -36 -90 -4"))
