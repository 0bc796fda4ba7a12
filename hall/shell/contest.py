"""The team quiz on the screen: what buzzers and the guide's keys do to it, and how its time runs."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path
from random import Random
from typing import Final
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QTimer, Signal, Slot

import hall.shell.buzzer  # noqa: F401 - registers the QML item
from hall.clock import Clock
from hall.contest import Match, Phase
from hall.exhibit import Exhibit
from hall.shell.contest_bank import bands_of, draw
from hall.shell.contest_shown import TEAMS, ContestOpening, ContestShown
from hall.words import Language

DRAW_MS: Final = 60
"""How long after a press another one of the same moment may still be on its way through the system."""
CALM: Final = 0.3
"""Seconds after a guide's key in which another one is taken for a bounce."""


class Contest(ContestShown):
    """One team quiz at a time: `open` begins it, `ended` tells its end. Nothing of it is stored."""

    sounded = Signal(str)
    """A sound of the hall is due."""
    ended = Signal(dict)
    """`teams`: [{team, name, score, right, place}], best first; `asked`: keys of all questions shown;
    `out_of`, `right`: how many were told, and some team knew; `completed`: whether all were through."""

    def __init__(
        self,
        clock: Clock,
        random: Random,
        exhibits: Sequence[Exhibit],
        banks: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        """`banks` is where staff's own questions are kept."""
        super().__init__(parent)
        self._clock = clock
        self._random = random
        self._exhibits = exhibits
        self._banks = banks
        self._moved_at = -CALM
        self._settling = QTimer(self, interval=DRAW_MS, singleShot=True)
        self._settling.timeout.connect(self._settle)

    def open(self, opening: ContestOpening) -> bool:
        """Begin; False where the banks hold no question that this tour has not met."""
        zone = ZoneInfo("Asia/Shanghai")  # Dates in a bank are China's, wherever the machine's clock stands.
        bands = bands_of(opening.audience, opening.grade)
        today: date = self._clock.now().astimezone(zone).date()
        drawn = draw(self._exhibits, bands, opening.questions, opening.seen, today, self._random, self._banks)
        if not drawn:
            return False
        self._opening, self._drawn, self._language = opening, drawn, opening.language
        teams = tuple(TEAMS)[: max(2, len(opening.names))]
        self._before = None
        self._moved_at, self._left = -CALM, float(opening.seconds)
        self._follow(Match(teams, tuple(each.right for each in drawn)))
        return True

    def set_language(self, language: Language) -> None:
        """Show the same state in another language."""
        self._language = language
        self.changed.emit()

    def tick(self, seconds: float) -> None:
        """Let the ring of seconds run, where it runs."""
        if self._is_paused or self._match.phase not in (Phase.OPEN, Phase.ANSWERING) or self._left <= 0:
            return
        self._left = max(0.0, self._left - seconds)
        if self._left > 0:
            self.ticked.emit()
        elif self._match.phase is Phase.OPEN:
            self._follow(self._match.expire())
        else:
            self._is_late = True
            self.changed.emit()

    def close(self) -> None:
        """Break off; nothing is told."""
        self._settling.stop()

    # What fingers do.

    @Slot(int, float)
    def strike(self, pad: int, at_ms: float) -> None:
        """A finger on a team's pad, at the touch screen's own time."""
        if not 0 <= pad < len(self._match.teams):
            return
        team = self._match.teams[pad]
        moved = self._match.press(team, round(at_ms))
        if moved == self._match:
            return
        was, self._match = self._match.phase, moved
        if moved.phase is Phase.DRAWING:
            self.sounded.emit(f"buzzer_{team}")
            if was is Phase.OPEN:
                self._settling.start()
        self.changed.emit()

    # What the guide does.

    @Slot()
    def openBuzzers(self) -> None:
        self._move(self._match.open())

    @Slot(int)
    def choose(self, place: int) -> None:
        """Take down the answer of the team whose turn it is."""
        if self._match.speaker is None or not 0 <= place < len(self._now.options):
            return
        self._judge(self._match.choose(self._now.options[place].id))

    @Slot()
    def passOn(self) -> None:
        """Let the other teams have the question."""
        self._judge(self._match.pass_on())

    @Slot()
    def showAnswer(self) -> None:
        self._move(self._match.show())

    @Slot()
    def again(self) -> None:
        self._move(self._match.again())

    @Slot()
    def next(self) -> None:
        self._move(self._match.next())

    @Slot()
    def undo(self) -> None:
        """Take back the answer just judged: the guide's finger slipped."""
        if self._before is not None:
            self._move(self._before)

    @Slot()
    def pause(self) -> None:
        """Stop the time, or let it go on."""
        if self.running:
            self._is_paused = not self._is_paused
            self.changed.emit()

    @Slot()
    def stop(self) -> None:
        """Show what it came to, early."""
        self._move(self._match.stop())

    @Slot()
    def resume(self) -> None:
        """Go on after all."""
        self._move(self._match.resume())

    @Slot()
    def finish(self) -> None:
        """Leave the result."""
        match = self._match
        if match.phase is not Phase.OVER:
            return
        teams = [{k: v for k, v in each.items() if k != "tied"} for each in self._standings()]
        self.ended.emit(
            {
                "teams": teams,
                "asked": [drawn.key for drawn in self._drawn[: match.at + 1]],
                "right": sum(bool(teams) for teams in match.right),
                "out_of": len(match.right),
                "completed": len(match.right) == len(self._drawn),
            }
        )

    def _settle(self) -> None:
        self._follow(self._match.settle())

    def _judge(self, moved: Match) -> None:
        before = self._match
        if moved == before or not self._is_calm():
            return
        is_judged = moved.phase is not Phase.ANSWERING or moved.out != before.out
        self._follow(moved)
        if is_judged:
            self._before = replace(before, given=())
            self.sounded.emit("right" if moved.phase is Phase.SHOWN and moved.right[-1] else "wrong")
            self.changed.emit()

    def _move(self, moved: Match) -> None:
        if moved != self._match and self._is_calm():
            self._follow(moved)

    def _is_calm(self) -> bool:
        now = self._clock.seconds()
        if now - self._moved_at < CALM:
            return False
        self._moved_at = now
        return True

    def _follow(self, moved: Match) -> None:
        is_new = moved.phase is not self._match.phase or moved.answering != self._match.answering
        if is_new or moved.at != self._match.at:
            self._is_late = self._is_paused = False
            if moved.phase in (Phase.READING, Phase.OPEN, Phase.ANSWERING):
                self._left = float(self._opening.seconds)
        if moved.phase is not Phase.DRAWING:
            self._settling.stop()
        self._match, self._before = moved, None
        self.changed.emit()
        self.ticked.emit()
