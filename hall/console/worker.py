"""Slow work off the window's thread."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QObject, QThreadPool, Signal

from hall.words import HallError

_T = TypeVar("_T")


class Worker(QObject):
    """Does one thing after another in a thread of its own; what came of it is told in the window's thread."""

    _done = Signal(object, object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(1)
        self._done.connect(self._tell)

    def run(self, work: Callable[[], _T], then: Callable[[_T | HallError | OSError], None]) -> None:
        """Do `work` elsewhere, then call `then` here with its outcome or with the error of the world."""

        def do() -> None:
            try:
                outcome: object = work()
            except (HallError, OSError) as error:
                outcome = error
            self._done.emit(then, outcome)

        self._pool.start(do)

    def close(self) -> None:
        """Wait for what is running; nothing is told any more."""
        self._done.disconnect(self._tell)
        self._pool.waitForDone()

    def _tell(self, then: Callable[[Any], None], outcome: object) -> None:
        then(outcome)
