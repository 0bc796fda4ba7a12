"""The views' English: Qt's own .ts files, read as they are, so that no compiled copy can go stale."""

from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QObject, QTranslator
from PySide6.QtQml import QQmlEngine

from hall.shell.qm import compile_messages
from hall.words import Language

PACKAGE = Path(__file__).resolve().parents[1]


def read_messages(files: Iterable[Path]) -> dict[tuple[str, str], str]:
    """The finished translations of Qt .ts files by context and source."""
    messages: dict[tuple[str, str], str] = {}
    for file in files:
        for context in ElementTree.parse(file).getroot().iter("context"):
            name = context.findtext("name", "")
            for message in context.iter("message"):
                translation = message.find("translation")
                if translation is not None and translation.text and translation.get("type") != "unfinished":
                    messages[name, message.findtext("source", "")] = translation.text
    return messages


class English(QTranslator):
    """Answers qsTr() in English; where it has none, Qt shows the Chinese source."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        # Qt reads from these bytes as long as it answers
        self._content = compile_messages(read_messages(sorted(PACKAGE.rglob("en.ts"))))
        self.load(self._content)


class Tongue(QObject):
    """Switches the views between Chinese, their source, and English."""

    def __init__(self, engine: QQmlEngine) -> None:
        super().__init__(engine)
        self._engine = engine
        self._english = English(self)
        self._now = Language.ZH

    def speak(self, language: Language) -> None:
        """Show every qsTr() in the language, at once and everywhere."""
        if language is self._now:
            return
        self._now = language
        if language is Language.EN:
            QCoreApplication.installTranslator(self._english)
        else:
            QCoreApplication.removeTranslator(self._english)
        self._engine.retranslate()

    def close(self) -> None:
        """Leave the application as it was."""
        self.speak(Language.ZH)
