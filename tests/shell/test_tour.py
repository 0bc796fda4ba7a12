"""The conductor: what the guide's keys, the exhibits and the clock do to a tour, and what is written down."""

from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

import pytest

from hall.exhibit import Answer, Exhibit, Outcome, Result
from hall.settings import Settings
from hall.shell.contest import Contest
from hall.shell.finale import Finale
from hall.shell.tour import Tour
from hall.stage import Scene, Stage
from hall.store.booked import find_booking
from hall.store.reading import settled_view
from hall.store.store import Store
from hall.store.tours import StopRow, TourEnd, TourRow, read_stops, read_tours
from hall.testing import HandClock
from hall.tours.departure import Departure
from hall.tours.routes import Group, routes
from hall.visiting import Audience, Booking, State
from hall.words import Language
from tests.store.groups import STARTS, arrive, book
from tests.tours.conftest import exhibit_of

ZONE = ZoneInfo("Asia/Shanghai")
DONE = Result(Outcome.COMPLETED, 1, 2, [Answer("q1", "a", True, 1.0), Answer("q2", "b", False, 1.0)])
IDS = ("ex0", "ex1", "ex2")


class Led:
    """A hall without a window, in which a class of thirty has half an hour."""

    def __init__(self, folder: Path) -> None:
        self.clock = HandClock(STARTS)
        self.path = folder / "hall.db"
        self.store = Store.open(
            self.path, clock=self.clock, kiosk="hall-1", backups=folder / "backups", backups_kept=3
        )
        self.exhibits = {ident: exhibit_of(ident, minutes=6, order=n) for n, ident in enumerate(IDS)}
        self.resting: set[str] = set()
        self.minutes: list[float] = []
        self.stage = Stage(self.store.plays, Settings(), self._changed)
        contest = Contest(self.clock, Random(1), ())
        self.finale = Finale(self.clock, ZONE, self.store.farewells, lambda: 0, lambda _: folder)
        self.tour = Tour(
            self.stage,
            self._play,
            self.resting.__contains__,
            self.exhibits,
            "hall-1",
            self.store.tours,
            self.store.bookings,
            contest,
            self.finale,
            self.clock,
            ZONE,
        )
        self.booking: Booking | None = None

    def lead(self, *, people: int = 30, minutes: int = 30, booked: bool = False) -> None:
        group = Group(Audience.PRIMARY, people, minutes)
        plan = routes(list(self.exhibits.values()), group, room=60, kiosks=("hall-1",))[0]
        headcount = "row"
        if booked:
            self.booking = book(self.store, override="x")
            headcount = arrive(self.store, self.booking, people - 2, 2).id
        self.stage.knock()
        self.stage.enter()
        ident = self.booking.id if self.booking else None
        leaving = Departure(plan, "平安小学", Audience.PRIMARY, people, headcount, "小林", ident)
        assert self.tour.lead(leaving)

    def pass_by(self, seconds: float) -> None:
        self.clock.advance(seconds)
        self.stage.tick(seconds, is_wakeful=False)
        self.tour.tick(seconds)

    def play(self) -> None:
        """One stop from its beginning to its lamp, and back."""
        self.tour.start()
        self.stage.end(DONE)
        self.stage.leave()

    def on_disk(self) -> tuple[TourRow, list[StopRow]]:
        self.store.settled().result(10)
        with settled_view(self.path) as db:
            ever = (datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))
            (row,) = read_tours(db, *ever)
            return row, read_stops(db, row.id)

    def _play(self, exhibit: str, minutes: float) -> bool:
        self.minutes.append(minutes)
        return self.stage.open(self._known(exhibit), minutes=minutes)

    def _known(self, exhibit: str) -> Exhibit:
        return self.exhibits[exhibit]

    def _changed(self) -> None:
        if hasattr(self, "tour"):
            self.tour.follow()


@pytest.fixture
def led(qapp: object, tmp_path: Path) -> Iterator[Callable[..., Led]]:
    made: list[Led] = []

    def do(**changed: int) -> Led:
        made.append(Led(tmp_path))
        made[-1].lead(**changed)  # type: ignore[arg-type]
        return made[-1]

    yield do
    for each in made:
        each.finale.close()
        each.store.close()


def titles(hall: Led) -> list[str]:
    return [stop["title"] for stop in hall.tour.stops]


def test_the_road_shows_what_was_planned_and_moves_on_with_every_lamp(led: Callable[..., Led]) -> None:
    hall = led()
    assert titles(hall) == ["开馆第一课", "ex0", "ex1", "ex2", "点亮大路"]
    hall.tour.start()
    hall.play()
    assert (hall.tour.done, hall.tour.next["title"], hall.stage.scene) == (2, "ex1", Scene.TOUR)
    assert [stop["fate"] for stop in hall.tour.stops] == ["done", "done", "ahead", "ahead", "ahead"]


