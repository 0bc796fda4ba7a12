"""What stands in the records for some days: read at one go, beside the running hall."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

from hall.booking_rules import BookingRules, Refusal
from hall.reports.span import moments
from hall.store import people
from hall.store.audit import Change, changes
from hall.store.booked import (
    UNREADABLE,
    against,
    bookings_between,
    bookings_named,
    closed_days,
    require_booking,
)
from hall.store.headcounts import Headcount, arrivals_of
from hall.store.keys import KeyFileError, Keys
from hall.store.reading import settled_view
from hall.visiting import HOLDING, Booking, Contact, State, Wish

MOST_FOUND = 200
_EVER = (datetime(1970, 1, 1, tzinfo=UTC), datetime(2300, 1, 1, tzinfo=UTC))


@dataclass(frozen=True)
class Leaf:
    """Some days of the diary, as they stood at one moment."""

    first: date
    last: date
    bookings: Sequence[Booking] = ()
    came: Mapping[str, Headcount] = field(default_factory=dict)
    closed: Mapping[date, str] = field(default_factory=dict)

    def on(self, day: date, zone: ZoneInfo) -> list[Booking]:
        """All bookings of a day, in order, whatever became of them."""
        return [each for each in self.bookings if each.wish.starts_at.astimezone(zone).date() == day]

    def holding(self, day: date, zone: ZoneInfo) -> list[Wish]:
        """The wishes of a day that take up room."""
        return [each.wish for each in self.on(day, zone) if each.state in HOLDING]


@dataclass(frozen=True)
class Record:
    """One booking with all that is known of it."""

    booking: Booking
    """Its contact is masked."""
    came: Headcount | None
    history: Sequence[Change]
    """The oldest first."""


class Diary:
    """Reads bookings. Every call waits for the disk: off the window's thread. Raises StoreError."""

    def __init__(self, records: Path, zone: ZoneInfo, keys: Keys) -> None:
        self.records = records
        self._zone = zone
        self.keys = keys

    def leaf(self, first: date, last: date) -> Leaf:
        """The days from `first` to `last`."""
        since, before = moments(first, last, self._zone)
        with settled_view(self.records) as db:
            bookings = bookings_between(db, since, before)
            came = arrivals_of(db, [booking.id for booking in bookings])
            return Leaf(first, last, bookings, came, closed_days(db))

    def record(self, booking_id: str) -> Record:
        """One booking. Raises RefusedError where there is none."""
        with settled_view(self.records) as db:
            booking = require_booking(db, booking_id)
            sealed = people.sealed_of(db, booking_id)
            came = arrivals_of(db, [booking_id]).get(booking_id)
            history = changes(db, subject=booking_id)
        return Record(replace(booking, contact=self._masked(sealed)), came, history[::-1])

    def find(self, words: str, states: Sequence[State]) -> list[Booking]:
        """The newest bookings whose organisation holds the words; a date or a month finds its days."""
        span = dates_in(words)
        name = "" if span else words
        since, before = moments(*span, self._zone) if span else _EVER
        with settled_view(self.records) as db:
            return bookings_named(db, name, states, since, before, MOST_FOUND)

    def refusals(self, booking: Booking, rules: BookingRules, now: datetime) -> list[Refusal]:
        """What the rules would say against a booking, were it saved now."""
        with settled_view(self.records) as db:
            return against(db, booking, rules, now)

    def room(self, at: datetime, rules: BookingRules, without: str = "") -> int | None:
        """How many more people the slot of a moment holds, one booking aside; None outside of all slots."""
        day = at.astimezone(self._zone).date()
        leaf = self.leaf(day, day)
        others = [each.wish for each in leaf.bookings if each.state in HOLDING and each.id != without]
        for slot in rules.slots(day, others, leaf.closed):
            if slot.starts_at <= at < slot.starts_at + timedelta(minutes=slot.minutes):
                return slot.room
        return None

    def _masked(self, sealed: str | None) -> Contact:
        if sealed is None:
            return Contact()
        try:
            return self.keys.open(sealed).masked
        except KeyFileError:
            return UNREADABLE


def dates_in(words: str) -> tuple[date, date] | None:
    """The day or month that a search names: `2026-11-26`, `2026/11`, `2026 年 11 月 26 日`."""
    text = words.strip().replace(" ", "")
    for old, new in (("年", "-"), ("月", "-"), ("日", ""), ("/", "-"), (".", "-")):
        text = text.replace(old, new)
    parts = text.strip("-").split("-")
    if not all(part.isascii() and part.isdecimal() for part in parts):
        return None
    numbers = [int(part) for part in parts]
    try:
        match numbers:
            case [year, month, day] if year >= 1000:
                found = date(year, month, day)
                return found, found
            case [year, month] if year >= 1000:
                first = date(year, month, 1)
                return first, (first + timedelta(days=31)).replace(day=1) - timedelta(days=1)
    except ValueError:
        return None
    return None
