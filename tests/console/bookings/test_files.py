"""Lists in and out, and the slip: what lies in the folder afterwards, opened again."""

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import openpyxl
import pytest

from hall.console.bookings.diary import Diary
from hall.console.bookings.intake import lists_in
from hall.console.bookings.outlet import Days, Form, file_name, span_of
from hall.console.bookings.printer import Printer, PrinterError
from hall.store.store import Store
from hall.testing import HandClock
from hall.visiting import Booking
from tests.console.bookings.clerk import GUIDE, SIZES, Counter

DAY = date(2026, 11, 26)
LIST = """日期,时间,单位,人群,孩子,带队,联系人,电话
2026-12-01,9:00,平安小学,小学,30,2,王老师,13812345678
2026-12-01,10:30,幸福小学,小学,30,1,,
2026-12-01,下午,光明小学,小学,30,2,,
2026-11-30,9:00,周一的单位,企业单位,0,20,,
"""
Open = Callable[..., Counter]


def test_a_list_is_judged_row_by_row_before_anything_is_taken(
    counter: Open, folder: Path, diary: Diary
) -> None:
    (folder / "名单.csv").write_text(LIST, encoding="utf-8")
    desk = counter(size=SIZES[1])
    desk.tap("导入名单")
    assert desk.sees("名单.csv", "U 盘 KING")
    desk.tap("名单.csv")
    assert desk.sees(
        "可以导入 1 行",
        "3 行不行",
        "30 个孩子要 2 位，现在 1 位",
        "时间要写成 9:30，这里是“下午”",
        "星期一不接待团体",
    )
    assert diary.find("", [*_states()]) == []
    desk.tap("只看不行的")
    assert not desk.sees("平安小学")
    desk.tap("导入这 1 行")
    assert desk.sees("导入了 1 行", "3 行不行")
    (taken,) = diary.find("", [*_states()])
    assert (taken.wish.organisation, taken.entered_by) == ("平安小学", "张警官")
    desk.tap("返回")
    desk.tap("返回")
    assert desk.page.sight == "calendar"


def test_an_empty_list_can_be_given_to_a_school_and_comes_back_filled_in(counter: Open, folder: Path) -> None:
    desk = counter()
    desk.tap("导入名单")
    assert desk.sees("没有找到表格")
    desk.tap("存一份空表")
    assert desk.sees("预约名单.xlsx 写好了，在U 盘 KING")
    path = folder / "预约名单.xlsx"
    workbook = openpyxl.load_workbook(path)
    workbook.active.append(["2026-12-01", "9:00", None, "平安小学", "小学", "三年级", 30, 0, 2])
    workbook.save(path)
    desk.tap("预约名单.xlsx")
    assert desk.sees("可以导入 1 行", "平安小学 三年级")


def test_a_file_that_is_no_table_is_refused_with_its_name(counter: Open, folder: Path) -> None:
    (folder / "照片.xlsx").write_bytes(b"\x89PNG not a table")
    desk = counter()
    desk.tap("导入名单")
    desk.tap("照片.xlsx")
    assert "照片.xlsx" in desk.frame.note
    assert desk.page.intake.stage == "files"


def test_only_tables_are_offered_the_newest_first(folder: Path) -> None:
    import os

    for age, name in enumerate(("b.csv", "a.XLSX", "c.pdf", "~$a.xlsx", ".hidden.csv")):
        (folder / name).write_text("x")
        os.utime(folder / name, (1000 - age, 1000 - age))
    (folder / "folder.csv").mkdir()
    assert [path.name for path in lists_in(folder)] == ["b.csv", "a.XLSX"]
    assert lists_in(folder / "nowhere") == []


def test_bookings_are_exported_into_the_chosen_folder_and_open_again(
    counter: Open, book: Callable[..., Booking], folder: Path
) -> None:
    book(organisation="=cmd")
    desk = counter(size=SIZES[0])
    desk.tap("2026-11-26")
    desk.tap("导出")
    assert desk.sees("导出预约", "2026-11-01 – 2026-11-30", "U 盘 KING")
    for form, name in ((None, "xlsx"), ("文本 CSV", "csv"), ("日历 iCal", "ics")):
        if form is not None:
            desk.page.send_out()
            desk.settle()
            desk.tap(form)
        desk.page.outlet.write()
        desk.settle()
        assert desk.sees("写好了", f"预约_2026-11-01_2026-11-30.{name}  1 个预约")
        desk.tap("好")
    stem = folder / "预约_2026-11-01_2026-11-30"
    rows = list(openpyxl.load_workbook(f"{stem}.xlsx").active.iter_rows(min_row=2))
    assert [(cell.value, cell.data_type) for cell in rows[0][3:4]] == [("=cmd", "s")]
    assert [cell.value for cell in rows[0][9:11]] == ["陈**", "*******5678"]
    heads, line = csv.reader(Path(f"{stem}.csv").read_text(encoding="utf-8-sig").splitlines())
    assert line[heads.index("单位 (organisation)")] == "'=cmd"
    (event,) = icalendar.Calendar.from_ical(Path(f"{stem}.ics").read_bytes()).walk("VEVENT")
    assert event["summary"].startswith("=cmd")
    assert b"5678" not in Path(f"{stem}.ics").read_bytes()


