"""The way through the exhibit without a picture: the walk, the card, the reach of low hands."""

from pathlib import Path
from typing import Any

import pytest

from hall.child.load import module_of
from hall.exhibit import Touch, TouchPhase

FOLDER = Path(__file__).parent
course_module, card_module, reach_module, sign_module = (
    module_of(FOLDER, name) for name in ("course", "card", "reach", "sign")
)
Step = course_module.Step
TURN = 1 / 30


class Visitor:
    """Someone who does what each step asks, `late` seconds behind what is seen."""

    def __init__(self, **late: float) -> None:
        self.course = course_module.Course(7, 0.5)
        self.late = {"sober": 0.3, "drunk": 0.3} | late
        self.level: float = 80.0
        self._said = ""
        self._times = 0
        self._seen = 0.0

    def say(self, value: str) -> None:
        self._times += 1
        self._said = f"{self.course.step}:{value}:{self._times}"
        self.turn()

    def turn(self, times: int = 1) -> None:
        for _ in range(times):
            self.course.turn(TURN, self._fingers(), {"level": self.level, "answer": self._said})

    def _fingers(self) -> list[Touch]:
        reach = self.course.reach
        if reach is None or reach.target is None:
            self._seen = 0.0
            return []
        self._seen += TURN
        if self._seen < self.late[self.course.step.split("_")[1]]:
            return []
        return [Touch(1, TouchPhase.DOWN, *reach.target)]

    def card(self, walks: bool = True) -> dict[str, Any]:
        """Play to the card and read it."""
        for value in ("challenge", "yes"):
            self.say(value)
        for side, walked in (("sober", "steady"), ("drunk", "off")):
            self.say("go")
            while self.course.reach is not None:
                self.turn()
            self.say(str(self.course.notes.halves[side].found.lamps))
            self.say(str(self.course.sign.number))
            self.turn(60)
            if walks:
                self.say("go")
                self.turn(90)
                self.say(walked)
            elif side == "sober":
                self.say("skip")
        self.say("no")
        assert self.course.step is Step.CARD
        return dict(card_module.card_of(self.course.notes))


@pytest.mark.parametrize(
    ("late", "verdict"),
    [(0.2, "lucky"), (0.3, "lucky"), (0.6, "slower"), (99.0, "missed")],
    ids=["quicker", "same", "slower", "unseen"],
)
def test_the_card_never_praises_the_impaired_half(late: float, verdict: str) -> None:
    """A lamp that nobody saw weighs more than quick fingers; quick ones earn a sentence of their own."""
    visitor = Visitor(drunk=late)
    assert visitor.card()["verdict"] == verdict
    assert (card_module.result_of(visitor.course.notes).remember is None) == (verdict != "slower")


@pytest.mark.parametrize(
    ("level", "tested", "study"),
    [
        (0.0, 80, [80, 19, 116]),
        (20.0, 20, [20, 5, 43]),
        (50.0, 50, [50, 11, 78]),
        (150.0, 150, [80, 19, 116]),
    ],
)
def test_the_test_is_done_at_the_chosen_level_and_the_card_knows_what_studies_found_there(
    level: int, tested: int, study: list[int]
) -> None:
    visitor = Visitor()
    visitor.level = level
    assert visitor.card()["study"] == study
    assert visitor.course.notes.level == tested


def test_the_card_has_both_walks_and_none_where_there_was_no_line() -> None:
    walked, seated = (Visitor().card(walks) for walks in (True, False))
    assert [walked[side]["walk"] for side in ("sober", "drunk")] == ["steady", "off"]
    assert [walked[side]["walkSeconds"] for side in ("sober", "drunk")] == [3, 3]
    assert [seated[side]["walk"] for side in ("sober", "drunk")] == ["", ""]


def test_the_visitor_is_asked_before_and_after_and_the_card_says_both() -> None:
    card = Visitor().card()
    assert (card["before"], card["after"]) == ("yes", "no")


def test_a_walk_is_timed_from_its_start_and_not_from_the_reading() -> None:
    visitor = Visitor()
    visitor.course._go(Step.WALK_SOBER)
    visitor.turn(60)
    visitor.say("steady")
    assert visitor.course.step is Step.WALK_SOBER, "nobody has set out yet"
    visitor.say("go")
    assert visitor.course.hud()["walking"]
    visitor.turn(90)
    visitor.say("off")
    assert visitor.course.notes.halves["sober"].walk_seconds == pytest.approx(3, abs=0.1)


def test_each_half_is_done_sober_first_and_then_with_alcohol() -> None:
    steps = [step.value for step in Step]
    sober = [step.removesuffix("_sober") for step in steps if step.endswith("_sober")]
    drunk = [step.removesuffix("_drunk") for step in steps if step.endswith("_drunk")]
    assert sober == drunk == ["ready", "reach", "count", "sign", "walk"]
    assert steps.index("walk_sober") < steps.index("ready_drunk")


@pytest.mark.parametrize("low", [0, 1])
@pytest.mark.parametrize(("height", "canvas"), [(1080 / 1920, 1080), (1240 / 1080, 1240)])
def test_low_targets_are_within_low_reach(low: int, height: float, canvas: int) -> None:
    highest = canvas
    for seed in range(20):
        reach = reach_module.Reach(seed, height, low=bool(low))
        while not reach.over:
            reach.step(0.1, [])
            if reach.target is not None:
                highest = min(highest, reach.target[1] * canvas - 58)
    assert highest >= ((900 if height > 1 else 360) if low else 160)


def test_the_sober_and_the_impaired_sign_never_say_the_same() -> None:
    for seed in range(50):
        first = sign_module.Sign(seed)
        second = sign_module.Sign(seed + 10, first.number)
        assert second.number != first.number
        assert second.number in second.choices
        assert len(set(second.choices)) == 3


def test_a_sign_grows_as_it_does_on_the_road() -> None:
    sign = module_of(FOLDER, "sign").Sign(1)
    far = sign.degrees
    sign.step(3.3)
    assert sign.metres == pytest.approx(55, abs=0.1)
    assert sign.degrees == pytest.approx(2 * far, rel=0.01)
    sign.step(60)
    assert sign.metres == 9
