"""`hall export`: records as files for Excel and WPS."""

import argparse
from collections.abc import Callable, Mapping
from pathlib import Path

from hall.booking_rules import BookingRules
from hall.commands.common import Adder, Desk, day, desk, say
from hall.paths import EXHIBITS
from hall.store.keys import Keys
from hall.words import HallError, Text

# The tables and XlsxWriter are imported by the export itself: the window's start must not wait for them.
_BY = ["day", "week", "month", "audience", "venue"]
_FORMATS = ["csv", "xlsx"]


def add_to(add: Adder) -> None:
    """Add the command."""
    export = add("export", "导出记录 / export records", _export)
    export.add_argument(
        "what",
        choices=list(_EXPORTS),
        help="体验、来访、预约、年报 / plays, visits, bookings, the yearly form",
    )
    export.add_argument("--from", dest="first", type=day, required=True, metavar="YYYY-MM-DD")
    export.add_argument("--to", dest="last", type=day, required=True, metavar="YYYY-MM-DD")
    export.add_argument("--by", choices=_BY, help="来访表每行是什么 / a line of visits is a (day)")
    export.add_argument("--format", dest="fmt", choices=_FORMATS, default="xlsx")
    export.add_argument("--out", type=Path, required=True, metavar="FILE")
    export.add_argument("--json", action="store_true", help="给程序看的一行 / one line for programs")


def _export(asked: argparse.Namespace) -> int:
    if asked.by is not None and asked.what != "visits":
        raise HallError("--by 只用于来访表（visits）", "--by is for visits only")
    count, words = _EXPORTS[asked.what](desk(asked), asked)
    if asked.json:
        say({"out": str(asked.out), "count": count}, as_json=True)
    else:
        say(
            Text(f"{asked.out}：写好了，{words.zh}", f"{asked.out}: written, {words.en}"),
            as_json=False,
        )
    return 0


def _plays(place: Desk, asked: argparse.Namespace) -> tuple[int, Text]:
    from hall.catalogue import Catalogue
    from hall.reports.files import Format
    from hall.reports.plays import export_plays

    catalogue = Catalogue.read([EXHIBITS, place.paths.exhibits], {})
    count = export_plays(
        place.paths.store,
        asked.out,
        first=asked.first,
        last=asked.last,
        zone=place.zone,
        fmt=Format(asked.fmt),
        lamps_before=place.settings.lamps_before,
        titles={e.id: e.manifest.title for e in [*catalogue.exhibits, *catalogue.closed]},
    )
    return count, Text(f"{count} 次体验", f"{count} plays")


def _visits(place: Desk, asked: argparse.Namespace) -> tuple[int, Text]:
    from hall.reports.files import Format
    from hall.reports.visits import By, export_visits

    count = export_visits(
        place.paths.store,
        asked.out,
        first=asked.first,
        last=asked.last,
        by=By(asked.by or By.DAY),
        zone=place.zone,
        fmt=Format(asked.fmt),
    )
    return count, Text(f"{count} 批次", f"{count} batches")


def _bookings(place: Desk, asked: argparse.Namespace) -> tuple[int, Text]:
    from hall.reports.bookings import export_bookings
    from hall.reports.files import Format

    count = export_bookings(
        place.paths.store,
        asked.out,
        first=asked.first,
        last=asked.last,
        zone=place.zone,
        fmt=Format(asked.fmt),
        keys=Keys(place.key),
    )
    return count, Text(f"{count} 个预约", f"{count} bookings")


def _year(place: Desk, asked: argparse.Namespace) -> tuple[int, Text]:
    from hall.reports.year import export_year

    if asked.fmt != "xlsx":
        raise HallError("年报只有 xlsx", "the yearly form comes as xlsx only")
    rules = BookingRules(place.settings.bookings, place.zone)
    count = export_year(
        place.paths.store, asked.out, first=asked.first, last=asked.last, rules=rules, today=place.today()
    )
    return count, Text(f"接待 {count} 批次", f"{count} batches received")


_EXPORTS: Mapping[str, Callable[[Desk, argparse.Namespace], tuple[int, Text]]] = {
    "plays": _plays,
    "visits": _visits,
    "bookings": _bookings,
    "year": _year,
}
