"""Who may come in: the list, and what staff do with it."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from hall.console.errand import Errand
from hall.console.frame import ROLES
from hall.console.page import Person, Role
from hall.console.pins import Pins
from hall.console.roster import PinsError, proper_name
from hall.words import Language, Text


class People(QObject):
    """The list of people and the one who is chosen in it.

    `pin_asked` sends an Errand to the door; `out` tells that whoever is here has changed themselves and must
    come in anew.
    """

    changed = Signal()
    told = Signal(object, bool)
    pin_asked = Signal(object)
    out = Signal()

    def __init__(self, pins: Pins, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pins = pins
        self._language = Language.ZH
        self._who = ""
        self._people: tuple[Person, ...] = ()
        self._chosen = ""
        self._asking = ""
        self._fault: Text | None = None

    def open(self, who: Person, language: Language) -> None:
        """Read the list afresh."""
        self._who, self._language = who.name, language
        self._asking, self._fault = "", None
        try:
            self._people = self._pins.people
        except PinsError as error:
            self._people = ()
            self.told.emit(error.text, True)
        if self._chosen not in (person.name for person in self._people):
            self._chosen = ""
        self.changed.emit()

    def set_language(self, language: Language) -> None:
        self._language = language
        self.changed.emit()

    def leave(self) -> None:
        self._asking = self._chosen = ""
        self.changed.emit()

    @Slot(int)
    def choose(self, index: int) -> None:
        """One row of the list."""
        if 0 <= index < len(self._people):
            self._chosen = self._people[index].name
            self.changed.emit()

    @Slot(str)
    def ask(self, what: str) -> None:
        """Open a dialog, `add`, `rename` or `remove`; nothing closes it."""
        self._asking, self._fault = what, None
        self.changed.emit()

    @Slot(str, str)
    def add(self, name: str, role: str) -> None:
        """Somebody new: the door asks them for a PIN."""
        try:
            tidy = proper_name(name, [person.name for person in self._people])
        except PinsError as error:
            self._refuse(error)
            return
        self.ask("")
        self.pin_asked.emit(Errand(tidy, Role(role), by=self._who))

    @Slot()
    def renew(self) -> None:
        """A new PIN for whoever is chosen."""
        if self._chosen:
            self.pin_asked.emit(Errand(self._chosen, by=self._who))

    @Slot(str)
    def rename(self, new: str) -> None:
        """Another name for whoever is chosen."""
        name = self._chosen
        self._do(
            lambda: self._pins.rename(name, new, by=self._who),
            Text(f"“{name}”的名字改好了", f'"{name}" has a new name'),
        )

    @Slot(str)
    def appoint(self, role: str) -> None:
        """Another role for whoever is chosen."""
        name, words = self._chosen, ROLES[Role(role)]
        if Person(name, Role(role)) not in self._people:
            self._do(
                lambda: self._pins.appoint(name, Role(role), by=self._who),
                Text(f"{name}现在是{words.zh}", f"{name} is now {words.en.lower()}"),
            )

    @Slot()
    def remove(self) -> None:
        """Whoever is chosen comes in no more."""
        name = self._chosen
        if self._asking == "remove":
            self._do(
                lambda: self._pins.remove(name, by=self._who),
                Text(f"{name}的密码不能用了", f"The PIN of {name} opens nothing any more"),
            )

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def rows(self) -> list[list[Any]]:
        """Name and role of each."""
        me = Text("（你）", " (you)").read(self._language)
        return [
            [
                {"text": person.name + (me if person.name == self._who else ""), "bold": True},
                {
                    "text": ROLES[person.role].read(self._language),
                    "look": "blue" if person.role is Role.STAFF else "plain",
                },
            ]
            for person in self._people
        ]

    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def roles(self) -> list[dict[str, str]]:
        return [{"id": role.value, "text": words.read(self._language)} for role, words in ROLES.items()]

    @Property(int, notify=changed)
    def selected(self) -> int:
        names = [person.name for person in self._people]
        return names.index(self._chosen) if self._chosen in names else -1

    @Property(str, notify=changed)
    def chosen(self) -> str:
        return self._chosen

    @Property(str, notify=changed)
    def role(self) -> str:
        """Of whoever is chosen."""
        return next((person.role.value for person in self._people if person.name == self._chosen), "")

    @Property(str, notify=changed)
    def asking(self) -> str:
        return self._asking

    @Property(str, notify=changed)
    def fault(self) -> str:
        """What is wrong with the name in the dialog."""
        return self._fault.read(self._language) if self._fault else ""

    def _do(self, deed: Callable[[], None], done: Text) -> None:
        own = self._chosen == self._who
        try:
            deed()
        except PinsError as error:
            self._refuse(error)
            return
        if own:
            self.out.emit()
            return
        self.open(Person(self._who, Role.STAFF), self._language)
        self.told.emit(done, False)

    def _refuse(self, error: PinsError) -> None:
        if self._asking in ("add", "rename"):
            self._fault = error.text
        else:
            self._asking = ""
            self.told.emit(error.text, True)
        self.changed.emit()
