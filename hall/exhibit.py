"""The contract between an exhibit and the hall: manifest, result, lens and scene."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any, Protocol, TypeAlias

import numpy as np
import numpy.typing as npt
from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from hall.paths import confined
from hall.words import HallError, Text

MANIFEST = "exhibit.toml"


class Kind(StrEnum):
    """What a visitor does at an exhibit; a closed list."""

    QUIZ = "quiz"
    FILM = "film"
    LENS = "lens"
    GAME = "game"
    STORY = "story"
    PANORAMA = "panorama"
    CARDS = "cards"
    WALL = "wall"


class Topic(StrEnum):
    """What an exhibit teaches."""

    FRAUD = "fraud"
    TRAFFIC = "traffic"
    FIRE = "fire"
    WORK = "work"
    EMERGENCY = "emergency"
    LAW = "law"


class Outcome(StrEnum):
    """How a play ended."""

    COMPLETED = "completed"
    LEFT = "left"
    TIMED_OUT = "timed_out"
    FAILED = "failed"


class FaultyError(HallError):
    """An exhibit's file is not as the contract asks."""


@dataclass(frozen=True)
class Fault:
    """One thing wrong with an exhibit: where it stands, and a sentence with the remedy."""

    file: str
    """The file, from the exhibit's folder's parent: `leaves/exhibit.toml`."""
    key: str
    """The key in the file, dotted (`lens.clip`); empty where the file as a whole is meant."""
    text: Text
    closes: bool = True
    """Whether the exhibit must stay closed; a library with one film missing need not."""

    @classmethod
    def of(cls, file: str, error: HallError, key: str = "") -> "Fault":
        """What an error says of a file, without naming the file twice."""
        tail = "/".join(file.split("/")[-2:])
        zh, en = error.text.zh, error.text.en
        return cls(file, key, Text(zh.removeprefix(f"{tail}："), en.removeprefix(f"{tail}: ")))

    def __str__(self) -> str:
        place = f"{self.file}: {self.key}" if self.key else self.file
        return f"{place}: {self.text}"


def _words(value: object) -> object:
    """A string is Chinese alone; a table gives both languages."""
    if isinstance(value, str):
        return Text(value, value)
    if isinstance(value, dict):
        if set(value) != {"zh", "en"} or not all(isinstance(v, str) and v.strip() for v in value.values()):
            raise ValueError('write { zh = "…", en = "…" }, both filled')
        return Text(value["zh"], value["en"])
    return value


Words: TypeAlias = Annotated[Text, BeforeValidator(_words)]
"""A text in a TOML file: a string (Chinese, shown in both languages) or `{ zh = "…", en = "…" }`."""


class Strict(BaseModel):
    """Data from a TOML file: unknown keys are errors, values never change."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Manifest(Strict):
    """What `exhibit.toml` says. The table named like the kind belongs to the player of that kind."""

    kind: Kind
    title: Words
    summary: Words
    remember: Words
    """The one sentence to take home, shown with the lamp."""
    poster: str
    """An SVG or PNG in the folder, 400 x 260."""
    minutes: Annotated[float, Field(gt=0, le=60)]
    """The longest stay before the hall calls time."""
    ages: tuple[Annotated[int, Field(ge=3, le=99)], Annotated[int, Field(ge=3, le=99)]]
    topic: Topic
    order: int = 500
    """Place on the home screen, small numbers first; equal numbers by id."""
    idle_seconds: Annotated[float, Field(ge=10, le=600)] | None = None
    """Overrides the hall's idle timeout while this exhibit is open."""
    words: Mapping[str, Words] = Field(default_factory=dict)
    """Words for the exhibit's own view, by name."""
    options: Mapping[str, Any] = Field(default_factory=dict)
    """The table named like the kind, unread: the player owns its schema."""

    @model_validator(mode="after")
    def _ages_rise(self) -> "Manifest":
        if self.ages[0] > self.ages[1]:
            raise ValueError("ages: the first age must not exceed the second")
        return self


