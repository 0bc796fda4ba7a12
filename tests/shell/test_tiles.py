"""The exhibits as the home screen sees them."""

from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester, QSignalSpy

from hall.exhibit import Exhibit
from hall.manifest import read_manifest
from hall.shell.tiles import Role, Tiles
from hall.words import Language
from tests.fakes import write_exhibit


@pytest.fixture
def exhibits(tmp_path: Path) -> list[Exhibit]:
    found = [read_manifest(write_exhibit(tmp_path, name)) for name in ("leaves", "stones")]
    return [one for one in found if isinstance(one, Exhibit)]


def row(tiles: Tiles, number: int) -> dict[str, object]:
    return {role.name.lower(): tiles.data(tiles.index(number), role) for role in Role}


def test_a_tile_shows_its_exhibit_in_the_language_of_the_visitor(exhibits: list[Exhibit]) -> None:
    tiles = Tiles(exhibits, lambda ident: ident == "stones")
    tester = QAbstractItemModelTester(tiles, QAbstractItemModelTester.FailureReportingMode.Fatal)
    assert tiles.rowCount() == 2
    chinese = row(tiles, 0)
    assert (chinese["exhibit"], chinese["title"], chinese["summary"]) == ("leaves", "小考", "试一试。")
    assert (chinese["minutes"], chinese["age"], chinese["lit"], chinese["resting"]) == (3, 7, False, False)
    assert row(tiles, 1)["resting"] is True
    tiles.show(Language.EN, frozenset({"stones"}))
    assert row(tiles, 0)["title"] == "Small quiz"
    assert [row(tiles, number)["lit"] for number in (0, 1)] == [False, True]
    del tester


def test_a_change_is_told_for_every_tile_at_once_and_the_rows_stay(exhibits: list[Exhibit]) -> None:
    tiles = Tiles(exhibits, lambda _: False)
    changed, reset = QSignalSpy(tiles.dataChanged), QSignalSpy(tiles.modelReset)
    tiles.show(Language.EN, frozenset())
    assert (changed.count(), reset.count()) == (1, 0)
    first, last = changed.at(0)[:2]
    assert (first.row(), last.row()) == (0, 1)


def test_a_hall_without_exhibits_has_no_tiles_and_nothing_to_tell() -> None:
    tiles = Tiles([], lambda _: False)
    changed = QSignalSpy(tiles.dataChanged)
    tiles.show(Language.EN, frozenset())
    assert (tiles.rowCount(), changed.count()) == (0, 0)


def test_every_role_has_the_name_that_the_tile_asks_for() -> None:
    qml = (Path(__file__).parents[2] / "hall/shell/qml/Tile.qml").read_text(encoding="utf-8")
    names = [name.data().decode() for name in Tiles([], lambda _: False).roleNames().values()]
    for name in names:
        assert name == "exhibit" or f" {name}\n" in qml, f"Tile.qml takes no {name}"
