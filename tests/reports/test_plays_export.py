"""The exported files, opened again as staff would open them."""

import csv
import io
import math
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hall.exhibit import Answer, Outcome, Result
from hall.reports.files import Cell, Column, Format, ReportError, Sheet, csv_bytes, write_file, xlsx_bytes
from hall.reports.plays import export_plays, plays_between
from hall.store.errors import StoreError
from hall.store.store import Store
from hall.words import Text

SHANGHAI = ZoneInfo("Asia/Shanghai")
DAY = date(2026, 11, 24)


@pytest.fixture
def store(tmp_path: Path, hall_clock: Any) -> Iterator[Store]:
    opened = Store.open(
        tmp_path / "hall.db", clock=hall_clock, kiosk="hall-1", backups=tmp_path / "backups", backups_kept=2
    )
    yield opened
    opened.close()


def a_days_plays(store: Store, clock: Any) -> None:
    quiz = store.plays.begin("fraud_quiz", visitor="visitor-1", language="zh")
    clock.advance(61.26)
    answers = [Answer("q7", "a,c", True, 4.5), Answer("=cmd|' /C calc'!A0", "b", False, 2.0)]
    store.plays.end(quiz, Result(Outcome.COMPLETED, 6, 8, answers, {"reaction_ms": 412.5, "lane_cm": -3}))
    left = store.plays.begin("drunk_eyes", visitor="visitor-2", language="en")
    clock.advance(5)
    store.plays.end(left, Result(Outcome.LEFT))
    store.plays.begin("@evil", visitor="visitor-2", language="zh").acknowledged.result(10)
    store.settled().result(10)


def read_csv(path: Path) -> list[dict[str, str]]:
    content = path.read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def export(store_path: Path, out: Path, **more: Any) -> int:
    asked = {"first": DAY, "last": DAY, "zone": SHANGHAI, "fmt": Format(out.suffix[1:])} | more
    return export_plays(store_path, out, **asked)


def test_a_csv_made_beside_the_running_hall_holds_every_play(
    store: Store, tmp_path: Path, hall_clock: Any
) -> None:
    a_days_plays(store, hall_clock)
    titles = {"fraud_quiz": Text("反诈小卫士", "Fraud quiz")}
    out = tmp_path / "out" / "plays.csv"
    assert export(tmp_path / "hall.db", out, lamps_before=1000, titles=titles) == 3
    quiz, left, running = read_csv(out)
    assert quiz | {"体验编号 (play)": ""} == {
        "体验编号 (play)": "",
        "终端 (kiosk)": "hall-1",
        "展项 (exhibit)": "fraud_quiz",
        "展项名称 (title)": "反诈小卫士",
        "访客编号 (visitor)": "visitor-1",
        "开始时间 (start)": "2026-11-24 09:00:00",
        "结束时间 (end)": "2026-11-24 09:01:01",
        "时长秒 (dwell s)": "61.3",
        "结果 (outcome)": "完成 (completed)",
        "得分 (score)": "6",
        "满分 (out of)": "8",
        "语言 (language)": "中文 (Chinese)",
        "平安灯编号 (lamp)": "1001",
        "答对题数 (right answers)": "1",
        "答题数 (answers)": "2",
        "测量值 (measures)": "reaction_ms=412.5; lane_cm=-3",
    }
    assert left["结果 (outcome)"] == "中途离开 (left)"
    assert (left["得分 (score)"], left["平安灯编号 (lamp)"]) == ("", "")
    assert running["结果 (outcome)"] == "还在进行 (still open)"
    assert running["展项 (exhibit)"] == "'@evil"
    assert [path.name for path in out.parent.iterdir()] == ["plays.csv"]


def test_a_workbook_holds_plays_answers_and_measures_as_numbers_dates_and_text(
    store: Store, tmp_path: Path, hall_clock: Any
) -> None:
    a_days_plays(store, hall_clock)
    out = tmp_path / "plays.xlsx"
    assert export(tmp_path / "hall.db", out) == 3
    book = openpyxl.load_workbook(out)
    assert book.sheetnames == ["体验 plays", "答题 answers", "测量 measures"]
    plays, answers, measures = (list(page.iter_rows(min_row=2)) for page in book)
    assert plays[0][5].value == datetime(2026, 11, 24, 9, 0)  # noqa: DTZ001 - a cell has no zone
    assert [cell.value for cell in plays[0]][7:13] == [61.3, "完成 (completed)", 6, 8, "中文 (Chinese)", 1]
    assert plays[2][2].value == "@evil"
    assert [cell.value for cell in answers[1]][3:] == [2, "=cmd|' /C calc'!A0", "b", "错 (no)", 2]
    assert [[cell.value for cell in row][3:] for row in measures] == [["reaction_ms", 412.5], ["lane_cm", -3]]
    assert all(cell.data_type != "f" for page in book for row in page.iter_rows() for cell in row)
    assert [page.freeze_panes for page in book] == ["A2"] * 3


