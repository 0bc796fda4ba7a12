"""Makes the hall's sounds: `python assets/sounds/generate.py` writes the WAV files beside this script.

Soft attacks, round tones, nothing that startles; every sound stays far below full scale, so that two together
do not clip. Frequencies in hertz, times in seconds, levels from 0 to 1 of full scale.
"""

import wave
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

RATE = 44_100
TAIL = 0.05
"""Silence at the end: some sound systems swallow the last few milliseconds."""

Sound = npt.NDArray[np.float64]
Partials = Sequence[tuple[float, float, float]]

E3, G3, A4, C5, D5, E5, G5, A5 = 164.81, 196.0, 440.0, 523.25, 587.33, 659.26, 783.99, 880.0
D4, FS5 = 293.66, 739.99

GLASS = ((1.0, 1.0, 1.0), (2.756, 0.28, 0.55), (5.404, 0.09, 0.3))
"""Partials of a struck glass: times the pitch, level, decay as a share of the whole."""
WOOD = ((1.0, 1.0, 1.0), (3.932, 0.35, 0.4), (9.538, 0.05, 0.15))
"""Partials of a marimba's bar."""
STRING = tuple((n, 1 / n**1.4, 1 / n**0.5) for n in range(1, 9))


def _times(seconds: float) -> Sound:
    return np.arange(round(seconds * RATE)) / RATE


def _soft(sound: Sound, attack: float = 0.005, release: float = 0.02) -> Sound:
    """Let it begin and end without a click."""
    shaped = sound.copy()
    rise, fall = round(attack * RATE), round(release * RATE)
    shaped[:rise] *= 0.5 - 0.5 * np.cos(np.linspace(0, np.pi, rise))
    shaped[-fall:] *= 0.5 + 0.5 * np.cos(np.linspace(0, np.pi, fall))
    return shaped


def _struck(
    pitch: float, seconds: float, partials: Sequence[tuple[float, float, float]], decay: float
) -> Sound:
    """A struck body: partials that die away, the high ones first; `decay` is the lowest one's time to 1/e."""
    t = _times(seconds)
    waves = [
        level * np.sin(2 * np.pi * pitch * times * t) * np.exp(-t / (decay * share))
        for times, level, share in partials
    ]
    return _soft(np.sum(waves, axis=0), attack=0.004)


def _placed(length: float, parts: Sequence[tuple[float, Sound]]) -> Sound:
    """Sounds laid over each other, each at its time."""
    whole = np.zeros(round(length * RATE))
    for start, part in parts:
        at = round(start * RATE)
        end = min(at + len(part), len(whole))
        whole[at:end] += part[: end - at]
    return whole


def _band(seconds: float, low: float, high: float, seed: int) -> Sound:
    """Noise between two frequencies, with soft flanks."""
    count = round(seconds * RATE)
    spectrum = np.fft.rfft(np.random.default_rng(seed).standard_normal(count))
    pitch = np.fft.rfftfreq(count, 1 / RATE)
    centre, width = (low * high) ** 0.5, np.log(high / low) / 2
    spectrum *= np.exp(-((np.log(np.maximum(pitch, 1) / centre) / width) ** 2))
    noise = np.fft.irfft(spectrum, count)
    return np.asarray(noise / np.abs(noise).max())


def tap() -> Sound:
    """A wood tick."""
    knock = _struck(740, 0.04, WOOD, 0.009)
    return knock + 0.12 * _soft(_band(0.04, 1500, 4000, 1) * np.exp(-_times(0.04) / 0.004), 0.002)


def lamp() -> Sound:
    """A glass bell, a fifth up: a lamp lights."""
    low, high = _struck(C5, 0.7, GLASS, 0.22), _struck(G5, 0.58, GLASS, 0.24)
    return _soft(_placed(0.7, [(0, low), (0.12, high)]), release=0.12)


def right() -> Sound:
    """Two friendly notes, a fourth up."""
    return _soft(
        _placed(0.26, [(0, 0.8 * _struck(E5, 0.16, GLASS, 0.09)), (0.085, _struck(A5, 0.175, GLASS, 0.1))]),
        release=0.05,
    )


def wrong() -> Sound:
    """A marimba's step down: not this one, look again."""
    return _soft(
        _placed(0.3, [(0, _struck(G3, 0.2, WOOD, 0.08)), (0.11, _struck(E3, 0.19, WOOD, 0.1))]), release=0.05
    )


