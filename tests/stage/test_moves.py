"""Which moves there are, and what each records."""

from collections.abc import Callable

import pytest

from hall.exhibit import Answer, Exhibit, Outcome, Result
from hall.stage import MOVES, Move, Scene, Stage
from hall.store.reading import PlayRow
from tests.stage.visit import DONE, ask, reach


@pytest.mark.parametrize(("scene", "move"), list(MOVES), ids=lambda part: part.value)
def test_every_move_of_the_table_leads_where_the_table_says(
    scene: Scene, move: Move, stage: Stage, leaves: Exhibit
) -> None:
    reach(stage, scene, leaves, touring=move is Move.ROUTE)
    assert stage.may(move)
    if move is Move.GO and stage.tour is not None:
        stage.disband()
    else:
        ask(stage, move, leaves)
    assert stage.scene is MOVES[scene, move]


TOLERANT = (
    Move.OPEN,
    Move.LIGHT,
    Move.STOP,
    Move.HOME,
    Move.GO,
    Move.KNOCK,
    Move.LEAD,
    Move.CONTEST,
    Move.FINALE,
)
ABSENT = [(scene, move) for scene in Scene for move in TOLERANT if (scene, move) not in MOVES]
ABSENT.remove((Scene.EXHIBIT, Move.HOME))  # to leave an exhibit is the move STOP
ABSENT.remove((Scene.CONTEST, Move.HOME))  # home in a tour is the move ROUTE
ABSENT.remove((Scene.FINALE, Move.HOME))


@pytest.mark.parametrize(("scene", "move"), ABSENT, ids=lambda part: part.value)
def test_a_mashing_hand_that_asks_for_a_move_that_is_not_there_changes_nothing(
    scene: Scene, move: Move, stage: Stage, leaves: Exhibit, rows: Callable[[], list[PlayRow]]
) -> None:
    reach(stage, scene, leaves)
    before = (stage.visitor, stage.exhibit, len(rows()))
    ask(stage, move, leaves)
    assert stage.scene is scene
    assert (stage.visitor, stage.exhibit, len(rows())) == before


def test_every_scene_can_be_left_for_attract_and_reached_from_it() -> None:
    def reachable(start: Scene) -> set[Scene]:
        found, fresh = {start}, [start]
        while fresh:
            here = fresh.pop()
            on = {to for (scene, _), to in MOVES.items() if scene is here} - found
            found |= on
            fresh += on
        return found

    assert reachable(Scene.ATTRACT) == set(Scene)
    assert all(Scene.ATTRACT in reachable(scene) for scene in Scene)


def test_a_play_that_is_opened_twice_by_two_fingers_begins_once(
    stage: Stage, leaves: Exhibit, rows: Callable[[], list[PlayRow]]
) -> None:
    stage.wake()
    assert stage.open(leaves)
    assert not stage.open(leaves)
    assert len(rows()) == 1


def test_a_completed_play_lights_one_lamp_and_is_remembered_for_this_visitor(
    stage: Stage, leaves: Exhibit, rows: Callable[[], list[PlayRow]]
) -> None:
    stage.wake()
    stage.open(leaves)
    stage.end(DONE)
    stage.end(DONE)
    assert stage.lamp is not None
    number = stage.lamp.result(10)
    (row,) = rows()
    assert number is not None
    assert (row.outcome, row.lamp, row.score, len(row.answers)) == (Outcome.COMPLETED, number, 1, 2)
    assert stage.visitor.lit == {"leaves"}
    assert stage.visitor.seen == {"leaves/q1", "leaves/q2"}
    stage.leave()
    assert stage.visitor.lit == {"leaves"}
    assert (stage.exhibit, stage.result, stage.lamp) == (None, None, None)


def test_questions_of_two_plays_add_up_and_go_with_the_visitor(stage: Stage, leaves: Exhibit) -> None:
    stage.wake()
    for question in ("q1", "q3"):
        stage.open(leaves)
        stage.end(Result(Outcome.LEFT, answers=[Answer(question, "a", True, 1.0)]))
    assert stage.visitor.seen == {"leaves/q1", "leaves/q3"}
    stage.go()
    assert stage.visitor.seen == frozenset()


@pytest.mark.parametrize("outcome", [Outcome.LEFT, Outcome.TIMED_OUT, Outcome.FAILED])
def test_a_play_that_was_not_completed_lights_nothing_and_leads_home(
    outcome: Outcome, stage: Stage, leaves: Exhibit, rows: Callable[[], list[PlayRow]]
) -> None:
    stage.wake()
    stage.open(leaves)
    stage.end(Result(outcome))
    assert stage.scene is Scene.HOME
    assert [(row.outcome, row.lamp) for row in rows()] == [(outcome, None)]
    assert not stage.visitor.lit
