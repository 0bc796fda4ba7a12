"""The tables of the records. A change is a new migration at the end, never an edit of an old one."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlite_utils import Database, Migrations

from hall.store.connect import immediate
from hall.store.errors import NewerStoreError

migrations = Migrations("hall")


class Table(StrEnum):
    """The tables that rows are written to. sqlite-utils would silently make one for a mistyped name."""

    PLAYS = "plays"
    ANSWERS = "answers"
    MEASURES = "measures"
    LAMPS = "lamps"
    NOTICES = "notices"


@migrations()
def m001_plays(db: Database) -> None:
    """Plays and what came of them; notices for staff."""
    db.executescript(
        """
        CREATE TABLE plays (
            id TEXT PRIMARY KEY NOT NULL,
            kiosk TEXT NOT NULL,
            exhibit TEXT NOT NULL,
            visitor TEXT NOT NULL,
            tour TEXT,
            language TEXT NOT NULL,
            began_at TEXT NOT NULL,
            ended_at TEXT,
            dwell_seconds REAL CHECK (dwell_seconds >= 0),
            outcome TEXT CHECK (outcome IN ('completed', 'left', 'timed_out', 'failed')),
            score INTEGER,
            out_of INTEGER,
            CHECK (ended_at IS NULL OR outcome IS NOT NULL)
        ) STRICT;
        CREATE INDEX plays_began_at ON plays (began_at);
        CREATE INDEX plays_open ON plays (id) WHERE outcome IS NULL;
        CREATE TABLE answers (
            id TEXT PRIMARY KEY NOT NULL,
            kiosk TEXT NOT NULL,
            play TEXT NOT NULL REFERENCES plays (id),
            place INTEGER NOT NULL,
            question TEXT NOT NULL,
            chosen TEXT NOT NULL,
            is_right INTEGER NOT NULL CHECK (is_right IN (0, 1)),
            seconds REAL,
            UNIQUE (play, place)
        ) STRICT;
        CREATE TABLE measures (
            id TEXT PRIMARY KEY NOT NULL,
            kiosk TEXT NOT NULL,
            play TEXT NOT NULL REFERENCES plays (id),
            name TEXT NOT NULL,
            value REAL,
            UNIQUE (play, name)
        ) STRICT;
        CREATE TABLE lamps (
            id TEXT PRIMARY KEY NOT NULL,
            kiosk TEXT NOT NULL,
            play TEXT NOT NULL UNIQUE REFERENCES plays (id),
            number INTEGER NOT NULL,
            lit_at TEXT NOT NULL,
            UNIQUE (kiosk, number)
        ) STRICT;
        CREATE INDEX lamps_lit_at ON lamps (lit_at);
        CREATE TABLE notices (
            id TEXT PRIMARY KEY NOT NULL,
            kiosk TEXT NOT NULL,
            kind TEXT NOT NULL,
            zh TEXT NOT NULL,
            en TEXT NOT NULL,
            detail TEXT NOT NULL,
            opened_at TEXT NOT NULL,
            closed_at TEXT
        ) STRICT;
        """
    )


def refuse_newer(db: Database, name: str) -> None:
    """Raise NewerStoreError where the store holds migrations that this version does not know."""
    with Database(memory=True, execute_plugins=False) as blank:
        known = {migration.name for migration in migrations.pending(blank)}
    newer = [migration.name for migration in migrations.applied(db) if migration.name not in known]
    if newer:
        raise NewerStoreError(
            f"{name}：这些记录是更新版本的展厅软件写的（{newer[0]}），请先升级软件，记录没有改动",
            f"{name}: written by a newer version of the hall ({newer[0]}); update the hall first, "
            "the records are untouched",
        )


def migrate(db: Database) -> None:
    """Bring the schema up to date, all of it or nothing."""
    if migrations.pending(db):
        with immediate(db):
            migrations.apply(db)


def put(db: Database, table: Table, *rows: dict[str, Any]) -> None:
    """Write whole rows; writing them again changes nothing, so a doubtful commit may be repeated."""
    db.table(table).upsert_all(rows, pk="id")


def stamp(moment: datetime) -> str:
    """A moment as UTC text of fixed width, so that text order is time order."""
    # Not strftime: its %Y does not pad the year 999.
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def moment_of(text: str) -> datetime:
    """The moment that `stamp` wrote, aware, in UTC."""
    return datetime.fromisoformat(text)
