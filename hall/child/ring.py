"""Frames through shared memory: three slots, and a sequence number on either side of each.

Each child has a ring of its own, so that nothing a dying child still writes can reach the next one's picture.
The writer never waits for the reader; the reader copies, looks again, and throws the copy away where the
writer has come round in the meantime.
"""

import mmap
import os
import struct
import tempfile
from pathlib import Path
from typing import Final

import numpy as np

from hall.exhibit import Frame

MOST_PIXELS: Final = 1920 * 1080
"""The largest area of a picture, in any shape; the ring is made for it once and needs no second size."""
SLOTS: Final = 3
_PAGE: Final = 4096
_SLOT_BYTES: Final = MOST_PIXELS * 4
_BYTES: Final = _PAGE + SLOTS * _SLOT_BYTES
_LATEST: Final = struct.Struct("<Q")
_BEFORE: Final = struct.Struct("<QIId")
"""Sequence number, width, height, and the moment the drawing began (monotonic seconds)."""
_AFTER: Final = struct.Struct("<Q")
_NOTE: Final = 64
"""Bytes from one slot's notes to the next in the first page; the first 64 hold the latest sequence number."""


def fitting(width: int, height: int) -> tuple[int, int]:
    """The size to draw for a place of `width` x `height` pixels: the same, or smaller in the same shape."""
    scale = min(1.0, (MOST_PIXELS / max(1, width * height)) ** 0.5)
    return max(2, int(width * scale) // 2 * 2), max(2, int(height * scale) // 2 * 2)


class Writer:
    """The child's end: draw into `slot`, then `publish` it."""

    def __init__(self, path: str) -> None:
        with Path(path).open("r+b") as file:
            self._memory = mmap.mmap(file.fileno(), _BYTES)
        self._count = 0

    def slot(self, width: int, height: int, moment: float) -> Frame:
        """The slot to draw next, (height, width, 4) uint8 BGRA; what it shows was drawn three frames ago."""
        if width * height > MOST_PIXELS:
            raise ValueError(f"{width} x {height} is larger than the ring's {MOST_PIXELS} pixels")
        number = self._count + 1
        _BEFORE.pack_into(self._memory, _note(number), number, width, height, moment)
        return _pixels(self._memory, number, width, height)

    def publish(self) -> int:
        """Let the reader have the slot drawn last; returns its sequence number."""
        self._count += 1
        _AFTER.pack_into(self._memory, _note(self._count) + _BEFORE.size, self._count)
        _LATEST.pack_into(self._memory, 0, self._count)
        return self._count


class Reader:
    """The hall's end, and the owner of the memory; `path` is what the child opens."""

    def __init__(self) -> None:
        self._file, self.path = _made()
        os.truncate(self._file, _BYTES)
        self._memory = mmap.mmap(self._file, _BYTES)
        self._shown = 0

    @property
    def waiting(self) -> tuple[int, int] | None:
        """Width and height of a frame that is newer than the last one taken; None where there is none."""
        (number,) = _LATEST.unpack_from(self._memory, 0)
        if number in (0, self._shown):
            return None
        _, width, height, _ = _BEFORE.unpack_from(self._memory, _note(number))
        # The child may be writing rubbish all over the memory: believe no size that does not fit.
        if not (width > 0 and height > 0 and width * height <= MOST_PIXELS):
            return None
        return width, height

    def take(self, into: Frame) -> tuple[int, float] | None:
        """Copy the newest frame; its sequence number and the moment its drawing began.

        None where there is nothing new of the size of `into`, or where the writer came round while it was
        being copied: `into` is then not to be shown.
        """
        (number,) = _LATEST.unpack_from(self._memory, 0)
        if number in (0, self._shown):
            return None
        before, width, height, moment = _BEFORE.unpack_from(self._memory, _note(number))
        if before != number or into.shape != (height, width, 4):
            return None
        np.copyto(into, _pixels(self._memory, number, width, height))
        (after,) = _AFTER.unpack_from(self._memory, _note(number) + _BEFORE.size)
        (before,) = _LATEST.unpack_from(self._memory, _note(number))
        if not before == after == number:
            return None
        self._shown = number
        return number, moment

    def close(self) -> None:
        """Give the memory back; the child's own mapping lives until it goes."""
        if self._file < 0:
            return
        self._memory.close()
        os.close(self._file)
        self._file = -1
        if not self.path.startswith("/proc/"):
            Path(self.path).unlink(missing_ok=True)


def _made() -> tuple[int, str]:
    """An empty file in memory, or, where the system has no memfd, in the temporary folder."""
    if hasattr(os, "memfd_create"):
        handle = os.memfd_create("hall-ring")
        return handle, f"/proc/{os.getpid()}/fd/{handle}"
    return tempfile.mkstemp(prefix="hall-ring-")


def _note(number: int) -> int:
    return _NOTE * (1 + number % SLOTS)


def _pixels(memory: mmap.mmap, number: int, width: int, height: int) -> Frame:
    start = _PAGE + number % SLOTS * _SLOT_BYTES
    flat = np.frombuffer(memory, np.uint8, width * height * 4, start)
    return flat.reshape(height, width, 4)
