"""How tours end: counts of smileys and pledges, without anybody's name."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from hall.store.farewells import read_farewells
from hall.store.reading import settled_view
from hall.store.store import Store
from tests.store.conftest import TurnedClock


def test_the_newest_counts_of_an_end_stay_and_another_end_stands_beside_it(
    open_store: Callable[[], Store], path: Path, clock: TurnedClock
) -> None:
    store = open_store()
    first = store.farewells.begin("tour-1")
    store.farewells.keep(replace(first, pledges=1))
    store.farewells.keep(replace(first, pledges=1, happy=20, fine=3))
    clock.pass_by(3600)
    store.farewells.keep(replace(store.farewells.begin("tour-2"), sad=1))
    assert store.close() == 0
    with settled_view(path) as db:
        found = read_farewells(db, first.began_at, clock.now() + timedelta(seconds=1))
        assert [(row.tour, row.pledges, row.happy, row.fine, row.sad) for row in found] == [
            ("tour-1", 1, 20, 3, 0),
            ("tour-2", 0, 0, 0, 1),
        ]
        assert read_farewells(db, clock.now() + timedelta(seconds=1), clock.now() + timedelta(days=1)) == []
