"""Words that the page of bookings says in more than one place."""

from collections.abc import Mapping
from datetime import date, datetime
from zoneinfo import ZoneInfo

from hall.console.days import MONTHS, WEEKDAYS
from hall.visiting import State
from hall.words import Language, Text

LANGUAGES: Mapping[Language, Text] = {
    Language.ZH: Text("中文", "Chinese"),
    Language.EN: Text("英文", "English"),
}
WISHES: Mapping[str, Text] = {
    "宣誓": Text("宣誓", "Oath"),
    "合影": Text("合影", "Photo"),
    "轮椅": Text("轮椅", "Wheelchair"),
}
"""What groups ask for most, by the word that is kept."""
ROUTES: Mapping[str, Text] = {
    "完整版": Text("完整版", "Full"),
    "精简版": Text("精简版", "Short"),
    "自由参观": Text("自由参观", "Free visit"),
}
"""Routes that groups ask for, by the word that is kept; the guide chooses on the day."""
LOOKS: Mapping[State, str] = {
    State.REQUESTED: "note",
    State.CONFIRMED: "blue",
    State.ARRIVED: "fine",
    State.FINISHED: "fine",
    State.CANCELLED: "plain",
    State.NO_SHOW: "bad",
}
"""How a state looks as a tag."""


def read(words: Text, language: Language) -> str:
    """Words as they begin a line: in English with a capital letter."""
    text = words.read(language)
    return text[:1].upper() + text[1:] if language is Language.EN else text


def day_words(day: date) -> Text:
    """A day with its weekday, without its year."""
    weekday = WEEKDAYS[day.weekday()]
    return Text(
        f"{day.month} 月 {day.day} 日 {weekday.zh}",
        f"{weekday.en}, {day.day} {MONTHS[day.month - 1]}",
    )


def short_day(day: date) -> Text:
    """A day with its year, short."""
    return Text(f"{day.year}-{day.month:02}-{day.day:02}", f"{day.day} {MONTHS[day.month - 1]} {day.year}")


def month_words(day: date) -> Text:
    """A month with its year."""
    return Text(f"{day.year} 年 {day.month} 月", f"{MONTHS[day.month - 1]} {day.year}")


def clock_words(moment: datetime, zone: ZoneInfo) -> str:
    """The time of day in the hall."""
    local = moment.astimezone(zone)
    return f"{local.hour}:{local.minute:02}"


def people_words(count: int) -> Text:
    """A number of people."""
    return Text(f"{count} 人", "1 person" if count == 1 else f"{count} people")
