"""The hall's short sounds: a touch is heard at once, or nothing happens at all."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtQml import QQmlComponent, QQmlEngine

LOUDEST = 5
"""The volume's highest step; 0 is silence."""


class Effect(Protocol):
    """One sound, loaded and ready to be heard."""

    def setVolume(self, volume: float) -> None: ...

    def play(self) -> None: ...

    def stop(self) -> None: ...


class Sounds(QObject):
    """Plays the WAV files of a folder by their names; silent where the machine has no sound device.

    Nothing is loaded before the first `prepare` or `play`: Qt's audio needs a tenth of a second, which the
    window's first frame must not wait for.
    """

    def __init__(
        self,
        folder: Path,
        open_effect: Callable[[Path], Effect | None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._files = {file.stem: file for file in sorted(folder.glob("*.wav"))}
        self._open = open_effect or _Loudspeaker().open
        self._effects: dict[str, Effect] = {}
        self._volume = 3

    @property
    def volume(self) -> int:
        """0 (mute) to 5."""
        return self._volume

    @volume.setter
    def volume(self, volume: int) -> None:
        self._volume = volume
        if volume == 0:
            self.stop()
        for effect in self._effects.values():
            effect.setVolume(volume / LOUDEST)

    @Slot()
    def prepare(self) -> None:
        """Load every sound; the shell calls it once its first screen stands."""
        for name in self._files:
            self._effect(name)

    @Slot(str)
    def play(self, name: str) -> None:
        """Let a sound be heard, from its beginning; raises KeyError for a name that has no file."""
        effect = self._effect(name)
        if effect is not None and self._volume > 0:
            effect.play()

    @Slot()
    def stop(self) -> None:
        """Be quiet at once."""
        for effect in self._effects.values():
            effect.stop()

    def _effect(self, name: str) -> Effect | None:
        file = self._files[name]
        if name not in self._effects and (effect := self._open(file)) is not None:
            effect.setVolume(self._volume / LOUDEST)
            self._effects[name] = effect
        return self._effects.get(name)  # None is not kept: a loudspeaker may be plugged in later


class _Loudspeaker:
    """Opens sounds on the machine's standard output.

    They are made by QML, so that no Python stands behind them: an audio object made in Python asks for the
    interpreter's lock in the audio thread, and PySide6 6.11.3 can then stop the window for ever.
    """

    def __init__(self) -> None:
        self._engine: QQmlEngine | None = None

    def open(self, file: Path) -> Effect | None:
        """The sound, or None where the machine has no output."""
        from PySide6.QtMultimedia import QMediaDevices, QSoundEffect  # noqa: PLC0415 see Sounds

        if not QMediaDevices.audioOutputs():
            return None
        if self._engine is None:
            self._engine = QQmlEngine()
            self._component = QQmlComponent(self._engine, self._engine)
            self._component.setData(b"import QtMultimedia\nSoundEffect {}", QUrl())
        effect = self._component.create()
        if not isinstance(effect, QSoundEffect):
            raise TypeError(f"QtMultimedia's QML part is missing: {self._component.errorString()}")
        effect.setParent(self._engine)
        effect.setSource(QUrl.fromLocalFile(str(file)))
        return effect
