"""Which question comes next: as hard as the last answers ask for, from a topic not met yet, never twice."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from random import Random
from typing import TYPE_CHECKING, Final

from hall.players.quiz.content import BaseItem, Nature, Option

if TYPE_CHECKING:
    from hall.players.quiz.bank import Bank

RISE: Final = 0.5
"""How much harder the next question may be after a right answer."""
FALL: Final = 1.0
"""How much easier it may be after a wrong one: who stumbles needs help at once."""


@dataclass(frozen=True)
class Asked:
    """One question of a round with its options in the order shown."""

    item: BaseItem
    options: tuple[Option, ...]
    tokens: frozenset[str]
    """All that an answer may be made of."""


@dataclass(frozen=True)
class Deck:
    """The items of one age band that a round is drawn from, one after each answer.

    The ladder: a round begins at `begin` (1, the easiest). A right answer lifts the level by half a step, a
    wrong one lowers it by a whole one, between the easiest and the hardest items of this band. The next
    question is the one nearest to the level; a topic met before counts as one step away, so topics spread.
    Some places, drawn beforehand, ask for an honest contact: at least `genuine`, and now and then one more,
    because a child who knew the number could count instead of think. The same seed and the same answers
    draw the same questions.
    """

    bank: "Bank"
    items: tuple[BaseItem, ...]
    """Those not met in this visit."""
    size: int
    genuine: int
    seed: int
    begin: float = 1.0

    @cached_property
    def honest(self) -> frozenset[int]:
        """The places, from 0, where an honest contact is due."""
        random = Random(self.seed)
        count = min(self.size, self.genuine + random.choice((0, 0, 1)))
        return frozenset(random.sample(range(self.size), count))

    def level(self, rights: Sequence[bool]) -> float:
        """How hard the next question should be after these answers."""
        top = max(item.difficulty for item in self.items)
        level = min(self.begin, top)
        for right in rights:
            level = min(top, level + RISE) if right else max(1.0, level - FALL)
        return level

    def draw(self, asked: Sequence[Asked], rights: Sequence[bool]) -> Asked:
        """The question after those `asked`, of which `rights` says how they were answered."""
        random = Random(f"{self.seed}/{len(asked)}")
        past = {one.item.id for one in asked}
        topics = Counter(one.item.topic for one in asked)
        level = self.level(rights)
        is_due = len(asked) in self.honest

        def rank(item: BaseItem) -> tuple[float, ...]:
            is_other = (item.nature is Nature.GENUINE) != is_due
            return (is_other, abs(item.difficulty - level) + topics[item.topic], random.random())

        item = min((item for item in self.items if item.id not in past), key=rank)
        return Asked(item, _shown(item, self.bank, random), item.tokens(self.bank))


def _shown(item: BaseItem, bank: "Bank", random: Random) -> tuple[Option, ...]:
    options = list(item.options(bank))
    if item.shuffles:
        random.shuffle(options)
        # Steps that happen to lie in the right order would be no question.
        if item.is_right(tuple(option.id for option in options)):
            options.reverse()
    return tuple(options)
