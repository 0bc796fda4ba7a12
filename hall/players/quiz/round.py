"""One round of a quiz: which questions, in what order, what was answered and what it came to."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random

from hall.exhibit import Answer
from hall.players.quiz.bank import Bank
from hall.players.quiz.content import BaseItem, Nature, Option
from hall.words import Text

LEVELS = (1, 2, 3)


class Phase(StrEnum):
    """What the visitor is looking at."""

    ASKING = "asking"
    FEEDBACK = "feedback"
    SUMMARY = "summary"
    REVIEW = "review"
    OVER = "over"


@dataclass(frozen=True)
class Asked:
    """One question of a round with its options in the order shown."""

    item: BaseItem
    options: tuple[Option, ...]
    tokens: frozenset[str]
    """All that an answer may be made of."""


@dataclass(frozen=True)
class Score:
    """What a round came to: catching scams and recognising honest people count apart."""

    right: int
    out_of: int
    scams: int
    """Scams met, and the risky habits that let them in."""
    caught: int
    genuine: int
    """Honest contacts met."""
    recognised: int
    false_alarms: int
    """Honest contacts turned away; one trusted carelessly is neither recognised nor a false alarm."""


@dataclass(frozen=True)
class Round:
    """A round in progress; every move returns a new one."""

    asked: tuple[Asked, ...]
    answers: tuple[Answer, ...] = ()
    at: int = 0
    """The question shown, from 0."""
    phase: Phase = Phase.ASKING

    @property
    def now(self) -> Asked:
        """The question shown."""
        return self.asked[self.at]

    @property
    def answer(self) -> Answer | None:
        """What was answered to the question shown."""
        return self.answers[self.at] if self.at < len(self.answers) else None

    @property
    def wrong(self) -> tuple[int, ...]:
        """The places of the questions answered wrongly."""
        return tuple(i for i, answer in enumerate(self.answers) if not answer.right)

    @property
    def is_at_last(self) -> bool:
        """Whether nothing comes after what is shown."""
        if self.phase is Phase.REVIEW:
            return self.at == self.wrong[-1]
        return self.at == len(self.asked) - 1

    def choose(self, chosen: Sequence[str], seconds: float) -> "Round":
        """Answer the question shown; anything but the first answer changes nothing."""
        if self.phase is not Phase.ASKING or not chosen or not set(chosen) <= self.now.tokens:
            return self
        item = self.now.item
        answer = Answer(item.id, ",".join(chosen), item.is_right(tuple(chosen)), seconds)
        return replace(self, answers=(*self.answers, answer), phase=Phase.FEEDBACK)

    def next(self) -> "Round":
        """Go on: to the next question or the summary, to the next one reviewed or the end."""
        match self.phase:
            case Phase.FEEDBACK if self.is_at_last:
                return replace(self, phase=Phase.SUMMARY)
            case Phase.SUMMARY:
                return replace(self, phase=Phase.OVER)
            case Phase.REVIEW if self.is_at_last:
                return replace(self, phase=Phase.OVER)
            case Phase.FEEDBACK:
                return replace(self, at=self.at + 1, phase=Phase.ASKING)
            case Phase.REVIEW:
                return replace(self, at=next(i for i in self.wrong if i > self.at))
        return self

    def review(self) -> "Round":
        """From the summary, look again at what was answered wrongly."""
        if self.phase is not Phase.SUMMARY or not self.wrong:
            return self
        return replace(self, at=self.wrong[0], phase=Phase.REVIEW)

    def score(self) -> Score:
        """What the answers so far came to."""
        pairs = [(self.asked[i].item, answer) for i, answer in enumerate(self.answers)]
        honest = [(item, answer) for item, answer in pairs if item.nature is Nature.GENUINE]
        right = sum(answer.right for _, answer in pairs)
        recognised = sum(answer.right for _, answer in honest)
        return Score(
            right=right,
            out_of=len(self.asked),
            scams=len(pairs) - len(honest),
            caught=right - recognised,
            genuine=len(honest),
            recognised=recognised,
            false_alarms=sum(item.is_false_alarm(tuple(a.chosen.split(","))) for item, a in honest),
        )

    def remember(self) -> Text:
        """The sentence to take home: of the hardest wrong answer, else of the hardest scam caught."""
        missed = [self.asked[i].item for i in self.wrong]
        met = [asked.item for asked in self.asked]
        traps = [item for item in met if item.nature is Nature.SCAM]
        return max(missed or traps or met, key=lambda item: item.difficulty).remember


def start(
    bank: Bank, items: Sequence[BaseItem], size: int, genuine: int, seen: frozenset[str], seed: int
) -> Round:
    """Draw a round of up to `size` questions from `items`, difficulty rising.

    Questions not `seen` come first; one is repeated only where nothing else is left. At least `genuine`
    honest contacts are among them as long as unseen ones last, and now and then more: a child who knew
    the number could count instead of think. The same seed draws the same round.
    """
    random = Random(seed)
    size = min(size, len(items))
    honest = set(random.sample(range(size), min(size, genuine + random.choice((0, 0, 1)))))
    left = list(items)
    topics: Counter[str] = Counter()
    drawn: list[BaseItem] = []
    for place in range(size):
        level = LEVELS[place * len(LEVELS) // size]
        item = min(left, key=lambda item: _rank(item, level, place in honest, seen, topics, random))
        left.remove(item)
        topics[item.topic] += 1
        drawn.append(item)
    random.shuffle(drawn)
    drawn.sort(key=lambda item: item.difficulty)
    return Round(tuple(Asked(item, _shown(item, bank, random), item.tokens(bank)) for item in drawn))


def _rank(
    item: BaseItem, level: int, is_honest: bool, seen: frozenset[str], topics: Counter[str], random: Random
) -> tuple[float, ...]:
    """How little an item suits a place in the round; the smallest is taken."""
    is_other = (item.nature is Nature.GENUINE) != is_honest
    return (item.id in seen, is_other, abs(item.difficulty - level) + topics[item.topic], random.random())


def _shown(item: BaseItem, bank: Bank, random: Random) -> tuple[Option, ...]:
    options = list(item.options(bank))
    if item.shuffles:
        random.shuffle(options)
        # Steps that happen to lie in the right order would be no question.
        if item.is_right(tuple(option.id for option in options)):
            options.reverse()
    return tuple(options)
