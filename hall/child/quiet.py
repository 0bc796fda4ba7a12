"""Keeping an exhibit's process to itself: no window, no sound, no stray word in the hall's pipe."""

import os
import sys
from typing import BinaryIO, Final

QUIETLY: Final = {
    "SDL_VIDEODRIVER": "dummy",
    "SDL_AUDIODRIVER": "dummy",
    # SDL swallows SIGTERM otherwise.
    "SDL_NO_SIGNAL_HANDLERS": "1",
    "PYGAME_HIDE_SUPPORT_PROMPT": "1",
    "OPENCV_LOG_LEVEL": "SILENT",
}


def hush() -> BinaryIO:
    """Silence the libraries before they are imported, and keep stdout for the hall alone.

    What an exhibit prints goes to stderr. Returns the pipe to the hall.
    """
    os.environ.update(QUIETLY)
    sys.stdout.flush()
    up = os.fdopen(os.dup(1), "wb", buffering=0)
    os.dup2(2, 1)
    return up
