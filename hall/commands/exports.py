"""`hall export`: records as files for Excel, WPS and the printer."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from hall.booking_rules import BookingRules
from hall.commands.common import Adder, Desk, day, desk, say
from hall.paths import EXHIBITS
from hall.store.keys import Keys
from hall.words import HallError, Text

if TYPE_CHECKING:
    from hall.reports.making import Source

# The tables and their writers are imported by the export itself: the window's start must not wait for them.
_WHAT = ["visits", "bookings", "plays", "year"]
_BY = ["day", "week", "month", "audience", "venue", "exhibit"]
_FORMATS = ["csv", "xlsx", "pdf"]
_ABOUT = """\
来访 visits    谁进了门：人次、批次，按天、周、月、人群或地点
预约 bookings  谁约了、谁来了：一行一个预约，或者按天、周、月、人群汇总
体验 plays     展项怎么玩的：一行一次体验，或者按天、周、月、展项汇总
年报 year      一张能签字盖章的表，每个数都写明口径，后面附台账

visits: who came in.  bookings: who booked and who came.  plays: how exhibits were used.
year: one form to sign and stamp, every figure with its definition and the rows behind it.

hall export visits --from 2026-05-01 --to 2026-05-31 --by week --format pdf --out may.pdf
hall export year --from 2026-01-01 --to 2026-12-31 --out year.xlsx
"""


def add_to(add: Adder) -> None:
    """Add the command."""
    export = add("export", "导出记录 / export records", _export)
    export.formatter_class = argparse.RawDescriptionHelpFormatter
    export.epilog = _ABOUT
    export.add_argument("what", choices=_WHAT, help="来访、预约、体验、年报 / which report")
    words = "YYYY-MM-DD"
    export.add_argument(
        "--from", dest="first", type=day, required=True, metavar=words, help="第一天 / first day"
    )
    export.add_argument(
        "--to", dest="last", type=day, required=True, metavar=words, help="最后一天 / last day"
    )
    export.add_argument(
        "--by", choices=_BY, help="每行是什么 / what a line is (visits: day; others: one each)"
    )
    export.add_argument(
        "--format",
        dest="fmt",
        choices=_FORMATS,
        help="文件格式，默认看文件名 / as the file's name says (xlsx)",
    )
    export.add_argument("--out", type=Path, required=True, metavar="FILE", help="写到哪里 / where to")
    export.add_argument("--json", action="store_true", help="给程序看的一行 / one line for programs")


def _export(asked: argparse.Namespace) -> int:
    from hall.reports.cuts import By
    from hall.reports.files import Format
    from hall.reports.making import Wanted, What, require_sense, write

    wanted = Wanted(What(asked.what), asked.first, asked.last, None if asked.by is None else By(asked.by))
    require_sense(wanted)
    ending = asked.out.suffix[1:].lower()
    fmt = Format(asked.fmt or (ending if ending in _FORMATS else Format.XLSX))
    if ending in _FORMATS and ending != fmt:
        raise HallError(
            f"{asked.out.name}：文件名说是 {ending}，--format 说是 {fmt}，请改成一样的",
            f"{asked.out.name}: the name says {ending} and --format says {fmt}; make them agree",
        )
    report = write(_source(desk(asked)), wanted, fmt, asked.out)
    if asked.json:
        say({"out": str(asked.out), "count": report.count}, as_json=True)
    else:
        words = report.words
        zh, en = f"{asked.out}：写好了，{words.zh}", f"{asked.out}: written, {words.en}"
        say(Text(zh, en), as_json=False)
    return 0


def _source(place: Desk) -> "Source":
    from hall.catalogue import Catalogue
    from hall.reports.making import Source

    catalogue = Catalogue.read([EXHIBITS, place.paths.exhibits], {})
    return Source(
        place.paths.store,
        BookingRules(place.settings.bookings, place.zone),
        place.today(),
        Keys(place.key),
        {e.id: e.manifest.title for e in [*catalogue.exhibits, *catalogue.closed]},
        place.settings.lamps_before,
    )
