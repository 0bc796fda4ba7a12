"""The form before it is saved: what is missing is said of the field where it is missing."""

from concurrent.futures import Future
from dataclasses import replace
from datetime import date, datetime

import pytest

from hall.console.bookings.draft import Draft, DraftError, draft_of, new_draft
from hall.console.bookings.patience import awaited
from hall.console.bookings.words import WISHES
from hall.visiting import Audience, Booking, Contact, State
from hall.words import HallError
from tests.console.bookings.clerk import STARTS, WISH, ZONE

DAY = date(2026, 11, 26)
WHOLE = replace(new_draft(DAY, "9:00", 90), organisation="实验小学", children=40, leaders=2)


def field(draft: Draft) -> str:
    with pytest.raises(DraftError) as error:
        draft.wish(ZONE)
        draft.contact()
    assert error.value.text.zh
    assert error.value.text.en
    return error.value.field


def test_a_whole_form_becomes_a_wish() -> None:
    draft = replace(WHOLE, grade=" 二年级 ", other="想看警犬").toggled("合影").toggled("宣誓").toggled("宣誓")
    wish = draft.wish(ZONE)
    assert wish == replace(WISH, wishes=("合影", "想看警犬"))
    assert wish.starts_at == STARTS


@pytest.mark.parametrize("time", ["9:00", "09:00", " 9：00", "9.00", "900", "0900"])
def test_a_time_is_understood_however_it_is_typed(time: str) -> None:
    assert replace(WHOLE, time=time).starts_at(ZONE) == STARTS


@pytest.mark.parametrize(
    ("draft", "name"),
    [
        (replace(WHOLE, organisation="  "), "organisation"),
        (replace(WHOLE, children=0, leaders=0), "people"),
        (replace(WHOLE, time="nine"), "time"),
        (replace(WHOLE, time="25:00"), "time"),
        (replace(WHOLE, time=""), "time"),
        (replace(WHOLE, minutes=0), "minutes"),
        (replace(WHOLE, phone="12"), "phone"),
        (replace(WHOLE, phone="call me at home"), "phone"),
        (replace(WHOLE, changes="x", kept=Contact("陈**", "*5678"), name="王老师"), "phone"),
        (replace(WHOLE, changes="x", kept=Contact("陈**", "*5678"), phone="13812345678"), "name"),
    ],
)
def test_what_is_missing_is_said_of_its_field(draft: Draft, name: str) -> None:
    assert field(draft) == name


def test_an_untouched_contact_stays_as_it_is() -> None:
    assert replace(WHOLE, changes="x", kept=Contact("陈**", "*5678")).contact() is None
    assert WHOLE.contact() == Contact()
    assert replace(WHOLE, name="陈", phone="+86 138-1234 5678").contact() == Contact(
        "陈", "+86 138-1234 5678"
    )


def test_a_booking_comes_back_into_the_form_as_it_was() -> None:
    wish = replace(WISH, wishes=("宣誓", "想看警犬", "唱歌"), route="完整版", remark="下雨照来")
    booking = Booking("x", wish, State.CONFIRMED, STARTS, "李老师", contact=Contact("陈**", "*5678"))
    draft = draft_of(booking, ZONE, frozenset(WISHES))
    assert (draft.time, draft.wishes, draft.other) == ("9:00", ("宣誓",), "想看警犬、唱歌")
    assert replace(draft, other="").wish(ZONE) == replace(wish, wishes=("宣誓",))
    assert draft.audience is Audience.PRIMARY


def test_another_slot_takes_its_day_and_time() -> None:
    moved = WHOLE.at(datetime(2026, 12, 1, 14, 5, tzinfo=ZONE))
    assert (moved.day, moved.time) == (date(2026, 12, 1), "14:05")


def test_a_disk_that_takes_too_long_is_told_of_and_not_waited_for() -> None:
    with pytest.raises(HallError, match="先别关机"):
        awaited(Future(), 0.01)
