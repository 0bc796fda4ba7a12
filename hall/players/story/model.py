"""What the story's view binds to: one play, in the visitor's language."""

from collections.abc import Callable, Mapping
from math import inf
from typing import Any, Final

from PySide6.QtCore import Property, QObject, QUrl, Signal, Slot

from hall.clock import Clock
from hall.exhibit import Exhibit, Outcome, Result
from hall.players.story import shown
from hall.players.story.content import Channel, Fate, Person, Talk, Who
from hall.players.story.shelf import Shelf
from hall.players.story.tale import NUMBERS, PARTS, Phase, Tale, begin
from hall.words import Language, Text

CALM: Final = 0.3
"""Seconds after a move in which another one is taken for the bounce of a mashing hand."""
MOODS: Final = {Fate.SAFE: "happy", Fate.WARNED: "happy", Fate.LOST: "thinking", Fate.MISSED_REAL: "thinking"}
"""How 小灯 looks at each kind of ending."""


class StoryPlay(QObject):
    """One play as the view sees it; every property follows `changed`."""

    changed = Signal()
    spotted = Signal(bool)
    """A word was pressed: whether a clue is in it, for the sound."""
    finished = Signal(object)
    """The story is over; carries its `Result`."""

    def __init__(
        self,
        exhibit: Exhibit,
        shelf: Shelf,
        offered: tuple[str, ...],
        language: Language,
        clock: Clock,
        at_once: bool,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._exhibit = exhibit
        self._shelf = shelf
        self._offered = offered
        self._language = language
        self._clock = clock
        self._at_once = at_once
        self._asked_at = clock.seconds()
        self._moved_at = clock.seconds() - CALM
        self._hint: Text | None = None
        self._missed = False
        self._tale: Tale | None = self._begun(offered[0]) if len(offered) == 1 else None

    def set_language(self, language: Language) -> None:
        """Show the same state in another language."""
        self._language = language
        self.changed.emit()

    # What a finger or a key may do.

    @Slot(int)
    def pick(self, place: int) -> None:
        """Take one of the phones offered."""
        if self._tale is None and 0 <= place < len(self._offered):
            self._tale = self._begun(self._offered[place])
            self._asked_at = self._moved_at = self._clock.seconds()
            self.changed.emit()

    @Slot()
    def accept(self) -> None:
        self._move(lambda tale, seconds: tale.accept(seconds))

    @Slot()
    def refuse(self) -> None:
        self._move(lambda tale, seconds: tale.refuse(seconds))

    @Slot(int)
    def choose(self, place: int) -> None:
        """Give the reply shown at `place`, from 0; in a report, say that part of it."""
        if self._tale and self._tale.phase is Phase.REPORTING and 0 <= place < len(PARTS):
            self._move(lambda tale, _: tale.tell(PARTS[place]))
        elif 0 <= place < len("abc"):
            self._move(lambda tale, seconds: tale.choose("abc"[place], seconds))

    @Slot(int)
    def dial(self, place: int) -> None:
        """Call the number shown at `place`."""
        if 0 <= place < len(NUMBERS):
            self._move(lambda tale, seconds: tale.dial(NUMBERS[place], seconds))

    @Slot()
    def hangUp(self) -> None:
        self._move(lambda tale, seconds: tale.hang_up(seconds))

    @Slot()
    def ask(self) -> None:
        """Turn to the family."""
        self._move(lambda tale, seconds: tale.ask(seconds))

    @Slot()
    def next(self) -> None:
        """Listen on, or leave the ending."""
        if self._tale is None or self._tale.phase is not Phase.ENDED:
            self._move(lambda tale, _: tale.listen_on())
        elif self._clock.seconds() - self._moved_at >= CALM:
            # The view keeps showing the ending until the hall takes it away; nothing moves it again.
            self._moved_at = inf
            self.finished.emit(self.result())

    @Slot()
    def hear(self) -> None:
        """Let the next bubble come; the view keeps the pace."""
        if self._tale and (heard := self._tale.hear()) != self._tale:
            self._tale = heard
            self.changed.emit()

    @Slot(int, str)
    def spot(self, bubble: int, clue: str) -> None:
        """Press a bubble on a clue's words, or beside all of them (empty)."""
        tale = self._tale
        if tale is None or not 0 <= bubble < len(tale.bubbles) or tale.bubbles[bubble].who is not Who.CALLER:
            return
        self._tale = tale.spot(clue) if clue else tale
        is_new = self._tale != tale
        self._missed = not clue
        self._hint = tale.story.clues[clue].why if clue in tale.story.clues else None
        self.changed.emit()
        if is_new or not clue:
            self.spotted.emit(is_new)

    def _begun(self, ident: str) -> Tale:
        return begin(ident, self._shelf.stories[ident])

    def _move(self, move: Callable[[Tale, float], Tale]) -> None:
        """Take a move unless it changes nothing or comes too soon."""
        now = self._clock.seconds()
        if self._tale is None or now - self._moved_at < CALM:
            return
        moved = move(self._tale, round(now - self._asked_at, 3))
        if moved == self._tale:
            return
        if moved.at != self._tale.at:
            self._hint, self._missed, self._asked_at = None, False, now
        self._tale, self._moved_at = (moved.hear_all() if self._at_once else moved), now
        self.changed.emit()

    def result(self) -> Result:
        """What the story has come to."""
        tale = self._tale
        if tale is None or tale.ending is None:
            raise RuntimeError("the story has not ended")
        met = [clue for clue in tale.story.clues if clue in tale.met]
        measures = {
            "clues_found": len(tale.found),
            "clues_met": len(met),
            "clues_total": len(tale.story.clues),
            "scam": int(tale.story.is_scam),
            "safe": int(tale.is_safe),
        }
        return Result(
            Outcome.COMPLETED,
            # Who hangs up early hears fewer clues: only those that came count.
            score=len(tale.found) if met else None,
            out_of=len(met) if met else None,
            answers=tale.answers,
            measures=measures,
            remember=tale.ending.remember,
        )

    # What the view shows.

    def _read(self, text: Text | None) -> str:
        return text.read(self._language) if text else ""

    def _url(self, name: str) -> QUrl:
        return QUrl.fromLocalFile(str(self._exhibit.path(name)))

    def _person(self, person: Person, picture: str | None = None) -> dict[str, Any]:
        return {"name": self._read(person.name), "picture": self._url(picture or person.picture)}

    @Property(list, notify=changed)
    def phones(self) -> list[dict[str, Any]]:
        """The phones to choose from: `owner` and `caller` (`name`, `picture`), `chat`."""
        stories = [self._shelf.stories[ident] for ident in self._offered]
        return [
            {
                "owner": self._person(story.you),
                "caller": self._person(story.caller),
                "chat": story.channel is Channel.CHAT,
            }
            for story in stories
        ]

    @Property(str, notify=changed)
    def phase(self) -> str:
        return str(self._tale.phase) if self._tale else "picking"

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def cast(self) -> dict[str, Any]:
        """Who is in the story: `you` and `family` (`name`, `picture`), `setting`, `chat`, `scam`, `again`."""
        if self._tale is None:
            return {}
        story = self._tale.story
        return {
            "you": self._person(story.you),
            "family": self._person(story.family),
            "setting": self._read(story.you.words),
            "chat": story.channel is Channel.CHAT,
            "scam": story.is_scam,
            "again": bool(self._tale.answers),
        }

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def partner(self) -> dict[str, Any]:
        """Whom the visitor talks to: `name`, `picture`, `who`, `connected`."""
        tale = self._tale
        if tale is None:
            return {}
        caller = tale.story.caller
        people: Mapping[Who, dict[str, Any]] = {
            Who.CALLER: self._person(caller, caller.unmasked if tale.found or tale.ending else None),
            Who.FAMILY: self._person(tale.story.family),
            Who.OFFICER: self._person(self._shelf.options.officer),
        }
        return people[tale.partner] | {"who": str(tale.partner), "connected": tale.connected}

    @Property(list, notify=changed)
    def bubbles(self) -> list[dict[str, Any]]:
        """The conversation, as `shown.bubbles` says."""
        return shown.bubbles(self._tale, self._language) if self._tale else []

    @Property(bool, notify=changed)
    def typing(self) -> bool:
        """Whether another bubble is on its way."""
        return self._tale is not None and self._tale.is_typing

    @Property(list, notify=changed)
    def slots(self) -> list[dict[str, Any]]:
        """The places for clues, as `shown.slots` says."""
        return shown.slots(self._tale, self._language) if self._tale else []

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def hint(self) -> dict[str, Any]:
        """What the last press on a bubble showed: `why` of a clue, or `missed`."""
        return {"why": self._read(self._hint), "missed": self._missed}

    @Property(list, notify=changed)
    def replies(self) -> list[dict[str, Any]]:
        """What may be said now, as `shown.replies` says."""
        return shown.replies(self._tale, self._language) if self._tale else []

    @Property(list, notify=changed)
    def numbers(self) -> list[dict[str, Any]]:
        """The numbers to call, as `shown.numbers` says."""
        return shown.numbers(self._tale) if self._tale else []

    @Property(str, notify=changed)
    def wrongNumber(self) -> str:
        """The wrong number called last, if any."""
        return self._tale.tried[-1] if self._tale and self._tale.tried else ""

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def can(self) -> dict[str, bool]:
        """What else may be done now: `hangUp`, `ask`, `listenOn`."""
        scene = self._tale.scene if self._tale else None
        if not isinstance(scene, Talk):
            return {"hangUp": False, "ask": False, "listenOn": False}
        return {
            "hangUp": scene.hang_up is not None,
            "ask": scene.ask is not None,
            "listenOn": scene.next is not None and not self.typing,
        }

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def ending(self) -> dict[str, Any]:
        """How it came out: `kind`, `mood`, `title`, `words`, `head`, `icon`, `advice`, `clues`, `scam`."""
        tale = self._tale
        if tale is None or tale.ending is None:
            return {}
        ending, card = tale.ending, self._shelf.options.advice[tale.ending.advice]
        return {
            "kind": str(ending.kind),
            "mood": MOODS[ending.kind],
            "title": self._read(ending.title),
            "words": self._read(ending.words),
            "head": self._read(card.head),
            "icon": card.icon,
            "advice": self._read(card.words),
            "clues": shown.replay(tale, self._language),
            "scam": tale.story.is_scam,
            "story": self._read(tale.story.title),
        }

    @Property(str, notify=changed)
    def spoken(self) -> str:
        """What the Listen key reads."""
        return shown.aloud(self._tale, self._language) if self._tale else ""
