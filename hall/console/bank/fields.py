"""What of an item can be typed: texts in both languages by the name that a clerk knows them by."""

import copy
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from hall.exhibit import Fault
from hall.words import Text

FORMS: Mapping[str, Text] = {
    "single": Text("单选", "Single"),
    "multiple": Text("多选", "Multiple"),
    "judge": Text("判断", "Judge"),
    "order": Text("排序", "Order"),
    "sort": Text("分类", "Sort"),
    "spot": Text("找一找", "Spots"),
}
BANDS: Mapping[str, Text] = {
    "6-8": Text("6-8 岁", "Age 6-8"),
    "9-12": Text("9-12 岁", "Age 9-12"),
    "family": Text("大人", "Adults"),
}
NATURES: Mapping[str, Text] = {
    "scam": Text("圈套", "Scam"),
    "genuine": Text("真事", "Genuine"),
    "habit": Text("好习惯", "Habit"),
}
_PLAIN: tuple[tuple[str, Text, int], ...] = (
    ("why", Text("为什么", "Why"), 3),
    ("remember", Text("记住一句", "Remember"), 1),
    ("advice_words", Text("怎么办（可不写）", "What to do (optional)"), 2),
    ("source", Text("依据", "Source"), 2),
)


@dataclass(frozen=True)
class Field:
    """One text in two languages; `key` is its path in the item, joined by dots."""

    key: str
    label: Text
    zh: str
    en: str
    lines: int = 1


def fields_of(item: Mapping[str, Any]) -> list[Field]:
    """The texts of an item in the order in which a visitor meets them."""
    found = [_field(item, "ask", Text("题目", "Question"), 3)]
    for letter in item.get("choices", {}):
        found.append(
            _field(item, f"choices.{letter}", Text(f"选项 {letter.upper()}", f"Choice {letter.upper()}"))
        )
    for number in range(len(item.get("steps", ()))):
        label = Text(f"第 {number + 1} 步", f"Step {number + 1}")
        found.append(_field(item, f"steps.{number}", label))
    for at, letter in enumerate(item.get("cards", {}), 1):
        found.append(_field(item, f"cards.{letter}.text", Text(f"卡片 {at}", f"Card {at}")))
    for at, letter in enumerate(item.get("spots", {}), 1):
        found.append(_field(item, f"spots.{letter}.words", Text(f"第 {at} 处", f"Spot {at}")))
        found.append(_field(item, f"spots.{letter}.hint", Text(f"第 {at} 处的提示", f"Spot {at}, hint"), 2))
    return found + [_field(item, key, label, lines) for key, label, lines in _PLAIN]


def _field(item: Mapping[str, Any], key: str, label: Text, lines: int = 1) -> Field:
    value = _at(item, key)
    zh, en = (
        (value, value) if isinstance(value, str) else (str(value.get("zh", "")), str(value.get("en", "")))
    )
    return Field(key, label, zh, en, lines)


def _at(item: Any, key: str) -> Any:
    for part in key.split("."):
        if isinstance(item, list | tuple):
            item = item[int(part)]
        else:
            item = item.get(part, {}) if isinstance(item, Mapping) else {}
    return item


def typed(item: Mapping[str, Any], key: str, language: str, words: str) -> dict[str, Any]:
    """The item with one text changed; both languages empty leave an optional text out."""
    changed = copy.deepcopy(dict(item))
    *path, last = key.split(".")
    place: Any = changed
    for part in path:
        place = place[int(part)] if isinstance(place, list) else place.setdefault(part, {})
    at: Any = int(last) if isinstance(place, list) else last
    old = place[at] if isinstance(place, list) else place.get(at, {})
    both = {"zh": old, "en": old} if isinstance(old, str) else {"zh": "", "en": "", **old}
    both[language] = words.strip()
    if key == "advice_words" and not any(both.values()):
        changed.pop(key, None)
    else:
        place[at] = both
    return changed


def answers_of(item: Mapping[str, Any]) -> frozenset[str]:
    """The ids of the right answers, for forms where they can be chosen; of cards those in the risky tray."""
    if item.get("form") == "sort":
        return frozenset(
            letter for letter, card in item.get("cards", {}).items() if card.get("tray") == "scam"
        )
    right = item.get("right", ())
    return frozenset([right] if isinstance(right, str) else map(str, right))


def answered(item: Mapping[str, Any], ident: str) -> dict[str, Any]:
    """The item with another right answer: the only one, or one more or one less of several."""
    changed = copy.deepcopy(dict(item))
    if item.get("form") == "sort":
        card = changed["cards"][ident]
        card["tray"] = "genuine" if card["tray"] == "scam" else "scam"
    elif item.get("form") == "multiple":
        changed["right"] = sorted(answers_of(item) ^ {ident})
    else:
        changed["right"] = ident
        if item.get("form") == "judge":
            changed["nature"] = ident
        if ident in item.get("careless", ()):
            changed["careless"] = [letter for letter in item["careless"] if letter != ident]
    return changed


def dated(item: Mapping[str, Any], review_by: date) -> dict[str, Any]:
    """The item reviewed up to another day."""
    return {**item, "review_by": review_by}


def filled(value: Any) -> Any:
    """The item with every missing word stood in for, so that an unfinished one can be looked at."""
    if isinstance(value, Mapping) and set(value) == {"zh", "en"}:
        return {"zh": value["zh"] or value["en"] or "……", "en": value["en"] or value["zh"] or "..."}
    if isinstance(value, Mapping):
        return {key: filled(inner) for key, inner in value.items()}
    return [filled(inner) for inner in value] if isinstance(value, list) else value


def sentence(fault: Fault, item: Mapping[str, Any]) -> Text:
    """What is wrong, by the names that stand beside the fields."""
    key = fault.key.split(".", 2)[2] if fault.key.count(".") > 1 else ""
    label = next((field.label for field in fields_of(item) if key == field.key), Text(key, key))
    for pattern, zh, en in _REASONS:
        if found := re.search(pattern, fault.text.en):
            words = Text(zh.format(*found.groups()), en.format(*found.groups()))
            return Text(f"{label.zh}：{words.zh}", f"{label.en}: {words.en}")
    return Text(f"{label.zh}：{fault.text.zh}", f"{label.en}: {fault.text.en}")


_REASONS = (
    (r"both filled", "中文和英文都要写", "write both languages"),
    (
        r"Chinese: at most (\d+) lines of (\d+)",
        "中文最多 {0} 行，每行 {1} 个字",
        "Chinese has at most {0} lines of {1} characters",
    ),
    (r"English: at most (\d+)", "英文最多 {0} 个字母", "English has at most {0} letters"),
    (r"every == needs", "每个 == 要成对", "every == needs its partner"),
    (r"start with a punctuation", "标点不能放在一行的开头", "no line may start with a mark"),
    (r"say the same", "有两个一样的", "two of them say the same"),
    (r"review_by must lie", "复查日期要在写题以后", "the review must lie after the writing"),
)
