"""The whole play by knobs alone, and its pictures."""

import dataclasses
import json
from pathlib import Path

import numpy as np
import pytest

from hall.child.load import module_of, scene_of
from hall.exhibit import Opening, Outcome

HERE = Path(__file__).parent
driver_module = module_of(HERE, "driver")
game = module_of(HERE, "game")
STEP = 1 / 60


def opening(exhibit, width=640, height=360, run_seconds=14, **more):
    options = dict(exhibit.manifest.options)
    options["settings"] = {**options["settings"], "run_seconds": run_seconds}
    return Opening(HERE, width, height, "zh", 5, False, options, "", **more)


def play(scene, level=80, draw_every=0, frame=None):
    """Play with the scripted driver's hands to the end; gives the phases met and every hud said."""
    lap, driver, phases, huds, steps = None, None, [scene.course.phase.value], [], 0
    while not scene.over:
        course = scene.course
        if lap is not course.lap:
            lap = course.lap
            driver = driver_module.Driver(1, 0 if lap.run == "sober" else level)
        knobs = {"go": "intro", "level": float(level), "pledge": 1.0}
        knobs |= {"answer_sober": float(lap.choices[0]), "answer_drunk": float(lap.choices[1])}
        if course.phase == "drive":
            hands = driver.look(course.lap.drive)
            knobs |= {name: float(getattr(hands, name)) for name in ("left", "right", "brake")}
        scene.update(STEP, (), knobs)
        phases += [course.phase.value] if phases[-1:] != [course.phase.value] else []
        huds.append(scene.hud)
        if draw_every and steps % draw_every == 0:
            scene.draw(frame)
        steps += 1
        assert steps < 60 * 120, course.phase
    return phases, huds


