"""Music and sounds, made of sines and soft noise: gentle, quiet, below any speech."""

import wave
from collections.abc import Callable
from pathlib import Path

import numpy as np
import numpy.typing as npt
from board import Board

RATE = 44100
Wave = npt.NDArray[np.float64]
CHORDS = {
    "warm": [(48, 55, 60, 64), (45, 52, 57, 60), (41, 48, 57, 60), (43, 50, 55, 59)],
    "uneasy": [(45, 52, 57, 60), (44, 52, 56, 59), (45, 52, 57, 60), (41, 48, 53, 56)],
    "grave": [(45, 52, 57, 60), (41, 48, 53, 57), (38, 45, 53, 57), (40, 47, 52, 55)],
    "hope": [(48, 55, 64, 67), (43, 50, 59, 62), (45, 52, 60, 64), (41, 48, 57, 60)],
    "play": [(48, 55, 60, 64), (41, 48, 57, 60), (48, 55, 60, 64), (43, 50, 55, 59)],
}
STEPS = {"warm": 0.36, "uneasy": 0.30, "grave": 0.60, "hope": 0.32, "play": 0.24}


def time_of(seconds: float) -> Wave:
    return np.arange(int(seconds * RATE)) / RATE


def pitch(note: float) -> float:
    """Hertz of a MIDI note."""
    return float(440 * 2 ** ((note - 69) / 12))


def bell(note: float, seconds: float = 1.2, bright: float = 0.25) -> Wave:
    """A plucked, glassy tone."""
    t = time_of(seconds)
    f = pitch(note)
    wave = np.sin(2 * np.pi * f * t) * np.exp(-3.2 * t) + bright * np.sin(4 * np.pi * f * t) * np.exp(-6 * t)
    return wave * np.minimum(1, t / 0.006) * np.minimum(1, (seconds - t) / 0.05)


def pad(notes: tuple[int, ...], seconds: float) -> Wave:
    """A slow chord that swells and sinks."""
    t = time_of(seconds)
    wave = np.zeros_like(t)
    for note in notes:
        f = pitch(note)
        for detune in (-0.3, 0.3):
            wave += np.sin(2 * np.pi * (f + detune) * t) + 0.22 * np.sin(4 * np.pi * (f + detune) * t)
    swell = np.clip(np.minimum(t / 1.1, (seconds - t) / 1.1), 0, 1)
    return wave * np.sin(swell * np.pi / 2) / (2 * len(notes))


def noise(seconds: float, width: int, seed: int) -> Wave:
    """Noise smoothed over `width` samples, peak 1."""
    raw = np.random.default_rng(seed).standard_normal(int(seconds * RATE))
    soft = np.convolve(raw, np.hanning(width + 2)[1:-1], mode="same")
    return soft / np.max(np.abs(soft))


def _fade(wave: Wave, attack: float, release: float) -> Wave:
    t = time_of(len(wave) / RATE)[: len(wave)]
    length = len(wave) / RATE
    return wave[: len(t)] * np.clip(np.minimum(t / attack, (length - t) / release), 0, 1)


def clink() -> Wave:
    return 0.5 * bell(93, 0.9, 0.6) + 0.35 * bell(97.3, 0.9, 0.5)


def door() -> Wave:
    t = time_of(0.5)
    return 0.7 * np.sin(2 * np.pi * (90 - 60 * t) * t) * np.exp(-9 * t) + 0.12 * _fade(
        noise(0.5, 30, 1), 0.01, 0.4
    )


def keys() -> Wave:
    wave = np.zeros(int(0.8 * RATE))
    for i, note in enumerate((100, 103, 98, 104)):
        _add(wave, 0.22 * bell(note, 0.35, 0.7), i * 0.09)
    return wave


def engine() -> Wave:
    t = time_of(7.0)
    hum = np.sin(2 * np.pi * 62 * t) + 0.6 * np.sin(2 * np.pi * 93 * t + 0.4 * np.sin(9 * t))
    return _fade(0.16 * hum + 0.12 * noise(7.0, 90, 2), 1.2, 2.0)


def brake() -> Wave:
    t = time_of(0.8)
    tone = np.sin(2 * np.pi * (1150 - 380 * t + 12 * np.sin(60 * t)) * t)
    return _fade(0.13 * tone + 0.16 * noise(0.8, 6, 3), 0.05, 0.35)


def thud() -> Wave:
    t = time_of(0.7)
    return 0.9 * np.sin(2 * np.pi * (74 - 40 * t) * t) * np.exp(-8 * t) + 0.3 * noise(0.7, 16, 4) * np.exp(
        -11 * t
    )


def heart() -> Wave:
    wave = np.zeros(int(3.4 * RATE))
    t = time_of(0.25)
    beat = np.sin(2 * np.pi * 54 * t) * np.exp(-14 * t)
    for i in range(4):
        _add(wave, 0.8 * beat, i * 0.8)
        _add(wave, 0.55 * beat, i * 0.8 + 0.24)
    return wave


