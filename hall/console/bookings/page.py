"""The page of bookings: which of its parts is in sight, and how they lead to each other."""

from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from hall.clock import Clock
from hall.console.bookings.calendar_view import CalendarView
from hall.console.bookings.detail_view import DetailView
from hall.console.bookings.diary import Diary
from hall.console.bookings.form_view import FormView
from hall.console.bookings.intake_view import IntakeView
from hall.console.bookings.office import Office
from hall.console.bookings.outlet_view import OutletView
from hall.console.bookings.printer import Printer
from hall.console.page import EVERYBODY, Page, Person
from hall.console.places import Place
from hall.settings import Settings
from hall.store.keys import Keys
from hall.store.store import Store
from hall.visiting import Booking
from hall.words import Language, Text

REFRESH_SECONDS = 15.0


class Sight(StrEnum):
    """The part that is in sight."""

    CALENDAR = "calendar"
    DETAIL = "detail"
    FORM = "form"
    INTAKE = "intake"


class BookingsPage(Page):
    """Bookings by touch. `arrival_asked` names the booking whose group stands at the door."""

    changed = Signal()
    arrival_asked = Signal(str)

    name = "bookings"
    icon = "calendar"
    title = Text("预约", "Bookings")
    roles = EVERYBODY
    view = QUrl.fromLocalFile(str(Path(__file__).with_name("Bookings.qml")))

    def __init__(
        self,
        store: Store,
        records: Path,
        keys: Keys,
        settings: Callable[[], Settings],
        zone: ZoneInfo,
        clock: Clock,
        places: Callable[[], Sequence[Place]],
        printer: Printer,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._office = Office(store, Diary(records, zone, keys), settings, zone, clock, self)
        self._calendar = CalendarView(self._office, self)
        self._form = FormView(self._office, self)
        self._detail = DetailView(self._office, self)
        self._intake = IntakeView(self._office, places, self)
        self._outlet = OutletView(self._office, places, printer, parent=self)
        self._parts = (self._calendar, self._form, self._detail, self._intake, self._outlet)
        self._sight = Sight.CALENDAR
        self._back = Sight.CALENDAR
        self._stale_seconds = 0.0
        self._wire()

    def _wire(self) -> None:
        office, calendar, form, detail = self._office, self._calendar, self._form, self._detail
        office.told.connect(self.told)
        office.busied.connect(self.changed)
        # What was written stands in the calendar at once.
        office.written.connect(calendar.refresh)
        # From the calendar: a booking, a new one, or the time that another one looked for.
        calendar.opened.connect(self._open)
        calendar.asked.connect(self._begin)
        calendar.picked.connect(self._picked)
        calendar.stopped.connect(self._stopped)
        # From the form back to where it was called, or to the booking that came of it.
        form.left.connect(self._leave_form)
        form.saved.connect(self._open)
        form.when_asked.connect(self._pick)
        # From a booking to the form, to another time, or to the door.
        detail.left.connect(lambda: self._see(Sight.CALENDAR))
        detail.change_asked.connect(self._change)
        detail.move_asked.connect(self._move)
        detail.arrival_asked.connect(self.arrival_asked)
        detail.slip_asked.connect(self._outlet.ask_slip)
        self._intake.left.connect(lambda: self._see(Sight.CALENDAR))

    @property
    def is_busy(self) -> bool:
        return self._office.is_busy

    def open(self, who: Person) -> None:
        """Show this month, whatever was in sight before."""
        self.who = self._office.who = who
        self._stale_seconds = 0.0
        self._see(Sight.CALENDAR)
        self._calendar.open()

    def leave(self) -> None:
        """Forget what was typed and whose contact was shown."""
        self._detail.close()
        self._outlet.drop()
        self._intake.forget()
        if self._sight is Sight.FORM or self._calendar.picking:
            self._form.cancel()
        self._calendar.pick(None)
        self._see(Sight.CALENDAR)

    def tick(self, seconds: float) -> None:
        """Read again what others may have changed; mask a contact that stood long enough."""
        self._detail.tick(seconds)
        self._stale_seconds += seconds
        if self._stale_seconds >= REFRESH_SECONDS and not self.is_busy:
            self._stale_seconds = 0.0
            self._calendar.refresh()
            if self._sight is Sight.DETAIL:
                self._detail.refresh()

    def set_language(self, language: Language) -> None:
        self._office.language = language
        super().set_language(language)
        for part in self._parts:
            part.changed.emit()

    def close(self) -> None:
        self._office.close()

    @Slot()
    def bring_in(self) -> None:
        """Take in a list of bookings."""
        if self._office.may_edit:
            self._intake.open()
            self._see(Sight.INTAKE)

    @Slot()
    def send_out(self) -> None:
        """Write the bookings around the chosen day to a file."""
        self._outlet.ask(self._calendar.day)

    def _see(self, sight: Sight) -> None:
        self._sight = sight
        self.changed.emit()

    def _open(self, booking_id: str) -> None:
        self._detail.open(booking_id)
        self._see(Sight.DETAIL)

    def _begin(self, at: datetime) -> None:
        if self._office.may_edit:
            self._back = Sight.CALENDAR
            self._form.begin(at)
            self._see(Sight.FORM)

    def _change(self, booking: Booking) -> None:
        self._back = Sight.DETAIL
        self._form.change(booking)
        self._see(Sight.FORM)

    def _move(self, booking: Booking) -> None:
        self._change(booking)
        self._form.ask_when()

    def _pick(self, words: Text) -> None:
        self._calendar.pick(words)
        self._see(Sight.CALENDAR)

    def _picked(self, at: datetime) -> None:
        self._calendar.pick(None)
        self._form.move(at)
        self._see(Sight.FORM)

    def _stopped(self) -> None:
        self._calendar.pick(None)
        self._see(Sight.FORM)

    def _leave_form(self) -> None:
        if self._back is Sight.DETAIL:
            self._detail.refresh()
        self._see(self._back)

    @Property(str, notify=changed)
    def sight(self) -> str:
        return self._sight.value

    @Property(bool, notify=changed)
    def may_edit(self) -> bool:
        return self._office.may_edit

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._office.is_busy

    @Property(QObject, constant=True)
    def calendar(self) -> CalendarView:
        return self._calendar

    @Property(QObject, constant=True)
    def form(self) -> FormView:
        return self._form

    @Property(QObject, constant=True)
    def detail(self) -> DetailView:
        return self._detail

    @Property(QObject, constant=True)
    def intake(self) -> IntakeView:
        return self._intake

    @Property(QObject, constant=True)
    def outlet(self) -> OutletView:
        return self._outlet
