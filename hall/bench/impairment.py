"""What the drunk picture costs at 1920 x 1080, against one plain `cv2.remap` and against other tools."""

import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from hall.exhibit import Frame
from hall.impairment import LEVELS, Pipeline

_SIZE = 1920, 1080
_ROUNDS = 12
_BATCH = 5
"""Frames in a row of each: a child shows one level after frame, so the caches know it."""
_PEERS = Path(__file__).with_name("peers.py")

_FFMPEG_CHAIN = (
    "[0:v]eq=contrast=0.75:saturation=0.88,rotate=a=0.02*sin(2*PI*t/4):c=none,"
    "lenscorrection=k1=-0.03:k2=0,gblur=sigma=1,split[a][b];"
    "[b]scroll=h=0.025[c];[a][c]blend=all_mode=normal:all_opacity=0.7,vignette=PI/5,"
    "tmix=frames=2:weights=2 1[out]"
)
LEFT_OUT = {
    "ffmpeg": "wobble, glare, drifting double vision, dizziness, attention; smear is not normalised by time",
    "albumentations": "double vision, glare, attention, smear, dizziness; not smooth in time",
    "pillow": "wobble, barrel, glare, smear, dizziness; not smooth in time",
}
"""What each peer's nearest chain does not do."""


def measure() -> dict[str, Any]:
    """Milliseconds a frame at each level, all on one OpenCV thread and in turns with the remap.

    * `remap_ms`: one plain `cv2.remap` of the same BGRA frame, float maps, linear; median
    * `ms_<level>`, `ratio_<level>`: a BGRA frame at that level; the ratio is the median over the rounds of
      this round's median over this round's remap, so that a busy moment hits both
    * `ratio_bgr_<level>`: the same from a camera's BGR picture
    * `<peer>_ms`, `<peer>_ratio_80`: the nearest chain of another tool, and how many times the picture at 80
      costs; `<peer>_leaves_out` says what it does not do. Or `<peer>`: why it was skipped
    """
    threads = cv2.getNumThreads()
    cv2.setNumThreads(1)
    try:
        found = _own()
    finally:
        cv2.setNumThreads(threads)
    for peer, run in (("ffmpeg", _ffmpeg), ("albumentations", _in_peers), ("pillow", _in_peers)):
        cost = run(peer)
        if isinstance(cost, str):
            found[peer] = cost
            continue
        found[f"{peer}_ms"] = round(cost, 2)
        found[f"{peer}_ratio_80"] = round(cost / found["ms_80"], 1)
        found[f"{peer}_leaves_out"] = LEFT_OUT[peer]
    return found


