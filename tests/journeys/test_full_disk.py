"""A full disk stops nothing that a visitor sees."""

import subprocess
import sys
from pathlib import Path

import pytest

from hall.exhibit import Outcome
from hall.paths import Paths
from tests.journeys.conftest import read_rows

ROOT = Path(__file__).resolve().parents[2]


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit")
def test_a_visitor_on_a_full_disk_sees_the_lamp_and_it_is_written_once_there_is_room(tiny: Paths) -> None:
    command = [sys.executable, "-m", "tests.journeys.starved", str(tiny.data)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120, cwd=ROOT)
    assert done.stdout.splitlines() == [
        "scene result",
        "lamp 1 1",
        "shown True",
        "waiting True",
        "told disk",
        "later",
        "lost 0",
    ], done.stderr
    assert [(row.outcome, row.lamp) for row in read_rows(tiny)] == [(Outcome.COMPLETED, 1)]
