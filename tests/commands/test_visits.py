"""`hall visit` and `hall export visits`, as a clerk types them."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from hall.paths import Paths
from hall.shell.kiosk import one_instance

Hall = Callable[..., Any]


def test_a_party_is_entered_corrected_and_listed(hall: Hall) -> None:
    row = hall("visit add --children 8 --adults 1 --by 王警官 --day 2026-05-04 --json")
    assert row | {"id": "", "entered_at": ""} == {
        "id": "",
        "number": 1,
        "kiosk": "hall-1",
        "day": "2026-05-04",
        "kind": "walk_in",
        "venue": "hall",
        "audience": "other",
        "children": 8,
        "adults": 1,
        "people": 9,
        "entered_at": "",
        "entered_by": "王警官",
        "booking": None,
        "corrects": None,
        "reason": "",
    }
    mended = hall(f"visit correct {row['id']} --children 7 --reason 数错了 --by 李老师 --json")
    assert (mended["people"], mended["corrects"], mended["day"]) == (8, row["id"], "2026-05-04")
    days = "--from 2026-05-04 --to 2026-05-04"
    listed = hall(f"visit list {days} --json")
    assert listed["rows"] == [mended]
    assert listed["total"] == {"batches": 1, "people": 8, "children": 7, "adults": 1}
    assert [each["id"] for each in hall(f"visit list {days} --all --json")["rows"]] == [
        row["id"],
        mended["id"],
    ]
    said = hall(f"visit list {days}")
    assert "7+1=8" in said
    assert "1 批次，8 人次（孩子 7，大人 1）" in said


def test_what_cannot_be_is_refused_in_words(hall: Hall) -> None:
    assert "没有人来" in hall("visit add --children 0 --adults 0", code=1)
    assert "还没到" in hall("visit add --children 1 --adults 0 --day 2999-01-01", code=1)
    hall("visit add --children 1 --adults 0")
    assert "没有这一行" in hall("visit correct nobody --children 1 --reason x", code=1)


def test_a_wrong_number_names_itself(hall: Hall, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        hall("visit add --children -3 --adults 0")
    with pytest.raises(SystemExit):
        hall("visit add --children ３ --adults 0")
    assert "整数" in capsys.readouterr().err


def test_while_the_hall_is_open_the_command_says_where_to_enter_it(hall: Hall, tmp_path: Path) -> None:
    lock = one_instance(Paths(tmp_path / "data").make().lock)
    assert "展馆正开着" in hall("visit add --children 1 --adults 0", code=1)
    lock.unlock()


def test_the_table_of_visits_keeps_talks_apart_and_shows_the_rows_behind_it(
    hall: Hall, tmp_path: Path
) -> None:
    hall("visit add --children 30 --adults 2 --kind group --audience primary --day 2026-05-04 --by a")
    walked = hall("visit add --children 1 --adults 2 --audience residents --day 2026-05-05 --by a --json")
    hall(f"visit correct {walked['id']} --adults 1 --reason", "=cmd|' /C calc'!A0")
    hall("visit add --children 90 --adults 10 --kind outreach --venue other --day 2026-05-05 --by @evil")
    out = tmp_path / "visits.xlsx"
    said = hall(f"export visits --from 2026-05-01 --to 2026-05-31 --by audience --out {out} --json")
    assert said == {"out": str(out), "count": 3}
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == ["来访 visits", "口径 definitions", "台账 ledger"]
    table = [[cell.value for cell in row] for row in book["来访 visits"].iter_rows(min_row=2)]
    assert table == [
        ["小学 (primary school)", 1, 32, 30, 2, 1, 32, 0, 0, 0, 0],
        ["村民居民 (residents)", 1, 2, 1, 1, 0, 0, 1, 2, 0, 0],
        ["其他 (other)", 0, 0, 0, 0, 0, 0, 0, 0, 1, 100],
        ["合计 (sum)", 2, 34, 31, 3, 1, 32, 1, 2, 1, 100],
    ]
    ledger = list(book["台账 ledger"].iter_rows(min_row=2))
    assert [row[10].value for row in ledger] == ["计入 (yes)", "不计 (no)", "计入 (yes)", "计入 (yes)"]
    assert {cell.data_type for row in ledger for cell in row} <= {"s", "n", "d"}
    assert "=cmd|' /C calc'!A0" in [row[15].value for row in ledger]


@pytest.mark.parametrize(
    ("by", "first"),
    [
        ("day", "2026-05-04"),
        ("week", "2026-W19 (05-04~05-10)"),
        ("month", "2026-05"),
        ("venue", "体验馆 (hall)"),
    ],
)
def test_the_table_is_cut_by_what_was_asked_for(hall: Hall, tmp_path: Path, by: str, first: str) -> None:
    hall("visit add --children 3 --adults 1 --day 2026-05-04")
    hall("visit add --children 3 --adults 1 --day 2026-06-01")
    out = tmp_path / "visits.csv"
    hall(f"export visits --from 2026-05-01 --to 2026-05-31 --by {by} --format csv --out {out}")
    lines = out.read_text(encoding="utf-8-sig").splitlines()
    assert [line.split(",")[:3] for line in lines[1:]] == [[first, "1", "4"], ["合计 (sum)", "1", "4"]]


def test_a_cut_without_sense_is_refused_and_days_must_rise(hall: Hall, tmp_path: Path) -> None:
    hall("visit add --children 3 --adults 1")
    out = f"--out {tmp_path / 'x.csv'}"
    assert "visits" in hall(f"export plays --from 2026-05-01 --to 2026-05-02 --by venue {out}", code=1)
    assert "对调" in hall(f"export visits --from 2026-05-03 --to 2026-05-02 {out}", code=1)
    assert not (tmp_path / "x.csv").exists()


def test_a_visit_without_a_day_is_of_today(hall: Hall) -> None:
    row = hall("visit add --children 3 --adults 1 --json")
    assert hall("visit list --json")["rows"] == [row]
    assert abs((date.fromisoformat(row["day"]) - date.today()).days) <= 1  # noqa: DTZ011
