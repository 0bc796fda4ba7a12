"""What staff ask for, made: the same tables for the keyboard and for the staff's page, in each format."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

from hall.booking_rules import BookingRules
from hall.reports.bookings import BOOKING_DEFINITIONS, booked_on, bookings_cut, bookings_sheet
from hall.reports.cuts import TIMES, By
from hall.reports.files import Format, ReportError, Sheet, write_file
from hall.reports.plays import answers_sheet, measures_sheet, plays_between, plays_sheet
from hall.reports.plays_cut import PLAY_DEFINITIONS, plays_cut
from hall.reports.printing import print_list, print_year
from hall.reports.visits import (
    DEFINITIONS,
    definitions_sheet,
    figures,
    ledger_sheet,
    read_visits,
    visits_sheet,
)
from hall.reports.year import year_sheets
from hall.reports.year_span import Span, read_span
from hall.store.keys import Keys
from hall.words import Text


class What(StrEnum):
    """A report."""

    VISITS = "visits"
    BOOKINGS = "bookings"
    PLAYS = "plays"
    YEAR = "year"


TITLES: Mapping[What, Text] = {
    What.VISITS: Text("来访统计", "Visits"),
    What.BOOKINGS: Text("预约统计", "Bookings"),
    What.PLAYS: Text("体验统计", "Plays"),
    What.YEAR: Text("智慧安防体验馆年报", "Yearly form of the safety hall"),
}
CUTS: Mapping[What, Sequence[By]] = {
    What.VISITS: (*TIMES, By.AUDIENCE, By.VENUE),
    What.BOOKINGS: (*TIMES, By.AUDIENCE),
    What.PLAYS: (*TIMES, By.EXHIBIT),
    What.YEAR: (),
}
"""What a line of each report can stand for; without one, bookings and plays are lists."""
_REFUSALS: Mapping[tuple[What, By], Text] = {
    (What.VISITS, By.EXHIBIT): Text(
        "来访数的是进门的人，不分展项；按展项请导出体验：plays --by exhibit",
        "visits count people at the door, not at exhibits; for those export plays --by exhibit",
    ),
    (What.BOOKINGS, By.VENUE): Text(
        "预约都是来体验馆的，不分地点；按地点请导出来访：visits --by venue",
        "bookings are for the hall alone; for venues export visits --by venue",
    ),
    (What.BOOKINGS, By.EXHIBIT): Text(
        "预约约的是整个馆，不分展项；按展项请导出体验：plays --by exhibit",
        "a booking is for the whole hall; for exhibits export plays --by exhibit",
    ),
    (What.PLAYS, By.AUDIENCE): Text(
        "体验不记是谁玩的，分不出人群；按人群请导出来访：visits --by audience",
        "nobody writes down who plays; for audiences export visits --by audience",
    ),
    (What.PLAYS, By.VENUE): Text(
        "体验都在展馆的屏幕上，不分地点；按地点请导出来访：visits --by venue",
        "plays are on the hall's screens; for venues export visits --by venue",
    ),
}
_YEAR_REFUSAL = Text(
    "年报的格式是固定的，里面已有按月、人群和展项的表，不用 --by",
    "the yearly form has one shape, with months, audiences and exhibits in it; leave --by out",
)


@dataclass(frozen=True)
class Wanted:
    """What somebody asks for: the days, both included, and what a line stands for."""

    what: What
    first: date
    last: date
    by: By | None = None


@dataclass(frozen=True)
class Source:
    """Where reports come from."""

    store: Path
    rules: BookingRules
    today: date
    keys: Keys | None = None
    titles: Mapping[str, Text] = field(default_factory=dict)
    """Names of exhibits, by id."""
    lamps_before: int = 0


@dataclass(frozen=True)
class Report:
    """A report as tables, the first of them what it is about; and how much is in it."""

    wanted: Wanted
    sheets: Sequence[Sheet]
    count: int
    words: Text
    definitions: Sequence[tuple[str, str, str]] = ()
    span: Span | None = None
    """What a yearly form was made from."""


def require_sense(wanted: Wanted) -> None:
    """Raise ReportError for what no report could be."""
    if wanted.by is None or wanted.by in CUTS[wanted.what]:
        return
    words = _YEAR_REFUSAL if wanted.what is What.YEAR else _REFUSALS[wanted.what, wanted.by]
    raise ReportError(words.zh, words.en)


def make(source: Source, wanted: Wanted, *, whole: bool = True) -> Report:
    """The report's tables; only the first without `whole`. Raises ReportError, StoreError."""
    require_sense(wanted)
    return _MAKERS[wanted.what](source, wanted, whole)


