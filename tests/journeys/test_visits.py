"""Visits as they happen: a language changed half-way, hands all over the screen, staff at their door."""

from collections.abc import Callable
from random import Random

import pytest
from PySide6.QtCore import QPointF, QTimer
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from hall.console.pins import Pins
from hall.exhibit import Outcome
from hall.paths import Paths
from hall.stage import Scene
from hall.store.reading import PlayRow
from hall.words import Language
from tests.journeys.conftest import PIN, Guest

pytestmark = pytest.mark.qt_log_ignore("No RHI backend", "No audio device", extend=True)
"""What Qt says of this machine when a film plays."""

WAYS_BACK = ("stay", "sorryDone", "understood", "返回", "home", "backToVisitors")


def answer(guest: Guest) -> None:
    """Answer the question and go on to the next one."""
    at = guest.hall.shell.property("play").property("at")
    guest.tap("choice0")
    guest.until(lambda: guest.hall.shell.property("play").property("explaining"))
    guest.hands.wait(0.35)
    guest.tap("next")
    guest.until(lambda: guest.hall.shell.property("play").property("at") == at + 1)
    guest.hands.wait(0.35)


def test_a_language_changed_in_the_middle_of_a_quiz_keeps_question_and_score(
    small: Paths, guest: Guest
) -> None:
    guest.wake()
    guest.open("small")
    answer(guest)
    play = guest.hall.shell.property("play")
    before = (play.property("at"), play.property("lamps"))
    chinese = guest.eyes.texts()
    guest.tap("help")
    guest.tap("English")
    guest.until(lambda: guest.hall.stage.visitor.language is Language.EN)
    guest.tap("understood")
    guest.hands.wait(0.3)
    assert (play.property("at"), play.property("lamps")) == before
    assert before[0] == 1
    english = guest.eyes.texts()
    assert not set(english) & {text for text in chinese if len(text) > 6}
    answer(guest)
    assert play.property("lamps")[:1] == before[1][:1]


def test_a_visit_that_ends_takes_its_choices_along(guest: Guest) -> None:
    guest.wake()
    guest.tap("English")
    guest.tap("lowReach")
    guest.tap("largeText")
    visitor = guest.hall.stage.visitor
    guest.until(lambda: guest.hall.stage.visitor.large_text)
    assert visitor.id == guest.hall.stage.visitor.id
    guest.tap("finish")
    guest.until(lambda: guest.scene is Scene.ATTRACT)
    now = guest.hall.stage.visitor
    assert (now.language, now.low_reach, now.large_text) == (Language.ZH, False, False)
    assert now.id != visitor.id
    guest.until(lambda: guest.reads("点一点"))


def test_the_sleepers_card_counts_down_and_a_touch_on_it_keeps_the_play(guest: Guest) -> None:
    guest.wake()
    guest.open("fraud_quiz")
    guest.clock.advance(60)
    guest.until(lambda: guest.hall.shell.property("asking"))
    guest.tap("stay")
    guest.until(lambda: not guest.hall.shell.property("asking"))
    assert guest.scene is Scene.EXHIBIT
    guest.clock.advance(60)
    guest.until(lambda: guest.hall.shell.property("asking"))
    guest.clock.advance(10)
    guest.until(lambda: guest.scene is Scene.ATTRACT)


def to_result(guest: Guest) -> None:
    guest.open("small")
    assert guest.child.play(lambda: guest.scene is not Scene.EXHIBIT, lambda: None, 90)


SCREENS: dict[str, Callable[[Guest], object]] = {
    "attract": lambda guest: guest.hands.tap(guest.middle()) or guest.hall.shell.finish(),
    "home": lambda guest: None,
    "result": to_result,
    "help": lambda guest: (guest.open("fraud_quiz"), guest.tap("help")),
    "door": lambda guest: guest.hall.shell.knock(),
    "fraud_quiz": lambda guest: guest.open("fraud_quiz"),
    "case_films": lambda guest: guest.open("case_films"),
    "drunk_drive": lambda guest: guest.running("drunk_drive"),
    "drunk_eyes": lambda guest: guest.running("drunk_eyes"),
}


