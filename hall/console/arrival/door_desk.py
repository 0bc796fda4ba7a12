"""What the parts of the page share: an office like the bookings', with the day's register in it."""

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject

from hall.clock import Clock
from hall.console.arrival.register import Register
from hall.console.bookings.diary import Diary
from hall.console.bookings.office import Office
from hall.settings import Settings
from hall.store.store import Store


class DoorDesk(Office):
    """An office that stands at the door."""

    def __init__(
        self,
        store: Store,
        diary: Diary,
        settings: Callable[[], Settings],
        zone: ZoneInfo,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(store, diary, settings, zone, clock, parent)
        self.register = Register(diary.records, zone, diary.keys)

    def now(self) -> datetime:
        """The moment on the hall's wall."""
        return self.local(self.clock.now())
