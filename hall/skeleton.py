"""New exhibits: a folder that works at once, to be changed into one's own."""

import shutil
from datetime import date, timedelta
from pathlib import Path

from hall.catalogue import ID
from hall.exhibit import Kind
from hall.words import HallError

SKELETONS = Path(__file__).resolve().parent / "skeletons"
_EVERY = "_every"
_DAYS = {"2001-01-01": timedelta(0), "2001-12-31": timedelta(days=365)}
"""Dates as the skeletons write them, and how long after the making they really lie."""


class SkeletonError(HallError):
    """The exhibit that was asked for cannot be made."""


def kinds() -> list[Kind]:
    """The kinds that have a skeleton."""
    return [kind for kind in Kind if (SKELETONS / kind).is_dir()]


def make(kind: str, ident: str, into: Path, today: date) -> Path:
    """Make the folder `into`/`ident` and return it; raises SkeletonError, and nothing half-made stays."""
    known = [each.value for each in kinds()]
    if kind not in known:
        raise SkeletonError(
            f"没有 {kind} 的样板；可以用：{'，'.join(known)}",
            f"there is no skeleton of a {kind}; there are: {', '.join(known)}",
        )
    if not ID.fullmatch(ident):
        raise SkeletonError(
            f"编号 {ident} 不行：请用小写英文字母、数字和下划线，字母开头，2 到 40 个字符",
            f"{ident} will not do as an id: use a-z, 0-9 and _, a letter first, 2 to 40 characters",
        )
    folder = into / ident
    if folder.exists() or folder.is_symlink():
        raise SkeletonError(
            f"{folder} 已经有了，请换一个编号", f"{folder} is there already; choose another id"
        )
    unfinished = into / f".{ident}.new"
    try:
        into.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(unfinished, ignore_errors=True)
        leave = shutil.ignore_patterns("__pycache__")
        for source in (_EVERY, kind):
            shutil.copytree(SKELETONS / source, unfinished, ignore=leave, dirs_exist_ok=True)
        for file in unfinished.rglob("*.toml"):
            _date(file, today)
        unfinished.rename(folder)
    except OSError as error:
        shutil.rmtree(unfinished, ignore_errors=True)
        raise SkeletonError(
            f"{folder} 写不进去（{error.strerror}），请检查位置和权限",
            f"{folder} cannot be written ({error.strerror}); check the place and the permissions",
        ) from error
    return folder


def _date(file: Path, today: date) -> None:
    text = file.read_text(encoding="utf-8")
    for written, later in _DAYS.items():
        text = text.replace(written, (today + later).isoformat())
    file.write_text(text, encoding="utf-8", newline="\n")
