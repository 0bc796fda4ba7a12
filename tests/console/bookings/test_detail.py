"""One booking on the screen: what can be done with it, by whom, and what is remembered of it."""

from collections.abc import Callable
from datetime import date, timedelta

from hall.console.bookings.detail_view import SHOWN_SECONDS
from hall.console.bookings.diary import Diary
from hall.store.store import Store
from hall.testing import HandClock
from hall.visiting import Booking, Contact, State
from tests.console.bookings.clerk import GUIDE, RULES, SIZES, Counter

DAY = date(2026, 11, 26)
Open = Callable[..., Counter]


def on(diary: Diary, day: date = DAY) -> list[Booking]:
    return list(diary.leaf(day, day).bookings)


def test_a_contact_is_masked_until_staff_ask_and_asking_is_written_down(
    counter: Open, book: Callable[..., Booking]
) -> None:
    book()
    desk = counter()
    desk.tap("2026-11-26")
    desk.tap("实验小学 二年级")
    assert desk.sees("陈**  *******5678")
    assert not desk.sees("13812345678")
    desk.tap("显示")
    desk.settle()
    assert desk.sees("陈老师  13812345678", "看了联系人")
    desk.frame.tick(SHOWN_SECONDS)
    assert not desk.sees("13812345678")
    desk.tap("显示")
    desk.tap("返回")
    desk.tap("实验小学 二年级")
    assert not desk.sees("13812345678")


def test_a_guide_looks_and_writes_nothing(counter: Open, book: Callable[..., Booking], diary: Diary) -> None:
    made = book()
    desk = counter(GUIDE)
    desk.tap("2026-11-26")
    for word in ("新预约", "约这一场", "导入名单", "导出", "再约一组"):
        assert not desk.sees(word)
    desk.tap("实验小学 二年级")
    assert desk.sees("陈**", "经过", "打印预约单")
    for word in ("修改", "换时间", "取消预约", "显示", "排到每周", "确认"):
        assert word not in desk.words
    # Not even where a view would offer it by mistake.
    detail = desk.page.detail
    for call in (detail.edit, detail.move, detail.confirm, detail.show_contact, desk.page.bring_in):
        call()
    detail.cancel("x", True)
    detail.copy(3)
    desk.page.calendar.close_day("x")
    desk.page.calendar.book_any()
    desk.settle()
    assert desk.page.sight == "detail"
    assert on(diary) == [made.__class__(**{**made.__dict__, "contact": Contact()})]


def test_a_booking_is_confirmed_and_cancelled_in_time(
    counter: Open, book: Callable[..., Booking], diary: Diary
) -> None:
    book()
    desk = counter(size=SIZES[1])
    desk.tap("2026-11-26")
    desk.tap("实验小学 二年级")
    desk.tap("确认")
    assert desk.sees("已确认", "确认了")
    desk.tap("取消预约")
    desk.write("例如：学校停课", "学校停课")
    desk.tap("取消预约")
    assert desk.sees("已取消", "学校停课")
    assert on(diary)[0].state is State.CANCELLED
    desk.tap("返回")
    assert desk.sees("空 4 场")


def test_cancelling_too_late_takes_a_reason(
    counter: Open, book: Callable[..., Booking], diary: Diary, hall_clock: HandClock
) -> None:
    book()
    hall_clock.advance(2 * 86400 - 3600)
    desk = counter()
    desk.tap("实验小学 二年级")
    desk.tap("取消预约")
    desk.write("例如：学校停课", "忘了")
    desk.tap("取消预约")
    assert desk.sees("取消得太晚", "取消要提前 1 天")
    desk.page.detail.cancel("学校停课", True)
    desk.settle()
    assert desk.sees("已取消", "破例：学校停课（取消太晚）")
    assert on(diary)[0].override == "学校停课 [cancel]"


def test_nobody_came_can_be_said_once_their_time_has_come(
    counter: Open, book: Callable[..., Booking], diary: Diary, hall_clock: HandClock
) -> None:
    book()
    desk = counter()
    desk.tap("2026-11-26")
    desk.tap("实验小学 二年级")
    assert not desk.sees("没有来")
    hall_clock.advance(2 * 86400 + 3600)
    desk.frame.tick(20)
    desk.settle()
    desk.tap("没有来")
    desk.tap("记为没有来")
    assert on(diary)[0].state is State.NO_SHOW
    assert desk.sees("没有来", "记为没有来")


def test_a_series_says_of_each_week_what_became_of_it(
    counter: Open, book: Callable[..., Booking], store: Store, diary: Diary
) -> None:
    book()
    store.closed_days.close(date(2026, 12, 10), by="a", reason="设备检修").result(10)
    desk = counter()
    desk.tap("2026-11-26")
    desk.tap("实验小学 二年级")
    desk.tap("排到每周")
    desk.tap("排上")
    assert desk.sees("排上了 3 周", "12 月 3 日 周四：约好了", "12 月 10 日 周四：2026-12-10 闭馆：设备检修")
    assert [len(on(diary, DAY + timedelta(weeks=week))) for week in range(6)] == [1, 1, 0, 1, 1, 0]


def test_the_page_asks_for_the_arrival_of_a_group_that_is_expected_today(
    counter: Open, book: Callable[..., Booking], hall_clock: HandClock
) -> None:
    made = book()
    hall_clock.advance(2 * 86400)
    desk = counter(GUIDE)
    asked: list[str] = []
    desk.page.arrival_asked.connect(asked.append)
    desk.tap("实验小学 二年级")
    desk.tap("到馆登记")
    assert asked == [made.id]
    assert RULES.day_of(made.wish) == DAY
