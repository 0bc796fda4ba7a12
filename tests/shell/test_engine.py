"""What an engine knows once it is furnished."""

from PySide6.QtCore import QUrl
from PySide6.QtGui import QFontDatabase
from PySide6.QtQml import QQmlComponent, QQmlEngine
from PySide6.QtWidgets import QApplication

from hall.paths import ASSETS
from hall.shell.engine import FONT, furnish


def test_a_furnished_engine_has_the_font_the_pictures_and_the_theme(qapp: QApplication) -> None:
    engine = QQmlEngine()
    theme = furnish(engine)
    assert FONT.is_file()
    assert "Noto Sans SC" in QFontDatabase.families()
    assert theme.property("assets") == QUrl.fromLocalFile(f"{ASSETS}/")
    assert all(engine.imageProvider(name) for name in ("icon", "round", "qr"))
    component = QQmlComponent(engine)
    component.setData(b"import Hall\nKey { text: 'x' }", QUrl())
    assert component.isReady(), component.errorString()
    key = component.create()
    assert key is not None
    assert key.property("implicitHeight") == 96
    key.deleteLater()
