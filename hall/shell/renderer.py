"""Which renderer draws the window; must be chosen before Qt starts.

Without a GPU Qt's software renderer beats OpenGL in software by far (1.5 against 10.3 ms for a sliding page),
and it lacks only what the hall does not use.
"""

import os
import re
import socket
import sys
from collections.abc import Mapping
from pathlib import Path

from hall.words import HallError

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
    # Staff type on the screen; a desktop's own input method would keep our keyboard from its fields.
    os.environ["QT_IM_MODULE"] = "qtvirtualkeyboard"
    os.environ["QT_VIRTUALKEYBOARD_DESKTOP_DISABLE"] = "1"
    return taken


class NoScreenError(HallError):
    """There is nothing to open a window on."""


def require_screen(environment: Mapping[str, str], sockets: Path = Path("/tmp/.X11-unix")) -> None:
    """Raise NoScreenError where Qt would abort: no display is named, or one here that does not answer."""
    if sys.platform != "linux" or environment.get("QT_QPA_PLATFORM") or environment.get("WAYLAND_DISPLAY"):
        return
    display = environment.get("DISPLAY", "")
    if not display:
        raise NoScreenError(
            "这台电脑没有屏幕，打不开展馆；请接上显示器，或用 hall demo --headless 让机器人走一遍",
            "this machine has no screen; connect one, or send the robot with hall demo --headless",
        )
    if own := re.fullmatch(r":(\d+)(?:\.\d+)?", display):
        with socket.socket(socket.AF_UNIX) as door:
            try:
                door.connect(str(sockets / f"X{own[1]}"))
            except OSError:
                try:
                    door.connect(f"\0{sockets / f'X{own[1]}'}")
                except OSError as error:
                    raise NoScreenError(
                        f"屏幕 {display} 没有回应；请在图形桌面里打开展馆",
                        f"the screen {display} does not answer; open the hall on the graphical desktop",
                    ) from error
