"""How the drunk picture moves: sway, roll and drift of the second image as smooth functions of time."""

import math
from dataclasses import dataclass

import cv2
import numpy as np
import numpy.typing as npt

from hall.impairment.model import Impairment

FIELD_DEGREES = 40.0
"""The longer side of a picture stands for this angle: a 24" screen seen from 70 cm."""

_TAU = 2 * math.pi


@dataclass(frozen=True)
class Pose:
    """Where the picture is at one moment; lengths in pixels of the full frame, angles in radians."""

    shift_x: float
    shift_y: float
    roll: float
    wobble: float
    phase_x: float
    phase_y: float
    barrel: float
    zoom: float
    """More than 1: the edges that sway uncovers stay outside."""
    second_x: int
    """How far right of the first image the second one stands; in fours, so that a quarter of a picture shifts
    by whole pixels. The steps of its slow drift drown in the sway."""
    second_y: int


def _in_fours(pixels: float) -> int:
    return 4 * round(pixels / 4)


class Sway:
    """The pose at any moment, for one seed.

    With `reduced_motion` nothing moves by itself: the second image stands still, sway, roll and wobble are 0.
    """

    def __init__(self, width: int, height: int, seed: int, reduced_motion: bool) -> None:
        self.pixels_per_degree = max(width, height) / FIELD_DEGREES
        self._phases = np.random.default_rng(seed).uniform(0, _TAU, 15).tolist()
        self._still = reduced_motion

    def _drift(self, channel: int, hertz: float, seconds: float) -> float:
        """A smooth wander within -1..1 around one frequency; never repeats within a play."""
        a, b, c = self._phases[3 * channel : 3 * channel + 3]
        return (
            0.58 * math.sin(_TAU * hertz * seconds + a)
            + 0.29 * math.sin(_TAU * 0.618 * hertz * seconds + b)
            + 0.13 * math.sin(_TAU * 1.731 * hertz * seconds + c)
        )

    def at(self, impairment: Impairment, seconds: float, dizziness: float) -> Pose:
        """The pose `seconds` after the start; `dizziness` 0..1 as `Balance` feels it.

        Strength limit: 2.6 degrees of sway and 5 of roll, whatever the dizziness.
        """
        degree = self.pixels_per_degree
        moves = 0.0 if self._still else 1.0
        sway = moves * min(impairment.sway * (1 + 0.5 * dizziness), 2.6) * degree
        roll = moves * math.radians(min(impairment.roll * (1 + 0.5 * dizziness), 5.0))
        return Pose(
            shift_x=sway * self._drift(0, 0.25, seconds),
            shift_y=0.6 * sway * self._drift(1, 0.21, seconds),
            roll=roll * self._drift(2, 0.17, seconds),
            wobble=moves * impairment.wobble * degree,
            phase_x=_TAU * 0.23 * seconds + self._phases[0],
            phase_y=_TAU * 0.19 * seconds + self._phases[4],
            barrel=impairment.barrel,
            zoom=1 + moves * impairment.sway / 20,
            second_x=_in_fours(
                impairment.phoria * degree * (1 + moves * 0.15 * self._drift(3, 0.09, seconds))
            ),
            second_y=_in_fours(
                impairment.vertical * degree * (1 + moves * 0.5 * self._drift(4, 0.07, seconds))
            ),
        )


class Balance:
    """Feels how fast the picture has been moving; the feeling outlasts the movement by some seconds."""

    WINDOW = 0.1
    """Pictures this many seconds apart are compared, so that the frame rate makes no difference."""

    def __init__(self) -> None:
        self._before = np.empty((27, 48), np.float32)
        self._since: float | None = None
        self._motion = 0.0
        self.dizziness = 0.0
        """0..1: rises within .4 s of movement, fades over 3 s after it."""

    def forget(self) -> None:
        """Start afresh, as at the first picture."""
        self._since = None
        self._motion = self.dizziness = 0.0

    def feel(self, picture: npt.NDArray[np.uint8], seconds: float, elapsed: float) -> float:
        """Look at the next picture; gives `dizziness`."""
        if self._since is None or seconds - self._since >= self.WINDOW - 1e-6:
            self._look(picture, first=self._since is None)
            self._since = seconds
        calm = 0.4 if self._motion > self.dizziness else 3.0
        self.dizziness += (self._motion - self.dizziness) * (1 - math.exp(-elapsed / calm))
        return self.dizziness

    def _look(self, picture: npt.NDArray[np.uint8], first: bool) -> None:
        now = cv2.resize(picture, (48, 27), interpolation=cv2.INTER_NEAREST)[..., 1].astype(np.float32)
        if not first:
            # 4 grey levels are a camera's own noise, 30 more are a head turning.
            self._motion = min(max((float(np.abs(now - self._before).mean()) - 4) / 30, 0.0), 1.0)
        self._before = now
