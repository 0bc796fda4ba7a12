"""A year as most would do it: pandas reads, groups and writes through openpyxl, with its two bar charts."""

import importlib
import sqlite3
from contextlib import closing
from pathlib import Path

_LEDGER = """
    SELECT * FROM headcounts AS row WHERE day BETWEEN ? AND ?
    AND NOT EXISTS (SELECT 1 FROM headcounts AS later WHERE later.corrects = row.id)
"""
_PLAYS = "SELECT exhibit, outcome, dwell_seconds FROM plays WHERE began_at >= ? AND began_at < ?"


def write_year(path: Path, out: Path, year: int) -> None:
    """Months, audiences, exhibits and the ledger's rows of a year; no definitions, no bookings, no slots."""
    pandas, charts = importlib.import_module("pandas"), importlib.import_module("openpyxl.chart")
    with closing(sqlite3.connect(path)) as connection:
        rows = pandas.read_sql(_LEDGER, connection, params=[f"{year}-01-01", f"{year}-12-31"])
        span = [f"{year - 1}-12-31T16:00:00.000000Z", f"{year}-12-31T16:00:00.000000Z"]
        plays = pandas.read_sql(_PLAYS, connection, params=span)
    rows["people"] = rows["children"] + rows["adults"]
    cuts = {
        "months": rows.groupby(rows["day"].str[:7])[["children", "adults", "people"]].sum(),
        "audiences": rows.groupby("audience")[["children", "adults", "people"]].sum(),
        "exhibits": plays.groupby("exhibit").agg(plays=("outcome", "size"), dwell=("dwell_seconds", "mean")),
        "ledger": rows,
    }
    with pandas.ExcelWriter(out, engine="openpyxl") as book:
        for name, cut in cuts.items():
            cut.to_excel(book, sheet_name=name)
        for name in ("months", "audiences"):
            page = book.sheets[name]
            chart = charts.BarChart()
            count = len(cuts[name]) + 1
            chart.add_data(charts.Reference(page, min_col=2, max_col=3, min_row=1, max_row=count))
            chart.set_categories(charts.Reference(page, min_col=1, min_row=2, max_row=count))
            page.add_chart(chart, "G2")
