from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise

import cv2
import numpy as np
import pytest

from hall.exhibit import Frame
from hall.impairment import Pipeline
from hall.impairment.motion import Balance
from hall.impairment.reference import Reference
from tests.impairment.pictures import SHOWN, empty, psnr, street


@pytest.mark.parametrize("level", (*SHOWN, 67, 69, 109))
@pytest.mark.parametrize("size", [(1920, 1080), (1240, 600), (720, 1280)])
def test_the_fast_picture_is_within_40_db_of_the_obvious_one(level: float, size: tuple[int, int]) -> None:
    picture = street(*size)
    fast, slow = Pipeline(*size, seed=3), Reference(*size, seed=3)
    seen, meant = empty(picture), empty(picture)
    for step in range(2):
        moved = np.ascontiguousarray(np.roll(picture, 6 * step, axis=1))
        fast.render(moved, seen, level, 4 + step / 30, load=0.5)
        slow.render(moved, meant, level, 4 + step / 30, load=0.5)
        assert psnr(seen, meant) >= 40


@pytest.mark.parametrize("size", [(640, 360), (362, 642), (1366, 768)])
def test_no_level_jumps_where_the_picture_is_drawn_smaller(size: tuple[int, int]) -> None:
    """A slow glide through all levels; the still picture changes in small steps only, and at each switch."""
    picture = street(*size)
    pipeline = Pipeline(*size, seed=3, reduced_motion=True)
    before, now = empty(picture), empty(picture)
    paths = set()
    for step, level in enumerate(np.arange(20, 150, 1.0)):
        pipeline.render(picture, now, level, step / 60)
        paths.add(pipeline.scale)
        if step:
            assert psnr(now, before) >= 35, level
            assert abs(float(now.mean()) - float(before.mean())) < 1, level
        before, now = now, before
    assert len(paths) >= 2


def test_bgra_and_bgr_pictures_look_the_same() -> None:
    picture = street(640, 360)
    with_alpha = cv2.cvtColor(picture, cv2.COLOR_BGR2BGRA)
    for level in SHOWN:
        a, b = empty(picture), empty(picture)
        Pipeline(640, 360, 1).render(picture, a, level, 1)
        Pipeline(640, 360, 1).render(with_alpha, b, level, 1)
        assert np.abs(a[..., :3].astype(int) - b[..., :3]).max() <= 1


def test_at_0_mg_the_picture_passes_bit_for_bit_even_after_150() -> None:
    picture = street(640, 360)
    pipeline, out = Pipeline(640, 360, 1), empty(picture)
    pipeline.render(picture, out, 150, 1)
    pipeline.render(picture, out, 0, 1.03)
    assert np.array_equal(out[..., :3], picture)
    with_alpha = np.random.default_rng(1).integers(0, 255, (360, 640, 4), np.uint8)
    pipeline.render(with_alpha, out, 0, 1.06)
    assert np.array_equal(out, with_alpha)


def test_the_same_pictures_moments_and_seed_give_the_same_frames() -> None:
    picture = street(640, 360)

    def film(seed: int) -> list[Frame]:
        pipeline, frames = Pipeline(640, 360, seed), []
        for step in range(4):
            frames.append(empty(picture))
            pipeline.render(picture, frames[-1], 80, step / 25)
        return frames

    assert np.array_equal(film(5), film(5))
    assert not np.array_equal(film(5), film(6))


def test_a_helper_changes_no_pixel() -> None:
    picture = street(642, 362)
    alone, helped = empty(picture), empty(picture)
    with ThreadPoolExecutor(1) as helper:
        one, two = Pipeline(642, 362, 5), Pipeline(642, 362, 5, helper=helper)
        for step, level in enumerate((20, 20, 50, 50, 80, 150)):
            one.render(picture, alone, level, step / 30)
            two.render(picture, helped, level, step / 30)
            assert np.array_equal(alone, helped), level