def idle() -> Sound:
    """One quiet tick of the countdown."""
    return _struck(520, 0.05, WOOD, 0.012)


def clue() -> Sound:
    """A plucked string: a clue is found."""
    return _struck(D5, 0.18, STRING, 0.07)


def _pad_horn(pitch: float) -> Sound:
    """A round, hollow tone: odd partials, weakening fast."""
    t = _times(0.5)
    tone = sum(np.sin(2 * np.pi * pitch * n * t) / n**2.2 for n in (1, 3, 5))
    return _soft(tone * np.exp(-t / 0.3), attack=0.012, release=0.12)


def buzzer_star() -> Sound:
    """The stars' team was first."""
    return _pad_horn(A4)


def buzzer_moon() -> Sound:
    """The moon's team was first."""
    return _pad_horn(D5)


def buzzer_sun() -> Sound:
    """The sun's team was first."""
    return _pad_horn(FS5)


def buzzer_rainbow() -> Sound:
    """The rainbow's team was first; two teams that tie sound a chord."""
    return _pad_horn(D4)


def ring() -> Sound:
    """An old telephone far away: two trills in two seconds."""
    trill = _times(0.8)
    strokes = 0.55 + 0.45 * np.sin(2 * np.pi * 16 * trill)
    bell = np.sin(2 * np.pi * C5 * trill) + 0.7 * np.sin(2 * np.pi * E5 * trill)
    return _placed(2.0, [(0, _soft(bell * strokes, 0.02, 0.1)), (1.0, _soft(bell * strokes, 0.02, 0.1))])


def brake() -> Sound:
    """A short skid: rubber that slips and catches."""
    t = _times(0.4)
    slip = _band(0.4, 500, 1900, 2)
    phase = 2 * np.pi * np.cumsum(1150 - 500 * t) / RATE
    squeal = np.sin(phase + 2.2 * np.cumsum(_band(0.4, 20, 90, 3)) * 2 * np.pi * 120 / RATE)
    return _soft((0.6 * slip + 0.4 * squeal) * np.exp(-t / 0.22), attack=0.02, release=0.12)


def finale() -> Sound:
    """A warm chord swells, and forty-three small bells go out over it, one for each lamp."""
    t = _times(4.4)
    swell = np.sin(np.pi * np.clip(t / 4.4, 0, 1)) ** 1.3
    chord = sum(
        np.sin(2 * np.pi * pitch * detune * t + n) / (1 + n * 0.3)
        for n, pitch in enumerate((C5 / 4, G3, C5 / 2, E5 / 2, G5 / 2))
        for detune in (0.998, 1.0, 1.003)
    )
    scale = (C5, D5, E5, G5, A5)
    pitches = [scale[n * 3 % 5] * (1 + (n > 21)) for n in range(43)]
    bells = [(0.25 + 0.07 * n, 0.5 * _struck(pitch, 0.6, GLASS, 0.16)) for n, pitch in enumerate(pitches)]
    return _soft(_placed(4.4, [(0, 0.28 * chord * swell), *bells]), attack=0.05, release=0.4)


SOUNDS: dict[Callable[[], Sound], float] = {
    tap: 0.32,
    lamp: 0.36,
    right: 0.34,
    wrong: 0.34,
    idle: 0.12,
    clue: 0.3,
    buzzer_star: 0.36,
    buzzer_moon: 0.36,
    buzzer_sun: 0.36,
    buzzer_rainbow: 0.36,
    ring: 0.3,
    brake: 0.3,
    finale: 0.4,
}
"""Every sound with its peak level."""


def rendered(make: Callable[[], Sound]) -> npt.NDArray[np.int16]:
    """One sound as it stands in its file."""
    sound = make()
    sound = sound - sound.mean() * np.hanning(len(sound)) * 2
    sound = np.concatenate([sound / np.abs(sound).max() * SOUNDS[make], np.zeros(round(TAIL * RATE))])
    return np.round(sound * 32767).astype(np.int16)


def main() -> None:
    """Write every sound beside this script."""
    for make in SOUNDS:
        with wave.open(str(Path(__file__).with_name(f"{make.__name__}.wav")), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(RATE)
            file.writeframes(rendered(make).astype("<i2").tobytes())


if __name__ == "__main__":
    main()
