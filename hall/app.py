"""The composition root: makes everything, draws every wire, decides nothing."""

import logging
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QEvent, QLockFile, QSize, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow

import hall.players.frames  # noqa: F401 - registers the QML item
from hall.catalogue import Catalogue
from hall.clock import Clock
from hall.console.board import Board
from hall.console.door import Door
from hall.console.frame import Frame
from hall.console.pins import Pins
from hall.console.places import Place, places_here
from hall.desks import Desks
from hall.exhibit import Exhibit
from hall.leading import Leading
from hall.paths import ASSETS, EXHIBITS, Paths
from hall.players.child_host import ChildHost
from hall.players.kinds import CHECKS, PLAYERS, Tools
from hall.reports.versions import versions
from hall.settings import Settings
from hall.shell.engine import furnish
from hall.shell.kiosk import KioskFilter, one_instance, present
from hall.shell.presence import Presence
from hall.shell.shell import Shell
from hall.shell.sound import Sounds
from hall.shell.speech import Speech
from hall.shell.tongue import Tongue
from hall.stage import Scene, Stage
from hall.store.rounds import Rounds
from hall.store.store import Store
from hall.words import Language, Text

_log = logging.getLogger(__name__)
MAIN = Path(__file__).resolve().parent / "shell/qml/Main.qml"


class WindowError(Exception):
    """The window's QML did not load: a fault of the installation, not of the world."""


@dataclass(frozen=True)
class Wishes:
    """What the command line asks for."""

    windowed: bool = False
    size: tuple[int, int] = (1920, 1080)
    exhibits: Path | None = None
    """Staff's own exhibits, where they do not lie in the data folder."""
    seed: int | None = None
    hurry: Mapping[str, float] | None = None
    """Settings laid over every game's own, for the robot's shorter runs."""
    places: Callable[[], Sequence[Place]] = places_here
    """Where papers and files may go."""
    slip: str | None = None
    """A picture that stands before the desk's camera: the robot's printed slip."""


