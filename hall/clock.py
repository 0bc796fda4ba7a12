"""Time: wall time in UTC for records, monotonic seconds for spans."""

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """Tells the time; tests bring their own."""

    def now(self) -> datetime:
        """Wall time, aware, in UTC."""

    def seconds(self) -> float:
        """Monotonic seconds from an arbitrary start; never goes back."""


class SystemClock:
    """The machine's own time."""

    def now(self) -> datetime:
        return datetime.now(UTC)

    def seconds(self) -> float:
        return time.monotonic()
