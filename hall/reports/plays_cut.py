"""Plays added up by day, week, month or exhibit."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from zoneinfo import ZoneInfo

from hall.reports.cuts import HEADS, By, spans_of
from hall.reports.exhibits import PLAY_FIGURES, play_figures
from hall.reports.files import Cell, Column, Sheet
from hall.reports.span import moments
from hall.store.figures import PlaySum, plays_by_exhibit
from hall.store.reading import settled_view
from hall.words import Text

PLAY_DEFINITIONS = (
    (
        "体验次数 (plays)",
        "开始玩一个展项算一次，一个人可以玩很多次，不能当人次",
        "one use of one exhibit; one visitor makes several: never a number of people",
    ),
    ("完成 (completed)", "玩到结尾的，点亮一盏平安灯", "played to the end; each lights a lamp"),
    ("完成率 (completed %)", "完成 ÷ 体验次数", "completed ÷ plays"),
    ("出故障 (failed)", "展项出错或断电中断的", "broken off by a fault or a power cut"),
    (
        "平均时长 (mean dwell)",
        "从打开到结束的秒数的平均；断电中断的不算",
        "seconds from opening to end, on average; those cut off by a power cut do not count",
    ),
)


def plays_cut(
    store: Path, first: date, last: date, by: By, zone: ZoneInfo, titles: Mapping[str, Text]
) -> tuple[Sheet, int]:
    """One line a day, week, month or exhibit that had plays, and their sum; and how many plays there were.

    Raises ReportError, StoreError.
    """
    moments(first, last, zone)
    with settled_view(store) as db:
        whole = plays_by_exhibit(db, first, last, zone)
        if by is By.EXHIBIT:
            ranked = sorted(whole, key=lambda ident: (-whole[ident].plays, ident))
            found = [(_name(ident, titles), whole[ident]) for ident in ranked]
        else:
            found = [
                (name, sum(plays_by_exhibit(db, since, until, zone).values(), PlaySum()))
                for name, since, until in spans_of(by, first, last)
            ]
    total = sum(whole.values(), PlaySum())
    lines: list[list[Cell]] = [[name, *play_figures(plays)] for name, plays in found if plays.plays]
    lines.append(["合计 (sum)", *play_figures(total)])
    return Sheet("体验 plays", (Column(HEADS[by], 30), *PLAY_FIGURES), lines), total.plays


def _name(ident: str, titles: Mapping[str, Text]) -> str:
    return f"{titles[ident].zh} ({ident})" if ident in titles else ident
