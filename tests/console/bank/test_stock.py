"""Staff's own questions: drafts, publishing, going back, and what the audit hears of it."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtGui import QImage

from hall.console.bank.fields import answered, fields_of, filled, sentence, typed
from hall.console.bank.fitting import GROUND, fitted
from hall.console.bank.intake import broken
from hall.console.bank.stock import RefusedItemError, State, Stock
from hall.console.bank.table import shown
from hall.exhibit import FaultyError
from hall.players.player import PlayOpening
from hall.players.quiz.player import QuizPlayer
from hall.questions.entry import Entry, UnreadableError
from hall.store.items import ItemFigures
from hall.testing import HandClock
from hall.words import Language, Text
from tests.players.quiz.bank import exhibit, item, judge, words
from tests.questions.packages import png


class Shop:
    """A stock over a small bank, with the audit in hand."""

    def __init__(self, into: Path, *items: dict[str, Any]) -> None:
        self.exhibit = exhibit(into, *(items or (item("one"), item("two"))), size=1, genuine=0)
        self.banks = into / "banks"
        self.noted: list[tuple[Any, ...]] = []
        self.stock = self.opened()

    def opened(self) -> Stock:
        return Stock(
            self.exhibit,
            self.banks,
            lambda: date(2026, 11, 24),
            lambda: datetime(2026, 11, 24, 3, tzinfo=UTC),
            lambda *told: self.noted.append(told),
        )

    def changed(self, ident: str, zh: str) -> dict[str, Any]:
        return typed(self.stock.published()[ident], "ask", "zh", zh)

    def asked(self, ident: str) -> str:
        """What visitors read, through the player."""
        player = QuizPlayer(HandClock(), banks=self.banks)
        player.open(self.exhibit, PlayOpening(1, Language.ZH, 1920, 1080, reduced_motion=True, camera=""))
        bank = player.model._bank
        player.close()
        return next((each.ask.zh for each in bank.item if each.id == ident), "")


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return Shop(tmp_path)


def test_a_draft_is_kept_and_no_visitor_meets_it(shop: Shop) -> None:
    shop.stock.keep(shop.changed("one", "改过的题？"), "王警官")
    again = shop.opened()
    assert again.drafts["one"]["ask"]["zh"] == "改过的题？"
    assert next(line for line in again.lines() if line.id == "one").has_draft
    assert shop.asked("one") == "one 怎么办？"


def test_what_is_published_is_asked_and_the_audit_knows_who_did_it(shop: Shop) -> None:
    shop.stock.publish(shop.changed("one", "改过的题？"), "王警官")
    assert shop.asked("one") == "改过的题？"
    assert [line.state for line in shop.opened().lines()] == [State.CHANGED, State.ASKED]
    what, subject, by, before, after = shop.noted[-1]
    assert (what, subject, by) == ("question.publish", "small_quiz/one", "王警官")
    assert before["ask"]["zh"] == "one 怎么办？"
    assert after["ask"]["zh"] == "改过的题？"


def test_going_back_publishes_the_former_version_and_every_version_stays(shop: Shop) -> None:
    for zh in ("第二版？", "第三版？"):
        shop.stock.publish(shop.changed("one", zh), "王警官")
    shop.stock.roll_back("one", "李警官")
    assert shop.asked("one") == "第二版？"
    assert [version.number for version in shop.stock.shelf.versions()] == [3, 2, 1]
    assert shop.noted[-1][:3] == ("question.roll_back", "small_quiz/one", "李警官")


def test_going_back_from_the_first_change_brings_the_original(shop: Shop) -> None:
    shop.stock.publish(shop.changed("one", "改过的题？"), "王警官")
    shop.stock.roll_back("one", "王警官")
    assert shop.asked("one") == "one 怎么办？"
    assert not shop.stock.former("one")[0]
    with pytest.raises(RefusedItemError):
        shop.stock.roll_back("two", "王警官")


def test_an_unsound_item_is_not_published(shop: Shop) -> None:
    with pytest.raises(RefusedItemError):
        shop.stock.publish(shop.changed("one", "太长" * 40), "王警官")
    assert shop.stock.version.number == 0


def test_foreign_questions_come_as_drafts_and_are_asked_once_they_are_finished(shop: Shop) -> None:
    entry = Entry(1, "接到要钱的电话，怎么办？", ("转账", "挂断"), (1,), "先挂断。", png(720, 560))
    assert shop.stock.take([entry, Entry(2, "卡可以借人。", (), (1,))], "王警官") == 2
    drafts = shop.stock.drafts
    assert [draft["form"] for draft in drafts.values()] == ["single", "single"]
    assert [choice["zh"] for choice in drafts["own_3"]["choices"].values()] == ["对", "错"]
    first = drafts["own_2"]
    told = {sentence(fault, first).zh for fault in shop.stock.faults("own_2", first)}
    assert "题目：中文和英文都要写" in told
    shop.stock.publish(filled(first), "王警官")
    assert shop.asked("own_2") == "接到要钱的电话，怎么办？"
    assert shop.stock.shelf.picture("own/own_2.png").is_file()
    assert next(line for line in shop.stock.lines() if line.id == "own_2").state is State.OWN


@pytest.mark.parametrize("form", ["single", "multiple", "judge", "order", "sort"])
def test_a_question_begun_here_is_sound_once_its_words_are_there(form: str, shop: Shop) -> None:
    ident = shop.stock.begin(form, "王警官")
    draft = shop.stock.drafts[ident]
    for number, field in enumerate(fields_of(draft)):
        if field.key != "advice_words":
            draft = typed(draft, field.key, "zh", "一二三四五六七八九十"[number])
            draft = typed(draft, field.key, "en", field.key)
    assert [str(fault) for fault in shop.stock.faults(draft["id"], draft)] == []


def test_a_card_goes_into_the_other_tray(shop: Shop) -> None:
    ident = shop.stock.begin("sort", "王警官")
    draft = shop.stock.drafts[ident]
    assert answered(draft, "b")["cards"]["b"]["tray"] == "scam"
    assert answered(draft, "a")["cards"]["a"]["tray"] == "genuine"


def test_spots_of_a_package_are_asked_as_spots(shop: Shop) -> None:
    spots = ((200, 200, 60), (500, 300, 60))
    shop.stock.take([Entry(1, "点出危险的地方", (), (), "", png(720, 560), spots)], "王警官")
    (draft,) = shop.stock.drafts.values()
    assert shop.stock.faults(draft["id"], filled(draft)) == []


def test_a_foreign_picture_lies_whole_in_the_frame_where_its_spots_were_counted(qapp: object) -> None:
    picture = QImage.fromData(fitted(png(100, 400)))
    assert (picture.width(), picture.height()) == (720, 560)
    assert picture.pixelColor(360, 280).name() == "#808080"
    assert picture.pixelColor(100, 280).name() == GROUND.lower()
    with pytest.raises(UnreadableError):
        fitted(png(10, 10)[:40])


def test_items_past_review_are_listed_for_staff_and_come_back_when_they_were_seen_to(tmp_path: Path) -> None:
    shop = Shop(tmp_path, item("one"), item("old", review_by="2026-11-02"))
    assert [line.state for line in shop.stock.lines()] == [State.ASKED, State.OLD]
    shop.stock.publish({**shop.stock.published()["old"], "review_by": date(2027, 5, 1)}, "王警官")
    assert [line.state for line in shop.stock.lines()] == [State.ASKED, State.CHANGED]


def test_a_damaged_file_of_staffs_own_never_closes_the_quiz(shop: Shop) -> None:
    shop.stock.publish(shop.changed("one", "改过的题？"), "王警官")
    (shop.banks / "small_quiz" / "00001.toml").write_text("by = ", encoding="utf-8")
    player = QuizPlayer(HandClock(), banks=shop.banks)
    told: list[Text] = []
    player.noticed.connect(told.append)
    player.open(shop.exhibit, PlayOpening(1, Language.ZH, 1920, 1080, reduced_motion=True, camera=""))
    assert "先用原来的题目" in told[0].zh
    player.close()
    with pytest.raises(FaultyError):
        shop.opened()


def test_every_text_of_an_item_can_be_typed_in_both_languages() -> None:
    raw = judge("one", "scam", advice_words=words("挂断。", "Hang up."))
    for field in fields_of(raw):
        raw = typed(typed(raw, field.key, "zh", f"新的{field.key}"), field.key, "en", f"new {field.key}")
    assert [(f.zh, f.en) for f in fields_of(raw)] == [
        (f"新的{f.key}", f"new {f.key}") for f in fields_of(raw)
    ]


def test_an_optional_text_goes_when_both_languages_are_emptied() -> None:
    raw = item("one", advice_words=words("挂断。", "Hang up."))
    raw = typed(typed(raw, "advice_words", "zh", ""), "advice_words", "en", "")
    assert "advice_words" not in raw


def test_the_right_answer_is_one_of_one_or_one_more_of_several() -> None:
    assert answered(item("one"), "c")["right"] == "c"
    assert answered(item("one", form="multiple", right=["a", "c"]), "b")["right"] == ["a", "b", "c"]
    assert answered(judge("one", "scam"), "genuine")["nature"] == "genuine"


@pytest.mark.parametrize(
    ("form", "chosen", "told"),
    [
        ("judge", "scam", "圈套"),
        ("sort", "a-genuine,b-scam,c-genuine,d-scam", "卡片 2 4"),
        ("order", "2,1,3", "2 1 3"),
        ("multiple", "a,c", "A C"),
    ],
)
def test_answers_are_told_in_the_words_of_the_page(form: str, chosen: str, told: str, shop: Shop) -> None:
    ident = shop.stock.begin(form, "王警官")
    line = next(line for line in shop.stock.lines() if line.id == ident)
    figures = ItemFigures(3, 0, {chosen: 3}, {chosen: 3})
    assert shown(shop.stock, line, line.raw, figures, Language.ZH)["bars"][0]["text"] == told


def test_a_long_text_is_broken_after_a_mark() -> None:
    assert broken("接到电话，说你中了大奖，要先交钱，怎么办？", 12, 3) == (
        "接到电话，说你中了大奖，\n要先交钱，怎么办？"
    )
