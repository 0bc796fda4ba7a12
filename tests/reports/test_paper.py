"""Paper: pages that an office prints, signs and stamps; read again with pypdf."""

from datetime import date
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from hall.reports.files import Column, ReportError, Sheet
from hall.reports.paper import Paper, Size

DAY = date(2026, 11, 24)
COLUMNS = (Column("单位 (organisation)", 30), Column("人次 (people)", 10))


def read(paper: Paper) -> PdfReader:
    return PdfReader(BytesIO(paper.to_bytes()))


def words(paper: Paper) -> str:
    return "\n".join(page.extract_text() for page in read(paper).pages)


def test_a_page_says_its_words_in_both_languages_and_carries_their_letters_along() -> None:
    paper = Paper("年报", made_on=DAY)
    paper.title("智慧安防体验馆年报", "The year of the safety hall")
    paper.paragraph("让警灯常亮，成为百姓心中不灭的平安灯。")
    read_again = read(paper)
    text = read_again.pages[0].extract_text()
    assert "智慧安防体验馆年报" in text
    assert "The year of the safety hall" in text
    assert "平安灯" in text
    fonts = read_again.pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    for font in fonts.values():
        inner = font.get_object()["/DescendantFonts"][0].get_object()
        assert "/FontFile2" in inner["/FontDescriptor"].get_object()


def test_every_page_says_which_it_is_of_how_many_and_the_day() -> None:
    paper = Paper("台账", made_on=DAY)
    for _ in range(3):
        paper.paragraph("一页")
        paper.new_page()
    pages = [page.extract_text() for page in read(paper).pages]
    assert len(pages) == 4
    assert [f"第 {n} 页，共 4 页 / page {n} of 4" in text for n, text in enumerate(pages, start=1)] == [
        True
    ] * 4
    assert all("2026-11-24" in text for text in pages)


def test_a_long_table_has_its_head_on_each_page() -> None:
    paper = Paper("台账", made_on=DAY)
    paper.table(Sheet("台账", COLUMNS, [[f"第 {n} 小学", n] for n in range(120)]))
    pages = [page.extract_text() for page in read(paper).pages]
    assert len(pages) > 2
    assert all("organisation" in text for text in pages)
    assert sum(text.count("小学") for text in pages) == 120


def test_a_cell_too_long_for_its_line_goes_on_below_and_nothing_is_lost() -> None:
    long = "实际进门的人，一人一次来访算一次，孩子和大人（含带队老师）都算。" * 4 + "x" * 300
    paper = Paper("口径", made_on=DAY, size=Size.A5)
    paper.table(Sheet("口径", COLUMNS, [[long, 1]]))
    found = words(paper).replace("\n", "")
    assert found.count("带队老师") == 4
    assert found.count("x") == 300


def test_no_line_begins_with_a_comma_or_a_closing_bracket() -> None:
    paper = Paper("口径", made_on=DAY, size=Size.A5)
    paper.paragraph("实际进门的人，一人一次来访算一次（孩子和大人），都算。" * 12)
    assert not [line for line in words(paper).splitlines() if line[:1] in "，。）、；"]


def test_whoever_signs_finds_a_line_a_day_and_the_place_of_the_stamp() -> None:
    paper = Paper("年报", made_on=DAY)
    paper.signatures("填表人 / prepared by", "负责人 / approved by")
    text = words(paper)
    assert "填表人 / prepared by" in text
    assert "负责人 / approved by" in text
    assert text.count("日期 / date") == 2
    assert "盖章处" in text


@pytest.mark.parametrize(
    ("size", "landscape", "points"), [("A4", False, 595), ("A4", True, 842), ("A5", False, 420)]
)
def test_paper_has_the_size_that_was_asked_for(size: str, landscape: bool, points: int) -> None:
    paper = Paper("证书", made_on=DAY, size=Size(size), landscape=landscape)
    assert round(float(read(paper).pages[0].mediabox.width)) == points


def test_text_from_outside_is_only_text() -> None:
    paper = Paper("=HYPERLINK(1)", made_on=DAY)
    paper.paragraph("=cmd|' /C calc'!A0 **粗** [点我](https://example.org) {nb} \x00\x1b \uf8f0\uf8f1 😀")
    read_again = read(paper)
    page = read_again.pages[0]
    text = page.extract_text()
    assert "=cmd|" in text
    assert "**粗** [点我](https://example.org) {nb}" in text
    assert "□" in text  # a letter that the font lacks
    assert "/Annots" not in page
    assert "/JavaScript" not in str(read_again.trailer["/Root"])
    assert "/AA" not in read_again.trailer["/Root"]


def test_a_code_can_be_read_from_the_printed_page() -> None:
    from hall.reports.paper import qr_matrix

    matrix = qr_matrix("HALL1.abc")
    assert len(matrix) == len(matrix[0])
    assert not any(matrix[0])  # the quiet border
    paper = Paper("预约单", made_on=DAY)
    paper.code("HALL1.abc", 40, "到馆时扫一扫 / scan on arrival")
    assert "到馆时扫一扫" in words(paper)


def test_a_folder_that_refuses_is_told_with_the_files_name(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("")
    with pytest.raises(ReportError, match=r"year\.pdf"):
        Paper("年报", made_on=DAY).write(blocked / "year.pdf")
    assert [path.name for path in tmp_path.iterdir()] == ["file"]
