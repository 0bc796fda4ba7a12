"""`hall book` and `hall erase`: bookings from the keyboard."""

import argparse
from datetime import datetime, time
from pathlib import Path
from typing import Any

from hall.booking_rules import BookingRules
from hall.commands.common import Adder, Desk, by_option, day, desk, number, say, span_options, subcommands
from hall.store.booked import require_booking
from hall.store.bookings import BookingRefusedError
from hall.store.errors import RefusedError
from hall.store.keys import Keys
from hall.store.reading import settled_view
from hall.visiting import AUDIENCES, STATES, Audience, Booking, Contact, Move, Wish
from hall.words import Language, Text

WRONG = 1


def add_to(add: Adder) -> None:
    """Add both commands."""
    second = subcommands(add("book", "预约 / bookings", _list))
    listing = second("list", "看预约 / show bookings", _list)
    span_options(listing, required=False)
    _add_options(second("add", "新的预约 / a new booking", _add))
    takes = second("import", "从 CSV 或 XLSX 表格导入 / take a list from CSV or XLSX", _import)
    takes.add_argument("file", type=Path, help="表头和导出的一样 / heads as in an export")
    takes.add_argument(
        "--dry-run", action="store_true", help="只看哪些行不行，不写入 / only say what is refused"
    )
    by_option(takes)
    export = second("export", "导出 / export", _export)
    span_options(export, required=True)
    export.add_argument("--format", dest="fmt", choices=["csv", "xlsx", "ics"], default="xlsx")
    export.add_argument("--out", type=Path, required=True, metavar="FILE")
    cancel = second("cancel", "取消预约 / cancel a booking", _cancel)
    cancel.add_argument("booking", help="预约号，见 hall book list / its id, from hall book list")
    cancel.add_argument("--reason", default="", help="原因 / why")
    _override_option(cancel)
    by_option(cancel)
    confirm = second("confirm", "确认预约 / confirm a booking", _confirm)
    confirm.add_argument("booking")
    by_option(confirm)
    slip = second("slip", "预约单 PDF，带签名的二维码 / the slip as PDF, with its signed code", _slip)
    slip.add_argument("booking")
    slip.add_argument("--out", type=Path, required=True, metavar="FILE")
    arrive = second("arrive", "团体到了，写实到人数 / a group is here: who really came", _arrive)
    arrive.add_argument("booking")
    arrive.add_argument("--children", type=number, required=True, metavar="N", help="实到孩子 / children")
    arrive.add_argument("--adults", type=number, required=True, metavar="N", help="实到大人 / adults")
    by_option(arrive)
    erase = add("erase", "到期的联系人现在就抹掉 / erase the contacts that are due", _erase)
    erase.add_argument(
        "--after-days", type=number, metavar="N", help="参观后几天（按设置）/ days after the visit"
    )
    erase.add_argument("--json", action="store_true", help="给程序看的一行 / one line for programs")
    by_option(erase)


def _add_options(new: argparse.ArgumentParser) -> None:
    new.add_argument("--day", type=day, required=True, metavar="YYYY-MM-DD")
    new.add_argument("--time", type=_time, required=True, metavar="HH:MM", help="几点到 / when they come")
    new.add_argument("--minutes", type=number, metavar="N", help="时长（按设置）/ length (from the settings)")
    new.add_argument("--organisation", required=True, help="单位 / who comes")
    new.add_argument("--audience", choices=list(map(str, Audience)), default="other", help=_audiences())
    new.add_argument("--grade", default="", help="年级 / grade")
    new.add_argument("--children", type=number, default=0, metavar="N", help="孩子 / children")
    new.add_argument("--adults", type=number, default=0, metavar="N", help="大人 / adults")
    new.add_argument("--leaders", type=number, default=0, metavar="N", help="带队老师 / leaders")
    new.add_argument("--contact", default="", help="联系人，加密保存 / contact, kept sealed")
    new.add_argument("--phone", default="", help="电话，加密保存 / phone, kept sealed")
    new.add_argument("--language", choices=["zh", "en"], default="zh", help="讲解语言 / language")
    new.add_argument("--wish", action="append", default=[], help="宣誓、合影…… / oath, photo …")
    new.add_argument("--route", default="", help="路线 / route")
    new.add_argument("--remark", default="", help="备注 / anything else")
    _override_option(new)
    by_option(new)


