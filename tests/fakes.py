"""Small stand-ins, written by hand, that several tests share."""

from pathlib import Path

from PySide6.QtCore import Property, QObject, Signal, Slot

from hall.words import Language

POSTER = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 260"/>'

MANIFEST = {
    "kind": '"quiz"',
    "title": '{ zh = "小考", en = "Small quiz" }',
    "summary": '{ zh = "试一试。", en = "Try it." }',
    "remember": '{ zh = "想一想再点。", en = "Think, then tap." }',
    "poster": '"poster.svg"',
    "minutes": "3",
    "ages": "[7, 99]",
    "topic": '"fraud"',
}


def write_exhibit(into: Path, ident: str, **changed: str | None) -> Path:
    """Write a folder with a sound manifest and a poster, and return it.

    `changed` holds TOML values by key; None leaves the key out.
    """
    folder = into / ident
    folder.mkdir(parents=True)
    lines = [f"{key} = {value}" for key, value in (MANIFEST | changed).items() if value is not None]
    (folder / "exhibit.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "poster.svg").write_text(POSTER, encoding="utf-8")
    return folder


class FakeShell(QObject):
    """What an exhibit's view may ask of the hall, kept in `asked`."""

    changed = Signal()

    def __init__(self, language: Language) -> None:
        super().__init__()
        self.asked: list[str] = []
        self._language = language

    @Property(str, notify=changed)
    def language(self) -> str:
        return self._language.value

    @Property(int, notify=changed)
    def volume(self) -> int:
        return 3

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        return -1

    @Property(bool, notify=changed)
    def reducedMotion(self) -> bool:
        return False

    @Slot(bool)
    def setLargeText(self, on: bool) -> None:
        self.asked.append(f"large {on}")

    @Slot(str)
    def sound(self, name: str) -> None:
        self.asked.append(f"sound {name}")

    @Slot(str)
    def say(self, words: str) -> None:
        self.asked.append(f"say {words}")
