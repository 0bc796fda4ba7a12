"""The way through a play: learn, drive sober, count, choose a level, drive again, compare, promise."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

import numpy as np

from hall.exhibit import Answer, Knobs
from hall.impairment import LEVELS, DelayQueue, DividedAttention, Impairment, Ramp, reaction_rise

from .road import Cause, Road, build
from .sim import REST, STEP, Controls, Drive

COUNTDOWN = 3.0
DARK = 4.2
"""Seconds that the lamp stays out and the mascot speaks."""
FEEDBACK = 2.2
WARNING = 0.45
"""Seconds from a hazard's beginning to its banner, for a sober driver."""
STAR_METRES = 45.0
"""How far ahead a star lamp comes into view and takes the mind off the road."""
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
    STOP = "stop"


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
    (Phase.COUNTDOWN, Move.STOP): Phase.RESULT,
    (Phase.DRIVE, Move.STOP): Phase.RESULT,
    (Phase.DARK, Move.STOP): Phase.RESULT,
}
ON_ROAD = (Phase.COUNTDOWN, Phase.DRIVE, Phase.DARK)
"""Where alcohol is felt in the second run, and where one may pause or stop."""


@dataclass(frozen=True)
class Lap:
    """One run and everything that belongs to it."""

    run: Run
    road: Road
    drive: Drive
    attention: DividedAttention
    """The second task: star lamps, counted as they come into view."""
    fewer: int
    """How many of the three answers are too small."""

    @property
    def stars(self) -> int:
        """Star lamps that came into view so far: the right answer."""
        return self.attention.shown

    @property
    def choices(self) -> tuple[int, ...]:
        """Three answers to "how many star lamps?", one of them right."""
        low = max(0, self.stars - self.fewer)
        return low, low + 1, low + 2


def _number(knobs: Knobs, name: str, otherwise: float = 0.0) -> float:
    try:
        return float(knobs.get(name, otherwise))
    except ValueError:
        return otherwise


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

    Knobs: `left`, `right`, `brake` 0/1, `wheel` -1..1, `pause` 0/1, `stop` 1 (no more of the second run: what
    there is, is compared), `go` (the name of the phase to leave),
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
        self.is_stopped = False
        """The visitor had enough of the second run."""
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
        drive = Drive(road, max(20.0, self._run_seconds * 1.35))
        lap = Lap(run, road, drive, DividedAttention(self._seed), int(rng.integers(0, 3)))
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
        """How much the counting holds the mind, 0..1: a star lamp came into view."""
        return self.lap.attention.load

    def update(self, knobs: Knobs) -> None:
        """One step of 1/60 s."""
        if self.lap.run is Run.DRUNK and self.phase in ON_ROAD and _number(knobs, "stop") > 0.5:
            self.is_stopped = True
            self._move(Move.STOP)
        self.is_paused = _number(knobs, "pause") > 0.5 and self.phase in ON_ROAD
        if self.is_paused:
            self.strength = self._ramp.toward(0, STEP)
            return
        self.since += STEP
        self._clock += STEP
        drunk = self.lap.run is Run.DRUNK and self.phase in ON_ROAD
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
        self._notice_stars(drive.car.at)
        self.skids += hands.brake and not self._was_braking and drive.car.speed > 6
        self._was_braking = hands.brake
        if drive.struck is not None:
            self.struck = drive.struck
            self._move(Move.STRIKE)
        elif drive.over:
            self._move(Move.ARRIVE)

    def _notice_stars(self, at: float) -> None:
        """Each star lamp takes the attention once, when it comes into view."""
        attention = self.lap.attention
        attention.fade(STEP)
        in_view = sum(lamp.star and lamp.at < at + STAR_METRES for lamp in self.lap.road.lamps)
        for _ in range(in_view - attention.shown):
            attention.light()

    def _stay_dark(self, knobs: Knobs) -> None:
        self._hands.read(self._clock)
        if self.since >= DARK:
            self._move(Move.GO)

    def _ask(self, knobs: Knobs) -> None:
        run = self.lap.run
        if run not in self.answers:
            chosen = _number(knobs, f"answer_{run}", otherwise=-1)
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
