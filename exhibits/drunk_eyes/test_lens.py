"""Plays drunk eyes by hand: every step, both halves, and what is kept of it."""

import re
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from types import ModuleType

import cv2
import numpy as np
import pytest

from hall.child.load import module_of
from hall.exhibit import Exhibit, Frame, Opening, Outcome, Picture, Result, Touch, TouchPhase

FOLDER = Path(__file__).parent
WIDTH, HEIGHT = 620, 300
STEP = 1 / 30


@pytest.fixture(scope="module")
def lens() -> ModuleType:
    return module_of(FOLDER, "lens")


@pytest.fixture(scope="module")
def picture() -> Picture:
    """The clip's first picture, as large as the view asks for."""
    clip = cv2.VideoCapture(str(FOLDER / "clip.webm"))
    fine, first = clip.read()
    clip.release()
    assert fine
    return np.ascontiguousarray(cv2.resize(first, (WIDTH, HEIGHT), interpolation=cv2.INTER_AREA))


class Visitor:
    """Someone who looks, answers and touches; `late` seconds behind what is seen, `off` beside it."""

    def __init__(self, lens: ModuleType, picture: Picture, seed: int = 7) -> None:
        self.eyes = lens.start(Opening(FOLDER, WIDTH, HEIGHT, "zh", seed, False, {}, ""))
        self.picture = picture
        self.frame: Frame = np.zeros((HEIGHT, WIDTH, 4), np.uint8)
        self.knobs: dict[str, float | str] = {"level": 80.0, "split": 0.5, "language": "zh"}
        self.late = {"sober": 0.3, "drunk": 0.3}
        self.off = {"sober": 0.0, "drunk": 0.0}
        self._said = 0
        self._seen = 0.0

    @property
    def step(self) -> str:
        return self.eyes.hud["step"]

    def say(self, step: str, value: str) -> None:
        self._said += 1
        self.knobs["answer"] = f"{step}:{value}:{self._said}"

    def look(self, steps: int = 1) -> Frame:
        for _ in range(steps):
            self.eyes.look(self.picture, self.frame, STEP, self._fingers(), self.knobs)
        return self.frame

    def _fingers(self) -> list[Touch]:
        reach = self.eyes._course.reach
        if reach is None or reach.target is None:
            self._seen = 0.0
            return []
        side = self.step.split("_")[1]
        self._seen += STEP
        if self._seen < self.late[side]:
            return []
        self._seen = 0.0
        x, y = reach.target
        return [Touch(1, TouchPhase.DOWN, x + self.off[side], y)]

    def until(self, done: Callable[[], bool], most: float = 60) -> None:
        for _ in range(round(most / STEP)):
            if done():
                return
            self.look()
        raise AssertionError(f"still at {self.step}")

    def walk(self, *said: str) -> None:
        """Walk the line for three seconds, and say how it went."""
        for word in said:
            self.say(self.step, word)
            self.look(90 if word == "go" else 1)

    def play(self, before: str = "yes", after: str = "no", walks: bool = True) -> Result:
        self.look(10)
        self.say("look", "challenge")
        self.look()
        self.say("before", before)
        self.look()
        for side in ("sober", "drunk"):
            assert self.step == f"ready_{side}"
            self.say(self.step, "go")
            self.until(lambda side=side: self.step == f"count_{side}")
            self.say(self.step, str(self.eyes._course.notes.halves[side].found.lamps))
            self.look(60)
            assert self.step == f"sign_{side}"
            self.say(self.step, str(self.eyes._course.sign.number))
            self.until(lambda side=side: self.step != f"sign_{side}")
            if walks:
                self.walk("go", "steady" if side == "sober" else "off")
            elif side == "sober":
                self.walk("skip")
        assert self.step == "after"
        self.say("after", after)
        self.look()
        assert self.step == "card"
        self.say("card", "done")
        self.look()
        assert self.eyes.over
        return self.eyes.result()


@pytest.fixture
def visitor(lens: ModuleType, picture: Picture) -> Visitor:
    return Visitor(lens, picture)


