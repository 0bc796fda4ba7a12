"""The page's figures in words and shares, ready to be drawn."""

import math
from collections.abc import Mapping, Sequence
from datetime import date, timedelta
from typing import Any

from hall.console.days import MONTHS, WEEKDAYS
from hall.reports.dashboard import Bar, Dashboard, ExhibitLine, QuestionLine, Stretch
from hall.visiting import AUDIENCES, Audience
from hall.words import Text

STRETCHES: Mapping[Stretch, Text] = {
    Stretch.TODAY: Text("今天", "Today"),
    Stretch.WEEK: Text("本周", "Week"),
    Stretch.MONTH: Text("本月", "Month"),
    Stretch.YEAR: Text("今年", "Year"),
    Stretch.ALL: Text("全部", "All"),
}
_HARD, _HALF = 0.5, 0.6
_OPEN_HOURS = range(9, 17)


def day_text(day: date, *, year: bool = False) -> Text:
    """A day as people say it."""
    zh, en = f"{day.month} 月 {day.day} 日", f"{day.day} {MONTHS[day.month - 1]}"
    return Text(f"{day.year} 年 {zh}", f"{en} {day.year}") if year else Text(zh, en)


def span_text(first: date, last: date) -> Text:
    """The days of a stretch."""
    begin, end = day_text(first, year=True), day_text(last)
    if first == last:
        return begin
    if first.year != last.year:
        end = day_text(last, year=True)
    elif first.month == last.month:
        return Text(
            f"{begin.zh}至 {last.day} 日", f"{first.day}–{last.day} {MONTHS[last.month - 1]} {last.year}"
        )
    else:
        return Text(f"{begin.zh}至 {end.zh}", f"{day_text(first).en} – {end.en} {last.year}")
    return Text(f"{begin.zh}至 {end.zh}", f"{begin.en} – {end.en}")


def cards(seen: Dashboard, lamps: int) -> list[dict[str, Any]]:
    """The numbers on top: today, this month, this year, all, and the lamps."""
    today = seen.last
    weekday = WEEKDAYS[today.weekday()]
    since, more = seen.since or today, f"{seen.total - seen.total_before:,}"
    last_month = today.replace(day=1) - timedelta(days=1)
    return [
        {
            "title": Text("今天参观", "Today"),
            "value": seen.today,
            "below": Text(f"上{weekday.zh} {seen.week_ago:,} 人", f"{seen.week_ago:,} last {weekday.en}"),
            "tone": "",
        },
        _compared(
            Text("本月参观", "This month"),
            seen.month,
            seen.month_before,
            Text(f" {last_month.month} 月同期", f"{MONTHS[last_month.month - 1]}"),
        ),
        _compared(Text("今年参观", "This year"), seen.year, seen.year_before, Text("去年同期", "last year")),
        {
            "title": Text("累计参观", "All visits"),
            "value": seen.total,
            "below": Text(
                f"{since.year} 年 {since.month} 月起，一年来 +{more}",
                f"since {MONTHS[since.month - 1]} {since.year}, +{more} in a year",
            ),
            "tone": "",
        },
        {
            "title": Text("全馆已点亮", "Lamps lit"),
            "value": lamps,
            "below": Text(
                f"本月 +{seen.lit_month:,}，今天 +{seen.lit_today:,}",
                f"+{seen.lit_month:,} this month, +{seen.lit_today:,} today",
            ),
            "tone": "warm",
        },
    ]


def _compared(title: Text, now: int, before: int, when: Text) -> dict[str, Any]:
    if before == 0:
        below = Text(f"{when.zh.strip()}没有记录", f"no records: {when.en}")
        return {"title": title, "value": now, "below": below, "tone": ""}
    change = 100 * (now - before) / before
    if abs(change) < 0.05:
        return {"title": title, "value": now, "below": Text(f"和{when.zh}一样", f"as {when.en}"), "tone": ""}
    more = Text("多", "more than") if change > 0 else Text("少", "less than")
    share = f"{abs(change):.1f}" if abs(change) < 1000 else f"{abs(change):,.0f}"
    below = Text(f"比{when.zh}{more.zh} {share}%", f"{share}% {more.en} {when.en}")
    return {"title": title, "value": now, "below": below, "tone": "more" if change > 0 else ""}


def axis(bars: Sequence[Bar]) -> list[int]:
    """Three or four round numbers from nought to above the highest bar."""
    most = max((bar.people for bar in bars), default=0)
    if most == 0:
        return [0]
    rough = most / 3
    power = 10 ** math.floor(math.log10(rough)) if rough >= 1 else 1
    step = next(
        int(n * power) for n in (1, 2, 2.5, 5, 10) if n * power >= rough and n * power == int(n * power)
    )
    return [step * n for n in range(math.ceil(most / step) + 1)]


