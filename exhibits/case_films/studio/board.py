"""The storyboard: a TOML file with a cast, scenes, captions, sounds and questions.

Times inside a scene count from the scene's start, in seconds. A track is a list of keys `[time, values…]`;
numbers move from key to key with a soft start and end, words change at their time.
"""

import tomllib
from itertools import pairwise
from pathlib import Path
from typing import Annotated

from heads import Look
from pen import ease
from pydantic import BaseModel, ConfigDict, Field

from hall.exhibit import Topic, Words

Number = int | float
Moves = list[list[Number]]
Changes = list[tuple[Number, str]]


class Part(BaseModel):
    """One table of the storyboard; unknown keys are errors."""

    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Person(Part):
    """Somebody of the cast in a scene."""

    who: str
    at: Moves
    """[time, x, y, scale]: the hip's middle in pixels; walking starts by itself where x moves."""
    face: Changes = [(0, "calm")]
    look: Moves = [[0, 0]]
    left: Changes = [(0, "down")]
    right: Changes = [(0, "down")]
    talk: list[tuple[Number, Number]] = []
    holds: dict[str, str] = {}
    """`left` or `right` to the name of a thing, with its scale behind a colon: `beer:0.4`."""
    hold: list[tuple[Number, Number]] = []
    """The spans during which things are held; empty means always."""
    tilt: Moves = [[0, 0]]
    seated: bool = False
    turned: bool = False
    glide: bool = False
    """Moves without walking, as in a car."""
    z: Number = 10


class Thing(Part):
    """A drawing from `things/`, an effect from `effects.py`, or a number."""

    name: str
    at: Moves
    """[time, x, y, scale, turn in degrees, opacity]; what is left out stays 0, 0, 1, 0, 1."""
    pop: Number | None = None
    """The time at which it jumps out of nothing."""
    gone: Number | None = None
    text: str = ""
    z: Number = 30


class Caption(Part):
    """Words over the picture."""

    at: tuple[Number, Number]
    zh: str
    en: str


class Cue(Part):
    """A sound at a time."""

    at: Number
    name: str
    loud: Number = 1.0


class Scene(Part):
    """One place for some seconds."""

    place: str
    seconds: Number
    chapter: Words | None = None
    """Opens a chapter with this title."""
    mood: str = ""
    """The music's mood from here on; empty goes on as before."""
    camera: Moves = [[0, 640, 360, 1]]
    """[time, x, y, zoom]: what stands in the picture's middle."""
    shift: Moves = [[0, 0]]
    """[time, x]: how far the place has run to the left, for a drive."""
    double: Moves = [[0, 0]]
    """[time, pixels]: a second, shifted picture, as the eye sees it after alcohol."""
    shake: Moves = [[0, 0]]
    dark: Moves = [[0, 0]]
    people: list[Person] = []
    things: list[Thing] = []
    captions: list[Caption] = []
    sounds: list[Cue] = []


class Choice(Part):
    id: str
    text: Words


class Question(Part):
    """Asked after the scene `after`, counted from 1."""

    id: str
    after: int
    text: Words
    choices: Annotated[list[Choice], Field(min_length=3, max_length=4)]
    right: str
    explanation: Words


class Board(Part):
    """A whole film."""

    title: Words
    summary: Words
    topic: Topic
    remember: Words
    advice: Words
    poster: str
    order: int = 500
    """Place in the library, small numbers first."""
    fps: int = 24
    music: int = 1
    """The tune's seed."""
    cast: dict[str, Look]
    scenes: list[Scene]
    questions: list[Question]

    @property
    def starts(self) -> list[float]:
        """When each scene starts, and when the film ends."""
        found = [0.0]
        for scene in self.scenes:
            found.append(found[-1] + scene.seconds)
        return found


def read(path: Path) -> Board:
    """Read a storyboard; pydantic names what is wrong."""
    return Board.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))


def value(track: Moves, seconds: float, rest: tuple[float, ...]) -> tuple[float, ...]:
    """The values of a track at a time; missing values come from `rest`."""
    rows = [(key[0], (*key[1:], *rest[len(key) - 1 :])) for key in track]
    if seconds <= rows[0][0]:
        return rows[0][1]
    for (start, a), (end, b) in pairwise(rows):
        if seconds < end:
            share = ease((seconds - start) / (end - start))
            return tuple(x + (y - x) * share for x, y in zip(a, b, strict=True))
    return rows[-1][1]


def word(changes: Changes, seconds: float) -> tuple[str, str, float]:
    """The word that holds now, the one before, and the seconds since it changed."""
    now = before = changes[0][1]
    since = 99.0
    for start, name in changes[1:]:
        if seconds >= start:
            now, before, since = name, now, seconds - start
    return now, before, since


def inside(spans: list[tuple[Number, Number]], seconds: float) -> bool:
    """Whether a time lies in one of the spans."""
    return any(start <= seconds < end for start, end in spans)
