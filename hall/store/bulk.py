"""Fills a bench's store with rows by the million: no power cut will meet it, nothing waits for the disk."""

from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any

from hall.store.connect import connect
from hall.store.schema import Table


class Bulk:
    """Whole rows in the order of a table's columns, all of them in one transaction."""

    def __init__(self, path: Path) -> None:
        self._db = connect(path)

    def __enter__(self) -> "Bulk":
        self._db.execute("PRAGMA synchronous=OFF")
        self._db.execute("BEGIN IMMEDIATE")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if kind is None:
            self._db.execute("COMMIT")
        self._db.close()

    def add(self, table: Table, rows: Iterable[tuple[Any, ...]]) -> None:
        """Add rows to a table."""
        places = ", ".join("?" for _ in self._db.table(table).columns)
        self._db.conn.executemany(f"INSERT INTO {table.value} VALUES ({places})", rows)
