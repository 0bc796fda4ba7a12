"""Damaged, lost, foreign and newer files at the start."""

from pathlib import Path
from random import Random
from typing import Any

import pytest
from sqlite_utils import Database

from hall.exhibit import Outcome, Result
from hall.store.connect import connect
from hall.store.errors import NewerStoreError, sqlite3
from hall.store.schema import Table, migrations
from hall.store.store import Store
from hall.store.tallies_schema import SUMS
from tests.store.damage import Open, beside, play, rows, spoil


def test_every_table_that_rows_go_to_is_strict_with_text_ids_and_a_kiosk(path: Path, store: Store) -> None:
    store.close()
    db = Database(str(path), execute_plugins=False)
    made = set(db.table_names()) - {migrations.migrations_table} - SUMS
    assert made == set(Table)
    for name in made:
        table = db.table(name)
        assert (table.strict, table.pks, table.columns_dict["kiosk"]) == (True, ["id"], str)
    db.close()


def test_every_opening_sets_what_the_file_forgets(tmp_path: Path) -> None:
    for _ in range(2):
        db = connect(tmp_path / "hall.db")
        asked = [db.execute(f"PRAGMA {name}").fetchone()[0] for name in ("synchronous", "foreign_keys")]
        assert asked == [2, 1]
        assert db.journal_mode == "wal"
        db.close()


def test_a_newer_store_is_refused_in_a_sentence_and_left_alone(open_store: Open, path: Path) -> None:
    store = open_store()
    play(store)
    store.close()
    db = Database(str(path), execute_plugins=False)
    db.table(migrations.migrations_table).insert(
        {"migration_set": "hall", "name": "m999_holograms", "applied_at": "2030-01-01"}
    )
    db.close()
    before = path.read_bytes()
    with pytest.raises(NewerStoreError, match=r"hall\.db：.*m999_holograms.*先升级") as caught:
        open_store()
    assert "update the hall" in caught.value.text.en
    with pytest.raises(NewerStoreError):
        rows(path)
    assert path.read_bytes() == before
    assert beside(path, "damaged") == []


def test_a_damaged_store_gives_way_to_the_newest_backup_and_staff_hear_of_it(
    open_store: Open, path: Path, clock: Any
) -> None:
    store = open_store()
    play(store, 30)
    store.back_up().result(10)
    play(store, 5)
    store.close()
    spoil(path)
    again = open_store()
    assert len(rows(path)) == 30
    assert again.lamps.total() == 30
    [notice] = again.notices.open()
    assert notice.kind == "store"
    assert "坏了" in notice.text.zh
    assert "2026-05-04 01:30 UTC" in notice.text.en
    aside = beside(path, "damaged")
    assert aside[0].name in notice.text.zh
    play(again, 1)
    again.settled().result(10)
    assert len(rows(path)) == 31


def test_a_damaged_backup_is_passed_over(open_store: Open, path: Path, backups: Path) -> None:
    store = open_store()
    play(store, 3)
    good = store.back_up().result(10)
    play(store, 40)
    newer = store.back_up().result(10)
    store.close()
    assert newer.number > good.number
    spoil(path)
    spoil(newer.path)
    again = open_store()
    assert again.lamps.total() == 3


def test_without_a_sound_backup_a_new_store_begins_and_staff_hear_of_it(
    open_store: Open, path: Path, backups: Path
) -> None:
    store = open_store()
    play(store, 30)
    store.close()
    for found in backups.iterdir():
        spoil(found)
    path.write_bytes(b"This was a database once. " * 400)
    again = open_store()
    assert again.lamps.total() == 0
    [notice] = again.notices.open()
    assert "从零开始" in notice.text.zh
    play(again)
    again.settled().result(10)
    assert len(rows(path)) == 1


@pytest.mark.parametrize("emptied", [False, True])
def test_a_lost_store_comes_back_from_its_backup(open_store: Open, path: Path, emptied: bool) -> None:
    store = open_store()
    play(store, 4)
    store.back_up().result(10)
    store.close()
    if emptied:
        path.write_bytes(b"")
    else:
        path.unlink()
    again = open_store()
    assert again.lamps.total() == 4
    assert "丢了" in again.notices.open()[0].text.zh


def test_a_first_start_cut_off_before_its_first_row_is_no_loss(open_store: Open, path: Path) -> None:
    path.parent.mkdir()
    path.touch()
    assert open_store().notices.open() == []


def test_a_log_left_without_its_file_is_not_played_into_the_backup(
    open_store: Open, path: Path, tmp_path: Path
) -> None:
    store = open_store()
    play(store, 4)
    store.back_up().result(10)
    play(store, 4)
    store.settled().result(10)
    log = path.with_name("hall.db-wal").read_bytes()
    store.close()
    path.unlink()
    path.with_name("hall.db-wal").write_bytes(log)
    again = open_store()
    assert again.lamps.total() == 4
    assert [found.name.endswith("-wal") for found in beside(path, "damaged")] == [True]


def test_random_damage_never_stops_the_hall_nor_shows_rows_that_never_were(
    open_store: Open, path: Path
) -> None:
    random = Random(7)
    store = open_store()
    play(store, 60)
    store.back_up().result(10)
    store.close()
    whole = path.read_bytes()
    for _ in range(40):
        content = bytearray(whole)
        at = random.randrange(0, len(content) - 512)
        content[at : at + 512] = random.randbytes(512)
        path.write_bytes(content)
        again = open_store()
        assert again.lamps.total() == 60
        assert again.close() == 0
        assert {row.lamp for row in rows(path)} == set(range(1, 61))


def test_damage_found_while_writing_is_mended_without_losing_what_waits(
    open_store: Open, path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    store = open_store()
    play(store, 200)
    store.back_up().result(10)
    running = store.plays.begin("drunk_drive", visitor="v", language="zh")
    running.acknowledged.result(10)
    store.settled().result(10)
    vandal = sqlite3.connect(path, isolation_level=None)
    vandal.execute("PRAGMA writable_schema=ON")
    vandal.execute("UPDATE sqlite_schema SET rootpage = 99999 WHERE name = 'plays'")
    vandal.execute("PRAGMA schema_version=77")
    vandal.close()
    ended = store.plays.end(running, Result(Outcome.COMPLETED, 9))
    play(store, 3)
    ended.result(20)
    store.settled().result(20)
    found = {row.id: row for row in rows(path)}
    assert (found[running.id].outcome, found[running.id].score) == (Outcome.COMPLETED, 9)
    assert len(found) == 204
    assert [notice.kind for notice in store.notices.open()] == ["store"]
    assert "in trouble: malformed database schema" in caplog.text


def test_a_row_without_its_play_cannot_be_written(tmp_path: Path, open_store: Open, path: Path) -> None:
    open_store().close()
    db = connect(path)
    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        db.table(Table.MEASURES).insert({"id": "m", "kiosk": "k", "play": "none", "name": "x", "value": 1.0})
    db.close()
