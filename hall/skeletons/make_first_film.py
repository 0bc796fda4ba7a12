"""Makes the clip of the film skeleton, with ffmpeg: `python hall/skeletons/make_first_film.py`."""

import subprocess
from pathlib import Path

import numpy as np

TARGET = Path(__file__).resolve().parent / "film/films/first.webm"
WIDTH, HEIGHT, RATE, SECONDS = 640, 360, 25, 6


def _frame(seconds: float) -> bytes:
    """Night over a road; from the second second on, a lamp glows. RGB bytes."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    sky = np.array([8, 19, 48]) + (y / HEIGHT)[..., None] * np.array([15, 37, 79])
    ground = (y > HEIGHT * 0.8)[..., None]
    picture = np.where(ground, np.array([23, 50, 110]), sky)
    light = float(np.clip((seconds - 1.8) / 0.8, 0, 1)) ** 2
    away = np.hypot(x - WIDTH / 2, y - HEIGHT * 0.42)
    halo = (light * np.exp(-((away / 120) ** 2)))[..., None]
    picture = picture * (1 - 0.75 * halo) + np.array([255, 192, 77]) * 0.75 * halo
    post = ((abs(x - WIDTH / 2) < 4) & (y > HEIGHT * 0.42) & (y < HEIGHT * 0.86))[..., None]
    picture = np.where(post, np.array([29, 74, 168]), picture)
    glass = np.clip(38 - away, 0, 1)[..., None]
    lamp = np.array([31, 68, 144]) * (1 - light) + np.array([255, 210, 122]) * light
    return bytes((picture * (1 - glass) + lamp * glass).clip(0, 255).astype(np.uint8).tobytes())


def main() -> None:
    """Draw every frame and let ffmpeg encode it."""
    command = ["ffmpeg", "-y", "-loglevel", "error", "-f", "rawvideo", "-pix_fmt", "rgb24"]
    command += ["-s", f"{WIDTH}x{HEIGHT}", "-r", str(RATE), "-i", "-", "-c:v", "libvpx-vp9", "-crf", "34"]
    command += ["-b:v", "0", "-pix_fmt", "yuv420p", "-fflags", "+bitexact", str(TARGET)]
    frames = b"".join(_frame(n / RATE) for n in range(RATE * SECONDS))
    subprocess.run(command, input=frames, check=True)


if __name__ == "__main__":
    main()
