"""What a visitor carries home: short, whole, and readable by a phone from the very picture on the screen."""

import tomllib
from pathlib import Path
from urllib.parse import quote

import numpy as np
import pytest
import zxingcpp
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from hall.exhibit import Exhibit, Outcome, Result
from hall.manifest import read_manifest
from hall.paths import EXHIBITS
from hall.shell.art import QrProvider
from hall.shell.takehome import MOST_BYTES, take_home
from hall.words import Language, Text
from tests.fakes import write_exhibit

FOLDERS = sorted(folder for folder in EXHIBITS.iterdir() if (folder / "exhibit.toml").is_file())
RESULT = Result(Outcome.COMPLETED, 12, 12)
LAMP = 12_345_678


def read(folder: Path) -> Exhibit:
    found = read_manifest(folder)
    assert isinstance(found, Exhibit)
    return found


def scanned(words: str, side: int = 360) -> str:
    """What a phone reads from the provider's picture with a quiet margin around it."""
    picture = QrProvider().requestImage(quote(words), QSize(), QSize(side, side))
    grey = picture.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    codes = zxingcpp.read_barcodes(np.pad(rows[:, : grey.width()], 40, constant_values=245))
    return "".join(code.text for code in codes)


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
@pytest.mark.parametrize("language", list(Language))
def test_every_exhibits_words_fit_the_code_uncut(folder: Path, language: Language) -> None:
    exhibit = read(folder)
    remembers = [exhibit.manifest.remember]
    if (folder / "questions.toml").is_file():
        bank = tomllib.loads((folder / "questions.toml").read_text(encoding="utf-8"))
        remembers += [Text(**item["remember"]) for item in bank["item"] if "remember" in item]
    for remember in remembers:
        words = take_home(exhibit, Result(Outcome.COMPLETED, 12, 12, remember=remember), LAMP, language)
        assert len(words.encode()) <= MOST_BYTES
        assert remember.read(language) in words
        assert exhibit.manifest.title.read(language) in words
        assert words.endswith("110")


@pytest.mark.parametrize("language", list(Language))
def test_a_phone_reads_the_picture_on_the_screen(language: Language) -> None:
    words = take_home(read(FOLDERS[0]), RESULT, LAMP, language)
    assert scanned(words) == words


def test_the_lamp_and_the_score_are_named_where_there_are_any() -> None:
    exhibit = read(EXHIBITS / "fraud_quiz")
    assert take_home(exhibit, RESULT, 1234, Language.EN).startswith(
        f"Safety lamp no. 1,234 {exhibit.manifest.title.en} 12/12\n"
    )
    plain = take_home(exhibit, Result(Outcome.COMPLETED), None, Language.ZH)
    assert plain.startswith(f"平安灯 {exhibit.manifest.title.zh}\n")


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    title=st.text(
        st.characters(codec="utf-8", exclude_characters='"\\', exclude_categories=["C"]), min_size=1
    )
    .filter(str.strip)
    .map(lambda text: text * 9),
    remember=st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), max_size=300),
    language=st.sampled_from(list(Language)),
)
def test_however_long_the_words_the_code_stays_small_and_keeps_the_numbers_to_call(
    tmp_path: Path, title: str, remember: str, language: Language
) -> None:
    exhibit = write_and_read(tmp_path, title)
    words = take_home(
        exhibit, Result(Outcome.COMPLETED, 1, 2, remember=Text(remember, remember)), LAMP, language
    )
    assert len(words.encode()) <= MOST_BYTES
    assert words.endswith("报警 110" if language is Language.ZH else "police 110")


def test_words_that_were_cut_can_still_be_scanned_and_show_that_they_were(tmp_path: Path) -> None:
    exhibit = write_and_read(tmp_path, "很长的名字" * 30)
    words = take_home(exhibit, RESULT, LAMP, Language.ZH)
    assert "…" in words
    assert scanned(words) == words


def write_and_read(into: Path, title: str) -> Exhibit:
    folder = into / "long"
    if not folder.exists():
        write_exhibit(into, "long")
    manifest = folder / "exhibit.toml"
    lines = [line for line in manifest.read_text(encoding="utf-8").splitlines() if "title" not in line]
    manifest.write_text("\n".join([*lines, f'title = "{title}"']), encoding="utf-8")
    return read(folder)
