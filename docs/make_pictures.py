"""Takes the pictures of the README and the two guides: the robot walks through the hall as they tell it.

`make pictures` runs it. It follows the guides step by step, so it stops where they no longer hold.
"""

import os
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QBuffer, QIODevice, QPointF, Qt
from PySide6.QtGui import QGuiApplication, QImage

from hall.app import Hall, Wishes
from hall.clock import SystemClock
from hall.paths import Paths
from hall.robot.demo import DESK, ROBOT_PIN, Tour, demonstrate
from hall.robot.eyes import Eyes
from hall.robot.hands import Hands
from hall.settings import Settings
from hall.shell.renderer import choose
from hall.stage import Scene
from hall.words import Language

PICTURES = Path(__file__).resolve().parent / "pictures"
LARGEST = 250 * 1024
LAMPS_BEFORE = 1305
"""A sample number: a hall has been open for a while."""
CORNER = QPointF(40, 40)
CORNER_SECONDS = 3.3
WAIT_SECONDS = 45.0
TURN_SECONDS = 1.2
LENS_SECONDS = 3.0
DRIVE_SECONDS = 7.5
FILM_SECONDS = 14.0
TALK_SECONDS = 9.0
DESK_PICTURES = ("bookings", "form", "arrival", "tour", "contest", "finale", "figures")


class Photographer:
    """Fingers and eyes in one open hall; every picture gets the name that the pages use."""

    def __init__(self, hall: Hall, suffix: str = "") -> None:
        self.hall = hall
        self.eyes = Eyes(hall.window)
        self.hands = Hands(hall.window)
        self._suffix = suffix

    def until(self, come: Callable[[], bool], wanted: str) -> None:
        if not self.hands.wait_for(come, WAIT_SECONDS):
            sys.exit(f"{wanted}: did not come, there is {self.eyes.texts()}")

    def scene(self, scene: Scene) -> None:
        self.until(lambda: self.hall.stage.scene is scene, scene.value)
        self.hands.wait(TURN_SECONDS)

    def tap(self, name: str) -> None:
        self.until(lambda: (self.eyes.find(name) or self.eyes.called(name)) is not None, name)
        thing = self.eyes.find(name) or self.eyes.called(name)
        assert thing is not None
        self.hands.tap(thing.centre)

    def wake(self) -> None:
        window = self.hall.window
        self.hands.tap(QPointF(window.width() / 2, window.height() / 2))
        self.scene(Scene.HOME)

    def open(self, exhibit: str) -> bool:
        """Whether it could be opened; one under repair is left out."""
        if exhibit not in {each.id for each in self.hall.catalogue.exhibits}:
            sys.stderr.write(f"{exhibit} is under repair: no picture of it\n")
            return False
        self.tap(f"tile-{exhibit}")
        self.scene(Scene.EXHIBIT)
        return True

    def leave(self) -> None:
        self.tap("home")
        self.scene(Scene.HOME)

    def shoot(self, name: str) -> None:
        keep(self.hall.window.grabWindow(), f"{name}{self._suffix}")

    def enter_pin(self) -> None:
        for digit in ROBOT_PIN:
            self.tap(digit)


def keep(picture: QImage, name: str) -> None:
    """Put a picture among the pages' own, small enough for them."""
    for part in (2, 2.4, 2.8, 3.2):
        smaller = picture.scaledToWidth(
            round(picture.width() / part), Qt.TransformationMode.SmoothTransformation
        )
        content = _png(smaller)
        if len(content) <= LARGEST:
            break
    path = PICTURES / f"{name}.png"
    path.write_bytes(content)
    sys.stdout.write(f"{path.name} {smaller.width()}x{smaller.height()} {len(content) // 1024} KiB\n")


