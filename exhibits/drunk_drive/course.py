"""The way through a play: learn, drive sober, count, choose a level, drive again, compare, promise."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from hall.exhibit import Answer, Knobs
from hall.impairment import LEVELS, DelayQueue, Impairment, Ramp, reaction_rise

from .road import Cause, Road, build
from .sim import REST, STEP, Controls, Drive

COUNTDOWN = 3.0
DARK = 4.2
"""Seconds that the lamp stays out and the mascot speaks."""
FEEDBACK = 2.2
WARNING = 0.45
"""Seconds from a hazard's beginning to its banner, for a sober driver."""
CHOICES = tuple(int(level) for level in LEVELS if level)


class Run(StrEnum):
    SOBER = "sober"
    DRUNK = "drunk"


class Phase(StrEnum):
    INTRO = "intro"
    COUNTDOWN = "countdown"
    DRIVE = "drive"
    DARK = "dark"
    COUNT = "count"
    LEVEL = "level"
    RESULT = "result"
    DONE = "done"


class Move(StrEnum):
    GO = "go"
    STRIKE = "strike"
    ARRIVE = "arrive"
    REPEAT = "repeat"
    FINISH = "finish"


MOVES: Mapping[tuple[Phase, Move], Phase] = {
    (Phase.INTRO, Move.GO): Phase.COUNTDOWN,
    (Phase.COUNTDOWN, Move.GO): Phase.DRIVE,
    (Phase.DRIVE, Move.STRIKE): Phase.DARK,
    (Phase.DRIVE, Move.ARRIVE): Phase.COUNT,
    (Phase.DARK, Move.GO): Phase.DRIVE,
    (Phase.COUNT, Move.REPEAT): Phase.LEVEL,
    (Phase.COUNT, Move.FINISH): Phase.RESULT,
    (Phase.LEVEL, Move.GO): Phase.COUNTDOWN,
    (Phase.RESULT, Move.FINISH): Phase.DONE,
}


@dataclass(frozen=True)
class Lap:
    """One run and everything that belongs to it."""

    run: Run
    road: Road
    drive: Drive
    stars: int
    choices: tuple[int, ...]
    """Three answers to "how many star lamps?", one of them right."""


def _number(knobs: Knobs, name: str) -> float:
    try:
        return float(knobs.get(name, 0))
    except ValueError:
        return 0.0


def controls_of(knobs: Knobs) -> Controls:
    """The hands as the view reports them; nonsense counts as hands off."""
    wheel = _number(knobs, "wheel")
    return Controls(
        _number(knobs, "left") > 0.5,
        _number(knobs, "right") > 0.5,
        _number(knobs, "brake") > 0.5,
        float(np.clip(wheel, -1, 1)) if np.isfinite(wheel) else 0.0,
    )


