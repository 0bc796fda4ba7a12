"""The robot as a guide: a group through the hall, round an exhibit that dies, to the finale."""

import os
import signal

from hall.exhibit import Kind, Outcome
from hall.robot.body import DisappointedError
from hall.robot.walk import Played, Walk
from hall.stage import Scene
from hall.tours.walk import Fate
from hall.words import Language

PLAY_SECONDS = 120.0
RISING_SECONDS = 3.5
"""Until the group's lamps hang in the sky."""
AGAIN_SECONDS = 0.35
"""The same key takes a second touch only after a moment."""


class Lead:
    """Leads one group. What must stand in the records afterwards goes to `played`."""

    def __init__(self, walk: Walk) -> None:
        self._body = walk
        self._child = walk.child
        self.played = walk.played

    def round(self, language: Language) -> None:
        """From the first stop to goodbye."""
        body, tour = self._body, self._body.hall.leading.tour
        body.rest()
        body.shoot(f"desk-tour-{language.value}")
        body.press("go")
        self._lose_one(language)
        self._play_one(language)
        self._race(language)
        self._go_to("finale")
        self._say_goodbye(language)
        if tour.walk is not None:
            raise DisappointedError("the tour goes on behind the finale")
        body.say(f"desk ({language.value}): a group was led round a dead exhibit to its lamps")

    def _go_to(self, wanted: str) -> None:
        """Tap a stop that lies ahead: an exhibit's, or one of this kind."""
        body, tour = self._body, self._body.hall.leading.tour
        walk = tour.walk
        assert walk is not None
        stops = [(leg.stop, fate) for leg, fate in zip(walk.legs, walk.fates, strict=True)]
        places = [
            place
            for place, (stop, fate) in enumerate(stops)
            if fate is Fate.AHEAD and wanted in (stop.exhibit, stop.kind.value)
        ]
        if not places:
            raise DisappointedError(f"no stop {wanted} on the road")
        while tour.property("at") != places[0] and body.eyes.find(f"stop-{places[0]}") is None:
            # A long road is not all in sight.
            at = tour.property("at")
            body.press("skip")
            body.until(lambda at=at: tour.property("at") != at, 5, "a stop cannot be skipped")  # type: ignore[misc]
            body.hands.wait(AGAIN_SECONDS)
        if tour.property("at") != places[0]:
            body.press(f"stop-{places[0]}")
            body.until(lambda: tour.property("at") == places[0], 5, f"the stop {wanted} cannot be chosen")
        body.hands.wait(AGAIN_SECONDS)

    def _on_road(self, *kinds: Kind) -> list[str]:
        """Exhibits of these kinds that lie ahead."""
        walk = self._body.hall.leading.tour.walk
        assert walk is not None
        pairs = zip(walk.legs, walk.fates, strict=True)
        road = {leg.stop.exhibit for leg, fate in pairs if fate is Fate.AHEAD}
        exhibits = self._body.hall.catalogue.exhibits
        return [one.id for one in exhibits if one.manifest.kind in kinds and one.id in road]

    def _lose_one(self, language: Language) -> None:
        """Kill the process of an exhibit at its stop; the tour goes round it."""
        body, hall = self._body, self._body.hall
        dying = self._on_road(Kind.GAME, Kind.LENS)
        if not dying:
            raise DisappointedError("no exhibit on the road runs in a process of its own")
        self._go_to(dying[0])
        body.press("go")
        body.until(lambda: body.scene is Scene.EXHIBIT, 8, f"the stop {dying[0]} does not open")
        body.until(lambda: hall.host.pid > 0, 8, f"{dying[0]}: no process to break")
        os.kill(hall.host.pid, signal.SIGTERM)
        body.until(lambda: body.eyes.find("sorryDone") is not None, 15, f"{dying[0]}: broke without a word")
        self.played.append(Played(dying[0], language.value, Outcome.FAILED))
        body.rest()
        body.press("sorryDone")
        body.until(lambda: body.scene is Scene.TOUR, 5, "a dead exhibit ends the tour")
        if dying[0] in self._on_road(*Kind):
            raise DisappointedError(f"{dying[0]} is dead, and the tour still goes there")
        body.rest()
        body.shoot(f"desk-round-{language.value}")

    def _play_one(self, language: Language) -> None:
        """A quiz to its end."""
        body, tour = self._body, self._body.hall.leading.tour
        quiz = self._on_road(Kind.QUIZ)[-1]
        self._go_to(quiz)
        done = tour.property("done")
        body.press("go")
        body.until(lambda: body.scene is Scene.EXHIBIT, 8, f"the stop {quiz} does not open")
        if not self._child.play(lambda: body.scene is Scene.RESULT, lambda: None, PLAY_SECONDS):
            raise DisappointedError(f"{quiz}: no end after {PLAY_SECONDS:.0f} s of a group's play")
        self.played.append(Played(quiz, language.value, Outcome.COMPLETED))
        body.rest()
        body.press("next")
        body.until(
            lambda: body.scene is Scene.TOUR and tour.property("done") > done,
            5,
            f"{quiz}: played and not counted",
        )

    def _race(self, language: Language) -> None:
        """One question of the team quiz: both teams at once, and the right answer."""
        body = self._body
        self._go_to("contest")
        body.press("go")
        body.until(lambda: body.scene is Scene.CONTEST, 8, "the team quiz does not open")
        body.press("onward")
        pads = [body.reach("buzzer-star").centre, body.reach("buzzer-moon").centre]
        body.hands.press(pads, 0.05)
        body.reach("choice0")
        body.rest()
        body.shoot(f"desk-contest-{language.value}")
        for _ in range(2):
            body.press("choice0")
            body.hands.wait(AGAIN_SECONDS)
        while body.eyes.find("finish") is None:
            body.press("onward")
            body.hands.wait(AGAIN_SECONDS)
        body.shoot(f"desk-scores-{language.value}")
        body.press("finish")
        body.until(lambda: body.scene is Scene.TOUR, 5, "the team quiz does not lead back to the road")

    def _say_goodbye(self, language: Language) -> None:
        body, finale = self._body, self._body.hall.leading.finale
        body.press("go")
        body.until(lambda: body.scene is Scene.FINALE, 8, "the finale does not open")
        body.rest()
        body.shoot(f"desk-pledge-{language.value}")
        body.press("promise")
        body.reach("onward")
        body.hands.wait(RISING_SECONDS)
        body.shoot(f"desk-finale-{language.value}")
        body.press("onward")
        for face in ("happy", "happy", "fine"):
            body.press(f"face-face-{face}")
            body.hands.wait(AGAIN_SECONDS)
        if finale.property("votes") != [2, 1, 0]:
            raise DisappointedError(
                f"two happy faces and a fine one were touched; counted {finale.property('votes')}"
            )
        body.until(lambda: finale.property("paper") == "saved", 20, "the class gets no certificate")
        body.rest()
        body.shoot(f"desk-vote-{language.value}")
        body.press("finish")
        body.until(lambda: body.scene is Scene.ATTRACT, 5, "the finale does not say goodbye")
