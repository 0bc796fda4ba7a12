"""Official days off and make-up workdays (调休) of China, offline."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

import chinese_calendar
from chinese_calendar import constants

from hall.words import Text

FIRST_YEAR: int = min(constants.holidays).year
LAST_YEAR: int = max(constants.holidays).year
"""The last year whose days off had been announced when the library was made."""
_NAMES: Mapping[str, Text] = {
    each.value: Text(each.chinese, each.value) for each in constants.Holiday.__members__.values()
}
_BY_LAW: Mapping[tuple[int, int], Text] = {
    (1, 1): _NAMES["New Year's Day"],
    (5, 1): _NAMES["Labour Day"],
    (5, 2): _NAMES["Labour Day"],
    (10, 1): _NAMES["National Day"],
    (10, 2): _NAMES["National Day"],
    (10, 3): _NAMES["National Day"],
}
"""Days off that are the same every year."""


@dataclass(frozen=True)
class CalendarDay:
    """What the official calendar says of a day."""

    day: date
    is_workday: bool
    festival: Text | None = None
    """The festival that makes it a day off or, on a working weekend, a make-up day."""
    is_known: bool = True
    """False in years that the library does not know: the moon's festivals and make-up days are missing."""

    @property
    def is_festival(self) -> bool:
        """A day off for a festival."""
        return self.festival is not None and not self.is_workday

    @property
    def is_make_up(self) -> bool:
        """A weekend day on which the country works."""
        return self.festival is not None and self.is_workday


def calendar_day(day: date) -> CalendarDay:
    """Look a day up. It never refuses: in years not yet announced the law's own days and the week decide."""
    if not FIRST_YEAR <= day.year <= LAST_YEAR:
        festival = _BY_LAW.get((day.month, day.day))
        return CalendarDay(day, festival is None and day.isoweekday() <= 5, festival, is_known=False)
    is_off, name = chinese_calendar.get_holiday_detail(day)
    festival = None if name is None else _NAMES.get(str(name), Text(str(name), str(name)))
    return CalendarDay(day, not is_off, festival)
