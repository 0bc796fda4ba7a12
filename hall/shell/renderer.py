"""Which renderer draws the window; must be chosen before Qt starts.

Without a GPU Qt's software renderer beats OpenGL in software by far (1.5 against 10.3 ms for a sliding page),
and it lacks only what the hall does not use.
"""

import os
from pathlib import Path

_DEVICES = Path("/dev/dri")


def choose(wish: str, devices: Path = _DEVICES) -> str:
    """Set Qt's environment for `auto`, `software` or `gpu`, where it is not set already; says which it is."""
    has_gpu = os.name == "nt" or any(devices.glob("renderD*"))
    taken = "gpu" if wish == "gpu" or (wish == "auto" and has_gpu) else "software"
    if taken == "software":
        os.environ.setdefault("QT_QUICK_BACKEND", "software")
    # The threaded loop and a Python item deadlock on the interpreter's lock as soon as the window is grabbed;
    # without vsync the basic loop spins unless it is told to wait.
    os.environ.setdefault("QSG_RENDER_LOOP", "basic")
    os.environ.setdefault("QT_QPA_UPDATE_IDLE_TIME", "14")
    return taken
