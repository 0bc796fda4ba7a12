"""What the quiz's view shows: words, looks and counts of a round, in the visitor's language."""

from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal

from hall.players.quiz import tables
from hall.players.quiz.bank import Bank
from hall.players.quiz.content import Band, Nature
from hall.players.quiz.deck import Asked
from hall.players.quiz.draft import Draft
from hall.players.quiz.forms import SpotItem
from hall.players.quiz.pinyin import spell
from hall.players.quiz.room import plain
from hall.players.quiz.round import Phase, Round
from hall.words import Language, Text


class Shown(QObject):
    """One round as the view sees it; every property follows `changed`. `picture` says where one lies."""

    changed = Signal()

    def __init__(
        self,
        picture: Callable[[str], Path],
        bank: Bank,
        begun: Round,
        language: Language,
        bands: tuple[Band, ...],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._picture = picture
        self._bank = bank
        self._round = begun
        self._language = language
        self._bands = bands
        self._known: Band | None = None
        self._choosing = bool(bands)
        self._spelling = False
        self._spelt: dict[tuple[str, str], list[list[dict[str, Any]]]] = {}
        # The views ask many times for what a dictionary takes long to find.
        self._draft: Draft | None = self._now.item.draft(self._now.options)

    @property
    def _now(self) -> Asked:
        return self._round.now

    @property
    def _chosen(self) -> tuple[str, ...]:
        """The tokens of the answer given."""
        return tuple(self._round.answer.chosen.split(",")) if self._round.answer else ()

    def _read(self, text: Text) -> str:
        return text.read(self._language)

    def _spell(self, text: Text | None) -> list[list[dict[str, Any]]]:
        """The text in lines of cells, empty where no pinyin is wanted."""
        if not text or not self.pinyin:
            return []
        key = (self._now.item.id, text.zh)
        if key not in self._spelt:
            readings = {**self._bank.pinyin, **self._now.item.pinyin}
            self._spelt[key] = [[asdict(cell) for cell in line] for line in spell(text.zh, readings)]
        return self._spelt[key]

    # The round.

    @Property(bool, notify=changed)
    def choosing(self) -> bool:
        """Whether the visitor is still to say how old they are."""
        return self._choosing

    @Property(list, notify=changed)
    def bands(self) -> list[str]:
        """The ages to choose from."""
        return [band.value for band in self._bands]

    @Property(str, notify=changed)
    def rememberedAge(self) -> str:
        """The age taken from an earlier round, as long as nothing was answered."""
        return self._known.value if self._known and not self._round.answers else ""

    @Property(bool, notify=changed)
    def pinyin(self) -> bool:
        """Whether pinyin stands above the characters."""
        return self._spelling and self._language is Language.ZH

    @Property(int, notify=changed)
    def at(self) -> int:
        return self._round.at

    @Property(int, notify=changed)
    def count(self) -> int:
        return self._round.size

    @Property(list, notify=changed)
    def lamps(self) -> list[str]:
        """How each lamp on the string looks."""
        looks = ["lit" if answer.right else "wrong" for answer in self._round.answers]
        return looks + ["unlit"] * (self._round.size - len(looks))

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
        return "alarmed" if self._now.item.nature is Nature.SCAM else "thinking"

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def score(self) -> dict[str, int]:
        """What the round came to so far, by the names of `round.Score`."""
        return asdict(self._round.score())

    @Property(int, notify=changed)
    def mistakes(self) -> int:
        """How many were answered wrongly so far."""
        return len(self._round.wrong)

    # The question.

    @Property(str, notify=changed)
    def form(self) -> str:
        return str(getattr(self._now.item, "form", ""))

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether what is laid out may be handed in."""
        return self._draft is not None and self._draft.is_complete and not self.explaining

    @Property(bool, notify=changed)
    def laid(self) -> bool:
        """Whether anything is laid out yet."""
        return self._draft is not None and bool(self._draft.laid)

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def question(self) -> dict[str, Any]:
        return self._said(self._now.item.ask)

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def prompt(self) -> dict[str, Any]:
        """What to do with the question, for forms that ask it always the same way."""
        return self._said(self._now.item.prompt(self._bank))

    def _said(self, text: Text | None) -> dict[str, Any]:
        """Words for a `Said`: `text`, and `lines` of cells where pinyin is wanted."""
        return {"text": self._read(text) if text else "", "lines": self._spell(text)}

    @Property(list, notify=changed)
    def choices(self) -> list[dict[str, Any]]:
        """The options in the order shown: `letter`, `text`, `lines`, `look`, `row`, `number`, `tray`."""
        now = self._now
        return [
            {"letter": "ABCDE"[at], "look": self._look(option.id)}
            | self._said(option.text)
            | tables.place(now.item, self._draft, option.id, self._chosen)
            for at, option in enumerate(now.options)
        ]

    def _look(self, option: str) -> str:
        if self.explaining:
            return self._now.item.look(option, self._chosen)
        return "picked" if self._draft and option in self._draft.laid else ""

    @Property(QUrl, notify=changed)
    def picture(self) -> QUrl:
        name = self._now.item.picture
        return QUrl.fromLocalFile(str(self._picture(name))) if name else QUrl()

    # The explanation.

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def title(self) -> dict[str, Any]:
        return self._said(self._title())

    def _title(self) -> Text:
        titles = self._bank.titles_of(self._now.item)
        answer = self._round.answer
        return titles.right if answer and answer.right else titles.wrong

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def why(self) -> dict[str, Any]:
        """The explanation; `==` stands around the phrase that matters."""
        return self._said(self._now.item.why)

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def adviceHead(self) -> dict[str, Any]:
        return self._said(self._bank.advice[self._now.item.advice].head)

    @Property(str, notify=changed)
    def adviceIcon(self) -> str:
        return self._bank.advice[self._now.item.advice].icon

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def adviceWords(self) -> dict[str, Any]:
        return self._said(self._advice_words())

    def _advice_words(self) -> Text:
        item = self._now.item
        return item.advice_words or self._bank.advice[item.advice].words

    @Property(bool, notify=changed)
    def urgent(self) -> bool:
        """Whether the view adds what to do when the money has gone already."""
        return self._now.item.nature is Nature.SCAM

    @Property(str, notify=changed)
    def spoken(self) -> str:
        """What the Listen key reads."""
        item, bank = self._now.item, self._bank
        if self._round.phase is Phase.SUMMARY or self._choosing:
            return ""
        if self._round.phase is Phase.ASKING:
            # What is still to be found in a picture is not read out.
            options = () if isinstance(item, SpotItem) else self._now.options
            parts = [item.ask, item.prompt(bank), *(option.text for option in options)]
        else:
            parts = [self._title(), item.why, bank.advice[item.advice].head, self._advice_words()]
        stop, joint = ("。", "") if self._language is Language.ZH else (".", " ")
        said = (plain(self._read(part)) for part in parts if part)
        return joint.join(words if words[-1] in "。？！.?!”" else words + stop for words in said)

    # Cards to sort, spots to find.

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def sorting(self) -> dict[str, Any]:
        """See `tables.sorting`; empty for other forms."""
        now = self._now
        return tables.sorting(now.item, self._draft, now.options, self._bank, self._said)

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def searching(self) -> dict[str, Any]:
        """See `tables.searching`; empty for other forms."""
        return tables.searching(self._now.item, self._draft, self._chosen, self._said)
