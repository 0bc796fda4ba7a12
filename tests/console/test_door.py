from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from argon2 import PasswordHasher
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from hall.console.door import IDLE_SECONDS, Door
from hall.console.errand import Errand
from hall.console.page import Person, Role
from hall.console.pins import Pins
from hall.console.roster import TRIES
from hall.testing import HandClock
from hall.words import Language

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
RIGHT, WRONG = "314159", "271828"
SIZES = [(1920, 1080), (1080, 1920)]


@pytest.fixture
def pins(tmp_path: Path, hall_clock: HandClock) -> Pins:
    return Pins(tmp_path / "pins.toml", hall_clock, CHEAP)


@pytest.fixture
def door(qapp: object, pins: Pins) -> Iterator[Door]:
    """A door whose PIN has been chosen."""
    pins.set(RIGHT)
    made = Door(pins)
    made.ask()
    yield made
    made.close()


@pytest.fixture
def new_door(qapp: object, pins: Pins) -> Iterator[Door]:
    """A door on its first day."""
    made = Door(pins)
    made.ask()
    yield made
    made.close()


def _enter(door: Door, pin: str) -> None:
    for digit in pin:
        door.key(int(digit))


def _wait(qtbot: QtBot, door: Door) -> None:
    qtbot.waitUntil(lambda: not door.busy)


@pytest.mark.parametrize("size", SIZES)
def test_fingers_on_the_pad_open_the_door(
    qtbot: QtBot, page: Callable, door: Door, size: tuple[int, int]
) -> None:
    shown = page("Pin.qml", {"door": door}, size)
    with qtbot.waitSignal(door.opened):
        for digit in RIGHT:
            shown.tap(digit)
    assert door.count == 0


def test_a_keyboard_may_type_the_pin_and_mend_it(qtbot: QtBot, page: Callable, door: Door) -> None:
    shown = page("Pin.qml", {"door": door})
    shown.type("31x7\b")
    assert door.count == 2
    with qtbot.waitSignal(door.opened):
        shown.type(RIGHT[2:])


@pytest.mark.parametrize(
    ("language", "clear", "delete"), [(Language.ZH, "清空", "删除"), (Language.EN, "Clear", "Delete")]
)
def test_delete_takes_one_digit_and_clear_takes_all(
    page: Callable, door: Door, language: Language, clear: str, delete: str
) -> None:
    shown = page("Pin.qml", {"door": door}, language=language)
    for digit in "1123":
        shown.tap(digit)
    assert door.count == 4
    shown.tap(delete)
    assert door.count == 3
    shown.tap(clear)
    assert door.count == 0


def test_a_wrong_pin_says_what_is_left_in_words_and_sound(qtbot: QtBot, page: Callable, door: Door) -> None:
    shown = page("Pin.qml", {"door": door})
    with qtbot.waitSignal(door.refused):
        _enter(door, WRONG)
    assert "密码不对，还可以试 4 次" in shown.words
    assert shown.sounds == ["wrong"]
    assert door.count == 0
    door.set_language(Language.EN)
    assert "Not the right PIN, 4 tries left" in shown.words


def test_the_lock_counts_down_takes_no_digit_and_then_opens_again(
    qtbot: QtBot, page: Callable, door: Door, hall_clock: HandClock
) -> None:
    shown = page("Pin.qml", {"door": door})
    for _ in range(TRIES):
        _enter(door, WRONG)
        _wait(qtbot, door)
    assert "试了太多次，请等 05:00 再来" in shown.words
    _enter(door, "31")
    assert door.count == 0
    hall_clock.advance(241)
    door.tick(1)
    assert "试了太多次，请等 00:59 再来" in shown.words
    hall_clock.advance(60)
    door.tick(1)
    assert door.message == ""
    with qtbot.waitSignal(door.opened):
        _enter(door, RIGHT)


def test_the_lock_is_shown_to_whoever_comes_back(qtbot: QtBot, door: Door) -> None:
    for _ in range(TRIES):
        _enter(door, WRONG)
        _wait(qtbot, door)
    door.leave()
    door.ask()
    assert door.is_barred
    assert "05:00" in door.message


def test_the_first_start_asks_twice_and_nobody_can_turn_away(
    qtbot: QtBot, page: Callable, new_door: Door, pins: Pins
) -> None:
    shown = page("Pin.qml", {"door": new_door})
    assert "返回" not in shown.words
    new_door.tick(10 * IDLE_SECONDS)
    new_door.leave()
    assert new_door.mode == "choose"
    _enter(new_door, "123456")
    assert new_door.message == "这个密码太好猜了，请换一个"
    _enter(new_door, RIGHT)
    assert "请再输一遍" in shown.words
    _enter(new_door, RIGHT)
    assert "怎么称呼您？" in shown.words
    assert not pins.is_set
    new_door.call("  ")
    assert "请写上名字" in shown.words
    shown.type("Li")
    with qtbot.waitSignal(new_door.opened) as opened:
        shown.tap("就这样")
    assert opened.args == [Person("Li", Role.STAFF)]
    assert pins.check(RIGHT).person == Person("Li", Role.STAFF)


