"""Pinyin above the characters, for readers of six to eight."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Annotated, TypeAlias

from pydantic import AfterValidator

from hall.players.quiz.room import EMPHASIS

HAN = re.compile("[一-鿿]")
OPENING, CLOSING = "“（《", "，。？！：；、”）》"
PIECE = re.compile(r"[一-鿿]|[^一-鿿\s，。？！：；、“”（）《》]+|\s|.")


def _fits(readings: Mapping[str, str]) -> Mapping[str, str]:
    for words, said in readings.items():
        if len(said.split()) != len(words) or len(HAN.findall(words)) != len(words):
            raise ValueError(f"{words}: one syllable for each character, with spaces between")
    return readings


Readings: TypeAlias = Annotated[Mapping[str, str], AfterValidator(_fits)]
"""How words are read: `"银行" = "yín háng"`."""


@dataclass(frozen=True)
class Cell:
    """One character with its syllable, or a run of other letters or a space without one.

    Marks belong to the character they lean on, so that no line begins with a comma.
    """

    text: str
    syllable: str
    amber: bool
    before: str = ""
    after: str = ""


def spell(words: str, readings: Mapping[str, str]) -> list[list[Cell]]:
    """The words in lines of cells; `==` marks what is amber. Readings win over the dictionary.

    Words without a Han character need no pinyin: no lines.
    """
    if not HAN.search(words):
        return []
    flat = words.replace(EMPHASIS, "").replace("\n", "")
    said = iter(_syllables(flat, readings))
    lines: list[list[Cell]] = []
    amber = False
    for row in words.split("\n"):
        cells: list[Cell] = []
        opened = ""
        for part in re.split(f"({EMPHASIS})", row):
            if part == EMPHASIS:
                amber = not amber
                continue
            for piece in PIECE.findall(part):
                if piece in OPENING:
                    opened += piece
                elif piece in CLOSING and cells:
                    cells[-1] = replace(cells[-1], after=cells[-1].after + piece)
                else:
                    syllable = next(said) if HAN.match(piece) else ""
                    cells.append(Cell(piece, syllable, amber, before=opened))
                    opened = ""
        lines.append(cells)
    return lines


def _syllables(flat: str, readings: Mapping[str, str]) -> list[str]:
    """One syllable for each Han character."""
    # The dictionary takes 40 MB and a third of a second: halls without young visitors never load it.
    from pypinyin import Style, lazy_pinyin  # noqa: PLC0415

    longest_first = sorted(readings, key=len, reverse=True)
    known = re.compile("|".join(map(re.escape, longest_first)) or "(?!)")
    found: list[str] = []
    at = 0
    for match in [*known.finditer(flat), None]:
        between = flat[at : match.start() if match else len(flat)]
        # Marks stay inside the run, so that the dictionary sees where a word ends.
        found += [s for s in lazy_pinyin(between, style=Style.TONE, errors=lambda _: "") if s]
        if match:
            found += readings[match[0]].split()
            at = match.end()
    return found
