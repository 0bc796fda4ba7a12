"""The case films: complete, in both languages, small enough, told in captions that can be read in time."""

import itertools
import subprocess
import sys
from pathlib import Path

import pytest

from hall.exhibit import Exhibit
from hall.players.film.reel import Film, read_films
from hall.words import Language

HERE = Path(__file__).parent
BOARDS = sorted(path.stem for path in (HERE / "studio" / "boards").glob("*.toml"))
LARGEST = 8 << 20
FULL_STOPS = "。！？…：”"


@pytest.fixture
def films(exhibit: Exhibit) -> list[Film]:
    found, faults = read_films(exhibit)
    assert faults == []
    return found


def test_every_storyboard_has_its_film(films: list[Film]) -> None:
    assert sorted(film.id for film in films) == BOARDS


def test_films_are_small_and_last_between_a_minute_and_a_minute_and_a_half(films: list[Film]) -> None:
    for film in films:
        assert film.media.stat().st_size <= LARGEST, film.id
        assert 60 <= film.facts.seconds <= 90, film.id


def test_every_film_has_chapters_from_its_start_and_two_questions(films: list[Film]) -> None:
    for film in films:
        assert 3 <= len(film.facts.chapters) <= 6, film.id
        assert all(len(chapter.title.zh) <= 10 for chapter in film.facts.chapters), film.id
        assert film.facts.chapters[0].at == 0
        assert len(film.facts.questions) == 2, film.id
        assert film.facts.remember is not None
        assert film.facts.advice is not None


def test_the_right_answer_does_not_always_stand_at_the_same_place(films: list[Film]) -> None:
    assert {question.right for film in films for question in film.facts.questions} >= {"a", "b", "c"}


def test_captions_say_the_same_at_the_same_time_in_both_languages(films: list[Film]) -> None:
    for film in films:
        zh, en = film.captions[Language.ZH], film.captions[Language.EN]
        assert [(cue.start, cue.end) for cue in zh] == [(cue.start, cue.end) for cue in en], film.id
        assert all(first.end <= then.start for first, then in itertools.pairwise(zh)), film.id


def test_captions_can_be_read_in_the_time_they_stand(films: list[Film]) -> None:
    for film in films:
        for cue in film.captions[Language.ZH]:
            assert len(cue.text) / (cue.end - cue.start) <= 9, cue
            assert len(cue.text) <= 24, cue
            assert cue.text[-1] in FULL_STOPS, cue
        for cue in film.captions[Language.EN]:
            assert len(cue.text) / (cue.end - cue.start) <= 22, cue


def test_captions_are_broken_by_hand_before_the_picture_breaks_them(films: list[Film]) -> None:
    # So many Han characters fit into a line of the upright hall with large letters.
    narrowest = 19
    for film in films:
        for cue in film.captions[Language.ZH]:
            lines = cue.text.split("\n")
            assert len(lines) <= 2, cue
            assert all(
                4 <= sum(0.6 if char.isascii() else 1 for char in line) <= narrowest for line in lines
            ), cue
        for cue in film.captions[Language.EN]:
            assert len(cue.text.split("\n")) <= 2, cue


def test_no_caption_is_cut_by_a_question(films: list[Film]) -> None:
    for film in films:
        for question in film.facts.questions:
            for cue in film.captions[Language.ZH]:
                assert not cue.start < question.at < cue.end, (film.id, question.id, cue)


@pytest.mark.parametrize("name", BOARDS)
def test_the_studio_still_draws_every_storyboard(name: str, tmp_path: Path) -> None:
    picture = tmp_path / "still.png"
    command = [sys.executable, str(HERE / "studio" / "render.py"), name, "--still", "13.5", str(picture)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    assert picture.stat().st_size > 20_000
