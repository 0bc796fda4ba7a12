"""Getting the store ready at the start: a damaged or lost file gives way to the newest sound backup."""

from collections.abc import Callable
from pathlib import Path

from sqlite_utils import Database

from hall.clock import Clock
from hall.store.backup import newest_sound, put_back, set_aside
from hall.store.connect import connect, flaw
from hall.store.errors import is_damage, sqlite3
from hall.store.schema import migrate, refuse_newer
from hall.words import Text

Tell = Callable[[str, Text, str], None]
"""Tells staff: kind, words, detail."""


def prepare(path: Path, backups: Path, clock: Clock, tell: Tell) -> Database:
    """The store, sound and with its newest schema, opened by the calling thread.

    A damaged file is moved aside and the newest sound backup takes its place; so it is with a lost file, for
    an empty hall beside last week's backups would be a silent loss. Without a backup a new store begins.
    Staff are told of either. Raises NewerStoreError, StoreError, sqlite3.Error, OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    found = "" if _has_bytes(path) else "lost"
    db = None
    if not found:
        db, found = _look(path)
    if db is None:
        db = _replace(path, backups, clock, tell, found)
    try:
        refuse_newer(db, path.name)
        migrate(db)
    except BaseException:
        db.close()
        raise
    return db


def _look(path: Path) -> tuple[Database | None, str]:
    """The open store, or what is wrong with it."""
    try:
        db = connect(path)
    except sqlite3.Error as error:
        if is_damage(error):
            return None, str(error)
        raise
    try:
        found = flaw(db)
    except BaseException:
        db.close()
        raise
    if found:
        db.close()
        return None, found
    return db, ""


def _replace(path: Path, backups: Path, clock: Clock, tell: Tell, found: str) -> Database:
    chosen = newest_sound(backups)
    if found == "lost" and chosen is None and not _has_bytes(path.with_name(f"{path.name}-wal")):
        # The first start, or one that was cut off before its first row.
        return connect(path)
    aside = set_aside(path, clock.now(), "damaged")
    what = Text("丢了", "lost") if found == "lost" else Text("坏了", "damaged")
    left = (
        Text(f"原文件留作 {aside.name}。", f" The old file is kept as {aside.name}.")
        if aside.exists()
        else Text("", "")
    )
    if chosen is None:
        words = Text(
            f"{path.name}：记录文件{what.zh}，也没有完好的备份，已经从零开始。{left.zh}请告诉维护人员",
            f"{path.name}: the records were {what.en} and no backup is sound; new ones have begun.{left.en} "
            "Tell the maintainer",
        )
    else:
        put_back(chosen, path)
        day = f"{chosen.made_at:%Y-%m-%d %H:%M} UTC"
        words = Text(
            f"{path.name}：记录文件{what.zh}，已经换上 {day} 的备份，之后的记录不在里面。"
            f"{left.zh}请告诉维护人员",
            f"{path.name}: the records were {what.en}; the backup of {day} took their place, "
            f"later rows are not in it.{left.en} Tell the maintainer",
        )
    db = connect(path)
    tell("store", words, found)
    return db


def _has_bytes(path: Path) -> bool:
    return path.exists() and path.stat().st_size > 0
