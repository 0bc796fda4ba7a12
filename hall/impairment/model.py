"""The table from blood alcohol to what eye, balance and hand lose."""

from bisect import bisect_right
from dataclasses import dataclass, fields
from enum import StrEnum

LEVELS = (0.0, 20.0, 50.0, 80.0, 150.0)
"""The levels that visitors choose from, mg/100 mL."""

STRONGEST = LEVELS[-1]
"""Strength limit: no picture and no delay is ever stronger than at this level."""


class Law(StrEnum):
    """What Chinese law calls driving with this much alcohol (GB 19522)."""

    SOBER = "sober"
    """Below 20 mg/100 mL: no offence by number. It never means "you may drive"."""
    DRINK_DRIVING = "drink_driving"
    """20 up to, not including, 80 mg/100 mL: 饮酒后驾车."""
    DRUNK_DRIVING = "drunk_driving"
    """80 mg/100 mL and more: 醉酒驾车."""

    @classmethod
    def at(cls, mg_per_100ml: float) -> "Law":
        """The band of one blood alcohol level."""
        if mg_per_100ml >= 80:
            return cls.DRUNK_DRIVING
        return cls.DRINK_DRIVING if mg_per_100ml >= 20 else cls.SOBER


@dataclass(frozen=True)
class Impairment:
    """What one blood alcohol level takes from a driver.

    Basis of each column: E evidence, X extrapolated from evidence, A artistic (direction known, size chosen
    so that a visitor can see it; say so to visitors). Between the levels every value runs straight.

    contrast (gain): E to 80, 13-43 % loss at 60-80 (pubmed 3068596); X to 150.
    saturation (gain): A.
    phoria, degrees between the two images: E 1.13±1.34 prism dioptres at 50, 2.19±1.70 at 100 (Munsamy 2016);
      rest X. One prism dioptre is .573 degrees.
    ghost, weight of the second image where fusion fails: onset at 50-60 E (Miller 1991), size A.
    vertical, degrees between the two images: A.
    defocus, sigma in arc-minutes: A; acuity itself changes little.
    tunnel, share of the periphery lost: A. Perimetry at 80-130 found no constriction; loss appears under
      attention load only, so it is presented as attention and grows with `load`.
    sway, degrees: threshold 50-80 and area x3.8 at about 140 E, scale A.
    roll and wobble, degrees, barrel (share of the radius): A; positional nystagmus from about 23 E.
    bloom, strength of glare: direction E (doi 10.1038/s41598-020-70645-3), size A.
    smear, share of the picture 1/30 s ago that still shows: A; pursuit is worse at 60-100 (pubmed 20570556).
    control_delay_ms: between conflicting sources (doi 10.1016/j.trf.2019.05.011 and smaller ones), X.
    """

    mg_per_100ml: float
    contrast: float
    saturation: float
    phoria: float
    ghost: float
    vertical: float
    defocus: float
    tunnel: float
    sway: float
    roll: float
    wobble: float
    barrel: float
    bloom: float
    smear: float
    control_delay_ms: float

    @classmethod
    def at(cls, mg_per_100ml: float) -> "Impairment":
        """What this level takes, continuous in mg/100 mL; held to 0..150, the strength limit."""
        level = min(max(float(mg_per_100ml), 0.0), STRONGEST)
        above = min(max(bisect_right(LEVELS, level), 1), len(LEVELS) - 1)
        low, high = TABLE[above - 1], TABLE[above]
        share = (level - low.mg_per_100ml) / (high.mg_per_100ml - low.mg_per_100ml)
        return cls(
            **{
                f.name: (1 - share) * getattr(low, f.name) + share * getattr(high, f.name)
                for f in fields(cls)
            }
        )

    @property
    def law(self) -> Law:
        return Law.at(self.mg_per_100ml)


def _row(level: float, *values: float, phoria_dioptres: float, vertical_dioptres: float) -> Impairment:
    contrast, saturation, *rest = values
    ghost, defocus, tunnel, sway, roll, wobble, barrel, bloom, smear, delay = rest
    return Impairment(
        mg_per_100ml=level,
        contrast=contrast,
        saturation=saturation,
        phoria=phoria_dioptres * 0.573,
        ghost=ghost,
        vertical=vertical_dioptres * 0.573,
        defocus=defocus,
        tunnel=tunnel,
        sway=sway,
        roll=roll,
        wobble=wobble,
        barrel=barrel,
        bloom=bloom,
        smear=smear,
        control_delay_ms=delay,
    )


# fmt: off
TABLE = (
    #    level contr  sat ghost defoc tunn  sway roll wobb  barr bloom smear delay
    _row(  0, 1.00, 1.00, .00, 0.0, .00, 0.00, 0.0, 0.0, .00, .00, .00,   0, phoria_dioptres=0.00, vertical_dioptres=0.00),  # noqa: E501
    _row( 20, 0.95, 1.00, .00, 0.0, .00, 0.15, 0.2, 0.0, .00, .05, .05,  10, phoria_dioptres=0.45, vertical_dioptres=0.00),  # noqa: E501
    _row( 50, 0.85, 0.95, .10, 0.5, .15, 0.35, 0.5, 0.1, .01, .15, .20,  40, phoria_dioptres=1.13, vertical_dioptres=0.00),  # noqa: E501
    _row( 80, 0.75, 0.88, .30, 1.2, .35, 0.80, 1.2, 0.3, .03, .30, .35, 120, phoria_dioptres=1.75, vertical_dioptres=0.15),  # noqa: E501
    _row(150, 0.58, 0.70, .45, 3.0, .70, 1.80, 3.5, 0.8, .07, .60, .55, 250, phoria_dioptres=3.30, vertical_dioptres=0.60),  # noqa: E501
)
# fmt: on
"""One row a level; see `Impairment` for the source and the basis of each column."""
