"""The player of quizzes: reads the bank, draws a round and says what it came to."""

from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QObject, QUrl

from hall.clock import Clock
from hall.exhibit import Exhibit, Fault, FaultyError, Kind
from hall.players.player import Player, PlayOpening
from hall.players.quiz.content import Bank, Item, Nature, QuizOptions, read_bank, read_options
from hall.players.quiz.model import QuizPlay
from hall.players.quiz.round import start
from hall.words import Language, Text

VIEW = Path(__file__).resolve().parent / "Quiz.qml"


class QuizPlayer(Player):
    """Shows quizzes."""

    kind = Kind.QUIZ

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._play: QuizPlay | None = None
        # The view fades out after its play has been closed: the last play lives until the one after it.
        self._last: QuizPlay | None = None
        self._told: set[str] = set()

    @staticmethod
    def faults(exhibit: Exhibit) -> list[Fault]:
        """What is wrong with the options, the questions and their pictures, or with their number."""
        read = _read(exhibit)
        if isinstance(read, list):
            return read
        options, bank = read
        items = _meant(bank.item, options)
        honest = sum(item.nature is Nature.GENUINE for item in items)
        faults = []
        for key, wanted, found in (
            ("size", options.size, len(items)),
            ("genuine", options.genuine, honest),
        ):
            if found < wanted:
                zh = f"要 {wanted} 题，题库里合适的只有 {found} 题，请补题或把数字改小"
                en = f"wants {wanted} questions, the bank has {found} that fit; add some or lower the number"
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
        items = _meant(bank.current(self._today()), options)
        self._tell_of_old(exhibit, bank)
        if not items:
            raise FaultyError(
                f"{exhibit.id}/{options.questions}：题目都过了复查日期，请复查后改 review_by",
                f"{exhibit.id}/{options.questions}: all questions are past review; check them, set review_by",
            )
        begun = start(bank, items, options.size, options.genuine, opening.seen, opening.seed)
        self._play = QuizPlay(exhibit, bank, begun, opening.language, self._clock, self)
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
        if self._last is not None:
            self._last.deleteLater()
        self._last, self._play = self._play, None

    def _today(self) -> date:
        # Dates in a bank are China's, wherever the machine's clock stands.
        return self._clock.now().astimezone(ZoneInfo("Asia/Shanghai")).date()

    def _tell_of_old(self, exhibit: Exhibit, bank: Bank) -> None:
        current = bank.current(self._today())
        old = [item.id for item in bank.item if item not in current]
        if not old or exhibit.id in self._told:
            return
        self._told.add(exhibit.id)
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


def _meant(items: tuple[Item, ...], options: QuizOptions) -> tuple[Item, ...]:
    """The items written for one of the bands asked for."""
    return tuple(item for item in items if set(item.bands) & set(options.bands))
