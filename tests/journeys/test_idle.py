import time
from collections.abc import Callable

from PySide6.QtCore import QPointF

from hall.exhibit import Outcome
from hall.stage import Attention, Scene
from hall.store.reading import PlayRow
from tests.journeys.conftest import Guest


def _fall_asleep(guest: Guest) -> None:
    guest.clock.advance(guest.hall.settings.idle_seconds + 1)
    guest.until(lambda: guest.hall.stage.attention is Attention.ASKING)


def test_the_key_that_says_i_am_here_wakes_nothing_that_lies_below_it(guest: Guest) -> None:
    guest.wake()
    _fall_asleep(guest)
    guest.tap("stay")
    guest.hands.wait(0.6)
    assert guest.scene is Scene.HOME
    assert guest.hall.stage.attention is Attention.AWAKE


def test_the_key_that_says_goodbye_ends_the_visit(guest: Guest) -> None:
    guest.wake()
    _fall_asleep(guest)
    guest.tap("goodbye")
    guest.until(lambda: guest.scene is Scene.ATTRACT)


def test_a_touch_beside_the_card_also_says_that_somebody_is_there(guest: Guest) -> None:
    guest.wake()
    _fall_asleep(guest)
    guest.hands.tap(QPointF(20, 360))
    guest.until(lambda: guest.hall.stage.attention is Attention.AWAKE)
    assert guest.scene is Scene.HOME


def test_nobody_answers_and_the_next_visitor_finds_the_halls_own_language(guest: Guest) -> None:
    guest.wake()
    guest.tap("English")
    guest.until(lambda: guest.hall.stage.visitor.language.value == "en")
    _fall_asleep(guest)
    guest.clock.advance(guest.hall.settings.warning_seconds + 1)
    guest.until(lambda: guest.scene is Scene.ATTRACT)
    assert guest.hall.stage.visitor.language is guest.hall.settings.language


def test_goodbye_in_the_middle_of_a_play_leads_home_and_is_recorded_as_left(
    guest: Guest, rows: Callable[[], list[PlayRow]]
) -> None:
    guest.wake()
    guest.open("fraud_quiz")
    _fall_asleep(guest)
    guest.tap("goodbye")
    guest.until(lambda: guest.scene is Scene.HOME)
    guest.hall.store.settled().result(5)
    assert [row.outcome for row in rows()] == [Outcome.LEFT]


def test_time_in_which_the_window_stood_still_is_nobodys_silence(enter: Callable[..., Guest]) -> None:
    guest = enter(idle_seconds=10, warning_seconds=3)
    guest.wake()
    guest.clock.advance(8)
    guest.hands.wait(0.3)
    # The disk or a driver holds the whole window up, longer than a visitor's patience is left.
    time.sleep(3.2)
    guest.hands.wait(0.3)
    assert guest.scene is Scene.HOME
    assert guest.hall.stage.attention is Attention.AWAKE
