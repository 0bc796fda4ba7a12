"""A store in a folder of its own, with a clock that the test turns."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from hall.store.store import Store


class TurnedClock:
    """A clock that moves when told: wall time and monotonic seconds, each on its own."""

    def __init__(self) -> None:
        self.wall = datetime(2026, 5, 4, 1, 30, tzinfo=UTC)
        self.monotonic = 1000.0

    def now(self) -> datetime:
        return self.wall

    def seconds(self) -> float:
        return self.monotonic

    def pass_by(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.monotonic += seconds


@pytest.fixture
def clock() -> TurnedClock:
    return TurnedClock()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "hall.db"


@pytest.fixture
def backups(tmp_path: Path) -> Path:
    return tmp_path / "data" / "backups"


@pytest.fixture
def open_store(path: Path, backups: Path, clock: TurnedClock) -> Iterator[Callable[[], Store]]:
    """Opens the store, again and again if asked; closes what the test left open."""
    opened: list[Store] = []

    def do() -> Store:
        store = Store.open(path, clock=clock, kiosk="hall-1", backups=backups, backups_kept=3)
        opened.append(store)
        return store

    yield do
    for store in opened:
        store.close()


@pytest.fixture
def store(open_store: Callable[[], Store]) -> Store:
    return open_store()
