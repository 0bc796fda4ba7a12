"""What lies on the table: one item with its state, what may be chosen, and how visitors answered it."""

from collections.abc import Mapping
from pathlib import PurePosixPath
from typing import Any

from hall.console.bank.fields import BANDS, FORMS, NATURES, answers_of
from hall.console.bank.listing import ask_of, tag_of
from hall.console.bank.stock import Line, Stock
from hall.players.quiz.draft import MISS, SHOWN
from hall.players.quiz.shelf import OWN
from hall.store.items import ItemFigures
from hall.words import Language, Text


def shown(
    stock: Stock, line: Line, raw: Mapping[str, Any], figures: ItemFigures, language: Language
) -> dict[str, Any]:
    """`title`, `tag`, `draft`, `back`, `sets`, `answers`, `review`, `figures`, `bars`, `version`."""
    form = str(raw.get("form"))
    return {
        "id": line.id,
        "title": ask_of(raw, language),
        "form": FORMS[form].read(language) if form in FORMS else form,
        "tag": tag_of(line, figures, language),
        "draft": line.has_draft,
        "back": stock.former(line.id)[0],
        "sets": _sets(stock, raw, language),
        "answers": _answers(raw, language),
        "asked": _asked(form).read(language),
        "review": str(raw.get("review_by", "")),
        "seen": figures.seen,
        "right": round(figures.share),
        "median": figures.median_seconds if figures.median_seconds is not None else -1.0,
        "suspect": figures.is_suspect,
        "bars": _bars(raw, figures, language),
        "version": _version(stock, language),
    }


def _sets(stock: Stock, raw: Mapping[str, Any], language: Language) -> list[dict[str, Any]]:
    """What is chosen rather than typed: `key`, `label`, `chosen` and `options`."""
    topics = {key: Text(words["zh"], words["en"]) for key, words in stock.file.get("topics", {}).items()}
    cards = {
        key: Text(card["head"]["zh"], card["head"]["en"])
        for key, card in stock.file.get("advice", {}).items()
    }
    levels = {str(level): Text("★" * level, "★" * level) for level in (1, 2, 3)}
    tables: list[tuple[str, Text, Mapping[str, Text], object]] = [
        ("bands", Text("给谁", "For whom"), BANDS, list(raw.get("bands", ()))),
        ("difficulty", Text("难度", "Difficulty"), levels, str(raw.get("difficulty", 1))),
        ("topic", Text("主题", "Topic"), topics, raw.get("topic", "")),
        ("nature", Text("性质", "Nature"), NATURES, raw.get("nature", "")),
        ("advice", Text("怎么办", "Advice"), cards, raw.get("advice", "")),
    ]
    if raw.get("form") != "spot":
        # The spots of a picture belong to that picture.
        names = {name: Text(stem, stem) for name in stock.pictures() for stem in [PurePosixPath(name).stem]}
        own = str(raw.get("picture", ""))
        if own.startswith(OWN):
            names = {own: Text("自己的图", "Own picture")} | names
        tables.append(("picture", Text("图片", "Picture"), {"": Text("没有", "None")} | names, own))
    if raw.get("form") == "judge":
        # Its answer says it already.
        tables = [table for table in tables if table[0] != "nature"]
    return [
        {
            "key": key,
            "label": label.read(language),
            "chosen": chosen,
            "options": [{"id": id_, "text": words.read(language)} for id_, words in options.items()],
        }
        for key, label, options, chosen in tables
    ]


def _answers(raw: Mapping[str, Any], language: Language) -> list[dict[str, Any]]:
    """The answers of which the right ones can be chosen: `id`, `text`, `right`."""
    right = answers_of(raw)
    if raw.get("form") == "judge":
        ids = {"scam": NATURES["scam"].read(language), "genuine": NATURES["genuine"].read(language)}
    elif raw.get("form") == "sort":
        ids = {
            letter: Text(f"卡片 {at}", f"Card {at}").read(language)
            for at, letter in enumerate(raw.get("cards", {}), 1)
        }
    else:
        ids = {letter: letter.upper() for letter in raw.get("choices", {})}
    return [{"id": id_, "text": text, "right": id_ in right} for id_, text in ids.items()]


def _asked(form: str) -> Text:
    """What choosing among the answers says."""
    return (
        Text("哪几张有问题", "Which cards are risky") if form == "sort" else Text("正确答案", "Right answer")
    )


def _bars(raw: Mapping[str, Any], figures: ItemFigures, language: Language) -> list[dict[str, Any]]:
    """The most frequent answers: `text`, `count`, `share` of all (0 to 1), `right`."""
    return [
        {
            "text": _given(raw, chosen.split(",")).read(language),
            "count": count,
            "share": count / max(1, figures.seen),
            "right": chosen not in figures.wrong,
        }
        for chosen, count in list(figures.chosen.items())[:5]
    ]


def _given(raw: Mapping[str, Any], tokens: list[str]) -> Text:
    """One answer in the words of this page."""
    match raw.get("form"):
        case "judge":
            return NATURES.get(tokens[0], Text(tokens[0], tokens[0]))
        case "sort":
            cards = list(raw.get("cards", {}))
            risky = sorted(
                cards.index(letter) + 1
                for letter, _, tray in (token.partition("-") for token in tokens)
                if tray == "scam" and letter in cards
            )
            numbers = " ".join(map(str, risky)) or "–"
            return Text(f"卡片 {numbers}", f"Cards {numbers}")
        case "spot":
            missed = tokens.count(MISS) + tokens.count(SHOWN)
            found = len(tokens) - missed
            return Text(f"找到 {found} 处", f"{found} found")
    words = " ".join(tokens).upper()
    return Text(words, words)


def _version(stock: Stock, language: Language) -> str:
    version = stock.version
    if not version.number or version.at is None:
        return Text("还是随展馆带来的题库", "The bank as it came with the hall").read(language)
    day = version.at.astimezone().strftime("%Y-%m-%d")
    zh = f"第 {version.number} 版 · {version.by} · {day}"
    return Text(zh, f"Version {version.number} · {version.by} · {day}").read(language)
