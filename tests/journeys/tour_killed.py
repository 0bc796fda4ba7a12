"""A hall in a process of its own, in the middle of a tour, to be killed; the argument is the data folder.

It says `playing` once everything that happened is on disk.
"""

import sys
from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from hall.app import Hall, Wishes
from hall.clock import SystemClock
from hall.paths import Paths
from hall.settings import Settings
from hall.tours.departure import Departure
from hall.tours.plan import Plan, Stop, StopKind, Style, lay
from hall.visiting import Audience
from hall.words import Text

sys.path.insert(0, str(Path(__file__).parents[2]))
from tests.store.groups import WISH, arrive, book


def main(data: Path) -> None:
    app = QGuiApplication(sys.argv[:1])
    clock = SystemClock()
    hall = Hall(Paths(data), Settings(camera="", reduced_motion=True), clock, Wishes(windowed=True))
    booking = book(hall.store, replace(WISH, starts_at=clock.now()), override="今天加的一场")
    row = arrive(hall.store, booking, 29, 2)
    slots = lay([Stop(StopKind.EXHIBIT, Text("小考", "Quiz"), 5, "tiny")], 1, ("hall-1",))
    plan = Plan(Style.FULL, Text("短线", "Short"), 5, (31,), slots)
    hall.shell.knock()
    hall.shell.admit()
    hall.leading.tour.lead(Departure(plan, "平安小学", Audience.PRIMARY, 31, row.id, "小林", booking.id))
    hall.leading.tour.start()
    hall.store.settled().result(10)
    sys.stdout.write("playing\n")
    sys.stdout.flush()
    app.exec()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
