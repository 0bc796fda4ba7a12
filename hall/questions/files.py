"""Banks as files: which reader takes which, and what is refused before anything is opened."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from hall.questions.entry import Entry, Reading, Refused, UnreadableError, examined
from hall.questions.gift import read_gift
from hall.questions.h5p import read_h5p
from hall.questions.packed import opened
from hall.questions.prose import FALSE, TRUE, read_prose

LARGEST = 8 * 2**20
LARGEST_PACKAGE = 64 * 2**20
"""H5P packages carry pictures and the libraries of their player."""
MOST_ROWS = 20_000
EMPTY_ROWS = 200
"""After so many empty rows a table is over, however long it claims to be."""
COLUMNS = ("题目", "A", "B", "C", "D", "答案", "解析")


def read_file(path: Path) -> Reading:
    """Read a bank by its name's ending; raises UnreadableError for files that are none."""
    if not path.is_file():
        raise UnreadableError(f"{path.name}：没有这个文件", f"{path.name}: no such file")
    ending = path.suffix.lower()
    if path.stat().st_size > (LARGEST_PACKAGE if ending == ".h5p" else LARGEST):
        raise UnreadableError(
            f"{path.name}：文件太大，请分成几份", f"{path.name}: too large, please split it"
        )
    match ending:
        case ".h5p":
            return read_h5p(path)
        case ".docx":
            _guard(path)
            return read_prose("\n".join(_paragraphs(path)))
        case ".xlsx":
            _guard(path)
            return _read_table(path)
        case ".gift":
            return read_gift(_text(path))
        case ".txt" | ".aiken" | ".md":
            return read_prose(_text(path))
    raise UnreadableError(
        f"{path.name}：请用 .docx .xlsx .txt .gift .h5p 文件",
        f"{path.name}: please use .docx .xlsx .txt .gift or .h5p",
    )


def _text(path: Path) -> str:
    raw = path.read_bytes()
    # Chinese Windows still saves text as GB 18030.
    for encoding in ("utf-8-sig", "gb18030"):
        try:
            return raw.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise UnreadableError(
        f"{path.name}：看不懂文字编码，请存成 UTF-8", f"{path.name}: please save it as UTF-8"
    )


def _guard(path: Path) -> None:
    """Refuse packed files that lead out of their folder or swell."""
    with opened(path):
        pass


def _paragraphs(path: Path) -> Iterator[str]:
    from docx import Document  # noqa: PLC0415

    try:
        document = Document(str(path))
    except Exception as error:
        # The library raises whatever a broken part made of it.
        raise UnreadableError(f"{path.name}：不是 Word 文件", f"{path.name}: not a Word file") from error
    for paragraph in document.paragraphs:
        yield paragraph.text
    for table in document.tables:
        for row in table.rows:
            yield "  ".join(cell.text for cell in row.cells)


def _read_table(path: Path) -> Reading:
    from openpyxl import load_workbook  # noqa: PLC0415

    try:
        book = load_workbook(path, read_only=True, data_only=True)
    except Exception as error:
        raise UnreadableError(f"{path.name}：不是 Excel 文件", f"{path.name}: not an Excel file") from error
    try:
        return _read_rows(path, book.worksheets[0].iter_rows(values_only=True, max_col=16, max_row=MOST_ROWS))
    finally:
        book.close()


def _read_rows(path: Path, rows: Iterator[tuple[object, ...]]) -> Reading:
    taken: list[Entry] = []
    refused: list[Refused] = []
    places: dict[str, int] = {}
    empty = 0
    for line, cells in enumerate(rows, 1):
        words = ["" if cell is None else str(cell).strip() for cell in cells]
        if not any(words):
            empty += 1
            if empty > EMPTY_ROWS:
                break
            continue
        empty = 0
        if not places:
            places = {word: at for at, word in enumerate(words) if word in COLUMNS}
            if missing := {"题目", "答案"} - set(places):
                names = "、".join(sorted(missing))
                raise UnreadableError(f"{path.name}：第一行缺少 {names}", f"{path.name}: no column {names}")
            continue
        found = _row(line, {name: words[at] for name, at in places.items()})
        (taken if isinstance(found, Entry) else refused).append(found)  # type: ignore[arg-type]
    return Reading(tuple(taken), tuple(refused))


def _row(line: int, row: dict[str, str]) -> Entry | Refused:
    choices = [row.get(letter, "") for letter in "ABCD"]
    while choices and not choices[-1]:
        choices.pop()
    answer = row["答案"].upper()
    right: frozenset[int] | None = None
    if not choices and answer in TRUE | FALSE:
        right = frozenset({0 if answer in TRUE else 1})
    elif answer and all(letter in "ABCD ,，、" for letter in answer):
        right = frozenset("ABCD".index(letter) for letter in answer if letter in "ABCD")
    return examined(line, row["题目"], tuple(choices), right, row.get("解析", ""))


def write_table(path: Path, entries: Sequence[Entry]) -> None:
    """Write the entries as the template table; no entries give the empty template."""
    from xlsxwriter import Workbook  # type: ignore[import-untyped]  # noqa: PLC0415  # ships no types

    with Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet = book.add_worksheet("题目")
        rows = [COLUMNS, *map(_cells, entries)]
        for at, row in enumerate(rows):
            for column, words in enumerate(row):
                sheet.write_string(at, column, words)
        sheet.set_column(0, 0, 60)


def _cells(entry: Entry) -> tuple[str, ...]:
    letters = "".join("ABCD"[at] for at in entry.right)
    answer = letters if entry.choices else ("对" if entry.right == (0,) else "错")
    choices = (*entry.choices, *[""] * (4 - len(entry.choices)))
    return (entry.ask, *choices, answer, entry.why)
