"""Days as the longest stretches whose sums are kept: whole years, whole months, single days."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, timedelta

_DAY = timedelta(days=1)


@dataclass(frozen=True)
class Pieces:
    """What a span of days is read from: sums by their period, and days whose rows must be read themselves."""

    periods: list[str]
    raw: list[tuple[date, date]]
    """First and last day of each stretch."""


def pieces(first: date, last: date, *, upto: date = date.max, stale: Collection[date] = ()) -> Pieces:
    """Cut the days from `first` to `last`, both included.

    Sums are good for days before `upto` that are not `stale`. The number of pieces grows with the years, not
    with the days: at most 11 months and 30 days at either end.
    """
    found = Pieces([], [])
    day = first
    while day <= last:
        for period, end in _stretches(day):
            if end <= last and end < upto and not any(day <= bad <= end for bad in stale):
                found.periods.append(period)
                break
        else:
            end = day
            if found.raw and found.raw[-1][1] == day - _DAY:
                found.raw[-1] = (found.raw[-1][0], day)
            else:
                found.raw.append((day, day))
        if end == date.max:
            break
        day = end + _DAY
    return found


def month_of(day: date) -> str:
    return day.isoformat()[:7]


def year_of(day: date) -> str:
    return day.isoformat()[:4]


def _stretches(day: date) -> list[tuple[str, date]]:
    """The periods that begin on a day, longest first, each with its last day."""
    found = [(day.isoformat(), day)]
    if day.day == 1:
        found.insert(0, (month_of(day), _last_of_month(day)))
        if day.month == 1:
            found.insert(0, (year_of(day), date(day.year, 12, 31)))
    return found


def _last_of_month(day: date) -> date:
    if day.month == 12:
        return date(day.year, 12, 31)
    return date(day.year, day.month + 1, 1) - _DAY
