"""Where things are: names that try to lead out, and files that must not tear."""

import os
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hall.paths import OutsideError, Paths, confined, write_whole

HOSTILE = [
    "..",
    "../x",
    "../../etc/passwd",
    "/etc/passwd",
    "a/../../x",
    "a/b/../../../x",
    "./../x",
    "pictures/../../folder2/x",
    "../folder",
]


@pytest.mark.parametrize("name", [name for name in HOSTILE if name != "../folder"])
def test_a_name_that_leads_out_is_refused_with_the_name(name: str, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    with pytest.raises(OutsideError) as caught:
        confined(folder, name)
    assert name in caught.value.text.zh
    assert name in caught.value.text.en
    assert "folder" in caught.value.text.en


def test_a_sister_whose_name_begins_alike_is_outside(tmp_path: Path) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "folder2").mkdir()
    with pytest.raises(OutsideError):
        confined(tmp_path / "folder", "../folder2/x")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_are_followed_before_it_is_judged(tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "out").symlink_to(tmp_path)
    (folder / "in").symlink_to(folder)
    with pytest.raises(OutsideError):
        confined(folder, "out/secret")
    assert confined(folder, "in/x") == folder.resolve() / "x"


PARTS = st.lists(st.sampled_from(["..", ".", "a", "b", "", "~", "c.svg", "反诈", " ", "a b"]), max_size=8)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(parts=PARTS, absolute=st.booleans())
def test_whatever_the_name_the_path_stays_inside_or_is_refused(
    tmp_path: Path, parts: list[str], absolute: bool
) -> None:
    name = ("/" if absolute else "") + "/".join(parts)
    expected = Path(os.path.normpath(tmp_path.resolve() / name))
    inside = expected == tmp_path.resolve() or tmp_path.resolve() in expected.parents
    if inside:
        assert confined(tmp_path, name) == expected
    else:
        with pytest.raises(OutsideError):
            confined(tmp_path, name)


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.text(max_size=300))
def test_any_text_at_all_is_a_path_inside_or_a_known_error(tmp_path: Path, name: str) -> None:
    try:
        path = confined(tmp_path, name)
    except OutsideError:
        return
    assert path.is_relative_to(tmp_path.resolve())


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.binary(max_size=2000), min_size=1, max_size=4))
def test_a_file_holds_what_was_written_last_and_nothing_lies_beside_it(
    tmp_path: Path, contents: list[bytes]
) -> None:
    for content in contents:
        write_whole(tmp_path / "file.toml", content)
    assert (tmp_path / "file.toml").read_bytes() == contents[-1]
    assert [each.name for each in tmp_path.iterdir()] == ["file.toml"]


def test_a_file_that_cannot_be_written_leaves_the_old_one_and_nothing_beside_it(tmp_path: Path) -> None:
    (tmp_path / "taken").mkdir()
    (tmp_path / "taken" / "old").write_text("old")
    with pytest.raises(OSError, match="taken"):
        write_whole(tmp_path / "taken", b"new")
    assert (tmp_path / "taken" / "old").read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["taken"]


def test_a_folder_that_is_not_there_is_an_error_of_the_disk(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        write_whole(tmp_path / "gone" / "file", b"x")


def test_everything_that_the_hall_writes_lies_in_its_data_folder(tmp_path: Path) -> None:
    paths = Paths(tmp_path / "deep" / "data").make().make()
    for path in (
        paths.store,
        paths.backups,
        paths.settings,
        paths.pins,
        paths.exhibits,
        paths.lock,
        paths.log,
    ):
        assert path.is_relative_to(paths.data)
    assert paths.exhibits.is_dir()
    assert paths.backups.is_dir()
    assert Paths.standard().data.is_absolute()
