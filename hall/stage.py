"""The visitor's side as a state machine: what is on now, who is here, and when it is time to go."""

import uuid
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from typing import Protocol

from hall.exhibit import Exhibit, Outcome, Result
from hall.scenes import MOVES, Attention, Move, Scene
from hall.settings import Settings
from hall.store.lamps import LampNumber
from hall.store.plays import Play
from hall.words import Language

__all__ = ["MOVES", "Attention", "Move", "Plays", "Scene", "Stage", "Visitor"]

LAST_SECONDS = 60
"""In the last minute of the longest stay a visitor sees the time run."""


@dataclass(frozen=True)
class Visitor:
    """One walk-up party at this kiosk, from the first touch until it goes; no personal data."""

    id: str
    language: Language
    volume: int
    low_reach: bool
    large_text: bool
    lit: frozenset[str] = frozenset()
    """Exhibits completed in this visit."""
    seen: frozenset[str] = frozenset()
    """Questions met in this visit, as `exhibit/question`."""


class Plays(Protocol):
    """Where plays are recorded; returns at once, whatever the disk does."""

    def begin(self, exhibit_id: str, *, visitor: str, language: str, tour: str | None = None) -> Play: ...

    def end(self, play: Play, result: Result) -> "Future[LampNumber | None]":
        """Close the play; the future gives the number of the lamp that it lit, or None."""


@dataclass
class _Open:
    """The exhibit on the stage and its play."""

    exhibit: Exhibit
    play: Play
    longest: float
    """Seconds of the longest stay."""
    stay: float = 0.0
    result: Result | None = None
    lamp: "Future[LampNumber | None] | None" = None


