"""`hall demo`: walks through a hall with a data folder of its own, and holds the records to what was done."""

import logging
import os
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from hall.clock import SystemClock
from hall.paths import Paths
from hall.settings import BookingSettings, Settings, TourSettings
from hall.visiting import Audience, Kind, Party, Venue
from hall.words import Language, Text

if TYPE_CHECKING:
    from hall.app import Hall
    from hall.robot.walk import Played

DESK = "desk"
ROBOT_PIN = "730419"
BENIGN = ("PulseAudioService", "No audio device", "No RHI backend")
"""Parts of what Qt says on a machine without a loudspeaker, and of films drawn without a GPU."""
RUN_SECONDS = 12.0
"""Length of a game's run in a hurried walk."""


SETTINGS = Settings(
    idle_seconds=10,
    warning_seconds=3,
    kiosk="robot",
    camera="",
    # Open at any hour of any day: the robot comes whenever staff want it to.
    bookings=BookingSettings(
        weekdays=(1, 2, 3, 4, 5, 6, 7), hours=("00:00-23:59",), slot_minutes=90, days_ahead=0
    ),
    tours=TourSettings(contest_questions=1),
)


class PatientClock(SystemClock):
    """The machine's clock; waiting costs no time."""

    def __init__(self) -> None:
        self._waited = 0.0

    def seconds(self) -> float:
        return super().seconds() + self._waited

    def wait(self, seconds: float) -> None:
        self._waited += seconds


@dataclass(frozen=True)
class Tour:
    """What the command line asks of the robot."""

    out: Path
    size: tuple[int, int]
    seed: int
    rounds: int
    full: bool
    exhibits: Path | None
    languages: Sequence[Language] = tuple(Language)
    only: str | None = None
    """Play this exhibit alone; `desk` does what staff do in a day."""
    wish: str = ""
    """The object name of a key to choose where there are several, such as `level150`."""


def demonstrate(tour: Tour, *, headless: bool) -> int:
    """Walk as often as asked; prints what was done, returns 0 where everything answered."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen") if headless else None
    from hall.shell.renderer import choose  # noqa: PLC0415 Qt reads its environment once, when it starts

    choose("auto")
    from PySide6.QtGui import QGuiApplication  # noqa: PLC0415

    app = QGuiApplication.instance() or QGuiApplication(sys.argv[:1])
    tour.out.mkdir(parents=True, exist_ok=True)
    troubles: list[str] = []
    with _listening() as warnings:
        for number in range(tour.rounds):
            troubles += _walk(tour, number)
    troubles += [f"a warning was logged: {line}" for line in warnings if not any(b in line for b in BENIGN)]
    for trouble in troubles:
        say(f"✗ {trouble}")
    good = Text("机器人访客走完了，一切正常", "the robot visitor is done, all is well")
    bad = Text(f"机器人访客发现 {len(troubles)} 处问题", f"the robot visitor found {len(troubles)} faults")
    say(str(bad if troubles else good))
    del app
    return 1 if troubles else 0


def say(line: str) -> None:
    """Print at once, so that staff see where the robot is."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _walk(tour: Tour, number: int) -> list[str]:
    from hall.app import Hall, Wishes  # noqa: PLC0415
    from hall.console.pins import Pins  # noqa: PLC0415
    from hall.console.places import only  # noqa: PLC0415
    from hall.robot.body import DisappointedError  # noqa: PLC0415
    from hall.robot.desk import Desk, Tally  # noqa: PLC0415
    from hall.robot.lead import Lead  # noqa: PLC0415
    from hall.robot.walk import Walk  # noqa: PLC0415
    from hall.shell.shell import REST_SECONDS  # noqa: PLC0415

    clock = PatientClock()
    seed = tour.seed + number
    settings = SETTINGS
    papers = tour.out / "papers"
    papers.mkdir(exist_ok=True)
    slip = papers / "slip.png"
    wishes = Wishes(
        windowed=True,
        size=tour.size,
        exhibits=tour.exhibits,
        seed=seed,
        hurry=None if tour.full else {"run_seconds": RUN_SECONDS},
        places=only(papers),
        slip=str(slip),
    )
    with TemporaryDirectory(prefix="hall-demo-") as folder:
        paths = Paths(Path(folder)).make()
        Pins(paths.pins, clock).set(ROBOT_PIN)
        hall = Hall(paths, settings, clock, wishes)
        walk = Walk(hall, tour.out, Random(seed), say, 900.0 if tour.full else 150.0, ROBOT_PIN, tour.wish)
        desk = Desk(walk, Lead(walk), slip, Tally(1, _yesterday(hall).people))
        troubles: list[str] = []
        try:
            if tour.only == DESK:
                for language in tour.languages:
                    walk.rest()
                    walk.speak(language)
                    desk.day(language, papers)
                    clock.wait(REST_SECONDS)
            elif tour.only:
                walk.one(tour.only, tour.languages)
            else:
                walk.everything(
                    tour.languages,
                    lambda language: desk.day(language, papers),
                    lambda: clock.wait(REST_SECONDS),
                )
        except DisappointedError as error:
            troubles.append(str(error))
        finally:
            lost = hall.close()
        if lost:
            troubles.append(f"{lost} rows were not recorded")
        if not troubles:
            troubles += _compare(walk.played, paths, settings, tour.out)
    say(f"{len(walk.played)} plays, {len(walk.pictures)} pictures in {tour.out}")
    return troubles


def _yesterday(hall: "Hall") -> Party:
    """A family that came yesterday, as the ledger has them."""
    zone = ZoneInfo(hall.settings.timezone)
    day = SystemClock().now().astimezone(zone).date() - timedelta(days=1)
    party = Party(Kind.WALK_IN, Venue.HALL, Audience.RESIDENTS, 2, 2, day)
    hall.store.ledger.add(party, by="昨天的值班员").result(10)
    return party


def _compare(played: "list[Played]", paths: Paths, settings: Settings, out: Path) -> list[str]:
    """Export, and hold the records to what the robot did."""
    from hall.reports.files import Format  # noqa: PLC0415
    from hall.reports.plays import export_plays, plays_between  # noqa: PLC0415

    zone = ZoneInfo(settings.timezone)
    today = SystemClock().now().astimezone(zone).date()
    first, last = today - timedelta(days=1), today + timedelta(days=1)
    for fmt in (Format.CSV, Format.XLSX):
        export_plays(paths.store, out / f"plays.{fmt.value}", first=first, last=last, zone=zone, fmt=fmt)
    rows = plays_between(paths.store, first, last, zone)
    found = Counter((row.exhibit, row.language, str(row.outcome)) for row in rows)
    done = Counter((play.exhibit, play.language, str(play.outcome)) for play in played)
    return [f"played but not recorded: {row}" for row in (done - found)] + [
        f"recorded but not played: {row}" for row in (found - done)
    ]


class _Ear(logging.Handler):
    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())


@contextmanager
def _listening() -> Iterator[list[str]]:
    """Hear every warning, Qt's and ours."""
    from hall.opening import hear_qt  # noqa: PLC0415

    ear = _Ear()
    logging.getLogger().addHandler(ear)
    hear_qt()
    try:
        yield ear.lines
    finally:
        logging.getLogger().removeHandler(ear)
