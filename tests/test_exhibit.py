"""The contract's values: what a manifest may say and what it becomes."""

from pathlib import Path

import pytest

from hall.exhibit import Exhibit, Kind, Outcome, Result, Topic
from hall.manifest import read_manifest
from hall.paths import OutsideError
from hall.words import Text
from tests.fakes import write_exhibit


def read(folder: Path) -> Exhibit:
    found = read_manifest(folder)
    assert isinstance(found, Exhibit), "\n".join(map(str, found))
    return found


def test_a_manifest_becomes_values_and_its_id_is_the_folders_name(tmp_path: Path) -> None:
    exhibit = read(write_exhibit(tmp_path, "leaves"))
    manifest = exhibit.manifest
    assert exhibit.id == "leaves"
    assert (manifest.kind, manifest.topic, manifest.ages) == (Kind.QUIZ, Topic.FRAUD, (7, 99))
    assert manifest.title == Text("小考", "Small quiz")
    assert (manifest.order, manifest.idle_seconds, manifest.options) == (500, None, {})


def test_a_plain_string_is_chinese_and_stands_in_for_the_english(tmp_path: Path) -> None:
    exhibit = read(write_exhibit(tmp_path, "leaves", title='"小考"'))
    assert exhibit.manifest.title == Text("小考", "小考")


def test_the_table_of_the_kind_is_handed_to_the_player_unread(tmp_path: Path) -> None:
    folder = write_exhibit(tmp_path, "leaves")
    with (folder / "exhibit.toml").open("a", encoding="utf-8") as file:
        file.write("[quiz]\nsize = 3\nanything = [1, { a = true }]\n")
    assert read(folder).manifest.options == {"size": 3, "anything": [1, {"a": True}]}


@pytest.mark.parametrize(
    ("key", "good", "bad"),
    [
        ("minutes", ["0.5", "60"], ["0", "-1", "60.1", "inf", '"x"']),
        ("ages", ["[3, 3]", "[3, 99]"], ["[2, 9]", "[7, 100]", "[9]", "[9, 8]", "[7, 8, 9]"]),
        ("idle_seconds", ["10", "600"], ["9", "601", "nan"]),
        ("order", ["-5", "0"], ["1.5", '"a"']),
        ("topic", ['"law"'], ['"love"', "3"]),
    ],
)
def test_a_value_is_taken_up_to_its_bounds_and_not_beyond(
    key: str, good: list[str], bad: list[str], tmp_path: Path
) -> None:
    for place, value in enumerate(good):
        read(write_exhibit(tmp_path, f"good{place}", **{key: value}))
    for place, value in enumerate(bad):
        faults = read_manifest(write_exhibit(tmp_path, f"bad{place}", **{key: value}))
        assert isinstance(faults, list), f"{key} = {value} was taken"
        assert faults[0].text.zh != faults[0].text.en


def test_all_faults_of_a_manifest_are_told_at_once(tmp_path: Path) -> None:
    faults = read_manifest(write_exhibit(tmp_path, "leaves", minutes="0", topic='"love"', titel='"x"'))
    assert isinstance(faults, list)
    assert {fault.key for fault in faults} == {"minutes", "topic", "titel"}
    assert all(str(fault).startswith(f"leaves/exhibit.toml: {fault.key}: ") for fault in faults)


def test_a_file_of_an_exhibit_lies_inside_its_folder(tmp_path: Path) -> None:
    exhibit = read(write_exhibit(tmp_path, "leaves"))
    assert exhibit.path("pictures/a.svg") == (tmp_path / "leaves/pictures/a.svg").resolve()
    with pytest.raises(OutsideError):
        exhibit.path("../stones/a.svg")


def test_a_result_needs_no_more_than_its_outcome() -> None:
    result = Result(Outcome.LEFT)
    assert (result.score, result.out_of, tuple(result.answers), dict(result.measures)) == (None, None, (), {})
