"""Taking in a list as the view binds to it: choose a file, look at every row, then take what is fine."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from hall.console.bookings.intake import Judged, Verdict, judge, lists_in, moment_words, take, write_blank
from hall.console.bookings.office import Office, Part
from hall.console.bookings.words import people_words
from hall.console.places import Place
from hall.visiting import AUDIENCES
from hall.words import HallError, Text


class IntakeView(Part):
    """Files that can be taken in, and the one that was chosen. `left` leads back."""

    changed = Signal()
    left = Signal()

    def __init__(
        self, office: Office, places: Callable[[], Sequence[Place]], parent: QObject | None = None
    ) -> None:
        super().__init__(office, parent)
        self._places = places
        self._files: list[tuple[Place, Path]] = []
        self._judged: Judged | None = None
        self._only_refused = False

    @Slot()
    def open(self) -> None:
        """Look for lists in the places there are."""
        self._judged = None
        self._only_refused = False

        def look() -> list[tuple[Place, Path]]:
            return [(place, file) for place in self._places() for file in lists_in(place.path)]

        def then(found: list[tuple[Place, Path]]) -> None:
            self._files = found
            self.changed.emit()

        self.office.attempt(look, then)

    @Slot(int)
    def choose(self, index: int) -> None:
        """Read a file and say what would become of its rows; nothing is taken."""
        if not self.office.may_edit or not 0 <= index < len(self._files):
            return
        _, path = self._files[index]
        bookings, rules, who = self.office.store.bookings, self.office.rules, self.office.who.name
        self.office.attempt(lambda: judge(path, bookings, rules, who), self._show)

    @Slot()
    def write_blank(self) -> None:
        """Write an empty list into the first place, for a school to fill in."""
        if not self.office.may_edit:
            return

        def work() -> tuple[Path, Text]:
            place = self._places()[0]
            return write_blank(place.path), place.name

        def then(written: tuple[Path, Text]) -> None:
            path, name = written
            self.office.tell(Text(f"{path.name} 写好了，在{name.zh}", f"{path.name} is written: {name.en}"))
            self.open()

        self.office.attempt(work, then)

    @Slot()
    def take(self) -> None:
        """Take the rows that are fine."""
        judged = self._judged
        if not self.office.may_edit or judged is None or judged.taken:
            return
        bookings, rules, who = self.office.store.bookings, self.office.rules, self.office.who.name

        def then(outcome: Judged | HallError | OSError) -> None:
            if isinstance(outcome, (HallError, OSError)):
                self.office.complain(outcome)
                return
            count = outcome.fine
            self.office.tell(
                Text(f"导入了 {count} 个预约", f"{count} booking{'' if count == 1 else 's'} taken in")
            )
            self.office.written.emit()
            self._show(outcome)

        self.office.run(lambda: take(judged, bookings, rules, who), then)

    @Slot()
    def back(self) -> None:
        """Back to the files, or to the calendar."""
        if self._judged is None:
            self.left.emit()
        else:
            self.open()

    @Slot()
    def narrow(self) -> None:
        """Only the refused rows, or all again."""
        self._only_refused = not self._only_refused
        self.changed.emit()

    def forget(self) -> None:
        """Out of sight: a list holds phones."""
        self._judged, self._files = None, []
        self.changed.emit()

    def _show(self, judged: Judged) -> None:
        self._judged = judged
        self.changed.emit()

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def files(self) -> list[dict[str, str]]:
        """The lists that lie in the places, the newest of each place first."""
        return [{"name": file.name, "place": self.say(place.name)} for place, file in self._files]

    @Property(str, notify=changed)
    def stage(self) -> str:
        """`files`, `judged` or `taken`."""
        if self._judged is None:
            return "files"
        return "taken" if self._judged.taken else "judged"

    @Property(str, notify=changed)
    def name(self) -> str:
        return self._judged.name if self._judged else ""

    @Property(int, notify=changed)
    def fine(self) -> int:
        return self._judged.fine if self._judged else 0

    @Property(int, notify=changed)
    def refused(self) -> int:
        return self._judged.refused if self._judged else 0

    @Property(bool, notify=changed)
    def only_refused(self) -> bool:
        return self._only_refused

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def rows(self) -> list[dict[str, Any]]:
        """Every row with its line in the file and why it is refused."""
        rows = self._judged.rows if self._judged else ()
        return [self._row(row) for row in rows if not (self._only_refused and row.is_fine)]

    def _row(self, row: Verdict) -> dict[str, Any]:
        wish = row.wish
        taken = Text("导入了", "taken") if self._judged and self._judged.taken else Text("可以", "fine")
        return {
            "line": row.line,
            "when": moment_words(wish, self.office.zone) if wish else "",
            "title": " ".join(part for part in (wish.organisation, wish.grade) if part) if wish else "",
            "audience": self.say(AUDIENCES[wish.audience]) if wish else "",
            "people": self.say(people_words(wish.people)) if wish else "",
            "fine": row.is_fine,
            "why": self.say(row.why if row.why is not None else taken),
        }
