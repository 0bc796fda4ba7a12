"""Months, weeks and days as the calendar shows them: slots with their bars, closed days with the reason."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from hall.booking_rules import BookingRules
from hall.calendar_days import calendar_day
from hall.console.bookings.diary import Leaf
from hall.visiting import HOLDING, Booking
from hall.words import Text


class Span(StrEnum):
    """How much of the calendar is in sight."""

    MONTH = "month"
    WEEK = "week"
    DAY = "day"
    LIST = "list"


@dataclass(frozen=True)
class SlotLine:
    """A slot of a day with its groups; `starts_at` None holds those that begin outside of slots."""

    starts_at: datetime | None
    minutes: int
    taken: int
    capacity: int
    bookings: Sequence[Booking]

    @property
    def room(self) -> int:
        return max(0, self.capacity - self.taken)

    @property
    def is_free(self) -> bool:
        return self.taken == 0

    @property
    def is_full(self) -> bool:
        return self.room == 0

    @property
    def share(self) -> float:
        """How full, 0 to 1."""
        return min(1.0, self.taken / self.capacity)


@dataclass(frozen=True)
class DayLine:
    """One day: open with its slots, or closed and why."""

    day: date
    slots: Sequence[SlotLine]
    closed: Text | None
    """The sentence of the rules."""
    reason: Text | None
    """Why it is closed, in a word; None on a weekday without visits and on open days."""
    closed_by_staff: bool
    is_make_up: bool
    is_known: bool

    @property
    def free(self) -> int:
        """How many slots nobody has taken."""
        return sum(slot.is_free for slot in self.slots if slot.starts_at is not None)

    @property
    def bookings(self) -> list[Booking]:
        return [booking for slot in self.slots for booking in slot.bookings]


def days_in_sight(span: Span, day: date) -> tuple[date, date]:
    """The first and last day that a view shows: a month in whole weeks, a week, or a day."""
    match span:
        case Span.WEEK:
            first = monday(day)
            return first, first + timedelta(days=6)
        case Span.DAY:
            return day, day
        case _:
            first = monday(day.replace(day=1))
            last = month_after(day, 1) - timedelta(days=1)
            return first, monday(last) + timedelta(days=6)


def step(span: Span, day: date, by: int) -> date:
    """The day in the month, week or day after or before."""
    if span in (Span.MONTH, Span.LIST):
        return month_after(day, by)
    return day + timedelta(days=by * (7 if span is Span.WEEK else 1))


def monday(day: date) -> date:
    """The Monday of a week."""
    return day - timedelta(days=day.weekday())


def month_after(day: date, by: int) -> date:
    """The first day of a month some months on."""
    months = day.year * 12 + day.month - 1 + by
    return date(months // 12, months % 12 + 1, 1)


def day_line(day: date, leaf: Leaf, rules: BookingRules) -> DayLine:
    """What a day has to show."""
    zone, capacity = rules.zone, rules.settings.capacity
    closed = rules.closed_because(day, leaf.closed)
    rest = leaf.on(day, zone)
    slots = []
    for slot in rules.slots(day, leaf.holding(day, zone), leaf.closed):
        ends = slot.starts_at + timedelta(minutes=slot.minutes)
        inside = [each for each in rest if slot.starts_at <= each.wish.starts_at < ends]
        rest = [each for each in rest if each not in inside]
        slots.append(SlotLine(slot.starts_at, slot.minutes, capacity - slot.room, capacity, inside))
    if rest:
        taken = sum(each.wish.people for each in rest if each.state in HOLDING)
        slots.append(SlotLine(None, 0, taken, capacity, rest))
    official = calendar_day(day)
    by_staff = leaf.closed.get(day)
    reason = None
    if by_staff is not None:
        reason = Text(by_staff, by_staff)
    elif closed is not None and official.is_festival:
        reason = official.festival
    return DayLine(day, slots, closed, reason, by_staff is not None, official.is_make_up, official.is_known)


def month_lines(day: date, leaf: Leaf, rules: BookingRules) -> list[DayLine]:
    """All days of the month's whole weeks."""
    first, last = days_in_sight(Span.MONTH, day)
    return [day_line(first + timedelta(days=place), leaf, rules) for place in range((last - first).days + 1)]
