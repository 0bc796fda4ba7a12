"""The end of a tour with real fingers: the pledge, the lamps, the photograph, the vote, the certificate."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from zoneinfo import ZoneInfo

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QApplication

from hall.reports.certificate import Certificate
from hall.reports.files import ReportError
from hall.shell.finale import FACES, Finale
from hall.shell.finale_shown import MOST_LAMPS, FinaleOpening
from hall.shell.finale_sky import seats
from hall.shell.tongue import English
from hall.store.farewells import Farewell
from hall.testing import HandClock
from hall.visiting import Audience
from hall.words import Language
from tests.shell.contest_table import LANDSCAPE, PORTRAIT, View

CLASS = FinaleOpening("tour-1", "阳光小学 三年级（2）班", 43, lit=9, right=34, out_of=40)
HAPPY, FINE = "face-face-happy", "face-face-fine"

pytestmark = pytest.mark.usefixtures("qapp")


class Kept:
    """A store of farewells that keeps them in a list."""

    def __init__(self) -> None:
        self.rows: list[Farewell] = []

    def begin(self, tour: str) -> Farewell:
        return Farewell(f"farewell-{len(self.rows)}", tour, datetime(2026, 11, 24, 2, tzinfo=UTC))

    def keep(self, farewell: Farewell) -> None:
        self.rows.append(farewell)


class End(View):
    """A finale, opened."""

    def __init__(
        self,
        opening: FinaleOpening = CLASS,
        size: tuple[int, int] = LANDSCAPE,
        save: Callable[[Certificate], Path] = lambda _: Path("证书.pdf"),
    ) -> None:
        self.kept = Kept()
        self.sounds: list[str] = []
        self.ended: list[bool] = []
        self.finale = Finale(HandClock(), ZoneInfo("Asia/Shanghai"), self.kept, lambda: 6257, save)  # type: ignore[arg-type]
        self.finale.sounded.connect(self.sounds.append)
        self.finale.ended.connect(lambda: self.ended.append(True))
        self.finale.open(opening)
        super().__init__("Finale", size, english=opening.language is Language.EN, finale=self.finale)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        super().__exit__(kind, error, trace)
        self.finale.close()

    def vote(self, face: str, at: QPoint | None = None) -> None:
        place = at or self.middle(face)
        self.press({3: place})
        self.release({3: place})


def test_after_the_pledge_a_lamp_rises_for_each_who_came_and_the_hall_s_count_is_what_they_lit() -> None:
    with End() as end:
        assert "有困难，找警察，打 110。" in end.words()
        end.tap("promise")
        assert end.kept.rows[-1].pledges == 1
        assert end.sounds == ["finale"]
        words = end.words()
        assert any("43" in text and "平安灯，一起升起来了！" in text for text in words)
        assert {"6,248", "6,257", "全馆平安灯，你们点亮 9 盏"} <= set(words)
        assert any("答对 34 题，共 40 题" in text for text in words)
        assert len(end.finale.seatsWide) == 43


def test_a_group_that_lit_nothing_is_told_no_number_that_is_not_true() -> None:
    with End(replace(CLASS, lit=0, out_of=0)) as end:
        end.tap("skip")
        words = end.words()
        assert "6,257" in words
        assert "全馆平安灯" in words
        assert not any("点亮" in text or "答对" in text for text in words)
        assert not end.kept.rows, "a pledge that was skipped is not counted"


def test_grown_ups_read_a_pledge_of_their_own() -> None:
    with End(replace(CLASS, audience=Audience.COMPANY)) as end:
        assert "喝酒不开车，开车不喝酒；" in end.words()


def test_three_two_one_then_a_clean_picture_and_a_touch_brings_the_keys_back() -> None:
    with End() as end:
        end.tap("skip")
        end.tap("photo")
        counted = []
        for _ in range(3):
            counted += [text for text in end.words() if text in ("3", "2", "1")]
            end.finale.tick(1.0)
        assert counted == ["3", "2", "1"]
        assert not end.shows("photo")
        assert "看老师的手机，展馆不拍照、不存照片" not in end.words()
        place = QPoint(960, 500)
        end.press({1: place})
        end.release({1: place})
        assert end.shows("photo")


def test_every_press_on_a_face_counts_one_and_a_finger_that_bounces_counts_once() -> None:
    with End() as end:
        end.tap("skip")
        end.tap("onward")
        left = end.middle(HAPPY) - QPoint(150, 0)
        end.press({1: left, 2: left + QPoint(300, 0), 3: end.middle(FINE)})
        end.release({1: left, 2: left + QPoint(300, 0), 3: end.middle(FINE)})
        assert end.finale.votes == [2, 1, 0], "three children at once"
        end.vote(FINE)
        assert end.finale.votes == [2, 1, 0], "the same place a moment later"
        row = end.kept.rows[-1]
        assert (row.tour, row.happy, row.fine, row.sad) == ("tour-1", 2, 1, 0)


def test_there_are_no_more_votes_than_people() -> None:
    with End(replace(CLASS, people=3)) as end:
        end.tap("skip")
        end.tap("onward")
        for turn in range(5):
            end.finale.vote(turn % len(FACES), 1000.0 * turn, 10, 10)
        assert sum(end.finale.votes) == 3
        assert "都点好了，谢谢你们！" in end.words()


def test_a_booked_class_gets_its_certificate_and_its_file_is_named() -> None:
    asked: list[Certificate] = []

    def save(certificate: Certificate) -> Path:
        asked.append(certificate)
        return Path("证书-阳光小学.pdf")

    with End(replace(CLASS, booking="b-1"), save=save) as end:
        end.tap("skip")
        end.tap("onward")
        end.until(lambda: end.finale.paper == "saved")
        assert "班级证书在文档的“体验馆”里，请到服务台打印\n证书-阳光小学.pdf" in end.words()
        end.tap("finish")
        assert end.ended == [True]
    assert (asked[0].group, asked[0].people, asked[0].lamps) == (CLASS.group, 43, 9)
    assert asked[0].day.isoformat() == "2026-11-24"


def test_walk_ins_get_no_certificate_and_a_full_disk_is_told_in_a_sentence() -> None:
    def refuse(_: Certificate) -> Path:
        raise ReportError("证书.pdf：写不进去（磁盘满了）", "证书.pdf: cannot be written (disk full)")

    with End(save=refuse) as end:
        assert end.finale.paper == ""
    with End(replace(CLASS, booking="b-1"), save=refuse) as end:
        end.tap("skip")
        end.tap("onward")
        end.until(lambda: end.finale.paper == "failed")
        assert "班级证书没做成：证书.pdf：写不进去（磁盘满了）" in end.words()


@pytest.mark.parametrize("portrait", [False, True])
def test_every_lamp_hangs_in_the_sky_clear_of_the_others_and_of_the_words(portrait: bool) -> None:
    wide, high = PORTRAIT if portrait else LANDSCAPE
    for count in (1, 8, 43, MOST_LAMPS):
        sky = seats(count, portrait=portrait)
        assert len(sky) == count
        for place, lamp in enumerate(sky):
            assert 0.03 < lamp["x"] < 0.97
            assert 0.22 < lamp["y"] < 0.67
            for other in sky[:place]:
                apart = ((lamp["x"] - other["x"]) * wide) ** 2 + ((lamp["y"] - other["y"]) * high) ** 2
                assert apart**0.5 > (lamp["size"] + other["size"]) / 2


def test_ninety_people_are_named_and_sixty_lamps_drawn() -> None:
    with End(replace(CLASS, people=90)) as end:
        end.tap("skip")
        assert any("90" in text for text in end.words())
        assert len(end.finale.seatsTall) == MOST_LAMPS


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT])
def test_no_words_of_the_finale_are_cut_off(
    qapp: QApplication, language: Language, size: tuple[int, int]
) -> None:
    english = English(qapp)
    if language is Language.EN:
        qapp.installTranslator(english)
    try:
        with End(replace(CLASS, language=language, booking="b-1", audience=Audience.COMPANY), size) as end:
            assert not end.cut_off()
            end.tap("promise")
            assert not end.cut_off()
            end.tap("photo")
            assert not end.cut_off()
            end.finale.tick(60.0)
            end.tap("onward")
            end.until(lambda: end.finale.paper == "saved")
            assert not end.cut_off()
    finally:
        qapp.removeTranslator(english)
        english.deleteLater()
