"""Random days at the desk against a replay that knows no database: never negative, never drifting."""

import contextlib
import os
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlite_utils import Database

from hall.store.connect import immediate
from hall.store.errors import RefusedError, sqlite3
from hall.store.figures import visits_between
from hall.store.headcounts import Headcount, Total, standing, total
from hall.store.ids import Ids
from hall.store.ledger import Ledger
from hall.store.schema import migrate
from hall.visiting import Audience, Kind, Party, Venue

DAY = date(2026, 5, 4)
SEQUENCES = int(os.environ.get("HALL_SEQUENCES", "500"))
"""Random sequences a run; the long run is HALL_SEQUENCES=10000."""


def party(children: int, adults: int, day: date = DAY) -> Party:
    return Party(Kind.WALK_IN, Venue.HALL, Audience.PRIMARY, children, adults, day)


class PowerError(Exception):
    """The plug is pulled."""


class Here:
    """The writer's work done at once in memory; the plug can be pulled before a transaction's end."""

    def __init__(self, db: Database) -> None:
        self.db = db
        self.cut = False

    def write(self, run: Callable[[Database], Any]) -> "Future[Any]":
        future: Future[Any] = Future()
        try:
            with immediate(self.db):
                result = run(self.db)
                if self.cut:
                    raise PowerError  # noqa: TRY301  inside the transaction, as a plug would be
        except (RefusedError, PowerError) as error:
            future.set_exception(error)
        else:
            future.set_result(result)
        return future

    do = write


@dataclass
class Replay:
    """The truth in plain words: what was said, in order, and nothing added up until it is asked."""

    said: list[tuple[datetime, int, date, int, int]] = field(default_factory=list)
    """Moment, visit, day, children, adults: what is said of a visit later takes the place of the earlier."""

    def total(self, first: date, last: date, at: datetime, upto: int) -> Total:
        latest = {visit: rest for moment, visit, *rest in self.said[:upto] if moment <= at}
        held = [(c, a) for day, c, a in latest.values() if first <= day <= last and c + a]
        return Total(len(held), sum(c for c, _ in held), sum(a for _, a in held))


PEOPLE = st.tuples(st.integers(0, 60), st.integers(0, 9), st.integers(0, 2))
PICK = st.integers(0, 99)
STEPS = st.one_of(
    st.tuples(st.just("arrive"), PICK, PEOPLE),
    st.tuples(st.just("undo"), PICK, st.none()),
    st.tuples(st.just("correct"), PICK, PEOPLE),
    st.tuples(st.just("cancel"), PICK, st.none()),
    st.tuples(st.sampled_from(["crash", "reopen", "again"]), PICK, PEOPLE),
    st.tuples(st.just("clock"), st.sampled_from([-90_000, -30, 0, 20, 70, 90_000]), st.none()),
)


