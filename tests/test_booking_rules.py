"""What the rules of bookings allow, and in which words they refuse."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from hall.booking_rules import BookingRules, Rule
from hall.calendar_days import LAST_YEAR, calendar_day
from hall.settings import BookingSettings, Settings
from hall.visiting import Audience, Contact, Wish

ZONE = ZoneInfo("Asia/Shanghai")
RULES = BookingRules(BookingSettings(), ZONE)
NOW = datetime(2026, 5, 4, 1, 0, tzinfo=UTC)
WISH = Wish("平安小学", Audience.PRIMARY, datetime(2026, 5, 13, 9, 30, tzinfo=ZONE), 40, 30, 0, 2)


def at(day: date, hour: int, minute: int = 0) -> Wish:
    return replace(WISH, starts_at=datetime(day.year, day.month, day.day, hour, minute, tzinfo=ZONE))


def refused(wish: Wish, rules: BookingRules = RULES, **more: Any) -> list[Rule]:
    return [refusal.rule for refusal in rules.refusals(wish, **({"now": NOW} | more))]


def test_an_ordinary_class_is_welcome() -> None:
    assert refused(WISH) == []


@pytest.mark.parametrize(
    ("audience", "children", "adults", "leaders", "expected"),
    [
        (Audience.PRIMARY, 40, 0, 2, []),
        (Audience.PRIMARY, 41, 0, 2, [Rule.ADULTS]),
        (Audience.PRIMARY, 41, 1, 2, []),
        (Audience.KINDERGARTEN, 20, 0, 2, []),
        (Audience.KINDERGARTEN, 21, 0, 2, [Rule.ADULTS]),
        (Audience.COMPANY, 0, 30, 0, []),
        (Audience.RESIDENTS, 30, 0, 0, []),
        (Audience.PRIMARY, 48, 0, 2, [Rule.ADULTS]),
        (Audience.PRIMARY, 47, 0, 3, []),
        (Audience.PRIMARY, 48, 0, 3, [Rule.LARGEST]),
        (Audience.PRIMARY, 4, 0, 1, []),
        (Audience.PRIMARY, 3, 0, 1, [Rule.SMALLEST]),
    ],
)
def test_leaders_count_in_the_total_and_among_the_adults(
    audience: Audience, children: int, adults: int, leaders: int, expected: list[Rule]
) -> None:
    wish = replace(WISH, audience=audience, children=children, adults=adults, leaders=leaders)
    assert refused(wish) == expected


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (at(date(2026, 5, 4), 10), [Rule.TOO_LATE, Rule.CLOSED]),
        (at(date(2026, 5, 1), 10), [Rule.TOO_LATE, Rule.CLOSED]),
        (at(date(2026, 5, 6), 10), []),
        (at(date(2026, 7, 3), 10), []),
        (at(date(2026, 7, 6), 10), [Rule.TOO_EARLY]),
        (at(date(2026, 5, 13), 8, 59), [Rule.HOURS]),
        (at(date(2026, 5, 13), 10, 50), []),
        (at(date(2026, 5, 13), 10, 51), [Rule.HOURS]),
        (at(date(2026, 5, 16), 10), [Rule.CLOSED]),
    ],
)
def test_time_is_refused_outside_of_days_and_hours(wish: Wish, expected: list[Rule]) -> None:
    assert refused(wish) == expected


def test_official_days_off_are_closed_and_make_up_workdays_are_open() -> None:
    rules = BookingRules(BookingSettings(days_at_most=730), ZONE)
    assert calendar_day(date(2026, 10, 10)).is_make_up
    assert refused(at(date(2026, 10, 10), 10), rules) == []
    (refusal,) = rules.refusals(at(date(2026, 10, 1), 10), now=NOW)
    assert refusal.rule is Rule.CLOSED
    assert "国庆节" in refusal.text.zh
    assert "National Day" in refusal.text.en


def test_a_year_not_yet_announced_goes_by_the_law_and_the_week_and_says_so() -> None:
    unknown = LAST_YEAR + 1
    new_year = calendar_day(date(unknown, 1, 1))
    assert (new_year.is_known, new_year.is_festival) == (False, True)
    monday = next(d for d in (date(unknown, 6, n) for n in range(1, 8)) if d.weekday() == 0)
    assert not calendar_day(monday).is_known
    assert calendar_day(monday).is_workday
    assert not calendar_day(monday + timedelta(days=5)).is_workday


@given(st.dates())
def test_the_calendar_answers_for_every_day(day: date) -> None:
    found = calendar_day(day)
    assert not (found.is_festival and found.is_make_up)
    assert found.is_known or found.is_workday == (found.festival is None and day.weekday() < 5)


def test_a_closed_day_gives_its_reason() -> None:
    (refusal,) = RULES.refusals(WISH, now=NOW, closed={date(2026, 5, 13): "设备检修"})
    assert "设备检修" in refusal.text.zh


def test_groups_that_never_meet_do_not_add_up() -> None:
    half = timedelta(minutes=20)
    small = replace(WISH, organisation="b", children=14, leaders=1)
    early, late = (
        replace(small, starts_at=WISH.starts_at - half),
        replace(small, organisation="c", starts_at=WISH.starts_at + half),
    )
    assert refused(WISH, others=[early, late]) == []
    assert refused(WISH, others=[early, late, replace(late, organisation="d")]) == [Rule.CAPACITY]


@given(st.lists(st.tuples(st.integers(0, 120), st.integers(10, 60), st.integers(1, 50)), max_size=8))
def test_what_is_allowed_never_exceeds_the_capacity_at_any_minute(groups: list[tuple[int, int, int]]) -> None:
    start = datetime(2026, 5, 13, 9, 0, tzinfo=ZONE)
    rules = BookingRules(BookingSettings(smallest=1), ZONE)
    taken: list[Wish] = []
    for number, (minute, minutes, people) in enumerate(groups):
        wish = Wish(str(number), Audience.COMPANY, start + timedelta(minutes=minute), minutes, 0, people)
        if Rule.CAPACITY not in refused(wish, rules, others=taken):
            taken.append(wish)
    for minute in range(181):
        moment = start + timedelta(minutes=minute)
        assert sum(w.people for w in taken if w.starts_at <= moment < w.ends_at) <= 50


def test_a_day_s_slots_show_the_room_that_is_left() -> None:
    slots = RULES.slots(date(2026, 5, 13), [WISH], {})
    assert [(f"{slot.starts_at:%H:%M}", slot.room) for slot in slots] == [
        ("09:00", 18),
        ("09:40", 18),
        ("10:20", 50),
        ("14:00", 50),
        ("14:40", 50),
        ("15:20", 50),
        ("16:00", 50),
    ]
    assert RULES.slots(date(2026, 10, 1), [], {}) == []
    assert RULES.slots(date(2026, 5, 13), [], {date(2026, 5, 13): "x"}) == []


@pytest.mark.parametrize(
    ("missed", "expected"),
    [
        ([date(2026, 4, 1), date(2026, 4, 2)], []),
        ([date(2026, 1, 2), date(2026, 3, 2), date(2026, 4, 2)], [Rule.BARRED]),
        ([date(2026, 1, 1), date(2026, 3, 2), date(2026, 4, 2)], []),
        ([date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 3)], []),
        ([date(2025, 12, 1), date(2026, 1, 1), date(2026, 2, 4)], [Rule.BARRED]),
        ([date(2026, 4, 1)] * 3, [Rule.BARRED]),
    ],
)
def test_no_shows_bar_within_their_days_only(missed: list[date], expected: list[Rule]) -> None:
    assert refused(WISH, missed=missed) == expected


@pytest.mark.parametrize(("days", "allowed"), [(0, False), (1, True)])
def test_cancelling_is_free_until_the_day_before(days: int, allowed: bool) -> None:
    now = datetime(2026, 5, 13 - days, 23, 59, tzinfo=ZONE)
    assert (RULES.cancel_refusal(WISH, now) is None) is allowed


@given(
    st.builds(
        Wish,
        st.text(max_size=5),
        st.sampled_from(Audience),
        st.integers(0, 10**9).map(lambda seconds: NOW - timedelta(days=2000) + timedelta(seconds=seconds)),
        st.integers(1, 480),
        st.integers(0, 5000),
        st.integers(0, 5000),
        st.integers(0, 50),
    )
)
def test_every_refusal_is_a_sentence_in_both_languages(wish: Wish) -> None:
    for refusal in RULES.refusals(wish, now=NOW, others=[wish], missed=[date(2026, 4, 1)] * 3):
        assert refusal.text.zh
        assert refusal.text.en.isascii() or wish.organisation in refusal.text.en


@pytest.mark.parametrize(
    "wrong",
    [
        {"hours": ["11:00-09:00"]},
        {"hours": ["9-11"]},
        {"weekdays": [0]},
        {"smallest": 51},
        {"capacity": 0},
        {"children_per_adult": {"primary": 0}},
        {"children_per_adult": {"teachers": 3}},
        {"erase_after_days": -1},
        {"colour": "red"},
    ],
)
def test_settings_out_of_bounds_are_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises(ValidationError):
        Settings.model_validate({"bookings": wrong})


def test_a_contact_is_masked_to_what_tells_two_apart() -> None:
    assert Contact("王小明", "13812345678").masked == Contact("王**", "*******5678")
    assert Contact("", "110").masked == Contact("", "***")
