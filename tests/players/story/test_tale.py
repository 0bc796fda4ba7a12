"""The rules of a story, walked at random and by every path."""

from collections.abc import Callable
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hall.players.story.content import Dial, Report, Story, Talk, Who
from hall.players.story.graph import flaws, reached
from hall.players.story.tale import NUMBERS, PARTS, Phase, Tale, begin, offer
from tests.players.story.tales import genuine, scam, story

Move = Callable[[Tale], Tale]


def moves(tale: Tale) -> list[Move]:
    """Everything that a visitor may try now, whether or not it does something."""
    found: list[Move] = [
        lambda t: t.accept(1),
        lambda t: t.refuse(1),
        lambda t: t.hang_up(1),
        lambda t: t.ask(1),
        Tale.listen_on,
        Tale.hear,
    ]
    found += [lambda t, key=key: t.choose(key, 1) for key in "abc"]
    found += [lambda t, number=number: t.dial(number, 1) for number in NUMBERS]
    found += [lambda t, part=part: t.tell(part) for part in PARTS]
    return [*found, *(lambda t, clue=clue: t.spot(clue) for clue in tale.story.clues)]


@settings(max_examples=150, deadline=None)
@given(st.integers(0, 2**32), st.booleans())
def test_a_random_walk_comes_to_an_end_and_its_numbers_add_up(seed: int, honest: bool) -> None:
    random = Random(seed)
    made = Story.model_validate(genuine() if honest else scam())
    tale = begin("one", made)
    steps = 0
    while tale.phase is not Phase.ENDED:
        assert steps < 2000, "no end"
        before, tale = tale, random.choice(moves(tale))(tale)
        steps += 1
        assert len(tale.answers) - len(before.answers) in (0, 1)
        assert tale.at == before.at or before.at not in {answer.question for answer in tale.answers[:-1]}
    assert set(tale.found) <= tale.met <= set(made.clues)
    assert len(tale.found) == len(set(tale.found))
    questions = [answer.question for answer in tale.answers]
    assert len(questions) == len(set(questions)), "a scene was answered twice"
    assert questions[0] == "one.ring"


@settings(max_examples=100, deadline=None)
@given(st.data())
def test_any_graph_that_has_no_flaw_ends_on_every_walk(data: st.DataObject) -> None:
    raw = scam()
    names = [*raw["scenes"], *raw["endings"]]
    for name in ("hello", "more"):
        for key in "ab":
            raw["scenes"][name]["replies"][key]["to"] = data.draw(st.sampled_from(names))
            raw["scenes"][name]["replies"][key]["safe"] = False
    made = Story.model_validate(raw)
    if flaws(made):
        return
    assert reached(made) == set(names)
    random = Random(data.draw(st.integers(0, 2**16)))
    tale = begin("one", made)
    for _ in range(400):
        if tale.ending:
            return
        tale = random.choice(moves(tale))(tale.hear_all())
    raise AssertionError("no end")


def at(name: str) -> Tale:
    return Tale("one", story(), name).hear_all()


def test_nothing_is_answered_before_the_lines_have_come_but_hanging_up_is() -> None:
    tale = begin("one", story()).accept(1)
    assert tale.is_typing
    assert tale.choose("a", 1) == tale
    assert tale.spot("fee") == tale, "not heard yet"
    assert tale.hang_up(2).at == "quiet"


def test_a_safe_reply_is_right_and_hanging_up_on_a_scam_too() -> None:
    assert at("hello").choose("b", 1).answers[-1].right
    assert not at("hello").choose("a", 1).answers[-1].right
    assert at("hello").hang_up(1).answers[-1].right
    assert at("hello").ask(1).answers[-1].chosen == "ask"


def test_turning_an_honest_caller_away_for_good_is_not_right() -> None:
    raw = genuine()
    raw["scenes"]["hello"]["hang_up"] = "lost"
    tale = Tale("one", Story.model_validate(raw), "hello").hear_all()
    assert not tale.hang_up(1).answers[-1].right


def test_asking_the_family_begins_a_talk_with_them() -> None:
    tale = at("hello").ask(1).hear_all()
    assert (tale.partner, [said.who for said in tale.bubbles]) == (Who.FAMILY, [Who.FAMILY])


def test_a_clue_is_found_once_and_counts_from_what_was_heard() -> None:
    tale = at("hello").spot("fee").spot("fee").spot("rush")
    assert tale.found == ("fee",)
    assert tale.met == {"fee"}


def test_a_wrong_number_is_tried_once_and_only_the_first_call_is_the_answer() -> None:
    tale = at("call").dial("119", 1)
    assert (tale.at, tale.tried) == ("call", ("119",))
    assert tale.dial("119", 1) == tale
    tale = tale.dial("110", 1)
    assert tale.at == "report"
    assert [(answer.chosen, answer.right) for answer in tale.answers] == [("119", False)]
    assert at("call").dial("110", 1).answers[0].right


@pytest.mark.parametrize("order", [PARTS, PARTS[::-1]])
def test_the_police_hear_place_event_and_contact_in_any_order(order: tuple[str, ...]) -> None:
    tale = at("call").dial("110", 1).hear_all()
    for part in order:
        assert tale.at == "report"
        tale = tale.tell(part).tell(part)
    assert tale.at == "help"
    assert sum(said.who is Who.ME for said in tale.bubbles) == 3


def test_a_note_after_the_call_says_that_the_line_is_closed() -> None:
    assert not at("more").choose("a", 1).connected
    assert at("mum").connected


def test_two_phones_are_a_childs_and_a_grown_ups_where_both_are_left() -> None:
    shelf = {"a": story(), "b": story(), "c": Story.model_validate(genuine())}
    for seed in range(20):
        drawn = offer(shelf, frozenset(), seed)
        assert "c" in drawn
        assert drawn == offer(shelf, frozenset(), seed)
    assert set(offer(shelf, frozenset("c"), 1)) == {"a", "b"}
    assert offer(shelf, frozenset("bc"), 1) == ("a",)
    assert len(offer(shelf, frozenset("abc"), 1)) == 2


def test_every_kind_of_scene_leads_somewhere() -> None:
    forms = {type(scene) for scene in story().scenes.values()}
    assert {Talk, Dial, Report} < forms
    assert all(scene.ways for scene in story().scenes.values())
