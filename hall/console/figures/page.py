"""The page of figures: how many came, when and who, how the exhibits did, which questions are hard."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from hall.clock import Clock
from hall.console.figures import shown
from hall.console.figures.outlet import Outlet, Ways
from hall.console.figures.questions import Names
from hall.console.page import Page, Person, Role
from hall.console.worker import Worker
from hall.reports.dashboard import Dashboard, Stretch, read_dashboard
from hall.reports.files import Format
from hall.words import HallError, Language, Text

REFRESH_SECONDS = 30.0
_T = TypeVar("_T")


@dataclass(frozen=True)
class Wells:
    """Where the figures come from."""

    store: Path
    zone: ZoneInfo
    lamps: Callable[[], int]
    titles: Mapping[str, Text]
    names: Callable[[], Names]
    """The words of the questions; asked once, in another thread."""


class FiguresPage(Page):
    """Reads the sums in a thread of its own and shows them; reports leave by the `outlet`."""

    changed = Signal()

    name = "figures"
    icon = "chart"
    title = Text("数据", "Figures")
    roles = frozenset({Role.STAFF})
    view = QUrl.fromLocalFile(str(Path(__file__).with_name("Figures.qml")))

    def __init__(self, wells: Wells, ways: Ways, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._wells = wells
        self._clock = clock
        self._worker = Worker(self)
        self._outlet = Outlet(ways, self._worker, self)
        self._outlet.told.connect(self.told)
        self._stretch = Stretch.MONTH
        self._seen: Dashboard | None = None
        self._names: Names | None = None
        self._trouble: Text | None = None
        self._updated = ""
        self._stale_seconds = 0.0
        self._reading = False

    @property
    def outlet_view(self) -> Outlet:
        """The way out, for whoever tests it."""
        return self._outlet

    @property
    def is_busy(self) -> bool:
        return self._outlet.is_busy

    def run(self, work: Callable[[], _T], then: Callable[[_T], object]) -> None:
        """Have other slow work done in the page's thread; its errors of the world are left alone."""

        def settle(done: _T | HallError | OSError) -> None:
            if not isinstance(done, (HallError, OSError)):
                then(done)

        self._worker.run(work, settle)

    def open(self, who: Person) -> None:
        self.who = who
        self._outlet.drop()
        self._read()

    def leave(self) -> None:
        self._outlet.drop()

    def tick(self, seconds: float) -> None:
        """Let time pass: the figures are read again, but not under a finger that exports."""
        self._stale_seconds += seconds
        if self._stale_seconds >= REFRESH_SECONDS and not self._outlet.asking:
            self._read()

    def set_language(self, language: Language) -> None:
        self.language = language
        self._outlet.set_language(language)
        self.changed.emit()

    def close(self) -> None:
        self._worker.close()

    @Slot(str)
    def look_at(self, stretch: str) -> None:
        """Other days."""
        self._stretch = Stretch(stretch)
        self._read()

    @Slot(str)
    def export(self, fmt: str) -> None:
        """Ask what shall leave, and where to."""
        seen = self._seen
        earliest = (
            seen.first if seen and self._stretch is Stretch.ALL else (seen and seen.since) or self._today()
        )
        self._outlet.ask(Format(fmt), self._stretch, earliest)

    def _today(self) -> date:
        return self._clock.now().astimezone(self._wells.zone).date()

    def _read(self) -> None:
        self._stale_seconds = 0.0
        if self._reading:
            return
        self._reading = True
        wells, stretch, today = self._wells, self._stretch, self._today()
        names = self._names

        def work() -> tuple[Stretch, Dashboard, Names]:
            seen = read_dashboard(wells.store, stretch, today, wells.zone)
            return stretch, seen, wells.names() if names is None else names

        self._worker.run(work, self._read_it)
        self.changed.emit()

    def _read_it(self, outcome: tuple[Stretch, Dashboard, Names] | HallError | OSError) -> None:
        self._reading = False
        if isinstance(outcome, tuple):
            stretch, self._seen, self._names = outcome
            self._trouble = None
            now = self._clock.now().astimezone(self._wells.zone)
            self._updated = f"{now.hour}:{now.minute:02}"
            if stretch is not self._stretch:
                self._read()
        else:
            self._trouble = (
                outcome.text if isinstance(outcome, HallError) else Text(str(outcome), str(outcome))
            )
        self.changed.emit()

    def _say(self, value: Any) -> Any:
        """Words in the page's language, wherever they stand."""
        match value:
            case Text():
                return value.read(self.language)
            case dict():
                return {key: self._say(inner) for key, inner in value.items()}
            case list():
                return [self._say(inner) for inner in value]
        return value

    @Property(QObject, constant=True)
    def outlet(self) -> Outlet:
        return self._outlet

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def stretches(self) -> list[dict[str, str]]:
        return [{"id": key.value, "text": self._say(words)} for key, words in shown.STRETCHES.items()]

    @Property(str, notify=changed)
    def stretch(self) -> str:
        return self._stretch.value

    @Property(bool, notify=changed)
    def ready(self) -> bool:
        """Whether figures have been read."""
        return self._seen is not None

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return "" if self._trouble is None else self._trouble.read(self.language)

    @Property(str, notify=changed)
    def span(self) -> str:
        """The days in words, and when they were read."""
        if self._seen is None:
            return ""
        days = shown.span_text(self._seen.first, self._seen.last)
        return days.read(self.language)

    @Property(str, notify=changed)
    def updated(self) -> str:
        return self._updated

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def figures(self) -> dict[str, Any]:
        """Everything that the page draws; empty until it is read."""
        seen, wells = self._seen, self._wells
        if seen is None:
            return {}
        ticks = shown.axis(seen.bars)
        hours, heat = shown.heat_rows(seen.heat)
        found = {
            "cards": shown.cards(seen, wells.lamps()),
            "ticks": [
                {"number": f"{tick:,}", "share": tick / ticks[-1] if ticks[-1] else 0.0} for tick in ticks
            ],
            "bars": shown.bar_rows(seen.bars, ticks[-1], seen.last),
            "hours": hours,
            "heat": heat,
            "audiences": shown.audience_rows(seen.audiences),
            "exhibits": shown.exhibit_rows(seen.exhibits, wells.titles),
            "questions": shown.question_rows(seen.questions[:12], self._names or {}, wells.titles),
            "plays": shown.plays_text(seen),
        }
        told: dict[str, Any] = self._say(found)
        return told
