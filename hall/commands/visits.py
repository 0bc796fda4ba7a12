"""`hall visit`: the ledger from the keyboard."""

import argparse
from typing import Any

from hall.commands.common import Adder, by_option, day, desk, number, say, span_options, subcommands
from hall.store.headcounts import Headcount, Total, every, find, standing, total
from hall.store.reading import settled_view
from hall.visiting import AUDIENCES, KINDS, VENUES, Audience, Kind, Party, Venue
from hall.words import HallError, Text


def add_to(add: Adder) -> None:
    """Add the command and its second words."""
    visit = add("visit", "来访人数台账 / the ledger of visits", _add)
    second = subcommands(visit)
    new = second("add", "登记来访 / enter a visit", _add)
    _people(new, required=True)
    _about(new, kind=Kind.WALK_IN, venue=Venue.HALL, audience=Audience.OTHER)
    by_option(new)
    mend = second("correct", "更正一行，原来的留着 / correct a row; the old one stays", _correct)
    mend.add_argument("row", help="台账行号 / the row's id, from hall visit list")
    _people(mend, required=False)
    _about(mend, kind=None, venue=None, audience=None)
    mend.add_argument("--reason", required=True, help="为什么更正 / why")
    by_option(mend)
    listing = second("list", "看台账 / show the ledger", _list)
    span_options(listing, required=False)
    listing.add_argument("--all", action="store_true", help="连同更正过的行 / corrected rows as well")


def _people(parser: argparse.ArgumentParser, *, required: bool) -> None:
    parser.add_argument("--children", type=number, required=required, metavar="N", help="孩子 / children")
    parser.add_argument("--adults", type=number, required=required, metavar="N", help="大人 / adults")


def _about(
    parser: argparse.ArgumentParser, *, kind: Kind | None, venue: Venue | None, audience: Audience | None
) -> None:
    parser.add_argument("--kind", choices=list(map(str, Kind)), default=kind, help=_choices(KINDS))
    parser.add_argument("--venue", choices=list(map(str, Venue)), default=venue, help=_choices(VENUES))
    parser.add_argument(
        "--audience", choices=list(map(str, Audience)), default=audience, help=_choices(AUDIENCES)
    )
    parser.add_argument("--day", type=day, metavar="YYYY-MM-DD", help="哪天来的 / day of the visit (today)")


def _choices(words: Any) -> str:
    return ", ".join(f"{choice} {text.zh}" for choice, text in words.items())


def _add(asked: argparse.Namespace) -> int:
    place = desk(asked)
    party = Party(
        Kind(asked.kind),
        Venue(asked.venue),
        Audience(asked.audience),
        asked.children,
        asked.adults,
        asked.day or place.today(),
    )
    _require_past(party, place.today())
    with place.records() as store:
        row = store.ledger.add(party, by=asked.by).result()
    _answer(asked, row, Text(f"登记好了：{party.people} 人次", f"entered: {party.people} people"))
    return 0


def _correct(asked: argparse.Namespace) -> int:
    place = desk(asked)
    with settled_view(place.paths.store) as db:
        old = find(db, asked.row)
    if old is None:
        raise HallError(f"{asked.row}：台账里没有这一行", f"{asked.row}: no such row in the ledger")
    was = old.party
    party = Party(
        Kind(asked.kind or was.kind),
        Venue(asked.venue or was.venue),
        Audience(asked.audience or was.audience),
        was.children if asked.children is None else asked.children,
        was.adults if asked.adults is None else asked.adults,
        asked.day or was.day,
    )
    _require_past(party, place.today())
    with place.records() as store:
        row = store.ledger.correct(asked.row, party, by=asked.by, reason=asked.reason).result()
    words = Text(
        f"更正好了：{was.people} 人次改为 {party.people} 人次",
        f"corrected: {party.people} people instead of {was.people}",
    )
    _answer(asked, row, words)
    return 0


def _list(asked: argparse.Namespace) -> int:
    place = desk(asked)
    first, last = asked.first or place.today(), asked.last or place.today()
    with settled_view(place.paths.store) as db:
        rows = (every if asked.all else standing)(db, first, last)
        sum_of = total(db, first, last)
    if asked.json:
        say({"rows": [as_record(row) for row in rows], "total": _sum(sum_of)}, as_json=True)
        return 0
    for row in rows:
        party = row.party
        say(
            f"{row.id}  {party.day}  {KINDS[party.kind].zh}  {VENUES[party.venue].zh}  "
            f"{AUDIENCES[party.audience].zh}  {party.children}+{party.adults}={party.people}  "
            f"{row.entered_by}  {row.reason}".rstrip(),
            as_json=False,
        )
    words = Text(
        f"{sum_of.batches} 批次，{sum_of.people} 人次（孩子 {sum_of.children}，大人 {sum_of.adults}）",
        f"{sum_of.batches} batches, {sum_of.people} people "
        f"({sum_of.children} children, {sum_of.adults} adults)",
    )
    say(words, as_json=False)
    return 0


def _require_past(party: Party, today: Any) -> None:
    if party.day > today:
        raise HallError(
            f"{party.day} 还没到，不能登记来访", f"{party.day} has not come yet; nobody can have visited"
        )


def _answer(asked: argparse.Namespace, row: Headcount, words: Text) -> None:
    if asked.json:
        say(as_record(row), as_json=True)
    else:
        say(f"{words}\n{row.id}", as_json=False)


def as_record(row: Headcount) -> dict[str, Any]:
    """A row for programs."""
    party = row.party
    return {
        "id": row.id,
        "number": row.number,
        "kiosk": row.kiosk,
        "day": party.day.isoformat(),
        "kind": party.kind,
        "venue": party.venue,
        "audience": party.audience,
        "children": party.children,
        "adults": party.adults,
        "people": party.people,
        "entered_at": row.entered_at.isoformat(),
        "entered_by": row.entered_by,
        "booking": row.booking,
        "corrects": row.corrects,
        "reason": row.reason,
    }


def _sum(counted: Total) -> dict[str, int]:
    return {
        "batches": counted.batches,
        "people": counted.people,
        "children": counted.children,
        "adults": counted.adults,
    }
