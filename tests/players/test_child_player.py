"""Lens and game players from the shell's side: one play after the other, in a real child."""

import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from pytestqt.qtbot import QtBot

from hall.exhibit import Exhibit, Kind, Outcome, Result, Touch, TouchPhase
from hall.manifest import read_manifest
from hall.players.child_host import ChildHost
from hall.players.child_play import ChildPlay, PlayState
from hall.players.child_player import ChildPlayer
from hall.players.game import GamePlayer
from hall.players.lens import LensPlayer
from hall.players.player import PlayOpening
from hall.words import Language, Text

EXHIBITS = Path(__file__).parents[1] / "data" / "exhibits"
OPENING = PlayOpening(1, Language.ZH, 640, 360, False, "")


def exhibit(name: str, **options: Any) -> Exhibit:
    found = read_manifest(EXHIBITS / name)
    assert isinstance(found, Exhibit), found
    if not options:
        return found
    manifest = found.manifest.model_copy(update={"options": options})
    return Exhibit(found.folder, manifest)


class Desk:
    """A host with both players at it, and a note of how plays ended."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.host = ChildHost(time.monotonic)
        self.game = GamePlayer(self.host)
        self.lens = LensPlayer(self.host)
        self.ended: list[tuple[Kind, Result]] = []
        self.noticed: list[Text] = []
        for player in (self.game, self.lens):
            self._watch(player)

    def _watch(self, player: ChildPlayer) -> None:
        player.ended.connect(lambda result: self.ended.append((player.kind, result)))
        player.noticed.connect(self.noticed.append)

    def open(self, player: ChildPlayer, name: str) -> ChildPlay:
        player.open(exhibit(name), OPENING)
        play = player.model
        play.source.asked.emit(320, 180)
        self.qtbot.waitUntil(lambda: play.property("state") == PlayState.RUNNING, timeout=20_000)
        return play


@pytest.fixture
def desk(qtbot: QtBot) -> Iterator[Desk]:
    desk = Desk(qtbot)
    yield desk
    desk.game.close()
    desk.lens.close()
    desk.host.shut_down()
    for each in (desk.game, desk.lens, desk.host):
        each.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def down(play: ChildPlay, finger: int) -> None:
    play.source.touched.emit(Touch(finger, TouchPhase.DOWN, 0.5, 0.5))


def test_a_game_runs_to_its_end(desk: Desk) -> None:
    play = desk.open(desk.game, "painter")
    for finger in (1, 2, 3):
        down(play, finger)
    desk.qtbot.waitUntil(lambda: bool(desk.ended))
    assert desk.ended[0][0] is Kind.GAME
    assert desk.ended[0][1].outcome is Outcome.COMPLETED
    assert play.property("state") == PlayState.OVER
    assert desk.noticed == []


def test_the_picture_has_the_size_the_view_asked_for(desk: Desk) -> None:
    play = desk.open(desk.game, "painter")
    assert (play.source.image.width(), play.source.image.height()) == (320, 180)


def test_a_view_that_never_asks_gets_the_halls_own_size(desk: Desk) -> None:
    desk.game.open(exhibit("painter"), OPENING)
    play = desk.game.model
    desk.qtbot.waitUntil(lambda: not play.source.image.isNull(), timeout=20_000)
    assert play.source.image.width() == 640


def test_a_size_asked_for_later_changes_nothing(desk: Desk) -> None:
    play = desk.open(desk.game, "painter")
    play.source.asked.emit(100, 100)
    with desk.qtbot.waitSignal(play.source.shown):
        pass
    assert play.source.image.width() == 320


def test_a_picture_larger_than_the_ring_is_asked_for_in_its_own_shape(desk: Desk) -> None:
    desk.game.open(exhibit("painter"), OPENING)
    play = desk.game.model
    play.source.asked.emit(3840, 2160)
    desk.qtbot.waitUntil(lambda: not play.source.image.isNull(), timeout=20_000)
    assert (play.source.image.width(), play.source.image.height()) == (1920, 1080)


def test_knobs_and_hud_go_through(desk: Desk) -> None:
    play = desk.open(desk.game, "painter")
    play.setKnob("wanted", 1)
    down(play, 5)
    desk.qtbot.waitUntil(lambda: bool(desk.ended))
    assert play.property("hud")["touch"] == [5, "down", 0.5, 0.5]


def test_what_the_view_sets_before_the_first_picture_is_kept(desk: Desk) -> None:
    desk.game.open(exhibit("painter"), OPENING)
    play = desk.game.model
    play.setKnob("wanted", 1)
    play.source.asked.emit(320, 180)
    desk.qtbot.waitUntil(lambda: play.property("state") == PlayState.RUNNING, timeout=20_000)
    down(play, 5)
    desk.qtbot.waitUntil(lambda: bool(desk.ended))


def test_a_touch_in_the_picture_keeps_the_hall_awake(desk: Desk) -> None:
    play = desk.open(desk.game, "painter")
    with desk.qtbot.waitSignal(desk.game.touched):
        down(play, 1)


def test_a_change_of_language_reaches_words_and_child_alike(desk: Desk) -> None:
    play = desk.open(desk.game, "painter")
    assert play.property("words") == {"hello": "你好"}
    desk.game.set_language(Language.EN)
    assert play.property("words") == {"hello": "Hello"}
    desk.qtbot.waitUntil(lambda: play.property("hud")["language"] == "en")


def test_a_language_chosen_while_loading_is_kept(desk: Desk) -> None:
    desk.game.open(exhibit("painter"), OPENING)
    desk.game.set_language(Language.EN)
    desk.qtbot.waitUntil(lambda: desk.game.model.property("hud").get("language") == "en", timeout=20_000)


def test_giving_up_is_leaving(desk: Desk) -> None:
    play = desk.open(desk.game, "painter")
    play.giveUp()
    play.giveUp()
    assert [result.outcome for _, result in desk.ended] == [Outcome.LEFT]


def test_closing_says_nothing(desk: Desk) -> None:
    desk.open(desk.game, "painter")
    desk.game.close()
    desk.game.close()
    desk.host.warm()
    desk.qtbot.waitUntil(lambda: desk.host.is_ready, timeout=20_000)
    assert desk.ended == []


@pytest.mark.parametrize("name", ["crasher", "hanger"])
def test_a_faulty_exhibit_ends_as_failed_and_staff_read_its_name(desk: Desk, name: str) -> None:
    desk.host.warm()
    desk.qtbot.waitUntil(lambda: desk.host.is_ready, timeout=20_000)
    with desk.qtbot.waitSignal(desk.game.ended, timeout=5000):
        desk.game.open(exhibit(name), OPENING)
    assert [result.outcome for _, result in desk.ended] == [Outcome.FAILED]
    assert len(desk.noticed) == 1
    assert name in desk.noticed[0].zh
    assert name in desk.noticed[0].en


def test_two_players_share_a_host_and_hear_only_their_own(desk: Desk) -> None:
    game = desk.open(desk.game, "painter")
    desk.game.close()
    lens = desk.open(desk.lens, "negative")
    assert game is not lens
    desk.game.close()
    lens.setKnob("done", 1)
    desk.qtbot.waitUntil(lambda: bool(desk.ended))
    assert [kind for kind, _ in desk.ended] == [Kind.LENS]


def test_an_ended_play_does_not_close_the_next_players(desk: Desk) -> None:
    play = desk.open(desk.game, "painter")
    play.giveUp()
    lens = desk.open(desk.lens, "negative")
    desk.game.close()
    with desk.qtbot.waitSignal(lens.source.shown):
        pass
    assert lens.property("state") == PlayState.RUNNING


def test_a_missing_camera_is_a_calm_notice_in_both_languages(desk: Desk) -> None:
    opening = PlayOpening(1, Language.ZH, 320, 180, False, "63")
    desk.lens.open(exhibit("negative"), opening)
    play = desk.lens.model
    desk.qtbot.waitUntil(lambda: play.property("notice") != "", timeout=20_000)
    assert "摄像头" in play.property("notice")
    desk.lens.set_language(Language.EN)
    assert "camera" in play.property("notice")
    assert desk.noticed
    assert desk.ended == []


def test_the_halls_views_are_files(desk: Desk) -> None:
    assert Path(desk.game.view.toLocalFile()).is_file()
    assert Path(desk.lens.view.toLocalFile()).is_file()


def test_an_exhibit_may_bring_its_own_view(desk: Desk) -> None:
    desk.game.open(exhibit("painter", view="brush.py"), OPENING)
    assert desk.game.view.toLocalFile().endswith("painter/brush.py")


def test_sound_data_have_no_faults() -> None:
    assert GamePlayer.faults(exhibit("painter")) == []
    assert LensPlayer.faults(exhibit("negative")) == []
    assert LensPlayer.faults(exhibit("negative", settings={"anything": [1, 2]}, camera=False)) == []


@pytest.mark.parametrize(
    ("options", "key"),
    [
        ({"clip": "nowhere.webm"}, "lens.clip"),
        ({"clip": "../painter/poster.svg"}, "lens.clip"),
        ({"view": "Nowhere.qml"}, "lens.view"),
        ({"camera": "maybe"}, "lens.camera"),
        ({"lense": 1}, "lens.lense"),
    ],
)
def test_faulty_data_are_named_by_file_and_key(options: dict[str, Any], key: str) -> None:
    faults = LensPlayer.faults(exhibit("negative", **options))
    assert [(fault.file, fault.key) for fault in faults] == [("negative/exhibit.toml", key)]


def test_a_game_without_its_program_is_a_fault() -> None:
    stray = Exhibit(EXHIBITS / "negative", exhibit("painter").manifest)
    assert [fault.file for fault in GamePlayer.faults(stray)] == ["negative/game.py"]
