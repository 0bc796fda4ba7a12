"""Pictures that are made, not stored: tinted icons, rounded posters, codes."""

from pathlib import Path
from urllib.parse import quote

import pytest
from PySide6.QtCore import QSize, QUrl
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication

from hall.paths import ASSETS, EXHIBITS
from hall.shell.art import IconProvider, QrProvider, RoundProvider

ICONS = sorted(file.stem for file in (ASSETS / "icons").glob("*.svg"))


@pytest.mark.parametrize("name", ICONS)
def test_every_icon_is_drawn_in_the_colour_asked_for_and_in_no_other(name: str, qapp: QApplication) -> None:
    image = IconProvider().requestImage(f"{name}/FFC94A", QSize(), QSize(96, 96))
    places = [(x, y) for x in range(0, 96, 2) for y in range(0, 96, 2)]
    solid = [colour for place in places if (colour := image.pixelColor(*place)).alpha() == 255]
    assert solid
    tint = QColor("#FFC94A")
    assert all(abs(one.red() - tint.red()) + abs(one.blue() - tint.blue()) < 8 for one in solid)


@pytest.mark.parametrize("name", ["no_such_icon", "..", "../../exhibits/fraud_quiz/poster"])
def test_what_is_no_icon_is_refused(name: str, qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        IconProvider().requestImage(f"{name}/FFFFFF", QSize(), QSize())


@pytest.mark.parametrize(
    ("corners", "clear"), [("all", "0123"), ("top", "01"), ("left", "03")], ids=["all", "top", "left"]
)
def test_a_poster_fills_its_place_and_loses_only_the_corners_named(
    corners: str, clear: str, qapp: QApplication
) -> None:
    poster = QUrl.fromLocalFile(str(EXHIBITS / "fraud_quiz/poster.svg")).toString()
    ident = f"{corners}/36/200x130/{quote(poster, safe='')}"
    image = RoundProvider().requestImage(ident, QSize(), QSize(400, 260))
    assert image.size() == QSize(400, 260)
    four = [(1, 1), (398, 1), (398, 258), (1, 258)]
    assert "".join(str(at) for at, place in enumerate(four) if image.pixelColor(*place).alpha() == 0) == clear
    assert image.pixelColor(200, 130).alpha() == 255


def test_a_picture_that_is_not_there_is_clear_and_no_error(tmp_path: Path, qapp: QApplication) -> None:
    missing = quote(QUrl.fromLocalFile(str(tmp_path / "gone.png")).toString(), safe="")
    image = RoundProvider().requestImage(f"all/10/40x40/{missing}", QSize(), QSize())
    assert image.pixelColor(20, 20).alpha() == 0


def test_a_code_has_one_pixel_a_module_until_a_size_is_asked_for(qapp: QApplication) -> None:
    plain = QrProvider().requestImage("110", QSize(), QSize(-1, -1))
    assert plain.size() == QSize(21, 21)
    large = QrProvider().requestImage("110", QSize(), QSize(360, 360))
    assert large.size() == QSize(360, 360)
    assert isinstance(large, QImage)
