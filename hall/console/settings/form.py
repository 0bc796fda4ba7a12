"""The settings as cards of controls, with a draft that staff keep or drop."""

from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from hall.console.settings.entries import ENTRIES, Control, Entry, Group, bounds
from hall.console.settings.sheet import Sheet
from hall.settings import SettingsError
from hall.words import Language, Text


class Form(QObject):
    """Shows a Sheet. `groups` change only with section and language: a held stepper must stay alive."""

    changed = Signal()
    rebuilt = Signal()
    told = Signal(object, bool)

    def __init__(self, sheet: Sheet, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._sheet = sheet
        self._language = Language.ZH
        self._groups: tuple[Group, ...] = ()
        self._who = ""

    def open(self, who: str) -> None:
        """Read the file afresh."""
        self._who = who
        self._sheet.read()
        self.changed.emit()
        self.rebuilt.emit()

    def show(self, groups: tuple[Group, ...]) -> None:
        self._groups = groups
        self.rebuilt.emit()

    def set_language(self, language: Language) -> None:
        self._language = language
        self.rebuilt.emit()
        self.changed.emit()

    @Slot(str, str)
    def put(self, key: str, text: str) -> None:
        """A control was touched."""
        self._sheet.put(key, text)
        self.changed.emit()

    @Slot(str, str)
    def turn(self, key: str, option: str) -> None:
        """One of several that may be chosen together."""
        now = [part for part in self._sheet.shown(key).split(",") if part]
        now = [part for part in now if part != option] if option in now else [*now, option]
        self.put(key, ",".join(sorted(now)))

    @Slot()
    def drop(self) -> None:
        """Forget what is not kept yet."""
        self.open(self._who)

    @Slot()
    def save(self) -> None:
        """Write the file."""
        try:
            count = self._sheet.save(self._who)
        except SettingsError as error:
            self.told.emit(error.text, True)
            return
        self.changed.emit()
        if count:
            self.told.emit(
                Text("存好了，下次打开展馆时生效", "Kept; it takes effect when the hall opens next"), False
            )

    @Property("QVariantList", notify=rebuilt)  # type: ignore[arg-type]
    def groups(self) -> list[dict[str, Any]]:
        """`title`, `side` and `entries` of each card."""
        return [
            {
                "title": group.title.read(self._language),
                "side": group.side,
                "entries": [self._shown(entry) for entry in group.entries],
            }
            for group in self._groups
        ]

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def values(self) -> dict[str, str]:
        return {key: self._sheet.shown(key) for key in ENTRIES}

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def faults(self) -> dict[str, str]:
        return {key: words.read(self._language) for key, words in self._sheet.faults.items()}

    @Property(bool, notify=changed)
    def unsaved(self) -> bool:
        return self._sheet.is_changed

    @Property(bool, notify=changed)
    def sound(self) -> bool:
        """Whether the draft can be kept."""
        return self._sheet.is_changed and not self._sheet.faults and not self._sheet.trouble

    @Property(bool, notify=changed)
    def waits(self) -> bool:
        return self._sheet.waits

    @Property(str, notify=changed)
    def trouble(self) -> str:
        """Why the file cannot be changed here."""
        return self._sheet.trouble.read(self._language) if self._sheet.trouble else ""

    def _shown(self, entry: Entry) -> dict[str, Any]:
        least, most = bounds(entry.key) if entry.control is Control.STEPS else (0, 0)
        return {
            "key": entry.key,
            "title": entry.title.read(self._language),
            "hint": entry.hint.read(self._language),
            "control": entry.control.value,
            "unit": entry.unit.read(self._language),
            "from": least,
            "to": most,
            "step": entry.step,
            "options": [{"id": name, "text": words.read(self._language)} for name, words in entry.options],
        }
