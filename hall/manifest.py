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
        raise FaultyError(
            f"{name}：TOML 写法有误，请检查引号、括号和等号（{error}）",
            f"{name}: not valid TOML; look at quotes, brackets and equals signs ({error})",
        ) from error


_WANTED = {
    "string_pattern": "只能用规定的字母、数字和符号：{pattern}",
    "string_too_short": "至少要 {min_length} 个字",
    "string_too_long": "最多 {max_length} 个字",
    "too_short": "至少要 {min_length} 项",
    "too_long": "最多 {max_length} 项",
    "greater_than_equal": "不能小于 {ge}",
    "less_than_equal": "不能大于 {le}",
    "greater_than": "要大于 {gt}",
    "less_than": "要小于 {lt}",
    "bool": "要写 true 或 false",
    "int": "要写整数",
    "float": "要写数字",
    "string": "要写文字，前后加引号",
    "date": "要写日期，如 2026-11-24",
    "list": "要写成列表 [ … ]",
    "tuple": "要写成列表 [ … ]",
    "dict": "要写成表 { … }",
    "model": "要写成表 { … }",
}
"""What pydantic wants, by a part of its word for the fault; the first that fits."""


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
        case kind:
            given = repr(error.get("input"))[:60]
            wanted = next((words for part, words in _WANTED.items() if part in kind), None)
            zh = wanted.format(**context) if wanted else str(error["msg"])
            return Text(f"{given} 不合要求：{zh}", f"{given} will not do: {error['msg']}")


def read_manifest(folder: Path) -> Exhibit | list[Fault]:
    """Read and check `exhibit.toml` of one folder: the exhibit, or all that is wrong with it."""
    file = f"{folder.name}/{MANIFEST}"
    try:
        raw = read_toml(folder / MANIFEST)
    except FaultyError as error:
        return [Fault.of(file, error)]
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
