"""A small question bank that the quiz's tests build and spoil at will."""

from pathlib import Path
from typing import Any

import tomli_w

from hall.exhibit import Exhibit
from hall.manifest import read_manifest
from hall.players.quiz.content import BaseItem
from hall.players.quiz.forms import MultipleItem, OrderItem, SortItem, SpotItem
from tests.fakes import write_exhibit


def words(zh: str, en: str = "words") -> dict[str, str]:
    return {"zh": zh, "en": en}


def item(ident: str, **changed: Any) -> dict[str, Any]:
    """One sound single-choice item; `changed` replaces keys, None leaves one out."""
    full: dict[str, Any] = {
        "id": ident,
        "form": "single",
        "topic": "prize",
        "nature": "scam",
        "bands": ["9-12"],
        "difficulty": 1,
        "picture": "poster.svg",
        "ask": words(f"{ident} 怎么办？", f"{ident}: what now?"),
        "choices": {
            "a": words("交钱", "Pay"),
            "b": words("不理它", "Ignore it"),
            "c": words("转发", "Share"),
        },
        "right": "b",
        "why": words("==先交钱==的都是骗局。", "A ==fee== is a trick."),
        "remember": words(f"记住 {ident}", f"remember {ident}"),
        "advice": "hotline",
        "source": words("反诈法", "the law"),
        "written": "2026-11-01",
        "review_by": "2027-11-01",
    }
    return {key: value for key, value in (full | changed).items() if value is not None}


def judge(ident: str, nature: str, **changed: Any) -> dict[str, Any]:
    """One sound item to tell apart."""
    return item(ident, **({"form": "judge", "nature": nature, "right": nature, "choices": None} | changed))


def bank(*items: dict[str, Any]) -> dict[str, Any]:
    """What a question file holds, with these items."""
    titles = {"right": words("答对了！", "Yes!"), "wrong": words("小心！", "Careful!")}
    return {
        "topics": {"prize": words("中奖", "Prizes"), "call": words("电话", "Calls")},
        "judge": {
            "prompt": words("真的吗？"),
            "scam": words("诈骗", "Scam"),
            "genuine": words("正常", "Real"),
        },
        "titles": dict.fromkeys(("scam", "genuine", "habit"), titles),
        "advice": {
            "hotline": {
                "head": words("96110", "96110"),
                "icon": "phone-fill",
                "words": words("要接。", "Answer."),
            }
        },
        "item": list(items),
    }


def exhibit(into: Path, *items: dict[str, Any], **options: int) -> Exhibit:
    """A quiz exhibit in a folder with these items."""
    folder = write_exhibit(into, "small_quiz")
    (folder / "questions.toml").write_text(tomli_w.dumps(bank(*items)), encoding="utf-8")
    table = "".join(f"{key} = {value}\n" for key, value in options.items())
    with (folder / "exhibit.toml").open("a", encoding="utf-8") as manifest:
        manifest.write(f"[quiz]\n{table}")
    found = read_manifest(folder)
    assert isinstance(found, Exhibit), found
    return found


def right_answer(asked: BaseItem) -> tuple[str, ...]:
    """The tokens that answer an item of any form rightly."""
    match asked:
        case MultipleItem():
            return asked.right
        case OrderItem():
            return tuple(str(number) for number in range(1, len(asked.steps) + 1))
        case SortItem():
            return tuple(f"{id_}-{card.tray}" for id_, card in asked.cards.items())
        case SpotItem():
            return tuple(asked.spots)
    return (asked.right,)


def wrong_answer(asked: BaseItem, tokens: frozenset[str]) -> tuple[str, ...]:
    """Tokens that answer an item of any form wrongly."""
    right = right_answer(asked)
    if isinstance(asked, OrderItem):
        return right[::-1]
    if isinstance(asked, SortItem):
        return tuple(f"{id_}-scam" for id_ in asked.cards)
    if len(right) > 1:
        return right[1:]
    return (next(token for token in sorted(tokens) if token not in right),)
