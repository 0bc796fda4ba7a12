import os
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from hall.child.ring import MOST_PIXELS, Reader, Writer, fitting

PAINT = """
import sys
from hall.child.ring import Writer
writer = Writer(sys.argv[1])
for number in range(4000):
    writer.slot(640, 360, 0.0)[:] = number % 251
    writer.publish()
"""


def buffer(width: int, height: int) -> np.ndarray:
    return np.zeros((height, width, 4), np.uint8)


def test_a_frame_arrives_as_it_was_drawn(ring: Reader) -> None:
    writer = Writer(ring.path)
    drawn = np.random.default_rng(1).integers(0, 256, (36, 64, 4), np.uint8)
    writer.slot(64, 36, 12.5)[:] = drawn
    assert ring.waiting is None
    assert writer.publish() == 1
    assert ring.waiting == (64, 36)
    got = buffer(64, 36)
    assert ring.take(got) == (1, 12.5)
    assert np.array_equal(got, drawn)


def test_no_frame_is_taken_twice(ring: Reader) -> None:
    writer = Writer(ring.path)
    writer.slot(8, 4, 0.0)[:] = 1
    writer.publish()
    assert ring.take(buffer(8, 4)) is not None
    assert ring.take(buffer(8, 4)) is None
    assert ring.waiting is None


def test_the_newest_of_several_frames_is_taken(ring: Reader) -> None:
    writer = Writer(ring.path)
    for number in range(1, 8):
        writer.slot(8, 4, 0.0)[:] = number
        writer.publish()
    got = buffer(8, 4)
    assert ring.take(got) == (7, 0.0)
    assert np.all(got == 7)


def test_a_slot_that_is_being_drawn_again_is_not_taken(ring: Reader) -> None:
    writer = Writer(ring.path)
    writer.slot(8, 4, 0.0)[:] = 1
    writer.publish()
    for _ in range(2):
        writer.slot(8, 4, 0.0)
        writer._count += 1
    writer.slot(8, 4, 0.0)
    assert ring.take(buffer(8, 4)) is None


def test_a_frame_of_another_size_is_not_squeezed_in(ring: Reader) -> None:
    writer = Writer(ring.path)
    writer.slot(8, 4, 0.0)[:] = 1
    writer.publish()
    assert ring.take(buffer(4, 8)) is None


def test_the_size_may_change_from_frame_to_frame(ring: Reader) -> None:
    writer = Writer(ring.path)
    for width, height in [(1920, 1080), (1080, 1920), (2, 2), (641, 359)]:
        writer.slot(width, height, 0.0)[:] = 9
        writer.publish()
        assert ring.waiting == (width, height)
        got = buffer(width, height)
        assert ring.take(got) is not None
        assert np.all(got == 9)


def test_rubbish_in_the_notes_is_not_believed(ring: Reader) -> None:
    Writer(ring.path)
    with Path(ring.path).open("r+b") as file:
        file.write(b"\xff" * 4096)
    assert ring.waiting is None


def test_a_picture_larger_than_the_ring_is_refused(ring: Reader) -> None:
    with pytest.raises(ValueError, match="larger"):
        Writer(ring.path).slot(3840, 2160, 0.0)


@pytest.mark.parametrize("size", [(1920, 1080), (1080, 1920), (640, 361), (3840, 2160), (5000, 100), (1, 1)])
def test_the_size_to_draw_fits_the_ring_in_the_same_shape(size: tuple[int, int]) -> None:
    width, height = fitting(*size)
    assert width * height <= MOST_PIXELS
    assert width % 2 == 0
    assert height % 2 == 0
    if min(size) > 100:
        assert width / height == pytest.approx(size[0] / size[1], rel=0.01)


def test_no_frame_is_torn_while_another_process_writes_as_fast_as_it_can(ring: Reader) -> None:
    child = subprocess.Popen([sys.executable, "-c", PAINT, ring.path])
    got = buffer(640, 360)
    whole = 0
    while child.poll() is None:
        if ring.take(got) is not None:
            assert got.min() == got.max()
            whole += 1
    assert child.returncode == 0
    assert whole > 10
    ring.take(got)
    assert np.all(got == 3999 % 251)


def test_closing_leaves_no_file_behind() -> None:
    before = set(os.listdir("/dev/shm")) if Path("/dev/shm").exists() else set()  # noqa: PTH208
    reader = Reader()
    path = reader.path
    reader.close()
    reader.close()
    assert not Path(path).exists()
    assert before >= (set(os.listdir("/dev/shm")) if Path("/dev/shm").exists() else set())  # noqa: PTH208


def test_without_memory_files_the_ring_lies_in_a_file_that_goes_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.delattr(os, "memfd_create")
    reader = Reader()
    writer = Writer(reader.path)
    writer.slot(8, 4, 0.0)[:] = 5
    writer.publish()
    got = buffer(8, 4)
    assert reader.take(got) is not None
    assert np.all(got == 5)
    assert Path(reader.path).is_file()
    reader.close()
    assert not Path(reader.path).exists()
