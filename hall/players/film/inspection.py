"""Has every film tried in a child process before it is trusted, one at a time, and remembers the verdicts."""

import json
import sys
from collections.abc import Sequence
from typing import Final, TypeAlias

from PySide6.QtCore import QObject, QProcess, QProcessEnvironment, QTimer, Signal

from hall.players.film.check import Verdict
from hall.players.film.reel import Film
from hall.words import Text

DEADLINE_MS: Final = 40_000

Mark: TypeAlias = tuple[str, int, int, float]
"""Path, size, time of change and stated length: a file replaced is a new file."""

_WORDS: Final = {
    Verdict.UNREADABLE: ("读不出来，请换成 MP4 或 WebM 影片", "cannot be decoded; use an MP4 or WebM film"),
    Verdict.NO_PICTURE: ("里面没有画面，请重新导出", "holds no picture; export it again"),
    Verdict.CUT_SHORT: ("不完整，比说明里的时长短，请重新拷贝", "is cut short; copy it again"),
    Verdict.TOO_LONG: ("比说明里的时长长，请改 seconds", "is longer than described; correct seconds"),
    Verdict.STUCK: ("检查时没有反应，请换一个文件", "hung while being checked; use another file"),
}  # fmt: skip


def words_for(verdict: Verdict) -> Text:
    """What is wrong, and what to do."""
    return Text(*_WORDS[verdict])


def sentence(film: Film, verdict: Verdict) -> Text:
    """What staff read about a film that cannot be shown."""
    zh, en = _WORDS[verdict]
    name = f"{film.folder.name}/{film.facts.media}"
    return Text(f"{name}：{zh}", f"{name}: {en}")


class Inspection(QObject):
    """Checks films in the background."""

    judged = Signal(object, str)
    """A film and its verdict."""

    def __init__(self, parent: QObject | None = None, deadline_ms: int = DEADLINE_MS) -> None:
        super().__init__(parent)
        self._verdicts: dict[Mark, Verdict] = {}
        self._waiting: list[Film] = []
        self._film: Film | None = None
        self._process: QProcess | None = None
        self._deadline = QTimer(self, interval=deadline_ms, singleShot=True)
        self._deadline.timeout.connect(self._kill)

    def verdict(self, film: Film) -> Verdict | None:
        """What is known of a film; None before its check."""
        return self._verdicts.get(_mark(film))

    def condemn(self, film: Film, verdict: Verdict) -> None:
        """Remember what playing a film has shown."""
        self._verdicts[_mark(film)] = verdict

    def check(self, films: Sequence[Film]) -> None:
        """Have these films checked, those that are not yet known."""
        self._waiting = [film for film in films if self.verdict(film) is None]
        self._next()

    def stop(self) -> None:
        """Let go of the queue and of the running check."""
        self._waiting.clear()
        self._film = None
        self._deadline.stop()
        process, self._process = self._process, None
        if process is not None:
            process.finished.disconnect(self._end)
            process.errorOccurred.disconnect(self._stumble)
            process.kill()
            # Killed, it is gone within milliseconds; Qt complains of a process that outlives its object.
            process.waitForFinished(500)
            process.deleteLater()

    def _next(self) -> None:
        if self._process is not None or not self._waiting:
            return
        self._film = self._waiting.pop(0)
        process = self._process = QProcess(self)
        surroundings = QProcessEnvironment.systemEnvironment()
        surroundings.insert("QT_QPA_PLATFORM", "offscreen")
        process.setProcessEnvironment(surroundings)
        process.finished.connect(self._end)
        process.errorOccurred.connect(self._stumble)
        self._deadline.start()
        film = self._film
        process.start(
            sys.executable, ["-m", "hall.players.film.check", str(film.media), str(film.facts.seconds)]
        )

    def _kill(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _stumble(self, error: QProcess.ProcessError) -> None:
        if error is QProcess.ProcessError.FailedToStart:
            self._end()

    def _end(self) -> None:
        self._deadline.stop()
        process, film = self._process, self._film
        self._process = self._film = None
        if process is None or film is None:
            return
        verdict = _heard(bytes(process.readAllStandardOutput().data()))
        process.deleteLater()
        self._verdicts[_mark(film)] = verdict
        self.judged.emit(film, verdict.value)
        self._next()


def _heard(said: bytes) -> Verdict:
    try:
        return Verdict(json.loads(said.splitlines()[-1])["fault"])
    except (ValueError, LookupError, TypeError):
        return Verdict.STUCK


def _mark(film: Film) -> Mark:
    try:
        found = film.media.stat()
    except OSError:
        return (str(film.media), -1, -1, film.facts.seconds)
    return (str(film.media), found.st_size, found.st_mtime_ns, film.facts.seconds)
