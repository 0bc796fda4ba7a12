"""How the questions of the hall's exhibits were answered, counted by question."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from hall.store.reading import settled_view
from hall.store.schema import stamp

ENOUGH = 20
"""Answers from which on a question may be called suspect: fewer say nothing."""


@dataclass(frozen=True)
class ItemFigures:
    """What visitors made of one question."""

    seen: int = 0
    right: int = 0
    chosen: Mapping[str, int] = field(default_factory=dict)
    """Answers as they were given (`b`, or `a,c`), and how often; the most frequent first."""
    wrong: Mapping[str, int] = field(default_factory=dict)
    """Those of them that were not right."""
    median_seconds: float | None = None

    @property
    def share(self) -> float:
        """How many of a hundred answered rightly; 0 where nobody did."""
        return 100 * self.right / self.seen if self.seen else 0.0

    @property
    def is_suspect(self) -> bool:
        """Whether one wrong answer was given more often than the right one: the question may be at fault."""
        return self.seen >= ENOUGH and max(self.wrong.values(), default=0) > self.right


NOTHING = ItemFigures()


def read_items(path: Path, since: datetime, before: datetime) -> dict[tuple[str, str], ItemFigures]:
    """The figures of every question answered in plays of a span, by exhibit and question.

    All of one moment, on a connection that cannot write. Raises StoreError, NewerStoreError.
    """
    span = [stamp(since), stamp(before)]
    chosen: dict[tuple[str, str], dict[str, int]] = {}
    wrong: dict[tuple[str, str], dict[str, int]] = {}
    right: dict[tuple[str, str], int] = {}
    with settled_view(path) as db:
        for row in db.query(
            "SELECT plays.exhibit, question, chosen, is_right, count(*) AS count"
            " FROM answers JOIN plays ON plays.id = answers.play"
            " WHERE plays.began_at >= ? AND plays.began_at < ?"
            " GROUP BY plays.exhibit, question, chosen, is_right ORDER BY count DESC, chosen",
            span,
        ):
            key = (row["exhibit"], row["question"])
            for table in (chosen, *(() if row["is_right"] else (wrong,))):
                counts = table.setdefault(key, {})
                counts[row["chosen"]] = counts.get(row["chosen"], 0) + row["count"]
            right[key] = right.get(key, 0) + (row["count"] if row["is_right"] else 0)
        seconds = {
            (row["exhibit"], row["question"]): row["median"]
            for row in db.query(
                "SELECT exhibit, question, avg(seconds) AS median FROM ("
                " SELECT plays.exhibit, question, seconds,"
                " row_number() OVER item AS place, count(*) OVER (PARTITION BY plays.exhibit, question) AS of"
                " FROM answers JOIN plays ON plays.id = answers.play"
                " WHERE plays.began_at >= ? AND plays.began_at < ? AND seconds IS NOT NULL"
                " WINDOW item AS (PARTITION BY plays.exhibit, question ORDER BY seconds)"
                ") WHERE place IN ((of + 1) / 2, (of + 2) / 2) GROUP BY exhibit, question",
                span,
            )
        }
    return {
        key: ItemFigures(sum(counts.values()), right[key], counts, wrong.get(key, {}), seconds.get(key))
        for key, counts in chosen.items()
    }
