"""The watch over the camera, with a camera that plays a script and a clock that the test moves."""

import queue
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import cv2
import numpy as np
import pytest

from hall.child.camera import ABSENT, LOST, WELL, Camera, camera_for
from hall.child.source import Clip, Feed, cut
from hall.child.wire import CameraWish
from hall.exhibit import Picture
from hall.words import Text

WIDTH, HEIGHT = 64, 36
CLIP = np.full((HEIGHT, WIDTH, 3), (10, 200, 10), np.uint8)


class Scripted:
    """A camera whose every read is told by the test: a picture, None for its end, an exception to raise."""

    def __init__(self) -> None:
        self.script: queue.Queue[Picture | Exception | None] = queue.Queue()
        self.asked = threading.Semaphore(0)
        self.is_closed = threading.Event()

    def read(self) -> Picture | None:
        self.asked.release()
        told = self.script.get()
        if isinstance(told, Exception):
            raise told
        return told

    def close(self) -> None:
        self.is_closed.set()


class Still:
    """A clip of one picture that waits for ever after the first."""

    def __init__(self) -> None:
        self._is_first = True
        self._end = threading.Event()

    def read(self) -> Picture | None:
        if self._is_first:
            self._is_first = False
            return CLIP.copy()
        self._end.wait(5)
        return None

    def close(self) -> None:
        self._end.set()


class Room:
    """A camera on a stand with everything around it."""

    def __init__(self, opens: bool = True) -> None:
        self.sources: list[Scripted] = []
        self.opens = opens
        self.notices: list[Text] = []
        self.now = 100.0
        self._noise = np.random.default_rng(3)
        self.camera = Camera(self._open, Still, WIDTH, HEIGHT, self.notices.append)

    def _open(self) -> Scripted:
        if not self.opens:
            raise OSError("no camera")
        self.sources.append(Scripted())
        return self.sources[-1]

    def lively(self) -> Picture:
        return self._noise.integers(60, 200, (HEIGHT, WIDTH, 3), np.uint8)

    def give(self, told: Picture | Exception | None) -> None:
        """Let the newest camera deliver, and wait until its thread has dealt with it."""
        wait_for(lambda: bool(self.sources))
        source = self.sources[-1]
        source.asked.acquire(timeout=5)
        source.script.put(told)
        if isinstance(told, np.ndarray):
            assert source.asked.acquire(timeout=5)
            source.asked.release()
        else:
            assert source.is_closed.wait(5)
            wait_for(lambda: self.camera._feed is not None and self.camera._feed.is_over)

    def pass_time(self, seconds: float, picture: Callable[[], Picture] | None = None) -> None:
        """Turn the camera ten times a second, with a picture each time where there is one to give."""
        for _ in range(round(seconds * 10)):
            self.now += 0.1
            if picture is not None:
                self.give(picture())
            self.camera.turn(self.now)

    @property
    def shows_clip(self) -> bool:
        def is_clip() -> bool:
            return bool(np.array_equal(self.camera.turn(self.now)[0], CLIP))

        return is_clip()


def wait_for(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + 5
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.001)


@pytest.fixture
def room() -> Iterator[Room]:
    room = Room()
    room.camera.turn(room.now)
    yield room
    room.camera.close()
    for source in room.sources:
        source.script.put(None)


def test_a_healthy_camera_is_shown_without_a_word(room: Room) -> None:
    room.pass_time(3, room.lively)
    picture, (is_live, _) = room.camera.turn(room.now)
    assert is_live
    assert picture.shape == (HEIGHT, WIDTH, 3)
    assert room.notices == []


@pytest.mark.parametrize(
    "last",
    [None, OSError("unplugged"), cv2.error("driver")],
    ids=["end", "unplugged", "driver"],
)
def test_a_camera_that_goes_away_gives_place_to_the_clip_at_once(room: Room, last: Exception | None) -> None:
    room.pass_time(1, room.lively)
    room.give(last)
    room.camera.turn(room.now)
    assert room.notices == [LOST]
    wait_for(lambda: room.shows_clip)


def test_a_stalled_camera_is_noticed_within_two_seconds(room: Room) -> None:
    room.pass_time(1, room.lively)
    room.pass_time(2)
    assert room.notices == [LOST]
    wait_for(lambda: room.shows_clip)


def test_a_black_picture_is_noticed_within_two_seconds(room: Room) -> None:
    room.pass_time(1, room.lively)
    room.pass_time(2, lambda: np.full((HEIGHT, WIDTH, 3), 2, np.uint8))
    assert room.notices == [LOST]


def test_a_repeating_picture_is_noticed_within_two_seconds(room: Room) -> None:
    room.pass_time(1, room.lively)
    frozen = room.lively()
    room.pass_time(2, frozen.copy)
    assert room.notices == [LOST]


