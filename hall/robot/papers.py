"""What the desk has written, opened again: the slip before the camera, the year's form against the ledger."""

from collections.abc import Sequence
from datetime import UTC, date, datetime
from pathlib import Path

import numpy as np
import openpyxl
import zxingcpp
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from hall.robot.body import DisappointedError
from hall.store.booked import bookings_between
from hall.store.headcounts import every
from hall.store.reading import settled_view
from hall.store.tours import TourEnd, read_tours
from hall.visiting import State

VIEW = QSize(1280, 720)
PAPER_HEIGHT = 1240
DESK_GREY = 0xFF7A7A7A
EVER = (datetime(1, 1, 2, tzinfo=UTC), datetime(9999, 12, 30, tzinfo=UTC))
_SUMS = ("接待批次", "接待人次", "其中未成年人", "其中成年人")


def hold_up(slip: Path, view: Path) -> None:
    """Paint the printed slip as a camera sees it that somebody holds it to. Raises DisappointedError."""
    page = _pages(slip)[0]
    grey = page.convertToFormat(QImage.Format.Format_Grayscale8)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.bytesPerLine())
    codes = zxingcpp.read_barcodes(np.ascontiguousarray(rows[:, : grey.width()]))
    if len(codes) != 1:
        raise DisappointedError(f"{slip.name}: {len(codes)} codes on the slip, wanted one")
    corner = codes[0].position.top_left
    far = codes[0].position.bottom_right
    middle = QPoint((corner.x + far.x) // 2, (corner.y + far.y) // 2)
    seen = QImage(VIEW, QImage.Format.Format_RGB32)
    seen.fill(DESK_GREY)
    painter = QPainter(seen)
    painter.drawImage(QPoint(VIEW.width() // 2, VIEW.height() // 2) - middle, page)
    painter.end()
    if not seen.save(str(view)):
        raise DisappointedError(f"the picture {view.name} could not be saved")


def read_pdf(path: Path) -> str:
    """All words of a PDF, without spaces and breaks."""
    document = QPdfDocument()
    document.load(str(path))
    words = [document.getAllText(page).text() for page in range(document.pageCount())]
    document.close()
    return _tight("".join(words))


def check_form(sheet: Path, store: Path) -> list[tuple[str, str, str]]:
    """Hold the yearly form to an independent replay of the ledger.

    Returns every figure as name, value and its Chinese definition. Raises DisappointedError.
    """
    book = openpyxl.load_workbook(sheet)
    rows = [[cell.value for cell in row] for row in book.worksheets[0].iter_rows()]
    lines = {str(row[0]).partition(" (")[0]: row for row in rows[1:] if row[0]}
    first, last = (date.fromisoformat(str(lines[word][1])) for word in ("起", "止"))
    for name, wanted in zip(_SUMS, _replay(store, first, last), strict=True):
        if lines[name][1] != wanted:
            raise DisappointedError(f"{sheet.name}: {name} is {lines[name][1]}, the ledger says {wanted}")
    figures = [row for name, row in lines.items() if name not in ("起", "止")]
    for name, _, zh, en, behind, *_ in figures:
        if not (zh and en and behind):
            raise DisappointedError(f"{sheet.name}: {name} is not explained")
    if len(figures) <= len(_SUMS):
        raise DisappointedError(f"{sheet.name}: only {len(figures)} figures")
    return [(str(row[0]), "" if row[1] is None else str(row[1]), str(row[2])) for row in figures]


def check_year(text: str, figures: Sequence[tuple[str, str, str]]) -> None:
    """Hold the printed form to the spreadsheet. Raises DisappointedError."""
    for name, value, meaning in figures:
        zh = name.partition(" (")[0]
        if _tight(meaning) not in text:
            raise DisappointedError(f"the printed year does not say what {zh} is")
        if _tight(name + value) not in text and value not in text:
            raise DisappointedError(f"the printed year has no {value} for {zh}")


def check_groups(store: Path, groups: int, *, booked: int, came: int) -> None:
    """Hold bookings, tours and arrivals to each other. Raises DisappointedError."""
    with settled_view(store) as db:
        bookings = bookings_between(db, *EVER)
        tours = read_tours(db, *EVER)
        rows = {row.id: row for row in every(db, date.min, date.max)}
    if [(one.state, one.wish.people) for one in bookings] != [(State.FINISHED, booked)] * groups:
        raise DisappointedError(f"the records do not have {groups} finished bookings of {booked} people")
    if [(one.end, one.people) for one in tours] != [(TourEnd.FINISHED, came)] * groups:
        raise DisappointedError(f"the records do not have {groups} finished tours of {came} people")
    arrived = [rows[tour.headcount].booking for tour in tours if tour.headcount in rows]
    if sorted(map(str, arrived)) != sorted(one.id for one in bookings):
        raise DisappointedError("a tour's people are not those of its booking in the ledger")


def _replay(store: Path, first: date, last: date) -> tuple[int, int, int, int]:
    """Batches, people, children and grown-ups of the hall, from the ledger's rows one by one."""
    with settled_view(store) as db:
        standing = {row.id: row for row in every(db, date.min, date.max)}
    for row in list(standing.values()):
        if row.corrects:
            standing.pop(row.corrects, None)
    parties = [row.party for row in standing.values() if first <= row.party.day <= last and row.party.people]
    children = sum(party.children for party in parties)
    adults = sum(party.adults for party in parties)
    return len(parties), children + adults, children, adults


def _pages(pdf: Path) -> list[QImage]:
    document = QPdfDocument()
    document.load(str(pdf))
    found = []
    for number in range(document.pageCount()):
        size = document.pagePointSize(number).toSize()
        drawn = document.render(
            number, size.scaled(4 * PAPER_HEIGHT, PAPER_HEIGHT, Qt.AspectRatioMode.KeepAspectRatio)
        )
        paper = QImage(drawn.size(), QImage.Format.Format_RGB32)
        paper.fill(0xFFFFFFFF)
        painter = QPainter(paper)
        painter.drawImage(0, 0, drawn)
        painter.end()
        found.append(paper)
    document.close()
    if not found:
        raise DisappointedError(f"{pdf.name} has no page")
    return found


def _tight(words: str) -> str:
    return "".join(words.split())
