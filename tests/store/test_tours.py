"""Tours on disk: whole, ended once, and closed by the next start where the hall went down."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from hall.store.headcounts import Total
from hall.store.reading import settled_view
from hall.store.store import Store
from hall.store.tours import StopRow, TourEnd, TourRow, read_stops, read_tours
from tests.store.groups import STARTS, arrive, book

EVER = (datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))


def set_out(store: Store, clock: Any) -> TourRow:
    booking = book(store)
    clock.wall = STARTS
    row = arrive(store, booking, 28, 2)
    return store.tours.begin(
        headcount=row.id,
        booking=booking.id,
        guide="李警官",
        style="full",
        audience="primary",
        minutes=40,
        teams=(15, 15),
    )


def on_disk(path: Path) -> list[TourRow]:
    with settled_view(path) as db:
        return read_tours(db, *EVER)


def test_a_tour_is_on_disk_from_its_beginning_and_closes_with_its_stops_and_scores(
    store: Store, path: Path, clock: Any
) -> None:
    tour = set_out(store, clock)
    store.settled().result(10)
    assert on_disk(path) == [tour]
    clock.pass_by(2400)
    stops = [StopRow(1, "exhibit", "drunk_eyes", "done"), StopRow(2, "finale", "", "skipped")]
    store.tours.end(tour, TourEnd.FINISHED, stops, {"star": 30, "moon": 25}).result(10)
    (found,) = on_disk(path)
    assert (found.end, found.scores, found.teams) == (TourEnd.FINISHED, {"star": 30, "moon": 25}, (15, 15))
    assert found.ended_at is not None
    assert (found.ended_at - found.began_at).total_seconds() == 2400
    with settled_view(path) as db:
        assert read_stops(db, tour.id) == stops


def test_a_tour_ends_once(store: Store, path: Path, clock: Any) -> None:
    tour = set_out(store, clock)
    store.tours.end(tour, TourEnd.STOPPED, [], {}).result(10)
    store.tours.end(tour, TourEnd.FORGOTTEN, [], {}).result(10)
    assert [row.end for row in on_disk(path)] == [TourEnd.STOPPED]


def test_a_tour_that_a_power_cut_left_open_is_closed_and_staff_read_of_it_while_its_people_stand(
    open_store: Callable[[], Store], path: Path, clock: Any
) -> None:
    first = open_store()
    set_out(first, clock)
    first.settled().result(10)
    first.close()
    again = open_store()
    assert [row.end for row in on_disk(path)] == [TourEnd.INTERRUPTED]
    (notice,) = again.notices.open()
    assert "平安小学" in notice.text.zh
    assert again.ledger.total().result(10) == Total(1, 28, 2)
    again.close()
    assert len(open_store().notices.open()) == 1
