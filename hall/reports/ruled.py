"""What a page is ruled with: rows of tables, columns of a chart, lines to sign on."""

from collections.abc import Sequence
from datetime import datetime

from hall.reports.files import Cell
from hall.reports.pen import BLUE, LINE, SLATE, TINT, Pen


def shown(cell: Cell) -> str:
    """A cell as the page says it."""
    match cell:
        case None:
            return "—"
        case datetime():
            return f"{cell:%Y-%m-%d %H:%M}"
        case int():
            return f"{cell:,}"
        case float():
            return f"{cell:,.1f}"
    return cell


def is_number(rows: Sequence[Sequence[Cell]], place: int) -> bool:
    """Whether a column holds numbers."""
    cells = [row[place] for row in rows if row[place] not in (None, "")]
    return bool(cells) and all(isinstance(cell, (int, float)) for cell in cells)


def row_height(pen: Pen, cells: Sequence[str], widths: Sequence[float], size: float, *, bold: bool) -> float:
    """How tall a row becomes."""
    line = pen.face(size, bold=bold)
    most = max(len(pen.lines(cell, width - 3)) for cell, width in zip(cells, widths, strict=True))
    return most * line + 2


def head_size(pen: Pen, heads: Sequence[str], widths: Sequence[float], size: float) -> float:
    """The size, up to `size` points and at least 5.5, at which no word of a table's head must break."""
    while size > 5.5:
        pen.face(size, bold=True)
        words = ((word, width) for head, width in zip(heads, widths, strict=True) for word in head.split())
        if all(pen.measure(word) <= width - 3 for word, width in words):
            break
        size -= 0.5
    return size


def draw_row(
    pen: Pen,
    cells: Sequence[str],
    widths: Sequence[float],
    numbers: Sequence[bool],
    size: float,
    *,
    bold: bool,
    head: bool = False,
) -> None:
    """Draw a row of a table and go below it."""
    tall = row_height(pen, cells, widths, size, bold=bold)
    if head:
        pen.need(tall * 3)
        pen.set_fill_color(TINT)
        pen.rect(pen.margin, pen.get_y(), pen.wide, tall, style="F")
    top, x = pen.get_y(), pen.margin
    height = pen.face(size, bold=bold)
    for cell, width, number in zip(cells, widths, numbers, strict=True):
        for place, line in enumerate(pen.lines(cell, width - 3)):
            pen.put(x + 1.5, top + 1 + place * height, width - 3, line, "R" if number else "L")
        x += width
    pen.set_y(top + tall)
    pen.line(pen.margin, top + tall, pen.w - pen.margin, top + tall)


def draw_bars(pen: Pen, bars: Sequence[tuple[str, float]], top: float, height: float) -> None:
    """Draw columns side by side and go below their names."""
    most = max((value for _, value in bars), default=0) or 1
    step = pen.wide / max(len(bars), 1)
    pen.line(pen.margin, top + height, pen.w - pen.margin, top + height)
    for place, (name, value) in enumerate(bars):
        x, tall = pen.margin + place * step, (height - 5) * value / most
        pen.set_fill_color(BLUE)
        if value:
            pen.rect(x + step * 0.2, top + height - tall, step * 0.6, tall, style="F")
            pen.face(7.5, bold=True)
            pen.put(x, top + height - tall - 4.4, step, f"{value:,.0f}", "C")
        pen.face(7.5, colour=SLATE)
        for line, part in enumerate(pen.lines(name, step - 1)):
            pen.put(x, top + height + 1 + line * 3.6, step, part, "C")
    deepest = max((len(pen.lines(name, step - 1)) for name, _ in bars), default=1)
    pen.set_y(top + height + 1 + deepest * 3.6)


def draw_signing(pen: Pen, x: float, y: float, wide: float, name: str, day: str) -> None:
    """Draw a line to sign on, and one for the day."""
    height = pen.face(10)
    label, short = pen.get_string_width(name) + 2, pen.get_string_width(day) + 2
    line = (wide - label - short - 4) * 0.62
    pen.put(x, y, label, name)
    pen.put(x + label + line + 4, y, short, day)
    pen.set_draw_color(SLATE)
    pen.line(x + label, y + height, x + label + line, y + height)
    pen.line(x + label + line + 4 + short, y + height, x + wide, y + height)
    pen.set_draw_color(LINE)
