"""Reports on their way out: what, of which days, in which shape and format, and to which folder."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from hall.console.figures.leaving import (
    FIRST_CUT,
    LAST_YEAR,
    error_words,
    file_name,
    heads_of,
    offers,
    rows_of,
)
from hall.console.figures.shown import span_text
from hall.console.places import Place, eject, folders_in, places_here, require_there
from hall.console.worker import Worker
from hall.reports.cuts import By
from hall.reports.dashboard import Stretch, first_of
from hall.reports.files import Format
from hall.reports.making import Report, Source, Wanted, What, make, write
from hall.words import HallError, Language, Text


@dataclass(frozen=True)
class Ways:
    """How reports leave: where from, where to, how a stick is let go."""

    source: Callable[[], Source]
    places: Callable[[], Sequence[Place]] = places_here
    require: Callable[[Place], None] = require_there
    eject: Callable[[Place], Text] = eject


class Outlet(QObject):
    """One report from the wish to the file; a preview follows every choice. Work is done elsewhere."""

    changed = Signal()
    told = Signal(object, bool)
    _stepped = Signal(object)

    def __init__(self, ways: Ways, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._ways = ways
        self._worker = worker
        self._language = Language.ZH
        self._what, self._days, self._fmt = What.VISITS, str(Stretch.MONTH), Format.XLSX
        self._by: By | None = By.DAY
        self._earliest = self._today = date.min
        self._asking = self._working = False
        self._preview: Report | None = None
        self._trouble: Text | None = None
        self._step: Text | None = None
        self._places: Sequence[Place] = ()
        self._place = 0
        self._folder: Path | None = None
        self._wrote: Path | None = None
        self._asked = 0
        self._stepped.connect(self._show_step)

    @property
    def is_busy(self) -> bool:
        """Whether a file is being written."""
        return self._working

    def set_language(self, language: Language) -> None:
        self._language = language
        self.changed.emit()

    def ask(self, fmt: Format, stretch: Stretch, earliest: date) -> None:
        """Open the question, as the page looks now."""
        self._fmt, self._days, self._earliest = fmt, stretch.value, earliest
        self._today = self._ways.source().today
        self._asking, self._wrote, self._trouble, self._folder = True, None, None, None
        self._look()
        self._find_places()

    @Slot()
    def drop(self) -> None:
        """No more; a file that is being written is finished."""
        self._asking, self._preview, self._wrote = False, None, None
        self.changed.emit()

    @Slot(str)
    def choose_what(self, what: str) -> None:
        self._what = What(what)
        self._by = FIRST_CUT[self._what]
        if self._what is What.YEAR and self._days not in (Stretch.YEAR, LAST_YEAR):
            self._days = str(Stretch.YEAR)
        self._look()

    @Slot(str)
    def choose_by(self, by: str) -> None:
        self._by = By(by) if by else None
        self._look()

    @Slot(str)
    def choose_days(self, days: str) -> None:
        self._days = days
        self._look()

    @Slot(str)
    def choose_format(self, fmt: str) -> None:
        self._fmt = Format(fmt)
        self._wrote = None
        self.changed.emit()

    @Slot(str)
    def choose_place(self, place: str) -> None:
        self._place, self._folder, self._wrote = int(place), None, None
        self.changed.emit()

    @Slot(str)
    def enter(self, name: str) -> None:
        """Go into a folder, or out of it where no name is given; never out of the place."""
        here = self._here
        if here is None:
            return
        root = self._places[self._place].path
        self._folder = here / name if name else (here.parent if here != root else here)
        self._wrote = None
        self.changed.emit()

    @Slot()
    def look_again(self) -> None:
        """Somebody has put a stick in."""
        self._find_places()

    @Slot()
    def write(self) -> None:
        """Write the file."""
        folder = self._here
        if folder is None or self._working:
            return
        place, wanted, fmt, ways = self._places[self._place], self._wanted(), self._fmt, self._ways
        out = folder / file_name(wanted, fmt)
        self._working, self._wrote, self._trouble = True, None, None
        self._step = Text("正在准备", "Getting ready")
        self.changed.emit()

        def work() -> Path:
            ways.require(place)
            write(ways.source(), wanted, fmt, out, step=self._stepped.emit)
            return out

        self._worker.run(work, self._written)

    @Slot()
    def eject(self) -> None:
        """Let the stick go."""
        if self._working or not self.can_eject:
            return
        place, ways = self._places[self._place], self._ways
        self._working, self._step = True, Text("正在让 U 盘停下来", "Letting the stick go")
        self.changed.emit()
        self._worker.run(lambda: ways.eject(place), self._ejected)

    def _written(self, outcome: Path | HallError | OSError) -> None:
        self._working, self._step = False, None
        if isinstance(outcome, Path):
            self._wrote = outcome
        else:
            self._trouble = error_words(outcome)
        self.changed.emit()

    def _ejected(self, outcome: Text | HallError | OSError) -> None:
        self._working, self._step = False, None
        if isinstance(outcome, Text):
            self.told.emit(outcome, False)
            self._wrote = None
            self._find_places()
        else:
            self._trouble = error_words(outcome)
        self.changed.emit()

    def _show_step(self, step: Text) -> None:
        self._step = step
        self.changed.emit()

    def _look(self) -> None:
        """Read the table anew; only the answer to the last question counts."""
        self._asked += 1
        asked, wanted, ways = self._asked, self._wanted(), self._ways
        self._preview, self._trouble, self._wrote = None, None, None
        self.changed.emit()

        def then(outcome: Report | HallError | OSError) -> None:
            if asked != self._asked:
                return
            if isinstance(outcome, Report):
                self._preview = outcome
            else:
                self._trouble = error_words(outcome)
            self.changed.emit()

        self._worker.run(lambda: make(ways.source(), wanted, whole=False), then)

    def _find_places(self) -> None:
        def then(outcome: Sequence[Place] | HallError | OSError) -> None:
            if not isinstance(outcome, (HallError, OSError)):
                self._places = outcome
                self._place, self._folder = min(self._place, max(0, len(outcome) - 1)), None
                self.changed.emit()

        self._worker.run(self._ways.places, then)

    def _wanted(self) -> Wanted:
        if self._days == LAST_YEAR:
            year = self._today.year - 1
            return Wanted(self._what, date(year, 1, 1), date(year, 12, 31), self._by)
        stretch = Stretch(self._days)
        last = date(self._today.year, 12, 31) if self._what is What.YEAR else self._today
        return Wanted(self._what, first_of(stretch, self._today, self._earliest), last, self._by)

    @property
    def _here(self) -> Path | None:
        return self._folder or (self._places[self._place].path if self._places else None)

    def _say(self, words: Text | None) -> str:
        return "" if words is None else words.read(self._language)

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        return self._asking

    @Property(bool, notify=changed)
    def working(self) -> bool:
        return self._working

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def choices(self) -> dict[str, Any]:
        """All that can be chosen, each as {id, text}, and what is chosen."""
        places = [{"id": str(n), "text": self._say(place.name)} for n, place in enumerate(self._places)]
        chosen = {"day": str(self._days), "by": self._by or "", "format": self._fmt.value}
        offered = offers(self._what, self._language)
        return offered | chosen | {"places": places, "place": str(self._place)}

    @Property(str, notify=changed)
    def span(self) -> str:
        """The days in words."""
        if not self._asking:
            return ""
        wanted = self._wanted()
        return self._say(span_text(wanted.first, wanted.last))

    @Property(str, notify=changed)
    def folder(self) -> str:
        """Where the file will lie, from the place on."""
        here = self._here
        inside = "." if here is None else here.relative_to(self._places[self._place].path).as_posix()
        return "" if inside == "." else inside

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def folders(self) -> list[str]:
        """The folders that can be gone into."""
        here = self._here
        return [] if here is None or not self._asking else [path.name for path in folders_in(here)[:40]]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def columns(self) -> list[dict[str, Any]]:
        """The heads of the preview, in one language."""
        return [] if self._preview is None else heads_of(self._preview.sheets[0], self._language)

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def rows(self) -> list[list[str]]:
        """The first rows of the table."""
        return [] if self._preview is None else rows_of(self._preview.sheets[0], self._language)

    @Property(str, notify=changed)
    def count(self) -> str:
        """How much is in the report, or that it is being read."""
        if self._preview is None:
            return self._say(Text("正在读", "Reading")) if self._trouble is None else ""
        return self._say(self._preview.words)

    @Property(str, notify=changed)
    def step(self) -> str:
        return self._say(self._step)

    @Property(str, notify=changed)
    def trouble(self) -> str:
        return self._say(self._trouble)

    @Property(str, notify=changed)
    def wrote(self) -> str:
        """The file that was written, by its name."""
        return self._wrote.name if self._wrote else ""

    @Property(bool, notify=changed)
    def can_eject(self) -> bool:
        return bool(self._places) and self._places[self._place].is_stick
