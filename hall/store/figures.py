"""Sums for the staff's figures; reading them costs by the days asked for, not by the rows kept."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any
from zoneinfo import ZoneInfo

from sqlite_utils import Database

from hall.store.periods import Pieces, pieces
from hall.store.schema import moment_of
from hall.store.tallies import day_span, marks_of, offset_of, stale_days
from hall.visiting import Audience, Kind, Venue


@dataclass(frozen=True)
class VisitSum:
    """The standing rows of one kind, venue and audience in a period."""

    period: str
    kind: Kind
    venue: Venue
    audience: Audience
    batches: int
    children: int
    adults: int

    @property
    def people(self) -> int:
        return self.children + self.adults


@dataclass(frozen=True)
class PlaySum:
    """The plays of one exhibit."""

    plays: int = 0
    completed: int = 0
    failed: int = 0
    timed: int = 0
    """Those whose end somebody saw; the others have no dwell time."""
    dwell_seconds: float = 0.0

    def __add__(self, other: "PlaySum") -> "PlaySum":
        return PlaySum(
            self.plays + other.plays,
            self.completed + other.completed,
            self.failed + other.failed,
            self.timed + other.timed,
            self.dwell_seconds + other.dwell_seconds,
        )


def visit_sums(db: Database, periods: list[str]) -> list[VisitSum]:
    """The sums of some periods: days, months or years."""
    rows = db.query(
        "SELECT * FROM visit_tallies WHERE period IN (SELECT value FROM json_each(?)) AND batches > 0",
        [json.dumps(periods)],
    )
    return [
        VisitSum(
            row["period"],
            Kind(row["kind"]),
            Venue(row["venue"]),
            Audience(row["audience"]),
            row["batches"],
            row["children"],
            row["adults"],
        )
        for row in rows
    ]


def visits_between(db: Database, first: date, last: date) -> list[VisitSum]:
    """The sums that together make the days from `first` to `last`, both included."""
    return visit_sums(db, pieces(first, last).periods)


def first_visit(db: Database) -> date | None:
    """The first day with a visit."""
    row = db.execute("SELECT min(day) FROM headcounts").fetchone()
    return None if row[0] is None else date.fromisoformat(row[0])


def first_play(db: Database, zone: ZoneInfo) -> date | None:
    """The first day with a play."""
    row = db.execute("SELECT min(began_at) FROM plays").fetchone()
    return None if row[0] is None else moment_of(row[0]).astimezone(zone).date()


def plays_by_exhibit(db: Database, first: date, last: date, zone: ZoneInfo) -> dict[str, PlaySum]:
    """The plays of the days, by exhibit."""
    found: dict[str, PlaySum] = defaultdict(PlaySum)
    for row in _rows(db, first, last, zone, _KEPT_PLAYS, _PLAYS):
        found[row["exhibit"]] += PlaySum(
            row["plays"], row["completed"], row["failed"], row["timed"], row["dwell_seconds"]
        )
    return dict(found)


def plays_by_hour(db: Database, first: date, last: date, zone: ZoneInfo) -> dict[tuple[int, int], int]:
    """How many plays began, by weekday (Monday is 1) and hour of the hall's wall."""
    found: dict[tuple[int, int], int] = defaultdict(int)
    for row in _rows(db, first, last, zone, _KEPT_HOURS, _HOURS):
        found[row["weekday"], row["hour"]] += row["plays"]
    return dict(found)


def answers_by_question(
    db: Database, first: date, last: date, zone: ZoneInfo
) -> dict[tuple[str, str], tuple[int, int]]:
    """Answers and right ones, by exhibit and question."""
    found: dict[tuple[str, str], tuple[int, int]] = {}
    for row in _rows(db, first, last, zone, _KEPT_ANSWERS, _ANSWERS):
        key = row["exhibit"], row["question"]
        answers, right = found.get(key, (0, 0))
        found[key] = answers + row["answers"], right + row["right_answers"]
    return found


_KEPT_PLAYS = """
    SELECT exhibit, sum(plays) AS plays, sum(completed) AS completed, sum(failed) AS failed,
        sum(timed) AS timed, sum(dwell_seconds) AS dwell_seconds
    FROM play_tallies WHERE period IN (SELECT value FROM json_each(:periods)) GROUP BY exhibit
"""
_PLAYS = """
    SELECT exhibit, count(*) AS plays, CAST(total(outcome = 'completed') AS INTEGER) AS completed,
        CAST(total(outcome = 'failed') AS INTEGER) AS failed,
        count(dwell_seconds) AS timed, total(dwell_seconds) AS dwell_seconds
    FROM plays WHERE began_at >= :since AND began_at < :before GROUP BY exhibit
"""
_KEPT_HOURS = """
    SELECT weekday, hour, sum(plays) AS plays
    FROM hour_tallies WHERE period IN (SELECT value FROM json_each(:periods)) GROUP BY weekday, hour
"""
_HOURS = """
    SELECT (CAST(strftime('%w', began_at, :offset) AS INTEGER) + 6) % 7 + 1 AS weekday,
        CAST(strftime('%H', began_at, :offset) AS INTEGER) AS hour, count(*) AS plays
    FROM plays WHERE began_at >= :since AND began_at < :before GROUP BY 1, 2
"""
_KEPT_ANSWERS = """
    SELECT exhibit, question, sum(answers) AS answers, sum(right_answers) AS right_answers
    FROM answer_tallies WHERE period IN (SELECT value FROM json_each(:periods)) GROUP BY exhibit, question
"""
_ANSWERS = """
    SELECT plays.exhibit, question, count(*) AS answers, sum(is_right) AS right_answers
    FROM plays JOIN answers ON answers.play = plays.id
    WHERE began_at >= :since AND began_at < :before GROUP BY plays.exhibit, question
"""


def _rows(
    db: Database, first: date, last: date, zone: ZoneInfo, kept: str, raw: str
) -> Iterator[Mapping[str, Any]]:
    """The kept sums of the days that have some, and fresh ones of the others."""
    found = _pieces(db, first, last, zone)
    yield from db.query(kept, {"periods": json.dumps(found.periods)})
    for since, until in found.raw:
        known = {"since": day_span(since, zone)[0], "before": day_span(until, zone)[1]}
        if ":offset" in raw:
            known["offset"] = offset_of(until, zone)
        yield from db.query(raw, known)


def _pieces(db: Database, first: date, last: date, zone: ZoneInfo) -> Pieces:
    marks = marks_of(db)
    upto = date.fromisoformat(marks["upto"]) if marks.get("zone") == zone.key else date.min
    return pieces(first, last, upto=upto, stale=stale_days(db))
