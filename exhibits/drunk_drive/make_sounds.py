"""Makes the loops in `sounds/`: run it with the folder's path after changing a number here."""

import sys
import wave
from pathlib import Path

import numpy as np
import numpy.typing as npt

RATE = 22_050
SECONDS = 2.0
Wave = npt.NDArray[np.float64]


def engine(turns: float, seed: int) -> Wave:
    """A small engine at `turns` explosions a second: a few harmonics, a little uneven."""
    t = np.arange(round(RATE * SECONDS)) / RATE
    whole = round(turns * SECONDS) / SECONDS  # whole turns in the loop, or its seam would click
    rng = np.random.default_rng(seed)
    sound = sum(
        np.sin(2 * np.pi * whole * n * t + rng.uniform(0, 6.28)) / n**1.25 for n in (0.5, 1, 2, 3, 4, 6)
    )
    return np.asarray(np.tanh(0.7 * sound) + 0.05 * noise(260, 900, seed))


def noise(low: float, high: float, seed: int) -> Wave:
    """A band of noise that loops without a seam, for it is made from whole waves."""
    count = round(RATE * SECONDS)
    pitch = np.fft.rfftfreq(count, 1 / RATE)
    rng = np.random.default_rng(seed)
    band = np.exp(-(np.maximum(0, low - pitch) ** 2) / (low * 0.6) ** 2)
    band *= np.exp(-(np.maximum(0, pitch - high) ** 2) / (high * 0.5) ** 2)
    made = np.fft.irfft(band * np.exp(2j * np.pi * rng.random(len(pitch))), count)
    return np.asarray(made / np.abs(made).max())


def write(path: Path, sound: Wave, peak: float) -> None:
    samples = (sound / np.abs(sound).max() * peak * 32767).astype("<i2")
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(samples.tobytes())


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "idle.wav", engine(26, 1), 0.5)
    write(folder / "low.wav", engine(48, 2), 0.5)
    write(folder / "high.wav", engine(78, 3), 0.5)
    write(folder / "tyres.wav", noise(180, 700, 4), 0.4)
    write(folder / "rain.wav", noise(900, 4500, 5), 0.35)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
