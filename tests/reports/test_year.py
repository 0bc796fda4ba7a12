"""The yearly form, opened again as an officer would, each figure against the ledger."""

import zipfile
from collections.abc import Iterator
from datetime import date, datetime
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import openpyxl
import pytest
from pypdf import PdfReader

from hall.booking_rules import BookingRules
from hall.exhibit import Outcome, Result
from hall.reports.files import Format, ReportError
from hall.reports.making import Source, Wanted, What, write
from hall.settings import BookingSettings
from hall.store.rounds import Rounds
from hall.store.store import Store
from hall.visiting import Audience, Contact, Kind, Move, Party, Venue, Wish
from hall.words import Text

ZONE = ZoneInfo("Asia/Shanghai")
RULES = BookingRules(BookingSettings(), ZONE)
CONTACT = Contact("王小明", "13812345678")


@pytest.fixture
def store(tmp_path: Path, hall_clock: Any) -> Iterator[Store]:
    opened = Store.open(
        tmp_path / "hall.db", clock=hall_clock, kiosk="hall-1", backups=tmp_path / "backups", backups_kept=2
    )
    yield opened
    opened.close()


def wish(organisation: str, day: int, children: int = 30, leaders: int = 2) -> Wish:
    starts = datetime(2026, 11, day, 9, 0, tzinfo=ZONE)
    return Wish(organisation, Audience.PRIMARY, starts, 40, children, 0, leaders)


def a_week(store: Store, clock: Any) -> None:
    """A class came short, one never came, one cancelled; walk-ins, a talk, three plays, a closed day."""
    clock.advance(-86_400)
    rounds = Rounds(store, clock, ZONE, erase_after_days=30)
    rounds.begin({"fraud_quiz": None, "drunk_eyes": Text("没有摄像头", "no camera")})
    store.upkeep.saw({"fraud_quiz": "v1", "drunk_eyes": "v1"}).result(10)

    def book(what: Wish) -> Any:
        return store.bookings.add(what, CONTACT, by="a", rules=RULES).result(10)

    came, missed, gone = book(wish("甲", 24)), book(wish("乙", 25)), book(wish("丙", 26))
    store.bookings.cancel(gone.id, by="a", rules=RULES, reason="下雨").result(10)
    clock.advance(2 * 86_400)
    store.arrivals.arrive(came.id, 28, 3, by="a", rules=RULES).result(10)
    clock.advance(3600)
    store.bookings.move(missed.id, Move.MISS, by="a").result(10)

    def enter(kind: Kind, venue: Venue, children: int, adults: int) -> Any:
        party = Party(kind, venue, Audience.RESIDENTS, children, adults, date(2026, 11, 25))
        return store.ledger.add(party, by="a").result(10)

    enter(Kind.WALK_IN, Venue.HALL, 1, 2)
    wrong = enter(Kind.WALK_IN, Venue.SQUARE, 40, 0)
    store.ledger.correct(wrong.id, wrong.party.recounted(4, 0), by="a", reason="=多按了零").result(10)
    enter(Kind.OUTREACH, Venue.OTHER, 200, 10)
    for outcome in (Outcome.COMPLETED, Outcome.COMPLETED, Outcome.FAILED):
        play = store.plays.begin("fraud_quiz", visitor="v", language="zh")
        store.plays.end(play, Result(outcome)).result(10)
    store.closed_days.close(date(2026, 11, 27), by="a", reason="检修").result(10)
    store.upkeep.saw({"fraud_quiz": "v2", "drunk_eyes": "v1"}).result(10)
    rounds.end()
    store.settled().result(10)


def form(out: Path) -> dict[str, Any]:
    page = openpyxl.load_workbook(out)["年报 year"]
    return {row[0].value: row[1].value for row in page.iter_rows(min_row=2)}


def export(
    tmp_path: Path, first: date, last: date, today: date = date(2026, 11, 29), fmt: str = "xlsx"
) -> Path:
    out = tmp_path / f"year.{fmt}"
    titles = {"fraud_quiz": Text("反诈小侦探", "Fraud detective")}
    source = Source(tmp_path / "hall.db", RULES, today, titles=titles)
    write(source, Wanted(What.YEAR, first, last), Format(fmt), out)
    return out


def test_every_figure_is_there_and_the_four_counts_stay_apart(
    store: Store, tmp_path: Path, hall_clock: Any
) -> None:
    a_week(store, hall_clock)
    figures = form(export(tmp_path, date(2026, 11, 23), date(2026, 11, 29)))
    assert len(figures.pop("台账校验码 (ledger check)")) == 16
    assert figures == {
        "起 (from)": "2026-11-23",
        "止 (to)": "2026-11-29",
        "接待批次 (batches)": 3,
        "接待人次 (people)": 38,
        "其中未成年人 (minors)": 33,
        "其中成年人 (adults)": 5,
        "宣讲场次 (talks)": 1,
        "宣讲人次 (at talks)": 210,
        "人次：体验馆 (hall)": 34,
        "人次：小广场 (square)": 4,
        "人次：小警务亭 (pavilion)": 0,
        "人次：馆外 (elsewhere)": 0,
        "四个数之一：预约人数 (booked)": 64,
        "四个数之二：到馆人次 (arrived)": 31,
        "四个数之三：散客等人次 (walked in)": 7,
        "四个数之四：体验次数 (played)": 3,
        "体验完成率 % (completed)": 66.7,
        "体验故障率 % (failed)": 33.3,
        "取消的预约 (cancelled)": 1,
        "爽约率 % (no-show rate)": 50.0,
        "开放天数 (days open)": 4,
        "有来访的天数 (days with visitors)": 2,
        # 7 slots on each of 4 days, one of them used.
        "时段使用率 % (slots used)": 3.6,
        # Two exhibits, one of them without its camera all the time; one of them with new questions.
        "展项完好率 % (exhibits in order)": 50.0,
        "内容更新率 % (content renewed)": 50.0,
    }


