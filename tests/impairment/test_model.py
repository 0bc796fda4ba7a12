from dataclasses import asdict
from itertools import pairwise

import pytest

from hall.impairment import LEVELS, Impairment, Law, alcohol_estimate, reaction_rise, stopping_distance


@pytest.mark.parametrize("level", LEVELS)
def test_a_level_of_the_table_is_given_as_it_stands(level: float) -> None:
    assert Impairment.at(level).mg_per_100ml == level


def test_no_value_jumps_between_the_levels() -> None:
    steps = [asdict(Impairment.at(level / 10)) for level in range(1501)]
    for name in steps[0]:
        values = [step[name] for step in steps]
        span = max(values) - min(values)
        assert max(abs(b - a) for a, b in pairwise(values)) <= span / 150


def test_every_loss_grows_with_the_level() -> None:
    rows = [asdict(Impairment.at(level)) for level in LEVELS]
    for name in rows[0]:
        values = [row[name] for row in rows]
        assert values == sorted(values, reverse=name in {"contrast", "saturation"}), name


def test_nothing_is_stronger_than_the_strength_limit() -> None:
    assert Impairment.at(400) == Impairment.at(150)
    assert Impairment.at(-5) == Impairment.at(0)


def test_sober_takes_nothing_away() -> None:
    sober = asdict(Impairment.at(0))
    assert sober.pop("contrast") == sober.pop("saturation") == 1
    assert set(sober.values()) == {0}


@pytest.mark.parametrize(
    ("level", "law"),
    [
        (0, Law.SOBER),
        (19.9, Law.SOBER),
        (20, Law.DRINK_DRIVING),
        (79.9, Law.DRINK_DRIVING),
        (80, Law.DRUNK_DRIVING),
        (150, Law.DRUNK_DRIVING),
    ],
)
def test_the_law_changes_at_20_and_at_80(level: float, law: Law) -> None:
    assert Impairment.at(level).law is law


def test_stopping_from_60_takes_45_metres_and_two_more_for_a_late_brake() -> None:
    assert stopping_distance(60) == pytest.approx(45.2, abs=0.1)
    assert stopping_distance(60, extra_ms=120) - stopping_distance(60) == pytest.approx(2.0, abs=0.01)
    assert stopping_distance(60, extra_ms=940 * 1.5) - stopping_distance(60) == pytest.approx(23.5, abs=0.1)


def test_the_reaction_range_holds_the_measured_figures_and_stays_open_below() -> None:
    at_80 = reaction_rise(80)
    assert (at_80.middle, at_80.high) == (94, 116)
    assert at_80.low < 20
    assert reaction_rise(0).high == 0
    assert reaction_rise(150) == at_80


def test_40_grams_in_a_man_of_70_kg_are_about_84_with_wide_bounds() -> None:
    estimate = alcohol_estimate(40, 70, 0.68)
    assert estimate.middle == pytest.approx(84, abs=1)
    assert (estimate.low, estimate.high) == (pytest.approx(66, abs=1), pytest.approx(102, abs=1))


def test_time_lowers_the_estimate_but_never_below_nothing() -> None:
    later = alcohol_estimate(40, 70, 0.7, hours=3)
    assert later.low == 0
    assert later.low <= later.middle <= later.high < alcohol_estimate(40, 70, 0.7).high
