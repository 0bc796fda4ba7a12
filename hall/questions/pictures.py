"""Pictures in foreign banks: known by their first bytes, measured without being decoded."""

from dataclasses import dataclass

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8\xff"
MOST_PIXELS = 6000
FRAME = (720, 560)
"""The quiz's picture; a foreign one is fitted inside."""
SIZES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
"""JPEG's markers that are followed by height and width."""


@dataclass(frozen=True)
class Fitted:
    """How a picture lies inside the frame: pixels of the frame a pixel of its own, and its left top."""

    width: int
    height: int

    @property
    def scale(self) -> float:
        return min(FRAME[0] / self.width, FRAME[1] / self.height)

    def at(self, x: float, y: float) -> tuple[float, float]:
        """A place given in hundredths of the picture, as pixels of the frame."""
        wide, high = self.width * self.scale, self.height * self.scale
        left, top = (FRAME[0] - wide) / 2, (FRAME[1] - high) / 2
        return left + wide * x / 100, top + high * y / 100


def suffix(raw: bytes) -> str:
    """`png` or `jpg` by the first bytes; empty for anything else, whatever its name says."""
    return "png" if raw.startswith(PNG) else "jpg" if raw.startswith(JPEG) else ""


def measured(raw: bytes) -> Fitted | None:
    """The size of a PNG or JPEG; None where it has none, or one that no camera makes."""
    found = None
    if raw.startswith(PNG) and raw[12:16] == b"IHDR" and len(raw) > 24:
        found = Fitted(int.from_bytes(raw[16:20], "big"), int.from_bytes(raw[20:24], "big"))
    elif raw.startswith(JPEG):
        found = _jpeg(raw)
    if found is None or not (0 < found.width <= MOST_PIXELS and 0 < found.height <= MOST_PIXELS):
        return None
    return found


def _jpeg(raw: bytes) -> Fitted | None:
    at = 2
    while at + 9 < len(raw) and raw[at] == 0xFF:
        marker, length = raw[at + 1], int.from_bytes(raw[at + 2 : at + 4], "big")
        if marker in SIZES:
            height, width = (int.from_bytes(raw[at + n : at + n + 2], "big") for n in (5, 7))
            return Fitted(width, height)
        at += 2 + max(length, 2)
    return None
