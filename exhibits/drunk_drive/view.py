"""Where things of the road stand on the picture: one camera behind and above the car."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from .road import Metres, Road

FAR = 230.0
"""Metres; nothing is drawn beyond."""
PITCH = 0.55
"""Share of the slope that the camera follows: all of it would hide the hills."""
FOLLOW = 0.88
"""Share of the car's place across the road that the camera follows."""

Array = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Lens:
    """The camera's build for one size of picture; lengths in pixels unless said."""

    width: int
    height: int
    unit: float
    """Pixels of the picture for one of the design."""
    horizon: float
    focal: float
    camera: float
    """Metres that the camera stands above the road."""
    wheels: float
    """Where our car's wheels touch the road, from the top."""
    scale: float
    """Pixels a metre beside our car."""

    @classmethod
    def of(cls, width: int, height: int) -> "Lens":
        """A wide picture looks along the road; a tall one looks down on more of it."""
        if height > width:
            unit = min(width / 1080, height / 1920)
            horizon, wheels, scale = 0.37 * height, 0.80 * height, 152 * unit
        else:
            unit = min(width / 1920, height / 1080)
            horizon, wheels, scale = 0.405 * height, 0.985 * height, 158 * unit
        return cls(width, height, unit, horizon, 1300 * unit, (wheels - horizon) / scale, wheels, scale)

    @property
    def behind(self) -> float:
        """Metres from the camera to our car."""
        return self.focal / self.scale


class View:
    """The road seen from one place; `gap` is always metres ahead of our car."""

    def __init__(self, road: Road, lens: Lens) -> None:
        self.road = road
        self.lens = lens
        self._heading: Metres = np.concatenate([[0.0], np.cumsum(road.bend)])
        self._aside: Metres = np.concatenate([[0.0], np.cumsum(self._heading[:-1] + road.bend / 2)])
        self._grid: Metres = np.arange(len(self._heading), dtype=np.float64)
        self._slope: Metres = np.gradient(road.height)
        self._asides: list[float] = self._aside.tolist()
        self._heights: list[float] = road.height.tolist()
        self.look(0.0, 0.0)

    def look(self, at: float, x: float) -> None:
        """Stand behind a car at `at` metres, `x` metres right of the middle."""
        self.at = at
        self.x = x * FOLLOW
        camera = max(at - self.lens.behind, 0.0)
        self._camera = at - self.lens.behind
        self._heading_here = float(np.interp(camera, self._grid, self._heading))
        self._aside_here = float(np.interp(camera, self._grid, self._aside))
        self._height_here = float(np.interp(camera, self._grid[:-1], self.road.height))
        self._slope_here = float(np.interp(camera, self._grid[:-1], self._slope)) * PITCH
        self.horizon = self.lens.horizon + self.lens.focal * self._slope_here

    @property
    def heading(self) -> float:
        """Radians that the road has turned since the start."""
        return self._heading_here

    def place(self, along: npt.ArrayLike, across: npt.ArrayLike) -> tuple[Array, Array, Array]:
        """Pixels x, y and pixels a metre of points on the road, `along` metres from the start."""
        at = np.asarray(along, dtype=np.float64)
        deep = np.maximum(at - self._camera, 0.5)
        scale = self.lens.focal / deep
        aside = np.interp(at, self._grid, self._aside) - self._aside_here - self._heading_here * deep
        rise = np.interp(at, self._grid[:-1], self.road.height) - self._height_here - self._slope_here * deep
        x = self.lens.width / 2 + (aside + np.asarray(across, dtype=np.float64) - self.x) * scale
        y = self.lens.horizon + (self.lens.camera - rise) * scale
        return x, y, scale

    def spot(self, along: float, across: float) -> tuple[float, float, float]:
        """`place` for one point, in plain floats: NumPy is slow for single numbers."""
        deep = max(along - self._camera, 0.5)
        scale = self.lens.focal / deep
        step = min(max(int(along), 0), len(self._heights) - 2)
        part = min(max(along - step, 0.0), 1.0)
        aside = self._asides[step] * (1 - part) + self._asides[step + 1] * part
        rise = self._heights[step] * (1 - part) + self._heights[step + 1] * part
        aside -= self._aside_here + self._heading_here * deep
        rise -= self._height_here + self._slope_here * deep
        x = self.lens.width / 2 + (aside + across - self.x) * scale
        return x, self.lens.horizon + (self.lens.camera - rise) * scale, scale
