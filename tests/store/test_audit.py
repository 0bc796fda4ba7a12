from collections.abc import Callable

import pytest

from hall.store.audit import changes
from hall.store.errors import RefusedError
from hall.store.reading import settled_view
from hall.store.store import Store


def test_a_change_outside_the_records_is_found_by_each_of_its_words(open_store: Callable[[], Store]) -> None:
    store = open_store()
    store.audit.note("person.role", "小王", "陈警官", {"role": "guide"}, {"role": "staff"})
    store.audit.note("settings.change", "volume", "李警官", {"volume": 3}, {"volume": 5}).result(5)
    with settled_view(store._path) as db:
        assert [change.subject for change in changes(db)] == ["volume", "小王"]
        assert [change.subject for change in changes(db, words="陈警官 STAFF")] == ["小王"]
        assert changes(db, words="陈警官 volume") == []
        kept = changes(db, words="volume")[0]
        assert (kept.who, kept.before, kept.after) == ("李警官", {"volume": 3}, {"volume": 5})


def test_nobody_changes_anything_without_a_name(open_store: Callable[[], Store]) -> None:
    with pytest.raises(RefusedError):
        open_store().audit.note("settings.change", "volume", " ")
