"""The rules of the team quiz: who was first, who is out, what it comes to."""

from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import settings as examples
from hypothesis import strategies as st

from hall.contest import POINTS, TIE_MS, Match, Phase

TEAMS = ("star", "moon", "sun", "rainbow")


def _match(teams: int = 2, questions: int = 3) -> Match:
    return Match(TEAMS[:teams], ("a",) * questions)


def _pressed(match: Match, **at_ms: int) -> Match:
    for team, moment in at_ms.items():
        match = match.press(team, moment)
    return match.settle()


def test_the_first_press_answers_and_the_others_listen() -> None:
    match = _pressed(_match().open(), star=100, moon=116)
    assert match.answering == ("star",)
    assert match.press("moon", 120) == match


def test_presses_within_fifteen_milliseconds_are_a_tie() -> None:
    assert _pressed(_match().open(), star=100, moon=100 + TIE_MS).answering == ("star", "moon")


def test_a_press_that_comes_late_through_the_system_still_counts_by_its_own_time() -> None:
    assert _pressed(_match().open(), star=130, moon=100).answering == ("moon",)


def test_who_presses_before_it_is_open_is_out_of_this_question_only() -> None:
    match = _match().press("star", 1).open()
    assert match.able == ("moon",)
    assert match.press("star", 2).phase is Phase.OPEN
    answered = _pressed(match, moon=3).choose("a")
    assert answered.right == (frozenset({"moon"}),)
    assert answered.next().able == ("star", "moon")


def test_where_all_were_too_early_only_beginning_again_helps() -> None:
    match = _match().press("star", 1).press("moon", 1)
    assert match.is_stuck
    assert match.open() == match
    assert match.again().able == ("star", "moon")


def test_a_right_answer_brings_ten_points_and_shows_the_answer() -> None:
    match = _pressed(_match().open(), star=1).choose("a")
    assert (match.phase, match.score("star"), match.score("moon")) == (Phase.SHOWN, POINTS, 0)


def test_a_wrong_answer_costs_nothing_and_the_only_other_team_may_answer_at_once() -> None:
    match = _pressed(_match().open(), star=1).choose("b")
    assert (match.phase, match.answering, match.score("star")) == (Phase.ANSWERING, ("moon",), 0)
    assert match.choose("b") == match, "what was wrong is no answer any more"
    assert match.choose("a").score("moon") == POINTS


def test_after_a_wrong_answer_the_others_buzz_and_are_not_too_early_while_they_wait() -> None:
    match = _pressed(_match(3).open(), star=1).choose("b")
    assert (match.phase, match.able) == (Phase.READING, ("moon", "sun"))
    assert match.press("moon", 2) == match
    assert _pressed(match.open(), star=2, sun=9).answering == ("sun",)


def test_teams_that_tie_all_speak_before_anything_is_told_and_each_right_one_scores() -> None:
    tied = _pressed(_match().open(), star=1, moon=2)
    first = tied.choose("b")
    assert (first.phase, first.speaker, first.tried) == (Phase.ANSWERING, "moon", frozenset())
    assert first.choose("a").right == (frozenset({"moon"}),)
    assert tied.choose("a").choose("a").right == (frozenset({"star", "moon"}),)


def test_when_nobody_is_left_the_answer_is_shown() -> None:
    match = _pressed(_match().open(), star=1, moon=1).choose("b").choose("c")
    assert (match.phase, match.right) == (Phase.SHOWN, (frozenset(),))


def test_who_says_nothing_in_time_leaves_it_to_the_others() -> None:
    assert _pressed(_match().open(), star=1).pass_on().answering == ("moon",)


def test_beginning_again_forgets_the_question_but_not_the_score() -> None:
    scored = _pressed(_match().open(), star=1).choose("a").next()
    again = _pressed(scored.press("moon", 1).open(), star=1).again()
    assert (again.phase, again.able, again.score("star")) == (Phase.READING, ("star", "moon"), POINTS)


