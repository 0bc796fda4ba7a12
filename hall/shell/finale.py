"""The end of a tour: its pledge, the lamps that rise together, a photograph, a vote by smileys."""

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import tzinfo
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

import hall.shell.buzzer  # noqa: F401 - registers the QML item
from hall.clock import Clock
from hall.reports.certificate import Certificate
from hall.shell.finale_shown import COUNTED_SECONDS, SMILING_SECONDS, FinaleOpening, FinaleShown, Page
from hall.store.farewells import Farewells
from hall.words import HallError, Language

BOUNCE_MS: Final = 300
BOUNCE_PX: Final = 90
"""A finger that comes down again so soon and so near is the same finger that bounced."""
FACES: Final = ("happy", "fine", "sad")


class Finale(FinaleShown):
    """One finale at a time: `open` begins it, `ended` says that the group has gone."""

    sounded = Signal(str)
    """A sound of the hall is due."""
    ended = Signal()
    _saved = Signal(object)

    def __init__(
        self,
        clock: Clock,
        zone: tzinfo,
        farewells: Farewells,
        lamps: Callable[[], int],
        save: Callable[[Certificate], Path],
        parent: QObject | None = None,
    ) -> None:
        """`lamps` counts all lamps of the hall; `save` writes the class's certificate, off this thread."""
        super().__init__(parent)
        self._clock = clock
        self._zone = zone
        self._farewells = farewells
        self._lamps = lamps
        self._save = save
        self._pool: ThreadPoolExecutor | None = None
        self._writing: Future[Path] | None = None
        self._last: dict[int, tuple[float, float, float]] = {}
        self._saved.connect(self._take_saved)

    def open(self, opening: FinaleOpening) -> None:
        """Begin with the pledge; the certificate of a booked group is written meanwhile."""
        self._opening, self._language = opening, opening.language
        self._farewell = self._farewells.begin(opening.tour)
        self._page, self._photo = Page.PLEDGE, 0.0
        # Lamps of other visitors are in both numbers: what lies between them is the group's alone.
        self._total = self._lamps()
        self._last.clear()
        self._paper, self._writing = "", None
        if opening.booking:
            self._write(opening)
        self.seated.emit()
        self.changed.emit()

    def set_language(self, language: Language) -> None:
        """Show the same state in another language."""
        self._language = language
        self.changed.emit()

    def tick(self, seconds: float) -> None:
        """Let the countdown of the photograph run."""
        if self._photo <= 0:
            return
        before = self.photo_step
        self._photo = max(0.0, self._photo - seconds)
        if (step := self.photo_step) != before:
            if step > 0:
                self.sounded.emit("idle")
            elif step == 0:
                self.sounded.emit("lamp")
            self.changed.emit()

    def close(self) -> None:
        """Wait for a certificate that is being written; nothing is told any more."""
        if self._pool is not None:
            self._pool.shutdown(wait=True)
            self._pool = None

    # What fingers do.

    @Slot()
    def pledge(self) -> None:
        """The group has read its pledge aloud."""
        if self._page is Page.PLEDGE:
            self._count(pledges=1)
            self._rise()

    @Slot()
    def skip(self) -> None:
        """To the lamps without a pledge."""
        if self._page is Page.PLEDGE:
            self._rise()

    @Slot()
    def replay(self) -> None:
        """Let the lamps rise once more."""
        if self._page is Page.RISING:
            self._rise()

    @Slot()
    def photograph(self) -> None:
        """Count down for the teacher's own camera; the hall takes no picture."""
        if self._page is Page.RISING and self._photo <= 0:
            self._photo = COUNTED_SECONDS + SMILING_SECONDS
            self.sounded.emit("idle")
            self.changed.emit()

    @Slot()
    def wake(self) -> None:
        """A touch while the picture stands still brings the keys back."""
        if self._photo > 0 and self.photo_step == 0:
            self._photo = 0.0
            self.changed.emit()

    @Slot()
    def ask(self) -> None:
        """To the vote."""
        if self._page is Page.RISING:
            self._page, self._photo = Page.VOTE, 0.0
            self.changed.emit()

    @Slot()
    def back(self) -> None:
        """From the vote back to the lamps, which hang there already."""
        if self._page is Page.VOTE:
            self._page = Page.RISING
            self.changed.emit()

    @Slot(int, float, float, float)
    def vote(self, face: int, at_ms: float, x: float, y: float) -> None:
        """A finger on a face, at the touch screen's own time and the place on the face."""
        if self._page is not Page.VOTE or not 0 <= face < len(FACES):
            return
        last = self._last.get(face)
        self._last[face] = (at_ms, x, y)
        if last and at_ms - last[0] < BOUNCE_MS and max(abs(x - last[1]), abs(y - last[2])) < BOUNCE_PX:
            return
        if self._farewell and self._farewell.votes >= max(1, self._opening.people):
            return
        name = FACES[face]
        self._count(**{name: getattr(self._farewell, name) + 1})
        self.sounded.emit("tap")
        self.changed.emit()

    @Slot()
    def finish(self) -> None:
        """The group goes."""
        if self._page is not Page.PLEDGE:
            self.ended.emit()

    def _rise(self) -> None:
        self._page, self._photo = Page.RISING, 0.0
        self._runs += 1
        self.sounded.emit("finale")
        self.changed.emit()

    def _count(self, **counts: int) -> None:
        if self._farewell is not None:
            self._farewell = replace(self._farewell, **counts)  # type: ignore[arg-type]
            self._farewells.keep(self._farewell)

    def _write(self, opening: FinaleOpening) -> None:
        day = self._clock.now().astimezone(self._zone).date()
        certificate = Certificate(opening.group, opening.people, opening.lit, day, opening.audience)
        if self._pool is None:
            self._pool = ThreadPoolExecutor(max_workers=1)
        self._paper = "writing"
        self._writing = self._pool.submit(self._save, certificate)
        self._writing.add_done_callback(self._saved.emit)

    def _take_saved(self, done: "Future[Path]") -> None:
        """The certificate is on disk, or is not. An earlier group's is told to nobody any more."""
        if done is not self._writing:
            return
        error = done.exception()
        if error is None:
            self._paper, self._paper_name = "saved", done.result().name
        elif isinstance(error, HallError):
            self._paper, self._paper_name = "failed", error.text.read(self._language)
        else:
            raise error
        self.changed.emit()
