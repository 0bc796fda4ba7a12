"""The child's loop, turned by hand."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from hall.child.course import MOST_STEPS, STEP, GameCourse
from hall.child.load import EffectLens, blame, lens_of, module_of
from hall.child.loop import BEAT, Loop, State
from hall.child.ring import Reader, Writer
from hall.child.wire import Order, read_result, write_touch
from hall.exhibit import FaultyError, Frame, Json, Kind, Knobs, Opening, Outcome, Result, Touch, TouchPhase
from hall.words import Text


class Child:
    """A loop with its ring, and a note of all that it said."""

    def __init__(self, ring: Reader) -> None:
        self.said: list[Mapping[str, Any]] = []
        self.ring = ring
        self.loop = Loop(Writer(ring.path), self.said.append)
        self.now = 50.0

    def turn(self, *heard: Mapping[str, Any], seconds: float = STEP) -> None:
        self.now += seconds
        self.loop.loop_once(self.now, heard)

    def all(self, kind: str) -> list[Mapping[str, Any]]:
        return [said for said in self.said if said["say"] == kind]


@pytest.fixture
def child(ring: Reader) -> Child:
    return Child(ring)


def order(folder: Path, kind: Kind, **more: Any) -> dict[str, Any]:
    return Order(folder, kind, 64, 36, "zh", 1, False, **more).write()


def touch(finger: int, x: float = 0.5, phase: TouchPhase = TouchPhase.DOWN) -> dict[str, Any]:
    return write_touch(Touch(finger, phase, x, 0.5))


def test_a_waiting_child_beats_twice_a_second(child: Child) -> None:
    for _ in range(20):
        child.turn(seconds=BEAT / 4)
    assert len(child.all("beat")) == 5


def test_a_running_child_beats_as_well(child: Child, exhibits: Path) -> None:
    child.turn(order(exhibits / "painter", Kind.GAME))
    for _ in range(121):
        child.turn()
    assert 4 <= len(child.all("beat")) <= 6


def test_a_game_is_drawn_sixty_times_a_second(child: Child, exhibits: Path) -> None:
    child.turn(order(exhibits / "painter", Kind.GAME))
    for _ in range(60):
        child.turn()
    assert len(child.all("frame")) == 61
    got = np.zeros((36, 64, 4), np.uint8)
    assert child.ring.take(got) is not None
    assert np.all(got == 61)


def test_a_slow_machine_drops_frames_and_does_not_spiral(child: Child, exhibits: Path) -> None:
    child.turn(order(exhibits / "painter", Kind.GAME))
    for _ in range(10):
        child.turn(seconds=1.0)
    got = np.zeros((36, 64, 4), np.uint8)
    child.ring.take(got)
    assert len(child.all("frame")) == 11
    assert np.all(got == 1 + 10 * MOST_STEPS)


def test_the_loop_sleeps_until_the_next_step_and_no_longer(child: Child, exhibits: Path) -> None:
    assert child.loop.patience(child.now) == BEAT / 2
    child.turn(order(exhibits / "painter", Kind.GAME))
    assert 0 < child.loop.patience(child.now) <= STEP
    assert child.loop.patience(child.now + STEP) == 0


def test_touches_reach_the_scene_and_the_hud_comes_back(child: Child, exhibits: Path) -> None:
    child.turn(order(exhibits / "painter", Kind.GAME))
    child.turn(touch(4, 0.25))
    assert child.all("hud")[-1]["hud"]["touch"] == [4, "down", 0.25, 0.5]


def test_a_touch_between_two_steps_is_not_lost(child: Child, exhibits: Path) -> None:
    child.turn(order(exhibits / "painter", Kind.GAME))
    child.turn(touch(4, 0.25), seconds=STEP / 8)
    child.turn(seconds=STEP)
    assert child.all("hud")[-1]["hud"]["touch"] == [4, "down", 0.25, 0.5]


def test_an_unchanged_hud_is_said_once(child: Child, exhibits: Path) -> None:
    child.turn(order(exhibits / "painter", Kind.GAME))
    for _ in range(30):
        child.turn()
    assert len(child.all("hud")) == 1


def test_a_change_of_language_reaches_the_scene(child: Child, exhibits: Path) -> None:
    child.turn(order(exhibits / "painter", Kind.GAME))
    child.turn({"do": "language", "value": "en"})
    assert [said["hud"]["language"] for said in child.all("hud")] == ["zh", "en"]


def test_the_result_comes_once_and_the_child_lives_on(child: Child, exhibits: Path) -> None:
    child.turn(order(exhibits / "painter", Kind.GAME))
    child.turn(touch(1), touch(2), touch(3))
    for _ in range(100):
        child.turn()
    results = child.all("result")
    assert len(results) == 1
    result = read_result(results[0])
    assert result.outcome is Outcome.COMPLETED
    assert (result.score, result.out_of, result.remember) == (2, 3, Text("画完了", "Painted"))
    assert child.loop.state is State.OVER
    assert len(child.all("beat")) > 2


def test_loading_ahead_draws_nothing(child: Child, exhibits: Path) -> None:
    child.turn({**order(exhibits / "painter", Kind.GAME), "do": "load"})
    child.turn()
    assert child.loop.state is State.WAITING
    assert not child.all("frame")


def test_a_knob_set_while_the_code_was_loading_is_kept(child: Child, exhibits: Path) -> None:
    child.turn({**order(exhibits / "painter", Kind.GAME), "do": "load"})
    child.turn({"do": "knob", "name": "wanted", "value": 1})
    child.turn(order(exhibits / "painter", Kind.GAME))
    child.turn(touch(1))
    assert child.all("result")


def test_quit_is_obeyed(child: Child) -> None:
    child.turn({"do": "quit"})
    assert child.loop.state is State.LEAVING


def test_nonsense_from_the_hall_is_an_error(child: Child) -> None:
    with pytest.raises(ValueError, match="dance"):
        child.turn({"do": "dance"})


def test_a_plain_effect_is_split_and_ends_when_done(child: Child, exhibits: Path) -> None:
    child.turn(order(exhibits / "negative", Kind.LENS), {"do": "knob", "name": "split", "value": 0.25})
    got = np.zeros((36, 64, 4), np.uint8)
    assert child.ring.take(got) is not None
    plain = got[30, :, 0].astype(int)
    assert np.all(plain[:16] + plain[20] == 255)
    child.turn({"do": "knob", "name": "done", "value": 1}, seconds=0.05)
    assert read_result(child.all("result")[0]).outcome is Outcome.COMPLETED


def test_a_moved_knob_shows_before_the_next_picture(child: Child, exhibits: Path) -> None:
    child.turn(order(exhibits / "negative", Kind.LENS))
    child.turn(seconds=1 / 39)
    assert len(child.all("frame")) == 1
    child.turn({"do": "knob", "name": "split", "value": 0.1}, seconds=0.0)
    assert len(child.all("frame")) == 2


@pytest.mark.parametrize("split", [0.0, 1.0, -1.0, 2.0])
def test_a_split_at_or_over_the_edge_is_no_fault(split: float) -> None:
    picture = np.full((36, 64, 3), 10, np.uint8)
    frame = np.zeros((36, 64, 4), np.uint8)
    EffectLens(lambda seen, _seconds, _knobs: 255 - seen).look(picture, frame, 0.1, (), {"split": split})
    assert np.all(frame[:, :, 0] == (245 if split <= 0 else 10))


def test_an_effect_that_changes_the_shape_is_told_so() -> None:
    picture = np.zeros((36, 64, 3), np.uint8)
    lens = EffectLens(lambda seen, _seconds, _knobs: seen[:10])
    with pytest.raises(ValueError, match=r"gave \(10, 64, 3\)"):
        lens.look(picture, np.zeros((36, 64, 4), np.uint8), 0.1, (), {})


class Counting:
    """A scene that counts, and is over after three steps."""

    hud: Mapping[str, Json] = {}

    def __init__(self) -> None:
        self.touched: list[int] = []

    @property
    def over(self) -> bool:
        return len(self.touched) >= 3

    def update(self, seconds: float, touches: Sequence[Touch], knobs: Knobs) -> None:
        self.touched.append(len(touches))

    def draw(self, frame: Frame) -> None: ...

    def result(self) -> Result:
        return Result(Outcome.COMPLETED)

    def close(self) -> None: ...


def test_a_touch_goes_to_one_step_only_and_no_step_follows_the_end() -> None:
    scene = Counting()
    course = GameCourse(scene)
    frame = np.zeros((4, 4, 4), np.uint8)
    course.turn(0.0, frame, (), {})
    course.turn(1.0, frame, [Touch(1, TouchPhase.DOWN, 0, 0)], {})
    assert scene.touched == [0, 1, 0]


def write(folder: Path, name: str, code: str) -> Path:
    folder.mkdir(exist_ok=True)
    (folder / name).write_text(code, encoding="utf-8")
    return folder


def opening(folder: Path) -> Opening:
    return Opening(folder, 64, 36, "zh", 1, False, {}, "")


def test_two_exhibits_may_have_modules_of_the_same_name(tmp_path: Path) -> None:
    for name in ("one", "two"):
        write(tmp_path / name, "road.py", f"NAME = {name!r}")
        write(tmp_path / name, "game.py", "from .road import NAME")
    assert module_of(tmp_path / "one", "game").NAME == "one"
    assert module_of(tmp_path / "two", "game").NAME == "two"


def test_a_folder_of_the_same_name_elsewhere_is_another_exhibit(tmp_path: Path) -> None:
    for place in ("here", "there"):
        (tmp_path / place).mkdir()
        write(tmp_path / place / "same", "game.py", f"PLACE = {place!r}")
    assert module_of(tmp_path / "here" / "same", "game").PLACE == "here"
    assert module_of(tmp_path / "there" / "same", "game").PLACE == "there"


def test_an_exhibits_folder_does_not_come_on_the_path(tmp_path: Path) -> None:
    write(tmp_path / "lonely", "hall_test_sibling.py", "")
    write(tmp_path / "lonely", "game.py", "import hall_test_sibling")
    with pytest.raises(ModuleNotFoundError):
        module_of(tmp_path / "lonely", "game")


@pytest.mark.parametrize("code", ["", "start = 3", "effect = None"])
def test_a_lens_that_offers_nothing_says_what_is_missing(tmp_path: Path, code: str) -> None:
    write(tmp_path / "empty", "lens.py", code)
    with pytest.raises(FaultyError, match=r"no (effect|start)\(\)"):
        lens_of(opening(tmp_path / "empty"))


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FaultyError, match=r"bare/lens\.py"):
        lens_of(opening(write(tmp_path / "bare", "notes.txt", "")))


def test_the_blame_names_the_exhibits_own_line(tmp_path: Path) -> None:
    folder = write(tmp_path / "bad", "game.py", "import json\n\njson.loads('{')\n")
    with pytest.raises(ValueError, match="Expecting") as caught:
        module_of(folder, "game")
    assert blame(folder, caught.value).startswith("bad/game.py:3: JSONDecodeError: Expecting")
