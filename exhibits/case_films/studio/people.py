"""People: round heads, dot eyes, no nose; they blink, talk, walk and move their arms."""

import math
from collections.abc import Callable

from heads import Look, Pose, draw_hair_behind, draw_head
from pen import colour, curve, disc, fill, line, wobble
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter, QPainterPath

HANDS = {
    "down": (126, -6),
    "table": (96, -26),
    "chest": (42, -66),
    "low": (30, -20),
    "give": (196, -92),
    "point": (214, -150),
    "raise": (172, -216),
    "toast": (150, -176),
    "high": (112, -330),
    "ear": (92, -226),
    "mouth": (34, -186),
    "face": (44, -226),
    "head": (66, -300),
    "wheel": (58, -54),
    "wave": (158, -250),
    "type": (28, -52),
    "stop": (170, -190),
    "pull": (150, -60),
    "back": (70, -30),
    "hip": (112, -40),
}
"""Where the right hand is, from the hip's middle; the left hand mirrors it."""


def hand(name: str, side: str, seconds: float) -> tuple[float, float]:
    """Where a named pose holds the hand; waving and typing move by themselves."""
    x, y = HANDS[name]
    if name == "wave":
        x += 30 * math.sin(seconds * 7)
    if name == "type":
        y += 7 * math.sin(seconds * 17 + (0 if side == "left" else 2))
    return (x if side == "right" else -x), y


def draw(painter: QPainter, look: Look, pose: Pose, seconds: float, phase: float) -> dict[str, QPointF]:
    """Draw somebody with the hip's middle at the origin (the bottom edge where seated).

    Returns where the hands are, so that they can hold things.
    """
    painter.save()
    body = 0.74 if look.child else 1.0
    lift = 6 * abs(math.sin(pose.stride)) * pose.walking
    if not pose.seated:
        _legs(painter, look, pose, body)
    painter.translate(0, -lift)
    painter.rotate(pose.tilt)
    breath = 2.0 * math.sin(seconds * 1.7 + phase)
    top = -156 * body - 82 + breath * 1.4
    neck = wobble(seconds, 0.9, phase) * 2.2

    def at_head(part: Callable[[], None]) -> None:
        painter.save()
        painter.translate(pose.look * 5, top)
        painter.rotate(neck + pose.look * 3)
        part()
        painter.restore()

    at_head(lambda: draw_hair_behind(painter, look))
    _torso(painter, look, pose, body, breath)
    at_head(lambda: draw_head(painter, look, pose, seconds))
    found = {}
    for side in ("left", "right"):
        swing = 26 * math.sin(pose.stride + (0 if side == "left" else math.pi)) * pose.walking
        found[side] = _arm(painter, look, pose, side, body, swing, breath)
    transform = painter.transform()
    painter.restore()
    back, usable = painter.transform().inverted()
    assert usable
    return {side: back.map(transform.map(at)) for side, at in found.items()}


def _legs(painter: QPainter, look: Look, pose: Pose, body: float) -> None:
    length = 118 * body
    for sign, offset in ((-1, 0.0), (1, math.pi)):
        swing = math.sin(pose.stride + offset) * pose.walking
        x = sign * 34 * body
        foot = QPointF(
            x + 46 * swing * body, length - 22 * max(0.0, math.cos(pose.stride + offset)) * pose.walking
        )
        line(painter, look.trousers, 46 * body)
        painter.drawLine(QPointF(x, -12), foot)
        fill(painter, "#0A1838")
        side = 1 if pose.look >= 0 else -1
        painter.drawRoundedRect(QRectF(foot.x() - 28 + 7 * side, foot.y() + 8, 56, 28), 14, 14)


def _torso(painter: QPainter, look: Look, pose: Pose, body: float, breath: float) -> None:
    w = (120 if pose.seated else 98) * body
    h = -156 * body + breath
    path = curve(-w, 0, -w, h * 0.76, -w * 0.64, h, 0, h, w * 0.64, h, w, h * 0.76, w, 0)
    if not pose.seated:
        path.cubicTo(w, 22, -w, 22, -w, 0)
    fill(painter, look.cloth)
    painter.drawPath(path)
    if look.collar and not pose.turned:
        fill(painter, "#F3F7FF")
        painter.drawPath(curve(-26, h + 2, -26, h + 2, 0, h + 48, 0, h + 48, 0, h + 48, 26, h + 2, 26, h + 2))
    if look.apron and not pose.turned:
        fill(painter, "#F3F7FF", 0.9)
        painter.drawRoundedRect(QRectF(-w * 0.55, h * 0.62, w * 1.1, -h * 0.62), 22, 22)
    if look.bars:
        fill(painter, "#DCE8FF")
        for x in (-0.56, 0.0, 0.56):
            painter.drawRoundedRect(QRectF(x * w - 0.22 * w, h * 0.42, 0.44 * w, 15 * body), 7, 7)


def _arm(
    painter: QPainter, look: Look, pose: Pose, side: str, body: float, swing: float, breath: float
) -> QPointF:
    sign = 1 if side == "right" else -1
    wide = 92 if pose.seated else 74
    shoulder = QPointF(sign * wide * body, -112 * body + breath)
    x, y = pose.hands.get(side, (sign * 126, -6))
    shrink = body if y > -150 else (body + 0.12 if look.child else 1)
    if not pose.seated and abs(x) == 126:
        x = sign * 112
    at = QPointF(x * shrink + swing, y * shrink - abs(swing) * 0.2)
    middle = (shoulder + at) / 2
    along = at - shoulder
    reach = math.hypot(along.x(), along.y()) or 1
    bend = max(0.0, 150 * body - reach) * 0.75 + 14
    outward = QPointF(-along.y(), along.x()) / reach * sign
    if outward.y() < 0 and y > -150:
        outward = -outward
    elbow = middle + QPointF(abs(outward.x()) * sign, abs(outward.y())) * bend
    path = QPainterPath(shoulder)
    path.quadTo(elbow, at)
    line(painter, colour(look.cloth).darker(105).name(), 44 * body)
    painter.drawPath(path)
    fill(painter, look.skin)
    disc(painter, at.x(), at.y(), 26 * (0.86 if look.child else 1))
    return at
