"""Try a film in a process of its own: `python -m hall.players.film.check FILE SECONDS [THUMBNAIL]`.

SECONDS is how long it should run, 0 where nobody has said. Prints one JSON object: `seconds`, the length
found, and `fault`, a `Verdict`; leaves a picture of the film as THUMBNAIL. Whatever a broken file does to the
decoder, it does it here and not in the hall's window.
"""

import json
import os
import sys
from enum import StrEnum
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QSize, Qt, QTimer, QUrl
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtMultimedia import QMediaPlayer, QVideoFrame

from hall.players.film.machine import Machine

STEP_MS: Final = 4000
"""How long a file may take to open, or to show a picture after a jump."""
PLACES: Final = 6
"""At how many places, spread over the film, a picture must appear."""
NEAR: Final = 1.2
"""Seconds by which a picture may miss the place that was asked for."""
LONGEST_SECONDS: Final = 1800.0
"""A film of unknown length may run for half an hour."""
THUMBNAIL: Final = QSize(800, 520)
"""The size of a poster, twice over."""


class Verdict(StrEnum):
    """What a check came to."""

    GOOD = ""
    UNREADABLE = "unreadable"
    NO_PICTURE = "no_picture"
    CUT_SHORT = "cut_short"
    TOO_LONG = "too_long"
    """It runs on long past its stated length, or on and on: the description belongs to another file."""
    STUCK = "stuck"
    """The check itself did not end in time."""


class Check(QObject):
    """Opens one file and looks for pictures from its start to its end."""

    def __init__(self, file: Path, expected: float, thumbnail: Path | None = None) -> None:
        super().__init__()
        self.verdict: Verdict | None = None
        self.seconds = 0.0
        self._expected = expected
        self._thumbnail = thumbnail
        self._variety = 0
        self._places: list[float] = []
        self._machine = Machine(self)
        self._sink, self._player = self._machine.sink, self._machine.player
        self._machine.sound.setMuted(True)
        self._patience = QTimer(self, interval=STEP_MS, singleShot=True)
        self._patience.timeout.connect(self._run_dry)
        self._sink.videoFrameChanged.connect(self._see)
        self._player.mediaStatusChanged.connect(self._notice)
        self._player.errorOccurred.connect(lambda *_: self._judge(Verdict.UNREADABLE))
        self._patience.start()
        self._player.setSource(QUrl.fromLocalFile(str(file)))

    def _notice(self, status: QMediaPlayer.MediaStatus) -> None:
        if status is QMediaPlayer.MediaStatus.LoadedMedia and not self._places:
            self._begin()
        elif status is QMediaPlayer.MediaStatus.InvalidMedia:
            self._judge(Verdict.UNREADABLE)
        elif status is QMediaPlayer.MediaStatus.EndOfMedia:
            self._run_dry()

    def _begin(self) -> None:
        self.seconds = self._player.duration() / 1000
        if not self._player.hasVideo():
            self._judge(Verdict.NO_PICTURE)
            return
        is_described = self._expected > 0
        if not is_described:
            self._expected = self.seconds
        if self.seconds < max(1.0, self._expected - NEAR):
            self._judge(Verdict.CUT_SHORT)
            return
        if self.seconds > (self._expected + 5 if is_described else LONGEST_SECONDS):
            self._judge(Verdict.TOO_LONG)
            return
        last = self._expected - 0.8
        self._places = [last * i / (PLACES - 1) for i in range(PLACES)]
        self._player.play()
        self._patience.start()

    def _see(self, frame: QVideoFrame) -> None:
        if self.verdict is not None or not self._places or not frame.isValid():
            return
        if abs(frame.startTime() / 1e6 - self._places[0]) > NEAR:
            return
        picture = frame.toImage()
        if picture.isNull():
            self._judge(Verdict.UNREADABLE)
            return
        if self._thumbnail and (colours := _variety(picture)) > self._variety:
            self._variety = colours
            _cropped(picture).save(str(self._thumbnail))
        self._places.pop(0)
        if not self._places:
            self._judge(Verdict.GOOD)
            return
        self._patience.start()
        self._player.setPosition(round(self._places[0] * 1000))

    def _run_dry(self) -> None:
        """No picture where one must be: the file opened, but does not hold what it promises."""
        opened = self.seconds > 0
        self._judge(Verdict.CUT_SHORT if opened and len(self._places) < PLACES else Verdict.NO_PICTURE)

    def _judge(self, verdict: Verdict) -> None:
        if self.verdict is None:
            self.verdict = verdict
            QTimer.singleShot(0, QGuiApplication.quit)


def _variety(picture: QImage) -> int:
    """How many colours a small copy has: films fade to black between their scenes."""
    small = picture.scaled(32, 20, mode=Qt.TransformationMode.SmoothTransformation)
    return len({small.pixel(x, y) & 0xF0F0F0 for x in range(32) for y in range(20)})


def _cropped(picture: QImage) -> QImage:
    fill, smooth = Qt.AspectRatioMode.KeepAspectRatioByExpanding, Qt.TransformationMode.SmoothTransformation
    wide = picture.scaled(THUMBNAIL, fill, smooth)
    x, y = (wide.width() - THUMBNAIL.width()) // 2, (wide.height() - THUMBNAIL.height()) // 2
    return wide.copy(x, y, THUMBNAIL.width(), THUMBNAIL.height())


def main(arguments: list[str]) -> int:
    """Check one file; 0 where it is good."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    app = QGuiApplication([])
    check = Check(Path(arguments[0]), float(arguments[1]), *map(Path, arguments[2:3]))
    app.exec()
    verdict = Verdict.STUCK if check.verdict is None else check.verdict
    sys.stdout.write(json.dumps({"seconds": check.seconds, "fault": verdict.value}) + "\n")
    sys.stdout.flush()
    return 0 if verdict is Verdict.GOOD else 1


if __name__ == "__main__":
    # A decoder in trouble may hang in its destructors; the answer is out, so nothing is left to wait for.
    code = main(sys.argv[1:])
    os._exit(code)
