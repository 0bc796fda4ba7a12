"""What staff are told, and that it stays until somebody says it is done."""

from collections.abc import Callable

from hall.store.store import Store
from hall.words import Text

DARK = Text("摄像头没有画面", "the camera is dark")


def test_a_notice_is_read_at_once_and_outlives_a_restart(open_store: Callable[[], Store]) -> None:
    store = open_store()
    told = store.notices.add("camera", DARK, "no frame for 2 s")
    assert store.notices.open() == [told]
    store.close()
    assert open_store().notices.open() == [told]


def test_the_same_notice_is_told_once_while_it_stands(store: Store) -> None:
    assert store.notices.add("camera", DARK) == store.notices.add("camera", DARK, "again")
    assert len(store.notices.open()) == 1


def test_a_closed_notice_is_gone_for_good_and_may_come_again(open_store: Callable[[], Store]) -> None:
    store = open_store()
    store.notices.close(store.notices.add("camera", DARK).id)
    assert store.notices.open() == []
    store.close()
    again = open_store()
    assert again.notices.open() == []
    again.notices.add("camera", DARK)
    assert len(again.notices.open()) == 1


def test_the_newest_notice_comes_first(store: Store) -> None:
    first = store.notices.add("exhibit", Text("甲坏了", "A is broken"))
    second = store.notices.add("exhibit", Text("乙坏了", "B is broken"))
    assert store.notices.open() == [second, first]
    store.notices.close_kind("exhibit")
    assert store.notices.open() == []
