"""One item as visitors meet it: a round of a single question that nobody answers."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from hall.clock import Clock
from hall.players.quiz.bank import Bank
from hall.players.quiz.content import BaseItem
from hall.players.quiz.deck import Asked
from hall.players.quiz.model import QuizPlay
from hall.players.quiz.player import VIEW
from hall.players.quiz.round import Round
from hall.words import Language


class Preview(QObject):
    """Holds the play that the quiz's own view shows; stands in for the shell as well."""

    changed = Signal()

    def __init__(self, clock: Clock, parent: QObject) -> None:
        super().__init__(parent)
        self._clock = clock
        self._language = Language.ZH
        self._play: QuizPlay | None = None
        # The view lets go of a play a moment after it was replaced.
        self._last: QuizPlay | None = None
        self._explained = self._spelt = False

    def show(self, bank: Bank, ident: str, picture: Callable[[str], Path]) -> None:
        """Show an item of a bank that was found sound."""
        item = next((item for item in bank.item if item.id == ident), None)
        if item is None:
            return
        begun = Round((Asked(item, item.options(bank), item.tokens(bank)),))
        if self._explained:
            begun = begun.choose(_wrong(item, begun.now.tokens), 1.0)
        if self._last is not None:
            self._last.deleteLater()
        self._last = self._play
        self._play = QuizPlay(picture, bank, lambda _: begun, (), None, self._language, self._clock, self)
        if self._spelt:
            self._play.togglePinyin()
        self._shown = (bank, ident, picture)
        self.changed.emit()

    def set_language(self, language: Language) -> None:
        self._language = language
        if self._play:
            self._play.set_language(language)

    @Slot(bool)
    def explain(self, on: bool) -> None:
        """Show what stands behind a wrong answer, or the question."""
        self._explained = on
        self._again()

    @Slot()
    def spell(self) -> None:
        """Show pinyin, or not."""
        self._spelt = not self._spelt
        self._again()

    def _again(self) -> None:
        if self._play:
            self.show(*self._shown)
        self.changed.emit()

    @Slot(str)
    def sound(self, name: str) -> None:
        """The view is silent here."""

    @Slot(bool)
    def setLargeText(self, on: bool) -> None:
        """The desk has one size of letters."""

    @Property(QObject, notify=changed)
    def play(self) -> QObject | None:
        return self._play

    @Property(bool, notify=changed)
    def explained(self) -> bool:
        return self._explained

    @Property(bool, notify=changed)
    def spelt(self) -> bool:
        return self._spelt

    @Property(bool, constant=True)
    def isDesk(self) -> bool:
        """Tells the view that it must not take the keyboard."""
        return True

    @Property(QUrl, constant=True)
    def view(self) -> QUrl:
        return QUrl.fromLocalFile(str(VIEW))


def _wrong(item: BaseItem, tokens: frozenset[str]) -> tuple[str, ...]:
    """An answer that shows every option's place, wrong where that is easy."""
    draft = item.draft(())
    if draft is None:
        return (min(token for token in tokens if not item.is_right((token,))),)
    order = getattr(item, "steps", None)
    if order:
        return tuple(sorted(tokens, reverse=True))
    cards = getattr(item, "cards", None)
    if cards:
        return tuple(f"{id_}-scam" for id_ in cards)
    if hasattr(item, "spots"):
        return tuple(item.spots)
    return tuple(sorted(tokens))
