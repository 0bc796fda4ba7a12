"""What a visitor carries home in a QR code: a few plain words, readable without a network."""

from hall.exhibit import Exhibit, Result
from hall.words import Language


def take_home(exhibit: Exhibit, result: Result, lamp: int | None, language: Language) -> str:
    """The words of the code, short enough for a phone held by a child (under 200 bytes)."""
    manifest = exhibit.manifest
    remember = (result.remember or manifest.remember).read(language)
    zh = language is Language.ZH
    score = f" {result.score}/{result.out_of}" if result.score is not None and result.out_of else ""
    number = "" if lamp is None else (f"第 {lamp:,} 盏 " if zh else f"no. {lamp:,} ")
    lines = [
        f"平安灯 {number}{manifest.title.zh}{score}"
        if zh
        else f"Safety lamp {number}{manifest.title.en}{score}",
        remember,
        "反诈 96110，报警 110" if zh else "Fraud line 96110, police 110",
    ]
    return "\n".join(lines)
