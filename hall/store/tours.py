"""Tours on disk: begun when a group sets out, closed with what became of each stop."""

import json
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from typing import Any

from sqlite_utils import Database

from hall.clock import Clock
from hall.store.connect import immediate
from hall.store.ids import Ids
from hall.store.schema import Table, moment_of, put, require_text, stamp
from hall.store.writer import Writer


class TourEnd(StrEnum):
    """How a tour came to its end."""

    FINISHED = "finished"
    STOPPED = "stopped"
    """The guide ended it before its finale."""
    FORGOTTEN = "forgotten"
    """Nobody touched the route any more."""
    INTERRUPTED = "interrupted"
    """The hall went down; found open at the next start."""


@dataclass(frozen=True)
class StopRow:
    """One stop of a tour and what became of it."""

    place: int
    """Its place on the route, from 1."""
    kind: str
    exhibit: str
    fate: str


@dataclass(frozen=True)
class TourRow:
    """One tour: who was led by whom along what."""

    id: str
    headcount: str
    """The ledger's row of its people."""
    booking: str | None
    guide: str
    style: str
    audience: str
    people: int
    minutes: int
    teams: tuple[int, ...]
    began_at: datetime
    ended_at: datetime | None = None
    end: TourEnd | None = None
    scores: Mapping[str, int] = field(default_factory=dict)
    """The team quiz, by team."""


class Tours:
    """Writes tours. Every call returns at once; its future is done when the disk has it."""

    def __init__(
        self, writer: Writer, ids: Ids, clock: Clock, kiosk: str, on_change: Callable[[], None]
    ) -> None:
        self._writer = writer
        self._ids = ids
        self._clock = clock
        self._kiosk = kiosk
        self._on_change = on_change
        self._running: set[str] = set()

    def begin(
        self,
        *,
        headcount: str,
        booking: str | None,
        guide: str,
        style: str,
        audience: str,
        minutes: int,
        teams: Sequence[int],
    ) -> TourRow:
        """A group sets out: the tour at once, its row on the way to disk."""
        require_text(guide)
        tour = TourRow(
            self._ids.new(),
            headcount,
            booking,
            guide,
            style,
            audience,
            sum(teams),
            minutes,
            tuple(teams),
            self._clock.now(),
        )
        self._running.add(tour.id)
        self._write(lambda db: put(db, Table.TOURS, _as_row(tour, self._kiosk)))
        return tour

    def end(
        self, tour: TourRow, end: TourEnd, stops: Sequence[StopRow], scores: Mapping[str, int]
    ) -> "Future[None]":
        """The group has gone; a tour ends once."""
        if tour.id not in self._running:
            late: Future[None] = Future()
            late.set_result(None)
            return late
        self._running.discard(tour.id)
        row = _as_row(tour, self._kiosk) | {
            "ended_at": stamp(self._clock.now()),
            "end": end.value,
            "scores": json.dumps(dict(scores)),
        }
        rows = [
            {
                # One row a place: written twice it is the same one.
                "id": f"{tour.id}-{stop.place}",
                "kiosk": self._kiosk,
                "tour": tour.id,
                "place": stop.place,
                "kind": stop.kind,
                "exhibit": stop.exhibit,
                "fate": stop.fate,
            }
            for stop in stops
        ]

        def run(db: Database) -> None:
            put(db, Table.TOURS, row)
            put(db, Table.TOUR_STOPS, *rows)

        return self._write(run)

    def close_stale(self, db: Database) -> list[str]:
        """Close the tours that an earlier run left open; whose they were, oldest first."""
        rows = db.query(
            "SELECT tours.id, organisation FROM tours LEFT JOIN bookings ON bookings.id = tours.booking"
            ' WHERE "end" IS NULL AND tours.kiosk = ? ORDER BY tours.began_at',
            [self._kiosk],
        )
        stale = [row for row in rows if row["id"] not in self._running]
        with immediate(db):
            for row in stale:
                db.table(Table.TOURS).update(row["id"], {"end": TourEnd.INTERRUPTED.value})
        return [row["organisation"] or "" for row in stale]

    def _write(self, run: Callable[[Database], None]) -> "Future[None]":
        written = self._writer.write(run)
        written.add_done_callback(lambda _: self._on_change())
        return written


def read_tours(db: Database, since: datetime, before: datetime) -> list[TourRow]:
    """The tours that began in a span, in order."""
    rows = db.query(
        "SELECT * FROM tours WHERE began_at >= ? AND began_at < ? ORDER BY began_at, id",
        [stamp(since), stamp(before)],
    )
    return [
        TourRow(
            row["id"],
            row["headcount"],
            row["booking"],
            row["guide"],
            row["style"],
            row["audience"],
            row["people"],
            row["minutes"],
            tuple(json.loads(row["teams"])),
            moment_of(row["began_at"]),
            row["ended_at"] and moment_of(row["ended_at"]),
            row["end"] and TourEnd(row["end"]),
            json.loads(row["scores"]),
        )
        for row in rows
    ]


def read_stops(db: Database, tour: str) -> list[StopRow]:
    """What became of a tour's stops, in order; none while it goes on."""
    rows = db.query("SELECT place, kind, exhibit, fate FROM tour_stops WHERE tour = ? ORDER BY place", [tour])
    return [StopRow(**row) for row in rows]


def _as_row(tour: TourRow, kiosk: str) -> dict[str, Any]:
    return {
        "id": tour.id,
        "kiosk": kiosk,
        "headcount": tour.headcount,
        "booking": tour.booking,
        "guide": tour.guide,
        "style": tour.style,
        "audience": tour.audience,
        "people": tour.people,
        "minutes": tour.minutes,
        "teams": json.dumps(tour.teams),
        "began_at": stamp(tour.began_at),
        "ended_at": None,
        "end": None,
        "scores": "{}",
    }
