"""What a story holds: its people, its scenes, its clues and its endings."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Literal, Self, TypeAlias

from pydantic import AfterValidator, Field, model_validator

from hall.exhibit import Strict, Words
from hall.players.quiz.content import Advice, RememberWords, Slug
from hall.players.quiz.room import Room
from hall.words import Text

MARK = re.compile(r"\[([a-z0-9_]+)\|([^\[\]|]+)\]")
"""A clue in a line: `[secret|保密]`."""


class Nature(StrEnum):
    """What the caller really is."""

    SCAM = "scam"
    GENUINE = "genuine"


class Age(StrEnum):
    """Whose phone rings, and so whom the story is for."""

    CHILD = "child"
    ADULT = "adult"


class Channel(StrEnum):
    """How the story talks."""

    CALL = "call"
    CHAT = "chat"


class Who(StrEnum):
    """Who says a line; a note is nobody's voice."""

    CALLER = "caller"
    FAMILY = "family"
    OFFICER = "officer"
    NOTE = "note"
    ME = "me"


class Fate(StrEnum):
    """How a story ends: unharmed, warned in time, money gone, or an honest contact turned away."""

    SAFE = "safe"
    WARNED = "warned"
    LOST = "lost"
    MISSED_REAL = "missed_real"


GOOD = (Fate.SAFE, Fate.WARNED)


@dataclass(frozen=True)
class Mark:
    """The place of a clue's words in a line as it is shown."""

    clue: str
    start: int
    length: int


def bare(words: str) -> str:
    """A line as it is shown, without the marks of its clues."""
    return MARK.sub(r"\2", words)


def marks(words: str) -> Iterator[Mark]:
    """The clues of a line, with their places in its bare words."""
    shift = 0
    for found in MARK.finditer(words):
        yield Mark(found[1], found.start() - shift, len(found[2]))
        shift += len(found[0]) - len(found[2])


def _spoken(text: Text) -> Text:
    clues = [[mark.clue for mark in marks(words)] for words in (text.zh, text.en)]
    if sorted(clues[0]) != sorted(clues[1]):
        raise ValueError("mark the same clues in both languages, each as [clue|words]")
    shown = Text(bare(text.zh), bare(text.en))
    if any(set(words) & set("[]|") for words in (shown.zh, shown.en)):
        raise ValueError("a clue is marked as [clue|words]")
    Room(4, 10, 92)(shown)
    return text


LineWords: TypeAlias = Annotated[Words, AfterValidator(_spoken)]
ReplyWords: TypeAlias = Annotated[Words, AfterValidator(Room(2, 14, 62))]
PartWords: TypeAlias = Annotated[Words, AfterValidator(Room(1, 14, 34))]
NameWords: TypeAlias = Annotated[Words, AfterValidator(Room(1, 7, 18))]
TitleOfStory: TypeAlias = Annotated[Words, AfterValidator(Room(1, 10, 30))]
SetWords: TypeAlias = Annotated[Words, AfterValidator(Room(3, 9, 50))]
ClueName: TypeAlias = Annotated[Words, AfterValidator(Room(1, 8, 25))]
ClueWhy: TypeAlias = Annotated[Words, AfterValidator(Room(2, 15, 76))]
EndTitle: TypeAlias = Annotated[Words, AfterValidator(Room(2, 9, 46))]
EndWords: TypeAlias = Annotated[Words, AfterValidator(Room(3, 14, 130))]
Lines: TypeAlias = Annotated[tuple[LineWords, ...], Field(min_length=1, max_length=3)]


class Person(Strict):
    """Somebody in the story."""

    name: NameWords
    picture: str
    """An SVG or PNG in the exhibit's folder, 240 x 240, drawn as a disc."""


class Caller(Person):
    """Who rings or writes; what he is shows only once a clue is found."""

    unmasked: str | None = None
    """The picture from the first clue on; needed where it is a scam."""


class Owner(Person):
    """Who the visitor is, and where the story finds them."""

    words: SetWords


