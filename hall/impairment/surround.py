"""Glare and the unattended periphery: what is added to the picture, worked out at an eighth of its size."""

import cv2
import numpy as np

from hall.impairment.model import Impairment
from hall.impairment.motion import Pose
from hall.impairment.recipe import (
    COARSE,
    GLARE_FROM,
    GLARE_LEVELS,
    PERIPHERY,
    SOFT_BOX,
    Picture,
    colour_matrix,
    glare_box,
    glare_threshold,
    periphery,
)


class Surround:
    """Takes pictures at 1/`scale` of `width` x `height` and gives layers of the same size back.

    All buffers are made once.
    """

    def __init__(self, width: int, height: int, scale: int) -> None:
        size = (width // scale, height // scale)
        self._layer = np.empty((size[1], size[0], 4), np.uint8)
        self._steps = []
        while scale < COARSE:
            # Halving is a special case in OpenCV, ten times faster than one step to an eighth.
            scale *= 2
            size = (max(1, size[0] // 2), max(1, size[1] // 2))
            self._steps.append(np.empty((size[1], size[0], 4), np.uint8))
        shape = self._steps[-1].shape
        self._half_layer = np.empty(self._steps[0].shape, np.uint8) if len(self._steps) > 2 else None
        self._glare_box = (glare_box(width, height),) * 2
        self._soft_box = (SOFT_BOX, SOFT_BOX)
        self._edge = np.repeat(periphery(size[0], size[1])[..., None], 4, axis=2)
        self._raw, self._picture, self._mixed, self._sum = np.empty((4, *shape), np.float32)
        self._light, self._soft, self._coarse_layer = np.empty((3, *shape), np.uint8)
        self._grey = np.empty(shape[:2], np.uint8)
        self._colours = np.zeros((4, 5), np.float32)

    def added(self, picture: Picture, impairment: Impairment, tunnel: float) -> Picture:
        """What to add to a picture of right colours that is already dark at the edges."""
        self._surround(self._down(picture), impairment, tunnel)
        return self._up(self._sum, 1, 0)

    def missing(
        self, picture: Picture, impairment: Impairment, pose: Pose, tunnel: float, gain: float, top: float
    ) -> Picture:
        """What to take from `gain` x (contrast x the raw picture with its second image) + `top`.

        Loss of colour and dark edges come from the coarse picture as well: fine detail keeps a few percent
        more colour and light than it should, which nobody can see where this is used, and two passes over
        every pixel are saved.
        """
        raw, mixed, total = self._raw, self._mixed, self._sum
        np.copyto(raw, self._down(picture))
        colours, matrix = self._colours, colour_matrix(impairment)
        colours[:3, :3], colours[:3, 4] = matrix[:, :3], matrix[:, 3]
        cv2.transform(raw, colours, dst=self._picture)
        cv2.addWeighted(self._picture, 1, self._picture, 0, 0, dst=self._soft, dtype=cv2.CV_8U)
        self._surround(self._soft, impairment, tunnel)
        for coarse, share in ((self._picture, 1.0), (raw, -impairment.contrast)):
            cv2.addWeighted(coarse, share, coarse, 0, 0, dst=coarse)
        # The darkening of the edges belongs to the picture with its second image.
        aside = np.array([[1, 0, -pose.second_x / COARSE], [0, 1, -pose.second_y / COARSE]], np.float32)
        for coarse, edge in ((self._picture, tunnel), (raw, 0.0)):
            cv2.warpAffine(
                coarse,
                aside,
                (coarse.shape[1], coarse.shape[0]),
                dst=mixed,
                flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
                borderMode=cv2.BORDER_REPLICATE,
            )
            cv2.addWeighted(coarse, 1 - impairment.ghost, mixed, impairment.ghost, 0, dst=mixed)
            total += mixed
            if edge:
                cv2.multiply(mixed, self._edge, dst=mixed, scale=edge)
                total -= mixed
        return self._up(total, -gain, top)

    def _surround(self, coarse: Picture, impairment: Impairment, tunnel: float) -> None:
        """`_sum` = glare + what is left of the periphery, from a coarse picture of right colours."""
        gain = 255 / ((255 - GLARE_FROM) * impairment.contrast)
        light, soft, grey = self._light, self._soft, self._grey
        cv2.cvtColor(coarse, cv2.COLOR_BGRA2GRAY, dst=grey)
        cv2.addWeighted(grey, gain, grey, 0, -gain * glare_threshold(impairment), dst=grey)
        for _ in range(3):
            cv2.blur(grey, self._glare_box, dst=grey)
        cv2.cvtColor(grey, cv2.COLOR_GRAY2BGRA, dst=light)
        cv2.blur(coarse, self._soft_box, dst=soft)
        for _ in range(2):
            cv2.blur(soft, self._soft_box, dst=soft)
        dazzle = impairment.bloom * GLARE_LEVELS / 255 * (1 - cv2.mean(grey)[0] / 255)
        cv2.multiply(soft, self._edge, dst=self._sum, scale=PERIPHERY * tunnel, dtype=cv2.CV_32F)
        cv2.addWeighted(light, dazzle, self._sum, 1, 0, dst=self._sum, dtype=cv2.CV_32F)

    def _down(self, picture: Picture) -> Picture:
        for step in self._steps:
            cv2.resize(picture, (step.shape[1], step.shape[0]), dst=step, interpolation=cv2.INTER_AREA)
            picture = step
        return picture

    def _up(self, coarse: np.ndarray, gain: float, top: float) -> Picture:
        """The coarse sums as a layer in the picture's size."""
        cv2.addWeighted(coarse, gain, coarse, 0, top, dst=self._coarse_layer, dtype=cv2.CV_8U)
        layer, size = self._coarse_layer, (self._layer.shape[1], self._layer.shape[0])
        if self._half_layer is not None:
            # So smooth a layer hides a plain last doubling, which costs half as much.
            half = (self._half_layer.shape[1], self._half_layer.shape[0])
            cv2.resize(layer, half, dst=self._half_layer, interpolation=cv2.INTER_LINEAR)
            cv2.resize(self._half_layer, size, dst=self._layer, interpolation=cv2.INTER_NEAREST)
        else:
            cv2.resize(layer, size, dst=self._layer, interpolation=cv2.INTER_LINEAR)
        return self._layer
