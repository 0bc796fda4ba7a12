"""`hall book` and `hall erase`, as a clerk types them."""

from collections.abc import Callable
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import openpyxl
import pytest

from hall.calendar_days import calendar_day
from hall.slips import SECRET_PURPOSE, Slips
from hall.store.keys import Keys

Hall = Callable[..., Any]


def next_workday(after: int = 10) -> date:
    day = datetime.now(ZoneInfo("Asia/Shanghai")).date() + timedelta(days=after)
    while not calendar_day(day).is_workday or day.weekday() > 4:
        day += timedelta(days=1)
    return day


DAY = next_workday()
SPAN = f"--from {DAY} --to {DAY}"
CLASS = f"--day {DAY} --audience primary --children 30 --leaders 2 --by 李老师"
HEADS = "日期,时间,单位,人群,年级,孩子,带队,联系人,电话,心愿"


def test_a_booking_is_made_listed_masked_and_cancelled(hall: Hall) -> None:
    made = hall(
        f"book add {CLASS} --time 9:00 --organisation 平安小学 --contact 王小明 --phone 13812345678"
        " --wish 合影 --json"
    )
    assert (made["people"], made["contact"], made["phone"]) == (32, "王**", "*******5678")
    (listed,) = hall(f"book list {SPAN} --json")
    assert listed == made | {"came": None}
    said = hall(f"book list {SPAN}")
    assert "平安小学" in said
    assert "王小明" not in said
    hall(f"book confirm {made['id']}")
    assert "取消了" in hall(f"book cancel {made['id']} --reason 下雨")
    assert "不能这样改" in hall(f"book cancel {made['id']}", code=1)


def test_a_refusal_says_why_and_a_reason_overrides(hall: Hall) -> None:
    asked = f"book add {CLASS} --time 13:00 --organisation 平安小学"
    assert "开放时间是 09:00-11:30、14:00-17:00" in hall(asked, code=1)
    made = hall(f"{asked} --override 所长同意 --json")
    assert made["override"] == "所长同意 [hours]"


def test_nobody_is_counted_before_the_day(hall: Hall) -> None:
    made = hall(f"book add {CLASS} --time 9:00 --organisation 平安小学 --json")
    assert "还没到" in hall(f"book arrive {made['id']} --children 28 --adults 3", code=1)


def test_who_came_today_goes_into_the_ledger(hall: Hall) -> None:
    today = datetime.now(ZoneInfo("Asia/Shanghai"))
    late = today.replace(hour=23, minute=59)
    made = hall(
        f"book add --day {today.date()} --time {late:%H:%M} --organisation 平安小学 --children 8 --adults 2"
        " --override 临时 --json"
    )
    row = hall(f"book arrive {made['id']} --children 7 --adults 2 --by 王警官 --json")
    assert (row["booking"], row["people"], row["kind"]) == (made["id"], 9, "group")
    (listed,) = hall("book list --json")
    assert (listed["state"], listed["came"]) == ("arrived", {"children": 7, "adults": 2})
    assert hall("visit list --json")["total"]["people"] == 9


def test_a_dry_run_names_every_refused_row_and_writes_none(hall: Hall, tmp_path: Path) -> None:
    rows = [
        HEADS,
        f"{DAY},9:00,平安小学,小学,三年级,30,2,王小明,13812345678,合影;宣誓",
        f"{DAY},9:20,幸福小学,小学,,30,2,,,",
        f"{DAY},25:00,光明小学,小学,,30,2,,,",
        ",,,,,,,,,",
        f"{DAY},14:00,光明小学,动物园,,30,2,,,",
        f"{DAY},14:00,光明小学,小学,,三十,2,,,",
        f"{DAY},14:00,光明小学,小学 (primary school),,30,1,,,",
        f"{DAY:%Y/%m/%d},15:20,光明小学,primary,,30,2,,,",
    ]
    file = tmp_path / "list.csv"
    file.write_text("\n".join(rows), encoding="gb18030")
    tried = hall(f"book import {file} --dry-run --json", code=1, json_anyway=True)
    assert tried["taken"] == 2
    assert [(one["line"], one["rules"]) for one in tried["refused"]] == [
        (3, ["capacity"]),
        (4, []),
        (6, []),
        (7, []),
        (8, ["adults"]),
    ]
    assert "25:00" in tried["refused"][1]["zh"]
    assert "动物园" in tried["refused"][2]["en"]
    assert hall(f"book list {SPAN} --json") == []
    taken = hall(f"book import {file} --json", code=1, json_anyway=True)
    assert taken == tried | {"dry_run": False}
    assert [b["organisation"] for b in hall(f"book list {SPAN} --json")] == ["平安小学", "光明小学"]
    again = hall(f"book import {file} --dry-run --json", code=1, json_anyway=True)
    assert (again["taken"], again["refused"][0]["rules"]) == (0, ["capacity", "twice"])


