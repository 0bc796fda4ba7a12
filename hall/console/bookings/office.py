"""What the parts of the page of bookings share: records, rules, who is there, and slow work elsewhere."""

from collections.abc import Callable
from datetime import date, datetime
from typing import ClassVar, TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, Signal

from hall.booking_rules import BookingRules
from hall.clock import Clock
from hall.console.bookings.diary import Diary
from hall.console.bookings.words import read
from hall.console.page import Person, Role
from hall.console.worker import Worker
from hall.settings import Settings
from hall.store.store import Store
from hall.words import HallError, Language, Text

_T = TypeVar("_T")


class Office(QObject):
    """Shared by the parts; `told` goes to the frame, `written` says that the records have changed."""

    told = Signal(object, bool)
    written = Signal()
    busied = Signal()

    def __init__(
        self,
        store: Store,
        diary: Diary,
        settings: Callable[[], Settings],
        zone: ZoneInfo,
        clock: Clock,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.store = store
        self.diary = diary
        self.settings = settings
        self.zone = zone
        self.clock = clock
        self.language = Language.ZH
        self.who = Person("", Role.GUIDE)
        self._worker = Worker(self)
        self._running = 0

    @property
    def rules(self) -> BookingRules:
        """The rules as they are set now."""
        return BookingRules(self.settings().bookings, self.zone)

    @property
    def may_edit(self) -> bool:
        """Guides look; staff write."""
        return self.who.role is Role.STAFF

    @property
    def is_busy(self) -> bool:
        return self._running > 0

    def today(self) -> date:
        return self.clock.now().astimezone(self.zone).date()

    def local(self, moment: datetime) -> datetime:
        """A moment on the hall's wall."""
        return moment.astimezone(self.zone)

    def say(self, words: Text) -> str:
        """Words in the language of the desk."""
        return read(words, self.language)

    def tell(self, words: Text, *, alarming: bool = False) -> None:
        """Show a sentence in the frame."""
        self.told.emit(words, alarming)

    def run(self, work: Callable[[], _T], then: Callable[[_T | HallError | OSError], None]) -> None:
        """Do something that waits for the disk; `then` is told here what came of it."""

        def done(outcome: _T | HallError | OSError) -> None:
            self._running -= 1
            then(outcome)
            self.busied.emit()

        self._running += 1
        self.busied.emit()
        self._worker.run(work, done)

    def attempt(self, work: Callable[[], _T], then: Callable[[_T], None]) -> None:
        """The same, where an error needs no more than its sentence."""

        def done(outcome: _T | HallError | OSError) -> None:
            if isinstance(outcome, (HallError, OSError)):
                self.complain(outcome)
            else:
                then(outcome)

        self.run(work, done)

    def complain(self, error: HallError | OSError) -> None:
        """Say what went wrong."""
        reason = getattr(error, "strerror", None) or str(error)
        fallback = Text(f"没做成：{reason}", f"That did not work: {reason}")
        self.tell(error.text if isinstance(error, HallError) else fallback, alarming=True)

    def close(self) -> None:
        """Wait for what runs."""
        self._worker.close()


class Part(QObject):
    """A part of the page. Each has a signal `changed`, which says that its properties may read anew."""

    changed: ClassVar[Signal]

    def __init__(self, office: Office, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.office = office

    def say(self, words: Text) -> str:
        return self.office.say(words)
