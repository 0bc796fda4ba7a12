"""The certificate that a class takes home: who came, how many, how many lamps they lit."""

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hall.paths import ASSETS
from hall.reports.paper import Paper
from hall.reports.pen import BLUE, INK, LINE, SLATE, Pen
from hall.visiting import Audience

MOST_LAMPS = 24
"""More lamps than these find no room on the wire; the sentence below tells their number."""
_NIGHT, _GOLD, _WIRE = "#0A1838", "#C4810F", "#4A6FBE"
_YOUNG = (Audience.KINDERGARTEN, Audience.PRIMARY, Audience.MIDDLE)
_FRAME = 174.0
"""The frame's height: below it stands the foot of the page."""
_UNFIT = re.compile(r"[^\w一-鿿-]+")
_LAMP = ASSETS / "lamps/lamp-lit.svg"
_MARK = ASSETS / "lamps/brandmark.svg"


@dataclass(frozen=True)
class Certificate:
    """What stands on it; nothing in it leads to a person."""

    group: str
    people: int
    lamps: int
    day: date
    audience: Audience = Audience.PRIMARY


def write_certificate(folder: Path, certificate: Certificate) -> Path:
    """Write the PDF into the folder and return its path; a second one of a group and day replaces the first.

    Raises ReportError.
    """
    name = _UNFIT.sub("", certificate.group)[:40]
    path = folder / "-".join(part for part in ("证书", certificate.day.isoformat(), name) if part)
    path = path.with_name(f"{path.name}.pdf")
    certificate_paper(certificate).write(path)
    return path


def certificate_paper(certificate: Certificate) -> Paper:
    """The certificate as one page of A4, lying."""
    day = certificate.day
    paper = Paper(
        "平安灯证书", made_on=day, landscape=True, numbered=False, foot="智慧安防体验馆 Safety Hall"
    )
    on_day = f"{day.year} 年 {day.month} 月 {day.day} 日"
    doing = f"一起点亮了 {certificate.lamps} 盏平安灯" if certificate.lamps else "一起走完了平安大路"
    learned = (
        "学会了保护自己，也会把平安带回家。" if certificate.audience in _YOUNG else "把平安带回了家和单位。"
    )
    lit = (
        f"and lit {certificate.lamps} lamp{'s' * (certificate.lamps > 1)} of safety"
        if certificate.lamps
        else "and walked the road of safety"
    )
    lines = (
        (f"{on_day}，你们 {certificate.people} 人来到智慧安防体验馆，", 17.0, INK),
        (f"{doing}，{learned}", 17.0, INK),
        (
            f"On {day.day} {day:%B %Y}, {certificate.people} of you came to the Safety Hall {lit}.",
            11.0,
            SLATE,
        ),
    )
    motto, sign, stamp = "让平安的种子播散大路", "智慧安防体验馆", "（盖章处 / stamp）"
    group = paper.text(certificate.group)
    heads = ("平安灯证书", "Certificate of the Lamps of Safety")

    def drawing(pen: Pen) -> None:
        _frame(pen)
        _wire(pen, min(MOST_LAMPS, certificate.lamps))
        y = 56.0
        pen.face(40, bold=True, colour=_NIGHT)
        pen.put(0, y, pen.w, heads[0], "C")
        pen.face(12, colour=SLATE)
        pen.put(0, y + 19, pen.w, heads[1], "C")
        size = 30.0
        while size > 14 and pen.face(size, bold=True, colour=BLUE) and pen.measure(group) > pen.w - 80:
            size -= 1
        pen.put(0, y + 29, pen.w, pen.fit(group, pen.w - 80), "C")
        pen.set_draw_color(_GOLD)
        pen.set_line_width(0.6)
        half = min(pen.w / 2 - 40, pen.measure(group) / 2 + 12)
        pen.line(pen.w / 2 - half, y + 46, pen.w / 2 + half, y + 46)
        at = y + 52
        for text, points, colour in lines:
            height = pen.face(points, colour=colour)
            pen.put(0, at, pen.w, text, "C")
            at += height + 1.5
        pen.face(15, bold=True, colour=_GOLD)
        pen.put(34, 160, 120, motto)
        pen.face(13, bold=True, colour=INK)
        pen.put(pen.w - 150, 148, 110, sign, "C")
        pen.face(12, colour=INK)
        pen.put(pen.w - 150, 156.5, 110, on_day, "C")
        pen.face(9, colour=SLATE)
        pen.put(pen.w - 150, 164, 110, stamp, "C")
        # The foot is drawn after this, with its own thin line.
        pen.set_draw_color(LINE)
        pen.set_line_width(0.2)

    paper.draw(drawing, *heads, group, motto, sign, stamp, *(text for text, _, _ in lines), on_day)
    return paper


def _frame(pen: Pen) -> None:
    pen.set_draw_color(_NIGHT)
    pen.set_line_width(1.6)
    pen.rect(9, 8, pen.w - 18, _FRAME, round_corners=True, corner_radius=8)
    pen.set_draw_color(_GOLD)
    pen.set_line_width(0.5)
    pen.rect(12, 11, pen.w - 24, _FRAME - 6, round_corners=True, corner_radius=6)
    pen.image(_MARK, pen.w / 2 - 10, 31, h=24)


def _wire(pen: Pen, lamps: int) -> None:
    """The wire across the top, with a lamp for each that they lit."""
    pen.set_draw_color(_WIRE)
    pen.set_line_width(0.7)
    pen.line(24, 16, pen.w - 24, 16)
    pitch = min(26.0, (pen.w - 56) / max(1, lamps))
    wide = min(10.0, pitch * 0.75)
    for place in range(lamps):
        x = pen.w / 2 + (place - (lamps - 1) / 2) * pitch
        pen.image(_LAMP, x - wide / 2, 15.4, w=wide)
