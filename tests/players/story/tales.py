"""A small story that the tests build and spoil at will."""

from copy import deepcopy
from pathlib import Path
from typing import Any

import tomli_w

from hall.exhibit import Exhibit
from hall.manifest import read_manifest
from hall.players.story.content import Story
from tests.fakes import POSTER, write_exhibit
from tests.players.quiz.bank import words


def talk(zh: str, **more: Any) -> dict[str, Any]:
    return {"form": "talk", "says": [words(zh, zh)], **more}


def reply(to: str, *, safe: bool = False) -> dict[str, Any]:
    return {"words": words("好的", "OK"), "to": to, "safe": safe}


def ending(kind: str) -> dict[str, Any]:
    return {
        "kind": kind,
        "title": words("到了", "The end"),
        "words": words("这样就好。", "That is it."),
        "advice": "ask",
        "remember": words(f"记住 {kind}", f"remember {kind}"),
    }


def scam(**changed: Any) -> dict[str, Any]:
    """One sound story; `changed` replaces dotted keys (`scenes__hello__ask`), None leaves one out."""
    full: dict[str, Any] = {
        "title": words("试一试"),
        "nature": "scam",
        "age": "child",
        "channel": "call",
        "you": {"name": words("小雨"), "words": words("在家"), "picture": "poster.svg"},
        "caller": {"name": words("陌生号码"), "picture": "poster.svg", "unmasked": "poster.svg"},
        "family": {"name": words("妈妈"), "picture": "poster.svg"},
        "clues": {
            "fee": {"name": words("要钱"), "why": words("不要给。")},
            "rush": {"name": words("催你"), "why": words("停一停。")},
        },
        "start": "ring",
        "scenes": {
            "ring": {"form": "ring", "accept": "hello", "refuse": "quiet"},
            "hello": talk(
                "[fee|交钱]",
                replies={"a": reply("more"), "b": reply("quiet", safe=True)},
                hang_up="quiet",
                ask="mum",
            ),
            "more": talk(
                "[rush|快点]", replies={"a": reply("gone"), "b": reply("mum", safe=True)}, hang_up="quiet"
            ),
            "mum": talk("别急", who="family", next="hotline"),
            "hotline": {"form": "dial", "says": [words("打哪个？")], "number": "96110", "to": "warned"},
            "gone": talk("没了", who="note", next="call"),
            "call": {"form": "dial", "says": [words("打哪个？")], "number": "110", "to": "report"},
            "report": {
                "form": "report",
                "says": [words("请讲")],
                "place": words("这里"),
                "event": words("被骗"),
                "contact": words("打我"),
                "to": "help",
            },
            "help": talk("收到", who="officer", next="lost"),
        },
        "endings": {"quiet": ending("safe"), "warned": ending("warned"), "lost": ending("lost")},
    }
    full = deepcopy(full)
    for key, value in changed.items():
        *path, last = key.split("__")
        table = full
        for name in path:
            table = table[name]
        if value is None:
            del table[last]
        else:
            table[last] = value
    return full


def genuine(**changed: Any) -> dict[str, Any]:
    """The same paths with an honest caller."""
    honest = scam(nature="genuine", age="adult", endings__lost=ending("missed_real"))
    del honest["caller"]["unmasked"]
    return honest | changed


def story(**changed: Any) -> Story:
    return Story.model_validate(scam(**changed))


def exhibit(into: Path, **stories: dict[str, Any]) -> Exhibit:
    """A story exhibit in a folder with these stories, by id."""
    folder = write_exhibit(into, "small_story", kind='"story"')
    (folder / "stories").mkdir()
    (folder / "face.svg").write_text(POSTER, encoding="utf-8")
    for name, raw in stories.items():
        (folder / "stories" / f"{name}.toml").write_text(tomli_w.dumps(raw), encoding="utf-8")
    options = {
        "story": {
            "officer": {"name": words("接警员"), "picture": "face.svg"},
            "advice": {"ask": {"head": words("问问家人"), "icon": "users", "words": words("先问。")}},
        }
    }
    with (folder / "exhibit.toml").open("a", encoding="utf-8") as manifest:
        manifest.write(tomli_w.dumps(options))
    found = read_manifest(folder)
    assert isinstance(found, Exhibit), found
    return found
