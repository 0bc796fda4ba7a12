"""Bookings from the call to the door: by the rules, with their history."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hall.booking_rules import Rule
from hall.store.audit import changes
from hall.store.booked import closed_days, find_booking, states_of
from hall.store.bookings import BookingRefusedError
from hall.store.errors import RefusedError
from hall.store.keys import Keys
from hall.store.reading import settled_view
from hall.store.store import Store
from hall.visiting import MOVES, Booking, Contact, Move, State, Wish
from hall.words import HallError
from tests.store.groups import CONTACT, RULES, STARTS, WISH, arrive, book, listed


def refused(call: Callable[[], Any]) -> list[Rule]:
    with pytest.raises(BookingRefusedError) as error:
        call()
    return [refusal.rule for refusal in error.value.refusals]


def test_a_booking_is_on_disk_with_its_history_and_comes_back_as_it_was(store: Store, path: Path) -> None:
    made = book(store)
    assert made.state is State.REQUESTED
    assert made.contact == Contact("王**", "*******5678")
    store.bookings.move(made.id, Move.CONFIRM, by="张警官").result(10)
    (found,) = listed(path, Keys(path.with_name("hall.key")))
    assert found == replace(made, state=State.CONFIRMED)
    with settled_view(path) as db:
        states = [(state, by) for _, state, by, _ in states_of(db, made.id)]
    assert states == [(State.REQUESTED, "李老师"), (State.CONFIRMED, "张警官")]


def test_a_booking_is_copied_to_the_weeks_after_it_and_each_week_is_asked_by_itself(
    store: Store, path: Path
) -> None:
    made = book(store)
    store.closed_days.close(date(2026, 5, 27), by="a", reason="检修").result(10)
    first, second, third = store.bookings.repeat(made.id, 3, by="a", rules=RULES).result(10)
    assert isinstance(first, Booking)
    assert first.wish == replace(WISH, starts_at=STARTS + timedelta(days=7))
    assert "检修" in str(second)
    assert isinstance(third, Booking)
    assert store.people.contact(third.id, by="a").result(10) == CONTACT
    assert len(listed(path)) == 3


def test_the_rules_refuse_in_words_and_staff_override_with_a_reason_that_is_kept(
    store: Store, path: Path
) -> None:
    large = replace(WISH, children=60, leaders=1)
    assert refused(lambda: book(store, large)) == [Rule.LARGEST, Rule.ADULTS]
    assert listed(path) == []
    assert store.waiting == 0
    made = book(store, large, override="县里的活动")
    assert made.override == "县里的活动 [largest, adults]"
    with settled_view(path) as db:
        assert changes(db)[0].reason == made.override


def test_a_full_slot_refuses_and_a_cancelled_group_makes_room(store: Store) -> None:
    first = book(store)
    second = replace(WISH, organisation="幸福小学", starts_at=STARTS + timedelta(minutes=20))
    assert refused(lambda: book(store, second)) == [Rule.CAPACITY]
    assert refused(lambda: book(store, replace(WISH, children=10))) == [Rule.TWICE]
    after = replace(second, starts_at=STARTS + timedelta(minutes=40))
    book(store, after)
    store.bookings.cancel(first.id, by="李老师", rules=RULES, reason="下雨").result(10)
    book(store)


def test_moving_a_booking_does_not_meet_itself(store: Store) -> None:
    made = book(store)
    later = replace(WISH, starts_at=STARTS + timedelta(minutes=20))
    moved = store.bookings.change(made.id, later, by="a", rules=RULES).result(10)
    assert moved.wish == later


def test_small_changes_on_the_eve_ask_no_rule(store: Store, clock: Any) -> None:
    made = book(store)
    clock.wall = STARTS - timedelta(hours=1)
    wished = replace(WISH, wishes=("宣誓", "轮椅"))
    assert store.bookings.change(made.id, wished, by="a", rules=RULES).result(10).wish == wished
    more = replace(wished, children=31)
    assert refused(lambda: store.bookings.change(made.id, more, by="a", rules=RULES).result(10)) == [
        Rule.TOO_LATE
    ]


def test_cancelling_on_the_day_takes_a_reason_of_staff(store: Store, clock: Any) -> None:
    made = book(store)
    clock.wall = STARTS - timedelta(hours=2)
    cancel = store.bookings.cancel
    assert refused(lambda: cancel(made.id, by="a", rules=RULES, reason="忘了").result(10)) == [Rule.CANCEL]
    done = cancel(made.id, by="a", rules=RULES, override="学校停课").result(10)
    assert (done.state, done.override) == (State.CANCELLED, "学校停课 [cancel]")


def test_three_no_shows_bar_an_organisation_until_a_day_that_is_named(store: Store, clock: Any) -> None:
    for week in range(3):
        starts = STARTS + timedelta(days=7 * week)
        clock.wall = starts - timedelta(days=3)
        made = book(store, replace(WISH, starts_at=starts, organisation=" 平安  小学"))
        with pytest.raises(RefusedError, match="还没到"):
            store.bookings.move(made.id, Move.MISS, by="a").result(10)
        clock.wall = starts + timedelta(hours=1)
        store.bookings.move(made.id, Move.MISS, by="a").result(10)
    again = replace(WISH, starts_at=STARTS + timedelta(days=28), organisation="平安 小学")
    assert refused(lambda: book(store, again)) == [Rule.BARRED]
    book(store, replace(again, organisation="幸福小学"))


def test_a_closed_day_refuses_with_its_reason_until_it_is_opened(store: Store, path: Path) -> None:
    store.closed_days.close(date(2026, 5, 13), by="a", reason="检修").result(10)
    with pytest.raises(BookingRefusedError, match="检修"):
        book(store)
    with settled_view(path) as db:
        assert closed_days(db) == {date(2026, 5, 13): "检修"}
    store.closed_days.open(date(2026, 5, 13), by="a").result(10)
    book(store)


def test_every_change_is_in_the_audit_with_before_and_after(store: Store, path: Path) -> None:
    made = book(store)
    store.bookings.change(made.id, replace(WISH, children=31), by="b", rules=RULES).result(10)
    store.bookings.cancel(made.id, by="c", rules=RULES, reason="下雨").result(10)
    with settled_view(path) as db:
        cancelled, changed, added = changes(db, subject=made.id)
    assert [c.what for c in (added, changed, cancelled)] == [
        "booking.add",
        "booking.change",
        "booking.cancel",
    ]
    assert added.before is None
    assert changed.before and changed.after
    assert (changed.before["children"], changed.after["children"]) == (30, 31)
    assert (cancelled.who, cancelled.reason) == ("c", "下雨")


def test_a_list_is_taken_row_by_row_and_a_dry_run_takes_none(store: Store, path: Path) -> None:
    wanted = [
        (WISH, CONTACT),
        (replace(WISH, organisation="幸福小学"), CONTACT),
        (replace(WISH, organisation=" "), CONTACT),
        (replace(WISH, organisation="光明小学", children=10), Contact()),
    ]
    answers = [
        store.bookings.add_all(wanted, by="a", rules=RULES, dry_run=dry).result(10) for dry in (True, False)
    ]
    for answer in answers:
        assert [isinstance(each, Booking) for each in answer] == [True, False, False, True]
        assert ["人" in str(each) for each in answer[1:2]] == [True]
    assert [b.wish.organisation for b in listed(path)] == ["平安小学", "光明小学"]


@pytest.mark.parametrize(
    "wish",
    [
        replace(WISH, organisation=""),
        replace(WISH, children=0, leaders=0),
        replace(WISH, children=-1),
        replace(WISH, minutes=0),
        replace(WISH, minutes=10_000),
        replace(WISH, grade="长" * 201),
        replace(WISH, grade="\ud83d"),
        replace(WISH, starts_at=datetime(1, 1, 1, tzinfo=UTC)),
    ],
)
def test_what_no_hall_could_mean_is_refused_whatever_the_reason(store: Store, wish: Wish) -> None:
    with pytest.raises(HallError):
        store.bookings.add(wish, CONTACT, by="a", rules=RULES, override="就要")


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(list(Move)), max_size=8))
def test_any_run_of_moves_follows_the_table_and_the_ledger_holds_who_is_there(
    store: Store, path: Path, clock: Any, moves: list[Move]
) -> None:
    clock.wall = STARTS - timedelta(days=2)
    before = store.ledger.total().result(10).people
    made = book(store, replace(WISH, children=5), override="again")
    clock.wall = STARTS
    state, row = State.REQUESTED, None
    for move in moves:
        allowed = (state, move) in MOVES and (move is not Move.TAKE_BACK or row is not None)
        try:
            match move:
                case Move.ARRIVE:
                    row = arrive(store, made, 5, 2)
                case Move.TAKE_BACK:
                    if row is not None:
                        store.arrivals.take_back(row, by="a").result(10)
                        row = None
                case Move.CANCEL:
                    store.bookings.cancel(made.id, by="a", rules=RULES, override="x").result(10)
                case _:
                    store.bookings.move(made.id, move, by="a").result(10)
        except RefusedError:
            assert not allowed
        else:
            state = MOVES[state, move] if allowed else state
    with settled_view(path) as db:
        found = find_booking(db, made.id)
    assert found is not None
    assert found.state is state
    there = 7 if state in (State.ARRIVED, State.FINISHED) else 0
    assert store.ledger.total().result(10).people - before == there
