"""Who changed what and when: a row for every change, in the change's own transaction."""

import json
from collections.abc import Callable, Mapping
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, TypeVar

from sqlite_utils import Database

from hall.clock import Clock
from hall.store.errors import RefusedError
from hall.store.ids import Ids
from hall.store.schema import Table, add, moment_of, require_text, stamp
from hall.store.writer import Writer

_T = TypeVar("_T")

Record = Mapping[str, Any]


@dataclass(frozen=True)
class Change:
    """One change. Contacts are never in it: it outlives them."""

    id: str
    kiosk: str
    at: datetime
    who: str
    what: str
    """A verb with its noun, such as `booking.cancel`."""
    subject: str
    """The row that was changed."""
    before: Record | None = None
    after: Record | None = None
    reason: str = ""


class Scribe:
    """What everything needs that changes bookings: the writer, names for rows, the beginning of a Change."""

    def __init__(
        self, writer: Writer, ids: Ids, clock: Clock, kiosk: str, on_change: Callable[[], None]
    ) -> None:
        self._writer = writer
        self._ids = ids
        self._clock = clock
        self._on_change = on_change
        self.kiosk = kiosk

    def new_id(self) -> str:
        """A fresh id."""
        return self._ids.new()

    def now(self) -> datetime:
        """Wall time in UTC."""
        return self._clock.now()

    def change(self, what: str, subject: str, by: str, reason: str) -> Change:
        """A change that is about to be made. Raises RefusedError where nobody signs it."""
        if not by.strip():
            raise RefusedError("请写明是谁改的", "say who changes it")
        require_text(by, reason, subject)
        return Change(self.new_id(), self.kiosk, self.now(), by.strip(), what, subject, reason=reason.strip())

    def write(self, run: Callable[[Database], _T]) -> "Future[_T]":
        """Have a transaction done; those who watch hear of it when the disk has it."""
        written = self._writer.write(run)
        written.add_done_callback(lambda done: None if done.exception() else self._on_change())
        return written


class Audit:
    """Writes down changes of what lies outside the records: people, settings, content."""

    def __init__(self, scribe: Scribe) -> None:
        self._scribe = scribe

    def note(
        self,
        what: str,
        subject: str,
        by: str,
        before: Record | None = None,
        after: Record | None = None,
        reason: str = "",
    ) -> "Future[None]":
        """A change that has just been made. Raises RefusedError where nobody signs it."""
        change = replace(self._scribe.change(what, subject, by, reason), before=before, after=after)

        def run(db: Database) -> None:
            if not is_written(db, change.id):
                write_down(db, change)

        return self._scribe.write(run)


def write_down(db: Database, change: Change) -> None:
    """Keep a change; kept again it is the same one."""
    add(
        db,
        Table.AUDIT,
        {
            "id": change.id,
            "kiosk": change.kiosk,
            "at": stamp(change.at),
            "who": change.who,
            "what": change.what,
            "subject": change.subject,
            "before": _json(change.before),
            "after": _json(change.after),
            "reason": change.reason,
        },
    )


def is_written(db: Database, change_id: str) -> bool:
    """Whether a change has happened already: its job may run twice."""
    return db.execute("SELECT 1 FROM audit WHERE id = ?", [change_id]).fetchone() is not None


def changes(db: Database, *, subject: str | None = None, words: str = "", limit: int = 1000) -> list[Change]:
    """The newest changes first: all, or those of one row, or those in which each of the words stands.

    The ledger's rows are not among them: each of them is its own audit, with who, when, before and reason.
    """
    asked = words.split()
    holds = " AND instr(lower(concat_ws(' ', who, what, subject, before, after, reason)), lower(?)) > 0"
    rows = db.query(
        f"SELECT * FROM audit WHERE (? IS NULL OR subject = ?){holds * len(asked)} ORDER BY id DESC LIMIT ?",
        [subject, subject, *asked, limit],
    )
    return [
        Change(
            **row
            | {
                "at": moment_of(row["at"]),
                "before": row["before"] and json.loads(row["before"]),
                "after": row["after"] and json.loads(row["after"]),
            }
        )
        for row in rows
    ]


def _json(record: Record | None) -> str | None:
    return None if record is None else json.dumps(record, ensure_ascii=False)
