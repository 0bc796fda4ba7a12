"""Words of visits and bookings: who comes, to where, and what can become of a booking."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from hall.words import Language, Text


class Kind(StrEnum):
    """How people came into the ledger."""

    GROUP = "group"
    WALK_IN = "walk_in"
    OUTREACH = "outreach"


class Venue(StrEnum):
    """Where they were; talks elsewhere count apart from the hall."""

    HALL = "hall"
    SQUARE = "square"
    PAVILION = "pavilion"
    OTHER = "other"


class Audience(StrEnum):
    """What kind of people they are."""

    KINDERGARTEN = "kindergarten"
    PRIMARY = "primary"
    MIDDLE = "middle"
    STUDENTS = "students"
    RESIDENTS = "residents"
    COMPANY = "company"
    CORRECTION = "correction"
    OTHER = "other"


KINDS: Mapping[Kind, Text] = {
    Kind.GROUP: Text("团体", "group"),
    Kind.WALK_IN: Text("散客", "walk-in"),
    Kind.OUTREACH: Text("外出宣讲", "outreach"),
}
VENUES: Mapping[Venue, Text] = {
    Venue.HALL: Text("体验馆", "hall"),
    Venue.SQUARE: Text("小广场", "square"),
    Venue.PAVILION: Text("小警务亭", "pavilion"),
    Venue.OTHER: Text("馆外", "elsewhere"),
}
AUDIENCES: Mapping[Audience, Text] = {
    Audience.KINDERGARTEN: Text("幼儿园", "kindergarten"),
    Audience.PRIMARY: Text("小学", "primary school"),
    Audience.MIDDLE: Text("中学", "middle school"),
    Audience.STUDENTS: Text("大学生", "students"),
    Audience.RESIDENTS: Text("村民居民", "residents"),
    Audience.COMPANY: Text("企业单位", "company"),
    Audience.CORRECTION: Text("社区矫正", "community correction"),
    Audience.OTHER: Text("其他", "other"),
}


@dataclass(frozen=True)
class Party:
    """The people of one visit: what a guide writes down when they came."""

    kind: Kind
    venue: Venue
    audience: Audience
    children: int
    adults: int
    day: date
    """The day of the visit, in the hall's zone."""

    @property
    def people(self) -> int:
        """人次: every person once a visit."""
        return self.children + self.adults

    def recounted(self, children: int, adults: int) -> "Party":
        """The same party with other numbers."""
        return replace(self, children=children, adults=adults)


class State(StrEnum):
    """Where a booking stands."""

    REQUESTED = "requested"
    CONFIRMED = "confirmed"
    ARRIVED = "arrived"
    FINISHED = "finished"
    CANCELLED = "cancelled"
    NO_SHOW = "no_show"


class Move(StrEnum):
    """What can happen to a booking."""

    CONFIRM = "confirm"
    ARRIVE = "arrive"
    TAKE_BACK = "take_back"
    FINISH = "finish"
    CANCEL = "cancel"
    MISS = "miss"


MOVES: Mapping[tuple[State, Move], State] = {
    (State.REQUESTED, Move.CONFIRM): State.CONFIRMED,
    (State.REQUESTED, Move.ARRIVE): State.ARRIVED,
    (State.REQUESTED, Move.CANCEL): State.CANCELLED,
    (State.REQUESTED, Move.MISS): State.NO_SHOW,
    (State.CONFIRMED, Move.ARRIVE): State.ARRIVED,
    (State.CONFIRMED, Move.CANCEL): State.CANCELLED,
    (State.CONFIRMED, Move.MISS): State.NO_SHOW,
    (State.ARRIVED, Move.TAKE_BACK): State.CONFIRMED,
    (State.ARRIVED, Move.FINISH): State.FINISHED,
    # They came after all, an hour late.
    (State.NO_SHOW, Move.ARRIVE): State.ARRIVED,
}
"""Every move that there is; a pair that is missing is refused."""

HOLDING = frozenset({State.REQUESTED, State.CONFIRMED, State.ARRIVED, State.FINISHED})
"""States in which a booking takes up room in its slot."""

STATES: Mapping[State, Text] = {
    State.REQUESTED: Text("待确认", "requested"),
    State.CONFIRMED: Text("已确认", "confirmed"),
    State.ARRIVED: Text("已到", "arrived"),
    State.FINISHED: Text("已结束", "finished"),
    State.CANCELLED: Text("已取消", "cancelled"),
    State.NO_SHOW: Text("没有来", "no-show"),
}


@dataclass(frozen=True)
class Contact:
    """Who to call. Kept encrypted, shown masked, erased some days after the visit."""

    name: str = ""
    phone: str = ""

    @property
    def masked(self) -> "Contact":
        """The same with only so much as tells two contacts of a day apart."""
        hidden = self.name[:1] + "*" * len(self.name[1:])
        tail = self.phone[-4:] if len(self.phone) >= 8 else ""
        return Contact(hidden, "*" * (len(self.phone) - len(tail)) + tail)


@dataclass(frozen=True)
class Wish:
    """What a group asks for: how many, when, and what else."""

    organisation: str
    audience: Audience
    starts_at: datetime
    """Aware."""
    minutes: int
    children: int
    adults: int
    leaders: int = 0
    """Teachers and guides of the group; they count in the total."""
    grade: str = ""
    language: Language = Language.ZH
    wishes: tuple[str, ...] = ()
    route: str = ""
    remark: str = ""
    """What the hall should know besides; never anything about a single person."""

    @property
    def people(self) -> int:
        """All who were announced."""
        return self.children + self.adults + self.leaders

    @property
    def ends_at(self) -> datetime:
        return self.starts_at + timedelta(minutes=self.minutes)

    def overlaps(self, other: "Wish") -> bool:
        """Whether both are in the hall at some moment."""
        return self.starts_at < other.ends_at and other.starts_at < self.ends_at


@dataclass(frozen=True)
class Booking:
    """One group's reserved slot as it stands now."""

    id: str
    wish: Wish
    state: State
    entered_at: datetime
    entered_by: str
    override: str = ""
    """Why staff took it against a rule; empty where no rule refused."""
    contact: Contact = field(default_factory=Contact)
    """Masked, or empty once erased."""
