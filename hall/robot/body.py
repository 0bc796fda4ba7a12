"""The robot before an open hall: what it sees, presses, waits for and photographs."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QPointF

from hall.app import Hall
from hall.robot.eyes import Eyes, Thing
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

    def reach(self, name: str, seconds: float = 10.0) -> Thing:
        """Wait for what has this name or these words, scroll it into sight, and let it come to rest."""
        before = QPointF()

        def is_in_sight() -> bool:
            nonlocal before
            thing = self.eyes.anywhere(name)
            if thing is None:
                return False
            if (pane := self.eyes.pane_of(thing)) is not None:
                self._scroll(pane, thing)
                return False
            # A page that makes room for the keyboard, or takes it back, moves for a moment.
            stands, before = thing.centre == before, thing.centre
            return stands

        self.until(is_in_sight, seconds, f"no key {name} on the screen {self.scene.value}")
        thing = self.eyes.anywhere(name)
        assert thing is not None
        return thing

    def press(self, name: str, seconds: float = 10.0) -> None:
        """Wait for a key, bring it into sight and tap it."""
        self.hands.tap(self.reach(name, seconds).centre)

    def says(self, context: str, words: str) -> str:
        """Words of the Chinese screen as they stand on this one."""
        return QCoreApplication.translate(context, words)

    def reads(self, words: str) -> bool:
        """Whether these words stand anywhere on the screen."""
        return any(words in text for text in self.eyes.texts())

    def _scroll(self, pane: Thing, thing: Thing) -> None:
        view = pane.place
        away = thing.centre.y() - view.center().y()
        by = max(-0.4, min(0.4, away / view.height())) * view.height()
        middle = QPointF(view.x() + 12, view.center().y())
        self.hands.drag(middle + QPointF(0, by / 2), middle - QPointF(0, by / 2))
        self.hands.wait_for(lambda: not pane.item.property("moving"), 3)

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
