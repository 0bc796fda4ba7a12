"""The forms that take more than one touch: several answers, steps in order, cards to sort, spots to find."""

from collections.abc import Mapping, Sequence
from math import dist
from typing import TYPE_CHECKING, Annotated, ClassVar, Literal, Self, TypeAlias

from pydantic import AfterValidator, Field, model_validator

from hall.exhibit import Strict, Words
from hall.players.quiz.content import BaseItem, ChoiceWords, Nature, Option, Tally
from hall.players.quiz.draft import MISS, MISSES, SHOWN, Draft, Ordered, Picked, Sorted, Spotted
from hall.players.quiz.room import Room
from hall.words import Text

if TYPE_CHECKING:
    from hall.players.quiz.bank import Bank

Letter: TypeAlias = Literal["a", "b", "c", "d"]
Step: TypeAlias = Literal["1", "2", "3", "4", "5"]
Tray: TypeAlias = Literal["scam", "genuine"]
ShortAsk: TypeAlias = Annotated[Words, AfterValidator(Room(2, 19, 80))]
TrayWords: TypeAlias = Annotated[Words, AfterValidator(Room(1, 5, 14))]
SignWords: TypeAlias = Annotated[Words, AfterValidator(Room(2, 12, 34))]
SpotWords: TypeAlias = Annotated[Words, AfterValidator(Room(1, 16, 36))]
HintWords: TypeAlias = Annotated[Words, AfterValidator(Room(2, 12, 54))]

PICTURE = (720, 560)
"""Width and height of every picture; spots and signs count in it."""
FINGER = 48
"""The smallest radius of a spot: drawn 96 px across, about 27 mm on a 24 inch screen."""
SLACK = 14
"""How far beside a spot a finger may land: children point with the whole fingertip."""


class MultipleItem(BaseItem):
    """Several of three or four answers are right, and all of them must be found."""

    form: Literal["multiple"]
    choices: Annotated[Mapping[Letter, ChoiceWords], Field(min_length=3, max_length=4)]
    right: Annotated[tuple[Letter, ...], Field(min_length=2)]

    @model_validator(mode="after")
    def _has_its_answers(self) -> Self:
        if set(self.right) - set(self.choices) or len(set(self.right)) < len(self.right):
            raise ValueError("right must name choices that exist, each once")
        if len(self.right) == len(self.choices):
            raise ValueError("one choice at least must not be right")
        if len({c.zh for c in self.choices.values()}) < len(self.choices):
            raise ValueError("two choices say the same")
        return self

    def options(self, bank: "Bank") -> tuple[Option, ...]:
        return tuple(Option(id_, text) for id_, text in self.choices.items())

    def draft(self, options: Sequence[Option]) -> Draft:
        return Picked(tuple(option.id for option in options))

    def is_right(self, chosen: tuple[str, ...]) -> bool:
        return set(chosen) == set(self.right)

    def look(self, option: str, chosen: tuple[str, ...]) -> str:
        if option in self.right:
            return "right"
        return "wrong" if option in chosen else "dim"


class OrderItem(BaseItem):
    """Three to five steps to put in order; the file names them in the right one."""

    form: Literal["order"]
    ask: ShortAsk
    steps: Annotated[tuple[ChoiceWords, ...], Field(min_length=3, max_length=5)]

    @model_validator(mode="after")
    def _steps_differ(self) -> Self:
        if len({step.zh for step in self.steps}) < len(self.steps):
            raise ValueError("two steps say the same")
        return self

    def options(self, bank: "Bank") -> tuple[Option, ...]:
        return tuple(Option(str(number), text) for number, text in enumerate(self.steps, 1))

    def draft(self, options: Sequence[Option]) -> Draft:
        return Ordered(tuple(option.id for option in options))

    def is_right(self, chosen: tuple[str, ...]) -> bool:
        return chosen == tuple(str(number) for number in range(1, len(self.steps) + 1))

    def look(self, option: str, chosen: tuple[str, ...]) -> str:
        return "right" if option in chosen and chosen.index(option) == int(option) - 1 else "wrong"


class Sortable(Strict):
    """A card and the tray where it belongs."""

    text: ChoiceWords
    tray: Tray


