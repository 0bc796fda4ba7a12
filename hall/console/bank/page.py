"""The page of the question bank: list, statistics, writing, publishing, going back, files."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, timedelta, tzinfo
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from hall.clock import Clock
from hall.console.bank import fields as writing
from hall.console.bank.ferry import Ferry
from hall.console.bank.listing import Sieve, choices_of, rows_of
from hall.console.bank.preview import Preview
from hall.console.bank.stock import Line, Stock
from hall.console.bank.table import shown
from hall.console.page import Page, Person
from hall.console.places import Place
from hall.console.worker import Worker
from hall.exhibit import Exhibit
from hall.store.items import NOTHING, ItemFigures, read_items
from hall.words import HallError, Language, Text

PAUSE_SECONDS = 0.6
"""After so long without a key the preview follows what was typed."""
YEAR = timedelta(days=365)


class BankPage(Page):
    """One quiz at a time: its list, or one item on the table, or a file that comes in."""

    changed = Signal()
    loaded = Signal()
    """Another item lies on the table: its fields are to be filled anew."""

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
        self._ident = ""
        self._raw: dict[str, Any] = {}
        self._faults: list[Text] = []
        self._quiet: float | None = None
        self._stage = "list"
        self.ferry = Ferry(places)
        self._preview = Preview(clock, self)

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
        self._ident = ""
        self.changed.emit()

    def tick(self, seconds: float) -> None:
        """Let time pass: what was typed is tried once the keys rest."""
        if self._quiet is not None:
            self._quiet += seconds
            if self._quiet >= PAUSE_SECONDS:
                self._try()

    def set_language(self, language: Language) -> None:
        self.language = language
        self._preview.set_language(language)
        self.loaded.emit()
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
        self._stock = Stock(exhibit, self._banks, self._today, self._clock.now, self._note)
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
            line = self._lines[row]
            self._ident = line.id
            self._raw = dict(self._stock.drafts.get(line.id, line.raw))
            self._stage = "item"
            self._try()
            self.loaded.emit()

    @Slot()
    def back(self) -> None:
        """From the table or the file to the list."""
        self._stage = "list"
        self._quiet = None
        self._sift()

    @Slot(str, str, str)
    def type(self, key: str, language: str, words: str) -> None:
        """Somebody typed into a field."""
        self._raw = writing.typed(self._raw, key, language, words)
        self._quiet = 0.0

    @Slot(str)
    def answer(self, ident: str) -> None:
        """Make another answer the right one, or one more of several."""
        self._change(writing.answered(self._raw, ident))

    @Slot(str, str)
    def set(self, key: str, value: str) -> None:
        """Choose topic, nature, difficulty, advice; ages go in and out."""
        if key == "bands":
            ages = [age for age in writing.BANDS if (age in self._raw.get("bands", ())) != (age == value)]
            self._change({**self._raw, "bands": ages})
        else:
            self._change({**self._raw, key: int(value) if key == "difficulty" else value})

    @Slot(int)
    def put_off(self, months: int) -> None:
        """Reviewed today: the next look is some months away."""
        self._change(writing.dated(self._raw, self._today() + timedelta(days=round(months * 30.5))))

    @Slot()
    def keep(self) -> None:
        """Keep what is on the table as a draft."""
        done = Text("草稿存好了，观众还看不到", "The draft is kept; visitors do not meet it yet")
        self._do(lambda: self._need.keep(self._raw, self.who.name), done)

    @Slot()
    def publish(self) -> None:
        """Let visitors meet what is on the table."""
        done = Text("发布好了，下一轮就会出现", "Published: it comes from the next round on")
        self._do(lambda: self._need.publish(self._raw, self.who.name), done)

    @Slot()
    def roll_back(self) -> None:
        """Publish the former version again."""
        done = Text("退回到上一版了", "The former version is back")
        if self._do(lambda: self._need.roll_back(self._ident, self.who.name), done):
            self._again()

    @Slot()
    def drop(self) -> None:
        """Throw the draft away."""
        done = Text("草稿删掉了", "The draft is gone")
        if self._do(lambda: self._need.drop(self._ident, self.who.name), done):
            self._again()

    def _again(self) -> None:
        raw = self._need.published().get(self._ident)
        if raw is None:
            self.back()
            return
        self._raw = dict(raw)
        self._try()
        self.loaded.emit()

    def _change(self, raw: dict[str, Any]) -> None:
        self._raw = raw
        self._try()

    def _try(self) -> None:
        """See whether the item is sound, and show it as visitors would meet it."""
        self._quiet = None
        stock = self._need
        faults = stock.faults(self._ident, self._raw)
        self._faults = [writing.sentence(fault, self._raw) for fault in faults]
        seen = stock.bank(self._ident, writing.filled(self._raw))
        if not isinstance(seen, list):
            self._preview.show(seen, self._ident, stock.shelf.picture)
        self.changed.emit()

    @property
    def _need(self) -> Stock:
        if self._stock is None:
            raise RuntimeError("no quiz is open")
        return self._stock

    def _do(self, work: Callable[[], object], done: Text | None = None) -> bool:
        """Do it and say so, or say why it could not be done."""
        try:
            work()
        except HallError as error:
            self.told.emit(error.text, True)
            return False
        except OSError as error:
            why = error.strerror
            words = Text(f"写不进去（{why}），请看看磁盘", f"Not written ({why}); look at the disk")
            self.told.emit(words, True)
            return False
        if done:
            self.told.emit(done, False)
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
    def preview(self) -> Preview:
        """The item on the table as visitors meet it."""
        return self._preview

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
    def rows(self) -> list[list[object]]:
        """See `listing.rows_of`."""
        figures = {line.id: self._counted(line.id) for line in self._lines}
        return rows_of(self._lines, figures, self.language)

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def item(self) -> dict[str, Any]:
        """What is on the table; see `table.shown`."""
        if self._stage != "item" or self._stock is None:
            return {}
        line = next((line for line in self._stock.lines() if line.id == self._ident), None)
        if line is None:
            return {}
        return shown(self._stock, line, self._raw, self._counted(self._ident), self.language)

    @Property(list, notify=loaded)
    def fields(self) -> list[dict[str, Any]]:
        """`key`, `label`, `zh`, `en` and `lines` of each text of the item."""
        return [
            {"key": f.key, "label": f.label.read(self.language), "zh": f.zh, "en": f.en, "lines": f.lines}
            for f in writing.fields_of(self._raw)
        ]

    @Property(list, notify=changed)
    def faults(self) -> list[str]:
        """What keeps the item from being published."""
        return [fault.read(self.language) for fault in self._faults]

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def freight(self) -> dict[str, Any]:
        """The file that comes in; see `Ferry.shown`."""
        return self.ferry.shown(self.language)
