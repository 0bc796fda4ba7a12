"""The page of bookings in the console's own frame, with a hall's records and a clerk's fingers."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from hall.console.bookings.diary import Diary
from hall.console.bookings.page import BookingsPage
from hall.console.bookings.printer import Printer
from hall.console.frame import Frame
from hall.console.page import Person
from hall.console.places import Place
from hall.store.keys import Keys
from hall.store.store import Store
from hall.testing import HandClock
from hall.visiting import Booking, Contact
from hall.words import Language, Text
from tests.console.bookings.clerk import CLERK, CONTACT, RULES, SETTINGS, SIZES, WISH, ZONE, Counter


@pytest.fixture
def records(tmp_path: Path) -> Path:
    return tmp_path / "data/hall.db"


@pytest.fixture
def store(records: Path, hall_clock: HandClock) -> Iterator[Store]:
    backups = records.parent / "backups"
    opened = Store.open(records, clock=hall_clock, kiosk="hall-1", backups=backups, backups_kept=3)
    yield opened
    opened.close()


@pytest.fixture
def diary(records: Path) -> Diary:
    return Diary(records, ZONE, Keys(records.with_name("hall.key")))


@pytest.fixture
def book(store: Store) -> Callable[..., Booking]:
    """Books what differs from WISH; `override` where the rules say no."""

    def do(override: str = "", contact: Contact = CONTACT, **changed: Any) -> Booking:
        wish = replace(WISH, **changed)
        return store.bookings.add(wish, contact, by="李老师", rules=RULES, override=override).result(10)

    return do


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "stick"
    made.mkdir()
    return made


@pytest.fixture
def counter(
    page: Callable[..., Any],
    qtbot: QtBot,
    store: Store,
    records: Path,
    hall_clock: HandClock,
    folder: Path,
) -> Iterator[Callable[..., Counter]]:
    """Opens the page: `counter()`, or with a person, a size, a language, a printer."""
    opened: list[Frame] = []

    def do(
        who: Person = CLERK,
        size: tuple[int, int] = SIZES[0],
        language: Language = Language.ZH,
        printer: Printer | None = None,
    ) -> Counter:
        places = [Place(Text("U 盘 KING", "USB stick KING"), folder)]
        keys = Keys(records.with_name("hall.key"))
        store.settled().result(10)
        made = BookingsPage(
            store, records, keys, lambda: SETTINGS, ZONE, hall_clock, lambda: places, printer or Printer("")
        )
        frame = Frame((made,), 1e9)
        opened.append(frame)
        frame.set_language(language)
        frame.open(who)
        found = Counter(made, frame, page("Staff.qml", {"desk": frame}, size, language), qtbot)
        found.settle()
        return found

    yield do
    for frame in opened:
        frame.close()
