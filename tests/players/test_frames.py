"""The item that shows pictures, in a real window: what it draws, what it asks for, what fingers do on it."""

import gc
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QSize, Qt, QUrl
from PySide6.QtGui import QColor, QImage, QPointingDevice
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtQuick import QQuickItem, QQuickWindow
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hall.exhibit import Touch, TouchPhase
from hall.players.frames import MOUSE, Frames, FrameSource
from hall.shell.engine import QML

SCENE = b"""
import QtQuick
import Hall.Frames

Window {
    width: 400; height: 300; visible: true; color: "black"
    property QtObject stream
    Item {
        scale: 0.5; transformOrigin: Item.TopLeft
        Frames { objectName: "frames"; x: 200; y: 100; width: 400; height: 200; source: stream }
    }
}
"""


class Picture:
    """A window with the item in it: 200 x 100 real pixels at 100, 50."""

    def __init__(self, qtbot: QtBot) -> None:
        self.qtbot = qtbot
        self.source = FrameSource()
        self.asked: list[tuple[int, int]] = []
        self.touches: list[Touch] = []
        self.source.asked.connect(lambda width, height: self.asked.append((width, height)))
        self.source.touched.connect(self.touches.append)
        self._engine = QQmlEngine()
        self._engine.addImportPath(str(QML))
        self._component = QQmlComponent(self._engine)
        self._component.setData(SCENE, QUrl())
        window = self._component.createWithInitialProperties({"stream": self.source})
        assert isinstance(window, QQuickWindow), self._component.errorString()
        self.window = window
        self.qtbot.waitUntil(window.isExposed)

    @property
    def item(self) -> Frames:
        item = self.window.findChild(QQuickItem, "frames")
        assert isinstance(item, Frames)
        return item

    def colour(self, x: int, y: int) -> str:
        return self.window.grabWindow().pixelColor(x, y).name()

    def close(self) -> None:
        self.window.close()
        self.window.deleteLater()
        self._component.deleteLater()
        self._engine.deleteLater()


@pytest.fixture
def picture(qtbot: QtBot) -> Iterator[Picture]:
    picture = Picture(qtbot)
    yield picture
    picture.close()


def image(width: int, height: int, colour: str) -> QImage:
    made = QImage(width, height, QImage.Format.Format_RGB32)
    made.fill(QColor(colour))
    return made


def test_the_item_asks_for_its_real_pixels(picture: Picture) -> None:
    picture.qtbot.waitUntil(lambda: bool(picture.asked))
    assert picture.asked[-1] == (200, 100)


def test_a_new_size_is_asked_for(picture: Picture) -> None:
    picture.qtbot.waitUntil(lambda: bool(picture.asked))
    picture.item.setSize(QSize(200, 200).toSizeF())
    picture.qtbot.waitUntil(lambda: picture.asked[-1] == (100, 100))


def test_before_the_first_picture_nothing_is_drawn(picture: Picture) -> None:
    assert picture.colour(200, 100) == "#000000"


def test_the_newest_picture_is_drawn_in_its_place(picture: Picture) -> None:
    picture.source.show(image(200, 100, "#ff0000"))
    picture.source.show(image(200, 100, "#12ab34"))
    assert picture.colour(102, 52) == "#12ab34"
    assert picture.colour(297, 147) == "#12ab34"
    assert picture.colour(95, 52) == "#000000"


def test_alpha_in_the_bytes_is_not_read(picture: Picture) -> None:
    made = QImage(200, 100, QImage.Format.Format_RGB32)
    np.frombuffer(made.bits(), np.uint8).reshape(100, 200, 4)[:] = (255, 255, 255, 0)
    picture.source.show(made)
    assert picture.colour(200, 100) == "#ffffff"


def test_a_picture_of_another_shape_covers_the_item_and_keeps_its_middle(picture: Picture) -> None:
    made = image(100, 100, "#0000ff")
    for y in range(26, 74):
        for x in range(100):
            made.setPixelColor(x, y, QColor("#00ff00"))
    picture.source.show(made)
    assert picture.colour(103, 100) == "#00ff00"
    assert picture.colour(200, 55) == "#00ff00"
    assert picture.colour(200, 145) == "#00ff00"


def test_many_pictures_are_shown_and_none_is_kept(picture: Picture) -> None:
    for shade in range(200):
        picture.source.show(image(200, 100, QColor(shade, 0, 0).name()))
        picture.window.grabWindow()
    assert picture.colour(200, 100) == QColor(199, 0, 0).name()


def test_another_source_takes_its_place(picture: Picture) -> None:
    picture.source.show(image(200, 100, "#ff0000"))
    other = FrameSource(picture.window)
    other.show(image(200, 100, "#00ff00"))
    picture.item.setProperty("source", other)
    assert picture.colour(200, 100) == "#00ff00"
    picture.item.setProperty("source", None)
    assert picture.colour(200, 100) == "#000000"


