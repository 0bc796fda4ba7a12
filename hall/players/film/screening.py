"""A visit to the films: choosing, watching, being asked, and what it came to. Knows no Qt."""

from collections.abc import Collection, Sequence
from enum import Enum, auto
from typing import Final

from hall.clock import Clock
from hall.exhibit import Answer, Outcome, Result, Topic
from hall.players.film.reel import Film, Question

TOLERANCE: Final = 1.5
"""Seconds by which a file may end before its stated length; more is a film cut short."""


class State(Enum):
    """What the visitor is doing."""

    LIBRARY = auto()
    WATCHING = auto()
    PAUSED = auto()
    ASKED = auto()
    JUDGED = auto()
    RESTING = auto()
    """The film cannot be shown; a calm card stands in its place."""
    OVER = auto()


class Move(Enum):
    """What happens to the visitor."""

    CHOOSE = auto()
    PLAY = auto()
    PAUSE = auto()
    ASK = auto()
    ANSWER = auto()
    GO_ON = auto()
    BREAK = auto()
    FINISH = auto()
    BACK = auto()


_WITH_FILM: Final = (State.WATCHING, State.PAUSED, State.ASKED, State.JUDGED, State.RESTING)
MOVES: Final[dict[tuple[State, Move], State]] = {
    (State.LIBRARY, Move.CHOOSE): State.WATCHING,
    (State.WATCHING, Move.PAUSE): State.PAUSED,
    (State.PAUSED, Move.PLAY): State.WATCHING,
    (State.WATCHING, Move.ASK): State.ASKED,
    (State.ASKED, Move.ANSWER): State.JUDGED,
    (State.JUDGED, Move.GO_ON): State.WATCHING,
    (State.JUDGED, Move.ASK): State.ASKED,
    (State.JUDGED, Move.FINISH): State.OVER,
    (State.WATCHING, Move.FINISH): State.OVER,
    **{(state, Move.BREAK): State.RESTING for state in _WITH_FILM},
    **{(state, Move.BACK): State.LIBRARY for state in _WITH_FILM},
}


class Screening:
    """One play of a film exhibit. A verb that does not fit the state does nothing and says False."""

    def __init__(self, films: Sequence[Film], seen: Collection[str], clock: Clock) -> None:
        self.films = tuple(films)
        self.state = State.LIBRARY
        self.film: Film | None = None
        self.topic: Topic | None = None
        """The library's filter; None shows all."""
        self.position = 0.0
        self.question: Question | None = None
        self.chosen = ""
        self.answers: dict[str, Answer] = {}
        """By the question's id inside the exhibit."""
        self._seen = set(seen)
        self._clock = clock
        self._asked_at = 0.0
        self._watched = 0.0
        self._ended = False

    @property
    def topics(self) -> list[Topic]:
        """The topics that exist, in the order of the films."""
        return list(dict.fromkeys(film.facts.topic for film in self.films))

    @property
    def shelf(self) -> list[Film]:
        """The films that the filter lets through."""
        return [film for film in self.films if self.topic in (None, film.facts.topic)]

    def is_seen(self, film: Film) -> bool:
        """Whether this visitor has answered one of the film's questions before."""
        return any(film.answer_id(question) in self._seen for question in film.facts.questions)

    def choose(self, film_id: str) -> bool:
        """Begin a film."""
        film = next((film for film in self.films if film.id == film_id), None)
        if film is None or not self._move(Move.CHOOSE):
            return False
        self.film, self.position, self._watched, self._ended = film, 0.0, 0.0, False
        self.question, self.chosen = None, ""
        self.answers.clear()
        return True

    def back(self) -> bool:
        """Return to the library; answers given so far are kept in mind as seen."""
        if not self._move(Move.BACK):
            return False
        self._seen |= set(self.answers)
        self.film, self.question = None, None
        return True

    def toggle(self) -> bool:
        """Pause a running film, go on with a paused one."""
        return self._move(Move.PLAY if self.state is State.PAUSED else Move.PAUSE)

    def reach(self, seconds: float) -> bool:
        """The film has run on to a time; whether that stops it for a question."""
        if self.state is not State.WATCHING or self.film is None:
            return False
        before, self.position = self.position, seconds
        self._watched += max(0.0, seconds - before)
        due = next((q for q in self._open_questions() if before <= q.at <= seconds), None)
        return due is not None and self._ask(due)

    def seek(self, seconds: float) -> float | None:
        """Where to go on, or None where nothing runs; questions jumped over wait for the end."""
        if self.film is None or self.state not in (State.WATCHING, State.PAUSED):
            return None
        self.position = min(max(0.0, seconds), self.film.facts.seconds - 0.5)
        return self.position

    def end(self, seconds: float) -> bool:
        """The file has come to its end at a time; asks what is still open, or is over."""
        if self.film is None or self.state is not State.WATCHING:
            return False
        if seconds < self.film.facts.seconds - TOLERANCE:
            return self.break_off()
        self.position, self._ended = self.film.facts.seconds, True
        return self._ask_or_finish()

    def answer(self, choice: str) -> bool:
        """Answer the question that stands."""
        question, film = self.question, self.film
        if question is None or film is None or choice not in {c.id for c in question.choices}:
            return False
        if not self._move(Move.ANSWER):
            return False
        self.chosen = choice
        key = film.answer_id(question)
        spent = round(self._clock.seconds() - self._asked_at, 3)
        self.answers[key] = Answer(key, choice, choice == question.right, spent)
        return True

    def go_on(self) -> bool:
        """Leave the explanation for the rest of the film, the next open question, or the end."""
        if self.state is not State.JUDGED:
            return False
        if self._ended:
            return self._ask_or_finish()
        self.question, self.chosen = None, ""
        return self._move(Move.GO_ON)

    def break_off(self) -> bool:
        """The film cannot be shown any further."""
        return self._move(Move.BREAK)

    @property
    def is_last(self) -> bool:
        """Whether nothing is left after the explanation that stands."""
        return self._ended and not self._open_questions()

    def result(self) -> Result:
        """What the film came to: score, answers and the share that was really watched."""
        assert self.film is not None, "a result needs a film"
        answers = tuple(self.answers.values())
        return Result(
            Outcome.COMPLETED,
            score=sum(answer.right for answer in answers),
            out_of=len(self.film.facts.questions),
            answers=answers,
            measures={"watched_seconds": round(self._watched, 1), "film_seconds": self.film.facts.seconds},
            remember=self.film.facts.remember,
        )

    def _open_questions(self) -> list[Question]:
        film = self.film
        assert film is not None
        return [q for q in film.facts.questions if film.answer_id(q) not in self.answers]

    def _ask_or_finish(self) -> bool:
        waiting = self._open_questions()
        return self._ask(waiting[0]) if waiting else self._move(Move.FINISH)

    def _ask(self, question: Question) -> bool:
        self.question, self.chosen = question, ""
        self._asked_at = self._clock.seconds()
        return self._move(Move.ASK)

    def _move(self, move: Move) -> bool:
        after = MOVES.get((self.state, move))
        if after is None:
            return False
        self.state = after
        return True
