"""The page of the question bank under real fingers, in both languages and orientations."""

from collections.abc import Iterator
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QPointingDevice
from PySide6.QtQuick import QQuickView
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from hall.console.bank.page import BankPage
from hall.console.page import Person, Role
from hall.console.places import Place
from hall.exhibit import Answer, Outcome, Result
from hall.store.audit import changes
from hall.store.reading import settled_view
from hall.store.store import Store
from hall.testing import HandClock
from hall.words import Language, Text
from tests.console.conftest import Page
from tests.players.quiz.bank import exhibit, item, judge
from tests.questions.packages import choice, package, part

SIZES = {"landscape": (1640, 1080), "portrait": (1080, 1808)}


class Clerk:
    """The page over a small bank, its window, and what it said."""

    def __init__(self, into: Path, finger: QPointingDevice) -> None:
        self.clock = HandClock()
        self.store = Store.open(
            into / "hall.db", clock=self.clock, kiosk="hall-1", backups=into / "backups", backups_kept=1
        )
        self.documents = into / "documents"
        self.documents.mkdir()
        quiz = exhibit(into, item("one"), item("two", topic="call"), judge("three", "genuine"), size=3)
        self.page = BankPage(
            [quiz],
            into / "banks",
            into / "hall.db",
            self.store.audit.note,
            ZoneInfo("Asia/Shanghai"),
            self.clock,
            lambda: [Place(Text("文档", "Documents"), self.documents)],
        )
        self.told: list[tuple[str, bool]] = []
        self.page.told.connect(lambda text, alarming: self.told.append((text.zh, alarming)))
        self.window = Page(finger)

    def come(self, qtbot: QtBot, size: str = "landscape", language: Language = Language.ZH) -> None:
        self.page.set_language(language)
        with qtbot.waitSignal(self.page._worker._done):
            self.page.open(Person("王警官", Role.STAFF))
        width, height = SIZES[size]
        view: QQuickView = self.window.view
        self.window.theme.setProperty("width", 1920 if width > height else 1080)
        self.window.theme.setProperty("height", 1080 if width > height else 1920)
        self.window.theme.setProperty("english", language is Language.EN)
        self.window.tongue.speak(language)
        view.setInitialProperties({"page": self.page, "desk": self.window.shell})
        view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        view.resize(width, height)
        view.setSource(self.page.view)
        view.show()
        assert QTest.qWaitForWindowExposed(view)

    def tap(self, words: str) -> None:
        QTest.qWait(20)
        self.window.tap(words)
        QTest.qWait(20)

    def play(self, *chosen: tuple[str, bool]) -> None:
        for tokens, right in chosen:
            begun = self.store.plays.begin("small_quiz", visitor="somebody", language="zh")
            answers = (Answer("one", tokens, right, 4.0),)
            self.store.plays.end(begun, Result(Outcome.COMPLETED, answers=answers)).result(10)

    def close(self) -> None:
        self.page.close()
        self.window.view.setSource(QUrl())
        self.window.view.close()
        self.window.view.deleteLater()
        self.store.close()


@pytest.fixture
def clerk(tmp_path: Path, qtbot: QtBot) -> Iterator[Clerk]:
    made = Clerk(tmp_path, QTest.createTouchDevice())
    yield made
    assert made.window.warnings == []
    made.close()


