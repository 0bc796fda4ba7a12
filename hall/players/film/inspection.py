"""Has every film tried in a child process before it is trusted, one at a time, and remembers the verdicts."""

from collections.abc import Sequence
from typing import Final, TypeAlias

from PySide6.QtCore import QObject, Signal

from hall.players.film.check import Verdict
from hall.players.film.checker import DEADLINE_MS, Checker, Finding, Trial
from hall.players.film.reel import Film
from hall.words import Text

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
        self._checker = Checker(self, deadline_ms)
        self._checker.done.connect(self._end)

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
        self._checker.stop()

    def _next(self) -> None:
        if self._checker.is_busy or not self._waiting:
            return
        film = self._film = self._waiting.pop(0)
        self._checker.start(Trial(film.media, film.facts.seconds))

    def _end(self, finding: Finding) -> None:
        film, self._film = self._film, None
        if film is None:
            return
        self._verdicts[_mark(film)] = finding.verdict
        self.judged.emit(film, finding.verdict.value)
        self._next()


def _mark(film: Film) -> Mark:
    try:
        found = film.media.stat()
    except OSError:
        return (str(film.media), -1, -1, film.facts.seconds)
    return (str(film.media), found.st_size, found.st_mtime_ns, film.facts.seconds)
