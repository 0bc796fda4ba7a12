import signal
import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from argon2 import PasswordHasher, extract_parameters
from hypothesis import given, settings
from hypothesis import strategies as st

from hall.console import pins as module
from hall.console.pins import HASHER, Pins, reset
from hall.console.roster import LOCK_SECONDS, TRIES, PinsError, refuse_weak
from hall.testing import HandClock

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
RIGHT, WRONG = "314159", "271828"


class WanderingClock(HandClock):
    """A clock whose wall time is behind the truth by what somebody has turned it back."""

    def __init__(self, base: float = 0.0) -> None:
        super().__init__()
        self.behind = timedelta(0)
        self.base = base

    def now(self) -> datetime:
        return super().now() - self.behind

    def seconds(self) -> float:
        return super().seconds() - self.base


@pytest.fixture
def clock() -> WanderingClock:
    return WanderingClock()


@pytest.fixture
def pins(tmp_path: Path, clock: WanderingClock) -> Pins:
    made = Pins(tmp_path / "pins.toml", clock, CHEAP)
    made.set(RIGHT)
    return made


def _again(tmp_path: Path, clock: WanderingClock) -> Pins:
    return Pins(tmp_path / "pins.toml", clock, CHEAP)


def _lock(pins: Pins) -> None:
    for _ in range(TRIES):
        pins.check(WRONG)


def test_the_kept_hash_is_argon2id_with_64_mib_and_no_digit_of_the_pin(tmp_path: Path) -> None:
    pins = Pins(tmp_path / "pins.toml", HandClock(), HASHER)
    pins.set(RIGHT)
    content = (tmp_path / "pins.toml").read_text()
    kept = content.split('hash = "')[1].split('"')[0]
    assert RIGHT not in content
    assert extract_parameters(kept).memory_cost == 64 * 1024
    assert kept.startswith("$argon2id$")
    assert pins.check(RIGHT).right


def test_without_a_pin_nothing_opens(tmp_path: Path) -> None:
    pins = Pins(tmp_path / "pins.toml", HandClock(), CHEAP)
    assert not pins.is_set
    with pytest.raises(PinsError):
        pins.check("000000")


@pytest.mark.parametrize(
    "weak",
    [
        "000000",
        "123456",
        "654321",
        "890123",
        "210987",
        "121212",
        "123123",
        "112233",
        "12345",
        "1234567",
        "12a456",
        "１２３９４７",
    ],
)
def test_a_pin_that_anybody_would_try_is_refused_in_both_languages(weak: str) -> None:
    with pytest.raises(PinsError) as error:
        refuse_weak(weak)
    assert error.value.text.zh
    assert error.value.text.en


def test_five_wrong_tries_lock_even_the_right_pin_out_for_five_minutes(
    pins: Pins, clock: WanderingClock
) -> None:
    assert [pins.check(WRONG).tries_left for _ in range(4)] == [4, 3, 2, 1]
    assert pins.check(WRONG).locked_seconds == 300
    clock.advance(299)
    assert pins.check(RIGHT).locked_seconds == 1
    clock.advance(1)
    assert pins.standing().tries_left == TRIES
    assert pins.check(RIGHT).right


def test_a_right_pin_gives_all_tries_back(pins: Pins) -> None:
    pins.check(WRONG)
    pins.check(RIGHT)
    assert pins.standing().tries_left == TRIES


def test_each_lock_in_a_row_is_longer_until_the_right_pin_comes(pins: Pins, clock: WanderingClock) -> None:
    seen = []
    for _ in range(6):
        _lock(pins)
        seen.append(pins.standing().locked_seconds)
        clock.advance(seen[-1])
    assert seen == [*LOCK_SECONDS, LOCK_SECONDS[-1]]
    assert pins.check(RIGHT).right
    _lock(pins)
    assert pins.standing().locked_seconds == LOCK_SECONDS[0]


def test_a_restart_neither_opens_nor_prolongs_a_lock(
    tmp_path: Path, pins: Pins, clock: WanderingClock
) -> None:
    _lock(pins)
    clock.advance(100)
    assert _again(tmp_path, clock).standing().locked_seconds == 200


def test_a_wall_clock_turned_back_and_mended_later_opens_nothing_early(
    tmp_path: Path, pins: Pins, clock: WanderingClock
) -> None:
    _lock(pins)
    clock.behind = timedelta(hours=5)
    back = _again(tmp_path, clock)
    assert back.standing().locked_seconds == 300
    clock.advance(300)
    _lock(back)
    clock.advance(60)
    clock.behind = timedelta(0)
    assert _again(tmp_path, clock).standing().locked_seconds == LOCK_SECONDS[1] - 60


