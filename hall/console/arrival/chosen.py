"""The group at the door: who of them really came, who leads them, along which route."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from hall.exhibit import Exhibit
from hall.settings import Settings
from hall.store.headcounts import Headcount
from hall.tours.departure import Departure
from hall.tours.plan import Plan, Style
from hall.tours.routes import Group, routes
from hall.visiting import Audience, Booking, State
from hall.words import Language, Text

MOST: Final = 999


@dataclass(frozen=True)
class Chosen:
    """What the guide has put in so far. A group without a booking has a row of the ledger already."""

    booking: Booking | None
    row: Headcount | None
    """The standing row of those who are here."""
    children: int
    adults: int
    checked: bool = False
    """Whether their slip was read and is good."""
    style: Style = Style.FULL

    @classmethod
    def of(cls, booking: Booking, row: Headcount | None) -> "Chosen":
        """A group from the list: as many as came, or else as were booked."""
        wish = booking.wish
        came = (row.party.children, row.party.adults) if row else (wish.children, wish.adults + wish.leaders)
        asked = {"精简版": Style.SHORT, "自由参观": Style.FREE}.get(wish.route, Style.FULL)
        return cls(booking, row, *came, style=asked)

    @property
    def people(self) -> int:
        return self.children + self.adults

    @property
    def is_waiting(self) -> bool:
        """Whether they are booked and not yet here."""
        return self.row is None and self.booking is not None and self.booking.state not in _GONE

    @property
    def audience(self) -> Audience:
        if self.booking is not None:
            return self.booking.wish.audience
        return self.row.party.audience if self.row else Audience.OTHER

    @property
    def name(self) -> str:
        """Organisation and class; empty for people without a booking."""
        return group_name(self.booking) if self.booking else ""

    @property
    def difference(self) -> Text | None:
        """What is to be said of those who did not come, or came unannounced."""
        if self.booking is None:
            return None
        more = self.people - self.booking.wish.people
        if more == 0:
            return Text("和预约的一样", "As many as were booked")
        count = abs(more)
        if more < 0:
            return Text(f"比预约少 {count} 人，会记录下来", f"{count} fewer than booked; noted")
        return Text(f"比预约多 {count} 人，会记录下来", f"{count} more than booked; noted")

    def counted(self, *, children: int | None = None, adults: int | None = None) -> "Chosen":
        """With other numbers, within reason."""
        young = self.children if children is None else children
        old = self.adults if adults is None else adults
        return replace(self, children=max(0, min(MOST, young)), adults=max(0, min(MOST, old)))


_GONE = (State.CANCELLED, State.FINISHED)


def group_name(booking: Booking) -> str:
    """How a group is called on every screen."""
    return " ".join(part for part in (booking.wish.organisation, booking.wish.grade) if part)


@dataclass(frozen=True)
class Offers:
    """Makes the plans that a group can choose from, by the exhibits that are in order now."""

    exhibits: Callable[[], Sequence[Exhibit]]
    settings: Callable[[], Settings]

    def plans(self, chosen: Chosen) -> tuple[Plan, ...]:
        """Full, short and free."""
        settings = self.settings()
        minutes = chosen.booking.wish.minutes if chosen.booking else settings.bookings.slot_minutes
        here = settings.kiosk
        kiosks = (here, *(name for name in settings.tours.kiosks if name != here))
        group = Group(chosen.audience, max(1, chosen.people), minutes)
        return routes(self.exhibits(), group, room=settings.tours.room, kiosks=kiosks)

    def plan(self, chosen: Chosen) -> Plan:
        """The one that is chosen."""
        return next(plan for plan in self.plans(chosen) if plan.style is chosen.style)

    def departure(self, chosen: Chosen, row: Headcount, guide: str) -> Departure:
        """Ready to set out."""
        booking = chosen.booking
        return Departure(
            self.plan(chosen),
            chosen.name,
            chosen.audience,
            row.party.people,
            row.id,
            guide,
            booking.id if booking else None,
            booking.wish.grade if booking else "",
            booking.wish.language if booking else Language.ZH,
        )
