"""`hall demo`, the robot visitor: the whole hall as a process, judged by what it leaves."""

import csv
import subprocess
import sys
from collections import Counter
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtGui import QImage

from hall.catalogue import Catalogue
from hall.paths import EXHIBITS
from hall.players.kinds import CHECKS

SIZES = {"zh": (1920, 1080), "en": (1080, 1920)}
"""One language in either orientation; `hall demo` itself takes both languages, as staff run it."""

DESK = (
    *("bookings", "keyboard", "form", "refused", "booking", "slip", "arrival", "tour", "round", "contest"),
    *(
        "scores",
        "pledge",
        "finale",
        "vote",
        "walkin",
        "mend",
        "ledger",
        "figures",
        "export-xlsx",
        "export-pdf",
    ),
)
"""What the robot sees as a guide and as a clerk."""

SCENES = ("attract", "home", "home-low", "help", "door", "staff", "idle", "sorry", "resting")


@pytest.mark.long
@pytest.mark.timeout(900)
@pytest.mark.parametrize("language", list(SIZES))
def test_the_robot_plays_everything_and_the_export_opened_again_holds_every_play(
    language: str, tmp_path: Path
) -> None:
    wide, high = SIZES[language]
    command = [sys.executable, "-m", "hall", "demo", "--headless", "--seed", "7", "--out", str(tmp_path)]
    command += ["--size", f"{wide}x{high}", "--lang", language]
    robot = subprocess.run(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False, timeout=800
    )
    said = robot.stdout
    assert robot.returncode == 0, said
    exhibits = [exhibit.id for exhibit in Catalogue.read([EXHIBITS], CHECKS).exhibits]
    assert all(f"{exhibit} ({language}): played to the end" in said for exhibit in exhibits)

    pictures = {path.stem for path in tmp_path.glob("*.png")}
    wanted = {f"{scene}-{language}" for scene in SCENES}
    wanted |= {f"desk-{screen}-{language}" for screen in DESK}
    wanted |= {f"{exhibit}-{language}-01" for exhibit in exhibits}
    wanted |= {f"result-{exhibit}-{language}" for exhibit in exhibits}
    assert wanted <= pictures
    for name in pictures:
        picture = QImage(str(tmp_path / f"{name}.png"))
        assert (picture.width(), picture.height()) == (wide, high)
        places = ((x, y) for x in range(0, wide, 40) for y in range(0, high, 40))
        assert len({picture.pixel(x, y) for x, y in places}) > 20, f"{name} is empty"

    assert f"desk ({language}): booked, printed, scanned, led, corrected, and the year agrees" in said
    kinds = Counter(path.name[:2] + path.suffix for path in (tmp_path / "papers").iterdir())
    assert kinds == {"预约.pdf": 1, "证书.pdf": 1, "智慧.xlsx": 1, "智慧.pdf": 1, "sl.png": 1}

    with (tmp_path / "plays.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    book = openpyxl.load_workbook(tmp_path / "plays.xlsx")
    first, *sheet = [[str(cell.value or "") for cell in row] for row in book.worksheets[0].iter_rows()]
    assert first == head
    for table in (rows, sheet):
        assert f"{len(table)} plays, {len(pictures)} pictures" in said
        lit = [row for row in table if any("completed" in cell for cell in row)]
        assert all(any(exhibit in row for row in lit) for exhibit in exhibits)
