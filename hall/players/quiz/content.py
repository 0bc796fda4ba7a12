"""What a quiz asks: the question bank of one exhibit, its forms and what each item must hold."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import Annotated, Any, ClassVar, Literal, Self, TypeAlias

from pydantic import AfterValidator, Field, ValidationError, field_validator, model_validator

from hall.exhibit import Exhibit, Fault, FaultyError, Strict, Words
from hall.manifest import faults_of, read_toml
from hall.paths import OutsideError
from hall.players.quiz.room import Room
from hall.words import Text

Slug: TypeAlias = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9_]*$", max_length=40)]


class Nature(StrEnum):
    """What stands behind a question: a trap, an honest contact, or a habit that protects."""

    SCAM = "scam"
    GENUINE = "genuine"
    HABIT = "habit"


class Band(StrEnum):
    """Whom an item is written for."""

    YOUNG = "6-8"
    OLDER = "9-12"
    FAMILY = "family"


AskWords: TypeAlias = Annotated[Words, AfterValidator(Room(3, 19, 130))]
ChoiceWords: TypeAlias = Annotated[Words, AfterValidator(Room(1, 20, 34))]
TitleWords: TypeAlias = Annotated[Words, AfterValidator(Room(2, 7, 34))]
WhyWords: TypeAlias = Annotated[Words, AfterValidator(Room(3, 14, 130))]
PromptWords: TypeAlias = Annotated[Words, AfterValidator(Room(1, 19, 40))]
AdviceHead: TypeAlias = Annotated[Words, AfterValidator(Room(1, 6, 18))]
AdviceWords: TypeAlias = Annotated[Words, AfterValidator(Room(2, 13, 70))]
RememberWords: TypeAlias = Annotated[Words, AfterValidator(Room(1, 18, 56))]


class Titles(Strict):
    """What stands above an explanation, after a right and after a wrong answer."""

    right: TitleWords
    wrong: TitleWords


class Advice(Strict):
    """The card that says what to do: a number or a few big words, an icon, a sentence."""

    head: AdviceHead
    icon: Slug | Annotated[str, Field(pattern=r"^[a-z-]+$")]
    words: AdviceWords


@dataclass(frozen=True)
class Option:
    """One thing that may be chosen."""

    id: str
    text: Text


class BaseItem(Strict):
    """What every form of question holds. A new form is a new subclass named in `Item`."""

    shuffles: ClassVar[bool] = True

    id: Slug
    topic: Slug
    nature: Nature
    bands: Annotated[tuple[Band, ...], Field(min_length=1)]
    difficulty: Literal[1, 2, 3]
    picture: str | None = None
    """An SVG or PNG in the exhibit's folder, 720 x 560."""
    ask: AskWords
    titles: Titles | None = None
    """Replaces the bank's titles for this nature."""
    why: WhyWords
    remember: RememberWords
    advice: Slug
    """The name of one of the bank's advice cards."""
    advice_words: AdviceWords | None = None
    """Replaces that card's sentence."""
    source: Words
    """The law article or guidance that the explanation rests on, by name."""
    written: date
    review_by: date

    @model_validator(mode="after")
    def _is_reviewed_later(self) -> Self:
        if self.review_by <= self.written:
            raise ValueError("review_by must lie after written")
        return self

    def options(self, bank: "Bank") -> tuple[Option, ...]:
        """What may be chosen, in the file's order."""
        raise NotImplementedError

    def prompt(self, bank: "Bank") -> Text | None:
        """What is asked below the words, for forms that always ask the same."""
        return None

    def is_right(self, chosen: tuple[str, ...]) -> bool:
        """Whether these option ids are the answer."""
        raise NotImplementedError

    def is_false_alarm(self, chosen: tuple[str, ...]) -> bool:
        """Whether these option ids turn an honest contact away."""
        return self.nature is Nature.GENUINE and not self.is_right(chosen)


class SingleItem(BaseItem):
    """One of two to four answers is right."""

    form: Literal["single"]
    choices: Annotated[Mapping[Literal["a", "b", "c", "d"], ChoiceWords], Field(min_length=2, max_length=4)]
    right: Literal["a", "b", "c", "d"]
    careless: tuple[Literal["a", "b", "c", "d"], ...] = ()
    """Wrong answers to a genuine contact that trust too much, so they are no false alarm."""

    @model_validator(mode="after")
    def _has_its_answer(self) -> Self:
        if {self.right, *self.careless} - set(self.choices):
            raise ValueError("right and careless must name choices that exist")
        if self.right in self.careless:
            raise ValueError("the right answer cannot be careless")
        if len({c.zh for c in self.choices.values()}) < len(self.choices):
            raise ValueError("two choices say the same")
        return self

    def options(self, bank: "Bank") -> tuple[Option, ...]:
        return tuple(Option(id_, text) for id_, text in self.choices.items())

    def is_right(self, chosen: tuple[str, ...]) -> bool:
        return chosen == (self.right,)

    def is_false_alarm(self, chosen: tuple[str, ...]) -> bool:
        return super().is_false_alarm(chosen) and not set(chosen) & set(self.careless)


class JudgeItem(BaseItem):
    """A scene to tell apart: a scam, or as it should be."""

    shuffles: ClassVar[bool] = False

    form: Literal["judge"]
    right: Literal["scam", "genuine"]

    @model_validator(mode="after")
    def _answer_is_its_nature(self) -> Self:
        if self.right != self.nature:
            raise ValueError("the right answer of a judge item is its nature")
        return self

    def options(self, bank: "Bank") -> tuple[Option, ...]:
        return (Option("scam", bank.judge.scam), Option("genuine", bank.judge.genuine))

    def prompt(self, bank: "Bank") -> Text:
        return bank.judge.prompt

    def is_right(self, chosen: tuple[str, ...]) -> bool:
        return chosen == (self.right,)


Item: TypeAlias = Annotated[SingleItem | JudgeItem, Field(discriminator="form")]
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
        bank = Bank.model_validate(raw)
    except OutsideError as error:
        return [Fault(f"{exhibit.id}/exhibit.toml", "quiz.questions", error.text)]
    except FaultyError as error:
        return [Fault(file, "", error.text)]
    except ValidationError as error:
        return [replace(fault, key=_named(fault.key, raw)) for fault in faults_of(file, error)]
    return bank if not (faults := _missing_pictures(exhibit, file, bank)) else faults


def _named(key: str, raw: Mapping[str, Any]) -> str:
    """A key that counts items, told by the item's id instead: staff search for words, not for the 31st."""
    found = re.match(r"item\.(\d+)(?:\.(?:single|judge))?(.*)", key)
    if not found:
        return key
    entry = raw["item"][int(found[1])]
    return f"item.{entry.get('id', found[1]) if isinstance(entry, dict) else found[1]}{found[2]}"


def _missing_pictures(exhibit: Exhibit, file: str, bank: Bank) -> list[Fault]:
    faults = []
    for item in bank.item:
        if item.picture is None:
            continue
        key = f"item.{item.id}.picture"
        try:
            there = exhibit.path(item.picture).is_file()
        except OutsideError as error:
            faults.append(Fault(file, key, error.text))
            continue
        if not there:
            zh = f"没有图片 {item.picture}，请放进文件夹或改名"
            en = f"no such picture: {item.picture}; add it or correct the name"
            faults.append(Fault(file, key, Text(zh, en)))
    return faults
