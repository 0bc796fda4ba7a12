"""A film as the exhibit's folder gives it: description, media, captions, chapters and questions."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from pydantic import Field, ValidationError

from hall.exhibit import Exhibit, Fault, FaultyError, Strict, Topic, Words
from hall.manifest import faults_of, read_toml
from hall.paths import OutsideError, confined
from hall.players.film.captions import Cue, read_captions
from hall.words import Language, Text

MEDIA = (".webm", ".mp4", ".mov")

Id = Annotated[str, Field(pattern=r"^[a-z0-9_]{1,40}$")]
Moment = Annotated[float, Field(ge=0)]


class FilmOptions(Strict):
    """The table `[film]` of a manifest."""

    films: str = "films"
    """The folder with one `NAME.toml` a film."""
    staff_films: bool = False
    """Whether films that staff dropped into the data folder's `films` stand here too."""


class Chapter(Strict):
    at: Moment
    title: Words


class Choice(Strict):
    id: Id
    text: Words


class Question(Strict):
    """Stops the film at a time and asks."""

    id: Id
    at: Moment
    text: Words
    choices: Annotated[list[Choice], Field(min_length=3, max_length=4)]
    right: str
    explanation: Words


class FilmFile(Strict):
    """What `NAME.toml` says."""

    title: Words
    summary: Words
    topic: Topic
    media: str
    captions_zh: str = ""
    captions_en: str = ""
    poster: str
    """An SVG or PNG beside the film, 400 x 260."""
    seconds: Annotated[float, Field(gt=0, le=1800)]
    """How long the film runs; a file that ends earlier counts as cut short."""
    order: int = 500
    chapters: list[Chapter] = Field(default_factory=list, max_length=6)
    questions: list[Question] = Field(default_factory=list, max_length=4)
    remember: Words | None = None
    """The one sentence to take home from this film."""
    advice: Words | None = None
    """Whom to call or what to do, shown with the explanations."""


@dataclass(frozen=True)
class Film:
    """One film, ready to be shown."""

    id: str
    folder: Path
    facts: FilmFile
    captions: Mapping[Language, Sequence[Cue]]

    @property
    def media(self) -> Path:
        return self.folder / self.facts.media

    @property
    def poster(self) -> Path:
        return self.folder / self.facts.poster

    def answer_id(self, question: Question) -> str:
        """The question's id inside the exhibit: no two films share one."""
        return f"{self.id}.{question.id}"


def read_films(exhibit: Exhibit) -> tuple[list[Film], list[Fault]]:
    """The exhibit's films in order, and what is wrong with the others; no media is decoded."""
    manifest = f"{exhibit.id}/exhibit.toml"
    try:
        options = FilmOptions.model_validate(dict(exhibit.manifest.options))
        folder = exhibit.path(options.films)
    except ValidationError as error:
        return [], [Fault(f.file, f"film.{f.key}", f.text) for f in faults_of(manifest, error)]
    except OutsideError as error:
        return [], [Fault(manifest, "film.films", error.text)]
    films: list[Film] = []
    faults: list[Fault] = []
    for path in sorted(folder.glob("*.toml")):
        found = _read_film(path, f"{exhibit.id}/{path.relative_to(exhibit.folder.resolve())}")
        if isinstance(found, Film):
            films.append(found)
        else:
            faults += found
    if not films and not faults:
        missing = Text(f"{options.films} 里还没有影片", f"no films in {options.films} yet; add one")
        faults.append(Fault(manifest, "film.films", missing))
    return sorted(films, key=lambda film: (film.facts.order, film.id)), faults


def _read_film(path: Path, name: str) -> Film | list[Fault]:
    try:
        facts = FilmFile.model_validate(read_toml(path))
    except FaultyError as error:
        return [Fault.of(name, error)]
    except ValidationError as error:
        return faults_of(name, error)
    faults = [Fault(name, key, text) for key, text in [*_files(path.parent, facts), *_times(facts)]]
    captions: dict[Language, Sequence[Cue]] = {}
    for language, key in ((Language.ZH, "captions_zh"), (Language.EN, "captions_en")):
        file = getattr(facts, key)
        if not file or any(fault.key == key for fault in faults):
            continue
        try:
            captions[language] = read_captions(path.parent / file)
        except FaultyError as error:
            faults.append(Fault.of(name, error, key))
            continue
        if any(cue.end > facts.seconds + 0.5 for cue in captions[language]):
            faults.append(
                Fault(name, key, Text("字幕比影片还长，请对齐", "runs past the film's end; align it"))
            )
    return faults or Film(path.stem, path.parent, facts, captions)


def _files(folder: Path, facts: FilmFile) -> list[tuple[str, Text]]:
    found: list[tuple[str, Text]] = []
    for key in ("media", "captions_zh", "captions_en", "poster"):
        file = getattr(facts, key)
        try:
            if file and not confined(folder, file).is_file():
                found.append(
                    (key, Text(f"没有文件 {file}，请补上或改名", f"no such file: {file}; add or rename it"))
                )
        except OutsideError as error:
            found.append((key, error.text))
    if not facts.media.lower().endswith(MEDIA):
        found.append(("media", Text("请用 MP4、WebM 或 MOV 影片", "use an MP4, WebM or MOV film")))
    if bool(facts.captions_zh) != bool(facts.captions_en):
        missing = "captions_en" if facts.captions_zh else "captions_zh"
        found.append(
            (missing, Text("中英文字幕要成对，请补上", "captions come in both languages; add this one"))
        )
    return found


def _times(facts: FilmFile) -> list[tuple[str, Text]]:
    found: list[tuple[str, Text]] = []
    late = Text(
        f"时间超过了片长 {facts.seconds:g} 秒，请改小",
        f"lies past the film's {facts.seconds:g} s; make it smaller",
    )
    unsorted = Text("时间要从小到大，不能重复", "times must rise and not repeat")
    for key, times in (
        ("chapters", [chapter.at for chapter in facts.chapters]),
        ("questions", [question.at for question in facts.questions]),
    ):
        found += [(f"{key}.{i}.at", late) for i, at in enumerate(times) if at >= facts.seconds]
        if sorted(set(times)) != times:
            found.append((key, unsorted))
    if len({question.id for question in facts.questions}) != len(facts.questions):
        found.append(("questions", Text("题目的 id 重复了，请改", "two questions share an id")))
    for i, question in enumerate(facts.questions):
        ids = [choice.id for choice in question.choices]
        if len(set(ids)) != len(ids):
            found.append((f"questions.{i}.choices", Text("选项的 id 重复了", "two choices share an id")))
        if question.right not in ids:
            found.append((f"questions.{i}.right", Text("要写一个选项的 id", "must be the id of a choice")))
    return found
