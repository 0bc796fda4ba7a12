"""What the records say of a day at the door: who is booked, who came, what was played."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from hall.reports.span import moments
from hall.store.booked import bookings_between
from hall.store.headcounts import Headcount, arrivals_of, every
from hall.store.keys import Keys
from hall.store.reading import count_plays, settled_view
from hall.visiting import HOLDING, Booking, Kind, State, Venue


@dataclass(frozen=True)
class Day:
    """A day as it stood at one moment."""

    day: date
    bookings: Sequence[Booking] = ()
    """In order of time; contacts masked."""
    came: Mapping[str, Headcount] = field(default_factory=dict)
    """The standing row of each booking whose people are here."""
    rows: Sequence[Headcount] = ()
    """The ledger of the day, also rows that gave way."""
    plays: int = 0

    @property
    def replaced(self) -> frozenset[str]:
        """The rows in whose place another stands."""
        return frozenset(row.corrects for row in self.rows if row.corrects)

    @property
    def standing(self) -> list[Headcount]:
        """The rows that count."""
        gone = self.replaced
        return [row for row in self.rows if row.id not in gone and row.party.people > 0]

    @property
    def booked(self) -> int:
        """Everybody who was announced and has not called it off."""
        return sum(each.wish.people for each in self.bookings if each.state in HOLDING)

    @property
    def arrived(self) -> int:
        """Everybody of the bookings who really came."""
        return sum(row.party.people for row in self.standing if row.booking is not None)

    @property
    def walked_in(self) -> int:
        """Everybody who came to the hall without a booking; talks elsewhere are not among them."""
        unbooked = (
            row for row in self.standing if row.booking is None and row.party.kind is not Kind.OUTREACH
        )
        return sum(row.party.people for row in unbooked if row.party.venue is not Venue.OTHER)

    @property
    def waiting(self) -> list[Booking]:
        """Those who are still to come."""
        return [each for each in self.bookings if each.state in (State.REQUESTED, State.CONFIRMED)]

    def booking(self, booking_id: str) -> Booking | None:
        return next((each for each in self.bookings if each.id == booking_id), None)


class Register:
    """Reads days. Every call waits for the disk: off the window's thread. Raises StoreError."""

    def __init__(self, records: Path, zone: ZoneInfo, keys: Keys) -> None:
        self._records = records
        self._zone = zone
        self._keys = keys

    def day(self, day: date) -> Day:
        """One day in the hall's zone."""
        since, before = moments(day, day, self._zone)
        with settled_view(self._records) as db:
            bookings = bookings_between(db, since, before, self._keys)
            came = arrivals_of(db, [booking.id for booking in bookings])
            plays = sum(count_plays(db, since, before).values())
            return Day(day, bookings, came, every(db, day, day), plays)
