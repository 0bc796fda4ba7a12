"""A group on its way: on, out of turn, round what is broken, and the time of it all."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from hall.exhibit import Exhibit
from hall.tours.plan import FINALE, StopKind, clash
from hall.tours.routes import Group, routes
from hall.tours.walk import Fate, Walk
from hall.visiting import Audience
from tests.tours.conftest import exhibit_of


@pytest.fixture
def walk(hall: list[Exhibit]) -> Walk:
    """A class with an hour, at the very beginning."""
    plan = routes(hall, Group(Audience.PRIMARY, 45, 60), room=60, kiosks=("hall-1",))[0]
    return Walk(plan, "hall-1", began=1000.0)


def now_at(walk: Walk) -> str:
    assert walk.leg is not None
    return walk.leg.stop.exhibit or walk.leg.stop.kind.value


def test_stops_that_are_made_and_stops_that_are_skipped_lead_on_and_are_told_apart(walk: Walk) -> None:
    walk = walk.finish().skip().finish()
    assert walk.fates[:3] == (Fate.DONE, Fate.SKIPPED, Fate.DONE)
    assert (now_at(walk), walk.done) == ("drunk_eyes", 2)


def test_after_a_stop_out_of_turn_the_way_goes_back_to_the_first_that_is_open(walk: Walk) -> None:
    walk = walk.finish().choose(5).finish()
    assert now_at(walk) == "fraud_quiz"


def test_a_stop_that_was_skipped_can_be_made_after_all(walk: Walk) -> None:
    walk = walk.finish().skip().choose(1)
    assert now_at(walk) == "fraud_quiz"
    assert walk.finish().fates[1] is Fate.DONE


def test_the_time_stands_still_in_a_pause(walk: Walk) -> None:
    assert (walk.elapsed(1060), walk.left(1060)) == (60, 59 * 60)
    resting = walk.pause(1060)
    assert resting.elapsed(9999) == 60
    again = resting.pause(5000).resume(1360)
    assert (again.elapsed(1370), again.left(1370)) == (70, 60 * 60 - 70)


def test_five_minutes_more_for_a_stop_move_all_that_follow(walk: Walk) -> None:
    longer = walk.finish().extend(5)
    assert longer.leg is not None
    assert (longer.leg.starts, longer.leg.minutes) == (5, 13)
    assert longer.legs[2].starts == walk.legs[2].starts + 5
    assert longer.legs[0] == walk.legs[0]
    assert longer.left(1000) == 65 * 60


def test_a_dead_exhibit_gives_its_place_to_the_best_spare(walk: Walk) -> None:
    walk = walk.finish().around("scam_call")
    assert [leg.stop.exhibit for leg in walk.legs][1:4] == ["fraud_quiz", "drunk_drive", "drunk_eyes"]
    assert (now_at(walk), walk.plan.spare) == ("fraud_quiz", ())
    assert walk.plan.lasts == 60


def test_without_a_spare_the_way_leads_round_what_is_dead_and_on(walk: Walk) -> None:
    walk = walk.finish().around("scam_call").around("fraud_quiz")
    assert walk.fates[1] is Fate.CLOSED
    assert now_at(walk) == "drunk_drive"


def test_a_spare_that_is_dead_itself_is_no_help(walk: Walk) -> None:
    walk = walk.finish().around("fraud_quiz", frozenset({"drunk_drive"}))
    assert (walk.fates[1], now_at(walk)) == (Fate.CLOSED, "scam_call")


def test_what_was_seen_before_it_broke_stays_seen(walk: Walk) -> None:
    walk = walk.finish().finish().around("fraud_quiz")
    assert walk.fates[:2] == (Fate.DONE, Fate.DONE)
    assert walk.legs[1].stop.exhibit == "fraud_quiz"


def test_the_last_stop_ends_the_route(walk: Walk) -> None:
    for _ in walk.legs:
        walk = walk.finish()
    assert (walk.leg, walk.done) == (None, 8)
    assert walk.skip() == walk


steps = st.lists(
    st.one_of(
        st.tuples(st.just("finish"), st.none()),
        st.tuples(st.just("skip"), st.none()),
        st.tuples(st.just("choose"), st.integers(-2, 12)),
        st.tuples(st.just("extend"), st.integers(1, 15)),
        st.tuples(st.just("around"), st.integers(0, 6)),
        st.tuples(st.just("pause"), st.integers(0, 600)),
        st.tuples(st.just("resume"), st.integers(0, 600)),
    ),
    max_size=40,
)


@given(st.integers(2, 7), st.integers(1, 120), st.integers(2, 40), st.integers(1, 3), steps)
@examples(max_examples=80, deadline=None)
def test_whatever_the_guide_does_nobody_is_booked_twice_and_no_time_is_lost(
    count: int, people: int, room: int, kiosks: int, done: list[tuple[str, int | None]]
) -> None:
    found = [exhibit_of(f"ex{n}", minutes=3 + n, order=n) for n in range(count)]
    at = tuple(f"hall-{n + 1}" for n in range(kiosks))
    plan = routes(found, Group(Audience.PRIMARY, people, 90), room=room, kiosks=at)[0]
    walk = Walk(plan, at[0], began=0.0)
    now, rested, dead, more = 0.0, 0.0, set(), 0
    for what, number in done:
        before = walk
        match what, number:
            case "finish", _:
                walk = walk.finish()
            case "skip", _:
                walk = walk.skip()
            case "choose", int(index):
                walk = walk.choose(index)
            case "extend", int(minutes):
                walk, more = walk.extend(minutes), more + minutes
            case "around", int(index):
                dead.add(f"ex{index}")
                walk = walk.around(f"ex{index}", frozenset(dead))
            case "pause", int(seconds):
                now += seconds if walk.paused_since is None else 0
                walk = walk.pause(now)
            case "resume", int(seconds):
                rested += seconds if walk.paused_since is not None else 0
                now += seconds if walk.paused_since is not None else 0
                walk = walk.resume(now)
        assert clash(walk.plan) is None
        assert len(walk.fates) == len(walk.legs) == len(before.legs)
        assert walk.plan.minutes == plan.minutes + more
        assert walk.elapsed(now) == now - rested
        assert walk.leg is None or walk.fates[walk.at] is Fate.AHEAD
        if what == "around" and walk.leg is not None and before.at == walk.at:
            assert walk.leg.stop.exhibit not in dead or before.leg == walk.leg
    assert walk.legs[-1].stop == replace(FINALE, minutes=walk.legs[-1].stop.minutes)
    assert walk.find(StopKind.FINALE) in (-1, len(walk.legs) - 1)
