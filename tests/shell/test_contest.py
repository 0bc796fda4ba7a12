"""The team quiz with real fingers on the real view."""

from random import Random

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hall.shell.tongue import English
from hall.visiting import Audience
from hall.words import Language
from tests.shell.contest_table import LANDSCAPE, PORTRAIT, Table

STAR, MOON = "buzzer-star", "buzzer-moon"

pytestmark = pytest.mark.usefixtures("qapp")


def test_a_pad_answers_to_the_press_and_the_other_team_listens() -> None:
    with Table() as table:
        table.tap("onward")
        table.press({1: table.middle(STAR)})
        assert table.sounds == ["buzzer_star"], "heard at once, with the finger still down"
        table.settle()
        assert table.states() == ["won", "listen"]
        assert "抢到了！" in table.words()
        assert "先听听他们的" in table.words()


def test_a_team_bears_the_name_that_it_was_given() -> None:
    with Table(teams=3, names=("红领巾队", "", " ")) as table:
        assert [pad["name"] for pad in table.contest.pads] == ["红领巾队", "月亮队", "太阳队"]
        table.tap(STAR)
        assert "红领巾队抢早了，这题先听听" in table.words()


def test_two_fingers_in_one_event_of_the_screen_are_a_tie() -> None:
    with Table() as table:
        table.tap("onward")
        table.press({1: table.middle(MOON), 2: table.middle(STAR)})
        table.settle()
        assert table.states() == ["tied", "tied"]
        assert "星星队、月亮队一起抢到！先想好，星星队先说" in table.words()
        table.tap(table.option(right=True))
        assert "月亮队也说一个，两队都对都加分" in table.words()
        table.tap(table.option(right=True))
        assert [pad["score"] for pad in table.contest.pads] == [10, 10]


def test_a_press_before_the_word_locks_the_team_for_this_question_and_says_so() -> None:
    with Table() as table:
        table.tap(STAR)
        assert "星星队抢早了，这题先听听" in table.words()
        table.tap("onward")
        table.press({1: table.middle(STAR)})
        assert (table.states(), table.contest.phase) == (["early", "ready"], "open")
        table.tap("onward")
        table.tap("onward")
        assert table.states() == ["wait", "wait"]


def test_a_finger_that_slides_onto_a_pad_is_no_press() -> None:
    with Table() as table:
        table.tap("onward")
        start, end = QPoint(960, 500), table.middle(MOON)
        table.press({1: start})
        for step in range(1, 9):
            place = start + (end - start) * step / 8
            QTest.touchEvent(table.view, table.screen).move(1, place, table.view).commit()
        table.release({1: end})
        assert table.contest.phase == "open"


def test_a_finger_that_rests_on_one_pad_counts_once_while_the_other_team_is_first_next_time() -> None:
    with Table() as table:
        table.tap("onward")
        table.press({1: table.middle(STAR)})
        table.settle()
        table.tap("back")
        table.tap("onward")
        assert table.contest.phase == "open", "a hand left on the pad is not a new press"
        table.press({2: table.middle(MOON)})
        table.settle()
        assert table.states() == ["listen", "won"]


@pytest.mark.parametrize(("size", "teams"), [(LANDSCAPE, 2), (LANDSCAPE, 4), (PORTRAIT, 3)])
def test_thirty_hands_that_mash_leave_one_fair_state(size: tuple[int, int], teams: int) -> None:
    random = Random(teams)
    with Table(size, teams) as table:
        pads = [table.find(f"buzzer-{pad['team']}") for pad in table.contest.pads]
        places = {item: item.mapRectToScene(item.boundingRect()).toRect() for item in pads}
        table.tap("onward")
        down: dict[int, QPoint] = {}
        for _ in range(30):
            up = {finger: down.pop(finger) for finger in list(down) if random.random() < 0.5}
            if up:
                table.release(up)
            new = {}
            for finger in set(range(30)) - set(down):
                if random.random() < 0.4:
                    rect = places[random.choice(pads)]
                    new[finger] = QPoint(
                        random.randint(rect.left(), rect.right()), random.randint(rect.top(), rect.bottom())
                    )
            if new:
                table.press(new)
                down |= new
        table.release(down)
        table.settle()
        assert table.contest.phase == "answering"
        assert {"won", "tied"} & set(table.states())
        assert all(pad["score"] == 0 for pad in table.contest.pads)


