"""The player of stories: reads them, draws which may be played and says how it ended."""

from pathlib import Path

from PySide6.QtCore import QObject, QUrl

from hall.clock import Clock
from hall.exhibit import Exhibit, Fault, FaultyError, Kind
from hall.players.player import Player, PlayOpening
from hall.players.story.model import StoryPlay
from hall.players.story.shelf import read_shelf
from hall.players.story.tale import offer
from hall.words import Language

VIEW = Path(__file__).resolve().parent / "Story.qml"


class StoryPlayer(Player):
    """Shows stories."""

    kind = Kind.STORY

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._play: StoryPlay | None = None
        # The view fades out after its play has been closed: the last play lives until the one after it.
        self._last: StoryPlay | None = None

    @staticmethod
    def faults(exhibit: Exhibit) -> list[Fault]:
        """What is wrong with the options, the stories, their paths and their pictures."""
        read = read_shelf(exhibit)
        return read if isinstance(read, list) else []

    def open(self, exhibit: Exhibit, opening: PlayOpening) -> None:
        """Draw the stories to choose from; raises FaultyError where they cannot be played."""
        self.close()
        read = read_shelf(exhibit)
        if isinstance(read, list):
            raise FaultyError(
                "；".join(f"{fault.file} {fault.key} {fault.text.zh}" for fault in read),
                "; ".join(f"{fault.file}: {fault.key}: {fault.text.en}" for fault in read),
            )
        # A question's id begins with its story's.
        seen = frozenset(question.partition(".")[0] for question in opening.seen)
        offered = offer(read.stories, seen, opening.seed)
        self._play = StoryPlay(
            exhibit, read, offered, opening.language, self._clock, opening.reduced_motion, self
        )
        self._play.finished.connect(self.ended)

    @property
    def view(self) -> QUrl:
        return QUrl.fromLocalFile(str(VIEW))

    @property
    def model(self) -> StoryPlay:
        """The play; raises RuntimeError where none is open."""
        if self._play is None:
            raise RuntimeError("no play is open")
        return self._play

    def set_language(self, language: Language) -> None:
        if self._play is not None:
            self._play.set_language(language)

    def close(self) -> None:
        if self._play is None:
            return
        self._play.finished.disconnect(self.ended)
        if self._last is not None:
            self._last.deleteLater()
        self._last, self._play = self._play, None
