"""What a visitor sees in the window: keys to press, pads to hold, pictures to touch."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtQuick import QQuickItem, QQuickWindow

from hall.players.frames import Frames

DULL = ("dim", "right", "wrong", "picked")
"""Looks of an answer that has been judged: it can no longer be chosen."""


@dataclass(frozen=True)
class Thing:
    """Something on the screen that answers to a finger."""

    item: QQuickItem
    place: QRectF
    """In window pixels."""
    name: str
    """Its object name, else its words, else its icon."""
    look: str

    @property
    def centre(self) -> QPointF:
        return self.place.center()


class Eyes:
    """Looks at one window, never deeper than a visitor can: hidden, covered and faded things are not seen."""

    def __init__(self, window: QQuickWindow) -> None:
        self._window = window

    def touchables(self) -> list[Thing]:
        """Everything that can be tapped now, in the order of the scene."""
        return [_thing(item) for item in self._seen() if _has_signal(item, "tapped()") and _is_live(item)]

    def pads(self) -> list[Thing]:
        """Everything that works while it is held."""
        return [_thing(item) for item in self._seen() if _has_property(item, "held")]

    def handles(self) -> list[Thing]:
        """Everything that can be dragged."""
        return [_thing(item) for item in self._seen() if item.objectName() == "handle"]

    def pictures(self) -> list[Thing]:
        """The child's pictures, which take fingers too."""
        return [_thing(item) for item in self._seen() if isinstance(item, Frames)]

    def find(self, name: str) -> Thing | None:
        """The thing with this object name."""
        return next((_thing(i) for i in self._seen() if i.objectName() == name and _is_live(i)), None)

    def anywhere(self, name: str) -> Thing | None:
        """The thing with this object name or these words, even where a pane must be scrolled to show it."""
        live = [item for item in self._reachable() if _is_live(item)]
        named = (item for item in live if item.objectName() == name)
        worded = (item for item in live if _has_signal(item, "tapped()") and _thing(item).name == name)
        found = next(named, None) or next(worded, None)
        return None if found is None else _thing(found)

    def reading(self, words: str) -> list[Thing]:
        """Every text that reads so."""
        labels = (item for item in self._seen() if _has_property(item, "leading"))
        return [_thing(item) for item in labels if item.property("text") == words]

    def pane_of(self, thing: Thing) -> Thing | None:
        """What must be scrolled to bring the thing into sight; None where it is in sight."""
        parent: QQuickItem | None = thing.item.parentItem()
        while parent is not None:
            if _has_property(parent, "flickableDirection") and not _rect(parent).contains(thing.centre):
                return _thing(parent)
            parent = parent.parentItem()
        return None

    def called(self, words: str) -> Thing | None:
        """The key with these words."""
        return next((thing for thing in self.touchables() if thing.name == words), None)

    def texts(self) -> list[str]:
        """All words that can be read now."""
        found = (item.property("text") for item in self._seen() if _has_property(item, "leading"))
        return [text for text in found if text]

    def _reachable(self) -> list[QQuickItem]:
        items = list(_visible(self._window.contentItem()))
        dialogs = [item for item in items if _has_property(item, "cardWidth")]
        if not dialogs:
            return items
        # A dialog lies over all the rest but the keyboard: nothing below it can be reached.
        boards = [item for item in items if _has_property(item, "keyboard")]
        return [item for top in (dialogs[-1], *boards) for item in _visible(top)]

    def _seen(self) -> list[QQuickItem]:
        items = self._reachable()
        area = QRectF(0, 0, self._window.width(), self._window.height())
        return [item for item in items if area.contains(_rect(item).center())]


def _visible(item: QQuickItem) -> Iterator[QQuickItem]:
    if not item.isVisible() or not item.isEnabled() or item.opacity() < 0.2:
        return
    yield item
    for child in sorted(item.childItems(), key=lambda child: child.z()):
        yield from _visible(child)


def _rect(item: QQuickItem) -> QRectF:
    return item.mapRectToScene(QRectF(0, 0, item.width(), item.height()))


def _thing(item: QQuickItem) -> Thing:
    words = (
        item.objectName() or item.property("text") or item.property("icon") or item.property("title") or ""
    )
    return Thing(item, _rect(item), str(words), str(item.property("look") or ""))


def _is_live(item: QQuickItem) -> bool:
    return item.isEnabled() and str(item.property("look") or "") not in DULL


def _has_signal(item: QQuickItem, signature: str) -> bool:
    return item.metaObject().indexOfSignal(signature) >= 0


def _has_property(item: QQuickItem, name: str) -> bool:
    return item.metaObject().indexOfProperty(name) >= 0
