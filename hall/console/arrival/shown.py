"""The page at the door as its view sees it."""

from datetime import timedelta
from typing import Any, Protocol

from PySide6.QtCore import Property, QObject, Signal

from hall.console.arrival.chosen import Chosen, Offers, group_name
from hall.console.arrival.door_desk import DoorDesk
from hall.console.arrival.ledger_sheet import LedgerSheet
from hall.console.arrival.parties import Parties
from hall.console.arrival.register import Day
from hall.console.arrival.scanner import Scanner
from hall.console.arrival.undoing import Undoing
from hall.console.bookings.words import WISHES
from hall.console.days import date_words
from hall.console.page import Page
from hall.tours.departure import Departure
from hall.tours.plan import Plan, Style
from hall.visiting import AUDIENCES, STATES, Booking, State
from hall.words import Text

_LOOKS = {State.ARRIVED: "fine", State.FINISHED: "plain", State.CANCELLED: "plain", State.NO_SHOW: "bad"}

SOON = timedelta(minutes=30)
"""So long before their time a group is waited for."""
_NOBODY = {"state": "", "name": "", "facts": "", "wishes": "", "checked": False, "tag": "", "look": ""}


class Conductor(Protocol):
    """Who leads groups on this kiosk."""

    @property
    def departure(self) -> Departure | None: ...

    def lead(self, departure: Departure) -> bool: ...

    def end(self) -> None: ...


