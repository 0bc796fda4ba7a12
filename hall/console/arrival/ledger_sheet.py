"""The ledger of a day, and how a wrong row is mended: by a new one with a name and a reason."""

from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from hall.console.arrival.door_desk import DoorDesk
from hall.console.arrival.register import Day
from hall.console.days import date_words
from hall.store.headcounts import Headcount
from hall.visiting import KINDS, VENUES
from hall.words import Text

REASONS = (
    Text("多数了", "Counted too many"),
    Text("少数了", "Counted too few"),
    Text("记错了种类", "Entered as the wrong kind"),
    Text("重复登记", "Entered twice"),
)


class LedgerSheet(QObject):
    """One day of the ledger; `corrected` says that a row was replaced."""

    changed = Signal()
    corrected = Signal()

    def __init__(self, desk: DoorDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_open = False
        self._day: Day | None = None
        self._wanted: date | None = None
        self._row: Headcount | None = None
        self._children = self._adults = 0
        self._reason = ""

    def close(self) -> None:
        """Put the ledger away."""
        self._is_open, self._day, self._row = False, None, None
        self.changed.emit()

    def refresh(self) -> None:
        """Read the day again."""
        wanted = self._wanted
        if self._is_open and wanted is not None:
            register = self._desk.register
            self._desk.attempt(lambda: register.day(wanted), self._show)

    @Slot()
    def ask(self) -> None:
        """Open today's page."""
        self._is_open, self._wanted = True, self._desk.today()
        self.changed.emit()
        self.refresh()

    @Slot()
    def leave(self) -> None:
        self.close()

    @Slot(int)
    def turn(self, days: int) -> None:
        """To another day; never to one that has not come."""
        if self._wanted is not None:
            self._wanted = min(self._desk.today(), self._wanted + timedelta(days=days))
            self._row = None
            self.refresh()

    @Slot(int)
    def choose(self, index: int) -> None:
        """A row to be mended; one that has given way cannot be."""
        row = self._shown[index] if 0 <= index < len(self._shown) else None
        if row is None or self._day is None or row.id in self._day.replaced:
            return
        self._row = row
        self._children, self._adults = row.party.children, row.party.adults
        self._reason = ""
        self.changed.emit()

    @Slot()
    def drop(self) -> None:
        """Leave the row as it is."""
        self._row = None
        self.changed.emit()

    @Slot(int)
    def setChildren(self, count: int) -> None:
        self._children = count
        self.changed.emit()

    @Slot(int)
    def setAdults(self, count: int) -> None:
        self._adults = count
        self.changed.emit()

    @Slot(str)
    def setReason(self, reason: str) -> None:
        self._reason = reason
        self.changed.emit()

    @Slot()
    def correct(self) -> None:
        """Write the new row; with nobody in it the visit is taken back."""
        row, desk, reason = self._row, self._desk, self._reason
        if row is None or desk.is_busy:
            return
        party = row.party.recounted(self._children, self._adults)
        by = desk.who.name
        self._desk.attempt(
            lambda: desk.store.ledger.correct(row.id, party, by=by, reason=reason).result(), self._corrected
        )

    @property
    def _shown(self) -> list[Headcount]:
        """The newest first."""
        return list(self._day.rows)[::-1] if self._day else []

    def _show(self, day: Day) -> None:
        if self._is_open and day.day == self._wanted:
            self._day = day
            self.changed.emit()

    def _corrected(self, row: Headcount) -> None:
        self._row = None
        people = row.party.people
        self._desk.tell(Text(f"更正好了：{people} 人", f"Corrected: {people} people"))
        self.corrected.emit()
        self.refresh()

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        return self._is_open

    @Property(str, notify=changed)
    def day(self) -> str:
        if self._wanted is None:
            return ""
        shown = self._desk.now().replace(
            year=self._wanted.year, month=self._wanted.month, day=self._wanted.day
        )
        return self._desk.say(date_words(shown))

    @Property(bool, notify=changed)
    def isToday(self) -> bool:
        return self._wanted == self._desk.today()

    @Property(str, notify=changed)
    def sum(self) -> str:
        """What the standing rows come to."""
        if self._day is None:
            return ""
        rows = self._day.standing
        people = sum(row.party.people for row in rows)
        return self._desk.say(
            Text(f"{len(rows)} 批次，{people} 人次", f"{len(rows)} batches, {people} people")
        )

    @Property(list, notify=changed)
    def rows(self) -> list[list[Any]]:
        """Time, kind, place, children, adults, a gap, who entered it, its reason or that it gave way."""
        return [self._line(row) for row in self._shown]

    @Property(bool, notify=changed)
    def mending(self) -> bool:
        return self._row is not None

    @Property(str, notify=changed)
    def old(self) -> str:
        """What the row says now."""
        if self._row is None:
            return ""
        party = self._row.party
        return self._desk.say(
            Text(
                f"原来写的：孩子 {party.children}，大人 {party.adults}",
                f"It says: children {party.children}, adults {party.adults}",
            )
        )

    @Property(int, notify=changed)
    def childCount(self) -> int:
        return self._children

    @Property(int, notify=changed)
    def adultCount(self) -> int:
        return self._adults

    @Property(str, notify=changed)
    def reason(self) -> str:
        return self._reason

    @Property(list, notify=changed)
    def reasons(self) -> list[dict[str, str]]:
        said = [self._desk.say(reason) for reason in REASONS]
        return [{"id": words, "text": words} for words in said]

    def _line(self, row: Headcount) -> list[Any]:
        party, gone = row.party, self._day is not None and row.id in self._day.replaced
        entered = self._desk.local(row.entered_at)
        cells = [
            f"{entered:%H:%M}",
            self._desk.say(KINDS[party.kind]),
            self._desk.say(VENUES[party.venue]),
            str(party.children),
            str(party.adults),
            "",
            row.entered_by,
        ]
        note = self._desk.say(Text("已更正", "replaced")) if gone else row.reason
        shade = [{"text": cell, "color": "#7C88A3"} for cell in cells] if gone else cells
        return [*shade, {"text": note, "look": "plain"} if gone else note]
