"""The views' English: Qt's own .ts files, read as they are, so that no compiled copy can go stale."""

from collections.abc import Iterable
from pathlib import Path
from xml.etree import ElementTree

from PySide6.QtCore import QCoreApplication, QObject, QTranslator
from PySide6.QtQml import QQmlEngine

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
        self._messages = read_messages(sorted(PACKAGE.rglob("en.ts")))

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: str | bytes,
        sourceText: str | bytes,  # noqa: N803
        disambiguation: str | bytes | None = None,
        n: int = -1,
    ) -> str:
        # None is a null string, on which Qt falls back to the source; "" would show nothing.
        return self._messages.get((_text(context), _text(sourceText)))  # type: ignore[return-value]


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


def _text(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value
