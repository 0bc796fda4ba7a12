"""The road home: its bends, hills, lamps, rain and what waits beside it, all from one seed."""

from dataclasses import dataclass
from enum import StrEnum

import numpy as np
import numpy.typing as npt

Metres = npt.NDArray[np.float64]

LANE = 3.5
"""Metres; three lanes: oncoming, ours, and the one where cars stand."""
HALF = 1.5 * LANE
CRUISE = 58 / 3.6
"""Metres a second that the car keeps by itself."""
AHEAD = 320
"""Metres of road that go on behind the door of home, so that there is always something to see."""
SHORTEST = 120
"""Metres; room for one hazard, for the hurried."""
LAMP_STEP = 12.0


class Cause(StrEnum):
    """What makes a driver brake."""

    CHILD = "child"
    CAR = "car"
    LIGHT = "light"


@dataclass(frozen=True)
class Spot:
    """A place where something may happen; `real` is False where it only looks so."""

    cause: Cause
    at: float
    """Metres from the start: the crossing, the stop line, the standing car."""
    side: int
    """-1 left, 1 right: where the child waits."""
    real: bool = True


@dataclass(frozen=True)
class Lamp:
    at: float
    side: int
    star: bool = False
    """A star lamp is one to count."""


@dataclass(frozen=True)
class Tree:
    at: float
    across: float
    """Metres from the middle of the road."""
    size: float
    """Metres high."""
    form: int


@dataclass(frozen=True)
class Road:
    """Everything that stands still; both runs drive on the same one."""

    length: float
    """Metres to the door of home."""
    bend: Metres
    """Curvature in 1/m at every metre, positive to the right."""
    height: Metres
    """Metres at every metre."""
    spots: tuple[Spot, ...]
    lamps: tuple[Lamp, ...]
    trees: tuple[Tree, ...]
    oncoming: tuple[float, ...]
    """Where a car comes the other way."""
    wind: Metres
    """Side wind, metres a second of drift at every metre."""

    def rain(self, at: float) -> float:
        """How hard it rains, 0..1: a shower over the middle of the way."""
        share = at / self.length
        return float(np.clip(min((share - 0.38) / 0.08, (0.74 - share) / 0.08), 0.0, 1.0))

    def bend_at(self, at: float) -> float:
        return float(self.bend[min(max(int(at), 0), len(self.bend) - 1)])

    def wind_at(self, at: float) -> float:
        return float(self.wind[min(max(int(at), 0), len(self.wind) - 1)])


def build(seed: int, run_seconds: float, stars: int) -> Road:
    """Lay the road of `run_seconds`; equal seeds give equal roads, only the star lamps differ by `stars`."""
    rng = np.random.default_rng(seed)
    # A third of the time goes to braking, waiting and starting again.
    length = float(max(SHORTEST, round(run_seconds * CRUISE * 0.67)))
    metres = int(length) + AHEAD
    bend = _bends(rng, metres)
    height = _hills(rng, metres)
    wind = _smooth(rng.uniform(-1, 1, metres // 12 + 2).repeat(12)[:metres], 24) * 0.9
    spots = _spots(rng, length, run_seconds)
    trees = tuple(tree for tree in _trees(rng, metres) if tree.across < 0 or abs(tree.at - length - 8) > 30)
    oncoming = tuple(float(at) for at in np.arange(150, length + 120, 130) + rng.uniform(-30, 30))
    lamps = _lamps(np.random.default_rng((seed, stars)), length, metres, stars, spots)
    return Road(length, bend, height, spots, lamps, trees, oncoming, wind)


def _smooth(values: Metres, width: int) -> Metres:
    window = np.hanning(width + 2)[1:-1]
    padded = np.pad(values, width, mode="edge")
    return np.convolve(padded, window / window.sum(), mode="same")[width:-width]


def _bends(rng: np.random.Generator, metres: int) -> Metres:
    bend = np.zeros(metres)
    at, way = 70, float(rng.choice((-1.0, 1.0)))
    while at < metres:
        long = int(rng.integers(55, 105))
        bend[at : at + long] = way / rng.uniform(170, 300)
        way = -way if rng.random() < 0.75 else way
        at += long + int(rng.integers(10, 45))
    return _smooth(bend, 44)


def _hills(rng: np.random.Generator, metres: int) -> Metres:
    at = np.arange(metres)
    waves = sum(
        rng.uniform(0.8, 1.6) * np.sin(at / rng.uniform(34, 62) + rng.uniform(0, 6.28)) for _ in range(3)
    )
    return np.asarray(waves * np.clip(at / 90, 0, 1), dtype=np.float64)


def _spots(rng: np.random.Generator, length: float, run_seconds: float) -> tuple[Spot, ...]:
    first = min(105.0, 0.45 * length)
    room = length - first - 45
    count = max(1, min(round(run_seconds / 11), int(room / 45) + 1))
    causes: list[Cause] = []
    while len(causes) < count:
        later = [Cause.CHILD, Cause.CAR, Cause.LIGHT]
        # A child comes first: the simplest thing to learn braking on.
        causes += later if not causes else [later[i] for i in rng.permutation(3)]
    step = room / count
    spots = [
        Spot(cause, first + step * (i + float(rng.uniform(0.0, 0.14))), int(rng.choice((-1, 1))))
        for i, cause in enumerate(causes[:count])
    ]
    # Between them stand crossings and lights where nothing happens, so that braking blindly does not pay.
    decoys = [
        Spot(tuple(Cause)[i % 3], spots[i].at + 0.5 * step, int(rng.choice((-1, 1))), False)
        for i in range(count - 1)
        if step > 80
    ]
    return tuple(sorted((*spots, *decoys), key=lambda spot: spot.at))


def _lamps(
    rng: np.random.Generator, length: float, metres: int, stars: int, spots: tuple[Spot, ...]
) -> tuple[Lamp, ...]:
    places = np.arange(9.0, metres - 10, LAMP_STEP)
    clear = [at for at in places if all(abs(at - spot.at) > 7 for spot in spots)]
    within = [at for at in clear if 60 < at < length - 25]
    # One star in every equal part of the way: near enough to chance, and never two at once.
    parts = np.array_split(np.array(within), stars)
    starred = {float(rng.choice(part)): int(rng.choice((-1, 1))) for part in parts if len(part)}
    return tuple(Lamp(float(at), side, starred.get(float(at)) == side) for at in clear for side in (-1, 1))


def _trees(rng: np.random.Generator, metres: int) -> tuple[Tree, ...]:
    places = np.arange(5.0, metres - 5, 7.0)
    return tuple(
        Tree(
            float(at + rng.uniform(-3, 3)),
            float(rng.choice((-1, 1)) * rng.uniform(11, 34)),
            float(rng.uniform(3.2, 6.0)),
            int(rng.integers(0, 3)),
        )
        for at in places
    )
