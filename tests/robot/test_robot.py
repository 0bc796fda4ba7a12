"""The robot visitor sees what a visitor sees and touches as a visitor touches."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPointF, QUrl
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickView
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from hall.robot.eyes import Eyes
from hall.robot.hands import Hands
from hall.shell.engine import furnish

PAGE = b"""
import QtQuick
import Hall
Item {
    id: page
    width: 1920; height: 1080
    property int taps: 0
    property bool asking: false
    property bool typing: false
    Key { objectName: "plain"; x: 100; y: 100; text: "Plain"; onTapped: page.taps += 1 }
    Key { x: 100; y: 300; text: "Words"; onTapped: page.taps += 100 }
    Key { objectName: "hidden"; visible: false; x: 500; y: 100; text: "Hidden" }
    Key { objectName: "off"; enabled: false; x: 900; y: 100; text: "Off" }
    Key { objectName: "faded"; opacity: .1; x: 900; y: 300; text: "Faded" }
    Key { objectName: "outside"; x: 2400; y: 100; text: "Outside" }
    Item { x: 500; y: 600; width: 100; height: 100; property bool held: point.active
        PointHandler { id: point } }
    Flickable { objectName: "pane"; x: 1300; y: 600; width: 500; height: 300; clip: true; contentHeight: 2000
        Key { objectName: "deep"; y: 1800; text: "Deep" } }
    Item { anchors.fill: parent; visible: page.typing; property url keyboard
        Key { objectName: "letter"; x: 100; y: 900; text: "a" } }
    Item { anchors.fill: parent; visible: page.asking; property real cardWidth: 1
        Key { objectName: "answer"; x: 900; y: 600; text: "Answer" } }
}
"""


@pytest.fixture
def view(qapp: QApplication) -> Iterator[QQuickView]:
    made = QQuickView()
    theme = furnish(made.engine())
    theme.setProperty("width", 1920)
    theme.setProperty("height", 1080)
    component = QQmlComponent(made.engine())
    component.setData(PAGE, QUrl())
    made.setContent(QUrl(), component, component.create())
    made.resize(1920, 1080)
    made.show()
    assert QTest.qWaitForWindowExposed(made)
    yield made
    made.destroy()


def test_the_eyes_see_keys_by_name_and_by_words_and_nothing_that_is_hidden(view: QQuickView) -> None:
    eyes = Eyes(view)
    assert [thing.name for thing in eyes.touchables()] == ["plain", "Words"]
    assert eyes.called("Words") is not None
    assert eyes.find("plain") is not None
    assert [eyes.find(name) for name in ("hidden", "off", "faded", "outside")] == [None] * 4
    assert {"Plain", "Words"} <= set(eyes.texts())
    assert "Hidden" not in eyes.texts()


def test_below_a_dialog_nothing_is_seen(view: QQuickView) -> None:
    view.rootObject().setProperty("asking", True)
    assert [thing.name for thing in Eyes(view).touchables()] == ["answer"]


def test_the_keyboard_lies_over_a_dialog(view: QQuickView) -> None:
    view.rootObject().setProperty("asking", True)
    view.rootObject().setProperty("typing", True)
    assert [thing.name for thing in Eyes(view).touchables()] == ["answer", "letter"]


def test_what_a_pane_hides_is_known_with_the_pane_that_must_be_scrolled(view: QQuickView) -> None:
    eyes = Eyes(view)
    deep, plain = eyes.anywhere("deep"), eyes.anywhere("plain")
    assert deep is not None
    assert plain is not None
    assert eyes.find("deep") is None
    assert eyes.pane_of(plain) is None
    pane = eyes.pane_of(deep)
    assert pane is not None
    assert pane.name == "pane"


def test_a_tap_reaches_the_key_and_a_miss_reaches_none(view: QQuickView) -> None:
    eyes, hands = Eyes(view), Hands(view)
    key = eyes.find("plain")
    assert key is not None
    hands.tap(key.centre)
    assert view.rootObject().property("taps") == 1
    hands.tap(QPointF(1500, 900))
    assert view.rootObject().property("taps") == 1


def test_two_fingers_press_two_keys_together(view: QQuickView) -> None:
    eyes, hands = Eyes(view), Hands(view)
    hands.press([thing.centre for thing in eyes.touchables()], 0.05)
    assert view.rootObject().property("taps") == 101


def test_a_pad_is_held_as_long_as_the_finger_rests(view: QQuickView) -> None:
    eyes, hands = Eyes(view), Hands(view)
    (pad,) = eyes.pads()
    held = []
    watch = pad.item.heldChanged
    watch.connect(lambda: held.append(pad.item.property("held")))
    hands.press([pad.centre], 0.05)
    assert held == [True, False]


def test_waiting_for_what_never_comes_ends(view: QQuickView) -> None:
    assert not Hands(view).wait_for(lambda: False, 0.1)
    assert Hands(view).wait_for(lambda: True, 0.0)
