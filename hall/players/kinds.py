"""The kinds that the hall can show: the only place where they are listed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from hall.clock import Clock
from hall.exhibit import Exhibit, Fault, Kind
from hall.players.child_host import ChildHost
from hall.players.film.player import FilmPlayer
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


@dataclass(frozen=True)
class Entry:
    """How exhibits of a kind are checked, and how their player is made."""

    faults: Callable[[Exhibit], list[Fault]]
    make: Callable[[Tools], Player]


PLAYERS: Mapping[Kind, Entry] = {
    Kind.QUIZ: Entry(QuizPlayer.faults, lambda tools: QuizPlayer(tools.clock)),
    Kind.FILM: Entry(FilmPlayer.faults, lambda tools: FilmPlayer(tools.clock)),
    Kind.LENS: Entry(LensPlayer.faults, lambda tools: LensPlayer(tools.host)),
    Kind.GAME: Entry(GamePlayer.faults, lambda tools: GamePlayer(tools.host)),
    Kind.STORY: Entry(StoryPlayer.faults, lambda tools: StoryPlayer(tools.clock)),
}

CHECKS: Mapping[Kind, Callable[[Exhibit], list[Fault]]] = {
    kind: entry.faults for kind, entry in PLAYERS.items()
}
