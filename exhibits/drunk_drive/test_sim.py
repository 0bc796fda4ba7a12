"""The run without a picture: road, hazards, hands, measures."""

from pathlib import Path

import numpy as np
import pytest

from hall.child.load import module_of
from hall.impairment import DelayQueue, Impairment

HERE = Path(__file__).parent
road_module, sim, course_module, driver_module = (
    module_of(HERE, name) for name in ("road", "sim", "course", "driver")
)
LEVELS = (0, 20, 50, 80, 150)


def driven(seed, mg_per_100ml, run_seconds=45):
    """The log of the scripted driver at one level, hands delayed as in the game."""
    drive = sim.Drive(road_module.build(seed, run_seconds, 5), run_seconds * 1.35)
    driver = driver_module.Driver(seed, mg_per_100ml)
    hands = DelayQueue(Impairment.at(mg_per_100ml).control_delay_ms, sim.REST)
    while not drive.over:
        hands.push(driver.look(drive), drive.seconds)
        drive.step(hands.read(drive.seconds))
    return drive.log


def test_equal_seeds_lay_equal_roads_and_only_the_stars_may_differ():
    one, other, third = (road_module.build(seed, 65, stars) for seed, stars in ((4, 6), (4, 8), (5, 6)))
    assert np.array_equal(one.bend, other.bend)
    assert np.array_equal(one.height, other.height)
    assert one.spots == other.spots
    assert (sum(lamp.star for lamp in one.lamps), sum(lamp.star for lamp in other.lamps)) == (6, 8)
    assert one.spots != third.spots


@pytest.mark.parametrize("seed", range(6))
def test_a_run_meets_every_kind_of_hazard_and_some_that_only_look_so(seed):
    spots = road_module.build(seed, 65, 7).spots
    assert {spot.cause for spot in spots if spot.real} == set(road_module.Cause)
    assert any(not spot.real for spot in spots)
    gaps = np.diff([spot.at for spot in spots])
    assert gaps.min() > 25


def test_the_same_driver_on_the_same_road_does_exactly_the_same():
    assert driven(3, 80) == driven(3, 80)


def test_lane_error_and_reaction_time_rise_with_every_level():
    """Five levels on eight roads: every step up is far beyond chance, and no road turns it round."""
    roads = 8
    logs = {level: [driven(seed, level) for seed in range(roads)] for level in LEVELS}
    weaving = np.array([[np.std(log.across) for log in logs[level]] for level in LEVELS])
    late = np.array([[log.reaction_ms for log in logs[level]] for level in LEVELS])
    for found in (weaving, late):
        assert found.shape == (5, roads)
        steps = np.diff(found, axis=0)
        chance = steps.std(axis=1, ddof=1) / np.sqrt(roads)
        assert (steps.mean(axis=1) > 3 * chance).all()
    assert (weaving[-1] > 2 * weaving[0]).all()
    assert (late[-1] > late[0] + 200).all()


def test_a_sober_scripted_driver_keeps_all_lamps_alight():
    assert sum(driven(seed, 0).lamps_out for seed in range(4)) == 0


def test_who_never_brakes_puts_lamps_out_and_still_comes_home():
    drive = sim.Drive(road_module.build(2, 65, 5), 90)
    while not drive.over:
        drive.step(sim.REST)
    assert drive.car.at >= drive.road.length
    assert drive.log.lamps_out >= 3
    assert all(reaction.missed for reaction in drive.log.reactions)


def test_who_only_brakes_runs_out_of_time_without_harm():
    drive = sim.Drive(road_module.build(2, 20, 3), 27)
    while not drive.over:
        drive.step(sim.Controls(brake=True))
    assert drive.car.at == 0
    assert drive.log.reaction_ms is None
    assert "reaction_x_ms" not in drive.log.measures("x")


def test_a_brake_before_the_hazard_is_no_reaction_to_it():
    drive = sim.Drive(road_module.build(2, 65, 5), 90)
    while not drive.log.met:
        drive.step(sim.REST)
    drive.step(sim.Controls(brake=True))
    while drive.pressing is not None:
        drive.step(sim.Controls(brake=True))
    assert drive.log.reactions == []


def test_the_car_never_leaves_the_road_however_it_is_steered():
    drive = sim.Drive(road_module.build(2, 40, 5), 54)
    rng = np.random.default_rng(0)
    while not drive.over:
        drive.step(sim.Controls(left=bool(rng.random() < 0.2), right=True, wheel=float(rng.uniform(-1, 1))))
        assert abs(drive.car.x) <= sim.EDGE
        assert 0 <= drive.car.speed <= road_module.CRUISE + 0.01
