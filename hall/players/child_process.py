"""One child process from start to end: what it says, whether it still beats, how it is got rid of."""

import contextlib
import os
import signal
import sys
from collections.abc import Callable, Mapping
from enum import Enum, auto
from typing import Any, Final

from PySide6.QtCore import QObject, QProcess, QTimer, Signal

from hall.child.ring import Reader
from hall.child.wire import LONGEST_LINE, heard, line
from hall.words import Text

BEAT_PATIENCE: Final = 2.0
"""Seconds without a beat until a running child counts as hung."""
OPEN_PATIENCE: Final = 3.5
"""Seconds from the order to the first frame: importing and building may hold up the beat."""
START_PATIENCE: Final = 10.0
"""Seconds for a standby to import its libraries; a cold disk and a virus scanner take their time."""
MERCY: Final = 0.5
"""Seconds between asking a child to leave and making it."""
_WATCH: Final = 0.2
_MOST_A_WATCH: Final = 1 << 20
"""Bytes that a child may say between two looks of the watch; a full HUD a frame is a tenth of it."""
_TAIL: Final = 4000


class Stage(Enum):
    STARTING = auto()
    STANDBY = auto()
    OPENING = auto()
    RUNNING = auto()
    ENDED = auto()


_PATIENCE: Final = {
    Stage.STARTING: START_PATIENCE,
    Stage.STANDBY: BEAT_PATIENCE,
    Stage.OPENING: OPEN_PATIENCE,
    Stage.RUNNING: BEAT_PATIENCE,
}


class ChildProcess(QObject):
    """A child; it is used for one play and then thrown away, so that no play inherits another's state."""

    ready = Signal()
    said = Signal(dict)
    failed = Signal(object)
    """It is of no use any more: a `Text` for staff. At most once."""
    gone = Signal()
    """The process has ended, and its ring is given back."""

    def __init__(self, seconds: Callable[[], float], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.ring = Reader()
        self.stage = Stage.STARTING
        self.has_shown = False
        """Whether a whole frame of it has been seen."""
        self._seconds = seconds
        self._alive = self._watched = seconds()
        self._rest = b""
        self._tail = b""
        self._heard_bytes = 0
        self._pid = 0
        self._process = QProcess(self)
        self._process.started.connect(self._note_pid)
        self._process.readyReadStandardOutput.connect(self._hear)
        self._process.readyReadStandardError.connect(self._overhear)
        self._process.finished.connect(self._end)
        self._process.errorOccurred.connect(self._stumble)
        self._watch = QTimer(self, interval=round(_WATCH * 1000))
        self._watch.timeout.connect(self._look)
        self._watch.start()
        self._process.start(
            sys.executable,
            ["-m", "hall.child", "--ring", self.ring.path, "--parent", str(os.getpid())],
        )

    @property
    def pid(self) -> int:
        """The process's number; 0 before it has one."""
        return self._pid

    @property
    def tail(self) -> str:
        """The last that the child wrote to stderr, for staff's log."""
        return self._tail.decode(errors="replace")

    def tell(self, said: Mapping[str, Any]) -> None:
        """Say something to the child; what a hung child does not read is dropped before it piles up."""
        if self.stage is not Stage.ENDED and self._process.bytesToWrite() < LONGEST_LINE:
            self._process.write(line(said))

    def begin(self, order: Mapping[str, Any]) -> None:
        """Hand over `load` or `open`; after either it must come on, or show a frame, within OPEN_PATIENCE."""
        self.stage = Stage.OPENING
        self._alive = self._seconds()
        self.tell(order)

    def dismiss(self) -> None:
        """Have the process leave: politely, and after MERCY by force. Returns at once."""
        if self.stage is Stage.ENDED:
            return
        self.tell({"do": "quit"})
        self.stage = Stage.ENDED
        self._watch.stop()
        self._process.closeWriteChannel()
        self._process.terminate()
        QTimer.singleShot(round(MERCY * 1000), self, self.kill)

    def kill(self) -> None:
        """End the process and all that it started, now."""
        self.stage = Stage.ENDED
        self._watch.stop()
        if self._process.state() is QProcess.ProcessState.NotRunning:
            return
        self._process.kill()
        self._kill_group()

    def outlive(self, seconds: float) -> None:
        """Wait until the process is gone; only for the hall's own end, when no window is left to hold up."""
        self.kill()
        self._process.waitForFinished(round(seconds * 1000))

    def _note_pid(self) -> None:
        self._pid = int(self._process.processId())

    def _hear(self) -> None:
        raw = self._process.readAllStandardOutput().data()
        self._heard_bytes += len(raw)
        *lines, self._rest = (self._rest + raw).split(b"\n")
        if len(self._rest) > LONGEST_LINE or self._heard_bytes > _MOST_A_WATCH:
            self._fail("它说个不停，听不懂", "it talks without end and makes no sense")
        for each in lines:
            if self.stage is Stage.ENDED:
                return
            self._take(heard(each))

    def _take(self, said: dict[str, Any] | None) -> None:
        match said:
            case None:
                self._fail("它说的话听不懂", "it makes no sense")
            case {"say": "beat"} if self.stage is not Stage.OPENING:
                self._alive = self._seconds()
            case {"say": "ready"} if self.stage is Stage.STARTING:
                self.stage = Stage.STANDBY
                self._alive = self._seconds()
                self.ready.emit()
            case {"say": "fault", "text": text}:
                self._fail(f"程序出错：{text}", f"its program failed: {text}")
            case {"say": "frame"}:
                if self.stage is Stage.OPENING:
                    self.stage = Stage.RUNNING
                    self._alive = self._seconds()
                self.said.emit(said)
            case _:
                self.said.emit(said)

    def _overhear(self) -> None:
        self._tail = (self._tail + self._process.readAllStandardError().data())[-_TAIL:]

    def _look(self) -> None:
        now = self._seconds()
        # Where the window's own thread stood still, the beats lie unread: that is not the child's doing.
        self._alive += max(0.0, now - self._watched - 2 * _WATCH)
        self._watched = now
        self._heard_bytes = 0
        if now - self._alive > _PATIENCE.get(self.stage, float("inf")):
            self._fail("它没有反应了", "it no longer answers")

    def _stumble(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._fail("程序启动不了", "its process could not be started")
            self._end()

    def _end(self) -> None:
        self._fail("程序自己退出了", "its process ended by itself")
        self._watch.stop()
        self._kill_group()
        self.ring.close()
        self.gone.emit()

    def _fail(self, zh: str, en: str) -> None:
        if self.stage is Stage.ENDED:
            return
        self.dismiss()
        self.failed.emit(Text(zh, en))

    def _kill_group(self) -> None:
        """The child leads a group of its own; what it started must not outlive it."""
        if self._pid and sys.platform != "win32":
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.killpg(self._pid, signal.SIGKILL)
