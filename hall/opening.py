"""Opens the hall's window for a day's work, and closes it in good order."""

import json
import logging
import os
import signal
import sys
import time
from logging.handlers import RotatingFileHandler
from pathlib import Path

from PySide6.QtCore import Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication

from hall.app import Hall, Wishes
from hall.clock import Clock
from hall.paths import Paths
from hall.settings import Settings

SOUND_MS = 1000
_LOG = logging.getLogger("hall")
_LEVELS = {
    QtMsgType.QtDebugMsg: logging.DEBUG,
    QtMsgType.QtInfoMsg: logging.INFO,
    QtMsgType.QtWarningMsg: logging.WARNING,
    QtMsgType.QtCriticalMsg: logging.ERROR,
    QtMsgType.QtFatalMsg: logging.CRITICAL,
}


def open_hall(paths: Paths, settings: Settings, clock: Clock, wishes: Wishes, *, bench: bool = False) -> int:
    """Open the window and stay until staff leave it; returns the exit code.

    With `bench` it prints when the first frame stood and how much memory it took, and leaves.
    """
    paths.make()
    _log_to(paths.log)
    app = QGuiApplication(sys.argv[:1])
    app.setApplicationName("Safety Hall")
    # An end from outside (shutdown, Ctrl+C) must close the records; the ticking timer lets Python see it.
    # exit, not quit: quit asks the window first, and the window of a kiosk refuses.
    for number in (signal.SIGINT, signal.SIGTERM):
        # By a timer, so that an end that comes while the hall still opens is not lost.
        signal.signal(number, lambda *_: QTimer.singleShot(0, lambda: app.exit(0)))
    hall = Hall(paths, settings, clock, wishes)
    # The first tap must not wait for the sounds, nor the first frame.
    QTimer.singleShot(SOUND_MS, hall.sounds.prepare)
    if bench:
        hall.window.frameSwapped.connect(_first_frame, Qt.ConnectionType.SingleShotConnection)
    try:
        return app.exec()
    finally:
        lost = hall.close()
        if lost:
            _LOG.error("磁盘不收，%d 行记录没有写下来 / the disk refused %d rows, they are lost", lost, lost)


def _first_frame() -> None:
    started = _started_seconds()
    rss = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * os.sysconf("SC_PAGE_SIZE")
    said = {"first_frame_seconds": time.time() - started, "memory_mb": rss / 2**20}
    sys.stdout.write(json.dumps(said) + "\n")
    sys.stdout.flush()
    QGuiApplication.exit(0)


def _started_seconds() -> float:
    """When this process began, in wall seconds."""
    ticks = int(Path("/proc/self/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()[19])
    uptime = float(Path("/proc/uptime").read_text(encoding="ascii").split()[0])
    return time.time() - (uptime - ticks / os.sysconf("SC_CLK_TCK"))


def _log_to(file: Path) -> None:
    """Keep the log of some days beside the records; words for staff go to the notices instead."""
    handler = RotatingFileHandler(file, maxBytes=1_000_000, backupCount=3, encoding="utf-8", delay=True)
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
    logging.basicConfig(level=logging.INFO, handlers=[handler, logging.StreamHandler()])
    hear_qt()


def hear_qt() -> None:
    """Send Qt's messages, the views' among them, and what is raised in its calls, where ours go."""
    qInstallMessageHandler(lambda kind, _, words: _LOG.log(_LEVELS[kind], "Qt: %s", words))
    # What raises inside a call from Qt ends up here, and nowhere else.
    sys.excepthook = lambda kind, error, trace: _LOG.error("unexpected", exc_info=(kind, error, trace))
