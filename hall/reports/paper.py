"""Pages to print, sign and stamp: A4 and A5 as PDF, Chinese letters embedded, pages numbered."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, time
from enum import StrEnum
from functools import cache
from pathlib import Path

import qrcode
from fontTools.ttLib import TTFont
from qrcode.constants import ERROR_CORRECT_M

from hall.reports.files import Sheet, save
from hall.reports.letters import FONT, fonts_for
from hall.reports.pen import BLUE, FAMILY, INK, LINE, SLATE, Pen, clean
from hall.reports.ruled import draw_bars, draw_row, draw_signing, head_size, is_number, row_height, shown

Drawing = Callable[[Pen], None]


class Size(StrEnum):
    """A size of paper."""

    A4 = "A4"
    A5 = "A5"


_MEASURES: Mapping[Size, tuple[float, float]] = {Size.A4: (210, 297), Size.A5: (148, 210)}
_MARGINS: Mapping[Size, float] = {Size.A4: 18.0, Size.A5: 11.0}


class Paper:
    """A document that is put together from top to bottom, and drawn when it is asked for.

    Lengths are millimetres, sizes of letters points, colours `#14213F`. No text becomes a link or an action.
    """

    def __init__(
        self,
        title: str,
        *,
        made_on: date,
        size: Size = Size.A4,
        landscape: bool = False,
        foot: str = "",
        numbered: bool = True,
    ) -> None:
        self._size = size
        self._landscape = landscape
        self._made_on = made_on
        self._title = self.text(title)
        self._foot = self.text("  ".join(part for part in (foot or title, made_on.isoformat()) if part))
        self._numbered = numbered
        self._words: set[str] = {self._foot}
        self._drawings: list[Drawing] = []

    def text(self, words: object) -> str:
        """Words as the page can show them."""
        return clean(words, _known())

    def draw(self, drawing: Drawing, *words: str) -> None:
        """Have anything drawn where the page stands; `words` hold all letters that it will show.

        The pen is fpdf2: its `image` draws SVG and PNG; `face` and `put` write.
        """
        self._words.update(words)
        self._drawings.append(drawing)

    def title(self, words: str, second: str = "") -> None:
        """The document's name, in the middle; its second line is smaller."""
        for text, size, bold, colour in ((words, 20.0, True, INK), (second, 11.0, False, SLATE)):
            if text:
                self.paragraph(text, size=size, bold=bold, colour=colour, align="C", after=1.5)
        self.space(4)

    def heading(self, words: str) -> None:
        """A heading that stays with what follows."""
        text = self.text(words)

        def drawing(pen: Pen) -> None:
            height = pen.face(13, bold=True)
            pen.need(height * 4)
            pen.set_y(pen.get_y() + 3)
            pen.set_fill_color(BLUE)
            pen.rect(pen.margin, pen.get_y() + 1.2, 1.2, height - 2.4, style="F")
            pen.put(pen.margin + 3, pen.get_y(), pen.wide - 3, text)
            pen.set_y(pen.get_y() + 1.5)

        self.draw(drawing, text)

    def paragraph(
        self,
        words: str,
        *,
        size: float = 10.5,
        bold: bool = False,
        colour: str = INK,
        align: str = "L",
        after: float = 2.0,
    ) -> None:
        """Some sentences."""
        text = self.text(words)

        def drawing(pen: Pen) -> None:
            height = pen.face(size, bold=bold, colour=colour)
            for line in pen.lines(text, pen.wide):
                if pen.need(height):
                    pen.face(size, bold=bold, colour=colour)
                pen.put(pen.margin, pen.get_y(), pen.wide, line, align)
            pen.set_y(pen.get_y() + after)

        self.draw(drawing, text)

    def space(self, height: float) -> None:
        """Some room."""
        self.draw(lambda pen: pen.set_y(pen.get_y() + height))

    def new_page(self) -> None:
        """Go on at the top of the next page."""
        self.draw(lambda pen: pen.add_page())

    def table(self, sheet: Sheet, *, size: float = 9.0, strong: Sequence[int] = ()) -> None:
        """A table over the whole width; its head stands again on each page. Rows of `strong` are bold."""
        heads = [self._head(column.head) for column in sheet.columns]
        rows = [[self.text(shown(cell)) for cell in row] for row in sheet.rows]
        numbers = [is_number(sheet.rows, place) for place in range(len(heads))]
        whole = sum(column.width for column in sheet.columns)
        shares = [column.width / whole for column in sheet.columns]

        def drawing(pen: Pen) -> None:
            widths = [share * pen.wide for share in shares]
            high = head_size(pen, heads, widths, size)
            draw_row(pen, heads, widths, numbers, high, bold=True, head=True)
            for place, cells in enumerate(rows):
                bold = place in strong
                if pen.need(row_height(pen, cells, widths, size, bold=bold)):
                    draw_row(pen, heads, widths, numbers, high, bold=True, head=True)
                draw_row(pen, cells, widths, numbers, size, bold=bold)
            pen.set_y(pen.get_y() + 3)

        self.draw(drawing, *heads, *(cell for row in rows for cell in row))

    def bars(self, title: str, bars: Sequence[tuple[str, float]], *, height: float = 42) -> None:
        """Columns side by side, each with its number above and its name below."""
        names = [(self.text(name), value) for name, value in bars]
        text = self.text(title)

        def drawing(pen: Pen) -> None:
            pen.need(height + 16)
            pen.face(9, bold=True)
            pen.put(pen.margin, pen.get_y(), pen.wide, text)
            draw_bars(pen, names, pen.get_y() + 5, height)
            pen.set_y(pen.get_y() + 3)

        self.draw(drawing, text, *(name for name, _ in names))

    def signatures(self, *roles: str, stamp: str = "（盖章处 / stamp）") -> None:
        """A line for each who signs, with a place for the day, and a box for the stamp beside them."""
        names = [self.text(role) for role in roles]
        inside = self.text(stamp)
        day = "日期 / date"

        def drawing(pen: Pen) -> None:
            box, step = 42.0, 14.0
            tall = max(box, step * len(names))
            pen.need(tall + 4)
            top, wide = pen.get_y() + 3, pen.wide - box - 8
            for place, name in enumerate(names):
                draw_signing(pen, pen.margin, top + step * place + 4, wide, name, day)
            pen.set_dash_pattern(dash=1.5, gap=1.2)
            pen.set_draw_color(SLATE)
            left = pen.w - pen.margin - box
            pen.rect(left, top, box, box)
            pen.set_dash_pattern()
            pen.set_draw_color(LINE)
            height = pen.face(9, colour=SLATE)
            pen.put(left, top + (box - height) / 2, box, inside, "C")
            pen.set_y(top + tall + 2)

        self.draw(drawing, day, inside, *names)

    def code(self, content: str, side: float, caption: str = "") -> None:
        """A QR code in the middle of the line, with words below."""
        matrix = qr_matrix(content)
        text = self.text(caption)

        def drawing(pen: Pen) -> None:
            pen.need(side + 8)
            y = pen.get_y()
            pen.squares(matrix, (pen.w - side) / 2, y, side)
            pen.set_y(y + side + 1)
            if text:
                pen.face(9, colour=SLATE)
                pen.put(pen.margin, pen.get_y(), pen.wide, text, "C")

        self.draw(drawing, text)

    def to_bytes(self) -> bytes:
        """The document as a PDF."""
        pen = Pen(
            _MEASURES[self._size],
            _MARGINS[self._size],
            (self._foot, "numbered" if self._numbered else ""),
            landscape=self._landscape,
        )
        pen.set_title(self._title)
        pen.set_creator("Safety Hall")
        pen.set_lang("zh-CN")
        pen.set_creation_date(datetime.combine(self._made_on, time.min, UTC))
        with fonts_for(self._words) as fonts:
            for style, path in fonts.items():
                pen.add_font(FAMILY, style, path)
            pen.add_page()
            for drawing in self._drawings:
                drawing(pen)
            return bytes(pen.output())

    def write(self, path: Path) -> None:
        """Write the document; a power cut leaves the old file or the new one. Raises ReportError."""
        save(path, self.to_bytes())

    def _head(self, words: str) -> str:
        """`中文 (English)` in two lines."""
        return self.text(words.replace(" (", "\n(", 1))


def qr_matrix(content: str, correction: int = ERROR_CORRECT_M) -> list[list[bool]]:
    """A QR code's squares, its quiet border among them; `correction` is one of qrcode's constants."""
    code = qrcode.QRCode(error_correction=correction, border=4)
    code.add_data(content)
    code.make(fit=True)
    return [[bool(square) for square in row] for row in code.get_matrix()]


@cache
def _known() -> frozenset[int]:
    with TTFont(FONT, lazy=True) as font:
        return frozenset(font.getBestCmap())
