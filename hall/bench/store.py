"""How fast records reach the disk, and how little the visitor's side waits for it."""

import statistics
import tempfile
import time
from pathlib import Path

from hall.clock import SystemClock
from hall.exhibit import Answer, Outcome, Result
from hall.store.store import Store

_ROWS = 500
_RESULT = Result(
    Outcome.COMPLETED,
    6,
    8,
    [Answer(f"q{n}", "a", True, 2.5) for n in range(8)],
    {"reaction_sober_ms": 412.0, "reaction_drunk_ms": 799.5},
)


def measure(folder: Path | None = None) -> dict[str, float]:
    """Measure a store in `folder`, which should lie on the disk in question; a temporary one otherwise.

    * `rows_a_second`: plays begun one after the other, each waited for until it is durable
    * `rows_a_second_queued`: the same, all asked for at once
    * `plays_a_second`: whole plays (begin, end, 8 answers, 2 measures, a lamp), each waited for
    * `begin_us`, `begin_us_worst`: what the caller of `begin` feels, median and worst, in microseconds
    * `acknowledged_ms`: from the call to the disk, median
    * `reopen_ms`: opening the store again with all its checks
    """
    with tempfile.TemporaryDirectory(dir=folder) as made:
        return _measure(Path(made))


def _measure(data: Path) -> dict[str, float]:
    store = _open(data)
    store.settled().result()
    felt, durable, plays = [], [], []
    start = time.perf_counter()
    for _ in range(_ROWS):
        before = time.perf_counter()
        play = store.plays.begin("bench", visitor="bench", language="zh")
        felt.append(time.perf_counter() - before)
        play.acknowledged.result()
        durable.append(time.perf_counter() - before)
        plays.append(play)
    one_by_one = _ROWS / (time.perf_counter() - start)

    start = time.perf_counter()
    queued = [store.plays.begin("bench", visitor="bench", language="zh") for _ in range(_ROWS)]
    store.settled().result()
    at_once = _ROWS / (time.perf_counter() - start)

    start = time.perf_counter()
    for play in plays:
        store.plays.end(play, _RESULT).result()
    ends = _ROWS / (time.perf_counter() - start)
    for play in queued:
        store.plays.end(play, Result(Outcome.LEFT))
    store.close()

    start = time.perf_counter()
    again = _open(data)
    reopened = time.perf_counter() - start
    again.close()
    return {
        "rows_a_second": round(one_by_one),
        "rows_a_second_queued": round(at_once),
        "plays_a_second": round(1 / (1 / one_by_one + 1 / ends)),
        "begin_us": round(statistics.median(felt) * 1e6, 1),
        "begin_us_worst": round(max(felt) * 1e6, 1),
        "acknowledged_ms": round(statistics.median(durable) * 1e3, 2),
        "reopen_ms": round(reopened * 1e3, 1),
    }


def _open(data: Path) -> Store:
    return Store.open(
        data / "hall.db", clock=SystemClock(), kiosk="bench", backups=data / "backups", backups_kept=2
    )