def _png(picture: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    picture.convertToFormat(QImage.Format.Format_RGB888).save(buffer, "PNG", 0)  # type: ignore[call-overload]
    return bytes(buffer.data().data())


def first_start(robot: Photographer) -> None:
    robot.scene(Scene.DOOR)
    robot.shoot("first-pin")
    choose_pin(robot)


def choose_pin(robot: Photographer) -> None:
    robot.scene(Scene.DOOR)
    robot.enter_pin()
    robot.until(lambda: robot.hall.door.property("mode") == "repeat", "the second time")
    robot.enter_pin()
    robot.until(lambda: robot.hall.door.property("mode") == "name", "the name")
    robot.hall.door.call("李警官")
    robot.scene(Scene.STAFF)
    robot.tap("backToVisitors")
    robot.scene(Scene.ATTRACT)


def visit(robot: Photographer) -> None:
    robot.shoot("attract")
    robot.wake()
    if robot.open("fraud_quiz"):
        robot.tap("age_9-12")
        robot.hands.wait(TURN_SECONDS)
        robot.shoot("fraud_quiz")
        robot.leave()
    if robot.open("safety_quiz"):
        robot.hands.wait(TURN_SECONDS)
        if robot.eyes.find("age_9-12"):
            robot.tap("age_9-12")
            robot.hands.wait(TURN_SECONDS)
        robot.shoot("safety_quiz")
        robot.leave()
    if robot.open("scam_call"):
        robot.tap("phone0")
        robot.hands.wait(TURN_SECONDS)
        robot.tap("accept")
        robot.hands.wait(TALK_SECONDS)
        robot.shoot("scam_call")
        robot.leave()
    if robot.open("drunk_drive"):
        robot.tap("出发！")
        robot.hands.wait(DRIVE_SECONDS)
        robot.shoot("drunk_drive")
        robot.leave()
    if robot.open("case_films"):
        films = [thing for thing in robot.eyes.touchables() if thing.name.startswith("film-")]
        robot.hands.tap(films[0].centre)
        robot.hands.wait(FILM_SECONDS)
        robot.shoot("case_films")
        robot.leave()
    if robot.open("drunk_eyes"):
        robot.hands.wait(LENS_SECONDS)
        robot.shoot("drunk_eyes")
        robot.tap("done")
        robot.scene(Scene.RESULT)
        robot.shoot("result")
        robot.tap("next")
        robot.scene(Scene.HOME)
    robot.shoot("home-lit")
    # No exhibit of ours breaks on request; the card is the real one.
    robot.hall.shell.sorry.emit("醉酒的眼睛")
    robot.hands.wait(TURN_SECONDS)
    robot.shoot("sorry")
    robot.tap("sorryDone")
    robot.hands.wait(TURN_SECONDS)


def walk_away(robot: Photographer) -> None:
    robot.until(lambda: bool(robot.hall.shell.property("asking")), "还在吗？")
    robot.hands.wait(0.5)
    robot.shoot("asking")
    robot.scene(Scene.ATTRACT)


def staff(robot: Photographer) -> None:
    robot.hands.tap(CORNER, CORNER_SECONDS)
    robot.scene(Scene.DOOR)
    robot.shoot("pin")
    robot.enter_pin()
    robot.scene(Scene.STAFF)
    robot.tap("rail-today")
    robot.hands.wait(TURN_SECONDS)
    robot.shoot("staff")
    robot.tap("退出软件")
    robot.hands.wait(TURN_SECONDS)
    robot.shoot("quit")
    robot.tap("不退出")


def look_around(robot: Photographer) -> None:
    robot.wake()
    robot.shoot("home")
    robot.tap("finish")
    robot.scene(Scene.ATTRACT)


def open_hall(
    size: tuple[int, int], suffix: str, settings: Settings, *pages: Callable[[Photographer], None]
) -> None:
    """One hall with records of its own, from its first start to its end."""
    with TemporaryDirectory(prefix="hall-pictures-") as folder:
        hall = Hall(Paths(Path(folder)), settings, SystemClock(), Wishes(windowed=True, size=size, seed=1))
        try:
            for page in pages:
                page(Photographer(hall, suffix))
        finally:
            hall.close()


def desk() -> None:
    """A robot's day at the desk leaves pictures; the guides show some of them."""
    with TemporaryDirectory(prefix="hall-desk-") as folder:
        out = Path(folder)
        if demonstrate(Tour(out, (1920, 1080), 7, 1, False, None, (Language.ZH,), DESK), headless=True):
            sys.exit("the robot's day at the desk went wrong")
        for name in DESK_PICTURES:
            keep(QImage(str(out / f"desk-{name}-zh.png")), name)


def main() -> None:
    choose("software")
    app = QGuiApplication(sys.argv[:1])
    PICTURES.mkdir(exist_ok=True)
    settings = Settings(idle_seconds=20, camera="", lamps_before=LAMPS_BEFORE)
    open_hall((1920, 1080), "", settings, first_start, visit, walk_away, staff)
    open_hall((1080, 1920), "-portrait", settings, choose_pin, look_around)
    desk()
    del app


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    main()
