"""What is asked of a packed file before anything in it is read: no bombs, no ways out, no links."""

import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from zipfile import BadZipFile, ZipFile, ZipInfo

from hall.questions.entry import UnreadableError

UNPACKED = 64 * 2**20
"""What an office file may come to, unpacked."""
RATIO = 150
"""Real office files pack 5 to 30 times; bombs a thousand times."""
MOST_PARTS = 2000
ENCRYPTED = 1


@contextmanager
def opened(path: Path, *, unpacked: int = UNPACKED, parts: int = MOST_PARTS) -> Iterator[ZipFile]:
    """A packed file that was looked through; raises UnreadableError, also for what breaks later."""
    try:
        with ZipFile(path) as packed:
            _look_through(path, packed.infolist(), unpacked, parts)
            yield packed
    except (BadZipFile, EOFError, OSError, RuntimeError, NotImplementedError, ValueError) as error:
        raise UnreadableError(f"{path.name}：文件打不开，可能坏了", f"{path.name}: damaged") from error


def read_part(path: Path, packed: ZipFile, name: str, most: int) -> bytes:
    """One part, up to `most` bytes whatever its header claims; raises UnreadableError."""
    try:
        with packed.open(name) as part:
            raw = part.read(most + 1)
    except KeyError as error:
        raise UnreadableError(
            f"{path.name}：里面没有 {name}", f"{path.name}: there is no {name} in it"
        ) from error
    if len(raw) > most:
        raise UnreadableError(f"{path.name}：{name} 太大", f"{path.name}: {name} is too large")
    return raw


def _look_through(path: Path, parts: list[ZipInfo], unpacked: int, most: int) -> None:
    if len(parts) > most:
        raise UnreadableError(
            f"{path.name}：里面有 {len(parts)} 个文件，多得不正常，不能用",
            f"{path.name}: it holds {len(parts)} files, more than a question bank ever does",
        )
    names = [part.filename for part in parts]
    if any(_leads_out(name) for name in names):
        raise UnreadableError(
            f"{path.name}：里面的路径指到外面，不能用", f"{path.name}: it holds paths that lead outside"
        )
    if any(stat.S_ISLNK(part.external_attr >> 16) for part in parts):
        raise UnreadableError(f"{path.name}：里面有链接，不能用", f"{path.name}: it holds links")
    if len({name.lower() for name in names}) < len(names):
        raise UnreadableError(
            f"{path.name}：里面有同名的文件，不能用", f"{path.name}: two files in it have the same name"
        )
    if any(part.flag_bits & ENCRYPTED for part in parts):
        raise UnreadableError(
            f"{path.name}：文件加了密码，请先解密", f"{path.name}: remove its password first"
        )
    size = sum(part.file_size for part in parts)
    packed = sum(part.compress_size for part in parts)
    if size > unpacked or size > RATIO * max(packed, 1):
        raise UnreadableError(
            f"{path.name}：展开以后大得不正常，不能用", f"{path.name}: it swells beyond reason when unpacked"
        )


def _leads_out(name: str) -> bool:
    return "\\" in name or name.startswith("/") or ":" in name or ".." in PurePosixPath(name).parts
