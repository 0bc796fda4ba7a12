"""A QML engine that knows the hall's components, pictures and font."""

from importlib.resources import files
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QFontDatabase
from PySide6.QtQml import QQmlEngine

from hall.paths import ASSETS
from hall.shell.art import IconProvider, QrProvider, RoundProvider

QML = Path(__file__).resolve().parent / "qml"
CONSOLE_QML = QML.parents[1] / "console/qml"
FONT = Path(str(files("justmytype_intl_cjk"))) / "fonts/ofl/notosanssc/NotoSansSC[wght].ttf"


def furnish(engine: QQmlEngine) -> QObject:
    """Give the engine what the views need; returns the Theme, for the window's size and language.

    A QGuiApplication must exist.
    """
    QFontDatabase.addApplicationFont(str(FONT))
    engine.addImportPath(str(QML))
    engine.addImportPath(str(CONSOLE_QML))
    engine.addImageProvider("icon", IconProvider())
    engine.addImageProvider("round", RoundProvider())
    engine.addImageProvider("qr", QrProvider())
    theme = engine.singletonInstance("Hall", "Theme")
    assert isinstance(theme, QObject), "the module Hall is part of the installation"
    theme.setProperty("assets", QUrl.fromLocalFile(f"{ASSETS}/"))
    return theme
