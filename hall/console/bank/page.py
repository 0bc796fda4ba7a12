"""The page of the question bank: list, statistics, writing, publishing, going back, files."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, timedelta, tzinfo
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from hall.clock import Clock
from hall.console.bank.bench import Bench, attempt
from hall.console.bank.ferry import Ferry
from hall.console.bank.fields import FORMS
from hall.console.bank.fitting import fitted
from hall.console.bank.listing import Sieve, choices_of, rows_of
from hall.console.bank.preview import Preview
from hall.console.bank.stock import Line, Stock
from hall.console.page import Page, Person
from hall.console.places import Place
from hall.console.worker import Worker
from hall.exhibit import Exhibit
from hall.store.items import NOTHING, ItemFigures, read_items
from hall.words import HallError, Language, Text

YEAR = timedelta(days=365)


class BankPage(Page):
    """One quiz at a time: its list, or one item on the table, or a file that comes in."""

    changed = Signal()

    name = "bank"
    icon = "list"
    title = Text("题库", "Questions")
    view = QUrl.fromLocalFile(str(Path(__file__).with_name("Bank.qml")))

    def __init__(
        self,
        quizzes: Sequence[Exhibit],
        banks: Path,
        records: Path,
        note: Callable[..., object],
        zone: tzinfo,
        clock: Clock,
        places: Callable[[], Sequence[Place]],
        parent: QObject | None = None,
    ) -> None:
        """`banks` is the folder of staff's own questions, `note` writes a change into the audit."""
        super().__init__(parent)
        self._quizzes = {exhibit.id: exhibit for exhibit in quizzes}
        self._banks = banks
        self._records = records
        self._note = note
        self._zone = zone
        self._clock = clock
        self._worker = Worker(self)
        self._stock: Stock | None = None
        self._sieve = Sieve()
        self._lines: list[Line] = []
        self._figures: Mapping[tuple[str, str], ItemFigures] = {}
        self._stage = "list"
        self.ferry = Ferry(places)
        self._bench = Bench(Preview(clock, self), self._today, self)
        self._bench.told.connect(self.told)
        self._bench.settled.connect(self._sift)
        self._bench.emptied.connect(self.back)

    # Coming and going.

    def open(self, who: Person) -> None:
        self.who = who
        self._stage = "list"
        if self._stock is None and self._quizzes:
            self._choose_quiz(next(iter(self._quizzes)))
        else:
            self._read()
        self._worker.run(self._read_figures, self._count)

    def leave(self) -> None:
        self._stage = "list"
        self._bench.put_away()
        self.changed.emit()

    def tick(self, seconds: float) -> None:
        """Let time pass: what was typed is tried once the keys rest."""
        self._bench.tick(seconds)

    def set_language(self, language: Language) -> None:
        self.language = language
        self._bench.set_language(language)
        self.changed.emit()

    def close(self) -> None:
        self._worker.close()

    def _read_figures(self) -> Mapping[tuple[str, str], ItemFigures]:
        now = self._clock.now()
        return read_items(self._records, now - YEAR, now + timedelta(days=1))

    def _count(self, found: Mapping[tuple[str, str], ItemFigures] | HallError | OSError) -> None:
        if isinstance(found, Mapping):
            self._figures = found
        self._sift()

    # The list.

    @Slot(str)
    def choose_quiz(self, ident: str) -> None:
        """Show the items of another quiz."""
        if ident in self._quizzes:
            self._choose_quiz(ident)

    def _choose_quiz(self, ident: str) -> None:
        exhibit = self._quizzes[ident]
        self._sieve = Sieve()
        self._do(lambda: self._stand(exhibit))

    def _stand(self, exhibit: Exhibit) -> None:
        self._stock = Stock(exhibit, self._banks, self._today, self._clock.now, self._note, fitted)
        self._sift()

    def _read(self) -> None:
        if self._stock:
            self._do(self._stock.refresh)
        self._sift()

    @Slot(str, str)
    def sift(self, name: str, value: str) -> None:
        """Show only the items of a topic, an age, a form or a state; an empty value shows all."""
        self._sieve = self._sieve.turned(name, value)
        self._sift()

    def _sift(self) -> None:
        lines = self._stock.lines() if self._stock else []
        self._lines = [line for line in lines if self._sieve.lets(line, self._counted(line.id))]
        self.changed.emit()

    def _counted(self, ident: str) -> ItemFigures:
        exhibit = self._stock.exhibit.id if self._stock else ""
        return self._figures.get((exhibit, ident), NOTHING)

    # One item on the table.

    @Slot(int)
    def lay_out(self, row: int) -> None:
        """Put the item of a row on the table."""
        if self._stock and 0 <= row < len(self._lines):
            self._stage = "item"
            self._bench.lay_out(self._stock, self._lines[row].id, self.who.name, self._counted)
            self.changed.emit()

    @Slot(str)
    def begin(self, form: str) -> None:
        """Put an empty question of a form on the table."""
        if form in FORMS and form != "spot" and self._stock:
            stock, idents = self._stock, []
            if self._do(lambda: idents.append(stock.begin(form, self.who.name))):
                self._stage = "item"
                self._bench.lay_out(stock, idents[0], self.who.name, self._counted)
                self.changed.emit()

    @Slot()
    def back(self) -> None:
        """From the table or the file to the list."""
        self._stage = "list"
        self._bench.put_away()
        self._sift()

    @property
    def _need(self) -> Stock:
        if self._stock is None:
            raise RuntimeError("no quiz is open")
        return self._stock

    def _do(self, work: Callable[[], object], done: Text | None = None) -> bool:
        """Do it and say so, or say why it could not be done."""
        if not attempt(work, self.told.emit, done):
            return False
        self._sift()
        return True

    # Files.

    @Slot()
    def bring(self) -> None:
        """Choose a file with questions."""
        self._stage = "import"
        self.ferry.look()
        self.changed.emit()

    @Slot(int)
    def open_file(self, at: int) -> None:
        """Look into a file; nothing is kept yet."""
        self._do(lambda: self.ferry.read(at))

    @Slot()
    def take(self) -> None:
        """Keep what the file holds as drafts."""
        count = len(self.ferry.taken)
        words = Text(
            f"{count} 题存成草稿，写好再发布", f"{count} kept as drafts, to be finished and published"
        )
        if self._do(lambda: self._need.take(self.ferry.taken, self.who.name), words):
            self._stage = "list"
            self._sieve = Sieve(state="draft")
            self._sift()

    @Slot(str)
    def hand_out(self, form: str) -> None:
        """Write the published items as GIFT or XLSX into the hall's folder among the documents."""
        self._do(lambda: self.told.emit(self.ferry.write(self._need, form), False))

    def _today(self) -> date:
        return self._clock.now().astimezone(self._zone or UTC).date()

    # What the view reads.

    @Property(QObject, constant=True)
    def bench(self) -> Bench:
        """The table, with one item on it."""
        return self._bench

    @Property(str, notify=changed)
    def stage(self) -> str:
        return self._stage

    @Property(list, notify=changed)
    def quizzes(self) -> list[dict[str, str]]:
        return [{"id": e.id, "text": e.manifest.title.read(self.language)} for e in self._quizzes.values()]

    @Property(str, notify=changed)
    def quiz(self) -> str:
        return self._stock.exhibit.id if self._stock else ""

    @Property(list, notify=changed)
    def filters(self) -> list[dict[str, Any]]:
        """`name`, `chosen` and `options` of topic, age, form and state."""
        topics = self._stock.file.get("topics", {}) if self._stock else {}
        return [
            {"name": name, "chosen": chosen, "options": choices_of(name, topics, self.language)}
            for name, chosen in vars(self._sieve).items()
        ]

    @Property(list, notify=changed)
    def forms(self) -> list[dict[str, str]]:
        """The forms in which a question can be begun here; spots come with a picture, from a file."""
        return [{"id": id_, "text": t.read(self.language)} for id_, t in FORMS.items() if id_ != "spot"]

    @Property(list, notify=changed)
    def rows(self) -> list[list[object]]:
        """See `listing.rows_of`."""
        figures = {line.id: self._counted(line.id) for line in self._lines}
        return rows_of(self._lines, figures, self.language)

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def freight(self) -> dict[str, Any]:
        """The file that comes in; see `Ferry.shown`."""
        return self.ferry.shown(self.language)