def breath() -> Wave:
    return _fade(0.3 * noise(1.8, 10, 5), 0.4, 0.6)


def beep() -> Wave:
    return 0.3 * _fade(np.sin(2 * np.pi * 880 * time_of(0.25)), 0.01, 0.06)


def clock() -> Wave:
    wave = np.zeros(int(6.4 * RATE))
    for i in range(6):
        _add(wave, 0.22 * bell(88 if i % 2 else 84, 0.12, 0.9), i * 1.0)
    return wave


def lamp() -> Wave:
    wave = np.zeros(int(1.8 * RATE))
    _add(wave, 0.4 * bell(72, 1.2), 0)
    _add(wave, 0.45 * bell(79, 1.5), 0.16)
    return wave


def message() -> Wave:
    wave = np.zeros(int(0.9 * RATE))
    _add(wave, 0.35 * bell(83, 0.5), 0)
    _add(wave, 0.35 * bell(88, 0.6), 0.12)
    return wave


def ringing() -> Wave:
    wave = np.zeros(int(2.0 * RATE))
    for i in range(12):
        _add(wave, 0.2 * bell(84 if i % 2 else 88, 0.16), i * 0.08)
    return wave


def coins() -> Wave:
    wave = np.zeros(int(1.6 * RATE))
    for i in range(9):
        _add(wave, 0.2 * bell(96 - i * 1.4, 0.3, 0.6), i * 0.13)
    return wave


def sink() -> Wave:
    t = time_of(1.2)
    return _fade(0.4 * np.sin(2 * np.pi * (330 - 130 * t) * t), 0.03, 0.5)


def crackle() -> Wave:
    rng = np.random.default_rng(6)
    wave = _fade(0.10 * noise(4.5, 60, 7), 0.6, 1.2)
    for at in rng.uniform(0.2, 4.0, 46):
        _add(
            wave, 0.3 * rng.uniform(0.3, 1) * noise(0.03, 3, int(at * 999)) * np.exp(-120 * time_of(0.03)), at
        )
    return wave


def steps() -> Wave:
    wave = np.zeros(int(2.6 * RATE))
    for i in range(6):
        _add(wave, 0.25 * noise(0.1, 40, 8 + i) * np.exp(-34 * time_of(0.1)), i * 0.4)
    return wave


def pluck() -> Wave:
    return 0.4 * bell(76, 0.5)


_MADE = (
    clink, door, keys, engine, brake, thud, heart, breath, beep, clock, lamp, message, ringing, coins, sink,
    crackle, steps, pluck,
)  # fmt: skip
SOUNDS: dict[str, Callable[[], Wave]] = {made.__name__: made for made in _MADE}


def _add(track: Wave, wave: Wave, at: float) -> None:
    start = int(at * RATE)
    room = max(0, min(len(wave), len(track) - start))
    track[start : start + room] += wave[:room]


def _music(board: Board, total: float) -> Wave:
    track = np.zeros(int(total * RATE))
    rng = np.random.default_rng(board.music)
    spans: list[tuple[float, float, str]] = []
    for scene, start in zip(board.scenes, board.starts, strict=False):
        if scene.mood or not spans:
            spans.append((start, total, scene.mood or "warm"))
            if len(spans) > 1:
                spans[-2] = (spans[-2][0], start, spans[-2][2])
    for start, end, mood in spans:
        step, chords = STEPS[mood], CHORDS[mood]
        span = step * 12
        at, bar = start, 0
        while at < end - 0.5:
            long = min(span, end - at) + 0.8
            chord = chords[bar % len(chords)]
            _add(track, (0.5 if mood == "uneasy" else 0.42) * pad(chord, long), at)
            order = rng.permutation(4)
            for i in range(12):
                if at + i * step > end - 0.4 or (i % 3 == 2 and rng.random() < 0.5):
                    continue
                note = chord[order[i % 4]] + 12
                _add(track, 0.16 * (1.0 if i % 3 == 0 else 0.65) * bell(note, 1.1), at + i * step)
            at += span
            bar += 1
    return track


def mix(board: Board) -> npt.NDArray[np.int16]:
    """The whole sound track, mono, 16 bit, with a soft end."""
    total = board.starts[-1]
    track = 0.34 * _music(board, total)
    for scene, start in zip(board.scenes, board.starts, strict=False):
        for cue in scene.sounds:
            _add(track, 0.55 * cue.loud * SOUNDS[cue.name](), start + cue.at)
    t = time_of(total)[: len(track)]
    track = np.tanh(track * 1.1) * np.clip(np.minimum(t / 0.8, (total - t) / 1.6), 0, 1)
    return (track * 0.62 * 32767).astype(np.int16)


def write(board: Board, path: Path) -> None:
    """Write the sound track as a WAV file."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(mix(board).tobytes())
