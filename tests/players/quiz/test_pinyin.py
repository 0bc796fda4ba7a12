"""Pinyin above the characters: cells, marks and readings that a dictionary would get wrong."""

import pytest
from pydantic import ValidationError

from hall.players.quiz.bank import Bank
from hall.players.quiz.pinyin import spell
from tests.players.quiz.bank import bank, item


def said(words: str, **readings: str) -> str:
    return " ".join(cell.syllable for line in spell(words, readings) for cell in line if cell.syllable)


def test_every_han_character_has_its_syllable_and_nothing_else_has() -> None:
    (cells,) = spell("打 110，别怕！", {})
    assert [(cell.text, cell.syllable) for cell in cells] == [
        ("打", "dǎ"),
        (" ", ""),
        ("110", ""),
        ("别", "bié"),
        ("怕", "pà"),
    ]


def test_marks_lean_on_their_character_so_that_no_line_begins_with_one() -> None:
    (cells,) = spell("他说：“别怕！”", {})
    assert [cell.before + cell.text + cell.after for cell in cells] == ["他", "说：", "“别", "怕！”"]


def test_lines_stay_and_the_marked_phrase_is_amber() -> None:
    lines = spell("先==挂断==，\n再问", {})
    assert [[cell.text for cell in line if cell.amber] for line in lines] == [["挂", "断"], []]
    assert len(lines) == 2


def test_words_decide_how_a_character_is_read() -> None:
    assert said("银行") == "yín háng"
    assert said("不行") == "bù xíng"


def test_a_phrase_is_read_as_one_across_a_line_break() -> None:
    assert said("银\n行") == "yín háng"


def test_a_reading_of_the_bank_wins() -> None:
    assert said("抽中了") != said("抽中了", 抽中="chōu zhòng") == "chōu zhòng le"


def test_words_without_han_need_no_lines() -> None:
    assert spell("96110", {}) == []


@pytest.mark.parametrize("reading", [{"银行": "yín"}, {"A": "a"}, {"银 行": "yín háng"}])
def test_a_reading_has_a_syllable_for_each_character(reading: dict[str, str]) -> None:
    with pytest.raises(ValidationError, match="one syllable"):
        Bank.model_validate(bank(item("one", pinyin=reading)))
