"""Whether a story can be played: every scene is reached, every path ends, every clue can be found."""

from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter

from hall.players.story.content import GOOD, Fate, Ring, Story, Talk, Who, marks
from hall.words import Text


@dataclass(frozen=True)
class Flaw:
    """One thing wrong with a story: the key, and a sentence with the remedy."""

    key: str
    text: Text


def flaws(story: Story) -> list[Flaw]:
    """All that is wrong with a story beyond its schema; what leads nowhere hides the rest."""
    return list(_lost_ways(story)) or [
        *_unreached(story),
        *_circles(story),
        *_clues(story),
        *_nature(story),
        *_voices(story),
    ]


def reached(story: Story) -> set[str]:
    """Every scene and ending that some path from the start comes to."""
    seen: set[str] = set()
    left = [story.start]
    while left:
        here = left.pop()
        if here in seen:
            continue
        seen.add(here)
        if here in story.scenes:
            left += story.scenes[here].ways.values()
    return seen


def _lost_ways(story: Story) -> Iterator[Flaw]:
    known = {*story.scenes, *story.endings}
    if not isinstance(story.scenes.get(story.start), Ring):
        text = Text(
            f"故事要从一个 ring 场景开始，{story.start} 不是",
            f"a story starts with a ring scene, and {story.start} is none",
        )
        yield Flaw("start", text)
    for name, scene in story.scenes.items():
        for way, to in scene.ways.items():
            if to not in known:
                text = Text(
                    f"没有叫 {to} 的场景或结局，请补上或改名",
                    f"no scene or ending is called {to}; add it or correct the name",
                )
                yield Flaw(f"scenes.{name}.{way}", text)


def _unreached(story: Story) -> Iterator[Flaw]:
    there = reached(story)
    for table, names in (("scenes", story.scenes), ("endings", story.endings)):
        for name in names:
            if name not in there:
                text = Text(
                    "从开头怎么走都到不了这里，请让一个选择通向它，或删掉",
                    "no path from the start leads here; let a choice lead to it, or delete it",
                )
                yield Flaw(f"{table}.{name}", text)


def _circles(story: Story) -> Iterator[Flaw]:
    steps = {name: set(scene.ways.values()) for name, scene in story.scenes.items()}
    try:
        TopologicalSorter(steps).prepare()
    except CycleError as error:
        circle = " → ".join(reversed(error.args[1]))
        text = Text(
            f"故事在这里绕圈，走不到结局：{circle}",
            f"the story goes in a circle here and may never end: {circle}",
        )
        yield Flaw(f"scenes.{error.args[1][0]}", text)


def _clues(story: Story) -> Iterator[Flaw]:
    marked: set[str] = set()
    for name, scene in story.scenes.items():
        if isinstance(scene, Ring):
            continue
        heard = {mark.clue for line in scene.says for mark in marks(line.zh)}
        if not isinstance(scene, Talk) or scene.who is not Who.CALLER:
            if heard:
                text = Text(
                    "只有来电的人说的话里能标线索，请去掉标记",
                    "only the caller's lines may carry clues; take the marks away",
                )
                yield Flaw(f"scenes.{name}.says", text)
            continue
        marked |= heard
        for clue in sorted(heard - set(story.clues)):
            text = Text(
                f"没有叫 {clue} 的线索，请补上或改名", f"no clue is called {clue}; add it or correct the name"
            )
            yield Flaw(f"scenes.{name}.says", text)
    for clue in sorted(set(story.clues) - marked):
        text = Text(
            f"没有一句话里标着 [{clue}|…]，找不到它，请标上或删掉",
            f"no line is marked [{clue}|…], so it cannot be found; mark one or delete the clue",
        )
        yield Flaw(f"clues.{clue}", text)


def _nature(story: Story) -> Iterator[Flaw]:
    kinds = {ending.kind for ending in story.endings.values()}
    bad = Fate.LOST if story.is_scam else Fate.MISSED_REAL
    foreign = Fate.MISSED_REAL if story.is_scam else Fate.LOST
    if not kinds & set(GOOD) or bad not in kinds or foreign in kinds:
        text = Text(
            f"{story.nature} 的故事要有 safe 或 warned 的结局和 {bad} 的结局，不能有 {foreign}",
            f"a {story.nature} story needs an ending safe or warned and one {bad}, and none {foreign}",
        )
        yield Flaw("endings", text)
    for name, scene in story.scenes.items():
        for key, reply in scene.replies.items() if isinstance(scene, Talk) else ():
            ending = story.endings.get(reply.to)
            if reply.safe and ending and ending.kind not in GOOD:
                text = Text(
                    "标着 safe 的回答不能直接通向坏结局", "a reply marked safe leads straight to a bad ending"
                )
                yield Flaw(f"scenes.{name}.replies.{key}", text)


def _voices(story: Story) -> Iterator[Flaw]:
    for name, scene in story.scenes.items():
        if not isinstance(scene, Talk) or scene.ask is None:
            continue
        asked = story.scenes.get(scene.ask)
        if not isinstance(asked, Talk) or asked.who is not Who.FAMILY:
            text = Text(
                "问家人要通向 who = family 的场景", "asking the family must lead to a scene with who = family"
            )
            yield Flaw(f"scenes.{name}.ask", text)
