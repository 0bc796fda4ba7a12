"""The visitor's side as a state machine: what is on now, who is here, and when it is time to go."""

import uuid
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Protocol

from hall.exhibit import Exhibit, Outcome, Result
from hall.settings import Settings
from hall.store.lamps import LampNumber
from hall.store.plays import Play
from hall.words import Language

LAST_SECONDS = 60
"""In the last minute of the longest stay a visitor sees the time run."""


class Scene(StrEnum):
    """What is on."""

    ATTRACT = "attract"
    HOME = "home"
    EXHIBIT = "exhibit"
    RESULT = "result"
    DOOR = "door"
    STAFF = "staff"


class Move(StrEnum):
    """What changes the scene."""

    WAKE = "wake"
    OPEN = "open"
    LIGHT = "light"
    STOP = "stop"
    HOME = "home"
    GO = "go"
    KNOCK = "knock"
    ENTER = "enter"


MOVES: dict[tuple[Scene, Move], Scene] = {
    (Scene.ATTRACT, Move.WAKE): Scene.HOME,
    (Scene.ATTRACT, Move.KNOCK): Scene.DOOR,
    (Scene.HOME, Move.KNOCK): Scene.DOOR,
    (Scene.HOME, Move.OPEN): Scene.EXHIBIT,
    (Scene.HOME, Move.GO): Scene.ATTRACT,
    (Scene.EXHIBIT, Move.LIGHT): Scene.RESULT,
    (Scene.EXHIBIT, Move.STOP): Scene.HOME,
    (Scene.EXHIBIT, Move.GO): Scene.ATTRACT,
    (Scene.RESULT, Move.OPEN): Scene.EXHIBIT,
    (Scene.RESULT, Move.HOME): Scene.HOME,
    (Scene.RESULT, Move.GO): Scene.ATTRACT,
    (Scene.DOOR, Move.ENTER): Scene.STAFF,
    (Scene.DOOR, Move.GO): Scene.ATTRACT,
    (Scene.STAFF, Move.GO): Scene.ATTRACT,
    (Scene.STAFF, Move.KNOCK): Scene.DOOR,
}


class Attention(StrEnum):
    """Whether somebody is still there."""

    AWAKE = "awake"
    ASKING = "asking"


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

    def begin(self, exhibit: str, *, visitor: str, language: str) -> Play: ...

    def end(self, play: Play, result: Result) -> "Future[LampNumber | None]":
        """Close the play; the future gives the number of the lamp that it lit, or None."""


@dataclass
class _Open:
    """The exhibit on the stage and its play."""

    exhibit: Exhibit
    play: Play
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
        left = self._open.exhibit.manifest.minutes * 60 - self._open.stay
        return max(0, int(left + 0.999)) if left <= LAST_SECONDS else -1

    def may(self, move: Move) -> bool:
        """Whether the move exists from here; a mashing hand asks for many that do not."""
        return (self.scene, move) in MOVES

    def wake(self) -> None:
        """The first touch on the attract loop."""
        self._move(Move.WAKE)

    def open(self, exhibit: Exhibit) -> bool:
        """Begin a play of the exhibit; False where none may begin now."""
        if not self.may(Move.OPEN):
            return False
        play = self.plays.begin(exhibit.id, visitor=self.visitor.id, language=self.visitor.language)
        self._open = _Open(exhibit, play)
        self._move(Move.OPEN)
        return True

    def end(self, result: Result) -> None:
        """The play has come to its end, by itself or by the visitor."""
        if self.scene is not Scene.EXHIBIT or self._open is None:
            return
        now = self._open
        now.result = result
        now.lamp = self.plays.end(now.play, result)
        seen = frozenset(f"{now.exhibit.id}/{answer.question}" for answer in result.answers)
        self.visitor = replace(self.visitor, seen=self.visitor.seen | seen)
        if result.outcome is Outcome.COMPLETED:
            self.visitor = replace(self.visitor, lit=self.visitor.lit | {now.exhibit.id})
            self._move(Move.LIGHT)
        else:
            self._move(Move.STOP)

    def leave(self) -> None:
        """The visitor goes home in the middle of a play, or from its result."""
        if self.scene is Scene.EXHIBIT:
            self.end(Result(Outcome.LEFT))
        elif self.may(Move.HOME):
            self._move(Move.HOME)

    def go(self) -> None:
        """The visitor has gone; the hall's defaults come back for the next one."""
        if self.scene is Scene.EXHIBIT:
            self.end(Result(Outcome.TIMED_OUT))
        if self.may(Move.GO):
            self._move(Move.GO)

    def knock(self) -> bool:
        """Staff asks for the door; False where there is none."""
        if self.may(Move.KNOCK):
            self._move(Move.KNOCK)
            return True
        return False

    def enter(self) -> None:
        """The PIN was right."""
        self._move(Move.ENTER)

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
            if self._open.stay >= self._open.exhibit.manifest.minutes * 60 and not is_wakeful:
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
        if self.scene is Scene.RESULT:
            return self.settings.result_seconds
        own = self._open.exhibit.manifest.idle_seconds if self.scene is Scene.EXHIBIT and self._open else None
        return own or self.settings.idle_seconds

    def _move(self, move: Move) -> None:
        self.scene = MOVES[self.scene, move]
        self.quiet = 0.0
        self.attention = Attention.AWAKE
        if self.scene is Scene.ATTRACT:
            self.visitor = self._newcomer()
        if self.scene not in (Scene.EXHIBIT, Scene.RESULT):
            self._open = None
        self.changed()

    def _newcomer(self) -> Visitor:
        s = self.settings
        return Visitor(str(uuid.uuid4()), s.language, s.volume, s.low_reach, s.large_text)