def test_two_different_pins_begin_again_and_keep_nothing(new_door: Door, pins: Pins) -> None:
    _enter(new_door, RIGHT)
    _enter(new_door, "161803")
    assert new_door.mode == "choose"
    assert new_door.alarming
    assert not pins.is_set


def test_a_disk_that_keeps_no_pin_does_not_hold_the_hall_shut(
    qtbot: QtBot, qapp: object, tmp_path: Path, hall_clock: HandClock
) -> None:
    door = Door(Pins(tmp_path / "gone" / "pins.toml", hall_clock, CHEAP))
    door.ask()
    _enter(door, RIGHT)
    _enter(door, RIGHT)
    door.call("李警官")
    _wait(qtbot, door)
    assert "pins.toml" in door.message
    with qtbot.waitSignal(door.left):
        door.leave()
    door.close()


def test_those_inside_may_change_their_pin(qtbot: QtBot, door: Door, pins: Pins) -> None:
    door.choose(Errand("工作人员", by="工作人员"))
    _enter(door, "161803")
    with qtbot.waitSignal(door.settled):
        _enter(door, "161803")
    assert not pins.check(RIGHT).right
    assert pins.check("161803").right


def test_somebody_new_is_asked_by_name_and_comes_in_with_their_role(
    qtbot: QtBot, page: Callable, door: Door, pins: Pins
) -> None:
    shown = page("Pin.qml", {"door": door})
    door.choose(Errand("小王", Role.GUIDE, by="工作人员"))
    assert "请“小王”设一个 6 位密码" in shown.words
    _enter(door, "161803")
    with qtbot.waitSignal(door.settled):
        _enter(door, "161803")
    assert pins.check("161803").person == Person("小王", Role.GUIDE)


def test_a_pin_that_somebody_else_has_is_refused_without_saying_whose_it_is(
    qtbot: QtBot, page: Callable, door: Door, pins: Pins
) -> None:
    shown = page("Pin.qml", {"door": door})
    door.choose(Errand("小王", Role.GUIDE, by="工作人员"))
    _enter(door, RIGHT)
    _enter(door, RIGHT)
    _wait(qtbot, door)
    assert "这个密码不能用，请换一个" in shown.words
    assert door.mode == "choose"
    assert len(pins.people) == 1


def test_whoever_turns_away_from_an_errand_is_back_at_the_desk_but_a_forgotten_one_locks(
    qtbot: QtBot, door: Door
) -> None:
    door.choose(Errand("工作人员", by="工作人员"))
    with qtbot.assertNotEmitted(door.left), qtbot.waitSignal(door.returned):
        door.leave()
    door.choose(Errand("工作人员", by="工作人员"))
    with qtbot.assertNotEmitted(door.returned), qtbot.waitSignal(door.left):
        door.tick(IDLE_SECONDS)


def test_thirty_seconds_without_a_touch_lead_back(qtbot: QtBot, page: Callable, door: Door) -> None:
    shown = page("Pin.qml", {"door": door})
    door.tick(29)
    shown.tap("5")
    door.tick(29)
    with qtbot.waitSignal(door.left):
        door.tick(1)
    assert door.count == 0


def test_the_return_key_leads_back(qtbot: QtBot, page: Callable, door: Door) -> None:
    shown = page("Pin.qml", {"door": door})
    with qtbot.waitSignal(door.left):
        shown.tap("返回")


def test_an_answer_that_comes_after_leaving_opens_nothing(qtbot: QtBot, door: Door) -> None:
    with qtbot.assertNotEmitted(door.opened):
        _enter(door, RIGHT)
        door.leave()
        door._worker._pool.waitForDone()
        qtbot.wait(1)


def test_the_window_stays_alive_while_a_real_hash_is_judged(
    qtbot: QtBot, tmp_path: Path, hall_clock: HandClock
) -> None:
    pins = Pins(tmp_path / "pins.toml", hall_clock)
    pins.set(RIGHT)
    door = Door(pins)
    door.ask()
    _enter(door, RIGHT)
    assert door.busy
    qtbot.waitSignal(door.opened).wait()
    door.close()


def test_a_damaged_file_shows_the_way_out_and_takes_no_digit(
    qapp: object, page: Callable, pins: Pins, tmp_path: Path
) -> None:
    (tmp_path / "pins.toml").write_text("?")
    door = Door(pins)
    door.ask()
    shown = page("Pin.qml", {"door": door})
    assert any("hall pin --reset" in words for words in shown.words)
    _enter(door, RIGHT)
    assert door.count == 0
    door.close()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", list(Language))
def test_every_word_of_the_door_is_of_one_language(
    page: Callable, door: Door, size: tuple[int, int], language: Language
) -> None:
    shown = page("Pin.qml", {"door": door}, size, language)
    han = [words for words in shown.words if any("一" <= letter <= "鿿" for letter in words)]
    assert bool(han) == (language is Language.ZH), han
    picture: QImage = shown.view.grabWindow()
    assert (picture.width(), picture.height()) == size
