"""What one line of a table stands for: a day, a week, a month, an audience, a venue, an exhibit."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta
from enum import StrEnum

from hall.reports.words import both
from hall.visiting import AUDIENCES, VENUES, Audience, Venue


class By(StrEnum):
    """What one line of the table stands for."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    AUDIENCE = "audience"
    VENUE = "venue"
    EXHIBIT = "exhibit"


TIMES = (By.DAY, By.WEEK, By.MONTH)
HEADS: Mapping[By, str] = {
    By.DAY: "日期 (day)",
    By.WEEK: "周 (week)",
    By.MONTH: "月份 (month)",
    By.AUDIENCE: "人群 (audience)",
    By.VENUE: "地点 (venue)",
    By.EXHIBIT: "展项 (exhibit)",
}


def key_of(by: By, day: date, audience: Audience = Audience.OTHER, venue: Venue = Venue.HALL) -> str:
    """The line that a visit or a booking belongs to."""
    match by:
        case By.AUDIENCE:
            return both(AUDIENCES[audience])
        case By.VENUE:
            return both(VENUES[venue])
        case By.WEEK:
            return week_of(day)
        case By.MONTH:
            return day.isoformat()[:7]
    return day.isoformat()


def place_of(by: By) -> Callable[[str], str | int]:
    """Days rise; audiences and venues keep the order in which they are listed everywhere."""
    match by:
        case By.AUDIENCE:
            return [both(words) for words in AUDIENCES.values()].index
        case By.VENUE:
            return [both(words) for words in VENUES.values()].index
    return str


def week_of(day: date) -> str:
    """A week by its number, with its Monday and Sunday."""
    monday = day - timedelta(days=day.weekday())
    year, week, _ = monday.isocalendar()
    return f"{year}-W{week:02} ({monday:%m-%d}~{monday + timedelta(days=6):%m-%d})"


def spans_of(by: By, first: date, last: date) -> list[tuple[str, date, date]]:
    """The days, weeks or months of a span, clipped to it: name, first and last day."""
    found: list[tuple[str, date, date]] = []
    day = first
    while day <= last:
        match by:
            case By.WEEK:
                end = day + timedelta(days=6 - day.weekday())
            case By.MONTH:
                end = (day.replace(day=1) + timedelta(days=32)).replace(day=1) - timedelta(days=1)
            case _:
                end = day
        found.append((key_of(by, day), day, min(end, last)))
        day = end + timedelta(days=1)
    return found
