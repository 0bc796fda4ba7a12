"""Those who share the road: children at crossings, cars that pull out, lights that turn red."""

from dataclasses import dataclass
from enum import Enum, auto

from .road import LANE, Cause, Spot

NOSE = 2.2
"""Metres from the middle of our car to its bumper."""


@dataclass(slots=True)
class Car:
    """Our own car."""

    at: float = 0.0
    """Metres from the start."""
    x: float = 0.0
    """Metres right of the middle of our lane."""
    speed: float = 0.0
    steer: float = 0.0
    """-1..1, where the wheels stand."""


class Actor:
    """One spot come to life; `onset` is the moment from which a driver could know."""

    sight: float
    """Metres before the spot at which it begins."""

    def __init__(self, spot: Spot) -> None:
        self.spot = spot
        self.onset: float | None = None
        self.is_over = False
        self.at = spot.at
        self.x = 0.0

    def step(self, car: Car, now: float, seconds: float) -> None:
        """Move on; begins by itself when the car is near enough."""
        if self.onset is None:
            if self.spot.real and 0 < self.at - car.at < self.sight:
                self.onset = now
            return
        self._act(car, now - self.onset, seconds)

    @property
    def presses(self) -> bool:
        """Whether a driver has to brake now."""
        return self.onset is not None and not self.is_over

    def _act(self, car: Car, since: float, seconds: float) -> None:
        raise NotImplementedError

    def is_hit_by(self, car: Car) -> bool:
        raise NotImplementedError

    def forgive(self) -> None:
        """After a lamp went out: everyone is safe at the side, and the road is free."""
        self.is_over = True


class Walk(Enum):
    DASH = auto()
    STARTLED = auto()
    LEAVE = auto()
    SAFE = auto()


class Child(Actor):
    """Runs to the middle, stands startled until the car stands too, and runs on."""

    sight = 40.0
    pace = 3.0

    def __init__(self, spot: Spot) -> None:
        super().__init__(spot)
        self.x = spot.side * 6.8
        self.walk = Walk.DASH
        self._stood = 0.0

    def _act(self, car: Car, since: float, seconds: float) -> None:
        side = self.spot.side
        match self.walk:
            case Walk.DASH:
                self.x -= side * self.pace * seconds
                if self.x * side < 0.4:
                    self.walk = Walk.STARTLED
            case Walk.STARTLED:
                self._stood += seconds
                if car.speed < 0.5 or self._stood > 1.3 or car.at > self.at:
                    self.walk = Walk.LEAVE
            case Walk.LEAVE:
                self.x -= side * self.pace * 1.15 * seconds
                self.is_over = self.is_over or self.x * side < -1.9
                if self.x * side < -6.8:
                    self.walk = Walk.SAFE
            case Walk.SAFE:
                pass
        if car.at > self.at + 1:
            self.is_over = True

    @property
    def runs(self) -> bool:
        return self.onset is not None and self.walk in (Walk.DASH, Walk.LEAVE)

    def is_hit_by(self, car: Car) -> bool:
        if not self.presses or car.speed < 0.7:
            return False
        # A little before they would touch: nobody is ever seen hit.
        return abs(self.x - car.x) < 1.5 and -3.5 < self.at - car.at - NOSE < 1.2

    def forgive(self) -> None:
        super().forgive()
        self.walk = Walk.SAFE
        self.x = self.spot.side * 6.8


class PullOut(Actor):
    """Stands in the right lane, pulls out in front of us, then drives off."""

    sight = 40.0

    def __init__(self, spot: Spot) -> None:
        super().__init__(spot)
        self.x = LANE
        self.speed = 0.0

    def _act(self, car: Car, since: float, seconds: float) -> None:
        share = min(since / 1.1, 1.0)
        self.x = LANE * (1 - share * share * (3 - 2 * share))
        wanted = 0.0 if car.at > self.at else 4.0 if since < 2.0 else 19.0
        self.speed = min(self.speed + 5.0 * seconds, wanted)
        self.at += self.speed * seconds
        if self.speed > 9.5 or car.at > self.at or self.at - car.at > 60:
            self.is_over = True

    @property
    def is_braking(self) -> bool:
        return self.onset is not None and self.speed <= 4.0

    def is_hit_by(self, car: Car) -> bool:
        if self.is_over or car.speed < self.speed + 0.7:
            return False
        return abs(self.x - car.x) < 1.75 and -3.0 < self.at - car.at - 2 * NOSE < 0.8

    def forgive(self) -> None:
        super().forgive()
        self.speed = 15.0


class Light(Actor):
    """Turns red before us and green again when the car stands."""

    sight = 46.0

    def __init__(self, spot: Spot) -> None:
        super().__init__(spot)
        self._stood = 0.0

    def _act(self, car: Car, since: float, seconds: float) -> None:
        if car.speed < 0.5:
            self._stood += seconds
        if self._stood > 0.8 or since > 4.5 or car.at > self.at:
            self.is_over = True

    @property
    def is_red(self) -> bool:
        return self.presses

    def is_hit_by(self, car: Car) -> bool:
        return self.is_red and car.speed > 1.5 and car.at + NOSE > self.at


class Oncoming:
    """A car of the other direction; it stops for children too."""

    speed = 11.0
    wake = 230.0

    def __init__(self, at: float) -> None:
        self.at = at + 90
        self.x = -LANE
        self._met = at
        self.is_hit = False

    def step(self, car: Car, children: list[Child], seconds: float) -> None:
        if car.at < self._met - self.wake or self.at < car.at - 60:
            return
        for child in children:
            if child.presses and 3 < self.at - child.at < 16:
                return
        self.at -= self.speed * seconds

    def is_hit_by(self, car: Car) -> bool:
        return (
            not self.is_hit
            and car.speed > 0.7
            and abs(self.x - car.x) < 1.6
            and -4 < self.at - car.at - 2 * NOSE < 0.8
        )


ACTORS: dict[Cause, type[Actor]] = {Cause.CHILD: Child, Cause.CAR: PullOut, Cause.LIGHT: Light}
