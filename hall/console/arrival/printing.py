"""The timetable on paper: from the printer where there is one, and else among the documents."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from hall.console.bookings.printer import Printer
from hall.console.places import Place
from hall.reports.timetable import timetable_paper
from hall.tours.plan import Plan, Slot, timetable
from hall.tours.words import kiosk_of, team_name
from hall.words import Text


class Printout:
    """Writes timetables. Every call waits for disk and printer: off the window's thread."""

    def __init__(self, places: Callable[[], Sequence[Place]], printer: Printer) -> None:
        self._places = places
        self._printer = printer

    def timetable(self, plan: Plan, group: str, departs: datetime) -> Text:
        """A page for a group that sets out at a moment of the hall's zone; what became of it, in words.

        Raises ReportError, PrinterError.
        """
        count = len(plan.teams)
        teams = []
        for team, people in enumerate(plan.teams if count > 1 else ()):
            name = team_name(team)
            teams.append(Text(f"{name.zh} {people} 人", f"{name.en}, {people}"))
        lines = [
            (
                f"{departs + timedelta(minutes=line.starts):%H:%M}",
                [_cell(plan, cell) for cell in line.cells],
            )
            for line in timetable(plan)
        ]
        paper = timetable_paper(group, plan.title, teams, lines, departs.date())
        # The documents, never a stick that happens to be in.
        place = self._places()[-1]
        path = place.path / f"带队时间表-{departs:%Y-%m-%d-%H%M}.pdf"
        path.parent.mkdir(parents=True, exist_ok=True)
        paper.write(path)
        if self._printer.is_there:
            return self._printer.send(path)
        return Text(f"时间表存好了：{path}", f"The timetable is here: {path}")


def _cell(plan: Plan, slot: Slot) -> str:
    """What a team does, in both languages, and at which kiosk where there are several."""
    place = kiosk_of(plan, slot)
    return f"{slot.stop.title.zh} / {slot.stop.title.en}" + (f" ({place})" if place else "")
