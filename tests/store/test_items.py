"""What the records say of single questions."""

from datetime import UTC, datetime
from pathlib import Path

from hall.exhibit import Answer, Outcome, Result
from hall.store.items import ItemFigures, read_items
from hall.store.store import Store

LONG_AGO, LATER = datetime(2020, 1, 1, tzinfo=UTC), datetime(2030, 1, 1, tzinfo=UTC)


def played(store: Store, *answers: Answer, exhibit: str = "fraud_quiz") -> None:
    play = store.plays.begin(exhibit, visitor="somebody", language="zh")
    store.plays.end(play, Result(Outcome.COMPLETED, answers=answers)).result(10)


def test_seen_right_choices_and_the_median_of_the_time_are_counted(store: Store, path: Path) -> None:
    for chosen, seconds in (("b", 4.0), ("a", 2.0), ("b", 9.0), ("a", 30.0)):
        played(store, Answer("q1", chosen, chosen == "b", seconds))
    played(store, Answer("q1", "c", False, 1.0), exhibit="other_quiz")
    found = read_items(path, LONG_AGO, LATER)
    figures = found["fraud_quiz", "q1"]
    assert (figures.seen, figures.right, figures.share) == (4, 2, 50.0)
    assert (figures.chosen, figures.wrong) == ({"a": 2, "b": 2}, {"a": 2})
    assert figures.median_seconds == 6.5
    assert found["other_quiz", "q1"].seen == 1


def test_plays_outside_the_span_do_not_count(store: Store, path: Path) -> None:
    played(store, Answer("q1", "b", True, 4.0))
    assert read_items(path, LONG_AGO, datetime(2021, 1, 1, tzinfo=UTC)) == {}


def test_a_question_whose_wrong_answer_wins_is_suspect_but_only_after_twenty_answers() -> None:
    assert ItemFigures(20, 8, {"a": 9, "b": 8, "c": 3}, {"a": 9, "c": 3}).is_suspect
    assert not ItemFigures(19, 5, {"a": 9, "b": 5, "c": 5}, {"a": 9, "c": 5}).is_suspect
    assert not ItemFigures(20, 8, {"b": 8, "a": 6, "c": 6}, {"a": 6, "c": 6}).is_suspect
    assert not ItemFigures().is_suspect
