"""Which questions a team quiz draws."""

from datetime import UTC, date, datetime
from pathlib import Path
from random import Random

import pytest

from hall.manifest import read_toml
from hall.players.quiz.bank import read_bank
from hall.players.quiz.content import Band, JudgeItem, SingleItem
from hall.players.quiz.shelf import Shelf
from hall.shell.contest_bank import Drawn, bands_of, draw
from hall.visiting import Audience
from tests.shell.contest_table import quizzes

TODAY = date(2026, 11, 24)


def _draw(
    count: int, bands: tuple[Band, ...] = (Band.OLDER,), seen: frozenset[str] = frozenset(), seed: int = 1
) -> tuple[Drawn, ...]:
    return draw(quizzes(), bands, count, seen, TODAY, Random(seed))


def test_questions_come_from_every_quiz_in_words_alone_and_no_two_are_the_same() -> None:
    drawn = _draw(8)
    assert len({each.key for each in drawn}) == 8
    assert {each.key.partition("/")[0] for each in drawn} == {"fraud_quiz", "safety_quiz"}
    for each in drawn:
        assert 2 <= len(each.options) <= 4
        assert each.right in [option.id for option in each.options]


@pytest.mark.parametrize("band", list(Band))
def test_every_question_is_written_for_the_group_that_hears_it(band: Band) -> None:
    items = {}
    for exhibit in quizzes():
        bank = read_bank(exhibit, "questions.toml")
        assert not isinstance(bank, list)
        items |= {f"{exhibit.id}/{item.id}": item for item in bank.item}
    drawn = _draw(500, (band,))
    assert len(drawn) > 12
    for each in drawn:
        assert isinstance(items[each.key], SingleItem | JudgeItem)
        assert band in items[each.key].bands


def test_what_the_tour_has_met_is_never_asked_again_not_even_when_all_is_used_up() -> None:
    seen: frozenset[str] = frozenset()
    for seed in range(40):
        drawn = _draw(12, seen=seen, seed=seed)
        keys = {each.key for each in drawn}
        assert not keys & seen
        seen |= keys
        if not drawn:
            break
    assert _draw(12, seen=seen) == ()


def test_questions_past_their_review_are_left_out() -> None:
    assert draw(quizzes(), tuple(Band), 5, frozenset(), date(2199, 1, 1), Random(1)) == ()


def test_what_staff_took_out_of_a_bank_is_not_asked_and_what_they_wrote_is(tmp_path: Path) -> None:
    exhibit = quizzes()[0]
    hidden, other = [each for each in _draw(500) if each.key.startswith("fraud_quiz/")][:2]
    raw = read_toml(exhibit.path("questions.toml"))
    own = next(item for item in raw["item"] if item["id"] == other.key.partition("/")[2])
    own = {**own, "ask": {"zh": "本馆自己的问题？", "en": "Our own question?"}}
    gone = frozenset({hidden.key.partition("/")[2]})
    Shelf(tmp_path, exhibit).publish({own["id"]: own}, gone, "小林", datetime(2026, 11, 24, tzinfo=UTC))
    drawn = {
        each.key: each.ask.zh
        for each in draw(quizzes(), (Band.OLDER,), 500, frozenset(), TODAY, Random(1), tmp_path)
    }
    assert hidden.key not in drawn
    assert drawn[other.key] == "本馆自己的问题？"
    (tmp_path / "fraud_quiz/00002.toml").write_text("torn")
    again = draw(quizzes(), (Band.OLDER,), 500, frozenset(), TODAY, Random(1), tmp_path)
    assert hidden.key in {each.key for each in again}, "a damaged version: the bank as it came"


def test_the_first_graders_of_a_primary_school_get_questions_for_small_children() -> None:
    assert bands_of(Audience.PRIMARY, "一年级（1）班") == (Band.YOUNG,)
    assert bands_of(Audience.PRIMARY, "三年级") == (Band.OLDER,)
    assert bands_of(Audience.PRIMARY, "2 班") == (Band.OLDER,)
    assert bands_of(Audience.KINDERGARTEN, "大班") == (Band.YOUNG,)
    assert bands_of(Audience.COMPANY, "") == (Band.FAMILY,)
