"""The drunk picture, slow and obvious: what `Pipeline` must come near to (a test asks for 40 dB)."""

import math

import cv2
import numpy as np
import numpy.typing as npt

from hall.impairment.model import Impairment
from hall.impairment.motion import Balance, Pose, Sway
from hall.impairment.recipe import (
    COARSE,
    GLARE_FROM,
    GLARE_LEVELS,
    LUMA,
    PERIPHERY,
    SOFT_BOX,
    Picture,
    box_sigma,
    colour_matrix,
    defocus_pixels,
    glare_box,
    glare_threshold,
    periphery,
    smear_weight,
    tunnel_strength,
)
from hall.impairment.warp import WAVES_ACROSS, WAVES_DOWN

Plane = npt.NDArray[np.float32]


class Reference:
    """One step after the other, every pixel, in floating point. Same calls as `Pipeline`; BGR only."""

    def __init__(self, width: int, height: int, seed: int, reduced_motion: bool = False) -> None:
        self.width, self.height = width, height
        self._sway = Sway(width, height, seed, reduced_motion)
        self._balance = Balance()
        self._still = reduced_motion
        self._past: Plane | None = None
        self._seconds: float | None = None

    def render(
        self, picture: Picture, out: Picture, level: float, seconds: float, *, load: float = 0.0
    ) -> None:
        """Write `picture` (H, W, 3) as seen at `level` into `out` (H, W, 4)."""
        elapsed = 0.0 if self._seconds is None else seconds - self._seconds
        self._seconds = seconds
        out[..., 3] = 255
        if level <= 0:
            out[..., :3] = picture
            self._past = None
            return
        seen = Impairment.at(level)
        dizziness = 0.0 if self._still else self._balance.feel(picture, seconds, max(elapsed, 0.0))
        pose = self._sway.at(seen, seconds, dizziness)

        coloured = plane(cv2.transform(picture.astype(np.float32), colour_matrix(seen)))
        first = bend(coloured, pose)
        second = bend(coloured, pose, pose.second_x, pose.second_y)
        doubled = (1 - seen.ghost) * first + seen.ghost * second
        sigma = defocus_pixels(seen, self._sway.pixels_per_degree)
        blurred = blur(doubled, sigma)
        surrounded = self._surround(blurred, first, seen, tunnel_strength(seen, load))
        smear = smear_weight(seen, elapsed) if self._past is not None else 0.0
        now = np.clip(surrounded, 0, 255)
        if self._past is not None:
            now = smear * self._past + (1 - smear) * now
        self._past = now
        out[..., :3] = np.rint(now)

    def _surround(self, picture: Plane, first: Plane, seen: Impairment, tunnel: float) -> Plane:
        """Glare added; the periphery replaced, as far as the tunnel takes it, by its dark soft self."""
        size = (self.width, self.height)
        small = (self.width // COARSE, self.height // COARSE)
        coarse = plane(cv2.resize(first, small, interpolation=cv2.INTER_AREA))
        grey = coarse @ np.array(LUMA, np.float32)
        lit = (grey - glare_threshold(seen)) / ((255 - GLARE_FROM) * seen.contrast)
        halo = blur(np.clip(lit, 0, 1).astype(np.float32), box_sigma(glare_box(*size)))
        dazzle = seen.bloom * GLARE_LEVELS * (1 - float(halo.mean()))
        soft = plane(cv2.resize(blur(coarse, box_sigma(SOFT_BOX)), size, interpolation=cv2.INTER_LINEAR))
        edge = tunnel * periphery(*size)[..., None]
        glare = plane(cv2.resize(halo, size, interpolation=cv2.INTER_LINEAR))
        return plane((1 - edge) * picture + edge * PERIPHERY * soft + dazzle * glare[..., None])


def plane(picture: npt.ArrayLike) -> Plane:
    """The same picture, in floating point."""
    return np.asarray(picture, np.float32)


def blur(picture: Plane, sigma: float) -> Plane:
    """Gaussian blur; no sigma, no blur."""
    if sigma <= 0:
        return picture
    return plane(cv2.GaussianBlur(picture, (0, 0), sigma, borderType=cv2.BORDER_REFLECT_101))


def bend(picture: Plane, pose: Pose, right: int = 0, down: int = 0) -> Plane:
    """Every pixel looks up where it comes from; the whole is moved `right` and `down` by so many pixels."""
    height, width = picture.shape[:2]
    middle_x, middle_y = (width - 1) / 2, (height - 1) / 2
    x, y = np.meshgrid(np.arange(width) - middle_x - right, np.arange(height) - middle_y - down)
    radius = (x**2 + y**2) / (middle_x**2 + middle_y**2)
    bulge = (1 + pose.barrel * radius) / (1 + pose.barrel) / pose.zoom
    bulged_x, bulged_y = x * bulge, y * bulge
    cosine, sine = math.cos(pose.roll), math.sin(pose.roll)
    rolled_x = cosine * bulged_x - sine * bulged_y
    rolled_y = cosine * bulged_y + sine * bulged_x
    wave_x = pose.wobble * np.sin(2 * math.pi * WAVES_DOWN * y / height + pose.phase_x)
    wave_y = 0.6 * pose.wobble * np.sin(2 * math.pi * WAVES_ACROSS * x / width + pose.phase_y)
    from_x = (rolled_x + wave_x + pose.shift_x + middle_x).astype(np.float32)
    from_y = (rolled_y + wave_y + pose.shift_y + middle_y).astype(np.float32)
    return plane(cv2.remap(picture, from_x, from_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT_101))