def test_days_are_the_halls_days_and_both_ends_count(store: Store, tmp_path: Path, hall_clock: Any) -> None:
    midnight = datetime(2026, 11, 23, 16, 0, tzinfo=UTC)
    hall_clock.advance((midnight - hall_clock.now()).total_seconds() - 1)
    for seconds in (1, 86400 - 1, 1, 86400):
        store.plays.begin("e", visitor=str(hall_clock.now()), language="zh").acknowledged.result(10)
        hall_clock.advance(seconds)
    path = tmp_path / "hall.db"
    one = plays_between(path, DAY, DAY, SHANGHAI)
    assert [row.began_at - midnight for row in one] == [timedelta(0), timedelta(seconds=86399)]
    assert len(plays_between(path, DAY - timedelta(days=1), DAY + timedelta(days=1), SHANGHAI)) == 4
    assert len(plays_between(path, date(1, 1, 2), date(9999, 12, 30), SHANGHAI)) == 4


def test_days_in_the_wrong_order_or_out_of_range_are_a_sentence(store: Store, tmp_path: Path) -> None:
    with pytest.raises(ReportError, match="对调"):
        plays_between(tmp_path / "hall.db", DAY, DAY - timedelta(days=1), SHANGHAI)
    with pytest.raises(ReportError, match="超出范围"):
        plays_between(tmp_path / "hall.db", DAY, date.max, SHANGHAI)


def test_missing_and_foreign_records_are_a_sentence(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match=r"nowhere\.db：找不到"):
        export(tmp_path / "nowhere.db", tmp_path / "out.csv")
    (tmp_path / "notes.db").write_bytes(b"no database, but long enough to be looked at" * 99)
    with pytest.raises(StoreError, match=r"notes\.db：记录读不了"):
        export(tmp_path / "notes.db", tmp_path / "out.csv")
    (tmp_path / "empty.db").touch()
    with pytest.raises(StoreError, match=r"empty\.db：记录的格式旧了"):
        export(tmp_path / "empty.db", tmp_path / "out.csv")
    assert not (tmp_path / "out.csv").exists()


def test_an_old_file_stays_whole_when_the_new_one_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "plays.csv").mkdir()
    with pytest.raises(ReportError, match=r"plays\.csv：写不进去"):
        write_file(tmp_path / "plays.csv", Format.CSV, [Sheet("s", [Column("a", 5)], [["x"]])])
    assert [path.name for path in tmp_path.iterdir()] == ["plays.csv"]


def test_a_sheet_too_long_for_excel_is_a_sentence() -> None:
    with pytest.raises(ReportError, match="分成几段"):
        xlsx_bytes([Sheet("s", [Column("a", 5)], [["x"]] * 1_048_576)])


CELLS = st.one_of(
    st.none(),
    st.integers(-(2**53), 2**53),
    st.floats(allow_nan=False, allow_infinity=False, width=32),
    st.text(),
    st.builds(lambda start, rest: start + rest, st.sampled_from(list("=+-@\t\r\n＝＋－＠'\"")), st.text()),
    st.sampled_from(["http://a.b", "internal:x!A1", "{=1+1}", "_x0041_", "NaN", "1e5"]),
    st.builds(lambda: "x" * 40_000),
)


BLANKS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), 0xFFFE, 0xFFFF], "\ufffd")
"""What no spreadsheet can hold, as the files show it."""


def plain(text: str) -> str:
    """What was written and what openpyxl reads, made comparable: it leaves the sign for a return as it is."""
    return text.translate(BLANKS).replace("_x000D_", "\r")


@settings(max_examples=100, deadline=None)
@given(st.lists(st.lists(CELLS, min_size=3, max_size=3), min_size=1, max_size=4))
def test_no_cell_becomes_a_formula_or_shifts_its_neighbours(rows: list[list[Cell]]) -> None:
    sheet = Sheet("s", [Column(head, 9) for head in ("甲", "乙", "丙")], rows)
    text = csv_bytes(sheet).decode("utf-8-sig")
    heads, *lines = csv.reader(io.StringIO(text, newline=""), strict=True)
    assert heads == ["甲", "乙", "丙"]
    assert len(lines) == len(rows)
    for row, line in zip(rows, lines, strict=True):
        for cell, found in zip(row, line, strict=True):
            if isinstance(cell, str):
                assert found[:1] not in set("=+-@\t\r\n＝＋－＠")
                assert found.removeprefix("'").translate(BLANKS) == cell.removeprefix("'").translate(BLANKS)
            else:
                assert found == ("" if cell is None else str(cell))
    [page] = openpyxl.load_workbook(io.BytesIO(xlsx_bytes([sheet])))
    for row, line in zip(rows, page.iter_rows(min_row=2, max_col=3, max_row=len(rows) + 1), strict=True):
        for cell, found in zip(row, line, strict=True):
            assert found.data_type != "f"
            assert found.hyperlink is None
            if isinstance(cell, str):
                assert (found.value is None) == (cell == "")
                assert plain(found.value or "") == plain(cell)[:32_767]
            elif cell is not None:
                assert math.isclose(found.value, cell, rel_tol=1e-9)
