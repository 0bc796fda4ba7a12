"""Every report in every shape and format: made, or refused in words; and never a formula."""

import csv
import io
import zipfile
from collections.abc import Iterator
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import icalendar
import openpyxl
import pytest
from pypdf import PdfReader

from hall.booking_rules import BookingRules
from hall.exhibit import Answer, Outcome, Result
from hall.reports.bookings import export_calendar
from hall.reports.cuts import By
from hall.reports.files import FORMULA_STARTS, Format, ReportError
from hall.reports.making import CUTS, Source, Wanted, What, make, write
from hall.settings import BookingSettings
from hall.store.store import Store
from hall.visiting import Audience, Contact, Kind, Party, Venue, Wish
from hall.words import Text

ZONE = ZoneInfo("Asia/Shanghai")
RULES = BookingRules(BookingSettings(), ZONE)
FIRST, LAST = date(2026, 11, 1), date(2026, 12, 31)
EVIL = ('=HYPERLINK("http://x","点我")', "+1+1", "-1+1", "@SUM(A1)", "＝1＋1", "\t=1+1", "=cmd|' /C calc'!A0")


@pytest.fixture
def source(tmp_path: Path, hall_clock: Any) -> Iterator[Source]:
    """A hall in which every field that somebody types begins like a formula."""
    store = Store.open(
        tmp_path / "hall.db", clock=hall_clock, kiosk="=k", backups=tmp_path / "backups", backups_kept=2
    )
    hall_clock.advance(-86_400)
    titles = {}
    for place, evil in enumerate(EVIL):
        starts = datetime(2026, 11, 24, 9, 0, tzinfo=ZONE) + timedelta(days=place // 3, hours=place % 3)
        wish = Wish(evil, Audience.PRIMARY, starts, 30, 20, 0, 2, evil, wishes=(evil, evil), route=evil)
        contact = Contact(evil, evil)
        booking = store.bookings.add(wish, contact, by=evil, rules=RULES, override=evil).result(10)
        if place % 2:
            store.bookings.cancel(booking.id, by=evil, rules=RULES, reason=evil).result(10)
        party = Party(Kind.WALK_IN, Venue.SQUARE, Audience.RESIDENTS, place + 1, 1, date(2026, 11, 24))
        row = store.ledger.add(party, by=evil).result(10)
        store.ledger.correct(row.id, party.recounted(place + 2, 1), by=evil, reason=evil).result(10)
        play = store.plays.begin(f"={place}", visitor=evil, language=evil, tour=evil)
        done = Result(Outcome.COMPLETED, 1, 2, [Answer(evil, evil, True, 1.0)], {evil: 1.5})
        store.plays.end(play, done).result(10)
        titles[f"={place}"] = Text(evil, evil)
        store.upkeep.begin({evil: Text(evil, evil)}).result(10)
        store.upkeep.saw({evil: evil}).result(10)
    hall_clock.advance(86_400)
    store.upkeep.seen()
    store.close()
    return Source(tmp_path / "hall.db", RULES, date(2026, 11, 25), titles=titles)


def everything() -> list[tuple[What, By | None]]:
    return [(what, by) for what in What for by in (None, *CUTS[what])]


@pytest.mark.parametrize(("what", "by"), everything())
def test_no_field_becomes_a_formula_in_any_report_or_format(
    source: Source, tmp_path: Path, what: What, by: By | None
) -> None:
    wanted = Wanted(what, FIRST, LAST, by)
    assert write(source, wanted, Format.CSV, tmp_path / "a.csv").count > 0
    table = list(csv.reader(io.StringIO((tmp_path / "a.csv").read_bytes().decode("utf-8-sig"))))
    assert len(table) > 1
    assert not [cell for row in table for cell in row if cell.startswith(FORMULA_STARTS)]

    write(source, wanted, Format.XLSX, tmp_path / "a.xlsx")
    book = openpyxl.load_workbook(tmp_path / "a.xlsx")
    kinds = {cell.data_type for page in book for row in page.iter_rows() for cell in row}
    assert kinds <= {"s", "n", "d"}
    assert not [cell for page in book for row in page.iter_rows() for cell in row if cell.hyperlink]
    with zipfile.ZipFile(tmp_path / "a.xlsx") as parts:
        assert not [name for name in parts.namelist() if "externalLink" in name or "vba" in name.lower()]

    if by not in (None, By.DAY):
        return  # a page is drawn alike for every cut
    write(source, wanted, Format.PDF, tmp_path / "a.pdf")
    pages = PdfReader(tmp_path / "a.pdf")
    assert not [page for page in pages.pages if "/Annots" in page]
    assert not {"/AA", "/Names", "/AcroForm"} & set(pages.trailer["/Root"])


def test_a_calendar_holds_such_words_as_one_line_of_text_each(source: Source, tmp_path: Path) -> None:
    out = tmp_path / "a.ics"
    export_calendar(
        source.store, out, first=FIRST, last=LAST, zone=ZONE, now=datetime(2026, 11, 25, tzinfo=ZONE)
    )
    calendar = icalendar.Calendar.from_ical(out.read_bytes())
    events = [part for part in calendar.walk() if part.name == "VEVENT"]
    assert len(events) == len(EVIL)
    assert {part.name for part in calendar.walk()} == {"VCALENDAR", "VEVENT"}
    assert not [event for event in events if {"ATTACH", "URL", "VALARM"} & set(event)]


@pytest.mark.parametrize("what", list(What))
@pytest.mark.parametrize("by", list(By))
def test_a_shape_that_makes_no_sense_is_refused_and_says_what_to_take_instead(what: What, by: By) -> None:
    nowhere = Source(Path("nowhere.db"), RULES, FIRST)
    if by in CUTS[what]:
        return
    with pytest.raises(ReportError) as refused:
        make(nowhere, Wanted(what, FIRST, LAST, by))
    assert "--by" in refused.value.text.zh
    assert refused.value.text.zh != refused.value.text.en


def test_every_cut_of_a_report_comes_to_the_same_sum(source: Source) -> None:
    for what in (What.VISITS, What.BOOKINGS, What.PLAYS):
        sums = [make(source, Wanted(what, FIRST, LAST, by)).sheets[0].rows[-1][1:] for by in CUTS[what]]
        assert all(one == sums[0] for one in sums), what
        assert sums[0][0] == len(EVIL)


def test_plays_by_exhibit_go_by_their_names_and_how_they_ended(source: Source) -> None:
    rows = make(source, Wanted(What.PLAYS, FIRST, LAST, By.EXHIBIT)).sheets[0].rows
    assert rows[1][:4] == ["+1+1 (=1)", 1, 1, 100.0]


def test_a_list_too_long_for_paper_is_refused_with_a_way_out(
    source: Source, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("hall.reports.printing.LONGEST_PRINT", 3)
    with pytest.raises(ReportError, match="--by"):
        write(source, Wanted(What.PLAYS, FIRST, LAST), Format.PDF, tmp_path / "a.pdf")
    assert not (tmp_path / "a.pdf").exists()
