"""Real children, and everything that can become of them. Five seconds are the promise to the visitor."""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from hall.child.wire import CameraWish, Order
from hall.exhibit import Kind, Outcome, Touch, TouchPhase
from hall.players.child_host import ChildHost
from hall.words import Language

PROMISE = 5000
"""Milliseconds."""
EXHIBITS = Path(__file__).parents[1] / "data" / "exhibits"


class Hands:
    """A host with a note of all it said."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.host = ChildHost(time.monotonic)
        self.frames: list[QImage] = []
        self.huds: list[dict[str, Any]] = []
        self.failures: list[Any] = []
        self.results: list[Any] = []
        self.notices: list[Any] = []
        self.host.framed.connect(self.frames.append)
        self.host.hud_said.connect(self.huds.append)
        self.host.failed.connect(self.failures.append)
        self.host.ended.connect(self.results.append)
        self.host.noticed.connect(self.notices.append)

    def order(self, name: str, kind: Kind = Kind.GAME, size: tuple[int, int] = (320, 180)) -> Order:
        return Order(EXHIBITS / name, kind, *size, "zh", 1, False, camera=CameraWish())

    def play(self, name: str, kind: Kind = Kind.GAME, size: tuple[int, int] = (320, 180)) -> None:
        order = self.order(name, kind, size)
        self.host.load(order)
        self.host.open(order)

    def play_on(self, name: str = "painter", size: tuple[int, int] = (320, 180)) -> int:
        """Play until the first frame is there; the child's process."""
        with self.qtbot.waitSignal(self.host.opened, timeout=20_000):
            self.play(name, size=size)
        return self.host.pid

    def until(self, is_so: Callable[[], bool], timeout: int = PROMISE) -> None:
        self.qtbot.waitUntil(is_so, timeout=timeout)

    def warm(self) -> None:
        self.host.warm()
        self.until(lambda: self.host.is_ready, timeout=20_000)


@pytest.fixture
def hands(qtbot: QtBot) -> Iterator[Hands]:
    hands = Hands(qtbot)
    yield hands
    hands.host.shut_down()
    hands.host.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def lives(pid: int) -> bool:
    try:
        return " Z " not in Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1][:4]
    except OSError:
        return False


def test_a_game_is_shown_in_the_size_that_was_ordered(hands: Hands) -> None:
    hands.play_on(size=(640, 360))
    hands.until(lambda: len(hands.frames) > 20)
    assert hands.frames[-1].width() == 640
    assert hands.frames[-1].height() == 360
    assert not hands.failures


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (2, 2), (318, 178)])
def test_every_size_up_to_the_largest_is_shown_whole(hands: Hands, size: tuple[int, int]) -> None:
    hands.play_on(size=size)
    hands.until(lambda: len(hands.frames) > 5)
    for image in hands.frames:
        corner = image.pixel(0, 0)
        assert corner == image.pixel(size[0] - 1, size[1] - 1)


def test_a_standby_has_done_its_work_before_the_tap(hands: Hands) -> None:
    hands.warm()
    standby = hands.host._standby
    assert standby is not None
    pid = standby.pid
    assert hands.play_on() == pid


def test_an_order_to_a_child_that_still_starts_is_not_lost(hands: Hands) -> None:
    hands.play("painter")
    hands.host.set_language(Language.EN)
    hands.until(lambda: bool(hands.huds) and hands.huds[-1]["language"] == "en", timeout=20_000)


def test_each_play_gets_a_process_of_its_own(hands: Hands) -> None:
    first = hands.play_on()
    hands.host.close()
    second = hands.play_on()
    assert first != second
    hands.until(lambda: not lives(first))


def test_after_a_play_a_new_child_stands_by(hands: Hands) -> None:
    hands.play_on()
    hands.host.close()
    hands.until(lambda: hands.host.is_ready, timeout=20_000)


def test_touches_reach_the_scene(hands: Hands) -> None:
    hands.play_on()
    hands.host.touch(Touch(7, TouchPhase.DOWN, 0.25, 0.75))
    hands.until(lambda: bool(hands.huds) and hands.huds[-1]["touch"] == [7, "down", 0.25, 0.75])


def test_a_change_of_language_reaches_the_scene(hands: Hands) -> None:
    hands.play_on()
    hands.host.set_language(Language.EN)
    hands.until(lambda: bool(hands.huds) and hands.huds[-1]["language"] == "en")


