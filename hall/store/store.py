"""The store as a whole: opens it, looks after it, closes it."""

import logging
import math
import threading
from collections.abc import Callable
from concurrent.futures import Future
from datetime import date
from pathlib import Path

from sqlite_utils import Database

from hall.clock import Clock
from hall.store import backup
from hall.store.arrivals import Arrivals
from hall.store.audit import Audit, Scribe
from hall.store.backup import Backup
from hall.store.ballast import Ballast
from hall.store.bookings import Bookings
from hall.store.closed import ClosedDays
from hall.store.errors import FULL, code_of, sentence
from hall.store.farewells import Farewells
from hall.store.ids import Ids
from hall.store.keys import Keys
from hall.store.lamps import Lamps
from hall.store.ledger import Ledger
from hall.store.notices import Notices
from hall.store.people import People
from hall.store.plays import Plays
from hall.store.recovery import prepare
from hall.store.tallies import Tallies
from hall.store.tours import Tours
from hall.store.upkeep import Upkeep
from hall.store.writer import Trouble, Writer
from hall.words import HallError, Text

BACKUP_REST_SECONDS = 600.0
"""From a backup that failed to the next try."""
_log = logging.getLogger(__name__)


class Store:
    """The hall's records. One process opens them; only `open` and `close` wait for the disk."""

    def __init__(
        self,
        path: Path,
        clock: Clock,
        kiosk: str,
        backups: Path,
        backups_kept: int,
        key: Path | None = None,
    ) -> None:
        self._path = path
        self._clock = clock
        self._backups = backups
        self._kept = backups_kept
        self._watchers: list[Callable[[], None]] = []
        self._backed_up: date | None = None
        self._backup_rest = -math.inf
        self._day = threading.Lock()
        self._ballast = Ballast(path)
        self._writer = Writer(self._connect, on_trouble=self._trouble, on_ease=self._ease)
        ids = Ids(clock)
        self.lamps = Lamps(clock)
        self.notices = Notices(self._writer, ids, clock, kiosk, self._changed)
        self.plays = Plays(self._writer, self.lamps, ids, clock, kiosk, self._changed)
        self.ledger = Ledger(self._writer, ids, clock, kiosk, self._changed)
        self.farewells = Farewells(self._writer, ids, clock, kiosk)
        self.tours = Tours(self._writer, ids, clock, kiosk, self._changed)
        scribe = Scribe(self._writer, ids, clock, kiosk, self._changed)
        self.audit = Audit(scribe)
        keys = Keys(key or path.with_name("hall.key"))
        self.bookings = Bookings(scribe, keys)
        self.arrivals = Arrivals(scribe, self.ledger)
        self.closed_days = ClosedDays(scribe)
        self.people = People(scribe, keys)
        self.tallies = Tallies(self._writer, clock)
        self.upkeep = Upkeep(self._writer, ids, clock, kiosk)

    @classmethod
    def open(
        cls,
        path: Path,
        *,
        clock: Clock,
        kiosk: str,
        backups: Path,
        backups_kept: int,
        key: Path | None = None,
    ) -> "Store":
        """Open the records, make them where there are none, mend what can be mended.

        `key` is the file of the key that seals contacts; beside the records where none is named.

        A disk that refuses (full, no rights) does not refuse the hall: rows then wait in memory and staff are
        told. Raises NewerStoreError; StoreError where the folder cannot keep records safely.
        """
        store = cls(path, clock, kiosk, backups, backups_kept, key)
        if earlier := backup.backups(backups):
            store._backed_up = earlier[0].made_at.date()
        store._writer.start()
        # A first row to try: after a refused opening it is what opens the store later.
        store._writer.write(lambda _: None)
        store._writer.do(lambda _: store._hold_ballast())
        store._back_up_daily()
        return store

    def watch(self, on_change: Callable[[], None]) -> None:
        """Have `on_change` called after every change of counts and notices, in whatever thread made it."""
        self._watchers.append(on_change)

    def settled(self) -> "Future[None]":
        """Done when every row given so far is on disk."""
        return self._writer.write(lambda _: None)

    @property
    def waiting(self) -> int:
        """How many rows are not on disk yet; in a healthy hall 0 a moment after each touch."""
        return self._writer.waiting

    def back_up(self) -> "Future[Backup]":
        """Make a verified backup now, between two rows."""
        done = self._writer.do(
            lambda db: backup.write_backup(db, self._backups, now=self._clock.now(), kept=self._kept)
        )
        done.add_done_callback(self._backed)
        return done

    def close(self) -> int:
        """Write what waits and close; the number of rows that a refusing disk did not take, usually 0."""
        self.tallies.stop()
        return self._writer.close()

    def _connect(self) -> Database:
        db = prepare(self._path, self._backups, self._clock, self._tell)
        try:
            self.plays.close_stale(db)
            self.lamps.load(db)
            self.notices.load(db)
            for group in self.tours.close_stale(db):
                self._tell("tour", _interrupted(group), "")
        except BaseException:
            db.close()
            raise
        return db

    def _tell(self, kind: str, words: Text, detail: str) -> None:
        self.notices.add(kind, words, detail)

    def _trouble(self, error: Trouble) -> None:
        if not isinstance(error, HallError) and code_of(error) == FULL and self._ballast.release():
            words = Text(
                "磁盘满了，预留的空间已经拿出来用，还能记几天。请尽快清理磁盘",
                "The disk is full; the space held back is in use and lasts some days. Free some space soon",
            )
            self._tell("ballast", words, str(error))
            return
        words = error.text if isinstance(error, HallError) else sentence(self._path.name, error)
        self._tell("disk", words, str(error))

    def _ease(self) -> None:
        self.notices.close_kind("disk")

    def _hold_ballast(self) -> None:
        try:
            if self._ballast.hold():
                self.notices.close_kind("ballast")
        except OSError as error:
            _log.warning("no space held back: %s", error)

    def _changed(self) -> None:
        for watcher in self._watchers:
            watcher()
        self._back_up_daily()

    def _back_up_daily(self) -> None:
        # Days of UTC: they change at eight in the morning in China, before a hall opens.
        today = self._clock.now().date()
        with self._day:
            due = self._backed_up != today and self._clock.seconds() >= self._backup_rest
            if due:
                self._backed_up = today
        if due:
            self.back_up()

    def _backed(self, done: "Future[Backup]") -> None:
        error = done.exception()
        if error is None:
            self.notices.close_kind("backup")
            return
        with self._day:
            # Tried again with a later change, but not with each: the disk is in trouble enough.
            self._backup_rest = self._clock.seconds() + BACKUP_REST_SECONDS
            self._backed_up = None
        if isinstance(error, HallError):
            self._tell("backup", error.text, str(error))


def _interrupted(group: str) -> Text:
    """What staff read of a tour during which the hall went down."""
    return Text(
        f"“{group or '临时团队'}”的带队中断了：到馆人数和体验都记下了，预约请在带队页里结束",
        f'The tour of "{group or "a walk-in party"}" broke off. Its people and plays are on record; '
        "finish its booking on the Tours page",
    )
