"""One question of a foreign bank, and why one was refused."""

from dataclasses import dataclass

from hall.words import HallError, Text

MOST_CHOICES = 4
"""The screen shows no more."""


class UnreadableError(HallError):
    """A file that cannot be taken as a question bank."""


@dataclass(frozen=True)
class Entry:
    """A question as its author wrote it; nothing is added."""

    line: int
    """Where it begins in the file, from 1."""
    ask: str
    choices: tuple[str, ...]
    """Empty for true or false."""
    right: tuple[int, ...]
    """Places of the right choices, from 0; for true or false 0 says true, 1 false."""
    why: str = ""
    picture: bytes = b""
    """A PNG or JPEG file; empty where the question has none."""
    spots: tuple[tuple[int, int, int], ...] = ()
    """Spots to find: middle and radius, in a frame of 720 x 560 with the picture fitted inside."""

    @property
    def form(self) -> str:
        """`judge`, `single`, `multiple` or `spot`."""
        if self.spots:
            return "spot"
        if not self.choices:
            return "judge"
        return "multiple" if len(self.right) > 1 else "single"


@dataclass(frozen=True)
class Refused:
    """An entry that was not taken."""

    line: int
    text: str
    """How it begins."""
    reason: Text
    place: str = ""
    """Where inside a package, in its own words: `questions[2].params.answers`."""


@dataclass(frozen=True)
class Reading:
    """What a file came to."""

    taken: tuple[Entry, ...]
    refused: tuple[Refused, ...]


def examined(
    line: int, ask: str, choices: tuple[str, ...], right: frozenset[int] | None, why: str
) -> Entry | Refused:
    """An entry, or why it is none. `right` is None where no answer was found."""

    def no(zh: str, en: str) -> Refused:
        return Refused(line, ask[:40], Text(zh, en))

    if not ask:
        return no("没有题目", "there is no question")
    if right is None:
        return no("没有找到答案", "no answer was found")
    if len(choices) == 1:
        return no("只有一个选项", "there is only one choice")
    if len(choices) > MOST_CHOICES:
        return no(f"选项多于 {MOST_CHOICES} 个", f"there are more than {MOST_CHOICES} choices")
    if any(not choice for choice in choices):
        return no("有一个选项是空的", "a choice is empty")
    if len(set(choices)) < len(choices):
        return no("两个选项一样", "two choices say the same")
    if not right or max(right) >= max(len(choices), 2):
        return no("答案不在选项里", "the answer is not among the choices")
    if not choices and len(right) != 1:
        return no("判断题的答案不清楚", "true or false is not clear")
    if choices and len(right) == len(choices):
        return no("每个选项都是对的", "every choice is right")
    return Entry(line, ask, choices, tuple(sorted(right)), why)
