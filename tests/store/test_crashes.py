"""Kills, power cuts and disks that take no more: what was acknowledged is there, once."""

import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from hall.clock import SystemClock
from hall.exhibit import Answer, Outcome, Result
from hall.store.ballast import BALLAST_BYTES, Ballast
from hall.store.reading import PlayRow, read_plays
from hall.store.store import Store

VISITORS = Path(__file__).with_name("visitors.py")


def rows(path: Path) -> list[PlayRow]:
    return read_plays(path, datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))


def opened(data: Path) -> Store:
    return Store.open(
        data / "hall.db", clock=SystemClock(), kiosk="hall-1", backups=data / "backups", backups_kept=3
    )


def visitors(data: Path, what: str) -> "subprocess.Popen[str]":
    return subprocess.Popen([sys.executable, VISITORS, data, what], stdout=subprocess.PIPE, text=True)


def test_twenty_kills_lose_no_acknowledged_row_and_double_none(tmp_path: Path) -> None:
    random = Random()
    begun: list[str] = []
    ended: dict[str, str] = {}
    for _ in range(20):
        with visitors(tmp_path, "play") as child:
            assert child.stdout is not None
            lines = [child.stdout.readline() for _ in range(random.randrange(60))]
            os.kill(child.pid, signal.SIGKILL)
            lines += child.stdout.readlines()
        assert lines[:1] in ([], ["open\n"])
        for line in lines[1:]:
            match line.split():
                case ["begun", play]:
                    begun.append(play)
                case ["ended", play, lamp]:
                    ended[play] = lamp
    store = opened(tmp_path)
    assert store.notices.open() == []
    store.close()
    found = rows(tmp_path / "hall.db")
    by_id = {row.id: row for row in found}
    assert len(by_id) == len(found)
    assert set(begun) <= set(by_id)
    assert {play: str(by_id[play].lamp) for play in ended} == ended
    assert all(len(by_id[play].answers) == 8 for play in ended)
    assert all(row.outcome is not None for row in found)
    assert len(found) - len(begun) <= 20
    lamps = [row.lamp for row in found if row.lamp is not None]
    assert sorted(lamps) == list(range(1, len(lamps) + 1))


def test_a_disk_that_refuses_keeps_rows_waiting_in_order_until_it_takes_them(tmp_path: Path) -> None:
    with visitors(tmp_path, "starve") as child:
        said = [line.split() for line in child.communicate(timeout=60)[0].splitlines()]
    assert said[0][0] == "told"
    assert "留在内存里" in said[0][1]
    assert said[1] == ["waiting", "True"]
    assert said[-2:] == [["notices"], ["left", "0"]]
    found = {row.id: str(row.lamp) for row in rows(tmp_path / "hall.db")}
    assert found == {play: lamp for _, play, lamp in said[2:-2]}
    assert len(found) == 300


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A real file system of 20 MiB; mounting one needs root, so elsewhere the test above has to do."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=20m", "tmpfs", disk]
    if shutil.which("mount") is None or subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no file system can be mounted here")
    yield disk
    subprocess.run(["umount", "-l", disk], check=True)


def kinds(store: Store) -> list[str]:
    return sorted(notice.kind for notice in store.notices.open())


def fill(disk: Path) -> Path:
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file:
        for size in (65536, 4096, 1):
            try:
                while True:
                    file.write(b"x" * size)
            except OSError:
                pass
    return filler


