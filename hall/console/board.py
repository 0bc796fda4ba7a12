"""The on-screen keyboard's side in Python: when it is made, and that it learns from nobody."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import Property, QObject, QStandardPaths, Signal


class Board(QObject):
    """Has the keyboard made when staff come to the door for the first time.

    Qt's pinyin engine remembers what was typed in the user's configuration folder, and would offer one
    clerk's words to the next. It looks there once, when it is made: then it is shown `folder`, in which its
    dictionary cannot be written, and goes without.
    """

    brought = Signal()

    def __init__(self, folder: Path, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._wanted = False

    def bring(self) -> None:
        """Staff are coming."""
        if self._wanted:
            return
        self._wanted = True
        with _configuration_in(self._folder):
            found = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.ConfigLocation)
            _bar(Path(found) / "qtvirtualkeyboard/pinyin/usr_dict.dat")
            self.brought.emit()

    @Property(bool, notify=brought)
    def wanted(self) -> bool:
        return self._wanted


def _bar(dictionary: Path) -> None:
    """Put a folder where the file of learned words would be."""
    if dictionary.is_file():
        dictionary.unlink()
    dictionary.mkdir(parents=True, exist_ok=True)


@contextmanager
def _configuration_in(folder: Path) -> Iterator[None]:
    before = os.environ.get("XDG_CONFIG_HOME")
    shutil.rmtree(folder, ignore_errors=True)
    os.environ["XDG_CONFIG_HOME"] = str(folder)
    try:
        yield
    finally:
        if before is None:
            del os.environ["XDG_CONFIG_HOME"]
        else:
            os.environ["XDG_CONFIG_HOME"] = before
