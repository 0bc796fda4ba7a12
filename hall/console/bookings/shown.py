"""The lines of the calendar as plain values for the view: numbers, bars and words in one language."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from hall.console.bookings.calendar import DayLine, SlotLine
from hall.console.bookings.words import LOOKS, clock_words, day_words, people_words, read, short_day
from hall.console.days import WEEKDAYS
from hall.visiting import AUDIENCES, HOLDING, STATES, Booking, State
from hall.words import Language, Text


@dataclass(frozen=True)
class Shown:
    """Tells lines in a language, as seen at one moment."""

    language: Language
    zone: ZoneInfo
    now: datetime
    capacity: int

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    def say(self, words: Text) -> str:
        return read(words, self.language)

    def cell(self, line: DayLine, chosen: date) -> dict[str, Any]:
        """A day of the month."""
        today = self.today
        free = Text(f"空 {line.free} 场", f"{line.free} free") if line.free else Text("没空场", "no slot")
        return {
            "iso": line.day.isoformat(),
            "number": line.day.day,
            "inside": line.day.month == chosen.month,
            "today": line.day == today,
            "past": line.day < today,
            "selected": line.day == chosen,
            "closed": line.closed is not None,
            "reason": self.say(line.reason) if line.reason else "",
            "make_up": line.is_make_up,
            "free": line.free,
            "words": self.say(free) if line.closed is None and line.day > today else "",
            "bars": [{"share": s.share, "full": s.is_full} for s in line.slots if s.starts_at is not None],
            "groups": sum(booking.state in HOLDING for booking in line.bookings),
        }

    def day(self, line: DayLine, chosen: date) -> dict[str, Any]:
        """A day with its slots and what is to be said of it."""
        count, capacity = len([s for s in line.slots if s.starts_at]), self.capacity
        about = line.closed or Text(
            f"{count} 场，每场最多 {capacity} 人", f"{count} slots, up to {capacity} each"
        )
        weekday, short = WEEKDAYS[line.day.weekday()], short_day(line.day).en.rsplit(" ", 1)[0]
        head = Text(f"{line.day.month} 月 {line.day.day} 日\n{weekday.zh}", f"{weekday.en}\n{short}")
        notes = []
        if line.closed is None and line.is_make_up:
            notes.append(Text("调休上班，照常开放", "a working weekend; the hall is open"))
        if not line.is_known:
            year = line.day.year
            notes.append(
                Text(
                    f"{year} 年的放假安排还没公布，先按平时算",
                    f"the holidays of {year} are not announced; this is a plain week",
                )
            )
        return {
            "iso": line.day.isoformat(),
            "title": self.say(day_words(line.day)),
            "head": self.say(head),
            "about": self.say(about),
            "reason": self.say(line.reason) if line.reason else "",
            "notes": [self.say(note) for note in notes],
            "closed": line.closed is not None,
            "closed_by_staff": line.closed_by_staff,
            "past": line.day < self.today,
            "today": line.day == self.today,
            "selected": line.day == chosen,
            "slots": [self.slot(slot) for slot in line.slots],
        }

    def slot(self, slot: SlotLine) -> dict[str, Any]:
        """A slot and its groups."""
        past = slot.starts_at is not None and slot.starts_at < self.now
        room, capacity = slot.room, slot.capacity
        tag, look = Text(f"还剩 {room} 人", f"{room} left"), "blue"
        if past:
            tag, look = Text("已开始", "begun"), "plain"
        elif slot.is_full:
            tag, look = Text("已满", "full"), "plain"
        elif slot.is_free:
            tag, look = Text(f"空 {capacity} 人", f"free: {capacity}"), "fine"
        return {
            "starts": slot.starts_at.isoformat() if slot.starts_at else "",
            "time": clock_words(slot.starts_at, self.zone)
            if slot.starts_at
            else self.say(Text("其他时间", "Other times")),
            "tag": self.say(tag) if slot.starts_at else "",
            "look": look,
            "share": slot.share,
            "full": slot.is_full,
            "free": slot.is_free,
            "past": past,
            "count": f"{slot.taken} / {capacity}",
            "bookings": [self.row(booking) for booking in slot.bookings],
        }

    def row(self, booking: Booking) -> dict[str, Any]:
        """A booking in a list."""
        wish = booking.wish
        day = wish.starts_at.astimezone(self.zone).date()
        return {
            "id": booking.id,
            "title": " ".join(part for part in (wish.organisation, wish.grade) if part),
            "day": self.say(short_day(day)),
            "time": clock_words(wish.starts_at, self.zone),
            "audience": self.say(AUDIENCES[wish.audience]),
            "people": wish.people,
            "people_words": self.say(people_words(wish.people)),
            "state": self.say(STATES[booking.state]),
            "look": LOOKS[booking.state],
            "gone": booking.state in (State.CANCELLED, State.NO_SHOW),
        }
