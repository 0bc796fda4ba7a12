"""The figures and formulas of the drunk picture that the fast and the slow implementation share."""

import math

import numpy as np
import numpy.typing as npt

from hall.impairment.model import Impairment

Picture = npt.NDArray[np.uint8]
"""(H, W, 3) BGR or (H, W, 4) BGRA, uint8."""

GREY = 88.0
"""Contrast is lost towards this grey."""
GLARE_FROM = 165.0
"""Light above this grey level dazzles."""
GLARE_LEVELS = 320.0
"""What the strongest glare adds, in grey levels at `bloom` 1, where all else is dark. Eyes adapt to what the
whole picture shares: in a bright room a lamp dazzles less."""
PERIPHERY = 0.25
"""How bright the unattended periphery stays."""
COARSE = 8
"""Glare and periphery are worked out at 1/8 of the size: they have no finer detail."""
SOFT_BOX = 5
"""Blur of the unattended periphery: a box in coarse pixels, see `box_sigma`."""
GAP_SECONDS = 0.5
"""After a longer gap, or when time goes back, nothing of the past shows any more."""
LUMA = (0.114, 0.587, 0.299)
"""Weights of blue, green and red in brightness (BT.601)."""


def glare_box(width: int, height: int) -> int:
    """Width of the halo around lights: as a box in coarse pixels, see `box_sigma`."""
    return 2 * round(max(width, height) / 50 / COARSE) + 1


def box_sigma(box: int) -> float:
    """The Gaussian that three box blurs of this odd width come near to, at a tenth of its cost."""
    return math.sqrt((box**2 - 1) / 4)


def colour_matrix(impairment: Impairment) -> npt.NDArray[np.float32]:
    """Saturation, then contrast: (3, 4), for BGR pixels followed by 1."""
    keep, gain = impairment.saturation, impairment.contrast
    matrix = np.empty((3, 4), np.float32)
    matrix[:, :3] = LUMA
    matrix[:, :3] *= gain * (1 - keep)
    matrix[range(3), range(3)] += gain * keep
    matrix[:, 3] = GREY * (1 - gain)
    return matrix


def glare_threshold(impairment: Impairment) -> float:
    """`GLARE_FROM` as it looks after the loss of contrast."""
    return GREY + impairment.contrast * (GLARE_FROM - GREY)


def defocus_pixels(impairment: Impairment, pixels_per_degree: float) -> float:
    """Sigma of the defocus in full-frame pixels, less the half pixel by which any screen blurs anyway."""
    sigma = impairment.defocus / 60 * pixels_per_degree
    return math.sqrt(max(0.0, sigma**2 - 0.25))


def smear_weight(impairment: Impairment, elapsed: float) -> float:
    """Share of the last picture that still shows `elapsed` seconds later."""
    if not 0 < elapsed <= GAP_SECONDS or impairment.smear <= 0:
        return 0.0
    return float(impairment.smear ** (elapsed * 30))


def periphery(width: int, height: int) -> npt.NDArray[np.float32]:
    """0 in the middle, 1 at the edges, smooth between: (height, width)."""
    x = (np.arange(width) + 0.5) / width * 2 - 1
    y = (np.arange(height) + 0.5) / height * 2 - 1
    share = np.clip((np.hypot(x[None, :], y[:, None]) - 0.35) / 0.85, 0, 1)
    return (share * share * (3 - 2 * share)).astype(np.float32)


def tunnel_strength(impairment: Impairment, load: float) -> float:
    """Share of the periphery lost: three quarters of it always, all of it under a second task (`load` 1)."""
    return impairment.tunnel * (0.75 + 0.25 * min(max(load, 0.0), 1.0))
