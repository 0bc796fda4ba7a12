"""Plays from begin to end, as a visitor's touches make them."""

import threading
import uuid
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from hall.exhibit import Answer, Outcome, Result
from hall.store.errors import ClosedStoreError
from hall.store.ids import Ids
from hall.store.reading import PlayRow, read_plays
from hall.store.store import Store

SHANGHAI = ZoneInfo("Asia/Shanghai")
VISITOR = "6f0c1d9e-8a55-4b0e-9f0e-1f6f6c1f0a11"
COMPLETED = Result(
    Outcome.COMPLETED,
    6,
    8,
    [Answer("q7", "a,c", True, 4.5), Answer("q2", "b", False, 2.0)],
    {"reaction_sober_ms": 412.0, "reaction_drunk_ms": 799.5},
)


def rows(path: Path) -> list[PlayRow]:
    return read_plays(path, datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))


def begin(store: Store, exhibit: str = "fraud_quiz") -> Any:
    return store.plays.begin(exhibit, visitor=VISITOR, language="zh")


def test_a_play_is_on_disk_with_an_open_outcome_as_soon_as_it_is_acknowledged(
    store: Store, path: Path
) -> None:
    play = begin(store)
    play.acknowledged.result(10)
    [row] = rows(path)
    assert (row.id, row.exhibit, row.visitor, row.language) == (play.id, "fraud_quiz", VISITOR, "zh")
    assert row.outcome is None
    assert row.ended_at is None


def test_a_completed_play_is_closed_with_everything_that_came_of_it(
    store: Store, path: Path, clock: Any
) -> None:
    play = store.plays.begin("fraud_quiz", visitor=VISITOR, language="en", tour="tour-1")
    clock.pass_by(93.25)
    assert store.plays.end(play, COMPLETED).result(10) == 1
    [row] = rows(path)
    assert (row.outcome, row.score, row.out_of, row.lamp, row.tour) == (Outcome.COMPLETED, 6, 8, 1, "tour-1")
    assert row.dwell_seconds == 93.25
    assert row.ended_at is not None
    assert row.ended_at - row.began_at == timedelta(seconds=93.25)
    assert [(a.question, a.chosen, a.right, a.seconds) for a in row.answers] == [
        ("q7", "a,c", True, 4.5),
        ("q2", "b", False, 2.0),
    ]
    assert row.measures == COMPLETED.measures


@pytest.mark.parametrize("outcome", [Outcome.LEFT, Outcome.TIMED_OUT, Outcome.FAILED])
def test_only_a_completed_play_lights_a_lamp(store: Store, path: Path, outcome: Outcome) -> None:
    assert store.plays.end(begin(store), Result(outcome)).result(10) is None
    [row] = rows(path)
    assert (row.outcome, row.lamp) == (outcome, None)
    assert store.lamps.total() == 0


def test_the_first_end_of_a_play_stands(store: Store, path: Path) -> None:
    play = begin(store)
    store.plays.end(play, Result(Outcome.TIMED_OUT))
    assert store.plays.end(play, COMPLETED).result(10) is None
    store.settled().result(10)
    [row] = rows(path)
    assert (row.outcome, row.lamp, store.lamps.total()) == (Outcome.TIMED_OUT, None, 0)


def test_the_lamp_count_right_after_an_end_is_that_plays_number(store: Store) -> None:
    for expected in range(101, 131):
        ended = store.plays.end(begin(store), COMPLETED)
        assert store.lamps.total(before=100) == expected
        assert ended.result(10) == expected - 100


def test_today_is_the_halls_day_and_not_utcs(store: Store, clock: Any) -> None:
    clock.wall = datetime(2026, 5, 4, 15, 59, tzinfo=UTC)
    store.plays.end(begin(store), COMPLETED).result(10)
    assert store.lamps.today(SHANGHAI) == 1
    clock.pass_by(60)
    assert store.lamps.today(SHANGHAI) == 0
    assert store.lamps.today(ZoneInfo("UTC")) == 1
    store.plays.end(begin(store), COMPLETED).result(10)
    assert (store.lamps.today(SHANGHAI), store.lamps.total()) == (1, 2)


