"""How the exhibits did: which were open while the hall ran, and when their content was renewed."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from itertools import accumulate, pairwise
from typing import Any

from sqlite_utils import Database

from hall.clock import Clock
from hall.store.ids import Ids
from hall.store.schema import Table, add, moment_of, put, stamp
from hall.store.writer import Writer
from hall.words import Text

OPEN, CLOSED, GONE = "open", "closed", "gone"
IN_ORDER = Text("正常", "in order")


class Upkeep:
    """Writes when the hall ran, when an exhibit opened or closed and why, and each new version of content.

    A state is a row only where it differs from the one before, so the rows are few.
    """

    def __init__(self, writer: Writer, ids: Ids, clock: Clock, kiosk: str) -> None:
        self._writer = writer
        self._ids = ids
        self._clock = clock
        self._kiosk = kiosk
        self._run: dict[str, Any] | None = None

    def begin(self, exhibits: Mapping[str, Text | None]) -> "Future[None]":
        """The hall opens with these exhibits: None for those in order, for others why they are closed."""
        now = stamp(self._clock.now())
        run = {"id": self._ids.new(), "kiosk": self._kiosk, "began_at": now, "seen_at": now}
        states = {
            ident: self._state(ident, OPEN if why is None else CLOSED, why or IN_ORDER)
            for ident, why in exhibits.items()
        }
        self._run = run
        gone = Text("不在展馆里了", "no longer in the hall")

        def write(db: Database) -> None:
            put(db, Table.RUNS, run)
            for row in states.values():
                self._write(db, row)
            for ident in [row["exhibit"] for row in db.query("SELECT DISTINCT exhibit FROM exhibit_states")]:
                if ident not in states:
                    self._write(db, self._state(ident, GONE, gone))

        return self._writer.write(write)

    def seen(self) -> None:
        """The hall still runs; a power cut costs what has passed since."""
        if self._run is not None:
            self._run = self._run | {"seen_at": max(self._run["seen_at"], stamp(self._clock.now()))}
            run = self._run
            self._writer.write(lambda db: put(db, Table.RUNS, run))

    def change(self, exhibit: str, why: Text | None) -> "Future[None]":
        """An exhibit closed, and why; or opened again (None)."""
        row = self._state(exhibit, OPEN if why is None else CLOSED, why or IN_ORDER)
        return self._writer.write(lambda db: self._write(db, row))

    def saw(self, versions: Mapping[str, str]) -> "Future[None]":
        """The content of the exhibits as it is now; a version that was there before is not new again."""
        now = stamp(self._clock.now())
        fresh = {ident: self._ids.new() for ident in versions}

        def write(db: Database) -> None:
            begins = db.execute("SELECT 1 FROM contents LIMIT 1").fetchone() is None
            for ident, version in versions.items():
                known = "SELECT 1 FROM contents WHERE exhibit = ? AND version = ?"
                if db.execute(known, [ident, version]).fetchone() is None:
                    row = {"id": fresh[ident], "kiosk": self._kiosk, "exhibit": ident, "version": version}
                    add(db, Table.CONTENTS, row | {"first_seen_at": now, "is_first": int(begins)})

        return self._writer.write(write)

    def _state(self, exhibit: str, state: str, why: Text) -> dict[str, Any]:
        now = stamp(self._clock.now())
        row = {"id": self._ids.new(), "kiosk": self._kiosk, "exhibit": exhibit, "state": state}
        return row | {"zh": why.zh, "en": why.en, "at": now}

    def _write(self, db: Database, row: dict[str, Any]) -> None:
        last = db.execute(
            "SELECT id, state FROM exhibit_states WHERE exhibit = ? AND kiosk = ?"
            " ORDER BY at DESC, id DESC LIMIT 1",
            [row["exhibit"], row["kiosk"]],
        ).fetchone()
        if last is None or (last[0] != row["id"] and last[1] != row["state"]):
            add(db, Table.EXHIBIT_STATES, row)


@dataclass(frozen=True)
class Standing:
    """How long an exhibit was open out of the time that the hall ran with it, in seconds."""

    open_seconds: float
    run_seconds: float
    closings: int

    @property
    def share(self) -> float | None:
        """Percent, to one place; None where the hall did not run."""
        return None if self.run_seconds <= 0 else round(100 * self.open_seconds / self.run_seconds, 1)


@dataclass(frozen=True)
class StateRow:
    """An exhibit opened, closed or left the hall."""

    id: str
    kiosk: str
    exhibit: str
    state: str
    why: Text
    at: datetime


@dataclass(frozen=True)
class ContentRow:
    """A version of an exhibit's content, and when the hall first had it."""

    id: str
    exhibit: str
    version: str
    first_seen_at: datetime
    is_first: bool
    """Seen when these records began: nobody knows how new it was."""