def test_left_of_the_split_the_picture_is_untouched_and_right_of_it_changed(visitor: Visitor) -> None:
    frame = visitor.look(60)
    assert np.array_equal(frame[:, : WIDTH // 2, :3], visitor.picture[:, : WIDTH // 2])
    changed = np.abs(frame[:, WIDTH // 2 :, :3].astype(int) - visitor.picture[:, WIDTH // 2 :])
    assert changed.mean() > 8


def test_each_level_looks_different_from_all_others(lens: ModuleType, picture: Picture) -> None:
    seen = []
    for level in (0, 20, 50, 80, 150):
        visitor = Visitor(lens, picture)
        visitor.knobs |= {"level": float(level), "split": 0.0}
        seen.append(visitor.look(60)[..., :3].astype(int).copy())
    assert np.array_equal(seen[0], picture)
    for i, one in enumerate(seen):
        for other in seen[i + 1 :]:
            assert np.abs(one - other).mean() > 3


def test_the_whole_course_ends_with_both_halves_measured(visitor: Visitor) -> None:
    visitor.late = {"sober": 0.3, "drunk": 0.6}
    visitor.off = {"sober": 0.01, "drunk": 0.05}
    result = visitor.play()
    assert result.outcome is Outcome.COMPLETED
    measures = result.measures
    assert measures["reaction_sober_ms"] == pytest.approx(300, abs=40)
    assert measures["reaction_drunk_ms"] == pytest.approx(600, abs=40)
    assert measures["miss_sober_percent"] == pytest.approx(1, abs=0.1)
    assert measures["miss_drunk_percent"] == pytest.approx(5, abs=0.1)
    assert measures["lamps_wrong_sober_count"] == measures["lamps_wrong_drunk_count"] == 0
    assert measures["challenge_level_mg_per_100ml"] == 80
    assert (measures["confidence_before_percent"], measures["confidence_after_percent"]) == (100, 0)
    assert measures["sign_sober_m"] > 9
    assert (measures["walk_sober_steady"], measures["walk_drunk_steady"]) == (1, 0)
    assert measures["walk_sober_s"] == measures["walk_drunk_s"] == pytest.approx(3, abs=0.1)
    assert [answer.question for answer in result.answers] == [
        "count_sober",
        "sign_sober",
        "count_drunk",
        "sign_drunk",
    ]
    assert all(answer.right for answer in result.answers)
    assert result.remember is not None
    assert "600" in result.remember.zh


@pytest.mark.parametrize(
    ("asked", "given"), [(37.0, 37.0), (1e9, 150.0), (-3.0, 0.0), ("nan", 0.0), ("much", 0.0)]
)
def test_any_level_on_the_slider_is_taken_up_to_the_limit(
    visitor: Visitor, asked: float | str, given: float
) -> None:
    visitor.knobs["level"] = asked
    visitor.look()
    assert visitor.eyes._course.level == given


def test_looking_alone_completes_and_names_the_highest_level(visitor: Visitor) -> None:
    visitor.knobs["level"] = 150.0
    visitor.look(5)
    visitor.knobs["level"] = 20.0
    visitor.look(5)
    visitor.knobs["done"] = 1.0
    visitor.look()
    result = visitor.eyes.result()
    assert visitor.eyes.over
    assert result.outcome is Outcome.COMPLETED
    assert set(result.measures) == {"highest_level_mg_per_100ml", "looked_s"}
    assert result.measures["highest_level_mg_per_100ml"] == 150


def test_stop_makes_the_picture_sober_at_once_from_any_step(visitor: Visitor) -> None:
    visitor.look(40)
    visitor.say("look", "challenge")
    visitor.look()
    visitor.say("before", "no")
    visitor.look()
    visitor.say("ready_sober", "go")
    visitor.look(20)
    visitor.knobs["level"] = 0.0
    visitor.say("stop", "stop")
    frame = visitor.look()
    assert visitor.step == "look"
    assert np.array_equal(frame[..., :3], visitor.picture)


def test_an_answer_to_a_step_that_is_over_means_nothing(visitor: Visitor) -> None:
    visitor.look(5)
    visitor.say("after", "no")
    visitor.look()
    assert visitor.step == "look"
    visitor.say("look", "nonsense")
    visitor.look()
    assert visitor.step == "look"


def test_targets_that_nobody_touches_are_counted_and_the_run_goes_on(visitor: Visitor) -> None:
    visitor.late = {"sober": 99.0, "drunk": 99.0}
    visitor.look()
    visitor.say("look", "challenge")
    visitor.look()
    visitor.say("before", "unsure")
    visitor.look()
    visitor.say("ready_sober", "go")
    visitor.until(lambda: visitor.step == "count_sober")
    found = visitor.eyes._course.notes.halves["sober"].found
    assert (found.unseen, found.hits, found.reaction_ms) == (5, (), None)


def test_a_finger_before_the_lamp_counts_for_nothing(lens: ModuleType) -> None:
    reach = module_of(FOLDER, "reach").Reach(3, 0.5)
    while reach.target is None:
        reach.step(STEP, [Touch(1, TouchPhase.DOWN, 0.5, 0.5)])
    assert reach.trial == 0
    reach.step(STEP, [Touch(1, TouchPhase.DOWN, 0.5, 0.5)])
    assert reach.trial == 0, "nobody reacts within 33 ms"


def test_counting_choices_hold_the_right_answer_at_no_fixed_place(lens: ModuleType, picture: Picture) -> None:
    places = set()
    for seed in (6, 7, 8):
        visitor = Visitor(lens, picture, seed)
        visitor.look()
        visitor.say("look", "challenge")
        visitor.look()
        visitor.say("before", "no")
        visitor.look()
        visitor.say("ready_sober", "go")
        visitor.until(lambda v=visitor: v.step == "count_sober")
        right = visitor.eyes._course.notes.halves["sober"].found.lamps
        places.add(visitor.eyes.hud["choices"].index(right))
    assert len(places) > 1


def test_every_number_on_a_sign_can_be_drawn_and_differs_from_the_others() -> None:
    paint, sign = module_of(FOLDER, "paint"), module_of(FOLDER, "sign")
    drawn = [paint.speed_sign(number, 96)[..., :3] for number in sign.NUMBERS]
    for i, one in enumerate(drawn):
        assert one.min() < 80
        for other in drawn[i + 1 :]:
            assert np.abs(one - other).mean() > 2


def test_the_camera_picture_itself_is_never_drawn_on(lens: ModuleType, picture: Picture) -> None:
    kept = picture.copy()
    kept.flags.writeable = False
    Visitor(lens, kept).play()
    assert np.array_equal(kept, picture)


def test_the_clip_is_small_and_ends_where_it_begins() -> None:
    path = FOLDER / "clip.webm"
    assert path.stat().st_size <= 3 * 1024 * 1024
    clip = cv2.VideoCapture(str(path))
    pictures = []
    while (shot := clip.read())[0]:
        pictures.append(cv2.resize(shot[1], (160, 90), interpolation=cv2.INTER_AREA).astype(int))
    clip.release()
    assert pictures[0].shape == (90, 160, 3)
    steps = [np.abs(a - b).mean() for a, b in pairwise(pictures)]
    assert 8 <= len(pictures) / 24 <= 12
    assert np.abs(pictures[-1] - pictures[0]).mean() <= 1.5 * max(steps)


def test_every_word_that_the_view_uses_is_in_the_manifest(exhibit: Exhibit) -> None:
    words = set(exhibit.manifest.words)
    for view in FOLDER.glob("*.qml"):
        text = view.read_text(encoding="utf-8")
        for name in re.findall(r"(?:root|task)\.words\.(\w+)", text):
            assert name in words, f"{view.name}: {name}"
        for prefix in re.findall(r'words\["(\w+_)" \+ root\.near', text):
            assert {f"{prefix}{level}" for level in (0, "low", 20, 50, 80, 150)} <= words
