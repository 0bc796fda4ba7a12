"""Staff's settings: defaults, bounds, and sentences for files that will not do."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as examples
from hypothesis import strategies as st
from pydantic import ValidationError

from hall.settings import Settings, SettingsError, read_settings, write_settings
from hall.words import Language


def test_no_file_means_all_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "settings.toml") == Settings()


def test_only_what_differs_is_written_and_it_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    chosen = Settings(language=Language.EN, volume=0, idle_seconds=90, timezone="Asia/Urumqi")
    write_settings(path, chosen)
    assert len(path.read_text(encoding="utf-8").splitlines()) == 4
    assert read_settings(path) == chosen


BOUNDS = [
    ("volume", 0, 5),
    ("idle_seconds", 10, 600),
    ("warning_seconds", 3, 60),
    ("result_seconds", 10, 600),
    ("camera_width", 160, 4096),
    ("camera_height", 120, 2160),
    ("backups_kept", 2, 365),
]


@pytest.mark.parametrize(("key", "least", "most"), BOUNDS)
def test_a_number_is_taken_up_to_its_bounds_and_not_beyond(
    key: str, least: int, most: int, tmp_path: Path
) -> None:
    path = tmp_path / "settings.toml"
    for good in (least, most):
        path.write_text(f"{key} = {good}")
        assert getattr(read_settings(path), key) == good
    for bad in (least - 1, most + 1):
        path.write_text(f"{key} = {bad}")
        with pytest.raises(SettingsError, match=key):
            read_settings(path)


@pytest.mark.parametrize(
    ("content", "key"),
    [
        ('language = "fr"', "language"),
        ('volume = "loud"', "volume"),
        ("idle_seconds = nan", "idle_seconds"),
        ("idle_seconds = inf", "idle_seconds"),
        ("camera_rotation = 45", "camera_rotation"),
        ('kiosk = ""', "kiosk"),
        ("lamps_before = -1", "lamps_before"),
        ('timezone = "Asia/Beijing"', "timezone"),
        ('timezone = "../../etc/passwd"', "timezone"),
        ('timezone = ""', "timezone"),
        ("colour = 1", "colour"),
        ("[volume]", "volume"),
    ],
)
def test_a_value_that_will_not_do_is_named_with_its_file_in_both_languages(
    content: str, key: str, tmp_path: Path
) -> None:
    path = tmp_path / "settings.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(SettingsError) as caught:
        read_settings(path)
    for words in (caught.value.text.zh, caught.value.text.en):
        assert words.startswith("settings.toml")
        assert key in words


@pytest.mark.parametrize("content", [b"\xff\xfe", b"volume = ", b"= 3", "音量 = 3".encode("gbk")])
def test_a_file_that_is_no_toml_is_a_sentence(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    with pytest.raises(SettingsError, match=r"settings\.toml"):
        read_settings(path)


def test_a_folder_in_the_files_place_is_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=tmp_path.name):
        read_settings(tmp_path)


@examples(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200))
def test_no_file_at_all_brings_anything_but_settings_or_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(content)
    try:
        read = read_settings(path)
    except SettingsError as error:
        assert error.text.zh
        assert error.text.en
    else:
        assert isinstance(read, Settings)


def test_settings_never_change() -> None:
    with pytest.raises(ValidationError):
        Settings().volume = 2  # type: ignore[misc]
