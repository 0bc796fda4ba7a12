"""Watches staff's folder of films: tries each new file, makes its thumbnail, says what cannot be shown."""

from typing import Final

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer, Signal

from hall.players.film.check import Verdict
from hall.players.film.checker import Checker, Finding, Trial
from hall.players.film.loose import LARGEST_BYTES, OWN, Loose, Shelf, refusal
from hall.words import Text

STILL_MS: Final = 3000
"""A file that has kept its size so long has been copied to its end."""


class Survey(QObject):
    """Keeps the shelf's findings up to date."""

    refused = Signal(object)
    """A `Text` for staff about a file that will not be shown."""
    accepted = Signal(str)
    """The file name of a film that may be shown from now on."""

    def __init__(self, shelf: Shelf, parent: QObject | None = None, still_ms: int = STILL_MS) -> None:
        super().__init__(parent)
        self._shelf = shelf
        self._marks: dict[str, tuple[int, int]] = {}
        self._told: set[str] = set()
        self._now: Loose | None = None
        self._checker = Checker(self)
        self._checker.done.connect(self._end)
        self._again = QTimer(self, interval=still_ms, singleShot=True)
        self._again.timeout.connect(self.look)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.directoryChanged.connect(lambda _: self._again.start())

    def start(self) -> None:
        """Look into the folder, now and whenever something changes in it."""
        (self._shelf.folder / OWN).mkdir(parents=True, exist_ok=True)
        self._watcher.addPath(str(self._shelf.folder))
        self._again.start()

    def look(self) -> None:
        """Try what is new; a file that still grows waits."""
        for path in self._shelf.strangers():
            self._tell(path.name, refusal(path.name, Verdict.UNREADABLE))
        files = self._shelf.files()
        moving = [
            f for f in files if self._marks.get(f.media.name) != f.mark and self._shelf.finding(f) is None
        ]
        self._marks = {file.media.name: file.mark for file in files}
        if moving:
            self._again.start()
        if self._checker.is_busy:
            return
        for file in files:
            finding = self._shelf.finding(file)
            if finding is not None:
                self._judge(file, finding.verdict)
            elif file not in moving:
                self._try(file)
                return

    def stop(self) -> None:
        self._again.stop()
        self._checker.stop()

    def _try(self, file: Loose) -> None:
        self._now = file
        if not 0 < file.mark[0] <= LARGEST_BYTES:
            self._end(Finding(Verdict.UNREADABLE))
            return
        self._checker.start(Trial(file.media, thumbnail=file.thumbnail))

    def _end(self, finding: Finding) -> None:
        file, self._now = self._now, None
        if file is None:
            return
        try:
            self._shelf.keep(file, finding)
        except OSError as error:
            full = Text(
                f"自己的影片 {file.media.name}：检查结果存不下来（{error.strerror}），请清理磁盘",
                f"own film {file.media.name}: its check cannot be kept ({error.strerror}); free some space",
            )
            self._tell(file.media.name, full)
            return
        if finding.verdict is Verdict.GOOD:
            self.accepted.emit(file.media.name)
        self._judge(file, finding.verdict)
        self.look()

    def _judge(self, file: Loose, verdict: Verdict) -> None:
        if verdict is not Verdict.GOOD:
            self._tell(file.media.name, refusal(file.media.name, verdict))

    def _tell(self, name: str, words: Text) -> None:
        if words.zh not in self._told:
            self._told.add(words.zh)
            self.refused.emit(words)
