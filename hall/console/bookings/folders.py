"""Folders for files that come and go: the hall's own among the documents, and sticks that are plugged in."""

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from hall.words import Text

_STICKS = ("/media", "/run/media")


@dataclass(frozen=True)
class Place:
    """A folder by the name that a clerk knows it by."""

    name: Text
    path: Path


def places_here(documents: Path | None = None) -> Sequence[Place]:
    """The hall's folder first, then every stick."""
    own = (documents or Path(platformdirs.user_documents_dir())) / "体验馆"
    found = [Place(Text("文档里的“体验馆”", "Documents, folder 体验馆"), own)]
    for root in map(Path, _STICKS):
        for path in sorted([*root.glob("*"), *root.glob("*/*")]):
            if os.path.ismount(path):
                found.append(Place(Text(f"U 盘 {path.name}", f"USB stick {path.name}"), path))
    return found
