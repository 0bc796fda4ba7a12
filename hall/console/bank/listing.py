"""Which items the list shows, and what stands in its rows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from hall.console.bank.fields import BANDS, FORMS
from hall.console.bank.stock import STATES, Line, State
from hall.players.quiz.room import plain
from hall.store.items import NOTHING, ItemFigures
from hall.words import Language, Text

SUSPECT = "suspect"
LOOKS: Mapping[State, str] = {
    State.ASKED: "fine",
    State.CHANGED: "blue",
    State.OWN: "blue",
    State.DRAFT: "note",
    State.OLD: "bad",
}


@dataclass(frozen=True)
class Sieve:
    """What is chosen of each; an empty text lets everything through."""

    topic: str = ""
    age: str = ""
    form: str = ""
    state: str = ""
    """A `State`, or `suspect`."""

    def turned(self, name: str, value: str) -> "Sieve":
        """With another choice."""
        return replace(self, **{name: value})

    def lets(self, line: Line, figures: ItemFigures) -> bool:
        """Whether an item is shown."""
        raw = line.raw
        if self.state == SUSPECT:
            fits = figures.is_suspect
        else:
            fits = self.state in ("", line.state) or (self.state == State.DRAFT and line.has_draft)
        ages = raw.get("bands", ())
        return (
            fits
            and self.topic in ("", raw.get("topic"))
            and self.form in ("", raw.get("form"))
            and (self.age == "" or self.age in ages)
        )


def choices_of(name: str, topics: Mapping[str, Any], language: Language) -> list[dict[str, str]]:
    """What may be chosen for one part of the sieve, everything first."""
    states: dict[str, Text] = {state.value: words for state, words in STATES.items()}
    tables: dict[str, Mapping[str, Text]] = {
        "topic": {key: Text(words["zh"], words["en"]) for key, words in topics.items()},
        "age": BANDS,
        "form": FORMS,
        "state": states | {SUSPECT: Text("可疑", "Suspect")},
    }
    everything = {"id": "", "text": Text("全部", "All").read(language)}
    return [everything, *({"id": key, "text": words.read(language)} for key, words in tables[name].items())]


def ask_of(raw: Mapping[str, Any], language: Language) -> str:
    """The question in one line; the other language where one is missing."""
    ask = raw.get("ask", {})
    if isinstance(ask, str):
        return plain(ask)
    return plain(ask.get(language.value) or ask.get("zh") or raw.get("id", ""))


def tag_of(line: Line, figures: ItemFigures, language: Language) -> dict[str, str]:
    """The state as a tag; a suspect question says so first."""
    if figures.is_suspect:
        return {"text": Text("可疑", "Suspect").read(language), "look": "bad"}
    words = STATES[line.state]
    if line.has_draft and line.state is not State.DRAFT:
        words = Text(f"{words.zh}·有草稿", f"{words.en}, draft")
    return {"text": words.read(language), "look": LOOKS[line.state]}


def rows_of(
    lines: Sequence[Line], figures: Mapping[str, ItemFigures], language: Language
) -> list[list[object]]:
    """A row each: question, form, ages, difficulty, state, seen, right of a hundred."""
    found: list[list[object]] = []
    for line in lines:
        raw, counted = line.raw, figures.get(line.id, NOTHING)
        form = FORMS.get(str(raw.get("form")), Text("？", "?")).read(language)
        ages = " ".join(BANDS[age].read(language) for age in raw.get("bands", ()) if age in BANDS)
        share = f"{counted.share:.0f}%" if counted.seen else "–"
        found.append(
            [
                ask_of(raw, language),
                form,
                ages,
                "★" * int(raw.get("difficulty", 1)),
                tag_of(line, counted, language),
                str(counted.seen) if counted.seen else "–",
                {"text": share, "color": "#BE3628"} if counted.is_suspect else share,
            ]
        )
    return found
