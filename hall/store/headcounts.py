"""Rows of the ledger on disk: entered, replaced, and added up as of any moment."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlite_utils import Database

from hall.store.errors import RefusedError
from hall.store.schema import Table, add, moment_of, stamp
from hall.visiting import Audience, Kind, Party, Venue

END_OF_TIME = datetime.max.replace(tzinfo=UTC)

# A row stands while no row known by then takes its place. Taken-back visits stand with nobody in them.
_STANDING = """
    FROM headcounts AS row
    WHERE row.day BETWEEN :first AND :last AND row.entered_at <= :at AND row.number <= :upto
    AND NOT EXISTS (
        SELECT 1 FROM headcounts AS later
        WHERE later.corrects = row.id AND later.entered_at <= :at AND later.number <= :upto
    )
    AND row.children + row.adults > 0
"""


@dataclass(frozen=True)
class Headcount:
    """One row of the ledger."""

    id: str
    kiosk: str
    number: int
    """Its place in this kiosk's ledger: rising whatever the clock does."""
    party: Party
    entered_at: datetime
    entered_by: str
    booking: str | None
    tour: str | None
    corrects: str | None
    """The row whose place it takes; each row gives way at most once."""
    reason: str


@dataclass(frozen=True)
class Total:
    """What the standing rows come to."""

    batches: int = 0
    children: int = 0
    adults: int = 0

    @property
    def people(self) -> int:
        """人次."""
        return self.children + self.adults


def enter(db: Database, row: Headcount, old: Headcount | None = None) -> Headcount:
    """Write a row, in the place of `old` where there is one; entered again it is the same row.

    A correction was never known before the row it corrects, whatever the clock says: its time is at least
    that row's. So the ledger as of any moment has each visit once.
    """
    known = find(db, row.id)
    if known is not None:
        return known
    number = db.execute(
        "SELECT coalesce(max(number), 0) + 1 FROM headcounts WHERE kiosk = ?", [row.kiosk]
    ).fetchone()[0]
    entered_at = row.entered_at if old is None else max(row.entered_at, old.entered_at)
    party = row.party
    add(
        db,
        Table.HEADCOUNTS,
        {
            "id": row.id,
            "kiosk": row.kiosk,
            "number": number,
            "kind": party.kind.value,
            "venue": party.venue.value,
            "audience": party.audience.value,
            "children": party.children,
            "adults": party.adults,
            "day": party.day.isoformat(),
            "entered_at": stamp(entered_at),
            "entered_by": row.entered_by,
            "booking": row.booking if old is None else old.booking,
            "tour": row.tour if old is None else old.tour,
            "corrects": None if old is None else old.id,
            "reason": row.reason,
        },
    )
    found = find(db, row.id)
    assert found is not None
    return found


def replacing(db: Database, row_id: str, again: str | None = None) -> Headcount:
    """The row to be replaced; refused where it is not there or has given way, but to `again`, already."""
    old = find(db, row_id)
    if old is None:
        raise RefusedError(f"{row_id}：台账里没有这一行", f"{row_id}: no such row in the ledger")
    later = db.execute("SELECT id FROM headcounts WHERE corrects = ?", [row_id]).fetchone()
    if later is not None and later[0] != again:
        raise RefusedError(
            f"这一行已经更正过了，请更正最新的一行 {later[0]}",
            f"this row has been corrected already; correct the newest one, {later[0]}",
        )
    return old


def before(db: Database, row: Headcount) -> Party:
    """What stood before a row: the row whose place it took, or nobody."""
    old = None if row.corrects is None else find(db, row.corrects)
    return row.party.recounted(0, 0) if old is None else old.party


def find(db: Database, row_id: str) -> Headcount | None:
    """A row by its id."""
    found = next(db.query("SELECT * FROM headcounts WHERE id = ?", [row_id]), None)
    return None if found is None else headcount(found)


def total(
    db: Database, first: date, last: date, *, at: datetime | None = None, upto: int | None = None
) -> Total:
    """Batches and people of the days, as the ledger stood at a moment, or after row number `upto`."""
    row = db.execute(
        "SELECT count(*), coalesce(sum(children), 0), coalesce(sum(adults), 0)" + _STANDING,
        _span(first, last, at, upto),
    ).fetchone()
    return Total(*row)


def standing(
    db: Database, first: date, last: date, *, at: datetime | None = None, upto: int | None = None
) -> list[Headcount]:
    """The rows behind `total`, in order of days."""
    query = "SELECT row.*" + _STANDING + "ORDER BY row.day, row.entered_at, row.number"
    return [headcount(row) for row in db.query(query, _span(first, last, at, upto))]


def arrivals_of(db: Database, bookings: Sequence[str]) -> dict[str, Headcount]:
    """The standing rows of some bookings, by booking; a booking whose people were taken back has none."""
    rows = db.query(
        "SELECT row.* FROM headcounts AS row WHERE row.booking IN (SELECT value FROM json_each(?))"
        " AND row.children + row.adults > 0"
        " AND NOT EXISTS (SELECT 1 FROM headcounts AS later WHERE later.corrects = row.id)",
        [json.dumps(bookings)],
    )
    return {row["booking"]: headcount(row) for row in rows}


def every(db: Database, first: date, last: date) -> list[Headcount]:
    """All rows of the days as they were entered, those that gave way among them."""
    query = "SELECT * FROM headcounts WHERE day BETWEEN ? AND ? ORDER BY day, entered_at, number"
    return [headcount(row) for row in db.query(query, [first.isoformat(), last.isoformat()])]


def headcount(row: dict[str, Any]) -> Headcount:
    """A row as a value."""
    party = Party(
        Kind(row["kind"]),
        Venue(row["venue"]),
        Audience(row["audience"]),
        row["children"],
        row["adults"],
        date.fromisoformat(row["day"]),
    )
    return Headcount(
        row["id"],
        row["kiosk"],
        row["number"],
        party,
        moment_of(row["entered_at"]),
        row["entered_by"],
        row["booking"],
        row["tour"],
        row["corrects"],
        row["reason"],
    )


def _span(first: date, last: date, at: datetime | None, upto: int | None) -> dict[str, Any]:
    return {
        "first": first.isoformat(),
        "last": last.isoformat(),
        "at": stamp(at or END_OF_TIME),
        "upto": 2**62 if upto is None else upto,
    }
