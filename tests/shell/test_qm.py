from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtQml import QQmlEngine

from hall.shell.engine import furnish
from hall.shell.qm import compile_messages
from hall.shell.tongue import PACKAGE, Tongue, read_messages
from hall.words import Language


def test_qt_finds_every_message_of_every_view_in_the_compiled_bytes(qapp: QCoreApplication) -> None:
    messages = read_messages(sorted(PACKAGE.rglob("en.ts")))
    content = compile_messages(messages)
    translator = QTranslator()
    assert translator.load(content)
    assert messages
    assert {key: translator.translate(*key) for key in messages} == messages
    assert not translator.translate("Nowhere", "无")


def test_qml_loads_while_english_is_spoken(qapp: QCoreApplication) -> None:
    first, second = QQmlEngine(), QQmlEngine()
    tongue = Tongue(first)
    tongue.speak(Language.EN)
    assert furnish(second).property("width") == 1920
    tongue.close()
