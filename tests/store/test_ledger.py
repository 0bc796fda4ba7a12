"""The ledger: what is entered stays, what was wrong gives way, and every total can be shown again."""

import contextlib
from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest
from sqlite_utils import Database

from hall.store.errors import RefusedError, sqlite3
from hall.store.headcounts import Headcount, Total
from hall.store.store import Store
from hall.visiting import Audience, Kind, Party, Venue

DAY = date(2026, 5, 4)


def party(children: int = 30, adults: int = 2, day: date = DAY) -> Party:
    return Party(Kind.WALK_IN, Venue.HALL, Audience.PRIMARY, children, adults, day)


def added(store: Store, people: Party) -> Headcount:
    return store.ledger.add(people, by="王警官").result(10)


def test_a_party_is_on_disk_once_it_is_acknowledged(open_store: Callable[[], Store]) -> None:
    store = open_store()
    row = added(store, party(8, 1))
    assert (row.number, row.entered_by, row.party) == (1, "王警官", party(8, 1))
    store.close()
    again = open_store()
    assert again.ledger.rows().result(10) == [row]
    assert again.ledger.total().result(10) == Total(1, 8, 1)


def test_an_undone_party_leaves_no_trace_in_the_total_and_two_rows_in_the_ledger(
    store: Store, clock: Any
) -> None:
    row = added(store, party())
    clock.pass_by(59)
    undone = store.ledger.undo(row, by="王警官").result(10)
    assert (undone.corrects, undone.party.people) == (row.id, 0)
    assert store.ledger.total().result(10) == Total()
    assert store.ledger.rows().result(10) == []


def test_after_a_minute_only_a_correction_helps(store: Store, clock: Any) -> None:
    row = added(store, party(30))
    clock.pass_by(61)
    with pytest.raises(RefusedError, match="超过一分钟"):
        store.ledger.undo(row, by="王警官")
    store.ledger.correct(row.id, party(28), by="李老师", reason="少来了两个").result(10)
    assert store.ledger.total().result(10) == Total(1, 28, 2)


def test_a_clock_put_back_does_not_lengthen_the_minute(store: Store, clock: Any) -> None:
    row = added(store, party())
    clock.pass_by(61)
    clock.wall -= timedelta(hours=1)
    with pytest.raises(RefusedError):
        store.ledger.undo(row, by="王警官")


def test_an_undone_correction_gives_the_row_before_it_back(store: Store) -> None:
    row = added(store, party(30))
    wrong = store.ledger.correct(row.id, party(3), by="a", reason="typo").result(10)
    store.ledger.undo(wrong, by="a").result(10)
    assert store.ledger.total().result(10) == Total(1, 30, 2)


def test_a_visit_of_any_day_can_be_taken_back_with_a_reason(store: Store, clock: Any) -> None:
    row = added(store, party())
    clock.pass_by(86_400 * 40)
    store.ledger.cancel(row.id, by="a", reason="登记到别的馆了").result(10)
    assert store.ledger.total().result(10) == Total()


def test_a_row_gives_way_once_and_the_second_hand_is_told(store: Store) -> None:
    row = added(store, party(30))
    store.ledger.correct(row.id, party(29), by="a", reason="x").result(10)
    with pytest.raises(RefusedError, match="已经更正过"):
        store.ledger.correct(row.id, party(20), by="b", reason="y").result(10)
    assert store.ledger.total().result(10) == Total(1, 29, 2)
    assert store.waiting == 0


def test_a_correction_may_move_a_visit_to_its_true_day(store: Store) -> None:
    row = added(store, party(30))
    yesterday = DAY - timedelta(days=1)
    store.ledger.correct(row.id, party(30, day=yesterday), by="a", reason="昨天的").result(10)
    assert store.ledger.total(DAY, DAY).result(10) == Total()
    assert store.ledger.total(yesterday, yesterday).result(10) == Total(1, 30, 2)


def test_what_was_reported_yesterday_can_be_shown_again_today(store: Store, clock: Any) -> None:
    row = added(store, party(30))
    clock.pass_by(3600)
    reported = clock.wall
    clock.pass_by(86_400)
    store.ledger.correct(row.id, party(28), by="a", reason="x").result(10)
    assert store.ledger.total(at=reported).result(10) == Total(1, 30, 2)
    assert store.ledger.total().result(10) == Total(1, 28, 2)


@pytest.mark.parametrize("people", [party(0, 0), party(-1, 3), party(3, -1), party(4999, 2)])
def test_numbers_that_cannot_be_are_refused_at_once(store: Store, people: Party) -> None:
    with pytest.raises(RefusedError):
        store.ledger.add(people, by="a")


@pytest.mark.parametrize("reason", ["", "  "])
def test_a_correction_without_a_reason_or_a_name_is_refused(store: Store, reason: str) -> None:
    row = added(store, party())
    with pytest.raises(RefusedError, match="原因"):
        store.ledger.correct(row.id, party(1), by="a", reason=reason)
    with pytest.raises(RefusedError, match="原因"):
        store.ledger.cancel(row.id, by="a", reason=reason)
    with pytest.raises(RefusedError, match="读不出来"):
        store.ledger.cancel(row.id, by="\udcff", reason="x")
    with pytest.raises(RefusedError, match="谁"):
        store.ledger.correct(row.id, party(1), by=reason, reason="x")


def test_a_row_that_is_not_there_is_refused(store: Store) -> None:
    with pytest.raises(RefusedError, match="没有这一行"):
        store.ledger.correct("no-such-row", party(1), by="a", reason="x").result(10)


@pytest.mark.parametrize(
    "sql",
    [
        "UPDATE headcounts SET children = 0",
        "DELETE FROM headcounts",
        "INSERT OR REPLACE INTO headcounts SELECT * FROM headcounts",
    ],
)
def test_the_file_itself_refuses_to_edit_or_delete_a_row(
    open_store: Callable[[], Store], path: Path, sql: str
) -> None:
    store = open_store()
    added(store, party())
    store.close()
    db = Database(sqlite3.connect(path, isolation_level=None), execute_plugins=False)
    db.execute("PRAGMA recursive_triggers=ON")
    with contextlib.closing(db), pytest.raises(sqlite3.IntegrityError, match="never"):
        db.execute(sql)


def test_a_hall_torn_off_at_any_step_keeps_what_it_acknowledged(
    open_store: Callable[[], Store], clock: Any
) -> None:
    store, kept = open_store(), []
    for number in range(1, 6):
        kept.append(added(store, party(number)))
        clock.pass_by(100)
        store.close()
        store = open_store()
        assert store.ledger.rows().result(10) == kept
