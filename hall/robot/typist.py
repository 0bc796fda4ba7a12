"""Typing as a clerk without a keyboard does: on the screen's own keys, Chinese by pinyin."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF

from hall.robot.body import Body, DisappointedError

BOARD_SECONDS = 10.0
"""The keyboard is made when staff come to the door; a slow machine is not done when they begin to type."""


class Typist:
    """Writes into fields of the desk."""

    def __init__(self, body: Body) -> None:
        self._body = body

    def digits(self, field: str, number: str) -> None:
        """Type a number."""
        self._begin(field)
        for digit in number:
            self._body.tap(f"letter-{digit}")
        self._done()

    def latin(self, field: str, words: str) -> None:
        """Type small letters and spaces."""
        self._begin(field)
        for letter in words:
            self._body.tap("key-space" if letter == " " else f"letter-{letter}")
        self._done()
        self._expect(field, words)

    def chinese(self, field: str, words: Sequence[tuple[str, str]]) -> None:
        """Type words by their pinyin, each chosen from what the keyboard offers: `(pinyin, word)`."""
        self._begin(field)
        for pinyin, word in words:
            for letter in pinyin:
                self._body.tap(f"letter-{letter}")
            self._choose(field, pinyin, word)
        self._done()
        self._expect(field, "".join(word for _, word in words))

    def _choose(self, field: str, pinyin: str, word: str) -> None:
        body = self._body
        body.until(lambda: self._offered(word) is not None, 5, f"the keyboard offers no {word} for {pinyin}")
        place = self._offered(word)
        assert place is not None
        body.hands.tap(place)
        body.until(lambda: self._text(field).endswith(word), 5, f"{word} cannot be chosen")

    def _offered(self, word: str) -> QPointF | None:
        bar = self._body.eyes.find("candidates")
        labels = self._body.eyes.reading(word)
        return next((each.centre for each in labels if bar and bar.place.contains(each.centre)), None)

    def _text(self, field: str) -> str:
        thing = self._body.eyes.find(field)
        return str(thing.item.property("text")) if thing else ""

    def _begin(self, field: str) -> None:
        body = self._body
        body.press(field)
        body.until(lambda: body.eyes.find("key-done") is not None, BOARD_SECONDS, "no keyboard for " + field)
        body.shoot(f"desk-keyboard-{body.language}")

    def _done(self) -> None:
        body = self._body
        body.press("key-done")
        body.until(lambda: body.eyes.find("key-done") is None, 5, "the keyboard stays")

    def _expect(self, field: str, words: str) -> None:
        self._body.reach(field)
        if self._text(field) != words:
            raise DisappointedError(f"{field}: typed {words}, and there stands {self._text(field)}")