def _override_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--override", default="", metavar="REASON", help="破例的原因 / why against the rules")


def _audiences() -> str:
    return ", ".join(f"{audience} {words.zh}" for audience, words in AUDIENCES.items())


def _time(text: str) -> time:
    try:
        return datetime.strptime(text, "%H:%M").time()  # noqa: DTZ007  a time of day has no zone
    except ValueError as error:
        raise argparse.ArgumentTypeError(f"{text}：时间请写成 9:30 / write it as 9:30") from error


def _rules(place: Desk) -> BookingRules:
    return BookingRules(place.settings.bookings, place.zone)


def _list(asked: argparse.Namespace) -> int:
    from hall.reports.bookings import booked_on

    place = desk(asked)
    first = asked.first or place.today()
    last = asked.last or max(first, place.today())
    bookings, came = booked_on(place.paths.store, first, last, place.zone, Keys(place.key))
    if asked.json:
        rows = []
        for booking in bookings:
            row = came.get(booking.id)
            arrived = None if row is None else {"children": row.party.children, "adults": row.party.adults}
            rows.append(as_record(booking, place) | {"came": arrived})
        say(rows, as_json=True)
        return 0
    for booking in bookings:
        wish = booking.wish
        start = wish.starts_at.astimezone(place.zone)
        say(
            f"{booking.id}  {start:%Y-%m-%d %H:%M}  {wish.organisation}  {AUDIENCES[wish.audience].zh}  "
            f"{wish.people} 人  {STATES[booking.state].zh}  {booking.contact.name} {booking.contact.phone}",
            as_json=False,
        )
    say(Text(f"{len(bookings)} 个预约", f"{len(bookings)} bookings"), as_json=False)
    return 0


def _add(asked: argparse.Namespace) -> int:
    place = desk(asked)
    wish = Wish(
        asked.organisation,
        Audience(asked.audience),
        datetime.combine(asked.day, asked.time, place.zone),
        asked.minutes or place.settings.bookings.slot_minutes,
        asked.children,
        asked.adults,
        asked.leaders,
        asked.grade,
        Language(asked.language),
        tuple(asked.wish),
        asked.route,
        asked.remark,
    )
    contact = Contact(asked.contact, asked.phone)
    with place.records() as store:
        made = store.bookings.add(wish, contact, by=asked.by, rules=_rules(place), override=asked.override)
        booking = made.result()
    _answer(asked, place, booking, Text("预约好了", "booked"))
    return 0


def _import(asked: argparse.Namespace) -> int:
    from hall.reports.booking_lists import read_list

    place = desk(asked)
    rows = read_list(asked.file, place.zone, place.settings.bookings.slot_minutes)
    wanted = [(row.wish, row.contact) for row in rows if row.wish is not None]
    with place.records() as store:
        asking = store.bookings.add_all(wanted, by=asked.by, rules=_rules(place), dry_run=asked.dry_run)
        answers = iter(asking.result())
    taken, refused = 0, []
    for row in rows:
        answer = Text("", "") if row.wish is None else next(answers)
        if isinstance(answer, Booking):
            taken += 1
            continue
        why = row.error or (answer.text if isinstance(answer, RefusedError) else None)
        assert why is not None
        rules = [r.rule for r in answer.refusals] if isinstance(answer, BookingRefusedError) else []
        refused.append({"line": row.line, "zh": why.zh, "en": why.en, "rules": rules})
    if asked.json:
        say({"taken": taken, "refused": refused, "dry_run": asked.dry_run}, as_json=True)
    else:
        for one in refused:
            words = Text(f"第 {one['line']} 行：{one['zh']}", f"line {one['line']}: {one['en']}")
            say(words, as_json=False)
        done = Text("可以导入", "would be taken") if asked.dry_run else Text("导入了", "taken")
        count = Text(
            f"{done.zh} {taken} 行，{len(refused)} 行不行", f"{taken} {done.en}, {len(refused)} refused"
        )
        say(count, as_json=False)
    return WRONG if refused else 0


