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


def demo(out: Path, *arguments: str) -> str:
    """Run the robot without a screen; what it printed."""
    command = [sys.executable, "-m", "hall", "demo", "--headless", "--out", str(out), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=800)
    assert done.returncode == 0, done.stdout + done.stderr[-3000:]
    assert "all is well" in done.stdout
    return done.stdout


@pytest.mark.timeout(900)
@pytest.mark.parametrize(
    ("size", "languages", "arguments"),
    [
        ((1920, 1080), ["zh", "en"], ["--seed", "7"]),
        ((1080, 1920), ["en"], ["--lang", "en"]),
    ],
    ids=["landscape", "portrait"],
)
def test_the_robot_plays_everything_and_the_export_opened_again_holds_every_play(
    size: tuple[int, int], languages: list[str], arguments: list[str], tmp_path: Path
) -> None:
    exhibits = [exhibit.id for exhibit in Catalogue.read([EXHIBITS], CHECKS).exhibits]
    wide, high = size
    said = demo(tmp_path, "--size", f"{wide}x{high}", *arguments)

    pictures = {path.stem for path in tmp_path.glob("*.png")}
    wanted = {f"{scene}-{language}" for scene in ("attract", "home", "home-low") for language in languages}
    for exhibit in exhibits:
        wanted |= {f"{exhibit}-{language}-01" for language in languages}
        wanted |= {f"result-{exhibit}-{language}" for language in languages}
    assert wanted <= pictures
    assert any(name.startswith("idle-") for name in pictures)
    for name in pictures:
        picture = QImage(str(tmp_path / f"{name}.png"))
        assert (picture.width(), picture.height()) == size
        places = ((x, y) for x in range(0, wide, 40) for y in range(0, high, 40))
        assert len({picture.pixel(x, y) for x, y in places}) > 20, f"{name} is empty"

    played = Counter(
        (exhibit, language)
        for exhibit in exhibits
        for language in languages
        if f"{exhibit} ({language})" in said
    )
    with (tmp_path / "plays.csv").open(encoding="utf-8-sig", newline="") as file:
        head, *rows = csv.reader(file)
    book = openpyxl.load_workbook(tmp_path / "plays.xlsx", read_only=True)
    sheet = [[str(cell or "") for cell in row] for row in book.worksheets[0].iter_rows(values_only=True)]
    assert len(played) == len(exhibits) * len(languages)
    for table in (rows, sheet[1:]):
        lit = [row for row in table if any("completed" in str(cell) for cell in row)]
        assert len(table) == int(said.rsplit(" plays, ", 1)[0].rsplit("\n", 1)[-1])
        assert len(lit) >= len(played)
        for exhibit in exhibits:
            assert any(exhibit in row for row in lit)
    assert len(head) == len(sheet[0])