STEPS = st.lists(
    st.one_of(
        st.sampled_from(["right", "wrong", "restart"]),
        st.tuples(st.just("pass"), st.integers(1, 400)),
        st.tuples(st.just("back"), st.integers(1, 100_000)),
    ),
    max_size=60,
)


@settings(max_examples=120, deadline=None)
@given(steps=STEPS)
def test_no_order_of_tries_restarts_and_clock_tricks_gives_more_than_five_tries_a_lock(
    tmp_path_factory: pytest.TempPathFactory, steps: list[str | tuple[str, int]]
) -> None:
    folder = tmp_path_factory.mktemp("pins")
    clock = WanderingClock()
    pins = _again(folder, clock)
    pins.set(RIGHT)
    true, tried, opens_at = 0.0, 0, 0.0
    for step in steps:
        match step:
            case ("pass", int(seconds)):
                clock.advance(seconds)
                true += seconds
            case ("back", int(seconds)):
                clock.behind += timedelta(seconds=seconds)
            case "restart":
                clock.base = clock.seconds() + clock.base
                pins = _again(folder, clock)
            case str(kind):
                verdict = pins.check(RIGHT if kind == "right" else WRONG)
                if true < opens_at:
                    assert not verdict.right
                    assert verdict.locked_seconds >= opens_at - true - 1e-6
                elif verdict.right:
                    tried = 0
                elif verdict.tries_left:
                    tried = tried + 1
                    assert tried < TRIES
                elif verdict.locked_seconds and kind == "wrong" and tried == TRIES - 1:
                    tried, opens_at = 0, true + verdict.locked_seconds
                assert verdict.locked_seconds <= LOCK_SECONDS[-1]


KILLED = """
import os, signal, sys
from pathlib import Path
from hall.clock import SystemClock
from hall.console import pins

pins.hash_like = lambda *_: os.kill(os.getpid(), signal.SIGKILL)
pins.Pins(Path(sys.argv[1]), SystemClock()).check("271828")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGKILL")
def test_pulling_the_plug_before_the_answer_gives_no_try_back(tmp_path: Path) -> None:
    clock = HandClock(datetime.now(UTC))
    pins = Pins(tmp_path / "pins.toml", clock, CHEAP)
    pins.set(RIGHT)
    for left in (4, 3, 2, 1):
        done = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path / "pins.toml")], check=False)
        assert done.returncode == -signal.SIGKILL
        assert pins.standing().tries_left == left
    subprocess.run([sys.executable, "-c", KILLED, str(tmp_path / "pins.toml")], check=False)
    assert not pins.check(RIGHT).right
    assert pins.standing().locked_seconds > 0


@pytest.mark.parametrize(
    "spoil",
    [
        lambda good: b"",
        lambda good: good[: len(good) // 2],
        lambda good: b"\xff\xfe" + good,
        lambda good: good.replace(b"$argon2id", b"$md5"),
        lambda good: good.replace(b"tried = 0", b"tried = -90"),
        lambda good: good.replace(b"lock_seconds = 0.0", b"lock_seconds = nan"),
        lambda good: good + b"extra = 1\n",
    ],
)
def test_a_damaged_file_keeps_the_door_shut_until_it_is_reset(tmp_path: Path, pins: Pins, spoil) -> None:
    path = tmp_path / "pins.toml"
    path.write_bytes(spoil(path.read_bytes()))
    for refused in (lambda: pins.check(RIGHT), lambda: pins.set("161803"), pins.standing):
        with pytest.raises(PinsError, match=r"pins\.toml.*hall pin --reset"):
            refused()
    assert pins.is_set
    assert pins.fault is not None
    reset(path)
    assert not pins.is_set
    assert pins.fault is None
    pins.set("161803")
    assert pins.check("161803").right


def test_a_full_disk_counts_on_in_memory_and_staff_are_told(
    tmp_path: Path, pins: Pins, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, content: bytes, mode: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(module, "write_whole", full)
    _lock(pins)
    assert pins.standing().locked_seconds == 300
    assert pins.fault is not None
    with pytest.raises(PinsError, match="No space left"):
        pins.set("161803")
    monkeypatch.undo()
    assert pins.check(RIGHT).locked_seconds == 300


@pytest.mark.skipif(sys.platform == "win32", reason="no modes")
def test_only_the_halls_own_user_may_read_the_file(tmp_path: Path, pins: Pins) -> None:
    pins.check(WRONG)
    assert (tmp_path / "pins.toml").stat().st_mode & 0o077 == 0