def test_every_figure_has_its_definition_and_the_rows_behind_it(
    store: Store, tmp_path: Path, hall_clock: Any
) -> None:
    a_week(store, hall_clock)
    out = export(tmp_path, date(2026, 11, 1), date(2026, 12, 31))
    book = openpyxl.load_workbook(out)
    for row in book["年报 year"].iter_rows(min_row=4, values_only=True):
        assert row[2]
        assert row[3]
        assert row[4] is None or row[4] in book.sheetnames
    ledger = list(book["台账 ledger"].iter_rows(min_row=2, values_only=True))
    counted = [row for row in ledger if row[10] == "计入 (yes)"]
    assert len(ledger) == len(counted) + 1
    assert sum(row[9] for row in counted if "宣讲" not in row[4]) == form(out)["接待人次 (people)"]
    booked = list(book["预约 bookings"].iter_rows(min_row=2, values_only=True))
    assert [(row[3], row[15], row[17], row[18]) for row in booked] == [
        ("甲", 32, 28, 3),
        ("乙", 32, None, None),
        ("丙", 32, None, None),
    ]
    months = [row[:3] for row in book["按月 months"].iter_rows(min_row=2, values_only=True)]
    assert months == [("2026-11", 3, 38), ("2026-12", 0, 0), ("合计 (sum)", 3, 38)]
    everywhere = {cell.data_type for page in book for row in page.iter_rows() for cell in row}
    assert everywhere <= {"s", "n", "d"}


def test_the_charts_are_native_and_no_contact_is_in_the_file(
    store: Store, tmp_path: Path, hall_clock: Any
) -> None:
    a_week(store, hall_clock)
    out = export(tmp_path, date(2026, 11, 1), date(2026, 12, 31))
    with zipfile.ZipFile(out) as parts:
        assert len([name for name in parts.namelist() if name.startswith("xl/charts/chart")]) == 3
        chart = parts.read("xl/charts/chart1.xml").decode()
        assert "'按月 months'!$G$2:$G$3" in chart
        assert "'按月 months'!$I$2:$I$3" in chart
        everything = b"".join(parts.read(name) for name in parts.namelist()).decode("utf-8", "replace")
    assert "王" not in everything
    assert "12345678" not in everything
    assert "*5678" not in everything


def test_days_to_come_are_not_open_yet(store: Store, tmp_path: Path) -> None:
    store.settled().result(10)
    figures = form(export(tmp_path, date(2026, 11, 1), date(2026, 12, 31), today=date(2026, 10, 31)))
    assert figures["开放天数 (days open)"] == 0
    assert figures["时段使用率 % (slots used)"] is None
    assert figures["爽约率 % (no-show rate)"] is None


def test_days_out_of_range_are_refused(store: Store, tmp_path: Path) -> None:
    store.settled().result(10)
    for first, last in ((date.min, date.max), (date(2026, 2, 1), date(2026, 1, 1))):
        with pytest.raises(ReportError):
            export(tmp_path, first, last)


def test_the_exhibits_have_a_page_of_their_own_with_the_rows_behind_it(
    store: Store, tmp_path: Path, hall_clock: Any
) -> None:
    a_week(store, hall_clock)
    book = openpyxl.load_workbook(export(tmp_path, date(2026, 11, 1), date(2026, 12, 31)))
    rows = [row[:10] for row in book["展项 exhibits"].iter_rows(min_row=2, values_only=True)]
    assert rows[0] == ("fraud_quiz", "反诈小侦探", 3, 2, 66.7, 1, 0, 100, 0, "2026-11-25")
    assert rows[1] == ("drunk_eyes", None, 0, 0, None, 0, None, 0, 0, None)
    why = [row[5] for row in book["展项状态 states"].iter_rows(min_row=2, values_only=True)]
    assert "没有摄像头 (no camera)" in why
    assert len(list(book["内容 contents"].iter_rows(min_row=2))) == 3


def test_the_check_letters_stay_until_the_ledger_gets_a_row(
    store: Store, tmp_path: Path, hall_clock: Any
) -> None:
    a_week(store, hall_clock)
    days = date(2026, 11, 1), date(2026, 12, 31)
    name = "台账校验码 (ledger check)"
    before = form(export(tmp_path, *days))[name]
    assert form(export(tmp_path, *days))[name] == before
    late = Party(Kind.WALK_IN, Venue.HALL, Audience.OTHER, 1, 0, date(2026, 11, 25))
    store.ledger.add(late, by="a").result(10)
    assert form(export(tmp_path, *days))[name] != before


def test_the_form_on_paper_has_the_figures_their_meaning_and_room_to_sign(
    store: Store, tmp_path: Path, hall_clock: Any
) -> None:
    a_week(store, hall_clock)
    pages = PdfReader(export(tmp_path, date(2026, 11, 1), date(2026, 12, 31), fmt="pdf")).pages
    text = "\n".join(page.extract_text() for page in pages)
    for word in (
        "接待人次 (people)",
        "展项完好率",
        "反诈小侦探",
        "没有摄像头",
        "填表人",
        "盖章处",
        "=多按了零",
    ):
        assert word in text
    assert f"第 1 页，共 {len(pages)} 页" in text
    assert "12345678" not in text
