"""One booking as the view binds to it: its facts, its history, and what can be done with it."""

from collections.abc import Callable
from concurrent.futures import Future
from datetime import timedelta
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from hall.console.bookings.diary import Record
from hall.console.bookings.facts import shown_history, shown_record
from hall.console.bookings.office import Office, Part
from hall.console.bookings.patience import awaited
from hall.console.bookings.words import (
    day_words,
)
from hall.store.bookings import MOST_WEEKS, BookingRefusedError
from hall.store.errors import RefusedError
from hall.visiting import MOVES, Booking, Contact, Move
from hall.words import HallError, Text

SHOWN_SECONDS = 60.0
"""How long a contact stands in plain words."""


class Question(StrEnum):
    """What is being asked over the booking."""

    NONE = ""
    CANCEL = "cancel"
    LATE = "late"
    """Cancelling is refused; staff may say why all the same."""
    MISS = "miss"
    COPY = "copy"
    COPIED = "copied"


class DetailView(Part):
    """`left` leads back, the others to the form, to a new time, to the arrival page."""

    changed = Signal()
    left = Signal()
    change_asked = Signal(object)
    move_asked = Signal(object)
    arrival_asked = Signal(str)
    slip_asked = Signal(object)

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(office, parent)
        self._id = ""
        self._record: Record | None = None
        self._contact: Contact | None = None
        self._shown_seconds = 0.0
        self._question = Question.NONE
        self._refusal: Text | None = None
        self._doing = False
        self._copies: list[tuple[Text, bool]] = []

    @property
    def booking(self) -> Booking | None:
        return self._record.booking if self._record else None

    def open(self, booking_id: str) -> None:
        """Bring a booking into sight."""
        self._forget()
        self._id, self._record = booking_id, None
        self.refresh()

    def refresh(self) -> None:
        """Read it anew."""
        ident = self._id
        if not ident:
            return

        def then(record: Record) -> None:
            if ident == self._id:
                self._record = record
                self.changed.emit()

        self.office.attempt(lambda: self.office.diary.record(ident), then)

    def close(self) -> None:
        """Out of sight: the contact is masked again."""
        self._forget()
        self._id, self._record = "", None
        self.changed.emit()

    def tick(self, seconds: float) -> None:
        """A contact in plain words goes after a while."""
        if self._contact is None:
            return
        self._shown_seconds += seconds
        if self._shown_seconds >= SHOWN_SECONDS:
            self._contact = None
            self.changed.emit()

    @Slot()
    def leave(self) -> None:
        self.close()
        self.left.emit()

    @Slot()
    def show_contact(self) -> None:
        """The contact in plain words; that somebody looked is written down."""
        if not self.office.may_edit or not self._id:
            return
        ident, who, people = self._id, self.office.who.name, self.office.store.people

        def then(contact: Contact) -> None:
            if ident == self._id:
                self._contact, self._shown_seconds = contact, 0.0
                self.refresh()

        self.office.attempt(lambda: awaited(people.contact(ident, by=who)), then)

    @Slot()
    def edit(self) -> None:
        if self.office.may_edit and self.booking:
            self.change_asked.emit(self.booking)

    @Slot()
    def move(self) -> None:
        if self.office.may_edit and self.booking:
            self.move_asked.emit(self.booking)

    @Slot()
    def print_slip(self) -> None:
        if self.booking:
            self.slip_asked.emit(self.booking)

    @Slot()
    def arrive(self) -> None:
        """They are here: the arrival page does the rest."""
        self.arrival_asked.emit(self._id)

    @Slot()
    def confirm(self) -> None:
        self._do(
            lambda ident, who: self.office.store.bookings.move(ident, Move.CONFIRM, by=who),
            Text("确认好了", "Confirmed"),
        )

    @Slot(str)
    def miss(self, reason: str) -> None:
        """Nobody came."""
        self._do(
            lambda ident, who: self.office.store.bookings.move(ident, Move.MISS, by=who, reason=reason),
            Text("记好了，没有来", "Noted: nobody came"),
        )

    @Slot(str, bool)
    def cancel(self, reason: str, override: bool) -> None:
        """Cancel it; too late, it takes a reason."""
        rules = self.office.rules
        why = {"override": reason} if override else {"reason": reason}
        self._do(
            lambda ident, who: self.office.store.bookings.cancel(ident, by=who, rules=rules, **why),
            Text("取消了", "Cancelled"),
        )

    @Slot(int)
    def copy(self, weeks: int) -> None:
        """Copy it to the weeks after it."""
        if not self.office.may_edit or self._doing:
            return
        self._doing = True
        ident, who, rules = self._id, self.office.who.name, self.office.rules
        bookings = self.office.store.bookings

        def then(answers: list[Booking | RefusedError] | HallError | OSError) -> None:
            self._doing = False
            if isinstance(answers, (HallError, OSError)):
                self.office.complain(answers)
                return
            self._copies = [self._copied(week, answer) for week, answer in enumerate(answers, start=1)]
            self._question = Question.COPIED
            self.changed.emit()
            self.office.written.emit()

        self.office.run(lambda: awaited(bookings.repeat(ident, weeks, by=who, rules=rules)), then)

    @Slot(str)
    def ask(self, question: str) -> None:
        """Ask before something is done; empty: no more."""
        if question and not self.office.may_edit:
            return
        self._question = Question(question)
        self._refusal = None
        self.changed.emit()

    def _do(self, call: Callable[[str, str], "Future[Booking]"], done: Text) -> None:
        if not self.office.may_edit or not self._id or self._doing:
            return
        self._doing = True
        ident, who = self._id, self.office.who.name

        def then(outcome: Booking | HallError | OSError) -> None:
            self._doing = False
            match outcome:
                case Booking():
                    self._question = Question.NONE
                    self.office.tell(done)
                    self.office.written.emit()
                    self.refresh()
                case BookingRefusedError():
                    self._question, self._refusal = Question.LATE, outcome.text
                case _:
                    self.office.complain(outcome)
            self.changed.emit()

        self.office.run(lambda: awaited(call(ident, who)), then)

    def _copied(self, week: int, answer: Booking | RefusedError) -> tuple[Text, bool]:
        assert self.booking is not None
        day = day_words((self.office.local(self.booking.wish.starts_at) + timedelta(weeks=week)).date())
        if isinstance(answer, RefusedError):
            return Text(f"{day.zh}：{answer.text.zh}", f"{day.en}: {answer.text.en}"), False
        return Text(f"{day.zh}：约好了", f"{day.en}: booked"), True

    def _forget(self) -> None:
        self._contact = None
        self._question, self._refusal, self._copies = Question.NONE, None, []

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def shown(self) -> dict[str, Any]:
        """The booking's words; empty while it is being read."""
        return shown_record(self._record, self.office.language, self.office.zone) if self._record else {}

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def contact(self) -> dict[str, Any]:
        """The contact, masked unless it was asked for."""
        kept = self._record.booking.contact if self._record else Contact()
        seen = self._contact or kept
        return {
            "name": seen.name,
            "phone": seen.phone,
            "plain": self._contact is not None,
            "kept": kept != Contact(),
        }

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def history(self) -> list[dict[str, str]]:
        """Who did what and when, the newest first."""
        changes = self._record.history if self._record else ()
        return shown_history(changes, self.office.language, self.office.zone)

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def can(self) -> dict[str, bool]:
        """What can be done with it by whoever is at the desk."""
        booking, edit = self.booking, self.office.may_edit
        if booking is None:
            return dict.fromkeys(("edit", "confirm", "cancel", "miss", "copy", "print", "arrive"), False)
        begun = booking.wish.starts_at <= self.office.clock.now()
        today = self.office.local(booking.wish.starts_at).date() == self.office.today()
        waits = (booking.state, Move.CANCEL) in MOVES
        return {
            "edit": edit and waits,
            "confirm": edit and (booking.state, Move.CONFIRM) in MOVES,
            "cancel": edit and waits,
            "miss": edit and begun and (booking.state, Move.MISS) in MOVES,
            "copy": edit,
            "print": waits,
            "arrive": today and (booking.state, Move.ARRIVE) in MOVES,
        }

    @Property(str, notify=changed)
    def question(self) -> str:
        return self._question.value

    @Property(str, notify=changed)
    def refusal(self) -> str:
        return self.say(self._refusal) if self._refusal else ""

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def copies(self) -> list[dict[str, Any]]:
        """What became of each week."""
        return [{"text": self.say(words), "fine": fine} for words, fine in self._copies]

    @Property(int, notify=changed)
    def copied(self) -> int:
        """How many weeks were taken."""
        return sum(fine for _, fine in self._copies)

    @Property(int, constant=True)
    def most_weeks(self) -> int:
        return MOST_WEEKS
