"""How a tour ended: its pledge and its smileys, counted and never by person."""

from concurrent.futures import Future
from dataclasses import asdict, dataclass
from datetime import datetime

from sqlite_utils import Database

from hall.clock import Clock
from hall.store.ids import Ids
from hall.store.schema import Table, moment_of, put, stamp
from hall.store.writer import Writer


@dataclass(frozen=True)
class Farewell:
    """One tour's end."""

    id: str
    tour: str
    began_at: datetime
    pledges: int = 0
    """1 once the group has made its pledge."""
    happy: int = 0
    fine: int = 0
    sad: int = 0

    @property
    def votes(self) -> int:
        """All smileys together."""
        return self.happy + self.fine + self.sad


class Farewells:
    """Keeps the ends of tours. Every call returns at once, from any thread."""

    def __init__(self, writer: Writer, ids: Ids, clock: Clock, kiosk: str) -> None:
        self._writer = writer
        self._ids = ids
        self._clock = clock
        self._kiosk = kiosk

    def begin(self, tour: str) -> Farewell:
        """A new end with nothing counted; it comes to disk with its first `keep`."""
        return Farewell(self._ids.new(), tour, self._clock.now())

    def keep(self, farewell: Farewell) -> "Future[None]":
        """Write the counts as they stand; the newest ones stay."""
        row = asdict(farewell) | {"kiosk": self._kiosk, "began_at": stamp(farewell.began_at)}
        return self._writer.write(lambda db: put(db, Table.FAREWELLS, row))


def read_farewells(db: Database, since: datetime, before: datetime) -> list[Farewell]:
    """The ends that began at or after `since` and before `before`, in order."""
    rows = db.query(
        "SELECT id, tour, began_at, pledges, happy, fine, sad FROM farewells"
        " WHERE began_at >= ? AND began_at < ? ORDER BY began_at, id",
        [stamp(since), stamp(before)],
    )
    return [Farewell(**row | {"began_at": moment_of(row["began_at"])}) for row in rows]