class Hall:
    """One open hall: window, stage, players, records. Needs a QGuiApplication; `close` undoes all of it."""

    def __init__(self, paths: Paths, settings: Settings, clock: Clock, wishes: Wishes) -> None:
        self.paths = paths.make()
        self.settings = settings
        self._lock: QLockFile = one_instance(paths.lock)
        self.store = Store.open(
            paths.store,
            clock=clock,
            kiosk=settings.kiosk,
            backups=paths.backups,
            backups_kept=settings.backups_kept,
            key=paths.key_for(settings.key_file),
        )
        self.catalogue = Catalogue.read([EXHIBITS, wishes.exhibits or paths.exhibits], CHECKS)
        self._zone = ZoneInfo(settings.timezone)
        # What the hall does by itself: contacts of visits long past go every day, sums are kept, and which
        # exhibits were in order is written down.
        self.rounds = Rounds(self.store, clock, self._zone, settings.bookings.erase_after_days)
        self.rounds.begin(self._in_order())
        self.host = ChildHost(clock.seconds)
        tools = Tools(clock, self.host, self.paths.films, self.paths.banks)
        self.players = {kind: entry.make(tools) for kind, entry in PLAYERS.items()}
        self.sounds = Sounds(ASSETS / "sounds")
        self.stage = Stage(self.store.plays, settings, self._stage_changed)
        self.shell = Shell(
            self.stage,
            {exhibit.id: _hurried(exhibit, wishes.hurry) for exhibit in self._shown()},
            frozenset(exhibit.id for exhibit in self.catalogue.closed),
            self.players,
            self.sounds,
            Speech(),
            clock,
            Random(wishes.seed),
            settings,
            self._lamps,
            self._notice,
            self._mended,
        )
        self.leading = Leading(
            paths,
            settings,
            clock,
            Random(wishes.seed),
            self.store,
            self.stage,
            self.shell,
            self._shown(),
            wishes.places,
        )
        pins = Pins(paths.pins, clock, note=self.store.audit.note)
        self.door = Door(pins)
        self.board = Board(paths.data / "keyboard")
        self.desks = Desks(
            paths,
            settings,
            clock,
            self.store,
            self.catalogue,
            self._shown(),
            pins,
            self.leading.arrival_page(
                self.host, lambda: self.settings, lambda: [person.name for person in pins.people], wishes.slip
            ),
            self._lamps,
            lambda: self.shell.resting,
            wishes.places,
        )
        self.desk = Frame(self.desks.pages, settings.desk_seconds)
        self.engine = QQmlApplicationEngine()
        furnish(self.engine)
        self._tongue = Tongue(self.engine)
        self.window = self._load()
        self.kiosk = KioskFilter(self.window)
        self._presence = Presence(self.window)
        self._wire()
        present(self.window, windowed=wishes.windowed, size=QSize(*wishes.size))
        self.shell.start()
        self.host.warm()
        # Which content the exhibits have: large files are looked at beside the window's thread.
        folders = {exhibit.id: exhibit.folder for exhibit in self.catalogue.exhibits}
        self.desks.figures.run(lambda: versions(folders), self.store.upkeep.saw)
        if not pins.is_set:
            self.shell.knock()

    def close(self) -> int:
        """Close plays, window and records; the number of rows that a full disk did not take, usually 0."""
        for step in (
            self.rounds.end,
            self.shell.stop,
            self.kiosk.allow_quit,
            self.kiosk.release,
            self.window.close,
            self.door.close,
            self.desk.close,
            self.leading.close,
            *(player.shut for player in self.players.values()),
            self.host.shut_down,
            self._tongue.close,
        ):
            # Whatever happens here, the records must still be closed.
            try:
                step()
            except Exception:
                _log.exception("closing the hall")
        lost = self.store.close()
        # The views go before the models they read.
        self.engine.deleteLater()
        QCoreApplication.sendPostedEvents(self.engine, QEvent.Type.DeferredDelete.value)
        self._lock.unlock()
        return lost

    def _wire(self) -> None:
        shell, door, desk = self.shell, self.door, self.desk
        # Counts come from the store's thread; the signal carries them into the window's.
        self.store.watch(shell.arrived.emit)
        # Any touch on the window keeps the hall awake; the card that asks goes when the finger is up again.
        self._presence.began.connect(shell.pressed)
        self._presence.ended.connect(shell.touched)
        # Language: the stage decides, the views and the staff's pages follow.
        shell.changed.connect(self._follow_language)
        # The staff's door: the corner was held, the PIN was right, they turned away.
        shell.knocked.connect(door.ask)
        shell.knocked.connect(self.board.bring)
        door.opened.connect(shell.admit)
        door.opened.connect(desk.open)
        door.left.connect(desk.leave)
        desk.left.connect(shell.turn_away)
        # A booking's group stands at the door.
        self.desks.bookings.arrival_asked.connect(self._welcome)
        # A group has set out from the desk, and the desk is locked behind it.
        self.leading.tour.set_out.connect(desk.leave)
        # From the desk to the door and back: somebody gets a PIN.
        for asked in (desk.pin_change_asked, self.desks.settings.pin_asked):
            asked.connect(shell.knock)
            asked.connect(door.choose)
        for back in (door.settled, door.returned):
            back.connect(shell.admit)
            back.connect(desk.resume)
        door.settled.connect(self.desks.settings.settled)
        self.desks.settings.out_asked.connect(desk.leave)
        self.desks.today.quit_asked.connect(self._quit)
        # Any touch or key keeps the desk open.
        self._presence.began.connect(desk.touch)
        self._presence.ended.connect(desk.touch)
        # Everything that lives by seconds is told by one clock.
        shell.ticked.connect(self._tick)

    def _load(self) -> QQuickWindow:
        leading = self.leading
        self.engine.setInitialProperties(
            {
                "shell": self.shell,
                "door": self.door,
                "desk": self.desk,
                "board": self.board,
                "tour": leading.tour,
                "contest": leading.contest,
                "finale": leading.finale,
            }
        )
        self.engine.load(QUrl.fromLocalFile(str(MAIN)))
        roots = self.engine.rootObjects()
        if not roots or not isinstance(roots[0], QQuickWindow):
            raise WindowError(f"{MAIN.name} did not load")
        return roots[0]

    def _shown(self) -> list[Exhibit]:
        """All exhibits with a readable manifest: those under repair keep their place on the home screen."""
        both = [*self.catalogue.exhibits, *self.catalogue.closed]
        return sorted(both, key=lambda exhibit: (exhibit.manifest.order, exhibit.id))

    def _in_order(self) -> dict[str, Text | None]:
        """Each exhibit with why it is closed, None for those in order."""
        known: dict[str, Text | None] = {exhibit.id: None for exhibit in self.catalogue.exhibits}
        for exhibit in self.catalogue.closed:
            faults = self.catalogue.faults.get(exhibit.id, ())
            why = next((fault.text for fault in faults if fault.closes), None)
            known[exhibit.id] = why or Text("不能开放", "cannot be opened")
        return known

    def _lamps(self) -> tuple[int, int]:
        return self.store.lamps.total(self.settings.lamps_before), self.store.lamps.today(self._zone)

    def _notice(self, exhibit_id: str, text: Text) -> None:
        self.store.notices.add("exhibit", text, exhibit_id)

    def _mended(self, exhibit_id: str) -> None:
        """An exhibit played to its end is in order again, whatever was said of it."""
        for notice in self.store.notices.open():
            if notice.kind == "exhibit" and notice.detail == exhibit_id:
                self.store.notices.close(notice.id)

    def _stage_changed(self) -> None:
        self.leading.tour.follow()
        self.shell.refresh()

    def _follow_language(self) -> None:
        language = Language(self.stage.visitor.language)
        self._tongue.speak(language)
        self.door.set_language(language)
        self.desk.set_language(language)
        self.leading.set_language(language)

    def _welcome(self, booking: str) -> None:
        self.desks.arrival.choose(booking)
        self.desk.show(self.desks.arrival.name)

    def _tick(self, seconds: float) -> None:
        if self._presence.is_down:
            self.shell.pressed()
        self.kiosk.tick(seconds)
        self.rounds.tick(seconds, self.shell.resting)
        self.leading.tour.tick(seconds)
        if self.stage.scene is Scene.DOOR:
            self.door.tick(seconds)
        elif self.stage.scene is Scene.STAFF:
            self.desk.tick(seconds)

    def _quit(self) -> None:
        self.kiosk.allow_quit()
        QGuiApplication.exit(0)


def _hurried(exhibit: Exhibit, hurry: Mapping[str, float] | None) -> Exhibit:
    options = dict(exhibit.manifest.options)
    if not hurry or "settings" not in options:
        return exhibit
    options["settings"] = {**options["settings"], **hurry}
    return replace(exhibit, manifest=exhibit.manifest.model_copy(update={"options": options}))