def _export(asked: argparse.Namespace) -> int:
    from hall.reports.bookings import export_bookings, export_calendar
    from hall.reports.files import Format

    place, span = desk(asked), {"first": asked.first, "last": asked.last}
    if asked.fmt == "ics":
        now = place.clock.now()
        count = export_calendar(place.paths.store, asked.out, **span, zone=place.zone, now=now)
    else:
        keys = Keys(place.key)
        fmt = Format(asked.fmt)
        count = export_bookings(place.paths.store, asked.out, **span, zone=place.zone, fmt=fmt, keys=keys)
    words = Text(f"{asked.out}：写好了，{count} 个预约", f"{asked.out}: written, {count} bookings")
    say({"out": str(asked.out), "count": count} if asked.json else words, as_json=asked.json)
    return 0


def _cancel(asked: argparse.Namespace) -> int:
    place = desk(asked)
    with place.records() as store:
        booking = store.bookings.cancel(
            asked.booking, by=asked.by, rules=_rules(place), reason=asked.reason, override=asked.override
        ).result()
    _answer(asked, place, booking, Text("取消了", "cancelled"))
    return 0


def _confirm(asked: argparse.Namespace) -> int:
    place = desk(asked)
    with place.records() as store:
        booking = store.bookings.move(asked.booking, Move.CONFIRM, by=asked.by).result()
    _answer(asked, place, booking, Text("确认了", "confirmed"))
    return 0


def _slip(asked: argparse.Namespace) -> int:
    from hall.reports.slip import slip_paper
    from hall.slips import SECRET_PURPOSE, Slips

    place = desk(asked)
    with settled_view(place.paths.store) as db:
        booking = require_booking(db, asked.booking)
    if not place.key.exists():
        # The first slip of a hall makes its key, or says that the key was lost.
        with place.records() as store:
            store.bookings.slip_secret().result()
    secret = Keys(place.key).derive(SECRET_PURPOSE, may_make=False)
    code = Slips(secret, place.zone).issue(booking, place.settings.kiosk)
    rules = place.settings.bookings
    slip_paper(booking, code, zone=place.zone, rules=rules, made_on=place.today()).write(asked.out)
    words = Text(f"{asked.out}：预约单写好了", f"{asked.out}: the slip is written")
    say({"out": str(asked.out), "code": code} if asked.json else words, as_json=asked.json)
    return 0


def _arrive(asked: argparse.Namespace) -> int:
    from hall.commands.visits import as_record as row_record

    place = desk(asked)
    with place.records() as store:
        row = store.arrivals.arrive(
            asked.booking, asked.children, asked.adults, by=asked.by, rules=_rules(place)
        ).result()
    people = row.party.people
    words = Text(f"到了 {people} 人，已记入台账\n{row.id}", f"{people} people are here, in the ledger")
    say(row_record(row) if asked.json else words, as_json=asked.json)
    return 0


def _erase(asked: argparse.Namespace) -> int:
    place = desk(asked)
    days = place.settings.bookings.erase_after_days if asked.after_days is None else asked.after_days
    with place.records() as store:
        count = store.people.erase(after_days=days, by=asked.by).result()
    words = Text(
        f"抹掉了 {count} 个联系人（参观已过 {days} 天的）",
        f"{count} contacts erased (visits more than {days} days ago)",
    )
    say({"erased": count, "after_days": days} if asked.json else words, as_json=asked.json)
    return 0


def _answer(asked: argparse.Namespace, place: Desk, booking: Booking, words: Text) -> None:
    if asked.json:
        say(as_record(booking, place), as_json=True)
    else:
        say(f"{words}\n{booking.id}", as_json=False)


def as_record(booking: Booking, place: Desk) -> dict[str, Any]:
    """A booking for programs, its contact masked."""
    wish = booking.wish
    return {
        "id": booking.id,
        "state": booking.state,
        "starts_at": wish.starts_at.astimezone(place.zone).isoformat(),
        "minutes": wish.minutes,
        "organisation": wish.organisation,
        "audience": wish.audience,
        "grade": wish.grade,
        "children": wish.children,
        "adults": wish.adults,
        "leaders": wish.leaders,
        "people": wish.people,
        "language": wish.language,
        "wishes": wish.wishes,
        "route": wish.route,
        "remark": wish.remark,
        "contact": booking.contact.name,
        "phone": booking.contact.phone,
        "override": booking.override,
        "entered_by": booking.entered_by,
    }
