"""Lists from outside: whatever stands in them, each row is a booking or a sentence."""

import csv
import io
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hall.reports.booking_lists import read_list
from hall.reports.bookings import WISH_COLUMNS
from hall.reports.files import ReportError
from hall.words import HallError

ZONE = ZoneInfo("Asia/Shanghai")
HEADS = [column.head for column in WISH_COLUMNS]
CELLS = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=8),
    st.sampled_from(["2026-05-13", "2026/5/13", "2026年5月13日", "9:30", "09：30", "小学", "30", "-1"]),
    st.integers().map(str),
    st.dates().map(str),
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "list"


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(CELLS, max_size=16), max_size=5))
def test_any_rows_are_read_or_refused_in_words(file: Path, rows: list[list[str]]) -> None:
    out = io.StringIO(newline="")
    csv.writer(out).writerows([HEADS, *rows])
    file.write_text(out.getvalue(), encoding="utf-8", newline="")
    for row in read_list(file, ZONE, 40):
        assert (row.wish is None) is (row.error is not None)
        assert row.error is None or (row.error.zh and row.error.en)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=60), st.booleans())
def test_any_bytes_are_refused_with_the_files_name(file: Path, content: bytes, as_workbook: bool) -> None:
    file.write_bytes(b"PK" * as_workbook + content)
    with pytest.raises(ReportError, match="list"):
        read_list(file, ZONE, 40)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_a_damaged_workbook_is_refused_or_read(file: Path, data: Any) -> None:
    book = openpyxl.Workbook()
    book.active.append(HEADS)
    book.active.append(["2026-05-13", "9:30", 40, "平安小学", "小学"])
    saved = io.BytesIO()
    book.save(saved)
    content = bytearray(saved.getvalue())
    for _ in range(3):
        # A workbook carries its time, so its length is not the same in each run.
        place = data.draw(st.integers(0, 10**6)) % len(content)
        content[place] = data.draw(st.integers(0, 255))
    file.write_bytes(bytes(content))
    try:
        read_list(file, ZONE, 40)
    except HallError as error:
        assert error.text.en


def test_a_list_without_end_is_refused(file: Path) -> None:
    file.write_text("day,start,organisation,audience\n" + "2026-05-13,9:30,a,小学\n" * 5001, encoding="utf-8")
    with pytest.raises(ReportError, match="5000"):
        read_list(file, ZONE, 40)


def test_a_file_too_large_is_not_even_read(file: Path) -> None:
    with file.open("wb") as huge:
        huge.truncate(6 * 2**20)
    with pytest.raises(ReportError, match="太大"):
        read_list(file, ZONE, 40)
