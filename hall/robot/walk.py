"""One walk through the hall, as visitors do it: play, answer wrong, mash, walk away, change the language."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from PySide6.QtCore import QPointF

from hall.app import Hall
from hall.exhibit import Outcome
from hall.robot.child import Child
from hall.robot.eyes import Eyes
from hall.robot.hands import Hands
from hall.stage import Scene
from hall.words import Language

OPEN_SECONDS = 8.0
TURN_SECONDS = 0.5
"""A page change and its animations."""
CORNER = QPointF(40, 40)
CORNER_SECONDS = 3.4
MASH_SECONDS = 3.0
SCREENS_AN_EXHIBIT = 14


class DisappointedError(Exception):
    """The hall did not do what a visitor may expect; the sentence says what."""


@dataclass(frozen=True)
class Played:
    """One play that the robot began, and how it must stand in the records."""

    exhibit: str
    language: str
    outcome: Outcome


class Walk:
    """Walks through an open hall and keeps what must be found in its records afterwards."""

    def __init__(
        self,
        hall: Hall,
        out: Path,
        random: Random,
        say: Callable[[str], None],
        play_seconds: float,
        pin: str,
        wish: str = "",
    ) -> None:
        self._hall = hall
        self._out = out
        self._say = say
        self._play_seconds = play_seconds
        self._pin = pin
        self.eyes = Eyes(hall.window)
        self.hands = Hands(hall.window)
        self._child = Child(self.eyes, self.hands, random, wish)
        self.played: list[Played] = []
        self.pictures: list[Path] = []
        self._shots: set[str] = set()

    def everything(self, languages: Sequence[Language]) -> None:
        """Every exhibit in these languages, then the ways in which visitors do not finish."""
        for language in languages:
            self.hands.wait(TURN_SECONDS)
            self.speak(language)
            self._shoot(f"attract-{language.value}")
            self.wake()
            self._look_around(language)
            self._ask_for_help(self._open_ones()[0], language)
            for exhibit in self._open_ones():
                self.play(exhibit, language)
            self._visit_staff(language)
        self.wake()
        self.leave_early(self._open_ones()[0])
        for exhibit in self._open_ones():
            self.mash(exhibit)
        self.walk_away(self._open_ones()[0])

    def one(self, exhibit: str, languages: Sequence[Language]) -> None:
        """One exhibit to its end in these languages."""
        for language in languages:
            self.hands.wait(TURN_SECONDS)
            self.speak(language)
            self.wake()
            self.play(exhibit, language)
            self.finish()

    def wake(self) -> None:
        """The first touch."""
        self.hands.wait(TURN_SECONDS)
        self._expect(Scene.ATTRACT)
        self._touch_middle()
        self._until(lambda: self._scene is Scene.HOME, 3, "a touch does not wake the hall")
        self.hands.wait(TURN_SECONDS)

    def speak(self, language: Language) -> None:
        """Choose the language, on attract or on the home screen."""
        words = "中文" if language is Language.ZH else self._english_key()
        self.tap(words)
        self._until(
            lambda: self._hall.stage.visitor.language is language,
            2,
            f"the key {words} does not change the language",
        )
        self.hands.wait(TURN_SECONDS)

    def play(self, exhibit: str, language: Language) -> None:
        """Play one exhibit to its end, look at the result, go home."""
        self.open(exhibit)
        known: set[frozenset[str]] = set()

        def seen() -> None:
            words = frozenset(thing.name for thing in self.eyes.touchables())
            if words not in known and len(known) < SCREENS_AN_EXHIBIT:
                known.add(words)
                self._shoot(f"{exhibit}-{language.value}-{len(known):02}")

        def is_over() -> bool:
            return self._scene is not Scene.EXHIBIT

        done = self._child.play(is_over, seen, self._play_seconds)
        if not done:
            self._shoot(f"{exhibit}-{language.value}-stuck")
            raise DisappointedError(f"{exhibit}: no end after {self._play_seconds:.0f} s of play")
        if self._scene is not Scene.RESULT:
            raise DisappointedError(f"{exhibit}: ended on {self._scene.value}, not with a lamp")
        self.played.append(Played(exhibit, language.value, Outcome.COMPLETED))
        self._until(
            lambda: self._hall.shell.property("result")["lamp"] > 0, 5, f"{exhibit}: the lamp was not counted"
        )
        self.hands.wait(1.0)
        self._shoot(f"result-{exhibit}-{language.value}")
        self._say(f"{exhibit} ({language.value}): played to the end, a lamp is lit")
        self._go_on()

    def _go_on(self) -> None:
        """The result's great key: home to the next lamp, or goodbye when every lamp burns."""
        language = self._hall.stage.visitor.language
        self.tap("next")
        self._until(lambda: self._scene in (Scene.HOME, Scene.ATTRACT), 3, "the result does not lead home")
        self.hands.wait(TURN_SECONDS)
        if self._scene is Scene.ATTRACT:
            self._say("every lamp burns; the hall said goodbye")
            self.speak(language)
            self.wake()

    def leave_early(self, exhibit: str) -> None:
        """Open an exhibit and go home at once."""
        self.open(exhibit)
        self.hands.wait(TURN_SECONDS)
        self.tap("home")
        self._until(lambda: self._scene is Scene.HOME, 3, f"{exhibit}: Home does not lead home")
        self.hands.wait(TURN_SECONDS)
        self.played.append(Played(exhibit, self._language, Outcome.LEFT))
        self._say(f"{exhibit}: left in the middle")

    def mash(self, exhibit: str) -> None:
        """Both hands on everything for a while, then home."""
        language = self._language
        self.open(exhibit)
        self._child.mash(lambda: self._scene is not Scene.EXHIBIT, MASH_SECONDS)
        lit = self._scene is Scene.RESULT
        if self._scene in (Scene.EXHIBIT, Scene.RESULT):
            self._hall.shell.leave()
        self.played.append(Played(exhibit, language, Outcome.COMPLETED if lit else Outcome.LEFT))
        self._until(lambda: self._scene is Scene.HOME, 3, f"{exhibit}: not home after mashing")
        self.hands.wait(TURN_SECONDS)
        self._say(f"{exhibit}: survived mashing")

    def walk_away(self, exhibit: str) -> None:
        """Open an exhibit and go; the hall asks, counts down and comes back to its beginning."""
        self.open(exhibit)
        settings = self._hall.settings
        self._until(
            lambda: bool(self._hall.shell.property("asking")),
            settings.idle_seconds + 3,
            "nobody is asked whether they are still there",
        )
        self.hands.wait(0.4)
        self._shoot(f"idle-{self._language}")
        self.played.append(Played(exhibit, self._language, Outcome.TIMED_OUT))
        self._until(
            lambda: self._scene is Scene.ATTRACT,
            settings.warning_seconds + 3,
            "the hall does not come back to attract",
        )
        if self._hall.stage.visitor.language is not settings.language:
            raise DisappointedError("the language of the last visitor stayed")
        self._say(f"{exhibit}: walked away; the hall asked, counted down and closed the play")

    def open(self, exhibit: str) -> None:
        """Tap the tile and wait until the exhibit is there."""
        self.tap(f"tile-{exhibit}")
        self._until(lambda: self._scene is Scene.EXHIBIT, OPEN_SECONDS, f"the tile {exhibit} does not open")
        self.hands.wait(TURN_SECONDS)

    def finish(self) -> None:
        """Say goodbye on the home screen."""
        self.tap("finish")
        self._until(lambda: self._scene is Scene.ATTRACT, 3, "the goodbye key does not end the visit")

    def tap(self, name: str) -> None:
        """Tap what has this name or these words."""
        thing = self.eyes.find(name) or self.eyes.called(name)
        if thing is None:
            raise DisappointedError(f"no key {name} on the screen {self._scene.value}")
        self.hands.tap(thing.centre)

    def _look_around(self, language: Language) -> None:
        self._shoot(f"home-{language.value}")
        self.tap("lowReach")
        self.hands.wait(TURN_SECONDS)
        self._shoot(f"home-low-{language.value}")
        self.tap("lowReach")
        self.hands.wait(TURN_SECONDS)

    def _english_key(self) -> str:
        return "EN" if self._hall.window.height() > self._hall.window.width() else "English"

    def _open_ones(self) -> list[str]:
        return [exhibit.id for exhibit in self._hall.catalogue.exhibits]

    def _ask_for_help(self, exhibit: str, language: Language) -> None:
        """Open the card that says how to play, and leave again."""
        self.open(exhibit)
        self.tap("help")
        self.hands.wait(TURN_SECONDS)
        self._shoot(f"help-{language.value}")
        self.tap("understood")
        self.tap("home")
        self._until(lambda: self._scene is Scene.HOME, 3, f"{exhibit}: Home does not lead home")
        self.hands.wait(TURN_SECONDS)
        self.played.append(Played(exhibit, language.value, Outcome.LEFT))

    def _visit_staff(self, language: Language) -> None:
        """Hold the corner, give the PIN, look at the staff's page, come back to the visitors."""
        self.hands.press([CORNER], CORNER_SECONDS)
        self._until(lambda: self._scene is Scene.DOOR, 3, "the held corner opens no door")
        self.hands.wait(TURN_SECONDS)
        self._shoot(f"door-{language.value}")
        for digit in self._pin:
            self.tap(digit)
        self._until(lambda: self._scene is Scene.STAFF, 5, "the right PIN does not let staff in")
        self.hands.wait(TURN_SECONDS)
        self._shoot(f"staff-{language.value}")
        self.tap("backToVisitors")
        self._until(lambda: self._scene is Scene.ATTRACT, 3, "staff cannot come back to the visitors")
        self._say(f"staff ({language.value}): in by the corner and the PIN, and back")

    @property
    def _scene(self) -> Scene:
        return self._hall.stage.scene

    @property
    def _language(self) -> str:
        return self._hall.stage.visitor.language.value

    def _expect(self, scene: Scene) -> None:
        if self._scene is not scene:
            raise DisappointedError(f"expected {scene.value}, found {self._scene.value}")

    def _until(self, come: Callable[[], bool], seconds: float, otherwise: str) -> None:
        if not self.hands.wait_for(come, seconds):
            self._shoot("disappointed")
            raise DisappointedError(otherwise)

    def _touch_middle(self) -> None:
        window = self._hall.window
        self.hands.tap(QPointF(window.width() * 0.5, window.height() * 0.45))

    def _shoot(self, name: str) -> None:
        if name in self._shots:
            return
        self._shots.add(name)
        path = self._out / f"{name}.png"
        if not self._hall.window.grabWindow().save(str(path)):
            raise DisappointedError(f"the picture {path.name} could not be saved")
        self.pictures.append(path)
