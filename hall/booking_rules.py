"""The rules of bookings: each says in words why it refuses, and staff may override it with a reason."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from hall.calendar_days import calendar_day
from hall.settings import BookingSettings
from hall.visiting import AUDIENCES, Wish
from hall.words import Text


class Rule(StrEnum):
    """A rule that can refuse."""

    SMALLEST = "smallest"
    LARGEST = "largest"
    ADULTS = "adults"
    TOO_LATE = "too_late"
    TOO_EARLY = "too_early"
    CLOSED = "closed"
    HOURS = "hours"
    CAPACITY = "capacity"
    TWICE = "twice"
    BARRED = "barred"
    CANCEL = "cancel"


@dataclass(frozen=True)
class Refusal:
    """A rule and its sentence."""

    rule: Rule
    text: Text


@dataclass(frozen=True)
class Slot:
    """A time at which a group can come, and for how many there is still room."""

    starts_at: datetime
    minutes: int
    room: int


@dataclass(frozen=True)
class BookingRules:
    """The hall's rules in the hall's zone."""

    settings: BookingSettings
    zone: ZoneInfo

    def refusals(
        self,
        wish: Wish,
        *,
        now: datetime,
        others: Sequence[Wish] = (),
        closed: Mapping[date, str] | None = None,
        missed: Sequence[date] = (),
    ) -> list[Refusal]:
        """Everything that speaks against a wish, empty where nothing does.

        `others` are the bookings that hold room, `closed` the days closed by staff with their reasons,
        `missed` the days on which this organisation did not come.
        """
        found = [
            *self._people(wish),
            *self._notice(wish, now),
            *self._opening(wish, closed or {}),
            self._room(wish, others),
            self._twice(wish, others),
            self._barred(missed, now),
        ]
        return [refusal for refusal in found if refusal is not None]

    def cancel_refusal(self, wish: Wish, now: datetime) -> Refusal | None:
        """Why a booking can no longer be cancelled in order."""
        days = self.settings.cancel_days
        if (self.day_of(wish) - self._today(now)).days >= days:
            return None
        return Refusal(
            Rule.CANCEL,
            Text(f"取消要提前 {days} 天", f"cancel at least {_days(days)} before the visit"),
        )

    def closed_because(self, day: date, closed: Mapping[date, str]) -> Text | None:
        """Why no group can come on a day; None where the hall is open."""
        if day in closed:
            return Text(f"{day} 闭馆：{closed[day]}", f"closed on {day}: {closed[day]}")
        official = calendar_day(day)
        if official.is_festival and official.festival is not None:
            return Text(
                f"{day} 是{official.festival.zh}假期，不开放",
                f"{day} is a public holiday ({official.festival.en}); the hall is closed",
            )
        if official.is_make_up or day.isoweekday() in self.settings.weekdays:
            return None
        weekday = "一二三四五六日"[day.weekday()]
        return Text(f"星期{weekday}不接待团体（{day}）", f"no groups on that day of the week ({day})")

    def slots(self, day: date, others: Sequence[Wish], closed: Mapping[date, str]) -> list[Slot]:
        """The day's slots one after the other; none on a closed day."""
        if self.closed_because(day, closed) is not None:
            return []
        minutes = self.settings.slot_minutes
        found = []
        for opens, closes in self._spans(day):
            start = opens
            while start + timedelta(minutes=minutes) <= closes:
                room = self.settings.capacity - _peak(start, start + timedelta(minutes=minutes), others)
                found.append(Slot(start, minutes, max(0, room)))
                start += timedelta(minutes=minutes)
        return found

    def day_of(self, wish: Wish) -> date:
        """The day of the visit in the hall's zone."""
        return wish.starts_at.astimezone(self.zone).date()

    def _today(self, now: datetime) -> date:
        return now.astimezone(self.zone).date()

    def _people(self, wish: Wish) -> list[Refusal | None]:
        rules, people = self.settings, wish.people
        found: list[Refusal | None] = []
        if people < rules.smallest:
            zh = f"团体至少 {rules.smallest} 人（含带队老师），这里是 {people} 人，可以直接来，不用预约"
            en = f"a group is at least {rules.smallest} people, leaders among them; {people} may just come"
            found.append(Refusal(Rule.SMALLEST, Text(zh, en)))
        if people > rules.largest:
            zh = f"一批最多 {rules.largest} 人（含带队老师），这里是 {people} 人，请分成几批"
            en = f"a group is at most {rules.largest} people, leaders among them; split these {people}"
            found.append(Refusal(Rule.LARGEST, Text(zh, en)))
        ratios: Mapping[str, int] = {str(audience): n for audience, n in rules.children_per_adult.items()}
        each = ratios.get(wish.audience)
        with_them = wish.adults + wish.leaders
        if each is not None and with_them < (needed := math.ceil(wish.children / each)):
            kind = AUDIENCES[wish.audience]
            zh = f"{kind.zh}每 {each} 个孩子要有 1 位大人，{wish.children} 个孩子要 {needed} 位"
            en = f"{kind.en}: one adult for every {each} children, so {needed} for {wish.children}"
            zh, en = f"{zh}，现在 {with_them} 位", f"{en}; there are {with_them}"
            found.append(Refusal(Rule.ADULTS, Text(zh, en)))
        return found

    def _notice(self, wish: Wish, now: datetime) -> list[Refusal | None]:
        rules = self.settings
        ahead = (self.day_of(wish) - self._today(now)).days
        if wish.starts_at < now:
            return [Refusal(Rule.TOO_LATE, Text("这个时间已经过去了", "that time has passed"))]
        if ahead < rules.days_ahead:
            zh = f"要提前 {rules.days_ahead} 天预约"
            return [
                Refusal(Rule.TOO_LATE, Text(zh, f"book at least {_days(rules.days_ahead)} before the visit"))
            ]
        if ahead > rules.days_at_most:
            zh = f"最多提前 {rules.days_at_most} 天预约"
            return [
                Refusal(
                    Rule.TOO_EARLY, Text(zh, f"book at most {_days(rules.days_at_most)} before the visit")
                )
            ]
        return []

    def _opening(self, wish: Wish, closed: Mapping[date, str]) -> list[Refusal | None]:
        day = self.day_of(wish)
        why = self.closed_because(day, closed)
        if why is not None:
            return [Refusal(Rule.CLOSED, why)]
        if any(opens <= wish.starts_at and wish.ends_at <= closes for opens, closes in self._spans(day)):
            return []
        hours = "、".join(self.settings.hours)
        return [
            Refusal(
                Rule.HOURS,
                Text(
                    f"开放时间是 {hours}，这一批要 {wish.minutes} 分钟，放不进去",
                    f"open {', '.join(self.settings.hours)}; a visit of {wish.minutes} minutes does not fit",
                ),
            )
        ]

    def _room(self, wish: Wish, others: Sequence[Wish]) -> Refusal | None:
        capacity = self.settings.capacity
        taken = _peak(wish.starts_at, wish.ends_at, others)
        if taken == 0 or taken + wish.people <= capacity:
            return None  # alone, a group too large is the business of `largest`
        room = max(0, capacity - taken)
        return Refusal(
            Rule.CAPACITY,
            Text(
                f"馆里同时最多 {capacity} 人，这个时段已约 {taken} 人，还能来 {room} 人",
                f"the hall holds {capacity} people; {taken} are booked then, room for {room}",
            ),
        )

    def _twice(self, wish: Wish, others: Sequence[Wish]) -> Refusal | None:
        if not any(other.organisation == wish.organisation and other.overlaps(wish) for other in others):
            return None
        name = wish.organisation
        return Refusal(
            Rule.TWICE, Text(f"{name} 在这个时段已经约过了", f"{name} has booked that time already")
        )

    def _barred(self, missed: Sequence[date], now: datetime) -> Refusal | None:
        rules, days = self.settings, sorted(missed)
        for first, last in zip(days, days[rules.bar_no_shows - 1 :], strict=False):
            until = last + timedelta(days=rules.bar_days)
            if (last - first).days <= rules.bar_within_days and self._today(now) < until:
                zh = f"这个单位 {rules.bar_within_days} 天里 {rules.bar_no_shows} 次约了没来，{until} 起再约"
                en = f"{rules.bar_no_shows} no-shows in {rules.bar_within_days} days; again from {until}"
                return Refusal(Rule.BARRED, Text(zh, en))
        return None

    def _spans(self, day: date) -> list[tuple[datetime, datetime]]:
        return [
            (
                datetime.combine(day, time.fromisoformat(span[:5]), self.zone),
                datetime.combine(day, time.fromisoformat(span[6:]), self.zone),
            )
            for span in self.settings.hours
        ]


def _peak(start: datetime, end: datetime, others: Sequence[Wish]) -> int:
    """The most people there at any moment between two: somebody's arrival is always among the moments."""
    there = [other for other in others if other.starts_at < end and start < other.ends_at]
    moments = [max(start, other.starts_at) for other in there]
    return max(
        (sum(o.people for o in there if o.starts_at <= moment < o.ends_at) for moment in moments), default=0
    )


def _days(count: int) -> str:
    return "1 day" if count == 1 else f"{count} days"
