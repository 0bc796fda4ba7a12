"""Arrivals: a booking arrives and its people stand in the ledger, in one transaction."""

from concurrent.futures import Future
from dataclasses import replace

from sqlite_utils import Database

from hall.booking_rules import BookingRules
from hall.store.audit import Scribe
from hall.store.booked import keep, moved, require_booking
from hall.store.errors import RefusedError
from hall.store.headcounts import Headcount, enter, find, replacing
from hall.store.ledger import UNDONE, Ledger, require_people
from hall.visiting import Audience, Kind, Move, Party, Venue


class Arrivals:
    """What the guide at the door writes down: who of those booked really came."""

    def __init__(self, scribe: Scribe, ledger: Ledger) -> None:
        self._scribe = scribe
        self._ledger = ledger

    def arrive(
        self, booking_id: str, children: int, adults: int, *, by: str, rules: BookingRules
    ) -> "Future[Headcount]":
        """The group is here: who really came goes into the ledger and the booking has arrived, or neither."""
        change = self._scribe.change("booking.arrive", booking_id, by, "")
        move, row_id, now = self._scribe.new_id(), self._scribe.new_id(), self._scribe.now()
        party = Party(Kind.GROUP, Venue.HALL, Audience.OTHER, children, adults, now.date())
        require_people(party)

        def run(db: Database) -> Headcount:
            known = find(db, row_id)
            if known is not None:
                return known
            old = require_booking(db, booking_id)
            day = rules.day_of(old.wish)
            if now.astimezone(rules.zone).date() < day:
                raise RefusedError(f"预约是 {day} 的，还没到", f"booked for {day}, which has not come yet")
            new = moved(old, Move.ARRIVE)
            came = replace(party, audience=old.wish.audience, day=day)
            row = enter(
                db,
                Headcount(row_id, self._scribe.kiosk, 0, came, now, change.who, booking_id, None, None, ""),
            )
            keep(db, old, new, move, change, {"children": children, "adults": adults})
            return row

        return self._ledger.write(run)

    def take_back(self, row: Headcount, *, by: str) -> "Future[Headcount]":
        """Undo an arrival within a minute: the row gives way to nobody, the booking waits again."""
        self._ledger.require_fresh(row.id)
        booking_id = row.booking
        if booking_id is None:
            raise RefusedError("这一行不是预约到馆", "this row is no booking's arrival")
        change = self._scribe.change("booking.take_back", booking_id, by, UNDONE)
        move, row_id, now = self._scribe.new_id(), self._scribe.new_id(), self._scribe.now()

        def run(db: Database) -> Headcount:
            old_row = replacing(db, row.id, row_id)
            known = find(db, row_id)
            if known is not None:
                return known
            old = require_booking(db, booking_id)
            nobody = row.party.recounted(0, 0)
            undone = Headcount(
                row_id, self._scribe.kiosk, 0, nobody, now, change.who, None, None, None, UNDONE
            )
            entered = enter(db, undone, old_row)
            keep(db, old, moved(old, Move.TAKE_BACK), move, change)
            return entered

        return self._ledger.write(run)
