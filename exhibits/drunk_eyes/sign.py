"""A road sign that comes nearer at 60 km/h: how far away can it still be read?"""

import random

FIRST_METRES = 110.0
LAST_METRES = 9.0
SPEED = 60 / 3.6
"""Metres a second."""
DIAMETER = 0.8
"""Metres, as on a town road."""
NUMBERS = (30, 50, 60, 80)


class Sign:
    """One sign on its way; `avoid` is a number that was read before."""

    def __init__(self, seed: int, avoid: int | None = None) -> None:
        choose = random.Random(seed)
        numbers = choose.sample([n for n in NUMBERS if n != avoid], 3)
        self.number = choose.choice(numbers)
        self.choices = sorted(numbers)
        self._seconds = 0.0

    def step(self, seconds: float) -> None:
        """Let it come nearer; it stays at its nearest until it is answered."""
        self._seconds += seconds

    @property
    def seconds(self) -> float:
        return self._seconds

    @property
    def metres(self) -> float:
        """How far away it is."""
        return max(LAST_METRES, FIRST_METRES - SPEED * self._seconds)

    @property
    def degrees(self) -> float:
        """How large it looks."""
        return DIAMETER / self.metres * 57.3
