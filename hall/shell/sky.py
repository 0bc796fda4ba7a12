"""Where the lamps of the night sky float: the same sky every day, clear of the words."""

from random import Random

SIZES = (54, 52, 50, 46, 42, 40, 38, 36, 34, 34, 32, 32)
SMALL = 22
COUNT = 40


def floating(*, portrait: bool, seed: int = 11) -> list[dict[str, float]]:
    """Lamps as `x`, `y` (0..1 of the canvas), `size` (design pixels) and `period` (ms of half a breath)."""
    random = Random(seed)
    lamps: list[dict[str, float]] = []
    while len(lamps) < COUNT:
        x, y = random.random(), random.random()
        if not _clear(x, y, portrait):
            continue
        size = SIZES[len(lamps)] if len(lamps) < len(SIZES) else SMALL * (0.7 + 0.6 * random.random())
        if any(_near(x, y, size, lamp, portrait) for lamp in lamps):
            continue
        lamps.append({"x": x, "y": y, "size": size, "period": 3000 + 1500 * random.random()})
    return lamps


def _clear(x: float, y: float, portrait: bool) -> bool:
    """Whether a lamp here hides no word and no mascot."""
    if portrait:
        return 0.02 < x < 0.98 and (
            0.5 < y < 0.62 or (0.01 < y < 0.1 and x > 0.68) or (0.11 < y < 0.17 and x < 0.62)
        )
    right = 0.54 < x < 0.99 and 0.02 < y < 0.56 and x - y * 0.3 > 0.5
    return (right and not (x > 0.77 and y < 0.15)) or (0.36 < x < 0.54 and 0.02 < y < 0.13)


def _near(x: float, y: float, size: float, lamp: dict[str, float], portrait: bool) -> bool:
    wide, high = (1080, 1920) if portrait else (1920, 1080)
    apart = ((x - lamp["x"]) * wide) ** 2 + ((y - lamp["y"]) * high) ** 2
    return bool(apart < (0.9 * (size + lamp["size"])) ** 2)
