"""Twenty years of records: the staff's page and the yearly form, beside pandas on the same data."""

import importlib.util
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from hall.booking_rules import BookingRules
from hall.clock import SystemClock
from hall.reports.dashboard import Stretch, read_dashboard
from hall.reports.files import Format
from hall.reports.making import Source, Wanted, What, write
from hall.settings import BookingSettings
from hall.store.bulk import Bulk
from hall.store.schema import Table
from hall.store.store import Store

VISITS, PLAYS, ANSWERS_A_PLAY = 40_000, 1_000_000, 6
YEARS = 20
ZONE = ZoneInfo("Asia/Shanghai")
TODAY = date(2026, 11, 24)
_FIRST = date(2006, 12, 1)
_AUDIENCES = ("primary", "primary", "primary", "kindergarten", "middle", "residents", "residents", "company")
_EXHIBITS = ("fraud_quiz", "safety_quiz", "scam_call", "drunk_eyes", "drunk_drive", "case_films")
_OUTCOMES = ("completed", "completed", "completed", "left", "timed_out", "failed")


def measure(scale: float = 1.0, folder: Path | None = None) -> dict[str, Any]:
    """Make the store in a temporary folder and measure; `scale` makes it smaller.

    * `dashboard_ms`: reading the staff's page, by stretch: median of five, each on a fresh connection
    * `year_xlsx_s`, `year_pdf_s`: the yearly form of the last whole year, from the store to the file
    * `year_xlsx_early_s`: the same of a year with a tenth of the records before it, and nineteen years after
    * `pandas_s`: the months, audiences and exhibits of that year and its ledger, read with pandas' read_sql
      and written with openpyxl; no definitions, no charts
    """
    with tempfile.TemporaryDirectory(dir=folder, prefix="hall-bench-") as made:
        return _measure(Path(made), scale)


def _measure(data: Path, scale: float) -> dict[str, Any]:
    found: dict[str, Any] = {"visits": round(VISITS * scale), "plays": round(PLAYS * scale)}
    found["answers"] = found["plays"] * ANSWERS_A_PLAY
    start = time.perf_counter()
    path = _fill(data, found["visits"], found["plays"])
    found["filled_s"] = round(time.perf_counter() - start, 1)
    start = time.perf_counter()
    store = _open(data)
    while store.tallies.refresh(ZONE).result():
        pass
    found["added_up_s"] = round(time.perf_counter() - start, 1)
    store.close()
    found["file_mb"] = round(path.stat().st_size / 1e6)

    def page(stretch: Stretch) -> Callable[[], object]:
        return lambda: read_dashboard(path, stretch, TODAY, ZONE)

    found["dashboard_ms"] = {s.value: round(_median(page(s)) * 1e3, 1) for s in Stretch}
    source = Source(path, BookingRules(BookingSettings(), ZONE), TODAY)

    def year(number: int, fmt: Format) -> Callable[[], object]:
        wanted = Wanted(What.YEAR, date(number, 1, 1), date(number, 12, 31))
        return lambda: write(source, wanted, fmt, data / f"year.{fmt}")

    found["year_xlsx_s"] = round(_median(year(TODAY.year - 1, Format.XLSX), 3), 2)
    found["year_xlsx_early_s"] = round(_median(year(_FIRST.year + 2, Format.XLSX), 3), 2)
    found["year_pdf_s"] = round(_median(year(TODAY.year - 1, Format.PDF), 3), 2)
    found["pandas_s"] = _peer(path, data / "pandas.xlsx", TODAY.year - 1)
    return found


def _median(work: Callable[[], object], times: int = 5) -> float:
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def _open(data: Path) -> Store:
    return Store.open(
        data / "hall.db", clock=SystemClock(), kiosk="bench", backups=data / "backups", backups_kept=2
    )


def _fill(data: Path, visits: int, plays: int) -> Path:
    store = _open(data)
    store.settled().result()
    store.close()
    days = (TODAY - _FIRST).days
    random = Random(1)
    with Bulk(data / "hall.db") as bulk:
        bulk.add(Table.HEADCOUNTS, _headcounts(visits, days, random))
        bulk.add(Table.RUNS, _runs(days))
        bulk.add(Table.PLAYS, _plays(plays, days, random))
        bulk.add(Table.ANSWERS, _answers(plays, random))
    return data / "hall.db"


def _moment(number: int, whole: int, days: int) -> tuple[date, str]:
    """The moment of a row, spread over the days and their open hours."""
    place = number * days / whole
    day = _FIRST + timedelta(days=int(place))
    seconds = int((place % 1) * 8 * 3600)
    at = datetime(day.year, day.month, day.day, 1, tzinfo=UTC) + timedelta(seconds=seconds)
    return day, f"{at:%Y-%m-%dT%H:%M:%S}.000000Z"


def _headcounts(visits: int, days: int, random: Random) -> Iterator[tuple[Any, ...]]:
    for n in range(visits):
        day, at = _moment(n, visits, days)
        kind = random.choice(("group", "walk_in", "walk_in"))
        children = random.randrange(1, 40)
        audience = random.choice(_AUDIENCES)
        yield (
            *(f"h{n:035}", "bench", n + 1, kind, "hall", audience, children, 2, day.isoformat()),
            *(at, "bench", None, None, None, ""),
        )


def _runs(days: int) -> Iterator[tuple[Any, ...]]:
    for n in range(days):
        day = _FIRST + timedelta(days=n)
        yield f"r{n:035}", "bench", f"{day}T00:45:00.000000Z", f"{day}T09:15:00.000000Z"


def _plays(plays: int, days: int, random: Random) -> Iterator[tuple[Any, ...]]:
    for n in range(plays):
        _, at = _moment(n, plays, days)
        exhibit, outcome = random.choice(_EXHIBITS), random.choice(_OUTCOMES)
        yield f"p{n:035}", "bench", exhibit, "v", None, "zh", at, at, random.uniform(20, 400), outcome, 5, 6


def _answers(plays: int, random: Random) -> Iterator[tuple[Any, ...]]:
    for n in range(plays):
        for place in range(1, ANSWERS_A_PLAY + 1):
            question = f"q{random.randrange(60):02}"
            row = f"a{n:028}{place:07}", "bench", f"p{n:035}", place, question, "a"
            yield *row, int(random.random() < 0.6), 3.5


def _peer(path: Path, out: Path, year: int) -> float | str:
    """The same year with the usual tools, or why not."""
    if importlib.util.find_spec("pandas") is None:
        return "not installed"
    from hall.bench.plain.pandas_year import write_year

    return round(_median(lambda: write_year(path, out, year), 3), 2)
