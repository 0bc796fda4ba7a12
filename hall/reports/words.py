"""How words and moments look in a table."""

from datetime import datetime
from zoneinfo import ZoneInfo

from hall.words import Text


def both(words: Text) -> str:
    """Both languages in one cell."""
    return f"{words.zh} ({words.en})"


def local(moment: datetime, zone: ZoneInfo) -> datetime:
    """A moment on the hall's wall, to the second and without a zone, as a spreadsheet expects it."""
    return moment.astimezone(zone).replace(tzinfo=None, microsecond=0)
