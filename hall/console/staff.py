"""The first staff page: what is wrong, what happened today, and the few things that staff do every day."""

from collections.abc import Mapping, Sequence
from datetime import datetime, tzinfo
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from hall.clock import Clock
from hall.console.days import date_words, moment_words
from hall.console.sources import Device, Line, Numbers, Row, Sources
from hall.console.worker import Worker
from hall.words import HallError, Language, Text

IDLE_SECONDS = 120.0
NOTE_SECONDS = 8.0
REFRESH_SECONDS = 10.0


class StaffDesk(QObject):
    """What the staff page shows and does.

    `left` leads back to the visitors, `pin_change_asked` to the door, `quit_asked` out of the software.
    """

    left = Signal()
    quit_asked = Signal()
    pin_change_asked = Signal()
    refused = Signal()
    changed = Signal()

    def __init__(self, sources: Sources, clock: Clock, zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sources = sources
        self._clock = clock
        self._zone = zone
        self._worker = Worker(self)
        self._language = Language.ZH
        self._notices: Sequence[Line] = ()
        self._rows: Sequence[Row] = ()
        self._numbers = Numbers(0, 0, 0)
        self._devices: Sequence[Device] = ()
        self._last_backup: datetime | None = None
        self._note: Text | None = None
        self._alarming = False
        self._backing_up = False
        self._asking = False
        self._idle_seconds = self._note_seconds = self._stale_seconds = 0.0

    def open(self) -> None:
        """Show the page afresh."""
        self._asking = False
        self._note = None
        self.touch()
        self.refresh()

    def refresh(self) -> None:
        """Look at everything again."""
        self._stale_seconds = 0.0
        self._notices = tuple(self._sources.notices())
        self._rows = tuple(self._sources.exhibits())
        self._numbers = self._sources.numbers()
        self._devices = tuple(self._sources.devices())
        self._last_backup = self._sources.last_backup()
        self.changed.emit()

    def tell(self, note: Text, *, alarming: bool = False) -> None:
        """Show a sentence for a few seconds."""
        self._note, self._alarming, self._note_seconds = note, alarming, 0.0
        self.changed.emit()
        if alarming:
            self.refused.emit()

    def tick(self, seconds: float) -> None:
        """Let time pass: notes fade, figures are read again, and a page that nobody touches is left."""
        self._idle_seconds += seconds
        self._note_seconds += seconds
        self._stale_seconds += seconds
        if self._idle_seconds >= IDLE_SECONDS and not self._backing_up:
            self.leave()
            return
        if self._note and self._note_seconds >= NOTE_SECONDS:
            self._note = None
            self.changed.emit()
        if self._stale_seconds >= REFRESH_SECONDS:
            self.refresh()

    def set_language(self, language: Language) -> None:
        self._language = language
        self.changed.emit()

    def close(self) -> None:
        """Wait for a running backup; nothing is said any more."""
        self._worker.close()

    @Slot()
    def touch(self) -> None:
        """Somebody is here."""
        self._idle_seconds = 0.0

    @Slot()
    def back_up(self) -> None:
        """Make a backup now; the page stays alive meanwhile."""
        if self._backing_up:
            return
        self._backing_up = True
        self._note = None
        self.changed.emit()
        self._worker.run(self._sources.back_up, self._told)

    @Slot(str)
    def dismiss(self, notice_id: str) -> None:
        """Staff have seen to it."""
        self.touch()
        self._sources.dismiss(notice_id)
        self.refresh()

    @Slot()
    def leave(self) -> None:
        self._asking = False
        self.changed.emit()
        self.left.emit()

    @Slot()
    def change_pin(self) -> None:
        self.pin_change_asked.emit()

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
            {"text": line.text.read(self._language), "when": self._when(line.moment), "id": line.id}
            for line in self._notices
        ]

    @Property(list, notify=changed)
    def exhibits(self) -> list[dict[str, str | bool]]:
        """`title`, `kind`, `why` and `open` of each; closed ones first."""
        return [
            {
                "title": row.title.read(self._language),
                "kind": row.kind.read(self._language),
                "why": row.why.read(self._language) if row.why else "",
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
                "name": device.name.read(self._language),
                "state": device.state.read(self._language),
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
        return date_words(self._now()).read(self._language)

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

    @Property(str, notify=changed)
    def note(self) -> str:
        return self._note.read(self._language) if self._note else ""

    @Property(bool, notify=changed)
    def alarming(self) -> bool:
        return self._alarming

    def _ask(self, asking: bool) -> None:
        self._asking = asking
        self.touch()
        self.changed.emit()

    def _told(self, outcome: Text | HallError | OSError) -> None:
        self._backing_up = False
        self.refresh()
        if isinstance(outcome, Text):
            self.tell(outcome)
        elif isinstance(outcome, HallError):
            self.tell(outcome.text, alarming=True)
        else:
            self.tell(
                Text(
                    f"没备份成（{outcome}），请看看磁盘", f"No backup was made ({outcome}); look at the disk"
                ),
                alarming=True,
            )

    def _now(self) -> datetime:
        return self._clock.now().astimezone(self._zone)

    def _when(self, moment: datetime | None) -> str:
        if moment is None:
            return ""
        return moment_words(moment.astimezone(self._zone), self._now()).read(self._language)
