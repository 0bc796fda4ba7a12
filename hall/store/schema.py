"""The tables of the records. A change is a new migration at the end, never an edit of an old one."""

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any

from sqlite_utils import Database, Migrations

from hall.store.connect import immediate
from hall.store.errors import NewerStoreError, RefusedError
from hall.store.tallies_schema import TALLIES, UPKEEP

migrations = Migrations("hall")


class Table(StrEnum):
    """The tables that rows are written to. sqlite-utils would silently make one for a mistyped name."""

    PLAYS = "plays"
    ANSWERS = "answers"
    MEASURES = "measures"
    LAMPS = "lamps"
    NOTICES = "notices"
    BOOKINGS = "bookings"
    BOOKING_MOVES = "booking_moves"
    CONTACTS = "contacts"
    CLOSED_DAYS = "closed_days"
    HEADCOUNTS = "headcounts"
    AUDIT = "audit"
    RUNS = "runs"
    EXHIBIT_STATES = "exhibit_states"
    CONTENTS = "contents"
    FAREWELLS = "farewells"
    TOURS = "tours"
    TOUR_STOPS = "tour_stops"


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


@migrations()
def m002_visits(db: Database) -> None:
    """Bookings with their history and contacts, days closed, the ledger, and who changed what."""
    db.executescript(
        """
        CREATE TABLE bookings (
            id TEXT PRIMARY KEY NOT NULL,
            kiosk TEXT NOT NULL,
            organisation TEXT NOT NULL,
            audience TEXT NOT NULL,
            grade TEXT NOT NULL,
            starts_at TEXT NOT NULL,
            minutes INTEGER NOT NULL CHECK (minutes > 0),
            children INTEGER NOT NULL CHECK (children >= 0),
            adults INTEGER NOT NULL CHECK (adults >= 0),
            leaders INTEGER NOT NULL CHECK (leaders >= 0),
            language TEXT NOT NULL,
            wishes TEXT NOT NULL,
            route TEXT NOT NULL,
            state TEXT NOT NULL,
            override TEXT NOT NULL,
            entered_at TEXT NOT NULL,
            entered_by TEXT NOT NULL,
            CHECK (children + adults + leaders > 0)
        ) STRICT;
        CREATE INDEX bookings_starts_at ON bookings (starts_at);
        CREATE INDEX bookings_organisation ON bookings (organisation, starts_at);
        CREATE TABLE booking_moves (
            id TEXT PRIMARY KEY NOT NULL,
            kiosk TEXT NOT NULL,
            booking TEXT NOT NULL REFERENCES bookings (id),
            before TEXT,
            after TEXT NOT NULL,
            moved_at TEXT NOT NULL,
            moved_by TEXT NOT NULL,
            reason TEXT NOT NULL
        ) STRICT;
        CREATE INDEX booking_moves_booking ON booking_moves (booking);
        CREATE TABLE contacts (
            id TEXT PRIMARY KEY NOT NULL REFERENCES bookings (id),
            kiosk TEXT NOT NULL,
            sealed TEXT,
            erased_at TEXT,
            CHECK ((sealed IS NULL) = (erased_at IS NOT NULL))
        ) STRICT;
        CREATE INDEX contacts_kept ON contacts (id) WHERE sealed IS NOT NULL;
        CREATE TABLE closed_days (
            id TEXT PRIMARY KEY NOT NULL,
            kiosk TEXT NOT NULL,
            day TEXT NOT NULL UNIQUE,
            reason TEXT NOT NULL
        ) STRICT;
        CREATE TABLE headcounts (
            id TEXT PRIMARY KEY NOT NULL,
            kiosk TEXT NOT NULL,
            number INTEGER NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('group', 'walk_in', 'outreach')),
            venue TEXT NOT NULL CHECK (venue IN ('hall', 'square', 'pavilion', 'other')),
            audience TEXT NOT NULL,
            children INTEGER NOT NULL CHECK (children >= 0),
            adults INTEGER NOT NULL CHECK (adults >= 0),
            day TEXT NOT NULL,
            entered_at TEXT NOT NULL,
            entered_by TEXT NOT NULL,
            booking TEXT REFERENCES bookings (id),
            tour TEXT,
            corrects TEXT UNIQUE REFERENCES headcounts (id),
            reason TEXT NOT NULL,
            UNIQUE (kiosk, number),
            CHECK (corrects IS NOT NULL OR children + adults > 0),
            CHECK (corrects IS NULL OR reason <> '')
        ) STRICT;
        CREATE INDEX headcounts_day ON headcounts (day);
        CREATE INDEX headcounts_booking ON headcounts (booking) WHERE booking IS NOT NULL;
        CREATE TRIGGER headcounts_stay BEFORE UPDATE ON headcounts
            BEGIN SELECT raise(ABORT, 'a row of the ledger is never edited'); END;
        CREATE TRIGGER headcounts_remain BEFORE DELETE ON headcounts
            BEGIN SELECT raise(ABORT, 'a row of the ledger is never deleted'); END;
        CREATE TABLE audit (
            id TEXT PRIMARY KEY NOT NULL,
            kiosk TEXT NOT NULL,
            at TEXT NOT NULL,
            who TEXT NOT NULL,
            what TEXT NOT NULL,
            subject TEXT NOT NULL,
            before TEXT,
            after TEXT,
            reason TEXT NOT NULL
        ) STRICT;
        CREATE INDEX audit_subject ON audit (subject);
        """
    )


