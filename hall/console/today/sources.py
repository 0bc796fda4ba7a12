"""What the page of today is given to show."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from hall.words import Text


@dataclass(frozen=True)
class Line:
    """One notice: a fault of an exhibit or of the store, and when it was found (UTC), where known."""

    text: Text
    moment: datetime | None = None
    id: str = ""
    """By which staff can take it off the list; empty for what stands as long as its cause."""


@dataclass(frozen=True)
class Row:
    """One exhibit as staff see it; `why` says what keeps it closed."""

    title: Text
    kind: Text
    is_open: bool
    why: Text | None = None


@dataclass(frozen=True)
class Numbers:
    """What the records say."""

    plays_today: int
    lamps_today: int
    lamps_total: int


@dataclass(frozen=True)
class Device:
    """Camera or sound: `icon` is a name in assets/icons."""

    icon: str
    name: Text
    state: Text
    is_fine: bool


@dataclass(frozen=True)
class Sources:
    """Where the page looks. All but `back_up` are called in the window's thread and must answer at once."""

    notices: Callable[[], Sequence[Line]]
    exhibits: Callable[[], Sequence[Row]]
    numbers: Callable[[], Numbers]
    devices: Callable[[], Sequence[Device]]
    last_backup: Callable[[], datetime | None]
    dismiss: Callable[[str], None]
    """Takes the notice with this id off the list."""
    back_up: Callable[[], Text]
    """Called in a thread of its own; says what was done, or raises HallError or OSError."""
