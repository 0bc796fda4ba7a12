"""The bridge between the stage and QML: slots for fingers, and no decisions of its own."""

import logging
from collections.abc import Callable, Mapping
from functools import partial
from random import Random

from PySide6.QtCore import QElapsedTimer, QTimer, Signal, Slot

from hall.clock import Clock
from hall.exhibit import Exhibit, Kind, Outcome, Result
from hall.players.player import Player, PlayOpening
from hall.settings import Settings
from hall.shell.glass import Glass
from hall.shell.sound import Sounds
from hall.shell.speech import Speech
from hall.stage import Attention, Scene, Stage
from hall.words import Language, Text

_LOG = logging.getLogger(__name__)
TICK_MS = 100
LONGEST_PULSE_SECONDS = 1.0
"""A longer time between two ticks means that the window stood still."""
REST_SECONDS = 120.0
"""How long an exhibit that failed stays 维修中 before the hall tries it again."""


class Shell(Glass):
    """What a finger may ask for, and how the window follows the stage."""

    arrived = Signal()
    """A count came from the store's thread; queued into the window's."""
    knocked = Signal()
    ticked = Signal(float)
    """Seconds since the last tick, for whoever else lives by the hall's clock."""
    sorry = Signal(str)
    """An exhibit has failed; its title, for a calm card."""

    def __init__(
        self,
        stage: Stage,
        exhibits: Mapping[str, Exhibit],
        broken: frozenset[str],
        players: Mapping[Kind, Player],
        sounds: Sounds,
        speech: Speech,
        clock: Clock,
        random: Random,
        settings: Settings,
        lamps: Callable[[], tuple[int, int]],
        notice: Callable[[str, Text], None],
        mended: Callable[[str], None],
    ) -> None:
        super().__init__(stage, list(exhibits.values()), self.is_resting, settings, speech, lamps)
        self._exhibits = exhibits
        self._broken = broken
        self._players = players
        self._sounds = sounds
        self._clock = clock
        self._random = random
        self._notice = notice
        self._mended = mended
        self._resting_until: dict[str, float] = {}
        self._pixels = (1920, 1080)
        self._told: tuple[object, ...] = ()
        self._last = clock.seconds()
        self._pulse = QElapsedTimer()
        self._pulse.start()
        self._sounds.volume = settings.volume
        for player in players.values():
            player.ended.connect(partial(self._ended, player))
            player.touched.connect(self.touched)
            player.noticed.connect(partial(self._player_noticed, player))
        self.arrived.connect(self.counted)
        self.arrived.connect(self.changed)
        self._timer = QTimer(self, interval=TICK_MS)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Begin to turn; the window is there."""
        self._last = self._clock.seconds()
        self._timer.start()
        self.refresh()

    def stop(self) -> None:
        """Close what is open and stand still; the window is going."""
        self._timer.stop()
        self._stage.go()
        self._speech.stop()
        for player in self._players.values():
            player.close()

    @Slot()
    def tick(self) -> None:
        """One step of the idle brain, by the time that really passed."""
        now = self._clock.seconds()
        # While the window stood still nobody could touch it: that silence is not the visitor's.
        stood_still = max(0.0, self._pulse.restart() / 1000 - LONGEST_PULSE_SECONDS)
        seconds = max(0.0, now - self._last - stood_still)
        is_wakeful = self._player is not None and self._player.is_wakeful
        self._stage.tick(seconds, is_wakeful=is_wakeful)
        self.ticked.emit(seconds)
        self._last = now
        self._wake_rested(now)

    def refresh(self) -> None:
        """The stage has moved: follow it with player, sound and language, then tell the views."""
        stage = self._stage
        leaving = self._player if stage.scene is not Scene.EXHIBIT else None
        if leaving:
            self._player = None
            self._speech.stop()
        self._sounds.volume = stage.visitor.volume
        self._speech.volume = stage.visitor.volume / 5
        told = (stage.visitor.language, stage.visitor.lit, frozenset(self._resting_until))
        if told != self._told:
            self._told = told
            self._tiles.show(stage.visitor.language, stage.visitor.lit)
        self.changed.emit()
        if leaving:
            # Only now: the view that read the play is gone.
            leaving.close()

    @property
    def resting(self) -> frozenset[str]:
        """The exhibits that broke off and wait to be tried again."""
        return frozenset(self._resting_until)

    # What a finger may ask for.

    @Slot()
    def pressed(self) -> None:
        """A finger went down; while the hall asks who is there, only its going up counts."""
        if self._stage.attention is Attention.AWAKE:
            self._stage.touched()

    @Slot()
    def touched(self) -> None:
        self._stage.touched()

    @Slot(str)
    def sound(self, name: str) -> None:
        self._sounds.play(name)

    @Slot(str)
    def say(self, words: str) -> None:
        self._speech.say(words, self._stage.visitor.language)

    @Slot()
    def wake(self) -> None:
        if self._stage.scene is Scene.ATTRACT:
            self._stage.wake()

    @Slot(str, result=bool)
    def open(self, exhibit_id: str) -> bool:
        """Begin a play; False where none begins, and where the exhibit rests a calm card says so."""
        return self.play_for(exhibit_id, 0)

    def play_for(self, exhibit_id: str, minutes: float) -> bool:
        """Begin a play that may last as long as a guide says, and at least as long as the exhibit says."""
        exhibit = self._exhibits.get(exhibit_id)
        if exhibit is None:
            return False
        if self.is_resting(exhibit_id):
            self.sorry.emit(exhibit.manifest.title.read(self._stage.visitor.language))
            return False
        if not self._stage.open(exhibit, minutes=minutes):
            return False
        player = self._players[exhibit.manifest.kind]
        stage = self._stage
        opening = PlayOpening(
            seed=self._random.getrandbits(31),
            language=stage.visitor.language,
            width=self._pixels[0],
            height=self._pixels[1],
            reduced_motion=self._settings.reduced_motion,
            camera=self._settings.camera,
            camera_width=self._settings.camera_width,
            camera_height=self._settings.camera_height,
            camera_rotation=self._settings.camera_rotation,
            camera_mirrored=self._settings.camera_mirrored,
            seen=frozenset(k.partition("/")[2] for k in stage.visitor.seen if k.startswith(f"{exhibit_id}/")),
            visitor=stage.visitor.id,
        )
        try:
            player.open(exhibit, opening)
        except Exception as error:  # the stage's door: whatever an exhibit does, the hall goes on
            _LOG.exception("exhibit %s did not open", exhibit_id)
            self._fail(exhibit, Text(f"打不开：{error!r}", f"did not open: {error!r}"))
            return False
        self._player = player
        self.refresh()
        return True

    @Slot()
    def leave(self) -> None:
        self._stage.leave()

    @Slot()
    def again(self) -> None:
        """Play the exhibit of the result once more."""
        if self._stage.scene is Scene.RESULT and self._stage.exhibit:
            self.open(self._stage.exhibit.id)

    @Slot()
    def goodbye(self) -> None:
        """The visitor answers that they have had enough: home from a play, and from home out."""
        if self._stage.scene in (Scene.EXHIBIT, Scene.RESULT, Scene.CONTEST, Scene.FINALE):
            self._stage.leave()
        else:
            self._stage.go()

    @Slot()
    def finish(self) -> None:
        """The visitor says goodbye."""
        self._stage.go()

    def turn_away(self) -> None:
        """Staff has left the door or the desk, and may have led a group out of it."""
        if self._stage.scene in (Scene.DOOR, Scene.STAFF):
            self._stage.go()

    @Slot(str)
    def setLanguage(self, language: str) -> None:
        chosen = Language(language)
        self._stage.prefer(language=chosen)
        if self._player:
            self._player.set_language(chosen)

    @Slot(int)
    def setVolume(self, volume: int) -> None:
        self._stage.prefer(volume=max(0, min(5, volume)))

    @Slot(bool)
    def setLowReach(self, on: bool) -> None:
        self._stage.prefer(low_reach=on)
        self.gridded.emit()

    @Slot(bool)
    def setLargeText(self, on: bool) -> None:
        self._stage.prefer(large_text=on)

    @Slot()
    def knock(self) -> None:
        """Staff held the corner."""
        if self._stage.knock():
            self.knocked.emit()

    @Slot()
    def admit(self) -> None:
        """The PIN was right."""
        self._stage.enter()

    @Slot(float, float, int, int)
    def resize(self, width: float, height: float, pixels_wide: int, pixels_high: int) -> None:
        """The canvas in design pixels, and the window in its own."""
        self._size = (round(width), round(height))
        self._pixels = (pixels_wide, pixels_high)
        self.resized.emit()
        self.gridded.emit()

    # What players and the store say.

    def _ended(self, player: Player, result: Result) -> None:
        if player is not self._player or self._stage.exhibit is None:
            return
        exhibit = self._stage.exhibit
        if result.outcome is Outcome.FAILED:
            self._fail(exhibit, None)
            return
        self._stage.end(result)
        if result.outcome is Outcome.COMPLETED:
            self._mended(exhibit.id)
            self._sounds.play("lamp")
            if self._stage.lamp:
                self._stage.lamp.add_done_callback(lambda _: self.arrived.emit())

    def _fail(self, exhibit: Exhibit, why: Text | None) -> None:
        self._resting_until[exhibit.id] = self._clock.seconds() + REST_SECONDS
        if why:
            self._notice(exhibit.id, why)
        self._stage.end(Result(Outcome.FAILED))
        self.sorry.emit(exhibit.manifest.title.read(self._stage.visitor.language))

    def _player_noticed(self, player: Player, text: Text) -> None:
        exhibit = self._stage.exhibit if player is self._player else None
        self._notice(exhibit.id if exhibit else "", text)

    def is_resting(self, exhibit_id: str) -> bool:
        """Whether an exhibit is out of order now."""
        return exhibit_id in self._broken or exhibit_id in self._resting_until

    def _wake_rested(self, now: float) -> None:
        rested = [key for key, until in self._resting_until.items() if until <= now]
        for key in rested:
            del self._resting_until[key]
        if rested:
            self.refresh()
