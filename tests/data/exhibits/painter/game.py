"""Fills the picture with one colour a step; three fingers down end it."""

import sys
from collections.abc import Mapping, Sequence

from hall.exhibit import Frame, Json, Knobs, Opening, Outcome, Result, Touch, TouchPhase
from hall.words import Text

from .brush import fill


class Painter:
    def __init__(self, opening: Opening) -> None:
        self._opening = opening
        self._steps = 0
        self._touches: list[Touch] = []
        self._language = opening.language
        self._wanted = 3
        sys.stdout.write("an exhibit may print what it likes\n")

    @property
    def over(self) -> bool:
        return sum(touch.phase is TouchPhase.DOWN for touch in self._touches) >= self._wanted

    @property
    def hud(self) -> Mapping[str, Json]:
        last = self._touches[-1] if self._touches else None
        return {
            "language": self._language,
            "touch": None if last is None else [last.id, last.phase, last.x, last.y],
        }

    def update(self, seconds: float, touches: Sequence[Touch], knobs: Knobs) -> None:
        self._steps += 1
        self._touches += touches
        self._language = str(knobs["language"])
        self._wanted = int(knobs.get("wanted", 3))

    def draw(self, frame: Frame) -> None:
        fill(frame, self._steps)

    def result(self) -> Result:
        remember = Text("画完了", "Painted")
        return Result(Outcome.COMPLETED, 2, 3, measures={"steps": self._steps}, remember=remember)

    def close(self) -> None:
        pass


def start(opening: Opening) -> Painter:
    return Painter(opening)
