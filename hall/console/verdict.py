"""What a try at the door came to, as a value and in words."""

import math
from dataclasses import dataclass

from hall.console.page import Person
from hall.words import Text


@dataclass(frozen=True)
class Verdict:
    """What a try came to, or how things stand without one."""

    person: Person | None
    """Whose PIN it is."""
    tries_left: int
    locked_seconds: float
    """How long the door stays locked; 0 where it is not."""

    @property
    def right(self) -> bool:
        return self.person is not None

    @property
    def words(self) -> Text:
        """What to say to somebody whose PIN was not right."""
        if self.locked_seconds:
            return locked_words(self.locked_seconds)
        tries = self.tries_left
        return Text(
            f"密码不对，还可以试 {tries} 次",
            f"Not the right PIN, {tries} {'try' if tries == 1 else 'tries'} left",
        )


def locked_words(seconds: float) -> Text:
    """How long the door stays locked."""
    minutes, rest = divmod(math.ceil(seconds), 60)
    left = f"{minutes:02}:{rest:02}"
    return Text(f"试了太多次，请等 {left} 再来", f"Too many tries, please wait {left}")
