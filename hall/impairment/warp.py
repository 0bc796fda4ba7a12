"""The bent picture: where every pixel comes from, and two ways to fetch it."""

import math
from collections.abc import Callable
from concurrent.futures import Executor
from typing import TypeAlias

import cv2
import numpy as np
import numpy.typing as npt

from hall.impairment.motion import Pose
from hall.impairment.recipe import Picture

CELL = 16
"""Working pixels a grid cell spans; waves are at least 25 cells long, so the error stays below .05 px."""
STRAY = 0.2
"""Pixels by which a flat patch may miss the bent picture; neighbours share their corners: no seam shows."""

BATCH = 32
"""A patch is as many pixels wide, or a multiple: OpenCV draws 16 at once and what is left over one by one."""

Plane = npt.NDArray[np.float32]
Line: TypeAlias = npt.NDArray[np.float64]
Bend: TypeAlias = Callable[[Picture, Pose, int, int, Picture], None]
"""Picture, pose, margins left and above, and the picture to fill."""

WAVES_DOWN = 1.3
WAVES_ACROSS = 1.1
"""Wobble: waves over the height and over the width."""


def sources(x: Line, y: Line, pose: Pose, size: tuple[int, int]) -> tuple[Line, Line]:
    """Where the crossings of columns `x` and rows `y` come from: two (rows, columns) of full-frame pixels."""
    width, height = size
    middle_x, middle_y = (width - 1) / 2, (height - 1) / 2
    x, y = x - middle_x, y - middle_y
    bulge = np.add.outer(y * y, x * x)
    bulge *= pose.barrel / (middle_x**2 + middle_y**2) / (1 + pose.barrel) / pose.zoom
    bulge += 1 / (1 + pose.barrel) / pose.zoom
    cosine, sine = math.cos(pose.roll), math.sin(pose.roll)
    wave_x = pose.wobble * np.sin(2 * math.pi * WAVES_DOWN * y / height + pose.phase_x)
    wave_y = 0.6 * pose.wobble * np.sin(2 * math.pi * WAVES_ACROSS * x / width + pose.phase_y)
    from_x = np.subtract.outer(-sine * y, -cosine * x)
    from_y = np.add.outer(cosine * y, sine * x)
    from_x *= bulge
    from_y *= bulge
    from_x += wave_x[:, None] + (pose.shift_x + middle_x)
    from_y += wave_y[None, :] + (pose.shift_y + middle_y)
    return from_x, from_y


def share(job: Callable[[slice], None], length: int, helper: Executor | None, step: int = 1) -> None:
    """Do the job for all rows: in halves at once where there is a helper, cut at a multiple of `step`."""
    middle = length // 2 // step * step
    if helper is None or middle == 0:
        job(slice(0, length))
        return
    above = helper.submit(job, slice(0, middle))
    job(slice(middle, length))
    above.result()


