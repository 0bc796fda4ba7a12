"""Never gets as far as its first picture."""

from collections.abc import Mapping, Sequence

from hall.exhibit import Frame, Json, Knobs, Opening, Outcome, Result, Touch


class Faulty:
    over = False
    hud: Mapping[str, Json] = {}

    def __init__(self) -> None:
        self._steps = 0

    def update(self, seconds: float, touches: Sequence[Touch], knobs: Knobs) -> None:
        self._steps += 1
        if self._steps > 5:
            pass

    def draw(self, frame: Frame) -> None:
        frame[:] = 80

    def result(self) -> Result:
        return Result(Outcome.COMPLETED)

    def close(self) -> None:
        pass


def start(opening: Opening) -> Faulty:
    while True:
        pass
