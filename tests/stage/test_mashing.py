"""Whatever mashing hands do: only moves of the table, and each play recorded once."""

from collections import Counter
from collections.abc import Callable
from pathlib import Path

from hypothesis import settings as examples
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from hall.exhibit import Exhibit, Outcome, Result
from hall.stage import MOVES, Attention, Move, Scene, Stage
from hall.store.store import Store
from hall.words import Language
from tests.stage.visit import SETTINGS, read_all


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
        self.follow(Outcome.LEFT)

    @rule(which=st.sampled_from(["t1", "t2"]))
    def leads(self, which: str) -> None:
        self.stage.lead(which, Language.EN)

    @rule()
    def competes(self) -> None:
        self.stage.contest()

    @rule()
    def rises(self) -> None:
        self.stage.finale()

    @rule()
    def disbands(self) -> None:
        self.stage.disband()
        self.follow(Outcome.LEFT)

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
    def leads_a_tour_wherever_a_tour_is_shown_and_none_on_attract_or_home(self) -> None:
        if self.stage.scene in (Scene.TOUR, Scene.CONTEST, Scene.FINALE):
            assert self.stage.tour is not None
        if self.stage.scene in (Scene.ATTRACT, Scene.HOME):
            assert self.stage.tour is None

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
