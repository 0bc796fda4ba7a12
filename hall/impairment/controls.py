"""What makes impairment felt in the hand: late controls, a second task, and gentle changes of level."""

import random
from collections import deque
from typing import Generic, TypeVar

from hall.impairment.model import STRONGEST

T = TypeVar("T")


class DelayQueue(Generic[T]):
    """Controls that arrive late: `read` gives what was pushed `delay_ms` ago.

    Time is handed in, in seconds, and must not go back. `delay_ms` may change at any moment: a longer delay
    holds the last value until the queue catches up; nothing is ever given out of order.
    """

    def __init__(self, delay_ms: float, first: T) -> None:
        self.delay_ms = delay_ms
        self._now = first
        self._waiting: deque[tuple[float, T]] = deque()

    def push(self, value: T, seconds: float) -> None:
        """What the hand does at `seconds`."""
        self._waiting.append((seconds, value))

    def read(self, seconds: float) -> T:
        """What reaches the car at `seconds`."""
        due = seconds - self.delay_ms / 1000 + 1e-9
        while self._waiting and self._waiting[0][0] <= due:
            self._now = self._waiting.popleft()[1]
        return self._now


class DividedAttention:
    """A counting task beside the main one: lamps light up, the visitor counts them.

    Divided attention is what alcohol takes first (facts: 94 % of 112 studies find impairment by 80). The
    moments come from `seed`: the sober and the impaired run meet the same lamps.
    `load` (0..1) is how much the task holds the mind right now; give it to `Pipeline.render`.
    """

    SHOWN_SECONDS = 0.9
    """How long one lamp stays lit."""

    def __init__(self, seed: int, shortest: float = 1.8, longest: float = 4.2) -> None:
        self._random = random.Random(seed)
        self._between = shortest, longest
        self._seconds = 0.0
        self._next = self._random.uniform(*self._between)
        self._lit_at = -10.0
        self.shown = 0
        """Lamps lit so far: the right answer."""

    def update(self, seconds: float) -> bool:
        """Step by `seconds`; True in the step in which a lamp lights up."""
        self._seconds += seconds
        if self._seconds < self._next:
            return False
        self._lit_at = self._next
        self._next += self.SHOWN_SECONDS + self._random.uniform(*self._between)
        self.shown += 1
        return True

    def light(self) -> None:
        """Count a lamp now: where lamps stand by a road, the way to them sets the moments."""
        self._lit_at = self._seconds
        self.shown += 1

    def fade(self, seconds: float) -> None:
        """Step by `seconds` without a lamp of its own: the run ends, or `light` sets the moments."""
        self._seconds += seconds
        self._next = max(self._next, self._seconds)

    @property
    def is_lit(self) -> bool:
        return self._seconds - self._lit_at < self.SHOWN_SECONDS

    @property
    def load(self) -> float:
        """1 when a lamp lights up, fading within two seconds."""
        return max(0.0, 1 - (self._seconds - self._lit_at) / 2)

    def error(self, answered: int) -> int:
        """By how many lamps an answer is wrong."""
        return abs(answered - self.shown)


class Ramp:
    """A level that glides: a full change takes `seconds`, so that no tap on a key can make a flash.

    Back to 0 is at once: whoever stops must be sober in the same frame.
    """

    def __init__(self, seconds: float = 1.2) -> None:
        self._per_second = STRONGEST / seconds
        self.level = 0.0

    def toward(self, level: float, seconds: float) -> float:
        """The level `seconds` after the last call, on its way to `level`."""
        step = self._per_second * seconds
        self.level = 0.0 if level <= 0 else min(max(level, self.level - step), self.level + step)
        return self.level
