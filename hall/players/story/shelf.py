"""The stories of one exhibit, read from its folder, and all that is wrong with them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from pydantic import ValidationError

from hall.exhibit import Exhibit, Fault, FaultyError
from hall.manifest import faults_of, read_toml
from hall.paths import ASSETS, OutsideError
from hall.players.story.content import Story, StoryOptions
from hall.players.story.graph import flaws
from hall.words import Text


@dataclass(frozen=True)
class Shelf:
    """What an exhibit of this kind holds."""

    options: StoryOptions
    stories: Mapping[str, Story]
    """By id, which is the file's name."""


def read_shelf(exhibit: Exhibit) -> Shelf | list[Fault]:
    """Read and check all stories of the exhibit: them, or all that is wrong with them."""
    manifest = f"{exhibit.id}/exhibit.toml"
    try:
        options = StoryOptions.model_validate(dict(exhibit.manifest.options))
    except ValidationError as error:
        return [replace(fault, key=f"story.{fault.key}") for fault in faults_of(manifest, error)]
    try:
        files = sorted(exhibit.path(options.stories).glob("*.toml"))
    except OutsideError as error:
        return [Fault(manifest, "story.stories", error.text)]
    if not files:
        zh = f"文件夹 {options.stories} 里没有故事，请放进 .toml 文件或改名"
        en = f"no stories in the folder {options.stories}; add .toml files or correct the name"
        return [Fault(manifest, "story.stories", Text(zh, en))]
    faults = [
        *_no_picture(exhibit, manifest, "story.officer.picture", options.officer.picture),
        *_no_icons(manifest, options),
    ]
    stories: dict[str, Story] = {}
    for path in files:
        name = f"{exhibit.id}/{options.stories}/{path.name}"
        try:
            story = Story.model_validate(read_toml(path))
        except FaultyError as error:
            faults.append(Fault.of(name, error))
        except ValidationError as error:
            faults += [replace(fault, key=_plain(fault.key)) for fault in faults_of(name, error)]
        else:
            stories[path.stem] = story
            faults += [Fault(name, flaw.key, flaw.text) for flaw in flaws(story)]
            faults += _missing(exhibit, name, options, story)
    return faults or Shelf(options, stories)


def _plain(key: str) -> str:
    """A key without the forms that the schema tries: `scenes.hello.talk.says` is `scenes.hello.says`."""
    parts = key.split(".")
    if parts[0] == "scenes" and len(parts) > 2 and parts[2] in ("ring", "talk", "dial", "report"):
        del parts[2]
    return ".".join(parts)


def _missing(exhibit: Exhibit, file: str, options: StoryOptions, story: Story) -> Iterator[Fault]:
    pictures = {
        "you.picture": story.you.picture,
        "caller.picture": story.caller.picture,
        "caller.unmasked": story.caller.unmasked,
        "family.picture": story.family.picture,
    }
    for key, picture in pictures.items():
        if picture is not None:
            yield from _no_picture(exhibit, file, key, picture)
    for name, ending in story.endings.items():
        if ending.advice not in options.advice:
            zh = f"exhibit.toml 里没有叫 {ending.advice} 的建议卡，请补上或改名"
            en = f"exhibit.toml has no advice called {ending.advice}; add it or correct the name"
            yield Fault(file, f"endings.{name}.advice", Text(zh, en))


def _no_picture(exhibit: Exhibit, file: str, key: str, picture: str) -> Iterator[Fault]:
    try:
        there = exhibit.path(picture).is_file()
    except OutsideError as error:
        yield Fault(file, key, error.text)
        return
    if not there:
        zh = f"没有图片 {picture}，请放进文件夹或改名"
        en = f"no such picture: {picture}; add it or correct the name"
        yield Fault(file, key, Text(zh, en))


def _no_icons(file: str, options: StoryOptions) -> Iterator[Fault]:
    for name, advice in options.advice.items():
        if not (ASSETS / "icons" / f"{advice.icon}.svg").is_file():
            zh = f"没有图标 {advice.icon}，请从 assets/icons 里选一个"
            en = f"no such icon: {advice.icon}; choose one from assets/icons"
            yield Fault(file, f"story.advice.{name}.icon", Text(zh, en))
