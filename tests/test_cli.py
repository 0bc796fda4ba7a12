"""The commands as staff type them: what they print, in both languages, and with which code they end."""

import csv
import json
import os
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

import openpyxl
import pytest

from hall.cli import main
from hall.clock import SystemClock
from hall.exhibit import Answer, Outcome, Result
from hall.paths import Paths
from hall.store.store import Store
from tests.fakes import write_exhibit

OWN = ["fraud_quiz", "scam_call", "drunk_eyes", "drunk_drive", "safety_quiz", "case_films"]
TODAY = date.today()  # noqa: DTZ011
YESTERDAY, TOMORROW = (str(TODAY + timedelta(days=days)) for days in (-1, 1))


class Staff:
    """Somebody at the keyboard, with a data folder of their own."""

    def __init__(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.paths = Paths(data)
        self._capsys = capsys
        self.said = self.complained = ""

    def types(self, *words: str) -> int:
        """Run one command on the data folder; what it printed is in `said` and `complained`."""
        code = main([words[0], "--data", str(self.paths.data), *words[1:]])
        self.said, self.complained = self._capsys.readouterr()
        return code

    def exports(self, out: Path, fmt: str = "csv", first: str = YESTERDAY, last: str = TOMORROW) -> int:
        return self.types(
            "export", "plays", "--from", first, "--to", last, "--format", fmt, "--out", str(out)
        )


@pytest.fixture
def staff(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Staff:
    return Staff(tmp_path / "data", capsys)


def fill(paths: Paths) -> None:
    """Three plays, as a morning leaves them."""
    paths.make()
    store = Store.open(
        paths.store, clock=SystemClock(), kiosk="hall-1", backups=paths.backups, backups_kept=3
    )
    for outcome in (Outcome.COMPLETED, Outcome.LEFT, Outcome.COMPLETED):
        play = store.plays.begin("fraud_quiz", visitor="v", language="zh")
        store.plays.end(play, Result(outcome, 1, 2, [Answer("=1+1", "a", True, 1.0)])).result(10)
    assert store.close() == 0


def test_list_names_each_exhibit_with_its_kind_titles_and_state(staff: Staff) -> None:
    write_exhibit(staff.paths.data / "exhibits", "empty_quiz")
    assert staff.types("list") == 0
    lines = {line.split("\t")[0]: line.split("\t") for line in staff.said.splitlines()}
    assert set(lines) >= {*OWN, "empty_quiz"}
    assert lines["fraud_quiz"][1] == "quiz"
    assert lines["fraud_quiz"][3] == "开放 / open"
    assert lines["empty_quiz"][3] == "维修中 / under repair"
    assert all(len(line) == 4 for line in lines.values())


def test_check_of_a_sound_exhibit_says_so(staff: Staff) -> None:
    assert staff.types("check", "fraud_quiz") == 0
    assert "没有问题" in staff.said
    assert "fine" in staff.said


def test_check_names_file_key_and_remedy_of_a_broken_one(staff: Staff, tmp_path: Path) -> None:
    write_exhibit(tmp_path / "own", "leaves", minutes="90", titel='"x"')
    assert staff.types("check", "leaves", "--exhibits", str(tmp_path / "own")) == 1
    lines = staff.said.splitlines()
    assert [line.split(": ")[:2] for line in lines] == [
        ["leaves/exhibit.toml", "minutes"],
        ["leaves/exhibit.toml", "titel"],
    ]
    assert all(" / " in line for line in lines)


def test_check_of_an_unknown_exhibit_names_those_there_are(staff: Staff) -> None:
    assert staff.types("check", "fraud_quizz") == 1
    assert "fraud_quiz" in staff.complained + staff.said


@pytest.mark.parametrize("kind", ["quiz", "film", "lens", "game"])
def test_a_new_exhibit_of_each_kind_passes_the_check(kind: str, staff: Staff) -> None:
    assert staff.types("new", kind, "mirror_waves") == 0
    assert (staff.paths.exhibits / "mirror_waves" / "exhibit.toml").is_file()
    assert staff.types("check", "mirror_waves") == 0, staff.said


def test_new_refuses_what_is_there_and_what_is_no_kind(staff: Staff) -> None:
    assert staff.types("new", "quiz", "mine") == 0
    assert staff.types("new", "quiz", "mine") == 1
    assert "已经有了" in staff.complained
    assert staff.types("new", "quizz", "other") == 1
    assert "quiz, film, lens, game" in staff.complained


def test_an_export_can_be_opened_and_holds_every_play(staff: Staff, tmp_path: Path) -> None:
    fill(staff.paths)
    assert staff.exports(tmp_path / "plays.csv") == 0
    assert "3 plays" in staff.said
    content = (tmp_path / "plays.csv").read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(content.decode("utf-8-sig").splitlines()))
    assert len(rows) == 4
    assert any("一" <= letter <= "鿿" for letter in rows[0][0])
    assert staff.exports(tmp_path / "plays.xlsx", "xlsx") == 0
    book = openpyxl.load_workbook(tmp_path / "plays.xlsx")
    assert book.worksheets[0].max_row == 4
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    assert any(cell.value == "=1+1" for cell in cells)


def test_an_export_of_a_hall_that_was_never_open_says_what_to_do(staff: Staff, tmp_path: Path) -> None:
    assert staff.exports(tmp_path / "plays.csv") == 1
    assert "hall.db" in staff.complained
    assert not (tmp_path / "plays.csv").exists()


def test_an_export_of_days_without_plays_is_a_file_of_heads_alone(staff: Staff, tmp_path: Path) -> None:
    fill(staff.paths)
    assert staff.exports(tmp_path / "plays.csv", first="2020-01-01", last="2020-01-31") == 0
    assert "0 plays" in staff.said
    assert len((tmp_path / "plays.csv").read_text(encoding="utf-8-sig").splitlines()) == 1


def test_days_that_are_swapped_are_refused(staff: Staff, tmp_path: Path) -> None:
    fill(staff.paths)
    assert staff.exports(tmp_path / "plays.csv", first=TOMORROW, last=YESTERDAY) == 1
    assert TOMORROW in staff.complained
    assert not (tmp_path / "plays.csv").exists()


@pytest.mark.parametrize("day", ["24.11.2026", "2026-13-01", "heute", ""])
def test_a_day_that_is_none_is_refused_with_the_usage(day: str, staff: Staff, tmp_path: Path) -> None:
    with pytest.raises(SystemExit) as caught:
        staff.exports(tmp_path / "plays.csv", first=day)
    assert caught.value.code == 2


def test_a_place_that_cannot_be_written_is_named(staff: Staff, tmp_path: Path) -> None:
    fill(staff.paths)
    (tmp_path / "file").write_text("x")
    assert staff.exports(tmp_path / "file" / "plays.csv") == 1
    assert "写不进去" in staff.complained
    assert "cannot be written" in staff.complained


def test_a_backup_can_be_listed_and_restored(staff: Staff, tmp_path: Path) -> None:
    assert staff.types("restore") == 0
    assert "no backups yet" in staff.said
    fill(staff.paths)
    assert staff.types("backup") == 0
    name = staff.said.strip().rsplit(" ", 1)[1]
    assert staff.types("restore") == 0
    assert staff.said.split()[0] == name
    staff.paths.store.write_bytes(b"rubbish" * 4000)
    Path(f"{staff.paths.store}-wal").unlink(missing_ok=True)
    assert staff.types("restore", "newest") == 0
    assert name in staff.said
    assert staff.exports(tmp_path / "plays.csv") == 0
    assert "3 plays" in staff.said


def test_a_backup_that_is_not_there_is_refused(staff: Staff) -> None:
    fill(staff.paths)
    assert staff.types("restore", "hall-000009-20200101T000000Z.db") == 1
    assert "no such backup" in staff.complained


def test_a_backup_of_a_hall_that_was_never_open_is_a_sentence(staff: Staff) -> None:
    assert staff.types("backup") == 1
    assert "hall.db" in staff.complained


def test_a_pin_can_be_taken_away(staff: Staff) -> None:
    staff.paths.make()
    staff.paths.pins.write_text("anything at all")
    assert staff.types("pin", "--reset") == 0
    assert not staff.paths.pins.exists()
    assert " / " in staff.said


def test_the_doctor_answers_for_machines_too(staff: Staff) -> None:
    code = staff.types("doctor", "--json")
    found = json.loads(staff.said)
    assert {row["name"] for row in found} >= {"camera", "disk", "records", "exhibits"}
    assert all(row["zh"] and row["en"] for row in found)
    assert code == (0 if all(row["fine"] for row in found) else 1)


def test_settings_that_will_not_do_stop_a_command_with_the_key(staff: Staff, tmp_path: Path) -> None:
    staff.paths.make().settings.write_text("volume = 9\n", encoding="utf-8")
    assert staff.exports(tmp_path / "plays.csv") == 1
    assert "settings.toml" in staff.complained
    assert "volume" in staff.complained


@pytest.mark.parametrize("size", ["1920", "x1080", "100x100", "1920X1080", "-1x-1"])
def test_a_size_that_is_none_is_refused(size: str, staff: Staff) -> None:
    with pytest.raises(SystemExit) as caught:
        staff.types("run", f"--size={size}")
    assert caught.value.code == 2


@pytest.mark.parametrize("environment", [{"LANG": "C", "LC_ALL": "C"}, {"PYTHONIOENCODING": "ascii"}])
def test_chinese_is_printed_whatever_the_console_speaks(tmp_path: Path, environment: dict[str, str]) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "hall", "list", "--data", str(tmp_path)],
        env=os.environ | {"PYTHONUTF8": "0"} | environment,
        capture_output=True,
        check=False,
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    assert "开放" in done.stdout.decode("utf-8")


def test_no_command_is_the_usage() -> None:
    with pytest.raises(SystemExit) as caught:
        main([])
    assert caught.value.code == 2
