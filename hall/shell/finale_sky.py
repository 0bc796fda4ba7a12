"""Where a group's lamps come to hang in the night sky: small and far above, large and near below."""

from random import Random
from typing import Any

SMALLEST, LARGEST = 44.0, 88.0
TRIES = 60
APART_MS = 70
"""From one lamp's start to the next one's."""

_WIDE = (1920, 1080, 0.05, 0.95, 0.29, 0.63)
_TALL = (1080, 1920, 0.08, 0.92, 0.245, 0.62)


def seats(count: int, *, portrait: bool, seed: int = 7) -> list[dict[str, Any]]:
    """One place a lamp: `x`, `y` of its middle (0..1 of the canvas), `size` (design pixels), `wait` (ms),
    `period` (ms of half a breath).

    The same sky for the same number. Each lamp takes the freest of some places: they stand evenly, but in
    no rows.
    """
    random = Random(seed)
    wide, high, left, right, top, bottom = _TALL if portrait else _WIDE
    taken: list[tuple[float, float, float]] = []
    for _ in range(count):
        best, most = (0.5, 0.5, SMALLEST), -1e9
        for _ in range(TRIES):
            x, y = random.uniform(left, right), random.uniform(top, bottom)
            if _hides(x, y, portrait):
                continue
            size = SMALLEST + (LARGEST - SMALLEST) * (y - top) / (bottom - top)
            room = min(
                (
                    (((x - a) * wide) ** 2 + ((y - b) * high) ** 2) ** 0.5 - (size + other) * 0.75
                    for a, b, other in taken
                ),
                default=0.0,
            )
            if room > most:
                best, most = (x, y, size), room
        taken.append(best)
    # The far ones leave first, so that no lamp has to fly past one that hangs already.
    taken.sort(key=lambda each: each[1])
    return [
        {"x": x, "y": y, "size": size, "wait": APART_MS * place, "period": round(random.uniform(3000, 4500))}
        for place, (x, y, size) in enumerate(taken)
    ]


def _hides(x: float, y: float, portrait: bool) -> bool:
    """Whether a lamp here would hang before the hall itself or before the mascot."""
    if portrait:
        return abs(x - 0.59) < 0.2 and y > 0.57
    return (abs(x - 0.5) < 0.13 and y > 0.48) or (x < 0.17 and y > 0.56)
