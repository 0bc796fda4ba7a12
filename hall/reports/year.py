"""The yearly form: every figure with its definition, and the rows behind it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from hall.booking_rules import BookingRules
from hall.exhibit import Outcome
from hall.reports.bookings import bookings_sheet
from hall.reports.files import Cell, Chart, Column, Format, ReportError, Sheet, write_file
from hall.reports.span import moments
from hall.reports.visits import DEFINITIONS, FIGURES, definitions_sheet, figures, ledger_sheet
from hall.reports.words import both
from hall.store.booked import bookings_between, closed_days
from hall.store.headcounts import Headcount, arrivals_of, every, standing
from hall.store.reading import count_plays, settled_view
from hall.visiting import AUDIENCES, HOLDING, VENUES, Booking, Kind, State

LONGEST = timedelta(days=20 * 366)
_FORM = (
    Column("指标 (figure)", 36),
    Column("数值 (value)", 12),
    Column("口径", 64),
    Column("What it counts", 72),
    Column("依据 (rows behind it)", 20),
)
_LEDGER, _BOOKINGS, _PLAYS = "台账 ledger", "预约 bookings", "hall export plays"
_CAME = frozenset({State.ARRIVED, State.FINISHED})


@dataclass(frozen=True)
class Span:
    """All that is known of some days, read at one moment."""

    first: date
    last: date
    rows: Sequence[Headcount]
    """The standing rows of the ledger."""
    known: Sequence[Headcount]
    """All rows, those that gave way among them."""
    bookings: Sequence[Booking]
    came: Mapping[str, Headcount]
    closed: Mapping[date, str]
    plays: Mapping[Outcome | None, int]


def export_year(store: Path, out: Path, *, first: date, last: date, rules: BookingRules, today: date) -> int:
    """Write the form of the days, both included, as a workbook with charts; returns the batches of the hall.

    Raises ReportError, StoreError.
    """
    if last - first > LONGEST:
        raise ReportError("年报一次最多二十年，请把日期分成几段", "twenty years at a time; take fewer days")
    span = read_span(store, first, last, rules)
    sheets = [
        form_sheet(span, rules, today),
        _cut_sheet("按月 months", "月份 (month)", _months(span), (6, 8), "每月人次 (people a month)"),
        _cut_sheet("人群 audiences", "人群 (audience)", _audiences(span), (3, 4), "各类人群 (audiences)"),
        definitions_sheet(DEFINITIONS),
        ledger_sheet(span.known, {row.id for row in span.rows}, rules.zone),
        bookings_sheet(span.bookings, span.came, rules.zone),
    ]
    write_file(out, Format.XLSX, sheets)
    return figures(span.rows)[0]


def read_span(store: Path, first: date, last: date, rules: BookingRules) -> Span:
    """Read some days; what it costs grows with the days and not with the years kept."""
    since, before = moments(first, last, rules.zone)
    with settled_view(store) as db:
        bookings = bookings_between(db, since, before)
        return Span(
            first,
            last,
            standing(db, first, last),
            every(db, first, last),
            bookings,
            arrivals_of(db, [booking.id for booking in bookings]),
            closed_days(db),
            count_plays(db, since, before),
        )


def form_sheet(span: Span, rules: BookingRules, today: date) -> Sheet:
    """One line a figure."""
    lines: list[Sequence[Cell]] = [
        _line("起 (from)", span.first.isoformat(), "", "", ""),
        _line("止 (to)", span.last.isoformat(), "", "", ""),
        *_visits(span),
        *_four_counts(span),
        *_days(span, rules, today),
        *_by_hand(),
    ]
    return Sheet("年报 year", _FORM, lines)


def _line(name: str, value: Cell, zh: str, en: str, behind: str) -> list[Cell]:
    return [name, value, zh, en, behind]


def _visits(span: Span) -> list[list[Cell]]:
    batches, people, children, adults, *_, talks, listeners = figures(span.rows)
    counted = "台账里计入的行，馆内（不含宣讲）"
    counted_en = "rows of the ledger that count, outreach talks apart"
    lines = [
        _line("接待批次 (batches)", batches, f"{counted}的行数", f"number of {counted_en}", _LEDGER),
        _line("接待人次 (people)", people, f"{counted}的人数之和", f"people in {counted_en}", _LEDGER),
        _line("其中未成年人 (minors)", children, "其中“孩子”之和", "children among them", _LEDGER),
        _line("其中成年人 (adults)", adults, "其中“大人”之和", "adults among them", _LEDGER),
        _line("宣讲场次 (talks)", talks, "类别为外出宣讲的行数", "rows of the kind outreach", _LEDGER),
        _line("宣讲人次 (at talks)", listeners, "这些行的人数之和", "people in those rows", _LEDGER),
    ]
    for venue, words in VENUES.items():
        here = [row for row in span.rows if row.party.venue is venue and row.party.kind is not Kind.OUTREACH]
        zh, en = f"馆内人次里地点是{words.zh}的", f"of the people above, those at the {words.en}"
        lines.append(_line(f"人次：{both(words)}", figures(here)[1], zh, en, _LEDGER))
    return lines


def _four_counts(span: Span) -> list[list[Cell]]:
    held = [b for b in span.bookings if b.state in HOLDING or b.state is State.NO_SHOW]
    booked = sum(b.wish.people for b in held)
    groups = [row for row in span.rows if row.booking is not None]
    walked = [row for row in span.rows if row.booking is None and row.party.kind is not Kind.OUTREACH]
    plays, done = sum(span.plays.values()), span.plays.get(Outcome.COMPLETED, 0)
    failed = span.plays.get(Outcome.FAILED, 0)
    came = sum(b.state in _CAME for b in span.bookings)
    missed = sum(b.state is State.NO_SHOW for b in span.bookings)
    cancelled = sum(b.state is State.CANCELLED for b in span.bookings)
    return [
        _line(
            "四个数之一：预约人数 (booked)",
            booked,
            "没有取消的预约上写的人数，含带队，含没来的",
            "people as announced in bookings that were not cancelled, leaders and no-shows included",
            _BOOKINGS,
        ),
        _line(
            "四个数之二：到馆人次 (arrived)",
            sum(row.party.people for row in groups),
            "有预约的台账行，实到人数",
            "people who really came by a booking",
            _LEDGER,
        ),
        _line(
            "四个数之三：散客等人次 (walked in)",
            sum(row.party.people for row in walked),
            "没有预约的馆内台账行的人数；与上一行相加等于接待人次",
            "people of the hall without a booking; with the line above they make the people received",
            _LEDGER,
        ),
        _line(
            "四个数之四：体验次数 (played)",
            plays,
            "开始玩一个展项算一次，一个人可以玩很多次，不能当人次",
            "one use of one exhibit; one visitor makes several: never a number of people",
            _PLAYS,
        ),
        _line(
            "体验完成率 % (completed)",
            _share(done, plays),
            "完成的体验 ÷ 体验次数",
            "completed ÷ played",
            _PLAYS,
        ),
        _line(
            "体验故障率 % (failed)",
            _share(failed, plays),
            "出故障的体验 ÷ 体验次数",
            "failed ÷ played",
            _PLAYS,
        ),
        _line("取消的预约 (cancelled)", cancelled, "状态为已取消的预约数", "bookings cancelled", _BOOKINGS),
        _line(
            "爽约率 % (no-show rate)",
            _share(missed, came + missed),
            "没有来的预约 ÷（来了的 + 没有来的）",
            "no-shows ÷ (those who came + no-shows)",
            _BOOKINGS,
        ),
    ]


def _days(span: Span, rules: BookingRules, today: date) -> list[list[Cell]]:
    until = min(span.last, today)
    days = [span.first + timedelta(days=n) for n in range(max(0, (until - span.first).days + 1))]
    # Closed to groups and open to those who just came: a day with visitors was open.
    visited = {row.party.day for row in span.rows if row.party.kind is not Kind.OUTREACH}
    planned = {day for day in days if rules.closed_because(day, span.closed) is None}
    by_day: dict[date, list[Booking]] = defaultdict(list)
    for booking in span.bookings:
        if booking.state in _CAME:
            by_day[rules.day_of(booking.wish)].append(booking)
    slots = used = 0
    for day in planned:
        there = [booking.wish for booking in by_day[day]]
        for slot in rules.slots(day, [], {}):
            end = slot.starts_at + timedelta(minutes=slot.minutes)
            slots += 1
            used += any(wish.starts_at < end and slot.starts_at < wish.ends_at for wish in there)
    return [
        _line(
            "开放天数 (days open)",
            len(planned | visited),
            f"到 {until} 为止：按开放日、节假日和闭馆日应开放的，加上其他有来访的日子",
            f"until {until}: days open by weekdays, holidays and closed days, and others with visitors",
            _LEDGER,
        ),
        _line(
            "有来访的天数 (days with visitors)",
            len(visited),
            "台账里有人的日子",
            "days in the ledger",
            _LEDGER,
        ),
        _line(
            "时段使用率 % (slots used)",
            _share(used, slots),
            "应开放日子的预约时段里，有团体到馆的 ÷ 全部",
            "slots on open days with a group that came ÷ all slots of those days",
            _BOOKINGS,
        ),
    ]


def _by_hand() -> list[list[Cell]]:
    zh, en = "本软件没有记录，请手工填写", "not recorded here; fill it in by hand"
    return [
        _line("展项完好率 % (exhibits in order)", None, zh, en, ""),
        _line("内容更新率 % (content renewed)", None, zh, en, ""),
    ]


def _share(part: int, whole: int) -> float | None:
    """A share in percent, to one place; None of nothing."""
    return None if whole == 0 else round(100 * part / whole, 1)


def _months(span: Span) -> Mapping[str, list[Headcount]]:
    groups: dict[str, list[Headcount]] = {}
    day = span.first
    while day <= span.last and len(groups) < 240:
        groups[f"{day:%Y-%m}"] = []
        day = (day.replace(day=1) + timedelta(days=32)).replace(day=1)
    for row in span.rows:
        groups.setdefault(f"{row.party.day:%Y-%m}", []).append(row)
    return groups


def _audiences(span: Span) -> Mapping[str, list[Headcount]]:
    groups: dict[str, list[Headcount]] = {both(words): [] for words in AUDIENCES.values()}
    for row in span.rows:
        groups[both(AUDIENCES[row.party.audience])].append(row)
    return groups


def _cut_sheet(
    name: str, head: str, groups: Mapping[str, list[Headcount]], drawn: tuple[int, ...], title: str
) -> Sheet:
    lines: list[list[Cell]] = [[key, *figures(rows)] for key, rows in groups.items()]
    total: list[Cell] = ["合计 (sum)", *figures([row for rows in groups.values() for row in rows])]
    chart = Chart(title, names=0, values=drawn, rows=len(lines))
    return Sheet(name, (Column(head, 26), *FIGURES), [*lines, total], chart)
