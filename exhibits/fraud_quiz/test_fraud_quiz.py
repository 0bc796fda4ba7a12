"""The question bank of this exhibit: what every item owes a child, beyond what the schema asks."""

import re
from collections import Counter
from xml.etree import ElementTree

import pytest

from hall.exhibit import Exhibit
from hall.paths import ASSETS
from hall.players.quiz.bank import Bank, read_bank
from hall.players.quiz.content import Band, JudgeItem, Nature, SingleItem
from hall.players.quiz.player import QuizPlayer
from hall.words import Text

ALLOWED = {
    "svg",
    "defs",
    "g",
    "path",
    "rect",
    "circle",
    "ellipse",
    "linearGradient",
    "radialGradient",
    "stop",
}


@pytest.fixture
def bank(exhibit: Exhibit) -> Bank:
    found = read_bank(exhibit, "questions.toml")
    assert isinstance(found, Bank), "\n".join(map(str, found))
    return found


def texts(bank: Bank) -> list[Text]:
    """Every word that a visitor may read."""
    found = [text for titles in bank.titles.values() for text in (titles.right, titles.wrong)]
    found += [text for card in bank.advice.values() for text in (card.head, card.words)]
    found += [bank.judge.prompt, *bank.topics.values()]
    for item in bank.item:
        found += [item.ask, item.why, item.remember, item.source]
        found += [option.text for option in item.options(bank)]
        found += [item.advice_words] if item.advice_words else []
    return found


def test_the_exhibit_has_no_fault(exhibit: Exhibit) -> None:
    assert QuizPlayer.faults(exhibit) == []


def test_every_topic_is_asked_about_and_every_band_has_enough(bank: Bank) -> None:
    assert {item.topic for item in bank.item} == set(bank.topics)
    for band in Band:
        assert sum(band in item.bands for item in bank.item) >= 16


def test_four_rounds_without_a_repeat_keep_their_honest_contacts(bank: Bank) -> None:
    assert len(bank.item) >= 40
    assert sum(item.nature is Nature.GENUINE for item in bank.item) >= 12


def test_chinese_is_set_as_chinese(bank: Bank) -> None:
    for text in texts(bank):
        words = text.zh.replace("==", "")
        assert not re.search(r"[,;?!()\"]", words), words
        assert not re.search(r"[一-鿿][A-Za-z0-9]|[A-Za-z0-9][一-鿿]", words), f"a space is missing: {words}"
        assert all(len(line) > 1 for line in words.split("\n")), f"a line of one character: {words}"
        assert words == words.strip()


def test_english_has_no_chinese_in_it(bank: Bank) -> None:
    for text in texts(bank):
        assert not re.search(r"[一-鿿，。？！：；、]", text.en), text.en
        assert text.en != text.zh or text.zh.isdigit()


def test_every_explanation_points_at_one_phrase(bank: Bank) -> None:
    for item in bank.item:
        for words in (item.why.zh, item.why.en):
            assert words.count("==") == 2, f"{item.id}: {words}"
        assert not re.search(r"==[^=]*\n[^=]*==", item.why.zh), f"{item.id}: the phrase breaks over two lines"


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_longest_answer_is_not_the_right_one_too_often(bank: Bank, language: str) -> None:
    longest = 0
    singles = [item for item in bank.item if isinstance(item, SingleItem)]
    for item in singles:
        sizes = {key: len(getattr(text, language)) for key, text in item.choices.items()}
        others = [size for key, size in sizes.items() if key != item.right]
        longest += sizes[item.right] > max(others)
    assert longest <= len(singles) * 0.4


def test_scam_and_genuine_are_about_as_often_the_answer(bank: Bank) -> None:
    answers = Counter(item.right for item in bank.item if isinstance(item, JudgeItem))
    assert min(answers.values()) >= 0.4 * answers.total()


def test_no_picture_of_a_judge_item_gives_its_answer_away(bank: Bank) -> None:
    shown: dict[str | None, set[str]] = {}
    for item in bank.item:
        if isinstance(item, JudgeItem):
            shown.setdefault(item.picture, set()).add(item.right)
    only_scam = [picture for picture, answers in shown.items() if answers == {"scam"}]
    assert only_scam == []


def test_every_advice_card_is_used_and_has_its_icon(bank: Bank) -> None:
    assert {item.advice for item in bank.item} == set(bank.advice)
    for card in bank.advice.values():
        assert (ASSETS / "icons" / f"{card.icon}.svg").is_file()


def test_nobody_is_scolded(bank: Bank) -> None:
    for text in texts(bank):
        assert not re.search(r"错误|失败|笨|傻|活该", text.zh), text.zh


def test_every_picture_is_shown_and_drawn_with_the_subset(exhibit: Exhibit, bank: Bank) -> None:
    used = {item.picture for item in bank.item}
    there = {f"pictures/{path.name}" for path in exhibit.path("pictures").glob("*")}
    assert used == there
    assert len(there) >= 12
    for name in there:
        drawing = ElementTree.parse(exhibit.path(name)).getroot()
        assert drawing.get("viewBox") == "0 0 720 560", name
        kinds = {element.tag.rpartition("}")[2] for element in drawing.iter()}
        assert kinds <= ALLOWED, f"{name}: {kinds - ALLOWED}"
        assert not [each for each in drawing.iter() if each.get("style")], name
