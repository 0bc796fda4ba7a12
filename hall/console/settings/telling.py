"""A row of the audit list in plain words: who, when, what, and from what to what."""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from hall.console.bookings.history import DONE, reason_words, sentence
from hall.console.bookings.words import short_day
from hall.console.frame import ROLES
from hall.console.settings.entries import ENTRIES
from hall.store.audit import Change, Record, changes
from hall.store.reading import settled_view
from hall.words import Language, Text

NEWEST = 2000
SHOWN = 300
WHAT: Mapping[str, Text] = {
    **DONE,
    "person.add": Text("加了一个人", "added a person"),
    "person.pin": Text("换了密码", "gave a new PIN"),
    "person.rename": Text("改了名字", "wrote a name anew"),
    "person.role": Text("换了身份", "changed a role"),
    "person.remove": Text("去掉了一个人", "removed a person"),
    "settings.change": Text("改了设置", "changed a setting"),
    "day.close": Text("定了闭馆日", "closed a day"),
    "day.open": Text("取消了闭馆日", "opened a day again"),
    "contact.erase": Text("抹掉了到期的联系人", "erased contacts that were due"),
    "question.draft": Text("写了题目草稿", "drafted a question"),
    "question.drop": Text("扔掉了题目草稿", "threw a draft away"),
    "question.publish": Text("发布了题目", "published a question"),
    "question.roll_back": Text("退回了上一版题目", "took a question back"),
    "question.import": Text("导入了题目", "brought questions in"),
}
_FIELDS: Mapping[str, Text] = {
    "name": Text("名字", "name"),
    "role": Text("身份", "role"),
    "reason": Text("原因", "reason"),
    "state": Text("状态", "state"),
    "count": Text("题数", "questions"),
    "erased": Text("个数", "count"),
}
_VALUES = {role.value: words for role, words in ROLES.items()}


def read_changes(store: Path, words: str) -> list[Change]:
    """The changes in which each of the words stands, as kept or as shown; the newest first.

    Among the kept all are looked through, among the shown the newest. Raises StoreError.
    """
    with settled_view(store) as db:
        found = {change.id: change for change in changes(db, words=words, limit=SHOWN)}
        newest = changes(db, limit=NEWEST) if words.strip() else []
    asked = [word.lower() for word in words.split()]
    zone = ZoneInfo("UTC")
    for change in newest:
        seen = f"{what_words(change)} {subject_words(change)} {news_words(change, zone)} {change.who}".lower()
        if all(word in seen for word in asked):
            found[change.id] = change
    return sorted(found.values(), key=lambda change: change.id, reverse=True)[:SHOWN]


def shown_rows(found: Sequence[Change], language: Language, zone: ZoneInfo) -> list[list[Any]]:
    """Cells of a table: when, who, what, of what, from what to what and why."""
    rows = []
    for change in found:
        local = change.at.astimezone(zone)
        news = news_words(change, zone).read(language)
        reason = reason_words(change.reason).read(language) if change.reason else ""
        rows.append(
            [
                f"{short_day(local.date()).read(language)} {local:%H:%M}",
                change.who,
                {"text": _begun(what_words(change).read(language)), "bold": True},
                subject_words(change).read(language),
                " · ".join(part for part in (news, reason) if part),
            ]
        )
    return rows


def what_words(change: Change) -> Text:
    """What was done."""
    return WHAT.get(change.what, Text(change.what, change.what))


def subject_words(change: Change) -> Text:
    """What it was done to; a booking by its group, where the row says it."""
    match change.what.split(".")[0]:
        case "settings" if change.subject in ENTRIES:
            return ENTRIES[change.subject].title
        case "booking" | "contact":
            group = str((change.after or change.before or {}).get("organisation", ""))
            return Text(group, group)
    return Text(change.subject, change.subject)


def news_words(change: Change, zone: ZoneInfo) -> Text:
    """From what to what; empty where the deed says it all."""
    match change.what.split(".")[0]:
        case "booking" if change.what in ("booking.change", "booking.arrive"):
            whole, done = sentence(change, zone), what_words(change)
            return Text(whole.zh.removeprefix(done.zh + "："), whole.en.removeprefix(done.en + ": "))
        case "settings" if change.subject in ENTRIES:
            old, new = (_chosen(change.subject, side) for side in (change.before, change.after))
            parts = [Text(f"{old.zh} → {new.zh}", f"{old.en} → {new.en}")]
        case "person":
            # Whose name it is stands beside it already.
            known = {"name": change.subject} if change.what in ("person.add", "person.remove") else {}
            parts = _differences(_less(change.before, known), _less(change.after, known))
        case "day" if change.what == "day.open":
            parts = _differences(change.before or {}, {})
        case "contact" | "question" if change.after and not change.before:
            parts = _differences({}, {key: change.after[key] for key in _FIELDS if key in change.after})
        case _:
            parts = []
    return Text("；".join(part.zh for part in parts), "; ".join(part.en for part in parts))


def _differences(before: Record, after: Record) -> list[Text]:
    parts = []
    for key in dict.fromkeys((*before, *after)):
        old, new = _value(before.get(key)), _value(after.get(key))
        if old == new:
            continue
        name = _FIELDS.get(key, Text("", ""))
        news = Text(f"{old.zh} → {new.zh}", f"{old.en} → {new.en}")
        if key not in before:
            news = new
        elif key not in after:
            news = old
        parts.append(Text(f"{name.zh} {news.zh}".strip(), f"{name.en} {news.en}".strip()))
    return parts


def _less(side: Record | None, known: Record) -> Record:
    return {key: value for key, value in (side or {}).items() if known.get(key) != value}


def _chosen(key: str, side: Record | None) -> Text:
    """A setting's value by the names of what can be chosen."""
    entry, kept = ENTRIES[key], str((side or {}).get("value", ""))
    if not entry.options:
        unit = entry.unit
        return Text(f"{kept} {unit.zh}", f"{kept} {unit.en}".strip()) if unit.zh else _value(kept)
    names = dict(entry.options)
    chosen = [names.get(part, Text(part, part)) for part in kept.split(",") if part]
    if not chosen:
        return _value("")
    return Text("、".join(name.zh for name in chosen), ", ".join(name.en for name in chosen))


def _value(value: object) -> Text:
    if value in (None, ""):
        return Text("空", "none")
    return _VALUES.get(str(value), Text(str(value), str(value)))


def _begun(words: str) -> str:
    return words[:1].upper() + words[1:]
