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
    periphery,
)


class Surround:
    """Takes raw bent pictures at 1/`scale` of `width` x `height` and gives layers of fewer rows back.

    The picture itself is only multiplied by the contrast. What colour and grey veil change comes from the
    coarse picture: detail finer than eight pixels keeps a little more colour than it should, which nobody can
    see, and two passes over every pixel are saved. All buffers are made once.
    """

    def __init__(self, width: int, height: int, scale: int) -> None:
        size = (width // scale, height // scale)
        self.span = 4 if scale == 1 else 2
        """Rows of the picture for one of the layer: four full rows at most."""
        # Of a whole picture every other row tells enough.
        self._rows = 2 if scale == 1 else 1
        self.layer: Picture = np.zeros((-(-size[1] // self.span), size[0], 4), np.uint8)
        """What was worked out last."""
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
        self._kept = np.zeros(shape, np.float32)
        self._glare_box = (glare_box(width, height),) * 2
        self._edge = np.repeat(periphery(*coarse)[..., None], 4, axis=2)
        self._double, self._colour, self._sum = (np.empty(shape, np.float32) for _ in range(3))
        self._light, self._soft = (np.empty(shape, np.uint8) for _ in range(2))
        self._grey = np.empty(shape[:2], np.uint8)

    def work_out(
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
    ) -> None:
        """Make the layer `top` + `gain` x what is missing from contrast x the picture with its second image.

        `dims`: the layer also darkens the edges; otherwise the picture has been darkened there already.
        `kept`: share of the last layer that is added. Each row of the layer stands for `span` rows.
        """
        coarse = self._down(picture)
        self._lay_double(coarse, pose, seen.ghost)
        total = self._sum
        whole = np.zeros((4, 5), np.float32)
        whole[:3, [0, 1, 2, 4]] = colour_matrix(seen)
        tint = whole.copy()
        tint[range(3), range(3)] -= seen.contrast
        cv2.transform(self._double, tint, dst=total)
        if tunnel > 0:
            self._narrow(coarse, whole, tunnel, dims=dims)
        self._dazzle(coarse, seen.bloom)
        cv2.addWeighted(total, gain, self._kept if kept else total, kept, top, dst=self._kept)
        self._up()

    def forget(self) -> None:
        """Keep nothing of the last layer."""
        self._kept.fill(0)
        self.layer.fill(0)

    def _lay_double(self, coarse: Picture, pose: Pose, ghost: float) -> None:
        """`_double` = the raw coarse picture with its second image."""
        if ghost <= 0:
            np.copyto(self._double, coarse)
            return
        aside = np.array([[1, 0, -pose.second_x / COARSE], [0, 1, -pose.second_y / COARSE]], np.float32)
        cv2.warpAffine(
            coarse,
            aside,
            (coarse.shape[1], coarse.shape[0]),
            dst=self._light,
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REPLICATE,
        )
        cv2.addWeighted(coarse, 1 - ghost, self._light, ghost, 0, dst=self._double, dtype=cv2.CV_32F)

    def _narrow(self, coarse: Picture, whole: npt.NDArray[np.float32], tunnel: float, *, dims: bool) -> None:
        """Into `_sum`: towards the edges what is left of the periphery, instead of what is there."""
        soft, colour = self._soft, self._colour
        cv2.blur(coarse, (SOFT_BOX, SOFT_BOX), dst=soft)
        for _ in range(2):
            cv2.blur(soft, (SOFT_BOX, SOFT_BOX), dst=soft)
        if dims:
            # One step for both: the offsets of their colours differ by what the periphery loses.
            cv2.addWeighted(soft, PERIPHERY, self._double, -1, 0, dst=self._double, dtype=cv2.CV_32F)
            lost = whole.copy()
            lost[:, 4] *= PERIPHERY - 1
            cv2.transform(self._double, lost, dst=colour)
        else:
            np.copyto(self._double, soft)
            cv2.transform(self._double, PERIPHERY * whole, dst=colour)
            cv2.subtract(colour, self._sum, dst=colour)
        cv2.multiply(colour, self._edge, dst=colour, scale=tunnel)
        cv2.add(self._sum, colour, dst=self._sum)

    def _dazzle(self, coarse: Picture, bloom: float) -> None:
        """Into `_sum`: halos around what is brighter than `GLARE_FROM`."""
        grey, light = self._grey, self._light
        gain = 255 / (255 - GLARE_FROM)
        cv2.cvtColor(coarse, cv2.COLOR_BGRA2GRAY, dst=grey)
        cv2.addWeighted(grey, gain, grey, 0, -gain * GLARE_FROM, dst=grey)
        for _ in range(3):
            cv2.blur(grey, self._glare_box, dst=grey)
        cv2.cvtColor(grey, cv2.COLOR_GRAY2BGRA, dst=light)
        strength = bloom * GLARE_LEVELS / 255 * (1 - cv2.mean(grey)[0] / 255)
        cv2.addWeighted(light, strength, self._sum, 1, 0, dst=self._sum, dtype=cv2.CV_32F)

    def _down(self, picture: Picture) -> Picture:
        picture = picture[:: self._rows]
        for step in self._steps:
            halves_both = picture.shape[:2] == (2 * step.shape[0], 2 * step.shape[1])
            # Halving one side alone: the mean of two, which AREA takes five times as long for.
            how = cv2.INTER_AREA if halves_both else cv2.INTER_LINEAR
            cv2.resize(picture, (step.shape[1], step.shape[0]), dst=step, interpolation=how)
            picture = step
        return picture

    def _up(self) -> None:
        """The sum as a layer in the picture's size."""
        cv2.addWeighted(self._kept, 1, self._kept, 0, 0, dst=self._soft, dtype=cv2.CV_8U)
        size = (self.layer.shape[1], self.layer.shape[0])
        cv2.resize(self._soft, size, dst=self.layer, interpolation=cv2.INTER_LINEAR)
