"""A scripted driver: looks, thinks late, steers and brakes; the same hands at every level of alcohol."""

from collections import deque

import numpy as np

from hall.impairment import Impairment, reaction_rise

from .road import CRUISE
from .sim import STEP, Controls, Drive

BASE_SECONDS = 0.62
"""Sober reaction to a hazard that is seen."""


class Driver:
    """Drives by what it saw a moment ago; alcohol makes the moment longer and the glances rarer."""

    def __init__(self, seed: int, mg_per_100ml: float) -> None:
        impairment = Impairment.at(mg_per_100ml)
        rise = reaction_rise(mg_per_100ml).low / 100
        self._rng = np.random.default_rng(seed)
        self._reaction = BASE_SECONDS * (1 + rise)
        # Counting lamps takes the eyes off the lane: longer, the more attention is lost.
        self._glance = max(1, round((0.10 + 0.45 * impairment.tunnel) / STEP))
        self._blur = 0.05 + 0.25 * impairment.sway
        self._seen: deque[float] = deque([0.0], maxlen=2)
        self._steps = 0
        self._wish = 0
        self._patience: dict[int, float] = {}

    def look(self, drive: Drive) -> Controls:
        """What the hands do now."""
        if self._steps % self._glance == 0:
            self._seen.append(drive.car.x + float(self._rng.normal(0, self._blur)))
            bend = drive.road.bend_at(drive.car.at)
            pace = (self._seen[-1] - self._seen[0]) / (self._glance * STEP)
            ahead = self._seen[-1] + 0.35 * float(np.clip(pace, -2, 2)) - 16 * 0.25 * 0.3 * CRUISE * bend
            self._wish = 0 if abs(ahead) < 0.22 else (-1 if ahead > 0 else 1)
        self._steps += 1
        return Controls(self._wish < 0, self._wish > 0, self._brakes(drive))

    def _brakes(self, drive: Drive) -> bool:
        for index, actor in enumerate(drive.actors):
            if actor.presses and actor.onset is not None:
                if index not in self._patience:
                    self._patience[index] = self._reaction * float(self._rng.uniform(0.85, 1.15))
                if drive.seconds - actor.onset >= self._patience[index]:
                    return True
        return False
