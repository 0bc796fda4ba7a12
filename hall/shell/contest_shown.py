"""The team quiz as its views see it: pads, question, news, the ring of seconds, the result."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import Property, QObject, Signal

from hall.contest import Match, Phase
from hall.players.quiz.room import EMPHASIS
from hall.shell.contest_bank import Drawn
from hall.visiting import Audience
from hall.words import Language, Text

TEAMS: Final[Mapping[str, Text]] = {
    "star": Text("星星队", "Stars"),
    "moon": Text("月亮队", "Moon"),
    "sun": Text("太阳队", "Sun"),
    "rainbow": Text("彩虹队", "Rainbow"),
}
"""The pads in their order, with the names that they bear where a group gives none."""
LETTERS: Final = "ABCD"
NOTHING: Final = Drawn("", Text("", ""), (), "", Text("", ""))
"""Before the first contest."""


@dataclass(frozen=True)
class ContestOpening:
    """What a contest begins with."""

    names: tuple[str, ...] = ("", "")
    """Two to four teams; an empty name stands for the hall's own."""
    questions: int = 6
    seconds: int = 10
    """How long a team may think, and how long the buzzers wait."""
    audience: Audience = Audience.PRIMARY
    grade: str = ""
    seen: frozenset[str] = frozenset()
    """Questions that the tour has met already, as `exhibit/question`."""
    language: Language = Language.ZH


