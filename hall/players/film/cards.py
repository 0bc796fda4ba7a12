"""Rows for the view: films, chapters, lamps and choices in one language."""

from collections.abc import Mapping
from typing import Any, Final

from PySide6.QtCore import QUrl

from hall.exhibit import Answer
from hall.players.film.reel import Film, Question
from hall.words import Language

LETTERS: Final = "ABCD"


def film_card(film: Film, language: Language, is_seen: bool, state: str) -> dict[str, Any]:
    """A film of the library; `state` is `ready`, `checking` or `resting`."""
    facts = film.facts
    return {
        "id": film.id,
        "title": facts.title.read(language),
        "summary": facts.summary.read(language),
        "topic": facts.topic.value,
        "seconds": round(facts.seconds),
        "poster": QUrl.fromLocalFile(str(film.poster)),
        "seen": is_seen,
        "state": state,
    }


def chapter_rows(film: Film, language: Language) -> list[dict[str, Any]]:
    """`at` and `title` of each chapter."""
    return [{"at": chapter.at, "title": chapter.title.read(language)} for chapter in film.facts.chapters]


def lamp_looks(film: Film, answers: Mapping[str, Answer]) -> list[str]:
    """How the lamp of each question looks."""
    given = [answers.get(film.answer_id(question)) for question in film.facts.questions]
    return ["unlit" if answer is None else "lit" if answer.right else "wrong" for answer in given]


def choice_rows(question: Question, chosen: str, language: Language) -> list[dict[str, Any]]:
    """`id`, `letter`, `text` and `look` of each choice; `chosen` is empty before the answer."""
    rows = []
    for letter, choice in zip(LETTERS, question.choices, strict=False):
        look = "right" if choice.id == question.right else "wrong" if choice.id == chosen else "dim"
        text = choice.text.read(language)
        rows.append({"id": choice.id, "letter": letter, "text": text, "look": look if chosen else ""})
    return rows