@dataclass(frozen=True)
class Exhibit:
    """One exhibit: its folder and what its manifest says. The id is the folder's name."""

    folder: Path
    manifest: Manifest

    @property
    def id(self) -> str:
        return self.folder.name

    def path(self, name: str) -> Path:
        """A file of the exhibit; raises OutsideError where the name leads out of the folder."""
        return confined(self.folder, name)


@dataclass(frozen=True)
class Answer:
    """One question answered during a play."""

    question: str
    """The question's id inside the exhibit."""
    chosen: str
    """What was chosen, as ids joined by commas: `b`, `a,c`."""
    right: bool
    seconds: float


@dataclass(frozen=True)
class Result:
    """What a play came to."""

    outcome: Outcome
    score: int | None = None
    out_of: int | None = None
    answers: Sequence[Answer] = ()
    measures: Mapping[str, float] = field(default_factory=dict)
    """Numbers that the exhibit measured, name with its unit: `reaction_sober_ms`."""
    remember: Text | None = None
    """Replaces the manifest's sentence where this play earned a better one."""


Frame: TypeAlias = npt.NDArray[np.uint8]
"""A picture: (H, W, 4) uint8 BGRA inside the child and its ring; alpha is not meant to be read.

It is not empty at first: it shows what was drawn three frames ago.
"""

Knobs: TypeAlias = Mapping[str, float | str]
"""What the view has set: pads held, levels chosen, the split's place; `language` is always there."""

Json: TypeAlias = bool | int | float | str | list["Json"] | dict[str, "Json"] | None


class TouchPhase(StrEnum):
    DOWN = "down"
    MOVE = "move"
    UP = "up"


@dataclass(frozen=True)
class Touch:
    """One finger's step on the picture; x and y run 0..1 from the top left."""

    id: int
    phase: TouchPhase
    x: float
    y: float


@dataclass(frozen=True)
class Opening:
    """What the hall tells a child's exhibit when it opens."""

    folder: Path
    width: int
    """Pixels of the picture it is to draw."""
    height: int
    language: str
    """`zh` or `en`; a change on the way comes as the knob `language`."""
    seed: int
    reduced_motion: bool
    options: Mapping[str, Any]
    """The manifest's table of the kind."""
    camera: str
    """`0` for a device, a path for a clip, empty where the hall has none."""


class Stepped(Protocol):
    """What a lens and a game have in common: the hall turns them, one step a frame."""

    @property
    def over(self) -> bool:
        """Whether it has come to its end; the hall then asks for the result."""

    @property
    def hud(self) -> Mapping[str, Json]:
        """What the exhibit's view shows beside the picture; sent whenever it differs from the last."""

    def result(self) -> Result: ...

    def close(self) -> None:
        """Let go of cameras and files."""


class Scene(Stepped, Protocol):
    """A game: `game.py` offers `start(opening: Opening) -> Scene`."""

    def update(self, seconds: float, touches: Sequence[Touch], knobs: Knobs) -> None:
        """Step the world by `seconds` (fixed steps of 1/60 s)."""

    def draw(self, frame: Frame) -> None:
        """Draw the whole picture into `frame` (height, width, 4), uint8 BGRA."""


Picture: TypeAlias = npt.NDArray[np.uint8]
"""What a camera or clip gave: (H, W, 3) uint8 BGR; read only.

Already rotated, mirrored, and cut to the very size of the frame to draw.
"""

Effect: TypeAlias = Callable[[Picture, float, Knobs], Picture]
"""The simple lens: `lens.py` offers `effect(picture, seconds, knobs) -> picture`; pure, same shape and dtype.

The hall then draws the untouched picture left of knob `split` (0..1), and ends when knob `done` is 1.
"""


class Lens(Stepped, Protocol):
    """The lens with a course of its own: `lens.py` offers `start(opening: Opening) -> Lens`."""

    def look(
        self, picture: Picture, frame: Frame, seconds: float, touches: Sequence[Touch], knobs: Knobs
    ) -> None:
        """Draw what the visitor sees of `picture` into `frame`, `seconds` after the last look."""
