"""What the page of today shows, gathered from the catalogue and the records."""

from collections.abc import Callable, Sequence
from datetime import datetime, time, timedelta, tzinfo
from functools import partial
from pathlib import Path

from hall.catalogue import Catalogue
from hall.clock import Clock
from hall.console.today.sources import Device, Line, Numbers, Row, Sources
from hall.exhibit import Kind
from hall.store.backup import backups
from hall.store.errors import StoreError
from hall.store.reading import read_plays
from hall.store.store import Store
from hall.words import Text

KINDS = {
    Kind.QUIZ: Text("问答", "quiz"),
    Kind.FILM: Text("影片", "film"),
    Kind.LENS: Text("镜头", "lens"),
    Kind.GAME: Text("游戏", "game"),
    Kind.STORY: Text("故事", "story"),
    Kind.PANORAMA: Text("全景", "panorama"),
    Kind.CARDS: Text("卡片", "cards"),
    Kind.WALL: Text("留言墙", "wall"),
}
_BROKE_OFF = Text("刚才中断了，稍后自动再试", "broke off just now; will be tried again")


def today_sources(
    catalogue: Catalogue,
    store: Store,
    records: Path,
    folder: Path,
    clock: Clock,
    zone: tzinfo,
    lamps: Callable[[], tuple[int, int]],
    resting: Callable[[], frozenset[str]],
    devices: Callable[[], Sequence[Device]],
    pin_fault: Callable[[], Text | None],
) -> Sources:
    """Sources over the records at `records` and the backups in `folder`; `lamps` gives total and today."""
    return Sources(
        notices=lambda: _notices(catalogue, store, pin_fault()),
        exhibits=lambda: _rows(catalogue, resting()),
        numbers=lambda: _numbers(records, clock, zone, *lamps()),
        devices=devices,
        last_backup=lambda: next((backup.made_at for backup in backups(folder)), None),
        dismiss=store.notices.close,
        back_up=partial(_back_up, store),
    )


def _notices(catalogue: Catalogue, store: Store, pin_fault: Text | None) -> list[Line]:
    faults = [
        Line(Text(_line(f.file, f.key, f.text.zh), _line(f.file, f.key, f.text.en)))
        for f in catalogue.faults_of()
    ]
    told = [Line(notice.text, notice.opened_at, notice.id) for notice in store.notices.open()]
    return ([Line(pin_fault)] if pin_fault else []) + told + faults


def _line(file: str, key: str, words: str) -> str:
    return f"{file}: {key}: {words}" if key else f"{file}: {words}"


def _rows(catalogue: Catalogue, resting: frozenset[str]) -> list[Row]:
    rows = [
        Row(
            exhibit.manifest.title,
            KINDS[exhibit.manifest.kind],
            exhibit.id not in resting,
            _BROKE_OFF if exhibit.id in resting else None,
        )
        for exhibit in catalogue.exhibits
    ]
    for exhibit in catalogue.closed:
        first = catalogue.faults[exhibit.id][0]
        rows.append(Row(exhibit.manifest.title, KINDS[exhibit.manifest.kind], False, first.text))
    return rows


def _numbers(records: Path, clock: Clock, zone: tzinfo, total: int, today: int) -> Numbers:
    start = datetime.combine(clock.now().astimezone(zone).date(), time(), zone)
    try:
        plays = len(read_plays(records, start, start + timedelta(days=1)))
    except StoreError:
        plays = 0  # a full disk has kept the records from being made; the notice says so
    return Numbers(plays, today, total)


def _back_up(store: Store) -> Text:
    made = store.back_up().result()
    return Text(f"备份做好了：{made.path.name}", f"backup made: {made.path.name}")
