"""The page by touch: what a clerk taps, and what then stands on the screen and in the records."""

from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest

from hall.console.bookings.diary import Diary
from hall.store.store import Store
from hall.visiting import Audience, Booking, Contact
from hall.words import Language
from tests.console.bookings.clerk import SIZES, STARTS, Counter

DAY = date(2026, 11, 26)
Open = Callable[..., Counter]


def on(diary: Diary, day: date = DAY) -> list[Booking]:
    return list(diary.leaf(day, day).bookings)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("language", list(Language))
def test_the_month_shows_its_days_in_one_language(
    counter: Open, book: Callable[..., Booking], size: tuple[int, int], language: Language
) -> None:
    made = book()
    desk = counter(size=size, language=language)
    desk.tap("2026-11-26")
    expected = {
        Language.ZH: ("2026 年 11 月", "周一", "闭馆", "空 3 场", "还剩 8 人", "待确认"),
        Language.EN: ("Nov 2026", "Mon", "Closed", "3 free", "8 left", "Requested"),
    }
    assert desk.sees(*expected[language], made.wish.organisation, "42 / 50")
    own = ("实验小学", "二年级", "张警官", "体验馆")
    said = [line for line in desk.words if not any(word in line for word in own)]
    han = [line for line in said if any("一" <= letter <= "鿿" for letter in line)]
    assert bool(han) == (language is Language.ZH), han


@pytest.mark.parametrize("size", SIZES)
def test_a_booking_is_made_by_touch_from_a_free_slot(
    counter: Open, diary: Diary, store: Store, size: tuple[int, int]
) -> None:
    desk = counter(size=size)
    desk.tap("2026-11-26")
    desk.tap("约这一场")
    assert desk.sees("新预约", "11 月 26 日 周四")
    assert desk.page.form.whole_when == "11 月 26 日 周四 15:30，空 50 人"
    desk.write("例如：阳光小学", "阳光小学")
    desk.write("怎么称呼", "陈老师")
    desk.write("11 位手机号", "13812345678")
    desk.tap("中学")
    desk.page.form.count("children", 30)
    desk.page.form.count("leaders", 2)
    desk.tap("宣誓")
    desk.tap("完整版")
    desk.settle()
    assert desk.sees("按规定可以约")
    desk.tap("保存预约")
    assert desk.sees("阳光小学", "待确认", "孩子 30，大人 0，带队 2", "陈**", "登记了预约")
    (made,) = on(diary)
    wish = made.wish
    assert (wish.organisation, wish.audience, wish.people) == ("阳光小学", Audience.MIDDLE, 32)
    assert (wish.wishes, wish.route, made.entered_by) == (("宣誓",), "完整版", "张警官")
    assert store.people.contact(made.id, by="a").result(10) == Contact("陈老师", "13812345678")


def test_an_empty_name_is_said_at_its_field_and_nothing_is_saved(counter: Open, diary: Diary) -> None:
    desk = counter()
    desk.tap("2026-11-26")
    desk.tap("约这一场")
    desk.tap("保存预约")
    assert desk.sees("请写团队名称")
    desk.write("例如：阳光小学", "阳光小学")
    assert not desk.sees("请写团队名称")
    desk.tap("保存预约")
    assert desk.sees("请写来多少人")
    assert on(diary) == []


def test_the_rules_warn_while_the_form_is_filled_refuse_and_give_way_to_a_reason(
    counter: Open, diary: Diary
) -> None:
    desk = counter()
    desk.tap("2026-11-26")
    desk.tap("约这一场")
    desk.write("例如：阳光小学", "阳光小学")
    desk.page.form.count("children", 60)
    desk.settle()
    assert desk.sees("一批最多 50 人", "60 个孩子要 3 位")
    desk.tap("保存预约")
    assert desk.sees("按规定不能这样约")
    desk.tap("回去改")
    assert not desk.sees("按规定不能这样约")
    assert desk.page.form.texts["organisation"] == "阳光小学"
    desk.tap("保存预约")
    desk.write("例如：县里的活动，所长同意", "县里的活动")
    desk.tap("破例约上")
    assert desk.sees("破例：县里的活动（人太多、大人不够）")
    (made,) = on(diary)
    assert made.override == "县里的活动 [largest, adults]"


@pytest.mark.parametrize("size", SIZES)
def test_a_booking_is_moved_by_choosing_another_slot(
    counter: Open, book: Callable[..., Booking], diary: Diary, size: tuple[int, int]
) -> None:
    book()
    desk = counter(size=size)
    desk.tap("2026-11-26")
    desk.tap("实验小学 二年级")
    desk.tap("换时间")
    assert desk.sees("给实验小学选一场")
    desk.tap("2026-11-27")
    desk.tap("选这一场")
    assert desk.sees("改预约", "11 月 27 日 周五")
    desk.tap("保存预约")
    assert desk.sees("11 月 27 日 周五", "改了预约：时间 2026-11-26 9:00 → 2026-11-27")
    assert on(diary) == []
    (moved,) = on(diary, date(2026, 11, 27))
    assert moved.contact == Contact() and moved.wish.organisation == "实验小学"