class Warp:
    """Bends pictures to `width` x `height` working pixels and takes both images of double vision from one.

    The bent picture reaches up to `left` pixels beyond the left edge and `over` beyond top and bottom. One
    working pixel is `scale` of the full frame. The buffer is made once for the largest margins.
    """

    def __init__(self, width: int, height: int, scale: int, left: int, over: int, bend: Bend) -> None:
        self.width, self.height = width, height
        self._scale = scale
        self._bend = bend
        self._bent = np.empty((height + 2 * over, width + left, 4), np.uint8)

    def bend_twice(self, picture: Picture, pose: Pose, ghost: float) -> tuple[Picture, Picture | None]:
        """The bent picture, and where `ghost` is not 0 the second one; valid until the next call."""
        left, below = (pose.second_x // self._scale, pose.second_y // self._scale) if ghost > 0 else (0, 0)
        over = abs(below)
        bent = self._bent[: self.height + 2 * over, : self.width + left]
        self._bend(picture, pose, left, over, bent)
        first = bent[over : over + self.height, left : left + self.width]
        if ghost <= 0:
            return first, None
        return first, bent[over - below : over - below + self.height, : self.width]


class Patches:
    """Full size: flat patches, each fetched by a perspective of its own.

    A perspective needs no map to be made and read: two thirds of a remap. Where nothing is bent, one patch
    is the whole picture; the more it bends, the smaller they get.
    """

    def __init__(self, width: int, height: int, helper: Executor | None) -> None:
        self._size = width, height
        self._helper = helper

    def __call__(self, picture: Picture, pose: Pose, left: int, over: int, bent: Picture) -> None:
        high, wide = bent.shape[:2]
        across, down = self._steps(pose)
        columns, rows = (
            _cuts(wide, max(BATCH * int(across / BATCH), BATCH)),
            _cuts(high, max(min(int(down), high // 2), 32)),
        )
        flats = _perspectives(
            *sources(np.array(columns, float) - left, np.array(rows, float) - over, pose, self._size),
            np.diff(columns),
            np.diff(rows),
        )
        how = cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP

        def fetch(part: slice) -> None:
            for row in range(part.start, part.stop):
                for column, start in enumerate(columns[:-1]):
                    patch = bent[rows[row] : rows[row + 1], start : columns[column + 1]]
                    cv2.warpPerspective(
                        picture,
                        flats[row, column],
                        (patch.shape[1], patch.shape[0]),
                        dst=patch,
                        flags=how,
                        borderMode=cv2.BORDER_REFLECT_101,
                    )

        share(fetch, len(rows) - 1, self._helper)

    def _steps(self, pose: Pose) -> tuple[float, float]:
        """How wide and high a patch may be: a chord strays from its curve by an eighth of bend x length²."""
        width, height = self._size
        barrel = abs(pose.barrel) / ((width / 2) ** 2 + (height / 2) ** 2)
        bend_x = 0.6 * pose.wobble * (2 * math.pi * WAVES_ACROSS / width) ** 2
        bend_y = pose.wobble * (2 * math.pi * WAVES_DOWN / height) ** 2
        bend_x += barrel * max(3 * width, height)
        bend_y += barrel * max(3 * height, width)
        return tuple(math.sqrt(8 * STRAY / max(bend, 1e-9)) for bend in (bend_x, bend_y))  # type: ignore[return-value]


def _cuts(length: int, step: int) -> list[int]:
    """0 to `length` in steps; the last takes a small rest along."""
    return [*range(0, max(length - step // 2, 1), step), length]


def _perspectives(x: Line, y: Line, widths: npt.NDArray[np.int_], heights: npt.NDArray[np.int_]) -> Line:
    """For each patch the (3, 3) perspective that takes its corners to the given crossings."""
    x00, x10, x01, x11 = x[:-1, :-1], x[:-1, 1:], x[1:, :-1], x[1:, 1:]
    y00, y10, y01, y11 = y[:-1, :-1], y[:-1, 1:], y[1:, :-1], y[1:, 1:]
    x1, x2, x3 = x10 - x11, x01 - x11, x00 - x10 + x11 - x01
    y1, y2, y3 = y10 - y11, y01 - y11, y00 - y10 + y11 - y01
    area = x1 * y2 - x2 * y1
    g, h = (x3 * y2 - x2 * y3) / area, (x1 * y3 - x3 * y1) / area
    flats = np.empty((*x00.shape, 3, 3))
    flats[..., 0, 0], flats[..., 0, 1], flats[..., 0, 2] = x10 - x00 + g * x10, x01 - x00 + h * x01, x00
    flats[..., 1, 0], flats[..., 1, 1], flats[..., 1, 2] = y10 - y00 + g * y10, y01 - y00 + h * y01, y00
    flats[..., 2, 0], flats[..., 2, 1], flats[..., 2, 2] = g, h, 1
    flats[..., 0] /= widths[None, :, None]
    flats[..., 1] /= heights[:, None, None]
    return flats


class Grid:
    """Half and quarter size: maps for `cv2.remap`, worked out on a coarse grid and stretched to every pixel.

    Working pixel (0, 0) lies in the middle of full-frame pixel (`offset`, `offset`).
    """

    def __init__(self, width: int, height: int, scale: int, offset: float, left: int, over: int) -> None:
        self._size = width, height
        self._scale, self._offset = scale, offset
        rows, columns = (-(-side // CELL) + 2 for side in (height // scale + 2 * over, width // scale + left))
        self._map_x, self._map_y = np.empty((2, rows * CELL, columns * CELL), np.float32)

    def __call__(self, picture: Picture, pose: Pose, left: int, over: int, bent: Picture) -> None:
        rows, columns = (-(-side // CELL) + 2 for side in bent.shape[:2])
        # A node sits in the middle of its cell; the first cell lies outside the margins.
        first = (CELL - 1) / 2 - CELL
        x = self._scale * (np.arange(columns) * CELL + first - left) + self._offset
        y = self._scale * (np.arange(rows) * CELL + first - over) + self._offset
        inner = np.s_[CELL : CELL + bent.shape[0], CELL : CELL + bent.shape[1]]
        from_x, from_y = sources(x, y, pose, self._size)
        cv2.remap(
            picture,
            self._stretch(from_x, self._map_x)[inner],
            self._stretch(from_y, self._map_y)[inner],
            cv2.INTER_LINEAR,
            dst=bent,
            borderMode=cv2.BORDER_REFLECT_101,
        )

    def _stretch(self, grid: Line, whole: Plane) -> Plane:
        """Full-frame pixels at the nodes as pixels of the shrunk picture at every pixel."""
        shrunk = ((grid + 0.5) / self._scale - 0.5).astype(np.float32)
        high, wide = (side * CELL for side in grid.shape)
        cv2.resize(shrunk, (wide, high), dst=whole[:high, :wide], interpolation=cv2.INTER_LINEAR)
        return whole
