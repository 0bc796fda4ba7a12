"""Days on which staff take no bookings, each with its reason."""

from concurrent.futures import Future
from dataclasses import replace
from datetime import date

from sqlite_utils import Database

from hall.store.audit import Scribe, is_written, write_down
from hall.store.booked import closed_days
from hall.store.errors import RefusedError
from hall.store.schema import Table, put


class ClosedDays:
    """Closes days and opens them again."""

    def __init__(self, scribe: Scribe) -> None:
        self._scribe = scribe

    def close(self, day: date, *, by: str, reason: str) -> "Future[None]":
        """Take no bookings for a day, and say why."""
        if not reason.strip():
            raise RefusedError("闭馆要写原因", "closing a day needs a reason")
        change = self._scribe.change("day.close", day.isoformat(), by, reason)
        row = {
            "id": self._scribe.new_id(),
            "kiosk": self._scribe.kiosk,
            "day": day.isoformat(),
            "reason": reason.strip(),
        }

        def run(db: Database) -> None:
            if not is_written(db, change.id):
                before = closed_days(db).get(day)
                db.table(Table.CLOSED_DAYS).delete_where("day = ?", [day.isoformat()])
                put(db, Table.CLOSED_DAYS, row)
                write_down(db, replace(change, before={"reason": before}, after={"reason": row["reason"]}))

        return self._scribe.write(run)

    def open(self, day: date, *, by: str, reason: str = "") -> "Future[None]":
        """Take bookings again for a day that was closed."""
        change = self._scribe.change("day.open", day.isoformat(), by, reason)

        def run(db: Database) -> None:
            if not is_written(db, change.id):
                before = closed_days(db).get(day)
                db.table(Table.CLOSED_DAYS).delete_where("day = ?", [day.isoformat()])
                write_down(db, replace(change, before={"reason": before}))

        return self._scribe.write(run)
