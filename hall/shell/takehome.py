"""What a visitor carries home in a QR code: a few plain words, readable without a network."""

from hall.exhibit import Exhibit, Result
from hall.words import Language

MOST_BYTES = 200
"""A code of more is too fine for a phone held by a child."""


def take_home(exhibit: Exhibit, result: Result, lamp: int | None, language: Language) -> str:
    """The words of the code; what is too long is cut, never the numbers to call."""
    manifest = exhibit.manifest
    remember = (result.remember or manifest.remember).read(language)
    zh = language is Language.ZH
    score = f" {result.score}/{result.out_of}" if result.score is not None and result.out_of else ""
    number = "" if lamp is None else (f"第 {lamp:,} 盏 " if zh else f"no. {lamp:,} ")
    lamp_words = f"平安灯 {number}" if zh else f"Safety lamp {number}"
    call = "反诈 96110，报警 110" if zh else "Fraud line 96110, police 110"
    title = _cut(manifest.title.read(language), MOST_BYTES // 3)
    head = f"{lamp_words}{title}{score}"
    room = MOST_BYTES - len(f"{head}\n\n{call}".encode())
    return "\n".join([head, _cut(remember, room), call])


def _cut(words: str, most: int) -> str:
    """The words in at most so many bytes, with dots where some are missing."""
    content = words.encode()
    if len(content) <= most:
        return words
    return content[: most - len("…".encode())].decode(errors="ignore") + "…"
