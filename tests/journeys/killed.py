"""A hall in a process of its own, to be killed: a robot plays a short quiz in the real window.

Lines on stdout, each when the disk has it: `open NOTICES`, `begun ID`, `ended ID OUTCOME LAMP`. The argument
is the data folder.
"""

import sys
from concurrent.futures import Future
from pathlib import Path
from random import Random

from PySide6.QtGui import QGuiApplication

from hall.app import Hall, Wishes
from hall.clock import SystemClock
from hall.exhibit import Result
from hall.paths import Paths
from hall.robot.eyes import Eyes
from hall.robot.hands import Hands
from hall.settings import Settings
from hall.stage import Scene
from hall.store.plays import Play, Plays

EXHIBIT = "tiny"


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


class Heard:
    """The hall's plays, with an ear on what the disk acknowledges."""

    def __init__(self, plays: Plays) -> None:
        self._plays = plays

    def begin(self, exhibit: str, *, visitor: str, language: str, tour: str | None = None) -> Play:
        play = self._plays.begin(exhibit, visitor=visitor, language=language, tour=tour)
        play.acknowledged.add_done_callback(lambda done: done.exception() or say("begun", play.id))
        return play

    def end(self, play: Play, result: Result) -> "Future[int | None]":
        ended = self._plays.end(play, result)
        ended.add_done_callback(
            lambda done: done.exception() or say("ended", play.id, result.outcome.value, done.result())
        )
        return ended


def visit(hall: Hall, random: Random) -> None:
    """One step of a visitor in a hurry, by what is on the screen."""
    eyes, hands = Eyes(hall.window), Hands(hall.window)
    tappable = {thing.name: thing.centre for thing in eyes.touchables()}
    match hall.stage.scene:
        case Scene.ATTRACT:
            wanted = ["middle"]
        case Scene.HOME:
            wanted = [f"tile-{EXHIBIT}"]
        case Scene.EXHIBIT:
            wanted = ["home"] if random.random() < 0.02 else ["choice0", "next"]
        case _:
            wanted = [random.choice(["again", "next", "home"])]
    tappable["middle"] = hall.window.contentItem().boundingRect().center()
    if thing := eyes.find(f"tile-{EXHIBIT}"):
        tappable[thing.name] = thing.centre
    for name in wanted:
        if name in tappable:
            hands.tap(tappable[name], 0.01)
    hands.wait(0.01)


def play(data: Path) -> None:
    app = QGuiApplication(sys.argv[:1])
    settings = Settings(camera="", reduced_motion=True)
    hall = Hall(Paths(data), settings, SystemClock(), Wishes(windowed=True, size=(960, 540)))
    hall.stage.plays = Heard(hall.store.plays)
    say("open", len(hall.store.notices.open()))
    random = Random()
    while app is not None:
        visit(hall, random)


if __name__ == "__main__":
    play(Path(sys.argv[1]))
