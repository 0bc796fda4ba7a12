"""The slip on paper: opened again as a reader would, and its code read as a camera would."""

import re
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import pytest
import zxingcpp
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from hall.reports.files import ReportError
from hall.reports.slip import slip_paper
from hall.settings import BookingSettings
from hall.slips import Slips
from hall.visiting import Audience, Booking, Contact, State, Wish
from hall.words import Language

ZONE = ZoneInfo("Asia/Shanghai")
STARTS = datetime(2026, 11, 26, 1, 0, tzinfo=UTC)
SLIPS = Slips(b"k" * 32, ZONE)
WISH = Wish(
    "实验小学", Audience.PRIMARY, STARTS, 40, 43, 0, 2, "二年级", Language.ZH, ("宣誓", "轮椅"), "小学版"
)
BOOKING = Booking(
    "019abcde-0123-7456-89ab-0123456789ab",
    WISH,
    State.CONFIRMED,
    STARTS,
    "李老师",
    contact=Contact("陈**", "*******4321"),
)


def printed(booking: Booking, path: Path, rules: BookingSettings | None = None) -> QPdfDocument:
    code = SLIPS.issue(booking, "hall-1")
    rules = rules or BookingSettings()
    slip_paper(booking, code, zone=ZONE, rules=rules, made_on=date(2026, 11, 24)).write(path)
    document = QPdfDocument()
    document.load(str(path))
    return document


@pytest.fixture(scope="module")
def slip(qapp: object, tmp_path_factory: pytest.TempPathFactory) -> QPdfDocument:
    """The slip of BOOKING, opened."""
    return printed(BOOKING, tmp_path_factory.mktemp("slip") / "slip.pdf")


def words(document: QPdfDocument) -> str:
    text = "".join(document.getAllText(page).text() for page in range(document.pageCount()))
    return re.sub(r"\s+", " ", text)


def seen(document: QPdfDocument, pixels: int) -> np.ndarray:
    """The first page as a picture that many pixels high, grey."""
    size = document.pagePointSize(0)
    wide = round(pixels * size.width() / size.height())
    page = document.render(0, QSize(wide, pixels))
    image = QImage(page.size(), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFFFF)
    painter = QPainter(image)
    painter.drawImage(0, 0, page)
    painter.end()
    grey = image.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    return rows[:, : grey.width()].copy()


def test_a_camera_reads_the_printed_code_and_the_hall_lets_them_in(slip: QPdfDocument) -> None:
    for pixels in (1600, 640):
        (code,) = zxingcpp.read_barcodes(seen(slip, pixels))
        found = SLIPS.verify(code.text, now=STARTS, used=frozenset())
        assert (found.booking, found.people, found.kiosk) == (BOOKING.id, 45, "hall-1")


def test_a_stained_code_is_read_all_the_same(slip: QPdfDocument) -> None:
    picture = seen(slip, 1200)
    (code,) = zxingcpp.read_barcodes(picture)
    corners = [code.position.top_left, code.position.bottom_right]
    left, right, top, bottom = corners[0].x, corners[1].x, corners[0].y, corners[1].y
    side = (right - left) // 4
    down, across = (top + bottom) // 2, (left + right) // 2
    picture[down : down + side, across : across + side] = 60
    (stained,) = zxingcpp.read_barcodes(picture)
    assert stained.text == code.text
    assert stained.ec_level == "H"


def test_the_slip_is_one_page_of_a5_in_both_languages_without_the_contact(slip: QPdfDocument) -> None:
    assert slip.pageCount() == 1
    size = slip.pagePointSize(0)
    assert (round(size.width() / 72 * 25.4), round(size.height() / 72 * 25.4)) == (148, 210)
    said = words(slip)
    for word in (
        "实验小学",
        "2026 年 11 月 26 日 周四 09:00",
        "Thu, 26 Nov 2026",
        "43 children",
        "宣誓、轮椅",
        "小学版",
    ):
        assert word in said
    assert "陈" not in said
    assert "4321" not in said
    assert BOOKING.id in said.replace(" ", "")


def test_the_longest_names_stay_on_the_page(qapp: object, tmp_path: Path) -> None:
    wish = replace(
        WISH, organisation="很" * 200, grade="级" * 200, wishes=("长" * 200,) * 3, route="路" * 200
    )
    document = printed(replace(BOOKING, wish=wish), tmp_path / "slip.pdf")
    assert document.pageCount() == 1
    assert zxingcpp.read_barcodes(seen(document, 1200))


def test_without_a_day_to_cancel_the_slip_names_none(slip: QPdfDocument, tmp_path: Path) -> None:
    rules = BookingSettings(cancel_days=0)
    assert "Cannot come" in words(slip)
    assert "Cannot come" not in words(printed(BOOKING, tmp_path / "b.pdf", rules))


@pytest.mark.parametrize("state", [State.CANCELLED, State.NO_SHOW, State.ARRIVED, State.FINISHED])
def test_a_group_that_is_not_expected_gets_no_slip(state: State) -> None:
    with pytest.raises(ReportError, match="不用打印"):
        slip_paper(
            replace(BOOKING, state=state), "", zone=ZONE, rules=BookingSettings(), made_on=date(2026, 11, 24)
        )
