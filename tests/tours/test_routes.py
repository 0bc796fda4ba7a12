"""Which exhibits a group is led to, and when."""

from random import Random

from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from hall.exhibit import Exhibit, Topic
from hall.tours.plan import EVERYBODY, FINALE, Plan, StopKind, Style, clash, split, timetable
from hall.tours.routes import Group, routes
from hall.visiting import Audience
from tests.tours.conftest import exhibit_of

HERE = ("hall-1",)


def full(hall: list[Exhibit], audience: Audience, people: int, minutes: int) -> Plan:
    return routes(hall, Group(audience, people, minutes), room=60, kiosks=HERE)[0]


def shown(plan: Plan) -> list[str]:
    return [stop.exhibit or stop.kind.value for stop in plan.stops]


def test_a_class_with_an_hour_sees_what_fits_and_ends_with_quiz_and_finale(hall: list[Exhibit]) -> None:
    plan = full(hall, Audience.PRIMARY, 45, 60)
    assert plan.title.zh == "小学版"
    assert shown(plan) == [
        "talk",
        "fraud_quiz",
        "scam_call",
        "drunk_eyes",
        "safety_quiz",
        "case_films",
        "contest",
        "finale",
    ]
    assert plan.lasts == 60
    assert [stop.exhibit for stop in plan.spare] == ["drunk_drive"]


def test_a_short_route_takes_one_exhibit_of_each_topic_before_a_second_of_any(hall: list[Exhibit]) -> None:
    short = routes(hall, Group(Audience.PRIMARY, 45, 60), room=60, kiosks=HERE)[1]
    assert short.style is Style.SHORT
    assert shown(short) == ["fraud_quiz", "scam_call", "drunk_eyes", "safety_quiz", "finale"]
    assert short.lasts <= 35


def test_who_is_too_young_for_an_exhibit_is_not_led_there(hall: list[Exhibit]) -> None:
    seen = shown(full(hall, Audience.KINDERGARTEN, 20, 60))
    assert seen == ["talk", "fraud_quiz", "safety_quiz", "contest", "finale"]


def test_drivers_of_a_company_come_to_the_traffic_first(hall: list[Exhibit]) -> None:
    short = routes(hall, Group(Audience.COMPANY, 20, 30), room=60, kiosks=HERE)[1]
    assert "drunk_eyes" in shown(short)


def test_a_free_visit_offers_everything_for_their_age(hall: list[Exhibit]) -> None:
    free = routes(hall, Group(Audience.PRIMARY, 45, 40), room=20, kiosks=HERE)[2]
    assert [stop.exhibit for stop in free.stops if stop.exhibit] == [exhibit.id for exhibit in hall]
    assert free.teams == (45,)


def test_a_group_too_large_for_the_room_takes_turns_at_the_kiosk(hall: list[Exhibit]) -> None:
    plan = routes(hall, Group(Audience.PRIMARY, 43, 40), room=25, kiosks=HERE)[0]
    assert plan.teams == (22, 21)
    first = [slot for slot in plan.slots if slot.starts == 5]
    assert [(slot.team, slot.place, slot.stop.kind) for slot in first] == [
        (0, "hall-1", StopKind.EXHIBIT),
        (1, "", StopKind.LOOK),
    ]
    then = [slot for slot in plan.slots if slot.starts == first[0].ends]
    assert [(slot.team, slot.place) for slot in then] == [(0, ""), (1, "hall-1")]


def test_with_two_kiosks_nobody_waits_and_the_teams_change_places(hall: list[Exhibit]) -> None:
    plan = routes(hall, Group(Audience.PRIMARY, 43, 60), room=25, kiosks=("hall-1", "hall-2"))[0]
    lines = [line for line in timetable(plan) if line.cells[0].team != EVERYBODY]
    one, two = lines[:2]
    assert [cell.place for cell in one.cells] == ["hall-1", "hall-2"]
    assert [cell.place for cell in two.cells] == ["hall-2", "hall-1"]
    assert [cell.stop for cell in one.cells] == [cell.stop for cell in reversed(two.cells)]


def test_a_hall_with_nothing_open_still_says_goodbye(hall: list[Exhibit]) -> None:
    assert full([], Audience.PRIMARY, 30, 20).stops == (FINALE,)


exhibits = st.lists(
    st.builds(
        lambda minutes, low, span, topic, order: (minutes, (low, min(99, low + span)), topic, order),
        st.integers(1, 20),
        st.integers(3, 40),
        st.integers(0, 60),
        st.sampled_from([topic.value for topic in Topic]),
        st.integers(0, 9),
    ),
    max_size=9,
).map(
    lambda rows: [
        exhibit_of(f"ex{index}", minutes=minutes, ages=ages, topic=topic, order=order)
        for index, (minutes, ages, topic, order) in enumerate(rows)
    ]
)
groups = st.builds(Group, st.sampled_from(list(Audience)), st.integers(1, 200), st.integers(1, 240))
kiosks = st.integers(1, 4).map(lambda count: tuple(f"hall-{n + 1}" for n in range(count)))


@given(exhibits, groups, st.integers(2, 60), kiosks, st.randoms())
@examples(max_examples=60, deadline=None)
def test_whoever_comes_every_plan_is_sound(
    found: list[Exhibit], group: Group, room: int, at: tuple[str, ...], dice: Random
) -> None:
    plans = routes(found, group, room=room, kiosks=at)
    mixed = list(found)
    dice.shuffle(mixed)
    assert routes(mixed, group, room=room, kiosks=at) == plans
    for plan in plans:
        assert clash(plan) is None
        assert sum(plan.teams) == group.people
        assert plan.stops[-1] == FINALE
        timed = plan.style is not Style.FREE
        if timed:
            assert max(plan.teams) <= room
            assert max(plan.teams) - min(plan.teams) <= 1
            assert plan.lasts <= max(plan.minutes, FINALE.minutes + 8 + 5)
        for stop in (stop for stop in plan.stops if stop.exhibit):
            turns = [slot for slot in plan.slots if slot.stop == stop]
            assert sorted(slot.team for slot in turns) == list(range(len(plan.teams)))
        ids = [stop.exhibit for stop in (*plan.stops, *plan.spare) if stop.exhibit]
        assert len(ids) == len(set(ids))
        covered = {(slot.team, slot.starts) for slot in plan.slots}
        for line in timetable(plan):
            together = line.cells[0].team == EVERYBODY
            wanted = [EVERYBODY] if together else list(range(len(plan.teams)))
            assert [cell.team for cell in line.cells] == wanted
            assert {(team, line.starts) for team in wanted} <= covered


@given(st.integers(1, 5000), st.integers(2, 500))
def test_a_group_is_split_into_as_few_and_as_equal_teams_as_fit(people: int, room: int) -> None:
    teams = split(people, room)
    assert sum(teams) == people
    assert max(teams) <= room
    assert max(teams) - min(teams) <= 1
    assert (len(teams) - 1) * room < people
