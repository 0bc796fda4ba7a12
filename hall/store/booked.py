"""Bookings on disk: rows, what holds room, and what speaks against a wish."""

import json
import unicodedata
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from hall.booking_rules import BookingRules, Refusal
from hall.store import people
from hall.store.audit import Change, write_down
from hall.store.errors import RefusedError
from hall.store.keys import KeyFileError, Keys
from hall.store.schema import Table, add, moment_of, require_text, stamp
from hall.visiting import HOLDING, MOVES, STATES, Audience, Booking, Contact, Move, State, Wish
from hall.words import Language

LONGEST_MINUTES = 480
LONGEST_WORDS = 200
LONGEST_CONTACT = 60
UNREADABLE = Contact("?", "?")
"""Stands in lists where the key does not fit."""


def tidy(name: str) -> str:
    """An organisation's name as it is kept: one form of each letter, single spaces."""
    return " ".join(unicodedata.normalize("NFKC", name).split())


def require_sane(wish: Wish) -> None:
    """Raise RefusedError for what no hall could mean."""
    if not wish.organisation:
        raise RefusedError("请写单位名称", "name the organisation")
    words = [wish.organisation, wish.grade, wish.route, wish.remark, *wish.wishes]
    require_text(*words)
    if any(len(text) > LONGEST_WORDS for text in words):
        raise RefusedError(
            f"文字太长，每一项最多 {LONGEST_WORDS} 个字", f"too long: at most {LONGEST_WORDS} letters each"
        )
    if min(wish.children, wish.adults, wish.leaders) < 0 or wish.people == 0:
        raise RefusedError("请写来多少人", "say how many people come")
    if not 1 <= wish.minutes <= LONGEST_MINUTES:
        raise RefusedError(
            f"时长要在 1 到 {LONGEST_MINUTES} 分钟之间", f"between 1 and {LONGEST_MINUTES} minutes"
        )
    if wish.starts_at.tzinfo is None:
        raise ValueError(wish.starts_at)
    if not 2000 <= wish.starts_at.year <= 2200:
        raise RefusedError("日期写错了吧，请看看年份", "look at the year again")


def require_contact(contact: Contact) -> None:
    """Raise RefusedError for a contact that is none."""
    require_text(contact.name, contact.phone)
    if max(len(contact.name), len(contact.phone)) > LONGEST_CONTACT:
        raise RefusedError("联系人或电话太长", "the contact's name or phone is too long")


def moved(booking: Booking, move: Move) -> Booking:
    """The booking after a move. Raises RefusedError where there is no such move from its state."""
    state = MOVES.get((booking.state, move))
    if state is None:
        words = STATES[booking.state]
        raise RefusedError(
            f"这个预约{words.zh}，不能这样改", f"this booking is {words.en}; that cannot follow"
        )
    return replace(booking, state=state)


def as_row(booking: Booking, kiosk: str) -> dict[str, Any]:
    """A booking as its row."""
    wish = booking.wish
    return {
        "id": booking.id,
        "kiosk": kiosk,
        "organisation": wish.organisation,
        "audience": wish.audience.value,
        "grade": wish.grade,
        "starts_at": stamp(wish.starts_at),
        "minutes": wish.minutes,
        "children": wish.children,
        "adults": wish.adults,
        "leaders": wish.leaders,
        "language": wish.language.value,
        "wishes": json.dumps(wish.wishes, ensure_ascii=False),
        "route": wish.route,
        "remark": wish.remark,
        "state": booking.state.value,
        "override": booking.override,
        "entered_at": stamp(booking.entered_at),
        "entered_by": booking.entered_by,
    }


def record(booking: Booking) -> dict[str, Any]:
    """A booking for the audit: everything but who took it, and no contact."""
    row = as_row(booking, "")
    return {key: row[key] for key in row if key not in ("id", "kiosk", "entered_at", "entered_by")}


def keep(
    db: Database, old: Booking, new: Booking, move: str, change: Change, more: dict[str, int] | None = None
) -> Booking:
    """Write what became of a booking, with its history and its audit."""
    # Its own kiosk stays that which took it; the one that changes it stands in the change.
    row = {key: value for key, value in as_row(new, "").items() if key not in ("id", "kiosk")}
    db.table(Table.BOOKINGS).update(new.id, row)
    if new.state is not old.state:
        history(db, move, new, old.state, change)
    write_down(db, replace(change, before=record(old), after=record(new) | (more or {})))
    return new


