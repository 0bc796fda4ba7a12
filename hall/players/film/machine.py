"""A media player whose parts are made by QML, so that no Python stands behind them.

An object made by Python's `QAudioOutput()` asks for the interpreter's lock whenever a connection of it goes,
also in the decoder's threads, which hold a lock of Qt's at that moment. A `stop()` or a jump from Python
holds the two the other way round, and the window stands still for ever: PySide6 6.11.3, in one of three test
runs on a busy machine.
"""

from typing import Final

from PySide6.QtCore import QObject, QUrl
from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer, QVideoSink
from PySide6.QtQml import QQmlComponent, QQmlEngine

_PARTS: Final = (
    b"import QtMultimedia\nMediaPlayer { audioOutput: AudioOutput {} videoOutput: VideoOutput {} }"
)


class Machine(QObject):
    """Player, loudspeaker and screen, made together and gone together."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._engine = QQmlEngine(self)
        self._component = QQmlComponent(self._engine, self)
        self._component.setData(_PARTS, QUrl())
        made = self._component.create()
        if not isinstance(made, QMediaPlayer):
            raise TypeError(f"QtMultimedia's QML part is missing: {self._component.errorString()}")
        made.setParent(self)
        self.player: QMediaPlayer = made
        self.sound: QAudioOutput = made.audioOutput()
        sink = made.videoOutput().property("videoSink")
        assert isinstance(sink, QVideoSink)
        self.sink: QVideoSink = sink
