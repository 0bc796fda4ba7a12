"""The visitor's way through the exhibit: what step is on, what was measured. No pictures here."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from hall.exhibit import Answer, Json, Knobs, Touch
from hall.impairment import STRONGEST

from .reach import TRIALS, Found, Reach
from .sign import Sign


class Step(StrEnum):
    """What is on; one after the other, the first as long as the visitor likes."""

    LOOK = "look"
    BEFORE = "before"
    READY_SOBER = "ready_sober"
    REACH_SOBER = "reach_sober"
    COUNT_SOBER = "count_sober"
    SIGN_SOBER = "sign_sober"
    WALK_SOBER = "walk_sober"
    READY_DRUNK = "ready_drunk"
    REACH_DRUNK = "reach_drunk"
    COUNT_DRUNK = "count_drunk"
    SIGN_DRUNK = "sign_drunk"
    WALK_DRUNK = "walk_drunk"
    AFTER = "after"
    CARD = "card"
    DONE = "done"


NEXT = dict(zip(list(Step)[:-1], list(Step)[1:], strict=True))
DRUNK = {
    Step.READY_DRUNK,
    Step.REACH_DRUNK,
    Step.COUNT_DRUNK,
    Step.SIGN_DRUNK,
    Step.WALK_DRUNK,
    Step.AFTER,
}
"""Steps that are seen with alcohol."""
CONFIDENCE = {"yes": 100, "unsure": 50, "no": 0}
"""Percent, by the answer to "would you drive home like this?"."""
CHALLENGE_LEVEL = 80.0
"""For visitors who start the challenges sober, mg/100 mL."""
LEAST_LEVEL = 20.0
"""Where the law begins; little is to be seen there, and the card says what studies found."""
WALKED = ("steady", "off")
SHOWN_SECONDS = 1.6
"""How long the right answer to the sign stays before the next step."""


@dataclass(frozen=True)
class Half:
    """What one person did sober, or at the level."""

    found: Found | None = None
    counted: int | None = None
    sign_metres: float | None = None
    sign_right: bool | None = None
    walk: str = ""
    """`steady` or `off`, as the visitor says; empty where there was no line to walk."""
    walk_seconds: float = 0.0


@dataclass(frozen=True)
class Notes:
    """All that was measured so far."""

    level: float = 0.0
    """At which the impaired half was done, mg/100 mL; 0 until it begins."""
    highest: float = 0.0
    """The highest level that was looked at."""
    seconds: float = 0.0
    before: str = ""
    after: str = ""
    halves: Mapping[str, Half] = field(default_factory=lambda: {"sober": Half(), "drunk": Half()})
    answers: tuple[Answer, ...] = ()


class Course:
    """Turns time, fingers and answers into steps.

    Knob `level` is the level looked at, `answer` is `step:value:n` where n makes each answer a new one; an
    answer to another step than the present one is too late and means nothing. `stop:stop:n` leads back to
    the first step, sober, from anywhere. `low` 1 keeps what is to be touched within low reach.
    """

    def __init__(self, seed: int, height: float) -> None:
        self._seed = seed
        self._height = height
        self._heard = ""
        self._since = 0.0
        self._answered: float | None = None
        self._set_out: float | None = None
        self._low = False
        self.step = Step.LOOK
        self.level = 0.0
        """What the eyes have, mg/100 mL; the picture glides there."""
        self.notes = Notes()
        self.reach: Reach | None = None
        self.sign: Sign | None = None
        self._read_before: int | None = None

    def turn(self, seconds: float, touches: Sequence[Touch], knobs: Knobs) -> None:
        """Let `seconds` pass."""
        self._since += seconds
        self.notes = replace(self.notes, seconds=self.notes.seconds + seconds)
        self._low = knobs.get("low") == 1
        if self.step is Step.LOOK:
            self._look(knobs)
        said = str(knobs.get("answer", ""))
        if said != self._heard:
            self._heard = said
            self._hear(*[*said.split(":"), "", ""][:2])
        if self.reach is not None:
            self.reach.step(seconds, touches)
            if self.reach.over:
                self._keep(found=self.reach.found())
                self._go(NEXT[self.step])
        elif self.sign is not None:
            self._pass_sign(seconds)

    def _look(self, knobs: Knobs) -> None:
        self.level = held(knobs.get("level", self.level), STRONGEST)
        self.notes = replace(self.notes, highest=max(self.notes.highest, self.level))
        if knobs.get("done") == 1:
            self._go(Step.DONE)

    def _pass_sign(self, seconds: float) -> None:
        if self._answered is None and self.sign is not None:
            self.sign.step(seconds)
        elif self._answered is not None and self._since - self._answered >= SHOWN_SECONDS:
            self._go(NEXT[self.step])

    def _hear(self, step: str, value: str) -> None:
        if step == "stop":
            self.level = 0.0
            self._go(Step.LOOK)
            return
        if step != self.step.value:
            return
        match self.step:
            case Step.LOOK if value == "challenge":
                wanted = self.level if self.level >= LEAST_LEVEL else CHALLENGE_LEVEL
                self.notes = Notes(level=wanted, highest=self.notes.highest, seconds=self.notes.seconds)
                self._go(Step.BEFORE)
            case Step.LOOK:
                pass
            case Step.BEFORE if value in CONFIDENCE:
                self.notes = replace(self.notes, before=value)
                self._go(NEXT[self.step])
            case Step.AFTER if value in CONFIDENCE:
                self.notes = replace(self.notes, after=value)
                self._go(NEXT[self.step])
            case Step.COUNT_SOBER | Step.COUNT_DRUNK if value.isdigit():
                self._count(int(value))
            case Step.SIGN_SOBER | Step.SIGN_DRUNK if value.isdigit():
                self._read(int(value))
            case Step.WALK_SOBER | Step.WALK_DRUNK:
                self._walk(value)
            case Step.READY_SOBER | Step.READY_DRUNK | Step.CARD:
                self._go(NEXT[self.step])
            case _:
                pass

    def _count(self, number: int) -> None:
        found = self._half.found
        right = found is not None and found.lamps == number
        self._note_answer(str(number), right)
        self._keep(counted=number)
        self._go(NEXT[self.step])

    def _read(self, number: int) -> None:
        if self.sign is None or self._answered is not None:
            return
        right = number == self.sign.number
        self._note_answer(str(number), right)
        self._keep(sign_metres=self.sign.metres, sign_right=right)
        self._answered = self._since

    @property
    def _side(self) -> str:
        return "drunk" if self.step in DRUNK else "sober"

    def _walk(self, value: str) -> None:
        """`go` starts the clock; whoever has no line skips, and is not asked a second time."""
        if value == "go" and self._set_out is None:
            self._set_out = self._since
        elif value in WALKED and self._set_out is not None:
            self._keep(walk=value, walk_seconds=self._since - self._set_out)
            self._go(NEXT[self.step])
        elif value == "skip":
            self._go(NEXT[self.step])

    @property
    def _half(self) -> Half:
        return self.notes.halves[self._side]

    def _keep(self, **changes: object) -> None:
        halves = {**self.notes.halves, self._side: replace(self._half, **changes)}
        self.notes = replace(self.notes, halves=halves)

    def _note_answer(self, chosen: str, right: bool) -> None:
        answer = Answer(self.step.value, chosen, right, round(self._since, 2))
        self.notes = replace(self.notes, answers=(*self.notes.answers, answer))

    def _go(self, step: Step) -> None:
        if step is Step.WALK_DRUNK and not self.notes.halves["sober"].walk:
            step = NEXT[step]
        self._since, self._answered, self._set_out = 0.0, None, None
        self.step = step
        if step is not Step.LOOK:
            self.level = self.notes.level if step in DRUNK else 0.0
        reaching = step in {Step.REACH_SOBER, Step.REACH_DRUNK}
        reading = step in {Step.SIGN_SOBER, Step.SIGN_DRUNK}
        offset = 10 if step in DRUNK else 0
        self.reach = Reach(self._seed + offset, self._height, low=self._low) if reaching else None
        self.sign = Sign(self._seed + offset, self._read_before) if reading else None
        if self.sign is not None:
            self._read_before = self.sign.number

    def hud(self) -> dict[str, Json]:
        """What the view shows: the step, and what belongs to it."""
        hud: dict[str, Json] = {"step": self.step.value, "level": self.notes.level}
        if self.reach is not None:
            hud |= {"trial": self.reach.trial, "trials": TRIALS}
        if self.step in {Step.WALK_SOBER, Step.WALK_DRUNK}:
            hud["walking"] = self._set_out is not None
        if self.step in {Step.COUNT_SOBER, Step.COUNT_DRUNK}:
            lamps = self._half.found.lamps if self._half.found else 0
            first = max(0, lamps - self._seed % 3)
            hud["choices"] = [first, first + 1, first + 2]
        if self.sign is not None:
            hud |= {"choices": list(self.sign.choices), "chosen": "", "number": 0}
            if self._answered is not None:
                hud |= {"chosen": self.notes.answers[-1].chosen, "number": self.sign.number}
        return hud


def held(said: float | str, most: float) -> float:
    """A number from outside, held to 0..`most`; 0 where it is none."""
    try:
        number = float(said)
    except ValueError:
        return 0.0
    return min(max(number, 0.0), most) if math.isfinite(number) else 0.0