class Machine:
    """Plays one sequence on a ledger and in the replay."""

    def __init__(self, db: Database, clock: Any) -> None:
        self.clock = clock
        self.here = Here(db)
        self.truth = Replay()
        self.rows: list[tuple[Headcount, int, float]] = []
        """The newest row of each visit, and its place in `said` and the second when it was entered."""
        self.open()

    def open(self) -> None:
        self.ledger = Ledger(self.here, Ids(self.clock), self.clock, "hall-1", lambda: None)  # type: ignore[arg-type]
        self.rows = [(row, place, -1e9) for row, place, _ in self.rows]

    def step(self, what: str, pick: int, people: Any) -> None:
        if what == "clock":
            self.clock.wall += timedelta(seconds=pick)
            self.clock.monotonic += max(pick, 0)
        elif what == "reopen":
            self.open()
        elif what == "arrive":
            self.arrive(people)
        elif what == "crash":
            self.here.cut = True
            with contextlib.suppress(RefusedError, PowerError):
                self.ledger.add(party(people[0], people[1]), by="a").result()
            self.here.cut = False
            self.open()
        elif self.rows:
            self.mend(what, pick % len(self.rows), people)

    def arrive(self, people: Any) -> None:
        children, adults, days = people
        day = DAY + timedelta(days=days)
        if children + adults == 0:
            with pytest.raises(RefusedError):
                self.ledger.add(party(0, 0, day), by="a")
            return
        row = self.ledger.add(party(children, adults, day), by="a").result()
        self.truth.said.append((self.clock.wall, len(self.rows), day, children, adults))
        self.rows.append((row, len(self.truth.said) - 1, self.clock.monotonic))

    def mend(self, what: str, visit: int, people: Any) -> None:
        old, place, entered = self.rows[visit]
        moment, _, day, children, adults = self.truth.said[place]
        if what == "undo":
            if self.clock.monotonic - entered > 60:
                with pytest.raises(RefusedError):
                    self.ledger.undo(old, by="a")
                return
            new = self.ledger.undo(old, by="a").result()
            earlier = [said for said in self.truth.said[:place] if said[1] == visit]
            day, children, adults = earlier[-1][2:] if earlier else (day, 0, 0)
        elif what == "cancel":
            new = self.ledger.cancel(old.id, by="a", reason="x").result()
            children = adults = 0
        else:
            children, adults, days = people
            day = DAY + timedelta(days=days)
            new = self.ledger.correct(old.id, party(children, adults, day), by="a", reason="x").result()
        if what == "again":
            with pytest.raises(RefusedError):
                self.ledger.correct(old.id, party(1, 1), by="b", reason="late").result()
        self.truth.said.append((max(moment, self.clock.wall), visit, day, children, adults))
        self.rows[visit] = (new, len(self.truth.said) - 1, self.clock.monotonic)

    def check(self) -> None:
        db, said = self.here.db, self.truth.said
        moments = [None, *(moment for moment, *_ in said)]
        for number, at in enumerate(moments):
            until = at or datetime.max.replace(tzinfo=UTC)
            for first, last in ((date.min, date.max), (DAY, DAY)):
                assert total(db, first, last, at=at) == self.truth.total(first, last, until, len(said))
            assert total(db, DAY, date.max, upto=number) == self.truth.total(
                DAY, date.max, datetime.max.replace(tzinfo=UTC), number
            )
        rows = standing(db, date.min, date.max)
        assert all(row.party.children >= 0 and row.party.adults >= 0 for row in rows)
        assert sum(row.party.people for row in rows) == total(db, date.min, date.max).people
        for first, last in ((date(2026, 1, 1), date(2026, 12, 31)), (DAY, DAY)):
            sums = visits_between(db, first, last)
            kept = Total(*(sum(getattr(s, name) for s in sums) for name in ("batches", "children", "adults")))
            assert kept == total(db, first, last)
        assert db.execute("SELECT count(*), max(number) FROM headcounts").fetchone() == (
            len(said),
            len(said) or None,
        )


@pytest.fixture(scope="module")
def blank() -> Iterator[Database]:
    """A store with its tables and nothing in them."""
    db = Database(sqlite3.connect(":memory:", isolation_level=None), execute_plugins=False)
    migrate(db)
    yield db
    db.close()


@settings(
    max_examples=SEQUENCES,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(st.lists(STEPS, max_size=20))
def test_any_sequence_comes_to_what_the_replay_says_at_every_moment(
    blank: Database, steps: list[tuple[str, int, Any]]
) -> None:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    blank.conn.backup(connection)
    db = Database(connection, execute_plugins=False)
    db.execute("PRAGMA foreign_keys=ON")
    machine = Machine(db, _clock())
    for step in steps:
        machine.step(*step)
    machine.check()
    db.close()


def _clock() -> Any:
    @dataclass
    class Turned:
        wall: datetime = datetime(2026, 5, 4, 1, 30, tzinfo=UTC)
        monotonic: float = 1000.0

        def now(self) -> datetime:
            return self.wall

        def seconds(self) -> float:
            return self.monotonic

    return Turned()