@pytest.mark.parametrize("screen", list(SCREENS))
def test_ten_fingers_anywhere_on_a_screen_do_no_harm(
    screen: str, small: Paths, guest: Guest, rows: Callable[[], list[PlayRow]]
) -> None:
    random = Random(screen)
    guest.wake()
    SCREENS[screen](guest)
    width, height = guest.hall.window.width(), guest.hall.window.height()
    for _ in range(25):
        places = [QPointF(random.uniform(0, width - 1), random.uniform(0, height - 1)) for _ in range(10)]
        guest.hands.press(places, 0.03)
    home(guest)
    guest.open("small")
    guest.tap("choice0")
    guest.until(lambda: guest.hall.shell.property("play").property("explaining"))
    guest.tap("home")
    guest.until(lambda: guest.scene is Scene.HOME)
    guest.hall.store.settled().result(10)
    assert all(row.outcome not in (None, Outcome.FAILED) for row in rows())


def home(guest: Guest) -> None:
    """Whatever is on the screen, find the way home by what can be tapped."""
    for _ in range(30):
        guest.hands.wait(0.4)
        found = [guest.eyes.find(name) or guest.eyes.called(name) for name in WAYS_BACK]
        ways = [thing for thing in found if thing]
        if guest.scene is Scene.HOME and not ways:
            return
        guest.hands.tap(ways[0].centre if ways else guest.middle())
    pytest.fail(f"no way home from {guest.scene.value}: {guest.eyes.texts()}")


def enter_pin(guest: Guest, pin: str) -> None:
    for digit in pin:
        guest.tap(digit)


def test_staff_hold_the_corner_give_the_pin_and_leave_the_software(qapp: QApplication, guest: Guest) -> None:
    assert not guest.hall.window.close()
    guest.wake()
    guest.hands.press([QPointF(30, 30)], 3.3)
    guest.until(lambda: guest.scene is Scene.DOOR)
    enter_pin(guest, "111112")
    guest.until(lambda: guest.reads("密码不对"))
    enter_pin(guest, PIN)
    guest.until(lambda: guest.scene is Scene.STAFF)
    guest.hands.wait(0.5)
    quitting = QSignalSpy(guest.hall.desks.today.quit_asked)
    guest.tap("退出软件")
    guest.tap("不退出")
    guest.until(lambda: not guest.reads("要退出软件吗"))
    guest.hands.wait(0.4)
    assert quitting.count() == 0
    guest.tap("退出软件")
    last = guest.see("确定退出").centre
    QTimer.singleShot(0, qapp, lambda: guest.hands.tap(last))
    # The application's own loop: an exit without one would end every later loop of this process at once.
    assert qapp.exec() == 0
    assert quitting.count() == 1
    assert guest.hall.window.close()


def test_a_short_rest_in_the_corner_opens_no_door(guest: Guest) -> None:
    guest.wake()
    guest.hands.press([QPointF(30, 30)], 1.5)
    guest.hands.wait(2.0)
    assert guest.scene is Scene.HOME


def test_the_first_start_asks_for_a_pin_and_nobody_gets_past_it(
    paths: Paths, enter: Callable[..., Guest]
) -> None:
    paths.pins.unlink()
    guest = enter()
    guest.until(lambda: guest.scene is Scene.DOOR)
    assert guest.eyes.called("返回") is None
    enter_pin(guest, PIN)
    guest.until(lambda: guest.reads("请再输一遍"))
    enter_pin(guest, PIN)
    guest.until(lambda: guest.reads("怎么称呼您"))
    for letter in "Li":
        QTest.keyClick(guest.hall.window, letter)
    guest.tap("key-done")
    guest.hands.wait(0.4)
    guest.tap("就这样")
    guest.until(lambda: guest.scene is Scene.STAFF)
    assert Pins(paths.pins, guest.clock).check(PIN).right
    guest.hands.wait(0.5)
    guest.tap("backToVisitors")
    guest.until(lambda: guest.scene is Scene.ATTRACT)
