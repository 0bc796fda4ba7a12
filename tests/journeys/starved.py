"""A hall on a disk that takes no more: a quiz played to its lamp, staff told, then there is room again.

Needs a process of its own for its limit on the size of files. The argument is the data folder.
"""

import resource
import sys
from pathlib import Path
from random import Random

from PySide6.QtGui import QGuiApplication

from hall.app import Hall, Wishes
from hall.clock import SystemClock
from hall.paths import Paths
from hall.robot.child import Child
from hall.robot.eyes import Eyes
from hall.robot.hands import Hands
from hall.settings import Settings
from hall.stage import Scene
from tests.journeys.killed import EXHIBIT, say


def starve(data: Path) -> None:
    app = QGuiApplication(sys.argv[:1])
    settings = Settings(camera="", reduced_motion=True)
    hall = Hall(Paths(data), settings, SystemClock(), Wishes(windowed=True, size=(960, 540)))
    hall.store.settled().result(10)
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    eyes, hands = Eyes(hall.window), Hands(hall.window)
    hands.wait(0.5)
    hands.tap(hall.window.contentItem().boundingRect().center())
    hands.wait_for(lambda: eyes.find(f"tile-{EXHIBIT}") is not None, 5)
    tile = eyes.find(f"tile-{EXHIBIT}")
    assert tile is not None
    hands.tap(tile.centre)
    hands.wait_for(lambda: hall.stage.scene is Scene.EXHIBIT, 5)
    Child(eyes, hands, Random(1)).play(lambda: hall.stage.scene is not Scene.EXHIBIT, lambda: None, 60)
    hands.wait_for(lambda: any(notice.kind == "disk" for notice in hall.store.notices.open()), 20)
    say("scene", hall.stage.scene.value)
    say("lamp", hall.shell.property("result")["lamp"], hall.shell.property("lampsTotal"))
    say("shown", any(text.strip() == "1" for text in eyes.texts()))
    say("waiting", hall.store.waiting > 0)
    say("told", *{notice.kind for notice in hall.store.notices.open()})
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    hall.store.settled().result(20)
    say("later", *{notice.kind for notice in hall.store.notices.open()})
    say("lost", hall.close())
    del app


if __name__ == "__main__":
    starve(Path(sys.argv[1]))
