"""One story being played: where it is, what was said, found and answered; every move returns a new one."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from random import Random
from typing import Final

from hall.exhibit import Answer
from hall.players.story.content import (
    GOOD,
    Dial,
    Ending,
    Report,
    Ring,
    Scene,
    Story,
    Talk,
    Who,
    marks,
)
from hall.words import Text

NUMBERS: Final = ("110", "96110", "119", "120")
"""The numbers that one may choose from when it is time to call."""
PARTS: Final = ("place", "event", "contact")
"""What the police must know, in the order shown."""


class Phase(StrEnum):
    """What the visitor is looking at."""

    RINGING = "ringing"
    TALKING = "talking"
    DIALLING = "dialling"
    REPORTING = "reporting"
    ENDED = "ended"


@dataclass(frozen=True)
class Said:
    """One bubble."""

    who: Who
    text: Text
    """With the marks of its clues."""

    @property
    def clues(self) -> tuple[str, ...]:
        return tuple(mark.clue for mark in marks(self.text.zh))


@dataclass(frozen=True)
class Tale:
    """A story in progress."""

    ident: str
    story: Story
    at: str
    """The scene or ending it has come to."""
    partner: Who = Who.CALLER
    """Whom the visitor talks to; a note changes nothing in that."""
    connected: bool = True
    """Whether the line to that partner is open."""
    bubbles: tuple[Said, ...] = ()
    """The conversation with the partner of now."""
    heard: int = 0
    """How many lines of the scene have come."""
    met: frozenset[str] = frozenset()
    """Clues that were in what the visitor heard."""
    found: tuple[str, ...] = ()
    tried: tuple[str, ...] = ()
    """Wrong numbers called in this scene."""
    told: tuple[str, ...] = ()
    """Parts of the report that were said."""
    answers: tuple[Answer, ...] = ()

    @property
    def scene(self) -> Scene | None:
        """The scene of now; None at an ending."""
        return self.story.scenes.get(self.at)

    @property
    def ending(self) -> Ending | None:
        """The ending it has come to, if any."""
        return self.story.endings.get(self.at)

    @property
    def phase(self) -> Phase:
        match self.scene:
            case Ring():
                return Phase.RINGING
            case Talk():
                return Phase.TALKING
            case Dial():
                return Phase.DIALLING
            case Report():
                return Phase.REPORTING
            case None:
                return Phase.ENDED

    @property
    def says(self) -> tuple[Text, ...]:
        """The lines of the scene of now."""
        return () if self.scene is None or isinstance(self.scene, Ring) else self.scene.says

    @property
    def is_typing(self) -> bool:
        """Whether a line of the scene is still to come."""
        return self.heard < len(self.says)

    @property
    def is_safe(self) -> bool:
        """Whether it has come to a good end."""
        return self.ending is not None and self.ending.kind in GOOD

    def hear(self) -> "Tale":
        """Let the scene's next line come."""
        if not self.is_typing:
            return self
        match self.scene:
            case Talk(who=who):
                voice = who
            case Report():
                voice = Who.OFFICER
            case _:
                voice = Who.NOTE
        said = Said(voice, self.says[self.heard])
        return replace(
            self,
            bubbles=(*self.bubbles, said),
            heard=self.heard + 1,
            met=self.met.union(said.clues),
        )

    def hear_all(self) -> "Tale":
        """Let all lines of the scene come at once."""
        tale = self
        while tale.is_typing:
            tale = tale.hear()
        return tale

    def accept(self, seconds: float) -> "Tale":
        """Answer the ringing phone."""
        if not isinstance(self.scene, Ring):
            return self
        return replace(self._answered("accept", self.scene.accept, seconds), connected=True)

    def refuse(self, seconds: float) -> "Tale":
        """Let the phone ring out."""
        if not isinstance(self.scene, Ring):
            return self
        return replace(self._answered("refuse", self.scene.refuse, seconds), connected=False)

    def choose(self, key: str, seconds: float) -> "Tale":
        """Give one of the replies, once the scene's lines have come."""
        if not isinstance(self.scene, Talk) or self.is_typing:
            return self
        reply = next((reply for name, reply in self.scene.replies.items() if name == key), None)
        if reply is None:
            return self
        answer = Answer(self._question, key, reply.safe, seconds)
        spoken = replace(self, answers=(*self.answers, answer))
        if self.scene.who is not Who.NOTE:
            spoken = replace(spoken, bubbles=(*self.bubbles, Said(Who.ME, reply.words)))
        return spoken._go(reply.to)

    def listen_on(self) -> "Tale":
        """Go on where the scene asks for nothing."""
        if not isinstance(self.scene, Talk) or self.is_typing or self.scene.next is None:
            return self
        return self._go(self.scene.next)

    def hang_up(self, seconds: float) -> "Tale":
        """End the talk with the caller; possible at any moment of it."""
        if not isinstance(self.scene, Talk) or self.scene.hang_up is None:
            return self
        return replace(self._answered("hang_up", self.scene.hang_up, seconds), connected=False)

    def ask(self, seconds: float) -> "Tale":
        """Turn to the family; possible at any moment where the scene has a way to them."""
        if not isinstance(self.scene, Talk) or self.scene.ask is None:
            return self
        return self._answered("ask", self.scene.ask, seconds)

    def spot(self, clue: str) -> "Tale":
        """Find a clue in one of the bubbles shown."""
        if clue in self.found or not any(clue in said.clues for said in self.bubbles):
            return self
        return replace(self, found=(*self.found, clue))

    def dial(self, number: str, seconds: float) -> "Tale":
        """Call a number; a wrong one only says so."""
        if not isinstance(self.scene, Dial) or self.is_typing or number in self.tried:
            return self
        tale = self
        if not self.tried:
            answer = Answer(self._question, number, number == self.scene.number, seconds)
            tale = replace(self, answers=(*self.answers, answer))
        if number != self.scene.number:
            return replace(tale, tried=(*self.tried, number))
        return tale._go(self.scene.to)

    def tell(self, part: str) -> "Tale":
        """Say one part of the report; the last one leads on."""
        if not isinstance(self.scene, Report) or self.is_typing or part in self.told or part not in PARTS:
            return self
        words: Text = getattr(self.scene, part)
        tale = replace(self, told=(*self.told, part), bubbles=(*self.bubbles, Said(Who.ME, words)))
        return tale if len(tale.told) < len(PARTS) else tale._go(self.scene.to)

    @property
    def _question(self) -> str:
        return f"{self.ident}.{self.at}"

    def _answered(self, chosen: str, to: str, seconds: float) -> "Tale":
        """Go on by a move that is sound unless it leads straight into a bad ending."""
        ending = self.story.endings.get(to)
        right = ending is None or ending.kind in GOOD
        return replace(self, answers=(*self.answers, Answer(self._question, chosen, right, seconds)))._go(to)

    def _go(self, to: str) -> "Tale":
        """Come to a scene or an ending; another partner begins another conversation."""
        moved = replace(self, at=to, heard=0, tried=(), told=())
        match moved.scene:
            case Talk(who=who) if who is not Who.NOTE:
                partner = who
            case Report():
                partner = Who.OFFICER
            case Ring():
                return moved
            case _:
                # What a note tells happens after the call.
                return replace(moved, connected=False)
        if partner is self.partner:
            return moved
        return replace(moved, partner=partner, connected=True, bubbles=())


def begin(ident: str, story: Story) -> Tale:
    """A story at its first ring."""
    return Tale(ident, story, story.start)


def offer(stories: Mapping[str, Story], seen: frozenset[str], seed: int) -> tuple[str, ...]:
    """Draw up to two stories to choose from, a child's and a grown-up's where there are both.

    Stories not yet `seen` (ids) come first; one comes again only where nothing else is left. The same seed
    draws the same.
    """
    random = Random(seed)
    left = sorted(set(stories) - seen) or sorted(stories)
    random.shuffle(left)
    first = left[0]
    others = [ident for ident in left[1:] if stories[ident].age is not stories[first].age] or left[1:]
    drawn = [first, *others[:1]]
    random.shuffle(drawn)
    return tuple(drawn)
