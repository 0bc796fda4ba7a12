"""Questions pasted as text, in the styles that Chinese banks use, and Aiken."""

import re
from dataclasses import dataclass, field

from hall.questions.entry import Entry, Reading, Refused, examined
from hall.words import Text

LETTERS = str.maketrans("ＡＢＣＤＥＦＧＨａｂｃｄｅｆｇｈ０１２３４５６７８９", "ABCDEFGHabcdefgh0123456789")
TRUE = {"对", "√", "✓", "✔", "正确", "是", "T", "TRUE"}
FALSE = {"错", "×", "✗", "✘", "X", "错误", "否", "F", "FALSE"}
WORD = "|".join(sorted(map(re.escape, TRUE | FALSE), key=len, reverse=True))

SECTION = re.compile(
    r"^\s*[一二三四五六七八九十]+\s*[、.．]\s*(?:单项|多项|不定项)?\S*(?:选择|单选|多选|判断)\S*\s*$"
)
NUMBER = re.compile(
    r"^\s*(?:第\s*\d+\s*题\s*[.．、:：]?|[(（【]\s*\d+\s*[)）】]|\d+\s*[.．、:：)）])\s*(?=\D)"
)
KIND = re.compile(r"^\s*[【\[(（]\s*(?:单选|多选|判断|单项选择|多项选择)题?\s*[】\])）]\s*")
OPTION = re.compile(r"(?:^|(?<=\s)|(?<=[√✓✔)）；;]))(?:[(（]\s*([A-H])\s*[)）]|([A-H])\s*[.．、:：)）])\s*")
BRACKETED = re.compile(r"[(（]\s*([A-H])(?P<none>)\s*[)）]\s*")
"""Choices that follow each other without a space; only in a row that begins with one."""
ANSWER = re.compile(
    r"[【\[]?\s*(?:正确|参考|标准)?答案\s*[】\]]?\s*(?:是|为)?\s*[:：]?\s*"
    rf"((?:[A-H][\s,，、]*)+|{WORD})\s*[。.]?(?![A-Za-z])",
)
AIKEN = re.compile(r"^\s*ANSWER\s*:\s*([A-Z])\s*$")
STEM = re.compile(rf"[(（]\s*((?:[A-H][\s,，、]*)+|{WORD})\s*[)）]")
WHY = re.compile(r"^\s*[【\[]?\s*(?:答案)?(?:解析|解释|说明)\s*[】\]]?\s*[:：]?\s*(.+)$")
TICK = re.compile(r"\s*(?:[√✓✔]|[(（]\s*(?:正确答案|正确|√|✓)\s*[)）])\s*$")


YES, NO = 100, 101
"""Answers that speak of right and wrong, kept apart from letters until the choices are known."""


@dataclass
class _Draft:
    """A question while its lines come in."""

    line: int
    ask: str = ""
    choices: list[tuple[str, str]] = field(default_factory=list)
    answers: list[frozenset[int]] = field(default_factory=list)
    why: str = ""

    @property
    def is_done(self) -> bool:
        return bool(self.choices or self.answers)


def read_prose(text: str) -> Reading:
    """Read pasted text; every question is taken or refused, none is guessed at."""
    drafts: list[_Draft] = []
    is_apart = True
    for number, raw in enumerate(text.splitlines(), 1):
        row = raw.translate(LETTERS).strip().lstrip("\ufeff")
        if not row or SECTION.match(row):
            is_apart = True
            continue
        starts = bool(NUMBER.match(row) or KIND.match(row))
        plain = (
            not OPTION.match(row) and not ANSWER.match(row) and not AIKEN.match(row) and not WHY.match(row)
        )
        if starts or not drafts or (plain and is_apart and drafts[-1].is_done):
            drafts.append(_Draft(number))
        is_apart = False
        _take(drafts[-1], row, starts=starts)
    found = [_close(draft) for draft in drafts]
    return Reading(
        tuple(each for each in found if isinstance(each, Entry)),
        tuple(each for each in found if isinstance(each, Refused)),
    )


def _take(draft: _Draft, row: str, *, starts: bool) -> None:
    if match := WHY.match(row):
        draft.why = f"{draft.why} {match[1]}".strip()
        return
    if match := AIKEN.match(row):
        draft.answers.append(frozenset({ord(match[1]) - 65}))
        return
    if starts:
        row = KIND.sub("", NUMBER.sub("", KIND.sub("", row)))
    if (match := ANSWER.search(row)) and not row[match.end() :].strip():
        draft.answers.append(_answer(match[1]))
        row = row[: match.start()].strip()
        if not row:
            return
    option = BRACKETED if BRACKETED.match(row) else OPTION
    marks = list(option.finditer(row))
    stem = row[: marks[0].start()] if marks else row
    for at, mark in enumerate(marks):
        end = marks[at + 1].start() if at + 1 < len(marks) else len(row)
        words = row[mark.end() : end].strip().rstrip("；;")
        letter = mark[1] or mark[2]
        if TICK.search(words):
            draft.answers.append(frozenset({-1 - (ord(letter) - 65)}))
            words = TICK.sub("", words)
        draft.choices.append((letter, words))
    stem = stem.strip()
    if not stem:
        return
    if draft.choices and not marks:
        letter, words = draft.choices[-1]
        draft.choices[-1] = (letter, f"{words}{stem}")
        return
    if match := STEM.search(stem):
        draft.answers.append(_answer(match[1]))
        rest = stem[match.end() :]
        stem = stem[: match.start()] + ("（　）" if rest.strip("。.") else "") + rest
    draft.ask = f"{draft.ask}{stem}" if not draft.ask else f"{draft.ask}\n{stem}"


def _answer(words: str) -> frozenset[int]:
    bare = words.strip()
    if bare in TRUE:
        return frozenset({YES})
    if bare in FALSE:
        return frozenset({NO})
    return frozenset(ord(letter) - 65 for letter in bare if "A" <= letter <= "H")


def _close(draft: _Draft) -> Entry | Refused:
    letters = [letter for letter, _ in draft.choices]
    if letters != [chr(65 + at) for at in range(len(letters))]:
        reason = Text("选项的字母不是从 A 排下来的", "the choices are not lettered from A on")
        return Refused(draft.line, draft.ask[:40], reason)
    ticked = frozenset(-1 - place for told in draft.answers for place in told if place < 0)
    told = {answer for answer in draft.answers if min(answer, default=0) >= 0} | (
        {ticked} if ticked else set()
    )
    if len(told) > 1:
        return Refused(
            draft.line, draft.ask[:40], Text("答案前后不一样", "the answers contradict each other")
        )
    choices = tuple(words for _, words in draft.choices)
    right = next(iter(told), None)
    if len(choices) == 2 and choices[0] in TRUE and choices[1] in FALSE:
        choices = ()
    elif not choices and right is not None and not right & {YES, NO}:
        return Refused(draft.line, draft.ask[:40], Text("没有选项", "there are no choices"))
    if right is not None and not choices:
        right = frozenset({YES: 0, NO: 1}.get(place, place) for place in right)
    return examined(draft.line, draft.ask, choices, right, draft.why)