class Course:
    """Turns knobs into phases and runs; knows no picture.

    Knobs: `left`, `right`, `brake` 0/1, `wheel` -1..1, `pause` 0/1, `go` (the name of the phase to leave),
    `answer_sober`, `answer_drunk` (a number of lamps), `level` (mg/100 mL), `pledge` 1.
    """

    def __init__(self, seed: int, run_seconds: float) -> None:
        self.phase = Phase.INTRO
        self.level = 0
        """Chosen for the second run, mg/100 mL."""
        self.answers: dict[Run, Answer] = {}
        self.laps: dict[Run, Lap] = {}
        self.since = 0.0
        """Seconds in this phase."""
        self.strength = 0.0
        """Level that is felt right now, mg/100 mL."""
        self.is_paused = False
        self.struck = Cause.CHILD
        self.skids = 0
        self._seed = seed
        self._run_seconds = run_seconds
        self._ramp = Ramp()
        self._clock = 0.0
        self._hands = DelayQueue[Controls](0.0, REST)
        self._was_braking = False
        self.lap = self._lay(Run.SOBER)

    def _lay(self, run: Run) -> Lap:
        rng = np.random.default_rng((self._seed, 7))
        # Roads of both runs are equal; the stars must differ, or the second answer is known.
        most = max(4, round(self._run_seconds / 8))
        sober, drunk = (int(n) for n in rng.permutation(np.arange(most - 2, most + 2))[:2])
        stars = sober if run is Run.SOBER else drunk
        road = build(self._seed, self._run_seconds, stars)
        stars = sum(lamp.star for lamp in road.lamps)
        low = max(1, stars - int(rng.integers(0, 3)))
        lap = Lap(run, road, Drive(road, max(20.0, self._run_seconds * 1.35)), stars, (low, low + 1, low + 2))
        self.laps[run] = lap
        return lap

    @property
    def impairment(self) -> Impairment:
        return Impairment.at(self.strength)

    @property
    def warning(self) -> Cause | None:
        """What the banner calls out: a moment after the hazard begins, later for a mind that is elsewhere."""
        pressing = self.lap.drive.pressing
        if self.phase is not Phase.DRIVE or pressing is None or pressing.onset is None:
            return None
        # Attention is what alcohol takes first: the call comes through later by the measured rise.
        late = WARNING * (1 + reaction_rise(self.strength).middle / 100)
        return pressing.spot.cause if self.lap.drive.seconds - pressing.onset >= late else None

    @property
    def load(self) -> float:
        """How much the counting holds the mind, 0..1: a star lamp is coming up."""
        at = self.lap.drive.car.at
        near = [lamp.at - at for lamp in self.lap.road.lamps if lamp.star and 8 < lamp.at - at < 60]
        return max((1 - abs(gap - 30) / 30 for gap in near), default=0.0)

    def update(self, knobs: Knobs) -> None:
        """One step of 1/60 s."""
        self.is_paused = _number(knobs, "pause") > 0.5 and self.phase in (Phase.COUNTDOWN, Phase.DRIVE)
        if self.is_paused:
            self.strength = self._ramp.toward(0, STEP)
            return
        self.since += STEP
        self._clock += STEP
        drunk = self.lap.run is Run.DRUNK and self.phase in (Phase.COUNTDOWN, Phase.DRIVE, Phase.DARK)
        self.strength = self._ramp.toward(self.level if drunk else 0, STEP)
        self._hands.delay_ms = self.impairment.control_delay_ms
        self._hands.push(controls_of(knobs), self._clock)
        STEPS[self.phase](self, knobs)

    def _move(self, move: Move) -> None:
        self.phase = MOVES[self.phase, move]
        self.since = 0.0

    def _wait(self, knobs: Knobs) -> None:
        if knobs.get("go") == self.phase:
            self._move(Move.GO)

    def _count_down(self, knobs: Knobs) -> None:
        self._hands.read(self._clock)
        if self.since >= COUNTDOWN:
            self._move(Move.GO)

    def _drive(self, knobs: Knobs) -> None:
        drive = self.lap.drive
        hands = self._hands.read(self._clock)
        drive.step(hands)
        self.skids += hands.brake and not self._was_braking and drive.car.speed > 6
        self._was_braking = hands.brake
        if drive.struck is not None:
            self.struck = drive.struck
            self._move(Move.STRIKE)
        elif drive.over:
            self._move(Move.ARRIVE)

    def _stay_dark(self, knobs: Knobs) -> None:
        self._hands.read(self._clock)
        if self.since >= DARK:
            self._move(Move.GO)

    def _ask(self, knobs: Knobs) -> None:
        run = self.lap.run
        if run not in self.answers:
            chosen = _number(knobs, f"answer_{run}")
            if chosen in self.lap.choices:
                right = chosen == self.lap.stars
                self.answers[run] = Answer(f"lamps_{run}", str(int(chosen)), right, round(self.since, 2))
                self.since = 0.0
        elif self.since >= FEEDBACK:
            self._move(Move.REPEAT if run is Run.SOBER else Move.FINISH)

    def _choose(self, knobs: Knobs) -> None:
        level = _number(knobs, "level")
        if level in CHOICES:
            self.level = int(level)
            self.lap = self._lay(Run.DRUNK)
            self._move(Move.GO)

    def _promise(self, knobs: Knobs) -> None:
        if _number(knobs, "pledge") > 0.5:
            self._move(Move.FINISH)

    def _rest(self, knobs: Knobs) -> None:
        pass


STEPS = {
    Phase.INTRO: Course._wait,
    Phase.COUNTDOWN: Course._count_down,
    Phase.DRIVE: Course._drive,
    Phase.DARK: Course._stay_dark,
    Phase.COUNT: Course._ask,
    Phase.LEVEL: Course._choose,
    Phase.RESULT: Course._promise,
    Phase.DONE: Course._rest,
}
