"""Files with questions: found, looked into, and written."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hall.console.bank.fields import FORMS
from hall.console.bank.stock import Stock
from hall.console.places import Place
from hall.exhibit import FaultyError
from hall.paths import write_whole
from hall.players.quiz.export import entries_of
from hall.questions.entry import Entry, Reading
from hall.questions.files import read_file, write_table
from hall.questions.gift import write_gift
from hall.words import Language, Text

ENDINGS = (".docx", ".xlsx", ".txt", ".gift", ".aiken", ".h5p")
MOST_FILES = 200
TEMPLATE = "template"


@dataclass(frozen=True)
class Found:
    """A file that may hold questions."""

    path: Path
    place: Text


class Ferry:
    """Brings questions in from files and out to them."""

    def __init__(self, places: Callable[[], Sequence[Place]]) -> None:
        self._places = places
        self._files: list[Found] = []
        self._name = ""
        self._reading = Reading((), ())

    @property
    def taken(self) -> Sequence[Entry]:
        """What the file holds that the hall can ask."""
        return self._reading.taken

    def look(self) -> None:
        """See which files there are."""
        self._name, self._reading = "", Reading((), ())
        self._files = []
        for place in self._places():
            if place.path.is_dir():
                inside = sorted(
                    p for p in place.path.iterdir() if p.suffix.lower() in ENDINGS and p.is_file()
                )
                self._files += [Found(path, place.name) for path in inside]
        del self._files[MOST_FILES:]

    def read(self, at: int) -> None:
        """Look into a file. Raises UnreadableError."""
        if 0 <= at < len(self._files):
            path = self._files[at].path
            self._reading = read_file(path)
            self._name = path.name

    def write(self, stock: Stock, form: str) -> Text:
        """Write what visitors may meet, or the empty table; says where. Raises OSError, FaultyError."""
        folder = self._places()[0].path
        folder.mkdir(parents=True, exist_ok=True)
        if form == TEMPLATE:
            path = folder / "题目模板.xlsx"
            write_table(path, [])
            return Text(f"空表在 {path}", f"The empty table is {path}")
        bank = stock.bank()
        if isinstance(bank, list):
            raise FaultyError(bank[0].text.zh, bank[0].text.en)
        entries, left = entries_of(bank)
        path = folder / f"题库_{stock.exhibit.id}.{form}"
        if form == "gift":
            write_whole(path, write_gift(entries).encode())
        else:
            write_table(path, entries)
        zh = f"{len(entries)} 题写到了 {path}；{left} 题的题型写不出来"
        return Text(zh, f"{len(entries)} written to {path}; {left} of forms that it cannot hold")

    def shown(self, language: Language) -> dict[str, Any]:
        """`name` of the file looked into, `files` to choose from, `fine`, `refused`, and a row each."""
        rows: list[list[object]] = []
        for one in self._reading.refused:
            where = f"{one.line} · {one.place}" if one.place else str(one.line)
            tag = {"text": Text("不收", "Refused").read(language), "look": "bad"}
            rows.append([where, tag, f"{one.reason.read(language)} · {one.text}"])
        for entry in self._reading.taken:
            tag = {"text": FORMS[entry.form].read(language), "look": "fine"}
            rows.append([str(entry.line), tag, entry.ask.replace("\n", " ")])
        return {
            "name": self._name,
            "files": [[{"text": f.path.name, "bold": True}, f.place.read(language)] for f in self._files],
            "fine": len(self._reading.taken),
            "refused": len(self._reading.refused),
            "rows": rows,
        }