def test_the_result_comes_through_and_the_child_goes(hands: Hands) -> None:
    pid = hands.play_on()
    for finger in (1, 2, 3):
        hands.host.touch(Touch(finger, TouchPhase.DOWN, 0.5, 0.5))
    hands.until(lambda: bool(hands.results))
    assert hands.results[0].outcome is Outcome.COMPLETED
    assert hands.results[0].score == 2
    hands.until(lambda: not lives(pid))
    assert not hands.failures


def test_a_lens_without_a_camera_shows_its_clip(hands: Hands) -> None:
    with hands.qtbot.waitSignal(hands.host.opened, timeout=20_000):
        hands.play("negative", Kind.LENS)
    hands.until(lambda: len(hands.frames) > 5)
    assert not hands.failures


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("crasher", "crasher/game.py:18: RuntimeError: the road is gone"),
        ("sleeper", "no longer answers"),
        ("quitter", "ended by itself"),
        ("shouter", ""),
        ("hanger", "no longer answers"),
        ("missing", "no such file"),
    ],
)
def test_a_faulty_exhibit_is_reported_once_and_in_time(hands: Hands, name: str, said: str) -> None:
    hands.warm()
    with hands.qtbot.waitSignal(hands.host.failed, timeout=PROMISE):
        hands.play(name)
    assert said in hands.failures[0].en
    assert len(hands.failures[0].en) < 400
    hands.until(lambda: hands.host.is_ready, timeout=20_000)
    assert len(hands.failures) == 1
    assert not hands.results


@pytest.mark.parametrize(
    "blow", [signal.SIGKILL, signal.SIGSTOP, signal.SIGTERM, signal.SIGSEGV], ids=lambda blow: blow.name
)
def test_a_child_that_is_struck_is_reported_in_time_and_gone(hands: Hands, blow: signal.Signals) -> None:
    pid = hands.play_on()
    with hands.qtbot.waitSignal(hands.host.failed, timeout=PROMISE):
        os.kill(pid, blow)
    hands.until(lambda: not lives(pid))


def test_a_standby_that_is_struck_is_replaced(hands: Hands) -> None:
    hands.warm()
    standby = hands.host._standby
    assert standby is not None
    os.kill(standby.pid, signal.SIGKILL)
    hands.until(lambda: hands.host._standby not in (None, standby) and hands.host.is_ready, timeout=20_000)
    assert not hands.failures


def test_what_a_child_started_goes_with_it(hands: Hands) -> None:
    hands.warm()
    with hands.qtbot.waitSignal(hands.host.failed, timeout=PROMISE):
        hands.play("breeder")
    hands.until(lambda: not grandchildren())


def grandchildren() -> list[str]:
    found = []
    for process in Path("/proc").glob("[0-9]*/cmdline"):
        with contextlib.suppress(OSError):  # it has ended in between
            found.append(process.read_bytes().replace(b"\0", b" ").decode(errors="replace"))
    return [each for each in found if "hall-test-grandchild" in each]


def test_nothing_comes_from_a_play_that_was_closed(hands: Hands) -> None:
    hands.play_on()
    hands.host.close()
    count = len(hands.frames)
    hands.until(lambda: hands.host.is_ready, timeout=20_000)
    assert len(hands.frames) == count
    assert not hands.failures
    assert not hands.results


HALL = """
import os, sys, time
from pathlib import Path
from PySide6.QtCore import QCoreApplication
from hall.child.wire import Order
from hall.exhibit import Kind
from hall.players.child_host import ChildHost
app = QCoreApplication([])
host = ChildHost(time.monotonic)
order = Order(Path(sys.argv[1]), Kind.GAME, 320, 180, "zh", 1, False)
host.load(order)
host.open(order)
host.opened.connect(lambda: print(host.pid, flush=True))
app.exec()
"""


@pytest.mark.parametrize("name", ["painter", "sleeper"])
def test_a_child_does_not_outlive_the_hall(qtbot: QtBot, name: str) -> None:
    hall = subprocess.Popen(
        [sys.executable, "-c", HALL, str(EXHIBITS / name)], stdout=subprocess.PIPE, text=True
    )
    assert hall.stdout is not None
    pid = int(hall.stdout.readline())
    assert lives(pid)
    hall.kill()
    hall.wait()
    hall.stdout.close()
    qtbot.waitUntil(lambda: not lives(pid), timeout=PROMISE)


def test_a_picture_that_is_kept_does_not_change_under_its_owner(hands: Hands) -> None:
    hands.play_on()
    hands.until(lambda: len(hands.frames) > 30)
    shades = [image.pixelColor(0, 0).red() for image in hands.frames]
    assert len(set(shades)) > 25
    assert shades == sorted(shades)
