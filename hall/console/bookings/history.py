"""A booking's history as sentences: who did what and when, and what was otherwise before."""

import json
import re
from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from hall.console.bookings.words import LANGUAGES, clock_words, short_day
from hall.store.audit import Change, Record
from hall.visiting import AUDIENCES, Audience
from hall.words import Language, Text

DONE: Mapping[str, Text] = {
    "booking.add": Text("登记了预约", "entered the booking"),
    "booking.change": Text("改了预约", "changed the booking"),
    "booking.confirm": Text("确认了", "confirmed it"),
    "booking.cancel": Text("取消了", "cancelled it"),
    "booking.arrive": Text("登记到馆", "entered the arrival"),
    "booking.take_back": Text("撤回了到馆", "took the arrival back"),
    "booking.finish": Text("参观结束", "said the visit is over"),
    "booking.miss": Text("记为没有来", "said that nobody came"),
    "contact.show": Text("看了联系人", "looked at the contact"),
}
RULES: Mapping[str, Text] = {
    "smallest": Text("人太少", "too few people"),
    "largest": Text("人太多", "too many people"),
    "adults": Text("大人不够", "too few adults"),
    "too_late": Text("约得太晚", "too late"),
    "too_early": Text("约得太早", "too early"),
    "closed": Text("闭馆日", "closed"),
    "hours": Text("开放时间外", "outside the hours"),
    "capacity": Text("场次已满", "slot full"),
    "twice": Text("重复预约", "booked twice"),
    "barred": Text("多次没来", "no-shows"),
    "cancel": Text("取消太晚", "cancelled late"),
}
_FIELDS: Mapping[str, Text] = {
    "organisation": Text("团队", "group"),
    "audience": Text("参观的人", "audience"),
    "grade": Text("年级", "grade"),
    "starts_at": Text("时间", "time"),
    "minutes": Text("时长", "minutes"),
    "children": Text("孩子", "children"),
    "adults": Text("大人", "adults"),
    "leaders": Text("带队", "leaders"),
    "language": Text("讲解", "language"),
    "wishes": Text("心愿", "wishes"),
    "route": Text("路线", "route"),
    "remark": Text("备注", "remark"),
}
_NOTHING = Text("空", "none")


def sentence(change: Change, zone: ZoneInfo) -> Text:
    """What was done, and what is otherwise now."""
    done = DONE.get(change.what, Text(change.what, change.what))
    match change.what:
        case "booking.change" if change.before and change.after:
            news = _differences(change.before, change.after, zone)
            return Text(
                f"{done.zh}：{'；'.join(each.zh for each in news) or '联系人'}",
                f"{done.en}: {'; '.join(each.en for each in news) or 'contact'}",
            )
        case "booking.arrive" if change.after:
            children, adults = change.after.get("children", 0), change.after.get("adults", 0)
            return Text(
                f"{done.zh}：孩子 {children}，大人 {adults}",
                f"{done.en}: {children} children, {adults} adults",
            )
    return done


def reason_words(reason: str) -> Text:
    """A reason as it was kept, the rules that it broke in words: `县里的活动 [largest, adults]`."""
    found = re.fullmatch(r"(.*) \[([a-z_, ]+)\]", reason, re.DOTALL)
    if found is None:
        return Text(reason, reason)
    names = [RULES.get(name, Text(name, name)) for name in found[2].split(", ")]
    return Text(
        f"破例：{found[1]}（{'、'.join(name.zh for name in names)}）",
        f"Exception: {found[1]} ({', '.join(name.en for name in names)})",
    )


def _differences(before: Record, after: Record, zone: ZoneInfo) -> list[Text]:
    found = []
    for key, name in _FIELDS.items():
        if before.get(key) != after.get(key):
            show = _SHOW.get(key, _plain)
            old, new = show(before.get(key), zone), show(after.get(key), zone)
            found.append(Text(f"{name.zh} {old.zh} → {new.zh}", f"{name.en} {old.en} → {new.en}"))
    return found


def _plain(value: Any, _: ZoneInfo) -> Text:
    return _NOTHING if value in (None, "") else Text(str(value), str(value))


def _moment(value: Any, zone: ZoneInfo) -> Text:
    moment = datetime.fromisoformat(str(value)).astimezone(zone)
    day, time = short_day(moment.date()), clock_words(moment, zone)
    return Text(f"{day.zh} {time}", f"{day.en} {time}")


def _list(value: Any, _: ZoneInfo) -> Text:
    words = json.loads(value or "[]")
    return Text("、".join(words), ", ".join(words)) if words else _NOTHING


_SHOW: Mapping[str, Callable[[Any, ZoneInfo], Text]] = {
    "starts_at": _moment,
    "wishes": _list,
    "audience": lambda value, _: AUDIENCES[Audience(value)],
    "language": lambda value, _: LANGUAGES[Language(value)],
}
