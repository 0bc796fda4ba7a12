"""From a touch to a row: plays begin and end without waiting, the disk follows."""

import math
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from sqlite_utils import Database

from hall.clock import Clock
from hall.exhibit import Outcome, Result
from hall.store.connect import immediate
from hall.store.ids import Ids
from hall.store.lamps import LampNumber, Lamps, light
from hall.store.schema import Table, put, stamp
from hall.store.writer import Writer


@dataclass(frozen=True, eq=False)
class Play:
    """One use of one exhibit, begun and not yet ended."""

    id: str
    exhibit: str
    visitor: str
    """A random UUID for one walk-up; nothing in it leads to a person."""
    language: str
    tour: str | None
    began_at: datetime
    began_seconds: float
    """The monotonic clock at the beginning."""
    acknowledged: "Future[None]"
    """Done when the row is on disk."""


class Plays:
    """Writes plays. `begin` and `end` return at once and may be called from any thread."""

    def __init__(
        self,
        writer: Writer,
        lamps: Lamps,
        ids: Ids,
        clock: Clock,
        kiosk: str,
        on_change: Callable[[], None],
    ) -> None:
        self._writer = writer
        self._lamps = lamps
        self._ids = ids
        self._clock = clock
        self._kiosk = kiosk
        self._on_change = on_change
        self._running: dict[str, Play] = {}

    def begin(self, exhibit_id: str, *, visitor: str, language: str, tour: str | None = None) -> Play:
        """Begin a play: its id at once, its row with an open outcome on the way to disk."""
        play_id, began_at = self._ids.new(), self._clock.now()
        row = {
            "id": play_id,
            "kiosk": self._kiosk,
            "exhibit": exhibit_id,
            "visitor": visitor,
            "tour": tour,
            "language": language,
            "began_at": stamp(began_at),
        }
        acknowledged = self._writer.write(lambda db: put(db, Table.PLAYS, row))
        play = Play(
            play_id, exhibit_id, visitor, language, tour, began_at, self._clock.seconds(), acknowledged
        )
        self._running[play_id] = play
        acknowledged.add_done_callback(lambda _: self._on_change())
        return play

    def end(self, play: Play, result: Result) -> "Future[LampNumber | None]":
        """End a play with all that came of it, in one transaction; a completed one lights a lamp.

        The future is done when everything is on disk. A play ends once: a second end, as when a time-out
        meets a visitor who leaves, changes nothing and answers None.
        """
        if self._running.pop(play.id, None) is None:
            late: Future[LampNumber | None] = Future()
            late.set_result(None)
            return late
        ending = _Ending.of(play, result, self._clock, self._ids, self._kiosk)
        if ending.lamp is not None:
            self._lamps.expect(play.id, ending.ended_at)
        written = self._writer.write(ending.write)
        written.add_done_callback(lambda done: self._settled(ending, done))
        return written

    def close_stale(self, db: Database) -> None:
        """Close the plays that an earlier run left open: `failed`, and with no end, because nobody saw it."""
        with immediate(db):
            for row in list(db.table(Table.PLAYS).rows_where("outcome IS NULL", select="id")):
                if row["id"] not in self._running:
                    db.table(Table.PLAYS).update(row["id"], {"outcome": Outcome.FAILED.value})

    def _settled(self, ending: "_Ending", written: "Future[LampNumber | None]") -> None:
        if ending.lamp is not None:
            self._lamps.arrived(ending.play["id"], None if written.exception() else written.result())
        self._on_change()


@dataclass(frozen=True)
class _Ending:
    """The rows of a play's end, with their ids: writing them twice leaves them as they are."""

    play: dict[str, Any]
    answers: list[dict[str, Any]]
    measures: list[dict[str, Any]]
    lamp: str | None
    ended_at: datetime

    @classmethod
    def of(cls, play: Play, result: Result, clock: Clock, ids: Ids, kiosk: str) -> "_Ending":
        ended_at = clock.now()
        common = {"kiosk": kiosk, "play": play.id}
        answers = [
            {
                "id": ids.new(),
                **common,
                "place": place,
                "question": _text(answer.question),
                "chosen": _text(answer.chosen),
                "is_right": int(answer.right),
                "seconds": _number(answer.seconds),
            }
            for place, answer in enumerate(result.answers, start=1)
        ]
        measures = [
            {"id": ids.new(), **common, "name": name, "value": value}
            for name, value in {
                _text(name): _number(value) for name, value in result.measures.items()
            }.items()
        ]
        row = {
            "id": play.id,
            "kiosk": kiosk,
            "exhibit": play.exhibit,
            "visitor": play.visitor,
            "tour": play.tour,
            "language": play.language,
            "began_at": stamp(play.began_at),
            "ended_at": stamp(ended_at),
            "dwell_seconds": max(0.0, clock.seconds() - play.began_seconds),
            "outcome": Outcome(result.outcome).value,
            "score": result.score,
            "out_of": result.out_of,
        }
        lamp = ids.new() if result.outcome is Outcome.COMPLETED else None
        return cls(row, answers, measures, lamp, ended_at)

    def write(self, db: Database) -> LampNumber | None:
        # The whole row again: after a damaged store gave way to a backup, the beginning is not there.
        put(db, Table.PLAYS, self.play)
        put(db, Table.ANSWERS, *self.answers)
        put(db, Table.MEASURES, *self.measures)
        if self.lamp is None:
            return None
        return light(db, lamp=self.lamp, play=self.play["id"], kiosk=self.play["kiosk"], moment=self.ended_at)


def _text(words: str) -> str:
    """A child's JSON may carry half a character, which SQLite would refuse with the whole play."""
    return words.encode("utf-8", "replace").decode("utf-8")


def _number(value: float) -> float | None:
    """What is no number was not measured."""
    return float(value) if math.isfinite(value) else None
