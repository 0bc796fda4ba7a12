"""Keeps drawing fast: a slow machine draws a smaller picture instead of fewer."""

SCALES = (1.0, 0.75, 0.5)
SLOW_MS = 12.0
"""A child has 16.7 ms for everything; beyond this the rest would not fit."""
CRAWL = 1.7
"""Times slower than slow: bad enough to change in the middle of driving, though changing costs a moment."""
PATIENCE = 40
"""Frames in a row; one slow frame means nothing."""


class Pace:
    """Chooses the inner size from how long frames took; sizes only go down within a play."""

    def __init__(self) -> None:
        self._level = 0
        self._late = 0.0
        self._frames = 0

    @property
    def scale(self) -> float:
        return SCALES[self._level]

    def took(self, milliseconds: float, is_driving: bool) -> None:
        """Learn from one frame; the first of a size are warming up and tell nothing."""
        self._frames += 1
        if self._frames <= PATIENCE // 2:
            return
        self._late += (min(milliseconds, 3 * SLOW_MS) - self._late) * 0.08
        enough = SLOW_MS * CRAWL if is_driving else SLOW_MS
        if self._frames > 2 * PATIENCE and self._late > enough and self._level < len(SCALES) - 1:
            self._level += 1
            self._frames, self._late = 0, 0.0
