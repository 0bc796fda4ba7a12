"""Bookings as files: which days, in which form, under which name."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from zoneinfo import ZoneInfo

from hall.console.bookings.calendar import monday, month_after
from hall.reports.bookings import export_bookings, export_calendar
from hall.reports.files import Format
from hall.store.keys import Keys
from hall.words import Text


class Days(StrEnum):
    """How many days are exported, around the one that is chosen."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Form(StrEnum):
    """In which form."""

    XLSX = "xlsx"
    CSV = "csv"
    ICS = "ics"


DAYS: Mapping[Days, Text] = {
    Days.DAY: Text("这一天", "This day"),
    Days.WEEK: Text("这一周", "This week"),
    Days.MONTH: Text("这个月", "This month"),
    Days.YEAR: Text("这一年", "This year"),
}
FORMS: Mapping[Form, Text] = {
    Form.XLSX: Text("表格 XLSX", "Table XLSX"),
    Form.CSV: Text("文本 CSV", "Text CSV"),
    Form.ICS: Text("日历 iCal", "Calendar iCal"),
}


def span_of(days: Days, day: date) -> tuple[date, date]:
    """The first and last day."""
    match days:
        case Days.DAY:
            return day, day
        case Days.WEEK:
            return monday(day), monday(day) + timedelta(days=6)
        case Days.MONTH:
            return day.replace(day=1), month_after(day, 1) - timedelta(days=1)
        case Days.YEAR:
            return date(day.year, 1, 1), date(day.year, 12, 31)


def file_name(form: Form, first: date, last: date) -> str:
    """A name that says what is inside."""
    span = first.isoformat() if first == last else f"{first.isoformat()}_{last.isoformat()}"
    return f"预约_{span}.{form.value}"


def write(
    records: Path,
    folder: Path,
    form: Form,
    span: tuple[date, date],
    *,
    zone: ZoneInfo,
    keys: Keys,
    now: datetime,
) -> tuple[Path, int]:
    """Write the bookings of the days; the file and how many there are. Raises ReportError, StoreError."""
    first, last = span
    out = folder / file_name(form, first, last)
    if form is Form.ICS:
        return out, export_calendar(records, out, first=first, last=last, zone=zone, now=now)
    fmt = Format(form.value)
    return out, export_bookings(records, out, first=first, last=last, zone=zone, fmt=fmt, keys=keys)
