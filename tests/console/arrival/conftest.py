"""The page at the door on real records, with a camera that the test holds slips before."""

from collections.abc import Callable, Container, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from hall.booking_rules import BookingRules
from hall.child.wire import CameraWish
from hall.console.arrival.chosen import Offers
from hall.console.arrival.door_desk import DoorDesk
from hall.console.arrival.page import ArrivalPage
from hall.console.arrival.printing import Printout
from hall.console.arrival.scanner import Scanner
from hall.console.bookings.diary import Diary
from hall.console.bookings.printer import Printer
from hall.console.page import Person, Role
from hall.console.places import Place
from hall.settings import Settings
from hall.slips import SECRET_PURPOSE, Slip, Slips
from hall.store.keys import Keys
from hall.store.store import Store
from hall.testing import HandClock
from hall.tours.departure import Departure
from hall.visiting import Audience, Booking, Contact, Move, Wish
from hall.words import Text
from tests.tours.conftest import exhibit_of

ZONE = ZoneInfo("Asia/Shanghai")
TEN = datetime(2026, 11, 24, 2, 0, tzinfo=UTC)
"""Ten in the hall, on a Tuesday."""
LI = Person("李警官", Role.GUIDE)


class FakeHost(QObject):
    """A child process that sees what the test holds up."""

    framed = Signal(QImage)
    hud_said = Signal(dict)
    noticed = Signal(object)
    failed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.scanning = False
        self._count = 0

    def scan(self, camera: CameraWish, width: int, height: int) -> None:
        self.scanning, self._count = True, 0

    def close(self) -> None:
        self.scanning = False

    def hold(self, code: str) -> None:
        self._count += 1
        self.hud_said.emit({"code": code, "count": self._count})


class FakeConductor:
    """Leads whoever it is given, one group at a time."""

    def __init__(self) -> None:
        self.departure: Departure | None = None

    def lead(self, departure: Departure) -> bool:
        if self.departure is not None:
            return False
        self.departure = departure
        return True

    def end(self) -> None:
        self.departure = None


class DoorTable:
    """A page, its records, and whoever stands at the desk."""

    def __init__(self, folder: Path, settings: Settings, qtbot: QtBot) -> None:
        self._qtbot = qtbot
        self.clock = HandClock(TEN)
        self.path = folder / "hall.db"
        self.store = Store.open(
            self.path, clock=self.clock, kiosk="hall-1", backups=folder / "backups", backups_kept=3
        )
        self.settings = settings
        self.host = FakeHost()
        self.conductor = FakeConductor()
        self.papers = folder / "papers"
        self.said: list[tuple[str, bool]] = []
        keys = Keys(folder / "hall.key")
        self._keys = keys
        desk = DoorDesk(self.store, Diary(self.path, ZONE, keys), lambda: self.settings, ZONE, self.clock)
        exhibits = [exhibit_of(f"ex{n}", minutes=5, order=n) for n in range(6)]
        self.page = ArrivalPage(
            desk,
            Scanner(self.host, CameraWish(source=settings.camera)),  # type: ignore[arg-type]
            self._verify,
            Offers(lambda: exhibits, lambda: self.settings),
            lambda: self.settings.tours.guides,
            self.conductor,
            Printout(lambda: [Place(Text("文档", "Documents"), self.papers)], Printer("")),
        )
        self.page.told.connect(lambda words, alarming: self.said.append((words.zh, alarming)))

    @property
    def rules(self) -> BookingRules:
        return BookingRules(self.settings.bookings, ZONE)

    def book(self, name: str = "阳光小学", *, hour: int = 2, children: int = 43, leaders: int = 2) -> Booking:
        starts = TEN.replace(hour=hour, minute=30)
        wish = Wish(name, Audience.PRIMARY, starts, 60, children, 0, leaders, grade="三年级")
        made = self.store.bookings.add(
            wish, Contact("陈老师", "13812345678"), by="王", rules=self.rules, override="今天加的"
        ).result(10)
        self.store.bookings.move(made.id, Move.CONFIRM, by="王").result(10)
        return made

    def slip(self, booking: Booking, *, days: int = 0) -> str:
        wish = replace(booking.wish, starts_at=booking.wish.starts_at.replace(day=24 + days))
        secret = self._keys.derive(SECRET_PURPOSE, may_make=False)
        return Slips(secret, ZONE).issue(replace(booking, wish=wish), "hall-1")

    def open(self) -> None:
        self.page.open(LI)
        self.settle()

    def settle(self) -> None:
        """Let the records be written and read, and the page hear of it."""
        self._qtbot.waitUntil(lambda: not self.page.is_busy)

    def close(self) -> None:
        self.page.close()
        self.store.close()

    def _verify(self, text: str, used: Container[str]) -> Slip:
        secret = self._keys.derive(SECRET_PURPOSE, may_make=False)
        return Slips(secret, ZONE).verify(text, now=self.clock.now(), used=used)


@pytest.fixture
def door(qtbot: QtBot, tmp_path: Path) -> Iterator[Callable[..., DoorTable]]:
    """Opens the page: `door(camera="0", tours={...})`."""
    made: list[DoorTable] = []

    def do(**changed: object) -> DoorTable:
        made.append(DoorTable(tmp_path, Settings.model_validate({"camera": "0"} | changed), qtbot))
        return made[-1]

    yield do
    for each in made:
        each.close()
