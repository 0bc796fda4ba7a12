"""A stage on real records, and ways to bring it anywhere."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from hall.exhibit import Exhibit
from hall.manifest import read_manifest
from hall.stage import Scene, Stage
from hall.store.reading import PlayRow
from hall.store.store import Store
from hall.testing import HandClock
from tests.fakes import write_exhibit
from tests.stage.visit import SETTINGS, read_all


@pytest.fixture(scope="module")
def clock() -> HandClock:
    return HandClock()


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data") / "hall.db"


@pytest.fixture(scope="module")
def store(path: Path, clock: HandClock) -> Iterator[Store]:
    """One store for all tests here; each looks at the rows that it made."""
    opened = Store.open(path, clock=clock, kiosk="hall-1", backups=path.parent / "backups", backups_kept=3)
    yield opened
    opened.close()


@pytest.fixture
def told() -> list[Scene]:
    """The scene at every time that the stage said that something had changed."""
    return []


@pytest.fixture
def stage(store: Store, told: list[Scene]) -> Stage:
    made: Stage = Stage(store.plays, SETTINGS, lambda: told.append(made.scene))
    return made


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Exhibit]:
    def exhibit(ident: str, **changed: str) -> Exhibit:
        found = read_manifest(write_exhibit(tmp_path / "exhibits", ident, **changed))
        assert isinstance(found, Exhibit)
        return found

    return exhibit


@pytest.fixture
def leaves(make: Callable[..., Exhibit]) -> Exhibit:
    return make("leaves")


@pytest.fixture
def rows(path: Path, store: Store) -> Callable[[], list[PlayRow]]:
    """Reads the plays that this test has made."""
    store.settled().result(10)
    earlier = {row.id for row in read_all(path)}

    def read() -> list[PlayRow]:
        store.settled().result(10)
        return [row for row in read_all(path) if row.id not in earlier]

    return read
