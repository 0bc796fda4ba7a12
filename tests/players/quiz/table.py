"""A kiosk with a real quiz on it, for tests with real fingers: window, touch screen and clock."""

from PySide6.QtCore import QCoreApplication, QElapsedTimer, QEvent, QPoint, QPointF, QUrl
from PySide6.QtGui import QPointingDevice
from PySide6.QtQml import QJSValue, QQmlError
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

from hall.exhibit import Exhibit, Result
from hall.manifest import read_manifest
from hall.paths import EXHIBITS
from hall.players.player import PlayOpening
from hall.players.quiz.content import BaseItem
from hall.players.quiz.deck import Asked
from hall.players.quiz.draft import Picked
from hall.players.quiz.forms import OrderItem, SortItem, SpotItem
from hall.players.quiz.player import QuizPlayer
from hall.players.quiz.round import Round
from hall.shell.engine import furnish
from hall.testing import HandClock
from hall.words import Language
from tests.fakes import FakeShell

BOUNCE_MS = 310
LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)


class Table:
    """A kiosk with a real exhibit on it: its window, a touch screen and a clock."""

    def __init__(
        self, size: tuple[int, int], language: Language, *, still: bool = True, quiz: str = "fraud_quiz"
    ) -> None:
        found = read_manifest(EXHIBITS / quiz)
        assert isinstance(found, Exhibit), found
        self.size = size
        self.clock = HandClock()
        self.player = QuizPlayer(self.clock)
        self.player.open(found, PlayOpening(5, language, *size, reduced_motion=still, camera=""))
        self.play = self.player.model
        self.ended: list[Result] = []
        self.player.ended.connect(self.ended.append)
        self.shell = FakeShell(language)
        self.warnings: list[QQmlError] = []
        self.view = QQuickView()
        self.view.engine().warnings.connect(self.warnings.extend)
        self.theme = theme = furnish(self.view.engine())
        theme.setProperty("width", size[0])
        theme.setProperty("height", size[1])
        theme.setProperty("english", language is Language.EN)
        theme.setProperty("reducedMotion", still)
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.resize(*size)
        self.view.setInitialProperties({"play": self.play, "shell": self.shell})
        self.view.setSource(self.player.view)
        self.view.show()
        self.tapped: dict[str, int] = {}
        self.running = QElapsedTimer()
        self.running.start()
        self.screen: QPointingDevice = QTest.createTouchDevice()

    def find(self, name: str, *, fading: bool = False) -> QQuickItem:
        """The visible item of that name; delegates too, which findChild does not see."""
        if name.startswith("choice_"):
            name = f"choice{self.play.sorting['hand']}{name.removeprefix('choice')}"
        left = [self.view.rootObject()]
        while left:
            here = left.pop()
            if here.objectName() == name and (here.isVisible() or fading):
                return here
            left += here.childItems()
        raise LookupError(name)

    def middle(self, name: str) -> QPoint:
        item = self.find(name)
        return item.mapToScene(QPointF(item.width() / 2, item.height() / 2)).toPoint()

    def tap(self, name: str) -> None:
        """One finger, down and up, a second after whatever came before."""
        self.clock.advance(1)
        # A key measures its own 300 ms against a mashing hand in real time.
        key = "picture" if self.play.form == "spot" and name.startswith("choice") else name
        now = self.running.elapsed()
        QTest.qWait(max(0, BOUNCE_MS - now + self.tapped.get(key, -BOUNCE_MS)))
        place = self.middle(name)
        QTest.touchEvent(self.view, self.screen).press(1, place, self.view).commit()
        QTest.touchEvent(self.view, self.screen).release(1, place, self.view).commit()
        QCoreApplication.processEvents()
        self.tapped[key] = self.running.elapsed()

    def show(self, *forms: str, ident: str = "") -> BaseItem:
        """Ask one item of these forms, the longest, or the one named, in the file's order."""
        items = [item for item in self.play._bank.item if item.form in forms or item.id == ident]
        item = max(items, key=lambda item: len(item.options(self.play._bank)))
        self.ask(item)
        return item

    def ask(self, item: BaseItem, answer: tuple[str, ...] = ()) -> None:
        """Ask just this item; with an answer, show at once how it was explained."""
        bank = self.play._bank
        self.play._choosing = False
        begun = Round((Asked(item, item.options(bank), item.tokens(bank)),))
        self.play._begin(begun.choose(answer, 1.0), self.clock.seconds())
        self.clock.advance(1)
        QCoreApplication.processEvents()
        # The characters of the question before go now; by themselves they would wait for the test's end.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def places(self) -> tuple[int, int]:
        """Where the right choice stands, and where a wrong one."""
        asked = self.play._now
        right = [asked.item.is_right((option.id,)) for option in asked.options]
        return right.index(True), right.index(False)

    def answer(self, *, right: bool) -> None:
        """Answer a question of any form by taps alone."""
        asked = self.play._now
        item, ids = asked.item, [option.id for option in asked.options]
        match item:
            case OrderItem():
                wanted = sorted(ids, reverse=not right)
                taps = [f"choice{ids.index(step)}" for step in wanted]
            case SortItem():
                kept = [item.cards[id_].tray for id_ in ids]
                taps = [f"choice_{tray if right else 'scam'}" for tray in kept]
            case SpotItem():
                taps = [f"choice{place}" for place in range(len(ids))] if right else ["hint"] * 3 * len(ids)
            case _ if isinstance(self.play._draft, Picked):
                taps = [f"choice{ids.index(id_)}" for id_ in ids if (id_ in item.right) == right]
            case _:
                taps = [f"choice{self.places()[0 if right else 1]}"]
        for name in taps:
            self.tap(name)
        if self.play.ready:
            self.tap("confirm")

    def close(self) -> None:
        self.view.setSource(QUrl())
        self.view.close()
        self.view.deleteLater()
        self.player.close()


def assert_fits(item: QQuickItem, ident: str) -> None:
    """The words of a label are no taller or wider than its box, and no line is cut off."""
    labels = [item] if item.property("contentHeight") is not None else words_in(item)
    for label in labels:
        words = f"{ident}: {label.property('text')}"
        assert not label.property("truncated"), words
        assert label.property("contentHeight") <= label.height() + 2, words
        assert label.property("contentWidth") <= label.width() + 2, words


def words_in(item: QQuickItem) -> list[QQuickItem]:
    """The labels below an item that have something to say."""
    found = []
    for child in item.childItems():
        if child.property("contentHeight") is not None and child.property("text") and child.isVisible():
            found.append(child)
        found += words_in(child)
    return found


def pinyin_in(item: QQuickItem) -> list[tuple[str, float]]:
    """The words with pinyin below an item, and how high their pinyin is."""
    found = []
    for child in item.childItems():
        if child.property("pinyinSize"):
            words = child.property("words")
            words = words.toVariant() if isinstance(words, QJSValue) else words
            found.append((words["text"], child.property("pinyinSize")))
        found += pinyin_in(child)
    return found
