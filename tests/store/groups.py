"""Groups that book and come, for the tests."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from hall.booking_rules import BookingRules
from hall.settings import BookingSettings
from hall.store.booked import bookings_between
from hall.store.keys import Keys
from hall.store.reading import settled_view
from hall.store.store import Store
from hall.visiting import Audience, Booking, Contact, Wish

RULES = BookingRules(BookingSettings(), ZoneInfo("Asia/Shanghai"))
STARTS = datetime(2026, 5, 13, 1, 30, tzinfo=UTC)
"""A Wednesday, half past nine in the hall."""
WISH = Wish("平安小学", Audience.PRIMARY, STARTS, 40, 30, 0, 2, grade="三年级", wishes=("合影",))
CONTACT = Contact("王小明", "13812345678")


def book(store: Store, wish: Wish = WISH, contact: Contact = CONTACT, override: str = "") -> Booking:
    return store.bookings.add(wish, contact, by="李老师", rules=RULES, override=override).result(10)


def arrive(store: Store, booking: Booking, children: int, adults: int) -> Any:
    return store.arrivals.arrive(booking.id, children, adults, by="王警官", rules=RULES).result(10)


def listed(path: Path, keys: Keys | None = None) -> list[Booking]:
    with settled_view(path) as db:
        return bookings_between(db, STARTS - timedelta(days=365), STARTS + timedelta(days=365), keys)
