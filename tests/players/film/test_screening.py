"""The course of a visit to the films, without a picture."""

from pathlib import Path

import pytest

from hall.exhibit import Outcome
from hall.players.film.reel import Film, read_films
from hall.players.film.screening import Screening, State
from hall.testing import HandClock
from tests.players.film.reels import QUESTION, SECONDS, describe, film_exhibit, put_media


@pytest.fixture
def films(tmp_path: Path) -> list[Film]:
    questions = QUESTION.format(id="q1", at=10) + QUESTION.format(id="q2", at=20)
    exhibit = film_exhibit(
        tmp_path, one=describe("one", questions=questions), two=describe("two", topic='"fire"')
    )
    put_media(exhibit, "one.webm", 0.01)
    put_media(exhibit, "two.webm", 0.01)
    found, faults = read_films(exhibit)
    assert faults == []
    return found


@pytest.fixture
def visit(films: list[Film], hall_clock: HandClock) -> Screening:
    visit = Screening(films, frozenset(), hall_clock)
    assert visit.choose("one")
    return visit


def test_a_film_stops_at_its_question_and_goes_on_after_the_explanation(visit: Screening) -> None:
    assert not visit.reach(9.9)
    assert visit.reach(10.04)
    assert visit.state is State.ASKED
    assert visit.answer("b")
    assert visit.state is State.JUDGED
    assert visit.go_on()
    assert visit.state is State.WATCHING
    assert not visit.reach(10.1)


def test_a_question_is_never_asked_twice_when_one_goes_back(visit: Screening) -> None:
    visit.reach(10.0)
    visit.answer("a")
    visit.go_on()
    visit.seek(5)
    assert not visit.reach(10.5)


def test_questions_jumped_over_are_asked_at_the_end(visit: Screening) -> None:
    visit.seek(60)
    assert not visit.reach(60.1)
    assert visit.end(SECONDS)
    asked = []
    while visit.state is State.ASKED:
        assert visit.question is not None
        asked.append(visit.question.id)
        visit.answer("b")
        visit.go_on()
    assert asked == ["q1", "q2"]
    assert visit.state is State.OVER


def test_the_result_counts_right_answers_and_the_time_each_took(
    visit: Screening, hall_clock: HandClock
) -> None:
    visit.reach(10.0)
    hall_clock.advance(4)
    visit.answer("b")
    visit.go_on()
    visit.reach(20.0)
    visit.answer("c")
    visit.go_on()
    visit.end(SECONDS)
    result = visit.result()
    assert (result.outcome, result.score, result.out_of) == (Outcome.COMPLETED, 1, 2)
    assert [(a.question, a.chosen, a.right, a.seconds) for a in result.answers] == [
        ("one.q1", "b", True, 4.0),
        ("one.q2", "c", False, 0.0),
    ]
    assert result.measures["watched_seconds"] == 20.0


def test_a_file_that_ends_early_rests_and_does_not_count_as_watched(visit: Screening) -> None:
    visit.reach(9)
    assert visit.end(9)
    assert visit.state is State.RESTING


def test_a_jump_never_leaves_the_film(visit: Screening) -> None:
    assert visit.seek(-30) == 0
    assert visit.seek(9999) == SECONDS - 0.5


def test_what_was_answered_is_marked_as_seen_in_the_library(visit: Screening, films: list[Film]) -> None:
    visit.reach(10.0)
    visit.answer("b")
    assert visit.back()
    assert [visit.is_seen(film) for film in films] == [True, False]


def test_a_film_answered_earlier_in_the_visit_is_marked_as_seen(
    films: list[Film], hall_clock: HandClock
) -> None:
    visit = Screening(films, {"one.q2"}, hall_clock)
    assert [visit.is_seen(film) for film in films] == [True, False]


def test_the_filter_shows_the_films_of_one_topic(films: list[Film], hall_clock: HandClock) -> None:
    visit = Screening(films, frozenset(), hall_clock)
    visit.topic = visit.topics[1]
    assert [film.id for film in visit.shelf] == ["two"]


def test_verbs_that_do_not_fit_the_state_change_nothing(films: list[Film], hall_clock: HandClock) -> None:
    visit = Screening(films, frozenset(), hall_clock)
    assert not any((visit.toggle(), visit.back(), visit.answer("a"), visit.go_on(), visit.end(SECONDS)))
    assert visit.seek(3) is None
    assert not visit.choose("three")
    assert visit.state is State.LIBRARY
    visit.choose("one")
    visit.reach(10.0)
    assert not visit.answer("z")
    assert not visit.toggle()
    assert visit.state is State.ASKED
