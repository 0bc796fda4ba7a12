"""What the view of a lens or game binds to, as its `play`."""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any

from PySide6.QtCore import Property, QObject, Signal, Slot

from hall.exhibit import Manifest
from hall.players.frames import FrameSource
from hall.words import Language, Text


class PlayState(StrEnum):
    LOADING = "loading"
    RUNNING = "running"
    OVER = "over"


class ChildPlay(QObject):
    """One play in a child, as QML sees it: its pictures, its numbers, its words."""

    hudChanged = Signal()
    wordsChanged = Signal()
    stateChanged = Signal()
    noticeChanged = Signal()
    knob_set = Signal(str, object)
    """A control of the view was moved: its name and value."""
    given_up = Signal()
    """The visitor has had enough."""

    def __init__(self, manifest: Manifest, language: Language, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._manifest = manifest
        self._language = language
        self._hud: Mapping[str, Any] = {}
        self._state = PlayState.LOADING
        self._notice = Text("", "")
        self._frames = FrameSource(self)

    @property
    def source(self) -> FrameSource:
        """The same as `frames`, typed for Python."""
        return self._frames

    @property
    def is_over(self) -> bool:
        return self._state is PlayState.OVER

    frames = Property(QObject, lambda self: self._frames, constant=True)
    # The stubs know no type names, but only by this name does a dictionary become an object in QML.
    hud = Property("QVariantMap", lambda self: dict(self._hud), notify=hudChanged)  # type: ignore[arg-type]
    words = Property("QVariantMap", lambda self: self._read_words(), notify=wordsChanged)  # type: ignore[arg-type]
    state = Property(str, lambda self: self._state.value, notify=stateChanged)
    notice = Property(str, lambda self: self._notice.read(self._language), notify=noticeChanged)

    @Slot(str, "QVariant")
    def setKnob(self, name: str, value: float | str | bool) -> None:
        """Set a control of the exhibit: `play.setKnob("level", 80)`."""
        self.knob_set.emit(name, float(value) if isinstance(value, bool | int) else value)

    @Slot()
    def giveUp(self) -> None:
        """End the play as left."""
        self.given_up.emit()

    def set_hud(self, hud: Mapping[str, Any]) -> None:
        self._hud = hud
        self.hudChanged.emit()

    def set_state(self, state: PlayState) -> None:
        self._state = state
        self.stateChanged.emit()

    def set_notice(self, notice: Text) -> None:
        self._notice = notice
        self.noticeChanged.emit()

    def set_language(self, language: Language) -> None:
        self._language = language
        self.wordsChanged.emit()
        self.noticeChanged.emit()

    def _read_words(self) -> dict[str, str]:
        return {name: text.read(self._language) for name, text in self._manifest.words.items()}
