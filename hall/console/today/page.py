"""The page of today: what is wrong, what happened today, and the few things that staff do every day."""

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from hall.clock import Clock
from hall.console.days import date_words, moment_words
from hall.console.page import EVERYBODY, Page, Person
from hall.console.today.sources import Device, Line, Numbers, Row, Sources
from hall.console.worker import Worker
from hall.words import HallError, Text

REFRESH_SECONDS = 10.0


class TodayPage(Page):
    """Notices, figures, exhibits, devices, backup, and the way out of the software by `quit_asked`."""

    quit_asked = Signal()
    changed = Signal()

    name = "today"
    icon = "camera"
    title = Text("展项", "Exhibits")
    roles = EVERYBODY
    view = QUrl.fromLocalFile(str(Path(__file__).with_name("Today.qml")))

    def __init__(self, sources: Sources, clock: Clock, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sources = sources
        self._clock = clock
        self._zone = zone
        self._worker = Worker(self)
        self._notices: Sequence[Line] = ()
        self._rows: Sequence[Row] = ()
        self._numbers = Numbers(0, 0, 0)
        self._devices: Sequence[Device] = ()
        self._last_backup: datetime | None = None
        self._backing_up = False
        self._asking = False
        self._stale_seconds = 0.0

    @property
    def is_busy(self) -> bool:
        return self._backing_up

    def open(self, who: Person) -> None:
        self._asking = False
        self.who = who
        self.refresh()

    def leave(self) -> None:
        self._asking = False
        self.changed.emit()

    def refresh(self) -> None:
        """Look at everything again."""
        self._stale_seconds = 0.0
        self._notices = tuple(self._sources.notices())
        self._rows = tuple(self._sources.exhibits())
        self._numbers = self._sources.numbers()
        self._devices = tuple(self._sources.devices())
        self._last_backup = self._sources.last_backup()
        self.changed.emit()

    def tick(self, seconds: float) -> None:
        """Let time pass: figures are read again."""
        self._stale_seconds += seconds
        if self._stale_seconds >= REFRESH_SECONDS:
            self.refresh()

    def close(self) -> None:
        """Wait for a running backup; nothing is said any more."""
        self._worker.close()

    @Slot()
    def back_up(self) -> None:
        """Make a backup now; the page stays alive meanwhile."""
        if self._backing_up:
            return
        self._backing_up = True
        self.changed.emit()
        self._worker.run(self._sources.back_up, self._backed_up)

    @Slot(str)
    def dismiss(self, notice_id: str) -> None:
        """Staff have seen to it."""
        self._sources.dismiss(notice_id)
        self.refresh()

    @Slot()
    def ask_quit(self) -> None:
        self._ask(True)

    @Slot()
    def stay(self) -> None:
        self._ask(False)

    @Slot()
    def quit(self) -> None:
        """Leave the software; only after the question."""
        if self._asking:
            self._ask(False)
            self.quit_asked.emit()

    @Property(list, notify=changed)
    def notices(self) -> list[dict[str, str]]:
        """`text`, `when` and `id` of each; without an id it cannot be dismissed."""
        return [
            {"text": line.text.read(self.language), "when": self._when(line.moment), "id": line.id}
            for line in self._notices
        ]

    @Property(list, notify=changed)
    def exhibits(self) -> list[dict[str, str | bool]]:
        """`title`, `kind`, `why` and `open` of each; closed ones first."""
        return [
            {
                "title": row.title.read(self.language),
                "kind": row.kind.read(self.language),
                "why": row.why.read(self.language) if row.why else "",
                "open": row.is_open,
            }
            for row in sorted(self._rows, key=lambda row: row.is_open)
        ]

    @Property(list, notify=changed)
    def devices(self) -> list[Mapping[str, Any]]:
        """`icon`, `name`, `state` and `fine` of each."""
        return [
            {
                "icon": device.icon,
                "name": device.name.read(self.language),
                "state": device.state.read(self.language),
                "fine": device.is_fine,
            }
            for device in self._devices
        ]

    @Property(int, notify=changed)
    def plays_today(self) -> int:
        return self._numbers.plays_today

    @Property(int, notify=changed)
    def lamps_today(self) -> int:
        return self._numbers.lamps_today

    @Property(int, notify=changed)
    def lamps_total(self) -> int:
        return self._numbers.lamps_total

    @Property(str, notify=changed)
    def today(self) -> str:
        return date_words(self._now()).read(self.language)

    @Property(str, notify=changed)
    def last_backup(self) -> str:
        """When the newest backup was made; empty where there is none."""
        return self._when(self._last_backup)

    @Property(bool, notify=changed)
    def backing_up(self) -> bool:
        return self._backing_up

    @Property(bool, notify=changed)
    def asking_quit(self) -> bool:
        return self._asking

    def _ask(self, asking: bool) -> None:
        self._asking = asking
        self.changed.emit()

    def _backed_up(self, outcome: Text | HallError | OSError) -> None:
        self._backing_up = False
        self.refresh()
        if isinstance(outcome, Text):
            self.told.emit(outcome, False)
        elif isinstance(outcome, HallError):
            self.told.emit(outcome.text, True)
        else:
            self.told.emit(
                Text(
                    f"没备份成（{outcome}），请看看磁盘", f"No backup was made ({outcome}); look at the disk"
                ),
                True,
            )

    def _now(self) -> datetime:
        return self._clock.now().astimezone(self._zone)

    def _when(self, moment: datetime | None) -> str:
        if moment is None:
            return ""
        return moment_words(moment.astimezone(self._zone), self._now()).read(self.language)
