"""Where pictures come from: a camera or a clip, read in a thread of its own."""

import contextlib
import sys
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import cv2
import numpy as np

from hall.child.wire import CameraWish
from hall.exhibit import Picture

_TURNS = {90: cv2.ROTATE_90_CLOCKWISE, 180: cv2.ROTATE_180, 270: cv2.ROTATE_90_COUNTERCLOCKWISE}


class Source(Protocol):
    """Gives one picture after the other; `read` may block for as long as it likes."""

    def read(self) -> Picture | None:
        """The next picture, or None at the end."""

    def close(self) -> None: ...


@dataclass(frozen=True)
class Shot:
    """One picture, its number in its feed, and when it came."""

    number: int
    picture: Picture
    moment: float
    is_blind: bool
    """Black all over, or the very bytes of the picture before: a live sensor's noise never repeats."""


class Device:
    """A camera by its number."""

    def __init__(self, wish: CameraWish) -> None:
        number = int(wish.source)
        api = {"linux": cv2.CAP_V4L2, "win32": cv2.CAP_DSHOW}.get(sys.platform, cv2.CAP_ANY)
        self._capture = cv2.VideoCapture(number, api)
        if not self._capture.isOpened():
            raise OSError(f"no camera {number}")
        self._capture.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
        self._capture.set(cv2.CAP_PROP_FRAME_WIDTH, wish.width)
        self._capture.set(cv2.CAP_PROP_FRAME_HEIGHT, wish.height)
        self._capture.set(cv2.CAP_PROP_FPS, 30)
        self._capture.set(cv2.CAP_PROP_BUFFERSIZE, 1)
        self._wish = wish

    def read(self) -> Picture | None:
        fine, picture = self._capture.read()
        if not fine:
            return None
        if self._wish.rotation:
            picture = cv2.rotate(picture, _TURNS[self._wish.rotation])
        if self._wish.mirrored:
            picture = cv2.flip(picture, 1)
        return _as_picture(picture)

    def close(self) -> None:
        self._capture.release()


class Clip:
    """A film or a still picture from a file, over and over, at its own pace."""

    def __init__(self, path: Path, sleep: Callable[[float], None] = time.sleep) -> None:
        self._path = path
        self._sleep = sleep
        self._capture = cv2.VideoCapture(str(path))
        if not self._capture.isOpened():
            raise OSError(f"{path.name} is no film")
        rate = self._capture.get(cv2.CAP_PROP_FPS)
        self._wait = 1 / rate if 1 <= rate <= 60 else 1 / 30
        self._due = time.monotonic()

    def read(self) -> Picture | None:
        fine, picture = self._capture.read()
        if not fine:
            # Rewinding by position is not exact in every container; opening anew is.
            self._capture.release()
            self._capture = cv2.VideoCapture(str(self._path))
            fine, picture = self._capture.read()
            if not fine:
                return None
        now = time.monotonic()
        self._due = max(self._due + self._wait, now - self._wait)
        self._sleep(max(0.0, self._due - now))
        return _as_picture(picture)

    def close(self) -> None:
        self._capture.release()


class Feed:
    """Reads one source in its own thread, for `read` may never come back; keeps the newest picture only."""

    def __init__(
        self,
        make: Callable[[], Source],
        width: int,
        height: int,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self.shot: Shot | None = None
        self.is_over = False
        """The source ended, broke, or never opened; no more pictures will come."""
        self._make = make
        self._size = width, height
        self._seconds = seconds
        self._is_wanted = True
        threading.Thread(target=self._run, name="feed", daemon=True).start()

    def stop(self) -> None:
        """Let go of the source as soon as `read` comes back; never waits for it."""
        self._is_wanted = False

    def _run(self) -> None:
        # Whatever a driver throws is one thing to the visitor: this source gives no picture any more.
        with contextlib.suppress(Exception):
            source = self._make()
            try:
                self._read(source)
            finally:
                source.close()
        self.is_over = True

    def _read(self, source: Source) -> None:
        number, last = 0, None
        while self._is_wanted and (picture := source.read()) is not None:
            number += 1
            sample = np.ascontiguousarray(picture[::8, ::8])
            same = last is not None and sample.shape == last.shape and np.array_equal(sample, last)
            is_blind = same or (float(sample.mean()) < 6 and float(sample.std()) < 3)
            last = sample
            self.shot = Shot(number, cut(picture, *self._size), self._seconds(), is_blind)


def cut(picture: Picture, width: int, height: int) -> Picture:
    """The middle of a picture in the shape of `width` x `height`, at exactly that size; read only."""
    high, wide = picture.shape[:2]
    if (wide, high) != (width, height):
        scale = max(width / wide, height / high)
        keep_wide, keep_high = min(wide, round(width / scale)), min(high, round(height / scale))
        left, top = (wide - keep_wide) // 2, (high - keep_high) // 2
        middle = picture[top : top + keep_high, left : left + keep_wide]
        how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
        picture = _as_picture(cv2.resize(middle, (width, height), interpolation=how))
    picture.flags.writeable = False
    return picture


def evening(width: int, height: int) -> Picture:
    """A calm dusk to look at where there is neither camera nor clip."""
    top, bottom = np.array([76, 31, 12]), np.array([127, 56, 23])
    share = np.linspace(0, 1, height)[:, None, None]
    column = (top + (bottom - top) * share).astype(np.uint8)
    sky = np.ascontiguousarray(np.broadcast_to(column, (height, width, 3)))
    radius = max(4, height // 9)
    cv2.circle(sky, (width // 2, height // 2), radius, (122, 210, 255), -1, cv2.LINE_AA)
    sky.flags.writeable = False
    return sky


def _as_picture(picture: object) -> Picture:
    found = np.asarray(picture)
    if found.ndim == 2:
        found = np.asarray(cv2.cvtColor(found, cv2.COLOR_GRAY2BGR))
    if found.ndim != 3 or found.shape[2] != 3 or found.dtype != np.uint8:
        raise ValueError(f"not a BGR picture: {found.shape} {found.dtype}")
    return found