def test_a_dark_room_is_no_lost_camera(room: Room) -> None:
    noise = np.random.default_rng(5)
    room.pass_time(4, lambda: noise.integers(5, 20, (HEIGHT, WIDTH, 3), np.uint8))
    assert room.notices == []


def test_a_camera_that_comes_back_is_shown_again(room: Room) -> None:
    room.pass_time(1, room.lively)
    room.pass_time(2)
    room.pass_time(1.5, room.lively)
    assert room.notices == [LOST, WELL]
    assert room.camera.turn(room.now)[1][0]


def test_a_burst_of_old_pictures_does_not_bring_a_camera_back(room: Room) -> None:
    room.pass_time(1, room.lively)
    room.pass_time(2)
    for _ in range(20):
        room.give(room.lively())
    room.camera.turn(room.now)
    room.pass_time(3)
    assert room.notices == [LOST]


def test_a_camera_that_went_away_is_tried_again(room: Room) -> None:
    room.pass_time(1, room.lively)
    room.give(None)
    room.pass_time(6)
    wait_for(lambda: len(room.sources) == 2)
    room.pass_time(1.5, room.lively)
    assert room.notices == [LOST, WELL]


def test_a_stalled_camera_is_not_opened_a_second_time(room: Room) -> None:
    room.pass_time(1, room.lively)
    room.pass_time(20)
    assert len(room.sources) == 1


def test_without_a_camera_the_clip_is_there_at_once() -> None:
    room = Room(opens=False)
    room.camera.turn(room.now)
    wait_for(lambda: room.camera._feed is not None and room.camera._feed.is_over)
    room.camera.turn(room.now)
    assert room.notices == [ABSENT]
    wait_for(lambda: room.shows_clip)
    room.camera.close()


def test_a_hall_without_camera_and_clip_shows_a_calm_evening() -> None:
    notices: list[Text] = []
    camera = camera_for(CameraWish(), None, WIDTH, HEIGHT, notices.append)
    picture, _ = camera.turn(0.0)
    assert picture.shape == (HEIGHT, WIDTH, 3)
    assert picture.std() > 3
    assert notices == []


def test_a_real_missing_device_ends_in_the_clip(exhibits: Path) -> None:
    notices: list[Text] = []
    camera = camera_for(CameraWish("63"), exhibits / "negative" / "clip.png", 128, 72, notices.append)
    camera.turn(0.0)
    wait_for(lambda: camera.turn(0.1)[1] != (False, 0))
    assert notices == [ABSENT]
    camera.close()


@pytest.mark.parametrize("shade", [0, 90], ids=["black", "the same again"])
def test_a_camera_that_never_gave_a_lively_picture_is_noticed_within_two_seconds(
    room: Room, shade: int
) -> None:
    room.give(np.full((HEIGHT, WIDTH, 3), shade, np.uint8))
    room.pass_time(2, lambda: np.full((HEIGHT, WIDTH, 3), shade, np.uint8))
    assert room.notices == [LOST]


def test_a_clip_goes_round(tmp_path: Path) -> None:
    film = tmp_path / "clip.avi"
    writer = cv2.VideoWriter(str(film), cv2.VideoWriter.fourcc(*"MJPG"), 30, (64, 36))
    for shade in (40, 120, 200):
        writer.write(np.full((36, 64, 3), shade, np.uint8))
    writer.release()
    clip = Clip(film, sleep=lambda _seconds: None)
    shades = [round(float(picture.mean()) / 40) for _ in range(7) if (picture := clip.read()) is not None]
    clip.close()
    assert shades == [1, 3, 5, 1, 3, 5, 1]


def test_a_broken_clip_ends_its_feed(tmp_path: Path) -> None:
    film = tmp_path / "clip.avi"
    film.write_bytes(b"no film at all")
    feed = Feed(lambda: Clip(film), 64, 36)
    wait_for(lambda: feed.is_over)
    assert feed.shot is None


@pytest.mark.parametrize("size", [(64, 36), (36, 64), (640, 360), (17, 13), (200, 50)])
def test_a_picture_is_cut_to_the_frame_and_read_only(size: tuple[int, int]) -> None:
    picture = cut(np.full((48, 64, 3), 77, np.uint8), *size)
    assert picture.shape == (size[1], size[0], 3)
    assert np.all(picture == 77)
    assert not picture.flags.writeable


def test_cutting_keeps_the_middle() -> None:
    wide = np.zeros((10, 40, 3), np.uint8)
    wide[:, 15:25] = 255
    assert np.all(cut(wide, 10, 10) == 255)
