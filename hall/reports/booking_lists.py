"""Lists of bookings as schools and offices send them: CSV and XLSX, read row by row."""

import csv
import io
import warnings
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

import openpyxl

from hall.reports.bookings import WISH_COLUMNS
from hall.reports.files import FORMULA_STARTS, ReportError
from hall.visiting import AUDIENCES, Contact, Wish
from hall.words import HallError, Language, Text

LARGEST_BYTES = 5 * 2**20
LONGEST_LIST = 5000
_T = TypeVar("_T")
_LANGUAGES = {Language.ZH: Text("中文", "Chinese"), Language.EN: Text("英文", "English")}
_NEEDED = ("day", "start", "organisation", "audience")


class RowError(HallError):
    """A row of the list that cannot be read."""


@dataclass(frozen=True)
class ListRow:
    """One row of the list: its line in the file, and the wish or what is wrong with it."""

    line: int
    wish: Wish | None
    contact: Contact
    error: Text | None = None


def read_list(path: Path, zone: ZoneInfo, minutes: int) -> list[ListRow]:
    """The rows of a list; `minutes` is the length of a visit where the list names none.

    Heads are those of our own export, in Chinese or in English. Raises ReportError for a file that is none.
    """
    lines = _lines(path)
    heads = [_head(cell) for cell in next(lines, (0, []))[1]]
    missing = [name for name in _NEEDED if name not in heads]
    if missing:
        names = {_head(column.head): column.head for column in WISH_COLUMNS}
        wanted = "、".join(names[name] for name in missing)
        raise ReportError(
            f"{path.name}：第一行缺少这几列：{wanted}", f"{path.name}: the first line lacks {wanted}"
        )
    found = []
    for line, cells in lines:
        row = {head: cell for head, cell in zip(heads, cells, strict=False) if head}
        if any(cell not in (None, "") for cell in row.values()):
            found.append(_row(line, row, zone, minutes))
        if len(found) > LONGEST_LIST:
            raise ReportError(
                f"{path.name}：超过 {LONGEST_LIST} 行，请分成几个文件",
                f"{path.name}: more than {LONGEST_LIST} rows; split the file",
            )
    return found


def _lines(path: Path) -> Iterator[tuple[int, Sequence[Any]]]:
    try:
        if path.stat().st_size > LARGEST_BYTES:
            raise ReportError(f"{path.name}：文件太大，请分成几个", f"{path.name}: too large; split it")
        content = path.read_bytes()
    except OSError as error:
        reason = error.strerror or str(error)
        raise ReportError(
            f"{path.name}：读不了（{reason}）", f"{path.name}: cannot be read ({reason})"
        ) from error
    read = _xlsx if content.startswith(b"PK") else _csv
    try:
        yield from enumerate(read(content), start=1)
    except ReportError:
        raise
    # openpyxl lets through whatever its parsers raise on a torn file.
    except Exception as error:
        raise ReportError(
            f"{path.name}：不是能读的 CSV 或 XLSX 表格，请另存一份再试",
            f"{path.name}: no readable CSV or XLSX table; save it anew",
        ) from error


def _csv(content: bytes) -> list[Sequence[Any]]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        # What Excel in China writes as "CSV".
        text = content.decode("gb18030")
    return [*csv.reader(io.StringIO(text, newline=""), strict=True)]


def _xlsx(content: bytes) -> list[Sequence[Any]]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        if sum(entry.file_size for entry in archive.infolist()) > LARGEST_BYTES * 20:
            raise ReportError("表格展开以后太大", "the workbook is too large once unpacked")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        rows = book.worksheets[0].iter_rows(max_row=LONGEST_LIST + 2, max_col=60, values_only=True)
        found: list[Sequence[Any]] = list(rows)
        book.close()
    return found


def _head(cell: Any) -> str:
    """`日期 (day)`, `日期` or `day`: all are `day`."""
    text = str(cell or "").strip().lower()
    return _HEADS.get(text.split(" (")[0], text.partition("(")[2].rstrip(")") or text)


_HEADS: Mapping[str, str] = {
    column.head.split(" (")[0]: column.head.partition("(")[2].rstrip(")") for column in WISH_COLUMNS
}


def _row(line: int, row: Mapping[str, Any], zone: ZoneInfo, minutes: int) -> ListRow:
    try:
        starts_at = datetime.combine(_day(row.get("day")), _time(row.get("start")), zone)
        wish = Wish(
            _text(row.get("organisation")),
            _choice("人群", "audience", row.get("audience"), AUDIENCES),
            starts_at,
            _number("时长分钟", "minutes", row.get("minutes")) or minutes,
            _number("孩子", "children", row.get("children")),
            _number("大人", "adults", row.get("adults")),
            _number("带队", "leaders", row.get("leaders")),
            _text(row.get("grade")),
            _choice("语言", "language", row.get("language") or "zh", _LANGUAGES),
            tuple(part for part in _text(row.get("wishes")).replace("；", ";").split(";") if part.strip()),
            _text(row.get("route")),
            _text(row.get("remark")),
        )
    except RowError as error:
        return ListRow(line, None, Contact(), error.text)
    contact = Contact(_text(row.get("contact")), _text(row.get("phone")))
    # Our own export masks contacts: nobody can be called at ***5678.
    return ListRow(line, wish, Contact() if "*" in contact.name + contact.phone else contact)


def _text(cell: Any) -> str:
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)  # a phone that Excel took for a number
    text = "" if cell is None else str(cell).strip()
    return text[1:] if text[:1] == "'" and text[1:].startswith(FORMULA_STARTS) else text


def _number(zh: str, en: str, cell: Any) -> int:
    text = _text(cell)
    if text == "":
        return 0
    if not (text.isascii() and text.isdecimal()) or len(text) > 4:
        raise RowError(f"{zh} 要写整数，这里是“{text}”", f"{en} must be a whole number, not '{text}'")
    return int(text)


def _day(cell: Any) -> date:
    match cell:
        case datetime():
            return cell.date()
        case date():
            return cell
    text = _text(cell).replace("/", "-").replace(".", "-")
    for form in ("%Y-%m-%d", "%Y年%m月%d日", "%Y-%m-%d %H:%M:%S"):
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007  a day has no zone
        except ValueError:
            continue
    raise RowError(
        f"日期要写成 2026-05-13，这里是“{text}”", f"the day must look like 2026-05-13, not '{text}'"
    )


def _time(cell: Any) -> time:
    match cell:
        case datetime():
            return cell.time().replace(second=0, microsecond=0)
        case time():
            return cell.replace(second=0, microsecond=0, tzinfo=None)
    text = _text(cell).replace("：", ":")
    for form in ("%H:%M", "%H:%M:%S"):
        try:
            return datetime.strptime(text, form).time()  # noqa: DTZ007  a time of day has no zone
        except ValueError:
            continue
    raise RowError(f"时间要写成 9:30，这里是“{text}”", f"the time must look like 9:30, not '{text}'")


def _choice(zh: str, en: str, cell: Any, words: Mapping[_T, Text]) -> _T:
    """A choice by its code, its Chinese or English word, or both as exported."""
    text = _text(cell)
    for choice, names in words.items():
        if text in (str(choice), names.zh, names.en, f"{names.zh} ({names.en})"):
            return choice
    known = "、".join(names.zh for names in words.values())
    raise RowError(f"{zh} 不认识“{text}”，可以写：{known}", f"{en}: no such choice '{text}'")
