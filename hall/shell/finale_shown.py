"""The end of a tour as its views see it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Property, QObject, Signal

from hall.shell.finale_sky import seats
from hall.store.farewells import Farewell
from hall.visiting import Audience
from hall.words import Language

COUNTED_SECONDS = 3.0
"""3, 2, 1."""
SMILING_SECONDS = 6.0
"""How long the picture then stands without keys, for the teacher's own camera."""
MOST_LAMPS = 60
"""More lamps than these are no more of a sight, and a small machine has to draw them all."""


class Page(StrEnum):
    """What of the finale is on."""

    PLEDGE = "pledge"
    RISING = "rising"
    VOTE = "vote"


@dataclass(frozen=True)
class FinaleOpening:
    """What a finale tells."""

    tour: str
    group: str
    """Organisation and class, as the guide has them; empty for people who came without a booking."""
    people: int
    """Who really came."""
    lit: int
    """Lamps that this tour's plays lit: that many rows of the store."""
    right: int = 0
    """Questions answered rightly in this tour's plays and its contest."""
    out_of: int = 0
    audience: Audience = Audience.PRIMARY
    booking: str = ""
    """The booking's id; a certificate is made only where there is one."""
    language: Language = Language.ZH


class FinaleShown(QObject):
    """The reading half of `Finale`; every property follows `changed`, but the seats."""

    changed = Signal()
    seated = Signal()
    """There is another group: other lamps hang elsewhere."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opening = FinaleOpening("", "", 0, 0)
        self._farewell: Farewell | None = None
        self._language = Language.ZH
        self._page = Page.PLEDGE
        self._photo = 0.0
        self._total = 0
        self._runs = 0
        self._paper = ""
        self._paper_name = ""

    @Property(str, notify=changed)
    def page(self) -> str:
        return self._page.value

    @Property(str, notify=changed)
    def group(self) -> str:
        return self._opening.group

    @Property(int, notify=changed)
    def people(self) -> int:
        return self._opening.people

    @Property(int, notify=changed)
    def lit(self) -> int:
        """Lamps that this group has lit."""
        return self._opening.lit

    @Property(int, notify=changed)
    def total(self) -> int:
        """All lamps of the hall, the group's among them."""
        return self._total

    @Property(int, notify=changed)
    def before(self) -> int:
        """All lamps of the hall without the group's."""
        return self._total - self._opening.lit

    @Property(int, notify=changed)
    def right(self) -> int:
        return self._opening.right

    @Property(int, notify=changed)
    def outOf(self) -> int:
        return self._opening.out_of

    @Property(bool, notify=changed)
    def young(self) -> bool:
        """Whether the pledge is a child's."""
        return self._opening.audience in (Audience.KINDERGARTEN, Audience.PRIMARY)

    @Property(int, notify=changed)
    def runs(self) -> int:
        """How often the lamps have risen; each new number lets them rise again."""
        return self._runs

    @Property(list, notify=seated)
    def seatsWide(self) -> list[dict[str, Any]]:
        """Where the lamps come to hang in landscape, one a person; see `finale_sky.seats`."""
        return seats(min(MOST_LAMPS, self._opening.people), portrait=False)

    @Property(list, notify=seated)
    def seatsTall(self) -> list[dict[str, Any]]:
        """The same in portrait."""
        return seats(min(MOST_LAMPS, self._opening.people), portrait=True)

    @Property(int, notify=changed)
    def photoStep(self) -> int:
        """3, 2, 1 of the countdown; 0 while everybody smiles, -1 where no photograph is taken."""
        return self.photo_step

    @property
    def photo_step(self) -> int:
        """See photoStep."""
        if self._photo <= 0:
            return -1
        return 0 if self._photo <= SMILING_SECONDS else int(self._photo - SMILING_SECONDS + 0.999)

    @Property(list, notify=changed)
    def votes(self) -> list[int]:
        """How many pressed each face, the happiest first."""
        kept = self._farewell
        return [kept.happy, kept.fine, kept.sad] if kept else [0, 0, 0]

    @Property(bool, notify=changed)
    def voted(self) -> bool:
        """Whether everybody has had a vote."""
        return self._farewell is not None and self._farewell.votes >= max(1, self._opening.people)

    @Property(str, notify=changed)
    def paper(self) -> str:
        """How the certificate stands: empty where none is made, `writing`, `saved`, `failed`."""
        return self._paper

    @Property(str, notify=changed)
    def paperName(self) -> str:
        """The certificate's file, or why there is none."""
        return self._paper_name
