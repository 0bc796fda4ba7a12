"""A guide's half hour in the real window: a slip, two at home, one more, and an exhibit that breaks."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from shutil import copytree
from zoneinfo import ZoneInfo

import pytest
import qrcode
from PIL import Image
from PySide6.QtCore import QPointF

from hall.exhibit import Outcome
from hall.paths import Paths
from hall.skeleton import make
from hall.slips import SECRET_PURPOSE, Slips
from hall.stage import Scene
from hall.store.booked import bookings_between
from hall.store.headcounts import Headcount, every, total
from hall.store.keys import Keys
from hall.store.reading import PlayRow, settled_view
from hall.store.store import Store
from hall.store.tours import TourEnd, TourRow, read_stops, read_tours
from hall.testing import HandClock
from hall.visiting import Booking, Move, State
from tests.journeys.conftest import PIN, Guest
from tests.store.groups import WISH, book

EVER = (datetime(2000, 1, 1, tzinfo=UTC), datetime(2999, 1, 1, tzinfo=UTC))
CRASHER = Path(__file__).parents[1] / "data/exhibits/crasher"
KILLED = Path(__file__).with_name("tour_killed.py")


@pytest.fixture
def shaky(paths: Paths) -> Paths:
    """A hall whose first exhibit breaks at once, and whose second is a quiz of one question."""
    copytree(CRASHER, paths.exhibits / "crasher")
    tiny = make("quiz", "tiny", paths.exhibits, date.today())  # noqa: DTZ011
    for folder, order in ((paths.exhibits / "crasher", 1), (tiny, 2)):
        manifest = folder / "exhibit.toml"
        text = manifest.read_text(encoding="utf-8").replace("size = 3", "size = 1")
        text = text.replace("genuine = 1", "genuine = 0")
        lines = [line for line in text.splitlines() if not line.startswith("order")]
        manifest.write_text("\n".join([f"order = {order}", *lines]), encoding="utf-8")
    return paths


def group_today(guest: Guest) -> Booking:
    """A class that has booked for now, thirty children and two grown-ups."""
    wish = replace(WISH, starts_at=guest.clock.now())
    booking = book(guest.hall.store, wish, override="今天加的一场")
    return guest.hall.store.bookings.move(booking.id, Move.CONFIRM, by="李老师").result(10)


def print_slip(guest: Guest, booking: Booking, into: Path) -> None:
    """The code of the booking's slip, held before the camera."""
    secret = Keys(guest.hall.paths.key_for("")).derive(SECRET_PURPOSE, may_make=False)
    printed = qrcode.QRCode(box_size=4, border=6)
    printed.add_data(Slips(secret, ZoneInfo("Asia/Shanghai")).issue(booking, "hall-1"))
    view = Image.new("RGB", (960, 540), "#7A7A7A")
    view.paste(printed.make_image().convert("RGB"), (300, 60))
    view.save(into)


def come_in(guest: Guest) -> None:
    """The corner is held, the PIN is typed, the page of tours is opened."""
    guest.hands.press([QPointF(40, 40)], 3.4)
    guest.until(lambda: guest.scene is Scene.DOOR)
    for digit in PIN:
        guest.tap(digit)
    guest.until(lambda: guest.scene is Scene.STAFF)
    guest.tap("rail-arrival")


def again(guest: Guest, key: str) -> None:
    """The same key once more: it takes a second touch only after a moment."""
    guest.hands.wait(0.35)
    guest.tap(key)


def step(guest: Guest, stepper: str, *, up: bool) -> None:
    place = guest.see(stepper).place
    aside = place.height() / 2
    guest.hands.tap(QPointF(place.right() - aside if up else place.left() + aside, place.center().y()))
    guest.hands.wait(0.05)


def on_disk(paths: Paths) -> tuple[list[Headcount], TourRow, Booking]:
    with settled_view(paths.store) as db:
        (tour,) = read_tours(db, *EVER)
        (booking,) = bookings_between(db, *EVER)
        rows = every(db, date.min, date.max)
        assert total(db, date.min, date.max).people == sum(row.party.people for row in rows)
    return rows, tour, booking


