"""Questions from elsewhere as drafts of a bank: what they hold is kept, what they lack stays empty."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from hall.players.quiz.room import width
from hall.questions.entry import Entry

REVIEW = timedelta(days=365)
STOPS = "，。？！；："


def blank(form: str, ident: str, bank: Mapping[str, Any], today: date) -> dict[str, Any]:
    """An empty question of a form, to be written; raises KeyError for a form that needs a picture first."""
    draft = draft_of(Entry(0, "", ("", "", "", ""), (0,)), ident, bank, today, "")
    del draft["choices"], draft["right"]
    choices = {letter: _words("") for letter in "abcd"}
    trays = ("scam", "genuine") * 2
    parts: dict[str, dict[str, Any]] = {
        "single": {"choices": choices, "right": "a"},
        "multiple": {"choices": choices, "right": ["a", "b"]},
        "judge": {"right": "scam", "nature": "scam"},
        "order": {"steps": [_words("") for _ in range(3)]},
        "sort": {
            "cards": dict(zip("abcd", ({"tray": tray, "text": _words("")} for tray in trays), strict=True)),
            "nature": "scam",
        },
    }
    return draft | {"form": form} | parts[form]


def draft_of(entry: Entry, ident: str, bank: Mapping[str, Any], today: date, picture: str) -> dict[str, Any]:
    """A draft in the words of the bank it is to join; topic and advice are the bank's first, to be chosen."""
    draft: dict[str, Any] = {
        "id": ident,
        "form": "single" if entry.form == "judge" else entry.form,
        "topic": next(iter(bank.get("topics", {})), ""),
        "nature": "habit",
        "bands": ["9-12"],
        "difficulty": 2,
        "ask": _words(broken(entry.ask, 19, 3)),
        "why": _words(broken(entry.why, 14, 3)),
        "remember": _words(""),
        "advice": next(iter(bank.get("advice", {})), ""),
        "source": _words(""),
        "written": today,
        "review_by": today + REVIEW,
    }
    if picture:
        draft["picture"] = picture
    if entry.spots:
        draft["spots"] = {
            letter: {"x": x, "y": y, "r": r, "words": _words(""), "hint": _words("")}
            for letter, (x, y, r) in zip("abcd", entry.spots, strict=False)
        }
        return draft
    # True or false asks whether a sentence is right; the hall's own judge items ask scam or genuine.
    choices = [_words(choice) for choice in entry.choices]
    choices = choices or [{"zh": "对", "en": "True"}, {"zh": "错", "en": "False"}]
    draft["choices"] = dict(zip("abcd", choices, strict=False))
    letters = ["abcd"[at] for at in entry.right]
    draft["right"] = letters if draft["form"] == "multiple" else letters[0]
    return draft


def _words(zh: str) -> dict[str, str]:
    return {"zh": zh, "en": ""}


def broken(text: str, most: float, lines: int) -> str:
    """The text in lines that fit, broken after a mark where there is one; an author breaks it by meaning."""
    rows: list[str] = []
    row = mark = ""
    for letter in " ".join(text.split()):
        if width(row + letter) > most and letter not in STOPS:
            cut = len(mark) if mark else len(row)
            rows.append(row[:cut].strip())
            row, mark = row[cut:], ""
        row += letter
        if letter in STOPS:
            mark = row
    rows.append(row.strip())
    whole = [*rows[: lines - 1], "".join(rows[lines - 1 :])] if len(rows) > lines else rows
    return "\n".join(part for part in whole if part)