class ContestShown(QObject):
    """The reading half of `Contest`; every property follows `changed`, the seconds follow `ticked`."""

    changed = Signal()
    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._opening = ContestOpening()
        self._match = Match((), ())
        self._drawn: tuple[Drawn, ...] = ()
        self._before: Match | None = None
        self._language = Language.ZH
        self._left = 0.0
        self._is_paused = False
        self._is_late = False

    @Property(str, notify=changed)
    def phase(self) -> str:
        return self._match.phase.value

    @Property(int, notify=changed)
    def at(self) -> int:
        return min(self._match.at, len(self._drawn) - 1)

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._drawn)

    @Property(list, notify=changed)
    def lamps(self) -> list[str]:
        """One lamp a question, lit where some team knew it."""
        looks = ["lit" if teams else "unlit" for teams in self._match.right]
        return looks + ["unlit"] * (len(self._drawn) - len(looks))

    @Property(list, notify=changed)
    def pads(self) -> list[dict[str, Any]]:
        """The teams in the order of their pads: `team`, `name`, `score`, `state`."""
        match = self._match
        return [
            {"team": team, "name": self._name(team), "score": match.score(team), "state": self._state(team)}
            for team in match.teams
        ]

    @Property(str, notify=changed)
    def question(self) -> str:
        return self._now.ask.read(self._language)

    @Property(list, notify=changed)
    def choices(self) -> list[dict[str, Any]]:
        """The options in the order shown: `letter`, `text`, `look`, and in `tag` who has said it so far."""
        match, now = self._match, self._now
        return [
            {
                "letter": LETTERS[place],
                "text": option.text.read(self._language),
                "look": self._look(option.id),
                "tag": " ".join(self._name(team) for team, given in match.given if given == option.id),
            }
            for place, option in enumerate(now.options)
        ]

    @Property(str, notify=changed)
    def why(self) -> str:
        """Why the right answer is right, in lines as the bank breaks them."""
        return self._now.why.read(self._language).replace(EMPHASIS, "")

    @Property(str, notify=changed)
    def news(self) -> str:
        """What has just happened, as a word that the view turns into a sentence about `newsTeams`."""
        match = self._match
        match match.phase:
            case Phase.READING if match.is_stuck:
                return "stuck"
            case Phase.READING if match.out:
                return "missed_it"
            case Phase.READING if match.early:
                return "early"
            case Phase.ANSWERING if self._is_late:
                return "late"
            case Phase.ANSWERING if len(match.answering) > 1:
                return "tie" if not match.given else "tie_next"
            case Phase.ANSWERING if match.out:
                return "last_one"
            case Phase.SHOWN:
                return "right" if match.right[-1] else "told"
        return match.phase.value

    @Property(list, notify=changed)
    def newsTeams(self) -> list[str]:
        """The names of the teams that the news is about."""
        match = self._match
        about: Sequence[str] = ()
        match match.phase:
            case Phase.READING:
                about = [team for team in match.teams if team in (match.out or match.early)]
            case Phase.ANSWERING:
                about = match.answering if not match.given else [match.speaker or ""]
            case Phase.SHOWN:
                about = [team for team in match.teams if team in match.right[-1]]
        return [self._name(team) for team in about]

    @Property(str, notify=changed)
    def newsTeam(self) -> str:
        """The team whose sign stands beside the news; empty where it is about none or several."""
        match = self._match
        if match.phase is Phase.ANSWERING:
            return match.speaker or ""
        if match.phase is Phase.SHOWN and len(match.right[-1]) == 1:
            return next(iter(match.right[-1]))
        return ""

    @Property(list, notify=changed)
    def standings(self) -> list[dict[str, Any]]:
        """The teams at the end, the best first: `team`, `name`, `score`, `right`, `place`, `tied`."""
        return self._standings()

    @Property(bool, notify=changed)
    def unfinished(self) -> bool:
        """Whether the contest was ended early and can go on."""
        return self._match.phase is Phase.OVER and self._match.at < len(self._drawn)

    @Property(bool, notify=changed)
    def last(self) -> bool:
        """Whether this is the last question."""
        return self._match.at >= len(self._drawn) - 1

    @Property(bool, notify=changed)
    def running(self) -> bool:
        """Whether there is a time to watch."""
        return self._match.phase in (Phase.OPEN, Phase.DRAWING, Phase.ANSWERING)

    @Property(bool, notify=changed)
    def paused(self) -> bool:
        return self._is_paused

    @Property(bool, notify=changed)
    def undoable(self) -> bool:
        """Whether the answer just judged can be taken back."""
        return self._before is not None

    @Property(int, notify=ticked)
    def secondsLeft(self) -> int:
        return max(0, int(self._left + 0.999))

    @Property(float, notify=ticked)
    def timeLeft(self) -> float:
        """The part of the time that is left, 1 to 0."""
        return self._left / self._opening.seconds

    @property
    def _now(self) -> Drawn:
        return self._drawn[min(self._match.at, len(self._drawn) - 1)] if self._drawn else NOTHING

    def _name(self, team: str) -> str:
        given = dict(zip(TEAMS, self._opening.names, strict=False)).get(team, "")
        return given.strip() or TEAMS[team].read(self._language)

    def _state(self, team: str) -> str:
        """How a pad looks; `ContestPad.qml` knows the words."""
        match = self._match
        if match.phase is Phase.SHOWN:
            return "right" if team in match.right[-1] else "rest"
        if team in match.early:
            return "early"
        if team in match.out:
            return "out"
        match match.phase:
            case Phase.READING:
                return "wait"
            case Phase.OPEN:
                return "ready"
            case Phase.DRAWING:
                return "down" if team in {press.team for press in match.presses} else "ready"
            case Phase.ANSWERING if team in match.answering:
                return "tied" if len(match.answering) > 1 else "turn" if match.out else "won"
            case Phase.ANSWERING:
                return "listen"
        return "missed"

    def _look(self, option: str) -> str:
        match = self._match
        if match.phase is Phase.SHOWN:
            return "right" if option == self._now.right else "wrong" if option in match.tried else "dim"
        return "wrong" if option in match.tried else ""

    def _standings(self) -> list[dict[str, Any]]:
        all_ = self._match.standings()
        places = [each.place for each in all_]
        return [
            {
                "team": each.team,
                "name": self._name(each.team),
                "score": each.score,
                "right": each.right,
                "place": each.place,
                "tied": places.count(each.place) > 1,
            }
            for each in all_
        ]
