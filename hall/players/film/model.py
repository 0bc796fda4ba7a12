"""The play of a film exhibit: fingers come in, the film stops and asks, and says what it came to."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from hall.exhibit import Topic
from hall.players.film.check import Verdict
from hall.players.film.inspection import Inspection, sentence
from hall.players.film.reel import Film
from hall.players.film.screening import Screening, State
from hall.players.film.shown import Shown
from hall.words import Language


class FilmPlay(Shown):
    """One play of a film exhibit: what the view may ask for, and what projector and checks report."""

    answered = Signal(bool)
    """Says whether the answer just given is right, for the sound."""
    finished = Signal(object)
    """The film is over; carries its `Result`."""
    broken = Signal(object)
    """A film cannot be shown: a `Text` for staff."""

    def __init__(
        self,
        screening: Screening,
        inspection: Inspection,
        trusted: Sequence[Path],
        language: Language,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(screening, inspection, trusted, language, parent)
        self._projector.moved.connect(self._follow)
        self._projector.ended.connect(self._end)
        self._projector.failed.connect(self._fail)
        inspection.judged.connect(self._judge)

    def close(self) -> None:
        """Let go of the projector and of the checks."""
        for signal, slot in (
            (self._projector.moved, self._follow),
            (self._projector.ended, self._end),
            (self._projector.failed, self._fail),
            (self._inspection.judged, self._judge),
        ):
            signal.disconnect(slot)
        self._projector.stop()

    # What a finger or a key may do.

    @Slot(str)
    def choose(self, film_id: str) -> None:
        """Begin a film; one that rests stays where it is."""
        film = next((film for film in self._screening.films if film.id == film_id), None)
        if film is None or self._rests(film) or not self._is_ready(film):
            return
        if self._screening.choose(film_id):
            self._projector.load(film.media)
            self._projector.play()
            self._tell()

    @Slot(str)
    def filter(self, topic: str) -> None:
        """Show the films of one topic; an empty name shows all."""
        self._screening.topic = Topic(topic) if topic else None
        self.changed.emit()

    @Slot()
    def back(self) -> None:
        """Return to the library."""
        if self._screening.back():
            self._projector.stop()
            self._tell()

    @Slot()
    def toggle(self) -> None:
        """Pause, or go on."""
        if not self._screening.toggle():
            return
        if self.state is State.WATCHING:
            self._projector.play()
        else:
            self._projector.pause()
        self.changed.emit()

    @Slot(float)
    def jump(self, seconds: float) -> None:
        """Go so many seconds on, or back."""
        self._go(self._screening.position + seconds)

    @Slot(float)
    def seek(self, share: float) -> None:
        """Go to a part of the film, 0..1."""
        if self._screening.film:
            self._go(share * self._screening.film.facts.seconds)

    @Slot(int)
    def chapter(self, index: int) -> None:
        """Go to the start of a chapter, from 0."""
        film = self._screening.film
        if film and 0 <= index < len(film.facts.chapters):
            self._go(film.facts.chapters[index].at)

    @Slot()
    def switchCaptions(self) -> None:
        self._captions_on = not self._captions_on
        self._tell()

    @Slot(str)
    def answer(self, choice: str) -> None:
        """Answer the question that stands."""
        question = self._screening.question
        if question is not None and self._screening.answer(choice):
            self.answered.emit(choice == question.right)
            self._tell()

    @Slot()
    def goOn(self) -> None:
        """Leave the explanation."""
        if not self._screening.go_on():
            return
        if self.state is State.WATCHING:
            self._projector.play()
        self._after()

    # What the projector and the checks report.

    def _go(self, seconds: float) -> None:
        place = self._screening.seek(seconds)
        if place is not None:
            self._projector.seek(place)
            self._tell()

    def _follow(self, seconds: float) -> None:
        if self._screening.reach(seconds):
            self._projector.pause()
            self._tell()
            return
        self._caption = self._words(seconds)
        self.moved.emit()

    def _end(self, seconds: float) -> None:
        if self._screening.end(seconds):
            self._after()

    def _after(self) -> None:
        if self.state is State.OVER:
            self.finished.emit(self._screening.result())
        elif self.state is State.RESTING and self._screening.film:
            self._rest(self._screening.film, Verdict.CUT_SHORT)
        self._tell()

    def _fail(self, _words: str) -> None:
        film = self._screening.film
        if film is not None and self._screening.break_off():
            self._rest(film, Verdict.UNREADABLE)
            self._tell()

    def _rest(self, film: Film, verdict: Verdict) -> None:
        self._projector.stop()
        self._inspection.condemn(film, verdict)
        self.broken.emit(sentence(film, verdict))

    def _judge(self, film: Film, fault: str) -> None:
        verdict = Verdict(fault)
        if verdict is not Verdict.GOOD:
            self.broken.emit(sentence(film, verdict))
            if film is self._screening.film and self._screening.break_off():
                self._projector.stop()
        self._tell()
