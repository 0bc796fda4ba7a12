"""Bookings: taken, moved and cancelled by the rules, or against them with a reason."""

from collections.abc import Callable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import UTC, timedelta

from sqlite_utils import Database

from hall.booking_rules import BookingRules, Refusal
from hall.slips import SECRET_PURPOSE
from hall.store import people
from hall.store.audit import Change, Scribe, is_written, write_down
from hall.store.booked import (
    against,
    as_row,
    history,
    keep,
    moved,
    record,
    require_booking,
    require_contact,
    require_sane,
    tidy,
)
from hall.store.errors import RefusedError
from hall.store.keys import Keys
from hall.store.schema import Table, put
from hall.visiting import Booking, Contact, Move, State, Wish

MOST_WEEKS = 52


class BookingRefusedError(RefusedError):
    """The rules speak against it; staff may override them with a reason."""

    def __init__(self, refusals: Sequence[Refusal]) -> None:
        super().__init__(
            "；".join(refusal.text.zh for refusal in refusals),
            "; ".join(refusal.text.en for refusal in refusals),
        )
        self.refusals = tuple(refusals)


class Bookings:
    """Every call returns at once; its future is done when the disk has it, or carries a RefusedError."""

    def __init__(self, scribe: Scribe, keys: Keys) -> None:
        self._scribe = scribe
        self._keys = keys

    def add(
        self, wish: Wish, contact: Contact, *, by: str, rules: BookingRules, override: str = ""
    ) -> "Future[Booking]":
        """Take a booking that the rules allow, or that staff take with a reason; it stands as requested."""
        draft = self._draft(wish, contact, by, override)
        return self._scribe.write(lambda db: self._insert(db, draft, rules))

    def add_all(
        self, wanted: Sequence[tuple[Wish, Contact]], *, by: str, rules: BookingRules, dry_run: bool = False
    ) -> "Future[list[Booking | RefusedError]]":
        """Take many at once: each is taken or refused by itself, beside those before it.

        All that are taken come to disk together; a dry run answers the same and takes none.
        """
        drafts: list[_Draft | RefusedError] = []
        for wish, contact in wanted:
            try:
                drafts.append(self._draft(wish, contact, by, ""))
            except RefusedError as error:
                drafts.append(error)
        answers: Future[list[Booking | RefusedError]] = Future()

        def run(db: Database) -> list[Booking | RefusedError]:
            found: list[Booking | RefusedError] = []
            for draft in drafts:
                try:
                    found.append(draft if isinstance(draft, RefusedError) else self._insert(db, draft, rules))
                except RefusedError as error:
                    found.append(error)
            if dry_run:
                raise _NothingKeptError(found)
            return found

        def answer(done: "Future[list[Booking | RefusedError]]") -> None:
            match done.exception():
                case None:
                    answers.set_result(done.result())
                case _NothingKeptError(found=found):
                    answers.set_result(found)
                case error:
                    answers.set_exception(error)

        self._scribe.write(run).add_done_callback(answer)
        return answers

    def repeat(
        self, booking_id: str, weeks: int, *, by: str, rules: BookingRules
    ) -> "Future[list[Booking | RefusedError]]":
        """Copy a booking with its contact to the weeks after it; each is taken or refused by itself."""
        if not 1 <= weeks <= MOST_WEEKS:
            raise RefusedError(f"一次排 1 到 {MOST_WEEKS} 周", f"1 to {MOST_WEEKS} weeks at a time")
        changes = [self._scribe.change("booking.add", self._scribe.new_id(), by, "") for _ in range(weeks)]
        moves = [self._scribe.new_id() for _ in changes]

        def run(db: Database) -> list[Booking | RefusedError]:
            old = require_booking(db, booking_id)
            sealed = people.sealed_of(db, booking_id)
            contact = Contact() if sealed is None else self._keys.open(sealed)
            found: list[Booking | RefusedError] = []
            for week, (change, move) in enumerate(zip(changes, moves, strict=True), start=1):
                starts = old.wish.starts_at.astimezone(rules.zone) + timedelta(weeks=week)
                wish = replace(old.wish, starts_at=starts.astimezone(UTC))
                booking = Booking(change.subject, wish, State.REQUESTED, change.at, change.who)
                try:
                    found.append(self._insert(db, _Draft(booking, contact, change, move), rules))
                except BookingRefusedError as error:
                    found.append(error)
            return found

        return self._scribe.write(run)

    def change(
        self,
        booking_id: str,
        wish: Wish,
        *,
        by: str,
        rules: BookingRules,
        contact: Contact | None = None,
        override: str = "",
    ) -> "Future[Booking]":
        """Move a booking to another time, change its numbers, its wishes or its contact."""
        wish = replace(wish, organisation=tidy(wish.organisation))
        require_sane(wish)
        require_contact(contact or Contact())

        def change(db: Database, old: Booking) -> Booking:
            if old.state not in (State.REQUESTED, State.CONFIRMED):
                raise RefusedError(
                    "这个预约已经不能改了，请新建一个", "this booking can no longer change; make a new one"
                )
            new = replace(old, wish=wish)
            if contact is not None:
                self._seal(db, old.id, contact)
            if _weight(wish) == _weight(old.wish):
                return new
            found = _overriding(against(db, new, rules, self._scribe.now()), override)
            return replace(new, override=found or old.override)

        return self._amend("booking.change", booking_id, by, override, change)

    def cancel(
        self, booking_id: str, *, by: str, rules: BookingRules, reason: str = "", override: str = ""
    ) -> "Future[Booking]":
        """Cancel a booking in time; later it takes staff's reason."""

        def change(_: Database, old: Booking) -> Booking:
            new = moved(old, Move.CANCEL)
            refusal = rules.cancel_refusal(old.wish, self._scribe.now())
            kept = _overriding([] if refusal is None else [refusal], override)
            return replace(new, override=kept or old.override)

        return self._amend("booking.cancel", booking_id, by, override or reason, change)

    def move(self, booking_id: str, move: Move, *, by: str, reason: str = "") -> "Future[Booking]":
        """Confirm, finish, or say that nobody came. Arrivals and cancelling have calls of their own."""
        if move not in (Move.CONFIRM, Move.FINISH, Move.MISS):
            raise ValueError(move)

        def change(_: Database, old: Booking) -> Booking:
            if move is Move.MISS and self._scribe.now() < old.wish.starts_at:
                raise RefusedError("还没到预约的时间", "their time has not come yet")
            return moved(old, move)

        return self._amend(f"booking.{move.value}", booking_id, by, reason, change)

    def slip_secret(self) -> "Future[bytes]":
        """What signs and checks slips (hall.slips); the first call makes the hall's key."""
        return self._scribe.write(
            lambda db: self._keys.derive(SECRET_PURPOSE, may_make=not people.any_kept(db))
        )

    def _draft(self, wish: Wish, contact: Contact, by: str, override: str) -> "_Draft":
        wish = replace(wish, organisation=tidy(wish.organisation))
        require_sane(wish)
        require_contact(contact or Contact())
        change = self._scribe.change("booking.add", self._scribe.new_id(), by, override)
        booking = Booking(change.subject, wish, State.REQUESTED, change.at, change.who)
        return _Draft(booking, contact, change, self._scribe.new_id())

    def _insert(self, db: Database, draft: "_Draft", rules: BookingRules) -> Booking:
        change = draft.change
        if is_written(db, change.id):
            return require_booking(db, draft.booking.id)
        found = against(db, draft.booking, rules, change.at)
        booking = replace(draft.booking, override=_overriding(found, change.reason))
        put(db, Table.BOOKINGS, as_row(booking, change.kiosk))
        history(db, draft.move, booking, None, change)
        if draft.contact != Contact():
            self._seal(db, booking.id, draft.contact)
        write_down(db, replace(change, after=record(booking), reason=booking.override))
        return replace(booking, contact=draft.contact.masked)

    def _seal(self, db: Database, booking_id: str, contact: Contact) -> None:
        sealed = self._keys.seal(contact, may_make=not people.any_kept(db))
        people.keep(db, booking_id, self._scribe.kiosk, sealed)

    def _amend(
        self,
        what: str,
        booking_id: str,
        by: str,
        reason: str,
        make: Callable[[Database, Booking], Booking],
    ) -> "Future[Booking]":
        change, move = self._scribe.change(what, booking_id, by, reason), self._scribe.new_id()

        def run(db: Database) -> Booking:
            old = require_booking(db, booking_id)
            if is_written(db, change.id):
                return old
            return keep(db, old, make(db, old), move, change)

        return self._scribe.write(run)


@dataclass(frozen=True)
class _Draft:
    """A booking to be written, with the names of its rows: writing it twice is writing it once."""

    booking: Booking
    contact: Contact
    change: Change
    move: str


class _NothingKeptError(RefusedError):
    """The end of a dry run: what was written is taken back."""

    def __init__(self, found: "list[Booking | RefusedError]") -> None:
        super().__init__("只是试一试", "only a dry run")
        self.found = found


def _weight(wish: Wish) -> tuple[object, ...]:
    """What the rules look at."""
    who = (wish.organisation, wish.audience, wish.children, wish.adults, wish.leaders)
    return (*who, wish.starts_at, wish.minutes)


def _overriding(refusals: Sequence[Refusal], override: str) -> str:
    """The reason that outweighs the refusals; empty where there are none. Raises BookingRefusedError."""
    if refusals and not override.strip():
        raise BookingRefusedError(refusals)
    if not refusals:
        return ""
    broken = ", ".join(refusal.rule for refusal in refusals)
    return f"{override.strip()} [{broken}]"
