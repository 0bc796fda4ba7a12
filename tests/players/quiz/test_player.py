"""The quiz's player and model, without a window."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from hall.exhibit import Exhibit, FaultyError, Outcome, Result
from hall.manifest import read_manifest
from hall.players.player import PlayOpening
from hall.players.quiz.model import QuizPlay
from hall.players.quiz.player import QuizPlayer
from hall.testing import HandClock
from hall.words import Language, Text
from tests.players.quiz.bank import exhibit, item, judge

OPENING = PlayOpening(7, Language.ZH, 1920, 1080, reduced_motion=False, camera="")
ITEMS = (item("one"), item("two"), judge("three", "genuine", difficulty=3))


class Desk:
    """A player with one exhibit open, a clock in hand, and all that it said."""

    def __init__(self, into: Path, clock: HandClock, *items: dict[str, Any]) -> None:
        self.clock = clock
        self.player = QuizPlayer(clock)
        self.ended: list[Result] = []
        self.noticed: list[Text] = []
        self.player.ended.connect(self.ended.append)
        self.player.noticed.connect(self.noticed.append)
        self.exhibit = exhibit(into, *(items or ITEMS), size=3, genuine=1)
        self.player.open(self.exhibit, OPENING)

    @property
    def play(self) -> QuizPlay:
        return self.player.model

    def answer(self, *, right: bool = True) -> None:
        """Wait two seconds, then answer the question shown."""
        self.clock.advance(2)
        asked = self.play._now
        found = [asked.item.is_right((option.id,)) for option in asked.options]
        self.play.choose(found.index(right))

    def go_on(self) -> None:
        self.clock.advance(1)
        self.play.next()

    def finish(self) -> None:
        for _ in range(3):
            self.answer()
            self.go_on()


@pytest.fixture
def desk(tmp_path: Path, hall_clock: HandClock) -> Desk:
    return Desk(tmp_path, hall_clock)


def test_a_round_to_the_end_gives_one_result(desk: Desk) -> None:
    desk.answer(right=False)
    desk.go_on()
    desk.answer()
    desk.go_on()
    desk.answer()
    desk.go_on()
    assert desk.play.summing
    assert not desk.ended
    desk.go_on()
    desk.go_on()
    assert len(desk.ended) == 1
    result = desk.ended[0]
    assert (result.outcome, result.score, result.out_of) == (Outcome.COMPLETED, 2, 3)
    assert [answer.seconds for answer in result.answers] == [2, 2, 2]
    alarm = result.answers[0].question == "three"
    caught = 2 if alarm else 1
    assert result.measures == {"scams": 2, "scams_caught": caught, "genuine": 1, "false_alarms": int(alarm)}
    assert result.remember == Text(
        f"记住 {result.answers[0].question}", f"remember {result.answers[0].question}"
    )


def test_the_review_leads_to_the_end(desk: Desk) -> None:
    desk.answer(right=False)
    desk.go_on()
    desk.answer()
    desk.go_on()
    desk.answer(right=False)
    desk.go_on()
    desk.clock.advance(1)
    desk.play.review()
    assert (desk.play.reviewing, desk.play.explaining, desk.play.at, desk.play.ending) == (
        True,
        True,
        0,
        False,
    )
    desk.go_on()
    assert (desk.play.at, desk.play.ending) == (2, True)
    desk.go_on()
    assert desk.ended[0].score == 1


def test_mashing_all_choices_counts_the_first_and_does_not_leave_the_explanation(desk: Desk) -> None:
    desk.clock.advance(2)
    for place in (2, 0, 1, 3):
        desk.play.choose(place)
    desk.play.next()
    assert desk.play.explaining
    assert desk.play.at == 0
    assert len(desk.play._round.answers) == 1


def test_a_bounce_after_the_next_key_answers_nothing(desk: Desk) -> None:
    desk.answer()
    desk.go_on()
    desk.clock.advance(0.2)
    desk.play.choose(0)
    assert not desk.play.explaining


@pytest.mark.parametrize("place", [-1, 3, 4])
def test_a_place_that_is_not_there_is_ignored(desk: Desk, place: int) -> None:
    desk.play.choose(place)
    assert not desk.play.explaining


def test_another_language_keeps_question_choice_and_explanation(desk: Desk) -> None:
    desk.answer(right=False)
    before = [choice["look"] for choice in desk.play.choices]
    zh = self_read(desk.play)
    desk.player.set_language(Language.EN)
    assert [choice["look"] for choice in desk.play.choices] == before
    assert {"right", "wrong"} <= set(before)
    assert desk.play.explaining
    assert all(there != here for there, here in zip(zh, self_read(desk.play), strict=True))
    desk.player.set_language(Language.ZH)
    assert self_read(desk.play) == zh


def self_read(play: QuizPlay) -> tuple[str, str, str]:
    return play.question["text"], play.title["text"], play.spoken


def test_what_is_spoken_follows_what_is_shown(desk: Desk) -> None:
    assert desk.play.question["text"] in desk.play.spoken
    assert all(choice["text"] in desk.play.spoken for choice in desk.play.choices)
    desk.answer()
    assert "先交钱的都是骗局。" in desk.play.spoken
    assert "96110" in desk.play.spoken
    assert "==" not in desk.play.spoken


def test_a_false_alarm_is_met_without_alarm(tmp_path: Path, hall_clock: HandClock) -> None:
    desk = Desk(tmp_path, hall_clock, *(judge(name, "genuine") for name in ("one", "two", "three")))
    desk.answer(right=False)
    assert desk.play.mood == "thinking"
    assert not desk.play.urgent


def test_items_past_review_are_left_out_and_told_once(tmp_path: Path, hall_clock: HandClock) -> None:
    desk = Desk(tmp_path, hall_clock, *ITEMS, item("old", review_by="2026-11-20"))
    for _ in range(3):
        desk.player.open(desk.exhibit, OPENING)
        assert all(asked.item.id != "old" for asked in desk.play._round.asked)
    assert [text.en.endswith("old") for text in desk.noticed] == [True]


def test_a_bank_wholly_past_review_opens_nothing(tmp_path: Path, hall_clock: HandClock) -> None:
    hall_clock.advance(400 * 86400)
    with pytest.raises(FaultyError, match="review_by"):
        Desk(tmp_path, hall_clock)


def test_the_visit_remembers_what_was_asked(tmp_path: Path, hall_clock: HandClock) -> None:
    desk = Desk(tmp_path, hall_clock, *ITEMS, item("four"), item("five"), judge("six", "genuine"))
    first = {asked.item.id for asked in desk.play._round.asked}
    again = PlayOpening(8, Language.ZH, 1920, 1080, reduced_motion=False, camera="", seen=frozenset(first))
    desk.player.open(desk.exhibit, again)
    assert not first & {asked.item.id for asked in desk.play._round.asked}


def test_what_a_round_showed_does_not_come_again_even_when_it_was_left(
    tmp_path: Path, hall_clock: HandClock
) -> None:
    desk = Desk(tmp_path, hall_clock, *ITEMS, item("four"), item("five"), judge("six", "genuine"))
    mine = replace(OPENING, visitor="somebody")
    desk.player.open(desk.exhibit, mine)
    first = desk.play.round.now.item.id
    for seed in range(12):
        desk.player.open(desk.exhibit, replace(mine, seed=seed))
        if seed < 5:
            assert desk.play.round.now.item.id != first


def test_the_age_is_asked_once_a_visit_and_can_be_changed(tmp_path: Path, hall_clock: HandClock) -> None:
    young = [item(f"young_{n}", bands=["6-8"]) for n in range(4)]
    desk = Desk(tmp_path, hall_clock, *ITEMS, *young)
    with (desk.exhibit.folder / "exhibit.toml").open("a", encoding="utf-8") as manifest:
        manifest.write("by_age = true\n")
    asking = read_manifest(desk.exhibit.folder)
    assert isinstance(asking, Exhibit)
    mine = replace(OPENING, visitor="somebody")
    desk.player.open(asking, mine)
    assert desk.play.choosing
    desk.play.chooseAge("6-8")
    desk.player.open(asking, mine)
    assert (desk.play.choosing, desk.play.rememberedAge, desk.play.pinyin) == (False, "6-8", True)
    desk.play.changeAge()
    assert desk.play.choosing
    desk.clock.advance(1)
    desk.play.chooseAge("9-12")
    desk.player.open(asking, mine)
    assert desk.play.rememberedAge == "9-12"
    desk.player.open(asking, replace(OPENING, visitor="somebody else"))
    assert desk.play.choosing


def test_a_bank_too_small_for_its_round_is_a_fault(tmp_path: Path) -> None:
    found = QuizPlayer.faults(exhibit(tmp_path, item("one"), size=3, genuine=1))
    assert [fault.key for fault in found] == ["quiz.size", "quiz.genuine"]


def test_an_unknown_option_is_a_fault(tmp_path: Path) -> None:
    found = QuizPlayer.faults(exhibit(tmp_path, item("one"), colour=3))
    assert [fault.key for fault in found] == ["quiz.colour"]


def test_a_closed_player_says_nothing_more(desk: Desk) -> None:
    play = desk.play
    desk.player.close()
    desk.player.close()
    play.finished.emit(None)
    assert not desk.ended
    with pytest.raises(RuntimeError):
        _ = desk.player.model
