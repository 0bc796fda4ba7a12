"""How many lamps burn: counted in memory, so that the attract loop never asks the disk."""

import threading
from collections import deque
from datetime import datetime, timedelta, tzinfo
from typing import NewType

from sqlite_utils import Database

from hall.clock import Clock
from hall.store.schema import Table, moment_of, put, stamp

LampNumber = NewType("LampNumber", int)
"""A lamp's place in these records, 1 for the first; lamps counted on paper before are the caller's to add."""

_A_DAY_ANYWHERE = timedelta(hours=50)


class Lamps:
    """Counts the lamps that are on disk and those on their way there. Any thread may ask."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lock = threading.Lock()
        self._last = 0
        self._recent: deque[datetime] = deque()
        self._coming: dict[str, datetime] = {}

    def total(self, before: int = 0) -> int:
        """All lamps; `before` were lit before these records began.

        Called right after `plays.end` of a completed play it is that play's number, also while a full disk
        keeps the row waiting.
        """
        with self._lock:
            return before + self._last + len(self._coming)

    def today(self, zone: tzinfo) -> int:
        """Lamps lit on this day of the hall's zone."""
        day = self._clock.now().astimezone(zone).date()
        with self._lock:
            lit = [*self._recent, *self._coming.values()]
        return sum(moment.astimezone(zone).date() == day for moment in lit)

    def load(self, db: Database) -> None:
        """Count what is on disk."""
        row = db.execute("SELECT coalesce(max(number), 0) FROM lamps").fetchone()
        since = stamp(self._clock.now() - _A_DAY_ANYWHERE)
        recent = db.table(Table.LAMPS).rows_where("lit_at >= ?", [since], order_by="lit_at")
        with self._lock:
            self._last = row[0]
            self._recent = deque(moment_of(lamp["lit_at"]) for lamp in recent)

    def expect(self, play: str, moment: datetime) -> None:
        """A lamp is on its way to disk."""
        with self._lock:
            self._coming[play] = moment

    def arrived(self, play: str, number: LampNumber | None) -> None:
        """The lamp is on disk, or will never be (no number)."""
        with self._lock:
            moment = self._coming.pop(play)
            if number is None:
                return
            self._last = max(self._last, number)
            self._recent.append(moment)
            while self._recent[0] < moment - _A_DAY_ANYWHERE:
                self._recent.popleft()


def light(db: Database, *, lamp: str, play: str, kiosk: str, moment: datetime) -> LampNumber:
    """Write a play's lamp with the next number; said again, it is the same lamp with the same number."""
    given = db.execute("SELECT number FROM lamps WHERE play = ?", [play]).fetchone()
    if given is not None:
        return LampNumber(given[0])
    number = LampNumber(db.execute("SELECT coalesce(max(number), 0) + 1 FROM lamps").fetchone()[0])
    put(
        db,
        Table.LAMPS,
        {"id": lamp, "kiosk": kiosk, "play": play, "number": number, "lit_at": stamp(moment)},
    )
    return number
