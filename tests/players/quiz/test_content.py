"""What a question file must hold, and how its faults are told."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from hall.exhibit import Fault
from hall.players.quiz.bank import Bank, read_bank
from hall.players.quiz.room import plain, width
from tests.players.quiz.bank import bank, exhibit, item, judge, words


def faults_of(into: Path, *items: dict[str, Any]) -> list[Fault]:
    found = read_bank(exhibit(into, *items), "questions.toml")
    assert isinstance(found, list), "the bank was taken"
    return found


def test_a_sound_bank_is_read(tmp_path: Path) -> None:
    found = read_bank(exhibit(tmp_path, item("one"), judge("two", "genuine")), "questions.toml")
    assert isinstance(found, Bank)
    assert [each.id for each in found.item] == ["one", "two"]


@pytest.mark.parametrize(
    ("changed", "key"),
    [
        ({"ask": words("太长了，" * 8)}, "ask"),
        ({"ask": words("一\n二\n三\n四")}, "ask"),
        ({"ask": words("一\n，二")}, "ask"),
        ({"why": words("==只有一半")}, "why"),
        ({"why": {"zh": "只有中文"}}, "why"),
        ({"choices": {"a": words("同样"), "b": words("同样")}}, ""),
        ({"choices": {"a": words("只有一个")}}, "choices"),
        ({"right": "d"}, ""),
        ({"careless": ["b"]}, ""),
        ({"difficulty": 4}, "difficulty"),
        ({"review_by": "2026-10-01"}, ""),
        ({"form": "riddle"}, ""),
        ({"colour": "red"}, "colour"),
        ({"source": None}, "source"),
    ],
)
def test_a_fault_is_told_by_the_items_id_and_key(tmp_path: Path, changed: dict[str, Any], key: str) -> None:
    found = faults_of(tmp_path, item("fine"), item("spoilt", **changed))
    assert [fault.key.startswith(f"item.spoilt{'.' if key else ''}{key}") for fault in found] == [True]
    assert found[0].file == "small_quiz/questions.toml"


def test_a_judge_item_answers_what_it_is(tmp_path: Path) -> None:
    assert faults_of(tmp_path, judge("wrong", "genuine", right="scam"))


@pytest.mark.parametrize("changed", [{"topic": "moon"}, {"advice": "moon"}])
def test_topics_and_advice_must_be_there(tmp_path: Path, changed: dict[str, str]) -> None:
    assert "moon" in str(faults_of(tmp_path, item("one", **changed))[0])


def test_an_id_is_used_once(tmp_path: Path) -> None:
    assert "one" in str(faults_of(tmp_path, item("one"), item("one"))[0])


def test_a_missing_picture_and_one_outside_the_folder_are_faults(tmp_path: Path) -> None:
    found = faults_of(tmp_path, item("gone", picture="no.svg"), item("out", picture="../../secret.png"))
    assert [fault.key for fault in found] == ["item.gone.picture", "item.out.picture"]


def test_a_file_outside_the_folder_is_not_read(tmp_path: Path) -> None:
    found = read_bank(exhibit(tmp_path, item("one")), "../questions.toml")
    assert isinstance(found, list)
    assert found[0].key == "quiz.questions"


def test_an_item_past_its_review_is_not_current() -> None:
    found = Bank.model_validate(bank(item("old", review_by="2026-11-02"), item("new")))
    assert [each.id for each in found.current(date(2026, 11, 2))] == ["old", "new"]
    assert [each.id for each in found.current(date(2026, 11, 3))] == ["new"]


def test_turning_an_honest_caller_away_is_a_false_alarm_but_trusting_too_much_is_not() -> None:
    found = Bank.model_validate(bank(item("call", nature="genuine", careless=["c"]))).item[0]
    assert found.is_false_alarm(("a",))
    assert not found.is_false_alarm(("b",))
    assert not found.is_false_alarm(("c",))


def test_latin_letters_are_narrower_than_han() -> None:
    assert width("交 50 元") == pytest.approx(2 + 4 * 0.56)


def test_marks_and_breaks_are_not_read_aloud() -> None:
    assert plain("==不会==\n交钱") == "不会交钱"
    assert plain("Don’t ==pay==\nfirst") == "Don’t pay first"
