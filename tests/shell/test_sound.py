"""The sounds as files, and when they are heard."""

import wave

import numpy as np
import numpy.typing as npt
import pytest

from assets.sounds.generate import RATE, SOUNDS, rendered
from hall.paths import ASSETS
from hall.shell.sound import Sounds

FOLDER = ASSETS / "sounds"
NAMES = sorted(make.__name__ for make in SOUNDS)


def _read(name: str) -> npt.NDArray[np.int16]:
    with wave.open(str(FOLDER / f"{name}.wav")) as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        return np.frombuffer(file.readframes(file.getnframes()), "<i2")


def test_the_files_are_what_the_script_makes() -> None:
    assert sorted(file.stem for file in FOLDER.glob("*.wav")) == NAMES
    for make in SOUNDS:
        difference = _read(make.__name__).astype(int) - rendered(make)
        assert np.abs(difference).max() <= 2, make.__name__


@pytest.mark.parametrize("name", NAMES)
def test_no_sound_clicks_startles_or_clips(name: str) -> None:
    sound = _read(name) / 32767
    loudest = np.abs(sound).max()
    assert loudest <= 0.41
    assert np.abs(sound[: RATE // 1000]).max() < 0.25 * loudest, "the attack is hard"
    assert np.abs(sound[-RATE // 100 :]).max() < 0.01, "the end is cut off"
    assert abs(sound.mean()) < 0.001
    power = np.abs(np.fft.rfft(sound)) ** 2
    shrill = np.fft.rfftfreq(len(sound), 1 / RATE) > 6000
    assert power[shrill].sum() < 0.02 * power.sum()


@pytest.mark.parametrize(
    ("name", "seconds", "pitches"),
    [
        ("tap", 0.04, [740]),
        ("lamp", 0.7, [523, 784]),
        ("right", 0.26, [659, 880]),
        ("wrong", 0.3, [165, 196]),
        ("idle", 0.05, [520]),
        ("clue", 0.18, [587]),
        ("buzzer_star", 0.5, [440]),
        ("buzzer_moon", 0.5, [587]),
        ("buzzer_sun", 0.5, [740]),
        ("buzzer_rainbow", 0.5, [294]),
        ("ring", 2.0, [523, 659]),
        ("brake", 0.4, []),
        ("finale", 4.4, [131, 196]),
    ],
)
def test_every_sound_has_the_length_and_the_notes_it_was_designed_with(
    name: str, seconds: float, pitches: list[float]
) -> None:
    sound = _read(name)
    assert len(sound) / RATE == pytest.approx(seconds + 0.05, abs=0.01)
    power = np.abs(np.fft.rfft(sound * np.hanning(len(sound)))) ** 2
    frequencies = np.fft.rfftfreq(len(sound), 1 / RATE)
    for pitch in pitches:
        assert power[np.abs(frequencies - pitch) < 30].max() > 0.05 * power.max()


class _Bell:
    """An effect that remembers what it was told."""

    def __init__(self, told: list[str]) -> None:
        self._told = told

    def setVolume(self, volume: float) -> None:
        self._told.append(f"volume {volume:.1f}")

    def play(self) -> None:
        self._told.append("play")

    def stop(self) -> None:
        self._told.append("stop")


def _sounds(told: list[str]) -> Sounds:
    return Sounds(FOLDER, lambda file: told.append(file.stem) or _Bell(told))


def test_a_sound_is_loaded_once_and_played_at_the_hall_s_volume() -> None:
    told: list[str] = []
    sounds = _sounds(told)
    assert not told
    sounds.play("tap")
    sounds.volume = 5
    sounds.play("tap")
    assert told == ["tap", "volume 0.6", "play", "volume 1.0", "play"]


def test_at_volume_zero_nothing_plays_and_what_plays_is_cut_off() -> None:
    told: list[str] = []
    sounds = _sounds(told)
    sounds.play("ring")
    sounds.volume = 0
    sounds.play("ring")
    assert told == ["ring", "volume 0.6", "play", "stop", "volume 0.0"]


def test_preparing_loads_all() -> None:
    told: list[str] = []
    _sounds(told).prepare()
    assert [each for each in told if "volume" not in each] == NAMES


def test_without_a_loudspeaker_all_is_quiet_until_one_comes() -> None:
    told: list[str] = []
    present = False
    sounds = Sounds(FOLDER, lambda _: _Bell(told) if present else None)
    sounds.play("tap")
    sounds.volume = 0
    sounds.stop()
    present = True
    sounds.volume = 2
    sounds.play("tap")
    assert told == ["volume 0.4", "play"]


def test_a_name_without_a_file_is_a_mistake_in_the_program() -> None:
    with pytest.raises(KeyError):
        _sounds([]).play("tip")
