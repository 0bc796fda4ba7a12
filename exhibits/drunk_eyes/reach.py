"""Touching lamps as they appear, and counting others on the side: the run that is measured twice."""

import math
import random
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from hall.exhibit import Touch, TouchPhase
from hall.impairment import DividedAttention

TRIALS = 5
PATIENCE = 3.0
"""Seconds that a target waits for its finger."""
SOONEST = 0.12
"""Seconds; nobody reacts faster, so such a touch was none to this target."""
WIDE = 0.8
"""A picture higher than this many widths belongs to an upright screen."""
FIELD = {False: (0.24, 0.8), True: (0.4, 0.8)}
"""How high and low targets come up in a wide picture, in heights; True for low reach."""
TALL_FIELD = {False: (0.24, 0.76), True: (0.78, 0.92)}
"""The same in an upright hall, where the picture is the upper part of the screen."""
SIDE_PLACES = ((0.06, 0.34), (0.94, 0.34), (0.06, 0.7), (0.94, 0.7))
"""Where the lamps to count light up: at the edges, which attention gives up first."""


@dataclass(frozen=True)
class Hit:
    """One target that was answered: how late, and how far off in widths of the picture."""

    seconds: float
    x: float
    y: float

    @property
    def miss(self) -> float:
        return math.hypot(self.x, self.y)


@dataclass(frozen=True)
class Found:
    """What one run came to."""

    hits: tuple[Hit, ...]
    unseen: int
    """Targets that nobody touched in time."""
    lamps: int
    """Lamps that lit up at the edges: the right answer to the counting task."""

    @property
    def reaction_ms(self) -> float | None:
        """Median, from the picture to the finger; with the screen's own delay, the same in every run."""
        return 1000 * median(hit.seconds for hit in self.hits) if self.hits else None

    @property
    def miss_percent(self) -> float | None:
        """Median distance of the finger from the true place, in percent of the picture's width."""
        return 100 * median(hit.miss for hit in self.hits) if self.hits else None


class Reach:
    """One run of `TRIALS` targets; `height` is the picture's height in widths."""

    def __init__(self, seed: int, height: float, *, low: bool = False) -> None:
        self._random = random.Random(seed)
        self._height = height
        self._field = (TALL_FIELD if height > WIDE else FIELD)[low]
        self._attention = DividedAttention(seed + 1)
        self._places: list[tuple[float, float]] = [SIDE_PLACES[seed % 4]]
        self._seconds = 0.0
        self._due = 1.6
        self._shown_at = 0.0
        self._hits: list[Hit] = []
        self._done = 0
        self.target: tuple[float, float] | None = None
        """Where the target is, 0..1 of width and height."""

    @property
    def over(self) -> bool:
        return self._done >= TRIALS and self._seconds >= self._due and not self._attention.is_lit

    @property
    def lamp(self) -> tuple[float, float] | None:
        """Where a lamp to count is lit."""
        return self._places[-1] if self._attention.is_lit else None

    @property
    def load(self) -> float:
        """How much the counting holds the mind, 0..1."""
        return self._attention.load

    @property
    def trial(self) -> int:
        """Targets dealt with."""
        return self._done

    @property
    def last(self) -> Hit | None:
        return self._hits[-1] if self._hits else None

    def step(self, seconds: float, touches: Sequence[Touch]) -> None:
        """Let time pass and fingers come down."""
        self._seconds += seconds
        if self._done < TRIALS and self._attention.update(seconds):
            self._places.append(self._random.choice([p for p in SIDE_PLACES if p != self._places[-1]]))
        elif self._done >= TRIALS:
            # No new lamp once the last target is gone, but the lit one may finish.
            self._attention.fade(seconds)
        if self.target is not None:
            self._answer(touches)
        elif self._done < TRIALS and self._seconds >= self._due:
            self.target = self._random.uniform(0.16, 0.84), self._random.uniform(*self._field)
            self._shown_at = self._seconds

    def found(self) -> Found:
        return Found(tuple(self._hits), self._done - len(self._hits), self._attention.shown)

    def _answer(self, touches: Sequence[Touch]) -> None:
        waited = self._seconds - self._shown_at
        finger = next((t for t in touches if t.phase is TouchPhase.DOWN), None)
        if finger is not None and waited >= SOONEST and self.target is not None:
            x, y = self.target
            self._hits.append(Hit(waited, finger.x - x, (finger.y - y) * self._height))
        elif waited < PATIENCE:
            return
        self.target = None
        self._done += 1
        self._due = self._seconds + self._random.uniform(0.9, 2.0)
