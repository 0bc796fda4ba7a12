"""One round of a quiz: which questions, in what order, what was answered and what it came to."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from hall.exhibit import Answer
from hall.players.quiz.bank import Bank
from hall.players.quiz.content import BaseItem, Nature, Tally
from hall.players.quiz.deck import Asked, Deck
from hall.words import Text


class Phase(StrEnum):
    """What the visitor is looking at."""

    ASKING = "asking"
    FEEDBACK = "feedback"
    SUMMARY = "summary"
    REVIEW = "review"
    OVER = "over"


@dataclass(frozen=True)
class Score(Tally):
    """What a round came to: catching scams and recognising honest people count apart."""

    right: int = 0
    out_of: int = 0


@dataclass(frozen=True)
class Round:
    """A round in progress; every move returns a new one."""

    asked: tuple[Asked, ...]
    """The questions so far; the deck draws the next one once the last is answered."""
    answers: tuple[Answer, ...] = ()
    at: int = 0
    """The question shown, from 0."""
    phase: Phase = Phase.ASKING
    deck: Deck | None = None
    """Where questions come from; None where `asked` is all there is."""

    @property
    def size(self) -> int:
        """How many questions the round has."""
        return self.deck.size if self.deck else len(self.asked)

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
        return self.at == self.size - 1

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
                return replace(self, asked=self._dealt(), at=self.at + 1, phase=Phase.ASKING)
            case Phase.REVIEW:
                return replace(self, at=next(i for i in self.wrong if i > self.at))
        return self

    def _dealt(self) -> tuple[Asked, ...]:
        if self.deck is None or len(self.asked) > self.at + 1:
            return self.asked
        return (*self.asked, self.deck.draw(self.asked, [answer.right for answer in self.answers]))

    def review(self) -> "Round":
        """From the summary, look again at what was answered wrongly."""
        if self.phase is not Phase.SUMMARY or not self.wrong:
            return self
        return replace(self, at=self.wrong[0], phase=Phase.REVIEW)

    def score(self) -> Score:
        """What the answers so far came to."""
        tally = Tally()
        for asked, answer in zip(self.asked, self.answers, strict=False):
            tally += asked.item.tally(tuple(answer.chosen.split(",")))
        right = sum(answer.right for answer in self.answers)
        return Score(**vars(tally), right=right, out_of=self.size)

    def remember(self) -> Text:
        """The sentence to take home: of the hardest wrong answer, else of the hardest scam caught."""
        missed = [self.asked[i].item for i in self.wrong]
        met = [asked.item for asked in self.asked]
        traps = [item for item in met if item.nature is Nature.SCAM]
        return max(missed or traps or met, key=lambda item: item.difficulty).remember


def start(
    bank: Bank,
    items: Sequence[BaseItem],
    size: int,
    genuine: int,
    seen: frozenset[str],
    seed: int,
    begin: float = 1.0,
) -> Round:
    """Begin a round of up to `size` questions from `items`; see `Deck` for which come.

    None that was `seen` comes again: the last round of a long visit is shorter. Only when a visitor has met
    every item does it begin anew. `begin` is the level of the first question.
    """
    fresh = tuple(item for item in items if item.id not in seen) or tuple(items)
    deck = Deck(bank, fresh, min(size, len(fresh)), genuine, seed, begin)
    return Round((deck.draw((), ()),), deck=deck)
