"""What a story must hold, and how its faults are told."""

from pathlib import Path
from typing import Any

import pytest

from hall.exhibit import Fault
from hall.players.story.content import Mark, bare, marks
from hall.players.story.player import StoryPlayer
from hall.players.story.shelf import Shelf, read_shelf
from tests.players.quiz.bank import words
from tests.players.story.tales import ending, exhibit, genuine, reply, scam, talk


def faults_of(into: Path, raw: dict[str, Any]) -> list[Fault]:
    return StoryPlayer.faults(exhibit(into, one=raw))


def test_sound_stories_are_read_by_their_files_names(tmp_path: Path) -> None:
    found = read_shelf(exhibit(tmp_path, one=scam(), two=genuine()))
    assert isinstance(found, Shelf), found
    assert list(found.stories) == ["one", "two"]


@pytest.mark.parametrize(
    ("changed", "key", "says"),
    [
        # The schema.
        ({"colour": "red"}, "colour", "unknown key"),
        ({"title": {"zh": "只有中文"}}, "title", "both filled"),
        ({"age": "dog"}, "age", "'child' or 'adult'"),
        ({"scenes__hello__says": [words("一行放不下这么多的字呀")]}, "scenes.hello.says.0", "10 characters"),
        ({"scenes__hello__says": [words("[fee|交钱]", "pay")]}, "scenes.hello.says.0", "both languages"),
        ({"scenes__hello__says": [words("[fee|交钱", "[fee|pay")]}, "scenes.hello.says.0", "marked as"),
        ({"scenes__hello__replies": {"a": reply("more")}}, "scenes.hello", "no choice"),
        ({"scenes__mum__next": None}, "scenes.mum", "replies, or next"),
        ({"scenes__hello__hang_up": None}, "scenes.hello", "hang_up belongs"),
        ({"scenes__call__number": "120"}, "scenes.call.number", "'110' or '96110'"),
        ({"caller__unmasked": None}, "", "unmasked"),
        ({"clues": {"fee": {"name": words("要钱"), "why": words("不给。")}}}, "clues", "at least 2"),
        ({"endings__mum": ending("safe")}, "", "share these names"),
        # The paths.
        ({"start": "hello"}, "start", "starts with a ring scene"),
        ({"scenes__gone__next": "moon"}, "scenes.gone.next", "called moon"),
        ({"scenes__extra": talk("嗯", who="note", next="quiet")}, "scenes.extra", "leads here"),
        ({"endings__extra": ending("safe")}, "endings.extra", "leads here"),
        ({"scenes__gone__next": "more"}, "scenes.", "circle"),
        ({"scenes__more__says": [words("[moon|快点]", "[moon|now]")]}, "scenes.more.says", "called moon"),
        ({"scenes__more__says": [words("快点")]}, "clues.rush", "cannot be found"),
        ({"scenes__mum__says": [words("[fee|钱]", "[fee|pay]")]}, "scenes.mum.says", "only the caller"),
        ({"endings__lost": ending("safe")}, "endings", "one lost"),
        ({"scenes__hello__ask": "gone"}, "scenes.hello.ask", "who = family"),
        (
            {"endings__quiet": ending("lost"), "endings__lost": ending("safe")},
            "scenes.hello.replies.b",
            "straight to a bad ending",
        ),
        # The files around it.
        ({"you__picture": "no.svg"}, "you.picture", "no such picture"),
        ({"caller__picture": "../../secret.png"}, "caller.picture", "leads out"),
        ({"endings__lost__advice": "moon"}, "endings.lost.advice", "called moon"),
    ],
)
def test_a_fault_names_the_file_the_key_and_the_remedy(
    tmp_path: Path, changed: dict[str, Any], key: str, says: str
) -> None:
    found = faults_of(tmp_path, scam(**changed))
    assert found, "the story was taken"
    assert {fault.file for fault in found} == {"small_story/stories/one.toml"}
    assert any(fault.key.startswith(key) and says in fault.text.en for fault in found), found


def test_an_honest_story_cannot_be_lost(tmp_path: Path) -> None:
    assert "missed_real" in str(faults_of(tmp_path, scam() | {"nature": "genuine"})[0])


def test_a_folder_without_stories_and_one_outside_are_faults(tmp_path: Path) -> None:
    empty = exhibit(tmp_path)
    assert [fault.key for fault in StoryPlayer.faults(empty)] == ["story.stories"]
    options = {**empty.manifest.options, "stories": "../.."}
    out = empty.manifest.model_copy(update={"options": options})
    found = StoryPlayer.faults(type(empty)(empty.folder, out))
    assert "leads out" in found[0].text.en


def test_a_file_that_is_no_toml_and_an_unknown_option_are_faults(tmp_path: Path) -> None:
    made = exhibit(tmp_path, one=scam())
    made.path("stories/two.toml").write_text("kind = ", encoding="utf-8")
    assert [fault.file for fault in StoryPlayer.faults(made)] == ["small_story/stories/two.toml"]
    odd = made.manifest.model_copy(update={"options": {**made.manifest.options, "colour": 1}})
    assert [fault.key for fault in StoryPlayer.faults(type(made)(made.folder, odd))] == ["story.colour"]


def test_an_icon_that_is_none_is_a_fault(tmp_path: Path) -> None:
    made = exhibit(tmp_path, one=scam())
    made.manifest.options["advice"]["ask"]["icon"] = "moonlight"
    assert [fault.key for fault in StoryPlayer.faults(made)] == ["story.advice.ask.icon"]


def test_marks_know_where_their_words_stand_in_the_line_shown() -> None:
    line = "我是[police|公安局]的，[secret|保密]！"
    assert bare(line) == "我是公安局的，保密！"
    assert list(marks(line)) == [Mark("police", 2, 3), Mark("secret", 7, 2)]
