"""The rules of this game; the hall's own tests look at everything else."""

from hall.child.load import scene_of
from hall.exhibit import Exhibit, Opening, Touch, TouchPhase


def _opening(exhibit: Exhibit) -> Opening:
    return Opening(exhibit.folder, 320, 180, "zh", 7, False, exhibit.manifest.options, "")


def test_a_finger_on_every_place_lights_every_lamp(exhibit: Exhibit) -> None:
    game = scene_of(_opening(exhibit))
    places = [Touch(1, TouchPhase.DOWN, x / 40, y / 40) for x in range(41) for y in range(41)]
    game.update(1 / 60, places, {})
    assert game.over
    assert game.result().score == game.result().out_of


def test_without_a_finger_the_game_ends_when_time_is_up(exhibit: Exhibit) -> None:
    game = scene_of(_opening(exhibit))
    seconds = 0
    while not game.over and seconds < 100:
        game.update(1.0, [], {})
        seconds += 1
    assert seconds == exhibit.manifest.options["settings"]["seconds"]
    assert game.result().score == 0
