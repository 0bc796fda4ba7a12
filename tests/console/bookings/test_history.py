"""A booking's history in words: who, what, and what was otherwise before."""

from datetime import UTC, datetime
from typing import Any

import pytest

from hall.booking_rules import Rule
from hall.console.bookings.history import DONE, RULES, reason_words, sentence
from hall.store.audit import Change
from tests.console.bookings.clerk import ZONE

AT = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
BEFORE: dict[str, Any] = {
    "starts_at": "2026-11-26T01:00:00.000000Z",
    "children": 40,
    "wishes": '["合影"]',
    "audience": "primary",
    "route": "",
}


def change(what: str, before: dict[str, Any] | None = None, after: dict[str, Any] | None = None) -> Change:
    return Change("id", "hall-1", AT, "张警官", what, "booking", before, after)


@pytest.mark.parametrize(
    ("after", "zh", "en"),
    [
        ({"children": 43}, "改了预约：孩子 40 → 43", "changed the booking: children 40 → 43"),
        (
            {"starts_at": "2026-11-27T06:30:00.000000Z"},
            "改了预约：时间 2026-11-26 9:00 → 2026-11-27 14:30",
            "changed the booking: time 26 Nov 2026 9:00 → 27 Nov 2026 14:30",
        ),
        ({"wishes": "[]"}, "改了预约：心愿 合影 → 空", "changed the booking: wishes 合影 → none"),
        (
            {"audience": "middle"},
            "改了预约：参观的人 小学 → 中学",
            "changed the booking: audience primary school → middle school",
        ),
        (
            {"route": "完整版", "children": 1},
            "改了预约：孩子 40 → 1；路线 空 → 完整版",
            "changed the booking: children 40 → 1; route none → 完整版",
        ),
        ({}, "改了预约：联系人", "changed the booking: contact"),
    ],
)
def test_a_change_says_what_was_otherwise_before(after: dict[str, Any], zh: str, en: str) -> None:
    words = sentence(change("booking.change", BEFORE, BEFORE | after), ZONE)
    assert (words.zh, words.en) == (zh, en)


def test_an_arrival_says_who_came() -> None:
    words = sentence(change("booking.arrive", BEFORE, BEFORE | {"children": 38, "adults": 3}), ZONE)
    assert words.zh == "登记到馆：孩子 38，大人 3"


def test_every_rule_has_a_word_for_the_exception_to_it() -> None:
    assert set(RULES) == {rule.value for rule in Rule}
    assert reason_words("县里的活动 [largest, adults]").zh == "破例：县里的活动（人太多、大人不够）"
    assert reason_words("下雨").zh == "下雨"
    assert reason_words("见 [附件]").zh == "见 [附件]"


def test_what_is_not_known_is_shown_as_it_is_written() -> None:
    assert sentence(change("booking.dance"), ZONE).zh == "booking.dance"
    assert "booking.add" in DONE
