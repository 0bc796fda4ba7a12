"""Where the home screen's tiles stand, for every number of exhibits and every shape of screen."""

import itertools

import pytest

from hall.shell.layout import Grid, home_grid

LANDSCAPE = [(1280, 720), (1366, 768), (1920, 1080), (1920, 1200), (1280, 1024), (1600, 1200), (2560, 1080)]
LANDSCAPE += [(2560, 1440), (3840, 2160)]
WINDOWS = [*LANDSCAPE, *((high, wide) for wide, high in LANDSCAPE)]
COUNTS = range(1, 41)
LEAST = 96
LIP = 10
"""A tile's lower edge lies this far below its face."""
LAMP = 18
"""A tile's lamp hangs on the wire this far above its face."""


def canvas(wide: int, high: int) -> tuple[float, float]:
    """A window's canvas in design pixels, as Main.qml makes it."""
    unit = min(wide / 1080, high / 1920) if high > wide else min(wide / 1920, high / 1080)
    return wide / unit, high / unit


def bottom_keys(width: float, height: float) -> float:
    """Where the row of keys below the tiles begins."""
    return height - 210 if height > width else height - 136


def pages_keys(height: float) -> float:
    """Where the keys that turn the page begin."""
    return height - 260


def tiles(grid: Grid, count: int) -> list[tuple[float, float, float, float]]:
    """The first page's tiles as x, y, right and bottom."""
    found = []
    for place in range(min(count, grid.per_page)):
        row, column = divmod(place, grid.columns)
        x, y = grid.left + column * (grid.tile_width + 24), grid.top + row * grid.row_step
        found.append((x, y, x + grid.tile_width, y + grid.tile_height))
    return found


every_shape = pytest.mark.parametrize(
    ("window", "low_reach"),
    [(window, low_reach) for window in WINDOWS for low_reach in (False, True)],
    ids=lambda value: "x".join(map(str, value)) if isinstance(value, tuple) else ("low" if value else "all"),
)


@every_shape
def test_tiles_stand_apart_on_the_canvas_clear_of_every_key(window: tuple[int, int], low_reach: bool) -> None:
    width, height = canvas(*window)
    wrong = []
    for count in COUNTS:
        grid = home_grid(count, width, height, low_reach=low_reach)
        places = tiles(grid, count)
        floor = pages_keys(height) if count > grid.per_page else bottom_keys(width, height)
        top = (900 if height > width else 360) if low_reach else 0
        for x, y, right, bottom in places:
            if x < 24 or right > width - 24 or y < top or bottom + LIP > floor:
                wrong.append(
                    f"{count}: a tile at {x:.0f},{y:.0f}-{right:.0f},{bottom:.0f}; floor {floor:.0f}"
                )
        for one, other in itertools.combinations(places, 2):
            beside = one[2] + 12 <= other[0] or other[2] + 12 <= one[0]
            above = one[3] + LIP + LAMP <= other[1] or other[3] + LIP + LAMP <= one[1]
            if not (beside or above):
                wrong.append(f"{count}: {one} and {other} touch")
    assert not wrong, "\n".join(wrong)


@every_shape
def test_tiles_are_large_enough_for_a_finger_a_picture_and_words(
    window: tuple[int, int], low_reach: bool
) -> None:
    wrong = []
    for count in COUNTS:
        grid = home_grid(count, *canvas(*window), low_reach=low_reach)
        words = (
            grid.tile_width - grid.tile_height * 1.54 if grid.wide else grid.tile_height - grid.picture_height
        )
        picture = grid.tile_height if grid.wide else grid.picture_height
        if min(grid.tile_width, grid.tile_height, picture) < LEAST or words < (400 if grid.wide else 112):
            wrong.append(f"{count}: {grid}")
    assert not wrong, "\n".join(wrong)


@every_shape
def test_a_page_holds_enough_and_its_wire_has_a_peak_for_each_column(
    window: tuple[int, int], low_reach: bool
) -> None:
    for count in COUNTS:
        grid = home_grid(count, *canvas(*window), low_reach=low_reach)
        assert grid.per_page >= min(count, 5 if window[0] > window[1] else 4)
        assert len(grid.peaks()) == grid.columns
