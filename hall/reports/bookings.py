"""The table and the calendar of bookings between two days."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import icalendar

from hall.paths import write_whole
from hall.reports.cuts import HEADS, By, key_of, place_of
from hall.reports.files import Cell, Column, Format, ReportError, Sheet, write_file
from hall.reports.span import moments
from hall.reports.words import both
from hall.store.booked import bookings_between
from hall.store.headcounts import Headcount, arrivals_of
from hall.store.keys import Keys
from hall.store.reading import settled_view
from hall.visiting import AUDIENCES, HOLDING, STATES, Booking, State
from hall.words import Language, Text

WISH_COLUMNS = (
    Column("日期 (day)", 12),
    Column("时间 (start)", 8),
    Column("时长分钟 (minutes)", 10),
    Column("单位 (organisation)", 26),
    Column("人群 (audience)", 24),
    Column("年级 (grade)", 10),
    Column("孩子 (children)", 8),
    Column("大人 (adults)", 8),
    Column("带队 (leaders)", 8),
    Column("联系人 (contact)", 12),
    Column("电话 (phone)", 16),
    Column("语言 (language)", 16),
    Column("心愿 (wishes)", 20),
    Column("路线 (route)", 14),
    Column("备注 (remark)", 24),
)
"""What a list to import may have; the export begins with them, so that it can be sent back."""
_MORE_COLUMNS = (
    Column("预约人数 (booked)", 8),
    Column("状态 (state)", 20),
    Column("实到孩子 (children came)", 8),
    Column("实到大人 (adults came)", 8),
    Column("破例原因 (override)", 30),
    Column("登记人 (by)", 14),
    Column("预约号 (booking)", 38),
)
CUT_FIGURES = (
    Column("预约数 (bookings)", 11),
    Column("预约人数 (booked)", 11),
    Column("到馆批次 (arrived)", 11),
    Column("到馆人次 (people came)", 11),
    Column("没来 (no-shows)", 11),
    Column("取消 (cancelled)", 11),
)
BOOKING_DEFINITIONS = (
    (
        "预约数 (bookings)",
        "这些天里的全部预约，取消的、没来的都算",
        "all bookings of the days, whatever became of them",
    ),
    (
        "预约人数 (booked)",
        "没有取消的预约上写的人数，含带队老师",
        "people as announced in bookings that were not cancelled, leaders included",
    ),
    (
        "到馆人次 (people came)",
        "按预约来的人，到馆时点的数",
        "who really came by a booking, counted on arrival",
    ),
    ("没来 (no-shows)", "约了没来、也没有取消的", "neither came nor cancelled"),
)
_LANGUAGES: Mapping[Language, Text] = {
    Language.ZH: Text("中文", "Chinese"),
    Language.EN: Text("英文", "English"),
}
_STATUS: Mapping[State, str] = {State.REQUESTED: "TENTATIVE", State.CANCELLED: "CANCELLED"}


def booked_on(
    store: Path, first: date, last: date, zone: ZoneInfo, keys: Keys | None
) -> tuple[list[Booking], Mapping[str, Headcount]]:
    """The bookings of the days, both included, contacts masked, and who arrived, by booking.

    Raises ReportError, StoreError.
    """
    since, before = moments(first, last, zone)
    with settled_view(store) as db:
        bookings = bookings_between(db, since, before, keys)
        return bookings, arrivals_of(db, [booking.id for booking in bookings])


def export_bookings(
    store: Path, out: Path, *, first: date, last: date, zone: ZoneInfo, fmt: Format, keys: Keys | None
) -> int:
    """Write the bookings of the days; returns how many. Raises ReportError, StoreError."""
    bookings, came = booked_on(store, first, last, zone, keys)
    write_file(out, fmt, [bookings_sheet(bookings, came, zone)])
    return len(bookings)


def export_calendar(store: Path, out: Path, *, first: date, last: date, zone: ZoneInfo, now: datetime) -> int:
    """Write the bookings of the days as iCalendar, without contacts. Raises ReportError, StoreError."""
    bookings, _ = booked_on(store, first, last, zone, None)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        write_whole(out, calendar_bytes(bookings, now))
    except OSError as error:
        reason = error.strerror or str(error)
        raise ReportError(
            f"{out.name}：写不进去（{reason}），请换一个文件夹",
            f"{out.name}: cannot be written ({reason}); choose another folder",
        ) from error
    return len(bookings)


def bookings_cut(bookings: Sequence[Booking], came: Mapping[str, Headcount], zone: ZoneInfo, by: By) -> Sheet:
    """One line a day, week, month or audience that had bookings, and their sum."""
    groups: dict[str, list[Booking]] = defaultdict(list)
    for booking in bookings:
        day = booking.wish.starts_at.astimezone(zone).date()
        groups[key_of(by, day, booking.wish.audience)].append(booking)
    lines: list[list[Cell]] = [
        [key, *_counted(groups[key], came)] for key in sorted(groups, key=place_of(by))
    ]
    lines.append(["合计 (sum)", *_counted(bookings, came)])
    return Sheet("预约汇总 summary", (Column(HEADS[by], 26), *CUT_FIGURES), lines)


def _counted(bookings: Sequence[Booking], came: Mapping[str, Headcount]) -> list[Cell]:
    held = [b for b in bookings if b.state in HOLDING or b.state is State.NO_SHOW]
    arrived = [came[b.id].party.people for b in bookings if b.id in came]
    missed, cancelled = (
        sum(b.state is state for b in bookings) for state in (State.NO_SHOW, State.CANCELLED)
    )
    return [len(bookings), sum(b.wish.people for b in held), len(arrived), sum(arrived), missed, cancelled]


def bookings_sheet(bookings: Sequence[Booking], came: Mapping[str, Headcount], zone: ZoneInfo) -> Sheet:
    """One line a booking: what was booked, and who really came."""
    rows = [_line(booking, came.get(booking.id), zone) for booking in bookings]
    return Sheet("预约 bookings", (*WISH_COLUMNS, *_MORE_COLUMNS), rows)


def calendar_bytes(bookings: Sequence[Booking], now: datetime) -> bytes:
    """The bookings as one calendar; sent again, an event takes its own place."""
    calendar = icalendar.Calendar()
    calendar.add("prodid", "-//Safety Hall//bookings//ZH")
    calendar.add("version", "2.0")
    for booking in bookings:
        wish = booking.wish
        event = icalendar.Event()
        event.add("uid", f"{booking.id}@safety-hall")
        event.add("dtstamp", now)
        event.add("dtstart", wish.starts_at)
        event.add("dtend", wish.ends_at)
        event.add("summary", _clean(f"{wish.organisation} {wish.people} 人"))
        words = [both(AUDIENCES[wish.audience]), wish.grade, *wish.wishes, both(STATES[booking.state])]
        event.add("description", _clean("\n".join(word for word in words if word)))
        event.add("status", _STATUS.get(booking.state, "CONFIRMED"))
        calendar.add_component(event)
    return bytes(calendar.to_ical())


def _clean(text: str) -> str:
    """Without the control characters that no calendar can hold."""
    return "".join(letter for letter in text if letter == "\n" or letter.isprintable())


def _line(booking: Booking, row: Headcount | None, zone: ZoneInfo) -> list[Cell]:
    wish = booking.wish
    start = wish.starts_at.astimezone(zone)
    return [
        start.date().isoformat(),
        f"{start:%H:%M}",
        wish.minutes,
        wish.organisation,
        both(AUDIENCES[wish.audience]),
        wish.grade,
        wish.children,
        wish.adults,
        wish.leaders,
        booking.contact.name,
        booking.contact.phone,
        both(_LANGUAGES[wish.language]),
        ";".join(wish.wishes),
        wish.route,
        wish.remark,
        wish.people,
        both(STATES[booking.state]),
        None if row is None else row.party.children,
        None if row is None else row.party.adults,
        booking.override,
        booking.entered_by,
        booking.id,
    ]
