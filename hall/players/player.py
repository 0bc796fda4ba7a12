"""What every player is: it shows exhibits of one kind and says how the play ended."""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QUrl, Signal

from hall.exhibit import Exhibit, Fault, Kind
from hall.words import Language


@dataclass(frozen=True)
class PlayOpening:
    """What the hall knows when a play begins."""

    seed: int
    language: Language
    width: int
    """Pixels of the picture that a child is to draw."""
    height: int
    reduced_motion: bool
    camera: str
    """`0` for a device, a path for a clip, empty for none."""
    camera_width: int = 1280
    camera_height: int = 720
    camera_rotation: int = 0
    camera_mirrored: bool = True
    seen: frozenset[str] = frozenset()
    """Question ids that this visitor has already met, so that none comes twice in a visit."""
    visitor: str = ""
    """Whose visit it is, for what a player remembers between two plays; empty where nothing is."""


class Player(QObject):
    """Shows exhibits of one kind; one play at a time.

    `ended` carries a `hall.exhibit.Result`, exactly once a play. `touched` says that a visitor did something
    that Qt did not see (inside a child's picture), for the idle timer.
    """

    kind: Kind

    ended = Signal(object)
    touched = Signal()
    noticed = Signal(object)
    """Something that staff should read: a `hall.words.Text`."""

    @staticmethod
    def faults(exhibit: Exhibit) -> list[Fault]:
        """What is wrong with the exhibit's data; quick, no process, no media decoded."""
        raise NotImplementedError

    def open(self, exhibit: Exhibit, opening: PlayOpening) -> None:
        """Begin a play; `view` and `model` are ready when this returns."""
        raise NotImplementedError

    @property
    def view(self) -> QUrl:
        """The QML file that shows the play."""
        raise NotImplementedError

    @property
    def model(self) -> QObject:
        """What the view binds to, as its `play`."""
        raise NotImplementedError

    @property
    def is_wakeful(self) -> bool:
        """Whether the exhibit keeps the hall awake by itself, as a running film does."""
        return False

    def set_language(self, language: Language) -> None:
        """Change the language in the middle of a play without losing its state."""
        raise NotImplementedError

    def close(self) -> None:
        """End the play without a result; harmless when none is open."""
        raise NotImplementedError

    def shut(self) -> None:
        """The hall closes: end the play and all work behind it."""
        self.close()