def test_choosing_may_be_given_up_and_the_form_stays_as_it_was(counter: Open) -> None:
    desk = counter()
    desk.tap("2026-11-26")
    desk.tap("约这一场")
    desk.write("例如：阳光小学", "阳光小学")
    desk.tap("11 月 26 日 周四")
    desk.tap("不选了")
    assert desk.page.form.texts["organisation"] == "阳光小学"
    assert desk.sees("新预约")


def test_an_edit_keeps_the_contact_that_nobody_typed_anew(
    counter: Open, book: Callable[..., Booking], store: Store, diary: Diary
) -> None:
    made = book()
    desk = counter()
    desk.tap("2026-11-26")
    desk.tap("实验小学 二年级")
    desk.tap("修改")
    assert desk.sees("陈**", "*******5678")
    desk.write("例如：有坐轮椅的同学", "下雨照来")
    desk.tap("保存预约")
    assert desk.sees("下雨照来", "备注 空 → 下雨照来")
    assert store.people.contact(made.id, by="a").result(10) == Contact("陈老师", "13812345678")
    assert on(diary)[0].wish.remark == "下雨照来"


def test_a_day_is_closed_with_a_reason_and_opened_again(
    counter: Open, book: Callable[..., Booking], diary: Diary
) -> None:
    book(starts_at=STARTS + timedelta(days=1))
    desk = counter()
    desk.tap("2026-11-27")
    desk.page.calendar.ask_close(True)
    desk.write("例如：设备检修", "设备检修")
    desk.shown.tap("闭馆")
    desk.settle()
    assert diary.leaf(DAY, DAY).closed == {date(2026, 11, 27): "设备检修"}
    assert desk.sees("2026-11-27 闭馆：设备检修", "还约着 1 个团", "实验小学")
    desk.tap("恢复开放")
    assert diary.leaf(DAY, DAY).closed == {}


@pytest.mark.parametrize("size", SIZES)
def test_the_week_the_day_and_the_search_show_the_same_booking(
    counter: Open, book: Callable[..., Booking], size: tuple[int, int]
) -> None:
    book()
    book(organisation="新华书店", starts_at=STARTS + timedelta(hours=5), children=20)
    desk = counter(size=size)
    desk.tap("2026-11-26")
    desk.tap("周")
    assert desk.sees("11 月 23 日 – 11 月 29 日", "实验小学 二年级")
    desk.tap("日")
    assert desk.sees("11 月 26 日 周四", "实验小学 二年级", "新华书店")
    desk.tap("查找")
    desk.write("单位名称，或日期 2026-11-26、2026-11", "书店")
    assert desk.sees("新华书店 二年级")
    assert not desk.sees("实验小学")
    desk.tap("已取消")
    assert desk.sees("没有这样的预约")
    desk.tap("已取消")
    desk.tap("新华书店 二年级")
    assert desk.page.sight == "detail"


def test_months_are_turned_and_today_is_one_tap_away(counter: Open) -> None:
    desk = counter()
    desk.tap("往后")
    assert desk.sees("2026 年 12 月")
    desk.tap("往前")
    desk.tap("往前")
    assert desk.sees("2026 年 10 月", "国庆节")
    desk.tap("回到今天")
    assert desk.sees("2026 年 11 月", "11 月 24 日 周二")


def test_what_another_kiosk_or_the_command_line_wrote_appears_by_itself(
    counter: Open, book: Callable[..., Booking]
) -> None:
    desk = counter()
    desk.tap("2026-11-26")
    book()
    desk.frame.tick(20)
    desk.settle()
    assert desk.sees("实验小学 二年级")


def test_leaving_the_page_forgets_what_was_typed(counter: Open) -> None:
    desk = counter()
    desk.tap("2026-11-26")
    desk.tap("约这一场")
    desk.write("怎么称呼", "陈老师")
    desk.page.leave()
    desk.settle()
    assert desk.page.form.texts["name"] == ""
    assert desk.page.sight == "calendar"


def test_records_that_cannot_be_read_are_said_and_the_page_stays(
    counter: Open, records: Any, store: Store
) -> None:
    desk = counter()
    desk.page._office.diary.records = records.with_name("gone.db")
    desk.tap("往后")
    assert "gone.db" in desk.frame.note
    assert desk.sees("2026 年 12 月")
