"""Where the page's figures and reports come from, in a hall that is open."""

from collections.abc import Callable, Sequence
from pathlib import Path
from zoneinfo import ZoneInfo

from hall.booking_rules import BookingRules
from hall.clock import Clock
from hall.console.figures.outlet import Ways
from hall.console.figures.page import FiguresPage, Wells
from hall.console.figures.questions import question_names
from hall.console.places import Place
from hall.exhibit import Exhibit
from hall.reports.making import Source
from hall.settings import Settings
from hall.store.keys import Keys


def figures_page(
    store: Path,
    settings: Settings,
    exhibits: Sequence[Exhibit],
    clock: Clock,
    lamps: Callable[[], int],
    key: Path,
    places: Callable[[], Sequence[Place]],
) -> FiguresPage:
    """The page of a hall with these exhibits."""
    zone = ZoneInfo(settings.timezone)
    titles = {exhibit.id: exhibit.manifest.title for exhibit in exhibits}
    rules = BookingRules(settings.bookings, zone)

    def source() -> Source:
        today = clock.now().astimezone(zone).date()
        return Source(store, rules, today, Keys(key), titles, settings.lamps_before)

    wells = Wells(store, zone, lamps, titles, lambda: question_names(exhibits))
    return FiguresPage(wells, Ways(source, places), clock)
