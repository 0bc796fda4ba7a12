"""A desk with the page of bookings on it, and a clerk's fingers."""

import time
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QInputMethodEvent
from pytestqt.qtbot import QtBot

from hall.booking_rules import BookingRules
from hall.console.bookings.page import BookingsPage
from hall.console.frame import Frame
from hall.console.page import Person, Role
from hall.settings import Settings
from hall.visiting import Audience, Contact, Wish

ZONE = ZoneInfo("Asia/Shanghai")
SETTINGS = Settings.model_validate(
    {
        "bookings": {
            "weekdays": [2, 3, 4, 5, 6, 7],
            "hours": ["09:00-12:00", "14:00-17:00"],
            "slot_minutes": 90,
        }
    }
)
RULES = BookingRules(SETTINGS.bookings, ZONE)
STARTS = datetime(2026, 11, 26, 1, 0, tzinfo=UTC)
"""A Thursday, nine o'clock in the hall, two days ahead of the tests' clock."""
WISH = Wish("实验小学", Audience.PRIMARY, STARTS, 90, 40, 0, 2, "二年级")
CONTACT = Contact("陈老师", "13812345678")
CLERK = Person("张警官", Role.STAFF)
GUIDE = Person("小李", Role.GUIDE)
KEY_RESTS_SECONDS = 0.32
"""How long a key is deaf to the double of a mashing hand, in real time."""
SIZES = [(1920, 1080), (1080, 1920)]


@dataclass
class Counter:
    """A desk with the page of bookings on it."""

    page: BookingsPage
    frame: Frame
    shown: Any
    qtbot: QtBot
    tapped: dict[str, float] = field(default_factory=dict)

    @property
    def words(self) -> list[str]:
        return list(self.shown.words)

    def settle(self) -> None:
        """Until nothing waits for the disk, and the view has laid out what came of it."""
        self.qtbot.waitUntil(lambda: not self.page.is_busy, timeout=8000)
        with self.qtbot.waitSignal(self.shown.view.frameSwapped, timeout=8000):
            self.shown.view.update()

    def tap(self, word: str) -> None:
        """Tap a key; the same one again only when it listens again."""
        rest = KEY_RESTS_SECONDS - (time.monotonic() - self.tapped.get(word, -1.0))
        if rest > 0:
            self.qtbot.wait(int(rest * 1000) + 1)
        self.shown.tap(word)
        self.tapped[word] = time.monotonic()
        self.settle()

    def write(self, field: str, text: str) -> None:
        """Tap a field by its placeholder and write into it, as a keyboard of any script does."""
        self.shown.tap(field)
        event = QInputMethodEvent()
        event.setCommitString(text)
        QCoreApplication.sendEvent(self.shown.view.focusObject(), event)
        self.settle()

    def sees(self, *words: str) -> bool:
        return all(any(word in line for line in self.words) for word in words)
