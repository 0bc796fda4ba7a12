"""Verified copies of the records, one a day, and the way back from them."""

import contextlib
import os
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sqlite_utils import Database

from hall.paths import settle, write_whole
from hall.store.connect import connect_reading, flaw, require_alone
from hall.store.errors import NewerStoreError, NoBackupError, StoreError, sqlite3
from hall.store.schema import Table, refuse_newer

_NAME = re.compile(r"hall-(\d{6,})-(\d{8}T\d{6}Z)\.db")
_STAMP = "%Y%m%dT%H%M%SZ"
_SIDES = ("", "-wal", "-shm")


@dataclass(frozen=True)
class Backup:
    """One backup file. A higher number is newer, whatever the clock said when it was made."""

    path: Path
    number: int
    made_at: datetime


def backups(folder: Path) -> list[Backup]:
    """The backups in a folder, newest first."""
    found = []
    for path in folder.glob("hall-*.db"):
        if match := _NAME.fullmatch(path.name):
            made_at = datetime.strptime(match[2], _STAMP).replace(tzinfo=UTC)
            found.append(Backup(path, int(match[1]), made_at))
    return sorted(found, key=lambda backup: backup.number, reverse=True)


def backup(path: Path, folder: Path, *, now: datetime, kept: int) -> Backup:
    """Back up the store at `path`, also while the hall is running.

    Raises StoreError.
    """
    db = connect_reading(path)
    try:
        return write_backup(db, folder, now=now, kept=kept)
    finally:
        db.close()


def write_backup(db: Database, folder: Path, *, now: datetime, kept: int) -> Backup:
    """Copy an open store, read the copy back, and only then give it its name.

    The copy must pass integrity_check and hold as many rows of every table as the store, between a count
    before and one after. Keeps the backups of the newest `kept` days. Raises StoreError.
    """
    try:
        return _write(db, folder, now, kept)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(
            f"{folder.name}：备份没有做成（{error}），请检查磁盘空间和文件夹的权限",
            f"{folder.name}: no backup made ({error}); check the disk's space and the folder's rights",
        ) from error


def _write(db: Database, folder: Path, now: datetime, kept: int) -> Backup:
    folder.mkdir(parents=True, exist_ok=True)
    for torn in folder.glob(".hall-*.tmp"):
        torn.unlink(missing_ok=True)
    number = max((old.number for old in backups(folder)), default=0) + 1
    path = folder / f"hall-{number:06d}-{now.astimezone(UTC).strftime(_STAMP)}.db"
    temporary = path.with_name(f".{path.name}.tmp")
    try:
        before = _counts(db)
        db.execute("VACUUM INTO ?", [str(temporary)])
        _verify(temporary, before, _counts(db))
        _sync(temporary)
        temporary.replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
        raise
    settle(folder)
    _prune(folder, kept)
    return Backup(path, number, now.astimezone(UTC).replace(microsecond=0))


def restore(folder: Path, path: Path, *, now: datetime, which: str | None = None) -> Backup:
    """Put a backup in the store's place: the file named `which`, or the newest sound one.

    The old store stays beside it under another name. Raises BusyStoreError while the hall runs, NoBackupError
    where there is nothing sound to restore, NewerStoreError where the backup is of a newer hall, StoreError
    where the disk refuses.
    """
    try:
        return _restore(folder, path, now, which)
    except (OSError, sqlite3.Error) as error:
        raise StoreError(
            f"{path.name}：恢复没有做成（{error}），请检查磁盘",
            f"{path.name}: not restored ({error}); check the disk",
        ) from error


def _restore(folder: Path, path: Path, now: datetime, which: str | None) -> Backup:
    chosen = _named(folder, which) if which is not None else newest_sound(folder)
    if chosen is None:
        raise NoBackupError(
            f"{folder.name}：没有完好的备份，现在的记录没有改动",
            f"{folder.name}: no sound backup, the records are untouched",
        )
    if path.exists():
        require_alone(path)
    set_aside(path, now, "before-restore")
    put_back(chosen, path)
    return chosen


def newest_sound(folder: Path) -> Backup | None:
    """The newest backup that is whole and that this version of the hall can read."""
    return next((backup for backup in backups(folder) if _is_sound(backup.path)), None)


def set_aside(path: Path, now: datetime, why: str) -> Path:
    """Give the store's file and its side files another name, so that nothing is ever deleted.

    The main file goes first: a cut in between leaves a log without a file, which the next call moves as well.
    A log left beside a restored file would be played into it.
    """
    base = f"{path.name}.{why}-{now.astimezone(UTC).strftime(_STAMP)}"
    name, again = base, 1
    while any(path.with_name(name + side).exists() for side in _SIDES):
        again += 1
        name = f"{base}-{again}"
    for side in _SIDES:
        with contextlib.suppress(FileNotFoundError):
            path.with_name(path.name + side).rename(path.with_name(name + side))
    settle(path.parent)
    return path.with_name(name)


def put_back(backup: Backup, path: Path) -> None:
    """Copy a backup to the store's place; the place must be empty."""
    write_whole(path, backup.path.read_bytes())


def _named(folder: Path, which: str) -> Backup:
    chosen = next((backup for backup in backups(folder) if backup.path.name == which), None)
    if chosen is None:
        raise NoBackupError(
            f"{which}：没有这个备份，请用 hall restore 看看有哪些",
            f"{which}: no such backup; list them with hall restore",
        )
    if not _is_sound(chosen.path, refuse=True):
        raise NoBackupError(
            f"{which}：这个备份坏了，请换一个", f"{which}: this backup is damaged; take another"
        )
    return chosen


def _is_sound(path: Path, *, refuse: bool = False) -> bool:
    db = connect_reading(path, settled=True)
    try:
        if flaw(db) or not db.table(Table.PLAYS).exists():
            return False
        refuse_newer(db, path.name)
    except NewerStoreError:
        if refuse:
            raise
        return False
    finally:
        db.close()
    return True


def _counts(db: Database) -> dict[str, int]:
    return {name: db.table(name).count for name in db.table_names()}


def _verify(copy: Path, before: dict[str, int], after: dict[str, int]) -> None:
    db = connect_reading(copy, settled=True)
    try:
        found = flaw(db)
        counts = {} if found else _counts(db)
    finally:
        db.close()
    whole = counts.keys() == before.keys() and all(before[n] <= counts[n] <= after[n] for n in before)
    if found or not whole:
        raise StoreError(
            f"{copy.name}：备份没有通过检查（{found or '行数不对'}），请检查磁盘",
            f"{copy.name}: the backup failed its check ({found or 'rows are missing'}); check the disk",
        )


def _sync(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _prune(folder: Path, kept: int) -> None:
    days: list[str] = []
    for old in backups(folder):
        day = old.made_at.date().isoformat()
        if day not in days:
            days.append(day)
        if days.index(day) >= kept:
            with contextlib.suppress(OSError):
                old.path.unlink(missing_ok=True)
