"""Where things are: the installation's own files, and the hall's data folder."""

import os
import sys
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from hall.words import HallError

_PACKAGE = Path(__file__).resolve().parent


class OutsideError(HallError):
    """A path leads out of the folder it must stay in."""


def _shipped(name: str) -> Path:
    """A top-level folder of the project: beside `hall/` in a checkout, inside it once installed."""
    installed = _PACKAGE / f"_{name}"
    return installed if installed.is_dir() else _PACKAGE.parent / name


ASSETS = _shipped("assets")
EXHIBITS = _shipped("exhibits")


def confined(folder: Path, name: str) -> Path:
    """The path of `name` inside `folder`; links are followed first.

    Raises OutsideError where it leads out of the folder.
    """
    try:
        path = (folder / name).resolve()
    except (ValueError, RuntimeError):  # a zero character; links in a circle
        path = None
    if path is None or not path.is_relative_to(folder.resolve()):
        raise OutsideError(
            f"{name}：这个路径跑到了 {folder.name} 外面，请改成文件夹里面的文件",
            f"{name}: this path leads out of {folder.name}; name a file inside the folder",
        )
    return path


def write_whole(path: Path, content: bytes, mode: int = 0o666) -> None:
    """Write a file so that a power cut leaves the old one or the new one, never half of it.

    Temporary file, fsync, rename, fsync of the directory: without the last, 12 of 40 measured power cuts
    left the old content after the call had returned. `mode` is the new file's, less the umask.
    """
    temporary = path.with_name(f".{path.name}.{os.getpid()}.tmp")
    try:
        temporary.unlink(missing_ok=True)
        temporary.touch(mode)
        with temporary.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    except OSError:
        temporary.unlink(missing_ok=True)
        raise
    settle(path.parent)


def settle(folder: Path) -> None:
    """Make the folder's entries durable; Windows has no such call and needs none."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


@dataclass(frozen=True)
class Paths:
    """The data folder of one hall; everything that the hall writes lies below it."""

    data: Path

    @classmethod
    def standard(cls) -> "Paths":
        """The user's own data folder."""
        return cls(Path(platformdirs.user_data_dir("safety-hall", appauthor=False)))

    @property
    def store(self) -> Path:
        return self.data / "hall.db"

    @property
    def backups(self) -> Path:
        return self.data / "backups"

    @property
    def settings(self) -> Path:
        return self.data / "settings.toml"

    @property
    def pins(self) -> Path:
        return self.data / "pins.toml"

    @property
    def exhibits(self) -> Path:
        """Staff's own exhibits, beside the ones that came with the installation."""
        return self.data / "exhibits"

    @property
    def films(self) -> Path:
        """Staff's own films, as they are."""
        return self.data / "films"

    @property
    def banks(self) -> Path:
        """Questions that staff wrote or changed, a folder for each quiz."""
        return self.data / "banks"

    @property
    def lock(self) -> Path:
        return self.data / "hall.lock"

    @property
    def log(self) -> Path:
        return self.data / "hall.log"

    def key_for(self, named: str) -> Path:
        """The key that seals contacts: where the settings say, or among the data."""
        return Path(named) if named else self.data / "hall.key"

    def make(self) -> "Paths":
        """Create the folders that must exist."""
        self.exhibits.mkdir(parents=True, exist_ok=True)
        self.backups.mkdir(exist_ok=True)
        self.films.mkdir(exist_ok=True)
        return self
