"""The robot before an open hall: what it sees, presses, waits for and photographs."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPointF

from hall.app import Hall
from hall.robot.eyes import Eyes
from hall.robot.hands import Hands
from hall.stage import Scene
from hall.words import Language

TURN_SECONDS = 0.5
"""A page change and its animations."""
CORNER = QPointF(40, 40)
CORNER_SECONDS = 3.4


class DisappointedError(Exception):
    """The hall did not do what a visitor may expect; the sentence says what."""


class Body:
    """Eyes, hands and a camera, for whatever role the robot plays."""

    def __init__(self, hall: Hall, out: Path, say: Callable[[str], None], pin: str) -> None:
        self.hall = hall
        self.say = say
        self.eyes = Eyes(hall.window)
        self.hands = Hands(hall.window)
        self.pictures: list[Path] = []
        self._out = out
        self._pin = pin
        self._shots: set[str] = set()

    @property
    def scene(self) -> Scene:
        return self.hall.stage.scene

    @property
    def language(self) -> str:
        return self.hall.stage.visitor.language.value

    def rest(self) -> None:
        """Let a page change come to its end."""
        self.hands.wait(TURN_SECONDS)

    def tap(self, name: str) -> None:
        """Tap what has this name or these words."""
        thing = self.eyes.find(name) or self.eyes.called(name)
        if thing is None:
            raise DisappointedError(f"no key {name} on the screen {self.scene.value}")
        self.hands.tap(thing.centre)

    def touch_middle(self) -> None:
        window = self.hall.window
        self.hands.tap(QPointF(window.width() * 0.5, window.height() * 0.45))

    def speak(self, language: Language) -> None:
        """Choose the language, on attract or on the home screen."""
        english = "EN" if self.hall.window.height() > self.hall.window.width() else "English"
        words = "中文" if language is Language.ZH else english
        self.tap(words)
        self.until(
            lambda: self.hall.stage.visitor.language is language,
            2,
            f"the key {words} does not change the language",
        )
        self.rest()

    def enter(self, language: Language) -> None:
        """Hold the corner and give the PIN."""
        self.hands.press([CORNER], CORNER_SECONDS)
        self.until(lambda: self.scene is Scene.DOOR, 3, "the held corner opens no door")
        self.rest()
        self.shoot(f"door-{language.value}")
        for digit in self._pin:
            self.tap(digit)
        self.until(lambda: self.scene is Scene.STAFF, 5, "the right PIN does not let staff in")
        self.rest()

    def expect(self, scene: Scene) -> None:
        if self.scene is not scene:
            raise DisappointedError(f"expected {scene.value}, found {self.scene.value}")

    def until(self, come: Callable[[], bool], seconds: float, otherwise: str) -> None:
        """Wait for it; raises DisappointedError with a picture of what is there instead."""
        if not self.hands.wait_for(come, seconds):
            self.shoot("disappointed")
            raise DisappointedError(otherwise)

    def shoot(self, name: str) -> None:
        """Keep a picture of the window, once a name."""
        if name in self._shots:
            return
        self._shots.add(name)
        path = self._out / f"{name}.png"
        if not self.hall.window.grabWindow().save(str(path)):
            raise DisappointedError(f"the picture {path.name} could not be saved")
        self.pictures.append(path)
