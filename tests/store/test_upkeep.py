"""Exhibits in order and content renewed: computed from what was seen, not guessed."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from hall.store.audit import changes
from hall.store.reading import settled_view
from hall.store.rounds import Rounds
from hall.store.store import Store
from hall.store.upkeep import contents_until, standings, states_between
from hall.words import Text
from tests.store.groups import book

ZONE = ZoneInfo("Asia/Shanghai")
BROKEN = Text("镜头坏了", "the lens is broken")
SINCE, BEFORE = datetime(2026, 1, 1, tzinfo=UTC), datetime(2027, 1, 1, tzinfo=UTC)


def rounds(store: Store, clock: Any) -> Rounds:
    return Rounds(store, clock, ZONE, erase_after_days=30)


def stood(
    path: Path, since: datetime = SINCE, before: datetime = BEFORE
) -> dict[str, tuple[float | None, int]]:
    with settled_view(path) as db:
        return {name: (one.share, one.closings) for name, one in standings(db, since, before).items()}


def test_an_exhibit_that_rested_a_quarter_of_the_time_was_in_order_for_three(
    store: Store, path: Path, clock: Any
) -> None:
    watch = rounds(store, clock)
    watch.begin({"lens": None, "quiz": None, "game": BROKEN})
    clock.pass_by(3600)
    watch.tick(3600, frozenset({"lens"}))
    clock.pass_by(3600)
    watch.tick(3600, frozenset())
    clock.pass_by(7200)
    watch.end()
    store.settled().result(10)
    assert stood(path) == {"lens": (75.0, 1), "quiz": (100.0, 0), "game": (0.0, 0)}
    with settled_view(path) as db:
        said = [(row.exhibit, row.state, row.why.zh) for row in states_between(db, SINCE, BEFORE)]
    assert ("game", "closed", "镜头坏了") in said
    assert said[-2:] == [("lens", "closed", "用着用着出了故障，先休息一会儿"), ("lens", "open", "正常")]


def test_nights_count_for_nothing_and_a_power_cut_costs_minutes(
    open_store: Callable[[], Store], path: Path, clock: Any
) -> None:
    first = open_store()
    watch = rounds(first, clock)
    watch.begin({"lens": BROKEN})
    clock.pass_by(3600)
    watch.tick(3600, frozenset())
    clock.pass_by(200)  # and the plug is pulled
    first.close()
    clock.pass_by(50_000)
    second = open_store()
    watch = rounds(second, clock)
    watch.begin({"lens": None})
    clock.pass_by(3600)
    watch.end()
    second.settled().result(10)
    assert stood(path) == {"lens": (50.0, 0)}


def test_an_exhibit_that_left_the_hall_is_not_held_against_it(
    open_store: Callable[[], Store], path: Path, clock: Any
) -> None:
    store = open_store()
    watch = rounds(store, clock)
    watch.begin({"lens": None})
    clock.pass_by(3600)
    watch.end()
    watch.begin({"quiz": None})
    clock.pass_by(3600)
    watch.end()
    store.settled().result(10)
    assert stood(path) == {"lens": (100.0, 0), "quiz": (100.0, 0)}


def test_a_span_is_read_with_the_state_in_which_it_began(store: Store, path: Path, clock: Any) -> None:
    watch = rounds(store, clock)
    watch.begin({"lens": BROKEN})
    start = clock.now()
    clock.pass_by(7200)
    watch.end()
    store.settled().result(10)
    assert stood(path, start + timedelta(hours=1)) == {"lens": (0.0, 0)}


def test_content_is_new_when_no_version_like_it_was_there_before(
    store: Store, path: Path, clock: Any
) -> None:
    store.upkeep.saw({"quiz": "v1", "lens": "v1"}).result(10)
    clock.pass_by(86_400)
    store.upkeep.saw({"quiz": "v2", "lens": "v1"}).result(10)
    clock.pass_by(86_400)
    store.upkeep.saw({"quiz": "v1", "lens": "v1", "film": "v1"}).result(10)
    with settled_view(path) as db:
        rows = [(row.exhibit, row.version, row.is_first) for row in contents_until(db, BEFORE)]
    assert sorted(rows) == [
        ("film", "v1", False),
        ("lens", "v1", True),
        ("quiz", "v1", True),
        ("quiz", "v2", False),
    ]


def test_contacts_go_on_the_day_they_are_due_while_the_hall_stays_open(
    store: Store, path: Path, clock: Any
) -> None:
    booking = book(store)
    watch = rounds(store, clock)
    watch.begin({})
    for _ in range(45):
        clock.pass_by(86_400)
        watch.tick(1.0, frozenset())
        watch.tick(1.0, frozenset())
    store.settled().result(10)
    with settled_view(path) as db:
        runs = [change for change in changes(db) if change.what == "contact.erase"]
        kept = db.execute("SELECT sealed, erased_at FROM contacts WHERE id = ?", [booking.id]).fetchone()
    assert len(runs) == 46  # every day once, whether or not something was due
    assert sum((run.after or {})["erased"] for run in runs) == 1
    assert {run.who for run in runs} == {"hall"}
    assert kept[0] is None
    assert kept[1][:10] == "2026-06-13"  # the visit of 13 May is more than thirty days ago
