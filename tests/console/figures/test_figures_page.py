"""The page of figures as staff see it: sums that agree with the ledger, and reports that reach a stick."""

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import openpyxl
import pytest
from pypdf import PdfReader
from pytestqt.qtbot import QtBot

from hall.booking_rules import BookingRules
from hall.console.figures.outlet import Ways
from hall.console.figures.page import FiguresPage, Wells
from hall.console.page import Person, Role
from hall.console.places import Place, PlaceError
from hall.exhibit import Answer, Outcome, Result
from hall.reports.making import Source
from hall.settings import BookingSettings
from hall.store.store import Store
from hall.visiting import Audience, Kind, Party, Venue
from hall.words import Language, Text

ZONE = ZoneInfo("Asia/Shanghai")
TODAY = date(2026, 11, 24)
TITLES = {"fraud_quiz": Text("反诈小侦探", "Scam spotters")}


class Desk:
    """A hall with a page of figures, two sticks, and hands to wait with."""

    def __init__(self, data: Path, clock: Any, bot: QtBot) -> None:
        self.bot, self.data = bot, data
        self.sticks = [data / "stick", data / "documents"]
        for folder in self.sticks:
            folder.mkdir()
        (self.sticks[0] / "2026").mkdir()
        self.gone = False
        self.store = Store.open(
            data / "hall.db", clock=clock, kiosk="k", backups=data / "backups", backups_kept=2
        )
        self.clock = clock
        source = Source(data / "hall.db", BookingRules(BookingSettings(), ZONE), TODAY, titles=TITLES)
        names = {("fraud_quiz", "q1"): Text("96110 打来电话，应该怎么办？", "96110 calls: what to do?")}
        wells = Wells(data / "hall.db", ZONE, lambda: 6214, TITLES, lambda: names)
        self.page = FiguresPage(
            wells, Ways(lambda: source, self.places, self.require, lambda _: Text("可以拔了", "pull")), clock
        )

    def places(self) -> list[Place]:
        return [
            Place(Text("U 盘", "stick"), self.sticks[0], "/dev/sdx1"),
            Place(Text("文档", "documents"), self.sticks[1]),
        ]

    def require(self, place: Place) -> None:
        if self.gone and place.is_stick:
            raise PlaceError("U 盘不在了", "the stick is gone")

    def came(self, kind: Kind, audience: Audience, people: int, day: date = TODAY) -> None:
        party = Party(kind, Venue.HALL, audience, people, 0, day)
        self.store.ledger.add(party, by="a").result(10)

    def played(self, outcome: Outcome, right: bool) -> None:
        play = self.store.plays.begin("fraud_quiz", visitor="v", language="zh")
        self.clock.advance(60)
        self.store.plays.end(play, Result(outcome, answers=[Answer("q1", "a", right, 1.0)])).result(10)

    def open(self) -> dict[str, Any]:
        self.page.open(Person("王", Role.STAFF))
        self.until(lambda: self.page.ready)
        figures: dict[str, Any] = self.page.figures
        return figures

    def until(self, come: Callable[[], object]) -> None:
        self.bot.waitUntil(lambda: bool(come()), timeout=8000)


@pytest.fixture
def desk(tmp_path: Path, hall_clock: Any, qtbot: QtBot) -> Iterator[Desk]:
    made = Desk(tmp_path, hall_clock, qtbot)
    yield made
    made.page.close()
    made.store.close()


def test_the_sums_are_the_ledgers_and_talks_elsewhere_are_in_none(desk: Desk) -> None:
    desk.came(Kind.GROUP, Audience.PRIMARY, 30)
    desk.came(Kind.WALK_IN, Audience.RESIDENTS, 10, TODAY - timedelta(days=7))
    desk.came(Kind.WALK_IN, Audience.RESIDENTS, 20, TODAY.replace(year=2025))
    desk.came(Kind.OUTREACH, Audience.PRIMARY, 500)
    found = desk.open()
    assert [card["value"] for card in found["cards"]] == [30, 40, 40, 60, 6214]
    assert found["cards"][0]["below"] == "上周二 10 人"
    assert found["cards"][2]["below"] == "比去年同期多 100.0%"
    assert found["cards"][3]["below"] == "2025 年 11 月起，一年来 +40"
    assert [(row["name"], row["people"], row["part"]) for row in found["audiences"]] == [
        ("小学", "30", "75%"),
        ("村民居民", "10", "25%"),
    ]
    assert len(found["bars"]) == 24
    assert found["bars"][-1] == {"share": 1.0, "number": "30", "name": "24日", "now": True}


