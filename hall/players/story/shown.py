"""A story's state as rows for the view, in one language; no Qt."""

from typing import Any

from hall.players.quiz.room import plain
from hall.players.story.content import Clue, Report, Talk, bare, marks
from hall.players.story.tale import NUMBERS, PARTS, Tale
from hall.words import Language

Row = dict[str, Any]


def bubbles(tale: Tale, language: Language) -> list[Row]:
    """The conversation: `who`, `text`, and `marks` with `clue`, `start`, `length`, `found`."""
    return [
        {
            "who": str(said.who),
            "text": bare(words := said.text.read(language)),
            "marks": [
                {
                    "clue": mark.clue,
                    "start": mark.start,
                    "length": mark.length,
                    "found": mark.clue in tale.found,
                }
                for mark in marks(words)
            ],
        }
        for said in tale.bubbles
    ]


def slots(tale: Tale, language: Language) -> list[Row]:
    """A place for each clue: `name`, `look` (found, fits, open); the found ones first, as they were found."""
    clues = tale.story.clues
    look = "found" if tale.story.is_scam else "fits"
    filled = [{"name": clues[clue].name.read(language), "look": look} for clue in tale.found]
    return filled + [{"name": "", "look": "open"}] * (len(clues) - len(filled))


def replies(tale: Tale, language: Language) -> list[Row]:
    """What may be said now: `letter`, `text`, `part`, `look`; empty while somebody else still speaks."""
    scene = tale.scene
    if tale.is_typing:
        return []
    if isinstance(scene, Talk):
        return [
            {"letter": key.upper(), "text": reply.words.read(language), "part": "", "look": ""}
            for key, reply in scene.replies.items()
        ]
    if isinstance(scene, Report):
        return [
            {
                "letter": "",
                "text": getattr(scene, part).read(language),
                "part": part,
                "look": "right" if part in tale.told else "",
            }
            for part in PARTS
        ]
    return []


def numbers(tale: Tale) -> list[Row]:
    """The numbers to call: `number` and `look`."""
    return [{"number": number, "look": "dim" if number in tale.tried else ""} for number in NUMBERS]


def replay(tale: Tale, language: Language) -> list[Row]:
    """Every clue at the end: `name`, `why`, `look` (found, fits, missed, unheard)."""
    return [_replayed(tale, name, clue, language) for name, clue in tale.story.clues.items()]


def _replayed(tale: Tale, name: str, clue: Clue, language: Language) -> Row:
    if name in tale.found:
        look = "found" if tale.story.is_scam else "fits"
    else:
        look = "missed" if name in tale.met else "unheard"
    return {"name": clue.name.read(language), "why": clue.why.read(language), "look": look}


def aloud(tale: Tale, language: Language) -> str:
    """What the Listen key reads: the last that was said and what may be answered, or the ending."""
    if ending := tale.ending:
        said = [ending.title, ending.words]
    else:
        said = [each.text for each in tale.bubbles[-1:]]
    parts = [plain(bare(text.read(language))) for text in said]
    parts += [plain(reply["text"]) for reply in replies(tale, language) if not reply["look"]]
    stop, joint = ("。", "") if language is Language.ZH else (".", " ")
    return joint.join(words if words[-1] in "。？！…….?!”" else words + stop for words in parts)
