"""The pages of the console, each with what it needs."""

from collections.abc import Callable, Sequence
from zoneinfo import ZoneInfo

from hall.catalogue import Catalogue
from hall.clock import Clock
from hall.console.arrival.page import ArrivalPage
from hall.console.bank.page import BankPage
from hall.console.bookings.page import BookingsPage
from hall.console.bookings.printer import Printer
from hall.console.figures.gather import figures_page
from hall.console.page import Page
from hall.console.pins import Pins
from hall.console.places import Place
from hall.console.settings.page import SettingsPage
from hall.console.today.devices import devices_here
from hall.console.today.gather import today_sources
from hall.console.today.page import TodayPage
from hall.exhibit import Exhibit, Kind
from hall.paths import Paths
from hall.settings import Settings
from hall.store.keys import Keys
from hall.store.store import Store


class Desks:
    """What stands behind the entries of the rail; `pages` are in the rail's order."""

    def __init__(
        self,
        paths: Paths,
        settings: Settings,
        clock: Clock,
        store: Store,
        catalogue: Catalogue,
        shown: Sequence[Exhibit],
        pins: Pins,
        arrival: ArrivalPage,
        lamps: Callable[[], tuple[int, int]],
        resting: Callable[[], frozenset[str]],
        places: Callable[[], Sequence[Place]],
    ) -> None:
        zone = ZoneInfo(settings.timezone)
        key = paths.key_for(settings.key_file)
        self.arrival = arrival
        self.figures = figures_page(paths.store, settings, shown, clock, lambda: lamps()[0], key, places)
        self.bookings = BookingsPage(
            store, paths.store, Keys(key), lambda: settings, zone, clock, places, Printer()
        )
        quizzes = [exhibit for exhibit in shown if exhibit.manifest.kind is Kind.QUIZ]
        self.bank = BankPage(quizzes, paths.banks, paths.store, store.audit.note, zone, clock, places)
        self.today = TodayPage(
            today_sources(
                catalogue,
                store,
                paths.store,
                paths.backups,
                clock,
                zone,
                lamps,
                resting,
                lambda: devices_here(settings.camera),
                lambda: pins.fault,
            ),
            clock,
            zone,
        )
        self.settings = SettingsPage(pins, paths.settings, store, paths.store, clock, zone)
        self.pages: tuple[Page, ...] = (
            self.figures,
            self.bookings,
            self.arrival,
            self.bank,
            self.today,
            self.settings,
        )
