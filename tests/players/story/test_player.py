"""The story's player and model, without a window."""

from pathlib import Path

import pytest

from hall.exhibit import FaultyError, Outcome, Result
from hall.players.player import PlayOpening
from hall.players.story.model import StoryPlay
from hall.players.story.player import StoryPlayer
from hall.testing import HandClock
from hall.words import Language, Text
from tests.players.story.tales import exhibit, genuine, scam


class Desk:
    """A player with one story open, a clock in hand, and all that it said."""

    def __init__(self, into: Path, clock: HandClock, *, still: bool = True, **stories: dict) -> None:  # type: ignore[type-arg]
        self.clock = clock
        self.player = StoryPlayer(clock)
        self.ended: list[Result] = []
        self.spotted: list[bool] = []
        self.player.ended.connect(self.ended.append)
        self.exhibit = exhibit(into, **(stories or {"one": scam()}))
        self.open(still=still)

    def open(self, *, still: bool = True, seen: frozenset[str] = frozenset()) -> None:
        opening = PlayOpening(7, Language.ZH, 1920, 1080, reduced_motion=still, camera="", seen=seen)
        self.player.open(self.exhibit, opening)
        self.play.spotted.connect(self.spotted.append)

    @property
    def play(self) -> StoryPlay:
        return self.player.model

    def do(self, *moves: str) -> None:
        """Make moves by name (`choose 0`), two seconds apart."""
        for move in moves:
            self.clock.advance(2)
            name, *place = move.split()
            getattr(self.play, name)(*map(int, place))


@pytest.fixture
def desk(tmp_path: Path, hall_clock: HandClock) -> Desk:
    return Desk(tmp_path, hall_clock)


def test_a_loss_is_mended_by_a_call_and_gives_one_result(desk: Desk) -> None:
    desk.do("accept")
    desk.play.spot(0, "fee")
    desk.do("choose 0", "choose 0", "next", "dial 2", "dial 0", "choose 0", "choose 1", "choose 2", "next")
    assert desk.play.phase == "ended"
    assert not desk.ended
    desk.do("next", "next")
    assert len(desk.ended) == 1
    result = desk.ended[0]
    assert (result.outcome, result.score, result.out_of) == (Outcome.COMPLETED, 1, 2)
    assert [(answer.question, answer.chosen, answer.right) for answer in result.answers] == [
        ("one.ring", "accept", True),
        ("one.hello", "a", False),
        ("one.more", "a", False),
        ("one.call", "119", False),
    ]
    assert {answer.seconds for answer in result.answers} == {2}
    assert result.measures == {"clues_found": 1, "clues_met": 2, "clues_total": 2, "scam": 1, "safe": 0}
    assert result.remember == Text("记住 lost", "remember lost")


def test_who_hangs_up_early_is_not_marked_down_for_clues_never_heard(desk: Desk) -> None:
    desk.do("accept")
    desk.play.spot(0, "fee")
    desk.do("hangUp")
    assert [clue["look"] for clue in desk.play.ending["clues"]] == ["found", "unheard"]
    desk.do("next")
    assert (desk.ended[0].score, desk.ended[0].out_of) == (1, 1)


def test_who_never_answers_has_no_score_but_a_completed_play(desk: Desk) -> None:
    desk.do("refuse", "next")
    result = desk.ended[0]
    assert (result.outcome, result.score, len(result.answers)) == (Outcome.COMPLETED, None, 1)
    assert result.measures["safe"] == 1


def test_the_caller_is_unmasked_by_the_first_clue(tmp_path: Path, hall_clock: HandClock) -> None:
    raw = scam(caller__unmasked="face.svg")
    desk = Desk(tmp_path, hall_clock, one=raw)
    desk.do("accept")
    assert desk.play.partner["picture"].fileName() == "poster.svg"
    desk.play.spot(0, "fee")
    assert desk.play.partner["picture"].fileName() == "face.svg"
    assert [slot["look"] for slot in desk.play.slots] == ["found", "open"]


