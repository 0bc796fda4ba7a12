"""A slip before the camera: its text comes out, and nothing else."""

from collections.abc import Sequence

import cv2
import numpy as np
import pytest
import qrcode

from hall.child.scan import ScanCourse, read_code
from hall.exhibit import Picture

CODE = "HALL1:" + "ABCDEFGH" * 11
OTHER = "HALL1:" + "HGFEDCBA" * 11


def slip(code: str | None, *, turn: float = 0.0, size: int = 5) -> Picture:
    """A grey hand's view of a printed code, turned by some degrees."""
    view = np.full((540, 960), 120, np.uint8)
    if code is not None:
        printed = qrcode.QRCode(box_size=size, border=4)
        printed.add_data(code)
        paper = np.array(printed.make_image().convert("L"))
        high, wide = paper.shape
        view[20 : 20 + high, 240 : 240 + wide] = paper
        middle = (240 + wide / 2, 20 + high / 2)
        view = np.asarray(
            cv2.warpAffine(
                view, cv2.getRotationMatrix2D(middle, turn, 0.9), (960, 540), borderValue=(120, 120, 120)
            )
        )
    return np.asarray(cv2.cvtColor(view, cv2.COLOR_GRAY2BGR))


class Slides:
    """A camera that shows one picture after the other, a second each."""

    def __init__(self, pictures: Sequence[Picture]) -> None:
        self._pictures = pictures
        self.is_closed = False

    def turn(self, now: float) -> tuple[Picture, tuple[bool, int]]:
        number = min(int(now), len(self._pictures) - 1)
        return self._pictures[number], (True, number)

    def close(self) -> None:
        self.is_closed = True


@pytest.mark.parametrize("turn", [0, 9, 47, 180])
def test_a_slip_is_read_however_it_is_held(turn: float) -> None:
    picture = slip(CODE, turn=turn)
    assert read_code(picture) == CODE
    assert read_code(np.ascontiguousarray(picture[:, ::-1])) == CODE


def test_an_empty_view_says_nothing() -> None:
    assert read_code(slip(None)) == ""


def test_each_slip_is_told_once_while_the_picture_goes_on() -> None:
    camera = Slides([slip(None), slip(CODE), slip(CODE), slip(OTHER)])
    course = ScanCourse(camera)
    frame = np.zeros((540, 960, 4), np.uint8)
    told = []
    for now in np.arange(0.0, 4.0, 0.25):
        if course.wait(float(now), False) <= 0:
            course.turn(float(now), frame, (), {})
            told.append((course.hud["code"], course.hud["count"]))
    assert list(dict.fromkeys(told)) == [("", 0), (CODE, 1), (OTHER, 2)]
    assert (frame[:, :, :3] == slip(OTHER)).all()
    assert (frame[:, :, 3] == 255).all()
    course.close()
    assert camera.is_closed
