"""Looks for a QR code in the camera's picture: only its text leaves the process, and no picture is kept."""

from collections.abc import Mapping, Sequence
from typing import Final, Protocol

import cv2
import zxingcpp

from hall.child.course import LENS_REST, LENS_WAIT
from hall.exhibit import Frame, Json, Knobs, Outcome, Picture, Result, Touch

LOOK_EVERY: Final = 1 / 8
"""Seconds between two looks for a code; the preview runs on meanwhile."""
LONGEST_CODE: Final = 2000
"""Characters; whatever is longer is no slip."""


class Seeing(Protocol):
    """What `hall.child.camera.Camera` gives."""

    def turn(self, now: float) -> tuple[Picture, tuple[bool, int]]: ...

    def close(self) -> None: ...


class ScanCourse:
    """Shows the camera and tells the newest code in its HUD: `code`, and `count` that rises with each."""

    over = False

    def __init__(self, camera: Seeing) -> None:
        self._camera = camera
        self._last: float | None = None
        self._looked = float("-inf")
        self._mark: tuple[bool, int] | None = None
        self._code = ""
        self._count = 0

    @property
    def hud(self) -> Mapping[str, Json]:
        return {"code": self._code, "count": self._count}

    def wait(self, now: float, is_fresh: bool) -> float:
        _, mark = self._camera.turn(now)
        if self._last is None:
            return 0.0
        return (LENS_REST if mark != self._mark else LENS_WAIT) - (now - self._last)

    def turn(self, now: float, frame: Frame, touches: Sequence[Touch], knobs: Knobs) -> None:
        """Show the picture as it is; look for a code now and then."""
        picture, self._mark = self._camera.turn(now)
        self._last = now
        frame[:, :, :3] = picture
        frame[:, :, 3] = 255
        if now - self._looked >= LOOK_EVERY:
            self._looked = now
            found = read_code(picture)
            # The same slip before the lens is told once; once it was gone it may come again.
            if found and found != self._code:
                self._count += 1
            self._code = found or self._code

    def result(self) -> Result:
        return Result(Outcome.COMPLETED)

    def close(self) -> None:
        self._camera.close()


def read_code(picture: Picture) -> str:
    """The text of the QR code in a BGR picture, mirrored or not; empty where there is none."""
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY)
    found = zxingcpp.read_barcodes(grey, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode))
    texts = [code.text for code in found if code.valid and len(code.text) <= LONGEST_CODE]
    return texts[0] if texts else ""
