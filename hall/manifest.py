"""Reads `exhibit.toml` and other TOML of an exhibit, and says in sentences what is wrong with it."""

import tomllib
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from hall.exhibit import MANIFEST, Exhibit, Fault, FaultyError, Kind, Manifest
from hall.paths import OutsideError
from hall.words import Text


def read_toml(path: Path) -> dict[str, Any]:
    """Read a TOML file; raises FaultyError with the file's name and the remedy."""
    name = f"{path.parent.name}/{path.name}"
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as error:
        raise FaultyError(f"{name}：没有这个文件，请补上", f"{name}: no such file; add it") from error
    except (OSError, UnicodeDecodeError) as error:
        raise FaultyError(
            f"{name}：读不了，请存成 UTF-8 文本（{error}）",
            f"{name}: unreadable; save it as UTF-8 text ({error})",
        ) from error
    except tomllib.TOMLDecodeError as error:
        raise FaultyError(f"{name}：TOML 写法有误：{error}", f"{name}: not valid TOML: {error}") from error


def faults_of(file: str, error: ValidationError) -> list[Fault]:
    """Turn what pydantic found into sentences with file, key and remedy."""
    return [Fault(file, ".".join(str(part) for part in e["loc"]), _sentence(e)) for e in error.errors()]


def _sentence(error: Any) -> Text:
    context = error.get("ctx", {})
    match error["type"]:
        case "missing":
            return Text("缺少这一项，请补上", "this key is missing; add it")
        case "extra_forbidden":
            return Text("不认识这一项，请检查拼写或删掉", "unknown key; check the spelling or delete it")
        case "enum" | "literal_error":
            expected = context.get("expected", "")
            return Text(f"只能写 {expected}", f"must be one of {expected}")
        case _:
            given = repr(error.get("input"))[:60]
            return Text(f"{given} 不合要求：{error['msg']}", f"{given} will not do: {error['msg']}")


def read_manifest(folder: Path) -> Exhibit | list[Fault]:
    """Read and check `exhibit.toml` of one folder: the exhibit, or all that is wrong with it."""
    file = f"{folder.name}/{MANIFEST}"
    try:
        raw = read_toml(folder / MANIFEST)
    except FaultyError as error:
        return [Fault(file, "", error.text)]
    kind = raw.get("kind")
    options = raw.pop(kind, {}) if isinstance(kind, str) and kind in set(Kind) else {}
    try:
        exhibit = Exhibit(folder, Manifest.model_validate(raw | {"options": options}))
    except ValidationError as error:
        return faults_of(file, error)
    try:
        poster = exhibit.path(exhibit.manifest.poster)
    except OutsideError as error:
        return [Fault(file, "poster", error.text)]
    if not poster.is_file():
        name = exhibit.manifest.poster
        missing = Text(
            f"没有图片 {name}，请放进文件夹或改名", f"no such poster: {name}; add it or correct the name"
        )
        return [Fault(file, "poster", missing)]
    return exhibit
