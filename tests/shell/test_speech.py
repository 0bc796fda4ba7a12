"""Who speaks, and what happens when nobody can."""

import sys
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from hall.shell.speech import EspeakVoice, QtVoice, Speech
from hall.words import Language


class _Voice:
    """A voice that writes down what it is asked to say."""

    def __init__(self, *languages: Language) -> None:
        self._languages = languages
        self.said: list[str] = []

    def speaks(self, language: Language) -> bool:
        return language in self._languages

    def say(self, text: str, language: Language, volume: float) -> None:
        self.said.append(f"{language} {volume:.1f} {text}")

    def stop(self) -> None:
        self.said.append("stop")


def test_the_first_voice_that_has_the_language_speaks() -> None:
    english, both = _Voice(Language.EN), _Voice(Language.ZH, Language.EN)
    speech = Speech([english, both])
    speech.volume = 0.6
    speech.say("小心！", Language.ZH)
    assert english.said == ["stop"]
    assert both.said == ["stop", "zh 0.6 小心！"]


def test_where_no_voice_has_the_language_nothing_is_offered_and_nothing_happens() -> None:
    english = _Voice(Language.EN)
    speech = Speech([english])
    assert speech.available(Language.EN)
    assert not speech.available(Language.ZH)
    speech.say("小心！", Language.ZH)
    assert english.said == ["stop"]


def test_a_recording_beside_the_text_wins(qtbot: QtBot, tmp_path: Path) -> None:
    both = _Voice(Language.ZH, Language.EN)
    speech = Speech([both])
    speech.say("小心！", Language.ZH, recording=tmp_path / "not_there.wav")
    assert both.said == ["stop", "zh 1.0 小心！"]


def test_qt_s_pretended_voice_is_never_used(qtbot: QtBot) -> None:
    if sys.platform == "linux":
        assert not QtVoice().speaks(Language.ZH)


@pytest.mark.skipif(sys.platform == "win32", reason="a shell script stands in for espeak-ng")
def test_espeak_gets_the_text_by_stdin_and_falls_silent_when_told(qtbot: QtBot, tmp_path: Path) -> None:
    heard = tmp_path / "heard"
    program = tmp_path / "espeak-ng"
    program.write_text(
        f'#!/bin/sh\n{{ echo "$@"; cat; }} > {heard}.part\nmv {heard}.part {heard}\nexec sleep 60\n'
    )
    program.chmod(0o755)
    voice = EspeakVoice(str(program))
    voice.say("--help 小心", Language.ZH, 0.6)
    qtbot.waitUntil(heard.exists)
    assert heard.read_text(encoding="utf-8") == "-v cmn -s 140 -a 60 --stdin\n--help 小心"
    voice.stop()
    qtbot.waitUntil(lambda: voice._process is None)
    voice.stop()
