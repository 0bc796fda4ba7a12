"""Pictures to impair, and how near two of them are."""

import cv2
import numpy as np

from hall.exhibit import Frame, Picture

SHOWN = (20, 50, 80, 150)


def street(width: int, height: int) -> Picture:
    """Edges, lamps, text-like stripes, and soft noise: what a camera in a hall sees, drawn."""
    draw = np.random.default_rng(7)
    noise = draw.normal(size=(height // 8, width // 8, 3)).astype(np.float32)
    picture = 90 + 22 * cv2.resize(noise, (width, height), interpolation=cv2.INTER_CUBIC)
    picture += np.linspace(40, -40, height, dtype=np.float32)[:, None, None]
    picture = np.clip(picture, 0, 255).astype(np.uint8)
    for i in range(14):
        x, y = draw.integers(0, width), draw.integers(0, height)
        colour = draw.integers(0, 255, 3).tolist()
        cv2.rectangle(picture, (x, y), (x + width // 12, y + height // 7), colour, -1, cv2.LINE_AA)
        cv2.line(picture, (x, y), (height - y, x), (240, 240, 245), 1 + i % 4, cv2.LINE_AA)
        cv2.circle(picture, (y, x // 2), height // 30, (200, 246, 255), -1, cv2.LINE_AA)
    return picture


def empty(picture: Picture) -> Frame:
    return np.zeros((*picture.shape[:2], 4), np.uint8)


def psnr(a: Frame, b: Frame) -> float:
    error = np.mean((a[..., :3].astype(float) - b[..., :3]) ** 2)
    return float(10 * np.log10(255**2 / max(error, 1e-9)))
