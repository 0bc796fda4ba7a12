import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QMimeData, QPoint, QSize, Qt, QUrl
from PySide6.QtGui import (
    QContextMenuEvent,
    QDragEnterEvent,
    QGuiApplication,
    QPointingDevice,
)
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import hall.console
from hall.shell.kiosk import (
    CURSOR_SECONDS,
    AlreadyOpenError,
    KioskFilter,
    is_system_key,
    one_instance,
    present,
)
from hall.words import HallError

CORNER = Path(hall.console.__file__).parent / "qml"

SCENE = b"""
import QtQuick
Item {
    id: root
    property var keys: []
    property int taps: 0
    property int drops: 0
    property int helds: 0
    property alias holdMs: corner.holdMs
    readonly property bool holding: corner.holding
    width: 600; height: 400
    focus: true
    Keys.onPressed: event => { root.keys.push(event.key); root.keysChanged() }
    Rectangle {
        width: 300; height: 300
        TapHandler { gesturePolicy: TapHandler.ReleaseWithinBounds; onTapped: root.taps += 1 }
    }
    TapHandler { acceptedButtons: Qt.RightButton; onTapped: root.drops += 100 }
    DropArea { anchors.fill: parent; onEntered: root.drops += 1 }
    CornerHold { id: corner; onHeld: root.helds += 1 }
}
"""


@pytest.fixture(scope="module")
def finger(qapp: QGuiApplication) -> QPointingDevice:
    return QTest.createTouchDevice()


@pytest.fixture
def window(qapp: QGuiApplication) -> Iterator[QQuickView]:
    view = QQuickView()
    component = QQmlComponent(view.engine())
    component.setData(SCENE, QUrl.fromLocalFile(f"{CORNER}/"))
    root = component.create()
    assert isinstance(root, QQuickItem), component.errorString()
    view.setContent(QUrl(), component, root)
    view.show()
    assert QTest.qWaitForWindowExposed(view)
    yield view
    view.destroy()


@pytest.fixture
def kiosk(window: QQuickView) -> Iterator[KioskFilter]:
    made = KioskFilter(window)
    yield made
    made.release()


def _press(window: QQuickView, finger: QPointingDevice, at: QPoint) -> None:
    QTest.touchEvent(window, finger).press(1, at, window).commit()


def _lift(window: QQuickView, finger: QPointingDevice, at: QPoint) -> None:
    QTest.touchEvent(window, finger).release(1, at, window).commit()


def _is_blank() -> bool:
    cursor = QGuiApplication.overrideCursor()
    return cursor is not None and cursor.shape() == Qt.CursorShape.BlankCursor


def test_the_window_does_not_close_until_staff_allow_it(window: QQuickView, kiosk: KioskFilter) -> None:
    assert not window.close()
    assert window.isVisible()
    kiosk.allow_quit()
    assert window.close()
    assert not window.isVisible()


@pytest.mark.parametrize(
    ("key", "modifier"),
    [
        (Qt.Key.Key_F4, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_Tab, Qt.KeyboardModifier.AltModifier),
        (Qt.Key.Key_W, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_D, Qt.KeyboardModifier.MetaModifier),
        (Qt.Key.Key_Escape, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F1, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_F11, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Meta, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Menu, Qt.KeyboardModifier.NoModifier),
    ],
)
def test_keys_that_lead_out_reach_nothing(
    window: QQuickView, kiosk: KioskFilter, key: Qt.Key, modifier: Qt.KeyboardModifier
) -> None:
    QTest.keyClick(window, key, modifier)
    assert window.rootObject().property("keys").toVariant() == []
    assert window.isVisible()


@pytest.mark.parametrize(
    "key", [Qt.Key.Key_5, Qt.Key.Key_Backspace, Qt.Key.Key_Tab, Qt.Key.Key_Return, Qt.Key.Key_Left]
)
def test_keys_that_stay_inside_arrive(window: QQuickView, kiosk: KioskFilter, key: Qt.Key) -> None:
    QTest.keyClick(window, key)
    assert window.rootObject().property("keys").toVariant() == [int(key)]
    assert not is_system_key(key, Qt.KeyboardModifier.ShiftModifier)


