"""What can be wrong with the records, each with a sentence for staff."""

# The driver that sqlite-utils chose: pysqlite3 where it is installed. Its errors are not those of sqlite3.
from sqlite_utils.utils import sqlite3 as sqlite3  # type: ignore[attr-defined]  # noqa: PLC0414

from hall.words import HallError, Text

FULL = 13
CORRUPT = 11
NOT_A_DATABASE = 26
_BUSY = frozenset({5, 6})
_WORLD = frozenset({3, 5, 6, 7, 8, 10, 11, 13, 14, 15, 22, 26})
"""SQLite's result codes that the world causes (disk, rights, memory, another process), not our own SQL."""


class StoreError(HallError):
    """The records cannot be used as they are."""


class NewerStoreError(StoreError):
    """The records were written by a newer version of the hall."""


class BusyStoreError(StoreError):
    """Another process has the records open."""


class NoBackupError(StoreError):
    """There is no sound backup to restore."""


class RefusedError(StoreError):
    """The records themselves say no; trying again would not help."""


class ClosedStoreError(StoreError):
    """The store was closed before this row reached the disk."""


def code_of(error: sqlite3.Error | OSError) -> int:
    """SQLite's primary result code; 0 where there is none."""
    return int(getattr(error, "sqlite_errorcode", 0)) & 0xFF


def is_worldly(error: sqlite3.Error | OSError) -> bool:
    """Whether trying again later can help: the disk is full, failing, or held by another process."""
    return isinstance(error, OSError) or code_of(error) in _WORLD


def is_busy(error: sqlite3.Error) -> bool:
    """Whether another process holds the file."""
    return code_of(error) in _BUSY


def is_damage(error: sqlite3.Error | OSError) -> bool:
    """Whether the file itself is not what SQLite wrote."""
    return code_of(error) in {CORRUPT, NOT_A_DATABASE}


def sentence(name: str, error: sqlite3.Error | OSError) -> Text:
    """What staff should know and do about trouble with the file `name`."""
    if code_of(error) == FULL:
        return Text(
            f"{name}：磁盘满了，新的记录先留在内存里。请清理磁盘，关机前一定要清出空间",
            f"{name}: the disk is full, new records wait in memory. Free some space before switching off",
        )
    return Text(
        f"{name}：记录暂时写不进磁盘（{error}），先留在内存里。请检查磁盘和文件夹的权限",
        f"{name}: records cannot be written ({error}) and wait in memory. "
        "Check the disk and the folder's rights",
    )