def bar_rows(bars: Sequence[Bar], top: int, today: date) -> list[dict[str, Any]]:
    """Each bar with its height, its number where there is room, and its name below."""
    every = max(1, math.ceil(len(bars) / 8))
    highest = max(bars, key=lambda bar: bar.people, default=None)
    rows = []
    for place, bar in enumerate(bars):
        is_last = place == len(bars) - 1
        named = is_last or (place % every == 0 and len(bars) - 1 - place >= every * 0.7)
        numbered = bar.people > 0 and (len(bars) <= 16 or is_last or bar is highest)
        rows.append(
            {
                "share": bar.people / top if top else 0.0,
                "number": f"{bar.people:,}" if numbered else "",
                "name": _bar_name(bar, bars) if named else Text("", ""),
                "now": is_last and bar.last == today,
            }
        )
    return rows


def _bar_name(bar: Bar, bars: Sequence[Bar]) -> Text:
    if bar.first == bar.last and all(one.first == one.last for one in bars):
        if bars[0].first.month != bars[-1].first.month:
            return Text(f"{bar.first.month}/{bar.first.day}", f"{bar.first.month}/{bar.first.day}")
        return Text(f"{bar.first.day}日", f"{bar.first.day}")
    if (bars[-1].last - bars[0].first).days <= 732:
        return Text(f"{bar.first.month}月", MONTHS[bar.first.month - 1])
    return Text(f"{bar.first.year}", f"{bar.first.year}")


def heat_rows(heat: Mapping[tuple[int, int], int]) -> tuple[list[int], list[dict[str, Any]]]:
    """The hours, and one row a weekday with a share for each of them."""
    hours = {*_OPEN_HOURS, *(hour for _, hour in heat)}
    span = list(range(min(hours), max(hours) + 1))
    most = max(heat.values(), default=0)
    rows = [
        {
            "day": WEEKDAYS[weekday - 1],
            "cells": [
                {
                    "plays": heat.get((weekday, hour), 0),
                    "share": heat.get((weekday, hour), 0) / most if most else 0.0,
                }
                for hour in span
            ],
        }
        for weekday in range(1, 8)
    ]
    return span, rows


def audience_rows(audiences: Sequence[tuple[Audience, int]]) -> list[dict[str, Any]]:
    """Each kind of people with its part of the whole, and its length beside the largest."""
    whole = sum(people for _, people in audiences)
    most = max((people for _, people in audiences), default=0)
    return [
        {
            "name": AUDIENCES[audience],
            "people": f"{people:,}",
            "part": f"{100 * people / whole:.0f}%" if whole else "",
            "share": people / most if most else 0.0,
        }
        for audience, people in audiences
        if people
    ]


def exhibit_rows(lines: Sequence[ExhibitLine], titles: Mapping[str, Text]) -> list[dict[str, Any]]:
    """The exhibits, the most lit first."""
    most = max((line.plays.completed for line in lines), default=0)
    return [
        {
            "name": titles.get(line.exhibit, Text(line.exhibit, line.exhibit)),
            "lit": f"{line.plays.completed:,}",
            "share": line.plays.completed / most if most else 0.0,
            "completed": _percent(line.plays.completed, line.plays.plays),
            "dwell": dwell_text(line.plays.dwell_seconds, line.plays.timed),
            "order": "–" if line.in_order is None else f"{line.in_order:.0f}%",
            "alarming": line.in_order is not None and line.in_order < 90,
        }
        for line in lines
    ]


def question_rows(
    lines: Sequence[QuestionLine], names: Mapping[tuple[str, str], Text], titles: Mapping[str, Text]
) -> list[dict[str, Any]]:
    """The questions, the hardest first."""
    return [
        {
            "name": names.get((line.exhibit, line.question), Text(line.question, line.question)),
            "exhibit": titles.get(line.exhibit, Text(line.exhibit, line.exhibit)),
            "answers": f"{line.answers:,}",
            "right": f"{100 * line.share:.0f}%",
            "share": line.share,
            "tone": "bad" if line.share < _HARD else "note" if line.share < _HALF else "fine",
        }
        for line in lines
    ]


def plays_text(seen: Dashboard) -> Text:
    """All plays in one line."""
    plays = seen.plays
    if plays.plays == 0:
        return Text("还没有人玩", "nobody has played yet")
    dwell = dwell_text(plays.dwell_seconds, plays.timed)
    done = _percent(plays.completed, plays.plays)
    return Text(
        f"体验 {plays.plays:,} 次，完成 {done}，平均 {dwell.zh}",
        f"{plays.plays:,} plays, {done} completed, {dwell.en} on average",
    )


def dwell_text(seconds: float, timed: int) -> Text:
    """A mean of minutes and seconds."""
    if timed == 0:
        return Text("–", "–")
    whole = round(seconds / timed)
    return Text(f"{whole // 60}:{whole % 60:02}", f"{whole // 60}:{whole % 60:02}")


def _percent(part: int, whole: int) -> str:
    return f"{100 * part / whole:.0f}%" if whole else "–"
