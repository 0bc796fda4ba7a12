"""Banks as files: Word, Excel, GIFT, and files that mean harm."""

import json
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest
from docx import Document
from openpyxl import Workbook

from hall.cli import main
from hall.questions.entry import Entry, UnreadableError
from hall.questions.files import read_file, write_table
from hall.questions.gift import read_gift, write_gift

ENTRIES = (
    Entry(1, "接到要钱的电话？", ("转账", "挂断"), (1,), "先挂断。"),
    Entry(2, "哪些是{个人}信息：~=#", ("姓名", "天气", "住址"), (0, 2)),
    Entry(3, "=1+1 等于 2。", (), (0,)),
)


def test_word_is_read_by_paragraph(tmp_path: Path) -> None:
    document = Document()
    for line in ("1. 接到要钱的电话（B）", "A. 转账", "B. 挂断", "2. 卡可以借人。（×）"):
        document.add_paragraph(line)
    document.save(str(tmp_path / "bank.docx"))
    assert [entry.right for entry in read_file(tmp_path / "bank.docx").taken] == [(1,), (1,)]


def test_text_of_an_old_windows_is_read(tmp_path: Path) -> None:
    (tmp_path / "bank.txt").write_bytes("1. 卡可以借人。（×）".encode("gb18030"))
    assert read_file(tmp_path / "bank.txt").taken[0].ask == "卡可以借人。"


def test_a_table_comes_back_as_it_went(tmp_path: Path) -> None:
    write_table(tmp_path / "bank.xlsx", ENTRIES)
    found = read_file(tmp_path / "bank.xlsx")
    assert [(e.ask, e.choices, e.right, e.why) for e in found.taken] == [
        (e.ask, e.choices, e.right, e.why) for e in ENTRIES
    ]


def test_a_table_by_hand_is_refused_row_by_row(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (
        ["题目", "A", "B", "答案"],
        ["甲", "一", "二", "A"],
        ["乙", "一", "二", "F"],
        ["丙", "", "", ""],
    ):
        sheet.append(row)
    book.save(tmp_path / "bank.xlsx")
    found = read_file(tmp_path / "bank.xlsx")
    assert (len(found.taken), [one.line for one in found.refused]) == (1, [3, 4])


def test_gift_comes_back_as_it_went() -> None:
    found = read_gift(write_gift(ENTRIES))
    assert [(e.ask, e.choices, e.right, e.why) for e in found.taken] == [
        (e.ask, e.choices, e.right, e.why) for e in ENTRIES
    ]


def test_gift_by_hand_is_read_and_what_the_hall_cannot_ask_is_refused() -> None:
    first = "// note\n::Q1:: Which line? {\n=96110 #right\n~12306 #no\n}"
    found = read_gift(f"{first}\n\nCats {{=a -> b =c -> d}}\n\nTrue. {{TRUE}}")
    assert [(e.ask, e.choices, e.right) for e in found.taken] == [
        ("Which line?", ("96110", "12306"), (0,)),
        ("True.", (), (0,)),
    ]
    assert [one.line for one in found.refused] == [7]


def packed(path: Path, **parts: bytes) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return path


@pytest.mark.parametrize("name", ["bank.docx", "bank.xlsx"])
def test_files_that_mean_harm_are_refused_before_they_are_opened(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    for parts, reason in (
        ({"big.xml": bytes(20_000_000)}, "swells"),
        ({"../../out.xml": b"x"}, "outside"),
        ({"..\\out.xml": b"x"}, "outside"),
        ({"/out.xml": b"x"}, "outside"),
        ({"word.xml": b"<x/>"}, "not a"),
    ):
        with pytest.raises(UnreadableError) as told:
            read_file(packed(path, **parts))
        assert reason in told.value.text.en
    path.write_bytes(b"no zip at all")
    with pytest.raises(UnreadableError, match="damaged"):
        read_file(path)


def test_a_million_empty_rows_are_not_walked(tmp_path: Path) -> None:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["题目", "A", "B", "答案"])
    sheet.append(["甲", "一", "二", "A"])
    sheet.cell(1_000_000, 1, "乙")
    book.save(tmp_path / "bank.xlsx")
    assert len(read_file(tmp_path / "bank.xlsx").taken) == 1


def test_the_command_says_what_was_taken_and_writes_drafts_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bank, out = tmp_path / "bank.txt", tmp_path / "drafts.toml"
    bank.write_text("1. 甲（A）\nA. 一\nB. 二\n\n2. 乙\nA. 一\nB. 二\n", encoding="utf-8")
    assert main(["questions", "import", str(bank), "--dry-run", "--json", "--out", str(out)]) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["taken"], [one["line"] for one in told["refused"]], told["out"]) == (1, [5], None)
    assert not out.exists()
    assert main(["questions", "import", str(bank), "--out", str(out)]) == 0
    assert "甲" in out.read_text(encoding="utf-8")
    assert main(["questions", "import", str(bank), "--out", str(out)]) == 1


@pytest.mark.parametrize("fmt", ["gift", "xlsx"])
def test_an_exhibits_items_go_out_and_are_read_again(tmp_path: Path, fmt: str) -> None:
    out = tmp_path / f"bank.{fmt}"
    order = ["questions", "export", "fraud_quiz", "--format", fmt, "--out", str(out), "--data", str(tmp_path)]
    assert main(order) == 0
    found = read_file(out)
    assert len(found.taken) > 60
    assert found.refused == ()
