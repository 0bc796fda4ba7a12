"""What staff should know: kept in memory to be read at once, and in the store to outlive the evening."""

import threading
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from sqlite_utils import Database

from hall.clock import Clock
from hall.store.ids import Ids
from hall.store.schema import Table, moment_of, put, stamp
from hall.store.writer import Writer
from hall.words import Text


@dataclass(frozen=True)
class Notice:
    """One thing for staff to look after, until somebody says it is done."""

    id: str
    kind: str
    """What it is about: `disk`, `store`, `backup`, or a word of the caller's, such as `exhibit`."""
    text: Text
    detail: str
    opened_at: datetime


class Notices:
    """Staff's list. Adding and reading never wait for the disk; a full disk can be told of as well."""

    def __init__(
        self, writer: Writer, ids: Ids, clock: Clock, kiosk: str, on_change: Callable[[], None]
    ) -> None:
        self._writer = writer
        self._ids = ids
        self._clock = clock
        self._kiosk = kiosk
        self._on_change = on_change
        self._open: dict[str, Notice] = {}
        self._lock = threading.Lock()

    def add(self, kind: str, text: Text, detail: str = "") -> Notice:
        """Tell staff; the same words of the same kind are told once while they stand."""
        with self._lock:
            for notice in self._open.values():
                if notice.kind == kind and notice.text == text:
                    return notice
            notice = Notice(self._ids.new(), kind, text, detail, self._clock.now())
            self._open[notice.id] = notice
        self._save(notice, None)
        return notice

    def close(self, notice_id: str) -> None:
        """Take a notice off the list; the store keeps it with the time."""
        with self._lock:
            notice = self._open.pop(notice_id, None)
        if notice is not None:
            self._save(notice, self._clock.now())

    def close_kind(self, kind: str) -> None:
        """Take all notices of a kind off the list: the trouble is over."""
        for notice in self.open():
            if notice.kind == kind:
                self.close(notice.id)

    def open(self) -> list[Notice]:
        """The notices that stand, newest first."""
        with self._lock:
            return sorted(self._open.values(), key=lambda notice: notice.id, reverse=True)

    def load(self, db: Database) -> None:
        """Take up what earlier runs left open."""
        rows = db.table(Table.NOTICES).rows_where("closed_at IS NULL")
        with self._lock:
            for row in rows:
                words = Text(row["zh"], row["en"])
                found = Notice(row["id"], row["kind"], words, row["detail"], moment_of(row["opened_at"]))
                self._open.setdefault(found.id, found)

    def _save(self, notice: Notice, closed_at: datetime | None) -> None:
        row = {
            "id": notice.id,
            "kiosk": self._kiosk,
            "kind": notice.kind,
            "zh": notice.text.zh,
            "en": notice.text.en,
            "detail": notice.detail,
            "opened_at": stamp(notice.opened_at),
            "closed_at": None if closed_at is None else stamp(closed_at),
        }
        self._writer.write(lambda db: put(db, Table.NOTICES, row))
        self._on_change()
