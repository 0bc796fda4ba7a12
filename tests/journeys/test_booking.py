"""A clerk's morning in the real window: book by touch, print, and the paper lets the group in."""

from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import numpy as np
import platformdirs
import pytest
import zxingcpp
from PySide6.QtCore import QCoreApplication, QSize
from PySide6.QtGui import QImage, QInputMethodEvent
from PySide6.QtPdf import QPdfDocument

from hall.calendar_days import calendar_day
from hall.slips import SECRET_PURPOSE, Slips
from hall.stage import Scene
from hall.store.keys import Keys
from tests.journeys.conftest import PIN, Guest

ZONE = ZoneInfo("Asia/Shanghai")


def write(guest: Guest, field: str, text: str) -> None:
    """Tap a field and write into it, as the keyboard of any script does."""
    guest.tap(field)
    guest.hands.wait(0.1)
    event = QInputMethodEvent()
    event.setCommitString(text)
    QCoreApplication.sendEvent(guest.hall.window.focusObject(), event)


def code_of(pdf: Path) -> str:
    document = QPdfDocument()
    document.load(str(pdf))
    page = document.render(0, QSize(840, 1190))
    paper = QImage(page.size(), QImage.Format.Format_ARGB32)
    paper.fill(0xFFFFFFFF)
    grey = page.convertToFormat(QImage.Format.Format_RGBA8888)
    rows = np.frombuffer(grey.constBits(), np.uint8).reshape(grey.height(), grey.width(), 4)
    dark = np.where(rows[..., 3] > 127, rows[..., 0], 255).astype(np.uint8)
    (code,) = zxingcpp.read_barcodes(dark)
    return code.text


def test_a_clerk_books_by_touch_and_the_printed_slip_lets_the_group_in(
    enter: Callable[..., Guest], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(platformdirs, "user_documents_dir", lambda: str(tmp_path / "documents"))
    guest = enter((1080, 1920))
    guest.wake()
    guest.hall.shell.knock()
    for digit in PIN:
        guest.tap(digit)
    guest.until(lambda: guest.scene is Scene.STAFF)
    guest.tap("rail-bookings")
    day = datetime.now(ZONE).date() + timedelta(days=7)
    while not calendar_day(day).is_workday or day.isoweekday() > 5:
        day += timedelta(days=1)
    if day.month != datetime.now(ZONE).month:
        guest.tap("later")
    guest.tap(f"day-{day}")
    guest.tap("约这一场")
    write(guest, "field-organisation", "阳光小学")
    write(guest, "field-phone", "13812345678")
    guest.hall.desks.bookings.form.count("children", 30)
    guest.hall.desks.bookings.form.count("leaders", 2)
    guest.tap("保存预约")
    guest.tap("打印预约单")
    guest.tap("存成 PDF")
    guest.until(lambda: guest.reads("预约单_"))
    (pdf,) = (tmp_path / "documents").rglob("*.pdf")
    slips = Slips(Keys(guest.hall.paths.key_for("")).derive(SECRET_PURPOSE, may_make=False), ZONE)
    there = datetime(day.year, day.month, day.day, 9, tzinfo=ZONE)
    assert slips.verify(code_of(pdf), now=there, used=frozenset()).people == 32
