"""What fingers and keys do to a round of the quiz."""

from collections.abc import Callable
from math import inf
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from hall.clock import Clock
from hall.exhibit import Outcome, Result
from hall.players.quiz.bank import Bank
from hall.players.quiz.content import Band
from hall.players.quiz.draft import Draft, Ordered, Sorted, Spotted
from hall.players.quiz.forms import SpotItem
from hall.players.quiz.round import Phase, Round
from hall.players.quiz.shown import Shown
from hall.words import Language

CALM: Final = 0.3
"""Seconds after a move in which another one is taken for the bounce of a mashing hand."""


class QuizPlay(Shown):
    """One round: what is touched becomes a draft, a draft an answer, answers a result."""

    answered = Signal(bool)
    """Says whether the answer just given is right, for the sound."""
    found = Signal(bool)
    """A finger tried the picture: whether it found a spot."""
    finished = Signal(object)
    """The round is over; carries its `Result`."""

    def __init__(
        self,
        picture: Callable[[str], Path],
        bank: Bank,
        draw: Callable[[Band | None], Round],
        bands: tuple[Band, ...],
        known: Band | None,
        language: Language,
        clock: Clock,
        parent: QObject,
    ) -> None:
        """`known` is the age that this visitor chose before: then nobody is asked again."""
        super().__init__(picture, bank, draw(known), language, bands, parent)
        if known:
            self._known = known
            self._choosing = False
            self._spelling = known is Band.YOUNG
        self._draw = draw
        self._clock = clock
        self._asked_at = clock.seconds()
        self._moved_at = self._laid_at = clock.seconds() - CALM

    def set_language(self, language: Language) -> None:
        """Show the same state in another language."""
        self._language = language
        self.changed.emit()

    @Slot(str)
    def chooseAge(self, value: str) -> None:
        """Begin with questions for this age; the youngest read with pinyin."""
        if not self._choosing or value not in self._bands:
            return
        band = Band(value)
        self._choosing = False
        self._spelling = band is Band.YOUNG
        self._begin(self._draw(band), self._clock.seconds())

    @Slot()
    def changeAge(self) -> None:
        """Ask for the age after all: somebody else of the family plays now."""
        if self.rememberedAge:
            self._known = None
            self._choosing = True
            self._moved_at = self._clock.seconds()
            self.changed.emit()

    @property
    def round(self) -> Round:
        """The round as it stands."""
        return self._round

    @Slot()
    def togglePinyin(self) -> None:
        """Show pinyin above the characters, or not."""
        self._spelling = not self._spelling
        self.changed.emit()

    @Slot(int)
    def choose(self, place: int) -> None:
        """Touch the option shown at `place`, from 0; places that are not there are ignored.

        The plain forms take it for the answer, the others lay it out.
        """
        options = self._now.options
        if not 0 <= place < len(options):
            return
        if self._draft is None:
            self._answer((options[place].id,))
        else:
            self._lay(self._draft.touch(options[place].id))

    @Slot(int, int)
    def move(self, place: int, row: int) -> None:
        """Drag the step shown as option `place` to a row."""
        options = self._now.options
        if isinstance(self._draft, Ordered) and 0 <= place < len(options):
            self._lay(self._draft.move(options[place].id, row))

    @Slot(str)
    def put(self, tray: str) -> None:
        """Put the card on top of the pile into a tray: `scam` or `genuine`."""
        if isinstance(self._draft, Sorted) and tray in ("scam", "genuine"):
            self._lay(self._draft.put(tray))

    @Slot()
    def takeBack(self) -> None:
        """The last card comes back onto the pile."""
        if isinstance(self._draft, Sorted):
            self._lay(self._draft.undo())

    @Slot(float, float)
    def tapAt(self, x: float, y: float) -> None:
        """A finger on the picture, in the picture's pixels."""
        item, draft = self._now.item, self._draft
        if self.explaining or not isinstance(draft, Spotted) or not isinstance(item, SpotItem):
            return
        spot = item.spot_at(x, y)
        if self._lay(draft.touch(spot) if spot else draft.miss()):
            self.found.emit(spot is not None)

    @Slot()
    def hint(self) -> None:
        """One step up the ladder of hints."""
        if isinstance(self._draft, Spotted):
            self._lay(self._draft.hint())

    @Slot()
    def confirm(self) -> None:
        """Hand in what is laid out."""
        if self.ready and self._draft is not None and self._clock.seconds() - self._laid_at >= CALM:
            self._answer(self._draft.chosen)

    @Slot()
    def go(self) -> None:
        """The one key forward: hand in, or go on."""
        if self._round.phase is Phase.ASKING:
            self.confirm()
        else:
            self.next()

    @Slot()
    def next(self) -> None:
        """Leave the explanation for what comes after it."""
        now = self._clock.seconds()
        moved = self._round.next()
        if moved.phase is Phase.OVER and now - self._moved_at >= CALM:
            # The view keeps showing the last state until the hall takes it away; nothing moves it again.
            self._moved_at = inf
            self.finished.emit(self.result())
        else:
            self._follow(moved, now)

    @Slot()
    def review(self) -> None:
        """Look again at the questions answered wrongly, once all is answered."""
        self._follow(self._round.review(), self._clock.seconds())

    def _lay(self, draft: Draft) -> bool:
        """Take what was laid out unless nothing changed or it bounced; whether it was taken."""
        now = self._clock.seconds()
        is_asking = self._round.phase is Phase.ASKING and not self._choosing
        if not is_asking or draft == self._draft or now - self._moved_at < CALM:
            return False
        self._draft, self._laid_at = draft, now
        if draft.answers_itself:
            self._answer(draft.chosen)
        else:
            self.changed.emit()
        return True

    def _answer(self, chosen: tuple[str, ...]) -> None:
        if self._choosing:
            return
        now = self._clock.seconds()
        moved = self._round.choose(chosen, round(now - self._asked_at, 3))
        if self._follow(moved, now) and moved.answer:
            self.answered.emit(moved.answer.right)

    def _follow(self, moved: Round, now: float) -> bool:
        """Take a move unless it changes nothing or comes too soon; whether it was taken."""
        if moved == self._round or now - self._moved_at < CALM:
            return False
        self._begin(moved, now)
        return True

    def _begin(self, moved: Round, now: float) -> None:
        self._round, self._moved_at = moved, now
        if moved.phase is Phase.ASKING:
            self._asked_at = now
        if moved.phase is not Phase.FEEDBACK:
            self._draft = self._now.item.draft(self._now.options)
        self.changed.emit()

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
