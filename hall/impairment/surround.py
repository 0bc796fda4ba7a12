"""What is added to the picture, worked out at an eighth of its size: colour, glare, dark edges."""

import cv2
import numpy as np
import numpy.typing as npt

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
    """Takes raw bent pictures at 1/`scale` of `width` x `height` and gives layers of half as many rows back.

    The picture itself is only multiplied by the contrast. What colour and grey veil change comes from the
    coarse picture: detail finer than eight pixels keeps a little more colour than it should, which nobody can
    see, and two passes over every pixel are saved. All buffers are made once.
    """

    def __init__(self, width: int, height: int, scale: int) -> None:
        size = (width // scale, height // scale)
        # Of a whole picture every other row tells enough.
        self._rows = 2 if scale == 1 else 1
        self._layer = np.empty((-(-size[1] // 2), size[0], 4), np.uint8)
        # Halving both sides is a special case in OpenCV, ten times faster than any other step.
        self._steps: list[Picture] = []
        across, down = size[0], size[1] // self._rows
        coarse = (max(1, width // COARSE), max(1, height // COARSE))
        while across >= 2 * coarse[0] and down >= 2 * coarse[1]:
            across, down = across // 2, down // 2
            self._steps.append(np.empty((down, across, 4), np.uint8))
        if (across, down) != coarse:
            self._steps.append(np.empty((coarse[1], coarse[0], 4), np.uint8))
        shape = (coarse[1], coarse[0], 4)
        self._half_layer = np.empty((-(-size[1] // 2), size[0] // 2, 4), np.uint8)
        self._kept = np.empty(shape, np.float32)
        self._glare_box = (glare_box(width, height),) * 2
        self._edge = np.repeat(periphery(*coarse)[..., None], 4, axis=2)
        self._raw, self._double, self._colour, self._sum = (np.empty(shape, np.float32) for _ in range(4))
        self._light, self._soft, self._coarse_layer = (np.empty(shape, np.uint8) for _ in range(3))
        self._grey = np.empty(shape[:2], np.uint8)
        self._matrix = np.zeros((4, 5), np.float32)

    def layer(
        self,
        picture: Picture,
        seen: Impairment,
        pose: Pose,
        tunnel: float,
        *,
        dims: bool,
        gain: float,
        top: float,
        kept: float,
    ) -> Picture:
        """`top` + `gain` x what is missing from contrast x the picture with its second image.

        `dims`: the layer also darkens the edges; otherwise the picture has been darkened there already.
        `kept`: share of the last layer that is added. Each row of the layer stands for two rows.
        """
        raw, double, total = self._raw, self._double, self._sum
        cv2.addWeighted(self._down(picture), 1, self._light, 0, 0, dst=raw, dtype=cv2.CV_32F)
        matrix = self._matrix
        matrix[:3, [0, 1, 2, 4]] = colour_matrix(seen)
        self._glare_and_soft(cv2.transform(raw, matrix, dst=self._colour), seen, tunnel)
        self._lay_double(pose, seen.ghost)
        if dims:
            cv2.transform(double, matrix, dst=self._colour)
            cv2.multiply(self._colour, self._edge, dst=self._colour, scale=-tunnel)
            np.add(total, self._colour, out=total)
        for channel in range(3):
            matrix[channel, channel] -= seen.contrast
        cv2.transform(double, matrix, dst=self._colour)
        np.add(total, self._colour, out=total)
        if not dims:
            cv2.multiply(self._colour, self._edge, dst=self._colour, scale=-tunnel)
            np.add(total, self._colour, out=total)
        cv2.addWeighted(total, gain, self._kept if kept else total, kept, top, dst=self._kept)
        return self._up()

    def _lay_double(self, pose: Pose, ghost: float) -> None:
        """`_double` = the raw coarse picture with its second image."""
        if ghost <= 0:
            np.copyto(self._double, self._raw)
            return
        aside = np.array([[1, 0, -pose.second_x / COARSE], [0, 1, -pose.second_y / COARSE]], np.float32)
        cv2.warpAffine(
            self._raw,
            aside,
            (self._raw.shape[1], self._raw.shape[0]),
            dst=self._double,
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
        cv2.addWeighted(self._raw, 1 - ghost, self._double, ghost, 0, dst=self._double)

    def _glare_and_soft(self, coarse: npt.ArrayLike, seen: Impairment, tunnel: float) -> None:
        """`_sum` = glare + what is left of the periphery, from a coarse picture of right colours."""
        light, soft, grey = self._light, self._soft, self._grey
        coarse = np.asarray(coarse)
        cv2.addWeighted(coarse, 1, coarse, 0, 0, dst=soft, dtype=cv2.CV_8U)
        gain = 255 / ((255 - GLARE_FROM) * seen.contrast)
        cv2.cvtColor(soft, cv2.COLOR_BGRA2GRAY, dst=grey)
        cv2.addWeighted(grey, gain, grey, 0, -gain * glare_threshold(seen), dst=grey)
        for _ in range(3):
            cv2.blur(grey, self._glare_box, dst=grey)
            cv2.blur(soft, (SOFT_BOX, SOFT_BOX), dst=soft)
        cv2.cvtColor(grey, cv2.COLOR_GRAY2BGRA, dst=light)
        dazzle = seen.bloom * GLARE_LEVELS / 255 * (1 - cv2.mean(grey)[0] / 255)
        cv2.multiply(soft, self._edge, dst=self._sum, scale=PERIPHERY * tunnel, dtype=cv2.CV_32F)
        cv2.addWeighted(light, dazzle, self._sum, 1, 0, dst=self._sum, dtype=cv2.CV_32F)

    def _down(self, picture: Picture) -> Picture:
        picture = picture[:: self._rows]
        for step in self._steps:
            cv2.resize(picture, (step.shape[1], step.shape[0]), dst=step, interpolation=cv2.INTER_AREA)
            picture = step
        return picture

    def _up(self) -> Picture:
        """The sum as a layer in the picture's size; so smooth a layer hides a plain last doubling."""
        half, size = self._half_layer, (self._layer.shape[1], self._layer.shape[0])
        cv2.addWeighted(self._kept, 1, self._kept, 0, 0, dst=self._coarse_layer, dtype=cv2.CV_8U)
        if half.shape == self._coarse_layer.shape:
            cv2.resize(self._coarse_layer, size, dst=self._layer, interpolation=cv2.INTER_LINEAR)
            return self._layer
        cv2.resize(
            self._coarse_layer, (half.shape[1], half.shape[0]), dst=half, interpolation=cv2.INTER_LINEAR
        )
        cv2.resize(half, size, dst=self._layer, interpolation=cv2.INTER_NEAREST)
        return self._layer
