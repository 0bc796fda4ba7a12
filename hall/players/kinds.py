"""The kinds that the hall can show: the only place where they are listed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from hall.child.check import probe as run_once
from hall.clock import Clock
from hall.exhibit import Exhibit, Fault, Kind
from hall.players.child_host import ChildHost
from hall.players.film.player import FilmPlayer
from hall.players.film.proof import probe as decode_once
from hall.players.game import GamePlayer
from hall.players.lens import LensPlayer
from hall.players.player import Player
from hall.players.quiz.player import QuizPlayer
from hall.players.story.player import StoryPlayer


@dataclass(frozen=True)
class Tools:
    """What players may need from the hall."""

    clock: Clock
    host: ChildHost
    films: Path | None = None
    """Where staff drop films of their own."""
    banks: Path | None = None
    """Where staff's own questions are kept."""


@dataclass(frozen=True)
class Entry:
    """How exhibits of a kind are checked, and how their player is made."""

    faults: Callable[[Exhibit], list[Fault]]
    make: Callable[[Tools], Player]
    probe: Callable[[Exhibit], list[Fault]]
    """The thorough look of `hall check`, which may run code and decode media in processes of its own."""


def _nothing(_exhibit: Exhibit) -> list[Fault]:
    """Their data is all there is: `faults` has seen everything."""
    return []


PLAYERS: Mapping[Kind, Entry] = {
    Kind.QUIZ: Entry(QuizPlayer.faults, lambda tools: QuizPlayer(tools.clock, banks=tools.banks), _nothing),
    Kind.FILM: Entry(FilmPlayer.faults, lambda tools: FilmPlayer(tools.clock, own=tools.films), decode_once),
    Kind.LENS: Entry(LensPlayer.faults, lambda tools: LensPlayer(tools.host), run_once),
    Kind.GAME: Entry(GamePlayer.faults, lambda tools: GamePlayer(tools.host), run_once),
    Kind.STORY: Entry(StoryPlayer.faults, lambda tools: StoryPlayer(tools.clock), _nothing),
}

CHECKS: Mapping[Kind, Callable[[Exhibit], list[Fault]]] = {
    kind: entry.faults for kind, entry in PLAYERS.items()
}
