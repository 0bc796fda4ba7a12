"""Whether somebody is there: whatever lies below the finger."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QWindow
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication

from hall.shell.presence import Presence


@pytest.fixture
def window(qapp: QApplication) -> Iterator[QWindow]:
    made = QWindow()
    made.resize(400, 300)
    made.show()
    assert QTest.qWaitForWindowExposed(made)
    yield made
    made.destroy()


def test_a_finger_begins_when_it_comes_and_ends_once_its_leaving_is_delivered(window: QWindow) -> None:
    presence = Presence(window)
    began, ended = QSignalSpy(presence.began), QSignalSpy(presence.ended)
    screen = QTest.createTouchDevice()
    QTest.touchEvent(window, screen).press(0, QPoint(5, 5)).commit()
    QTest.touchEvent(window, screen).move(0, QPoint(60, 60)).commit()
    assert (began.count() >= 2, ended.count()) == (True, 0)
    QTest.touchEvent(window, screen).release(0, QPoint(60, 60)).commit()
    assert ended.count() or ended.wait(2000)


def test_a_key_and_a_click_are_signs_of_life(window: QWindow) -> None:
    presence = Presence(window)
    ended = QSignalSpy(presence.ended)
    QTest.keyClick(window, Qt.Key.Key_A)
    assert ended.count() or ended.wait(2000)
    by_key = ended.count()
    QTest.mouseClick(window, Qt.MouseButton.LeftButton)
    assert ended.count() > by_key or ended.wait(2000)


def test_what_the_machine_does_by_itself_is_not(window: QWindow) -> None:
    presence = Presence(window)
    began, ended = QSignalSpy(presence.began), QSignalSpy(presence.ended)
    window.resize(500, 300)
    window.requestActivate()
    QTest.qWait(50)
    assert (began.count(), ended.count()) == (0, 0)


def test_a_finger_that_only_lies_there_is_somebody_until_it_is_lifted(window: QWindow) -> None:
    presence = Presence(window)
    screen = QTest.createTouchDevice()
    QTest.touchEvent(window, screen).press(0, QPoint(5, 5)).commit()
    assert presence.is_down
    QTest.touchEvent(window, screen).release(0, QPoint(5, 5)).commit()
    assert not presence.is_down