def test_an_honest_caller_has_no_mask_and_his_words_fit(tmp_path: Path, hall_clock: HandClock) -> None:
    desk = Desk(tmp_path, hall_clock, one=genuine())
    desk.do("accept")
    desk.play.spot(0, "fee")
    assert desk.play.partner["picture"].fileName() == "poster.svg"
    assert [slot["look"] for slot in desk.play.slots] == ["fits", "open"]
    desk.do("choose 0", "choose 0", "next", "dial 0", "choose 0", "choose 1", "choose 2", "next", "next")
    assert desk.ended[0].measures["scam"] == 0


def test_a_press_beside_the_clues_is_told_gently_and_changes_nothing(desk: Desk) -> None:
    desk.do("accept")
    desk.play.spot(0, "")
    assert desk.play.hint == {"why": "", "missed": True}
    assert desk.spotted == [False]
    desk.play.spot(0, "fee")
    assert desk.play.hint == {"why": "不要给。", "missed": False}
    desk.play.spot(0, "fee")
    desk.play.spot(9, "fee")
    desk.play.spot(-1, "fee")
    assert desk.spotted == [False, True]


def test_mashing_makes_one_move(desk: Desk) -> None:
    desk.clock.advance(2)
    for move in (desk.play.accept, desk.play.refuse, desk.play.hangUp, desk.play.ask, desk.play.next):
        move()
    for place in (-1, 0, 1, 2, 3):
        desk.play.choose(place)
        desk.play.dial(place)
    assert desk.play.phase == "talking"
    assert [reply["letter"] for reply in desk.play.replies] == ["A", "B"]


def test_with_motion_the_bubbles_come_one_by_one(tmp_path: Path, hall_clock: HandClock) -> None:
    desk = Desk(tmp_path, hall_clock, still=False)
    desk.do("accept")
    assert (desk.play.bubbles, desk.play.typing, desk.play.replies) == ([], True, [])
    desk.play.hear()
    assert (len(desk.play.bubbles), desk.play.typing, len(desk.play.replies)) == (1, False, 2)


def test_another_language_keeps_the_state(desk: Desk) -> None:
    desk.do("accept")
    desk.play.spot(0, "fee")
    zh = (desk.play.bubbles, desk.play.slots, desk.play.spoken, desk.play.cast)
    desk.player.set_language(Language.EN)
    assert desk.play.replies[0]["text"] == "OK"
    assert desk.play.slots[0] == {"name": "words", "look": "found"}
    desk.player.set_language(Language.ZH)
    assert (desk.play.bubbles, desk.play.slots, desk.play.spoken, desk.play.cast) == zh


def test_what_is_read_aloud_has_no_marks(desk: Desk) -> None:
    desk.do("accept")
    assert desk.play.spoken == "交钱。好的。好的。"
    desk.do("hangUp")
    assert desk.play.spoken == "到了。这样就好。"


def test_two_stories_are_offered_and_one_is_played(tmp_path: Path, hall_clock: HandClock) -> None:
    desk = Desk(tmp_path, hall_clock, one=scam(), two=genuine())
    assert desk.play.phase == "picking"
    assert len(desk.play.phones) == 2
    assert desk.play.spoken == ""
    desk.do("accept", "next", "hangUp")
    assert desk.play.phase == "picking"
    desk.do("pick 5", "pick 1")
    assert desk.play.phase == "ringing"
    first = desk.play._tale
    desk.do("pick 0")
    assert desk.play._tale == first


def test_a_story_already_played_does_not_come_again(tmp_path: Path, hall_clock: HandClock) -> None:
    desk = Desk(tmp_path, hall_clock, one=scam(), two=genuine())
    desk.open(seen=frozenset({"one.ring", "one.hello"}))
    assert desk.play.phase == "ringing"
    desk.do("refuse", "next")
    assert desk.ended[0].answers[0].question == "two.ring"


def test_a_broken_exhibit_opens_nothing_and_says_why(tmp_path: Path, hall_clock: HandClock) -> None:
    with pytest.raises(FaultyError, match=r"one\.toml.*start"):
        Desk(tmp_path, hall_clock, one=scam(start="hello"))


def test_a_closed_player_says_nothing_more(desk: Desk) -> None:
    play = desk.play
    desk.player.close()
    desk.player.close()
    play.finished.emit(None)
    assert not desk.ended
    with pytest.raises(RuntimeError):
        _ = desk.player.model