def test_each_level_changes_the_picture_more_than_the_one_below() -> None:
    picture = street(640, 360)
    changes = []
    for level in SHOWN:
        frames = []
        for seconds in range(8):
            frames.append(empty(picture))
            Pipeline(640, 360, 2).render(picture, frames[-1], level, seconds)
        changes.append(np.mean([np.abs(f[..., :3].astype(int) - picture).mean() for f in frames]))
    assert all(b > 1.2 * a for a, b in pairwise(changes)), changes


@pytest.mark.parametrize("level", SHOWN)
def test_a_still_picture_moves_smoothly(level: float) -> None:
    picture = cv2.GaussianBlur(street(640, 360), (0, 0), 3)
    pipeline, out, before = Pipeline(640, 360, 3), empty(picture), None
    worst = 0.0
    for step in range(90):
        pipeline.render(picture, out, level, step / 30)
        if before is not None:
            worst = max(worst, float(np.abs(out.astype(int) - before).mean()))
        before = out.astype(int)
    assert worst < 4


def test_the_smear_is_the_same_after_the_same_time_at_any_frame_rate() -> None:
    dark, light = np.zeros((360, 640, 3), np.uint8), np.full((360, 640, 3), 200, np.uint8)

    def after(rate: int) -> float:
        pipeline, out = Pipeline(640, 360, 3, reduced_motion=True), empty(dark)
        pipeline.render(light, out, 150, 0)
        for step in range(1, rate // 10 + 1):
            pipeline.render(dark, out, 150, step / rate)
        return float(out[150:210, 280:360, :3].mean())

    assert after(30) == pytest.approx(after(60), abs=2)
    assert after(30) > 30


def test_a_long_gap_leaves_no_trace_of_the_past() -> None:
    dark, light = np.zeros((360, 640, 3), np.uint8), np.full((360, 640, 3), 200, np.uint8)
    pipeline, out, fresh = Pipeline(640, 360, 3, reduced_motion=True), empty(dark), empty(dark)
    pipeline.render(light, out, 150, 0)
    pipeline.render(dark, out, 150, 2)
    Pipeline(640, 360, 3, reduced_motion=True).render(dark, fresh, 150, 2)
    assert np.array_equal(out, fresh)


def test_dizziness_rises_with_movement_and_outlasts_it() -> None:
    picture, balance = street(640, 360), Balance()
    for step in range(60):
        balance.feel(np.ascontiguousarray(np.roll(picture, 40 * step, axis=1)), step / 30, 1 / 30)
    moved = balance.dizziness
    for step in range(60, 120):
        balance.feel(picture, step / 30, 1 / 30)
    assert moved > 0.5
    assert 0.3 * moved < balance.dizziness < 0.8 * moved


def test_a_second_task_darkens_the_sides_and_leaves_the_middle() -> None:
    picture = street(640, 360)
    calm, busy = empty(picture), empty(picture)
    Pipeline(640, 360, 3).render(picture, calm, 150, 1, load=0)
    Pipeline(640, 360, 3).render(picture, busy, 150, 1, load=1)
    assert busy[:, :40].mean() < calm[:, :40].mean() - 3
    assert np.abs(busy[170:190, 310:330].astype(int) - calm[170:190, 310:330]).max() <= 2


def test_a_lamp_at_night_dazzles_and_a_bright_room_does_not_go_white() -> None:
    night = np.full((360, 640, 3), 12, np.uint8)
    cv2.circle(night, (320, 180), 20, (255, 255, 255), -1)
    seen, plain = empty(night), empty(night)
    Pipeline(640, 360, 3, reduced_motion=True).render(night, seen, 150, 1)
    Pipeline(640, 360, 3, reduced_motion=True).render(np.full_like(night, 12), plain, 150, 1)
    assert seen[150, 320, 0] > plain[150, 320, 0] + 20
    room = empty(night)
    Pipeline(640, 360, 3).render(np.full_like(night, 240), room, 150, 1)
    assert room[..., :3].max() < 245


def test_a_picture_of_another_size_is_refused() -> None:
    with pytest.raises(ValueError, match="640x360"):
        Pipeline(640, 360, 1).render(street(320, 180), np.zeros((360, 640, 4), np.uint8), 80, 0)
