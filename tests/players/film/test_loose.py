"""Films that staff drop into the folder as they are: what children then see, and what staff read."""

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from hall import paths
from hall.exhibit import Exhibit
from hall.manifest import read_manifest
from hall.players.film.check import THUMBNAIL, Verdict
from hall.players.film.checker import Finding
from hall.players.film.loose import Shelf
from hall.players.film.model import FilmPlay
from hall.players.film.player import FilmPlayer
from hall.players.film.survey import Survey
from hall.players.player import PlayOpening
from hall.testing import HandClock
from hall.words import Language, Text
from tests.players.film.reels import CAPTIONS, EXPECTED, REAL

pytestmark = pytest.mark.qt_log_ignore(*EXPECTED, extend=True)
PATIENCE_MS = 30_000


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "films"
    made.mkdir()
    return made


@pytest.fixture
def hall_with(folder: Path, qapp: object, hall_clock: HandClock) -> Iterator[Callable[[], FilmPlay]]:
    """Opens the case films in a hall that has just started, whose staff have a folder of their own."""
    cases = read_manifest(paths.EXHIBITS / "case_films")
    assert isinstance(cases, Exhibit)
    players: list[FilmPlayer] = []

    def opened() -> FilmPlay:
        players.append(FilmPlayer(hall_clock, own=folder))
        players[-1].open(cases, PlayOpening(1, Language.ZH, 1, 1, False, ""))
        return players[-1].model

    yield opened
    for player in players:
        player.shut()


def own_cards(play: FilmPlay) -> list[dict[str, object]]:
    return [card for card in play.property("films") if card["id"].startswith("own_")]


def surveyed(qtbot: QtBot, folder: Path, until: Callable[[list[str], list[Text]], bool]) -> list[Text]:
    """Let the hall look through the folder; what staff read of it."""
    survey = Survey(Shelf(folder), still_ms=10)
    good: list[str] = []
    refused: list[Text] = []
    survey.accepted.connect(good.append)
    survey.refused.connect(refused.append)
    survey.start()
    try:
        qtbot.waitUntil(lambda: until(good, refused), timeout=PATIENCE_MS)
    finally:
        survey.stop()
    return refused


def test_a_dropped_film_gets_a_thumbnail_and_plays_and_a_broken_one_is_named_to_staff(
    qtbot: QtBot, folder: Path, hall_with: Callable[[], FilmPlay]
) -> None:
    assert own_cards(hall_with()) == []
    shutil.copy(REAL / "lost.webm", folder / "小广场 宣讲.webm")
    (folder / "小广场 宣讲.zh.vtt").write_text(CAPTIONS["zh"], encoding="utf-8")
    (folder / "坏的.mp4").write_bytes(b"no film at all " * 4000)
    (folder / "老格式.avi").write_bytes(b"RIFF")
    refused = surveyed(qtbot, folder, lambda good, bad: len(good) == 1 and len(bad) == 2)
    assert {text.zh.split("：")[0] for text in refused} == {"自己的影片 坏的.mp4", "自己的影片 老格式.avi"}
    assert all("MP4" in text.zh and "MP4" in text.en for text in refused)

    play = hall_with()
    (card,) = own_cards(play)
    assert (card["title"], card["state"]) == ("小广场 宣讲", "ready")
    poster = card["poster"]
    assert isinstance(poster, QUrl)
    thumbnail = QImage(poster.toLocalFile())
    assert thumbnail.size() == THUMBNAIL
    places = ((x, y) for x in range(0, 800, 40) for y in range(0, 520, 40))
    assert len({thumbnail.pixel(x, y) for x, y in places}) > 20

    play.choose(str(card["id"]))
    qtbot.waitUntil(lambda: play.property("position") > 1.2, timeout=PATIENCE_MS)
    assert play.property("caption") == "你好"


def test_what_was_found_is_known_the_next_morning_and_a_changed_file_is_tried_again(folder: Path) -> None:
    film = folder / "a.mp4"
    film.write_bytes(b"1")
    (folder / ".hall").mkdir()
    evening = Shelf(folder)
    (loose,) = evening.files()
    loose.thumbnail.write_bytes(b"picture")
    evening.keep(loose, Finding(Verdict.GOOD, 61.5))
    morning = Shelf(folder)
    assert [(f.facts.title.zh, f.facts.seconds) for f in morning.films()[0]] == [("a", 61.5)]
    film.write_bytes(b"another film")
    assert morning.films() == ([], [])
    (folder / ".hall" / "findings.json").write_text("torn", encoding="utf-8")
    assert Shelf(folder).films() == ([], [])


def test_captions_that_cannot_be_read_are_named_and_the_film_is_shown_without_them(folder: Path) -> None:
    (folder / "b.mov").write_bytes(b"1")
    (folder / "b.vtt").write_bytes(b"\xff\xfe")
    (folder / ".hall").mkdir()
    shelf = Shelf(folder)
    (loose,) = shelf.files()
    loose.thumbnail.write_bytes(b"picture")
    shelf.keep(loose, Finding(Verdict.GOOD, 30.0))
    films, faults = shelf.films()
    assert [dict(film.captions) for film in films] == [{}]
    assert len(faults) == 1
    assert "b.vtt" in faults[0].zh


def test_a_link_that_leads_out_of_the_folder_is_no_film(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "private.mp4").write_bytes(b"1")
    (folder / "link.mp4").symlink_to(tmp_path / "private.mp4")
    (folder / "._mac.mp4").write_bytes(b"1")
    assert Shelf(folder).files() == []
