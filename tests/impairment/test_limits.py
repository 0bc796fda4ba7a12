"""What the picture never does: flash, grow stronger than the limit, or take more memory."""

import tracemalloc
from pathlib import Path

import cv2
import numpy as np
import numpy.typing as npt
import pytest

from hall.impairment import LEVELS, STRONGEST, Impairment, Pipeline, Ramp
from hall.impairment.motion import Sway
from tests.impairment.pictures import SHOWN, empty, street

MEMORY = Path("/proc/self/statm")


def flashes(levels: list[float]) -> int:
    """The most flashes within a second when the level is so at each frame.

    A flash: brightness up and down again by 10 % of white or more, over a quarter of the picture.
    """
    picture = street(640, 360)
    pipeline, out = Pipeline(640, 360, 3), empty(picture)
    history = []
    for step, level in enumerate(levels):
        pipeline.render(picture, out, level, step / 60)
        history.append(cv2.resize(out[..., :3], (32, 18), interpolation=cv2.INTER_AREA).mean(axis=2))
    high = low = history[0].copy()
    rising = np.zeros((18, 32), bool)
    turned: list[npt.NDArray[np.bool_]] = []
    worst = 0
    for now in history:
        high, low = np.maximum(high, now), np.minimum(low, now)
        fell, rose = rising & (high - now > 25.5), ~rising & (now - low > 25.5)
        high, low = np.where(rose | fell, now, high), np.where(rose | fell, now, low)
        rising = (rising | rose) & ~fell
        turned.append(rose | fell)
        worst = max(worst, int(np.quantile(np.sum(turned[-60:], axis=0), 0.75)))
    return worst // 2


@pytest.mark.parametrize("rhythm", [4, 8, 20, 45])
def test_no_mashing_of_the_level_keys_makes_more_than_three_flashes_a_second(rhythm: int) -> None:
    ramp, mash = Ramp(), np.random.default_rng(3)
    wanted = [float(level) for level in mash.choice(LEVELS, 240 // rhythm) for _ in range(rhythm)]
    assert flashes([ramp.toward(level, 1 / 60) for level in wanted]) <= 3


def test_without_the_glide_the_same_keys_would_flash() -> None:
    assert flashes([STRONGEST if step // 4 % 2 else 0.0 for step in range(120)]) > 3


def test_no_dizziness_sways_farther_or_rolls_more_than_the_limit() -> None:
    sway, strongest = Sway(1920, 1080, 5, reduced_motion=False), Impairment.at(STRONGEST)
    poses = [sway.at(strongest, step / 10, 1.0) for step in range(3000)]
    assert 1.8 * 48 < max(abs(pose.shift_x) for pose in poses) <= 2.6 * 48
    assert 3.5 < max(abs(np.degrees(pose.roll)) for pose in poses) <= 5


def test_a_level_beyond_the_strongest_looks_like_the_strongest() -> None:
    picture = street(640, 360)
    beyond, strongest = empty(picture), empty(picture)
    Pipeline(640, 360, 3).render(picture, beyond, 10 * STRONGEST, 1)
    Pipeline(640, 360, 3).render(picture, strongest, STRONGEST, 1)
    assert np.array_equal(beyond, strongest)


def test_render_keeps_no_python_memory() -> None:
    picture = street(640, 360)
    pipeline, out = Pipeline(640, 360, 3), empty(picture)
    for step in range(20):
        pipeline.render(picture, out, SHOWN[step % 4], step / 30)
    tracemalloc.start()
    for step in range(20, 60):
        pipeline.render(picture, out, SHOWN[step % 4], step / 30)
    kept, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert kept < 20_000
    assert peak < 640 * 360


@pytest.mark.skipif(not MEMORY.exists(), reason="only Linux tells how much memory is in use")
def test_the_process_does_not_grow_over_frames() -> None:
    picture = street(640, 360)
    pipeline, out = Pipeline(640, 360, 3), empty(picture)

    def pages(frames: int) -> int:
        for step in range(frames):
            pipeline.render(picture, out, SHOWN[step // 5 % 4], step / 60)
        return int(MEMORY.read_text().split()[1])

    before = pages(80)
    # 400 frames that each kept a tenth of one picture would take 9,000 pages.
    assert pages(400) - before < 1500