def test_a_stop_that_was_left_waits_and_counts_as_made_when_the_guide_goes_on(
    led: Callable[..., Led],
) -> None:
    hall = led()
    hall.tour.start()
    hall.tour.start()
    hall.stage.leave()
    assert (hall.tour.next["title"], hall.tour.begun) == ("ex0", True)
    hall.tour.skip()
    hall.tour.skip()
    assert [stop["fate"] for stop in hall.tour.stops] == ["done", "done", "skipped", "ahead", "ahead"]


def test_a_lamp_stays_the_stops_even_where_somebody_plays_again_and_leaves(led: Callable[..., Led]) -> None:
    hall = led()
    hall.tour.start()
    hall.tour.start()
    hall.stage.end(DONE)
    hall.stage.open(hall.exhibits["ex0"])
    hall.stage.leave()
    assert (hall.tour.done, hall.tour.next["title"]) == (2, "ex1")


def test_time_goes_on_stands_still_in_a_pause_and_grows_when_it_is_extended(led: Callable[..., Led]) -> None:
    hall = led()
    hall.pass_by(600)
    assert (hall.tour.elapsed, hall.tour.remaining) == (10, 20)
    hall.tour.pause()
    hall.pass_by(300)
    assert (hall.tour.paused, hall.tour.elapsed) == (True, 10)
    hall.tour.extend()
    assert hall.tour.remaining == 25
    hall.tour.start()
    assert not hall.tour.paused
    hall.tour.extend()
    hall.tour.start()
    assert hall.minutes == [11]


def test_an_exhibit_that_is_out_of_order_when_its_turn_comes_is_led_round(led: Callable[..., Led]) -> None:
    hall = led()
    hall.resting.add("ex0")
    hall.tour.start()
    assert hall.tour.next["title"] == "ex1"
    assert hall.tour.stops[1]["fate"] == "closed"
    hall.tour.start()
    hall.resting.add("ex1")
    hall.stage.end(Result(Outcome.FAILED))
    assert (hall.tour.next["title"], hall.tour.begun) == ("ex2", False)


def test_a_tour_that_is_walked_to_its_end_finishes_its_booking(led: Callable[..., Led]) -> None:
    hall = led(booked=True)
    for _ in range(3):
        hall.tour.skip()
    hall.play()
    hall.tour.start()
    assert hall.stage.scene is Scene.FINALE
    hall.finale.pledge()
    hall.finale.finish()
    assert hall.stage.scene is Scene.ATTRACT
    row, stops = hall.on_disk()
    assert (row.end, row.people, row.guide) == (TourEnd.FINISHED, 30, "小林")
    assert [stop.fate for stop in stops] == ["skipped", "skipped", "skipped", "done", "done"]
    assert hall.booking is not None
    with settled_view(hall.path) as db:
        found = find_booking(db, hall.booking.id)
    assert found is not None
    assert found.state is State.FINISHED


def test_a_guide_may_end_it_anywhere_and_it_asks_nothing(led: Callable[..., Led]) -> None:
    hall = led()
    hall.tour.start()
    hall.tour.start()
    hall.tour.end()
    assert (hall.stage.scene, hall.stage.tour) == (Scene.ATTRACT, None)
    row, stops = hall.on_disk()
    assert row.end is TourEnd.STOPPED
    assert [stop.fate for stop in stops][:2] == ["done", "skipped"]


def test_a_tour_that_everybody_forgot_is_closed_as_such(led: Callable[..., Led]) -> None:
    hall = led()
    hall.pass_by(Settings().tours.route_seconds + 20)
    assert hall.stage.scene is Scene.ATTRACT
    assert hall.on_disk()[0].end is TourEnd.FORGOTTEN
    assert hall.tour.walk is None


def test_a_quiz_without_questions_is_skipped(led: Callable[..., Led]) -> None:
    hall = led(minutes=60)
    hall.tour.choose(titles(hall).index("抢答赛"))
    hall.tour.start()
    assert hall.stage.scene is Scene.TOUR
    assert hall.tour.stops[titles(hall).index("抢答赛")]["fate"] == "skipped"


def test_the_timetable_of_a_split_group_tells_the_halls_time_in_both_languages(
    led: Callable[..., Led],
) -> None:
    hall = led(people=80)
    assert hall.tour.split
    assert hall.tour.teamNames == ["第 1 队 · 40", "第 2 队 · 40"]
    first, second = hall.tour.timetable[:2]
    assert (first["at"], first["cells"]) == ("09:30", ["开馆第一课"])
    assert (second["at"], second["cells"]) == ("09:35", ["ex0", "看展板"])
    hall.stage.prefer(language=Language.EN)
    assert hall.tour.teamNames[0] == "Team 1 · 40"
    assert hall.tour.timetable[1]["cells"][1] == "Look round"
