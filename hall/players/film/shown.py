"""What the film's view shows: library, running film and question, in the visitor's language."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Signal

from hall.players.film import cards
from hall.players.film.captions import words_at
from hall.players.film.check import Verdict
from hall.players.film.inspection import Inspection
from hall.players.film.projector import Projector
from hall.players.film.reel import Film
from hall.players.film.screening import Screening, State
from hall.players.frames import FrameSource
from hall.words import Language, Text


class Shown(QObject):
    """The properties of a play.

    `changed` follows what the visitor does, `moved` the running picture, so that a frame costs few bindings.
    """

    changed = Signal()
    moved = Signal()

    def __init__(
        self,
        screening: Screening,
        inspection: Inspection,
        trusted: Sequence[Path],
        language: Language,
        parent: QObject | None = None,
    ) -> None:
        """`trusted` are the folders whose films may be shown before their check is through."""
        super().__init__(parent)
        self._screening = screening
        self._projector = Projector(self)
        self._inspection = inspection
        self._trusted = [folder.resolve() for folder in trusted]
        self._language = language
        self._captions_on = True
        self._caption = ""
        self._volume = 3
        self._projector.set_volume(self._volume)

    @property
    def state(self) -> State:
        return self._screening.state

    def set_language(self, language: Language) -> None:
        """Show the same state in another language; the film runs on."""
        self._language = language
        self._tell()

    def _tell(self) -> None:
        self._caption = self._words(self._screening.position)
        self.changed.emit()
        self.moved.emit()

    def _rests(self, film: Film) -> bool:
        return self._inspection.verdict(film) not in (None, Verdict.GOOD)

    def _is_ready(self, film: Film) -> bool:
        folder = film.folder.resolve()
        return self._inspection.verdict(film) is Verdict.GOOD or any(
            folder.is_relative_to(trusted) for trusted in self._trusted
        )

    def _words(self, seconds: float) -> str:
        film = self._screening.film
        if film is None or not self._captions_on or self.state not in (State.WATCHING, State.PAUSED):
            return ""
        return words_at(film.captions.get(self._language, ()), seconds)

    def _read(self, text: Text | None) -> str:
        return text.read(self._language) if text else ""

    # What the view shows: the library.

    @Property(str, notify=changed)
    def scene(self) -> str:
        """`library`, `watching`, `paused`, `asked`, `judged`, `resting` or `over`."""
        return self.state.name.lower()

    @Property(list, notify=changed)
    def topics(self) -> list[dict[str, Any]]:
        """The topics that exist, each with whether it is chosen."""
        chosen = self._screening.topic
        rows = [{"id": topic.value, "chosen": topic is chosen} for topic in self._screening.topics]
        return [{"id": "", "chosen": chosen is None}, *rows]

    @Property(list, notify=changed)
    def films(self) -> list[dict[str, Any]]:
        """The films that the filter lets through."""
        return [self._card(film) for film in self._screening.shelf]

    def _card(self, film: Film) -> dict[str, Any]:
        state = "resting" if self._rests(film) else "ready" if self._is_ready(film) else "checking"
        return cards.film_card(film, self._language, self._screening.is_seen(film), state)

    # What the view shows: the film.

    @Property(QObject, constant=True)
    def frames(self) -> FrameSource:
        return self._projector.frames

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def film(self) -> dict[str, Any]:
        """The chosen film's card, empty in the library."""
        return self._card(self._screening.film) if self._screening.film else {}

    def _read_volume(self) -> int:
        return self._volume

    def _write_volume(self, step: int) -> None:
        self._volume = step
        self._projector.set_volume(step)
        self.changed.emit()

    volume = Property(int, _read_volume, _write_volume, notify=changed)
    """The hall's volume, 0 to 5."""

    @Property(bool, notify=changed)
    def running(self) -> bool:
        return self.state is State.WATCHING

    @Property(float, notify=moved)
    def position(self) -> float:
        """The time of the picture shown, in seconds."""
        return self._screening.position

    @Property(str, notify=moved)
    def caption(self) -> str:
        """What is said now; empty where nothing is, or captions are off."""
        return self._caption

    @Property(bool, notify=changed)
    def captionsOn(self) -> bool:
        return self._captions_on

    @Property(list, notify=changed)
    def chapters(self) -> list[dict[str, Any]]:
        film = self._screening.film
        return cards.chapter_rows(film, self._language) if film else []

    @Property(int, notify=moved)
    def chapterNow(self) -> int:
        """The chapter that runs, from 0; -1 where there is none."""
        film = self._screening.film
        return (
            sum(chapter.at <= self._screening.position for chapter in film.facts.chapters) - 1 if film else -1
        )

    # What the view shows: the question.

    @Property(list, notify=changed)
    def lamps(self) -> list[str]:
        """How the lamp of each of the film's questions looks."""
        film = self._screening.film
        return cards.lamp_looks(film, self._screening.answers) if film else []

    @Property(str, notify=changed)
    def question(self) -> str:
        return self._read(self._screening.question.text) if self._screening.question else ""

    @Property(list, notify=changed)
    def choices(self) -> list[dict[str, Any]]:
        """`id`, `letter`, `text` and `look` of the choices."""
        question = self._screening.question
        return cards.choice_rows(question, self._screening.chosen, self._language) if question else []

    @Property(bool, notify=changed)
    def right(self) -> bool:
        """Whether the answer that stands is right."""
        question = self._screening.question
        return question is not None and self._screening.chosen == question.right

    @Property(bool, notify=changed)
    def last(self) -> bool:
        """Whether the play is over after this explanation."""
        return self._screening.is_last

    @Property(str, notify=changed)
    def explanation(self) -> str:
        return self._read(self._screening.question.explanation) if self._screening.question else ""

    @Property(str, notify=changed)
    def advice(self) -> str:
        return self._read(self._screening.film.facts.advice) if self._screening.film else ""
