"""The figures on the staff's page: read at one moment, at a cost that grows with the days asked for."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from hall.reports.cuts import By, spans_of
from hall.reports.span import moments
from hall.store.figures import (
    PlaySum,
    VisitSum,
    answers_by_question,
    first_play,
    first_visit,
    plays_by_exhibit,
    plays_by_hour,
    visit_sums,
    visits_between,
)
from hall.store.periods import month_of, year_of
from hall.store.reading import settled_view
from hall.store.upkeep import standings
from hall.visiting import Audience, Kind

if TYPE_CHECKING:
    from sqlite_utils import Database

_DAY = timedelta(days=1)
FEWEST_ANSWERS = 5
"""A question is called hard only where so many have tried it."""
_DAYS_DRAWN = 14


class Stretch(StrEnum):
    """The days that the page looks at; all of them end today."""

    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    ALL = "all"


@dataclass(frozen=True)
class Bar:
    """People of the hall on some days."""

    first: date
    last: date
    people: int


@dataclass(frozen=True)
class ExhibitLine:
    """How one exhibit did."""

    exhibit: str
    plays: PlaySum
    in_order: float | None
    """Percent of the time that the hall ran."""


@dataclass(frozen=True)
class QuestionLine:
    """How one question was answered."""

    exhibit: str
    question: str
    answers: int
    right: int

    @property
    def share(self) -> float:
        return self.right / self.answers


@dataclass(frozen=True)
class Dashboard:
    """Everything on the page."""

    first: date
    last: date
    today: int
    week_ago: int
    """On the same weekday a week ago."""
    month: int
    month_before: int
    """On the same days of the month before."""
    year: int
    year_before: int
    """On the same days of the year before."""
    total: int
    total_before: int
    """As it stood a year ago."""
    since: date | None
    """The first visit in the records."""
    lit_today: int
    lit_month: int
    bars: Sequence[Bar]
    audiences: Sequence[tuple[Audience, int]]
    exhibits: Sequence[ExhibitLine]
    heat: Mapping[tuple[int, int], int]
    questions: Sequence[QuestionLine]
    plays: PlaySum


def read_dashboard(store: Path, stretch: Stretch, today: date, zone: ZoneInfo) -> Dashboard:
    """Read the page's figures. Raises StoreError."""
    with settled_view(store) as db:
        since = first_visit(db)
        first = first_of(stretch, today, min(since or today, first_play(db, zone) or today))
        inside = _inside(visits_between(db, first, today))
        by_exhibit = plays_by_exhibit(db, first, today, zone)
        standing = standings(db, *moments(first, today, zone))
        known = by_exhibit.keys() | standing.keys()
        lines = [
            ExhibitLine(
                ident,
                by_exhibit.get(ident, PlaySum()),
                standing[ident].share if ident in standing else None,
            )
            for ident in known
        ]
        asked = answers_by_question(db, first, today, zone)
        questions = [
            QuestionLine(*key, *counts) for key, counts in asked.items() if counts[0] >= FEWEST_ANSWERS
        ]
        people: dict[Audience, int] = {}
        for one in inside:
            people[one.audience] = people.get(one.audience, 0) + one.people
        begin, last_year = since or today, _year_back(today)
        return Dashboard(
            first,
            today,
            _people(db, today, today),
            _people(db, today - 7 * _DAY, today - 7 * _DAY),
            _people(db, today.replace(day=1), today),
            _people(db, *_month_before(today)),
            _people(db, today.replace(month=1, day=1), today),
            _people(db, last_year.replace(month=1, day=1), last_year),
            _people(db, begin, today),
            _people(db, begin, last_year) if last_year >= begin else 0,
            since,
            _lit(db, today, today, zone),
            _lit(db, today.replace(day=1), today, zone),
            _bars(db, stretch, first, today),
            sorted(people.items(), key=lambda pair: -pair[1]),
            sorted(lines, key=lambda line: (-line.plays.completed, -line.plays.plays, line.exhibit)),
            plays_by_hour(db, first, today, zone),
            sorted(questions, key=lambda line: (line.share, -line.answers, line.question)),
            sum(by_exhibit.values(), PlaySum()),
        )


def first_of(stretch: Stretch, today: date, earliest: date) -> date:
    """The first day of a stretch."""
    match stretch:
        case Stretch.TODAY:
            return today
        case Stretch.WEEK:
            return today - today.weekday() * _DAY
        case Stretch.MONTH:
            return today.replace(day=1)
        case Stretch.YEAR:
            return today.replace(month=1, day=1)
    return min(earliest, today)


def _inside(sums: Sequence[VisitSum]) -> list[VisitSum]:
    """Without the talks that officers give elsewhere."""
    return [one for one in sums if one.kind is not Kind.OUTREACH]


def _people(db: "Database", first: date, last: date) -> int:
    return sum(one.people for one in _inside(visits_between(db, first, last)))


def _lit(db: "Database", first: date, last: date, zone: ZoneInfo) -> int:
    return sum(plays.completed for plays in plays_by_exhibit(db, first, last, zone).values())


def _bars(db: "Database", stretch: Stretch, first: date, today: date) -> list[Bar]:
    """A bar a day for up to two months, a bar a month for up to two years, then a bar a year."""
    if stretch is Stretch.TODAY or (stretch is Stretch.ALL and (today - first).days < _DAYS_DRAWN):
        first = today - (_DAYS_DRAWN - 1) * _DAY
    if (today - first).days <= 62:
        spans = [(a.isoformat(), a, b) for _, a, b in spans_of(By.DAY, first, today)]
    elif (today - first).days <= 731:
        spans = [(month_of(a), a, b) for _, a, b in spans_of(By.MONTH, first, today)]
    else:
        years = range(first.year, today.year + 1)
        spans = [(f"{y:04}", max(first, date(y, 1, 1)), min(today, date(y, 12, 31))) for y in years]
    if spans and len(spans[0][0]) < 10 and spans[-1][0] in (month_of(today), year_of(today)):
        # The last month or year is not over: what was entered for days to come is not counted.
        _, begin, end = spans.pop()
        last = [Bar(begin, end, _people(db, begin, end))]
    else:
        last = []
    found: dict[str, int] = {}
    for one in _inside(visit_sums(db, [name for name, _, _ in spans])):
        found[one.period] = found.get(one.period, 0) + one.people
    return [Bar(begin, end, found.get(name, 0)) for name, begin, end in spans] + last


def _month_before(today: date) -> tuple[date, date]:
    """The same days of the month before: 31 March looks back on the whole of February."""
    last = today.replace(day=1) - _DAY
    return last.replace(day=1), last.replace(day=min(today.day, last.day))


def _year_back(today: date) -> date:
    """The same day a year ago; 28 February for a leap day."""
    is_leap_day = (today.month, today.day) == (2, 29)
    return today.replace(year=today.year - 1, day=28 if is_leap_day else today.day)
