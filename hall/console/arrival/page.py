"""The page at the door: today's list, the slip, who really came, and the start of a tour."""

from collections.abc import Callable, Container, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Slot

from hall.console.arrival.chosen import Chosen, Offers
from hall.console.arrival.door_desk import DoorDesk
from hall.console.arrival.ledger_sheet import LedgerSheet
from hall.console.arrival.parties import Parties
from hall.console.arrival.printing import Printout
from hall.console.arrival.roll import ArrivalRoll
from hall.console.arrival.scanner import Scanner
from hall.console.arrival.shown import Conductor
from hall.console.arrival.undoing import Undoing
from hall.console.page import EVERYBODY, Person
from hall.slips import Slip, SlipError
from hall.store.headcounts import Headcount
from hall.visiting import Booking, Move, State
from hall.words import Language, Text

REFRESH_SECONDS = 10.0


Verify = Callable[[str, Container[str]], Slip]
"""What a slip's text says; raises SlipError, and KeyFileError where the key is lost."""


class ArrivalPage(ArrivalRoll):
    """Groups come in here. Guides and staff alike may do everything."""

    name = "arrival"
    icon = "flag"
    title = Text("带队", "Tours")
    roles = EVERYBODY
    view = QUrl.fromLocalFile(str(Path(__file__).with_name("Arrival.qml")))

    def __init__(
        self,
        desk: DoorDesk,
        scanner: Scanner,
        verify: Verify,
        offers: Offers,
        guides: Callable[[], Sequence[str]],
        conductor: Conductor,
        printout: Printout,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(
            desk, scanner, offers, conductor, Parties(desk), Undoing(desk), LedgerSheet(desk), parent
        )
        self._verify = verify
        self._names = guides
        self._printout = printout
        self._stale_seconds = 0.0
        desk.told.connect(self.told)
        desk.busied.connect(self.changed)
        scanner.changed.connect(self.changed)
        scanner.read.connect(self._read_slip)
        self._parties.entered.connect(self._party_came)
        self._undoing.undone.connect(self.refresh)
        self._ledger.corrected.connect(self.refresh)

    @property
    def is_busy(self) -> bool:
        return self._desk.is_busy

    def open(self, who: Person) -> None:
        """Read today's list; the camera looks for slips while somebody is to come."""
        self.who = self._desk.who = who
        self._guide = who.name
        self._guides = tuple(dict.fromkeys((who.name, *self._names())))
        self._stale_seconds = 0.0
        self.refresh()

    def leave(self) -> None:
        """The camera is let go, and nobody finds half a group here."""
        self._scanner.stop()
        self._parties.close()
        self._ledger.close()
        self._undoing.forget()
        self._chosen = None
        self._day = None
        self._slip = ""
        self.changed.emit()

    def tick(self, seconds: float) -> None:
        """Read again what others may have changed; let the minute of undoing run."""
        self._undoing.tick()
        self._stale_seconds += seconds
        if self._stale_seconds >= REFRESH_SECONDS and not self.is_busy:
            self._stale_seconds = 0.0
            self.refresh()

    def set_language(self, language: Language) -> None:
        self._desk.language = language
        super().set_language(language)
        for part in (self._parties, self._undoing, self._ledger):
            part.changed.emit()

    def close(self) -> None:
        self._scanner.stop()
        self._desk.close()

    @Slot()
    def scan(self) -> None:
        """Look for a slip before the camera."""
        self._slip = ""
        self._scanner.start()
        self.changed.emit()

    @Slot()
    def signIn(self) -> None:
        """They are here; no tour on this kiosk."""
        self._arrive(leads=False)

    @Slot()
    def setOut(self) -> None:
        """They are here, and the tour begins; those who are here already just set out."""
        chosen = self._chosen
        if chosen is None:
            return
        if chosen.row is not None:
            self._lead(chosen, chosen.row)
        else:
            self._arrive(leads=True)

    @Slot()
    def finishVisit(self) -> None:
        """A group that is here has gone."""
        chosen, by = self._chosen, self.who.name
        if chosen is None or chosen.booking is None or chosen.booking.state is not State.ARRIVED:
            return
        store, ident = self._desk.store, chosen.booking.id
        self._desk.attempt(
            lambda: store.bookings.move(ident, Move.FINISH, by=by).result(), lambda _: self.refresh()
        )

    @Slot()
    def endTour(self) -> None:
        """End the tour that goes on at this kiosk."""
        self._conductor.end()
        self.refresh()

    @Slot()
    def printTimetable(self) -> None:
        """The route as a page to hang up."""
        chosen = self._chosen
        if chosen is None:
            return
        departs = self._desk.now()
        if chosen.booking is not None and chosen.is_waiting:
            departs = max(departs, self._desk.local(chosen.booking.wish.starts_at))
        plan, title = self._offers.plan(chosen), chosen.name
        self._desk.attempt(lambda: self._printout.timetable(plan, title, departs), self._desk.tell)

    def _arrive(self, *, leads: bool) -> None:
        chosen, desk, by = self._chosen, self._desk, self.who.name
        if chosen is None or chosen.booking is None or not chosen.is_waiting or desk.is_busy:
            return
        ident, rules = chosen.booking.id, desk.rules

        def work() -> Headcount:
            arrivals = desk.store.arrivals
            return arrivals.arrive(ident, chosen.children, chosen.adults, by=by, rules=rules).result()

        def came(row: Headcount) -> None:
            if self._day is None:
                return  # The desk was locked meanwhile; the arrival stands.
            self._take(Chosen(chosen.booking, row, chosen.children, chosen.adults, style=chosen.style))
            self._undoing.offer(row)
            if leads and self._chosen is not None:
                self._lead(self._chosen, row)
            else:
                self.refresh()

        desk.attempt(work, came)

    def _lead(self, chosen: Chosen, row: Headcount) -> None:
        if not self._conductor.lead(self._offers.departure(chosen, row, self._guide)):
            words = Text("这台机器正在带另一队", "this kiosk is leading another group")
            self._desk.tell(words, alarming=True)

    def _party_came(self, row: Headcount, leads: bool) -> None:
        self._undoing.offer(row)
        if leads:
            party = row.party
            self._lead(Chosen(None, row, party.children, party.adults), row)
        else:
            self.refresh()

    def _read_slip(self, text: str) -> None:
        day = self._day
        if day is None or self._desk.is_busy:
            return
        used = {each.id for each in day.bookings if each.state in (State.ARRIVED, State.FINISHED)}
        self._scanner.stop()
        self._desk.run(lambda: self._verify(text, used), self._judge)

    def _judge(self, found: object) -> None:
        match found:
            case Slip(booking=ident) if self._day and (booking := self._day.booking(ident)):
                self._good(booking)
            case Slip():
                words = Text(
                    "这张单子的预约今天没有了，可能改期或取消了，请看预约页",
                    "that booking is not in today's list any more; see the page of bookings",
                )
                self._bad(words)
            case SlipError(text=words):
                self._bad(words)
            case OSError() | Exception():
                self._desk.complain(found)  # type: ignore[arg-type]

    def _good(self, booking: Booking) -> None:
        assert self._day is not None
        chosen = Chosen.of(booking, self._day.came.get(booking.id))
        place = [each.id for each in self._day.bookings].index(booking.id) + 1
        self._slip = self.say(Text(f"扫到了：今天第 {place} 场", f"Found: number {place} of today"))
        self._take(Chosen(booking, chosen.row, chosen.children, chosen.adults, True, chosen.style))

    def _bad(self, words: Text) -> None:
        self._slip = ""
        self._desk.tell(words, alarming=True)
        self._scanner.start()
