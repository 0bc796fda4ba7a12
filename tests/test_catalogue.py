"""What the catalogue makes of good, bad and hostile folders."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hall.catalogue import LARGEST_MANIFEST, Catalogue, Checks, UnknownExhibitError
from hall.exhibit import MANIFEST, Exhibit, Fault, Kind
from hall.words import HallError, Text
from tests.fakes import write_exhibit


def _sound(_: Exhibit) -> list[Fault]:
    return []


CHECKS: Checks = {Kind.QUIZ: _sound, Kind.FILM: _sound}


def _ids(catalogue: Catalogue) -> list[str]:
    return [exhibit.id for exhibit in catalogue.exhibits]


def test_exhibits_stand_by_their_order_then_by_their_id(tmp_path: Path) -> None:
    write_exhibit(tmp_path, "beta")
    write_exhibit(tmp_path, "alpha")
    write_exhibit(tmp_path, "zulu", order="10")
    catalogue = Catalogue.read([tmp_path], CHECKS)
    assert _ids(catalogue) == ["zulu", "alpha", "beta"]
    assert not catalogue.faults


def test_hidden_and_underscored_folders_and_loose_files_are_not_exhibits(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "_drafts").mkdir()
    (tmp_path / "readme.txt").write_text("x")
    catalogue = Catalogue.read([tmp_path], CHECKS)
    assert not catalogue.exhibits
    assert not catalogue.faults


def test_of_two_with_one_id_the_first_folder_wins_and_staff_hear_of_the_other(tmp_path: Path) -> None:
    write_exhibit(tmp_path / "shipped", "leaves", minutes="3")
    write_exhibit(tmp_path / "own", "leaves", minutes="5")
    catalogue = Catalogue.read([tmp_path / "shipped", tmp_path / "own"], CHECKS)
    assert [exhibit.manifest.minutes for exhibit in catalogue.exhibits] == [3]
    assert str(tmp_path / "own") in str(catalogue.faults["leaves"][0])


def test_an_exhibit_whose_player_finds_a_fault_is_closed_yet_known(tmp_path: Path) -> None:
    write_exhibit(tmp_path, "leaves")
    write_exhibit(tmp_path, "stones")
    fault = Fault("leaves/questions.toml", "question.3", Text("没有正确答案", "no right answer"))

    def check(exhibit: Exhibit) -> list[Fault]:
        return [fault] if exhibit.id == "leaves" else []

    catalogue = Catalogue.read([tmp_path], {Kind.QUIZ: check})
    assert _ids(catalogue) == ["stones"]
    assert [exhibit.id for exhibit in catalogue.closed] == ["leaves"]
    assert catalogue.faults_of("leaves") == catalogue.faults_of() == [fault]
    assert catalogue.faults_of("stones") == []


@pytest.mark.parametrize("error", [HallError("坏了", "broken"), KeyError("answers"), OSError("gone")])
def test_a_check_that_trips_closes_its_exhibit_and_no_other(tmp_path: Path, error: Exception) -> None:
    write_exhibit(tmp_path, "leaves")
    write_exhibit(tmp_path, "waves", kind='"film"')

    def trip(_: Exhibit) -> list[Fault]:
        raise error

    catalogue = Catalogue.read([tmp_path], {Kind.QUIZ: trip, Kind.FILM: _sound})
    assert _ids(catalogue) == ["waves"]
    assert str(error.args[-1]) in str(catalogue.faults["leaves"][0])


def test_a_kind_without_a_player_is_a_fault_that_names_the_kinds_there_are(tmp_path: Path) -> None:
    write_exhibit(tmp_path, "leaves", kind='"wall"')
    catalogue = Catalogue.read([tmp_path], CHECKS)
    assert not catalogue.exhibits
    (fault,) = catalogue.faults["leaves"]
    assert (fault.file, fault.key) == ("leaves/exhibit.toml", "kind")
    assert "film, quiz" in fault.text.en


def test_asking_for_an_exhibit_that_is_not_there_names_those_that_are(tmp_path: Path) -> None:
    write_exhibit(tmp_path, "leaves")
    with pytest.raises(UnknownExhibitError, match="leaves"):
        Catalogue.read([tmp_path], CHECKS).faults_of("leafs")


@pytest.mark.parametrize(
    ("name", "changed", "key"),
    [
        ("unknown_key", {"colour": '"red"'}, "colour"),
        ("no_title", {"title": None}, "title"),
        ("half_title", {"title": '{ zh = "只有中文" }'}, "title"),
        ("ages", {"ages": "[12, 7]"}, ""),
        ("minutes", {"minutes": "nan"}, "minutes"),
        ("kind", {"kind": '["quiz"]'}, "kind"),
        ("poster", {"poster": '"../../etc/passwd"'}, "poster"),
        ("no_poster", {"poster": '"postr.svg"'}, "poster"),
        ("date", {"title": "2026-11-24"}, "title"),
    ],
)
def test_a_faulty_manifest_names_its_file_and_key(
    tmp_path: Path, name: str, changed: dict[str, str | None], key: str
) -> None:
    write_exhibit(tmp_path, name, **changed)
    catalogue = Catalogue.read([tmp_path], CHECKS)
    assert not catalogue.exhibits
    fault = catalogue.faults[name][0]
    assert (fault.file, fault.key) == (f"{name}/exhibit.toml", key)
    assert fault.text.zh
    assert fault.text.en


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("empty", b""),
        ("binary", bytes(range(256)) * 40),
        ("utf16", 'kind = "quiz"'.encode("utf-16")),
        ("unclosed", b'kind = "quiz'),
        ("nested", b"a = " + b"[" * 60_000),
        ("null", b'kind = "quiz"\nposter = "a\\u0000b"\n'),
        ("huge", b"# \n" * 400_000),
        ("long", b"a = " + b"1" * 200_000),
    ],
)
def test_rubbish_in_a_manifest_is_one_fault_and_the_neighbour_stays_open(
    tmp_path: Path, name: str, content: bytes
) -> None:
    write_exhibit(tmp_path, "leaves")
    (tmp_path / name).mkdir()
    (tmp_path / name / MANIFEST).write_bytes(content)
    catalogue = Catalogue.read([tmp_path], CHECKS)
    assert _ids(catalogue) == ["leaves"]
    assert all(len(str(fault)) < 1000 for fault in catalogue.faults[name])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode())))
def test_no_manifest_takes_the_hall_down(tmp_path: Path, content: bytes) -> None:
    folder = tmp_path / "odd"
    folder.mkdir(exist_ok=True)
    (folder / MANIFEST).write_bytes(content)
    assert Catalogue.read([tmp_path], CHECKS).faults["odd"]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    key=st.sampled_from(["kind", "title", "poster", "minutes", "ages", "topic", "order", "words", "quiz"]),
    value=st.one_of(
        st.integers().map(str),
        st.floats().map(repr),
        st.sampled_from(["[]", "{}", "true", '""', '{ zh = "", en = "" }', "[[[]]]", "{ a = { b = 1 } }"]),
        st.text(st.characters(codec="ascii", categories=["L", "N"]), max_size=20).map(
            lambda text: f'"{text}"'
        ),
    ),
)
def test_no_value_of_a_known_key_takes_the_hall_down(tmp_path: Path, key: str, value: str) -> None:
    folder = tmp_path / "odd"
    if folder.exists():
        for file in folder.iterdir():
            file.unlink()
        folder.rmdir()
    write_exhibit(tmp_path, "odd", **{key: value})
    catalogue = Catalogue.read([tmp_path], CHECKS)
    assert len(catalogue.exhibits) + len(catalogue.faults) == 1


def test_a_manifest_over_the_limit_is_not_read_at_all(tmp_path: Path) -> None:
    write_exhibit(tmp_path, "leaves")
    manifest = tmp_path / "leaves" / MANIFEST
    manifest.write_text(manifest.read_text(encoding="utf-8") + "#" * LARGEST_MANIFEST, encoding="utf-8")
    (fault,) = Catalogue.read([tmp_path], CHECKS).faults["leaves"]
    assert "too large" in fault.text.en


@pytest.mark.parametrize("name", ["Leaves", "反诈", "a", "9lives", "two words", "x" * 41])
def test_a_folder_whose_name_is_no_id_is_a_fault(tmp_path: Path, name: str) -> None:
    write_exhibit(tmp_path, name)
    catalogue = Catalogue.read([tmp_path], CHECKS)
    assert not catalogue.exhibits
    assert "folder's name" in catalogue.faults[name][0].text.en


def test_a_folder_without_a_manifest_is_a_fault(tmp_path: Path) -> None:
    (tmp_path / "photos").mkdir()
    assert "no such file" in str(Catalogue.read([tmp_path], CHECKS).faults["photos"][0])


def test_a_folder_that_is_not_there_or_no_folder_is_a_fault_and_the_others_are_read(tmp_path: Path) -> None:
    write_exhibit(tmp_path / "shipped", "leaves")
    (tmp_path / "file").write_text("x")
    catalogue = Catalogue.read([tmp_path / "gone", tmp_path / "file", tmp_path / "shipped"], CHECKS)
    assert _ids(catalogue) == ["leaves"]
    assert set(catalogue.faults) == {"gone", "file"}


@pytest.mark.skipif(sys.platform == "win32", reason="links and pipes are made otherwise there")
def test_links_in_circles_and_pipes_do_not_hold_the_hall_up(tmp_path: Path) -> None:
    write_exhibit(tmp_path, "leaves")
    (tmp_path / "circle").symlink_to(tmp_path / "circle")
    (tmp_path / "parent").symlink_to(tmp_path)
    (tmp_path / "pipe").mkdir()
    os.mkfifo(tmp_path / "pipe" / MANIFEST)
    write_exhibit(tmp_path, "bent")
    (tmp_path / "bent" / "poster.svg").unlink()
    (tmp_path / "bent" / "poster.svg").symlink_to("poster.svg")
    catalogue = Catalogue.read([tmp_path], CHECKS)
    assert _ids(catalogue) == ["leaves"]
    assert set(catalogue.faults) == {"circle", "parent", "pipe", "bent"}
