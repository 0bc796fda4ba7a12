"""Figures at every size: drawn large when first needed, kept small in many sizes, laid on by pygame."""

import math
from collections import OrderedDict
from collections.abc import Callable, Hashable

import cv2
import numpy as np
import pygame

from .shapes import Pixels

KEPT_BYTES = 160_000_000
FINE = 72
"""Pixels; below it every height is kept, above it steps of 2.5 % that the eye takes for smooth."""


class Sprites:
    """Surfaces by figure and size; the oldest go when the store is full."""

    def __init__(self) -> None:
        self._waiting: dict[Hashable, Callable[[], Pixels]] = {}
        self._masters: dict[Hashable, list[Pixels]] = {}
        """Each figure large, and halved again and again: shrinking from near by is quick and clean."""
        self._kept: OrderedDict[tuple[Hashable, int, bool], pygame.Surface] = OrderedDict()
        self._bytes = 0

    def master(self, key: Hashable, draw: Callable[[], Pixels]) -> None:
        """Know a figure, at the largest size that it will be shown in; it is drawn when it is needed."""
        self._waiting[key] = draw

    def prepare(self) -> None:
        """Draw one more of the figures that nobody has needed yet, so that none is drawn while driving."""
        if self._waiting:
            self._steps(next(iter(self._waiting)))

    def _steps(self, key: Hashable) -> list[Pixels]:
        draw = self._waiting.pop(key, None)
        if draw is not None:
            steps = [draw()]
            while min(steps[-1].shape[:2]) > 12:
                high, wide = steps[-1].shape[:2]
                half = cv2.resize(steps[-1], (wide // 2, high // 2), interpolation=cv2.INTER_AREA)
                steps.append(np.asarray(half, np.uint8))
            self._masters[key] = steps
        return self._masters[key]

    def width_at(self, key: Hashable, height: float) -> float:
        """How wide the figure is when `height` pixels high."""
        high, wide = self._steps(key)[0].shape[:2]
        return height * wide / high

    def at(self, key: Hashable, height: float, mirrored: bool = False) -> pygame.Surface:
        """The figure about `height` pixels high."""
        high = _step(height)
        found = self._kept.get((key, high, mirrored))
        if found is not None:
            self._kept.move_to_end((key, high, mirrored))
            return found
        surface = self._make(self._steps(key), high, mirrored)
        self._kept[key, high, mirrored] = surface
        self._bytes += _bytes(surface)
        while self._bytes > KEPT_BYTES:
            _, oldest = self._kept.popitem(last=False)
            self._bytes -= _bytes(oldest)
        return surface

    @staticmethod
    def _make(steps: list[Pixels], high: int, mirrored: bool) -> pygame.Surface:
        large = steps[0].shape
        wide = max(1, round(large[1] * high / large[0]))
        nearest = next((step for step in reversed(steps) if step.shape[0] >= high), steps[0])
        pixels = np.asarray(cv2.resize(nearest, (wide, high), interpolation=cv2.INTER_LINEAR), np.uint8)
        return surface_of(np.ascontiguousarray(pixels[:, ::-1]) if mirrored else pixels)


def surface_of(pixels: Pixels) -> pygame.Surface:
    """A pygame surface over premultiplied BGRA pixels, which it keeps alive."""
    high, wide = pixels.shape[:2]
    return pygame.image.frombuffer(pixels.data, (wide, high), "BGRA")


def _step(height: float) -> int:
    if height <= FINE:
        return max(2, round(height))
    return round(float(FINE * 1.025 ** round(math.log(height / FINE, 1.025))))


def _bytes(surface: pygame.Surface) -> int:
    return surface.get_width() * surface.get_height() * 4
