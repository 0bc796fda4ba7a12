"""The code on a slip: who holds it comes in once, on the day, with what the hall signed."""

import base64
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall.booking_rules import BookingRules
from hall.settings import BookingSettings
from hall.slips import MARK, SECRET_PURPOSE, Slip, SlipError, SlipFault, Slips
from hall.store.keys import KeyFileError, Keys
from hall.store.store import Store
from hall.testing import HandClock
from hall.visiting import Audience, Booking, Contact, State, Wish

ZONE = ZoneInfo("Asia/Shanghai")
SLIPS = Slips(b"s" * 32, ZONE)
STARTS = datetime(2026, 11, 26, 1, 0, tzinfo=UTC)
IDENT = "019abcde-0123-7456-89ab-0123456789ab"
WISH = Wish("实验小学", Audience.PRIMARY, STARTS, BookingSettings().slot_minutes, 43, 0, 2, grade="二年级")
BOOKING = Booking(IDENT, WISH, State.CONFIRMED, STARTS, "李老师", contact=Contact("陈老师", "13812345678"))
CODE = SLIPS.issue(BOOKING, "hall-1")
LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"


def fault(code: str, now: datetime = STARTS, used: frozenset[str] = frozenset()) -> SlipFault:
    with pytest.raises(SlipError) as error:
        SLIPS.verify(code, now=now, used=used)
    assert error.value.text.zh
    assert error.value.text.en
    return error.value.fault


def test_a_slip_says_which_booking_when_and_how_many() -> None:
    slip = SLIPS.verify(CODE, now=STARTS - timedelta(minutes=20), used=frozenset())
    midnight = datetime(2026, 11, 26, 16, 0, tzinfo=UTC)
    assert slip == Slip(IDENT, STARTS, 40, 45, midnight, "hall-1")


def test_every_kiosk_with_the_halls_key_reads_it_and_no_other_hall_does() -> None:
    again = Slips(b"s" * 32, ZONE).verify(CODE, now=STARTS, used=frozenset())
    assert again.booking == IDENT
    other = Slips(b"t" * 32, ZONE).issue(BOOKING, "hall-1")
    assert fault(other) is SlipFault.FORGED


def test_the_code_is_short_and_of_the_letters_that_a_qr_code_packs_best() -> None:
    assert len(CODE) <= 93  # version 7 with the strongest correction
    assert set(CODE) <= set("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:")


def test_the_code_holds_no_personal_data() -> None:
    content = base64.b32decode(CODE.removeprefix(MARK) + "=" * (-len(CODE.removeprefix(MARK)) % 8))
    for word in (WISH.organisation, WISH.grade, BOOKING.contact.name, BOOKING.contact.phone, "李老师"):
        assert word.encode() not in content


@given(st.integers(len(MARK), len(CODE) - 1), st.sampled_from(LETTERS))
def test_one_altered_letter_is_refused_wherever_it_stands(place: int, letter: str) -> None:
    altered = CODE[:place] + letter + CODE[place + 1 :]
    if altered != CODE:
        assert fault(altered) in (SlipFault.ALTERED, SlipFault.FORGED)


def test_more_people_than_were_signed_are_refused_as_altered() -> None:
    larger = SLIPS.issue(replace(BOOKING, wish=replace(WISH, children=90)), "hall-1")
    assert fault(larger[:50] + CODE[50:]) is SlipFault.ALTERED


@given(st.text(max_size=200) | st.text(LETTERS, max_size=120).map(lambda text: MARK + text))
def test_whatever_else_a_camera_reads_is_refused_in_words(code: str) -> None:
    assert fault(code) is SlipFault.FORGED


@pytest.mark.parametrize(
    ("now", "used", "wanted"),
    [
        (STARTS + timedelta(hours=15), frozenset(), SlipFault.EXPIRED),
        (STARTS - timedelta(days=1), frozenset(), SlipFault.WRONG_DAY),
        (STARTS, frozenset({IDENT}), SlipFault.USED),
        (STARTS + timedelta(hours=15), frozenset({IDENT}), SlipFault.EXPIRED),
    ],
)
def test_a_true_slip_opens_no_door_twice_nor_on_another_day(
    now: datetime, used: frozenset[str], wanted: SlipFault
) -> None:
    assert fault(CODE, now, used) is wanted


def test_the_words_name_the_day_it_was_meant_for() -> None:
    with pytest.raises(SlipError, match="11 月 26 日"):
        SLIPS.verify(CODE, now=STARTS - timedelta(days=3), used=frozenset())


def test_a_kiosk_with_a_long_chinese_name_gets_a_code_all_the_same() -> None:
    code = SLIPS.issue(BOOKING, "大路派出所智慧安防体验馆一号机")
    assert SLIPS.verify(code, now=STARTS, used=frozenset()).kiosk == "大路派出所"


def test_the_first_slip_makes_the_halls_key_and_a_lost_key_is_not_made_anew(
    tmp_path: Path, hall_clock: HandClock
) -> None:
    def opened() -> Store:
        path = tmp_path / "hall.db"
        return Store.open(path, clock=hall_clock, kiosk="hall-1", backups=tmp_path / "b", backups_kept=3)

    store = opened()
    secret = store.bookings.slip_secret().result(10)
    assert len(secret) == 32
    assert Keys(tmp_path / "hall.key").derive(SECRET_PURPOSE, may_make=False) == secret
    assert secret not in (tmp_path / "hall.key").read_bytes()
    _seal_one(store)
    store.close()
    (tmp_path / "hall.key").unlink()
    store = opened()
    with pytest.raises(KeyFileError, match="放回来"):
        store.bookings.slip_secret().result(10)
    store.close()


def _seal_one(store: Store) -> None:
    rules = BookingRules(BookingSettings(), ZONE)
    store.bookings.add(replace(WISH, children=30), BOOKING.contact, by="李老师", rules=rules).result(10)
