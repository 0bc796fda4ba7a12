"""The question bank of this exhibit: what every item owes a child, beyond what the schema asks."""

import re
from collections import Counter

import pytest

from hall.exhibit import Exhibit
from hall.paths import ASSETS
from hall.players.quiz.bank import Bank, read_bank
from hall.players.quiz.content import Band, Nature, SingleItem
from hall.players.quiz.player import QuizPlayer
from hall.words import Text


@pytest.fixture
def bank(exhibit: Exhibit) -> Bank:
    found = read_bank(exhibit, "questions.toml")
    assert isinstance(found, Bank), "\n".join(map(str, found))
    return found


def texts(bank: Bank) -> list[Text]:
    """Every word of an item that a visitor may read."""
    found = [text for card in bank.advice.values() for text in (card.head, card.words)]
    for item in bank.item:
        found += [item.ask, item.why, item.remember, item.source]
        found += [option.text for option in item.options(bank)]
    return found


def test_the_exhibit_has_no_fault(exhibit: Exhibit) -> None:
    assert QuizPlayer.faults(exhibit) == []


def test_every_topic_has_several_items_and_every_band_more_than_a_round(bank: Bank) -> None:
    topics = Counter(item.topic for item in bank.item)
    assert set(topics) == set(bank.topics)
    assert min(topics.values()) >= 4
    assert all(sum(band in item.bands for item in bank.item) >= 12 for band in Band)


def test_nobody_lies_in_wait_here(bank: Bank) -> None:
    assert {item.nature for item in bank.item} == {Nature.HABIT}


def test_words_are_set_in_their_own_language(bank: Bank) -> None:
    for text in texts(bank):
        zh = text.zh.replace("==", "")
        assert not re.search(r"[,;?!()\"]|[一-鿿][A-Za-z0-9]|[A-Za-z0-9][一-鿿]", zh), zh
        assert not re.search(r"[一-鿿，。？！：；、]", text.en), text.en


def test_every_explanation_points_at_one_phrase(bank: Bank) -> None:
    for item in bank.item:
        assert [words.count("==") for words in (item.why.zh, item.why.en)] == [2, 2], item.id


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_longest_answer_is_not_the_right_one_too_often(bank: Bank, language: str) -> None:
    singles = [item for item in bank.item if isinstance(item, SingleItem)]
    longest = 0
    for item in singles:
        sizes = {key: len(getattr(text, language)) for key, text in item.choices.items()}
        longest += sizes[item.right] > max(size for key, size in sizes.items() if key != item.right)
    assert longest <= len(singles) * 0.4


def test_every_picture_and_advice_card_is_used(exhibit: Exhibit, bank: Bank) -> None:
    there = {f"pictures/{path.name}" for path in exhibit.path("pictures").glob("*")}
    assert {item.picture for item in bank.item} == there
    assert {item.advice for item in bank.item} == set(bank.advice)
    assert all((ASSETS / "icons" / f"{card.icon}.svg").is_file() for card in bank.advice.values())
