"""Contacts: sealed, shown to those who call, erased in time, and with nobody's name left over."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from hall.store.audit import changes
from hall.store.booked import UNREADABLE
from hall.store.keys import KeyFileError, Keys
from hall.store.reading import settled_view
from hall.store.store import Store
from hall.visiting import Contact
from tests.store.groups import CONTACT, STARTS, WISH, book, listed


def test_no_contact_is_readable_in_any_file_but_with_the_key(store: Store, path: Path) -> None:
    book(store)
    store.settled().result(10)
    key = path.with_name("hall.key")
    assert key.stat().st_mode & 0o777 == 0o600
    for file in path.parent.rglob("*"):
        content = file.read_bytes() if file.is_file() else b""
        assert "王小明".encode() not in content
        assert b"13812345678" not in content
        assert b"*5678" not in content or file.suffix == ".ballast"
    assert store.people.contact(listed(path)[0].id, by="张警官").result(10) == CONTACT
    with settled_view(path) as db:
        assert (changes(db)[0].what, changes(db)[0].who) == ("contact.show", "张警官")


def test_contacts_are_erased_some_days_after_the_visit_and_the_erasing_is_written_down(
    store: Store, path: Path, clock: Any
) -> None:
    made = book(store)
    book(store, replace(WISH, organisation="幸福小学", starts_at=STARTS + timedelta(days=5)))
    clock.wall = STARTS + timedelta(days=30, hours=1)
    assert store.people.erase(after_days=30, by="hall").result(10) == 1
    assert store.people.erase(after_days=30, by="hall").result(10) == 0
    assert store.people.contact(made.id, by="a").result(10) == Contact()
    keys = Keys(path.with_name("hall.key"))
    assert [b.contact for b in listed(path, keys)] == [Contact(), CONTACT.masked]
    with settled_view(path) as db:
        erased = [c.after for c in changes(db) if c.what == "contact.erase"]
    assert [after and after["erased"] for after in erased] == [0, 1]


def test_a_lost_or_foreign_key_is_told_and_never_replaced(
    open_store: Callable[[], Store], path: Path
) -> None:
    store = open_store()
    made = book(store)
    store.close()
    key = path.with_name("hall.key")
    old = key.read_bytes()
    key.unlink()
    store = open_store()
    with pytest.raises(KeyFileError, match="不见了"):
        store.people.contact(made.id, by="a").result(10)
    other = replace(WISH, organisation="幸福小学", starts_at=STARTS + timedelta(days=1))
    with pytest.raises(KeyFileError, match="不见了"):
        book(store, other)
    Keys(key).seal(CONTACT, may_make=True)
    assert listed(path, Keys(key))[0].contact == UNREADABLE
    key.write_bytes(b"not a key")
    with pytest.raises(KeyFileError, match="用不了"):
        store.people.contact(made.id, by="a").result(10)
    key.write_bytes(old)
    assert store.people.contact(made.id, by="a").result(10) == CONTACT
