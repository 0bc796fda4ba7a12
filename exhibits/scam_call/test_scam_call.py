"""The stories of this exhibit: what each owes a child, beyond what the schema asks."""

import re
from collections import Counter
from collections.abc import Iterator

import pytest

from hall.exhibit import Exhibit
from hall.players.story.content import Age, Channel, Dial, Fate, Report, Ring, Story, Talk, Who, bare, marks
from hall.players.story.graph import reached
from hall.players.story.player import StoryPlayer
from hall.players.story.shelf import Shelf, read_shelf
from hall.words import Text


@pytest.fixture
def shelf(exhibit: Exhibit) -> Shelf:
    found = read_shelf(exhibit)
    assert isinstance(found, Shelf), "\n".join(map(str, found))
    return found


def texts(story: Story) -> Iterator[Text]:
    """Every word that a visitor may read."""
    yield from (story.title, story.you.name, story.you.words, story.caller.name, story.family.name)
    for clue in story.clues.values():
        yield from (clue.name, clue.why)
    for scene in story.scenes.values():
        if not isinstance(scene, Ring):
            yield from (Text(bare(line.zh), bare(line.en)) for line in scene.says)
        if isinstance(scene, Talk):
            yield from (reply.words for reply in scene.replies.values())
        if isinstance(scene, Report):
            yield from (scene.place, scene.event, scene.contact)
    for ending in story.endings.values():
        yield from (ending.title, ending.words, ending.remember)


def test_the_exhibit_has_no_fault(exhibit: Exhibit) -> None:
    assert StoryPlayer.faults(exhibit) == []


def test_there_are_eight_stories_and_two_are_honest(shelf: Shelf) -> None:
    natures = Counter(story.is_scam for story in shelf.stories.values())
    assert natures[True] >= 6
    assert natures[False] >= 2
    for age in Age:
        assert sum(story.age is age for story in shelf.stories.values()) >= 3
    assert {story.channel for story in shelf.stories.values()} == set(Channel)


def test_a_child_and_a_grown_up_both_meet_honest_callers(shelf: Shelf) -> None:
    assert {story.age for story in shelf.stories.values() if not story.is_scam} == set(Age)


def test_the_phone_on_the_choice_screen_does_not_give_the_story_away(shelf: Shelf) -> None:
    callers = Counter(story.caller.name.zh for story in shelf.stories.values() if story.is_scam)
    honest = [story.caller.name.zh for story in shelf.stories.values() if not story.is_scam]
    assert any(name in callers for name in honest)
    assert all("mask" not in story.caller.picture for story in shelf.stories.values())


def test_every_loss_is_followed_by_a_call_to_110_with_place_event_and_contact(shelf: Shelf) -> None:
    for ident, story in shelf.stories.items():
        lost = {name for name, ending in story.endings.items() if ending.kind is Fate.LOST}
        for name in lost:
            assert story.endings[name].advice == "alarm", ident
        forms = {type(scene) for scene in story.scenes.values()}
        assert not lost or {Dial, Report} <= forms, ident
        # Taking the call to the police away must leave the loss out of reach.
        silent = {name: scene for name, scene in story.scenes.items() if not isinstance(scene, Report)}
        assert not lost & _without(story, silent), ident


def _without(story: Story, scenes: dict[str, object]) -> set[str]:
    dropped = set(story.scenes) - set(scenes)
    seen: set[str] = set()
    left = [story.start]
    while left:
        here = left.pop()
        if here in seen or here in dropped:
            continue
        seen.add(here)
        if here in story.scenes:
            left += story.scenes[here].ways.values()
    return seen


def test_the_family_can_be_asked_in_every_scene_of_the_caller(shelf: Shelf) -> None:
    for ident, story in shelf.stories.items():
        for name, scene in story.scenes.items():
            if isinstance(scene, Talk) and scene.who is Who.CALLER:
                assert scene.ask, f"{ident}.{name}"
                assert any(reply.safe for reply in scene.replies.values()), f"{ident}.{name}"


def test_the_first_scene_of_the_caller_already_holds_a_clue(shelf: Shelf) -> None:
    for ident, story in shelf.stories.items():
        ring = story.scenes[story.start]
        assert isinstance(ring, Ring)
        hello = story.scenes[ring.accept]
        assert isinstance(hello, Talk)
        assert [mark for line in hello.says for mark in marks(line.zh)], ident


def test_a_child_can_stay_unharmed_from_every_scene_before_the_loss(shelf: Shelf) -> None:
    for ident, story in shelf.stories.items():
        good = {name for name, ending in story.endings.items() if ending.kind in (Fate.SAFE, Fate.WARNED)}
        for name, scene in story.scenes.items():
            if isinstance(scene, Talk) and scene.who is Who.CALLER:
                assert good & reached(story.model_copy(update={"start": name})), f"{ident}.{name}"


def test_the_safe_reply_does_not_always_stand_in_the_same_place(shelf: Shelf) -> None:
    places = Counter(
        key
        for story in shelf.stories.values()
        for scene in story.scenes.values()
        if isinstance(scene, Talk)
        for key, reply in scene.replies.items()
        if reply.safe
    )
    assert places.most_common(1)[0][1] <= 0.75 * places.total()


def test_chinese_is_set_as_chinese(shelf: Shelf) -> None:
    for story in shelf.stories.values():
        for text in texts(story):
            assert not re.search(r"[,;?!()\"]", text.zh), text.zh
            assert not re.search(r"[一-鿿][A-Za-z0-9]|[A-Za-z0-9][一-鿿]", text.zh), text.zh
            assert all(len(line) > 1 for line in text.zh.split("\n")), f"a line of one: {text.zh}"
            assert not re.search(r"[一-鿿，。？！：；、“”]", text.en), text.en


def test_nobody_is_scolded_and_no_trick_is_taught(shelf: Shelf) -> None:
    for story in shelf.stories.values():
        for text in texts(story):
            assert not re.search(r"错误|失败|笨|傻|活该|https?:|www", text.zh), text.zh


def test_every_picture_and_every_advice_is_used(exhibit: Exhibit, shelf: Shelf) -> None:
    used = {shelf.options.officer.picture}
    for story in shelf.stories.values():
        used |= {story.you.picture, story.caller.picture, story.family.picture}
        used |= {story.caller.unmasked} if story.caller.unmasked else set()
    assert used == {f"pictures/{path.name}" for path in exhibit.path("pictures").iterdir()}
    advised = {ending.advice for story in shelf.stories.values() for ending in story.endings.values()}
    assert advised == set(shelf.options.advice)
