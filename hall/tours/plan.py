"""A tour's timetable: stops in order, teams that take turns, and nobody in two places."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from itertools import pairwise

from hall.words import Text

EVERYBODY = -1
"""Stands for all teams together."""
FLOOR = ""
"""The place of a team that has no kiosk at the moment."""
LEAST_MINUTES = 2


class StopKind(StrEnum):
    """What a group does at a stop."""

    TALK = "talk"
    EXHIBIT = "exhibit"
    LOOK = "look"
    """One team looks round while another has the kiosk."""
    CONTEST = "contest"
    FINALE = "finale"


@dataclass(frozen=True)
class Stop:
    """One thing to do."""

    kind: StopKind
    title: Text
    minutes: int
    exhibit: str = ""
    """The exhibit's id, where it is one."""


TALK = Stop(StopKind.TALK, Text("开馆第一课", "A first look"), 5)
LOOK = Stop(StopKind.LOOK, Text("看展板", "Look round"), 0)
CONTEST = Stop(StopKind.CONTEST, Text("抢答赛", "Team quiz"), 8)
FINALE = Stop(StopKind.FINALE, Text("点亮大路", "Light the road"), 5)


@dataclass(frozen=True)
class Slot:
    """A team at a place for some minutes."""

    starts: int
    """Minutes from the tour's beginning."""
    minutes: int
    team: int
    """Which team, from 0; EVERYBODY for all of them."""
    place: str
    """A kiosk's name, or FLOOR."""
    stop: Stop

    @property
    def ends(self) -> int:
        return self.starts + self.minutes

    def meets(self, other: "Slot") -> bool:
        """Whether both are going on at some moment."""
        return self.starts < other.ends and other.starts < self.ends


class Style(StrEnum):
    """How a group is led."""

    FULL = "full"
    SHORT = "short"
    FREE = "free"


@dataclass(frozen=True)
class Plan:
    """What a whole tour will be."""

    style: Style
    title: Text
    minutes: int
    """How long the group stays; the slots of a free visit have no times of their own."""
    teams: tuple[int, ...]
    """People in each team."""
    slots: tuple[Slot, ...]
    spare: tuple[Stop, ...] = ()
    """Exhibits that found no room, best first: they stand in for one that breaks."""

    @property
    def stops(self) -> tuple[Stop, ...]:
        """What there is to do, each thing once, in the order in which it is first done."""
        return tuple(dict.fromkeys(slot.stop for slot in self.slots if slot.stop.kind is not StopKind.LOOK))

    @property
    def lasts(self) -> int:
        """Minutes until the last slot ends."""
        return max((slot.ends for slot in self.slots), default=0)

    def at(self, place: str) -> tuple[Slot, ...]:
        """What happens at a kiosk, in order."""
        return tuple(slot for slot in self.slots if slot.place == place)

    def extended(self, slot: Slot, minutes: int) -> "Plan":
        """More time for a slot and for all that happen beside it; what comes later moves on by as much."""

        def stretched(other: Slot) -> Slot:
            if other.meets(slot):
                return replace(other, minutes=other.minutes + minutes)
            return replace(other, starts=other.starts + minutes) if other.starts >= slot.ends else other

        slots = tuple(stretched(other) for other in self.slots)
        return replace(self, minutes=self.minutes + minutes, slots=slots)

    def without(self, exhibit: str, closed: frozenset[str] = frozenset(), *, after: int = 0) -> "Plan":
        """The plan round an exhibit that is out of order, from a minute on.

        The best spare that is open takes its slots as they stand, so nothing else moves; without a spare the
        slots stay, for their kiosk is free and their team looks round.
        """
        gone = {exhibit, *closed}
        spare = tuple(stop for stop in self.spare if stop.exhibit not in gone)
        hit = [slot for slot in self.slots if slot.stop.exhibit == exhibit and slot.starts >= after]
        if not hit:
            return replace(self, spare=spare)
        fitting = next((stop for stop in spare if stop.minutes <= hit[0].minutes), None)
        chosen = fitting or (spare[0] if spare else None)
        if chosen is None:
            return self
        stand_in = replace(chosen, minutes=hit[0].minutes)
        slots = tuple(replace(slot, stop=stand_in) if slot in hit else slot for slot in self.slots)
        return replace(self, slots=slots, spare=tuple(stop for stop in spare if stop is not chosen))


@dataclass(frozen=True)
class Line:
    """One line of a timetable to hang up: a time, and what each team does then."""

    starts: int
    minutes: int
    cells: tuple[Slot, ...]
    """One a team in order; one alone where everybody is together."""


def timetable(plan: Plan) -> tuple[Line, ...]:
    """The plan as lines in order of time."""
    moments = sorted({slot.starts for slot in plan.slots})
    lines = []
    for moment in moments:
        cells = sorted((slot for slot in plan.slots if slot.starts == moment), key=lambda slot: slot.team)
        lines.append(Line(moment, max(cell.minutes for cell in cells), tuple(cells)))
    return tuple(lines)


def split(people: int, room: int) -> tuple[int, ...]:
    """As few teams as fit the room, as equal as they can be."""
    count = max(1, -(-people // room))
    each, more = divmod(people, count)
    return tuple(each + (team < more) for team in range(count))


def lay(stops: Sequence[Stop], teams: int, kiosks: Sequence[str]) -> tuple[Slot, ...]:
    """Slots for stops one after the other, where the teams take turns at the exhibits.

    As many exhibits go on at once as there are kiosks for the teams; at each bell every team moves one place
    on, and teams beyond the kiosks look round. So no exhibit, kiosk or team is ever taken twice at a time.
    """
    slots: list[Slot] = []
    now = 0
    for block in _blocks(stops, min(teams, len(kiosks))):
        if block[0].kind is not StopKind.EXHIBIT:
            slots.append(Slot(now, block[0].minutes, EVERYBODY, kiosks[0], block[0]))
            now += block[0].minutes
            continue
        minutes = max(stop.minutes for stop in block)
        for turn in range(teams):
            for team in range(teams):
                place = (team + turn) % teams
                has_one = place < len(block)
                stop = block[place] if has_one else LOOK
                slots.append(Slot(now, minutes, team, kiosks[place] if has_one else FLOOR, stop))
            now += minutes
    return tuple(slots)


def clash(plan: Plan) -> tuple[Slot, Slot] | None:
    """Two slots that cannot both be kept; None in every sound plan."""
    ordered = sorted(plan.slots, key=lambda slot: slot.starts)
    for index, one in enumerate(ordered):
        for other in ordered[index + 1 :]:
            if other.starts >= one.ends:
                break
            same_team = EVERYBODY in (one.team, other.team) or one.team == other.team
            same_place = one.place == other.place != FLOOR
            same_exhibit = one.stop.exhibit == other.stop.exhibit != ""
            if same_team or same_place or same_exhibit:
                return one, other
    return None


def _blocks(stops: Sequence[Stop], size: int) -> list[list[Stop]]:
    """Neighbouring exhibits together, as many as go on at once; every other stop alone."""
    blocks: list[list[Stop]] = []
    for before, stop in pairwise([None, *stops]):
        assert stop is not None
        together = before is not None and before.kind is stop.kind is StopKind.EXHIBIT
        if together and len(blocks[-1]) < size:
            blocks[-1].append(stop)
        else:
            blocks.append([stop])
    return blocks
