"""The player of quizzes: reads the bank, draws a round and says what it came to."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QUrl

from hall.clock import Clock
from hall.exhibit import Exhibit, Fault, FaultyError, Kind
from hall.players.player import Player, PlayOpening
from hall.players.quiz.bank import Bank, Item, QuizOptions, read_bank, read_options
from hall.players.quiz.content import Band, Nature
from hall.players.quiz.model import QuizPlay
from hall.players.quiz.round import Round, start
from hall.players.quiz.shelf import Shelf, published
from hall.players.quiz.visit import Visit
from hall.words import Language, Text

VIEW = Path(__file__).resolve().parent / "Quiz.qml"


class QuizPlayer(Player):
    """Shows quizzes."""

    kind = Kind.QUIZ

    def __init__(self, clock: Clock, parent: QObject | None = None, *, banks: Path | None = None) -> None:
        """`banks` is where staff's own questions are kept."""
        super().__init__(parent)
        self._clock = clock
        self._banks = banks
        self._play: QuizPlay | None = None
        # The view fades out after its play has been closed: the last play lives until the one after it.
        self._last: QuizPlay | None = None
        self._told: set[tuple[str, str]] = set()
        self._visit = Visit()
        self._exhibit = ""

    @staticmethod
    def faults(exhibit: Exhibit) -> list[Fault]:
        """What is wrong with the options, the questions and their pictures, or with their number."""
        read = _read(exhibit)
        if isinstance(read, list):
            return read
        options, bank = read
        faults = []
        for bands in _groups(options):
            items = _meant(bank.item, bands)
            honest = sum(item.nature is Nature.GENUINE for item in items)
            for key, wanted, found in (
                ("size", options.size, len(items)),
                ("genuine", options.genuine, honest),
            ):
                if found < wanted:
                    who = f" ({', '.join(bands)})" if options.by_age else ""
                    zh = f"要 {wanted} 题，题库里合适的只有 {found} 题{who}，请补题或把数字改小"
                    en = f"wants {wanted} questions, the bank has {found} that fit{who}; add some or lower it"
                    faults.append(Fault(f"{exhibit.id}/exhibit.toml", f"quiz.{key}", Text(zh, en)))
        return faults

    def open(self, exhibit: Exhibit, opening: PlayOpening) -> None:
        """Draw a round; raises FaultyError where the exhibit has nothing to ask."""
        self.close()
        read = _read(exhibit)
        if isinstance(read, list):
            raise FaultyError(
                "；".join(f"{fault.file} {fault.key} {fault.text.zh}" for fault in read),
                "; ".join(f"{fault.file}: {fault.key}: {fault.text.en}" for fault in read),
            )
        options, bank = read
        shelf = Shelf(self._banks or exhibit.folder, exhibit)
        if self._banks:
            bank = self._with_own(exhibit, options, bank, shelf)
        current = bank.current(self._today())
        meant = {band: _meant(current, (band,)) for band in options.bands}
        everybody = _meant(current, options.bands)
        self._tell_of_old(exhibit, bank)
        if not everybody:
            raise FaultyError(
                f"{exhibit.id}/{options.questions}：题目都过了复查日期，请复查后改 review_by",
                f"{exhibit.id}/{options.questions}: all questions are past review; check them, set review_by",
            )

        if opening.visitor != self._visit.visitor:
            self._visit = Visit(opening.visitor)
        visit, self._exhibit = self._visit, exhibit.id
        seen = opening.seen | visit.met_of(exhibit.id)
        begin = visit.levels.get(exhibit.id, 1.0)

        def draw(band: Band | None) -> Round:
            if band:
                visit.band = band
            items = meant[band] if band else everybody
            return start(bank, items, options.size, options.genuine, seen, opening.seed, begin)

        offered = tuple(band for band, items in meant.items() if items) if options.by_age else ()
        known = visit.band if visit.visitor and visit.band in offered else None
        self._play = QuizPlay(shelf.picture, bank, draw, offered, known, opening.language, self._clock, self)
        self._play.finished.connect(self.ended)

    @property
    def view(self) -> QUrl:
        return QUrl.fromLocalFile(str(VIEW))

    @property
    def model(self) -> QuizPlay:
        """The round; raises RuntimeError where none is open."""
        if self._play is None:
            raise RuntimeError("no play is open")
        return self._play

    def set_language(self, language: Language) -> None:
        if self._play is not None:
            self._play.set_language(language)

    def close(self) -> None:
        if self._play is None:
            return
        self._play.finished.disconnect(self.ended)
        if not self._play.choosing:
            self._visit.note(self._exhibit, self._play.round)
        if self._last is not None:
            self._last.deleteLater()
        self._last, self._play = self._play, None

    def _today(self) -> date:
        # Dates in a bank are China's, wherever the machine's clock stands.
        return self._clock.now().astimezone(ZoneInfo("Asia/Shanghai")).date()

    def _with_own(self, exhibit: Exhibit, options: QuizOptions, bank: Bank, shelf: Shelf) -> Bank:
        """The bank with what staff published over it; where that is damaged, as it came, and staff hear."""
        found = published(shelf, exhibit, options.questions, bank)
        if isinstance(found, Bank):
            return found
        if (exhibit.id, "own") not in self._told:
            self._told.add((exhibit.id, "own"))
            zh = f"{exhibit.id}：本馆改过的题目有问题，先用原来的题目：{found[0].key} {found[0].text.zh}"
            en = f"{exhibit.id}: staff's own questions are faulty, the original ones are asked: {found[0]}"
            self.noticed.emit(Text(zh, en))
        return bank

    def _tell_of_old(self, exhibit: Exhibit, bank: Bank) -> None:
        current = bank.current(self._today())
        old = [item.id for item in bank.item if item not in current]
        if not old or (exhibit.id, "old") in self._told:
            return
        self._told.add((exhibit.id, "old"))
        names = ", ".join(old)
        self.noticed.emit(
            Text(
                f"{exhibit.id}：这些题过了复查日期，不再出现，请复查：{names}",
                f"{exhibit.id}: past review and no longer asked, please review: {names}",
            )
        )


def _read(exhibit: Exhibit) -> tuple[QuizOptions, Bank] | list[Fault]:
    options = read_options(exhibit)
    if isinstance(options, list):
        return options
    bank = read_bank(exhibit, options.questions)
    return bank if isinstance(bank, list) else (options, bank)


def _groups(options: QuizOptions) -> list[tuple[Band, ...]]:
    """The bands that share a round."""
    return [(band,) for band in options.bands] if options.by_age else [options.bands]


def _meant(items: tuple[Item, ...], bands: tuple[Band, ...]) -> tuple[Item, ...]:
    """The items written for one of these bands."""
    return tuple(item for item in items if set(item.bands) & set(bands))