def write(
    source: Source, wanted: Wanted, fmt: Format, out: Path, step: Callable[[Text], None] = lambda _: None
) -> Report:
    """Make a report and write it to a file; `step` is told what goes on. Raises ReportError, StoreError."""
    step(Text("正在读记录", "Reading the records"))
    report = make(source, wanted, whole=fmt is not Format.CSV)
    step(Text(f"正在写文件，{report.words.zh}", f"Writing the file, {report.words.en}"))
    if fmt is not Format.PDF:
        write_file(out, fmt, report.sheets)
    elif report.span is not None:
        title = TITLES[wanted.what]
        print_year(report.span, report.sheets, title, source.today, source.rules.zone).write(out)
    else:
        title, sheets = TITLES[wanted.what], report.sheets
        print_list(title, sheets, report.definitions, wanted.first, wanted.last, source.today).write(out)
    return report


def _visits(source: Source, wanted: Wanted, whole: bool) -> Report:
    rows, known = read_visits(source.store, wanted.first, wanted.last, known=whole)
    sheets = [visits_sheet(rows, wanted.by or By.DAY)]
    if whole:
        sheets.append(definitions_sheet(DEFINITIONS))
        sheets.append(ledger_sheet(known, {row.id for row in rows}, source.rules.zone))
    count = len(rows)
    return Report(wanted, sheets, count, Text(f"{count} 批次", f"{count} batches"), DEFINITIONS)


def _bookings(source: Source, wanted: Wanted, whole: bool) -> Report:
    zone = source.rules.zone
    bookings, came = booked_on(source.store, wanted.first, wanted.last, zone, source.keys)
    listed = bookings_sheet(bookings, came, zone)
    sheets = [listed]
    if wanted.by is not None:
        definitions = definitions_sheet(BOOKING_DEFINITIONS)
        sheets = [bookings_cut(bookings, came, zone, wanted.by), definitions, listed]
    count = len(bookings)
    return Report(wanted, sheets, count, Text(f"{count} 个预约", f"{count} bookings"), BOOKING_DEFINITIONS)


def _plays(source: Source, wanted: Wanted, whole: bool) -> Report:
    zone, titles = source.rules.zone, source.titles
    if wanted.by is not None:
        cut, count = plays_cut(source.store, wanted.first, wanted.last, wanted.by, zone, titles)
        sheets = [cut, definitions_sheet(PLAY_DEFINITIONS)]
    else:
        plays = plays_between(source.store, wanted.first, wanted.last, zone)
        count, sheets = len(plays), [plays_sheet(plays, zone, source.lamps_before, titles)]
        if whole:
            sheets += [answers_sheet(plays, zone), measures_sheet(plays, zone)]
    return Report(wanted, sheets, count, Text(f"{count} 次体验", f"{count} plays"), PLAY_DEFINITIONS)


def _year(source: Source, wanted: Wanted, _whole: bool) -> Report:
    span = read_span(source.store, wanted.first, wanted.last, source.rules)
    sheets = year_sheets(span, source.rules, source.today, source.titles)
    count = figures(span.rows)[0]
    words = Text(f"接待 {count} 批次", f"{count} batches received")
    return Report(wanted, sheets, count, words, DEFINITIONS, span)


_MAKERS: Mapping[What, Callable[[Source, Wanted, bool], Report]] = {
    What.VISITS: _visits,
    What.BOOKINGS: _bookings,
    What.PLAYS: _plays,
    What.YEAR: _year,
}
