"""GIFT, the text format of Moodle: single and several answers, true or false."""

import re
from collections.abc import Sequence

from hall.questions.entry import Entry, Reading, Refused, examined
from hall.words import Text

BLOCK = re.compile(r"(?<!\\)\{(.*?)(?<!\\)\}", re.DOTALL)
PART = re.compile(r"(?<!\\)([=~])((?:\\.|[^=~\\])*)", re.DOTALL)
WEIGHT = re.compile(r"^\s*%(-?[\d.]+)%")
SPECIAL = re.compile(r"([~=#{}:\\])")
TITLE = re.compile(r"^\s*::(?:\\.|[^:])*::\s*", re.DOTALL)


def read_gift(text: str) -> Reading:
    """Read a GIFT file; forms that the hall does not ask are refused by name."""
    found: list[Entry | Refused] = []
    line = 1
    for raw in re.split(r"\n[ \t]*(?=\n)", text.replace("\r\n", "\n")):
        at = line + len(raw) - len(raw.lstrip("\n"))
        line += raw.count("\n") + 1
        rows = [row for row in raw.split("\n") if not row.lstrip().startswith(("//", "$CATEGORY"))]
        if words := "\n".join(rows).strip():
            found.append(_read(at, words))
    return Reading(
        tuple(each for each in found if isinstance(each, Entry)),
        tuple(each for each in found if isinstance(each, Refused)),
    )


def _read(line: int, words: str) -> Entry | Refused:
    words = TITLE.sub("", words)
    block = BLOCK.search(words)
    if not block:
        return Refused(line, words[:40], Text("没有 {答案}", "there is no {answer}"))
    gap = "（　）" if words[block.end() :].strip() else ""
    ask = _plain(words[: block.start()] + gap + words[block.end() :])
    body, _, why = block[1].partition("####")
    head = body.split("#")[0].strip().upper()
    if head in {"T", "TRUE", "F", "FALSE"}:
        return examined(line, ask, (), frozenset({0 if head[0] == "T" else 1}), _plain(why))
    parts = PART.findall(body)
    if not parts or any("->" in part for _, part in parts) or all(sign == "=" for sign, _ in parts):
        return Refused(
            line, ask[:40], Text("这种 GIFT 题型展馆不问", "the hall does not ask this kind of GIFT")
        )
    right = frozenset(
        at
        for at, (sign, part) in enumerate(parts)
        if sign == "=" or ((weight := WEIGHT.match(part)) and float(weight[1]) > 0)
    )
    texts = (re.split(r"(?<!\\)#", WEIGHT.sub("", part))[0] for _, part in parts)
    return examined(line, ask, tuple(map(_plain, texts)), right or None, _plain(why))


def _plain(words: str) -> str:
    return re.sub(r"\\(.)", r"\1", words).strip()


def write_gift(entries: Sequence[Entry]) -> str:
    """The entries as a GIFT file."""
    return "\n\n".join(map(_written, entries)) + "\n"


def _written(entry: Entry) -> str:
    why = f"\n####{_safe(entry.why)}" if entry.why else ""
    if not entry.choices:
        return f"{_safe(entry.ask)} {{{'T' if entry.right == (0,) else 'F'}{why}}}"
    share = f"%{100 / len(entry.right):.5g}%"
    rows = []
    for at, choice in enumerate(entry.choices):
        several = share if at in entry.right else "%-100%"
        sign = f"~{several}" if len(entry.right) > 1 else "=" if at in entry.right else "~"
        rows.append(f"\n{sign}{_safe(choice)}")
    return f"{_safe(entry.ask)} {{{''.join(rows)}{why}\n}}"


def _safe(words: str) -> str:
    return SPECIAL.sub(r"\\\1", words)
