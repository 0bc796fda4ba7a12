"""The story's view under real fingers and keys: every ending, both orientations, both languages."""

from collections import deque
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtQuick import QQuickItem
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hall.exhibit import Outcome
from hall.players.story.content import Who
from hall.players.story.tale import NUMBERS, PARTS, Phase, Tale, begin
from hall.words import Language
from tests.players.story.table import LANDSCAPE, PORTRAIT, SHELF, Table, below, rect


@pytest.fixture(params=[LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def table(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Table]:
    made = Table(request.param, Language.ZH, "police")
    yield made
    assert [warning.toString() for warning in made.warnings] == []
    made.close()


def steps(tale: Tale) -> dict[str, Tale]:
    """Where each key that is there now leads."""
    tale = tale.hear_all()
    match tale.phase:
        case Phase.RINGING:
            return {"accept": tale.accept(1), "refuse": tale.refuse(1)}
        case Phase.DIALLING:
            return {f"dial{number}": tale.dial(number, 1) for number in NUMBERS}
        case Phase.REPORTING:
            return {f"choice{place}": tale.tell(part) for place, part in enumerate(PARTS)}
    moved = {f"choice{place}": tale.choose(key, 1) for place, key in enumerate("abc")}
    moved |= {"next": tale.listen_on(), "hangup": tale.hang_up(1), "ask": tale.ask(1)}
    return {name: there for name, there in moved.items() if there != tale}


def ways_to_endings(story: str) -> dict[str, list[str]]:
    """The shortest row of touches to each ending."""
    found: dict[str, list[str]] = {}
    seen: set[tuple[object, ...]] = set()
    left: deque[tuple[Tale, list[str]]] = deque([(begin(story, SHELF.stories[story]), [])])
    while left:
        tale, way = left.popleft()
        if (key := (tale.at, tale.tried, tale.told)) in seen:
            continue
        seen.add(key)
        if tale.ending:
            found[tale.at] = way
            continue
        left += [(there, [*way, name]) for name, there in steps(tale).items()]
    return found


@pytest.mark.parametrize("story", SHELF.stories)
@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_fingers_reach_every_ending_of_every_story(
    story: str, language: Language, size: tuple[int, int], qtbot: QtBot
) -> None:
    ways = ways_to_endings(story)
    assert set(ways) == set(SHELF.stories[story].endings)
    for ending, way in ways.items():
        table = Table(size, language, story)
        for name in way:
            table.tap(name)
        shown = SHELF.stories[story].endings[ending]
        assert table.find("title").property("text") == shown.title.read(language)
        assert table.view.rootObject().property("ownsCorner")
        table.tap("next")
        assert [result.outcome for result in table.ended] == [Outcome.COMPLETED], way
        assert table.ended[0].remember == shown.remember
        assert [warning.toString() for warning in table.warnings] == []
        table.close()


def test_a_finger_finds_the_clues_and_the_mask_falls(table: Table) -> None:
    table.tap("accept")
    assert table.find("slot0").property("open")
    table.press_words(0, "police")
    assert not table.find("slot0").property("open")
    table.tap("choice0")
    table.press_words(2, "secret")
    assert [asked for asked in table.shell.asked if asked == "sound clue"] == ["sound clue"] * 2
    assert table.play.hint["why"]


def test_a_finger_beside_the_clue_finds_nothing(table: Table) -> None:
    table.tap("accept")
    table.tap("choice0")
    table.touch(rect(table.find("said3")).center())
    assert table.play.hint == {"why": "", "missed": True}
    assert table.find("slot0").property("open")
    table.touch(rect(table.find("said1")).center())
    assert table.play._tale is not None
    assert table.play._tale.bubbles[1].who is Who.ME


def test_two_phones_ring_and_one_is_taken(qtbot: QtBot) -> None:
    for size in (LANDSCAPE, PORTRAIT):
        table = Table(size, Language.EN)
        assert "sound ring" in table.shell.asked
        owner = table.play.phones[1]["owner"]["name"]
        table.tap("phone1")
        assert table.play.phase == "ringing"
        assert table.play.cast["you"]["name"] == owner
        table.tap("accept")
        assert table.warnings == []
        table.close()


def test_keys_answer_too(table: Table) -> None:
    table.tap("accept")
    table.clock.advance(1)
    QTest.keyClick(table.view, Qt.Key.Key_1)
    assert table.play._tale is not None
    assert table.play._tale.at == "secret"
    table.clock.advance(1)
    QTest.keyClick(table.view, Qt.Key.Key_Escape)
    assert table.play._tale.at == "breathe"


def test_with_motion_dots_come_before_the_bubble(qtbot: QtBot) -> None:
    table = Table(LANDSCAPE, Language.ZH, "police", still=False)
    table.tap("accept")
    assert table.named("words0") is None
    assert table.named("choice0") is None
    assert table.named("hangup") is not None
    qtbot.waitUntil(lambda: table.named("choice0") is not None)
    assert table.named("words0") is not None
    assert table.warnings == []
    table.close()


def test_everything_to_be_touched_lies_clear_of_bezel_and_bottom_row(table: Table) -> None:
    width, height = int(table.view.width()), int(table.view.height())
    for scene in SHELF.stories["police"].scenes:
        table.show(replace(begin("police", SHELF.stories["police"]), at=scene).hear_all())
        for item in below(table.view.rootObject()):
            if item.metaObject().indexOfSignal("tapped()") >= 0:
                area = rect(item)
                assert min(area.width(), area.height()) >= 96, item.objectName()
                assert area.left() >= 24
                assert area.top() >= 130
                assert area.right() <= width - 24
                assert area.bottom() <= height - 136 + (20 if width < height else 0), item.objectName()


BOXES = ("youCard", "ask", "adviceCard", "endCard", "next")
BOXES += tuple(f"{kind}{place}" for kind in ("choice", "slot", "row", "phone") for place in range(4))


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def test_every_word_of_every_scene_and_ending_fits(
    size: tuple[int, int], language: Language, qtbot: QtBot
) -> None:
    table = Table(size, language, "police")
    wrong: list[str] = []
    for ident, story in SHELF.stories.items():
        start = begin(ident, story)
        clues = tuple(story.clues)
        for name in [*story.scenes, *story.endings]:
            tale = replace(start, at=name, found=clues if name in story.endings else clues[:2])
            table.show(tale.hear_all())
            if name in (story.start, *story.endings):
                table.view.grabWindow()  # columns are laid out when a picture is made
            wrong += [f"{ident}.{name}: {words}" for words in misfits(table, language)]
        table.show(replace(start, at="hello").hear_all())
        for clue in story.clues.values():
            table.play._hint = clue.why
            table.play.changed.emit()
            wrong += [f"{ident} hint: {words}" for words in misfits(table, language)]
        table.play._hint = None
    for scene in ("hotline", "call"):
        for number in NUMBERS:
            tale = replace(begin("police", SHELF.stories["police"]), at=scene, tried=(number,))
            table.show(tale.hear_all())
            wrong += [f"{scene} {number}: {words}" for words in misfits(table, language)]
    table.play._tale = None
    for first in SHELF.stories:
        table.play._offered = (first, next(other for other in SHELF.stories if other != first))
        table.play.changed.emit()
        table.view.grabWindow()
        wrong += [f"picking {first}: {words}" for words in misfits(table, language)]
    assert not wrong, "\n".join(sorted(set(wrong)))
    assert table.warnings == []
    table.close()


def inked(label: QQuickItem) -> QRectF:
    """Where the words of a label really are, up and down: its box may be taller."""
    spare = max(0.0, label.height() - label.property("contentHeight"))
    return rect(label).adjusted(0, spare / 2, 0, -spare / 2)


def misfits(table: Table, language: Language) -> Iterator[str]:
    """What is cut off, broken where no hand broke it, or hangs over the edge of its box."""
    for item in below(table.view.rootObject()):
        text = item.property("text")
        if item.property("contentHeight") is None or not text:
            continue
        if item.property("truncated"):
            yield f"truncated: {text}"
        if (
            item.property("contentWidth") > item.width() + 2
            or item.property("contentHeight") > item.height() + 2
        ):
            yield f"too large: {text}"
        if (
            language is Language.ZH
            and item.objectName().startswith("words")
            and item.property("lineCount") > text.count("\n") + 1
        ):
            yield f"wrapped: {text}"
    for name in BOXES:
        if (box := table.named(name)) is None:
            continue
        edge = rect(box).adjusted(4, 2, -4, -2)
        for item in below(box):
            if item.property("contentHeight") and item.property("text") and not edge.contains(inked(item)):
                yield f"over the edge of {name}: {item.property('text')}"
