"""Words of reports on their way out: choices, file names, and a few rows to look at."""

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from hall.reports.cuts import By
from hall.reports.dashboard import Stretch
from hall.reports.files import Cell, Format, Sheet
from hall.reports.making import CUTS, TITLES, Wanted, What
from hall.words import HallError, Language, Text

PREVIEW_ROWS, PREVIEW_COLUMNS = 30, 6
LAST_YEAR = "last_year"
WHATS: Mapping[What, Text] = {
    What.VISITS: Text("来访", "Visits"),
    What.BOOKINGS: Text("预约", "Bookings"),
    What.PLAYS: Text("体验", "Plays"),
    What.YEAR: Text("年报", "Yearly form"),
}
CUT_WORDS: Mapping[By | None, Text] = {
    None: Text("一行一条", "One each"),
    By.DAY: Text("按天", "By day"),
    By.WEEK: Text("按周", "By week"),
    By.MONTH: Text("按月", "By month"),
    By.AUDIENCE: Text("按人群", "By audience"),
    By.VENUE: Text("按地点", "By venue"),
    By.EXHIBIT: Text("按展项", "By exhibit"),
}
DAYS: Mapping[str, Text] = {
    Stretch.TODAY: Text("今天", "Today"),
    Stretch.WEEK: Text("本周", "This week"),
    Stretch.MONTH: Text("本月", "This month"),
    Stretch.YEAR: Text("今年", "This year"),
    LAST_YEAR: Text("去年", "Last year"),
    Stretch.ALL: Text("全部", "All"),
}
FIRST_CUT: Mapping[What, By | None] = {
    What.VISITS: By.DAY,
    What.BOOKINGS: None,
    What.PLAYS: By.EXHIBIT,
    What.YEAR: None,
}


def offers(what: What, language: Language) -> dict[str, Any]:
    """What can be chosen once it is known what report it is."""
    days = (Stretch.YEAR, LAST_YEAR) if what is What.YEAR else tuple(DAYS)
    lists = (None,) if what in (What.BOOKINGS, What.PLAYS) else ()
    return {
        "whats": [{"id": one.value, "text": words.read(language)} for one, words in WHATS.items()],
        "what": what.value,
        "days": [{"id": str(key), "text": DAYS[key].read(language)} for key in days],
        "bys": [{"id": by or "", "text": CUT_WORDS[by].read(language)} for by in (*lists, *CUTS[what])],
        "formats": [{"id": fmt.value, "text": fmt.value.upper()} for fmt in Format],
    }


def heads_of(sheet: Sheet, language: Language) -> list[dict[str, Any]]:
    """The heads of a preview, in one language; numbers stand at the right."""
    found = []
    for place, column in enumerate(sheet.columns[:PREVIEW_COLUMNS]):
        is_number = any(isinstance(row[place], (int, float)) for row in sheet.rows[:PREVIEW_ROWS])
        found.append({"title": one_of(column.head, language), "right": is_number})
    return found


def rows_of(sheet: Sheet, language: Language) -> list[list[str]]:
    """The first rows of a table, as far as they fit into a preview."""
    return [
        [cell_words(cell, language) for cell in row[:PREVIEW_COLUMNS]] for row in sheet.rows[:PREVIEW_ROWS]
    ]


def file_name(wanted: Wanted, fmt: Format) -> str:
    """A name that says what is inside."""
    cut = f"_{CUT_WORDS[wanted.by].zh}" if wanted.by else ""
    days = f"{wanted.first}" if wanted.first == wanted.last else f"{wanted.first}_{wanted.last}"
    return f"{TITLES[wanted.what].zh}{cut}_{days}.{fmt.value}"


def one_of(both: str, language: Language) -> str:
    """`中文 (English)` in one language; other text as it is."""
    zh, bracket, en = both.partition(" (")
    if not bracket or not en.endswith(")"):
        return both
    return en[:-1] if language is Language.EN else zh


def cell_words(cell: Cell, language: Language) -> str:
    """A cell as a line of text."""
    match cell:
        case None:
            return ""
        case datetime():
            return f"{cell:%Y-%m-%d %H:%M}"
        case int() | float():
            return f"{cell:,}"
    return one_of(cell, language)


def error_words(error: HallError | OSError) -> Text:
    """What went wrong, as a sentence."""
    if isinstance(error, HallError):
        return error.text
    return Text(f"没有成：{error.strerror or error}", f"It did not work: {error.strerror or error}")
