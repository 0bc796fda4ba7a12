"""Staff's own questions: drafts, and published versions that stay, in a folder for each quiz."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any, TypeAlias

import tomli_w

from hall.exhibit import Exhibit, Fault, FaultyError
from hall.manifest import read_toml
from hall.paths import confined, write_whole
from hall.players.quiz.bank import Bank, checked

Raw: TypeAlias = Mapping[str, Any]
"""One item as a file holds it, not checked."""

NAME = re.compile(r"(\d{5})\.toml")
OWN = "own/"
"""Pictures whose names begin so lie on the shelf, not in the exhibit."""


@dataclass(frozen=True)
class Version:
    """What was published at one time: all items that replace or join those of the exhibit."""

    number: int = 0
    """0 for the exhibit as it came."""
    by: str = ""
    at: datetime | None = None
    items: Mapping[str, Raw] = field(default_factory=dict)
    """By id."""
    hidden: frozenset[str] = frozenset()
    """Items that are not asked."""


class Shelf:
    """The folder of one quiz. A published version is a file of its own and never changes."""

    def __init__(self, folder: Path, exhibit: Exhibit) -> None:
        self._folder = folder / exhibit.id
        self._exhibit = exhibit

    def versions(self) -> list[Version]:
        """All that was ever published, the newest first. Raises FaultyError for a file that is damaged."""
        return [self._read(number) for number in sorted(self._numbers(), reverse=True)]

    def current(self) -> Version:
        """What is asked now. Raises FaultyError for a file that is damaged."""
        numbers = self._numbers()
        return self._read(max(numbers)) if numbers else Version()

    def publish(self, items: Mapping[str, Raw], hidden: frozenset[str], by: str, at: datetime) -> Version:
        """Keep a new version; raises OSError where the disk refuses."""
        number = max(self._numbers(), default=0) + 1
        body = {"by": by, "at": at, "hidden": sorted(hidden), "item": list(items.values())}
        self._write(f"{number:05}.toml", body)
        return Version(number, by, at, items, hidden)

    def drafts(self) -> dict[str, Raw]:
        """Items that nobody meets yet, by id. Raises FaultyError for a file that is damaged."""
        path = self._folder / "drafts.toml"
        return _by_id(read_toml(path)) if path.is_file() else {}

    def keep_drafts(self, drafts: Mapping[str, Raw]) -> None:
        """Write all drafts; raises OSError where the disk refuses."""
        self._write("drafts.toml", {"item": list(drafts.values())})

    def keep_picture(self, name: str, raw: bytes) -> str:
        """Keep a picture; the name by which an item asks for it."""
        folder = self._folder / "pictures"
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(confined(folder, name), raw)
        return OWN + name

    def picture(self, name: str) -> Path:
        """Where a picture of an item lies; raises OutsideError where its name leads out of the folder."""
        if name.startswith(OWN):
            return confined(self._folder / "pictures", name.removeprefix(OWN))
        return self._exhibit.path(name)

    def _numbers(self) -> list[int]:
        if not self._folder.is_dir():
            return []
        found = (NAME.fullmatch(path.name) for path in self._folder.iterdir())
        return [int(match[1]) for match in found if match]

    def _read(self, number: int) -> Version:
        name = f"{number:05}.toml"
        raw = read_toml(self._folder / name)
        hidden, by, at = raw.get("hidden", []), raw.get("by", ""), raw.get("at")
        if not isinstance(hidden, list) or not isinstance(by, str) or not isinstance(at, datetime):
            raise FaultyError(
                f"{self._exhibit.id}/{name}：题库文件坏了", f"{self._exhibit.id}/{name}: damaged"
            )
        return Version(number, by, at, _by_id(raw), frozenset(map(str, hidden)))

    def _write(self, name: str, body: Mapping[str, Any]) -> None:
        self._folder.mkdir(parents=True, exist_ok=True)
        write_whole(self._folder / name, tomli_w.dumps(body).encode())


def _by_id(raw: Mapping[str, Any]) -> dict[str, Raw]:
    items = raw.get("item", [])
    return (
        {str(item.get("id")): item for item in items if isinstance(item, dict)}
        if isinstance(items, list)
        else {}
    )


def laid_over(raw: Mapping[str, Any], items: Mapping[str, Raw], hidden: frozenset[str]) -> dict[str, Any]:
    """A question file with staff's items over it: those of the same id replaced, hidden ones gone."""
    own: Sequence[Any] = raw.get("item", [])
    if not isinstance(own, list):
        return dict(raw)
    ids = [item.get("id") if isinstance(item, dict) else None for item in own]
    kept = [items.get(str(id_), item) for id_, item in zip(ids, own, strict=True)]
    kept += [item for id_, item in items.items() if id_ not in ids]
    return {
        **raw,
        "item": [item for item in kept if not isinstance(item, dict) or item.get("id") not in hidden],
    }


def published(shelf: Shelf, exhibit: Exhibit, questions: str, bank: Bank) -> Bank | list[Fault]:
    """The exhibit's bank with what staff published over it, or what is wrong with that."""
    try:
        own = shelf.current()
        if not own.number:
            return bank
        raw = laid_over(read_toml(exhibit.path(questions)), own.items, own.hidden)
    except FaultyError as error:
        return [Fault("", "", error.text)]
    return checked(raw, f"{exhibit.id}/{own.number:05}.toml", shelf.picture)
