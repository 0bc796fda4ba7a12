"""One booking in words: its facts, and what happened to it."""

from collections.abc import Sequence
from typing import Any
from zoneinfo import ZoneInfo

from hall.console.bookings.diary import Record
from hall.console.bookings.history import reason_words, sentence
from hall.console.bookings.words import (
    LANGUAGES,
    LOOKS,
    ROUTES,
    WISHES,
    clock_words,
    day_words,
    people_words,
    read,
    short_day,
)
from hall.store.audit import Change
from hall.visiting import AUDIENCES, STATES
from hall.words import Language, Text


def shown_record(record: Record, language: Language, zone: ZoneInfo) -> dict[str, Any]:
    """A booking's words in a language."""
    booking, wish = record.booking, record.booking.wish
    day = read(day_words(wish.starts_at.astimezone(zone).date()), language)
    starts, ends = (clock_words(moment, zone) for moment in (wish.starts_at, wish.ends_at))
    return {
        "title": wish.organisation,
        "when": f"{day} {starts}–{ends}",
        "state": read(STATES[booking.state], language),
        "look": LOOKS[booking.state],
        "people": read(people_words(wish.people), language),
        "facts": [
            {"name": read(name, language), "value": value}
            for name, value in _facts(record, language)
            if value
        ],
        "override": read(reason_words(booking.override), language) if booking.override else "",
    }


def shown_history(history: Sequence[Change], language: Language, zone: ZoneInfo) -> list[dict[str, str]]:
    """Who did what and when, the newest first."""
    found = []
    for change in reversed(history):
        local = change.at.astimezone(zone)
        found.append(
            {
                "when": f"{read(short_day(local.date()), language)} {local:%H:%M}",
                "who": change.who,
                "what": read(sentence(change, zone), language),
                "reason": read(reason_words(change.reason), language) if change.reason else "",
            }
        )
    return found


def _facts(record: Record, language: Language) -> list[tuple[Text, str]]:
    booking, wish = record.booking, record.booking.wish
    wishes = [read(WISHES[each], language) if each in WISHES else each for each in wish.wishes]
    split = Text(
        f"孩子 {wish.children}，大人 {wish.adults}，带队 {wish.leaders}",
        f"{wish.children} children, {wish.adults} adults, {wish.leaders} leaders",
    )
    there = record.came and Text(
        f"孩子 {record.came.party.children}，大人 {record.came.party.adults}",
        f"{record.came.party.children} children, {record.came.party.adults} adults",
    )
    return [
        (Text("参观的人", "Audience"), read(AUDIENCES[wish.audience], language)),
        (Text("年级", "Grade"), wish.grade),
        (Text("预约人数", "Booked"), read(split, language)),
        (Text("实到人数", "Came"), read(there, language) if there else ""),
        (Text("讲解", "Language"), read(LANGUAGES[wish.language], language)),
        (Text("心愿", "Wishes"), ("、" if language is Language.ZH else ", ").join(wishes)),
        (Text("路线", "Route"), read(ROUTES[wish.route], language) if wish.route in ROUTES else wish.route),
        (Text("备注", "Remark"), wish.remark),
        (Text("登记人", "Entered by"), booking.entered_by),
    ]
