"""The calendar as the view binds to it: the days in sight, the chosen day, and the search."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from hall.console.bookings.calendar import DayLine, Span, day_line, days_in_sight, month_lines, step
from hall.console.bookings.diary import Leaf
from hall.console.bookings.office import Office, Part
from hall.console.bookings.patience import awaited
from hall.console.bookings.shown import Shown
from hall.console.bookings.words import day_words, month_words
from hall.visiting import STATES, Booking, State
from hall.words import HallError, Text


class CalendarView(Part):
    """Months, weeks, days and the search.

    `opened` tells a booking that was tapped, `asked` a time for a new one, `picked` a time for the form.
    """

    changed = Signal()
    opened = Signal(str)
    asked = Signal(object)
    picked = Signal(object)
    stopped = Signal()
    """No time is chosen after all."""

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(office, parent)
        self._span = Span.MONTH
        self._day = office.today()
        self._leaf = Leaf(self._day, self._day)
        self._picking: Text | None = None
        self._words = ""
        self._state = ""
        self._found: Sequence[Booking] = ()
        self._closing = False

    @property
    def day(self) -> date:
        """The chosen day."""
        return self._day

    def open(self) -> None:
        """Show today."""
        self._day = self.office.today()
        self._span = Span.MONTH
        self._words = self._state = ""
        self._picking = None
        self._closing = False
        self.refresh()

    def refresh(self) -> None:
        """Read the days in sight anew."""
        first, last = days_in_sight(self._span, self._day)
        self.office.attempt(lambda: self.office.diary.leaf(first, last), self._read)
        if self._span is Span.LIST:
            self._search()

    def pick(self, words: Text | None) -> None:
        """Have a time chosen for a booking that these words name; None ends it."""
        self._picking = words
        if words is not None and self._span is Span.LIST:
            self._span = Span.MONTH
        self.changed.emit()

    @Slot(str)
    def show(self, span: str) -> None:
        self._span = Span(span)
        self.changed.emit()
        self.refresh()

    @Slot(int)
    def turn(self, by: int) -> None:
        """The month, week or day before or after."""
        try:
            self._go(step(self._span, self._day, by))
        except (ValueError, OverflowError):
            return

    @Slot()
    def today(self) -> None:
        self._go(self.office.today())

    @Slot(str)
    def choose(self, day: str) -> None:
        """A day was tapped."""
        self._go(date.fromisoformat(day))

    @Slot(str)
    def tap(self, booking_id: str) -> None:
        self.opened.emit(booking_id)

    @Slot(str)
    def book(self, moment: str) -> None:
        """A slot was tapped: for a new booking, or for the one that looks for a time."""
        if not self.office.may_edit:
            return
        at = self.office.local(datetime.fromisoformat(moment))
        (self.picked if self._picking is not None else self.asked).emit(at)

    @Slot()
    def stop_picking(self) -> None:
        self.stopped.emit()

    @Slot()
    def book_any(self) -> None:
        """A new booking: at the first free slot of the chosen day, or at none."""
        line = self._chosen()
        now = self.office.clock.now()
        starts = [slot.starts_at for slot in line.slots if slot.starts_at is not None and slot.is_free]
        later = [moment for moment in starts if moment > now]
        self.asked.emit(self.office.local(later[0]) if later else line.day)

    @Slot(str)
    def search(self, words: str) -> None:
        self._words = words
        self._search()

    @Slot(str)
    def filter(self, state: str) -> None:
        """Only bookings in this state; again, or empty: all."""
        self._state = "" if state == self._state else state
        self.changed.emit()
        self._search()

    @Slot(bool)
    def ask_close(self, asking: bool) -> None:
        """Ask for the reason before a day is closed."""
        self._closing = asking and self.office.may_edit
        self.changed.emit()

    @Slot(str)
    def close_day(self, reason: str) -> None:
        """Close the chosen day to groups."""
        if not self.office.may_edit:
            return
        day, who, store = self._day, self.office.who.name, self.office.store

        def then(_: None) -> None:
            self._closing = False
            words = day_words(day)
            self.office.tell(Text(f"{words.zh} 闭馆了", f"{words.en} is closed"))
            self.office.written.emit()

        self.office.attempt(lambda: awaited(store.closed_days.close(day, by=who, reason=reason)), then)

    @Slot()
    def open_day(self) -> None:
        """Take groups again on the chosen day."""
        if not self.office.may_edit:
            return
        day, who, store = self._day, self.office.who.name, self.office.store

        def then(_: None) -> None:
            words = day_words(day)
            self.office.tell(Text(f"{words.zh} 恢复开放", f"{words.en} is open again"))
            self.office.written.emit()

        self.office.attempt(lambda: awaited(store.closed_days.open(day, by=who)), then)

    def _go(self, day: date) -> None:
        before = days_in_sight(self._span, self._day)
        self._day = day
        self._closing = False
        self.changed.emit()
        if days_in_sight(self._span, day) != before:
            self.refresh()

    def _read(self, leaf: Leaf) -> None:
        if (leaf.first, leaf.last) == days_in_sight(self._span, self._day):
            self._leaf = leaf
            self.changed.emit()

    def _search(self) -> None:
        words, state = self._words, self._state
        states = [State(state)] if state else list(State)

        def then(found: Sequence[Booking] | HallError | OSError) -> None:
            if isinstance(found, (HallError, OSError)):
                self.office.complain(found)
            elif (words, state) == (self._words, self._state):
                self._found = found
                self.changed.emit()

        self.office.run(lambda: self.office.diary.find(words, states), then)

    def _shown(self) -> Shown:
        office = self.office
        return Shown(office.language, office.zone, office.clock.now(), office.rules.settings.capacity)

    def _chosen(self) -> DayLine:
        return day_line(self._day, self._leaf, self.office.rules)

    @Property(str, notify=changed)
    def span(self) -> str:
        return self._span.value

    @Property(str, notify=changed)
    def heading(self) -> str:
        """Which month, week or day is in sight."""
        if self._span is Span.DAY:
            return self.say(day_words(self._day))
        if self._span is Span.WEEK:
            first, last = (day_words(day) for day in days_in_sight(self._span, self._day))
            zh, en = (text.rsplit(" ", 1)[0] for text in (first.zh, last.zh)), (first.en[5:], last.en[5:])
            return self.say(Text(" – ".join(zh), " – ".join(en)))
        return self.say(month_words(self._day))

    @Property(bool, notify=changed)
    def at_today(self) -> bool:
        return self._day == self.office.today()

    @Property(str, notify=changed)
    def picking(self) -> str:
        """For whom a time is being chosen; empty: for nobody."""
        return self.say(self._picking) if self._picking is not None else ""

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def cells(self) -> list[dict[str, Any]]:
        """The month's days, each with its number, bars and words."""
        lines = month_lines(self._day, self._leaf, self.office.rules) if self._span is Span.MONTH else []
        shown = self._shown()
        return [shown.cell(line, self._day) for line in lines]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def week(self) -> list[dict[str, Any]]:
        """The week's days with their slots."""
        if self._span is not Span.WEEK:
            return []
        first, _ = days_in_sight(Span.WEEK, self._day)
        days = [date.fromordinal(first.toordinal() + place) for place in range(7)]
        shown = self._shown()
        return [shown.day(day_line(day, self._leaf, self.office.rules), self._day) for day in days]

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def chosen(self) -> dict[str, Any]:
        """The chosen day with its slots."""
        return self._shown().day(self._chosen(), self._day)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def found(self) -> list[dict[str, Any]]:
        """What the search found, the newest first."""
        shown = self._shown()
        return [shown.row(booking) for booking in self._found]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def states(self) -> list[dict[str, str]]:
        """The states to choose from."""
        return [{"id": state.value, "text": self.say(words)} for state, words in STATES.items()]

    @Property(str, notify=changed)
    def state(self) -> str:
        return self._state

    @Property(str, notify=changed)
    def words(self) -> str:
        return self._words

    @Property(bool, notify=changed)
    def closing(self) -> bool:
        """Whether the reason for closing the chosen day is being asked for."""
        return self._closing
