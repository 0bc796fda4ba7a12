"""The real decoder on the real film: sound, pictures, captions, seeking, and files that are broken."""

import statistics
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hall import paths
from hall.exhibit import Exhibit, Outcome, Result
from hall.manifest import read_manifest
from hall.players.film.captions import read_captions, words_at
from hall.players.film.model import FilmPlay
from hall.players.film.player import FilmPlayer
from hall.players.player import PlayOpening
from hall.testing import HandClock
from hall.words import Language, Text
from tests.players.film.reels import EXPECTED, REAL, SECONDS, describe, film_exhibit, put_media

pytestmark = pytest.mark.qt_log_ignore(*EXPECTED, extend=True)
PATIENCE_MS = 20_000


@pytest.fixture
def player(qapp: object, hall_clock: HandClock) -> Iterator[FilmPlayer]:
    player = FilmPlayer(hall_clock)
    yield player
    player.close()


@pytest.fixture
def cases() -> Exhibit:
    found = read_manifest(paths.EXHIBITS / "case_films")
    assert isinstance(found, Exhibit)
    return found


def opened(player: FilmPlayer, exhibit: Exhibit) -> FilmPlay:
    player.open(exhibit, PlayOpening(1, Language.ZH, 1, 1, False, ""))
    return player.model


def test_captions_follow_the_picture_that_is_shown(qtbot: QtBot, player: FilmPlayer, cases: Exhibit) -> None:
    play = opened(player, cases)
    cues = read_captions(REAL / "drink.zh.vtt")
    seen: list[tuple[float, str, float]] = []
    clock = play._projector._player
    play.moved.connect(lambda: seen.append((play.position, play.caption, clock.position() / 1000)))
    play.choose("drink")
    qtbot.waitUntil(lambda: play.position > 4.5, timeout=PATIENCE_MS)
    assert player.is_wakeful
    assert all(caption == words_at(cues, position) for position, caption, _ in seen)
    assert {cues[0].text, "", cues[1].text} <= {caption for _, caption, _ in seen}
    # What is heard is the decoder's clock: the picture, and so its caption, stays within 100 ms of it.
    assert statistics.median(abs(position - sound) for position, _, sound in seen if position > 1) < 0.1


def test_a_change_of_language_does_not_start_the_film_again(
    qtbot: QtBot, player: FilmPlayer, cases: Exhibit
) -> None:
    play = opened(player, cases)
    play.choose("drink")
    qtbot.waitUntil(lambda: play.position > 1, timeout=PATIENCE_MS)
    before, zh = play.position, play.caption
    player.set_language(Language.EN)
    english = words_at(read_captions(REAL / "drink.en.vtt"), play.position)
    assert play.caption == english != zh
    assert play.position >= before
    assert play.film["title"] == "The price of one drink"


def test_a_paused_film_stands_still_and_lets_the_hall_fall_asleep(
    qtbot: QtBot, player: FilmPlayer, cases: Exhibit
) -> None:
    play = opened(player, cases)
    play.choose("drink")
    qtbot.waitUntil(lambda: play.position > 0.5, timeout=PATIENCE_MS)
    play.toggle()
    assert (play.scene, player.is_wakeful) == ("paused", False)
    play.jump(10)
    qtbot.waitUntil(lambda: abs(play._projector._last - play.position) < 0.2, timeout=PATIENCE_MS)
    assert play.scene == "paused"
    play.toggle()
    at = play.position
    qtbot.waitUntil(lambda: play.position > at + 0.3, timeout=PATIENCE_MS)


def test_a_film_seen_to_its_end_asks_and_then_says_what_it_came_to(
    qtbot: QtBot, player: FilmPlayer, cases: Exhibit
) -> None:
    results: list[Result] = []
    player.ended.connect(results.append)
    play = opened(player, cases)
    play.choose("drink")
    qtbot.waitUntil(lambda: play.position > 0.2, timeout=PATIENCE_MS)
    play.seek(21.2 / SECONDS)
    qtbot.waitUntil(lambda: play.scene == "asked", timeout=PATIENCE_MS)
    assert play.question.startswith("阿丰")
    play.answer("a")
    assert [choice["look"] for choice in play.choices] == ["wrong", "right", "dim"]
    assert not play.last
    play.goOn()
    play.seek(0.99)
    qtbot.waitUntil(lambda: play.scene == "asked", timeout=PATIENCE_MS)
    play.answer("c")
    assert play.last
    play.goOn()
    (result,) = results
    assert (result.outcome, result.score, result.out_of) == (Outcome.COMPLETED, 1, 2)
    assert [answer.question for answer in result.answers] == ["drink.friend", "drink.limit"]