def standings(db: Database, since: datetime, before: datetime) -> dict[str, Standing]:
    """How each exhibit stood in a span, over all kiosks."""
    runs = _runs(db, since, before)
    changes: dict[tuple[str, str], list[StateRow]] = defaultdict(list)
    for row in states_between(db, since, before):
        changes[row.kiosk, row.exhibit].append(row)
    found: dict[str, Standing] = {}
    for (kiosk, exhibit), rows in changes.items():
        old = found.get(exhibit, Standing(0, 0, 0))
        opened = ran = 0.0
        ends = [*(row.at for row in rows[1:]), before]
        for row, end in zip(rows, ends, strict=True):
            seconds = runs[kiosk].between(max(row.at, since), end) if kiosk in runs else 0.0
            opened += seconds if row.state == OPEN else 0
            ran += seconds if row.state != GONE else 0
        closings = sum(new.state == CLOSED and old.state == OPEN for old, new in pairwise(rows))
        found[exhibit] = Standing(old.open_seconds + opened, old.run_seconds + ran, old.closings + closings)
    return {exhibit: standing for exhibit, standing in found.items() if standing.run_seconds > 0}


def states_between(db: Database, since: datetime, before: datetime) -> list[StateRow]:
    """The changes of a span, after the last one of each exhibit before it."""
    rows = db.query(
        "SELECT * FROM exhibit_states WHERE at >= :since AND at < :before UNION ALL"
        " SELECT * FROM exhibit_states AS row WHERE at < :since AND id = ("
        "  SELECT id FROM exhibit_states AS last WHERE last.exhibit = row.exhibit AND last.kiosk = row.kiosk"
        "  AND last.at < :since ORDER BY last.at DESC, last.id DESC LIMIT 1"
        ") ORDER BY at, id",
        {"since": stamp(since), "before": stamp(before)},
    )
    return [
        StateRow(r["id"], r["kiosk"], r["exhibit"], r["state"], Text(r["zh"], r["en"]), moment_of(r["at"]))
        for r in rows
    ]


def contents_until(db: Database, before: datetime) -> list[ContentRow]:
    """Every version seen before a moment, the oldest first."""
    rows = db.query(
        "SELECT * FROM contents WHERE first_seen_at < ? ORDER BY first_seen_at, id", [stamp(before)]
    )
    return [
        ContentRow(r["id"], r["exhibit"], r["version"], moment_of(r["first_seen_at"]), bool(r["is_first"]))
        for r in rows
    ]


class _Runs:
    """When one kiosk ran; how long between any two moments is found without going through all runs."""

    def __init__(self, runs: Sequence[tuple[float, float]]) -> None:
        self._begins = [begin for begin, _ in runs]
        self._ends = [end for _, end in runs]
        self._before = [0.0, *accumulate(end - begin for begin, end in runs)]

    def between(self, since: datetime, before: datetime) -> float:
        """Seconds."""
        return max(0.0, self._until(before.timestamp()) - self._until(since.timestamp()))

    def _until(self, moment: float) -> float:
        place = bisect_right(self._begins, moment)
        return self._before[place] - (max(0.0, self._ends[place - 1] - moment) if place else 0.0)


def _runs(db: Database, since: datetime, before: datetime) -> dict[str, _Runs]:
    # Seconds are reckoned by SQLite: twenty years are some thousand runs, and a page waits for them.
    rows = db.execute(
        "SELECT kiosk, (julianday(began_at) - 2440587.5) * 86400, (julianday(seen_at) - 2440587.5) * 86400"
        " FROM runs WHERE began_at < ? AND seen_at > ? ORDER BY began_at",
        [stamp(before), stamp(since)],
    )
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for kiosk, began, seen in rows:
        known = found[kiosk]
        # A clock set back makes runs overlap: what is known twice counts once.
        began = max(began, known[-1][1]) if known else began  # noqa: PLW2901
        if seen > began:
            known.append((began, seen))
    return {kiosk: _Runs(known) for kiosk, known in found.items()}
