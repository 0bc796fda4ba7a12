"""A stage on real records, and ways to bring it anywhere."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from hall.exhibit import Answer, Exhibit, Outcome, Result
from hall.settings import Settings
from hall.stage import Move, Scene, Stage
from hall.store.reading import PlayRow, read_plays
from hall.words import Language

SETTINGS = Settings(idle_seconds=60, warning_seconds=10, result_seconds=45)
DONE = Result(Outcome.COMPLETED, 1, 2, [Answer("q1", "a", True, 1.0), Answer("q2", "b", False, 2.0)])


def read_all(path: Path) -> list[PlayRow]:
    return read_plays(path, datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))


def reach(stage: Stage, scene: Scene, exhibit: Exhibit, *, touring: bool = False) -> None:
    """Bring a stage that stands on attract to a scene, as people would; or as a tour would."""
    begin: list[Callable[[], object]] = [stage.knock, stage.enter, lambda: stage.lead("t1", Language.ZH)]
    play: list[Callable[[], object]] = [lambda: stage.open(exhibit), lambda: stage.end(DONE)]
    ways: dict[Scene, list[Callable[[], object]]] = {
        Scene.ATTRACT: [],
        Scene.HOME: [stage.wake],
        Scene.EXHIBIT: [stage.wake, lambda: stage.open(exhibit)],
        Scene.RESULT: [stage.wake, lambda: stage.open(exhibit), lambda: stage.end(DONE)],
        Scene.DOOR: [stage.knock],
        Scene.STAFF: [stage.knock, stage.enter],
        Scene.TOUR: begin,
        Scene.CONTEST: [*begin, stage.contest],
        Scene.FINALE: [*begin, stage.finale],
    }
    tours: dict[Scene, list[Callable[[], object]]] = {
        Scene.EXHIBIT: [*begin, *play[:1]],
        Scene.RESULT: [*begin, *play],
        Scene.DOOR: [*begin, stage.knock],
        Scene.STAFF: [*begin, stage.knock, stage.enter],
    }
    for step in (ways | tours if touring else ways)[scene]:
        step()
    assert stage.scene is scene


def ask(stage: Stage, move: Move, exhibit: Exhibit) -> None:
    """What a person does to ask for a move, or, for the way back to the route, the hall's own clock."""
    asks: dict[Move, Callable[[], object]] = {
        Move.WAKE: stage.wake,
        Move.OPEN: lambda: stage.open(exhibit),
        Move.LIGHT: lambda: stage.end(DONE),
        Move.STOP: lambda: stage.end(Result(Outcome.LEFT)),
        Move.HOME: stage.leave,
        Move.GO: stage.go,
        Move.KNOCK: stage.knock,
        Move.ENTER: stage.enter,
        Move.LEAD: lambda: stage.lead("t2", Language.EN),
        Move.ROUTE: stage.go,
        Move.CONTEST: stage.contest,
        Move.FINALE: stage.finale,
    }
    asks[move]()
