"""The settings file as staff change it: a draft over what stands there, judged before it is written."""

import re
import tomllib
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import tomli_w
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from hall.console.settings.entries import ENTRIES, Control, Entry
from hall.paths import write_whole
from hall.settings import Settings, SettingsError, read_settings
from hall.words import Text

Note = Callable[..., object]
"""Writes a change down: what, subject, by, before, after."""

_OURS = {
    "hours must end after they begin": (
        "bookings.hours",
        Text("结束要比开始晚", "Hours must end after they begin"),
    ),
    "smallest must not be more than largest": (
        "bookings.smallest",
        Text("最少的不能比最多的还多", "The smallest must not be more than the largest"),
    ),
}


class Sheet:
    """What is in the file, what staff have changed of it, and what is wrong with that.

    Every other key of the file keeps its value; its comments go when it is written.
    """

    def __init__(self, path: Path, note: Note) -> None:
        self._path = path
        self._note = note
        self._raw: dict[str, Any] = {}
        self._kept = Settings()
        self._draft: dict[str, str] = {}
        self.trouble: Text | None = None
        self.faults: Mapping[str, Text] = {}
        self.read()
        self._open_with = self._kept
        """What the hall runs with until it is opened again."""

    @property
    def is_changed(self) -> bool:
        """Whether something waits to be kept."""
        return bool(self._draft)

    @property
    def waits(self) -> bool:
        """Whether the file says what the open hall does not do yet."""
        return self._kept != self._open_with

    def read(self) -> None:
        """Read the file afresh and forget the draft."""
        self._draft, self.faults, self.trouble = {}, {}, None
        try:
            self._kept = read_settings(self._path)
            self._raw = tomllib.loads(self._path.read_text(encoding="utf-8")) if self._path.exists() else {}
        except SettingsError as error:
            self.trouble = error.text

    def shown(self, key: str) -> str:
        """A setting as the page shows it: what staff have typed, else what is kept."""
        return self._draft.get(key, said(ENTRIES[key], _at(self._kept, ENTRIES[key])))

    def put(self, key: str, text: str) -> None:
        """Change a setting in the draft."""
        entry = ENTRIES[key]
        if text == said(entry, _at(self._kept, entry)):
            self._draft.pop(key, None)
        else:
            self._draft[key] = text
        self.faults = self._judge()

    def save(self, by: str) -> int:
        """Write the draft; how many settings were changed. Raises SettingsError where the disk refuses."""
        if self.faults or not self._draft or self.trouble:
            return 0
        raw = self._with_draft()
        new = Settings.model_validate(raw)
        try:
            write_whole(self._path, tomli_w.dumps(raw).encode())
        except OSError as error:
            raise SettingsError(
                f"{self._path.name}：存不下来（{error.strerror}），请看看磁盘，再试一次",
                f"{self._path.name}: it is not kept ({error.strerror}); check the disk and retry",
            ) from error
        changed = [ENTRIES[key] for key in self._draft]
        for entry in changed:
            before, after = said(entry, _at(self._kept, entry)), said(entry, _at(new, entry))
            if before != after:
                self._note("settings.change", entry.key, by, {"value": before}, {"value": after})
        self._raw, self._kept, self._draft = raw, new, {}
        return len(changed)

    def _judge(self) -> dict[str, Text]:
        try:
            Settings.model_validate(self._with_draft())
        except ValidationError as error:
            return dict(reversed([_in_words(each) for each in error.errors()]))
        return {}

    def _with_draft(self) -> dict[str, Any]:
        raw = _copy(self._raw)
        for key, text in self._draft.items():
            entry = ENTRIES[key]
            place = raw
            for at, part in enumerate(entry.path[:-1], 1):
                # A table such as children_per_adult replaces the default as a whole: all of it is written.
                place = place.setdefault(part, _whole(self._kept, entry.path[:at]))
            place[entry.path[-1]] = meant(entry, text, _at(self._kept, entry))
        return raw


def said(entry: Entry, value: Any) -> str:
    """A value as a line of text."""
    match value:
        case bool():
            return "yes" if value else "no"
        case float():
            return str(round(value))
        case list():
            return ("," if entry.control is Control.MANY else "、").join(map(str, value))
    return str(value)


def meant(entry: Entry, text: str, kept: Any) -> Any:
    """The value that a line of text stands for; a text that is no number stays a text, to be refused."""
    match entry.control:
        case Control.MANY:
            return sorted(int(part) for part in text.split(",") if part)
        case Control.LIST:
            # A blank separates hours, but may stand within a name.
            return [part.strip() for part in re.split(r"[、,，;；\n]+", text) if part.strip()]
        case Control.LINE:
            return text.strip()
    if isinstance(kept, bool):
        return text == "yes"
    if isinstance(kept, int | float):
        return int(text) if re.fullmatch(r"-?\d+", text) else text
    return text


def _at(settings: Settings, entry: Entry) -> Any:
    value: Any = settings.model_dump(mode="json")
    default: Any = Settings().model_dump(mode="json")
    for part in entry.path:
        default = default[part]
        value = value.get(part, default)
    return value


def _whole(settings: Settings, path: tuple[str, ...]) -> dict[str, Any]:
    if len(path) == 1:
        return {}
    value: Any = settings.model_dump(mode="json")
    for part in path:
        value = value[part]
    return dict(value)


def _copy(raw: dict[str, Any]) -> dict[str, Any]:
    return {key: _copy(value) if isinstance(value, dict) else value for key, value in raw.items()}


def _in_words(error: ErrorDetails) -> tuple[str, Text]:
    """Which setting is wrong, and how to mend it."""
    key = ".".join(str(part) for part in error["loc"] if not isinstance(part, int))
    limits = error.get("ctx", {})
    for message, (ours, words) in _OURS.items():
        if message in error["msg"]:
            return ours, words
    match error["type"]:
        case "greater_than_equal":
            words = Text(f"最少是 {limits['ge']}", f"At least {limits['ge']}")
        case "less_than_equal":
            words = Text(f"最多是 {limits['le']}", f"At most {limits['le']}")
        case "string_pattern_mismatch":
            words = Text("要像 09:00-11:30 这样写", "Write it like 09:00-11:30")
        case "string_too_short":
            words = Text("不能空着", "It cannot be empty")
        case "string_too_long":
            most = limits["max_length"]
            words = Text(f"每个最多 {most} 个字", f"At most {most} letters each")
        case "too_long":
            words = Text(f"最多 {limits['max_length']} 个", f"At most {limits['max_length']}")
        case _:
            words = Text("这样写用不了，请改一改", "This will not do; please correct it")
    return key, words
