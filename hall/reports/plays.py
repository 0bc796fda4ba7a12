"""The table of plays between two days, for staff and for the year's report."""

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from hall.exhibit import Outcome
from hall.reports.files import Cell, Column, Format, Sheet, write_file
from hall.reports.span import moments
from hall.reports.words import both, local
from hall.store.reading import PlayRow, read_plays
from hall.words import Text

OUTCOMES: Mapping[Outcome | None, Text] = {
    Outcome.COMPLETED: Text("完成", "completed"),
    Outcome.LEFT: Text("中途离开", "left"),
    Outcome.TIMED_OUT: Text("没人操作，自动结束", "timed out"),
    Outcome.FAILED: Text("出故障中断", "failed"),
    None: Text("还在进行", "still open"),
}
LANGUAGES: Mapping[str, Text] = {"zh": Text("中文", "Chinese"), "en": Text("英文", "English")}

_PLAYS = (
    Column("体验编号 (play)", 38),
    Column("终端 (kiosk)", 10),
    Column("展项 (exhibit)", 16),
    Column("展项名称 (title)", 24),
    Column("访客编号 (visitor)", 38),
    Column("开始时间 (start)", 20),
    Column("结束时间 (end)", 20),
    Column("时长秒 (dwell s)", 10),
    Column("结果 (outcome)", 24),
    Column("得分 (score)", 8),
    Column("满分 (out of)", 8),
    Column("语言 (language)", 16),
    Column("平安灯编号 (lamp)", 12),
    Column("答对题数 (right answers)", 10),
    Column("答题数 (answers)", 10),
    Column("测量值 (measures)", 40),
)
_ANSWERS = (
    Column("体验编号 (play)", 38),
    Column("展项 (exhibit)", 16),
    Column("开始时间 (start)", 20),
    Column("第几题 (place)", 8),
    Column("题目 (question)", 24),
    Column("选择 (chosen)", 12),
    Column("答对 (right)", 10),
    Column("用时秒 (seconds)", 10),
)
_MEASURES = (
    Column("体验编号 (play)", 38),
    Column("展项 (exhibit)", 16),
    Column("开始时间 (start)", 20),
    Column("测量项 (measure)", 28),
    Column("数值 (value)", 12),
)


def export_plays(
    store: Path,
    out: Path,
    *,
    first: date,
    last: date,
    zone: ZoneInfo,
    fmt: Format,
    lamps_before: int = 0,
    titles: Mapping[str, Text] | None = None,
) -> int:
    """Write the plays that began on the days from `first` to `last`, both included, in the hall's zone.

    CSV has one line a play; XLSX has two more sheets, one line an answer and one line a measure. Works while
    the hall runs. Lamp numbers are those that visitors saw, after `lamps_before`. Returns how many plays were
    written. Raises ReportError, StoreError.
    """
    plays = plays_between(store, first, last, zone)
    sheets = [plays_sheet(plays, zone, lamps_before, titles or {})]
    if fmt is Format.XLSX:
        sheets += [answers_sheet(plays, zone), measures_sheet(plays, zone)]
    write_file(out, fmt, sheets)
    return len(plays)


def plays_between(store: Path, first: date, last: date, zone: ZoneInfo) -> list[PlayRow]:
    """The plays that began on the days from `first` to `last`, both included, of the zone."""
    return read_plays(store, *moments(first, last, zone))


def plays_sheet(
    plays: Sequence[PlayRow], zone: ZoneInfo, lamps_before: int, titles: Mapping[str, Text]
) -> Sheet:
    """One line a play."""
    return Sheet("体验 plays", _PLAYS, [_play(play, zone, lamps_before, titles) for play in plays])


def answers_sheet(plays: Sequence[PlayRow], zone: ZoneInfo) -> Sheet:
    """One line an answer."""
    return Sheet("答题 answers", _ANSWERS, [row for play in plays for row in _answers(play, zone)])


def measures_sheet(plays: Sequence[PlayRow], zone: ZoneInfo) -> Sheet:
    """One line a measure."""
    return Sheet("测量 measures", _MEASURES, [row for play in plays for row in _measures(play, zone)])


def _play(play: PlayRow, zone: ZoneInfo, lamps_before: int, titles: Mapping[str, Text]) -> list[Cell]:
    title = titles.get(play.exhibit)
    # Right answers and answers stand in two cells: Excel reads 3/8 as the eighth of March.
    return [
        play.id,
        play.kiosk,
        play.exhibit,
        None if title is None else title.zh,
        play.visitor,
        local(play.began_at, zone),
        None if play.ended_at is None else local(play.ended_at, zone),
        None if play.dwell_seconds is None else round(play.dwell_seconds, 1),
        both(OUTCOMES[play.outcome]),
        play.score,
        play.out_of,
        both(LANGUAGES[play.language]) if play.language in LANGUAGES else play.language,
        None if play.lamp is None else play.lamp + lamps_before,
        sum(answer.right for answer in play.answers),
        len(play.answers),
        "; ".join(f"{name}={_brief(value)}" for name, value in play.measures.items()),
    ]


def _answers(play: PlayRow, zone: ZoneInfo) -> list[list[Cell]]:
    start = local(play.began_at, zone)
    return [
        [
            play.id,
            play.exhibit,
            start,
            place,
            answer.question,
            answer.chosen,
            "对 (yes)" if answer.right else "错 (no)",
            answer.seconds,
        ]
        for place, answer in enumerate(play.answers, start=1)
    ]


def _measures(play: PlayRow, zone: ZoneInfo) -> list[list[Cell]]:
    start = local(play.began_at, zone)
    return [[play.id, play.exhibit, start, name, value] for name, value in play.measures.items()]


def _brief(value: float | None) -> str:
    return "" if value is None else f"{value:.6g}"
