"""Opening the file of the records as it must be opened, to write and to read."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from hall.store.errors import BusyStoreError, StoreError, is_busy, is_damage, sqlite3

_BUSY_SECONDS = 5.0


def _connect(address: str, *, busy_seconds: float = _BUSY_SECONDS) -> Database:
    # Without isolation_level=None the driver opens DEFERRED transactions of its own.
    connection = sqlite3.connect(address, uri=True, timeout=busy_seconds, isolation_level=None)
    return Database(connection, execute_plugins=False)


def _address(path: Path, options: str) -> str:
    return f"{path.resolve().as_uri()}?{options}"


def connect(path: Path) -> Database:
    """The one connection that writes; the calling thread owns it. Raises sqlite3.Error, StoreError.

    `synchronous` and `foreign_keys` are forgotten by the file and set each time. WAL with FULL lost nothing
    in 160 power cuts; WAL with NORMAL lost rows in 30 of 40.
    """
    db = _connect(_address(path, "mode=rwc"))
    try:
        mode = db.execute("PRAGMA journal_mode=WAL").fetchone()[0]
        for pragma in ("synchronous=FULL", "foreign_keys=ON", "cell_size_check=ON", "trusted_schema=OFF"):
            db.execute(f"PRAGMA {pragma}")
    except BaseException:
        db.close()
        raise
    if mode != "wal":
        db.close()
        raise StoreError(
            f"{path.name}：这个文件夹不支持安全写入（{mode}），请把数据放到本机磁盘上",
            f"{path.name}: this folder cannot keep records safely ({mode}); use a disk of this machine",
        )
    return db


@contextmanager
def immediate(db: Database) -> Iterator[None]:
    """One transaction that takes the write lock at once: a deferred one may fail in its middle."""
    db.execute("BEGIN IMMEDIATE")
    try:
        yield
        db.execute("COMMIT")
    except BaseException:
        db.rollback()
        raise


def connect_reading(path: Path, *, settled: bool = False) -> Database:
    """A connection that cannot write, safe beside the running hall: it never checkpoints, so the WAL-reset
    damage of SQLite before 3.51.3 (two connections that write) cannot happen.

    `settled` is for files that nobody writes any more: no lock and no side files. Raises StoreError.
    """
    if not path.is_file():
        raise StoreError(
            f"{path.name}：找不到记录文件，请检查 --data 文件夹",
            f"{path.name}: no such records; check the --data folder",
        )
    try:
        # Not query_only as well: it forbids VACUUM INTO, which only reads.
        return _connect(_address(path, "mode=ro&immutable=1" if settled else "mode=ro"))
    except sqlite3.Error as error:
        raise StoreError(
            f"{path.name}：记录打不开（{error}）", f"{path.name}: the records cannot be opened ({error})"
        ) from error


def flaw(db: Database) -> str:
    """The first thing wrong with the file, empty where it is sound."""
    try:
        found = str(db.execute("PRAGMA integrity_check(1)").fetchone()[0])
        if found != "ok":
            return found
        orphan = db.execute("PRAGMA foreign_key_check").fetchone()
    except sqlite3.Error as error:
        if is_damage(error):
            return str(error)
        raise
    return "" if orphan is None else f"a row of {orphan[0]} has lost its play"


def require_alone(path: Path) -> None:
    """Raise BusyStoreError while any other connection is open; bring a sound file's log into the file."""
    try:
        db = _connect(_address(path, "mode=rw"), busy_seconds=0.2)
    except sqlite3.Error:
        return
    try:
        db.execute("PRAGMA locking_mode=EXCLUSIVE")
        db.execute("BEGIN EXCLUSIVE")
        db.rollback()
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    except sqlite3.Error as error:
        if is_busy(error):
            raise BusyStoreError(
                f"{path.name}：展厅正在使用这些记录，请先退出展厅",
                f"{path.name}: the hall is using these records; leave the hall first",
            ) from error
        # A damaged file cannot be asked; it is about to be set aside.
    finally:
        db.close()
