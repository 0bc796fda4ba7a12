"""From the start of the process to the first frame in the window, and the memory it has then."""

import json
import os
import statistics
import subprocess
import sys
import tempfile

ROUNDS = 5
DEADLINE = 60.0
_BARE = {"QT_QPA_PLATFORM": "offscreen", "QT_QUICK_BACKEND": "software", "QSG_RENDER_LOOP": "basic"}


def measure() -> dict[str, float]:
    """Open the hall some times, each in a new process with an empty data folder; medians.

    * `first_frame_ms`: from the process's start, as the system counts it, to the first frame shown
    * `first_frame_ms_worst`: the slowest of them, usually the first with cold files
    * `memory_mb`: what the process holds in memory at that frame
    """
    frames, memory = [], []
    for _ in range(ROUNDS):
        with tempfile.TemporaryDirectory() as data:
            said = _open(data)
        frames.append(said["first_frame_seconds"] * 1e3)
        memory.append(said["memory_mb"])
    return {
        "first_frame_ms": round(statistics.median(frames), 1),
        "first_frame_ms_worst": round(max(frames), 1),
        "memory_mb": round(statistics.median(memory), 1),
    }


def _open(data: str) -> dict[str, float]:
    """One start; on a machine without a screen it draws into memory."""
    command = [sys.executable, "-m", "hall", "run", "--windowed", "--bench-first-frame", "--data", data]
    has_screen = any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")))
    done = subprocess.run(
        command,
        env=os.environ | ({} if has_screen or sys.platform == "win32" else _BARE),
        capture_output=True,
        encoding="utf-8",
        timeout=DEADLINE,
        check=True,
    )
    printed: dict[str, float] = json.loads(done.stdout.strip().splitlines()[-1])
    return printed
