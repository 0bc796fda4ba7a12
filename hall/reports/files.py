"""Tables as files that Excel and WPS open at a double click: CSV and XLSX."""

import csv
import errno
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]  # ships no types

from hall.paths import write_whole
from hall.words import HallError, Text

Cell = str | int | float | datetime | None
"""One value; a datetime is local time without a zone, as a reader of the file expects it."""

_ROWS_OF_A_SHEET = 1_048_576
_LETTERS_OF_A_CELL = 32_767
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
FORMULA_STARTS = tuple("=+-@\t\r\n＝＋－＠")
"""Letters at which a spreadsheet begins to calculate."""
_MOMENT = "%Y-%m-%d %H:%M:%S"


class ReportError(HallError):
    """The report cannot be made as it was asked for."""


class Format(StrEnum):
    """A kind of file that a table can become."""

    CSV = "csv"
    XLSX = "xlsx"
    PDF = "pdf"


@dataclass(frozen=True)
class Column:
    """A column's head, `中文 (English)`, and its width in letters."""

    head: str
    width: int


@dataclass(frozen=True)
class Chart:
    """Stacked columns beside a table: which of its columns, over how many of its first rows."""

    title: str
    names: int
    values: Sequence[int]
    rows: int


@dataclass(frozen=True)
class Sheet:
    """One table; each row has one cell a column."""

    name: str
    columns: Sequence[Column]
    rows: Sequence[Sequence[Cell]]
    chart: Chart | None = None


def write_file(path: Path, fmt: Format, sheets: Sequence[Sheet]) -> None:
    """Write the tables as CSV, which holds the first one only, or as XLSX; a PDF is a Paper.

    A power cut leaves the old file or the new one. Raises ReportError where the file cannot be written or a
    sheet would be too long for Excel.
    """
    content = csv_bytes(sheets[0]) if fmt is Format.CSV else xlsx_bytes(sheets)
    save(path, content)


def save(path: Path, content: bytes) -> None:
    """Write a report's file; a power cut leaves the old one or the new one. Raises ReportError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        write_whole(path, content)
    except OSError as error:
        reason = why(error)
        raise ReportError(
            f"{path.name}：写不进去，{reason.zh}", f"{path.name}: cannot be written; {reason.en}"
        ) from error


def why(error: OSError) -> Text:
    """What the system's number means for somebody with a stick in hand, and what to do."""
    return _WHY.get(error.errno or 0) or Text(
        f"系统说“{error.strerror or error}”。文件若在 Excel 里开着，请先关掉，或者换一个文件夹",
        f"the system says '{error.strerror or error}'. Close it in Excel, or choose another folder",
    )


_GONE = Text("U 盘或文件夹不在了，插好再试", "the stick or folder is gone; put it in and try again")
_WHY = {
    errno.ENOSPC: Text(
        "那里满了，腾出地方或者换一个 U 盘", "no room is left there; make some, or take another"
    ),
    errno.EDQUOT: Text(
        "那里满了，腾出地方或者换一个 U 盘", "no room is left there; make some, or take another"
    ),
    errno.EFBIG: Text("那里放不下这么大的文件", "the file is too large for that place"),
    errno.EROFS: Text("那里只能读，换一个 U 盘或文件夹", "that place can only be read; choose another"),
    errno.ENODEV: _GONE,
    errno.ENXIO: _GONE,
    errno.EIO: _GONE,
    errno.ENOENT: _GONE,
}


def csv_bytes(sheet: Sheet) -> bytes:
    """UTF-8 with the mark by which Excel knows it; text that looks like a formula gets a `'` before it."""
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    writer.writerow([column.head for column in sheet.columns])
    writer.writerows([_plain(cell) for cell in row] for row in sheet.rows)
    return out.getvalue().encode("utf-8-sig")


def xlsx_bytes(sheets: Sequence[Sheet]) -> bytes:
    """A workbook whose cells are text, numbers and dates, never formulas or links."""
    for sheet in sheets:
        if len(sheet.rows) >= _ROWS_OF_A_SHEET:
            raise ReportError(
                f"{sheet.name}：有 {len(sheet.rows)} 行，一张表放不下，请把日期分成几段",
                f"{sheet.name}: {len(sheet.rows)} rows do not fit into a sheet; take fewer days at a time",
            )
    out = io.BytesIO()
    options = {
        "in_memory": True,
        "strings_to_formulas": False,
        "strings_to_numbers": False,
        "strings_to_urls": False,
        "nan_inf_to_errors": False,
    }
    with xlsxwriter.Workbook(out, options) as book:
        bold = book.add_format({"bold": True, "bottom": 1, "text_wrap": True, "valign": "top"})
        moment = book.add_format({"num_format": "yyyy-mm-dd hh:mm:ss"})
        for sheet in sheets:
            page = book.add_worksheet(sheet.name)
            _write_sheet(page, sheet, bold, moment)
            if sheet.chart is not None:
                page.insert_chart(1, len(sheet.columns) + 1, _drawn(book, sheet, sheet.chart))
    return out.getvalue()


def _write_sheet(page: Any, sheet: Sheet, bold: Any, moment: Any) -> None:
    page.freeze_panes(1, 0)
    for place, column in enumerate(sheet.columns):
        page.set_column(place, place, column.width)
        page.write_string(0, place, column.head, bold)
    for line, row in enumerate(sheet.rows, start=1):
        for place, cell in enumerate(row):
            match cell:
                case None | "":
                    pass
                case str():
                    page.write_string(line, place, _printable(cell)[:_LETTERS_OF_A_CELL])
                case datetime():
                    page.write_datetime(line, place, cell, moment)
                case _:
                    page.write_number(line, place, cell)
    if sheet.rows:
        page.autofilter(0, 0, len(sheet.rows), len(sheet.columns) - 1)


def _drawn(book: Any, sheet: Sheet, chart: Chart) -> Any:
    drawn = book.add_chart({"type": "column", "subtype": "stacked"})
    for place in chart.values:
        drawn.add_series(
            {
                "name": [sheet.name, 0, place],
                "categories": [sheet.name, 1, chart.names, chart.rows, chart.names],
                "values": [sheet.name, 1, place, chart.rows, place],
            }
        )
    drawn.set_title({"name": chart.title})
    drawn.set_size({"width": 900, "height": 420})
    return drawn


def _plain(cell: Cell) -> str | int | float | None:
    match cell:
        case str():
            text = _printable(cell)
            return f"'{text}" if text.startswith(FORMULA_STARTS) else text
        case datetime():
            return cell.strftime(_MOMENT)
        case _:
            return cell


def _printable(text: str) -> str:
    """Without the characters that no spreadsheet can hold."""
    return _UNPRINTABLE.sub("\ufffd", text)
