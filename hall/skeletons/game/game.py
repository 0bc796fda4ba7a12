"""Light every lamp with a finger: change it into your own game."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

import pygame

from hall.exhibit import Frame, Json, Knobs, Opening, Outcome, Result, Touch, TouchPhase

NIGHT = (10, 24, 56)
GLASS = (31, 68, 144)
LIGHT = (255, 185, 56)
REACH = 0.08
"""How near a finger must come, as a share of the picture's shorter side."""


@dataclass
class Lamp:
    """One lamp; x and y run 0..1 from the top left."""

    x: float
    y: float
    is_lit: bool = False


class Lamps:
    """The game: the hall calls `update` sixty times a second, then `draw`."""

    def __init__(self, opening: Opening) -> None:
        settings = opening.options.get("settings", {})
        random = Random(opening.seed)
        count = int(settings.get("lamps", 5))
        self._lamps = [Lamp((n + 0.5) / count, random.uniform(0.3, 0.75)) for n in range(count)]
        self._left = float(settings.get("seconds", 40))
        self._size = (opening.width, opening.height)

    @property
    def over(self) -> bool:
        """All are lit, or time is up."""
        return self._left <= 0 or all(lamp.is_lit for lamp in self._lamps)

    @property
    def hud(self) -> Mapping[str, Json]:
        """For a view of your own; the hall's plain view shows the picture alone."""
        return {"lit": self._lit}

    @property
    def _lit(self) -> int:
        return sum(lamp.is_lit for lamp in self._lamps)

    def update(self, seconds: float, touches: Sequence[Touch], knobs: Knobs) -> None:
        """Step the game."""
        self._left -= seconds
        width, height = self._size
        reach = REACH * min(self._size)
        for touch in touches:
            for lamp in self._lamps:
                away = pygame.Vector2((touch.x - lamp.x) * width, (touch.y - lamp.y) * height)
                if touch.phase is TouchPhase.DOWN and away.length() <= reach:
                    lamp.is_lit = True

    def draw(self, frame: Frame) -> None:
        """Draw into the frame itself: no copy is made."""
        height, width = frame.shape[:2]
        surface = pygame.image.frombuffer(frame.data, (width, height), "BGRA")
        surface.set_alpha(None)
        surface.fill(NIGHT)
        radius = REACH * min(width, height)
        for lamp in self._lamps:
            place = (lamp.x * width, lamp.y * height)
            pygame.draw.line(surface, GLASS, (place[0], 0), place, 4)
            pygame.draw.circle(surface, LIGHT if lamp.is_lit else GLASS, place, radius)

    def result(self) -> Result:
        """What goes into the records."""
        return Result(Outcome.COMPLETED, score=self._lit, out_of=len(self._lamps))

    def close(self) -> None:
        """Nothing was opened."""


def start(opening: Opening) -> Lamps:
    """The hall calls this when a visitor opens the exhibit."""
    return Lamps(opening)
