"""What a visitor has laid out so far, before it becomes the answer: one class for each form that needs it."""

from dataclasses import dataclass, replace
from typing import Self

MISS = "miss"
"""Stands in an answer for a tap where nothing was to be found."""
SHOWN = "shown"
"""Stands in an answer for a spot that the hints had to show."""
MISSES = 3
"""So many taps beside a spot are curiosity, not guessing."""
LADDER = 3
"""Hints for one spot: words, then a wide ring, then the spot itself."""


@dataclass(frozen=True)
class Draft:
    """Options in the order shown, and those laid so far; every touch returns a new one."""

    ids: tuple[str, ...]
    laid: tuple[str, ...] = ()

    def touch(self, option: str) -> Self:
        """Lay an option that is not laid, take back one that is."""
        if option in self.laid:
            return replace(self, laid=tuple(one for one in self.laid if one != option))
        return replace(self, laid=(*self.laid, option))

    @property
    def is_complete(self) -> bool:
        """Whether it may be handed in."""
        return len(self.laid) == len(self.ids)

    @property
    def answers_itself(self) -> bool:
        """Whether it is handed in without a key."""
        return False

    @property
    def chosen(self) -> tuple[str, ...]:
        """The answer, as the tokens of the item."""
        return self.laid


@dataclass(frozen=True)
class Picked(Draft):
    """Several answers, one at the least."""

    @property
    def is_complete(self) -> bool:
        return bool(self.laid)

    @property
    def chosen(self) -> tuple[str, ...]:
        return tuple(sorted(self.laid))


@dataclass(frozen=True)
class Ordered(Draft):
    """Steps in a row: those laid come first, the others wait below in the order shown."""

    @property
    def row(self) -> tuple[str, ...]:
        """All steps from top to bottom."""
        return (*self.laid, *(option for option in self.ids if option not in self.laid))

    def move(self, option: str, place: int) -> Self:
        """Lay a step at a place of the row, from 0; places past the last laid step come right after it."""
        others = [one for one in self.laid if one != option]
        others.insert(max(0, min(place, len(others))), option)
        return replace(self, laid=tuple(others))


@dataclass(frozen=True)
class Sorted(Draft):
    """Cards taken one by one from a pile into one of two trays; laid are tokens such as `a-scam`."""

    @property
    def hand(self) -> str | None:
        """The card on top of the pile."""
        return self.ids[len(self.laid)] if not self.is_complete else None

    def put(self, tray: str) -> Self:
        """The card on top goes into a tray."""
        return self if self.hand is None else replace(self, laid=(*self.laid, f"{self.hand}-{tray}"))

    def undo(self) -> Self:
        """The last card comes back onto the pile."""
        return replace(self, laid=self.laid[:-1])

    def touch(self, option: str) -> Self:
        """Cards are put, not touched."""
        return self


@dataclass(frozen=True)
class Spotted(Draft):
    """Spots found in a picture, taps beside them and hints taken."""

    misses: int = 0
    shown: tuple[str, ...] = ()
    hints: int = 0
    """Hints taken for `sought`, up to `LADDER`."""

    @property
    def sought(self) -> str | None:
        """The spot that hints speak of: the first one not found."""
        return next((one for one in self.ids if one not in self.laid), None)

    def touch(self, option: str) -> Self:
        """Find a spot; one found stays found."""
        if option in self.laid:
            return self
        hints = 0 if option == self.sought else self.hints
        return replace(self, laid=(*self.laid, option), hints=hints)

    def miss(self) -> Self:
        """A tap where nothing is to be found."""
        return replace(self, misses=self.misses + 1)

    def hint(self) -> Self:
        """One step up the ladder; the last one shows the spot."""
        if self.sought is None:
            return self
        if self.hints + 1 < LADDER:
            return replace(self, hints=self.hints + 1)
        return replace(self, shown=(*self.shown, self.sought)).touch(self.sought)

    @property
    def answers_itself(self) -> bool:
        return self.is_complete

    @property
    def chosen(self) -> tuple[str, ...]:
        found = tuple(one for one in self.laid if one not in self.shown)
        return (*found, *[MISS] * min(self.misses, MISSES + 1), *[SHOWN] * len(self.shown))
