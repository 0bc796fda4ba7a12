"""The visitor's side as a state machine: which moves there are, who is asked when, what is recorded."""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import settings as examples
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from hall.exhibit import Answer, Exhibit, Outcome, Result
from hall.manifest import read_manifest
from hall.settings import Settings
from hall.stage import LAST_SECONDS, MOVES, Attention, Move, Scene, Stage
from hall.store.reading import PlayRow, read_plays
from hall.store.store import Store
from hall.testing import HandClock
from hall.words import Language
from tests.fakes import write_exhibit

SETTINGS = Settings(idle_seconds=60, warning_seconds=10, result_seconds=45)
DONE = Result(Outcome.COMPLETED, 1, 2, [Answer("q1", "a", True, 1.0), Answer("q2", "b", False, 2.0)])


@pytest.fixture(scope="module")
def clock() -> HandClock:
    return HandClock()


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("data") / "hall.db"


@pytest.fixture(scope="module")
def store(path: Path, clock: HandClock) -> Iterator[Store]:
    """One store for all tests here; each looks at the rows that it made."""
    opened = Store.open(path, clock=clock, kiosk="hall-1", backups=path.parent / "backups", backups_kept=3)
    yield opened
    opened.close()


@pytest.fixture
def told() -> list[Scene]:
    """The scene at every time that the stage said that something had changed."""
    return []


@pytest.fixture
def stage(store: Store, told: list[Scene]) -> Stage:
    made: Stage = Stage(store.plays, SETTINGS, lambda: told.append(made.scene))
    return made


@pytest.fixture
def make(tmp_path: Path) -> Callable[..., Exhibit]:
    def exhibit(ident: str, **changed: str) -> Exhibit:
        found = read_manifest(write_exhibit(tmp_path / "exhibits", ident, **changed))
        assert isinstance(found, Exhibit)
        return found

    return exhibit


@pytest.fixture
def leaves(make: Callable[..., Exhibit]) -> Exhibit:
    return make("leaves")


@pytest.fixture
def rows(path: Path, store: Store) -> Callable[[], list[PlayRow]]:
    """Reads the plays that this test has made."""
    store.settled().result(10)
    earlier = {row.id for row in read_all(path)}

    def read() -> list[PlayRow]:
        store.settled().result(10)
        return [row for row in read_all(path) if row.id not in earlier]

    return read


def read_all(path: Path) -> list[PlayRow]:
    return read_plays(path, datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))


def reach(stage: Stage, scene: Scene, exhibit: Exhibit) -> None:
    """Bring a stage that stands on attract to a scene, as people would."""
    ways: dict[Scene, list[Callable[[], object]]] = {
        Scene.ATTRACT: [],
        Scene.HOME: [stage.wake],
        Scene.EXHIBIT: [stage.wake, lambda: stage.open(exhibit)],
        Scene.RESULT: [stage.wake, lambda: stage.open(exhibit), lambda: stage.end(DONE)],
        Scene.DOOR: [stage.knock],
        Scene.STAFF: [stage.knock, stage.enter],
    }
    for step in ways[scene]:
        step()
    assert stage.scene is scene


def ask(stage: Stage, move: Move, exhibit: Exhibit) -> None:
    """What a person does to ask for a move."""
    asks: dict[Move, Callable[[], object]] = {
        Move.WAKE: stage.wake,
        Move.OPEN: lambda: stage.open(exhibit),
        Move.LIGHT: lambda: stage.end(DONE),
        Move.STOP: lambda: stage.end(Result(Outcome.LEFT)),
        Move.HOME: stage.leave,
        Move.GO: stage.go,
        Move.KNOCK: stage.knock,
        Move.ENTER: stage.enter,
    }
    asks[move]()


@pytest.mark.parametrize(("scene", "move"), list(MOVES), ids=lambda part: part.value)
def test_every_move_of_the_table_leads_where_the_table_says(
    scene: Scene, move: Move, stage: Stage, leaves: Exhibit
) -> None:
    reach(stage, scene, leaves)
    assert stage.may(move)
    ask(stage, move, leaves)
    assert stage.scene is MOVES[scene, move]


TOLERANT = (Move.OPEN, Move.LIGHT, Move.STOP, Move.HOME, Move.GO, Move.KNOCK)
ABSENT = [(scene, move) for scene in Scene for move in TOLERANT if (scene, move) not in MOVES]
ABSENT.remove((Scene.EXHIBIT, Move.HOME))  # to leave an exhibit is the move STOP


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


