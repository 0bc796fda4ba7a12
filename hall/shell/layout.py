"""Where the home screen's tiles stand, in design pixels; a few tiles grow, many turn into pages."""

from dataclasses import dataclass
from math import ceil

GUTTER = 24
WORDS = 124
"""What the words below a picture take."""


@dataclass(frozen=True)
class Grid:
    """Places of one page of tiles."""

    columns: int
    rows: int
    tile_width: float
    tile_height: float
    picture_height: float
    left: float
    top: float
    row_step: float
    wide: bool
    """Picture and words side by side instead of one above the other."""
    summary: bool
    """Whether there is room for the exhibit's summary."""

    @property
    def per_page(self) -> int:
        return self.columns * self.rows

    def peaks(self) -> list[float]:
        """Where the wire's peaks are: the lamp of each column hangs there."""
        hook = self.tile_width - 44
        return [self.left + hook + (self.tile_width + GUTTER) * i for i in range(self.columns)]


def home_grid(count: int, width: float, height: float, *, low_reach: bool) -> Grid:
    """The grid for `count` tiles on a canvas; what is touched stays in the low half in low-reach mode."""
    if height > width:
        return _portrait(count, width, height, low_reach)
    return _landscape(count, width, height, low_reach)


def _landscape(count: int, width: float, height: float, low_reach: bool) -> Grid:
    room = width - 128
    is_many = count > 10
    rows = 1 if count <= 5 or (is_many and low_reach) else 2
    columns = max(count, 3) if count <= 5 else min(5, ceil(count / 2))
    if count <= 5:
        tile_height, top = (528.0, 384.0) if low_reach else (640.0, 222.0)
    elif is_many:
        # The keys that turn the page take the foot of the room; in the low half one row is left.
        tile_height, top = (412.0, 384.0) if low_reach else (282.0, 192.0)
    else:
        tile_height, top = (262.0, 372.0) if low_reach else (344.0, 192.0)
    # A squarer panel has room below: the tiles move towards its middle, and towards the hand.
    top += (height - 1080) / 3
    widest = 430.0 if rows == 1 or columns > 3 else 460.0
    tile_width = min(widest, (room - GUTTER * (columns - 1)) / columns)
    if rows == 1:
        picture = min(
            tile_width * 260 / 400, tile_height - ((300 if low_reach else 220) if count <= 5 else WORDS)
        )
    else:
        picture = tile_height - WORDS
    shown = min(columns, max(count, 1))
    left = (width - shown * tile_width - (shown - 1) * GUTTER) / 2
    step = tile_height + (38 if not low_reach else 30)
    return Grid(
        columns, rows, tile_width, tile_height, picture, left, top, step, wide=False, summary=count <= 5
    )


def _portrait(count: int, width: float, height: float, low_reach: bool) -> Grid:
    room = width - 96
    tile = (room - 2 * GUTTER) / 3
    if low_reach:
        top = max(900.0, height - 960) + 40
        tile_height = 330.0 if count <= 6 else 296.0
        step = tile_height + 36
        picture = min(tile * 174 / 312, tile_height - 120)
        return Grid(3, 2, tile, tile_height, picture, 48.0, top, step, wide=False, summary=False)
    if count <= 4:
        return Grid(1, 4, room, 326.0, 326.0, 48.0, 248.0, 360.0, wide=True, summary=True)
    if count <= 8:
        # Two large tiles abreast; the room between the heading and the tally is shared by the rows.
        rows = ceil(count / 2)
        pair, step = (room - GUTTER) / 2, (height - 480) / rows
        tile_height = min(step - 36, 470.0)
        picture = min(pair * 260 / 400, tile_height - WORDS)
        return Grid(2, rows, pair, tile_height, picture, 48.0, 248.0, step, wide=False, summary=False)
    picture = min(tile * 174 / 312, 318.0 - WORDS)
    return Grid(
        3, 4 if count <= 12 else 3, tile, 318.0, picture, 48.0, 248.0, 360.0, wide=False, summary=False
    )
