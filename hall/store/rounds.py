"""What the hall does by itself while it is open: looks after exhibits, and each day erases and adds up."""

import math
from collections.abc import Mapping
from datetime import date
from zoneinfo import ZoneInfo

from hall.clock import Clock
from hall.store.store import Store
from hall.words import Text

SEEN_SECONDS = 300.0
"""How often the hall writes down that it still runs."""
RESTING = Text("用着用着出了故障，先休息一会儿", "failed in use, and rests for a while")


class Rounds:
    """Told of time, and of the exhibits at rest; nothing here waits for the disk."""

    def __init__(self, store: Store, clock: Clock, zone: ZoneInfo, erase_after_days: int) -> None:
        self._store = store
        self._clock = clock
        self._zone = zone
        self._erase_after_days = erase_after_days
        self._day: date | None = None
        self._resting: frozenset[str] = frozenset()
        self._seconds = 0.0

    def begin(self, exhibits: Mapping[str, Text | None]) -> None:
        """The hall opens: None for an exhibit in order, for another why it is closed."""
        self._store.upkeep.begin(exhibits)
        self._daily()

    def tick(self, seconds: float, resting: frozenset[str]) -> None:
        """Let time pass; `resting` are the exhibits that take a rest now."""
        for exhibit in resting ^ self._resting:
            self._store.upkeep.change(exhibit, RESTING if exhibit in resting else None)
        self._resting = resting
        self._seconds += seconds
        if self._seconds >= SEEN_SECONDS:
            self._seconds = math.fmod(self._seconds, SEEN_SECONDS)
            self._store.upkeep.seen()
        self._daily()

    def end(self) -> None:
        """The hall closes."""
        self._store.upkeep.seen()

    def _daily(self) -> None:
        today = self._clock.now().astimezone(self._zone).date()
        if today == self._day:
            return
        self._day = today
        # The run itself is written down in the audit, whether or not something was due.
        self._store.people.erase(after_days=self._erase_after_days, by="hall")
        self._store.tallies.refresh_all(self._zone)