@pytest.mark.parametrize(
    ("days", "span"),
    [
        (Days.DAY, (DAY, DAY)),
        (Days.WEEK, (date(2026, 11, 23), date(2026, 11, 29))),
        (Days.MONTH, (date(2026, 11, 1), date(2026, 11, 30))),
        (Days.YEAR, (date(2026, 1, 1), date(2026, 12, 31))),
    ],
)
def test_an_export_spans_whole_days_weeks_months_and_years(days: Days, span: tuple[date, date]) -> None:
    assert span_of(days, DAY) == span


def test_a_files_name_says_what_is_inside() -> None:
    assert file_name(Form.ICS, DAY, DAY) == "预约_2026-11-26.ics"


def test_a_folder_that_is_gone_is_said_and_nothing_is_lost(
    counter: Open, book: Callable[..., Booking], folder: Path
) -> None:
    book()
    desk = counter()
    desk.tap("导出")
    folder.rmdir()
    folder.write_text("a file where the stick was")
    desk.page.outlet.write()
    desk.settle()
    assert "写不进去" in desk.frame.note
    assert desk.page.outlet.asking == "list"


def test_a_guide_prints_a_slip_into_the_folder_and_sends_it_to_the_printer(
    counter: Open,
    book: Callable[..., Booking],
    store: Store,
    folder: Path,
    tmp_path: Path,
) -> None:
    book()
    printer, printed = _lp(tmp_path, 'for last; do :; done; cp "$last" "{out}"')
    desk = counter(GUIDE, SIZES[1], printer=printer)
    desk.tap("2026-11-26")
    desk.tap("实验小学 二年级")
    desk.tap("打印预约单")
    desk.tap("存成 PDF")
    (slip,) = folder.glob("*.pdf")
    assert slip.name.startswith("预约单_2026-11-26_实验小学_")
    assert desk.sees("写好了", slip.name)
    desk.tap("送到打印机")
    assert "送去打印了" in desk.frame.note
    assert printed.read_bytes() == slip.read_bytes()


def test_without_a_printer_the_page_says_so_and_offers_none(
    counter: Open, book: Callable[..., Booking]
) -> None:
    book()
    desk = counter()
    desk.tap("2026-11-26")
    desk.tap("实验小学 二年级")
    desk.tap("打印预约单")
    desk.tap("存成 PDF")
    assert desk.sees("这台电脑没有打印机")
    assert not desk.sees("送到打印机")


def test_a_printer_that_refuses_is_quoted(tmp_path: Path) -> None:
    printer, _ = _lp(tmp_path, "echo out of paper >&2; exit 1")
    with pytest.raises(PrinterError, match="out of paper"):
        printer.send(tmp_path / "slip.pdf")
    with pytest.raises(PrinterError, match="没有回应"):
        Printer(str(tmp_path / "gone")).send(tmp_path / "slip.pdf")


def test_names_of_bookings_cannot_lead_a_slip_out_of_its_folder(
    counter: Open, book: Callable[..., Booking], folder: Path, hall_clock: HandClock
) -> None:
    book(organisation="../../etc/passwd", grade="")
    desk = counter()
    desk.tap("2026-11-26")
    desk.tap("../../etc/passwd")
    desk.tap("打印预约单")
    desk.tap("存成 PDF")
    (slip,) = folder.glob("*.pdf")
    assert slip.name.startswith("预约单_2026-11-26_etcpasswd_")


def _lp(folder: Path, script: str) -> tuple[Printer, Path]:
    """A printer that is a few words of shell."""
    program, out = folder / "lp", folder / "printed.pdf"
    program.write_text("#!/bin/sh\n" + script.replace("{out}", str(out)) + "\n")
    program.chmod(0o755)
    return Printer(str(program)), out


def _states() -> list[Any]:
    from hall.visiting import State

    return list(State)
