"""The days of a report as moments."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from hall.reports.files import ReportError


def moments(first: date, last: date, zone: ZoneInfo) -> tuple[datetime, datetime]:
    """The first moment of the days from `first` to `last` in a zone, and the first after them; in UTC.

    Raises ReportError where the days are the wrong way round or out of range.
    """
    require_order(first, last)
    try:
        return (
            datetime.combine(first, time.min, zone).astimezone(UTC),
            datetime.combine(last + timedelta(days=1), time.min, zone).astimezone(UTC),
        )
    except OverflowError as error:
        raise ReportError(
            f"日期 {first} 到 {last} 超出范围，请改近一些",
            f"the days {first} to {last} are out of range; choose nearer ones",
        ) from error


def require_order(first: date, last: date) -> None:
    """Raise ReportError where the days are the wrong way round."""
    if first > last:
        raise ReportError(
            f"开始日期 {first} 在结束日期 {last} 后面，请对调",
            f"the first day {first} is after the last {last}; swap them",
        )