@migrations()
def m003_remarks(db: Database) -> None:
    """A remark beside a booking's wishes."""
    db.execute("ALTER TABLE bookings ADD COLUMN remark TEXT NOT NULL DEFAULT ''")


@migrations()
def m004_farewells(db: Database) -> None:
    """How tours ended: pledges and smileys, counted and never by person."""
    db.executescript(
        """
        CREATE TABLE farewells (
            id TEXT PRIMARY KEY NOT NULL,
            kiosk TEXT NOT NULL,
            tour TEXT NOT NULL,
            began_at TEXT NOT NULL,
            pledges INTEGER NOT NULL CHECK (pledges >= 0),
            happy INTEGER NOT NULL CHECK (happy >= 0),
            fine INTEGER NOT NULL CHECK (fine >= 0),
            sad INTEGER NOT NULL CHECK (sad >= 0)
        ) STRICT;
        CREATE INDEX farewells_began_at ON farewells (began_at);
        """
    )


@migrations()
def m005_tours(db: Database) -> None:
    """Tours and what became of their stops."""
    db.executescript(
        """
        CREATE TABLE tours (
            id TEXT PRIMARY KEY NOT NULL, kiosk TEXT NOT NULL,
            headcount TEXT NOT NULL, booking TEXT REFERENCES bookings (id),
            guide TEXT NOT NULL, style TEXT NOT NULL, audience TEXT NOT NULL,
            people INTEGER NOT NULL, minutes INTEGER NOT NULL, teams TEXT NOT NULL,
            began_at TEXT NOT NULL, ended_at TEXT,
            "end" TEXT CHECK ("end" IN ('finished', 'stopped', 'forgotten', 'interrupted')),
            scores TEXT NOT NULL,
            CHECK (ended_at IS NULL OR "end" IS NOT NULL)
        ) STRICT;
        CREATE INDEX tours_began_at ON tours (began_at);
        CREATE INDEX tours_open ON tours (id) WHERE "end" IS NULL;
        CREATE TABLE tour_stops (
            id TEXT PRIMARY KEY NOT NULL, kiosk TEXT NOT NULL,
            tour TEXT NOT NULL REFERENCES tours (id), place INTEGER NOT NULL,
            kind TEXT NOT NULL, exhibit TEXT NOT NULL, fate TEXT NOT NULL,
            UNIQUE (tour, place)
        ) STRICT;
        """
    )


@migrations()
def m006_figures(db: Database) -> None:
    """Sums of what is over, and how the exhibits did: open or closed, and when their content was renewed."""
    db.executescript(TALLIES)
    db.executescript(UPKEEP)


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


def add(db: Database, table: Table, row: dict[str, Any]) -> None:
    """Write one row of a table whose rows never change; written again it is left as it is."""
    db.table(table).insert(row, pk="id", ignore=True)


def require_text(*words: str) -> None:
    """Raise RefusedError for half a character, which a terminal may pass on and no file can hold."""
    if any("\ud800" <= letter <= "\udfff" for text in words for letter in text):
        raise RefusedError("有一个字读不出来，请重新输入", "one letter is unreadable; type it again")


def stamp(moment: datetime) -> str:
    """A moment as UTC text of fixed width, so that text order is time order."""
    # Not strftime: its %Y does not pad the year 999.
    return moment.astimezone(UTC).replace(tzinfo=None).isoformat(timespec="microseconds") + "Z"


def moment_of(text: str) -> datetime:
    """The moment that `stamp` wrote, aware, in UTC."""
    return datetime.fromisoformat(text)
