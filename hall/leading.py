"""All that leads a group: check-in, route, team quiz, finale; made here and wired to each other."""

from collections.abc import Callable, Container, Sequence
from dataclasses import replace
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from hall.child.wire import CameraWish
from hall.clock import Clock
from hall.console.arrival.chosen import Offers
from hall.console.arrival.door_desk import DoorDesk
from hall.console.arrival.page import ArrivalPage
from hall.console.arrival.printing import Printout
from hall.console.arrival.scanner import Scanner
from hall.console.bookings.diary import Diary
from hall.console.bookings.printer import Printer
from hall.console.places import Place
from hall.exhibit import Exhibit
from hall.paths import Paths
from hall.players.child_host import ChildHost
from hall.reports.certificate import Certificate, write_certificate
from hall.settings import Settings
from hall.shell.contest import Contest
from hall.shell.finale import Finale
from hall.shell.shell import Shell
from hall.shell.tour import Tour
from hall.slips import SECRET_PURPOSE, Slip, Slips
from hall.stage import Stage
from hall.store.keys import Keys
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
        places: Callable[[], Sequence[Place]],
    ) -> None:
        zone = ZoneInfo(settings.timezone)
        self._paths, self._clock, self._zone = paths, clock, zone
        self._store, self._shell, self._exhibits, self._places = store, shell, exhibits, places
        self.contest = Contest(clock, random, exhibits, paths.banks)

        def save(certificate: Certificate) -> Path:
            # Where clerks look for every other file: never on a stick that happens to be in.
            return write_certificate(places()[-1].path, certificate)

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

    def arrival_page(
        self,
        host: ChildHost,
        settings: Callable[[], Settings],
        names: Callable[[], Sequence[str]],
        slip: str | None = None,
    ) -> ArrivalPage:
        """The page at the door. `names` are those who lead groups, beside the ones in the settings.

        `slip` is a picture in which slips are read, instead of the camera's.
        """
        now, clock, zone = settings(), self._clock, self._zone
        diary = Diary(self._paths.store, zone, Keys(self._paths.key_for(now.key_file)))
        camera = CameraWish(
            now.camera, now.camera_width, now.camera_height, now.camera_rotation, now.camera_mirrored
        )
        if slip is not None:
            camera = replace(camera, source=slip)

        def verify(text: str, used: Container[str]) -> Slip:
            secret = diary.keys.derive(SECRET_PURPOSE, may_make=False)
            return Slips(secret, zone).verify(text, now=clock.now(), used=used)

        def in_order() -> list[Exhibit]:
            return [exhibit for exhibit in self._exhibits if not self._shell.is_resting(exhibit.id)]

        return ArrivalPage(
            DoorDesk(self._store, diary, settings, zone, clock),
            Scanner(host, camera),
            verify,
            Offers(in_order, settings),
            lambda: (*settings().tours.guides, *names()),
            self.tour,
            Printout(self._places, Printer()),
        )

    def set_language(self, language: Language) -> None:
        """What is on follows the visitors' language."""
        self.contest.set_language(language)
        self.finale.set_language(language)

    def close(self) -> None:
        """The hall closes; a tour that goes on is closed by the next start."""
        self.contest.close()
        self.finale.close()
