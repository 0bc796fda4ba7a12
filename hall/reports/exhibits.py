"""How the exhibits did: played, finished, in order, renewed; and the rows behind it."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

from hall.reports.files import Cell, Chart, Column, Sheet
from hall.reports.words import both, local
from hall.reports.year_span import Span
from hall.store.figures import PlaySum
from hall.store.upkeep import CLOSED, GONE, OPEN
from hall.words import Text

PLAY_FIGURES = (
    Column("体验次数 (plays)", 11),
    Column("完成 (completed)", 11),
    Column("完成率 % (completed %)", 12),
    Column("出故障 (failed)", 10),
    Column("平均时长秒 (mean dwell s)", 12),
)
_EXHIBITS = (
    Column("展项 (exhibit)", 16),
    Column("展项名称 (title)", 24),
    *PLAY_FIGURES,
    Column("完好率 % (in order %)", 12),
    Column("关闭次数 (closings)", 10),
    Column("内容更新日 (renewed)", 14),
)
_STATES = (
    Column("行号 (row)", 38),
    Column("终端 (kiosk)", 10),
    Column("展项 (exhibit)", 16),
    Column("时间 (at)", 20),
    Column("状态 (state)", 18),
    Column("原因 (why)", 50),
)
_CONTENTS = (
    Column("行号 (row)", 38),
    Column("展项 (exhibit)", 16),
    Column("内容版本 (version)", 20),
    Column("首次出现 (first seen)", 20),
    Column("开始记录时已有 (there at first)", 16),
)
STATES: Mapping[str, Text] = {
    OPEN: Text("能玩", "open"),
    CLOSED: Text("停用", "closed"),
    GONE: Text("不在馆", "gone"),
}


def play_figures(plays: PlaySum) -> list[Cell]:
    """The five figures of some plays, in the order of the table."""
    return [
        plays.plays,
        plays.completed,
        None if plays.plays == 0 else round(100 * plays.completed / plays.plays, 1),
        plays.failed,
        None if plays.timed == 0 else round(plays.dwell_seconds / plays.timed, 1),
    ]


def exhibits_sheet(span: Span, titles: Mapping[str, Text]) -> Sheet:
    """One line an exhibit, the most played first."""
    known = span.plays.keys() | span.standings.keys()
    ranked = sorted(known, key=lambda ident: (-span.plays.get(ident, PlaySum()).plays, ident))
    lines: list[list[Cell]] = []
    for ident in ranked:
        standing, renewed = span.standings.get(ident), span.renewed.get(ident)
        title = titles.get(ident)
        lines.append(
            [
                ident,
                None if title is None else title.zh,
                *play_figures(span.plays.get(ident, PlaySum())),
                None if standing is None else standing.share,
                None if standing is None else standing.closings,
                None if renewed is None else renewed.isoformat(),
            ]
        )
    chart = Chart("展项体验次数 (plays by exhibit)", names=0, values=(2,), rows=len(lines)) if lines else None
    total: list[Cell] = ["合计 (sum)", None, *play_figures(sum(span.plays.values(), PlaySum()))]
    return Sheet("展项 exhibits", _EXHIBITS, [*lines, [*total, None, None, None]], chart)


def states_sheet(span: Span, zone: ZoneInfo) -> Sheet:
    """When an exhibit opened, closed or left, and why."""
    rows: list[list[Cell]] = [
        [row.id, row.kiosk, row.exhibit, local(row.at, zone), both(STATES[row.state]), both(row.why)]
        for row in span.states
    ]
    return Sheet("展项状态 states", _STATES, rows)


def contents_sheet(span: Span, zone: ZoneInfo) -> Sheet:
    """Every version of every exhibit's content, and when the hall first had it."""
    yes, no = both(Text("是", "yes")), both(Text("否", "no"))
    rows: list[list[Cell]] = [
        [row.id, row.exhibit, row.version, local(row.first_seen_at, zone), yes if row.is_first else no]
        for row in span.contents
    ]
    return Sheet("内容 contents", _CONTENTS, rows)
