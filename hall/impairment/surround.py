"""Glare and the unattended periphery: what is added to the picture at an eighth of its size."""

import cv2
import numpy as np

from hall.impairment.model import Impairment
from hall.impairment.recipe import (
    GLARE_FROM,
    GLARE_LEVELS,
    PERIPHERY,
    SOFT_SIGMA,
    Picture,
    colour_matrix,
    glare_sigma,
    glare_threshold,
    periphery,
)


class Surround:
    """Works on coarse BGRA pictures of one size; buffers made once."""

    def __init__(self, width: int, height: int, full: tuple[int, int]) -> None:
        size = (height, width, 4)
        self._sigma = glare_sigma(*full)
        self._edge = np.repeat(periphery(width, height)[..., None], 4, axis=2)
        self._picture, self._soft, self._glare, self._sum = np.empty((4, *size), np.float32)
        self._light = np.empty(size, np.uint8)
        self._layer = np.empty(size, np.uint8)
        self._colours = np.zeros((4, 5), np.float32)

    def _fill(self, impairment: Impairment, tunnel: float) -> None:
        """`_sum` = glare + what the periphery keeps, from the colour-corrected `_picture`."""
        gain = 255 / ((255 - GLARE_FROM) * impairment.contrast)
        threshold = glare_threshold(impairment)
        cv2.addWeighted(
            self._picture, gain, self._picture, 0, -gain * threshold, dst=self._light, dtype=cv2.CV_8U
        )
        cv2.GaussianBlur(self._light, (0, 0), self._sigma, dst=self._light)
        cv2.GaussianBlur(self._picture, (0, 0), SOFT_SIGMA, dst=self._soft)
        cv2.multiply(self._soft, self._edge, dst=self._soft, scale=PERIPHERY * tunnel)
        cv2.addWeighted(
            self._light,
            impairment.bloom * GLARE_LEVELS / 255,
            self._soft,
            1,
            0,
            dst=self._sum,
            dtype=cv2.CV_32F,
        )

    def added(self, coarse: Picture, impairment: Impairment, tunnel: float) -> Picture:
        """What to add to a picture of right colours that is already dark at the edges."""
        cv2.addWeighted(coarse, 1, coarse, 0, 0, dst=self._picture, dtype=cv2.CV_32F)
        self._fill(impairment, tunnel)
        cv2.addWeighted(self._sum, 1, self._sum, 0, 0, dst=self._layer, dtype=cv2.CV_8U)
        return self._layer

    def corrected(self, coarse: Picture, impairment: Impairment, tunnel: float) -> Picture:
        """What to add to `contrast` times the raw picture, as 128 + half of it.

        Loss of colour and dark edges are taken from the coarse picture as well: fine detail keeps a few
        percent more colour and light than it should, which nobody can see up to 50 mg, and two passes over
        the whole picture are saved.
        """
        colours = self._colours
        matrix = colour_matrix(impairment)
        colours[:3, :3], colours[:3, 4] = matrix[:, :3], matrix[:, 3]
        cv2.addWeighted(coarse, 1, coarse, 0, 0, dst=self._glare, dtype=cv2.CV_32F)
        cv2.transform(self._glare, colours, dst=self._picture)
        self._fill(impairment, tunnel)
        total = self._sum
        total += self._picture
        cv2.multiply(self._picture, self._edge, dst=self._picture, scale=tunnel)
        total -= self._picture
        cv2.addWeighted(
            total, 0.5, self._glare, -0.5 * impairment.contrast, 128, dst=self._layer, dtype=cv2.CV_8U
        )
        return self._layer
