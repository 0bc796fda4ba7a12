"""One picture of the film: place, people, things, camera and light at a moment."""

import math
import zlib
from collections.abc import Callable

import effects
import people
from board import Board, Person, Scene, Thing, inside, value, word
from heads import Pose
from pen import ASSETS, HEIGHT, HERE, WIDTH, colour, ease, fill, font, overshoot, put
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath

FADE = 0.45
CHANGE = 0.45


def draw(board: Board, seconds: float, size: tuple[int, int] = (WIDTH, HEIGHT)) -> QImage:
    """The film's picture at a time."""
    starts = board.starts
    index = max(i for i, start in enumerate(starts[:-1]) if start <= seconds)
    scene, local = board.scenes[index], seconds - starts[index]
    image = QImage(size[0], size[1], QImage.Format.Format_RGB32)
    image.fill(colour("#060E24"))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    painter.scale(size[0] / WIDTH, size[1] / HEIGHT)
    _world(painter, board, scene, local)
    ghost = value(scene.double, local, (0,))[0]
    if ghost > 0.5:
        painter.end()
        second = image.copy()
        painter = QPainter(image)
        painter.scale(size[0] / WIDTH, size[1] / HEIGHT)
        painter.setOpacity(0.42)
        way = ghost * math.sin(seconds * 1.57)
        painter.drawImage(QRectF(way, 4 * math.sin(seconds * 1.1), WIDTH, HEIGHT), second)
        painter.setOpacity(1)
    last = index == len(board.scenes) - 1
    fade = max(1 - local / FADE, 1 - (scene.seconds - local) / (FADE * (3 if last else 1)))
    dark = max(value(scene.dark, local, (0,))[0], ease(fade))
    if dark > 0:
        painter.fillRect(QRectF(0, 0, WIDTH, HEIGHT), colour("#060E24", min(1.0, dark)))
    painter.end()
    return image


def _world(painter: QPainter, board: Board, scene: Scene, seconds: float) -> None:
    x, y, zoom = value(scene.camera, seconds, (640, 360, 1))
    x = min(max(x, WIDTH / 2 / zoom), WIDTH - WIDTH / 2 / zoom)
    y = min(max(y, HEIGHT / 2 / zoom), HEIGHT - HEIGHT / 2 / zoom)
    shake = value(scene.shake, seconds, (0,))[0]
    painter.save()
    painter.translate(
        WIDTH / 2 + shake * math.sin(seconds * 37), HEIGHT / 2 + shake * 0.6 * math.sin(seconds * 43)
    )
    painter.scale(zoom, zoom)
    painter.translate(-x, -y)
    layers: list[tuple[float, Callable[[], None]]] = [(0, lambda: _place(painter, scene, "", seconds))]
    if (HERE / "places" / f"{scene.place}-front.svg").exists():
        layers.append((20, lambda: _place(painter, scene, "-front", seconds)))
    for person in scene.people:
        layers.append((float(person.z), lambda p=person: _person(painter, board, p, seconds)))  # type: ignore[misc]
    for thing in scene.things:
        layers.append((float(thing.z), lambda t=thing: _thing(painter, t, seconds)))  # type: ignore[misc]
    for _, paint in sorted(layers, key=lambda layer: layer[0]):
        paint()
    painter.restore()


def _place(painter: QPainter, scene: Scene, layer: str, seconds: float) -> None:
    path = HERE / "places" / f"{scene.place}{layer}.svg"
    run = value(scene.shift, seconds, (0,))[0] % WIDTH
    for left in (-run, WIDTH - run) if run else (0,):
        put(painter, path, QRectF(left, 0, WIDTH, HEIGHT))


def _person(painter: QPainter, board: Board, person: Person, seconds: float) -> None:
    look = board.cast[person.who]
    phase = zlib.crc32(person.who.encode()) % 628 / 100
    x, y, scale = value(person.at, seconds, (0, 0, 1))
    speed = (value(person.at, seconds + 0.04, (0, 0, 1))[0] - x) / 0.04
    walking = 0.0 if person.glide or person.seated else min(1.0, abs(speed) / (90 * scale))
    face, _, since = word(person.face, seconds)
    rhythm = (seconds + phase) % 3.6
    syllable = abs(math.sin(seconds * 9 + phase)) * (0.45 + 0.55 * abs(math.sin(seconds * 3.1 + phase)))
    pose = Pose(
        face=face,
        look=value(person.look, seconds, (0,))[0] if walking < 0.4 else math.copysign(0.8, speed),
        hands={side: _hand(person, side, seconds) for side in ("left", "right")},
        mouth=syllable if inside(person.talk, seconds) else 0.0,
        closed=since < 0.12 or rhythm < 0.13,
        stride=x / (52 * scale),
        walking=walking,
        seated=person.seated,
        tilt=value(person.tilt, seconds, (0,))[0],
        turned=person.turned,
    )
    painter.save()
    painter.translate(x, y)
    painter.scale(scale, scale)
    hands = people.draw(painter, look, pose, seconds, phase)
    if not person.hold or inside(person.hold, seconds):
        for side, held in person.holds.items():
            name, _, size = held.partition(":")
            painter.save()
            painter.translate(hands[side])
            painter.scale(float(size or 1), float(size or 1))
            _picture(painter, name, "", seconds)
            painter.restore()
            fill(painter, look.skin)
            if name not in ("phone", "case"):
                painter.drawEllipse(hands[side] + QPointF(0, 8), 20, 17)
    painter.restore()


def _hand(person: Person, side: str, seconds: float) -> tuple[float, float]:
    now, before, since = word(person.left if side == "left" else person.right, seconds)
    a, b = people.hand(before, side, seconds), people.hand(now, side, seconds)
    share = ease(since / CHANGE)
    return a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share


def _thing(painter: QPainter, thing: Thing, seconds: float) -> None:
    if thing.pop is not None and seconds < thing.pop:
        return
    x, y, scale, turn, opacity = value(thing.at, seconds, (0, 0, 1, 0, 1))
    if thing.pop is not None:
        scale *= max(0.0, overshoot((seconds - thing.pop) / 0.45))
    if thing.gone is not None:
        opacity *= 1 - ease((seconds - thing.gone) / 0.3)
    if opacity <= 0.01 or scale <= 0.01:
        return
    painter.save()
    painter.translate(x, y)
    painter.rotate(turn)
    painter.scale(scale, scale)
    painter.setOpacity(opacity)
    # A wheel turns by the way it has come, so that a parked car stands still.
    _picture(painter, thing.name, thing.text, x / 44 if thing.name == "wheels" else seconds)
    painter.restore()


def _picture(painter: QPainter, name: str, text: str, seconds: float) -> None:
    if name == "number":
        path = QPainterPath()
        path.addText(0, 0, font(200), text)
        box = path.boundingRect()
        path.translate(-box.center())
        fill(painter, "#FFD27A")
        painter.drawPath(path)
    elif name in effects.EFFECTS:
        effects.EFFECTS[name](painter, seconds)
    elif name.startswith(("mascot-", "lamp-")):
        put(painter, ASSETS / ("mascot" if name[0] == "m" else "lamps") / f"{name}.svg")
    else:
        put(painter, HERE / "things" / f"{name}.svg")
    painter.setPen(Qt.PenStyle.NoPen)
