"""The table of visits between two days, with the definition of every figure and the rows behind it."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from hall.reports.cuts import HEADS, By, key_of, place_of
from hall.reports.files import Cell, Column, Sheet
from hall.reports.span import require_order
from hall.reports.words import both, local
from hall.store.headcounts import Headcount, every, standing
from hall.store.reading import settled_view
from hall.visiting import AUDIENCES, KINDS, VENUES, Kind
from hall.words import Text

FIGURES = (
    Column("馆内批次 (batches)", 11),
    Column("馆内人次 (people)", 11),
    Column("其中孩子 (children)", 11),
    Column("其中大人 (adults)", 11),
    Column("团体批次 (groups)", 11),
    Column("团体人次 (in groups)", 11),
    Column("散客批次 (walk-ins)", 11),
    Column("散客人次 (walked in)", 11),
    Column("宣讲场次 (talks)", 11),
    Column("宣讲人次 (at talks)", 11),
)
DEFINITIONS = (
    ("批次 (batches)", "一次来访算一批，撤销的不算", "one visit is one batch; those taken back do not count"),
    (
        "人次 (people)",
        "实际进门的人，一人一次来访算一次，孩子和大人（含带队老师）都算；按到馆时点的数，不按预约的数",
        "people who really came, each once a visit, children and adults (leaders among them); counted on "
        "arrival, not as booked",
    ),
    ("孩子 (children)", "未满十八岁，由登记人判断", "under eighteen, as the one who enters it judges"),
    ("团体 (groups)", "按预约来的，或者有人带队的", "came by a booking, or with a leader"),
    ("散客 (walk-ins)", "没有预约、自己来的", "came by themselves without a booking"),
    (
        "宣讲 (talks)",
        "民警到馆外去讲的，单独算，不进馆内批次和人次",
        "given by officers elsewhere; counted apart, in no figure of the hall",
    ),
    (
        "更正 (corrections)",
        "台账只添不改：更正是写明原因的新行，顶替旧行；旧行留着，在台账页可以看到",
        "the ledger is only added to: a correction is a new row with a reason in an old row's place; the old "
        "one stays and is shown in the ledger's sheet",
    ),
)
_LEDGER = (
    Column("行号 (row)", 38),
    Column("终端 (kiosk)", 10),
    Column("序号 (number)", 8),
    Column("日期 (day)", 12),
    Column("类别 (kind)", 18),
    Column("地点 (venue)", 18),
    Column("人群 (audience)", 22),
    Column("孩子 (children)", 8),
    Column("大人 (adults)", 8),
    Column("人次 (people)", 8),
    Column("计入 (counts)", 10),
    Column("登记时间 (entered)", 20),
    Column("登记人 (by)", 14),
    Column("预约号 (booking)", 38),
    Column("顶替 (in place of)", 38),
    Column("原因 (reason)", 30),
)


def read_visits(
    store: Path, first: date, last: date, *, known: bool
) -> tuple[list[Headcount], list[Headcount]]:
    """The rows that stand for the days, both included, and, where asked, all that were entered for them.

    Raises ReportError, StoreError.
    """
    require_order(first, last)
    with settled_view(store) as db:
        return standing(db, first, last), every(db, first, last) if known else []


def visits_sheet(rows: Sequence[Headcount], by: By) -> Sheet:
    """One line a day, week, month, audience or venue that had visits, and their sum."""
    groups: dict[str, list[Headcount]] = defaultdict(list)
    for row in rows:
        groups[key_of(by, row.party.day, row.party.audience, row.party.venue)].append(row)
    lines: list[list[Cell]] = [[key, *figures(groups[key])] for key in sorted(groups, key=place_of(by))]
    lines.append(["合计 (sum)", *figures(rows)])
    return Sheet("来访 visits", (Column(HEADS[by], 26), *FIGURES), lines)


def figures(rows: Sequence[Headcount]) -> list[int]:
    """The ten figures of some rows, in the order of the table."""
    inside = [row.party for row in rows if row.party.kind is not Kind.OUTREACH]
    children, adults = sum(p.children for p in inside), sum(p.adults for p in inside)
    found = [len(inside), children + adults, children, adults]
    for kind in (Kind.GROUP, Kind.WALK_IN, Kind.OUTREACH):
        some = [row.party.people for row in rows if row.party.kind is kind]
        found += [len(some), sum(some)]
    return found


def definitions_sheet(definitions: Sequence[tuple[str, str, str]]) -> Sheet:
    """What every figure means."""
    columns = (Column("名称 (figure)", 22), Column("怎么算", 70), Column("What it counts", 80))
    return Sheet("口径 definitions", columns, definitions)


def ledger_sheet(rows: Sequence[Headcount], standing_ids: set[str], zone: ZoneInfo) -> Sheet:
    """The ledger's rows, those that gave way among them."""
    return Sheet("台账 ledger", _LEDGER, [_ledger_line(row, row.id in standing_ids, zone) for row in rows])


def _ledger_line(row: Headcount, counts: bool, zone: ZoneInfo) -> list[Cell]:
    party = row.party
    return [
        row.id,
        row.kiosk,
        row.number,
        party.day.isoformat(),
        both(KINDS[party.kind]),
        both(VENUES[party.venue]),
        both(AUDIENCES[party.audience]),
        party.children,
        party.adults,
        party.people,
        both(Text("计入", "yes") if counts else Text("不计", "no")),
        local(row.entered_at, zone),
        row.entered_by,
        row.booking,
        row.corrects,
        row.reason,
    ]
