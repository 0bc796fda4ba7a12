"""The end of a tour in the real hall: two teams race, the lamps rise, children vote, a class goes home."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from pypdf import PdfReader

from hall.paths import Paths
from hall.stage import Scene
from hall.store.booked import bookings_between
from hall.store.farewells import read_farewells
from hall.store.reading import settled_view
from hall.tours.departure import Departure
from hall.tours.plan import CONTEST, FINALE, Plan, Style, lay
from hall.visiting import Audience, State
from hall.words import Text
from tests.journeys.conftest import Guest
from tests.store.groups import WISH, arrive, book

EVER = (datetime(2000, 1, 1, tzinfo=UTC), datetime(2999, 1, 1, tzinfo=UTC))


def _lead(guest: Guest) -> None:
    """A guide's group stands before the hall, with the quiz and the finale on its way."""
    today = replace(WISH, starts_at=guest.clock.now())
    booking = book(guest.hall.store, today, override="今天临时来的")
    row = arrive(guest.hall.store, booking, 29, 2)
    slots = lay((CONTEST, FINALE), 1, ("hall-1",))
    plan = Plan(Style.FULL, Text("短线", "Short"), 15, (31,), slots)
    guest.until(lambda: guest.scene is Scene.ATTRACT)
    guest.hall.shell.knock()
    guest.hall.shell.admit()
    group = "平安小学 三年级（2）班"
    leaving = Departure(plan, group, Audience.PRIMARY, 31, row.id, "小林", booking.id, "三年级")
    assert guest.hall.leading.tour.lead(leaving)
    guest.until(lambda: guest.scene is Scene.TOUR)


def test_a_class_races_promises_votes_and_takes_its_certificate_home(
    enter: Callable[..., Guest], paths: Paths, documents: Path
) -> None:
    guest = enter((720, 1280), tours={"contest_questions": 1})
    _lead(guest)
    tour, contest, finale = guest.hall.leading.tour, guest.hall.leading.contest, guest.hall.leading.finale
    tour.start()
    guest.until(lambda: guest.scene is Scene.CONTEST)
    guest.tap("onward")
    pads = [guest.see("buzzer-star").centre, guest.see("buzzer-moon").centre]
    guest.hands.press(pads, 0.05)
    guest.until(lambda: guest.reads("星星队、月亮队一起抢到！"))
    right = [option.id for option in contest._now.options].index(contest._now.right)
    for _ in range(2):
        # The same key again: it takes a second touch only after a moment.
        guest.hands.wait(0.35)
        guest.tap(f"choice{right}")
    guest.until(lambda: guest.reads("答对了，加 10 分！"))
    guest.hands.wait(0.35)
    guest.tap("onward")
    guest.until(lambda: guest.reads("并列第一！"))
    guest.tap("finish")
    guest.until(lambda: guest.scene is Scene.TOUR)
    tour.start()
    guest.until(lambda: guest.scene is Scene.FINALE)
    guest.tap("promise")
    guest.until(lambda: guest.reads("答对 1 题，共 1 题"))
    guest.tap("onward")
    for face in ("face-face-happy", "face-face-happy", "face-face-fine"):
        guest.hands.tap(guest.see(face).centre)
        guest.hands.wait(0.35)
    assert finale.votes == [2, 1, 0]
    guest.until(lambda: guest.reads("班级证书在文档的“体验馆”里"))
    guest.tap("finish")
    guest.until(lambda: guest.scene is Scene.ATTRACT)
    (paper,) = documents.glob("证书*.pdf")
    assert "你们 31 人来到智慧安防体验馆" in PdfReader(paper).pages[0].extract_text()
    guest.hall.store.settled().result(10)
    with settled_view(paths.store) as db:
        (row,) = read_farewells(db, *EVER)
        (booking,) = bookings_between(db, *EVER)
    assert booking.state is State.FINISHED
    assert (row.pledges, row.happy, row.fine, row.sad) == (1, 2, 1, 0)