def test_wrong_lets_the_other_team_answer_and_the_guide_can_take_a_slip_back() -> None:
    with Table() as table:
        table.tap("onward")
        table.press({1: table.middle(STAR)})
        table.settle()
        table.tap(table.option(right=False))
        assert table.states() == ["out", "turn"]
        table.tap("back")
        assert table.states() == ["won", "listen"], "点错了"
        table.tap(table.option(right=True))
        assert table.states() == ["right", "rest"]
        assert "星星队答对了，加 10 分！" in table.words()


def test_the_ring_runs_for_ten_seconds_stops_for_the_guide_and_at_its_end_the_guide_decides() -> None:
    with Table() as table:
        table.tap("onward")
        table.press({1: table.middle(STAR)})
        table.settle()
        table.contest.tick(3.0)
        assert table.contest.secondsLeft == 7
        table.tap("ring")
        table.contest.tick(60.0)
        assert table.contest.secondsLeft == 7
        table.tap("ring")
        table.contest.tick(60.0)
        assert "时间到，讲解员来定" in table.words()
        table.tap("back")
        assert table.states() == ["out", "turn"]


def test_where_nobody_presses_the_guide_may_ask_again_or_show_the_answer() -> None:
    with Table() as table:
        table.tap("onward")
        table.contest.tick(11.0)
        assert "没人抢，再来一次，还是看答案？" in table.words()
        assert table.states() == ["missed", "missed"]
        table.tap("onward")
        assert "答案在这里，一起记住它" in table.words()


def test_the_end_shows_equal_teams_as_equal_and_tells_the_tour_what_was_asked() -> None:
    with Table(teams=3, questions=2) as table:
        for team in (STAR, MOON):
            table.tap("onward")
            table.press({1: table.middle(team)})
            table.release({1: table.middle(team)})
            table.settle()
            table.tap(table.option(right=True))
            table.tap("onward")
        assert "星星队、月亮队并列第一！" in table.words()
        assert table.words().count("并列第 1") == 2
        table.tap("finish")
        told = table.told[0]
        assert (told["right"], told["out_of"], told["completed"]) == (2, 2, True)
        assert len(set(told["asked"])) == 2  # type: ignore[call-overload]


def test_an_early_end_can_be_gone_back_on() -> None:
    with Table() as table:
        table.tap("back")
        assert table.shows("finish")
        table.tap("resume")
        assert table.states() == ["wait", "wait"]


def test_a_second_contest_of_a_tour_asks_what_the_first_did_not() -> None:
    with Table(questions=6) as table:
        first = {drawn.key for drawn in table.contest._drawn}
    with Table(questions=12, seen=frozenset(first)) as table:
        assert not first & {drawn.key for drawn in table.contest._drawn}


@pytest.mark.parametrize(
    ("language", "size", "teams"),
    [
        (Language.EN, LANDSCAPE, 2),
        (Language.ZH, LANDSCAPE, 4),
        (Language.EN, PORTRAIT, 3),
        (Language.ZH, PORTRAIT, 4),
    ],
)
def test_no_words_are_cut_off(
    qapp: QApplication, language: Language, size: tuple[int, int], teams: int
) -> None:
    english = English(qapp)
    if language is Language.EN:
        qapp.installTranslator(english)
    try:
        with Table(size, teams, language=language, questions=3, audience=Audience.RESIDENTS) as table:
            for _ in range(3):
                assert not table.cut_off()
                table.tap("onward")
                table.press({1: table.middle(STAR), 2: table.middle(MOON)})
                table.release({1: table.middle(STAR), 2: table.middle(MOON)})
                table.settle()
                assert not table.cut_off()
                table.tap(table.option(right=False))
                table.tap(table.option(right=True))
                assert not table.cut_off()
                table.tap("onward")
            assert not table.cut_off()
    finally:
        qapp.removeTranslator(english)
        english.deleteLater()
