"""Hands that spoil, and eyes that look at what is left."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from hall.exhibit import Outcome, Result
from hall.store.reading import PlayRow, read_plays
from hall.store.store import Store

NOW = datetime(2026, 5, 4, 2, 0, tzinfo=UTC)
Open = Callable[[], Store]


def rows(path: Path) -> list[PlayRow]:
    return read_plays(path, datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))


def play(store: Store, count: int = 1) -> None:
    for _ in range(count):
        begun = store.plays.begin("fraud_quiz", visitor="v", language="zh")
        store.plays.end(begun, Result(Outcome.COMPLETED))


def beside(path: Path, what: str) -> list[Path]:
    return sorted(found for found in path.parent.iterdir() if what in found.name)


def spoil(path: Path) -> None:
    content = bytearray(path.read_bytes())
    content[4096:] = b"\xa5" * (len(content) - 4096)
    path.write_bytes(content)
