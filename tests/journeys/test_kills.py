"""The power switch as an enemy: fifty kills while a robot plays in the real window."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from random import Random
from threading import Timer

import pytest

from hall.clock import SystemClock
from hall.exhibit import Outcome
from hall.paths import Paths
from hall.store.store import Store
from tests.journeys.conftest import read_rows

KILLED = Path(__file__).with_name("killed.py")
KILLS = 50
LANES = 2
"""The kills are dealt out to so many halls side by side, each with records of its own."""
LONGEST_SECONDS = 2.5


def killed_run(data: Path, seconds: float | None, patience: float) -> tuple[list[str], str]:
    """What a hall said and complained of until it was killed: `seconds` after it opened, or before that."""
    command = [sys.executable, "-P", str(KILLED), str(data)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as hall:
        assert hall.stdout is not None
        first = [hall.stdout.readline()] if seconds is not None else []
        fuse = Timer(patience if seconds is None else seconds, os.kill, (hall.pid, signal.SIGKILL))
        fuse.start()
        said, complained = hall.communicate()
        fuse.join()
    return first + said.splitlines(), complained


@pytest.mark.long
@pytest.mark.timeout(600)
@pytest.mark.parametrize("lane", range(LANES))
def test_fifty_kills_lose_no_acknowledged_row_double_none_and_the_next_start_is_clean(
    lane: int, tiny: Paths
) -> None:
    kills = KILLS // LANES
    random = Random()
    begun: set[str] = set()
    ended: dict[str, tuple[str, str]] = {}
    for kill in range(kills):
        # Every fifth hall is killed on its way up.
        seconds = None if kill % 5 == 4 else random.uniform(0.1, LONGEST_SECONDS)
        said, complained = killed_run(tiny.data, seconds, random.uniform(0.1, 1.5))
        assert "Traceback" not in complained
        assert said[:1] in ([], ["open 0\n"], ["open 0"]), (said[:1], complained)
        for line in said[1:]:
            match line.split():
                case ["begun", play]:
                    begun.add(play)
                case ["ended", play, outcome, lamp]:
                    assert play not in ended
                    ended[play] = (outcome, lamp)
    store = Store.open(tiny.store, clock=SystemClock(), kiosk="hall-1", backups=tiny.backups, backups_kept=3)
    assert store.notices.open() == []
    store.close()
    rows = read_rows(tiny)
    by_id = {row.id: row for row in rows}
    assert len(by_id) == len(rows)
    assert begun <= set(by_id)
    assert {play: (str(by_id[play].outcome), str(by_id[play].lamp)) for play in ended} == ended
    assert all(row.outcome is not None for row in rows)
    # What a kill met in the air may be on disk or not, one begin and one end a kill; nothing else may.
    assert len(set(by_id) - begun) <= kills
    unheard = [row for row in rows if row.id not in ended]
    assert sum(row.outcome is not Outcome.FAILED for row in unheard) <= kills
    assert len(unheard) <= 2 * kills
    lamps = [row.lamp for row in rows if row.lamp is not None]
    assert sorted(lamps) == list(range(1, len(lamps) + 1))
    assert len(begun) >= kills / 2, f"the robot of lane {lane} has hardly played"
    assert len(lamps) >= 3
