"""Games: a scene that the child steps 60 times a second."""

from pathlib import Path
from typing import ClassVar

from hall.exhibit import Kind
from hall.players.child_player import ChildPlayer


class GamePlayer(ChildPlayer):
    """Plays `game.py` of an exhibit."""

    kind = Kind.GAME
    own_view: ClassVar[Path] = Path(__file__).with_name("Game.qml")
