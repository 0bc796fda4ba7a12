"""What a page of the console owes the frame that shows it."""

from dataclasses import dataclass
from enum import StrEnum
from typing import ClassVar

from PySide6.QtCore import QObject, QUrl, Signal

from hall.words import Language, Text


class Role(StrEnum):
    """What somebody behind the PIN may do."""

    GUIDE = "guide"
    STAFF = "staff"


@dataclass(frozen=True)
class Person:
    """Who is at the desk; the name stands in the ledger and in the audit list."""

    name: str
    role: Role


EVERYBODY = frozenset(Role)


class Page(QObject):
    """One page behind an entry of the rail.

    `view` is QML whose root has `required property var page` (this object) and `required property var desk`
    (the frame); it fills what the frame leaves beside its rail. `told` shows a sentence in the frame's note,
    alarming or not. A page tells `changed` whenever one of its properties may read anew, also after a change
    of language. It declares `changed = Signal()` itself and says `notify=changed` in its properties: Qt
    crashes on a notify that a base class declares.
    """

    changed: ClassVar[Signal]
    told = Signal(object, bool)

    name: ClassVar[str] = ""
    icon: ClassVar[str] = ""
    title: ClassVar[Text] = Text("", "")
    roles: ClassVar[frozenset[Role]] = frozenset({Role.STAFF})
    view: ClassVar[QUrl] = QUrl()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.language = Language.ZH
        self.who = Person("", Role.STAFF)

    @property
    def is_busy(self) -> bool:
        """Whether work runs that the automatic lock must not cut short."""
        return False

    def open(self, who: Person) -> None:
        """The page comes into sight; read everything afresh."""
        self.who = who
        self.changed.emit()

    def leave(self) -> None:
        """The page goes out of sight; forget what nobody may find here later."""

    def tick(self, seconds: float) -> None:
        """Let time pass while the page is in sight."""

    def set_language(self, language: Language) -> None:
        self.language = language
        self.changed.emit()

    def close(self) -> None:
        """The hall closes: wait for work that still runs."""
