"""Reports on paper: lists to file, and the yearly form to sign and stamp."""

from collections.abc import Sequence
from datetime import date
from zoneinfo import ZoneInfo

from hall.reports.files import Cell, Column, ReportError, Sheet
from hall.reports.paper import Paper
from hall.reports.pen import SLATE
from hall.reports.visits import DEFINITIONS
from hall.reports.year_span import Span
from hall.words import Text

LONGEST_PRINT = 2000
"""Rows of a list: more is a book, and for a spreadsheet."""
LONGEST_ANNEX = 300
"""Ledger rows that are printed behind a report."""
_LEDGER_SHORT = ("number", "day", "kind", "venue", "audience", "children", "adults", "counts", "by", "reason")
_SHORT = {
    "bookings": (
        *("day", "start", "organisation", "audience", "grade", "booked", "state"),
        *("children came", "adults came"),
    ),
    "plays": ("title", "exhibit", "start", "dwell s", "outcome", "score", "out of", "lamp"),
    "ledger": _LEDGER_SHORT,
    "states": ("exhibit", "at", "state", "why"),
    "contents": ("exhibit", "version", "first seen"),
}
"""What of a wide table fits on paper; the whole is in the XLSX."""


def print_list(
    title: Text,
    sheets: Sequence[Sheet],
    definitions: Sequence[tuple[str, str, str]],
    first: date,
    last: date,
    today: date,
) -> Paper:
    """A table with its definitions, and the ledger's rows where they are not too many."""
    require_short(sheets[0])
    paper = Paper(f"{title.zh} {first} ~ {last}", made_on=today, landscape=True)
    paper.title(title.zh, f"{title.en} · {first} ~ {last}")
    paper.table(short(sheets[0]), size=8, strong=_sums(sheets[0]))
    _explain(paper, definitions)
    for sheet in sheets[1:]:
        if _kind(sheet) == "ledger":
            _annex(paper, sheet)
    return paper


def print_year(span: Span, sheets: Sequence[Sheet], title: Text, today: date, zone: ZoneInfo) -> Paper:
    """The yearly form: figures with definitions, cuts, exhibits, and lines to sign above the annex."""
    days = f"{span.first} ~ {span.last}"
    paper = Paper(f"{title.zh} {days}", made_on=today)
    paper.title(title.zh, f"{title.en} · {days}")
    form, months, audiences, exhibits = sheets[:4]
    paper.heading("一、指标 (figures)")
    columns = (Column("指标 (figure)", 26), Column("数值 (value)", 13), Column("口径 (what it counts)", 56))
    behind = Column("依据 (rows)", 15)
    rows: list[list[Cell]] = [
        [row[0], _plain(row[1]), f"{row[2]}\n{row[3]}", row[4]] for row in form.rows if row[2]
    ]
    paper.table(Sheet(form.name, (*columns, behind), rows), size=8)
    for heading, sheet, bars in (("二、按月", months, 2), ("三、人群", audiences, 2)):
        paper.heading(f"{heading} ({sheet.name.split()[-1]})")
        if sheet is audiences or len(sheet.rows) <= 14:
            paper.bars("人次 (people)", [(_first(row[0]), _number(row[bars])) for row in sheet.rows[:-1]])
        paper.table(sheet, size=7.5, strong=_sums(sheet))
    paper.heading("四、展项 (exhibits)")
    named = Sheet(
        exhibits.name, exhibits.columns[1:], [[row[1] or row[0], *row[2:]] for row in exhibits.rows]
    )
    paper.table(named, size=8, strong=_sums(named))
    _explain(paper, DEFINITIONS)
    paper.heading("六、签字盖章 (signatures)")
    paper.signatures("填表人 / prepared by", "审核人 / checked by", "负责人 / approved by")
    for sheet in sheets[4:]:
        if _kind(sheet) in ("ledger", "states", "contents"):
            _annex(paper, sheet)
    return paper


def require_short(sheet: Sheet) -> None:
    """Raise ReportError for a list that nobody would print."""
    if len(sheet.rows) > LONGEST_PRINT:
        count = len(sheet.rows)
        raise ReportError(
            f"{count} 行印出来太厚了：请用 --by 汇总、把日期分成几段，或者导出 xlsx",
            f"{count} rows are too many to print: add them up with --by, take fewer days, or export xlsx",
        )


def short(sheet: Sheet) -> Sheet:
    """The columns of a wide table that fit on paper; narrow tables stay as they are."""
    wanted = _SHORT.get(_kind(sheet), ())
    heads = [column.head.partition("(")[2].rstrip(")") for column in sheet.columns]
    places = [heads.index(name) for name in wanted if name in heads]
    if len(places) < 3:
        return sheet
    return Sheet(
        sheet.name,
        [sheet.columns[place] for place in places],
        [[row[place] for place in places] for row in sheet.rows],
    )


def _annex(paper: Paper, sheet: Sheet) -> None:
    zh, _, en = sheet.name.partition(" ")
    paper.heading(f"附：{zh} ({en})")
    if len(sheet.rows) > LONGEST_ANNEX:
        count = len(sheet.rows)
        paper.paragraph(
            f"共 {count} 行，不在这里印；同样日期的 XLSX 里每行都有，校验码见指标表。",
            size=9,
        )
        paper.paragraph(
            f"{count} rows, not printed: see the XLSX of the same days, and the check among the figures.",
            size=9,
            colour=SLATE,
        )
        return
    paper.table(short(sheet), size=7.5)


def _explain(paper: Paper, definitions: Sequence[tuple[str, str, str]]) -> None:
    paper.heading("口径 (definitions)" if definitions is not DEFINITIONS else "五、口径 (definitions)")
    columns = (Column("名称 (figure)", 20), Column("怎么算 (what it counts)", 80))
    paper.table(Sheet("口径", columns, [[name, f"{zh}\n{en}"] for name, zh, en in definitions]), size=8)


def _kind(sheet: Sheet) -> str:
    return sheet.name.split()[-1]


def _sums(sheet: Sheet) -> tuple[int, ...]:
    return tuple(n for n, row in enumerate(sheet.rows) if str(row[0]).startswith("合计"))


def _first(cell: Cell) -> str:
    return str(cell).split(" (")[0]


def _number(cell: Cell) -> float:
    return float(cell) if isinstance(cell, (int, float)) else 0.0


def _plain(cell: Cell) -> Cell:
    return "—" if cell is None else cell
