"""The plainest game: one colour a frame, stamped with the moment at which its drawing ended."""

import struct
import time
from collections.abc import Mapping, Sequence

from hall.exhibit import Frame, Json, Knobs, Opening, Outcome, Result, Touch


class Plain:
    over = False
    hud: Mapping[str, Json] = {}

    def __init__(self) -> None:
        self._shade = 0

    def update(self, seconds: float, touches: Sequence[Touch], knobs: Knobs) -> None:
        self._shade = (self._shade + 1) % 251

    def draw(self, frame: Frame) -> None:
        frame[:] = self._shade
        stamp = struct.pack("<d", time.monotonic())
        frame[0, :2] = [list(stamp[:4]), list(stamp[4:])]

    def result(self) -> Result:
        return Result(Outcome.LEFT)

    def close(self) -> None:
        """Nothing was opened."""


def start(opening: Opening) -> Plain:
    return Plain()
