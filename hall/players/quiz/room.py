"""How much a place on the quiz's screen holds, and words without their marks."""

import unicodedata
from dataclasses import dataclass

from hall.words import Text

EMPHASIS = "=="
"""Stands before and after the phrase that the view shows in amber."""


def width(line: str) -> float:
    """How wide a line is in Han characters; Latin and digits count .56, as Noto Sans SC draws them."""
    wide = sum(unicodedata.east_asian_width(c) in "WFA" for c in line)
    return wide + 0.56 * (len(line) - wide)


def plain(words: str) -> str:
    """Words without emphasis marks and line breaks, as they are read aloud."""
    joint = "" if any("一" <= letter <= "鿿" for letter in words) else " "
    return words.replace(EMPHASIS, "").replace("\n", joint)


@dataclass(frozen=True)
class Room:
    """How much a place on the screen holds: lines, Han characters a line, letters of English in all."""

    lines: int
    han: float
    letters: int

    def __call__(self, text: Text) -> Text:
        rows = text.zh.replace(EMPHASIS, "").split("\n")
        if len(rows) > self.lines or any(width(row) > self.han for row in rows):
            raise ValueError(f"Chinese: at most {self.lines} lines of {self.han:g} characters")
        if len(text.en.replace(EMPHASIS, "")) > self.letters:
            raise ValueError(f"English: at most {self.letters} letters")
        if any(words.count(EMPHASIS) % 2 for words in (text.zh, text.en)):
            raise ValueError("every == needs its partner")
        if any(row[:1] in set("，。？！：；、”") for row in rows):
            raise ValueError("no line may start with a punctuation mark")
        return text
