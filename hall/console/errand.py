"""What somebody comes to the door for."""

from dataclasses import dataclass
from enum import StrEnum

from hall.console.page import Role
from hall.console.pins import Pins


class Mode(StrEnum):
    """What the six digits are for."""

    ENTER = "enter"
    CHOOSE = "choose"
    REPEAT = "repeat"
    NAME = "name"
    """No digits any more: who is it that chose the first PIN of all?"""


@dataclass(frozen=True)
class Errand:
    """Somebody inside has a PIN chosen: `role` is that of a new person, None for one who is known."""

    name: str
    role: Role | None = None
    by: str = ""
    """Who has sent for it."""

    def give(self, pins: Pins, pin: str) -> "Errand":
        """Keep the PIN that was chosen. Raises PinsError. Slow."""
        if self.role:
            pins.add(self.name, self.role, pin, by=self.by)
        else:
            pins.renew(self.name, pin, by=self.by)
        return self