def test_exhibits_and_hard_questions_go_by_their_names(desk: Desk) -> None:
    for number in range(5):
        desk.played(Outcome.COMPLETED if number < 4 else Outcome.LEFT, right=number == 0)
    found = desk.open()
    (exhibit,) = found["exhibits"]
    assert (exhibit["name"], exhibit["lit"], exhibit["completed"]) == ("反诈小侦探", "4", "80%")
    assert exhibit["dwell"] == "1:00"
    (question,) = found["questions"]
    assert (question["name"], question["answers"], question["right"]) == (
        "96110 打来电话，应该怎么办？",
        "5",
        "20%",
    )
    tuesday = found["heat"][1]
    assert tuesday["day"] == "周二"
    assert tuesday["cells"][found["hours"].index(9)] == {"plays": 5, "share": 1.0}


def test_other_days_and_the_other_language_are_one_tap_away(desk: Desk) -> None:
    desk.came(Kind.WALK_IN, Audience.RESIDENTS, 7, date(2024, 5, 1))
    desk.open()
    desk.page.look_at("all")
    desk.until(lambda: desk.page.span.startswith("2024"))
    assert [bar["number"] for bar in desk.page.figures["bars"]] == ["7", "", ""]
    desk.page.set_language(Language.EN)
    assert desk.page.span == "1 May 2024 – 24 Nov 2026"
    assert desk.page.figures["audiences"][0]["name"] == "residents"


@pytest.mark.parametrize("fmt", ["csv", "xlsx", "pdf"])
def test_a_report_is_looked_at_and_then_written_to_the_stick_into_a_folder(desk: Desk, fmt: str) -> None:
    desk.came(Kind.WALK_IN, Audience.RESIDENTS, 7)
    desk.open()
    out: Any = desk.page.outlet_view
    desk.page.export(fmt)
    desk.until(lambda: out.rows and out.choices["places"])
    assert out.rows[0][:3] == ["2026-11-24", "1", "7"]
    assert out.folders == ["2026"]
    out.enter("2026")
    out.write()
    assert desk.page.is_busy
    desk.until(lambda: out.wrote)
    path = desk.sticks[0] / "2026" / out.wrote
    assert path.name == f"来访统计_按天_2026-11-01_2026-11-24.{fmt}"
    if fmt == "xlsx":
        assert openpyxl.load_workbook(path)["来访 visits"]["C2"].value == 7
    if fmt == "pdf":
        assert "2026-11-24" in PdfReader(path).pages[0].extract_text()
    out.eject()
    with desk.bot.waitSignal(desk.page.told) as told:
        pass
    assert told.args[0].zh == "可以拔了"


def test_a_stick_pulled_out_meanwhile_is_a_calm_sentence_and_writes_nowhere(desk: Desk) -> None:
    desk.came(Kind.WALK_IN, Audience.RESIDENTS, 7)
    desk.open()
    out: Any = desk.page.outlet_view
    desk.page.export("csv")
    desk.until(lambda: out.rows and out.choices["places"])
    desk.gone = True
    out.write()
    desk.until(lambda: out.trouble)
    assert out.trouble == "U 盘不在了"
    assert not list(desk.sticks[0].glob("*.csv"))
    out.choose_place("1")
    out.write()
    desk.until(lambda: out.wrote)
    assert (desk.sticks[1] / out.wrote).exists()


def test_the_year_offers_the_year_before_and_nobody_leaves_the_folder_upwards(desk: Desk) -> None:
    desk.came(Kind.WALK_IN, Audience.RESIDENTS, 7, date(2025, 3, 1))
    desk.open()
    out: Any = desk.page.outlet_view
    desk.page.export("pdf")
    out.choose_what("year")
    out.choose_days("last_year")
    desk.until(lambda: out.rows and out.choices["places"])
    assert [row[1] for row in out.rows[:4]] == ["2025-01-01", "2025-12-31", "1", "7"]
    assert out.choices["bys"] == []
    out.enter("")
    assert out.folder == ""
