"""Plays as they stand on disk, read beside the running hall."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlite_utils import Database

from hall.exhibit import Outcome
from hall.store.connect import connect_reading
from hall.store.errors import StoreError, sqlite3
from hall.store.schema import migrations, moment_of, refuse_newer, stamp


@dataclass(frozen=True)
class AnswerRow:
    """One answer of a play, in the order in which they were given."""

    question: str
    chosen: str
    right: bool
    seconds: float | None


@dataclass(frozen=True)
class PlayRow:
    """One play with all that came of it. What nobody saw or measured is None."""

    id: str
    kiosk: str
    exhibit: str
    visitor: str
    tour: str | None
    language: str
    began_at: datetime
    ended_at: datetime | None
    dwell_seconds: float | None
    outcome: Outcome | None
    """None while the play goes on."""
    score: int | None
    out_of: int | None
    lamp: int | None
    answers: Sequence[AnswerRow]
    measures: Mapping[str, float | None]


def read_plays(path: Path, since: datetime, before: datetime) -> list[PlayRow]:
    """The plays that began at or after `since` and before `before`, in order of beginning.

    All of one moment, on a connection that cannot write. Raises StoreError, NewerStoreError.
    """
    with settled_view(path) as db:
        return _read(db, [stamp(since), stamp(before)])


@contextmanager
def settled_view(path: Path) -> Iterator[Database]:
    """The records of one moment, on a connection that cannot write. Raises StoreError, NewerStoreError."""
    db = connect_reading(path)
    try:
        refuse_newer(db, path.name)
        if migrations.pending(db):
            raise StoreError(
                f"{path.name}：记录的格式旧了，请先打开一次展厅",
                f"{path.name}: records of an older form; open the hall once first",
            )
        db.execute("BEGIN")
        yield db
        db.rollback()
    except sqlite3.Error as error:
        raise StoreError(
            f"{path.name}：记录读不了（{error}），请打开一次展厅，它会自己修复",
            f"{path.name}: the records cannot be read ({error}); open the hall once, it mends them",
        ) from error
    finally:
        db.close()


def count_plays(db: Database, since: datetime, before: datetime) -> dict[Outcome | None, int]:
    """How many plays began in a span, by outcome."""
    rows = db.query(
        "SELECT outcome, count(*) AS plays FROM plays WHERE began_at >= ? AND began_at < ? GROUP BY outcome",
        [stamp(since), stamp(before)],
    )
    return {row["outcome"] and Outcome(row["outcome"]): row["plays"] for row in rows}


def _read(db: Database, span: list[str]) -> list[PlayRow]:
    answers: dict[str, list[AnswerRow]] = defaultdict(list)
    for row in db.query(
        "SELECT answers.* FROM answers JOIN plays ON plays.id = answers.play"
        " WHERE plays.began_at >= ? AND plays.began_at < ? ORDER BY answers.play, answers.place",
        span,
    ):
        answer = AnswerRow(row["question"], row["chosen"], bool(row["is_right"]), row["seconds"])
        answers[row["play"]].append(answer)
    measures: dict[str, dict[str, float | None]] = defaultdict(dict)
    for row in db.query(
        "SELECT measures.* FROM measures JOIN plays ON plays.id = measures.play"
        " WHERE plays.began_at >= ? AND plays.began_at < ? ORDER BY measures.play, measures.id",
        span,
    ):
        measures[row["play"]][row["name"]] = row["value"]
    plays = db.query(
        "SELECT plays.*, lamps.number AS lamp FROM plays LEFT JOIN lamps ON lamps.play = plays.id"
        " WHERE plays.began_at >= ? AND plays.began_at < ? ORDER BY plays.began_at, plays.id",
        span,
    )
    return [_play(row, answers[row["id"]], measures[row["id"]]) for row in plays]


def _play(row: dict[str, Any], answers: list[AnswerRow], measures: dict[str, float | None]) -> PlayRow:
    return PlayRow(
        **row
        | {
            "began_at": moment_of(row["began_at"]),
            "ended_at": row["ended_at"] and moment_of(row["ended_at"]),
            "outcome": row["outcome"] and Outcome(row["outcome"]),
            "answers": answers,
            "measures": measures,
        }
    )
