"""Contacts of bookings: sealed beside the booking, and erased after the visit."""

from collections.abc import Mapping
from concurrent.futures import Future
from dataclasses import replace
from datetime import timedelta

from sqlite_utils import Database

from hall.store.audit import Scribe, is_written, write_down
from hall.store.keys import Keys
from hall.store.schema import Table, put, stamp
from hall.visiting import Contact


class People:
    """Shows contacts to those who must call, and erases them in time; either is written down."""

    def __init__(self, scribe: Scribe, keys: Keys) -> None:
        self._scribe = scribe
        self._keys = keys

    def contact(self, booking_id: str, *, by: str) -> "Future[Contact]":
        """A contact in plain words, for a call; that somebody looked is written down."""
        change = self._scribe.change("contact.show", booking_id, by, "")

        def run(db: Database) -> Contact:
            sealed = sealed_of(db, booking_id)
            write_down(db, change)
            return Contact() if sealed is None else self._keys.open(sealed)

        return self._scribe.write(run)

    def erase(self, *, after_days: int, by: str) -> "Future[int]":
        """Erase the contacts of visits more than some days ago; how many. The run itself is written down."""
        now = self._scribe.now()
        before = now - timedelta(days=after_days)
        change = self._scribe.change("contact.erase", "contacts", by, "")

        def run(db: Database) -> int:
            count = wipe(db, stamp(before), stamp(now))
            if not is_written(db, change.id):
                write_down(db, replace(change, after={"erased": count, "visits_before": stamp(before)}))
            return count

        return self._scribe.write(run)


def keep(db: Database, booking: str, kiosk: str, sealed: str) -> None:
    """Keep a sealed contact, in the place of an older one."""
    put(db, Table.CONTACTS, {"id": booking, "kiosk": kiosk, "sealed": sealed, "erased_at": None})


def any_kept(db: Database) -> bool:
    """Whether something was sealed before with the hall's key."""
    return db.execute("SELECT 1 FROM contacts WHERE sealed IS NOT NULL LIMIT 1").fetchone() is not None


def kept(db: Database, since: str, before: str) -> Mapping[str, str]:
    """The sealed contacts of the bookings of a span, by booking."""
    rows = db.query(
        "SELECT contacts.id, sealed FROM contacts JOIN bookings ON bookings.id = contacts.id"
        " WHERE sealed IS NOT NULL AND bookings.starts_at >= ? AND bookings.starts_at < ?",
        [since, before],
    )
    return {row["id"]: row["sealed"] for row in rows}


def sealed_of(db: Database, booking: str) -> str | None:
    """One booking's sealed contact; None where there is none or it is erased."""
    row = db.execute("SELECT sealed FROM contacts WHERE id = ?", [booking]).fetchone()
    return None if row is None else row[0]


def wipe(db: Database, before: str, at: str) -> int:
    """Erase the contacts of all bookings that began before a moment; how many there were."""
    return int(
        db.execute(
            "UPDATE contacts SET sealed = NULL, erased_at = :at WHERE sealed IS NOT NULL AND id IN"
            " (SELECT id FROM bookings WHERE starts_at < :before)",
            {"at": at, "before": before},
        ).rowcount
    )
