"""Several people, each with a PIN of their own."""

from pathlib import Path

import pytest
from argon2 import PasswordHasher

from hall.console.page import Person, Role
from hall.console.pins import Pins
from hall.console.roster import LOCK_SECONDS, TRIES, PinsError
from hall.testing import HandClock

CHEAP = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1)
RIGHT, WRONG = "314159", "271828"
CHEN, WANG = Person("陈警官", Role.STAFF), Person("小王", Role.GUIDE)


@pytest.fixture
def noted() -> list[tuple[object, ...]]:
    return []


@pytest.fixture
def crew(tmp_path: Path, hall_clock: HandClock, noted: list[tuple[object, ...]]) -> Pins:
    """Somebody of the staff and a guide, each with a PIN."""
    pins = Pins(tmp_path / "crew.toml", hall_clock, CHEAP, lambda *change: noted.append(change))
    pins.add(CHEN.name, CHEN.role, RIGHT)
    pins.add(WANG.name, WANG.role, "161803", by=CHEN.name)
    return pins


def test_the_pin_tells_whose_it_is(crew: Pins) -> None:
    assert crew.check(RIGHT).person == CHEN
    assert crew.check("161803").person == WANG
    assert crew.check(WRONG).person is None


def test_the_first_person_of_all_is_staff_whatever_was_asked_for(
    tmp_path: Path, hall_clock: HandClock
) -> None:
    pins = Pins(tmp_path / "pins.toml", hall_clock, CHEAP)
    assert pins.add("小王", Role.GUIDE, RIGHT).role is Role.STAFF


def test_two_people_never_have_the_same_pin(crew: Pins) -> None:
    with pytest.raises(PinsError, match="换一个"):
        crew.add("小李", Role.GUIDE, RIGHT)
    with pytest.raises(PinsError, match="换一个"):
        crew.renew(WANG.name, RIGHT)
    crew.renew(WANG.name, "161803")
    assert crew.people == (CHEN, WANG)


@pytest.mark.parametrize("name", ["", "   ", "小王", " 小王 ", "长" * 21, "小\x00王"])
def test_a_name_is_there_is_short_and_is_nobody_elses(crew: Pins, name: str) -> None:
    with pytest.raises(PinsError):
        crew.add(name, Role.GUIDE, "271801")
    with pytest.raises(PinsError):
        crew.rename(CHEN.name, name or " ")
    assert crew.people == (CHEN, WANG)


def test_the_last_of_the_staff_can_neither_go_nor_become_a_guide(crew: Pins) -> None:
    for do in (lambda: crew.remove(CHEN.name), lambda: crew.appoint(CHEN.name, Role.GUIDE)):
        with pytest.raises(PinsError, match="至少要留一位管理员"):
            do()
    crew.appoint(WANG.name, Role.STAFF)
    crew.remove(CHEN.name)
    assert crew.people == (Person("小王", Role.STAFF),)
    assert crew.check(RIGHT).person is None


def test_every_change_of_people_is_noted_with_who_and_without_any_pin(
    crew: Pins, noted: list[tuple[object, ...]]
) -> None:
    crew.renew(WANG.name, "271801", by=WANG.name)
    crew.rename(WANG.name, "王志愿", by=CHEN.name)
    crew.appoint("王志愿", Role.STAFF, by=CHEN.name)
    crew.remove("王志愿", by=CHEN.name)
    assert [change[:3] for change in noted] == [
        ("person.add", "陈警官", "陈警官"),
        ("person.add", "小王", "陈警官"),
        ("person.pin", "小王", "小王"),
        ("person.rename", "小王", "陈警官"),
        ("person.role", "王志愿", "陈警官"),
        ("person.remove", "王志愿", "陈警官"),
    ]
    assert noted[4][3:] == ({"name": "王志愿", "role": "guide"}, {"name": "王志愿", "role": "staff"})
    assert not any(secret in str(noted) for secret in (RIGHT, "161803", "271801", "argon2"))


def test_wrong_tries_of_anybody_lock_the_one_door_and_any_right_pin_gives_them_back(crew: Pins) -> None:
    crew.check(WRONG)
    assert crew.check("161803").right
    assert crew.standing().tries_left == TRIES
    for _ in range(TRIES):
        crew.check(WRONG)
    assert crew.check("161803").locked_seconds == LOCK_SECONDS[0]


def test_a_file_of_one_pin_from_before_there_were_names_lets_the_same_pin_in(
    tmp_path: Path, hall_clock: HandClock
) -> None:
    path = tmp_path / "pins.toml"
    path.write_text(
        f'hash = "{CHEAP.hash(RIGHT)}"\ntried = 2\nlocks = 0\nlock_seconds = 0.0\n'
        f"seen = {hall_clock.now().isoformat()}\n",
        encoding="utf-8",
    )
    pins = Pins(path, hall_clock, CHEAP)
    assert pins.standing().tries_left == TRIES - 2
    assert pins.check(RIGHT).person == Person("工作人员", Role.STAFF)
    pins.rename("工作人员", "陈警官")
    pins.add("小王", Role.GUIDE, "161803")
    assert pins.check(RIGHT).person == CHEN
    assert pins.check("161803").person == WANG
