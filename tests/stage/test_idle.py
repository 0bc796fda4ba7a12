"""Who is asked when, and what is forgotten when nobody answers."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from hall.exhibit import Exhibit, Outcome
from hall.stage import LAST_SECONDS, Attention, Scene, Stage
from hall.store.reading import PlayRow
from hall.testing import HandClock
from hall.words import Language
from tests.stage.visit import DONE, reach


@pytest.mark.parametrize(
    ("scene", "patience"), [(Scene.HOME, 60.0), (Scene.EXHIBIT, 60.0), (Scene.RESULT, 45.0)]
)
def test_a_sleeper_is_asked_then_counted_down_then_gone(
    scene: Scene, patience: float, stage: Stage, leaves: Exhibit
) -> None:
    reach(stage, scene, leaves)
    stage.tick(patience - 0.5, is_wakeful=False)
    assert (stage.attention, stage.countdown) == (Attention.AWAKE, 0)
    stage.tick(0.5, is_wakeful=False)
    assert (stage.attention, stage.countdown) == (Attention.ASKING, 10)
    counted = []
    for _ in range(9):
        stage.tick(1.0, is_wakeful=False)
        counted.append(stage.countdown)
    assert counted == [9, 8, 7, 6, 5, 4, 3, 2, 1]
    assert stage.scene is scene
    stage.tick(1.0, is_wakeful=False)
    assert stage.scene is Scene.ATTRACT


def test_a_touch_during_the_countdown_keeps_everything_as_it_was(
    stage: Stage, leaves: Exhibit, told: list[Scene]
) -> None:
    reach(stage, Scene.EXHIBIT, leaves)
    stage.tick(65, is_wakeful=False)
    assert stage.attention is Attention.ASKING
    told.clear()
    stage.touched()
    assert (stage.scene, stage.attention, stage.countdown) == (Scene.EXHIBIT, Attention.AWAKE, 0)
    assert told == [Scene.EXHIBIT]
    stage.tick(59, is_wakeful=False)
    assert stage.attention is Attention.AWAKE


def test_the_play_of_a_sleeper_is_closed_as_timed_out(
    stage: Stage, leaves: Exhibit, rows: Callable[[], list[PlayRow]], clock: HandClock
) -> None:
    reach(stage, Scene.EXHIBIT, leaves)
    clock.advance(70)
    stage.tick(70, is_wakeful=False)
    assert [(row.outcome, row.dwell_seconds) for row in rows()] == [(Outcome.TIMED_OUT, 70.0)]


def test_an_exhibit_may_have_a_patience_of_its_own(stage: Stage, make: Callable[..., Exhibit]) -> None:
    slow = make("slow", idle_seconds="150")
    reach(stage, Scene.EXHIBIT, slow)
    stage.tick(149, is_wakeful=False)
    assert stage.attention is Attention.AWAKE
    stage.tick(1, is_wakeful=False)
    assert (stage.attention, stage.countdown) == (Attention.ASKING, 10)
    stage.touched()
    stage.leave()
    stage.tick(60, is_wakeful=False)
    assert stage.attention is Attention.ASKING


def test_nobody_is_asked_while_a_film_plays_and_its_pause_begins_a_new_wait(
    stage: Stage, make: Callable[..., Exhibit]
) -> None:
    reach(stage, Scene.EXHIBIT, make("film", minutes="10"))
    stage.tick(59, is_wakeful=False)
    stage.tick(100, is_wakeful=True)
    assert stage.attention is Attention.AWAKE
    stage.tick(59, is_wakeful=False)
    assert stage.attention is Attention.AWAKE
    stage.tick(1, is_wakeful=False)
    assert stage.attention is Attention.ASKING
    stage.tick(0.1, is_wakeful=True)
    assert stage.attention is Attention.AWAKE


def test_the_longest_stay_ends_a_play_even_under_busy_fingers_and_shows_its_last_minute(
    stage: Stage, leaves: Exhibit, rows: Callable[[], list[PlayRow]]
) -> None:
    reach(stage, Scene.EXHIBIT, leaves)
    longest = leaves.manifest.minutes * 60
    left = []
    for _ in range(round(longest)):
        assert stage.scene is Scene.EXHIBIT
        left.append(stage.seconds_left)
        stage.touched()
        stage.tick(1.0, is_wakeful=False)
    assert left == [-1] * round(longest - LAST_SECONDS) + list(range(LAST_SECONDS, 0, -1))
    assert stage.scene is Scene.HOME
    assert stage.seconds_left == -1
    assert [row.outcome for row in rows()] == [Outcome.TIMED_OUT]


def test_a_running_film_is_not_cut_off_by_the_longest_stay_but_its_end_is(
    stage: Stage, leaves: Exhibit
) -> None:
    reach(stage, Scene.EXHIBIT, leaves)
    stage.tick(leaves.manifest.minutes * 60 + 30, is_wakeful=True)
    assert (stage.scene, stage.seconds_left) == (Scene.EXHIBIT, 0)
    stage.tick(0.1, is_wakeful=False)
    assert stage.scene is Scene.HOME


@pytest.mark.parametrize("scene", [Scene.ATTRACT, Scene.DOOR, Scene.STAFF])
def test_the_visitors_idle_time_does_not_run_on_attract_and_on_the_staffs_side(
    scene: Scene, stage: Stage, leaves: Exhibit
) -> None:
    reach(stage, scene, leaves)
    stage.tick(100_000, is_wakeful=False)
    assert (stage.scene, stage.attention) == (scene, Attention.AWAKE)


def test_what_a_visitor_chose_lasts_through_the_visit_and_not_longer(stage: Stage, leaves: Exhibit) -> None:
    reach(stage, Scene.HOME, leaves)
    first = stage.visitor
    stage.prefer(language=Language.EN, volume=0, low_reach=True, large_text=True)
    stage.open(leaves)
    stage.end(DONE)
    stage.leave()
    chosen = replace(
        first,
        language=Language.EN,
        volume=0,
        low_reach=True,
        large_text=True,
        lit=frozenset({"leaves"}),
        seen=frozenset({"leaves/q1", "leaves/q2"}),
    )
    assert stage.visitor == chosen
    stage.tick(70, is_wakeful=False)
    assert stage.visitor == replace(first, id=stage.visitor.id)
    assert stage.visitor.id != first.id


def test_a_language_chosen_on_attract_goes_back_when_nobody_comes_in(stage: Stage) -> None:
    stage.prefer(language=Language.EN)
    stage.tick(59, is_wakeful=False)
    assert stage.visitor.language is Language.EN
    stage.tick(11, is_wakeful=False)
    assert stage.visitor.language is Language.ZH
    assert stage.scene is Scene.ATTRACT


def test_the_language_of_a_play_is_the_visitors_at_its_beginning(
    stage: Stage, leaves: Exhibit, rows: Callable[[], list[PlayRow]]
) -> None:
    stage.wake()
    stage.prefer(language=Language.EN)
    stage.open(leaves)
    stage.prefer(language=Language.ZH)
    stage.leave()
    assert [(row.language, row.visitor) for row in rows()] == [("en", stage.visitor.id)]
