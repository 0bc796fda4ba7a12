"""One item on the table: typed, tried, kept as a draft, published, taken back."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from hall.console.bank import fields as writing
from hall.console.bank.preview import Preview
from hall.console.bank.stock import Stock
from hall.console.bank.table import shown
from hall.store.items import NOTHING, ItemFigures
from hall.words import HallError, Language, Text

PAUSE_SECONDS = 0.6
"""After so long without a key the preview follows what was typed."""


def attempt(
    work: Callable[[], object], tell: Callable[[Text, bool], object], done: Text | None = None
) -> bool:
    """Do it and say so, or say why it could not be done; whether it was."""
    try:
        work()
    except HallError as error:
        tell(error.text, True)
        return False
    except OSError as error:
        why = error.strerror
        tell(Text(f"写不进去（{why}），请看看磁盘", f"Not written ({why}); look at the disk"), True)
        return False
    if done:
        tell(done, False)
    return True


class Bench(QObject):
    """`told` shows a sentence, `settled` says that the bank changed, `emptied` that nothing is left here."""

    changed = Signal()
    loaded = Signal()
    """Another item lies on the table: its fields are to be filled anew."""
    told = Signal(object, bool)
    settled = Signal()
    emptied = Signal()

    def __init__(self, preview: Preview, today: Callable[[], date], parent: QObject) -> None:
        super().__init__(parent)
        self._preview = preview
        self._today = today
        self._language = Language.ZH
        self._stock: Stock | None = None
        self._ident = self._by = ""
        self._figures: Callable[[str], ItemFigures] = lambda _: NOTHING
        self._raw: dict[str, Any] = {}
        self._faults: list[Text] = []
        self._quiet: float | None = None

    def lay_out(self, stock: Stock, ident: str, by: str, figures: Callable[[str], ItemFigures]) -> None:
        """Put an item on the table for somebody; `figures` tells how one was answered."""
        self._stock, self._ident, self._by, self._figures = stock, ident, by, figures
        self._raw = dict(stock.drafts.get(ident) or stock.published()[ident])
        self._try()
        self.loaded.emit()

    def put_away(self) -> None:
        """Clear the table; what was typed and not kept becomes a draft, so that no lock eats it."""
        stock, raw = self._stock, self._raw
        if stock is not None and raw != (stock.drafts.get(self._ident) or stock.published().get(self._ident)):
            done = Text("没发布的改动存成草稿了", "What was not published is kept as a draft")
            attempt(lambda: stock.keep(raw, self._by), self.told.emit, done)
        self._clear()

    def _clear(self) -> None:
        self._stock = None
        self._quiet = None

    def tick(self, seconds: float) -> None:
        """Let time pass: what was typed is tried once the keys rest."""
        if self._quiet is not None:
            self._quiet += seconds
            if self._quiet >= PAUSE_SECONDS:
                self._try()

    def set_language(self, language: Language) -> None:
        self._language = language
        self._preview.set_language(language)
        self.loaded.emit()
        self.changed.emit()

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
        elif key == "picture" and not value:
            self._change({name: each for name, each in self._raw.items() if name != "picture"})
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
        self._do(lambda: self._need.keep(self._raw, self._by), done)

    @Slot()
    def publish(self) -> None:
        """Let visitors meet what is on the table."""
        done = Text("发布好了，下一轮就会出现", "Published: it comes from the next round on")
        self._do(lambda: self._need.publish(self._raw, self._by), done)

    @Slot()
    def roll_back(self) -> None:
        """Publish the former version again."""
        done = Text("退回到上一版了", "The former version is back")
        if self._do(lambda: self._need.roll_back(self._ident, self._by), done):
            self._again()

    @Slot()
    def drop(self) -> None:
        """Throw the draft away."""
        done = Text("草稿删掉了", "The draft is gone")
        if self._do(lambda: self._need.drop(self._ident, self._by), done):
            self._again()

    def _again(self) -> None:
        raw = self._need.published().get(self._ident)
        if raw is None:
            self._clear()
            self.emptied.emit()
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
            raise RuntimeError("the table is empty")
        return self._stock

    def _do(self, work: Callable[[], object], done: Text) -> bool:
        if not attempt(work, self.told.emit, done):
            return False
        self.settled.emit()
        self.changed.emit()
        return True

    @Property(QObject, constant=True)
    def preview(self) -> Preview:
        """The item as visitors meet it."""
        return self._preview

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def item(self) -> dict[str, Any]:
        """What is on the table; see `table.shown`."""
        if self._stock is None:
            return {}
        line = next((line for line in self._stock.lines() if line.id == self._ident), None)
        if line is None:
            return {}
        return shown(self._stock, line, self._raw, self._figures(self._ident), self._language)

    @Property(list, notify=loaded)
    def fields(self) -> list[dict[str, Any]]:
        """`key`, `label`, `zh`, `en` and `lines` of each text of the item."""
        return [
            {"key": f.key, "label": f.label.read(self._language), "zh": f.zh, "en": f.en, "lines": f.lines}
            for f in writing.fields_of(self._raw)
        ]

    @Property(list, notify=changed)
    def faults(self) -> list[str]:
        """What keeps the item from being published."""
        return [fault.read(self._language) for fault in self._faults]
