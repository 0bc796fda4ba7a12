"""Space held back on the disk, so that a full disk still takes the rows of some days."""

import os
import shutil
from pathlib import Path

BALLAST_BYTES = 8 * 1024 * 1024
_ROOM = 8
"""Held back only where the disk has this many times the ballast free: a reserve must not fill the disk."""
_BLOCK = 65536


class Ballast:
    """A file of no meaning beside the store: on a full disk deleting rows fails, deleting it does not."""

    def __init__(self, store: Path) -> None:
        self.path = store.with_name(f"{store.name}.ballast")

    def hold(self) -> bool:
        """Hold the space back again where there is room; whether it is held. Raises OSError."""
        if self.path.exists() and self.path.stat().st_size == BALLAST_BYTES:
            return True
        if shutil.disk_usage(self.path.parent).free < BALLAST_BYTES * _ROOM:
            return False
        with self.path.open("wb") as file:
            # Random, because a file system that compresses would keep no space for zeros.
            for _ in range(BALLAST_BYTES // _BLOCK):
                file.write(os.urandom(_BLOCK))
        return True

    def release(self) -> bool:
        """Give the space back; whether there was any."""
        try:
            self.path.unlink()
        except OSError:
            return False
        return True
