"""Runs the check of one film file in a process of its own, and gives up on it in time."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from hall.players.film.check import Verdict

DEADLINE_MS: Final = 40_000


@dataclass(frozen=True)
class Trial:
    """One file to try."""

    media: Path
    seconds: float = 0.0
    """How long it should run; 0 where nobody has said."""
    thumbnail: Path | None = None
    """Where to leave a picture of it."""


@dataclass(frozen=True)
class Finding:
    """What the trial came to."""

    verdict: Verdict
    seconds: float = 0.0


class Checker(QObject):
    """One trial at a time; `done` carries its `Finding`."""

    done = Signal(object)

    def __init__(self, parent: QObject | None = None, deadline_ms: int = DEADLINE_MS) -> None:
        super().__init__(parent)
        self._process: QProcess | None = None
        self._deadline = QTimer(self, interval=deadline_ms, singleShot=True)
        self._deadline.timeout.connect(self._kill)

    @property
    def is_busy(self) -> bool:
        return self._process is not None

    def start(self, trial: Trial) -> None:
        """Try a file; only when not busy."""
        process = self._process = QProcess(self)
        surroundings = QProcessEnvironment.systemEnvironment()
        surroundings.insert("QT_QPA_PLATFORM", "offscreen")
        process.setProcessEnvironment(surroundings)
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._stumble)
        self._deadline.start()
        arguments = ["-m", "hall.players.film.check", str(trial.media), str(trial.seconds)]
        process.start(sys.executable, arguments + ([str(trial.thumbnail)] if trial.thumbnail else []))

    def stop(self) -> None:
        """End the running trial without a finding."""
        self._deadline.stop()
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._end)
            process.errorOccurred.disconnect(self._stumble)
            process.kill()
            # Killed, it is gone within milliseconds; Qt complains of a process that outlives its object.
            process.waitForFinished(500)
            process.deleteLater()

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _stumble(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end()

    def _end(self) -> None:
        self._deadline.stop()
        process, self._process = self._process, None
        if process is None:
            return
        finding = _heard(bytes(process.readAllStandardOutput().data()))
        process.deleteLater()
        self.done.emit(finding)


def _heard(said: bytes) -> Finding:
    try:
        told = json.loads(said.splitlines()[-1])
        return Finding(Verdict(told["fault"]), float(told["seconds"]))
    except (ValueError, LookupError, TypeError):
        return Finding(Verdict.STUCK)
