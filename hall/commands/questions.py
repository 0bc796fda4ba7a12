"""`hall questions`: question banks in from elsewhere, and out to other programs."""

import argparse
import json
from pathlib import Path

import tomli_w

from hall.commands.common import Adder, desk, subcommands
from hall.paths import write_whole
from hall.questions.entry import Entry, Reading
from hall.words import HallError, Text

WRONG = 1


def add_to(add: Adder) -> None:
    """Add the command and its second words."""
    second = subcommands(add("questions", "题库导入导出 / question banks in and out", _import))
    takes = second("import", "读别处的题库，存成草稿 / read a bank and keep it as drafts", _import)
    takes.add_argument("file", type=Path, help=".docx .xlsx .txt .gift .h5p")
    takes.add_argument("--dry-run", action="store_true", help="只看结果，不写入 / only say what is refused")
    takes.add_argument("--out", type=Path, metavar="FILE", help="草稿写到哪里 / where the drafts go")
    gives = second("export", "把展项的题写成 GIFT 或 XLSX / write an exhibit's items", _export)
    gives.add_argument("exhibit", help="展项号；template 写一份空表 / an id, or template for the empty table")
    gives.add_argument("--format", dest="fmt", choices=["gift", "xlsx"], default="xlsx")
    gives.add_argument("--out", type=Path, required=True, metavar="FILE")


def _import(asked: argparse.Namespace) -> int:
    from hall.questions.files import read_file

    found = read_file(asked.file)
    out = asked.out or desk(asked).paths.make().data / "questions" / f"{asked.file.stem}.toml"
    is_written = bool(found.taken) and not asked.dry_run
    if is_written:
        if out.exists():
            raise HallError(
                f"{out.name}：已经有了，请换个名字（--out）", f"{out.name}: is there already, see --out"
            )
        out.parent.mkdir(parents=True, exist_ok=True)
        write_whole(out, tomli_w.dumps({"draft": list(map(_draft, found.taken))}).encode())
        for entry in found.taken:
            if picture := _picture(entry):
                write_whole(out.parent / picture, entry.picture)
    _tell(found, out if is_written else None, as_json=asked.json)
    return WRONG if found.refused and not found.taken else 0


def _draft(entry: Entry) -> dict[str, object]:
    """A draft in a bank's words; topic, advice, source and English are the author's to write."""
    letters = ["abcd"[at] for at in entry.right]
    right: object = letters if entry.form == "multiple" else "".join(letters)
    if not entry.choices and not entry.spots:
        right = entry.right == (0,)
    draft = {"line": entry.line, "form": entry.form, "ask": entry.ask, "right": right, "why": entry.why}
    if picture := _picture(entry):
        draft["picture"] = picture
    if entry.spots:
        del draft["right"]
        draft["spots"] = {
            letter: {"x": x, "y": y, "r": r} for letter, (x, y, r) in zip("abcd", entry.spots, strict=False)
        }
        return draft
    if entry.choices:
        draft["choices"] = dict(zip("abcd", entry.choices, strict=False))
    return draft


def _picture(entry: Entry) -> str:
    """The name that an entry's picture gets beside the drafts; empty where it has none."""
    from hall.questions.pictures import suffix

    return f"{entry.line:04}.{suffix(entry.picture)}" if entry.picture else ""


def _tell(found: Reading, out: Path | None, *, as_json: bool) -> None:
    if as_json:
        refused = [
            {
                "line": one.line,
                "place": one.place,
                "text": one.text,
                "zh": one.reason.zh,
                "en": one.reason.en,
            }
            for one in found.refused
        ]
        answer = {"taken": len(found.taken), "refused": refused, "out": str(out) if out else None}
        print(json.dumps(answer, ensure_ascii=False))
        return
    for one in found.refused:
        where = Text(one.place, one.place) if one.place else Text(f"第 {one.line} 行", f"line {one.line}")
        zh = f"{where.zh} 没有收下：{one.reason.zh}：{one.text}"
        print(Text(zh, f"{where.en} refused: {one.reason.en}: {one.text}"))
    count, lost = len(found.taken), len(found.refused)
    print(Text(f"收下 {count} 题，没收下 {lost} 题", f"{count} taken, {lost} refused"))
    if out:
        print(Text(f"草稿在 {out}", f"drafts in {out}"))


def _export(asked: argparse.Namespace) -> int:
    from hall.questions.files import write_table
    from hall.questions.gift import write_gift

    entries, left = ([], 0) if asked.exhibit == "template" else _items(asked)
    if asked.fmt == "gift":
        write_whole(asked.out, write_gift(entries).encode())
    else:
        write_table(asked.out, entries)
    zh = f"{asked.out}：写好了 {len(entries)} 题，{left} 题的题型写不出来"
    print(Text(zh, f"{asked.out}: {len(entries)} written, {left} of forms that it cannot hold"))
    return 0


def _items(asked: argparse.Namespace) -> tuple[list[Entry], int]:
    from hall.catalogue import Catalogue
    from hall.exhibit import Kind
    from hall.paths import EXHIBITS
    from hall.players.quiz.bank import Bank, read_bank, read_options
    from hall.players.quiz.export import entries_of
    from hall.players.quiz.shelf import Shelf, published

    paths = desk(asked).paths.make()
    catalogue = Catalogue.read([EXHIBITS, paths.exhibits], {})
    quizzes = [e for e in [*catalogue.exhibits, *catalogue.closed] if e.manifest.kind is Kind.QUIZ]
    exhibit = next((e for e in quizzes if e.id == asked.exhibit), None)
    options = read_options(exhibit) if exhibit else []
    bank = [] if exhibit is None or isinstance(options, list) else read_bank(exhibit, options.questions)
    if exhibit and not isinstance(options, list) and isinstance(bank, Bank):
        bank = published(Shelf(paths.banks, exhibit), exhibit, options.questions, bank)
    if not isinstance(bank, Bank):
        raise HallError(
            f"{asked.exhibit}：没有这个答题展项，用 hall list 看一看",
            f"{asked.exhibit}: no such quiz; see hall list",
        )
    return entries_of(bank)
