"""What draws on a page of paper: text in lines that break where a reader would, rules, boxes."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

from fpdf import FPDF
from fpdf.enums import XPos, YPos
from uniseg.linebreak import line_break_units

from hall.reports.letters import UNKNOWN

MM_A_POINT = 25.4 / 72
LEADING = 1.45
INK, SLATE, LINE, BLUE, TINT = "#14213F", "#55627E", "#C9D2E2", "#1D4AA8", "#EEF3FC"
PAGES = "\uf8f0\uf8f1"
"""Stands for the number of pages until it is known: letters that no text brings along."""
FAMILY = "hall"


class Pen(FPDF):
    """fpdf2 with the hall's letters; lengths in millimetres, sizes of letters in points."""

    def __init__(
        self, size: tuple[float, float], margin: float, foot: tuple[str, str], *, landscape: bool
    ) -> None:
        # By its numbers: at the name A5 fpdf2 warns of its own past.
        super().__init__("landscape" if landscape else "portrait", "mm", size)
        self.margin = margin
        self._foot = foot
        self._widths: dict[str, dict[str, float]] = {}
        self._lines: dict[tuple[str, float, float, str], list[str]] = {}
        self.set_margins(margin, margin, margin)
        self.set_auto_page_break(False)
        self.alias_nb_pages(PAGES)
        self.set_draw_color(LINE)
        self.set_line_width(0.2)

    @property
    def room(self) -> float:
        """How much height is left above the foot."""
        return float(self.h - self.margin - 9 - self.get_y())

    @property
    def wide(self) -> float:
        """The width between the margins."""
        return float(self.epw)

    def need(self, height: float) -> bool:
        """Turn the page where less than this height is left; whether it was turned."""
        if self.room >= height:
            return False
        self.add_page()
        return True

    def face(self, size: float, *, bold: bool = False, colour: str = INK) -> float:
        """Take up a size, weight and colour; the height of a line in them."""
        self.set_font(FAMILY, "B" if bold else "", size)
        self.set_text_color(colour)
        return size * MM_A_POINT * LEADING

    def footer(self) -> None:
        """The date and what it is at the left, the page and how many there are at the right."""
        left, where = self._foot
        height = self.face(8, colour=SLATE)
        y = self.h - self.margin - height
        self.line(self.margin, y - 2, self.w - self.margin, y - 2)
        page = f"第 {self.page_no()} 页，共 {PAGES} 页 / page {self.page_no()} of {PAGES}"
        space = self.get_string_width(page) if where else 0.0
        self.put(self.margin, y, self.wide - space, self.fit(left, self.wide - space - 4))
        if where:
            self.put(self.margin, y, self.wide, page, "R")

    def put(self, x: float, y: float, width: float, text: str, align: str = "L") -> None:
        """One line of text; `align` is L, C or R."""
        self.set_xy(x, y)
        height = self.font_size * LEADING
        self.c_margin = 0
        self.cell(width, height, text, align=align, new_x=XPos.LEFT, new_y=YPos.NEXT)

    def measure(self, text: str) -> float:
        """How wide a text is in the letters taken up.

        fpdf2's own answer looks for scripts that run from the right: a hundred times dearer.
        """
        widths = self._widths.setdefault(self.font_style, {})
        return sum(widths.get(letter) or self._letter(letter, widths) for letter in text) * self.font_size

    def _letter(self, letter: str, widths: dict[str, float]) -> float:
        widths[letter] = self.get_string_width(letter) / self.font_size
        return widths[letter]

    def fit(self, text: str, width: float) -> str:
        """The text, cut short with an ellipsis where it is too wide."""
        if self.measure(text) <= width:
            return text
        while text and self.measure(text + "…") > width:
            text = text[:-1]
        return text + "…"

    def lines(self, text: str, width: float) -> list[str]:
        """The text in lines no wider than `width` in the letters taken up."""
        key = (text, width, self.font_size, self.font_style)
        if key in self._lines:
            return self._lines[key]
        found = self._lines[key] = []
        for part in text.splitlines() or [""]:
            if self.measure(part) <= width:
                found.append(part)
            else:
                found += self._broken(part, width)
        return found

    def _broken(self, text: str, width: float) -> list[str]:
        found, line, so_far = [], "", 0.0
        for unit in _units(text):
            step = self.measure(unit)
            while step > width and len(unit) > 1:
                # A word without an end: cut it where the line ends.
                piece = next(n for n in range(len(unit), 0, -1) if self._holds(unit[:n], width - so_far, n))
                found.append((line + unit[:piece]).rstrip())
                line, so_far, unit = "", 0.0, unit[piece:]  # noqa: PLW2901
                step = self.measure(unit)
            if line and so_far + self.measure(unit.rstrip()) > width:
                found.append(line.rstrip())
                line, so_far = "", 0.0
            line, so_far = line + unit, so_far + step
        return [*found, line.rstrip()]

    def _holds(self, text: str, width: float, letters: int) -> bool:
        return letters == 1 or self.measure(text) <= width

    def squares(self, matrix: Sequence[Sequence[bool]], x: float, y: float, side: float) -> None:
        """A picture of black squares, such as a QR code, sharp at any size."""
        step = side / len(matrix)
        self.set_fill_color(0)
        for down, row in enumerate(matrix):
            start = None
            for across, dark in enumerate([*row, False]):
                if dark and start is None:
                    start = across
                elif not dark and start is not None:
                    # A hair wider: viewers show a seam between squares that merely touch.
                    self.rect(
                        x + start * step,
                        y + down * step,
                        (across - start) * step + 0.01,
                        step + 0.01,
                        style="F",
                    )
                    start = None


def clean(text: object, known: Any) -> str:
    """Text as the page can show it: line ends kept, other control characters gone, strange letters boxed."""
    words = str(text).replace("\r\n", "\n").replace("\t", " ").expandtabs(1)
    return "".join(
        letter if letter == "\n" or ord(letter) in known else UNKNOWN
        for letter in words
        if letter == "\n" or (letter.isprintable() and letter not in PAGES)
    )


@lru_cache(maxsize=4096)
def _units(text: str) -> tuple[str, ...]:
    return tuple(line_break_units(text))
