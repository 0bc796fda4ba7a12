"""The stage's values as the views read them."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hall.exhibit import Answer, Exhibit, Outcome, Result
from hall.manifest import read_manifest
from hall.settings import Settings
from hall.shell.layout import home_grid
from hall.shell.showing import show_exhibit, show_grid, show_result
from hall.stage import Stage
from hall.store.store import Store
from hall.testing import HandClock
from hall.words import Language, Text
from tests.fakes import write_exhibit


@pytest.fixture
def leaves(tmp_path: Path) -> Exhibit:
    found = read_manifest(write_exhibit(tmp_path, "leaves"))
    assert isinstance(found, Exhibit)
    return found


@pytest.fixture
def stage(tmp_path: Path, hall_clock: HandClock) -> Iterator[Stage]:
    store = Store.open(
        tmp_path / "hall.db", clock=hall_clock, kiosk="hall-1", backups=tmp_path / "backups", backups_kept=3
    )
    yield Stage(store.plays, Settings(), lambda: None)
    store.close()


def test_where_no_exhibit_is_open_the_frame_is_empty_and_nothing_is_missing(leaves: Exhibit) -> None:
    empty, full = show_exhibit(None, Language.ZH), show_exhibit(leaves, Language.EN)
    assert empty.keys() == full.keys()
    assert (empty["id"], full["id"], full["title"], full["minutes"]) == ("", "leaves", "Small quiz", 3)
    assert full["poster"].toLocalFile().endswith("leaves/poster.svg")


def test_the_grid_goes_to_the_views_whole() -> None:
    grid = home_grid(7, 1920, 1080, low_reach=False)
    shown = show_grid(grid)
    assert (shown["columns"], shown["rows"], shown["perPage"]) == (4, 2, 8)
    assert shown["tileWidth"] == grid.tile_width
    assert len(shown["peaks"]) == 4


def test_a_result_shows_score_answers_lamp_and_the_sentence_of_this_play(
    stage: Stage, leaves: Exhibit
) -> None:
    before = show_result(stage, 0, 5)
    stage.wake()
    stage.open(leaves)
    answers = [Answer("a", "x", True, 1.0), Answer("b", "y", False, 1.0)]
    stage.end(Result(Outcome.COMPLETED, 1, 2, answers, remember=Text("慢慢来", "Slowly")))
    assert stage.lamp is not None
    stage.lamp.result(10)
    shown = show_result(stage, 1000, 1001)
    assert shown.keys() == before.keys()
    assert (shown["lamp"], shown["score"], shown["outOf"]) == (1001, 1, 2)
    assert (shown["answers"], shown["remember"]) == ([True, False], "慢慢来")
    assert "1,001" in shown["takeHome"]


def test_a_play_without_a_score_takes_the_manifests_sentence(stage: Stage, leaves: Exhibit) -> None:
    stage.wake()
    stage.open(leaves)
    stage.end(Result(Outcome.COMPLETED))
    shown = show_result(stage, 0, 1)
    assert (shown["score"], shown["outOf"], shown["remember"]) == (-1, 0, "想一想再点。")
    assert shown["lamp"] == 1
