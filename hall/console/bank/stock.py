"""One quiz's questions as staff handle them: what is asked, drafts, publishing and going back."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from hall.console.bank.intake import blank, draft_of
from hall.exhibit import Exhibit, Fault
from hall.manifest import read_toml
from hall.players.quiz.bank import Bank, checked, read_options
from hall.players.quiz.shelf import Raw, Shelf, Version, laid_over
from hall.questions.entry import Entry
from hall.questions.pictures import suffix
from hall.words import HallError, Text


class State(StrEnum):
    """How an item stands."""

    ASKED = "asked"
    CHANGED = "changed"
    OWN = "own"
    DRAFT = "draft"
    OLD = "old"


STATES: Mapping[State, Text] = {
    State.ASKED: Text("在用", "In use"),
    State.CHANGED: Text("本馆改过", "Changed here"),
    State.OWN: Text("本馆新题", "Written here"),
    State.DRAFT: Text("草稿", "Draft"),
    State.OLD: Text("过期待查", "Past review"),
}


class RefusedItemError(HallError):
    """An item that cannot be published as it is."""


@dataclass(frozen=True)
class Line:
    """One item of the list."""

    id: str
    raw: Raw
    state: State
    has_draft: bool


class Stock:
    """The items of one quiz with staff's own over them. `note` writes a change into the audit.

    Raises FaultyError where a file of staff's own is damaged, OSError where the disk refuses.
    """

    def __init__(
        self,
        exhibit: Exhibit,
        folder: Path,
        today: Callable[[], date],
        now: Callable[[], datetime],
        note: Callable[[str, str, str, Raw | None, Raw | None], object],
        fit: Callable[[bytes], bytes] = bytes,
    ) -> None:
        """`fit` brings a foreign picture into the quiz's frame."""
        options = read_options(exhibit)
        self.exhibit = exhibit
        self._name = "questions.toml" if isinstance(options, list) else options.questions
        self.shelf = Shelf(folder, exhibit)
        self._today = today
        self._now = now
        self._note = note
        self._fit = fit
        self.refresh()

    def refresh(self) -> None:
        """Read everything afresh."""
        self.file: Mapping[str, Any] = read_toml(self.exhibit.path(self._name))
        self.version = self.shelf.current()
        self.drafts = self.shelf.drafts()

    @property
    def _base(self) -> dict[str, Raw]:
        return {item["id"]: item for item in self.file["item"]}

    def published(self) -> dict[str, Raw]:
        """What visitors may meet, by id."""
        raw = laid_over(self.file, self.version.items, self.version.hidden)
        return {item["id"]: item for item in raw["item"]}

    def lines(self) -> list[Line]:
        """Every item, drafts of new ones last."""
        base, shown = self._base, self.published()
        found = [
            Line(id_, raw, self._state(id_, raw, base), id_ in self.drafts) for id_, raw in shown.items()
        ]
        fresh = {id_: raw for id_, raw in self.drafts.items() if id_ not in shown}
        return found + [Line(id_, raw, State.DRAFT, has_draft=True) for id_, raw in fresh.items()]

    def _state(self, ident: str, raw: Raw, base: Mapping[str, Raw]) -> State:
        # A day may stand in a file as a day or as a text; both sort alike.
        if self._today().isoformat() > str(raw.get("review_by", date.max)):
            return State.OLD
        if ident not in base:
            return State.OWN
        return State.CHANGED if ident in self.version.items else State.ASKED

    def bank(self, ident: str = "", raw: Raw | None = None) -> Bank | list[Fault]:
        """The published bank, with one item as it is being written; or what is wrong with it."""
        items = dict(self.version.items) | ({ident: raw} if raw is not None else {})
        hidden = self.version.hidden - {ident}
        return checked(laid_over(self.file, items, hidden), self.exhibit.id, self.shelf.picture)

    def faults(self, ident: str, raw: Raw) -> list[Fault]:
        """What is wrong with an item as it is being written."""
        found = self.bank(ident, raw)
        return found if isinstance(found, list) else []

    def keep(self, raw: Raw, by: str) -> None:
        """Keep a draft; visitors go on meeting what is published."""
        ident = str(raw["id"])
        before = self.drafts.get(ident) or self.published().get(ident)
        self.shelf.keep_drafts(self.drafts | {ident: raw})
        self.drafts = self.shelf.drafts()
        self._note("question.draft", f"{self.exhibit.id}/{ident}", by, _plain(before), _plain(raw))

    def drop(self, ident: str, by: str) -> None:
        """Throw a draft away."""
        before = self.drafts.get(ident)
        self.shelf.keep_drafts({id_: raw for id_, raw in self.drafts.items() if id_ != ident})
        self.drafts = self.shelf.drafts()
        self._note("question.drop", f"{self.exhibit.id}/{ident}", by, _plain(before), None)

    def publish(self, raw: Raw, by: str) -> Version:
        """Let visitors meet an item. Raises RefusedItemError where it is not sound."""
        ident = str(raw["id"])
        if faults := self.faults(ident, raw):
            first = faults[0]
            raise RefusedItemError(
                f"还不能发布：{first.key}：{first.text.zh}", f"not yet: {first.key}: {first.text.en}"
            )
        return self._put(ident, {**self.version.items, ident: raw}, by, "question.publish")

    def former(self, ident: str) -> tuple[bool, Raw | None]:
        """Whether there is a way back, and the item as it was before; None where it was not there."""
        now = self.published().get(ident)
        if ident not in self.version.items:
            return False, None
        base = self._base.get(ident)
        for version in self.shelf.versions()[1:]:
            before = version.items.get(ident, base)
            if before != now:
                return True, before
        return (base != now), base

    def roll_back(self, ident: str, by: str) -> Version:
        """Publish the former version of an item again; one that was new is taken out."""
        can, before = self.former(ident)
        if not can:
            raise RefusedItemError("没有更早的版本", "there is no former version")
        items = {id_: raw for id_, raw in self.version.items.items() if id_ != ident}
        if before is not None and before != self._base.get(ident):
            items[ident] = before
        return self._put(ident, items, by, "question.roll_back")

    def _put(self, ident: str, items: Mapping[str, Raw], by: str, what: str) -> Version:
        before = self.published().get(ident)
        self.version = self.shelf.publish(items, self.version.hidden, by, self._now())
        if ident in self.drafts:
            self.shelf.keep_drafts({id_: raw for id_, raw in self.drafts.items() if id_ != ident})
            self.drafts = self.shelf.drafts()
        self._note(
            what, f"{self.exhibit.id}/{ident}", by, _plain(before), _plain(self.published().get(ident))
        )
        return self.version

    def begin(self, form: str, by: str) -> str:
        """Begin an empty draft of a form; its id."""
        ident = self._fresh(self.drafts)
        self.keep(blank(form, ident, self.file, self._today()), by)
        return ident

    def pictures(self) -> list[str]:
        """The names of the exhibit's own pictures that any question may show."""
        return sorted({str(raw["picture"]) for raw in self._base.values() if "picture" in raw})

    def _fresh(self, drafts: Mapping[str, Raw]) -> str:
        """An id that no item ever had."""
        known = {*self.published(), *drafts, *self._base}
        known.update(*(version.items for version in self.shelf.versions()))
        number = len(known)
        while f"own_{number}" in known:
            number += 1
        return f"own_{number}"

    def take(self, entries: Sequence[Entry], by: str) -> int:
        """Keep entries of a foreign bank as drafts; how many."""
        drafts = dict(self.drafts)
        for entry in entries:
            ident = self._fresh(drafts)
            raw = self._fit(entry.picture) if entry.picture else b""
            picture = self.shelf.keep_picture(f"{ident}.{suffix(raw)}", raw) if raw else ""
            drafts[ident] = draft_of(entry, ident, self.file, self._today(), picture)
        self.shelf.keep_drafts(drafts)
        self.drafts = self.shelf.drafts()
        self._note("question.import", self.exhibit.id, by, None, {"count": len(entries)})
        return len(entries)


def _plain(raw: Raw | None) -> Raw | None:
    """For the audit: days as text."""
    if raw is None:
        return None
    return {key: value.isoformat() if isinstance(value, date) else value for key, value in raw.items()}
