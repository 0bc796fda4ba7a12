"""The yearly form: every figure with its definition, and the rows behind it."""

import hashlib
from collections import defaultdict
from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from hall.booking_rules import BookingRules
from hall.reports.bookings import bookings_sheet
from hall.reports.exhibits import contents_sheet, exhibits_sheet, states_sheet
from hall.reports.files import Cell, Chart, Column, Sheet
from hall.reports.visits import DEFINITIONS, FIGURES, definitions_sheet, figures, ledger_sheet
from hall.reports.words import both
from hall.reports.year_span import Span
from hall.store.figures import PlaySum
from hall.store.headcounts import Headcount
from hall.visiting import AUDIENCES, HOLDING, VENUES, Booking, Kind, State
from hall.words import Text

_FORM = (
    Column("指标 (figure)", 36),
    Column("数值 (value)", 12),
    Column("口径", 64),
    Column("What it counts", 72),
    Column("依据 (rows behind it)", 20),
)
_LEDGER, _BOOKINGS, _PLAYS = "台账 ledger", "预约 bookings", "展项 exhibits"
_STATES, _CONTENTS = "展项状态 states", "内容 contents"
_CAME = frozenset({State.ARRIVED, State.FINISHED})


def year_sheets(
    span: Span, rules: BookingRules, today: date, titles: Mapping[str, Text] | None = None
) -> list[Sheet]:
    """The form, its cuts with charts, the definitions, and the rows behind every figure."""
    return [
        form_sheet(span, rules, today),
        months_sheet(span),
        audiences_sheet(span),
        exhibits_sheet(span, titles or {}),
        definitions_sheet(DEFINITIONS),
        ledger_sheet(span.known, {row.id for row in span.rows}, rules.zone),
        bookings_sheet(span.bookings, span.came, rules.zone),
        states_sheet(span, rules.zone),
        contents_sheet(span, rules.zone),
    ]


def months_sheet(span: Span) -> Sheet:
    """One line a month."""
    return _cut_sheet("按月 months", "月份 (month)", _months(span), (6, 8), "每月人次 (people a month)")


def audiences_sheet(span: Span) -> Sheet:
    """One line a kind of people."""
    return _cut_sheet("人群 audiences", "人群 (audience)", _audiences(span), (3, 4), "各类人群 (audiences)")


def form_sheet(span: Span, rules: BookingRules, today: date) -> Sheet:
    """One line a figure."""
    lines: list[Sequence[Cell]] = [
        _line("起 (from)", span.first.isoformat(), "", "", ""),
        _line("止 (to)", span.last.isoformat(), "", "", ""),
        *_visits(span),
        *_four_counts(span),
        *_days(span, rules, today),
        *_exhibits(span),
        _line(
            "台账校验码 (ledger check)",
            fingerprint(span.known),
            "由“台账”页各行依次算出；同样的日期重新导出，没有更正过就得到同样的码",
            "made from the ledger's rows in order; the same days give the same letters until a row is added",
            _LEDGER,
        ),
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
    played = sum(span.plays.values(), PlaySum())
    plays, done, failed = played.plays, played.completed, played.failed
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


def _exhibits(span: Span) -> list[list[Cell]]:
    opened = sum(one.open_seconds for one in span.standings.values())
    ran = sum(one.run_seconds for one in span.standings.values())
    here = span.standings.keys() | span.renewed.keys()
    return [
        _line(
            "展项完好率 % (exhibits in order)",
            _share(opened, ran),
            "展馆软件开着的时间里，各展项能玩的时间之和 ÷ 各展项在馆的时间之和",
            "while the hall's software ran: time that exhibits could be played ÷ time they were there",
            _STATES,
        ),
        _line(
            "内容更新率 % (content renewed)",
            _share(len(span.renewed), len(here)),
            "这些天里新来的、或者换过内容的展项数 ÷ 在馆展项数；开始记录时已有的内容不算新",
            "exhibits that came or changed content ÷ exhibits there; what was there at first is not new",
            _CONTENTS,
        ),
    ]


def fingerprint(rows: Sequence[Headcount]) -> str:
    """Sixteen letters for the rows of the ledger, in order."""
    whole = hashlib.sha256()
    for row in rows:
        party = row.party
        parts = (row.id, party.day, party.kind, party.venue, party.children, party.adults, row.corrects)
        whole.update("|".join(map(str, parts)).encode() + b"\n")
    return whole.hexdigest()[:16]


def _share(part: float, whole: float) -> float | None:
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
