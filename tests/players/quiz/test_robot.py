"""The robot visitor, who knows no form, gets through every one of them by taps."""

from random import Random

import pytest
from pytestqt.qtbot import QtBot

from hall.robot.child import Child
from hall.robot.eyes import Eyes
from hall.robot.hands import Hands
from hall.words import Language
from tests.players.quiz.table import LANDSCAPE, PORTRAIT, Table

KIOSKS = pytest.mark.parametrize(
    ("size", "language"),
    [(size, language) for size in (LANDSCAPE, PORTRAIT) for language in Language],
    ids=["landscape-zh", "landscape-en", "portrait-zh", "portrait-en"],
)


@KIOSKS
@pytest.mark.parametrize("form", ["single", "judge", "multiple", "order", "sort", "spot"])
def test_a_curious_child_gets_through(
    form: str, size: tuple[int, int], language: Language, qtbot: QtBot
) -> None:
    table = Table(size, language)
    table.show(form)
    child = Child(Eyes(table.view), Hands(table.view), Random(3))
    # Each look at the screen lets the quiz's own clock run on, as it would in the hall.
    assert child.play(lambda: table.play.explaining, lambda: table.clock.advance(1), 20)
    assert table.warnings == []
    table.close()


def test_a_curious_child_chooses_an_age(qtbot: QtBot) -> None:
    table = Table(LANDSCAPE, Language.ZH)
    child = Child(Eyes(table.view), Hands(table.view), Random(3))
    assert child.play(lambda: not table.play.choosing, lambda: table.clock.advance(1), 5)
    table.close()
