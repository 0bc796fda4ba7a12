"""Arrivals: who really came, in the ledger and in the booking, or in neither."""

import threading
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hall.store.booked import find_booking
from hall.store.errors import RefusedError
from hall.store.headcounts import Total, total
from hall.store.reading import settled_view
from hall.store.store import Store
from hall.visiting import State
from tests.store.groups import RULES, STARTS, arrive, book, listed


def test_who_really_came_stands_in_the_ledger_and_the_booking_keeps_what_was_booked(
    store: Store, path: Path, clock: Any
) -> None:
    made = book(store)
    clock.wall = STARTS
    row = arrive(store, made, 28, 3)
    assert (row.booking, row.party.children, row.party.adults) == (made.id, 28, 3)
    assert row.party.day == date(2026, 5, 13)
    (found,) = listed(path)
    assert (found.state, found.wish.children, found.wish.leaders) == (State.ARRIVED, 30, 2)
    assert store.ledger.total().result(10) == Total(1, 28, 3)
    with pytest.raises(RefusedError, match="不能这样改"):
        arrive(store, made, 28, 3)
    assert store.ledger.total().result(10) == Total(1, 28, 3)


def test_an_arrival_taken_back_leaves_a_waiting_booking_and_nobody_in_the_ledger(
    store: Store, path: Path, clock: Any
) -> None:
    made = book(store)
    clock.wall = STARTS
    row = arrive(store, made, 28, 3)
    with pytest.raises(RefusedError, match="预约里撤销"):
        store.ledger.undo(row, by="王警官")
    store.arrivals.take_back(row, by="王警官").result(10)
    assert store.ledger.total().result(10) == Total()
    assert listed(path)[0].state is State.CONFIRMED
    arrive(store, made, 30, 2)
    assert store.ledger.total().result(10) == Total(1, 30, 2)


def test_a_plug_pulled_in_the_middle_of_an_arrival_leaves_neither_half(
    store: Store, path: Path, clock: Any, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    pulled = threading.Semaphore(0)

    def pull(*_: Any) -> None:
        pulled.release()
        raise InterruptedError("the plug")

    made = book(store)
    clock.wall = STARTS
    with monkeypatch.context() as patched:
        patched.setattr("hall.store.booked.write_down", pull)
        arriving = store.arrivals.arrive(made.id, 28, 3, by="a", rules=RULES)
        # The second pull comes after the first try was taken back.
        assert pulled.acquire(timeout=10)
        assert pulled.acquire(timeout=10)
        with settled_view(path) as db:
            assert total(db, date.min, date.max) == Total()
            found = find_booking(db, made.id)
        assert found is not None
        assert found.state is State.REQUESTED
    # The disk takes rows again: the arrival that waited comes through, once.
    assert arriving.result(10).party.people == 31
    assert store.ledger.total().result(10) == Total(1, 28, 3)
    assert listed(path)[0].state is State.ARRIVED
    assert "in trouble" in caplog.text


def test_nobody_arrives_before_the_day(store: Store) -> None:
    made = book(store)
    with pytest.raises(RefusedError, match="还没到"):
        arrive(store, made, 30, 2)
    assert store.ledger.total().result(10) == Total()


def test_a_corrected_arrival_keeps_its_booking(store: Store, clock: Any) -> None:
    made = book(store)
    clock.wall = STARTS
    row = arrive(store, made, 28, 3)
    mended = store.ledger.correct(row.id, row.party.recounted(27, 3), by="a", reason="x").result(10)
    assert mended.booking == made.id
