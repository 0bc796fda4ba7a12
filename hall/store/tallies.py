"""Keeps the sums of plays and answers of days that are over, in the hall's zone."""

import json
from collections.abc import Callable, Iterable
from concurrent.futures import Future
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from hall.clock import Clock
from hall.store.periods import month_of, year_of
from hall.store.schema import moment_of, stamp
from hall.store.writer import Writer

AT_A_TIME = 31
"""Days of one transaction: a visitor's row waits a fifth of a second for them at most."""
_DAY = timedelta(days=1)

_TALLIES = ("play_tallies", "hour_tallies", "answer_tallies")
_PLAYS = """
    INSERT INTO play_tallies
    SELECT :day, exhibit, count(*), total(outcome = 'completed'), total(outcome = 'failed'),
        count(dwell_seconds), total(dwell_seconds)
    FROM plays WHERE began_at >= :since AND began_at < :before GROUP BY exhibit
"""
_HOURS = """
    INSERT INTO hour_tallies
    SELECT :day, :weekday, CAST(strftime('%H', began_at, :offset) AS INTEGER) AS hour, count(*)
    FROM plays WHERE began_at >= :since AND began_at < :before GROUP BY hour
"""
_ANSWERS = """
    INSERT INTO answer_tallies
    SELECT :day, plays.exhibit, question, count(*), sum(is_right)
    FROM plays JOIN answers ON answers.play = plays.id
    WHERE began_at >= :since AND began_at < :before GROUP BY plays.exhibit, question
"""
_LONGER = (
    """
    INSERT INTO play_tallies
    SELECT :period, exhibit, sum(plays), sum(completed), sum(failed), sum(timed), sum(dwell_seconds)
    FROM play_tallies WHERE period IN (SELECT value FROM json_each(:parts)) GROUP BY exhibit
    """,
    """
    INSERT INTO hour_tallies
    SELECT :period, weekday, hour, sum(plays)
    FROM hour_tallies WHERE period IN (SELECT value FROM json_each(:parts)) GROUP BY weekday, hour
    """,
    """
    INSERT INTO answer_tallies
    SELECT :period, exhibit, question, sum(answers), sum(right_answers)
    FROM answer_tallies WHERE period IN (SELECT value FROM json_each(:parts)) GROUP BY exhibit, question
    """,
)


class Tallies:
    """Has the writer add up the days that are over, some at a time, between visitors' rows."""

    def __init__(self, writer: Writer, clock: Clock) -> None:
        self._writer = writer
        self._clock = clock
        self._stopped = False

    def stop(self) -> None:
        """The hall closes: what is left can wait for tomorrow."""
        self._stopped = True

    def refresh(self, zone: ZoneInfo) -> "Future[bool]":
        """Add up what is due; True when a later call has more to do.

        Rows that come late, such as a play that ended after midnight, make their day due again.
        """
        today = self._clock.now().astimezone(zone).date()
        return self._writer.write(lambda db: refresh(db, zone, today))

    def refresh_all(self, zone: ZoneInfo, then: Callable[[], None] = lambda: None) -> None:
        """Add up until nothing is due, in the writer's own time; `then` is called in the writer's thread."""

        def go_on(done: "Future[bool]") -> None:
            if not self._stopped and done.exception() is None and done.result():
                self.refresh_all(zone, then)
            else:
                then()

        self.refresh(zone).add_done_callback(go_on)


def refresh(db: Database, zone: ZoneInfo, today: date, at_a_time: int = AT_A_TIME) -> bool:
    """Add up the days before `today` that are due, the oldest first; whether some are left.

    In another zone than before, all days are due.
    """
    marks = marks_of(db)
    if marks.get("zone") != zone.key:
        for table in (*_TALLIES, "stale_days"):
            db.table(table).delete_where()
        first = db.execute("SELECT min(began_at) FROM plays").fetchone()[0]
        start = today if first is None else moment_of(first).astimezone(zone).date()
        marks = {"zone": zone.key, "upto": start.isoformat()}
    upto = date.fromisoformat(marks["upto"])
    late = [day for day in stale_days(db) if day < upto][:at_a_time]
    fresh = [upto + _DAY * n for n in range(min(max(0, (today - upto).days), at_a_time - len(late)))]
    for day in [*late, *fresh]:
        _add_up(db, day, zone)
    days = {*late, *fresh}
    for month in sorted({month_of(day) for day in days}):
        _add_longer(db, month, [f"{month}-{day:02}" for day in range(1, 32)])
    for year in sorted({year_of(day) for day in days}):
        _add_longer(db, year, [f"{year}-{month:02}" for month in range(1, 13)])
    upto += _DAY * len(fresh)
    for name, value in (("zone", zone.key), ("upto", upto.isoformat())):
        db.execute(
            "INSERT INTO tally_marks VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
            [name, value],
        )
    # Marks of days still to come are not needed: those days are read as they are.
    db.execute(
        "DELETE FROM stale_days WHERE day >= ? OR day IN (SELECT value FROM json_each(?))",
        [upto.isoformat(), _json(day.isoformat() for day in late)],
    )
    return upto < today or bool(stale_days(db))


def marks_of(db: Database) -> dict[str, str]:
    """In which zone sums are kept, and for the days before which one."""
    return {row["name"]: row["value"] for row in db.query("SELECT * FROM tally_marks")}


def stale_days(db: Database) -> list[date]:
    """Days whose sums rows have come too late for."""
    return [date.fromisoformat(row["day"]) for row in db.query("SELECT day FROM stale_days ORDER BY day")]


def day_span(day: date, zone: ZoneInfo) -> tuple[str, str]:
    """A day's first moment and the next day's, as stamps."""
    since, before = (datetime.combine(day + _DAY * n, time.min, zone).astimezone(UTC) for n in (0, 1))
    return stamp(since), stamp(before)


def offset_of(day: date, zone: ZoneInfo) -> str:
    """What SQLite adds to UTC for the hall's wall on a day; noon stands for all of it."""
    offset = datetime.combine(day, time(12), zone).utcoffset() or timedelta()
    return f"{offset.total_seconds() / 60:+.0f} minutes"


def _add_up(db: Database, day: date, zone: ZoneInfo) -> None:
    since, before = day_span(day, zone)
    known: dict[str, Any] = {"day": day.isoformat(), "since": since, "before": before}
    for table in _TALLIES:
        db.table(table).delete_where("period = ?", [day.isoformat()])
    db.execute(_PLAYS, known)
    db.execute(_HOURS, known | {"weekday": day.isoweekday(), "offset": offset_of(day, zone)})
    db.execute(_ANSWERS, known)


def _add_longer(db: Database, period: str, parts: list[str]) -> None:
    for table, adding in zip(_TALLIES, _LONGER, strict=True):
        db.table(table).delete_where("period = ?", [period])
        db.execute(adding, {"period": period, "parts": _json(parts)})


def _json(values: Iterable[str]) -> str:
    return json.dumps(list(values))
