"""What the views read: the stage, the exhibits and the settings as Qt properties."""

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import Property, QObject, QUrl, Signal

from hall.exhibit import Exhibit
from hall.players.player import Player
from hall.settings import Settings
from hall.shell.layout import home_grid
from hall.shell.showing import show_exhibit, show_grid, show_result
from hall.shell.sky import floating
from hall.shell.speech import Speech
from hall.shell.tiles import Tiles
from hall.stage import Attention, Stage


class Glass(QObject):
    """The reading half of the bridge to QML; what a finger may ask for is in `Shell`."""

    changed = Signal()
    counted = Signal()
    resized = Signal()
    gridded = Signal()

    def __init__(
        self,
        stage: Stage,
        exhibits: Sequence[Exhibit],
        is_resting: Callable[[str], bool],
        settings: Settings,
        speech: Speech,
        lamps: Callable[[], tuple[int, int]],
    ) -> None:
        super().__init__()
        self._stage = stage
        self._settings = settings
        self._speech = speech
        self._lamps = lamps
        self._player: Player | None = None
        self._tiles = Tiles(exhibits, is_resting)
        self._count = len(exhibits)
        self._size = (1920, 1080)

    @Property(str, notify=changed)
    def scene(self) -> str:
        return self._stage.scene.value

    @Property(bool, notify=changed)
    def touring(self) -> bool:
        """Whether a guide leads a group, so that home is its route."""
        return self._stage.tour is not None

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._stage.visitor.language.value

    @Property(int, notify=changed)
    def volume(self) -> int:
        return self._stage.visitor.volume

    @Property(bool, notify=changed)
    def lowReach(self) -> bool:
        return self._stage.visitor.low_reach

    @Property(bool, notify=changed)
    def largeText(self) -> bool:
        return self._stage.visitor.large_text

    @Property(bool, constant=True)
    def reducedMotion(self) -> bool:
        return self._settings.reduced_motion

    @Property(bool, notify=changed)
    def canSpeak(self) -> bool:
        return self._speech.available(self._stage.visitor.language)

    @Property(bool, notify=changed)
    def asking(self) -> bool:
        return self._stage.attention is Attention.ASKING

    @Property(int, notify=changed)
    def countdown(self) -> int:
        return self._stage.countdown

    @Property(int, constant=True)
    def warningSeconds(self) -> int:
        return self._settings.warning_seconds

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        return self._stage.seconds_left

    @Property(QObject, constant=True)
    def tiles(self) -> Tiles:
        return self._tiles

    @Property(int, constant=True)
    def tileCount(self) -> int:
        return self._count

    @Property(int, notify=changed)
    def litCount(self) -> int:
        return len(self._stage.visitor.lit)

    @Property(int, notify=counted)
    def lampsTotal(self) -> int:
        return self._lamps()[0]

    @Property(int, notify=counted)
    def lampsToday(self) -> int:
        return self._lamps()[1]

    # The stubs know no type names, but only by them do lists and dictionaries become objects in QML.
    @Property("QVariantList", notify=resized)  # type: ignore[arg-type]
    def floating(self) -> list[dict[str, float]]:
        return floating(portrait=self._size[1] > self._size[0])

    @Property("QVariantMap", notify=gridded)  # type: ignore[arg-type]
    def grid(self) -> dict[str, Any]:
        count, (width, height) = self._count, self._size
        return show_grid(home_grid(count, width, height, low_reach=self._stage.visitor.low_reach))

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def exhibit(self) -> dict[str, Any]:
        return show_exhibit(self._stage.exhibit, self._stage.visitor.language)

    @Property(QUrl, notify=changed)
    def view(self) -> QUrl:
        return self._player.view if self._player else QUrl()

    @Property(QObject, notify=changed)
    def play(self) -> QObject | None:
        return self._player.model if self._player else None

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def result(self) -> dict[str, Any]:
        return show_result(self._stage, self._settings.lamps_before, self._lamps()[0])
