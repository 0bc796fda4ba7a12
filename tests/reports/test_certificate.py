"""The class's certificate as the class reads it."""

from datetime import date
from pathlib import Path

import pytest
from pypdf import PdfReader

from hall.reports.certificate import Certificate, write_certificate
from hall.reports.files import ReportError
from hall.visiting import Audience

DAY = date(2026, 11, 24)


def _words(path: Path) -> str:
    pages = PdfReader(path).pages
    assert len(pages) == 1
    assert float(pages[0].mediabox.width) > float(pages[0].mediabox.height), "A4, lying"
    return pages[0].extract_text()


def test_it_names_the_class_the_people_the_lamps_and_the_day(tmp_path: Path) -> None:
    path = write_certificate(tmp_path, Certificate("阳光小学 三年级（2）班", 43, 9, DAY))
    assert path.name == "证书-2026-11-24-阳光小学三年级2班.pdf"
    text = _words(path)
    assert "阳光小学 三年级（2）班" in text
    assert "2026 年 11 月 24 日，你们 43 人来到智慧安防体验馆" in text
    assert "一起点亮了 9 盏平安灯" in text
    assert "43 of you came to the Safety Hall and lit 9 lamps of safety" in text
    assert "让平安的种子播散大路" in text


def test_who_lit_no_lamp_is_not_told_of_lamps_they_lit(tmp_path: Path) -> None:
    company = Certificate("平安物业", 18, 0, DAY, Audience.COMPANY)
    text = _words(write_certificate(tmp_path, company))
    assert "一起走完了平安大路" in text
    assert "点亮" not in text


def test_a_name_from_a_list_leads_to_no_other_folder(tmp_path: Path) -> None:
    folder = tmp_path / "out"
    path = write_certificate(folder, Certificate("../../一班/../etc " + "很长" * 90, 5, 1, DAY))
    assert path.parent == folder
    assert list(tmp_path.iterdir()) == [folder]


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "out").write_text("no folder")
    with pytest.raises(ReportError, match="写不进去"):
        write_certificate(tmp_path / "out", Certificate("一班", 5, 1, DAY))
