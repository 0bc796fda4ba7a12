"""A group is led: everything leads back to its route until the guide ends it."""

from collections.abc import Callable

import pytest

from hall.exhibit import Exhibit, Outcome, Result
from hall.stage import Attention, Scene, Stage
from hall.store.reading import PlayRow
from hall.words import Language
from tests.stage.visit import DONE, SETTINGS, reach


def test_the_plays_of_a_tour_carry_its_id_and_its_language(
    stage: Stage, leaves: Exhibit, rows: Callable[[], list[PlayRow]]
) -> None:
    reach(stage, Scene.STAFF, leaves)
    assert stage.lead("tour-7", Language.EN)
    stage.open(leaves)
    stage.end(DONE)
    stage.disband()
    stage.wake()
    stage.open(leaves)
    stage.leave()
    assert [(row.tour, row.language) for row in rows()] == [("tour-7", "en"), (None, "zh")]


@pytest.mark.parametrize(
    ("scene", "outcome"), [(Scene.EXHIBIT, Outcome.LEFT), (Scene.RESULT, Outcome.COMPLETED)]
)
def test_home_of_a_child_leads_back_to_the_route(
    scene: Scene, outcome: Outcome, stage: Stage, leaves: Exhibit, rows: Callable[[], list[PlayRow]]
) -> None:
    reach(stage, scene, leaves, touring=True)
    stage.leave()
    assert stage.scene is Scene.TOUR
    assert [row.outcome for row in rows()] == [outcome]


@pytest.mark.parametrize("outcome", [Outcome.TIMED_OUT, Outcome.FAILED])
def test_a_play_that_breaks_off_in_a_tour_leads_back_to_the_route(
    outcome: Outcome, stage: Stage, leaves: Exhibit
) -> None:
    reach(stage, Scene.EXHIBIT, leaves, touring=True)
    stage.end(Result(outcome))
    assert stage.scene is Scene.TOUR


def test_a_guide_may_talk_longer_than_a_lone_visitor_before_the_hall_asks(
    stage: Stage, leaves: Exhibit
) -> None:
    reach(stage, Scene.TOUR, leaves)
    stage.open(leaves, minutes=30)
    stage.tick(SETTINGS.tours.idle_seconds - 1, is_wakeful=False)
    assert stage.attention is Attention.AWAKE
    stage.tick(1, is_wakeful=False)
    assert stage.attention is Attention.ASKING


@pytest.mark.parametrize("scene", [Scene.RESULT, Scene.CONTEST, Scene.FINALE])
def test_who_falls_asleep_in_a_tour_wakes_up_on_its_route(
    scene: Scene, stage: Stage, leaves: Exhibit
) -> None:
    reach(stage, scene, leaves, touring=True)
    stage.tick(SETTINGS.tours.idle_seconds - 1, is_wakeful=False)
    assert (stage.scene, stage.attention) == (scene, Attention.AWAKE)
    stage.tick(1, is_wakeful=False)
    assert stage.attention is Attention.ASKING
    stage.tick(SETTINGS.warning_seconds, is_wakeful=False)
    assert (stage.scene, stage.tour) == (Scene.TOUR, "t1")


def test_a_route_that_nobody_walks_any_more_gives_the_hall_back(stage: Stage, leaves: Exhibit) -> None:
    reach(stage, Scene.TOUR, leaves)
    stage.tick(SETTINGS.tours.route_seconds - 1, is_wakeful=False)
    assert stage.attention is Attention.AWAKE
    stage.tick(SETTINGS.warning_seconds + 1, is_wakeful=False)
    assert (stage.scene, stage.tour) == (Scene.ATTRACT, None)


def test_the_desk_can_be_visited_during_a_tour_and_leads_back_to_it(stage: Stage, leaves: Exhibit) -> None:
    reach(stage, Scene.STAFF, leaves, touring=True)
    assert not stage.lead("another", Language.ZH)
    stage.go()
    assert (stage.scene, stage.tour) == (Scene.TOUR, "t1")


@pytest.mark.parametrize(
    ("scene", "after"),
    [
        (Scene.TOUR, Scene.ATTRACT),
        (Scene.EXHIBIT, Scene.ATTRACT),
        (Scene.RESULT, Scene.ATTRACT),
        (Scene.CONTEST, Scene.ATTRACT),
        (Scene.FINALE, Scene.ATTRACT),
        (Scene.STAFF, Scene.STAFF),
        (Scene.DOOR, Scene.DOOR),
    ],
)
def test_a_tour_can_be_ended_from_anywhere(scene: Scene, after: Scene, stage: Stage, leaves: Exhibit) -> None:
    reach(stage, scene, leaves, touring=True)
    party = stage.visitor.id
    stage.disband()
    assert (stage.scene, stage.tour) == (after, None)
    assert stage.visitor.id != party


def test_a_guide_takes_over_whatever_runs_and_its_play_ends_as_left(
    stage: Stage, leaves: Exhibit, rows: Callable[[], list[PlayRow]]
) -> None:
    reach(stage, Scene.EXHIBIT, leaves)
    assert stage.knock()
    stage.enter()
    assert stage.lead("t9", Language.ZH)
    assert stage.scene is Scene.TOUR
    assert [(row.outcome, row.tour) for row in rows()] == [(Outcome.LEFT, None)]


def test_a_guide_can_give_an_exhibit_more_time_than_its_own_but_never_less(
    stage: Stage, leaves: Exhibit
) -> None:
    reach(stage, Scene.TOUR, leaves)
    for given, longest in ((10.0, 10.0), (1.0, leaves.manifest.minutes)):
        assert stage.open(leaves, minutes=given)
        stage.tick(longest * 60 - 30, is_wakeful=True)
        assert (stage.scene, stage.seconds_left) == (Scene.EXHIBIT, 30)
        stage.leave()


def test_one_group_is_one_visitor_all_the_way(stage: Stage, leaves: Exhibit) -> None:
    reach(stage, Scene.RESULT, leaves, touring=True)
    party = stage.visitor
    stage.leave()
    stage.contest()
    stage.leave()
    assert stage.visitor == party
    assert party.lit == {"leaves"}
