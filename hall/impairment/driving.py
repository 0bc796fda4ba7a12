"""What alcohol costs on the road: reaction time, stopping distance, and an estimate of the alcohol itself."""

from dataclasses import dataclass

import numpy as np

GRAVITY = 9.81


@dataclass(frozen=True)
class Range:
    """A figure that is known only within bounds; all three in the same unit."""

    low: float
    middle: float
    high: float


def stopping_distance(km_per_h: float, extra_ms: float = 0, friction: float = 0.7) -> float:
    """The way to a stop in metres: v·t + v²/(2·μ·g), t = 1.5 s of reaction plus `extra_ms`.

    `friction` .7 is a dry road, about .4 a wet one. Friction and the driver's 1.5 s each vary by a third
    between cars, roads and people, so read the differences and not the last digit.
    """
    metres_per_s = km_per_h / 3.6
    return metres_per_s * (1.5 + extra_ms / 1000) + metres_per_s**2 / (2 * friction * GRAVITY)


def reaction_rise(mg_per_100ml: float) -> Range:
    """How much longer a driver needs to react to a hazard, in percent over sober.

    High: simulator, 79 drivers, pedestrian +36/+53/+94 % and parked car +64/+78/+116 % at 30/50/80
    (doi 10.1016/j.trf.2019.05.011); the larger of the two, and nothing beyond 80 was measured: held there.
    Middle: the pedestrian. Low: other reports are far smaller; a fifth of the middle stands for them.
    """
    middle = float(np.interp(mg_per_100ml, (0, 30, 50, 80), (0, 36, 53, 94)))
    high = float(np.interp(mg_per_100ml, (0, 30, 50, 80), (0, 64, 78, 116)))
    return Range(middle / 5, middle, high)


def alcohol_estimate(grams: float, weight_kg: float, share: float, hours: float = 0) -> Range:
    """Blood alcohol in mg/100 mL after drinking (Widmark): 100·A/(r·W) - β·t, never below 0.

    `grams` of alcohol A, `share` r of the body that takes it up: about .7 in men, .6 in women. The bounds
    are the published coefficient of variation of 21 % around the peak, with β of 9.5 and 37.1 mg/100 mL/h
    at the ends (95 % of Hong Kong Chinese men and women), 15 in the middle.
    An illustration only. It can never tell anyone that they may drive.
    """
    peak = 100 * grams / (share * weight_kg)
    return Range(
        max(0.0, peak * (1 - 0.21) - 37.1 * hours),
        max(0.0, peak - 15 * hours),
        max(0.0, peak * (1 + 0.21) - 9.5 * hours),
    )
