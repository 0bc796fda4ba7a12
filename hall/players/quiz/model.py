"""What the quiz's view binds to: one round, in the visitor's language."""

from dataclasses import asdict
from math import inf
from typing import Any, Final

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from hall.clock import Clock
from hall.exhibit import Exhibit, Outcome, Result
from hall.players.quiz.content import Bank, Nature
from hall.players.quiz.room import plain
from hall.players.quiz.round import Asked, Phase, Round
from hall.words import Language, Text

CALM: Final = 0.3
"""Seconds after a move in which another one is taken for the bounce of a mashing hand."""


class QuizPlay(QObject):
    """One round as the view sees it; every property follows `changed`."""

    changed = Signal()
    answered = Signal(bool)
    """Says whether the answer just given is right, for the sound."""
    finished = Signal(object)
    """The round is over; carries its `Result`."""

    def __init__(
        self, exhibit: Exhibit, bank: Bank, begun: Round, language: Language, clock: Clock, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._exhibit = exhibit
        self._bank = bank
        self._round = begun
        self._language = language
        self._clock = clock
        self._asked_at = clock.seconds()
        self._moved_at = clock.seconds() - CALM

    def set_language(self, language: Language) -> None:
        """Show the same state in another language."""
        self._language = language
        self.changed.emit()

    # What a finger or a key may do.

    @Slot(int)
    def choose(self, place: int) -> None:
        """Answer with the option shown at `place`, from 0; places that are not there are ignored."""
        options = self._round.now.options
        if not 0 <= place < len(options):
            return
        now = self._clock.seconds()
        moved = self._round.choose([options[place].id], round(now - self._asked_at, 3))
        if self._follow(moved, now) and moved.answer:
            self.answered.emit(moved.answer.right)

    @Slot()
    def next(self) -> None:
        """Leave the explanation for what comes after it."""
        now = self._clock.seconds()
        moved = self._round.next()
        if moved.phase is Phase.OVER and now - self._moved_at >= CALM:
            # The view keeps showing the last state until the hall takes it away; nothing moves it again.
            self._moved_at = inf
            self.finished.emit(self.result())
        elif self._follow(moved, now):
            self._asked_at = now

    @Slot()
    def review(self) -> None:
        """Look again at the questions answered wrongly, once all is answered."""
        self._follow(self._round.review(), self._clock.seconds())

    def _follow(self, moved: Round, now: float) -> bool:
        """Take a move unless it changes nothing or comes too soon; whether it was taken."""
        if moved == self._round or now - self._moved_at < CALM:
            return False
        self._round, self._moved_at = moved, now
        self.changed.emit()
        return True

    def result(self) -> Result:
        """What the round has come to."""
        score = self._round.score()
        measures = {
            "scams": score.scams,
            "scams_caught": score.caught,
            "genuine": score.genuine,
            "false_alarms": score.false_alarms,
        }
        return Result(
            Outcome.COMPLETED,
            score=score.right,
            out_of=score.out_of,
            answers=self._round.answers,
            measures=measures,
            remember=self._round.remember(),
        )

    # What the view shows.

    @property
    def _now(self) -> Asked:
        return self._round.now

    def _read(self, text: Text) -> str:
        return text.read(self._language)

    @Property(int, notify=changed)
    def at(self) -> int:
        return self._round.at

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._round.asked)

    @Property(list, notify=changed)
    def lamps(self) -> list[str]:
        """How each lamp on the string looks."""
        looks = ["lit" if answer.right else "wrong" for answer in self._round.answers]
        return looks + ["unlit"] * (len(self._round.asked) - len(looks))

    @Property(bool, notify=changed)
    def explaining(self) -> bool:
        """Whether the answer stands and its explanation is open."""
        return self._round.phase in (Phase.FEEDBACK, Phase.REVIEW)

    @Property(bool, notify=changed)
    def summing(self) -> bool:
        """Whether all is answered and the view shows what it came to."""
        return self._round.phase is Phase.SUMMARY

    @Property(bool, notify=changed)
    def reviewing(self) -> bool:
        return self._round.phase is Phase.REVIEW

    @Property(bool, notify=changed)
    def ending(self) -> bool:
        """Whether the next key ends the play."""
        is_review_done = self._round.phase is Phase.REVIEW and self._round.is_at_last
        return is_review_done or self._round.phase is Phase.SUMMARY

    @Property(bool, notify=changed)
    def right(self) -> bool:
        return self._round.answer is not None and self._round.answer.right

    @Property(str, notify=changed)
    def mood(self) -> str:
        """How 小灯 looks beside the explanation; a false alarm is nothing to be alarmed about."""
        if self.right:
            return "happy"
        return "thinking" if self._now.item.nature is Nature.GENUINE else "alarmed"

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def score(self) -> dict[str, int]:
        """What the round came to so far, by the names of `round.Score`."""
        return asdict(self._round.score())

    @Property(int, notify=changed)
    def mistakes(self) -> int:
        """How many were answered wrongly so far."""
        return len(self._round.wrong)

    @Property(str, notify=changed)
    def question(self) -> str:
        return self._read(self._now.item.ask)

    @Property(str, notify=changed)
    def prompt(self) -> str:
        """What to do with the question, for forms that ask it always the same way."""
        prompt = self._now.item.prompt(self._bank)
        return self._read(prompt) if prompt else ""

    @Property(list, notify=changed)
    def choices(self) -> list[dict[str, Any]]:
        """The options in the order shown: `letter`, `text` and `look`."""
        return [
            {"letter": "ABCD"[place], "text": self._read(option.text), "look": self._look(option.id)}
            for place, option in enumerate(self._now.options)
        ]

    def _look(self, option: str) -> str:
        answer = self._round.answer
        if answer is None:
            return ""
        if self._now.item.is_right((option,)):
            return "right"
        return "wrong" if option in answer.chosen.split(",") else "dim"

    @Property(QUrl, notify=changed)
    def picture(self) -> QUrl:
        name = self._now.item.picture
        return QUrl.fromLocalFile(str(self._exhibit.path(name))) if name else QUrl()

    @Property(str, notify=changed)
    def title(self) -> str:
        return self._read(self._title())

    def _title(self) -> Text:
        titles = self._bank.titles_of(self._now.item)
        answer = self._round.answer
        return titles.right if answer and answer.right else titles.wrong

    @Property(str, notify=changed)
    def why(self) -> str:
        """The explanation; `==` stands around the phrase that matters."""
        return self._read(self._now.item.why)

    @Property(str, notify=changed)
    def adviceHead(self) -> str:
        return self._read(self._bank.advice[self._now.item.advice].head)

    @Property(str, notify=changed)
    def adviceIcon(self) -> str:
        return self._bank.advice[self._now.item.advice].icon

    @Property(str, notify=changed)
    def adviceWords(self) -> str:
        item = self._now.item
        return self._read(item.advice_words or self._bank.advice[item.advice].words)

    @Property(bool, notify=changed)
    def urgent(self) -> bool:
        """Whether the view adds what to do when the money has gone already."""
        return self._now.item.nature is Nature.SCAM

    @Property(str, notify=changed)
    def spoken(self) -> str:
        """What the Listen key reads."""
        item, bank = self._now.item, self._bank
        if self._round.phase is Phase.SUMMARY:
            return ""
        if self._round.phase is Phase.ASKING:
            parts = [item.ask, item.prompt(bank), *(option.text for option in self._now.options)]
        else:
            card = bank.advice[item.advice]
            parts = [self._title(), item.why, card.head, item.advice_words or card.words]
        stop, joint = ("。", "") if self._language is Language.ZH else (".", " ")
        said = (plain(self._read(part)) for part in parts if part)
        return joint.join(words if words[-1] in "。？！.?!”" else words + stop for words in said)
