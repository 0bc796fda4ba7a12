"""How far a group has come on its route at one kiosk; time comes in as monotonic seconds."""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from hall.tours.plan import Plan, Slot, StopKind


class Fate(StrEnum):
    """What became of a stop."""

    AHEAD = "ahead"
    DONE = "done"
    SKIPPED = "skipped"
    CLOSED = "closed"
    """Its exhibit is out of order: the way leads round it."""


@dataclass(frozen=True)
class Walk:
    """A group on its way. Every step gives a new walk; the old one stays as it was."""

    plan: Plan
    place: str
    """The kiosk of which this is the walk."""
    began: float
    fates: tuple[Fate, ...] = ()
    at: int = 0
    """Which stop is next or on; the number of stops once the route is walked."""
    paused_since: float | None = None
    rested: float = 0.0
    """Seconds of all pauses that are over."""
    legs: tuple[Slot, ...] = field(init=False)
    """The slots of this kiosk in order."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "legs", self.plan.at(self.place))
        if not self.fates:
            object.__setattr__(self, "fates", tuple(Fate.AHEAD for _ in self.legs))

    @property
    def leg(self) -> Slot | None:
        """The stop that is next or on; None where the route is walked."""
        return self.legs[self.at] if self.at < len(self.legs) else None

    @property
    def done(self) -> int:
        """How many stops were really made."""
        return self.fates.count(Fate.DONE)

    @property
    def coming(self) -> tuple[Slot, ...]:
        """The stops that lie ahead after the next one."""
        pairs = enumerate(zip(self.legs, self.fates, strict=True))
        return tuple(leg for index, (leg, fate) in pairs if fate is Fate.AHEAD and index != self.at)

    @property
    def story(self) -> tuple[tuple[Slot, Fate], ...]:
        """Every stop with what became of it once the group has gone: what still lay ahead was skipped."""
        fates = (Fate.SKIPPED if fate is Fate.AHEAD else fate for fate in self.fates)
        return tuple(zip(self.legs, fates, strict=True))

    def elapsed(self, now: float) -> float:
        """Seconds on the way, without the pauses; never less than none."""
        until = now if self.paused_since is None else self.paused_since
        return max(0.0, until - self.began - self.rested)

    def left(self, now: float) -> float:
        """Seconds of the group's time that are left; none once it has run out."""
        return max(0.0, self.plan.minutes * 60 - self.elapsed(now))

    def finish(self) -> "Walk":
        """The stop is made; on to the next."""
        return self._settle(Fate.DONE)

    def skip(self) -> "Walk":
        """The stop is left out; on to the next."""
        return self._settle(Fate.SKIPPED)

    def choose(self, index: int) -> "Walk":
        """Go to a stop out of turn, also to one that was passed."""
        if not 0 <= index < len(self.legs):
            return self
        return replace(self._with_fate(index, Fate.AHEAD), at=index)

    def pause(self, now: float) -> "Walk":
        """The group rests: time stands still."""
        return self if self.paused_since is not None else replace(self, paused_since=now)

    def resume(self, now: float) -> "Walk":
        """The group goes on."""
        if self.paused_since is None:
            return self
        return replace(self, paused_since=None, rested=self.rested + max(0.0, now - self.paused_since))

    def extend(self, minutes: int) -> "Walk":
        """More time for the stop that is next or on, and so for the tour."""
        leg = self.leg
        if leg is None:
            return replace(self, plan=replace(self.plan, minutes=self.plan.minutes + minutes))
        return replace(self, plan=self.plan.extended(leg, minutes))

    def around(self, exhibit: str, closed: frozenset[str] = frozenset()) -> "Walk":
        """Go round an exhibit that is out of order: another takes its place, or its stops fall out.

        `closed` are all exhibits that cannot be opened now. Stops that were made or skipped stay as they are.
        """
        leg = self.leg
        after = leg.starts if leg is not None else self.plan.lasts
        walk = replace(self, plan=self.plan.without(exhibit, closed, after=after))
        for index, found in enumerate(walk.legs):
            if found.stop.exhibit == exhibit and walk.fates[index] is Fate.AHEAD:
                walk = walk._with_fate(index, Fate.CLOSED)
        return walk._forward()

    def find(self, kind: StopKind) -> int:
        """The first stop of a kind that lies ahead; -1 where there is none."""
        for index, leg in enumerate(self.legs):
            if leg.stop.kind is kind and self.fates[index] is Fate.AHEAD:
                return index
        return -1

    def _settle(self, fate: Fate) -> "Walk":
        if self.leg is None:
            return self
        return self._with_fate(self.at, fate)._forward()

    def _with_fate(self, index: int, fate: Fate) -> "Walk":
        fates = (*self.fates[:index], fate, *self.fates[index + 1 :])
        return replace(self, fates=fates)

    def _forward(self) -> "Walk":
        """To the first stop that still lies ahead; nothing that was left behind is forgotten."""
        if self.leg is not None and self.fates[self.at] is Fate.AHEAD:
            return self
        ahead = (index for index, fate in enumerate(self.fates) if fate is Fate.AHEAD)
        return replace(self, at=next(ahead, len(self.legs)))