@pytest.mark.parametrize("size", [(720, 1280), pytest.param((1280, 720), marks=pytest.mark.long)])
def test_a_class_is_scanned_counted_led_round_a_broken_exhibit_and_all_records_agree(
    enter: Callable[..., Guest],
    shaky: Paths,
    tmp_path: Path,
    rows: Callable[[], list[PlayRow]],
    size: tuple[int, int],
) -> None:
    slip = tmp_path / "slip.png"
    guest = enter(size, camera=str(slip))
    booking = group_today(guest)
    print_slip(guest, booking, slip)
    # Somebody plays when they come: the guide takes over.
    guest.wake()
    guest.open("tiny")
    come_in(guest)
    guest.until(lambda: guest.reads("预约单已核对"), 20)
    for _ in range(2):
        step(guest, "children", up=False)
    step(guest, "adults", up=True)
    guest.until(lambda: guest.reads("比预约少 1 人"))
    guest.tap("setOut")
    guest.until(lambda: guest.scene is Scene.TOUR)
    assert guest.hall.desk.person is None
    guest.until(lambda: guest.reads("31 人"))
    guest.tap("go")
    guest.until(lambda: guest.reads("会出错"))
    again(guest, "go")
    guest.until(lambda: guest.eyes.find("sorryDone") is not None, 20)
    guest.tap("sorryDone")
    assert guest.scene is Scene.TOUR
    tour = guest.hall.leading.tour
    assert tour.walk is not None
    assert "crasher" not in [leg.stop.exhibit for leg in tour.walk.legs]
    place = [leg.stop.exhibit for leg in tour.walk.legs].index("tiny")
    guest.tap(f"stop-{place}")
    guest.until(lambda: tour.at == place)
    guest.tap("go")
    guest.until(lambda: guest.scene is Scene.EXHIBIT)
    assert guest.child.play(lambda: guest.scene is Scene.RESULT, lambda: None, 60)
    guest.tap("next")
    guest.until(lambda: guest.scene is Scene.TOUR and tour.done == 2)
    while tour.next["kind"] != "finale":
        at = tour.at
        again(guest, "skip")
        guest.until(lambda at=at: tour.at != at)  # type: ignore[misc]
    # A child's finger on the key that ends it all: the hall asks for a second one.
    guest.tap("end")
    guest.until(lambda: guest.reads("再点一次，结束"))
    assert guest.scene is Scene.TOUR
    again(guest, "go")
    guest.until(lambda: guest.scene is Scene.FINALE)
    guest.tap("promise")
    guest.tap("onward")
    guest.tap("finish")
    guest.until(lambda: guest.scene is Scene.ATTRACT)
    guest.hall.store.settled().result(10)
    (came,), led, now = on_disk(shaky)
    assert (came.party.children, came.party.adults, came.booking) == (28, 3, booking.id)
    assert (now.state, now.wish.people) == (State.FINISHED, 32)
    assert (led.end, led.people, led.headcount) == (TourEnd.FINISHED, 31, came.id)
    plays = {(row.exhibit, row.outcome, row.tour == led.id) for row in rows()}
    assert plays == {
        ("tiny", Outcome.LEFT, False),
        ("crasher", Outcome.FAILED, True),
        ("tiny", Outcome.COMPLETED, True),
    }
    with settled_view(shaky.store) as db:
        fates = {stop.exhibit or stop.kind: stop.fate for stop in read_stops(db, led.id)}
    assert (fates["tiny"], fates["talk"], fates["finale"]) == ("done", "done", "done")
    assert [notice.detail for notice in guest.hall.store.notices.open()] == ["crasher"]


def test_a_family_comes_in_by_two_taps_and_a_slip_of_the_finger_is_taken_back(
    enter: Callable[..., Guest], paths: Paths
) -> None:
    guest = enter(camera="")
    guest.until(lambda: guest.scene is Scene.ATTRACT)
    come_in(guest)
    guest.until(lambda: guest.reads("今天没有预约"))
    guest.tap("walkIn")
    guest.tap("quick-3")
    guest.until(lambda: guest.reads("登记好了：散客 3 人"))
    guest.tap("undo")
    guest.until(lambda: guest.reads("撤销了"))
    again(guest, "walkIn")
    guest.tap("quick-2")
    guest.until(lambda: guest.reads("登记好了：散客 2 人"))
    guest.tap("ledger")
    guest.until(lambda: guest.reads("1 批次，2 人次"))
    guest.hall.desks.arrival.ledger.choose(0)
    step(guest, "mendAdults", up=True)
    guest.tap("少数了")
    guest.tap("mend")
    guest.until(lambda: guest.reads("1 批次，3 人次"))
    with settled_view(paths.store) as db:
        rows = every(db, date.min, date.max)
        assert total(db, date.min, date.max).people == 3
    assert [(row.party.people, row.reason) for row in rows[-2:]] == [(2, ""), (3, "少数了")]
    assert {row.entered_by for row in rows} == {guest.hall.desk.who}


def test_a_power_cut_during_a_tour_leaves_people_and_plays_and_a_notice(tiny: Paths) -> None:
    command = [sys.executable, "-P", str(KILLED), str(tiny.data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as hall:
        assert hall.stdout is not None
        said = hall.stdout.readline()
        hall.kill()
        _, complained = hall.communicate()
    assert said == "playing\n", complained
    store = Store.open(tiny.store, clock=HandClock(), kiosk="hall-1", backups=tiny.backups, backups_kept=3)
    words = [notice.text.zh for notice in store.notices.open()]
    store.close()
    (came,), led, booking = on_disk(tiny)
    assert (came.party.people, led.end, booking.state) == (31, TourEnd.INTERRUPTED, State.ARRIVED)
    assert ["带队中断了" in text for text in words] == [True]
    with settled_view(tiny.store) as db:
        plays = list(db.query("SELECT exhibit, outcome, tour FROM plays"))
    assert plays == [{"exhibit": "tiny", "outcome": "failed", "tour": led.id}]
