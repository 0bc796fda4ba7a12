"""`hall demo`, the robot visitor: the whole hall as a process, judged by what it leaves."""

import csv

import openpyxl
import pytest
from PySide6.QtGui import QImage

from hall.catalogue import Catalogue
from hall.paths import EXHIBITS
from hall.players.kinds import CHECKS
from tests.journeys.walks import SIZES, Walk


@pytest.mark.timeout(900)
@pytest.mark.parametrize("language", list(SIZES))
def test_the_robot_plays_everything_and_the_export_opened_again_holds_every_play(
    language: str, walks: dict[str, Walk]
) -> None:
    walk, (wide, high) = walks[language], SIZES[language]
    code = walk.robot.wait(800)
    said = walk.said()
    assert code == 0, said
    exhibits = [exhibit.id for exhibit in Catalogue.read([EXHIBITS], CHECKS).exhibits]
    assert all(f"{exhibit} ({language}): played to the end" in said for exhibit in exhibits)

    pictures = {path.stem for path in walk.out.glob("*.png")}
    wanted = {f"{scene}-{language}" for scene in ("attract", "home", "home-low", "help", "door", "staff")}
    wanted |= {f"{exhibit}-{language}-01" for exhibit in exhibits}
    wanted |= {f"result-{exhibit}-{language}" for exhibit in exhibits}
    assert wanted <= pictures
    assert any(name.startswith("idle-") for name in pictures)
    for name in pictures:
        picture = QImage(str(walk.out / f"{name}.png"))
        assert (picture.width(), picture.height()) == (wide, high)
        places = ((x, y) for x in range(0, wide, 40) for y in range(0, high, 40))
        assert len({picture.pixel(x, y) for x, y in places}) > 20, f"{name} is empty"

    with (walk.out / "plays.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    book = openpyxl.load_workbook(walk.out / "plays.xlsx")
    first, *sheet = [[str(cell.value or "") for cell in row] for row in book.worksheets[0].iter_rows()]
    assert first == head
    for table in (rows, sheet):
        assert f"{len(table)} plays, {len(pictures)} pictures" in said
        lit = [row for row in table if any("completed" in cell for cell in row)]
        assert all(any(exhibit in row for row in lit) for exhibit in exhibits)