@dataclass
class Stage:
    """Moves between scenes, asks sleepers, and tells the plays. It knows no window."""

    plays: Plays
    settings: Settings
    changed: Callable[[], None]
    scene: Scene = Scene.ATTRACT
    attention: Attention = Attention.AWAKE
    quiet: float = 0.0
    """Seconds since somebody last touched."""
    tour: str | None = None
    """The tour that is being led; its plays carry this id."""
    last: Result | None = None
    """What the play that ended last came to."""
    _open: _Open | None = field(default=None, repr=False)

    def __post_init__(self) -> None:
        self.visitor = self._newcomer()

    @property
    def exhibit(self) -> Exhibit | None:
        """The exhibit that is open or was just completed."""
        return self._open.exhibit if self._open else None

    @property
    def result(self) -> Result | None:
        return self._open.result if self._open else None

    @property
    def lamp(self) -> "Future[LampNumber | None] | None":
        """The number of the lamp just lit, once the store knows it."""
        return self._open.lamp if self._open else None

    @property
    def countdown(self) -> int:
        """Whole seconds until the hall sends a sleeper home; 0 when it is not asking."""
        if self.attention is Attention.AWAKE:
            return 0
        return max(1, int(self._patience() + self.settings.warning_seconds - self.quiet + 0.999))

    @property
    def seconds_left(self) -> int:
        """Seconds of the longest stay that are left, in its last minute; -1 before."""
        if self.scene is not Scene.EXHIBIT or self._open is None:
            return -1
        left = self._open.longest - self._open.stay
        return max(0, int(left + 0.999)) if left <= LAST_SECONDS else -1

    def may(self, move: Move) -> bool:
        """Whether the move exists from here; a mashing hand asks for many that do not."""
        return (self.scene, move) in MOVES

    def wake(self) -> None:
        """The first touch on the attract loop."""
        self._move(Move.WAKE)

    def open(self, exhibit: Exhibit, *, minutes: float = 0) -> bool:
        """Begin a play of the exhibit; False where none may begin now.

        `minutes` that a guide gives to it may be more than the exhibit's own longest stay, never less.
        """
        if not self.may(Move.OPEN):
            return False
        visitor = self.visitor
        play = self.plays.begin(exhibit.id, visitor=visitor.id, language=visitor.language, tour=self.tour)
        self._open = _Open(exhibit, play, max(exhibit.manifest.minutes, minutes) * 60)
        self._move(Move.OPEN)
        return True

    def end(self, result: Result) -> None:
        """The play has come to its end, by itself or by the visitor."""
        if not self._close(result):
            return
        if result.outcome is Outcome.COMPLETED:
            self._move(Move.LIGHT)
        else:
            self._move(Move.STOP if self.tour is None else Move.ROUTE)

    def leave(self) -> None:
        """Home from the middle of a play or from its result; in a tour home is the route."""
        if self.scene is Scene.EXHIBIT:
            self.end(Result(Outcome.LEFT))
            return
        home = Move.HOME if self.tour is None else Move.ROUTE
        if self.scene in (Scene.RESULT, Scene.CONTEST, Scene.FINALE) and self.may(home):
            self._move(home)

    def go(self) -> None:
        """The visitor has gone; the hall's defaults come back for the next one.

        A tour goes on: only from its route does going mean that it is over.
        """
        if self.tour is not None and self.scene is not Scene.TOUR:
            self._close(Result(Outcome.TIMED_OUT))
            self._move(Move.ROUTE)
            return
        if self.scene is Scene.EXHIBIT:
            self.end(Result(Outcome.TIMED_OUT))
        if self.may(Move.GO):
            self._move(Move.GO)

    def knock(self) -> bool:
        """Staff asks for the door; False where there is none. A play that runs ends as left."""
        if not self.may(Move.KNOCK):
            return False
        self._close(Result(Outcome.LEFT))
        self._move(Move.KNOCK)
        return True

    def lead(self, tour: str, language: Language) -> bool:
        """A guide begins a tour from the staff's side: one visit of one group, until `disband`."""
        if self.tour is not None or not self.may(Move.LEAD):
            return False
        self.tour = tour
        self.visitor = replace(self._newcomer(), language=language)
        self._move(Move.LEAD)
        return True

    def contest(self) -> bool:
        """The teams of the tour compete; False where no route is on."""
        return self._stop_of_tour(Move.CONTEST)

    def finale(self) -> bool:
        """The end of the tour begins; False where no route is on."""
        return self._stop_of_tour(Move.FINALE)

    def disband(self) -> None:
        """The tour is over: the group goes, and a play that runs ends as left."""
        if self.tour is None:
            return
        self._close(Result(Outcome.LEFT))
        self.tour = None
        if self.scene in (Scene.DOOR, Scene.STAFF):
            self.visitor = self._newcomer()
            self.changed()
        else:
            self._move(Move.GO)

    def enter(self) -> None:
        """The PIN was right."""
        self._move(Move.ENTER)

    def meet(self, questions: frozenset[str]) -> None:
        """Questions, as `exhibit/question`, that this visitor has met now."""
        self.visitor = replace(self.visitor, seen=self.visitor.seen | questions)

    def touched(self) -> None:
        """Somebody is there."""
        self.quiet = 0.0
        if self.attention is Attention.ASKING:
            self.attention = Attention.AWAKE
            self.changed()

    def prefer(
        self,
        *,
        language: Language | None = None,
        volume: int | None = None,
        low_reach: bool | None = None,
        large_text: bool | None = None,
    ) -> None:
        """What this visitor chose; forgotten when the visitor has gone."""
        chosen = {"language": language, "volume": volume, "low_reach": low_reach, "large_text": large_text}
        self.visitor = replace(self.visitor, **{k: v for k, v in chosen.items() if v is not None})  # type: ignore[arg-type]
        self.changed()

    def tick(self, seconds: float, *, is_wakeful: bool) -> None:
        """Let time pass. `is_wakeful`: the exhibit keeps the hall awake, as a film does."""
        before = (self.countdown, self.seconds_left)
        self._pass(seconds, is_wakeful)
        if (self.countdown, self.seconds_left) != before:
            self.changed()

    def _pass(self, seconds: float, is_wakeful: bool) -> None:
        if self.scene is Scene.EXHIBIT and self._open:
            self._open.stay += seconds
            if self._open.stay >= self._open.longest and not is_wakeful:
                self.end(Result(Outcome.TIMED_OUT))
                return
        if self.scene is Scene.ATTRACT and self._is_strayed():
            self.quiet += seconds
            if self.quiet >= self.settings.idle_seconds:
                self.quiet = 0.0
                self.visitor = self._newcomer()
                self.changed()
            return
        if self.scene in (Scene.ATTRACT, Scene.DOOR, Scene.STAFF) or is_wakeful:
            self.quiet = 0.0
            self.attention = Attention.AWAKE
            return
        self.quiet += seconds
        if self.quiet >= self._patience() + self.settings.warning_seconds:
            self.go()
        elif self.quiet >= self._patience():
            self.attention = Attention.ASKING

    def _is_strayed(self) -> bool:
        """Whether somebody on attract chose a language and went without coming in."""
        return self.visitor != replace(self._newcomer(), id=self.visitor.id)

    def _patience(self) -> float:
        if self.scene is Scene.TOUR:
            return self.settings.tours.route_seconds
        own = self._open.exhibit.manifest.idle_seconds if self.scene is Scene.EXHIBIT and self._open else None
        usual = self.settings.result_seconds if self.scene is Scene.RESULT else self.settings.idle_seconds
        # A guide stands by, and explains with the hands in the pockets.
        least = 0.0 if self.tour is None else self.settings.tours.idle_seconds
        return max(own or usual, least)

    def _close(self, result: Result) -> bool:
        """Write down how the play that runs came to its end; False where none runs."""
        if self.scene is not Scene.EXHIBIT or self._open is None:
            return False
        now = self._open
        now.result = self.last = result
        now.lamp = self.plays.end(now.play, result)
        self.meet(frozenset(f"{now.exhibit.id}/{answer.question}" for answer in result.answers))
        if result.outcome is Outcome.COMPLETED:
            self.visitor = replace(self.visitor, lit=self.visitor.lit | {now.exhibit.id})
        return True

    def _stop_of_tour(self, move: Move) -> bool:
        if self.tour is None or not self.may(move):
            return False
        self._move(move)
        return True

    def _move(self, move: Move) -> None:
        self.scene = MOVES[self.scene, move]
        self.quiet = 0.0
        self.attention = Attention.AWAKE
        if self.scene is Scene.ATTRACT:
            self.tour = None
            self.visitor = self._newcomer()
        if self.scene not in (Scene.EXHIBIT, Scene.RESULT):
            self._open = None
        self.changed()

    def _newcomer(self) -> Visitor:
        s = self.settings
        return Visitor(str(uuid.uuid4()), s.language, s.volume, s.low_reach, s.large_text)