def test_right_clicks_context_menus_and_dragged_files_are_swallowed(
    window: QQuickView, kiosk: KioskFilter
) -> None:
    QTest.mouseClick(window, Qt.MouseButton.RightButton, Qt.KeyboardModifier.NoModifier, QPoint(400, 350))
    menu = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, QPoint(9, 9), QPoint(9, 9))
    assert kiosk.eventFilter(window, menu)
    drag = QDragEnterEvent(
        QPoint(9, 9),
        Qt.DropAction.CopyAction,
        QMimeData(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    QCoreApplication.sendEvent(window, drag)
    assert not drag.isAccepted()
    assert window.rootObject().property("drops") == 0


def test_touches_and_left_clicks_go_through(
    window: QQuickView, kiosk: KioskFilter, finger: QPointingDevice
) -> None:
    _press(window, finger, QPoint(200, 200))
    _lift(window, finger, QPoint(200, 200))
    QTest.mouseClick(window, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, QPoint(200, 210))
    assert window.rootObject().property("taps") == 2


def test_the_cursor_shows_only_while_a_real_mouse_moves(
    window: QQuickView, kiosk: KioskFilter, finger: QPointingDevice
) -> None:
    assert _is_blank()
    QTest.mouseMove(window, QPoint(100, 100))
    QTest.mouseMove(window, QPoint(130, 100))
    QCoreApplication.sendPostedEvents()
    assert not _is_blank()
    kiosk.tick(CURSOR_SECONDS - 1)
    assert not _is_blank()
    kiosk.tick(1)
    assert _is_blank()
    QTest.mouseMove(window, QPoint(160, 100))
    assert not _is_blank()
    _press(window, finger, QPoint(50, 350))
    assert _is_blank()
    _lift(window, finger, QPoint(50, 350))


def test_a_finger_that_rests_in_the_corner_is_noticed_and_a_tap_below_still_counts(
    qtbot: QtBot, window: QQuickView, finger: QPointingDevice
) -> None:
    root, corner = window.rootObject(), QPoint(60, 60)
    _press(window, finger, corner)
    assert root.property("holding")
    _lift(window, finger, corner)
    assert not root.property("holding")
    assert (root.property("taps"), root.property("helds")) == (1, 0)
    root.setProperty("holdMs", 20)
    _press(window, finger, corner)
    qtbot.waitUntil(lambda: root.property("helds") == 1)
    _lift(window, finger, corner)


def test_a_finger_that_leaves_the_corner_or_rests_elsewhere_is_not_noticed(
    qtbot: QtBot, window: QQuickView, finger: QPointingDevice
) -> None:
    root = window.rootObject()
    _press(window, finger, QPoint(60, 60))
    QTest.touchEvent(window, finger).move(1, QPoint(400, 300), window).commit()
    qtbot.waitUntil(lambda: not root.property("holding"))
    _lift(window, finger, QPoint(400, 300))
    _press(window, finger, QPoint(141, 60))
    assert not root.property("holding")
    _lift(window, finger, QPoint(141, 60))


def test_a_second_hall_is_told_that_one_is_open(tmp_path: Path) -> None:
    lock = one_instance(tmp_path / "hall.lock")
    with pytest.raises(AlreadyOpenError):
        one_instance(tmp_path / "hall.lock")
    lock.unlock()
    one_instance(tmp_path / "hall.lock").unlock()


HOLD = "import sys; from pathlib import Path; from hall.shell.kiosk import one_instance; "
HOLD += "lock = one_instance(Path(sys.argv[1])); print('held', flush=True); sys.stdin.read()"


def test_a_killed_hall_leaves_the_way_free_and_a_living_one_does_not(tmp_path: Path) -> None:
    path = tmp_path / "hall.lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline() == b"held\n"
        with pytest.raises(AlreadyOpenError):
            one_instance(path)
        other.kill()
    assert path.exists()
    one_instance(path).unlock()


def test_a_dead_lock_whose_number_is_in_use_again_gives_way(tmp_path: Path) -> None:
    path = tmp_path / "hall.lock"
    lock = one_instance(path)
    content = path.read_bytes()
    lock.unlock()
    path.write_bytes(content)
    one_instance(path).unlock()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    with pytest.raises(HallError, match=r"hall\.lock") as error:
        one_instance(tmp_path / "gone" / "hall.lock")
    assert not isinstance(error.value, AlreadyOpenError)


def test_at_a_desk_the_window_has_its_size_and_on_the_kiosk_the_whole_screen(qapp: QGuiApplication) -> None:
    view = QQuickView()
    present(view, windowed=True, size=QSize(640, 360))
    assert view.size() == QSize(640, 360)
    view.destroy()
    full = QQuickView()
    present(full, windowed=False, size=QSize(640, 360))
    assert full.geometry() == qapp.primaryScreen().geometry()
    assert full.flags() & Qt.WindowType.FramelessWindowHint
    assert full.flags() & Qt.WindowType.WindowStaysOnTopHint
    full.destroy()
