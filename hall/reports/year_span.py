"""All that is known of some days, read at one moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from hall.booking_rules import BookingRules
from hall.reports.files import ReportError
from hall.reports.span import moments
from hall.store.booked import bookings_between, closed_days
from hall.store.figures import PlaySum, plays_by_exhibit
from hall.store.headcounts import Headcount, arrivals_of, every, standing
from hall.store.reading import settled_view
from hall.store.upkeep import ContentRow, Standing, StateRow, contents_until, standings, states_between
from hall.visiting import Booking

LONGEST = timedelta(days=20 * 366)


@dataclass(frozen=True)
class Span:
    """All that is known of some days, read at one moment."""

    first: date
    last: date
    since: datetime
    """The first moment of the first day."""
    rows: Sequence[Headcount]
    """The standing rows of the ledger."""
    known: Sequence[Headcount]
    """All rows, those that gave way among them."""
    bookings: Sequence[Booking]
    came: Mapping[str, Headcount]
    closed: Mapping[date, str]
    plays: Mapping[str, PlaySum]
    """By exhibit."""
    standings: Mapping[str, Standing]
    """By exhibit: how long it was in order."""
    states: Sequence[StateRow]
    contents: Sequence[ContentRow]
    """All versions seen until the end of the days."""

    @property
    def renewed(self) -> Mapping[str, date]:
        """The exhibits with new content in these days, and when last."""
        return {
            row.exhibit: row.first_seen_at.date()
            for row in self.contents
            if not row.is_first and row.first_seen_at >= self.since
        }


def read_span(store: Path, first: date, last: date, rules: BookingRules) -> Span:
    """Read some days; what it costs grows with the days and not with the years kept.

    Raises ReportError, StoreError.
    """
    if last - first > LONGEST:
        raise ReportError("年报一次最多二十年，请把日期分成几段", "twenty years at a time; take fewer days")
    since, before = moments(first, last, rules.zone)
    with settled_view(store) as db:
        bookings = bookings_between(db, since, before)
        return Span(
            first,
            last,
            since,
            standing(db, first, last),
            every(db, first, last),
            bookings,
            arrivals_of(db, [booking.id for booking in bookings]),
            closed_days(db),
            plays_by_exhibit(db, first, last, rules.zone),
            standings(db, since, before),
            states_between(db, since, before),
            contents_until(db, before),
        )
