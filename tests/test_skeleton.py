"""A new exhibit works before anything in it is changed."""

import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

import pytest

from hall.catalogue import Catalogue
from hall.exhibit import Kind
from hall.players.kinds import CHECKS
from hall.skeleton import SKELETONS, SkeletonError, kinds, make

TODAY = date(2031, 5, 6)


def test_the_first_five_kinds_have_skeletons() -> None:
    assert kinds() == [Kind.QUIZ, Kind.FILM, Kind.LENS, Kind.GAME, Kind.STORY]


@pytest.mark.parametrize("kind", kinds())
def test_a_new_exhibit_passes_the_checks(kind: Kind, tmp_path: Path) -> None:
    folder = make(kind, "mirror_waves", tmp_path / "own" / "exhibits", TODAY)
    catalogue = Catalogue.read([folder.parent], CHECKS)
    assert [str(fault) for fault in catalogue.faults_of()] == []
    assert [exhibit.id for exhibit in catalogue.exhibits] == ["mirror_waves"]
    assert not list(folder.parent.glob(".*"))


@pytest.mark.parametrize("kind", [kind for kind in kinds() if (SKELETONS / kind / f"{kind}.py").exists()])
def test_the_tests_that_come_with_a_new_exhibit_pass(kind: Kind, tmp_path: Path) -> None:
    folder = make(kind, "mirror_waves", tmp_path, TODAY)
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", str(folder)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_the_questions_are_dated_from_the_day_they_are_made(tmp_path: Path) -> None:
    folder = make("quiz", "own_quiz", tmp_path, TODAY)
    items = tomllib.loads((folder / "questions.toml").read_text(encoding="utf-8"))["item"]
    assert {(item["written"], item["review_by"]) for item in items} == {(TODAY, date(2032, 5, 5))}


@pytest.mark.parametrize("ident", ["", "x", "Big", "9lives", "two words", "反诈", "../up", "a/b", "x" * 41])
def test_an_id_that_is_none_is_refused_with_the_rule(ident: str, tmp_path: Path) -> None:
    with pytest.raises(SkeletonError, match="a-z, 0-9"):
        make("lens", ident, tmp_path, TODAY)
    assert not list(tmp_path.iterdir())


def test_a_kind_without_a_skeleton_is_refused_with_the_kinds_there_are(tmp_path: Path) -> None:
    for kind in ("wall", "lense", "_every", ".."):
        with pytest.raises(SkeletonError, match="quiz, film, lens, game"):
            make(kind, "mirror_waves", tmp_path, TODAY)


def test_what_is_there_is_never_overwritten(tmp_path: Path) -> None:
    make("lens", "mirror_waves", tmp_path, TODAY)
    (tmp_path / "mirror_waves" / "lens.py").write_text("mine")
    with pytest.raises(SkeletonError, match="is there already"):
        make("quiz", "mirror_waves", tmp_path, TODAY)
    assert (tmp_path / "mirror_waves" / "lens.py").read_text() == "mine"


def test_a_place_that_cannot_be_written_leaves_nothing_behind(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(SkeletonError, match="cannot be written"):
        make("lens", "mirror_waves", tmp_path / "file", TODAY)
    assert [each.name for each in tmp_path.iterdir()] == ["file"]
