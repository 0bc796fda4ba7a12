"""Films as their folder gives them: what is read, and what is refused with which sentence."""

from pathlib import Path

import pytest

from hall.players.film.captions import read_captions, words_at
from hall.players.film.player import FilmPlayer
from hall.players.film.reel import read_films
from hall.words import Language
from tests.players.film.reels import QUESTION, describe, film_exhibit, put_media


def test_a_sound_film_is_read_with_captions_in_both_languages(tmp_path: Path) -> None:
    exhibit = film_exhibit(tmp_path, one=describe("one", questions=QUESTION.format(id="q", at=5)))
    put_media(exhibit, "one.webm", 0.01)
    films, faults = read_films(exhibit)
    assert faults == []
    assert [film.id for film in films] == ["one"]
    assert words_at(films[0].captions[Language.ZH], 4.2) == "再见"
    assert words_at(films[0].captions[Language.EN], 4.2) == "Bye"
    assert films[0].answer_id(films[0].facts.questions[0]) == "one.q"


def test_between_and_after_the_cues_nothing_is_said(tmp_path: Path) -> None:
    exhibit = film_exhibit(tmp_path, one=describe("one"))
    cues = read_captions(exhibit.folder / "films" / "one.zh.vtt")
    assert [words_at(cues, seconds) for seconds in (0.0, 1.0, 2.999, 3.0, 3.9, 4.0, 6.5, 99)] == [
        "", "你好", "你好", "", "", "再见", "", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"media": '"../../secret.webm"'}, "media"),
        ({"media": '"gone.webm"'}, "media"),
        ({"media": '"one.zh.vtt"'}, "media"),
        ({"captions_en": '""'}, "captions_en"),
        ({"poster": '"/etc/hostname"'}, "poster"),
        ({"chapters": '[{ at = 80, title = "末" }]'}, "chapters.0.at"),
        ({"chapters": '[{ at = 5, title = "二" }, { at = 1, title = "一" }]'}, "chapters"),
        ({"seconds": "5.5"}, "captions_zh"),
        ({"title": '{ zh = "只有中文" }'}, "title"),
        ({"colour": '"red"'}, "colour"),
    ],
)
def test_what_is_wrong_is_named_by_key_with_a_sentence(
    tmp_path: Path, changed: dict[str, str], key: str
) -> None:
    exhibit = film_exhibit(tmp_path, one=describe("one", **changed))
    put_media(exhibit, "one.webm", 0.01)
    faults = FilmPlayer.faults(exhibit)
    assert key in {fault.key for fault in faults}
    assert all(fault.file == "reels/films/one.toml" and fault.text.zh and fault.text.en for fault in faults)


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('right = "b"', 'right = "z"', "questions.0.right"),
        ('id = "c", text', 'id = "a", text', "questions.0.choices"),
        ("at = 5", "at = 75.5", "questions.0.at"),
    ],
)
def test_a_question_that_cannot_be_answered_is_refused(tmp_path: Path, old: str, new: str, key: str) -> None:
    text = describe("one", questions=QUESTION.format(id="q", at=5).replace(old, new))
    exhibit = film_exhibit(tmp_path, one=text)
    put_media(exhibit, "one.webm", 0.01)
    assert [fault.key for fault in FilmPlayer.faults(exhibit)] == [key]


@pytest.mark.parametrize(
    "captions",
    [
        b"no captions at all",
        b"WEBVTT\n\n00:00:05.000 --> 00:00:01.000\nbackwards\n",
        b"WEBVTT\n\n00:01 --> never\nwords\n",
        b"WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n\xff\xfe\n",
    ],
)
def test_captions_that_do_not_parse_are_a_fault_of_the_film_that_names_them(
    tmp_path: Path, captions: bytes
) -> None:
    exhibit = film_exhibit(tmp_path, one=describe("one"), two=describe("two"))
    put_media(exhibit, "one.webm", 0.01)
    put_media(exhibit, "two.webm", 0.01)
    (exhibit.folder / "films" / "one.en.vtt").write_bytes(captions)
    films, faults = read_films(exhibit)
    assert [film.id for film in films] == ["two"]
    assert [(fault.file, fault.key) for fault in faults] == [("reels/films/one.toml", "captions_en")]


def test_a_folder_without_films_is_a_fault(tmp_path: Path) -> None:
    assert [fault.key for fault in FilmPlayer.faults(film_exhibit(tmp_path))] == ["film.films"]
