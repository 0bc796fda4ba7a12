"""A team quiz by its rules: who was first at the buzzer, who may answer, what it comes to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

POINTS = 10
"""What a right answer is worth; a wrong one costs nothing."""
TIE_MS = 15
"""Presses so close together are one: no screen and no eye tells them apart."""


class Phase(StrEnum):
    """Where a question stands."""

    READING = "reading"
    """It is read out; who presses now is out of it."""
    OPEN = "open"
    DRAWING = "drawing"
    """A buzzer was pressed, and one pressed just as soon may still be on its way here."""
    ANSWERING = "answering"
    MISSED = "missed"
    """Nobody pressed in time."""
    SHOWN = "shown"
    """The right answer is on the screen."""
    OVER = "over"


@dataclass(frozen=True)
class Press:
    """A finger on a team's buzzer."""

    team: str
    at_ms: int
    """The touch screen's own time."""


@dataclass(frozen=True)
class Standing:
    """A team at the end: equal scores share a place."""

    team: str
    score: int
    right: int
    place: int


@dataclass(frozen=True)
class Match:
    """A team quiz in progress; every move returns a new one, and a move that is not allowed the same one."""

    teams: tuple[str, ...]
    answers: tuple[str, ...]
    """The right option of each question."""
    at: int = 0
    """The question shown, from 0; as many as there are questions once all are through."""
    phase: Phase = Phase.READING
    early: frozenset[str] = frozenset()
    """Teams that pressed before the question was open."""
    out: frozenset[str] = frozenset()
    """Teams that answered this question wrongly."""
    presses: tuple[Press, ...] = ()
    answering: tuple[str, ...] = ()
    """Who was first: one team, or all that tied."""
    given: tuple[tuple[str, str], ...] = ()
    """What those who answer have said so far: team and option. Nothing is told before all have spoken."""
    tried: frozenset[str] = frozenset()
    """Options that were given and wrong."""
    right: tuple[frozenset[str], ...] = ()
    """For each question that is through, the teams that were right."""

    @property
    def able(self) -> tuple[str, ...]:
        """The teams that may still press at this question."""
        return tuple(team for team in self.teams if team not in self.early | self.out)

    @property
    def is_stuck(self) -> bool:
        """Whether every team has pressed too early: only beginning again helps."""
        return self.phase is Phase.READING and not self.able

    @property
    def speaker(self) -> str | None:
        """The team whose answer is awaited."""
        told = {team for team, _ in self.given}
        waiting = (team for team in self.answering if team not in told)
        return next(waiting, None) if self.phase is Phase.ANSWERING else None

    def score(self, team: str) -> int:
        """A team's points so far."""
        return POINTS * sum(team in teams for teams in self.right)

    def press(self, team: str, at_ms: int) -> "Match":
        """A finger comes down on a team's buzzer."""
        if team not in self.able:
            return self
        match self.phase:
            # Once it was open, there is nothing to be too early for.
            case Phase.READING if not self.out:
                return replace(self, early=self.early | {team})
            case Phase.OPEN:
                return replace(self, presses=(Press(team, at_ms),), phase=Phase.DRAWING)
            case Phase.DRAWING if team not in {press.team for press in self.presses}:
                return replace(self, presses=(*self.presses, Press(team, at_ms)))
        return self

    def open(self) -> "Match":
        """From now on the buzzers count."""
        return replace(self, phase=Phase.OPEN) if self.phase is Phase.READING and self.able else self

    def settle(self) -> "Match":
        """Every press of that moment is in: the first one answers, or all that tied with it."""
        if self.phase is not Phase.DRAWING:
            return self
        first = min(press.at_ms for press in self.presses)
        fastest = {press.team for press in self.presses if press.at_ms - first <= TIE_MS}
        return self._ask(tuple(team for team in self.teams if team in fastest))

    def expire(self) -> "Match":
        """The time for pressing is over."""
        return replace(self, phase=Phase.MISSED) if self.phase is Phase.OPEN else self

    def choose(self, option: str) -> "Match":
        """The guide takes down the answer of the team whose turn it is; judged once all have spoken."""
        speaker = self.speaker
        if speaker is None or option in self.tried:
            return self
        heard = replace(self, given=(*self.given, (speaker, option)))
        return heard if heard.speaker else heard._judge()

    def pass_on(self) -> "Match":
        """Whoever has not answered by now leaves the question to the others."""
        return self._judge() if self.phase is Phase.ANSWERING else self

    def show(self) -> "Match":
        """Show the answer; nobody gets it any more."""
        return self if self.phase in (Phase.SHOWN, Phase.OVER) else self._close(frozenset())

    def again(self) -> "Match":
        """Begin the question anew, with every team: the guide has seen a quarrel or a mistake."""
        return self if self.phase in (Phase.SHOWN, Phase.OVER) else self._fresh(self.at)

    def next(self) -> "Match":
        """Go on to the next question, or to the end."""
        if self.phase is not Phase.SHOWN:
            return self
        moved = self._fresh(self.at + 1)
        return replace(moved, phase=Phase.OVER) if moved.at == len(self.answers) else moved

    def stop(self) -> "Match":
        """End before all questions are through; the one on the screen counts only if it was told."""
        if self.phase is Phase.OVER:
            return self
        at = self.at + (self.phase is Phase.SHOWN)
        return replace(self._fresh(at), phase=Phase.OVER)

    def resume(self) -> "Match":
        """Go on after an early end, where a question is left."""
        if self.phase is not Phase.OVER or self.at >= len(self.answers):
            return self
        return self._fresh(self.at)

    def standings(self) -> list[Standing]:
        """All teams, the best first; equal ones in the order of their pads."""
        scores = {team: self.score(team) for team in self.teams}
        order = sorted(self.teams, key=lambda team: -scores[team])
        return [
            Standing(
                team,
                scores[team],
                scores[team] // POINTS,
                1 + sum(other > scores[team] for other in scores.values()),
            )
            for team in order
        ]

    def _ask(self, teams: Sequence[str]) -> "Match":
        return replace(self, phase=Phase.ANSWERING, presses=(), answering=tuple(teams), given=())

    def _judge(self) -> "Match":
        right = frozenset(team for team, option in self.given if option == self.answers[self.at])
        if right:
            return self._close(right)
        moved = replace(
            self,
            out=self.out | set(self.answering),
            tried=self.tried | {option for _, option in self.given},
            answering=(),
            given=(),
            phase=Phase.READING,
        )
        match moved.able:
            case ():
                return moved._close(frozenset())
            case (last,):
                # Nobody is left to race against.
                return moved._ask((last,))
        return moved

    def _close(self, right: frozenset[str]) -> "Match":
        return replace(self, phase=Phase.SHOWN, presses=(), answering=(), right=(*self.right, right))

    def _fresh(self, at: int) -> "Match":
        return Match(self.teams, self.answers, at=at, right=self.right[:at])