def test_a_full_disk_first_takes_the_ballast_then_waits_and_nothing_is_lost(
    small_disk: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = opened(small_disk)
    store.settled().result(10)
    heard = threading.Semaphore(0)
    store.watch(heard.release)
    ballast = Ballast(small_disk / "hall.db").path
    ballast.write_bytes(bytes(BALLAST_BYTES))
    fill(small_disk)

    first = [end(store) for _ in range(40)]
    for ended in first:
        ended.result(20)
    assert not ballast.exists()
    assert kinds(store) == ["ballast"]

    filler = fill(small_disk)
    second = [end(store) for _ in range(40)]
    while "disk" not in kinds(store):
        assert heard.acquire(timeout=20)
        second.append(end(store))
    assert not second[-1].done()
    assert store.lamps.total() == len(first) + len(second)
    filler.unlink()
    for ended in second:
        ended.result(20)
    store.settled().result(20)
    assert kinds(store) == ["ballast"]
    assert store.close() == 0
    lamps = [row.lamp for row in rows(small_disk / "hall.db")]
    assert lamps == list(range(1, len(first) + len(second) + 1))
    assert "disk is full" in caplog.text


def end(store: Store) -> Any:
    begun = store.plays.begin("fraud_quiz", visitor="v", language="zh")
    answers = [Answer("q" * 200, "a", True, 1.0)] * 8
    return store.plays.end(begun, Result(Outcome.COMPLETED, 8, 8, answers))


def test_a_hall_opens_on_a_full_disk_and_writes_once_there_is_room(
    small_disk: Path, caplog: pytest.LogCaptureFixture
) -> None:
    filler = fill(small_disk)
    store = opened(small_disk)
    assert kinds(store) == ["disk"]
    ended = end(store)
    assert store.lamps.total() == 1
    filler.unlink()
    assert ended.result(20) == 1
    store.settled().result(20)
    assert kinds(store) == []
    assert store.close() == 0
    assert len(rows(small_disk / "hall.db")) == 1
    assert "in trouble" in caplog.text


def test_a_hall_closed_on_a_full_disk_says_how_many_rows_it_lost(
    small_disk: Path, caplog: pytest.LogCaptureFixture
) -> None:
    fill(small_disk)
    store = opened(small_disk)
    ended = end(store)
    assert store.close() > 0
    assert "没来得及" in str(ended.exception(10))
    assert "in trouble" in caplog.text


def test_a_store_without_rights_waits_and_tells(tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    blocked = tmp_path / "data"
    blocked.write_text("a file where the folder should be")
    store = opened(blocked)
    assert kinds(store) == ["disk"]
    ended = end(store)
    blocked.unlink()
    assert ended.result(20) == 1
    assert store.close() == 0
    assert "in trouble" in caplog.text


@dataclass
class Model:
    """What must be on disk, written down without a database."""

    plays: dict[str, Outcome | None] = field(default_factory=dict)
    lamps: list[str] = field(default_factory=list)

    def crash(self) -> None:
        self.plays = {play: outcome or Outcome.FAILED for play, outcome in self.plays.items()}

    @property
    def running(self) -> list[str]:
        return [play for play, outcome in self.plays.items() if outcome is None]


STEPS = st.one_of(
    st.just("begin"),
    st.just("cut"),
    st.tuples(st.integers(0, 9), st.sampled_from(list(Outcome)), st.integers(0, 3)),
)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(STEPS, max_size=25))
def test_any_run_of_touches_and_power_cuts_leaves_what_the_model_says(
    tmp_path_factory: pytest.TempPathFactory, steps: list[Any]
) -> None:
    data = tmp_path_factory.mktemp("hall")
    store, model = opened(data), Model()
    begun: dict[str, Any] = {}
    answers: dict[str, int] = {}
    for step in steps:
        if step == "begin":
            play = store.plays.begin("e", visitor="v", language="zh")
            begun[play.id] = play
            model.plays[play.id] = None
        elif step == "cut":
            data, store = cut(data, store, tmp_path_factory.mktemp("hall"))
            model.crash()
        elif model.running:
            which, outcome, count = step
            play_id = model.running[which % len(model.running)]
            store.plays.end(begun[play_id], Result(outcome, answers=[Answer("q", "a", True, 1.0)] * count))
            model.plays[play_id], answers[play_id] = outcome, count
            if outcome is Outcome.COMPLETED:
                model.lamps.append(play_id)
    data, store = cut(data, store, tmp_path_factory.mktemp("hall"))
    model.crash()
    assert (store.lamps.total(), store.notices.open()) == (len(model.lamps), [])
    store.close()
    found = {row.id: row for row in rows(data / "hall.db")}
    assert {play: row.outcome for play, row in found.items()} == model.plays
    lit = sorted((row.lamp, play) for play, row in found.items() if row.lamp is not None)
    assert lit == list(enumerate(model.lamps, start=1))
    assert {play: len(found[play].answers) for play in answers} == answers


def cut(data: Path, store: Store, elsewhere: Path) -> tuple[Path, Store]:
    """The power goes once everything is acknowledged: the next start finds the files as they stand."""
    store.settled().result(10)
    for name in ("hall.db", "hall.db-wal"):
        shutil.copyfile(data / name, elsewhere / name)
    store.close()
    return elsewhere, opened(elsewhere)
