"""The timetable of a tour to hang up: A5, both languages, a column a team."""

from collections.abc import Sequence
from datetime import date

from hall.reports.files import Column, Sheet
from hall.reports.paper import Paper, Size
from hall.words import Text


def timetable_paper(
    group: str, route: Text, teams: Sequence[Text], lines: Sequence[tuple[str, Sequence[str]]], made_on: date
) -> Paper:
    """Lines are a time and what each team does; a single cell is for all of them together."""
    paper = Paper(
        f"带队时间表 {group}".strip(), made_on=made_on, size=Size.A5, landscape=len(teams) > 2, numbered=False
    )
    paper.title("带队时间表", "Tour timetable")
    paper.paragraph(f"{group}  {route.zh} / {route.en}".strip(), size=12, bold=True, align="C", after=4)
    heads = teams or (Text("大家一起", "Everybody"),)
    columns = [Column("时间 (time)", 9), *(Column(f"{head.zh} ({head.en})", 24) for head in heads)]
    rows = []
    for moment, cells in lines:
        told = list(cells)
        if len(told) == 1 < len(heads):
            told = [f"大家一起 / all: {told[0]}", *[""] * (len(heads) - 1)]
        rows.append([moment, *told])
    paper.table(Sheet("时间表", columns, rows), size=10 if len(heads) < 3 else 9)
    return paper
