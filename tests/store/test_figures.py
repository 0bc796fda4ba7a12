"""Sums for the staff's page: the same as the rows say, whatever came late, in whatever zone."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from hall.exhibit import Answer, Outcome, Result
from hall.store.connect import immediate
from hall.store.figures import answers_by_question, plays_by_exhibit, plays_by_hour
from hall.store.periods import pieces
from hall.store.reading import settled_view
from hall.store.store import Store
from hall.store.tallies import refresh

CHINA, NEPAL = ZoneInfo("Asia/Shanghai"), ZoneInfo("Asia/Kathmandu")
FIRST, LAST = date(2025, 11, 1), date(2026, 6, 30)


def play(store: Store, exhibit: str, outcome: Outcome, right: bool = True) -> None:
    begun = store.plays.begin(exhibit, visitor="v", language="zh")
    store.plays.end(begun, Result(outcome, answers=[Answer("q1", "a", right, 1.0)])).result(10)


def some_months(store: Store, clock: Any) -> None:
    random = Random(5)
    clock.wall = datetime(2025, 12, 20, 1, 0, tzinfo=UTC)
    for _ in range(60):
        clock.pass_by(random.uniform(1, 5 * 86_400) if random.random() < 0.5 else 700)
        play(store, random.choice(["a", "b"]), random.choice(list(Outcome)), random.random() < 0.3)


def seen(path: Path, first: date, last: date, zone: ZoneInfo) -> Any:
    with settled_view(path) as db:
        plays = plays_by_exhibit(db, first, last, zone)
        return (
            {name: (s.plays, s.completed, s.failed, s.timed) for name, s in plays.items()},
            plays_by_hour(db, first, last, zone),
            answers_by_question(db, first, last, zone),
        )


def told(path: Path, first: date, last: date, zone: ZoneInfo) -> Any:
    """The same out of the rows, one by one."""
    with settled_view(path) as db:
        rows = [
            row | {"at": datetime.fromisoformat(row["began_at"]).astimezone(zone)}
            for row in db.query("SELECT * FROM plays")
        ]
        answers = list(
            db.query("SELECT answers.*, exhibit, began_at FROM answers JOIN plays ON plays.id = play")
        )
    rows = [row for row in rows if first <= row["at"].date() <= last]
    plays = {
        name: (
            sum(row["exhibit"] == name for row in rows),
            sum(row["exhibit"] == name and row["outcome"] == "completed" for row in rows),
            sum(row["exhibit"] == name and row["outcome"] == "failed" for row in rows),
            sum(row["exhibit"] == name and row["dwell_seconds"] is not None for row in rows),
        )
        for name in {row["exhibit"] for row in rows}
    }
    ids = {row["id"] for row in rows}
    asked: dict[tuple[str, str], tuple[int, int]] = {}
    for answer in answers:
        if answer["play"] in ids:
            count, right = asked.get((answer["exhibit"], answer["question"]), (0, 0))
            asked[answer["exhibit"], answer["question"]] = count + 1, right + answer["is_right"]
    return plays, dict(Counter((row["at"].isoweekday(), row["at"].hour) for row in rows)), asked


def test_sums_that_are_kept_and_sums_that_are_not_come_to_the_same(
    store: Store, path: Path, clock: Any
) -> None:
    some_months(store, clock)
    spans = [(FIRST, LAST), (date(2026, 1, 1), date(2026, 1, 31)), (date(2025, 12, 25), date(2026, 2, 3))]
    before = [seen(path, *span, CHINA) for span in spans]
    assert before == [told(path, *span, CHINA) for span in spans]
    while store.tallies.refresh(CHINA).result(10):
        pass
    assert [seen(path, *span, CHINA) for span in spans] == before
    # Kept for another zone: read from the rows until they are added up anew.
    assert seen(path, FIRST, LAST, NEPAL)[0] == told(path, FIRST, LAST, NEPAL)[0]
    while store.tallies.refresh(NEPAL).result(10):
        pass
    assert seen(path, FIRST, LAST, NEPAL)[:1] == told(path, FIRST, LAST, NEPAL)[:1]
    assert seen(path, *spans[1], CHINA) == before[1]


def test_a_play_that_ends_after_midnight_makes_its_day_due_again(
    store: Store, path: Path, clock: Any
) -> None:
    play(store, "a", Outcome.COMPLETED)
    late = store.plays.begin("a", visitor="v", language="zh")
    clock.pass_by(86_400)
    assert not store.tallies.refresh(CHINA).result(10)
    store.plays.end(late, Result(Outcome.COMPLETED)).result(10)
    day = date(2026, 5, 4)
    assert seen(path, day, day, CHINA)[0] == {"a": (2, 2, 0, 2)}
    store.tallies.refresh(CHINA).result(10)
    assert seen(path, day, day, CHINA)[0] == {"a": (2, 2, 0, 2)}


def test_a_clock_set_back_loses_no_play(store: Store, path: Path, clock: Any) -> None:
    clock.pass_by(5 * 86_400)
    store.tallies.refresh(CHINA).result(10)
    clock.wall -= timedelta(days=3)
    play(store, "a", Outcome.LEFT)
    clock.wall += timedelta(days=3)
    assert seen(path, date(2026, 5, 1), date(2026, 5, 31), CHINA)[0] == {"a": (1, 0, 0, 1)}
    store.tallies.refresh(CHINA).result(10)
    assert seen(path, date(2026, 5, 1), date(2026, 5, 31), CHINA)[0] == {"a": (1, 0, 0, 1)}


def test_many_days_are_added_up_some_at_a_time(store: Store, clock: Any) -> None:
    play(store, "a", Outcome.LEFT)
    clock.pass_by(100 * 86_400)
    assert [store.tallies.refresh(CHINA).result(10) for _ in range(4)] == [True, True, True, False]


def test_twenty_years_are_read_from_no_more_than_some_dozen_sums() -> None:
    found = pieces(date(2006, 3, 15), date(2026, 11, 24), upto=date(2026, 11, 24))
    assert found.raw == [(date(2026, 11, 24), date(2026, 11, 24))]
    assert len(found.periods) <= 19 + 11 + 11 + 31 + 31
    assert "2010" in found.periods
    assert "2006-04" in found.periods
    assert "2026-11-23" in found.periods


def test_a_day_that_is_stale_takes_its_month_and_year_along() -> None:
    found = pieces(date(2025, 1, 1), date(2026, 12, 31), upto=date(2027, 1, 1), stale=[date(2026, 5, 4)])
    assert found.raw == [(date(2026, 5, 4), date(2026, 5, 4))]
    assert "2025" in found.periods
    assert not {"2026", "2026-05", "2026-05-04"} & set(found.periods)
    assert {"2026-04", "2026-05-03", "2026-05-05", "2026-06"} <= set(found.periods)


def test_what_it_takes_to_read_a_year_does_not_grow_with_the_years_kept(path: Path, store: Store) -> None:
    """Counted in steps of SQLite's machine: ten times the rows, and hardly a step more."""
    store.close()
    db = Database(str(path), execute_plugins=False)

    def steps(years: int) -> int:
        with immediate(db):
            for year in range(2006, 2006 + years):
                db.table("plays").insert_all(
                    [
                        {
                            "id": f"{year}-{n}",
                            "kiosk": "k",
                            "exhibit": f"e{n % 9}",
                            "visitor": "v",
                            "language": "zh",
                            "began_at": f"{year}-{n % 12 + 1:02}-07T0{n % 9}:00:00.000000Z",
                            "outcome": "left",
                        }
                        for n in range(200)
                    ],
                    ignore=True,
                )
            while refresh(db, CHINA, date(2027, 1, 1), at_a_time=2000):
                pass
        taken = [0]
        db.conn.set_progress_handler(lambda: taken.__setitem__(0, taken[0] + 1), 1)
        plays_by_exhibit(db, date(2006, 1, 1), date(2006, 12, 31), CHINA)
        db.conn.set_progress_handler(None, 0)
        return taken[0]

    few = steps(2)
    assert steps(20) < few * 1.5
    db.close()
