"""Routes for a group: chosen from the open exhibits by who they are and how long they stay."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from hall.exhibit import Exhibit, Topic
from hall.tours.plan import (
    CONTEST,
    FINALE,
    LEAST_MINUTES,
    TALK,
    Plan,
    Stop,
    StopKind,
    Style,
    lay,
    split,
)
from hall.visiting import Audience
from hall.words import Text

TALK_FROM = 30
"""Minutes from which a full route begins with a talk."""
CONTEST_FROM = 45
CONTEST_PEOPLE = 4
SHORT_PART = 0.6
"""What a short route takes of the group's time."""

AGES: Mapping[Audience, tuple[int, int]] = {
    Audience.KINDERGARTEN: (3, 6),
    Audience.PRIMARY: (6, 12),
    Audience.MIDDLE: (12, 15),
    Audience.STUDENTS: (16, 22),
}
"""How old they are; whoever is not named is grown up."""
GROWN_UP = (18, 70)

_CHILDREN = (Topic.FRAUD, Topic.TRAFFIC, Topic.EMERGENCY, Topic.FIRE, Topic.LAW, Topic.WORK)
_GROWN_UP = (Topic.FRAUD, Topic.FIRE, Topic.EMERGENCY, Topic.TRAFFIC, Topic.LAW, Topic.WORK)
TOPICS: Mapping[Audience, Sequence[Topic]] = {
    Audience.KINDERGARTEN: _CHILDREN,
    Audience.PRIMARY: _CHILDREN,
    Audience.MIDDLE: _CHILDREN,
    Audience.COMPANY: (Topic.TRAFFIC, Topic.WORK, Topic.FIRE, Topic.FRAUD, Topic.LAW, Topic.EMERGENCY),
    Audience.CORRECTION: (Topic.LAW, Topic.TRAFFIC, Topic.FRAUD, Topic.FIRE, Topic.EMERGENCY, Topic.WORK),
}
"""What concerns them most, first; the others get what concerns any grown-up."""

_TITLES: Mapping[Audience, Text] = {
    Audience.KINDERGARTEN: Text("幼儿版", "Little ones"),
    Audience.PRIMARY: Text("小学版", "Primary school"),
    Audience.MIDDLE: Text("中学版", "Middle school"),
    Audience.STUDENTS: Text("大学版", "Students"),
    Audience.COMPANY: Text("企业版", "Company"),
}
_FULL = Text("完整版", "Full route")
_SHORT = Text("精简版", "Short route")
_FREE = Text("自由参观", "Free visit")


@dataclass(frozen=True)
class Group:
    """Who is to be led."""

    audience: Audience
    people: int
    minutes: int


def routes(
    exhibits: Iterable[Exhibit], group: Group, *, room: int, kiosks: Sequence[str]
) -> tuple[Plan, ...]:
    """The routes on offer: full, short, and a free visit to everything that fits their age.

    `exhibits` are those in order, `room` is the most people at one of them, `kiosks` are those that a split
    group may use at once, this one first. The same answer for the same question, always.
    """
    ranked = _ranked(exhibits, group.audience)
    title = _TITLES.get(group.audience, _FULL)
    teams = split(group.people, room)
    short = max(LEAST_MINUTES, 5 * round(group.minutes * SHORT_PART / 5))
    return (
        _timed(Style.FULL, title, ranked, group, teams, kiosks),
        _timed(Style.SHORT, _SHORT, ranked, replace(group, minutes=short), teams, kiosks),
        _free(ranked, group, kiosks),
    )


def _timed(
    style: Style,
    title: Text,
    ranked: Sequence[Exhibit],
    group: Group,
    teams: tuple[int, ...],
    kiosks: Sequence[str],
) -> Plan:
    before, after = _frame(style, group)
    chosen: list[Exhibit] = []

    def slots(wanted: Sequence[Exhibit]) -> Plan:
        walked = sorted(wanted, key=_place)
        stops = [*before, *(_stop(exhibit) for exhibit in walked), *after]
        return Plan(style, title, group.minutes, teams, lay(stops, len(teams), kiosks))

    for exhibit in ranked:
        if slots([*chosen, exhibit]).lasts <= group.minutes:
            chosen.append(exhibit)
    spare = tuple(_stop(exhibit) for exhibit in ranked if exhibit not in chosen)
    return replace(slots(chosen), spare=spare)


def _frame(style: Style, group: Group) -> tuple[list[Stop], list[Stop]]:
    """What comes before the exhibits and after them."""
    is_full = style is Style.FULL
    before = [TALK] if is_full and group.minutes >= TALK_FROM else []
    has_contest = is_full and group.minutes >= CONTEST_FROM and group.people >= CONTEST_PEOPLE
    return before, [*([CONTEST] if has_contest else []), FINALE]


def _free(ranked: Sequence[Exhibit], group: Group, kiosks: Sequence[str]) -> Plan:
    """Everything for their age, in any order, for as long as they stay: all of them together."""
    stops = [*(_stop(exhibit) for exhibit in sorted(ranked, key=_place)), FINALE]
    slots = lay(stops, 1, kiosks[:1])
    return Plan(Style.FREE, _FREE, group.minutes, (group.people,), slots)


def _ranked(exhibits: Iterable[Exhibit], audience: Audience) -> list[Exhibit]:
    """Those for their age, what concerns them most first, and no topic twice before all others came once."""
    young, old = AGES.get(audience, GROWN_UP)
    by_place = sorted(exhibits, key=_place)
    fitting = [e for e in by_place if e.manifest.ages[0] <= old and young <= e.manifest.ages[1]]
    order = list(TOPICS.get(audience, _GROWN_UP))
    seen: dict[Topic, int] = {}
    ranks = {}
    for exhibit in fitting or by_place:
        topic = exhibit.manifest.topic
        seen[topic] = seen.get(topic, 0) + 1
        ranks[exhibit.id] = (seen[topic], order.index(topic), _place(exhibit))
    return sorted(fitting or by_place, key=lambda exhibit: ranks[exhibit.id])


def _place(exhibit: Exhibit) -> tuple[int, str]:
    """Where it stands in the hall."""
    return exhibit.manifest.order, exhibit.id


def _stop(exhibit: Exhibit) -> Stop:
    minutes = max(LEAST_MINUTES, round(exhibit.manifest.minutes))
    return Stop(StopKind.EXHIBIT, exhibit.manifest.title, minutes, exhibit.id)
