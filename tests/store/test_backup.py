"""Backups: one a day, verified, and the way back from them."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from hall.store import backup as backing
from hall.store.errors import BusyStoreError, NoBackupError, StoreError
from hall.store.reading import read_plays
from hall.store.store import Store
from tests.store.damage import NOW, Open, beside, play, rows, spoil


def test_one_backup_a_day_is_kept_for_some_days(open_store: Open, backups: Path, clock: Any) -> None:
    for _ in range(5):
        store = open_store()
        play(store)
        store.settled().result(10)
        store.close()
        open_store().close()
        clock.pass_by(86400)
    found = sorted(path.name for path in backups.iterdir())
    assert found == [
        "hall-000003-20260506T013000Z.db",
        "hall-000004-20260507T013000Z.db",
        "hall-000005-20260508T013000Z.db",
    ]


def test_a_hall_that_is_never_switched_off_backs_up_each_day(store: Store, backups: Path, clock: Any) -> None:
    for day in range(1, 4):
        play(store, 2)
        # The last row asks for the backup, which then stands behind what is asked for here.
        for _ in range(2):
            store.settled().result(10)
        assert len(list(backups.iterdir())) == day
        clock.pass_by(86400)


def test_the_newest_backup_is_the_last_one_made_whatever_the_clock_said(
    store: Store, backups: Path, clock: Any
) -> None:
    clock.wall = datetime(2099, 1, 1, tzinfo=UTC)
    store.back_up().result(10)
    clock.wall = NOW
    last = store.back_up().result(10)
    assert backing.backups(backups)[0] == last


def test_a_backup_made_beside_the_running_hall_is_whole(store: Store, path: Path, tmp_path: Path) -> None:
    play(store, 20)
    store.settled().result(10)
    made = backing.backup(path, tmp_path / "stick", now=NOW, kept=3)
    assert len(read_plays(made.path, NOW - timedelta(days=1), NOW)) == 20
    assert [found.name for found in made.path.parent.glob("*.db")] == [made.path.name]


def test_a_backup_that_fails_leaves_nothing_and_staff_are_told(
    store: Store, backups: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store.settled().result(10)
    store.back_up().result(10)
    for found in backups.iterdir():
        found.unlink()
    backups.rmdir()
    backups.write_text("a file where the folder should be")
    with pytest.raises(StoreError, match=r"备份没有做成.*File exists"):
        store.back_up().result(10)
    store.settled().result(10)
    assert [notice.kind for notice in store.notices.open()] == ["backup"]
    assert "File exists" in caplog.text
    backups.unlink()
    store.back_up().result(10)
    store.settled().result(10)
    assert store.notices.open() == []


def test_restore_puts_the_named_backup_back_and_keeps_the_old_store(
    open_store: Open, path: Path, backups: Path
) -> None:
    store = open_store()
    play(store, 2)
    first = store.back_up().result(10)
    play(store, 3)
    store.back_up().result(10)
    play(store, 1)
    store.close()
    assert backing.restore(backups, path, now=NOW, which=first.path.name) == first
    assert len(rows(path)) == 2
    [aside] = [found for found in beside(path, "before-restore") if found.name.endswith("Z")]
    assert len(rows(aside)) == 6
    backing.restore(backups, path, now=NOW)
    assert len(rows(path)) == 5


def test_restore_is_refused_while_the_hall_runs(store: Store, path: Path, backups: Path) -> None:
    play(store)
    store.back_up().result(10)
    with pytest.raises(BusyStoreError, match="先退出展厅"):
        backing.restore(backups, path, now=NOW)
    play(store)
    store.settled().result(10)
    assert len(rows(path)) == 2


def test_restore_without_a_sound_backup_changes_nothing(open_store: Open, path: Path, tmp_path: Path) -> None:
    store = open_store()
    play(store)
    made = store.back_up().result(10)
    store.close()
    with pytest.raises(NoBackupError, match="没有完好的备份"):
        backing.restore(tmp_path / "nowhere", path, now=NOW)
    with pytest.raises(NoBackupError, match=r"other\.db"):
        backing.restore(made.path.parent, path, now=NOW, which="other.db")
    spoil(made.path)
    with pytest.raises(NoBackupError, match="换一个"):
        backing.restore(made.path.parent, path, now=NOW, which=made.path.name)
    assert len(rows(path)) == 1


def test_a_damaged_store_is_not_backed_up(open_store: Open, path: Path, tmp_path: Path) -> None:
    store = open_store()
    play(store, 30)
    store.close()
    spoil(path)
    with pytest.raises(StoreError):
        backing.backup(path, tmp_path / "stick", now=NOW, kept=3)
    assert list((tmp_path / "stick").iterdir()) == []
