"""From blood alcohol to what the eye and the hand lose; NumPy and OpenCV only.

`Impairment.at(level)` is the model, `Pipeline` shows it, `DelayQueue` and `DividedAttention` make it felt.
"""

from hall.impairment.controls import DelayQueue, DividedAttention, Ramp
from hall.impairment.driving import (
    Range,
    alcohol_estimate,
    reaction_rise,
    stopping_distance,
)
from hall.impairment.model import LEVELS, STRONGEST, Impairment, Law
from hall.impairment.pipeline import Pipeline

__all__ = [
    "LEVELS",
    "STRONGEST",
    "DelayQueue",
    "DividedAttention",
    "Impairment",
    "Law",
    "Pipeline",
    "Ramp",
    "Range",
    "alcohol_estimate",
    "reaction_rise",
    "stopping_distance",
]
