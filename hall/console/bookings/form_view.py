"""The form of a booking as the view binds to it: what is typed, what the rules say, and the saving."""

from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from hall.booking_rules import Refusal
from hall.console.bookings.draft import MOST_PEOPLE, Draft, DraftError, draft_of, new_draft
from hall.console.bookings.office import Office, Part
from hall.console.bookings.patience import awaited
from hall.console.bookings.words import LANGUAGES, ROUTES, WISHES, day_words
from hall.store.bookings import BookingRefusedError
from hall.visiting import AUDIENCES, Audience, Booking, State
from hall.words import HallError, Language, Text

_NUMBERS = ("children", "adults", "leaders", "minutes")
_TEXTS = ("time", "organisation", "grade", "name", "phone", "other", "remark")


class FormView(Part):
    """A new booking, or an old one that changes.

    `left` says that the form is done with, `saved` which booking came of it, `when_asked` for whom a time is
    to be chosen in the calendar.
    """

    changed = Signal()
    renewed = Signal()
    """Another draft stands in the form: fields read their texts anew."""
    left = Signal()
    saved = Signal(str)
    when_asked = Signal(object)

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(office, parent)
        self._draft = new_draft(office.today(), "", 0)
        self._faults: dict[str, Text] = {}
        self._against: Sequence[Refusal] = ()
        self._refused: Sequence[Refusal] = ()
        self._room: int | None = None
        self._looking = self._stale = self._saving = False

    def begin(self, at: datetime | date) -> None:
        """An empty form, for a time or a day."""
        day = at.date() if isinstance(at, datetime) else at
        time = f"{at.hour}:{at.minute:02}" if isinstance(at, datetime) else ""
        self._show(new_draft(day, time, self.office.rules.settings.slot_minutes))

    def change(self, booking: Booking) -> None:
        """The form of a booking that is there."""
        self._show(draft_of(booking, self.office.zone, frozenset(WISHES)))

    def move(self, at: datetime) -> None:
        """A time was chosen in the calendar."""
        self._put(self._draft.at(at))
        self.renewed.emit()

    @Slot(str, str)
    def write(self, field: str, text: str) -> None:
        """A text was typed."""
        if field in _TEXTS and getattr(self._draft, field) != text:
            self._put(self._draft.written(field, text), field, quiet=field in ("name", "phone"))

    @Slot(str, int)
    def count(self, field: str, number: int) -> None:
        """A number was stepped."""
        if field in _NUMBERS:
            self._put(self._draft.written(field, max(0, min(number, MOST_PEOPLE))), "people")

    @Slot(str)
    def audience(self, audience: str) -> None:
        self._put(replace(self._draft, audience=Audience(audience)))

    @Slot(str)
    def language(self, language: str) -> None:
        self._put(replace(self._draft, language=Language(language)))

    @Slot(str)
    def route(self, route: str) -> None:
        """A route, or none where it was chosen already."""
        self._put(replace(self._draft, route="" if route == self._draft.route else route))

    @Slot(str)
    def toggle(self, wish: str) -> None:
        self._put(self._draft.toggled(wish))

    @Slot()
    def ask_when(self) -> None:
        """Choose the time in the calendar; what is typed stays."""
        name = self._draft.organisation.strip()
        self.when_asked.emit(
            Text(f"给{name or '新预约'}选一场", f"Choose a slot for {name or 'the new booking'}")
        )

    @Slot()
    def cancel(self) -> None:
        """Leave the form; nothing of it is kept."""
        self._show(new_draft(self.office.today(), "", 0))
        self.left.emit()

    @Slot()
    def mend(self) -> None:
        """Back from the refusal to the form."""
        self._refused = ()
        self.changed.emit()

    @Slot()
    @Slot(str)
    def save(self, override: str = "") -> None:
        """Take the booking, or say which field or which rule speaks against it."""
        if self._saving or not self.office.may_edit:
            return
        draft, who, bookings = self._draft, self.office.who.name, self.office.store.bookings
        rules = self.office.rules
        self._faults = {}
        try:
            wish, contact = draft.wish(self.office.zone), draft.contact()
        except DraftError as error:
            self._faults = {error.field: error.text}
            self.changed.emit()
            return
        wish = replace(wish, starts_at=wish.starts_at.astimezone(UTC))

        def work() -> Booking:
            saving: Future[Booking]
            if draft.changes:
                saving = bookings.change(
                    draft.changes, wish, by=who, rules=rules, contact=contact, override=override
                )
            else:
                assert contact is not None
                saving = bookings.add(wish, contact, by=who, rules=rules, override=override)
            return awaited(saving)

        self._saving = True
        self.changed.emit()
        self.office.run(work, self._saved)

    def _saved(self, outcome: Booking | HallError | OSError) -> None:
        self._saving = False
        match outcome:
            case Booking():
                is_new = not self._draft.changes
                self._show(new_draft(self.office.today(), "", 0))
                self.office.tell(Text("约好了", "Booked") if is_new else Text("改好了", "Changed"))
                self.office.written.emit()
                self.saved.emit(outcome.id)
            case BookingRefusedError(refusals=refusals):
                self._refused = refusals
            case _:
                self.office.complain(outcome)
        self.changed.emit()

    def _show(self, draft: Draft) -> None:
        self._draft = draft
        self._faults, self._against, self._refused, self._room = {}, (), (), None
        self._look()
        self.changed.emit()
        self.renewed.emit()

    def _put(self, draft: Draft, field: str = "", *, quiet: bool = False) -> None:
        self._draft = draft
        self._faults.pop(field, None)
        if not quiet:
            self._look()
        self.changed.emit()

    def _look(self) -> None:
        """Ask the rules, beside what is booked already; while they are asked, the newest draft waits."""
        if self._looking:
            self._stale = True
            return
        draft, office = self._draft, self.office
        rules, now, diary = office.rules, office.clock.now(), office.diary
        try:
            at = draft.starts_at(office.zone)
        except DraftError:
            self._against, self._room = (), None
            return
        try:
            wish = draft.wish(office.zone)
        except DraftError:
            booking = None
        else:
            booking = Booking(draft.changes, wish, State.REQUESTED, now, "")

        def work() -> tuple[list[Refusal], int | None]:
            found = [] if booking is None else diary.refusals(booking, rules, now)
            return found, diary.room(at, rules, draft.changes)

        self._looking = True
        office.run(work, self._looked)

    def _looked(self, found: tuple[list[Refusal], int | None] | HallError | OSError) -> None:
        self._looking = False
        if self._stale:
            self._stale = False
            self._look()
        elif not isinstance(found, (HallError, OSError)):
            self._against, self._room = found
        self.changed.emit()

    @Property("QVariantMap", notify=renewed)  # type: ignore[arg-type]
    def texts(self) -> dict[str, str]:
        """The texts of the fields; read when another draft comes, not at every letter."""
        return {field: getattr(self._draft, field) for field in _TEXTS}

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def draft(self) -> dict[str, Any]:
        """Numbers and choices."""
        draft = self._draft
        return {
            "children": draft.children,
            "adults": draft.adults,
            "leaders": draft.leaders,
            "people": draft.people,
            "minutes": draft.minutes,
            "audience": draft.audience.value,
            "language": draft.language.value,
            "wishes": list(draft.wishes),
            "route": draft.route,
        }

    @Property(bool, notify=changed)
    def is_new(self) -> bool:
        return not self._draft.changes

    @Property(str, notify=changed)
    def when(self) -> str:
        """The day that is chosen."""
        return self.say(day_words(self._draft.day))

    @Property(str, notify=changed)
    def whole_when(self) -> str:
        """Day and time, and for how many there is room."""
        when = f"{self.say(day_words(self._draft.day))} {self._draft.time}".strip()
        if self._room is None:
            return when
        room = (
            Text(f"，空 {self._room} 人", f", room for {self._room}")
            if self._room
            else Text("，已满", ", full")
        )
        return when + room.read(self.office.language)

    @Property(str, notify=changed)
    def kept(self) -> str:
        """The contact that stays where nothing is typed, masked."""
        kept = self._draft.kept
        return " ".join(part for part in (kept.name, kept.phone) if part)

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def faults(self) -> dict[str, str]:
        """Sentences by field."""
        return {field: self.say(words) for field, words in self._faults.items()}

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def against(self) -> list[str]:
        """What the rules would say."""
        return [self.say(refusal.text) for refusal in self._against]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def refused(self) -> list[str]:
        """Why the saving was refused; empty unless it was."""
        return [self.say(refusal.text) for refusal in self._refused]

    @Property(bool, notify=changed)
    def saving(self) -> bool:
        return self._saving

    @Property(int, notify=changed)
    def largest(self) -> int:
        return self.office.rules.settings.largest

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def audiences(self) -> list[dict[str, str]]:
        return [{"id": each.value, "text": self.say(words)} for each, words in AUDIENCES.items()]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def languages(self) -> list[dict[str, str]]:
        return [{"id": each.value, "text": self.say(words)} for each, words in LANGUAGES.items()]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def wishes(self) -> list[dict[str, str]]:
        return [{"id": wish, "text": self.say(words)} for wish, words in WISHES.items()]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def routes(self) -> list[dict[str, str]]:
        """The routes to choose from, and one of another name that stands there already."""
        known = dict(ROUTES)
        if self._draft.route:
            known.setdefault(self._draft.route, Text(self._draft.route, self._draft.route))
        return [{"id": route, "text": self.say(words)} for route, words in known.items()]
