"""Reads texts aloud: a recording where there is one, else the machine's own voice, else nothing."""

import shutil
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QLocale, QObject, QProcess, QUrl

from hall.words import Language

LOCALES = {Language.ZH: QLocale.Language.Chinese, Language.EN: QLocale.Language.English}
ESPEAK_VOICES = {Language.ZH: "cmn", Language.EN: "en-gb"}
ESPEAK_WORDS_PER_MINUTE = "140"
"""Slower than its habit: children listen, and the machine's Mandarin is easier to follow."""


class Voice(Protocol):
    """Something that can speak some languages."""

    def speaks(self, language: Language) -> bool: ...

    def say(self, text: str, language: Language, volume: float) -> None:
        """Begin to speak, volume 0..1; what was said before is cut off."""

    def stop(self) -> None: ...


class Speech(QObject):
    """Speaks with the first voice that has the language."""

    def __init__(self, voices: Sequence[Voice] | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._voices = voices
        self._recording = Recording()
        self.volume = 1.0
        """0..1, for what is said from now on."""

    def available(self, language: Language) -> bool:
        """Whether a voice has the language; where none does, the shell shows no key."""
        return self._voice(language) is not None

    def say(self, text: str, language: Language, recording: Path | None = None) -> None:
        """Say a text, or play its recording, which always wins; silent where there is neither."""
        self.stop()
        voice = self._voice(language)
        if recording is not None and recording.is_file():
            self._recording.play(recording, self.volume)
        elif voice is not None and text.strip():
            voice.say(text, language, self.volume)

    def stop(self) -> None:
        """Be quiet at once."""
        self._recording.stop()
        for voice in self._voices or ():
            voice.stop()

    def _voice(self, language: Language) -> Voice | None:
        if self._voices is None:
            self._voices = voices_here()
        return next((voice for voice in self._voices if voice.speaks(language)), None)


def voices_here() -> list[Voice]:
    """The voices of this machine, the better ones first."""
    found: list[Voice] = [QtVoice()]
    program = shutil.which("espeak-ng") or shutil.which("espeak")
    if program:
        found.append(EspeakVoice(program))
    return found


class QtVoice:
    """The system's own speech engine, as on Windows."""

    def __init__(self) -> None:
        from PySide6.QtTextToSpeech import QTextToSpeech  # noqa: PLC0415 only when someone listens

        # "mock" only pretends; "speechd" complains aloud where its library is missing, and where it is not,
        # it has the voices of espeak-ng, which is asked directly.
        names = [name for name in QTextToSpeech.availableEngines() if name not in {"mock", "speechd"}]
        self._engine = QTextToSpeech(names[0]) if names else None

    def speaks(self, language: Language) -> bool:
        return self._locale(language) is not None

    def say(self, text: str, language: Language, volume: float) -> None:
        locale = self._locale(language)
        if self._engine is not None and locale is not None:
            self._engine.setLocale(locale)
            self._engine.setVolume(volume)
            self._engine.say(text)

    def stop(self) -> None:
        if self._engine is not None:
            self._engine.stop()

    def _locale(self, language: Language) -> QLocale | None:
        """The engine's locale of a language; of several Chinese ones, the mainland's."""
        if self._engine is None:
            return None
        fitting = [each for each in self._engine.availableLocales() if each.language() == LOCALES[language]]
        mainland = QLocale.Country.China
        return min(fitting, key=lambda each: each.territory() != mainland, default=None)


class EspeakVoice(QObject):
    """The program espeak-ng, in a process of its own; machine-like, but it has Mandarin everywhere."""

    def __init__(self, program: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._program = program
        self._process: QProcess | None = None

    def speaks(self, language: Language) -> bool:
        return language in ESPEAK_VOICES

    def say(self, text: str, language: Language, volume: float) -> None:
        self.stop()
        process = QProcess(self)
        process.finished.connect(partial(self._forget, process))
        loud = str(round(volume * 100))
        voice = ESPEAK_VOICES[language]
        process.start(self._program, ["-v", voice, "-s", ESPEAK_WORDS_PER_MINUTE, "-a", loud, "--stdin"])
        # By stdin, so that no text is ever taken for an option.
        process.write(text.encode())
        process.closeWriteChannel()
        self._process = process

    def stop(self) -> None:
        if self._process is not None:
            self._process.kill()

    def _forget(self, process: QProcess, *_: object) -> None:
        process.deleteLater()
        if self._process is process:
            self._process = None


class Recording:
    """Plays a recorded text: WAV, OGG or MP3."""

    def __init__(self) -> None:
        self._player: QObject | None = None

    def play(self, file: Path, volume: float) -> None:
        from PySide6.QtMultimedia import QAudioOutput, QMediaPlayer  # noqa: PLC0415 slow to load

        player = QMediaPlayer()
        output = QAudioOutput(player)
        output.setVolume(volume)
        player.setAudioOutput(output)
        player.setSource(QUrl.fromLocalFile(str(file)))
        player.play()
        self._player = player

    def stop(self) -> None:
        self._player = None