class Clue(Strict):
    """Something in the caller's words that gives a scam away, or that an honest contact can show."""

    name: ClueName
    why: ClueWhy


class Reply(Strict):
    """One thing the visitor may say."""

    words: ReplyWords
    to: Slug
    safe: bool = False


class Ring(Strict):
    """The phone rings; it may ring again later."""

    form: Literal["ring"]
    accept: Slug
    refuse: Slug

    @property
    def ways(self) -> Mapping[str, str]:
        """Where each move leads, by the move's name."""
        return {"accept": self.accept, "refuse": self.refuse}


class Talk(Strict):
    """Somebody speaks, and the visitor answers or only listens on."""

    form: Literal["talk"]
    who: Literal[Who.CALLER, Who.FAMILY, Who.OFFICER, Who.NOTE] = Who.CALLER
    says: Lines
    replies: Annotated[Mapping[Literal["a", "b", "c"], Reply], Field(max_length=3)] = Field(
        default_factory=dict
    )
    next: Slug | None = None
    """Where it goes on without an answer; instead of replies."""
    hang_up: Slug | None = None
    ask: Slug | None = None
    """Where asking the family leads."""

    @model_validator(mode="after")
    def _goes_on(self) -> Self:
        if bool(self.replies) == bool(self.next):
            raise ValueError("give two or three replies, or next, not both")
        if len(self.replies) == 1:
            raise ValueError("one reply is no choice: add another or write next")
        if (self.who is Who.CALLER) != (self.hang_up is not None):
            raise ValueError("hang_up belongs to every scene of the caller, and to no other")
        return self

    @property
    def ways(self) -> Mapping[str, str]:
        named = {f"replies.{key}": reply.to for key, reply in self.replies.items()}
        others = {"next": self.next, "hang_up": self.hang_up, "ask": self.ask}
        return named | {key: to for key, to in others.items() if to}


class Dial(Strict):
    """The visitor chooses which number to call."""

    form: Literal["dial"]
    says: Lines
    number: Literal["110", "96110"]
    to: Slug

    @property
    def ways(self) -> Mapping[str, str]:
        return {"to": self.to}


class Report(Strict):
    """The visitor tells the police what they need: place, event, contact."""

    form: Literal["report"]
    says: Lines
    place: PartWords
    event: PartWords
    contact: PartWords
    to: Slug

    @property
    def ways(self) -> Mapping[str, str]:
        return {"to": self.to}


Scene: TypeAlias = Annotated[Ring | Talk | Dial | Report, Field(discriminator="form")]


class Ending(Strict):
    """Where a story comes to rest."""

    kind: Fate
    title: EndTitle
    words: EndWords
    advice: Slug
    """The name of one of the exhibit's advice cards."""
    remember: RememberWords


class Story(Strict):
    """One story as its file gives it."""

    title: TitleOfStory
    nature: Nature
    age: Age
    channel: Channel
    you: Owner
    caller: Caller
    family: Person
    clues: Annotated[Mapping[Slug, Clue], Field(min_length=2, max_length=4)]
    start: Slug
    scenes: Annotated[Mapping[Slug, Scene], Field(min_length=8, max_length=20)]
    endings: Annotated[Mapping[Slug, Ending], Field(min_length=2, max_length=6)]

    @model_validator(mode="after")
    def _names_are_used_once(self) -> Self:
        if doubles := set(self.scenes) & set(self.endings):
            raise ValueError(f"scenes and endings share these names: {', '.join(sorted(doubles))}")
        if self.nature is Nature.SCAM and self.caller.unmasked is None:
            raise ValueError("the caller of a scam needs a picture unmasked")
        return self

    @property
    def is_scam(self) -> bool:
        return self.nature is Nature.SCAM


class StoryOptions(Strict):
    """The manifest's `[story]` table."""

    stories: str = "stories"
    """The folder of the stories, one TOML file each; the file's name is the story's id."""
    officer: Person
    """Who answers 110 and 96110."""
    advice: Annotated[Mapping[Slug, Advice], Field(min_length=1)]
    """What to do, as endings name it."""