@pytest.mark.parametrize("fmt", ["csv", "xlsx"])
def test_an_export_can_be_taken_back_into_another_hall(hall: Hall, tmp_path: Path, fmt: str) -> None:
    hall(
        f"book add {CLASS} --time 9:00 --organisation",
        "=平安 'A' \"小学\"",
        "--phone",
        "13812345678",
        "--wish",
        "合影",
        "--wish",
        "+1 轮椅",
        "--grade",
        "@三年级",
    )
    (before,) = hall(f"book list {SPAN} --json")
    out = tmp_path / f"bookings.{fmt}"
    assert hall(f"book export {SPAN} --format {fmt} --out {out} --json")["count"] == 1
    assert hall(f"export bookings {SPAN} --format {fmt} --out {tmp_path / 'same'} --json")["count"] == 1
    assert b"13812345678" not in out.read_bytes()
    hall(f"book cancel {before['id']}")
    assert hall(f"book import {out} --by 李老师 --json")["taken"] == 1
    _, after = hall(f"book list {SPAN} --json")
    assert after | {"id": before["id"], "phone": before["phone"]} == before


def test_an_xlsx_with_dates_and_times_of_its_own_is_taken(hall: Hall, tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    page = book.active
    page.append(["day", "start", "organisation", "audience", "children", "leaders", "phone"])
    moment = datetime(DAY.year, DAY.month, DAY.day, 9, 0)  # noqa: DTZ001  as Excel writes it
    page.append([moment, moment.time(), "平安小学", "小学", 30, 2.0, 13812345678.0])
    file = tmp_path / "list.xlsx"
    book.save(file)
    assert hall(f"book import {file} --json")["taken"] == 1
    (listed,) = hall(f"book list {SPAN} --json")
    assert (listed["starts_at"][:16], listed["phone"]) == (f"{DAY}T09:00", "*******5678")


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04torn", b"\xff\xfe\x00\x81", b"day,start\n", b'"'])
def test_a_file_that_is_no_list_is_refused_in_a_sentence(hall: Hall, tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "list.csv"
    file.write_bytes(content)
    assert "list.csv：" in hall(f"book import {file}", code=1)


def test_a_list_that_is_not_there_is_told(hall: Hall, tmp_path: Path) -> None:
    assert "none.csv：" in hall(f"book import {tmp_path / 'none.csv'}", code=1)


def test_the_calendar_holds_the_bookings_and_no_contact(hall: Hall, tmp_path: Path) -> None:
    hall(f"book add {CLASS} --time 9:00 --organisation 平安;小学 --contact 王小明 --phone 13812345678")
    out = tmp_path / "bookings.ics"
    hall(f"book export {SPAN} --format ics --out {out}")
    content = out.read_bytes()
    (event,) = icalendar.Calendar.from_ical(content).walk("VEVENT")
    assert event["summary"] == "平安;小学 32 人"
    assert event["status"] == "TENTATIVE"
    start = datetime(DAY.year, DAY.month, DAY.day, 9, tzinfo=ZoneInfo("Asia/Shanghai"))
    assert (event.decoded("dtstart"), event.decoded("dtend")) == (start, start + timedelta(minutes=40))
    assert "王".encode() not in content
    assert b"12345678" not in content
    assert b"*5678" not in content


def test_contacts_that_are_due_are_erased_on_command(hall: Hall) -> None:
    today = datetime.now(ZoneInfo("Asia/Shanghai")).date()
    past = today - timedelta(days=3)
    hall(f"book add --day {past} --time 9:00 --organisation a --adults 9 --phone 13812345678 --override 补录")
    assert hall("erase --json") == {"erased": 0, "after_days": 30}
    assert hall("erase --after-days 1 --json") == {"erased": 1, "after_days": 1}
    (listed,) = hall(f"book list --from {past} --to {past} --json")
    assert listed["phone"] == ""


@pytest.mark.parametrize(
    "command", ["book", "book add", "book import", "visit", "visit correct", "export", "erase"]
)
def test_every_command_explains_itself(hall: Hall, capsys: pytest.CaptureFixture[str], command: str) -> None:
    with pytest.raises(SystemExit) as ended:
        hall(f"{command} --help")
    assert ended.value.code == 0
    assert "/" in capsys.readouterr().out


def test_a_slip_is_printed_from_the_keyboard_and_its_code_is_the_halls(hall: Hall, tmp_path: Path) -> None:
    made = hall(f"book add {CLASS} --time 9:00 --organisation 平安小学 --json")
    out = tmp_path / "slip.pdf"
    said = hall(f"book slip {made['id']} --out {out} --json")
    secret = Keys(tmp_path / "data/hall.key").derive(SECRET_PURPOSE, may_make=False)
    now = datetime.fromisoformat(made["starts_at"])
    slip = Slips(secret, ZoneInfo("Asia/Shanghai")).verify(said["code"], now=now, used=frozenset())
    assert (slip.booking, slip.people) == (made["id"], 32)
    assert out.read_bytes().startswith(b"%PDF")
    hall(f"book cancel {made['id']} --reason 下雨")
    assert "不用打印" in hall(f"book slip {made['id']} --out {out}", code=1)
    assert "没有这个预约" in hall(f"book slip nobody --out {out}", code=1)


def test_a_remark_is_kept_exported_and_taken_in_again(hall: Hall, tmp_path: Path) -> None:
    made = hall(f"book add {CLASS} --time 9:00 --organisation 平安小学 --remark 下雨照来 --json")
    assert made["remark"] == "下雨照来"
    out = tmp_path / "list.csv"
    hall(f"book export {SPAN} --format csv --out {out}")
    hall(f"book cancel {made['id']} --reason 下雨")
    assert hall(f"book import {out} --json")["taken"] == 1
    assert [each["remark"] for each in hall(f"book list {SPAN} --json")] == ["下雨照来"] * 2
