"""Words in two languages."""

import pytest

from hall.words import HallError, Language, Text


def test_a_text_is_read_in_the_language_asked_for() -> None:
    text = Text("你好", "Hello")
    assert [text.read(language) for language in Language] == ["你好", "Hello"]
    assert str(text) == "你好 / Hello"


def test_chinese_comes_first() -> None:
    assert list(Language) == [Language.ZH, Language.EN]


def test_an_error_carries_its_sentence_in_both_languages() -> None:
    with pytest.raises(HallError, match="坏了 / broken") as caught:
        raise HallError("坏了", "broken")
    assert caught.value.text == Text("坏了", "broken")
