"""Files that leave the hall, as the view binds to it: bookings as a table, and one booking's slip."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot

from hall.console.bookings.office import Office, Part
from hall.console.bookings.outlet import DAYS, FORMS, Days, Form, span_of, write
from hall.console.bookings.patience import awaited
from hall.console.bookings.printer import Printer
from hall.console.bookings.words import day_words
from hall.console.places import Place, eject, require_there
from hall.reports.slip import slip_paper
from hall.slips import Slips
from hall.visiting import Booking
from hall.words import Text


class OutletView(Part):
    """Where to, in which form; then what can be done with the file: print a slip, take the stick out."""

    changed = Signal()

    def __init__(
        self,
        office: Office,
        places: Callable[[], Sequence[Place]],
        printer: Printer,
        require: Callable[[Place], None] = require_there,
        let_go: Callable[[Place], Text] = eject,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(office, parent)
        self._look = places
        self._places: Sequence[Place] = ()
        self._printer = printer
        self._require = require
        self._let_go = let_go
        self._place = 0
        self._days, self._form = Days.MONTH, Form.XLSX
        self._day = office.today()
        self._asking = False
        self._slip: Booking | None = None
        self._wrote: Path | None = None
        self._count = 0

    def ask(self, day: date) -> None:
        """Ask where the bookings around a day shall go."""
        if self.office.may_edit:
            self._begin(day, None)

    def ask_slip(self, booking: Booking) -> None:
        """Ask where a booking's slip shall go."""
        self._begin(self._day, booking)

    @Slot()
    def drop(self) -> None:
        """No more."""
        self._asking, self._slip, self._wrote = False, None, None
        self.changed.emit()

    @Slot(str)
    def choose_days(self, days: str) -> None:
        self._days = Days(days)
        self.changed.emit()

    @Slot(str)
    def choose_form(self, form: str) -> None:
        self._form = Form(form)
        self.changed.emit()

    @Slot(str)
    def choose_place(self, place: str) -> None:
        self._place = int(place)
        self.changed.emit()

    @Slot()
    def write(self) -> None:
        """Write the file that is asked for."""
        if not self._places:
            return
        place, office = self._places[self._place], self.office
        folder = place.path
        if self._slip is not None:
            booking = self._slip

            def work() -> tuple[Path, int]:
                self._require(place)
                return self._write_slip(booking, folder), 1

            office.attempt(work, self._written)
        elif office.may_edit:
            span, form, now = span_of(self._days, self._day), self._form, office.clock.now()
            diary = office.diary

            def work() -> tuple[Path, int]:
                self._require(place)
                return write(diary.records, folder, form, span, zone=office.zone, keys=diary.keys, now=now)

            office.attempt(work, self._written)

    @Slot()
    def print_it(self) -> None:
        """Send the slip that was written to the printer."""
        wrote, printer = self._wrote, self._printer
        if wrote is not None:
            self.office.attempt(lambda: printer.send(wrote), self.office.tell)

    @Slot()
    def eject(self) -> None:
        """Let the stick go."""
        place, let_go = self._places[self._place], self._let_go

        def then(words: Text) -> None:
            self.office.tell(words)
            self.drop()

        self.office.attempt(lambda: let_go(place), then)

    def _begin(self, day: date, slip: Booking | None) -> None:
        self._day, self._slip, self._wrote = day, slip, None

        def then(places: Sequence[Place]) -> None:
            self._places = places
            self._place = min(self._place, max(0, len(places) - 1))
            self._asking = True
            self.changed.emit()

        self.office.attempt(self._look, then)

    def _write_slip(self, booking: Booking, folder: Path) -> Path:
        office = self.office
        secret = awaited(office.store.bookings.slip_secret())
        code = Slips(secret, office.zone).issue(booking, office.settings().kiosk)
        rules, day = office.rules.settings, office.local(booking.wish.starts_at).date()
        name = "".join(letter for letter in booking.wish.organisation if letter.isalnum())[:20]
        out = folder / f"预约单_{day.isoformat()}_{name}_{booking.id[-4:]}.pdf"
        slip_paper(booking, code, zone=office.zone, rules=rules, made_on=office.today()).write(out)
        return out

    def _written(self, outcome: tuple[Path, int]) -> None:
        self._wrote, self._count = outcome
        self.changed.emit()

    @Property(str, notify=changed)
    def asking(self) -> str:
        """What is being asked about: `list`, `slip`, or nothing."""
        if not self._asking:
            return ""
        return "slip" if self._slip is not None else "list"

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def places(self) -> list[dict[str, str]]:
        return [{"id": str(n), "text": self.say(place.name)} for n, place in enumerate(self._places)]

    @Property(str, notify=changed)
    def place(self) -> str:
        return str(self._place)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def all_days(self) -> list[dict[str, str]]:
        return [{"id": each.value, "text": self.say(words)} for each, words in DAYS.items()]

    @Property(str, notify=changed)
    def days(self) -> str:
        return self._days.value

    @Property(str, notify=changed)
    def span(self) -> str:
        """The days in words."""
        first, last = span_of(self._days, self._day)
        if first == last:
            return self.say(day_words(first))
        return f"{first.isoformat()} – {last.isoformat()}"

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def forms(self) -> list[dict[str, str]]:
        return [{"id": each.value, "text": self.say(words)} for each, words in FORMS.items()]

    @Property(str, notify=changed)
    def form(self) -> str:
        return self._form.value

    @Property(str, notify=changed)
    def wrote(self) -> str:
        """The file that was written, and what is in it."""
        if self._wrote is None:
            return ""
        count = self._count
        inside = Text(f"{count} 个预约", "1 booking" if count == 1 else f"{count} bookings")
        return self._wrote.name if self._slip else f"{self._wrote.name}  {self.say(inside)}"

    @Property(bool, notify=changed)
    def on_stick(self) -> bool:
        """Whether it went to a stick, which must be let go first."""
        return bool(self._places) and self._places[self._place].is_stick

    @Property(bool, constant=True)
    def can_print(self) -> bool:
        return self._printer.is_there
