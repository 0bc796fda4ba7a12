"""`hall run` as a process: a real window under X, one instance, and an end in good order."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from time import monotonic, sleep

import pytest

from hall.exhibit import Outcome
from hall.paths import Paths
from tests.journeys.conftest import read_rows

needs_x = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")), reason="Xvfb and xdotool stand for a desktop"
)
Run = Callable[..., "subprocess.Popen[str]"]


def wait_for(come: Callable[[], bool], seconds: float, otherwise: str) -> None:
    deadline = monotonic() + seconds
    while not come():
        if monotonic() > deadline:
            pytest.fail(otherwise)
        sleep(0.1)


@pytest.fixture
def run(paths: Paths) -> Iterator[Run]:
    """Starts `hall run` on the test's data folder; kills what the test left."""
    started: list[subprocess.Popen[str]] = []

    def start(*arguments: str, **environment: str) -> "subprocess.Popen[str]":
        command = [sys.executable, "-m", "hall", "run", "--windowed", "--size", "1280x720"]
        one = subprocess.Popen(
            [*command, "--data", str(paths.data), *arguments],
            env=os.environ | environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            text=True,
        )
        started.append(one)
        return one

    yield start
    for one in started:
        if one.poll() is None:
            one.kill()
        one.communicate()


def is_up(paths: Paths) -> bool:
    """Whether the hall has its records open: the lock is there and the store has its first backup."""
    return paths.lock.exists() and paths.store.exists() and any(paths.backups.glob("hall-*.db"))


@pytest.mark.parametrize("end", [signal.SIGTERM, signal.SIGINT])
def test_an_end_from_outside_is_an_end_in_good_order(end: signal.Signals, run: Run, paths: Paths) -> None:
    hall = run(QT_QPA_PLATFORM="offscreen")
    wait_for(lambda: is_up(paths), 30, "the hall did not open")
    hall.send_signal(end)
    assert hall.wait(20) == 0
    assert not Path(f"{paths.store}-wal").exists()


def test_a_second_hall_says_so_and_leaves_the_first_alone(run: Run, paths: Paths) -> None:
    first = run(QT_QPA_PLATFORM="offscreen")
    wait_for(lambda: is_up(paths), 30, "the hall did not open")
    second = run(QT_QPA_PLATFORM="offscreen")
    assert second.wait(30) == 1
    assert second.stderr is not None
    words = second.stderr.read()
    assert "已经打开" in words
    assert "already open" in words
    assert "Traceback" not in words
    assert first.poll() is None
    first.terminate()
    assert first.wait(20) == 0


@pytest.fixture
def display() -> Iterator[str]:
    """A desktop of 1280x720 without a window manager."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", "1280x720x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL)
    os.close(write)
    with os.fdopen(read) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait(10)


def xdotool(display: str, *arguments: str) -> str:
    done = subprocess.run(
        ["xdotool", *arguments],
        env=os.environ | {"DISPLAY": display},
        capture_output=True,
        text=True,
        check=False,
        timeout=20,
    )
    return done.stdout.strip()


def click(display: str, x: int, y: int) -> None:
    xdotool(display, "mousemove", str(x), str(y), "click", "1")


@needs_x
def test_a_real_window_answers_a_mouse_ignores_alt_f4_and_closes_its_play_at_the_end(
    run: Run, paths: Paths, display: str
) -> None:
    hall = run(DISPLAY=display, QT_QPA_PLATFORM="xcb")
    wait_for(lambda: xdotool(display, "search", "--name", "智慧安防体验馆") != "", 30, "no window came up")
    sleep(1)
    click(display, 320, 594)  # the call to action
    sleep(1)
    # The first tile; a second click, should the first have come too early for the page, opens nothing new.
    for _ in range(5):
        click(display, 230, 380)
        sleep(1)
        if read_rows(paths):
            break
    (begun,) = read_rows(paths)
    assert begun.outcome is None
    xdotool(display, "key", "alt+F4")
    xdotool(display, "key", "Escape")
    xdotool(display, "click", "3")
    sleep(0.5)
    assert hall.poll() is None
    hall.terminate()
    assert hall.wait(20) == 0
    assert [(row.id, row.outcome) for row in read_rows(paths)] == [(begun.id, Outcome.TIMED_OUT)]