def test_what_is_no_source_shows_nothing(picture: Picture) -> None:
    picture.item.setProperty("source", picture.window)
    assert picture.item.property("source") is None
    assert picture.colour(200, 100) == "#000000"


@pytest.fixture
def screen() -> QPointingDevice:
    return QTest.createTouchDevice()


def test_two_fingers_are_told_apart(picture: Picture, screen: QPointingDevice) -> None:
    touch = QTest.touchEvent(picture.window, screen)
    touch.press(1, QPoint(150, 75), picture.window).press(2, QPoint(250, 125), picture.window).commit()
    touch.move(1, QPoint(200, 75), picture.window).stationary(2).commit()
    touch.release(1, QPoint(200, 75), picture.window).release(2, QPoint(250, 125), picture.window).commit()
    first, second = ([each for each in picture.touches if each.id == finger] for finger in ids(picture))
    assert [each.phase for each in first] == [TouchPhase.DOWN, TouchPhase.MOVE, TouchPhase.UP]
    assert [each.phase for each in second] == [TouchPhase.DOWN, TouchPhase.UP]
    assert (first[0].x, first[0].y) == (0.25, 0.25)
    assert (first[1].x, first[1].y) == (0.5, 0.25)
    assert (second[0].x, second[0].y) == (0.75, 0.75)


def ids(picture: Picture) -> list[int]:
    return list(dict.fromkeys(each.id for each in picture.touches))


def test_a_touch_beside_the_picture_is_not_passed_on(picture: Picture, screen: QPointingDevice) -> None:
    QTest.touchEvent(picture.window, screen).press(1, QPoint(20, 20), picture.window).commit()
    QTest.touchEvent(picture.window, screen).release(1, QPoint(20, 20), picture.window).commit()
    assert picture.touches == []


def test_a_finger_that_leaves_the_picture_stays_at_its_edge(
    picture: Picture, screen: QPointingDevice
) -> None:
    touch = QTest.touchEvent(picture.window, screen)
    touch.press(1, QPoint(150, 75), picture.window).commit()
    touch.move(1, QPoint(390, 290), picture.window).commit()
    touch.release(1, QPoint(390, 290), picture.window).commit()
    assert (picture.touches[-1].x, picture.touches[-1].y) == (1.0, 1.0)
    assert picture.touches[-1].phase is TouchPhase.UP


def test_the_mouse_is_a_finger(picture: Picture) -> None:
    left = Qt.MouseButton.LeftButton
    QTest.mousePress(picture.window, left, pos=QPoint(150, 75))
    QTest.mouseMove(picture.window, QPoint(200, 100))
    QTest.mouseRelease(picture.window, left, pos=QPoint(200, 100))
    assert [each.phase for each in picture.touches] == [TouchPhase.DOWN, TouchPhase.MOVE, TouchPhase.UP]
    assert {each.id for each in picture.touches} == {MOUSE}


def test_fingers_on_a_picture_that_is_cut_point_at_what_they_touch(
    picture: Picture, screen: QPointingDevice
) -> None:
    picture.source.show(image(100, 100, "#0000ff"))
    QTest.touchEvent(picture.window, screen).press(1, QPoint(100, 50), picture.window).commit()
    QTest.touchEvent(picture.window, screen).release(1, QPoint(100, 50), picture.window).commit()
    assert (picture.touches[0].x, picture.touches[0].y) == (0.0, 0.25)


def test_a_lost_grab_lifts_every_finger(picture: Picture, screen: QPointingDevice) -> None:
    QTest.touchEvent(picture.window, screen).press(1, QPoint(150, 75), picture.window).commit()
    picture.item.ungrabTouchPoints()
    assert picture.touches[-1].phase is TouchPhase.UP
    QTest.touchEvent(picture.window, screen).release(1, QPoint(150, 75), picture.window).commit()


def test_the_item_is_described_for_the_linter() -> None:
    folder = QML / "Hall" / "Frames"
    described = (folder / "frames.qmltypes").read_text(encoding="utf-8")
    names = {item for item in ("source", "sourceChanged") if f'"{item}"' in described}
    assert names == {"source", "sourceChanged"}
    assert issubclass(Frames, QQuickItem)
    assert Path(folder / "qmldir").read_text(encoding="utf-8").startswith("module Hall.Frames")


def test_showing_pictures_leaves_no_wrappers_behind(picture: Picture) -> None:
    def show(count: int) -> int:
        for number in range(count):
            picture.source.show(image(20, 10, QColor(number, 0, 0).name()))
            picture.window.grabWindow()
        gc.collect()
        return sum(type(each).__name__ == "QSGTexture" for each in gc.get_objects())

    assert show(5) == show(50)
