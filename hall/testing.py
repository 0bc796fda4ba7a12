"""A pytest plugin: what every test of the hall, and every test beside an exhibit, can lean on."""

import inspect
import logging
import os
import threading
import time
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from pathlib import Path

# Qt and SDL read these once, when they start: so before anything imports them.
for _name, _value in {
    "QT_QPA_PLATFORM": "offscreen",
    "QT_QUICK_BACKEND": "software",
    "QSG_RENDER_LOOP": "basic",
    "QT_IM_MODULE": "qtvirtualkeyboard",
    # Which libraries for films a machine lacks, the films' own tests find out.
    "QT_LOGGING_RULES": "qt.multimedia.symbolsresolver=false;qt.multimedia.ffmpeg=false",
    "QT_VIRTUALKEYBOARD_DESKTOP_DISABLE": "1",
    "SDL_VIDEODRIVER": "dummy",
    "SDL_AUDIODRIVER": "dummy",
    "SDL_NO_SIGNAL_HANDLERS": "1",
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
}.items():
    os.environ.setdefault(_name, _value)

import pytest  # noqa: E402

from hall.exhibit import Exhibit  # noqa: E402
from hall.manifest import read_manifest  # noqa: E402

GRACE_SECONDS = 3.0
"""How long a thread or a process that was told to end may take to be gone."""


class HandClock:
    """A clock that stands still until a test moves it."""

    def __init__(self, moment: datetime = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)) -> None:
        self._moment = moment
        self._seconds = 0.0

    def now(self) -> datetime:
        return self._moment

    def seconds(self) -> float:
        return self._seconds

    def advance(self, seconds: float) -> None:
        """Let time pass, on the wall and on the stopwatch alike."""
        self._moment += timedelta(seconds=seconds)
        self._seconds += seconds


@pytest.fixture
def hall_clock() -> HandClock:
    """A clock that the test moves by hand; it starts on 24 November 2026, nine o'clock in Shanghai."""
    return HandClock()


@pytest.fixture
def exhibit(request: pytest.FixtureRequest) -> Exhibit:
    """The exhibit in whose folder the test stands."""
    found = read_manifest(Path(request.path).parent)
    if not isinstance(found, Exhibit):
        pytest.fail("\n".join(map(str, found)))
    return found


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_setup() -> None:
    """Undo what opencv-python's import sets: its own Qt plugins would end the test run."""
    for name in ("QT_QPA_PLATFORM_PLUGIN_PATH", "QT_QPA_FONTDIR"):
        if "cv2" in os.environ.get(name, ""):
            del os.environ[name]


class _Warnings(logging.Handler):
    """Keeps what was logged at warning level or above."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.levelname} {record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_warning(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a warning; one that takes `caplog` expects them and looks for itself."""
    function = getattr(request, "function", None)
    if function is None or "caplog" in inspect.signature(function).parameters:
        yield
        return
    handler = _Warnings()
    logging.getLogger().addHandler(handler)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)
    if handler.lines:
        pytest.fail("unexpected in the log:\n" + "\n".join(handler.lines), pytrace=False)


@pytest.fixture(autouse=True)
def _nothing_left_running() -> Iterator[None]:
    """Fail a test that leaves a thread or a child process alive."""
    threads, children = _threads(), _children()
    yield
    deadline = time.monotonic() + GRACE_SECONDS
    while (left := [*(_threads() - threads), *_added(children)]) and time.monotonic() < deadline:
        time.sleep(0.02)
    if left:
        pytest.fail("left running: " + ", ".join(map(str, left)), pytrace=False)


def _threads() -> set[threading.Thread]:
    """Threads that would keep the interpreter from ending; daemons and Qt's own do not."""
    return {
        each
        for each in threading.enumerate()
        if not each.daemon and not isinstance(each, threading._DummyThread)
    }


def _added(before: Mapping[str, str]) -> list[str]:
    """The children that were not there before."""
    return [f"{number} {line}" for number, line in _children().items() if number not in before]


def _children() -> dict[str, str]:
    """This process's living children, pid to command line; empty where there is no /proc."""
    found = {}
    for listing in Path("/proc/self/task").glob("*/children"):
        try:
            numbers = listing.read_text().split()
        except OSError:  # the thread has just ended
            continue
        for number in numbers:
            if line := _command(number):
                found[number] = line
    return found


def _command(number: str) -> str:
    """A process's command line; empty for one that has ended and need only be collected.

    A child has no command line yet in the moment in which it is started, so its state decides.
    """
    process = Path("/proc", number)
    try:
        name, state = process.joinpath("stat").read_text().split("(", 1)[1].rsplit(") ", 1)
        line = process.joinpath("cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace")
    except OSError:
        return ""
    return "" if state.startswith("Z") or "resource_tracker" in line else line.strip() or name
