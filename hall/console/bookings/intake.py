"""A list of bookings from outside: what each row would become, before anything is taken."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from zoneinfo import ZoneInfo

from hall.booking_rules import BookingRules
from hall.console.bookings.patience import LIST_SECONDS, awaited
from hall.reports.booking_lists import ListRow, read_list
from hall.reports.bookings import WISH_COLUMNS
from hall.reports.files import Format, Sheet, write_file
from hall.store.bookings import Bookings
from hall.store.errors import RefusedError
from hall.visiting import Booking, Contact, Wish
from hall.words import Text

SUFFIXES = (".xlsx", ".csv")


@dataclass(frozen=True)
class Verdict:
    """One row of the list and what becomes of it; `why` None: it is taken."""

    line: int
    wish: Wish | None
    contact: Contact
    why: Text | None

    @property
    def is_fine(self) -> bool:
        return self.why is None


@dataclass(frozen=True)
class Judged:
    """A whole list."""

    name: str
    rows: Sequence[Verdict]
    taken: bool = False
    """Whether it was a dry run or the rows are bookings now."""

    @property
    def fine(self) -> int:
        return sum(row.is_fine for row in self.rows)

    @property
    def refused(self) -> int:
        return len(self.rows) - self.fine


def lists_in(folder: Path) -> list[Path]:
    """The tables in a folder, the newest first; none where it cannot be looked into."""
    try:
        found = [
            (path.stat().st_mtime, path)
            for path in folder.iterdir()
            if path.suffix.lower() in SUFFIXES and path.is_file() and not path.name.startswith(("~$", "."))
        ]
    except OSError:
        return []
    return [path for _, path in sorted(found, reverse=True)]


def write_blank(folder: Path) -> Path:
    """Write an empty list with the heads that are understood, for whoever sends one. Raises ReportError."""
    path = folder / "预约名单.xlsx"
    write_file(path, Format.XLSX, [Sheet("预约 bookings", WISH_COLUMNS, [])])
    return path


def judge(path: Path, bookings: Bookings, rules: BookingRules, by: str) -> Judged:
    """Read a list and ask of each row what would become of it. Raises ReportError, StoreError."""
    rows = read_list(path, rules.zone, rules.settings.slot_minutes)
    wanted = [(row.wish, row.contact) for row in rows if row.wish is not None]
    answers = awaited(bookings.add_all(wanted, by=by, rules=rules, dry_run=True), LIST_SECONDS)
    return Judged(path.name, _verdicts(rows, answers))


def take(judged: Judged, bookings: Bookings, rules: BookingRules, by: str) -> Judged:
    """Take the rows that were fine; the hall has the last word, so that one may be refused now."""
    fine = [row for row in judged.rows if row.is_fine and row.wish is not None]
    wanted = [(row.wish, row.contact) for row in fine if row.wish is not None]
    told = awaited(bookings.add_all(wanted, by=by, rules=rules), LIST_SECONDS)
    answers = iter(told)
    rows = [
        Verdict(row.line, row.wish, row.contact, _why(next(answers))) if row.is_fine else row
        for row in judged.rows
    ]
    return Judged(judged.name, rows, taken=True)


def moment_words(wish: Wish, zone: ZoneInfo) -> str:
    """When they want to come, as it stands in a list."""
    return f"{wish.starts_at.astimezone(zone):%Y-%m-%d %H:%M}"


def _verdicts(rows: Sequence[ListRow], answers: Sequence[Booking | RefusedError]) -> list[Verdict]:
    rest = iter(answers)
    return [
        Verdict(row.line, row.wish, row.contact, row.error if row.wish is None else _why(next(rest)))
        for row in rows
    ]


def _why(answer: Booking | RefusedError) -> Text | None:
    return answer.text if isinstance(answer, RefusedError) else None