def test_equal_scores_share_a_place() -> None:
    match = _match(4)
    for team in ("star", "moon", "sun"):
        match = _pressed(match.open(), **{team: 1}).choose("a").next()
    assert match.phase is Phase.OVER
    places = [(each.team, each.place) for each in match.standings()]
    assert places == [("star", 1), ("moon", 1), ("sun", 1), ("rainbow", 4)]


def test_an_early_end_can_be_taken_back_and_a_told_question_is_not_asked_twice() -> None:
    told = _pressed(_match().open(), star=1).choose("a")
    ended = told.stop()
    assert ended.phase is Phase.OVER
    assert (ended.resume().at, ended.resume().phase) == (1, Phase.READING)
    asked = ended.resume().stop()
    assert (asked.at, asked.right) == (1, told.right)


MOVES: dict[str, Callable[[Match], Match]] = {
    "open": Match.open,
    "settle": Match.settle,
    "expire": Match.expire,
    "pass": Match.pass_on,
    "show": Match.show,
    "again": Match.again,
    "next": Match.next,
    "stop": Match.stop,
    "resume": Match.resume,
}
PRESS = st.tuples(st.just("press"), st.sampled_from(TEAMS), st.integers(0, 60))
CHOOSE = st.tuples(st.just("choose"), st.sampled_from("abc"))
MOVE = st.tuples(st.sampled_from(sorted(MOVES)))
NOISE = st.lists(st.one_of(PRESS, CHOOSE, MOVE), max_size=2)


def _flat(parts: tuple[list[tuple[Any, ...]], ...]) -> list[tuple[Any, ...]]:
    return [step for part in parts for step in part]


# A question as it mostly goes: some are early, many press, somebody answers; and anything in between.
QUESTION = st.tuples(
    st.lists(PRESS, max_size=2),
    NOISE,
    st.just([("open",)]),
    st.lists(PRESS, max_size=6),
    st.just([("settle",)]),
    st.lists(CHOOSE, max_size=4),
    NOISE,
    st.sampled_from([[], [("next",)], [("show",), ("next",)]]),
).map(_flat)
STEPS = st.lists(QUESTION, min_size=1, max_size=8).map(tuple).map(_flat)


@given(st.integers(2, 4), STEPS)
@examples(max_examples=200, deadline=None)
def test_whatever_hands_and_guides_do_only_the_fastest_unlocked_teams_answer(
    teams: int, steps: list[tuple[Any, ...]]
) -> None:
    match = _match(teams, 4)
    fresh: dict[str, int] = {}
    locked: set[str] = set()
    for what, *rest in steps:
        before = match
        if what == "press":
            team, moment = rest
            match = match.press(team, moment)
            if before.phase in (Phase.OPEN, Phase.DRAWING) and team in match.teams and team not in locked:
                fresh.setdefault(team, moment)
            if before.phase is Phase.READING and not before.out and team in match.teams:
                locked.add(team)
        elif what == "choose":
            match = match.choose(rest[0])
        else:
            match = MOVES[what](match)
        if match.at != before.at or (what == "again" and match != before) or before.phase is Phase.OVER:
            locked = set()
        if before.phase is Phase.DRAWING and match.phase is Phase.ANSWERING:
            first = min(fresh.values())
            assert set(match.answering) == {team for team, at in fresh.items() if at - first <= TIE_MS}
        if before.phase is Phase.ANSWERING and before.answering != match.answering:
            gained = {team for team in match.teams if match.score(team) > before.score(team)}
            assert gained <= set(before.answering)
            locked |= set() if what in ("again", "stop") else set(before.answering)
        if match.phase not in (Phase.OPEN, Phase.DRAWING):
            fresh = {}
        assert not locked & set(match.answering) or match.phase is Phase.SHOWN
        assert all(0 <= match.score(team) - before.score(team) <= POINTS for team in match.teams)
        assert len(match.right) == match.at + (match.phase is Phase.SHOWN)
