"""Children that die or hang in the middle of a real play: home at once, staff know, it opens again."""

import os
import signal
from collections.abc import Callable
from datetime import date

import pytest

from hall.exhibit import Outcome
from hall.paths import Paths
from hall.shell.shell import REST_SECONDS
from hall.skeleton import make
from hall.stage import Scene
from hall.store.reading import PlayRow
from tests.fakes import write_exhibit
from tests.journeys.conftest import Guest

HOME_SECONDS = 5.0
RESTING = "维修中"


@pytest.mark.parametrize("blow", [signal.SIGKILL, signal.SIGSTOP], ids=["killed", "hung"])
@pytest.mark.parametrize("exhibit", ["drunk_drive", "drunk_eyes"])
def test_a_child_that_fails_in_the_middle_of_a_play_leads_home_rests_and_opens_again(
    exhibit: str, blow: signal.Signals, guest: Guest, rows: Callable[[], list[PlayRow]]
) -> None:
    guest.wake()
    pid = guest.running(exhibit)
    assert pid
    os.kill(pid, blow)
    guest.until(lambda: guest.scene is Scene.HOME, HOME_SECONDS)
    guest.until(lambda: guest.reads("要休息一会儿"))
    guest.tap("sorryDone")
    guest.until(lambda: guest.reads(RESTING) and not guest.reads("要休息一会儿"))
    guest.hall.store.settled().result(10)
    assert [(row.exhibit, row.outcome) for row in rows()] == [(exhibit, Outcome.FAILED)]
    assert [notice.detail for notice in guest.hall.store.notices.open()] == [exhibit]

    guest.tap(f"tile-{exhibit}")
    guest.until(lambda: guest.reads("要休息一会儿"))
    guest.tap("sorryDone")
    assert guest.scene is Scene.HOME
    assert len(rows()) == 1

    guest.clock.advance(REST_SECONDS + 1)
    guest.wake()
    guest.until(lambda: not guest.reads(RESTING))
    assert guest.running(exhibit) not in (0, pid)
    guest.tap("home")
    guest.until(lambda: guest.scene is Scene.HOME)


def test_one_broken_exhibit_of_staff_stays_closed_and_named_while_the_hall_plays_on(
    paths: Paths, enter: Callable[..., Guest], rows: Callable[[], list[PlayRow]]
) -> None:
    write_exhibit(paths.exhibits, "empty_quiz", title='{ zh = "空的", en = "Empty" }')
    (paths.exhibits / "scribble").mkdir()
    (paths.exhibits / "scribble" / "exhibit.toml").write_bytes(b"\xff\x00 kind =")
    make("quiz", "own_quiz", paths.exhibits, date.today())  # noqa: DTZ011
    guest = enter()
    guest.wake()
    guest.until(lambda: guest.reads("空的") and guest.reads(RESTING))
    assert guest.eyes.find("tile-scribble") is None
    guest.tap("tile-empty_quiz")
    guest.until(lambda: guest.reads("要休息一会儿"))
    guest.tap("sorryDone")
    guest.open("own_quiz")
    guest.tap("home")
    guest.until(lambda: guest.scene is Scene.HOME)
    guest.hall.store.settled().result(10)
    assert [(row.exhibit, row.outcome) for row in rows()] == [("own_quiz", Outcome.LEFT)]
    guest.hall.desks.today.refresh()
    closed = [row for row in guest.hall.desks.today.property("exhibits") if not row["open"]]
    assert [row["title"] for row in closed if row["why"]] == ["空的"]
    told = [notice["text"] for notice in guest.hall.desks.today.property("notices")]
    assert any("scribble/exhibit.toml" in line for line in told)