def test_counts_are_the_same_after_a_restart(open_store: Callable[[], Store]) -> None:
    first = open_store()
    for _ in range(3):
        first.plays.end(begin(first), COMPLETED)
    first.close()
    again = open_store()
    assert (again.lamps.total(), again.lamps.today(SHANGHAI)) == (3, 3)
    assert again.plays.end(begin(again), COMPLETED).result(10) == 4


def test_a_play_found_open_at_the_next_start_failed_at_an_unknown_time(
    open_store: Callable[[], Store], path: Path
) -> None:
    first = open_store()
    begin(first)
    first.close()
    assert rows(path)[0].outcome is None
    open_store()
    [row] = rows(path)
    assert (row.outcome, row.ended_at, row.dwell_seconds) == (Outcome.FAILED, None, None)


def test_a_clock_set_back_harms_neither_dwell_nor_order(store: Store, path: Path, clock: Any) -> None:
    first = begin(store)
    clock.monotonic += 30
    clock.wall -= timedelta(days=400)
    store.plays.end(first, COMPLETED).result(10)
    second = begin(store)
    second.acknowledged.result(10)
    by_id = {row.id: row for row in rows(path)}
    assert by_id[first.id].dwell_seconds == 30
    assert second.id > first.id
    assert by_id[second.id].began_at == clock.wall


def test_many_threads_may_touch_at_once(store: Store, path: Path) -> None:
    together = threading.Barrier(8)

    def visit(_: int) -> list[int | None]:
        together.wait()
        return [store.plays.end(begin(store), COMPLETED).result(10) for _ in range(20)]

    with ThreadPoolExecutor(8) as pool:
        numbers = [number for found in pool.map(visit, range(8)) for number in found]
    assert sorted(n for n in numbers if n is not None) == list(range(1, 161))
    found = rows(path)
    assert len(found) == len({row.id for row in found}) == 160
    assert all(row.outcome is Outcome.COMPLETED and len(row.answers) == 2 for row in found)


def test_what_an_exhibit_could_not_measure_does_not_cost_the_play(store: Store, path: Path) -> None:
    broken = [f"half {half}" for half in ("\ud83d", "\udc00")]
    odd = Result(
        Outcome.COMPLETED,
        answers=[Answer(broken[0], "nul \x00", False, float("inf"))],
        measures={"nothing": float("nan"), broken[0]: 1.0, broken[1]: 2.0},
    )
    assert store.plays.end(begin(store), odd).result(10) == 1
    [row] = rows(path)
    assert row.answers[0].question == "half ?"
    assert row.answers[0].seconds is None
    assert row.measures == {"nothing": None, "half ?": 2.0}


def test_a_row_that_cannot_be_written_holds_up_no_other(
    store: Store, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    impossible = store.plays.end(begin(store), Result(Outcome.COMPLETED, score=2**80))
    with pytest.raises(OverflowError):
        impossible.result(10)
    assert store.plays.end(begin(store), COMPLETED).result(10) == 1
    assert store.lamps.total() == 1
    assert "refused a job for good" in caplog.text
    assert [row.outcome for row in rows(path)] == [None, Outcome.COMPLETED]


def test_watchers_hear_of_every_change(store: Store) -> None:
    heard = threading.Semaphore(0)
    store.watch(heard.release)
    play = begin(store)
    assert heard.acquire(timeout=10)
    store.plays.end(play, COMPLETED)
    assert heard.acquire(timeout=10)


def test_a_closed_store_takes_no_more_and_closing_writes_what_waits(store: Store, path: Path) -> None:
    for _ in range(50):
        begin(store)
    assert store.close() == 0
    assert store.close() == 0
    assert len(rows(path)) == 50
    with pytest.raises(ClosedStoreError, match="has closed"):
        begin(store)


def test_ids_are_uuid7_and_rise_even_when_the_clock_falls(clock: Any) -> None:
    ids = Ids(clock, bits=lambda count: (1 << count) - 1)
    first = [ids.new() for _ in range(5000)]
    clock.wall -= timedelta(days=1)
    later = [ids.new() for _ in range(5000)]
    assert [*first, *later] == sorted({*first, *later})
    parsed = uuid.UUID(first[0])
    assert (parsed.version, parsed.variant) == (7, uuid.RFC_4122)
    assert parsed.int >> 80 == int(datetime(2026, 5, 4, 1, 30, tzinfo=UTC).timestamp() * 1000)
