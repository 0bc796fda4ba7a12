"""The questions of a team quiz, drawn from the banks of the hall's quiz exhibits."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from random import Random

from hall.exhibit import Exhibit, Kind
from hall.players.quiz.bank import Bank, read_bank, read_options
from hall.players.quiz.content import Band, BaseItem, JudgeItem, Option, SingleItem
from hall.players.quiz.shelf import Shelf, published
from hall.visiting import Audience
from hall.words import Text

BANDS: Mapping[Audience, tuple[Band, ...]] = {
    Audience.KINDERGARTEN: (Band.YOUNG,),
    Audience.PRIMARY: (Band.OLDER,),
    Audience.MIDDLE: (Band.OLDER, Band.FAMILY),
}
"""Whom a question must be written for; audiences that are not here take those for families."""
_YOUNG_GRADES = re.compile(r"(小学)?\s*[一二12]\s*年级|(grade|year) [12]\b", re.IGNORECASE)


@dataclass(frozen=True)
class Drawn:
    """One question of a team quiz, with its options in the order shown."""

    key: str
    """`exhibit/question`, unique in the hall."""
    ask: Text
    options: tuple[Option, ...]
    right: str
    why: Text


def bands_of(audience: Audience, grade: str) -> tuple[Band, ...]:
    """The bands of questions that suit a group."""
    if audience is Audience.PRIMARY and _YOUNG_GRADES.match(grade.strip()):
        return (Band.YOUNG,)
    return BANDS.get(audience, (Band.FAMILY,))


def draw(
    exhibits: Sequence[Exhibit],
    bands: Sequence[Band],
    count: int,
    seen: frozenset[str],
    today: date,
    random: Random,
    banks: Path | None = None,
) -> tuple[Drawn, ...]:
    """Draw up to `count` questions that are asked in words alone, easy ones first, none of them `seen`.

    `banks` is where staff's own questions are kept. Questions past their review are left out. Fewer come
    back where there are no more.
    """
    pool = [
        (item, drawn)
        for exhibit in exhibits
        if exhibit.manifest.kind is Kind.QUIZ
        for item, drawn in _questions(exhibit, bands, today, random, banks)
        if drawn.key not in seen
    ]
    random.shuffle(pool)
    # One exhibit after the other, as long as each has some left.
    turns: dict[str, int] = {}
    order = []
    for item, drawn in pool:
        source = drawn.key.partition("/")[0]
        turns[source] = turns.get(source, -1) + 1
        order.append((turns[source], item, drawn))
    order.sort(key=lambda each: each[0])
    taken = sorted(order[:count], key=lambda each: each[1].difficulty)
    return tuple(drawn for _, _, drawn in taken)


def _bank(exhibit: Exhibit, banks: Path | None) -> Bank | None:
    """What the exhibit asks now; None where nothing of it can be read, as the catalogue has told staff."""
    options = read_options(exhibit)
    bank = options if isinstance(options, list) else read_bank(exhibit, options.questions)
    if isinstance(options, list) or isinstance(bank, list):
        return None
    own = published(Shelf(banks, exhibit), exhibit, options.questions, bank) if banks else bank
    return own if isinstance(own, Bank) else bank


def _questions(
    exhibit: Exhibit, bands: Sequence[Band], today: date, random: Random, banks: Path | None
) -> list[tuple[BaseItem, Drawn]]:
    bank = _bank(exhibit, banks)
    if bank is None:
        return []
    found: list[tuple[BaseItem, Drawn]] = []
    for item in bank.current(today):
        if not isinstance(item, SingleItem | JudgeItem) or not set(item.bands) & set(bands):
            continue
        shown = list(item.options(bank))
        if item.shuffles:
            random.shuffle(shown)
        drawn = Drawn(f"{exhibit.id}/{item.id}", item.ask, tuple(shown), item.right, item.why)
        found.append((item, drawn))
    return found
