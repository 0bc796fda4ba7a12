"""How a curious child plays: tries everything once, then takes the way on."""

from collections import Counter
from collections.abc import Callable
from random import Random

from PySide6.QtCore import QPointF

from hall.robot.eyes import Eyes, Thing
from hall.robot.hands import Hands

FRAME = frozenset({"home", "help", "listen", "pause", "films", "review", "stop"})
"""Keys that lead away from the play; the walk presses them on purpose elsewhere."""
PATIENCE = 3
"""How often a key is tried before it bores."""


class Child:
    """Plays whatever is on the screen by what it sees, without knowing which exhibit it is."""

    def __init__(self, eyes: Eyes, hands: Hands, random: Random, wish: str = "") -> None:
        """`wish` names a key that is tried after its neighbours, so that its choice stands."""
        self._wish = wish
        self._eyes = eyes
        self._hands = hands
        self._random = random
        self._tried: Counter[str] = Counter()

    def play(self, is_over: Callable[[], bool], seen: Callable[[], None], deadline: float) -> bool:
        """Play until it is over; False where `deadline` seconds did not do. `seen` hears of each screen."""
        self._tried.clear()
        spent = 0.0
        while not is_over():
            if spent > deadline:
                return False
            seen()
            spent += self._step()
        return True

    def mash(self, is_over: Callable[[], bool], seconds: float) -> None:
        """Both hands flat on everything, again and again, but for the keys that lead away."""
        spent = 0.0
        while spent < seconds and not is_over():
            things = [thing for thing in self._eyes.touchables() if thing.name not in FRAME]
            things += self._eyes.pads() + self._eyes.pictures()
            if things:
                self._hands.press([self._inside(self._random.choice(things)) for _ in range(5)], 0.05)
            self._hands.wait(0.05)
            spent += 0.12

    def _step(self) -> float:
        keys = [key for key in self._eyes.touchables() if key.name not in FRAME and key.name != "logout"]
        fresh = [key for key in keys if key.look != "primary" and self._tried[key.name] < 1]
        on = [key for key in keys if key.look == "primary"]
        again = [key for key in keys if self._tried[key.name] < PATIENCE or key.name == "forward"]
        if handles := [handle for handle in self._eyes.handles() if self._tried["handle"] < 2]:
            return self._drag(handles[0])
        if fresh:
            return self._tap(self._random.choice(self._kin(fresh) or fresh))
        if on:
            self._tried.subtract(dict.fromkeys((key for key in self._tried if key.startswith("choice")), 9))
            return self._tap(on[0])
        if pads := self._eyes.pads():
            return self._hold(pads)
        if again:
            return self._tap(self._random.choice(again))
        if pictures := self._eyes.pictures():
            return self._tap(pictures[0], self._inside(pictures[0]))
        self._hands.wait(0.2)
        return 0.2

    def _kin(self, fresh: list[Thing]) -> list[Thing]:
        """The wished key's neighbours by name (`level20`, `level50`), then itself: before what leads on."""
        stem = self._wish.rstrip("0123456789")
        kin = [key for key in fresh if stem and key.name.rstrip("0123456789") == stem]
        return [key for key in kin if key.name != self._wish] or kin

    def _tap(self, thing: Thing, place: QPointF | None = None) -> float:
        self._tried[thing.name] += 1
        self._hands.tap(place or thing.centre)
        self._hands.wait(0.35)
        return 0.45

    def _drag(self, handle: Thing) -> float:
        self._tried["handle"] += 1
        away = QPointF(handle.place.width() * self._random.choice((-1.5, 1.5)), 0)
        self._hands.drag(handle.centre, handle.centre + away)
        return 0.3

    def _hold(self, pads: list[Thing]) -> float:
        chosen = self._random.sample(pads, k=min(len(pads), self._random.choice((1, 1, 2))))
        self._hands.press([pad.centre for pad in chosen], 0.25)
        return 0.3

    def _inside(self, thing: Thing) -> QPointF:
        area = thing.place
        x = area.x() + area.width() * self._random.uniform(0.15, 0.85)
        y = area.y() + area.height() * self._random.uniform(0.2, 0.8)
        return QPointF(x, y)
