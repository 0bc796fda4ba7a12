"""People who come without a booking: two taps for a family, a few more for a group or a talk elsewhere."""

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from hall.console.arrival.door_desk import DoorDesk
from hall.store.headcounts import Headcount
from hall.visiting import AUDIENCES, KINDS, VENUES, Audience, Kind, Party, Venue
from hall.words import Text

QUICK = ((0, 1), (0, 2), (1, 1), (1, 2), (2, 1), (2, 2))
"""Children and adults of the parties that come most."""
_USUAL = (Kind.WALK_IN, Venue.HALL, Audience.RESIDENTS)


class Parties(QObject):
    """The sheet for people without a booking. `entered` gives the row, and whether they want to be led."""

    changed = Signal()
    entered = Signal(object, bool)

    def __init__(self, desk: DoorDesk, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._is_open = False
        self._kind, self._venue, self._audience = _USUAL
        self._children = self._adults = 0

    def close(self) -> None:
        """Nothing is entered."""
        self._is_open = False
        self.changed.emit()

    @Slot()
    def ask(self) -> None:
        """Somebody stands at the door."""
        self._is_open = True
        self._kind, self._venue, self._audience = _USUAL
        self._children = self._adults = 0
        self.changed.emit()

    @Slot()
    def cancel(self) -> None:
        self.close()

    @Slot(int)
    def quick(self, which: int) -> None:
        """The second tap: a party of the usual kind and size."""
        self._children, self._adults = QUICK[which]
        self.enter(False)

    @Slot(str)
    def setKind(self, kind: str) -> None:
        """A talk is held elsewhere unless somebody says otherwise."""
        self._kind = Kind(kind)
        self._venue = Venue.OTHER if self._kind is Kind.OUTREACH else Venue.HALL
        self.changed.emit()

    @Slot(str)
    def setVenue(self, venue: str) -> None:
        self._venue = Venue(venue)
        self.changed.emit()

    @Slot(str)
    def setAudience(self, audience: str) -> None:
        self._audience = Audience(audience)
        self.changed.emit()

    @Slot(int)
    def setChildren(self, count: int) -> None:
        self._children = count
        self.changed.emit()

    @Slot(int)
    def setAdults(self, count: int) -> None:
        self._adults = count
        self.changed.emit()

    @Slot(bool)
    def enter(self, leads: bool) -> None:
        """Write them down, and lead them if so wished."""
        desk = self._desk
        if not self._is_open or desk.is_busy:
            return
        party = Party(self._kind, self._venue, self._audience, self._children, self._adults, desk.today())
        by = desk.who.name

        def done(row: Headcount) -> None:
            self.close()
            self.entered.emit(row, leads)

        desk.attempt(lambda: desk.store.ledger.add(party, by=by).result(), done)

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        return self._is_open

    @Property(list, notify=changed)
    def quicks(self) -> list[str]:
        """The parties that one tap enters."""
        return [self._desk.say(_family(children, adults)) for children, adults in QUICK]

    @Property(str, notify=changed)
    def kind(self) -> str:
        return self._kind.value

    @Property(str, notify=changed)
    def venue(self) -> str:
        return self._venue.value

    @Property(str, notify=changed)
    def audience(self) -> str:
        return self._audience.value

    @Property(int, notify=changed)
    def childCount(self) -> int:
        return self._children

    @Property(int, notify=changed)
    def adultCount(self) -> int:
        return self._adults

    @Property(list, notify=changed)
    def kinds(self) -> list[dict[str, Any]]:
        return [{"id": kind.value, "text": self._capital(words)} for kind, words in KINDS.items()]

    @Property(list, notify=changed)
    def venues(self) -> list[dict[str, Any]]:
        return [{"id": venue.value, "text": self._capital(words)} for venue, words in VENUES.items()]

    @Property(list, notify=changed)
    def audiences(self) -> list[dict[str, Any]]:
        return [{"id": each.value, "text": self._capital(words)} for each, words in AUDIENCES.items()]

    def _capital(self, words: Text) -> str:
        said = self._desk.say(words)
        return said[:1].upper() + said[1:]


def _family(children: int, adults: int) -> Text:
    if not children:
        return Text(f"{adults} 个大人", "1 adult" if adults == 1 else f"{adults} adults")
    young = "1 child" if children == 1 else f"{children} children"
    return Text(f"{adults} 大 {children} 小", f"{'1 adult' if adults == 1 else f'{adults} adults'}, {young}")
