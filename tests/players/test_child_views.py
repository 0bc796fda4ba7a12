"""The hall's own views of lens and game, loaded as the shell loads them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject, QPoint, QUrl, Signal, Slot
from PySide6.QtGui import QColor, QImage
from PySide6.QtQml import QQmlError
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hall.exhibit import Exhibit
from hall.manifest import read_manifest
from hall.players.child_host import ChildHost
from hall.players.child_play import ChildPlay, PlayState
from hall.players.child_player import ChildPlayer
from hall.players.game import GamePlayer
from hall.players.lens import LensPlayer
from hall.shell.engine import furnish
from hall.words import Language
from tests.players.test_child_host import EXHIBITS

LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)


class Shell(QObject):
    """What a view may ask of the shell; nothing of it here."""

    sounded = Signal(str)

    @Slot(str)
    def sound(self, name: str) -> None:
        self.sounded.emit(name)


class Scene:
    """One view in a window of the size of its canvas."""

    def __init__(self, player: type[ChildPlayer], size: tuple[int, int]) -> None:
        found = read_manifest(EXHIBITS / "negative")
        assert isinstance(found, Exhibit)
        self.play = ChildPlay(found.manifest, Language.ZH)
        self.knobs: dict[str, object] = {}
        self.play.knob_set.connect(self.knobs.__setitem__)
        self.warnings: list[QQmlError] = []
        self._shell = Shell()
        self.view = QQuickView()
        self.view.engine().warnings.connect(self.warnings.extend)
        theme = furnish(self.view.engine())
        theme.setProperty("width", size[0])
        theme.setProperty("height", size[1])
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.resize(*size)
        self.view.setInitialProperties({"play": self.play, "shell": self._shell})
        self.view.setSource(QUrl.fromLocalFile(str(player.own_view)))
        self.view.show()
        picture = QImage(*size, QImage.Format.Format_RGB32)
        picture.fill(QColor("#336699"))
        self.play.source.show(picture)
        self.play.set_state(PlayState.RUNNING)

    def close(self) -> None:
        self.view.setSource(QUrl())
        self.view.close()
        self.view.deleteLater()


@pytest.fixture(params=[LANDSCAPE, PORTRAIT], ids=["landscape", "portrait"])
def lens(request: pytest.FixtureRequest, qtbot: QtBot) -> Iterator[Scene]:
    scene = Scene(LensPlayer, request.param)
    yield scene
    assert scene.warnings == []
    scene.close()


def test_the_game_view_shows_the_picture_from_edge_to_edge(qtbot: QtBot) -> None:
    scene = Scene(GamePlayer, LANDSCAPE)
    shown = scene.view.grabWindow()
    assert shown.pixelColor(2, 2).name() == "#336699"
    assert shown.pixelColor(1917, 1077).name() == "#336699"
    assert scene.warnings == []
    scene.close()


def test_the_split_follows_the_finger_anywhere_on_the_picture(lens: Scene, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: lens.knobs.get("split") == 0.5)
    screen = QTest.createTouchDevice()
    width, height = lens.view.width(), lens.view.height()
    touch = QTest.touchEvent(lens.view, screen)
    touch.press(1, QPoint(width // 4, height // 2), lens.view).commit()
    assert lens.knobs["split"] == 0.25
    touch.move(1, QPoint(width // 2 + 100, height // 2), lens.view).commit()
    touch.release(1, QPoint(width // 2 + 100, height // 2), lens.view).commit()
    assert isinstance(lens.knobs["split"], float)
    assert lens.knobs["split"] > 0.5


def test_the_done_key_ends_the_lens(lens: Scene, qtbot: QtBot) -> None:
    done = lens.view.rootObject().findChild(QQuickItem, "done")
    assert isinstance(done, QQuickItem)
    middle = done.mapToScene(done.boundingRect().center()).toPoint()
    screen = QTest.createTouchDevice()
    QTest.touchEvent(lens.view, screen).press(1, middle, lens.view).commit()
    QTest.touchEvent(lens.view, screen).release(1, middle, lens.view).commit()
    qtbot.waitUntil(lambda: lens.knobs.get("done") == 1)
    assert lens.knobs["split"] == 0.5


def test_a_host_that_was_never_used_leaves_nothing(qtbot: QtBot) -> None:
    host = ChildHost(lambda: 0.0)
    host.close()
    host.shut_down()
    assert host.pid == 0
