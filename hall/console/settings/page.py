"""The page of settings: people, opening, the hall, and who changed what."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from hall.clock import Clock
from hall.console.errand import Errand
from hall.console.page import Page, Person
from hall.console.pins import Pins
from hall.console.settings.days_off import DaysOff
from hall.console.settings.entries import HALL, OPENING
from hall.console.settings.form import Form
from hall.console.settings.people import People
from hall.console.settings.sheet import Sheet
from hall.console.settings.telling import read_changes, shown_rows
from hall.console.worker import Worker
from hall.store.audit import Change
from hall.store.store import Store
from hall.words import HallError, Language, Text

SECTIONS = {
    "people": Text("人员", "People"),
    "opening": Text("开放", "Opening"),
    "hall": Text("展馆", "Hall"),
    "audit": Text("记录", "Changes"),
}
_GROUPS = {"opening": OPENING, "hall": HALL}


class SettingsPage(Page):
    """Four sections, one in sight. `pin_asked` goes to the door, `out_asked` locks the desk."""

    pin_asked = Signal(object)
    out_asked = Signal()
    changed = Signal()

    name = "settings"
    icon = "settings"
    title = Text("设置", "Settings")
    view = QUrl.fromLocalFile(str(Path(__file__).with_name("Settings.qml")))

    def __init__(
        self,
        pins: Pins,
        file: Path,
        store: Store,
        records: Path,
        clock: Clock,
        zone: ZoneInfo,
        parent: QObject | None = None,
    ) -> None:
        """`file` is the settings file, `records` the store's."""
        super().__init__(parent)
        self._records = records
        self._zone = zone
        self._worker = Worker(self)
        self._people = People(pins, self)
        self._form = Form(Sheet(file, store.audit.note), self)
        self._days_off = DaysOff(store.closed_days, records, clock, zone, self._worker, self)
        self._section = "people"
        self._words = ""
        self._found: Sequence[Change] = ()
        for part in (self._people, self._form, self._days_off):
            part.told.connect(self.told)
        self._people.pin_asked.connect(self.pin_asked)
        self._people.out.connect(self.out_asked)

    def open(self, who: Person) -> None:
        self.who = who
        self._people.open(who, self.language)
        self._form.open(who.name)
        self.changed.emit()
        self.look_at(self._section)

    def leave(self) -> None:
        self._people.leave()
        self._days_off.ask("")
        self._section, self._words, self._found = "people", "", ()
        self.changed.emit()

    def set_language(self, language: Language) -> None:
        for part in (self._people, self._form, self._days_off):
            part.set_language(language)
        super().set_language(language)

    def close(self) -> None:
        """Wait for what is being read or written."""
        self._worker.close()

    @Slot(object)
    def settled(self, errand: Errand) -> None:
        """The door is done with what was asked of it."""
        self.told.emit(Text(f"{errand.name}的密码设好了", f"The PIN of {errand.name} is set"), False)

    @Slot(str)
    def look_at(self, section: str) -> None:
        """Bring a section into sight; a draft that was not kept is dropped with its section."""
        if section != self._section:
            self._form.drop()
        self._section = section
        self._form.show(_GROUPS.get(section, ()))
        if section == "opening":
            self._days_off.open(self.who.name)
        if section == "audit":
            self.search(self._words)
        self.changed.emit()

    @Slot(str)
    def search(self, words: str) -> None:
        """Look for changes in which each of the words stands."""
        self._words = words

        def take(outcome: list[Change] | HallError | OSError) -> None:
            if isinstance(outcome, HallError):
                self.told.emit(outcome.text, True)
            elif not isinstance(outcome, OSError) and words == self._words:
                self._found = outcome
                self.changed.emit()

        self._worker.run(lambda: read_changes(self._records, words), take)

    @Property(QObject, constant=True)
    def people(self) -> People:
        return self._people

    @Property(QObject, constant=True)
    def form(self) -> Form:
        return self._form

    @Property(QObject, constant=True)
    def days_off(self) -> DaysOff:
        return self._days_off

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def sections(self) -> list[dict[str, str]]:
        return [{"id": name, "text": words.read(self.language)} for name, words in SECTIONS.items()]

    @Property(str, notify=changed)
    def section(self) -> str:
        return self._section

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def changes(self) -> list[list[Any]]:
        """Cells of the audit list, the newest first."""
        return shown_rows(self._found, self.language, self._zone)