def test_a_suspect_question_is_named_and_its_answers_are_counted(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.play(*[("a", False)] * 15, *[("b", True)] * 7)
    clerk.come(qtbot)
    assert clerk.page.rows[0][4:] == [
        {"text": "可疑", "look": "bad"},
        "22",
        {"text": "32%", "color": "#BE3628"},
    ]
    clerk.tap("one 怎么办？")
    assert "答过 22 次，答对 32%，一般用 4.0 秒。" in clerk.window.words
    assert [(bar["text"], bar["count"], bar["right"]) for bar in clerk.page.bench.item["bars"]] == [
        ("A", 15, False),
        ("B", 7, True),
    ]


def test_the_list_is_sifted_by_what_is_chosen(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.come(qtbot)
    assert len(clerk.page.rows) == 3
    clerk.tap("主题：全部")
    clerk.tap("电话")
    assert [row[0] for row in clerk.page.rows] == ["two 怎么办？"]
    clerk.page.sift("topic", "")
    clerk.page.sift("form", "judge")
    assert [row[0] for row in clerk.page.rows] == ["three 怎么办？"]


def test_a_changed_question_is_seen_published_and_taken_back(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.come(qtbot)
    clerk.tap("one 怎么办？")
    clerk.page.bench.type("ask", "zh", "换一个问法？")
    clerk.page.tick(1.0)
    QTest.qWait(50)
    assert "换一个问法？" in clerk.window.words, "the preview shows it"
    clerk.tap("发布")
    assert clerk.told[-1] == ("发布好了，下一轮就会出现", False)
    clerk.tap("退回上一版")
    assert clerk.told[-1] == ("退回到上一版了", False)
    assert "one 怎么办？" in clerk.window.words


def test_what_was_typed_is_kept_as_a_draft_when_the_page_is_left(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.come(qtbot)
    clerk.tap("one 怎么办？")
    clerk.page.back()
    assert clerk.told == [], "nothing was typed"
    clerk.page.lay_out(0)
    clerk.page.bench.type("ask", "zh", "换一个问法？")
    clerk.page.leave()
    assert clerk.told == [("没发布的改动存成草稿了", False)]
    clerk.page.lay_out(0)
    assert clerk.page.bench.item["draft"]
    assert clerk.page.bench.fields[0]["zh"] == "换一个问法？"


def test_every_change_stands_in_the_audit_list(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.come(qtbot)
    clerk.tap("one 怎么办？")
    clerk.page.bench.type("ask", "zh", "换一个问法？")
    clerk.page.bench.keep()
    clerk.page.bench.publish()
    clerk.page.bench.roll_back()
    clerk.store.settled().result(10)
    with settled_view(clerk.page._records) as db:
        found = [(change.what, change.subject, change.who) for change in changes(db)]
    assert found == [
        (what, "small_quiz/one", "王警官")
        for what in ("question.roll_back", "question.publish", "question.draft")
    ]


def test_an_unfinished_question_says_what_is_missing_and_cannot_be_published(
    clerk: Clerk, qtbot: QtBot
) -> None:
    clerk.come(qtbot)
    clerk.tap("one 怎么办？")
    clerk.page.bench.type("ask", "en", "")
    clerk.page.tick(1.0)
    QTest.qWait(50)
    assert "题目：中文和英文都要写" in clerk.window.words
    clerk.page.bench.publish()
    assert clerk.told[-1][1]


def test_a_new_question_is_begun_by_its_form(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.come(qtbot)
    clerk.tap("出新题")
    clerk.tap("排序")
    assert "第 3 步" in clerk.window.words
    assert clerk.page.bench.item["tag"] == {"text": "草稿", "look": "note"}
    clerk.tap("删草稿")
    assert len(clerk.page.rows) == 3


def test_a_file_comes_in_as_drafts_after_a_look_at_what_is_refused(clerk: Clerk, qtbot: QtBot) -> None:
    questions = [
        part("H5P.MultiChoice 1.16", choice("<p>真的吗？</p>", ("不是", True), ("是", False))),
        part("H5P.DragText 1.10", {}),
    ]
    package(clerk.documents, "H5P.QuestionSet", {"questions": questions})
    clerk.come(qtbot)
    clerk.tap("导入")
    clerk.tap("bank.h5p")
    assert any("展馆不问 H5P.DragText" in words for words in clerk.window.words)
    clerk.tap("把 1 题存成草稿")
    assert [row[0] for row in clerk.page.rows] == ["真的吗？"]


def test_a_file_that_is_none_is_refused_in_words(clerk: Clerk, qtbot: QtBot) -> None:
    (clerk.documents / "坏.h5p").write_bytes(b"x")
    clerk.come(qtbot)
    clerk.tap("导入")
    clerk.tap("坏.h5p")
    assert clerk.told[-1] == ("坏.h5p：文件打不开，可能坏了", True)


def test_items_go_out_as_a_table_and_as_gift(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.come(qtbot)
    for key, name in (("GIFT", "题库_small_quiz.gift"), ("表格 XLSX", "题库_small_quiz.xlsx")):
        clerk.tap("导出")
        clerk.tap(key)
        # A key ignores a second touch so soon after the first.
        QTest.qWait(320)
        assert (clerk.documents / name).is_file()


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", list(SIZES))
def test_every_view_stands_in_both_languages_and_orientations(
    size: str, language: Language, clerk: Clerk, qtbot: QtBot
) -> None:
    clerk.come(qtbot, size, language)
    read = list(clerk.window.words)
    for row in range(3):
        clerk.page.lay_out(row)
        for explained in (True, False):
            clerk.page.bench.preview.explain(explained)
            QTest.qWait(20)
            read += clerk.window.words
        clerk.page.back()
    chinese = [words for words in read if any("一" <= letter <= "鿿" for letter in words)]
    assert (chinese == []) is (language is Language.EN)


def test_the_preview_leaves_the_keyboard_to_the_fields(clerk: Clerk, qtbot: QtBot) -> None:
    clerk.come(qtbot)
    clerk.tap("one 怎么办？")
    quiz = clerk.window.view.rootObject().findChild(QObject, "page").parentItem()
    assert not quiz.hasActiveFocus()