class SortItem(BaseItem):
    """Three to five cards to tell apart, one by one."""

    form: Literal["sort"]
    ask: ShortAsk
    cards: Annotated[Mapping[Literal["a", "b", "c", "d", "e"], Sortable], Field(min_length=3, max_length=5)]
    trays: Mapping[Tray, TrayWords] = Field(default_factory=dict)
    """Replaces the bank's two answers of judge items as names of the trays."""

    TRAYS: ClassVar = ("scam", "genuine")

    @model_validator(mode="after")
    def _fills_both_trays(self) -> Self:
        if len({card.tray for card in self.cards.values()}) < len(self.TRAYS):
            raise ValueError("each tray needs a card")
        if self.trays and set(self.trays) != set(self.TRAYS):
            raise ValueError("name both trays or none")
        if len({card.text.zh for card in self.cards.values()}) < len(self.cards):
            raise ValueError("two cards say the same")
        return self

    def options(self, bank: "Bank") -> tuple[Option, ...]:
        return tuple(Option(id_, card.text) for id_, card in self.cards.items())

    def tokens(self, bank: "Bank") -> frozenset[str]:
        return frozenset(f"{id_}-{tray}" for id_ in self.cards for tray in self.TRAYS)

    def draft(self, options: Sequence[Option]) -> Draft:
        return Sorted(tuple(option.id for option in options))

    def tray_names(self, bank: "Bank") -> tuple[Text, Text]:
        """What stands on the two trays: the dangerous one, the good one."""
        if self.trays:
            return self.trays["scam"], self.trays["genuine"]
        return bank.judge.scam, bank.judge.genuine

    def is_right(self, chosen: tuple[str, ...]) -> bool:
        return set(chosen) == {f"{id_}-{card.tray}" for id_, card in self.cards.items()}

    def tally(self, chosen: tuple[str, ...]) -> Tally:
        """Every card is a contact of its own, where the question is about fraud at all."""
        if self.nature is Nature.HABIT:
            return Tally()
        right = [(card.tray, f"{id_}-{card.tray}" in chosen) for id_, card in self.cards.items()]
        caught = [fits for tray, fits in right if tray == "scam"]
        honest = [fits for tray, fits in right if tray == "genuine"]
        return Tally(len(caught), sum(caught), len(honest), sum(honest), len(honest) - sum(honest))

    def look(self, option: str, chosen: tuple[str, ...]) -> str:
        known = next(card.tray for id_, card in self.cards.items() if id_ == option)
        return "right" if f"{option}-{known}" in chosen else "wrong"


class Spot(Strict):
    """A place in the picture that a finger is to find."""

    x: float
    y: float
    r: Annotated[float, Field(ge=FINGER, le=130)]
    words: SpotWords
    """What is wrong there, shown once it is found."""
    hint: HintWords
    """Where to look, without saying what is wrong."""


class Sign(Strict):
    """Words that stand in the picture, so that pictures need no letters of one language."""

    x: float
    """The left edge, or the middle where `centred`."""
    y: float
    """The top edge."""
    words: SignWords
    size: Annotated[int, Field(ge=28, le=56)] = 30
    colour: Annotated[str, Field(pattern=r"^#[0-9A-F]{6}$")] = "#0A1838"
    centred: bool = False


class SpotItem(BaseItem):
    """One to four suspicious spots to find in a picture, with a ladder of hints."""

    shuffles: ClassVar[bool] = False

    form: Literal["spot"]
    picture: str
    ask: ShortAsk
    spots: Annotated[Mapping[Literal["a", "b", "c", "d"], Spot], Field(min_length=1, max_length=4)]
    signs: tuple[Sign, ...] = ()

    @model_validator(mode="after")
    def _fingers_find_room(self) -> Self:
        spots = list(self.spots.values())
        for spot in spots:
            inside = (spot.x, PICTURE[0] - spot.x, spot.y, PICTURE[1] - spot.y)
            if min(inside) < FINGER:
                raise ValueError(f"a spot's middle must lie {FINGER} or more inside the picture")
        for at, one in enumerate(spots):
            if any(dist((one.x, one.y), (other.x, other.y)) < one.r + other.r for other in spots[at + 1 :]):
                raise ValueError("two spots overlap, so a finger could not tell them apart")
        return self

    def options(self, bank: "Bank") -> tuple[Option, ...]:
        return tuple(Option(id_, spot.words) for id_, spot in self.spots.items())

    def tokens(self, bank: "Bank") -> frozenset[str]:
        return frozenset({*self.spots, MISS, SHOWN})

    def draft(self, options: Sequence[Option]) -> Draft:
        return Spotted(tuple(option.id for option in options))

    def spot_at(self, x: float, y: float) -> str | None:
        """The spot under a fingertip, in the picture's pixels; the nearest where two are in reach."""
        reach = {id_: dist((x, y), (spot.x, spot.y)) - spot.r for id_, spot in self.spots.items()}
        nearest = min(reach, key=lambda id_: reach[id_])
        return nearest if reach[nearest] <= SLACK else None

    def is_right(self, chosen: tuple[str, ...]) -> bool:
        return set(chosen) - {MISS} == set(self.spots) and chosen.count(MISS) <= MISSES

    def look(self, option: str, chosen: tuple[str, ...]) -> str:
        return "right" if option in chosen else "wrong"
