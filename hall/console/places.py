"""Folders that a report may go to: the documents, and sticks that have just been put in."""

import ctypes
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import platformdirs
from PySide6.QtCore import QStorageInfo

from hall.words import HallError, Text

_STICK_ROOTS = ("/media/", "/run/media/", "/mnt/", "/Volumes/")
_REMOVABLE = 2
"""What Windows calls a drive that may be pulled out."""
SECONDS = 30


class PlaceError(HallError):
    """A stick is gone, full or still busy."""


@dataclass(frozen=True)
class Mount:
    """A disk as the system shows it."""

    path: Path
    device: str
    name: str
    free_bytes: int
    read_only: bool


@dataclass(frozen=True)
class Place:
    """A folder by the name that a clerk knows it by; `device` is empty where nothing can be pulled out."""

    name: Text
    path: Path
    device: str = ""
    free_bytes: int | None = None

    @property
    def is_stick(self) -> bool:
        return bool(self.device)


def mounts_here() -> list[Mount]:
    """Every disk of this machine."""
    found = []
    for volume in QStorageInfo.mountedVolumes():
        if volume.isValid() and volume.isReady():
            path = Path(volume.rootPath())
            found.append(
                Mount(
                    path,
                    bytes(volume.device().data()).decode("utf-8", "replace"),
                    volume.name() or path.name or str(path),
                    volume.bytesAvailable(),
                    volume.isReadOnly(),
                )
            )
    return found


def places_here(
    documents: Path | None = None, mounts: Callable[[], Sequence[Mount]] = mounts_here
) -> list[Place]:
    """The sticks first: somebody has just put one in; then the hall's folder among the documents."""
    found = []
    for mount in mounts():
        if is_removable(mount) and not mount.read_only:
            room = _room(mount.free_bytes)
            words = Text(f"U 盘 {mount.name}（{room.zh}）", f"USB stick {mount.name} ({room.en})")
            found.append(Place(words, mount.path, mount.device or str(mount.path), mount.free_bytes))
    own = (documents or Path(platformdirs.user_documents_dir())) / "体验馆"
    return [*found, Place(Text("文档里的“体验馆”", "Documents, folder 体验馆"), own)]


def only(folder: Path) -> Callable[[], list[Place]]:
    """No place but this folder: for the robot, whose papers go to nobody's documents."""
    return lambda: [Place(Text("机器人的文件夹", "The robot's folder"), folder)]


def is_removable(mount: Mount) -> bool:
    """Whether a disk is one that people put in and pull out."""
    if sys.platform == "win32":
        return bool(ctypes.windll.kernel32.GetDriveTypeW(str(mount.path)) == _REMOVABLE)
    is_disk = mount.device.startswith("/dev/")
    return is_disk and f"{mount.path.as_posix()}/".startswith(_STICK_ROOTS)


def folders_in(place: Path) -> list[Path]:
    """The folders inside, by name; hidden ones and those that cannot be read are left out."""
    try:
        return sorted(
            (path for path in place.iterdir() if path.is_dir() and not path.name.startswith((".", "$"))),
            key=lambda path: path.name.casefold(),
        )
    except OSError:
        return []


def require_there(place: Place, mounts: Callable[[], Sequence[Mount]] = mounts_here) -> None:
    """Raise PlaceError where the stick was pulled out: its folder would fill the hall's own disk."""
    if place.is_stick and all(mount.path != place.path for mount in mounts()):
        raise PlaceError(
            "U 盘不在了。插好以后再选一次，文件没有丢，重新导出就行",
            "the stick is gone; put it in and choose it again, nothing is lost, just export once more",
        )


def eject(place: Place, program: str | None = None) -> Text:
    """Have everything on the stick and let it go; says when it may be pulled out. Raises PlaceError."""
    if hasattr(os, "sync"):
        os.sync()
    found = program or shutil.which("udisksctl")
    if found is None or not place.device.startswith("/dev/"):
        return Text(
            "文件已经写完。等 U 盘的灯不闪了，就可以拔",
            "everything is written; pull the stick out once its light is still",
        )
    try:
        done = subprocess.run(
            [found, "unmount", "--no-user-interaction", "-b", place.device],
            capture_output=True,
            timeout=SECONDS,
            check=False,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise _busy() from error
    if done.returncode:
        raise _busy()
    return Text("U 盘可以拔了", "the stick may be pulled out")


def _busy() -> PlaceError:
    return PlaceError(
        "U 盘还在忙，先别拔，过一会儿再按一次",
        "the stick is still busy: leave it in and try again in a moment",
    )


def _room(free_bytes: int) -> Text:
    if free_bytes >= 10**9:
        return Text(f"还有 {free_bytes / 1e9:.0f} GB", f"{free_bytes / 1e9:.0f} GB free")
    return Text(f"还有 {free_bytes // 10**6} MB", f"{free_bytes // 10**6} MB free")