@pytest.mark.parametrize("level", [20, 50, 80, 150])
def test_every_phase_is_reached_by_knobs_alone_and_the_pledge_ends_it(exhibit, level):
    scene = scene_of(opening(exhibit))
    phases, huds = play(scene, level)
    run = ["countdown", "drive", "count"]
    assert phases == ["intro", *run, "level", *run, "result", "done"]
    assert scene.result().measures["level_mg_per_100ml"] == level
    assert scene.result().outcome is Outcome.COMPLETED
    for hud in huds[:: max(1, len(huds) // 50)]:
        assert json.loads(json.dumps(hud)) == dict(hud)


def test_what_was_measured_is_complete_and_carries_units(exhibit):
    scene = scene_of(opening(exhibit))
    play(scene)
    result = scene.result()
    for run in ("sober", "drunk"):
        assert {
            f"reaction_{run}_ms",
            f"sdlp_{run}_cm",
            f"speed_{run}_kmh",
            f"collisions_{run}_count",
            f"off_lane_{run}_seconds",
            f"lamps_counted_{run}_error",
        } <= set(result.measures)
    assert result.measures["level_mg_per_100ml"] == 80
    assert all(np.isfinite(value) for value in result.measures.values())
    assert [answer.question for answer in result.answers] == ["lamps_sober", "lamps_drunk"]
    assert result.out_of >= result.score >= 0
    assert "喝酒不开车" in result.remember.zh
    assert "{" not in result.remember.zh + result.remember.en


def test_both_runs_have_the_same_hazards_at_the_same_places(exhibit):
    scene = scene_of(opening(exhibit))
    play(scene)
    sober, drunk = (lap.road.spots for lap in scene.course.laps.values())
    assert sober == drunk


def test_equal_seeds_and_knobs_give_equal_pictures_to_the_last_bit(exhibit):
    frames = [np.zeros((360, 640, 4), np.uint8) for _ in range(2)]
    for frame in frames:
        scene = game.DrunkDrive(opening(exhibit), lambda: 0.0)
        play(scene, level=150, draw_every=97, frame=frame)
    assert np.array_equal(*frames)


@pytest.mark.parametrize("seed", range(2))
def test_three_hundred_steps_of_mashed_pads_break_nothing(exhibit, seed):
    scene = scene_of(dataclasses.replace(opening(exhibit, run_seconds=6), seed=seed))
    frame = np.zeros((360, 640, 4), np.uint8)
    rng = np.random.default_rng(seed)
    for step in range(300):
        knobs = {name: float(rng.integers(0, 2)) for name in ("left", "right", "brake", "pause")}
        knobs |= {"wheel": float(rng.uniform(-9, 9)), "go": str(rng.choice(["intro", "drive", "x"]))}
        knobs |= {"level": float(rng.choice([0, 80, 999])), "answer_sober": "nonsense"}
        scene.update(STEP, (), knobs)
        if step % 20 == 0:
            scene.draw(frame)
    assert not scene.over
    assert scene.result().outcome is Outcome.LEFT


@pytest.mark.parametrize("size", [(640, 360), (360, 640), (1080, 1920), (1280, 1024), (1366, 768)])
def test_every_size_is_filled_to_its_edges(exhibit, size):
    width, height = size
    scene = scene_of(opening(exhibit, width, height))
    frame = np.full((height, width, 4), 7, np.uint8)
    for _ in range(60 * 6):
        scene.update(STEP, (), {"go": "intro"})
    scene.draw(frame)
    assert not (frame[..., :3] == 7).all(-1).any()
    # The road's kerbs are on it: coral somewhere in the lower two thirds.
    low = frame[height // 3 :].astype(int)
    assert ((low[..., 2] > 200) & (low[..., 1] < 130) & (low[..., 0] < 120)).sum() > width * height / 2000


def test_the_drunk_picture_differs_from_the_sober_one_and_a_pause_is_sober_at_once(exhibit):
    scene = scene_of(opening(exhibit))
    course = scene.course
    seen, sober, paused = (np.zeros((360, 640, 4), np.uint8) for _ in range(3))
    while not (course.phase == "drive" and course.lap.run == "drunk" and course.lap.drive.car.at > 12):
        knobs = {"go": "intro", "answer_sober": float(course.lap.choices[0]), "level": 150.0}
        scene.update(STEP, (), knobs)
    scene.draw(seen)
    scene.update(STEP, (), {"pause": 1.0})
    before = course.lap.drive.car.at
    scene.draw(paused)
    for _ in range(120):
        scene.update(STEP, (), {"pause": 1.0})
    scene.draw(sober)
    assert course.lap.drive.car.at == before
    assert np.array_equal(paused, sober)
    assert np.abs(seen.astype(int) - sober).mean() > 5


@pytest.mark.parametrize("reduced", [False, True], ids=["usual", "reduced"])
def test_with_reduced_motion_the_car_does_not_hop_on_the_spot(exhibit, reduced):
    scene = scene_of(dataclasses.replace(opening(exhibit, 1280, 720), reduced_motion=reduced))
    for _ in range(60 * 6):
        scene.update(STEP, (), {"go": "intro"})
    assert scene.course.lap.drive.car.speed > 10
    seen = [np.zeros((720, 1280, 4), np.uint8) for _ in range(4)]
    for frame in seen:
        scene.draw(frame)
        scene._seconds += 0.05
    assert all(np.array_equal(seen[0], later) for later in seen[1:]) == reduced


def test_a_slow_machine_gets_a_smaller_picture_and_a_quick_one_keeps_it(exhibit):
    now = [0.0]

    def crawl():
        now[0] += 0.02
        return now[0]

    frame = np.zeros((360, 640, 4), np.uint8)
    slow, quick = game.DrunkDrive(opening(exhibit), crawl), game.DrunkDrive(opening(exhibit), lambda: 0.0)
    for scene in (slow, quick):
        for _ in range(150):
            scene.draw(frame)
    assert slow._scale < 1
    assert quick._scale == 1


def compared(exhibit, sober=None, drunk=None, level=80, stop=False):
    """The card after two runs with these hands (knobs by the drive and its driver)."""
    scene = scene_of(opening(exhibit, run_seconds=20))
    course, lap, driver = scene.course, None, None
    while course.phase != "result":
        if lap is not course.lap:
            lap = course.lap
            driver = driver_module.Driver(1, 0 if lap.run == "sober" else level)
        hands = {"sober": sober, "drunk": drunk}[lap.run]
        knobs = {"go": "intro", "level": float(level), f"answer_{lap.run}": float(lap.stars)}
        if course.phase == "drive":
            looked = driver.look(lap.drive)
            knobs |= {name: float(getattr(looked, name)) for name in ("left", "right", "brake")}
            knobs |= hands or {}
            knobs |= {"stop": 1.0} if stop and lap.run == "drunk" else {}
        scene.update(STEP, (), knobs)
    return scene


NEVER, ALWAYS = {"brake": 0.0}, {"brake": 1.0}


def test_two_measured_runs_are_compared_in_full_and_drawn_as_measured(exhibit):
    result = compared(exhibit).hud["result"]
    assert result["rows"] == ["reaction", "sdlp", "lamps_out", "stars"]
    assert result["measured"]
    assert result["think"][1] > result["think"][0]
    assert result["think"][0] == pytest.approx(result["reaction"][0] * 60 / 3.6, abs=0.2)


def test_hazards_that_nobody_braked_for_are_told_and_not_praised(exhibit):
    scene = compared(exhibit, drunk=NEVER)
    result = scene.hud["result"]
    assert result["reaction"][1] == 0
    assert result["missed"][1] > result["missed"][0] == 0
    assert {"reaction", "missed"} <= set(result["rows"])
    assert result["notes"][0] == "missed"
    assert result["think"][1] > result["think"][0]
    assert not result["measured"]
    assert "reaction_drunk_ms" not in scene.result().measures


@pytest.mark.parametrize("drunk", [None, NEVER, ALWAYS], ids=["late", "blind", "standing"])
@pytest.mark.parametrize("sober", [None, NEVER, ALWAYS], ids=["late", "blind", "standing"])
def test_whatever_was_better_after_drinking_has_a_word_beside_it(exhibit, sober, drunk):
    """Driven worse when sober, by accident or in play: the card must not read as advice to drink."""
    result = compared(exhibit, sober, drunk, level=20).hud["result"]
    shown = [name for name in result["rows"] if name != "reaction"]
    better = [name for name in shown if name != "stars" and result[name][1] < result[name][0]]
    if "reaction" in result["rows"] and 0 < result["reaction"][1] <= result["reaction"][0]:
        better.append("reaction")
    assert bool(better) <= ("lucky" in result["notes"])
    assert result["think"][1] > result["think"][0] > 0
    assert all(result["reaction"][run] or result["missed"][run] for run in (0, 1)) == (
        "reaction" in result["rows"]
    )


def test_who_stops_in_the_second_run_is_sober_at_once_and_led_to_what_there_is(exhibit):
    scene = compared(exhibit, stop=True)
    assert scene.course.strength == 0
    result = scene.hud["result"]
    assert result["notes"] == ["stopped"]
    assert "sdlp" not in result["rows"]
    scene.update(STEP, (), {"pledge": 1.0})
    assert scene.result().outcome is Outcome.COMPLETED
    assert "lamps_counted_drunk_error" not in scene.result().measures


@pytest.mark.parametrize("phase", ["countdown", "drive", "dark"])
def test_the_way_out_is_open_wherever_alcohol_is_felt(exhibit, phase):
    for knob, after in (("pause", phase), ("stop", "result")):
        scene = scene_of(opening(exhibit))
        course = scene.course
        for _ in range(60 * 120):
            if course.phase == phase and course.strength == 150:
                break
            answer = {f"answer_{course.lap.run}": float(course.lap.stars)}
            scene.update(STEP, (), {"go": "intro", "level": 150.0, **answer})
        scene.update(STEP, (), {knob: 1.0})
        assert (course.phase, course.strength) == (after, 0)


def test_star_lamps_are_counted_as_they_come_into_view_and_hold_the_mind(exhibit):
    scene = scene_of(opening(exhibit, run_seconds=20))
    course = scene.course
    loads, seen = [], []
    driver = driver_module.Driver(1, 0)
    while course.phase != "count":
        knobs = {"go": "intro"}
        if course.phase == "drive":
            hands = driver.look(course.lap.drive)
            knobs |= {name: float(getattr(hands, name)) for name in ("left", "right", "brake")}
        scene.update(STEP, (), knobs)
        loads.append(course.load)
        seen.append(course.lap.stars)
    assert seen == sorted(seen)
    assert seen[-1] == sum(lamp.star for lamp in course.lap.road.lamps)
    assert sum(load == 1 for load in loads) == seen[-1]
    assert min(loads) == 0


def test_a_car_that_never_moved_has_met_no_star_lamp(exhibit):
    scene = scene_of(opening(exhibit))
    while scene.course.phase != "count":
        scene.update(STEP, (), {"go": "intro", "brake": 1.0})
    scene.update(STEP, (), {})
    assert scene.hud["chosen"] == -1
    scene.update(STEP, (), {"answer_sober": 0.0})
    assert scene.hud["stars"] == scene.hud["chosen"] == 0
    assert scene.course.answers["sober"].right
