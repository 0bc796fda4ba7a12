"""One run: the car, those it meets, and what is measured, in steps of 1/60 s and without a picture."""

from collections.abc import Mapping
from dataclasses import dataclass, field

import numpy as np

from .actors import ACTORS, Actor, Car, Child, Oncoming
from .road import CRUISE, HALF, Cause, Road

STEP = 1 / 60
ANTICIPATED = 0.15
"""Seconds; a brake quicker than this was no reaction to the hazard."""
BRAKE = 7.5
"""m/s², a hard brake on a dry road with mu = .7 rounded up."""
EDGE = HALF - 1.0


@dataclass(frozen=True)
class Controls:
    """What the hands do; `wheel` -1..1 adds to the pads."""

    left: bool = False
    right: bool = False
    brake: bool = False
    wheel: float = 0.0

    @property
    def steer(self) -> float:
        return float(np.clip(self.right - self.left + self.wheel, -1.0, 1.0))


REST = Controls()


@dataclass(frozen=True)
class Reaction:
    """What became of one hazard."""

    cause: Cause
    seconds: float
    """From the onset to the brake; to the lamp that went out where nobody braked."""
    missed: bool


@dataclass
class Log:
    """What one run leaves behind."""

    across: list[float] = field(default_factory=list)
    speeds: list[float] = field(default_factory=list)
    reactions: list[Reaction] = field(default_factory=list)
    met: int = 0
    """Hazards that began."""
    lamps_out: int = 0
    lane_out: int = 0
    """Steps spent with a wheel outside the own lane."""

    @property
    def reaction_ms(self) -> float | None:
        """Mean over the hazards that were braked for; None where no brake answered any."""
        times = [reaction.seconds for reaction in self.reactions if not reaction.missed]
        return 1000 * float(np.mean(times)) if times else None

    @property
    def missed(self) -> int:
        """Hazards that nobody braked for."""
        return sum(reaction.missed for reaction in self.reactions)

    def measures(self, run: str) -> Mapping[str, float]:
        """Numbers with their unit in the name: `sdlp_sober_cm`."""
        found = {
            f"sdlp_{run}_cm": 100 * float(np.std(self.across)) if self.across else 0.0,
            f"off_lane_{run}_seconds": self.lane_out * STEP,
            f"speed_{run}_kmh": 3.6 * float(np.mean(self.speeds)) if self.speeds else 0.0,
            f"collisions_{run}_count": float(self.lamps_out),
            f"hazards_{run}_count": float(self.met),
            f"missed_{run}_count": float(self.missed),
        }
        if self.reaction_ms is not None:
            found[f"reaction_{run}_ms"] = self.reaction_ms
        return found


class Drive:
    """A car on the road; `step` takes what the (late) hands do.

    `struck` names the cause in the one step in which a lamp goes out.
    """

    def __init__(self, road: Road, limit_seconds: float) -> None:
        self.road = road
        self.car = Car()
        self.actors = [ACTORS[spot.cause](spot) for spot in road.spots]
        self.oncoming = [Oncoming(at) for at in road.oncoming]
        self.log = Log()
        self.seconds = 0.0
        self.struck: Cause | None = None
        self.braking = False
        self._limit = limit_seconds
        self._answered: set[int] = set()
        self._counted: set[int] = set()

    @property
    def over(self) -> bool:
        return self.car.at >= self.road.length or self.seconds >= self._limit

    @property
    def pressing(self) -> Actor | None:
        """The nearest hazard that asks for the brake."""
        near = [actor for actor in self.actors if actor.presses]
        return min(near, key=lambda actor: actor.at, default=None)

    def step(self, controls: Controls) -> None:
        """Go on by 1/60 s."""
        self.struck = None
        self.seconds += STEP
        self._roll(controls)
        children = [actor for actor in self.actors if isinstance(actor, Child)]
        for actor in self.actors:
            actor.step(self.car, self.seconds, STEP)
        for other in self.oncoming:
            other.step(self.car, children, STEP)
        self._watch(controls.brake)
        self._collide()

    def _roll(self, controls: Controls) -> None:
        car = self.car
        self.braking = controls.brake
        # The wheels follow the hand in about a tenth of a second.
        car.steer += (controls.steer - car.steer) * 0.16
        rough = abs(car.x) > HALF - 1.3
        if controls.brake:
            car.speed = max(car.speed - BRAKE * STEP, 0.0)
        else:
            wanted = CRUISE * (0.62 if rough else 1.0)
            car.speed += float(np.clip(wanted - car.speed, -4.0 * STEP, 3.4 * STEP))
        share = car.speed / CRUISE
        drift = -16.0 * self.road.bend_at(car.at) * share**2 * CRUISE
        car.x += (3.6 * car.steer * share + 0.3 * drift + self.road.wind_at(car.at) * share) * STEP
        car.x = float(np.clip(car.x, -EDGE, EDGE))
        car.at += car.speed * STEP
        self.log.speeds.append(car.speed)
        if car.speed > 3:
            self.log.across.append(car.x)
            self.log.lane_out += abs(car.x) > 0.85

    def _watch(self, brake: bool) -> None:
        """Time the brake against every hazard that began."""
        for index, actor in enumerate(self.actors):
            if actor.onset is None or index in self._answered:
                continue
            since = self.seconds - actor.onset
            if index not in self._counted:
                self._counted.add(index)
                self.log.met += 1
            if brake:
                self._answered.add(index)
                if since >= ANTICIPATED:
                    self.log.reactions.append(Reaction(actor.spot.cause, since, False))
            elif actor.is_over:
                self._answered.add(index)
                # Driven past without a brake, and nobody was hit: luck. A car that drove off asked for none.
                if actor.spot.cause is not Cause.CAR and self.car.at > actor.at:
                    self.log.reactions.append(Reaction(actor.spot.cause, since, True))

    def _collide(self) -> None:
        for index, actor in enumerate(self.actors):
            if actor.is_hit_by(self.car):
                if index not in self._answered and actor.onset is not None:
                    self._answered.add(index)
                    self.log.reactions.append(Reaction(actor.spot.cause, self.seconds - actor.onset, True))
                self._darken(actor.spot.cause)
                actor.forgive()
                return
        for other in self.oncoming:
            if other.is_hit_by(self.car):
                other.is_hit = True
                other.at = self.car.at - 60
                self._darken(Cause.CAR)
                return

    def _darken(self, cause: Cause) -> None:
        self.struck = cause
        self.log.lamps_out += 1
        self.car.speed = 0.0
        self.car.x = float(np.clip(self.car.x, -1.2, 1.2))
