"""A tour as its view sees it: the road with its stops, the next one, teams, time."""

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta, tzinfo
from typing import Any, Final

from PySide6.QtCore import Property, QObject, QUrl, Signal

from hall.exhibit import Exhibit
from hall.tours.departure import Departure
from hall.tours.plan import EVERYBODY, Line, Slot, StopKind, Style, timetable
from hall.tours.walk import Walk
from hall.tours.words import doing, team_name
from hall.words import Language, Text

COMING: Final = 3
"""How many of the stops to come are named ahead."""
_WHAT: Final = {
    StopKind.TALK: Text("先听讲解员说一说。", "First a word from your guide."),
    StopKind.LOOK: Text("看看墙上的故事。", "Look at the stories on the wall."),
    StopKind.CONTEST: Text("分队抢答，看谁反应快。", "Teams at the buzzers: who is first?"),
    StopKind.FINALE: Text("一起念承诺，让灯升起来。", "Say the pledge together and let the lamps rise."),
}


class TourShown(QObject):
    """The reading half of `Tour`; every property follows `changed`, minutes and seconds follow `ticked`."""

    changed = Signal()
    ticked = Signal()

    def __init__(self, exhibits: Mapping[str, Exhibit], zone: tzinfo, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._zone = zone
        self._set_out_at = datetime.min.replace(tzinfo=UTC)
        self._exhibits = exhibits
        self._departure: Departure | None = None
        self._walk: Walk | None = None
        self._begun: frozenset[int] = frozenset()
        self._scores: Mapping[str, int] = {}
        self._names: Mapping[str, str] = {}
        self._teams = 2
        self._now = 0.0
        self._language = Language.ZH

    @Property(str, notify=changed)
    def group(self) -> str:
        return self._departure.group if self._departure else ""

    @Property(int, notify=changed)
    def people(self) -> int:
        return self._departure.people if self._departure else 0

    @Property(str, notify=changed)
    def title(self) -> str:
        """The route's name."""
        return self._walk.plan.title.read(self._language) if self._walk else ""

    @Property(bool, notify=changed)
    def free(self) -> bool:
        return self._walk is not None and self._walk.plan.style is Style.FREE

    @Property(int, notify=ticked)
    def elapsed(self) -> int:
        """Whole minutes on the way."""
        return int(self._walk.elapsed(self._now) // 60) if self._walk else 0

    @Property(int, notify=ticked)
    def remaining(self) -> int:
        """Minutes of the group's time, rounded up; 0 when it has run out."""
        return -int(-self._walk.left(self._now) // 60) if self._walk else 0

    @Property(bool, notify=changed)
    def paused(self) -> bool:
        return self._walk is not None and self._walk.paused_since is not None

    @Property(int, notify=changed)
    def done(self) -> int:
        return self._walk.done if self._walk else 0

    @Property(int, notify=changed)
    def at(self) -> int:
        """Which stop is next, from 0; as many as there are stops once the route is walked."""
        return self._walk.at if self._walk else 0

    @Property(list, notify=changed)
    def stops(self) -> list[dict[str, Any]]:
        """The road's stops: `title`, `fate` and, where a team goes alone, `team`."""
        if self._walk is None:
            return []
        return [
            {"title": self._title(leg), "fate": fate.value, "team": self._team(leg)}
            for leg, fate in zip(self._walk.legs, self._walk.fates, strict=True)
        ]

    @Property("QVariantMap", notify=changed)  # type: ignore[arg-type]
    def next(self) -> dict[str, Any]:
        """The stop that is next or was left in the middle; empty where the route is walked."""
        leg = self._walk.leg if self._walk else None
        if leg is None or self._walk is None:
            return {"kind": "", "title": "", "what": "", "minutes": 0, "poster": QUrl(), "team": ""}
        exhibit = self._exhibits.get(leg.stop.exhibit)
        words = exhibit.manifest.summary if exhibit else _WHAT[leg.stop.kind]
        poster = QUrl.fromLocalFile(str(exhibit.path(exhibit.manifest.poster))) if exhibit else QUrl()
        return {
            "kind": leg.stop.kind.value,
            "title": self._title(leg),
            "what": words.read(self._language),
            "minutes": leg.minutes,
            "poster": poster,
            "team": self._team(leg),
        }

    @Property(bool, notify=changed)
    def begun(self) -> bool:
        """Whether the next stop was begun and left."""
        return self._walk is not None and self._walk.at in self._begun

    @Property(list, notify=changed)
    def coming(self) -> list[dict[str, Any]]:
        """The stops after the next: `title`, `minutes` and `team`."""
        if self._walk is None:
            return []
        return [
            {"title": self._title(leg), "minutes": leg.minutes, "team": self._team(leg)}
            for leg in self._walk.coming[:COMING]
        ]

    @Property(list, notify=changed)
    def scores(self) -> list[dict[str, Any]]:
        """The teams of the quiz with their points, best pad first; empty before it."""
        return [
            {"team": team, "name": self._names[team], "score": score} for team, score in self._scores.items()
        ]

    @Property(int, notify=changed)
    def teams(self) -> int:
        """How many teams the quiz will have."""
        return self._teams

    @Property(bool, notify=changed)
    def split(self) -> bool:
        """Whether the group is too large to stay together."""
        return self._walk is not None and len(self._walk.plan.teams) > 1

    @Property(list, notify=changed)
    def teamNames(self) -> list[str]:
        """The heads of the timetable's columns, with the people in each."""
        if self._walk is None:
            return []
        return [
            f"{team_name(team).read(self._language)} · {size}"
            for team, size in enumerate(self._walk.plan.teams)
        ]

    @Property(list, notify=changed)
    def timetable(self) -> list[dict[str, Any]]:
        """Lines of `at` (the hall's time) and `cells`, one a team or one for all."""
        if self._walk is None:
            return []
        return [
            {"at": self._clock_at(line.starts), "cells": self._cells(line)}
            for line in timetable(self._walk.plan)
        ]

    def _cells(self, line: Line) -> list[str]:
        assert self._walk is not None
        return [doing(self._walk.plan, cell).read(self._language) for cell in line.cells]

    def _clock_at(self, minutes: int) -> str:
        moment = self._set_out_at + timedelta(minutes=minutes)
        return f"{moment.astimezone(self._zone):%H:%M}"

    def _title(self, slot: Slot) -> str:
        return slot.stop.title.read(self._language)

    def _team(self, slot: Slot) -> str:
        alone = slot.team != EVERYBODY and self._walk is not None and len(self._walk.plan.teams) > 1
        return team_name(slot.team).read(self._language) if alone else ""
