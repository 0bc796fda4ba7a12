"""All that leads a group: the route, its team quiz, its finale; made here and wired to each other."""

from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from hall.clock import Clock
from hall.exhibit import Exhibit
from hall.paths import Paths
from hall.reports.certificate import Certificate, write_certificate
from hall.settings import Settings
from hall.shell.contest import Contest
from hall.shell.finale import Finale
from hall.shell.shell import Shell
from hall.shell.tour import Tour
from hall.stage import Stage
from hall.store.store import Store
from hall.words import Language


class Leading:
    """Models of a tour for the views, and what the hall's clock and language do to them."""

    def __init__(
        self,
        paths: Paths,
        settings: Settings,
        clock: Clock,
        random: Random,
        store: Store,
        stage: Stage,
        shell: Shell,
        exhibits: list[Exhibit],
    ) -> None:
        zone = ZoneInfo(settings.timezone)
        self.contest = Contest(clock, random, exhibits)

        def save(certificate: Certificate) -> Path:
            return write_certificate(paths.papers, certificate)

        self.finale = Finale(
            clock, zone, store.farewells, lambda: store.lamps.total(settings.lamps_before), save
        )
        self.tour = Tour(
            stage,
            shell.play_for,
            shell.is_resting,
            {exhibit.id: exhibit for exhibit in exhibits},
            settings.kiosk,
            store.tours,
            store.bookings,
            self.contest,
            self.finale,
            clock,
            zone,
        )

    def set_language(self, language: Language) -> None:
        """What is on follows the visitors' language."""
        self.contest.set_language(language)
        self.finale.set_language(language)

    def close(self) -> None:
        """The hall closes; a tour that goes on is closed by the next start."""
        self.contest.close()
        self.finale.close()
