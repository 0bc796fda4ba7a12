"""Kiosk manners: the window stays, whatever is pressed; only staff close it.

Under a window manager Alt+Tab and the like never reach Qt: there a compositor without shortcuts must help.
"""

from pathlib import Path

from PySide6.QtCore import QEvent, QLockFile, QObject, QPointF, QSize, Qt, Slot
from PySide6.QtGui import QCursor, QGuiApplication, QInputDevice, QKeyEvent, QMouseEvent, QScreen, QWindow

from hall.words import HallError

CURSOR_SECONDS = 3.0
_SYSTEM = (
    Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier
)
_LONELY_KEYS = frozenset(
    {
        Qt.Key.Key_Escape,
        Qt.Key.Key_Alt,
        Qt.Key.Key_AltGr,
        Qt.Key.Key_Meta,
        Qt.Key.Key_Super_L,
        Qt.Key.Key_Super_R,
        Qt.Key.Key_Hyper_L,
        Qt.Key.Key_Hyper_R,
        Qt.Key.Key_Menu,
        Qt.Key.Key_Help,
        Qt.Key.Key_Print,
        Qt.Key.Key_SysReq,
        Qt.Key.Key_Pause,
        Qt.Key.Key_Back,
        Qt.Key.Key_Forward,
        Qt.Key.Key_HomePage,
        Qt.Key.Key_Search,
        Qt.Key.Key_Sleep,
        Qt.Key.Key_Standby,
        Qt.Key.Key_PowerOff,
        Qt.Key.Key_PowerDown,
        Qt.Key.Key_LogOff,
    }
)
_TOUCHES = frozenset({QEvent.Type.TouchBegin, QEvent.Type.TouchUpdate, QEvent.Type.TouchEnd})
_KEYS = frozenset({QEvent.Type.KeyPress, QEvent.Type.KeyRelease, QEvent.Type.ShortcutOverride})
_CLICKS = frozenset(
    {QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonRelease, QEvent.Type.MouseButtonDblClick}
)
_DRAGS = frozenset({QEvent.Type.DragEnter, QEvent.Type.DragMove, QEvent.Type.Drop})


class AlreadyOpenError(HallError):
    """Another hall runs with the same data."""


def is_system_key(key: int, modifiers: Qt.KeyboardModifier) -> bool:
    """Whether a key could lead out of the hall."""
    functional = Qt.Key.Key_F1 <= key <= Qt.Key.Key_F35
    return functional or key in _LONELY_KEYS or bool(modifiers & _SYSTEM)


class KioskFilter(QObject):
    """Swallows what would lead a visitor out of the window, and keeps the cursor out of sight.

    Lives as long as the window; `tick` wants to be called about once a second.
    """

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._may_quit = False
        self._cursor_seconds = 0.0
        self._is_cursor_shown = True
        self._mouse_at: QPointF | None = None
        window.installEventFilter(self)
        self._hide_cursor()

    def allow_quit(self) -> None:
        """Let the next close through; for staff only."""
        self._may_quit = True

    def tick(self, seconds: float) -> None:
        """Let time pass; a mouse that rests loses its cursor."""
        self._cursor_seconds += seconds
        if self._cursor_seconds >= CURSOR_SECONDS:
            self._hide_cursor()

    def release(self) -> None:
        """Give the cursor back to the machine."""
        self._show_cursor()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.Close:
            if self._may_quit:
                return False
            event.ignore()
            return True
        if kind in _KEYS and isinstance(event, QKeyEvent):
            # an accepted ShortcutOverride comes back as a plain key press, which ends here too
            return is_system_key(event.key(), event.modifiers()) and _swallow(event)
        if kind in _TOUCHES:
            self._hide_cursor()
            return False
        if kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._follow(event)
            return False
        if kind in _CLICKS and isinstance(event, QMouseEvent):
            return event.button() != Qt.MouseButton.LeftButton and _swallow(event)
        if kind == QEvent.Type.ContextMenu:
            return _swallow(event)
        if kind in _DRAGS:
            event.ignore()
            return True
        return False

    def _follow(self, event: QMouseEvent) -> None:
        """Show the cursor to a real mouse that really moves; touch screens and new windows feign moves."""
        moved = self._mouse_at is not None and event.globalPosition() != self._mouse_at
        self._mouse_at = event.globalPosition()
        if moved and event.pointingDevice().type() != QInputDevice.DeviceType.TouchScreen:
            self._show_cursor()

    def _show_cursor(self) -> None:
        self._cursor_seconds = 0.0
        if not self._is_cursor_shown:
            self._is_cursor_shown = True
            QGuiApplication.restoreOverrideCursor()

    def _hide_cursor(self) -> None:
        if self._is_cursor_shown:
            self._is_cursor_shown = False
            QGuiApplication.setOverrideCursor(QCursor(Qt.CursorShape.BlankCursor))


def _swallow(event: QEvent) -> bool:
    event.accept()
    return True


def one_instance(lock_path: Path) -> QLockFile:
    """Take the hall's lock; it is held as long as the returned object lives.

    Raises AlreadyOpenError where another hall holds it. What a killed hall left behind gives way, even when
    its process number is in use again: the system's own lock on the file decides.
    """
    lock = QLockFile(str(lock_path))
    lock.setStaleLockTime(0)
    if lock.tryLock(0) or (lock.removeStaleLockFile() and lock.tryLock(0)):
        return lock
    if lock.error() == QLockFile.LockError.LockFailedError:
        raise AlreadyOpenError(
            "展馆软件已经打开了，请先退出那一个，再打开这一个",
            "The hall is already open; leave that one before you open another",
        )
    raise HallError(
        f"{lock_path.name}：这个文件写不了，请看看数据文件夹的权限和磁盘空间",
        f"{lock_path.name}: cannot be written; look at the data folder's permissions and free space",
    )


class _FullScreen(QObject):
    """Keeps a window over the whole primary screen when that is turned, resized or plugged in again."""

    def __init__(self, window: QWindow) -> None:
        super().__init__(window)
        self._window = window
        app = QGuiApplication.instance()
        assert isinstance(app, QGuiApplication), "a window needs an application"
        app.primaryScreenChanged.connect(self._move)
        self._move(app.primaryScreen())

    @Slot(QScreen)
    def _move(self, screen: QScreen | None) -> None:
        if screen is None:  # the last one was unplugged; the next one comes by the same signal
            return
        screen.geometryChanged.connect(self.fill)
        self._window.setScreen(screen)
        self.fill()

    @Slot()
    def fill(self) -> None:
        self._window.setGeometry(self._window.screen().geometry())


def present(window: QWindow, *, windowed: bool, size: QSize) -> None:
    """Show the window: in `size` for a desk, or over the whole primary screen, window manager or not."""
    if windowed:
        window.resize(size)
        window.show()
        return
    window.setFlags(
        Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint | Qt.WindowType.WindowStaysOnTopHint
    )
    full = _FullScreen(window)
    window.showFullScreen()
    # without a window manager nobody else gives the size or the keyboard
    full.fill()
    window.requestActivate()
