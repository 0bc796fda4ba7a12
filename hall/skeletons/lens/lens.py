"""A mirror on the water: change `effect` into what your lens is to show."""

import cv2
import numpy as np

from hall.exhibit import Knobs, Picture

SWING = 0.012
"""How far a line moves, as a share of the picture's width."""
WAVES = 3
TURNS_A_SECOND = 0.25


def effect(picture: Picture, seconds: float, knobs: Knobs) -> Picture:
    """The picture as it is seen `seconds` after the beginning.

    `picture` is (height, width, 3) uint8 BGR and must not be written to; the answer has its shape and dtype.
    The same picture and the same second always give the same answer.
    """
    height, width = picture.shape[:2]
    rows = np.arange(height, dtype=np.float32)
    angle = 2 * np.pi * (WAVES * rows / height + TURNS_A_SECOND * seconds)
    shift = (SWING * width * np.sin(angle)).astype(np.float32)
    columns = np.arange(width, dtype=np.float32) + shift[:, None]
    lines = np.repeat(rows[:, None], width, axis=1)
    seen = cv2.remap(picture, columns, lines, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
    return np.asarray(seen, np.uint8)
