"""The frame of the console: the rail, the page in sight, the note, and the lock that needs no one."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from hall.console.errand import Errand
from hall.console.page import Page, Person, Role
from hall.words import Language, Text

NOTE_SECONDS = 8.0
WARNING_SECONDS = 15.0
FIRST = {Role.GUIDE: "arrival", Role.STAFF: "today"}
"""The page that comes first; where there is none of that name, the first one of the rail."""
ROLES = {Role.GUIDE: Text("讲解员", "Guide"), Role.STAFF: Text("管理员", "Staff")}


class Frame(QObject):
    """Shows the pages to whoever came in by the door.

    `left` leads back to the visitors, `pin_change_asked` to the door with an Errand. After `idle_seconds`
    without a touch it leaves by itself, unless the page is busy.
    """

    left = Signal()
    pin_change_asked = Signal(object)
    refused = Signal()
    """Something was not right: the one sound that staff pages make."""
    turned = Signal()
    """Another page is in sight."""
    changed = Signal()

    def __init__(self, pages: Sequence[Page], idle_seconds: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages = {page.name: page for page in pages}
        self.idle_seconds = idle_seconds
        self._language = Language.ZH
        self._person: Person | None = None
        self._page: Page | None = None
        self._note: Text | None = None
        self._alarming = False
        self._quiet_seconds = self._note_seconds = 0.0
        for page in pages:
            page.told.connect(self._told)

    @property
    def person(self) -> Person | None:
        """Who is at the desk; None while nobody is."""
        return self._person

    def open(self, person: Person) -> None:
        """The PIN was right."""
        self._person = person
        self._note = None
        self.touch()
        self.changed.emit()
        seen = self._seen()
        if seen:
            first = FIRST[person.role]
            self.show(first if first in seen else next(iter(seen)))

    def resume(self) -> None:
        """Back from the door, whatever was done there: the page that was in sight looks afresh."""
        self.touch()
        if self._page and self._person:
            self._page.open(self._person)

    def tell(self, note: Text, *, alarming: bool = False) -> None:
        """Show a sentence for a few seconds."""
        self._note, self._alarming, self._note_seconds = note, alarming, 0.0
        self.changed.emit()
        if alarming:
            self.refused.emit()

    def tick(self, seconds: float) -> None:
        """Let time pass: notes fade, and a desk that nobody touches locks itself."""
        busy = bool(self._page and self._page.is_busy)
        before = self._quiet_seconds
        self._quiet_seconds = 0.0 if busy else before + seconds
        self._note_seconds += seconds
        if self._quiet_seconds >= self.idle_seconds:
            self.leave()
            return
        warned = self.idle_seconds - WARNING_SECONDS
        if before < warned <= self._quiet_seconds:
            self.tell(Text("没有人在操作，马上自动退出", "Nobody is here; this desk is about to lock"))
        if self._note and self._note_seconds >= NOTE_SECONDS:
            self._note = None
            self.changed.emit()
        if self._page:
            self._page.tick(seconds)

    def set_language(self, language: Language) -> None:
        self._language = language
        for page in self._pages.values():
            page.set_language(language)
        self.changed.emit()

    def close(self) -> None:
        """The hall closes: every page waits for what it has begun."""
        for page in self._pages.values():
            page.close()

    @Slot()
    def touch(self) -> None:
        """Somebody is here."""
        self._quiet_seconds = 0.0

    @Slot(str)
    def show(self, name: str) -> None:
        """Bring another page into sight; one that this person may not see stays away."""
        page = self._seen().get(name)
        if page is None or self._person is None:
            return
        if self._page and self._page is not page:
            # What was said of one page would lie over the keys of the next.
            self._note = None
            self._page.leave()
        self._page = page
        page.open(self._person)
        self.changed.emit()
        self.turned.emit()

    @Slot()
    def leave(self) -> None:
        """Log out."""
        if self._page:
            self._page.leave()
        self._page = self._person = self._note = None
        self.changed.emit()
        self.turned.emit()
        self.left.emit()

    @Slot()
    def change_pin(self) -> None:
        """Somebody wants another PIN for themselves."""
        if self._person:
            self.pin_change_asked.emit(Errand(self._person.name, by=self._person.name))

    # The stubs know no type names, but only by them do lists and dictionaries become objects in QML.
    @Property("QVariantList", notify=changed)  # type: ignore[arg-type]
    def pages(self) -> list[dict[str, Any]]:
        """`name`, `icon` and `title` of each page that this person may see."""
        return [
            {"name": page.name, "icon": page.icon, "title": page.title.read(self._language)}
            for page in self._seen().values()
        ]

    @Property(str, notify=turned)
    def here(self) -> str:
        return self._page.name if self._page else ""

    @Property(QObject, notify=turned)
    def page(self) -> Page | None:
        return self._page

    @Property(QUrl, notify=turned)
    def view(self) -> QUrl:
        return self._page.view if self._page else QUrl()

    @Property(str, notify=changed)
    def who(self) -> str:
        return self._person.name if self._person else ""

    @Property(str, notify=changed)
    def role(self) -> str:
        return self._person.role.value if self._person else ""

    @Property(str, notify=changed)
    def role_words(self) -> str:
        return ROLES[self._person.role].read(self._language) if self._person else ""

    @Property(str, notify=changed)
    def note(self) -> str:
        return self._note.read(self._language) if self._note else ""

    @Property(bool, notify=changed)
    def alarming(self) -> bool:
        return self._alarming

    def _seen(self) -> dict[str, Page]:
        role = self._person.role if self._person else None
        return {name: page for name, page in self._pages.items() if role in page.roles}

    def _told(self, note: Text, alarming: bool) -> None:
        self.tell(note, alarming=alarming)
