"""Flat drawing into a picture with see-through ground: paths, rounded boxes, soft light."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

Pixels = npt.NDArray[np.uint8]
Floats = npt.NDArray[np.float32]
Points = npt.NDArray[np.float64]
Part: TypeAlias = tuple[int, int, int, int]
Colour: TypeAlias = tuple[int, int, int]
"""Blue, green, red."""
SHIFT = 4


def ink(code: str) -> Colour:
    """`#RRGGBB` as blue, green, red."""
    return int(code[5:7], 16), int(code[3:5], 16), int(code[1:3], 16)


def mix(one: Colour, other: Colour, share: float) -> Colour:
    """`share` of the other colour in the one."""
    blue, green, red = (round(a + (b - a) * share) for a, b in zip(one, other, strict=True))
    return blue, green, red


@dataclass(frozen=True)
class Fall:
    """A gradient from top `y0` to bottom `y1`, in drawing units."""

    y0: float
    top: Colour
    y1: float
    bottom: Colour


@dataclass(frozen=True)
class Glare:
    """A radial gradient; stops are (share of the radius, colour)."""

    x: float
    y: float
    radius: float
    stops: Sequence[tuple[float, Colour]]


Paint: TypeAlias = Colour | Fall | Glare


def fixed(points: npt.ArrayLike) -> npt.NDArray[np.int32]:
    """Points for OpenCV with a sixteenth of a pixel."""
    return np.round(np.asarray(points, dtype=np.float64) * (1 << SHIFT)).astype(np.int32)


def outline(path: str) -> list[Points]:
    """An SVG path (M L H V C Q Z, absolute) as closed polygons."""
    shapes: list[Points] = []
    points: list[tuple[float, float]] = []
    for verb, numbers in re.findall(r"([MLHVCQZ])([^MLHVCQZ]*)", path):
        values = [float(n) for n in re.findall(r"-?\d*\.?\d+", numbers)]
        match verb:
            case "M":
                if points:
                    shapes.append(np.array(points))
                points = list(zip(values[::2], values[1::2], strict=True))
            case "L":
                points += zip(values[::2], values[1::2], strict=True)
            case "H":
                points += [(x, points[-1][1]) for x in values]
            case "V":
                points += [(points[-1][0], y) for y in values]
            case "C" | "Q":
                long = 6 if verb == "C" else 4
                for i in range(0, len(values), long):
                    points += _curve(points[-1], values[i : i + long])
            case _:
                pass
    return [*shapes, np.array(points)]


def _curve(start: tuple[float, float], values: Sequence[float]) -> list[tuple[float, float]]:
    t = np.linspace(0, 1, 15)[1:, None]
    layer = [np.array([knot]) for knot in (start, *zip(values[::2], values[1::2], strict=True))]
    while len(layer) > 1:
        layer = [one * (1 - t) + other * t for one, other in pairwise(layer)]
    return [(float(x), float(y)) for x, y in layer[0]]


class Canvas:
    """A see-through picture, premultiplied BGRA; `box` is (left, top, width, height) in drawing units."""

    def __init__(self, box: tuple[float, float, float, float], scale: float) -> None:
        self.left, self.top, wide, high = box
        self.scale = scale
        self.size = max(round(wide * scale), 2), max(round(high * scale), 2)
        self._pixels: Floats = np.zeros((self.size[1], self.size[0], 4), np.float32)

    @property
    def pixels(self) -> Pixels:
        return np.clip(np.round(self._pixels), 0, 255).astype(np.uint8)

    def path(self, path: str, paint: Paint, alpha: float = 1.0) -> "Canvas":
        return self.shapes(outline(path), paint, alpha)

    def shapes(self, shapes: Sequence[Points], paint: Paint, alpha: float = 1.0) -> "Canvas":
        """Fill closed polygons."""
        placed = [self._place(points) for points in shapes]
        part = self._part(np.concatenate(placed), 2.0)
        mask = self._blank(part)
        cv2.fillPoly(mask, [fixed(p - part[:2]) for p in placed], 255, cv2.LINE_AA, SHIFT)
        return self._lay(mask, part, paint, alpha)

    def box(
        self, x: float, y: float, wide: float, high: float, radius: float, paint: Paint, alpha: float = 1.0
    ) -> "Canvas":
        """Fill a rounded rectangle."""
        radius = min(radius, wide / 2, high / 2)
        turn = np.linspace(0, np.pi / 2, 10)
        corners = [
            (x + wide - radius, y + radius, -np.pi / 2),
            (x + wide - radius, y + high - radius, 0.0),
            (x + radius, y + high - radius, np.pi / 2),
            (x + radius, y + radius, np.pi),
        ]
        points = np.concatenate(
            [
                np.stack([cx + radius * np.cos(turn + a), cy + radius * np.sin(turn + a)], 1)
                for cx, cy, a in corners
            ]
        )
        return self.shapes([points], paint, alpha)

    def disc(
        self, x: float, y: float, radius: float, paint: Paint, alpha: float = 1.0, squash: float = 1.0
    ) -> "Canvas":
        turn = np.linspace(0, 2 * np.pi, 49)[:-1]
        return self.shapes(
            [np.stack([x + radius * np.cos(turn), y + radius * squash * np.sin(turn)], 1)], paint, alpha
        )

    def stroke(
        self, points: Sequence[tuple[float, float]], width: float, paint: Paint, alpha: float = 1.0
    ) -> "Canvas":
        """A line with round ends."""
        placed = self._place(np.array(points))
        thick = max(1, round(width * self.scale))
        part = self._part(placed, thick / 2 + 2.0)
        mask = self._blank(part)
        cv2.polylines(mask, [fixed(placed - part[:2])], False, 255, thick, cv2.LINE_AA, SHIFT)
        return self._lay(mask, part, paint, alpha)

    def halo(self, x: float, y: float, radius: float, colour: Colour, strength: float) -> "Canvas":
        """Soft light that adds to what is behind it."""
        centre = self._place(np.array([[x, y]]))
        left, top, right, bottom = self._part(centre, radius * self.scale)
        # Light is smooth: worked out at half the size, nobody sees the difference.
        wide, high = right - left, bottom - top
        ys = np.linspace(top, bottom - 1, -(-high // 2), dtype=np.float32) - np.float32(centre[0, 1])
        xs = np.linspace(left, right - 1, -(-wide // 2), dtype=np.float32) - np.float32(centre[0, 0])
        far = np.sqrt(np.add.outer(ys * ys, xs * xs))
        fall = np.clip(1 - far / (radius * self.scale), 0, 1)
        square = fall * fall
        light = (0.55 * square + 0.45 * square**3) * np.float32(strength)
        light = np.asarray(cv2.resize(light, (wide, high), interpolation=cv2.INTER_LINEAR))
        behind = self._pixels[top:bottom, left:right]
        behind *= (1 - np.minimum(150 * light, 255) / 255)[..., None]
        behind += cv2.merge([light * part for part in (*colour, 150)])
        return self

    def _place(self, points: Points) -> Points:
        return (points - (self.left, self.top)) * self.scale - 0.5

    def _part(self, points: Points, margin: float) -> Part:
        """The part of the picture that the points can touch: left, top, right, bottom."""
        left, top = (max(0, int(v - margin)) for v in points.min(0))
        right, bottom = (int(v + margin) + 1 for v in points.max(0))
        return left, top, max(left + 1, min(right, self.size[0])), max(top + 1, min(bottom, self.size[1]))

    @staticmethod
    def _blank(part: Part) -> Pixels:
        return np.zeros((part[3] - part[1], part[2] - part[0]), np.uint8)

    def _lay(self, mask: Pixels, part: Part, paint: Paint, alpha: float) -> "Canvas":
        left, top, right, bottom = part
        behind = self._pixels[top:bottom, left:right]
        cover = (mask.astype(np.float32) * (alpha / 255))[..., None]
        full = np.full(behind.shape, 255, np.float32)
        full[..., :3] = self._colours(paint, part)
        behind += (full - behind) * cover
        return self

    def _colours(self, paint: Paint, part: Part) -> Floats:
        left, top, right, bottom = part
        match paint:
            case Fall(y0, above, y1, below):
                ys = np.arange(top, bottom, dtype=np.float32) / self.scale + self.top
                share = np.clip((ys - y0) / (y1 - y0), 0, 1)[:, None, None]
                return np.asarray(
                    np.array(above, np.float32) * (1 - share) + np.array(below, np.float32) * share
                )
            case Glare(x, y, radius, stops):
                ys, xs = np.mgrid[top:bottom, left:right].astype(np.float32)
                far = np.hypot(xs / self.scale + self.left - x, ys / self.scale + self.top - y) / radius
                at = [stop for stop, _ in stops]
                bands = [np.interp(far, at, [c[i] for _, c in stops]) for i in range(3)]
                return np.stack(bands, -1).astype(np.float32)
            case _:
                return np.full((1, 1, 3), paint, np.float32)