def history(db: Database, move: str, new: Booking, before: State | None, change: Change) -> None:
    """Write down that a booking came into a state."""
    row = {
        "id": move,
        "kiosk": change.kiosk,
        "booking": new.id,
        "before": None if before is None else before.value,
        "after": new.state.value,
        "moved_at": stamp(change.at),
        "moved_by": change.who,
        "reason": change.reason,
    }
    add(db, Table.BOOKING_MOVES, row)


def find_booking(db: Database, booking_id: str) -> Booking | None:
    """A booking by its id, without its contact."""
    row = next(db.query("SELECT * FROM bookings WHERE id = ?", [booking_id]), None)
    return None if row is None else _booking(row)


def require_booking(db: Database, booking_id: str) -> Booking:
    """The same, or RefusedError."""
    found = find_booking(db, booking_id)
    if found is None:
        raise RefusedError(f"{booking_id}：没有这个预约", f"{booking_id}: no such booking")
    return found


def bookings_between(
    db: Database, since: datetime, before: datetime, keys: Keys | None = None
) -> list[Booking]:
    """The bookings that begin in a span, in order; with the key, their contacts masked."""
    span = [stamp(since), stamp(before)]
    rows = list(
        db.query("SELECT * FROM bookings WHERE starts_at >= ? AND starts_at < ? ORDER BY starts_at, id", span)
    )
    sealed = people.kept(db, *span) if keys is not None else {}
    return [replace(_booking(row), contact=_masked(sealed.get(row["id"]), keys)) for row in rows]


def bookings_named(
    db: Database, name: str, states: Sequence[State], since: datetime, before: datetime, most: int
) -> list[Booking]:
    """The newest bookings of a span whose organisation holds a name, in these states."""
    rows = db.query(
        "SELECT * FROM bookings WHERE starts_at >= :since AND starts_at < :before"
        " AND instr(lower(organisation), lower(:name)) > 0"
        " AND state IN (SELECT value FROM json_each(:states)) ORDER BY starts_at DESC, id LIMIT :most",
        {
            "name": tidy(name),
            "states": json.dumps([state.value for state in states]),
            "since": stamp(since),
            "before": stamp(before),
            "most": most,
        },
    )
    return [_booking(row) for row in rows]


def states_of(db: Database, booking_id: str) -> list[tuple[datetime, State, str, str]]:
    """A booking's history: when, into which state, by whom and why."""
    rows = db.query("SELECT * FROM booking_moves WHERE booking = ? ORDER BY moved_at, id", [booking_id])
    return [(moment_of(r["moved_at"]), State(r["after"]), r["moved_by"], r["reason"]) for r in rows]


def closed_days(db: Database) -> dict[date, str]:
    """The days closed by staff, with their reasons."""
    return {date.fromisoformat(row["day"]): row["reason"] for row in db.query("SELECT * FROM closed_days")}


def against(db: Database, booking: Booking, rules: BookingRules, now: datetime) -> list[Refusal]:
    """What the rules say against a booking, beside all the others."""
    wish = booking.wish
    longest = timedelta(minutes=LONGEST_MINUTES)
    near = bookings_between(db, wish.starts_at - longest, wish.ends_at)
    missed = db.query(
        "SELECT starts_at FROM bookings WHERE organisation = ? AND state = ? AND id <> ?",
        [wish.organisation, State.NO_SHOW.value, booking.id],
    )
    return rules.refusals(
        wish,
        now=now,
        others=[other.wish for other in near if other.id != booking.id and other.state in HOLDING],
        closed=closed_days(db),
        missed=[_day(row["starts_at"], rules.zone) for row in missed],
    )


def _day(starts_at: str, zone: ZoneInfo) -> date:
    return moment_of(starts_at).astimezone(zone).date()


def _masked(sealed: str | None, keys: Keys | None) -> Contact:
    if sealed is None or keys is None:
        return Contact()
    try:
        return keys.open(sealed).masked
    except KeyFileError:
        return UNREADABLE


def _booking(row: dict[str, Any]) -> Booking:
    wish = Wish(
        row["organisation"],
        Audience(row["audience"]),
        moment_of(row["starts_at"]),
        row["minutes"],
        row["children"],
        row["adults"],
        row["leaders"],
        row["grade"],
        Language(row["language"]),
        tuple(json.loads(row["wishes"])),
        row["route"],
        row["remark"],
    )
    return Booking(
        row["id"], wish, State(row["state"]), moment_of(row["entered_at"]), row["entered_by"], row["override"]
    )
