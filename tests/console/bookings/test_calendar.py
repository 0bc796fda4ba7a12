"""What the calendar says of days, slots and closed days: plain values, no window."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from hall.booking_rules import BookingRules
from hall.console.bookings.calendar import Span, day_line, days_in_sight, month_lines, step
from hall.console.bookings.diary import Diary, Leaf, dates_in
from hall.console.bookings.shown import Shown
from hall.settings import BookingSettings
from hall.store.store import Store
from hall.testing import HandClock
from hall.visiting import Audience, State
from hall.words import Language
from tests.console.bookings.clerk import RULES, STARTS, ZONE

DAY = date(2026, 11, 26)


def shown(clock: HandClock, language: Language = Language.ZH) -> Shown:
    return Shown(language, ZONE, clock.now(), RULES.settings.capacity)


def empty(day: date) -> Leaf:
    return Leaf(day, day)


def test_a_month_is_shown_in_whole_weeks() -> None:
    first, last = days_in_sight(Span.MONTH, DAY)
    assert (first, last) == (date(2026, 10, 26), date(2026, 12, 6))
    assert len(month_lines(DAY, empty(DAY), RULES)) == 42


@pytest.mark.parametrize(
    ("span", "by", "day"),
    [
        (Span.MONTH, 1, date(2026, 12, 1)),
        (Span.MONTH, -11, date(2025, 12, 1)),
        (Span.WEEK, -1, date(2026, 11, 19)),
        (Span.DAY, 1, date(2026, 11, 27)),
    ],
)
def test_a_step_goes_to_the_next_month_week_or_day(span: Span, by: int, day: date) -> None:
    assert step(span, DAY, by) == day


def test_a_slot_counts_those_who_come_and_not_those_who_cancelled(
    book: Callable[..., Any], store: Store, diary: Diary
) -> None:
    book(children=42, leaders=3)
    gone = book(organisation="红星幼儿园", starts_at=STARTS + timedelta(hours=5), children=10)
    store.bookings.cancel(gone.id, by="a", rules=RULES, reason="下雨").result(10)
    line = day_line(DAY, diary.leaf(DAY, DAY), RULES)
    assert [(slot.taken, slot.room, len(slot.bookings)) for slot in line.slots] == [
        (45, 5, 1),
        (0, 50, 0),
        (0, 50, 1),
        (0, 50, 0),
    ]
    assert line.free == 3
    assert [booking.state for booking in line.bookings] == [State.REQUESTED, State.CANCELLED]


def test_a_visit_across_two_slots_fills_both_and_stands_in_the_first(
    book: Callable[..., Any], diary: Diary
) -> None:
    book(minutes=120)
    first, second, *_ = day_line(DAY, diary.leaf(DAY, DAY), RULES).slots
    assert (first.taken, second.taken) == (42, 42)
    assert (len(first.bookings), len(second.bookings)) == (1, 0)


def test_what_begins_outside_of_the_slots_is_not_lost(
    book: Callable[..., Any], diary: Diary, hall_clock: HandClock
) -> None:
    book(starts_at=STARTS + timedelta(hours=4), override="所长同意")
    *_, other = day_line(DAY, diary.leaf(DAY, DAY), RULES).slots
    assert other.starts_at is None
    words = shown(hall_clock).slot(other)
    assert (words["time"], words["bookings"][0]["time"]) == ("其他时间", "13:00")


def test_a_closed_day_says_why(store: Store, diary: Diary, hall_clock: HandClock) -> None:
    store.closed_days.close(DAY, by="a", reason="设备检修").result(10)
    line = day_line(DAY, diary.leaf(DAY, DAY), RULES)
    cell = shown(hall_clock).cell(line, DAY)
    assert (cell["closed"], cell["reason"], cell["words"], cell["bars"]) == (True, "设备检修", "", [])
    assert line.closed_by_staff
    monday = day_line(date(2026, 11, 23), empty(DAY), RULES)
    assert monday.closed is not None
    assert (monday.reason, monday.closed_by_staff) == (None, False)


def test_festivals_and_working_weekends_are_known_offline(hall_clock: HandClock) -> None:
    plain = BookingRules(BookingSettings(), ZONE)
    festival = day_line(date(2026, 10, 1), empty(DAY), plain)
    assert festival.reason is not None
    assert "国庆" in festival.reason.zh
    working = day_line(date(2026, 10, 10), empty(DAY), plain)
    assert (working.closed, working.is_make_up) == (None, True)
    assert "调休上班，照常开放" in shown(hall_clock).day(working, DAY)["notes"]
    unknown = shown(hall_clock).day(day_line(date(2090, 3, 1), empty(DAY), plain), DAY)
    assert any("还没公布" in note for note in unknown["notes"])


def test_a_cell_says_how_many_slots_are_free_until_the_day_has_come(
    book: Callable[..., Any], diary: Diary, hall_clock: HandClock
) -> None:
    for hours in (0, 1.5, 5):
        book(organisation=f"学校 {hours}", starts_at=STARTS + timedelta(hours=hours))
    leaf = diary.leaf(DAY, DAY)
    line = day_line(DAY, leaf, RULES)
    assert shown(hall_clock).cell(line, DAY)["words"] == "空 1 场"
    assert shown(hall_clock, Language.EN).cell(line, DAY)["words"] == "1 free"
    hall_clock.advance(3 * 86400)
    assert shown(hall_clock).cell(line, DAY)["words"] == ""
    assert shown(hall_clock).cell(line, DAY)["past"]


def test_a_full_slot_is_said_to_be_full(
    book: Callable[..., Any], diary: Diary, hall_clock: HandClock
) -> None:
    book(audience=Audience.COMPANY, children=0, adults=50, leaders=0)
    slot = shown(hall_clock).day(day_line(DAY, diary.leaf(DAY, DAY), RULES), DAY)["slots"][0]
    assert (slot["tag"], slot["count"], slot["full"]) == ("已满", "50 / 50", True)


@pytest.mark.parametrize(
    ("words", "span"),
    [
        ("2026-11-26", (DAY, DAY)),
        ("2026 年 11 月 26 日", (DAY, DAY)),
        ("2026/2", (date(2026, 2, 1), date(2026, 2, 28))),
        ("2026年12月", (date(2026, 12, 1), date(2026, 12, 31))),
        ("2026-13-01", None),
        ("实验小学", None),
        ("", None),
        ("26", None),
        ("1-2-3-4", None),
    ],
)
def test_a_search_may_be_a_day_or_a_month(words: str, span: tuple[date, date] | None) -> None:
    assert dates_in(words) == span


def test_the_search_finds_by_part_of_the_name_by_date_and_by_state(
    book: Callable[..., Any], store: Store, diary: Diary
) -> None:
    book()
    other = book(organisation="Bridge School", starts_at=STARTS + timedelta(days=2))
    store.bookings.cancel(other.id, by="a", rules=RULES, reason="x").result(10)
    every = list(State)
    assert [b.wish.organisation for b in diary.find("", every)] == ["Bridge School", "实验小学"]
    assert [b.wish.organisation for b in diary.find("bridge", every)] == ["Bridge School"]
    assert [b.wish.organisation for b in diary.find("2026-11-26", every)] == ["实验小学"]
    assert [b.wish.organisation for b in diary.find("", [State.CANCELLED])] == ["Bridge School"]
    assert diary.find("%", every) == []
