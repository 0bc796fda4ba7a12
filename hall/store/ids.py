"""Names for rows: UUIDv7, so that rows of several kiosks can be merged and sort by time."""

import secrets
import threading
import uuid
from collections.abc import Callable

from hall.clock import Clock

_COUNTER_BITS = 12
_RANDOM_BITS = 62


class Ids:
    """Makes UUIDv7 (RFC 9562, method 1: a 12-bit counter inside the millisecond). Any thread may ask.

    Rising within one process even when the wall clock steps back: the last millisecond is then kept and
    counted on, and a full counter borrows the next millisecond.
    """

    def __init__(self, clock: Clock, bits: Callable[[int], int] = secrets.randbits) -> None:
        self._clock = clock
        self._bits = bits
        self._last = 0
        self._lock = threading.Lock()

    def new(self) -> str:
        """A fresh id as 36 characters of lower-case text."""
        now = int(self._clock.now().timestamp() * 1000) << _COUNTER_BITS
        with self._lock:
            self._last = max(now, self._last + 1)
            moment, counter = divmod(self._last, 1 << _COUNTER_BITS)
        number = moment << 80 | 0x7 << 76 | counter << 64 | 0b10 << 62 | self._bits(_RANDOM_BITS)
        return str(uuid.UUID(int=number))
