"""Groups at the door: who is let in, who is counted, who is led."""

from collections.abc import Callable

from pypdf import PdfReader

from hall.store.headcounts import Total
from hall.tours.plan import Style
from tests.console.arrival.conftest import DoorTable

Door = Callable[..., DoorTable]


def test_the_group_that_is_due_is_chosen_before_anybody_touched(door: Door) -> None:
    table = door()
    table.book("早来的小学", hour=6)
    table.book()
    table.open()
    assert table.page.group["name"] == "阳光小学 三年级"
    assert [group["tag"] for group in table.page.groups] == ["等待签到", "已确认"]
    assert (table.page.childCount, table.page.adultCount) == (43, 2)
    assert "陈**" in table.page.group["facts"]


def test_two_who_did_not_come_are_written_down_and_the_booking_keeps_what_was_booked(door: Door) -> None:
    table = door()
    table.book()
    table.open()
    table.page.setChildren(41)
    assert table.page.difference == "比预约少 2 人，会记录下来"
    table.page.signIn()
    table.settle()
    assert table.store.ledger.total().result(10) == Total(1, 41, 2)
    assert [(each["name"], each["value"]) for each in table.page.counts] == [
        ("预约", 45),
        ("到馆", 43),
        ("没预约", 0),
        ("体验", 0),
    ]
    assert table.page.group["state"] == "arrived"
    assert table.conductor.departure is None


def test_a_group_that_is_signed_in_sets_out_with_its_guide_and_route(door: Door) -> None:
    table = door(tours={"guides": ["志愿者"]})
    booking = table.book()
    table.open()
    assert [guide["id"] for guide in table.page.guides] == ["李警官", "志愿者"]
    table.page.setGuide("志愿者")
    table.page.setRoute("short")
    table.page.setOut()
    table.settle()
    departure = table.conductor.departure
    assert departure is not None
    assert (departure.guide, departure.booking, departure.people) == ("志愿者", booking.id, 45)
    assert departure.plan.style is Style.SHORT


def test_while_one_group_is_led_the_next_can_be_signed_in_but_not_set_out(door: Door) -> None:
    table = door()
    table.book()
    later = table.book("育才中学", hour=3)
    table.open()
    table.page.setOut()
    table.settle()
    table.page.choose(later.id)
    table.page.setOut()
    table.settle()
    assert table.said[-1] == ("这台机器正在带另一队", True)
    assert table.page.leading == "阳光小学 三年级"
    assert table.store.ledger.total().result(10).people == 90


def test_a_large_group_is_told_that_it_will_be_split_and_gets_its_timetable_on_paper(door: Door) -> None:
    table = door(tours={"room": 25})
    table.book()
    table.open()
    assert table.page.split == "人多，分成 2 队轮着来（23、22 人）"
    table.page.printTimetable()
    table.settle()
    (paper,) = table.papers.glob("*.pdf")
    text = PdfReader(paper).pages[0].extract_text()
    assert "第 1 队 23 人" in text
    assert "阳光小学" in text
    assert table.said[-1][0].endswith(paper.name)


def test_a_slip_before_the_camera_chooses_its_group_and_lets_the_camera_go(door: Door) -> None:
    table = door()
    table.book()
    other = table.book("育才中学", hour=6)
    table.open()
    assert table.host.scanning
    table.host.hold(table.slip(other))
    table.settle()
    assert table.page.group["name"] == "育才中学 三年级"
    assert table.page.group["checked"]
    assert table.page.scanned == "扫到了：今天第 2 场"
    assert not table.host.scanning


