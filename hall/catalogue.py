"""The exhibits found in the exhibit folders, and what was wrong with the others."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from hall.exhibit import MANIFEST, Exhibit, Fault, Kind
from hall.manifest import read_manifest
from hall.words import HallError, Text

ID = re.compile(r"[a-z][a-z0-9_]{1,39}")
"""What an exhibit's id, and so its folder's name, looks like."""

LARGEST_MANIFEST = 256 * 1024

Checks: TypeAlias = Mapping[Kind, Callable[[Exhibit], list[Fault]]]
"""What each kind's player has to say about an exhibit's data; a kind without an entry cannot be shown."""


class UnknownExhibitError(HallError):
    """No exhibit has the id that was asked for."""


@dataclass(frozen=True)
class Catalogue:
    """Every exhibit of the hall, in the home screen's order."""

    exhibits: Sequence[Exhibit]
    """Those that can be opened."""
    closed: Sequence[Exhibit]
    """Those with a readable manifest but with faults elsewhere: visitors see them under repair."""
    faults: Mapping[str, Sequence[Fault]]
    """What is wrong, by id, also what closes nothing.

    A second folder of the same id is a fault, yet the first stays open.
    """

    @classmethod
    def read(cls, folders: Sequence[Path], checks: Checks) -> "Catalogue":
        """Read the exhibits of several folders; where an id comes twice, the first folder wins.

        Never raises for what it finds: a broken exhibit must not take the hall down.
        """
        found: dict[str, Exhibit] = {}
        faults: dict[str, list[Fault]] = {}
        closed: set[str] = set()
        for folder, entry in _entries(folders):
            if isinstance(entry, Fault):
                faults.setdefault(folder.name, []).append(entry)
            elif entry.name in found or entry.name in closed:
                faults.setdefault(entry.name, []).append(_twice(entry))
            else:
                exhibit, wrong = _read(entry, checks)
                if exhibit is not None:
                    found[entry.name] = exhibit
                if any(fault.closes for fault in wrong):
                    closed.add(entry.name)
                if wrong:
                    faults.setdefault(entry.name, []).extend(wrong)
        ordered = sorted(found.values(), key=lambda exhibit: (exhibit.manifest.order, exhibit.id))
        return cls(
            tuple(exhibit for exhibit in ordered if exhibit.id not in closed),
            tuple(exhibit for exhibit in ordered if exhibit.id in closed),
            faults,
        )

    def faults_of(self, ident: str | None = None) -> list[Fault]:
        """The faults of one exhibit, or of all; raises UnknownExhibitError where there is no such id."""
        if ident is None:
            return [fault for each in self.faults.values() for fault in each]
        if ident not in self.faults and all(exhibit.id != ident for exhibit in self.exhibits):
            known = "，".join(exhibit.id for exhibit in self.exhibits)
            raise UnknownExhibitError(
                f"没有叫 {ident} 的展项；现有：{known}",
                f"no exhibit is called {ident}; there are: {known.replace('，', ', ')}",
            )
        return list(self.faults.get(ident, []))


def _entries(folders: Sequence[Path]) -> Iterator[tuple[Path, Path | Fault]]:
    """Each folder that should hold an exhibit, or what is wrong with the place where it should be."""
    for folder in folders:
        try:
            entries = sorted(folder.iterdir())
        except OSError as error:
            reason = error.strerror or type(error).__name__
            text = Text(
                f"展项文件夹打不开（{reason}），请检查位置和权限",
                f"the exhibit folder cannot be opened ({reason}); check the place and the permissions",
            )
            yield folder, Fault(folder.name, "", text)
            continue
        for entry in entries:
            if entry.name.startswith((".", "_")):
                continue
            if entry.is_dir():
                yield folder, entry
            elif entry.is_symlink() and not entry.is_file():
                text = Text(
                    "这个链接没有指向任何文件夹，请删掉或改正",
                    "this link leads to no folder; delete or correct it",
                )
                yield entry, Fault(entry.name, "", text)


def _twice(folder: Path) -> Fault:
    where = folder.parent
    text = Text(
        f"{where} 里的展项和前面的重名，没有使用；请给这个文件夹改名",
        f"the one in {where} has the id of an earlier exhibit and is not used; rename the folder",
    )
    return Fault(f"{folder.name}/{MANIFEST}", "", text)


def _read(folder: Path, checks: Checks) -> tuple[Exhibit | None, list[Fault]]:
    """One folder: the exhibit where its manifest can be read, and all that is wrong with it."""
    file = f"{folder.name}/{MANIFEST}"
    if text := _unfit(folder):
        return None, [Fault(file, "", text)]
    try:
        exhibit = read_manifest(folder)
    except Exception as error:  # the door through which files from outside come in
        return None, [Fault(file, "", _stumbled(error))]
    return (exhibit, _check(exhibit, file, checks)) if isinstance(exhibit, Exhibit) else (None, exhibit)


def _check(exhibit: Exhibit, file: str, checks: Checks) -> list[Fault]:
    """What the kind's player says about the exhibit's data."""
    kind = exhibit.manifest.kind
    if kind not in checks:
        kinds = ", ".join(sorted(checks))
        text = Text(
            f"这个体验馆还放不了 {kind}；可以用：{kinds}",
            f"this hall cannot show a {kind} yet; it can show: {kinds}",
        )
        return [Fault(file, "kind", text)]
    try:
        return checks[kind](exhibit)
    except HallError as error:
        return [Fault.of(file, error)]
    except Exception as error:  # as above: a check that trips over odd data must not close the hall
        return [Fault(file, "", _stumbled(error))]


def _unfit(folder: Path) -> Text | None:
    """Why the folder is not even worth reading: a pipe would block, a huge file would stall the start."""
    if not ID.fullmatch(folder.name):
        return Text(
            "文件夹的名字就是展项的编号：请用小写英文字母、数字和下划线，字母开头，2 到 40 个字符",
            "the folder's name is the exhibit's id: use a-z, 0-9 and _, a letter first, 2 to 40 characters",
        )
    manifest = folder / MANIFEST
    try:
        if not manifest.is_file():
            return Text(
                "没有这个文件；请补上，或用 hall new 新建展项，不用的文件夹名前加 _",
                "no such file; add it, or make one with hall new, or begin an unused folder's name with _",
            )
        size = manifest.stat().st_size
    except OSError as error:
        return _stumbled(error)
    if size > LARGEST_MANIFEST:
        return Text(
            f"文件太大（{size // 1024} KB，最多 {LARGEST_MANIFEST // 1024} KB），请检查内容",
            f"the file is too large ({size // 1024} KB of at most {LARGEST_MANIFEST // 1024}); look into it",
        )
    return None


def _stumbled(error: Exception) -> Text:
    what = f"{type(error).__name__}: {error}"[:200]
    return Text(f"读不懂这个展项（{what}），请检查它的文件", f"cannot be read ({what}); check its files")
