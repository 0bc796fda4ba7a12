"""The projector: decodes a file with sound and hands its pictures to the item that shows them."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import QImage
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame

from hall.players.film.machine import Machine
from hall.players.frames import FrameSource

PATIENCE_MS: Final = 8000
"""A running film that shows no new picture for so long has failed; a slow disk gets its time."""
LOUDNESS: Final = (0.0, 0.12, 0.28, 0.5, 0.74, 1.0)
"""The player's gain for the hall's five steps."""
LARGEST: Final = 1600 * 900
"""Pixels up to which pictures are smoothed here; beyond, a frame would cost too much of its time."""


def _area(size: QSize) -> int:
    return size.width() * size.height()


class Projector(QObject):
    """Plays one file at a time."""

    moved = Signal(float)
    """The time of the picture that is shown now, in seconds."""
    ended = Signal(float)
    """The file is at its end; carries the time of the last picture."""
    failed = Signal(str)
    """It cannot go on; the decoder's own words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.frames = FrameSource(self)
        self.frames.asked.connect(self._fit)
        self._size = QSize()
        self._whole = QImage()
        self._last = 0.0
        self._sought: float | None = None
        self._machine = Machine(self)
        self._sound, self._sink, self._player = self._machine.sound, self._machine.sink, self._machine.player
        self._sink.videoFrameChanged.connect(self._show)
        self._player.mediaStatusChanged.connect(self._notice)
        self._player.errorOccurred.connect(self._fail)
        self._watch = QTimer(self, interval=PATIENCE_MS, singleShot=True)
        self._watch.timeout.connect(self._give_up)

    def load(self, path: Path) -> None:
        """Put in a file; it waits at its start."""
        self.stop()
        self._last = 0.0
        self._player.setSource(QUrl.fromLocalFile(str(path)))

    def play(self) -> None:
        """Run, or go on."""
        self._watch.start()
        self._player.play()

    def pause(self) -> None:
        """Stop at this picture."""
        self._watch.stop()
        self._player.pause()

    def seek(self, seconds: float) -> None:
        """Go to a time, running or not."""
        self._sought = seconds
        self._player.setPosition(round(seconds * 1000))

    def stop(self) -> None:
        """Take the file out."""
        self._watch.stop()
        self._sought = None
        self._player.stop()
        self._player.setSource(QUrl())
        self._put_up(QImage())

    def set_volume(self, step: int) -> None:
        """Set the loudness, 0 to 5 as the hall counts it."""
        self._sound.setVolume(LOUDNESS[max(0, min(len(LOUDNESS) - 1, step))])

    def _show(self, frame: QVideoFrame) -> None:
        image = frame.toImage()
        if image.isNull():
            return
        if self._watch.isActive():
            self._watch.start()
        self._put_up(image)
        seconds = frame.startTime() / 1e6 if frame.startTime() >= 0 else self._player.position() / 1000
        # Pictures decoded before a jump may still arrive after it; they must not pull the time back.
        if self._sought is not None:
            if abs(seconds - self._sought) > 1:
                return
            self._sought = None
        self._last = seconds
        self.moved.emit(seconds)

    def _fit(self, width: int, height: int) -> None:
        self._size = QSize(width, height)
        self._put_up(self._whole)

    def _put_up(self, image: QImage) -> None:
        """Show a picture at the size it is seen: the software renderer itself leaves stairs in every edge."""
        self._whole = image
        wanted = self._size
        if image.isNull() or wanted.isEmpty() or wanted == image.size() or _area(wanted) > LARGEST:
            self.frames.show(image)
            return
        way = Qt.AspectRatioMode.KeepAspectRatioByExpanding
        self.frames.show(image.scaled(wanted, way, Qt.TransformationMode.SmoothTransformation))

    def _notice(self, status: QMediaPlayer.MediaStatus) -> None:
        if status is QMediaPlayer.MediaStatus.EndOfMedia:
            self._watch.stop()
            self.ended.emit(self._last)
        elif status is QMediaPlayer.MediaStatus.InvalidMedia:
            self._fail(self._player.error(), self._player.errorString())

    def _fail(self, _error: QMediaPlayer.Error, words: str) -> None:
        self._watch.stop()
        self.failed.emit(words)

    def _give_up(self) -> None:
        self._player.pause()
        self.failed.emit("no new picture")
