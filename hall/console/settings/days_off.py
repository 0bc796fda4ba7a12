"""Days on which the hall is closed: those to come, with their reasons."""

import re
from concurrent.futures import Future
from datetime import date, datetime, time
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, Signal, Slot

from hall.clock import Clock
from hall.console.bookings.patience import awaited
from hall.console.days import date_words
from hall.console.worker import Worker
from hall.store.booked import closed_days
from hall.store.closed import ClosedDays
from hall.store.reading import settled_view
from hall.words import HallError, Language, Text


class DaysOff(QObject):
    """The list of closed days from today on; each change is told and read again."""

    changed = Signal()
    told = Signal(object, bool)

    def __init__(
        self,
        closed: ClosedDays,
        store: Path,
        clock: Clock,
        zone: ZoneInfo,
        worker: Worker,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._closed = closed
        self._store = store
        self._clock = clock
        self._zone = zone
        self._worker = worker
        self._language = Language.ZH
        self._who = ""
        self._days: dict[date, str] = {}
        self._asking = ""
        self._fault: Text | None = None

    def open(self, who: str) -> None:
        """Read the list afresh."""
        self._who = who
        self.ask("")
        self._read()

    def set_language(self, language: Language) -> None:
        self._language = language
        self.changed.emit()

    @Slot(str)
    def ask(self, what: str) -> None:
        """Open the dialog that closes a day, `add`; nothing shuts it."""
        self._asking, self._fault = what, None
        self.changed.emit()

    @Slot(str, str)
    def close_day(self, day: str, reason: str) -> None:
        """Close a day, written like 2026-12-25 or 20261225."""
        found = re.fullmatch(r"\s*(\d{4})\D?(\d{1,2})\D?(\d{1,2})\s*", day)
        try:
            when = date(*map(int, found.groups())) if found else None
        except ValueError:
            when = None
        if when is None or when < self._today():
            self._fault = Text(
                "日期像 2026-12-25 这样写，不能早于今天", "Write the day like 2026-12-25, not before today"
            )
        elif not reason.strip():
            self._fault = Text("写一句原因，约团的人会问", "Say why: groups will ask")
        else:
            self._do(self._closed.close(when, by=self._who, reason=reason))
            return
        self.changed.emit()

    @Slot(int)
    def open_day(self, index: int) -> None:
        """Take bookings again for a day of the list."""
        days = self._coming()
        if 0 <= index < len(days):
            self._do(self._closed.open(days[index], by=self._who))

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def rows(self) -> list[dict[str, str]]:
        """`day` and `reason` of each."""
        return [
            {
                "day": date_words(datetime.combine(day, time(), self._zone)).read(self._language),
                "reason": self._days[day],
            }
            for day in self._coming()
        ]

    @Property(str, notify=changed)
    def asking(self) -> str:
        return self._asking

    @Property(str, notify=changed)
    def fault(self) -> str:
        return self._fault.read(self._language) if self._fault else ""

    def _today(self) -> date:
        return self._clock.now().astimezone(self._zone).date()

    def _coming(self) -> list[date]:
        return sorted(day for day in self._days if day >= self._today())

    def _do(self, written: "Future[None]") -> None:
        self.ask("")

        def then(outcome: HallError | OSError | None) -> None:
            if isinstance(outcome, HallError):
                self.told.emit(outcome.text, True)
            self._read()

        self._worker.run(lambda: awaited(written), then)

    def _read(self) -> None:
        def read() -> dict[date, str]:
            with settled_view(self._store) as db:
                return closed_days(db)

        self._worker.run(read, self._take)

    def _take(self, outcome: dict[date, str] | HallError | OSError) -> None:
        if isinstance(outcome, HallError):
            self.told.emit(outcome.text, True)
        elif not isinstance(outcome, OSError):
            self._days = outcome
            self.changed.emit()
