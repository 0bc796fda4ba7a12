"""Two languages: a text exists in both, and an error is a sentence in both."""

from dataclasses import dataclass
from enum import StrEnum


class Language(StrEnum):
    """A language that the hall speaks; Chinese comes first."""

    ZH = "zh"
    EN = "en"


@dataclass(frozen=True)
class Text:
    """Words for people, in Chinese and in English."""

    zh: str
    en: str

    def read(self, language: Language) -> str:
        """The words in one language."""
        return self.en if language is Language.EN else self.zh

    def __str__(self) -> str:
        return f"{self.zh} / {self.en}"


class HallError(Exception):
    """Something in the world is not as the hall needs it; carries a sentence for staff."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(f"{zh} / {en}")
        self.text = Text(zh, en)
