"""Waiting for the records, but not for ever: a full disk must not hold the desk."""

from concurrent.futures import Future
from typing import Final, TypeVar

from hall.words import HallError

_T = TypeVar("_T")
PATIENCE_SECONDS: Final = 10.0
LIST_SECONDS: Final = 180.0
"""For a long list, row by row."""


def awaited(written: "Future[_T]", seconds: float = PATIENCE_SECONDS) -> _T:
    """What came of a row that is being written. Raises HallError where the disk takes too long over it."""
    try:
        return written.result(seconds)
    except TimeoutError as error:
        raise HallError(
            "磁盘现在不收，这一条先留在内存里，能写了就写。先别关机，请看“展项”页的提示",
            "the disk refuses; this waits in memory and is written as soon as it can be. "
            "Do not switch off; see the notices",
        ) from error
