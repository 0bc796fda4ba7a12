"""What every question of a quiz holds, and the two plain forms: one right answer, a scam or not."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, Self, TypeAlias

from pydantic import AfterValidator, Field, model_validator

from hall.exhibit import Strict, Words
from hall.players.quiz.draft import Draft
from hall.players.quiz.pinyin import Readings
from hall.players.quiz.room import Room
from hall.words import Text

if TYPE_CHECKING:
    from hall.players.quiz.bank import Bank

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
class Tally:
    """Fraud is told apart: what was caught, and who was wronged."""

    scams: int = 0
    """Scams met."""
    caught: int = 0
    genuine: int = 0
    """Honest contacts met."""
    recognised: int = 0
    false_alarms: int = 0
    """Honest contacts turned away; one trusted carelessly is neither recognised nor a false alarm."""

    def __add__(self, other: "Tally") -> "Tally":
        return Tally(*(mine + theirs for mine, theirs in zip(astuple(self), astuple(other), strict=True)))


@dataclass(frozen=True)
class Option:
    """One thing that may be chosen."""

    id: str
    text: Text


class BaseItem(Strict):
    """What every form of question holds. A new form is a new subclass named in `bank.Item`."""

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
    pinyin: Readings = Field(default_factory=dict)
    """How words of this item are read where a dictionary would guess wrong: `"银行" = "yín háng"`."""
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

    def draft(self, options: Sequence[Option]) -> Draft | None:
        """What collects touches until the answer is given; None where the first touch is the answer."""
        return None

    def tokens(self, bank: "Bank") -> frozenset[str]:
        """All that an answer may be made of."""
        return frozenset(option.id for option in self.options(bank))

    def is_right(self, chosen: tuple[str, ...]) -> bool:
        """Whether these tokens are the answer."""
        raise NotImplementedError

    def look(self, option: str, chosen: tuple[str, ...]) -> str:
        """How an option looks once this was answered: `right`, `wrong` (chosen, but not right) or `dim`."""
        if self.is_right((option,)):
            return "right"
        return "wrong" if option in chosen else "dim"

    def is_false_alarm(self, chosen: tuple[str, ...]) -> bool:
        """Whether these option ids turn an honest contact away."""
        return self.nature is Nature.GENUINE and not self.is_right(chosen)

    def tally(self, chosen: tuple[str, ...]) -> Tally:
        """What these tokens show of telling apart; a habit is neither a scam nor a contact."""
        right = int(self.is_right(chosen))
        if self.nature is Nature.GENUINE:
            return Tally(genuine=1, recognised=right, false_alarms=int(self.is_false_alarm(chosen)))
        return Tally(scams=1, caught=right) if self.nature is Nature.SCAM else Tally()


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
