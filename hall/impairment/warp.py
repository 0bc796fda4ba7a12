"""The bent picture: maps for `cv2.remap`, worked out on a coarse grid and stretched to every pixel."""

import math

import cv2
import numpy as np
import numpy.typing as npt

from hall.impairment.motion import Pose
from hall.impairment.recipe import Picture

CELL = 16
"""Working pixels a grid cell spans; waves are at least 25 cells long, so the error stays below .05 px."""

Plane = npt.NDArray[np.float32]

WAVES_DOWN = 1.3
WAVES_ACROSS = 1.1
"""Wobble: waves over the height and over the width."""


class Warp:
    """Bends pictures of `width` x `height` full-frame pixels at 1/`scale` of their size.

    The bent picture reaches `left` working pixels beyond the left edge and `over` beyond top and bottom, so
    that the second image can be taken from the same one by a shift. All buffers are made once for the
    largest margins.
    """

    def __init__(self, width: int, height: int, scale: int, left: int, over: int) -> None:
        self.width, self.height = width // scale, height // scale
        self._full = width, height
        self._scale = scale
        self.left, self.over = left, over
        rows = -(-(self.height + 2 * over) // CELL) + 2
        columns = -(-(self.width + left) // CELL) + 2
        self._grid_x, self._grid_y = np.empty((2, rows, columns), np.float32)
        self._radius, self._part = np.empty((2, rows, columns), np.float32)
        self._map_x, self._map_y = np.empty((2, rows * CELL, columns * CELL), np.float32)
        self._bent = np.empty((self.height + 2 * over, self.width + left, 4), np.uint8)

    def bend_twice(self, picture: Picture, pose: Pose, ghost: float) -> tuple[Picture, Picture | None]:
        """The bent picture, and where `ghost` is not 0 the second one; valid until the next call."""
        if ghost <= 0:
            return self._bend(picture, pose, 0, 0), None
        left, below = pose.second_x // self._scale, pose.second_y // self._scale
        over = abs(below)
        wide = self._bend(picture, pose, left, over)
        first = wide[over : over + self.height, left : left + self.width]
        second = wide[over - below : over - below + self.height, : self.width]
        return first, second

    def _bend(self, picture: Picture, pose: Pose, left: int, over: int) -> Picture:
        """The picture as seen in `pose`, with these margins: (height + 2·over, width + left, 4)."""
        rows = -(-(self.height + 2 * over) // CELL) + 2
        columns = -(-(self.width + left) // CELL) + 2
        grid_x, grid_y = self._grid_x[:rows, :columns], self._grid_y[:rows, :columns]
        self._fill(grid_x, grid_y, pose, left, over)
        map_x, map_y = (
            self._map_x[: rows * CELL, : columns * CELL],
            self._map_y[: rows * CELL, : columns * CELL],
        )
        size = (columns * CELL, rows * CELL)
        cv2.resize(grid_x, size, dst=map_x, interpolation=cv2.INTER_LINEAR)
        cv2.resize(grid_y, size, dst=map_y, interpolation=cv2.INTER_LINEAR)
        bent = self._bent[: self.height + 2 * over, : self.width + left]
        inner = np.s_[CELL : CELL + bent.shape[0], CELL : CELL + bent.shape[1]]
        cv2.remap(
            picture,
            map_x[inner],
            map_y[inner],
            cv2.INTER_LINEAR,
            dst=bent,
            borderMode=cv2.BORDER_REFLECT_101,
        )
        return bent

    def _fill(self, grid_x: Plane, grid_y: Plane, pose: Pose, left: int, over: int) -> None:
        """Where each grid node's pixel comes from, in working pixels of the picture."""
        width, height = self._full
        scale = self._scale
        middle_x, middle_y = (width - 1) / 2, (height - 1) / 2
        # A node sits in the middle of its cell; the first cell lies outside the margins.
        first = CELL / 2 - CELL
        x = scale * (np.arange(grid_x.shape[1], dtype=np.float32) * CELL + first - left) - 0.5 - middle_x
        y = scale * (np.arange(grid_x.shape[0], dtype=np.float32) * CELL + first - over) - 0.5 - middle_y
        radius = self._radius[: grid_x.shape[0], : grid_x.shape[1]]
        part = self._part[: grid_x.shape[0], : grid_x.shape[1]]
        np.add.outer(y * y, x * x, out=radius)
        radius *= pose.barrel / (middle_x**2 + middle_y**2) / (1 + pose.barrel) / pose.zoom
        radius += 1 / (1 + pose.barrel) / pose.zoom
        cosine, sine = math.cos(pose.roll), math.sin(pose.roll)
        wave_x = pose.wobble * np.sin(2 * math.pi * WAVES_DOWN * y / height + pose.phase_x)
        wave_y = 0.6 * pose.wobble * np.sin(2 * math.pi * WAVES_ACROSS * x / width + pose.phase_y)
        np.subtract.outer(-sine * y, -cosine * x, out=grid_x)
        np.add.outer(cosine * y, sine * x, out=grid_y)
        for grid, wave, off in (
            (grid_x, wave_x[:, None], pose.shift_x + middle_x),
            (grid_y, wave_y[None, :], pose.shift_y + middle_y),
        ):
            np.multiply(grid, radius, out=part)
            np.add(part, wave + (off + 0.5), out=part)
            np.multiply(part, 1 / scale, out=part)
            np.subtract(part, 0.5, out=grid)
