"""A booking while it is being written: what stands in the form, and what is still missing."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

from hall.store.booked import LONGEST_MINUTES
from hall.visiting import Audience, Booking, Contact, Wish
from hall.words import HallError, Language, Text

MOST_PEOPLE = 999
_FEWEST_DIGITS = 7


class DraftError(HallError):
    """A field of the form cannot stay as it is."""

    def __init__(self, field: str, zh: str, en: str) -> None:
        super().__init__(zh, en)
        self.field = field


@dataclass(frozen=True)
class Draft:
    """The form. Texts stand as they were typed."""

    day: date
    time: str = ""
    minutes: int = 40
    organisation: str = ""
    audience: Audience = Audience.PRIMARY
    grade: str = ""
    children: int = 0
    adults: int = 0
    leaders: int = 0
    name: str = ""
    phone: str = ""
    language: Language = Language.ZH
    wishes: tuple[str, ...] = ()
    other: str = ""
    """A wish in their own words."""
    route: str = ""
    remark: str = ""
    changes: str = ""
    """The booking that this changes; empty for a new one."""
    kept: Contact = field(default_factory=Contact)
    """The contact that is there already, masked: it stays where nothing new is typed."""

    @property
    def people(self) -> int:
        return self.children + self.adults + self.leaders

    def toggled(self, wish: str) -> "Draft":
        """With a wish more or less."""
        if wish in self.wishes:
            return replace(self, wishes=tuple(each for each in self.wishes if each != wish))
        return replace(self, wishes=(*self.wishes, wish))

    def written(self, name: str, value: str | int) -> "Draft":
        """With another text or number in a field."""
        changed: dict[str, Any] = {name: value}
        return replace(self, **changed)

    def at(self, moment: datetime) -> "Draft":
        """At another time, local."""
        return replace(self, day=moment.date(), time=f"{moment.hour}:{moment.minute:02}")

    def wish(self, zone: ZoneInfo) -> Wish:
        """What the group asks for. Raises DraftError naming the field that is missing or wrong."""
        if not self.organisation.strip():
            raise DraftError("organisation", "请写团队名称", "Name the group")
        if self.people == 0:
            raise DraftError("people", "请写来多少人", "Say how many people come")
        if not 1 <= self.minutes <= LONGEST_MINUTES:
            zh = f"时长要在 1 到 {LONGEST_MINUTES} 分钟之间"
            raise DraftError("minutes", zh, f"Between 1 and {LONGEST_MINUTES} minutes")
        return Wish(
            self.organisation,
            self.audience,
            self.starts_at(zone),
            self.minutes,
            self.children,
            self.adults,
            self.leaders,
            self.grade.strip(),
            self.language,
            tuple(dict.fromkeys(each for each in (*self.wishes, self.other.strip()) if each)),
            self.route.strip(),
            self.remark.strip(),
        )

    def starts_at(self, zone: ZoneInfo) -> datetime:
        """When they come. Raises DraftError."""
        text = self.time.strip().replace("：", ":").replace(".", ":")
        if text.isdecimal() and len(text) in (3, 4):
            text = f"{text[:-2]}:{text[-2:]}"  # the keyboard of digits has no colon
        try:
            at = datetime.strptime(text, "%H:%M").time()  # noqa: DTZ007  a time of day has no zone
        except ValueError as error:
            raise DraftError("time", "时间写成 9:30 这样", "Write the time like 9:30") from error
        return datetime.combine(self.day, time(at.hour, at.minute), zone)

    def contact(self) -> Contact | None:
        """The contact to keep; None leaves the one that is there. Raises DraftError."""
        name, phone = self.name.strip(), self.phone.strip()
        if not name and not phone:
            return None if self.changes else Contact()
        if self.changes and self.kept != Contact() and not (name and phone):
            zh = "换联系人，姓名和电话都要写"
            raise DraftError("phone" if name else "name", zh, "A new contact needs both name and phone")
        digits = sum(letter.isdecimal() for letter in phone)
        if phone and (digits < _FEWEST_DIGITS or any(letter not in "0123456789+-() " for letter in phone)):
            raise DraftError("phone", "电话只写数字，至少 7 位", "A phone is at least 7 digits")
        return Contact(name, phone)


def new_draft(day: date, time_: str, minutes: int) -> Draft:
    """An empty form for a slot."""
    return Draft(day, time_, minutes)


def draft_of(booking: Booking, zone: ZoneInfo, known: frozenset[str]) -> Draft:
    """The form of a booking that is to be changed; `known` are the wishes with a key of their own."""
    wish = booking.wish
    starts = wish.starts_at.astimezone(zone)
    others = [each for each in wish.wishes if each not in known]
    return Draft(
        starts.date(),
        f"{starts.hour}:{starts.minute:02}",
        wish.minutes,
        wish.organisation,
        wish.audience,
        wish.grade,
        wish.children,
        wish.adults,
        wish.leaders,
        "",
        "",
        wish.language,
        tuple(each for each in wish.wishes if each in known),
        "、".join(others),
        wish.route,
        wish.remark,
        booking.id,
        booking.contact,
    )


def words_of(error: HallError) -> tuple[str, Text]:
    """The field that an error speaks of, empty for none, and its sentence."""
    return (error.field if isinstance(error, DraftError) else ""), error.text