class ArrivalShown(Page):
    """The reading half of `ArrivalPage`; every property follows `changed`."""

    changed = Signal()

    def __init__(
        self,
        desk: DoorDesk,
        scanner: Scanner,
        offers: Offers,
        conductor: Conductor,
        parties: Parties,
        undoing: Undoing,
        ledger: LedgerSheet,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._scanner = scanner
        self._offers = offers
        self._conductor = conductor
        self._parties = parties
        self._undoing = undoing
        self._ledger = ledger
        for part in (desk, scanner, parties, undoing, ledger):
            part.setParent(self)
        self._day: Day | None = None
        self._chosen: Chosen | None = None
        self._wanted = ""
        self._guide = ""
        self._guides: tuple[str, ...] = ()
        self._slip = ""

    def say(self, words: Text) -> str:
        return words.read(self.language)

    @Property(QObject, constant=True)
    def parties(self) -> Parties:
        return self._parties

    @Property(QObject, constant=True)
    def undoing(self) -> Undoing:
        return self._undoing

    @Property(QObject, constant=True)
    def ledger(self) -> LedgerSheet:
        return self._ledger

    @Property(QObject, constant=True)
    def pictures(self) -> QObject:
        """What the camera shows."""
        return self._scanner.source

    @Property(bool, notify=changed)
    def scanning(self) -> bool:
        return self._scanner.is_on

    @Property(str, notify=changed)
    def scanned(self) -> str:
        """What the last slip was; empty before one was read."""
        return self._slip

    @Property(str, notify=changed)
    def scanTrouble(self) -> str:
        return self.say(self._scanner.trouble) if self._scanner.trouble else ""

    @Property(str, notify=changed)
    def today(self) -> str:
        now = self._desk.now()
        return f"{self.say(date_words(now))} {now:%H:%M}"

    @Property(list, notify=changed)
    def groups(self) -> list[dict[str, Any]]:
        """Today's bookings in order: `id`, `time`, `name`, `who`, `tag`, `look`, `over`, `chosen`."""
        day = self._day
        chosen = self._chosen.booking.id if self._chosen and self._chosen.booking else ""
        return [self._card(booking, booking.id == chosen) for booking in (day.bookings if day else ())]

    @Property(str, notify=changed)
    def tally(self) -> str:
        """How many groups and people the list holds."""
        day = self._day
        if day is None:
            return ""
        count = len(day.bookings)
        return self.say(Text(f"{count} 场，{day.booked} 人", f"{count} groups, {day.booked} people"))

    @Property(list, notify=changed)
    def counts(self) -> list[dict[str, Any]]:
        """The four counts of the day, never mixed: booked, arrived, walked in, played."""
        day = self._day
        numbers = (day.booked, day.arrived, day.walked_in, day.plays) if day else (0, 0, 0, 0)
        names = (
            Text("预约", "Booked"),
            Text("到馆", "Arrived"),
            Text("没预约", "Walked in"),
            Text("体验", "Plays"),
        )
        return [{"name": self.say(name), "value": value} for name, value in zip(names, numbers, strict=True)]

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether the list has been read."""
        return self._day is not None

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._desk.is_busy

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def group(self) -> dict[str, Any]:
        """The chosen group; `state` is empty where none is chosen."""
        chosen = self._chosen
        if chosen is None or chosen.booking is None:
            return {
                "state": "",
                "name": "",
                "facts": "",
                "wishes": "",
                "checked": False,
                "tag": "",
                "look": "",
            }
        booking = chosen.booking
        return {
            "state": "waiting" if chosen.is_waiting else booking.state.value,
            "name": chosen.name,
            "facts": self._facts(booking),
            "wishes": self._wishes(booking),
            "checked": chosen.checked,
            "tag": self.say(STATES[booking.state]),
            "look": _LOOKS.get(booking.state, "blue"),
        }

    @Property(int, notify=changed)
    def childCount(self) -> int:
        return self._chosen.children if self._chosen else 0

    @Property(int, notify=changed)
    def adultCount(self) -> int:
        return self._chosen.adults if self._chosen else 0

    @Property(str, notify=changed)
    def difference(self) -> str:
        words = self._chosen.difference if self._chosen else None
        return self.say(words) if words else ""

    @Property(bool, notify=changed)
    def differs(self) -> bool:
        chosen = self._chosen
        return bool(chosen and chosen.booking and chosen.people != chosen.booking.wish.people)

    @Property(list, notify=changed)
    def guides(self) -> list[dict[str, str]]:
        return [{"id": name, "text": name} for name in self._guides]

    @Property(str, notify=changed)
    def guide(self) -> str:
        return self._guide

    @Property(list, notify=changed)
    def routes(self) -> list[dict[str, str]]:
        """Every route on offer: `id`, `text`, and in `note` its stops and minutes."""
        plans = self._offers.plans(self._chosen) if self._chosen else ()
        return [
            {"id": plan.style.value, "text": self.say(plan.title), "note": self.say(_extent(plan))}
            for plan in plans
        ]

    @Property(str, notify=changed)
    def route(self) -> str:
        return self._chosen.style.value if self._chosen else ""

    @Property(str, notify=changed)
    def split(self) -> str:
        """What is to be said of a group that is too large to stay together."""
        plan = self._offers.plan(self._chosen) if self._chosen else None
        if plan is None or len(plan.teams) < 2:
            return ""
        count, sizes = len(plan.teams), "、".join(map(str, plan.teams))
        words = Text(
            f"人多，分成 {count} 队轮着来（{sizes} 人）",
            f"A large group: {count} teams take turns ({sizes.replace('、', ', ')} people)",
        )
        return self.say(words)

    @Property(str, notify=changed)
    def leading(self) -> str:
        """The group that is led at this kiosk now; empty where none is."""
        led = self._conductor.departure
        if led is None:
            return ""
        return led.group or self.say(Text("没有预约的一队", "a group without a booking"))

    def _card(self, booking: Booking, is_chosen: bool) -> dict[str, Any]:
        wish, came = booking.wish, self._day.came.get(booking.id) if self._day else None
        kind = AUDIENCES[wish.audience]
        who = Text(
            f"{kind.zh}，{wish.people} 人", f"{kind.en[:1].upper()}{kind.en[1:]}, {wish.people} people"
        )
        if came is not None:
            people = came.party.people
            who = Text(f"{who.zh}，到了 {people} 人", f"{who.en}, {people} came")
        starts = self._desk.local(wish.starts_at)
        is_due = booking.state in (State.REQUESTED, State.CONFIRMED) and starts <= self._desk.now() + SOON
        tag = Text("等待签到", "waiting") if is_due else STATES[booking.state]
        return {
            "id": booking.id,
            "time": f"{starts.hour}:{starts.minute:02}",
            "name": group_name(booking),
            "who": self.say(who),
            "tag": self.say(tag),
            "look": "note" if is_due else _LOOKS.get(booking.state, "blue"),
            "over": booking.state in (State.FINISHED, State.CANCELLED),
            "chosen": is_chosen,
        }

    def _facts(self, booking: Booking) -> str:
        wish = booking.wish
        starts, ends = self._desk.local(wish.starts_at), self._desk.local(wish.ends_at)
        adults = wish.adults + wish.leaders
        contact = booking.contact.name
        words = Text(
            f"{starts:%H:%M} 到 {ends:%H:%M}，预约 {wish.people} 人（孩子 {wish.children}，大人 {adults}）"
            + (f"，联系人 {contact}" if contact else ""),
            f"{starts:%H:%M} to {ends:%H:%M}, {wish.people} booked "
            f"(children {wish.children}, adults {adults})" + (f", contact {contact}" if contact else ""),
        )
        return self.say(words)

    def _wishes(self, booking: Booking) -> str:
        known = [WISHES.get(wish, Text(wish, wish)) for wish in booking.wish.wishes]
        wishes = [*map(self.say, known), *filter(None, [booking.wish.remark])]
        if not wishes:
            return ""
        return self.say(Text(f"想要：{'、'.join(wishes)}", f"Wishes: {', '.join(wishes)}"))


def _extent(plan: Plan) -> Text:
    """How many stops, and how long."""
    if plan.style is Style.FREE:
        return Text("不排路线", "No set route")
    count = len(plan.stops)
    return Text(f"{count} 站，约 {plan.lasts} 分钟", f"{count} stops, about {plan.lasts} min")