class Mashing(RuleBasedStateMachine):
    """Anybody does anything at any time; a list of what must be recorded is kept beside."""

    def __init__(self, store: Store, path: Path, exhibits: list[Exhibit]) -> None:
        super().__init__()
        self.store, self.path, self.exhibits = store, path, exhibits
        self.stage = Stage(store.plays, SETTINGS, lambda: None)
        self.before = self.stage.scene
        self.open: tuple[str, str] | None = None
        self.expected: Counter[tuple[str, str, Outcome]] = Counter()
        self.visitors = {self.stage.visitor.id}

    def follow(self, outcome: Outcome) -> None:
        """What was open and is no longer must have been recorded with this outcome."""
        if self.open and self.stage.scene is not Scene.EXHIBIT:
            self.expected[(*self.open, outcome)] += 1
            self.open = None

    @rule(which=st.integers(0, 1))
    def opens(self, which: int) -> None:
        exhibit = self.exhibits[which]
        if self.stage.open(exhibit):
            assert self.open is None
            self.open = (self.stage.visitor.id, exhibit.id)

    @rule(outcome=st.sampled_from(list(Outcome)))
    def ends(self, outcome: Outcome) -> None:
        self.stage.end(Result(outcome))
        self.follow(outcome)

    @rule()
    def leaves(self) -> None:
        self.stage.leave()
        self.follow(Outcome.LEFT)

    @rule()
    def goes(self) -> None:
        self.stage.go()
        self.follow(Outcome.TIMED_OUT)

    @rule(seconds=st.sampled_from([0.1, 5.0, 45.0, 61.0, 200.0]), is_wakeful=st.booleans())
    def time_passes(self, seconds: float, is_wakeful: bool) -> None:
        self.stage.tick(seconds, is_wakeful=is_wakeful)
        self.follow(Outcome.TIMED_OUT)

    @rule()
    def touches(self) -> None:
        self.stage.touched()

    @rule()
    def knocks(self) -> None:
        self.stage.knock()

    @precondition(lambda self: self.stage.may(Move.WAKE))
    @rule()
    def wakes(self) -> None:
        self.stage.wake()

    @precondition(lambda self: self.stage.may(Move.ENTER))
    @rule()
    def enters(self) -> None:
        self.stage.enter()

    @rule(language=st.sampled_from(list(Language)), volume=st.integers(0, 5))
    def prefers(self, language: Language, volume: int) -> None:
        self.stage.prefer(language=language, volume=volume)

    @invariant()
    def stays_on_the_table(self) -> None:
        now = self.stage.scene
        self.visitors.add(self.stage.visitor.id)
        ways = {to for (scene, _), to in MOVES.items() if scene is self.before}
        assert now is self.before or now in ways
        self.before = now

    @invariant()
    def has_an_exhibit_just_where_one_is_shown(self) -> None:
        shown = self.stage.scene in (Scene.EXHIBIT, Scene.RESULT)
        assert (self.stage.exhibit is not None) is shown
        assert (self.stage.result is not None) is (self.stage.scene is Scene.RESULT)

    @invariant()
    def asks_nobody_on_attract_and_on_the_staffs_side(self) -> None:
        if self.stage.scene in (Scene.ATTRACT, Scene.DOOR, Scene.STAFF):
            assert (self.stage.attention, self.stage.countdown) == (Attention.AWAKE, 0)
        assert 0 <= self.stage.countdown <= SETTINGS.warning_seconds

    def teardown(self) -> None:
        self.goes()
        self.store.settled().result(10)
        found = [row for row in read_all(self.path) if row.visitor in self.visitors]
        assert Counter((row.visitor, row.exhibit, row.outcome) for row in found) == self.expected
        lit = [row for row in found if row.lamp is not None]
        assert len(lit) == sum(row.outcome is Outcome.COMPLETED for row in found)


def test_whatever_is_done_the_moves_are_the_tables_and_each_play_is_recorded_once(
    path: Path, store: Store, make: Callable[..., Exhibit]
) -> None:
    both = [make("leaves"), make("slow", idle_seconds="150", minutes="2")]
    run_state_machine_as_test(  # type: ignore[no-untyped-call]
        lambda: Mashing(store, path, both),
        settings=examples(max_examples=40, stateful_step_count=40, deadline=None),
    )
