"""What is drawn into the camera's picture: lamps to touch, lamps to count, a road sign."""

import math

import cv2
import numpy as np
import numpy.typing as npt

from hall.exhibit import Picture

from .reach import WIDE

Sprite = npt.NDArray[np.float32]
"""(S, S, 4): BGR 0..255 and alpha 0..1."""

TARGET_RADIUS = 58.0
"""Pixels of the hall's canvas: 116 px across, a finger's size."""
SIDE_RADIUS = 28.0
CANVAS = {False: 1920.0, True: 1080.0}
"""How wide the hall's canvas is; True where it stands upright."""

AMBER, CREAM, POLICE, MOON = (56, 185, 255), (223, 246, 255), (230, 106, 46), (255, 247, 243)
RED, INK, POST = (58, 71, 226), (63, 33, 20), (110, 68, 51)


def _arc(x: float, y: float, wide: float, high: float, start: float, end: float) -> list[tuple[float, float]]:
    """Points on an ellipse, angles in degrees clockwise from three o'clock."""
    angles = np.radians(np.linspace(start, end, 24))
    return [(x + wide * math.cos(a), y + high * math.sin(a)) for a in angles]


STROKES = {
    "0": [_arc(0.5, 0.5, 0.34, 0.5, 0, 360)],
    "3": [_arc(0.46, 0.26, 0.32, 0.26, -150, 90), _arc(0.46, 0.75, 0.36, 0.25, -90, 150)],
    "5": [
        [(0.78, 0.0), (0.22, 0.0), (0.18, 0.44)],
        [(0.18, 0.44), *_arc(0.46, 0.69, 0.36, 0.31, -115, 150)],
    ],
    "6": [_arc(0.5, 0.68, 0.34, 0.32, 0, 360), [(0.17, 0.66), *_arc(0.62, 0.55, 0.46, 0.55, 190, 270)]],
    "8": [_arc(0.5, 0.25, 0.29, 0.25, 0, 360), _arc(0.5, 0.75, 0.35, 0.25, 0, 360)],
}
"""Digits as strokes in a box of 1 x 1: road signs have no font here."""


def halo_lamp(size: int, core: tuple[int, int, int], glow: tuple[int, int, int], ring: bool) -> Sprite:
    """A round lamp with its halo; the lamp itself takes 45 % of the size."""
    y, x = np.mgrid[0:size, 0:size].astype(np.float32)
    radius = np.hypot(x - (size - 1) / 2, y - (size - 1) / 2) / (size / 2)
    sprite = np.zeros((size, size, 4), np.float32)
    sprite[..., :3] = glow
    sprite[..., 3] = np.clip(1 - radius, 0, 1) ** 2 * 0.75
    edge = 1.5 / (size / 2)
    disc = np.clip((0.45 - radius) / edge, 0, 1)[..., None]
    heart = np.clip((0.42 - radius) / 0.42, 0, 1)[..., None]
    face = np.asarray(glow, np.float32) * (1 - heart) + np.asarray(core, np.float32) * heart
    if ring:
        band = np.clip((0.45 - radius) / edge, 0, 1) * np.clip((radius - 0.37) / edge, 0, 1)
        face = face * (1 - band[..., None]) + np.asarray(MOON, np.float32) * band[..., None]
    sprite[..., :3] = sprite[..., :3] * (1 - disc) + face * disc
    sprite[..., 3] = np.maximum(sprite[..., 3], disc[..., 0])
    return sprite


def speed_sign(number: int, size: int = 320) -> Sprite:
    """A speed limit: red ring on white, the number in strokes."""
    bgr = np.full((size, size, 3), 255, np.uint8)
    alpha = np.zeros((size, size), np.uint8)
    middle, outer = size // 2, size // 2 - 2
    cv2.circle(alpha, (middle, middle), outer, 255, -1, cv2.LINE_AA)
    cv2.circle(bgr, (middle, middle), round(outer * 0.9), RED, round(outer * 0.22), cv2.LINE_AA)
    high, wide = size * 0.36, size * 0.23
    left = middle - wide * 1.12
    for place, digit in enumerate(str(number)):
        for stroke in STROKES[digit]:
            points = [(left + wide * (x + 1.24 * place), middle - high / 2 + high * y) for x, y in stroke]
            line = np.round(np.array(points) * 16).astype(np.int32)
            cv2.polylines(bgr, [line], False, INK, round(size * 0.052), cv2.LINE_AA, shift=4)
    return np.dstack([bgr.astype(np.float32), alpha.astype(np.float32) / 255])


def lay(picture: Picture, sprite: Sprite, x: float, y: float, size: float) -> None:
    """Put a sprite, `size` pixels wide, with its middle at pixel (x, y); what stands over is cut off."""
    pixels = max(2, round(size))
    how = cv2.INTER_AREA if pixels < sprite.shape[0] else cv2.INTER_LINEAR
    small = cv2.resize(sprite, (pixels, pixels), interpolation=how)
    left, top = round(x - pixels / 2), round(y - pixels / 2)
    high, wide = picture.shape[:2]
    x0, y0, x1, y1 = max(0, left), max(0, top), min(wide, left + pixels), min(high, top + pixels)
    if x0 >= x1 or y0 >= y1:
        return
    part = small[y0 - top : y1 - top, x0 - left : x1 - left]
    alpha = part[..., 3:]
    place = picture[y0:y1, x0:x1]
    place[:] = (place * (1 - alpha) + part[..., :3] * alpha).astype(np.uint8)


class Painter:
    """Draws on pictures of one size; the sprites are made once."""

    def __init__(self, width: int, height: int) -> None:
        self._width, self._height = width, height
        unit = width / CANVAS[height > WIDE * width]
        self._target_size = 2 * TARGET_RADIUS * unit / 0.45
        self._side_size = 2 * SIDE_RADIUS * unit / 0.45
        self._target = halo_lamp(round(self._target_size), CREAM, AMBER, ring=True)
        self._side = halo_lamp(round(self._side_size), MOON, POLICE, ring=False)
        self._signs: dict[int, Sprite] = {}

    @property
    def target_width(self) -> float:
        """How wide the lamp to touch is, in widths of the picture."""
        return 0.45 * self._target_size / self._width

    def target(self, picture: Picture, x: float, y: float) -> None:
        """The lamp to touch; x and y run 0..1."""
        lay(picture, self._target, x * self._width, y * self._height, self._target_size)

    def side(self, picture: Picture, x: float, y: float) -> None:
        """A lamp to count."""
        lay(picture, self._side, x * self._width, y * self._height, self._side_size)

    def sign(self, picture: Picture, number: int, diameter: float) -> None:
        """A speed limit on its post, `diameter` pixels wide, right of the middle as on a road."""
        sprite = self._signs.setdefault(number, speed_sign(number))
        # The nearer it is, the further it moves to the side.
        x, y = 0.56 * self._width + 0.9 * diameter, 0.46 * self._height - 0.1 * diameter
        post = max(2, round(diameter * 0.09))
        foot = round(y + 2.6 * diameter)
        cv2.line(picture, (round(x), round(y)), (round(x), foot), POST, post, cv2.LINE_AA)
        lay(picture, sprite, x, y, diameter)
