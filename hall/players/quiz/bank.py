"""The question bank of one exhibit: all forms of questions, what they share, and how a file is read."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Self, TypeAlias

from pydantic import Field, ValidationError, field_validator, model_validator

from hall.exhibit import Exhibit, Fault, FaultyError, Strict, Words
from hall.manifest import faults_of, read_toml
from hall.paths import OutsideError
from hall.players.quiz.content import (
    Advice,
    Band,
    BaseItem,
    ChoiceWords,
    JudgeItem,
    Nature,
    PromptWords,
    SingleItem,
    Slug,
    Titles,
)
from hall.players.quiz.forms import MultipleItem, OrderItem, SortItem, SpotItem
from hall.players.quiz.pinyin import Readings
from hall.words import Text

Item: TypeAlias = Annotated[
    SingleItem | JudgeItem | MultipleItem | OrderItem | SortItem | SpotItem, Field(discriminator="form")
]
"""Any form of question; `form` in the file says which."""


class Judge(Strict):
    """What every judge item asks, and its two answers."""

    prompt: PromptWords
    scam: ChoiceWords
    genuine: ChoiceWords


class Bank(Strict):
    """A file of questions with what they share."""

    topics: Mapping[Slug, Words]
    judge: Judge
    titles: Mapping[Nature, Titles]
    advice: Mapping[Slug, Advice]
    pinyin: Readings = Field(default_factory=dict)
    """How words of this bank are read where a dictionary would guess wrong."""
    item: Annotated[tuple[Item, ...], Field(min_length=1)]

    @field_validator("titles")
    @classmethod
    def _every_nature_has_titles(cls, titles: Mapping[Nature, Titles]) -> Mapping[Nature, Titles]:
        if missing := set(Nature) - set(titles):
            raise ValueError(f"titles are missing for {', '.join(sorted(missing))}")
        return titles

    @model_validator(mode="after")
    def _names_meet(self) -> Self:
        ids = [item.id for item in self.item]
        if doubles := {id_ for id_ in ids if ids.count(id_) > 1}:
            raise ValueError(f"ids used twice: {', '.join(sorted(doubles))}")
        for item in self.item:
            if item.topic not in self.topics:
                raise ValueError(f"{item.id}: no such topic: {item.topic}")
            if item.advice not in self.advice:
                raise ValueError(f"{item.id}: no such advice: {item.advice}")
        return self

    def titles_of(self, item: BaseItem) -> Titles:
        """The titles above this item's explanation."""
        return item.titles or self.titles[item.nature]

    def current(self, today: date) -> tuple[Item, ...]:
        """The items not past their review."""
        return tuple(item for item in self.item if today <= item.review_by)


class QuizOptions(Strict):
    """The manifest's `[quiz]` table."""

    questions: str = "questions.toml"
    size: Annotated[int, Field(ge=1, le=12)] = 8
    """Questions a round."""
    genuine: Annotated[int, Field(ge=0, le=6)] = 2
    """Genuine contacts a round, at least."""
    bands: tuple[Band, ...] = tuple(Band)
    """Whom to ask: items written for none of these are left out."""
    by_age: bool = False
    """Whether visitors say first how old they are, and get the questions of that age."""


def read_options(exhibit: Exhibit) -> QuizOptions | list[Fault]:
    """Read the manifest's `[quiz]` table: the options, or what is wrong with them."""
    try:
        return QuizOptions.model_validate(dict(exhibit.manifest.options))
    except ValidationError as error:
        file = f"{exhibit.id}/exhibit.toml"
        return [replace(fault, key=f"quiz.{fault.key}") for fault in faults_of(file, error)]


def read_bank(exhibit: Exhibit, name: str) -> Bank | list[Fault]:
    """Read and check a question file of the exhibit: the bank, or all that is wrong with it."""
    file = f"{exhibit.id}/{name}"
    try:
        raw = read_toml(exhibit.path(name))
    except OutsideError as error:
        return [Fault(f"{exhibit.id}/exhibit.toml", "quiz.questions", error.text)]
    except FaultyError as error:
        return [Fault.of(file, error)]
    return checked(raw, file, exhibit.path)


def checked(raw: Mapping[str, Any], file: str, picture: Callable[[str], Path]) -> Bank | list[Fault]:
    """The bank that a question file holds, or all that is wrong with it.

    `picture` says where a picture lies; it raises OutsideError for names that lead out of their folder.
    """
    try:
        bank = Bank.model_validate(raw)
    except ValidationError as error:
        return [replace(fault, key=_named(fault.key, raw)) for fault in faults_of(file, error)]
    return bank if not (faults := _missing_pictures(picture, file, bank)) else faults


def _named(key: str, raw: Mapping[str, Any]) -> str:
    """A key that counts items, told by the item's id instead: staff search for words, not for the 31st."""
    found = re.match(r"item\.(\d+)(?:\.(?:single|judge|multiple|order|sort|spot))?(.*)", key)
    if not found:
        return key
    entry = raw["item"][int(found[1])]
    return f"item.{entry.get('id', found[1]) if isinstance(entry, dict) else found[1]}{found[2]}"


def _missing_pictures(picture: Callable[[str], Path], file: str, bank: Bank) -> list[Fault]:
    faults = []
    for item in bank.item:
        if item.picture is None:
            continue
        key = f"item.{item.id}.picture"
        try:
            there = picture(item.picture).is_file()
        except OutsideError as error:
            faults.append(Fault(file, key, error.text))
            continue
        if not there:
            zh = f"没有图片 {item.picture}，请放进文件夹或改名"
            en = f"no such picture: {item.picture}; add it or correct the name"
            faults.append(Fault(file, key, Text(zh, en)))
    return faults