def test_a_slip_that_opens_no_door_is_refused_in_words_and_the_camera_looks_on(door: Door) -> None:
    table = door()
    booking = table.book()
    table.open()
    good = table.slip(booking)
    swapped = good[:-1] + ("A" if good[-1] != "A" else "B")
    for code, words in (
        ("https://example.org", "这不是本馆开的预约单"),
        (swapped, "预约单"),
        (table.slip(booking, days=1), "日子还没到"),
        (table.slip(booking, days=-1), "过期了"),
    ):
        table.host.hold(code)
        table.settle()
        assert words in table.said[-1][0]
        assert table.said[-1][1]
        assert table.host.scanning
    table.page.signIn()
    table.settle()
    table.host.hold(good)
    table.settle()
    assert "已经用过了" in table.said[-1][0]


def test_without_a_camera_a_sentence_points_to_the_list(door: Door) -> None:
    table = door(camera="")
    table.book()
    table.open()
    assert table.page.scanTrouble == "这台机器没有摄像头，请在今天的名单里点选"
    assert not table.host.scanning


def test_an_arrival_can_be_taken_back_for_a_minute_and_not_longer(door: Door) -> None:
    table = door()
    table.book()
    table.open()
    table.page.signIn()
    table.settle()
    assert table.page.undoing.words == "登记好了：团体 45 人"
    table.page.undoing.undo()
    table.settle()
    assert table.store.ledger.total().result(10) == Total()
    assert table.page.group["state"] == "waiting"
    table.page.signIn()
    table.settle()
    table.clock.advance(61)
    table.page.tick(0.1)
    assert table.page.undoing.words == ""


def test_a_talk_elsewhere_counts_apart_from_the_hall(door: Door) -> None:
    table = door()
    table.open()
    parties = table.page.parties
    parties.ask()
    parties.setKind("outreach")
    assert parties.venue == "other"
    parties.setChildren(60)
    parties.enter(False)
    table.settle()
    assert table.store.ledger.total().result(10).people == 60
    assert [each["value"] for each in table.page.counts] == [0, 0, 0, 0]


def test_people_without_a_booking_can_be_led_at_once(door: Door) -> None:
    table = door()
    table.open()
    parties = table.page.parties
    parties.ask()
    parties.setKind("group")
    parties.setAudience("company")
    parties.setAdults(12)
    parties.enter(True)
    table.settle()
    departure = table.conductor.departure
    assert departure is not None
    assert (departure.people, departure.booking, departure.audience.value) == (12, None, "company")


def test_yesterdays_walk_ins_are_mended_by_a_signed_row_with_its_reason(door: Door) -> None:
    table = door()
    table.open()
    table.page.parties.ask()
    table.page.parties.quick(5)
    table.settle()
    table.clock.advance(24 * 3600)
    ledger = table.page.ledger
    ledger.ask()
    table.settle()
    assert ledger.rows == []
    ledger.turn(-1)
    table.settle()
    ledger.choose(0)
    ledger.setAdults(1)
    ledger.correct()
    table.settle()
    assert table.said[-1] == ("更正要写原因", True)
    ledger.setReason("多数了")
    ledger.correct()
    table.settle()
    assert ledger.sum == "1 批次，3 人次"
    newest, old = ledger.rows
    assert newest[3:] == ["2", "1", "", "李警官", "多数了"]
    assert old[-1]["text"] == "已更正"
    ledger.choose(1)
    assert not ledger.mending


def test_a_group_that_called_it_off_is_shown_and_not_counted(door: Door) -> None:
    table = door()
    booking = table.book()
    table.store.bookings.cancel(booking.id, by="王", rules=table.rules, override="下雨").result(10)
    table.open()
    (group,) = table.page.groups
    assert (group["tag"], group["over"]) == ("已取消", True)
    assert table.page.counts[0]["value"] == 0
    table.page.choose(booking.id)
    table.page.setOut()
    table.settle()
    assert table.store.ledger.total().result(10) == Total()


def test_who_turns_away_leaves_nothing_behind(door: Door) -> None:
    table = door()
    table.book()
    table.open()
    table.page.leave()
    assert table.page.group["state"] == ""
    assert not table.host.scanning
    assert table.page.groups == []