def test_a_film_can_be_left_and_another_one_begun(qtbot: QtBot, player: FilmPlayer, cases: Exhibit) -> None:
    play = opened(player, cases)
    play.choose("drink")
    qtbot.waitUntil(lambda: play.position > 0.2, timeout=PATIENCE_MS)
    play.back()
    assert play.scene == "library"
    assert play.frames.image.isNull()
    play.choose("skin")
    assert play.position == 0
    qtbot.waitUntil(lambda: play.position > 0.2, timeout=PATIENCE_MS)
    assert not play.frames.image.isNull()


@pytest.mark.parametrize("content", [b"", b"RIFF no film at all" * 4000])
def test_an_unreadable_film_rests_and_leaves_the_others_playable(
    qtbot: QtBot, player: FilmPlayer, tmp_path: Path, content: bytes
) -> None:
    exhibit = film_exhibit(tmp_path, bad=describe("bad"), good=describe("good"))
    put_media(exhibit, "good.webm")
    (exhibit.folder / "films" / "bad.webm").write_bytes(content)
    told: list[Text] = []
    player.noticed.connect(told.append)
    play = opened(player, exhibit)
    qtbot.waitUntil(lambda: [f["state"] for f in play.films] == ["resting", "ready"], timeout=PATIENCE_MS)
    assert [text.en.split(":")[0] for text in told] == ["films/bad.webm"]
    play.choose("bad")
    assert play.scene == "library"
    play.choose("good")
    qtbot.waitUntil(lambda: play.position > 0.2, timeout=PATIENCE_MS)


def test_a_film_cut_short_is_found_by_its_check(qtbot: QtBot, player: FilmPlayer, tmp_path: Path) -> None:
    exhibit = film_exhibit(tmp_path, cut=describe("cut"))
    put_media(exhibit, "cut.webm", 0.6)
    told: list[Text] = []
    player.noticed.connect(told.append)
    play = opened(player, exhibit)
    qtbot.waitUntil(lambda: play.films[0]["state"] == "resting", timeout=PATIENCE_MS)
    assert "cut short" in told[0].en
    assert "不完整" in told[0].zh


def test_a_trusted_film_that_breaks_off_turns_into_a_calm_card(
    qtbot: QtBot, hall_clock: HandClock, tmp_path: Path
) -> None:
    exhibit = film_exhibit(tmp_path, cut=describe("cut"))
    put_media(exhibit, "cut.webm", 0.04)
    player = FilmPlayer(hall_clock, trusted=tmp_path)
    told: list[Text] = []
    player.noticed.connect(told.append)
    play = opened(player, exhibit)
    play._inspection.stop()
    play.choose("cut")
    qtbot.waitUntil(lambda: play.scene == "resting", timeout=PATIENCE_MS)
    assert len(told) == 1
    play.back()
    assert (play.scene, play.films[0]["state"]) == ("library", "resting")
    player.close()


def test_a_film_that_vanished_turns_into_a_calm_card(
    qtbot: QtBot, hall_clock: HandClock, tmp_path: Path
) -> None:
    exhibit = film_exhibit(tmp_path, gone=describe("gone"))
    media = put_media(exhibit, "gone.webm", 0.04)
    player = FilmPlayer(hall_clock, trusted=tmp_path)
    play = opened(player, exhibit)
    play._inspection.stop()
    media.unlink()
    play.choose("gone")
    qtbot.waitUntil(lambda: play.scene == "resting", timeout=PATIENCE_MS)
    player.close()


def test_a_check_that_hangs_is_ended_and_the_film_rests(qtbot: QtBot, qapp: object, tmp_path: Path) -> None:
    from hall.players.film.inspection import Inspection
    from hall.players.film.reel import read_films

    exhibit = film_exhibit(tmp_path, slow=describe("slow"))
    put_media(exhibit, "slow.webm")
    inspection = Inspection(deadline_ms=1)
    with qtbot.waitSignal(inspection.judged, timeout=PATIENCE_MS) as judged:
        inspection.check(read_films(exhibit)[0])
    assert judged.args is not None
    assert judged.args[1] == "stuck"
