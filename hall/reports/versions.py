"""A short name for an exhibit's content as it is: the same files, the same name."""

import hashlib
from collections.abc import Iterable, Mapping
from pathlib import Path

WHOLE_BYTES = 1 << 20
"""Larger files, such as films, are known by their length, their beginning and their end."""
_ENDS = 1 << 16
_NOT_CONTENT = {"__pycache__", "studio"}


def versions(folders: Mapping[str, Path]) -> dict[str, str]:
    """The version of each exhibit; one whose files cannot be read is left out."""
    found = {}
    for ident, folder in folders.items():
        try:
            found[ident] = version_of(folder)
        except OSError:
            continue
    return found


def version_of(folder: Path) -> str:
    """Sixteen letters for what a visitor may meet in a folder; tests and tools do not count."""
    sum_up = hashlib.sha256()
    for path in sorted(_content(folder)):
        sum_up.update(path.relative_to(folder).as_posix().encode("utf-8", "surrogateescape") + b"\0")
        size = path.stat().st_size
        sum_up.update(b"%d\0" % size)
        with path.open("rb") as file:
            if size <= WHOLE_BYTES:
                sum_up.update(file.read())
            else:
                sum_up.update(file.read(_ENDS))
                file.seek(-_ENDS, 2)
                sum_up.update(file.read())
    return sum_up.hexdigest()[:16]


def _content(folder: Path) -> Iterable[Path]:
    for path in folder.rglob("*"):
        parts = path.relative_to(folder).parts
        is_tool = path.name.startswith(("test_", "make_", ".")) or _NOT_CONTENT & set(parts)
        if not is_tool and path.is_file():
            yield path
