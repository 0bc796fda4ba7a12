"""The row just entered, which can be taken back for a minute."""

from PySide6.QtCore import Property, QObject, Signal, Slot

from hall.console.arrival.door_desk import DoorDesk
from hall.store.headcounts import Headcount
from hall.store.ledger import UNDO_SECONDS
from hall.visiting import KINDS
from hall.words import Text


class Undoing(QObject):
    """One row at a time; `undone` says that it was taken back."""

    changed = Signal()
    undone = Signal()

    def __init__(self, desk: DoorDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._row: Headcount | None = None
        self._entered = 0.0

    def offer(self, row: Headcount) -> None:
        """A row was just entered."""
        self._row, self._entered = row, self._desk.clock.seconds()
        self.changed.emit()

    def tick(self) -> None:
        """Let time pass; after a minute there is nothing to take back."""
        if self._row is not None:
            if self.seconds == 0:
                self._row = None
            self.changed.emit()

    def forget(self) -> None:
        """Somebody else stands here now."""
        self._row = None
        self.changed.emit()

    @property
    def seconds(self) -> int:
        spent = self._desk.clock.seconds() - self._entered
        return max(0, int(UNDO_SECONDS - spent)) if self._row else 0

    @Slot()
    def undo(self) -> None:
        """Take the row back; an arrival's booking waits again."""
        row, by = self._row, self._desk.who.name
        if row is None:
            return
        self._row = None
        self.changed.emit()
        store = self._desk.store
        if row.booking is not None:
            self._desk.attempt(lambda: store.arrivals.take_back(row, by=by).result(), self._done)
        else:
            self._desk.attempt(lambda: store.ledger.undo(row, by=by).result(), self._done)

    def _done(self, _row: Headcount) -> None:
        self._desk.tell(Text("撤销了", "Taken back"))
        self.undone.emit()

    @Property(str, notify=changed)
    def words(self) -> str:
        """What was entered; empty where nothing can be taken back."""
        if self._row is None:
            return ""
        party = self._row.party
        kind = KINDS[party.kind]
        words = Text(f"登记好了：{kind.zh} {party.people} 人", f"Entered: {party.people} people ({kind.en})")
        return self._desk.say(words)

    @Property(int, notify=changed)
    def left(self) -> int:
        """Seconds in which it can be taken back."""
        return self.seconds
