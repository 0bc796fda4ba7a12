"""One walk through the hall, as visitors do it: play, answer wrong, mash, walk away, change the language."""

import os
import signal
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random

from hall.app import Hall
from hall.exhibit import Kind, Outcome
from hall.robot.body import Body, DisappointedError
from hall.robot.child import Child
from hall.stage import Scene
from hall.words import Language

OPEN_SECONDS = 8.0
MASH_SECONDS = 3.0
SCREENS_AN_EXHIBIT = 14


@dataclass(frozen=True)
class Played:
    """One play that the robot began, and how it must stand in the records."""

    exhibit: str
    language: str
    outcome: Outcome


class Walk(Body):
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
        super().__init__(hall, out, say, pin)
        self._play_seconds = play_seconds
        self.child = Child(self.eyes, self.hands, random, wish)
        self.played: list[Played] = []

    def everything(
        self, languages: Sequence[Language], serve: Callable[[Language], None], mend: Callable[[], None]
    ) -> None:
        """Every exhibit in these languages, then the ways in which visitors do not finish.

        `serve` does what staff do, `mend` lets what broke down come back.
        """
        for language in languages:
            self.rest()
            self.speak(language)
            self.shoot(f"attract-{language.value}")
            self.wake()
            self._look_around(language)
            self._ask_for_help(self._open_ones()[0], language)
            for exhibit in self._open_ones():
                self.play(exhibit, language)
            self.finish()
        self.wake()
        self.leave_early(self._open_ones()[0])
        for exhibit in self._open_ones():
            self.mash(exhibit)
        self.finish()
        for language in languages:
            self._begin(language)
            self.walk_away(self._open_ones()[0])
        # Last, for what breaks down rests for a while.
        for language, exhibit in zip(languages, self._with_a_child(), strict=False):
            self._begin(language)
            self.break_down(exhibit, language)
            self.finish()
            mend()
            self.rest()
            self.speak(language)
            serve(language)
            mend()

    def one(self, exhibit: str, languages: Sequence[Language]) -> None:
        """One exhibit to its end in these languages."""
        for language in languages:
            self._begin(language)
            self.play(exhibit, language)
            if self.scene is Scene.HOME:
                self.finish()

    def wake(self) -> None:
        """The first touch."""
        self.rest()
        self.expect(Scene.ATTRACT)
        self.touch_middle()
        self.until(lambda: self.scene is Scene.HOME, 3, "a touch does not wake the hall")
        self.rest()

    def play(self, exhibit: str, language: Language) -> None:
        """Play one exhibit to its end, look at the result, go home."""
        self.open(exhibit)
        known: set[frozenset[str]] = set()

        def seen() -> None:
            words = frozenset(thing.name for thing in self.eyes.touchables())
            if words not in known and len(known) < SCREENS_AN_EXHIBIT:
                known.add(words)
                self.shoot(f"{exhibit}-{language.value}-{len(known):02}")

        def is_over() -> bool:
            return self.scene is not Scene.EXHIBIT

        done = self.child.play(is_over, seen, self._play_seconds)
        if not done:
            self.shoot(f"{exhibit}-{language.value}-stuck")
            raise DisappointedError(f"{exhibit}: no end after {self._play_seconds:.0f} s of play")
        if self.scene is not Scene.RESULT:
            raise DisappointedError(f"{exhibit}: ended on {self.scene.value}, not with a lamp")
        self.played.append(Played(exhibit, language.value, Outcome.COMPLETED))
        self.until(
            lambda: self.hall.shell.property("result")["lamp"] > 0, 5, f"{exhibit}: the lamp was not counted"
        )
        self.hands.wait(1.0)
        self.shoot(f"result-{exhibit}-{language.value}")
        self.say(f"{exhibit} ({language.value}): played to the end, a lamp is lit")
        self._go_on()

    def _go_on(self) -> None:
        """The result's great key: home to the next lamp, or goodbye when every lamp burns."""
        language = self.hall.stage.visitor.language
        self.tap("next")
        self.until(lambda: self.scene in (Scene.HOME, Scene.ATTRACT), 3, "the result does not lead home")
        self.rest()
        if self.scene is Scene.ATTRACT:
            self.say("every lamp burns; the hall said goodbye")
            self.speak(language)
            self.wake()

    def leave_early(self, exhibit: str) -> None:
        """Open an exhibit and go home at once."""
        self.open(exhibit)
        self.rest()
        self.tap("home")
        self.until(lambda: self.scene is Scene.HOME, 3, f"{exhibit}: Home does not lead home")
        self.rest()
        self.played.append(Played(exhibit, self.language, Outcome.LEFT))
        self.say(f"{exhibit}: left in the middle")

    def mash(self, exhibit: str) -> None:
        """Both hands on everything for a while, then home."""
        language = self.language
        self.open(exhibit)
        self.child.mash(lambda: self.scene is not Scene.EXHIBIT, MASH_SECONDS)
        lit = self.scene is Scene.RESULT
        if self.scene in (Scene.EXHIBIT, Scene.RESULT):
            self.hall.shell.leave()
        self.played.append(Played(exhibit, language, Outcome.COMPLETED if lit else Outcome.LEFT))
        self.until(lambda: self.scene is Scene.HOME, 3, f"{exhibit}: not home after mashing")
        self.rest()
        self.say(f"{exhibit}: survived mashing")

    def walk_away(self, exhibit: str) -> None:
        """Open an exhibit and go; the hall asks, counts down and comes back to its beginning."""
        self.open(exhibit)
        settings = self.hall.settings
        self.until(
            lambda: bool(self.hall.shell.property("asking")),
            settings.idle_seconds + 3,
            "nobody is asked whether they are still there",
        )
        self.hands.wait(0.4)
        self.shoot(f"idle-{self.language}")
        self.played.append(Played(exhibit, self.language, Outcome.TIMED_OUT))
        self.until(
            lambda: self.scene is Scene.ATTRACT,
            settings.warning_seconds + 3,
            "the hall does not come back to attract",
        )
        if self.hall.stage.visitor.language is not settings.language:
            raise DisappointedError("the language of the last visitor stayed")
        self.say(f"{exhibit}: walked away; the hall asked, counted down and closed the play")

    def break_down(self, exhibit: str, language: Language) -> None:
        """Kill the exhibit's process in the middle of a play; home in time, a calm card, a resting tile."""
        self.open(exhibit)
        self.until(lambda: self.hall.host.pid > 0, OPEN_SECONDS, f"{exhibit}: no process to break")
        os.kill(self.hall.host.pid, signal.SIGTERM)
        self.until(lambda: self.scene is Scene.HOME, 5, f"{exhibit}: broke, and did not lead home within 5 s")
        self.played.append(Played(exhibit, language.value, Outcome.FAILED))
        self.until(lambda: self.eyes.find("sorryDone") is not None, 3, f"{exhibit}: broke without a word")
        self.rest()
        self.shoot(f"sorry-{language.value}")
        self.tap("sorryDone")
        self.rest()
        self.shoot(f"resting-{language.value}")
        if exhibit not in self.hall.shell.resting:
            raise DisappointedError(f"{exhibit}: broke, and is not under repair")
        self.say(f"{exhibit} ({language.value}): its process was killed; the hall said sorry and rested it")

    def open(self, exhibit: str) -> None:
        """Tap the tile and wait until the exhibit is there."""
        self.tap(f"tile-{exhibit}")
        self.until(lambda: self.scene is Scene.EXHIBIT, OPEN_SECONDS, f"the tile {exhibit} does not open")
        self.rest()

    def finish(self) -> None:
        """Say goodbye on the home screen."""
        self.tap("finish")
        self.until(lambda: self.scene is Scene.ATTRACT, 3, "the goodbye key does not end the visit")

    def _begin(self, language: Language) -> None:
        """From the attract loop to the home screen, in a language."""
        self.rest()
        self.speak(language)
        self.wake()

    def _with_a_child(self) -> list[str]:
        """Exhibits that run in a process of their own."""
        kinds = {Kind.LENS, Kind.GAME}
        return [exhibit.id for exhibit in self.hall.catalogue.exhibits if exhibit.manifest.kind in kinds]

    def _look_around(self, language: Language) -> None:
        self.shoot(f"home-{language.value}")
        self.tap("lowReach")
        self.rest()
        self.shoot(f"home-low-{language.value}")
        self.tap("lowReach")
        self.rest()

    def _open_ones(self) -> list[str]:
        return [exhibit.id for exhibit in self.hall.catalogue.exhibits]

    def _ask_for_help(self, exhibit: str, language: Language) -> None:
        """Open the card that says how to play, and leave again."""
        self.open(exhibit)
        self.tap("help")
        self.rest()
        self.shoot(f"help-{language.value}")
        self.tap("understood")
        self.tap("home")
        self.until(lambda: self.scene is Scene.HOME, 3, f"{exhibit}: Home does not lead home")
        self.rest()
        self.played.append(Played(exhibit, language.value, Outcome.LEFT))