def street() -> Frame:
    """A busy picture with edges, lamps and noise: (1080, 1920, 4), the same every time."""
    draw = np.random.default_rng(7)
    width, height = _SIZE
    noise = draw.normal(size=(height // 8, width // 8, 3)).astype(np.float32)
    picture = np.clip(90 + 22 * cv2.resize(noise, _SIZE, interpolation=cv2.INTER_CUBIC), 0, 255)
    frame = np.dstack([picture.astype(np.uint8), np.full((height, width), 255, np.uint8)])
    for x, y in draw.integers((0, 0), _SIZE, (24, 2)).tolist():
        cv2.rectangle(frame, (x, y), (x + 160, y + 120), draw.integers(0, 255, 4).tolist(), -1, cv2.LINE_AA)
        cv2.circle(frame, (y, x // 2), 30, (200, 246, 255, 255), -1, cv2.LINE_AA)
    return np.ascontiguousarray(frame)


def _own() -> dict[str, Any]:
    frame = street()
    camera = np.ascontiguousarray(frame[..., :3])
    out = np.empty_like(frame)
    y, x = np.mgrid[0 : _SIZE[1], 0 : _SIZE[0]].astype(np.float32)
    map_x = x + 5 * np.sin(y / 90) + np.float32(0.3)
    map_y = y + 3 * np.sin(x / 90) + np.float32(0.4)

    def remap(_seconds: float) -> None:
        cv2.remap(frame, map_x, map_y, cv2.INTER_LINEAR, dst=out, borderMode=cv2.BORDER_REFLECT_101)

    runs: dict[str, Callable[[float], None]] = {"remap": remap}
    for level in LEVELS:
        for kind, picture in (("", frame), ("bgr_", camera)):
            pipeline = Pipeline(*_SIZE, seed=1)
            runs[f"{kind}{level:.0f}"] = lambda seconds, p=pipeline, i=picture, v=level: p.render(  # type: ignore[misc]
                i, out, v, seconds
            )
    spent: dict[str, list[float]] = {name: [] for name in runs}
    for number in range(_ROUNDS + 1):
        for name, run in runs.items():
            batch = []
            for frame_number in range(_BATCH):
                began = time.perf_counter()
                run((number * _BATCH + frame_number) / 60)
                batch.append(1e3 * (time.perf_counter() - began))
            # The first round only warms up.
            if number:
                spent[name].append(statistics.median(batch))
    found: dict[str, Any] = {"remap_ms": round(statistics.median(spent["remap"]), 2)}
    for name, times in spent.items():
        if name == "remap":
            continue
        ratios = [own / plain for own, plain in zip(times, spent["remap"], strict=True)]
        if not name.startswith("bgr_"):
            found[f"ms_{name}"] = round(statistics.median(times), 2)
        found[f"ratio_{name}"] = round(statistics.median(ratios), 2)
    return found


def _ffmpeg(_peer: str) -> float | str:
    """The filter chain that comes nearest, one thread; two lengths, so that the start does not count."""
    program = shutil.which("ffmpeg")
    if program is None:
        return "skipped: ffmpeg is not installed"
    width, height = _SIZE
    with tempfile.TemporaryDirectory() as folder:
        raw = Path(folder) / "frame.bgra"
        raw.write_bytes(street().tobytes())
        spent = []
        for frames in (5, 35):
            command = [program, "-v", "error", "-nostdin", "-threads", "1", "-filter_complex_threads", "1"]
            command += ["-stream_loop", "-1", "-f", "rawvideo", "-pix_fmt", "bgra", "-s", f"{width}x{height}"]
            command += ["-i", str(raw), "-filter_complex", _FFMPEG_CHAIN, "-map", "[out]"]
            command += ["-pix_fmt", "bgra", "-frames:v", str(frames), "-f", "null", "-"]
            began = time.perf_counter()
            done = subprocess.run(command, capture_output=True, text=True, timeout=300, check=False)
            if done.returncode != 0:
                return f"skipped: {done.stderr.strip().splitlines()[-1][:120]}"
            spent.append(time.perf_counter() - began)
    return 1e3 * (spent[1] - spent[0]) / 30


def _in_peers(peer: str) -> float | str:
    """A Python library in an environment of its own: albumentations would overwrite the hall's OpenCV.

    Make one with `python -m venv peers` and `peers/bin/pip install albumentations pillow`, and name its
    interpreter in HALL_BENCH_PEERS.
    """
    python = os.environ.get("HALL_BENCH_PEERS") or (sys.executable if peer == "pillow" else "")
    if not python:
        return "skipped: HALL_BENCH_PEERS names no Python that has it"
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder) / "frame.npy"
        np.save(picture, street()[..., :3])
        done = subprocess.run(
            [python, str(_PEERS), peer, str(picture)],
            capture_output=True,
            text=True,
            timeout=300,
            check=False,
            env=os.environ | {"NO_ALBUMENTATIONS_UPDATE": "1"},
        )
    if done.returncode != 0:
        return f"skipped: {(done.stderr.strip().splitlines() or ['it failed'])[-1][:120]}"
    return float(json.loads(done.stdout)["ms"])
