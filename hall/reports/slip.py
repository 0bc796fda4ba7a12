"""The slip that a group takes home from the booking and brings along: A5, both languages, a code to scan."""

from datetime import date
from zoneinfo import ZoneInfo

from qrcode.constants import ERROR_CORRECT_H

from hall.reports.files import ReportError
from hall.reports.paper import Paper, Size, qr_matrix
from hall.reports.pen import INK, LINE, SLATE, Pen
from hall.settings import BookingSettings
from hall.visiting import AUDIENCES, STATES, Booking, State
from hall.words import Language, Text

HALL = Text("智慧安防体验馆", "Safety Hall")
CODE_MM = 56.0
"""At version 7 a square is over a millimetre: a kiosk's camera reads it folded and stained, too."""
_WEEKDAYS = "一二三四五六日"
_LANGUAGES = {Language.ZH: Text("中文", "Chinese"), Language.EN: Text("英文", "English")}


def slip_paper(
    booking: Booking, code: str, *, zone: ZoneInfo, rules: BookingSettings, made_on: date
) -> Paper:
    """A booking's slip with the text of its code (hall.slips). The contact does not stand on it.

    Raises ReportError for a group that is not expected any more.
    """
    if booking.state not in (State.REQUESTED, State.CONFIRMED):
        state = STATES[booking.state]
        raise ReportError(
            f"{booking.wish.organisation}：这个预约{state.zh}，不用打印预约单",
            f"{booking.wish.organisation}: this booking is {state.en}; it needs no slip",
        )
    foot = f"预约号 / booking no. {booking.id}"
    title = f"参观预约单 {booking.wish.organisation}"
    paper = Paper(title, made_on=made_on, size=Size.A5, foot=foot, numbered=False)
    paper.title("参观预约单", f"{HALL.zh} · {HALL.en} · Visit booking")
    for label, value in _facts(booking, zone):
        _fact(paper, label, value)
    _code(paper, code)
    for words in _notes(rules):
        paper.paragraph(words.zh, size=9.5, align="C", after=0)
        paper.paragraph(words.en, size=8, colour=SLATE, align="C", after=0.5)
    return paper


def _facts(booking: Booking, zone: ZoneInfo) -> list[tuple[Text, str]]:
    wish = booking.wish
    starts, ends = wish.starts_at.astimezone(zone), wish.ends_at.astimezone(zone)
    day = f"{starts.year} 年 {starts.month} 月 {starts.day} 日 周{_WEEKDAYS[starts.weekday()]}"
    leaders = f"、带队 {wish.leaders}" if wish.leaders else ""
    leaders_en = f", {wish.leaders} leaders" if wish.leaders else ""
    people = (
        f"{wish.people} 人（孩子 {wish.children}、大人 {wish.adults}{leaders}）\n"
        f"{wish.people} people: {wish.children} children, {wish.adults} adults{leaders_en}"
    )
    kind, language = AUDIENCES[wish.audience], _LANGUAGES[wish.language]
    found = [
        (Text("单位", "Group"), " ".join(part for part in (wish.organisation, wish.grade) if part)),
        (
            Text("时间", "When"),
            f"{day} {starts:%H:%M}–{ends:%H:%M}\n{starts:%a, %d %b %Y, %H:%M}–{ends:%H:%M}",
        ),
        (Text("人数", "People"), people),
        (Text("人群", "Audience"), f"{kind.zh} / {kind.en}"),
        (Text("讲解", "Language"), f"{language.zh} / {language.en}"),
        (Text("路线", "Route"), wish.route),
        (Text("心愿", "Wishes"), "、".join(wish.wishes)),
    ]
    return [(label, value) for label, value in found if value]


def _fact(paper: Paper, label: Text, value: str) -> None:
    zh, en, text = paper.text(label.zh), paper.text(label.en), paper.text(value)
    first, *rest = text.split("\n")

    def shown(pen: Pen) -> list[str]:
        """One line, two for the group's name; what is longer is cut: the code stays on the page."""
        lines = pen.lines(first, pen.wide - 24)
        most = 2 if label.en == "Group" else 1
        rest = "".join(lines[most - 1 :])
        return [*lines[: most - 1], *([pen.fit(rest, pen.wide - 24)] if rest else [])]

    def drawing(pen: Pen) -> None:
        top, left = pen.get_y(), pen.margin + 24.0
        height = pen.face(10.5, colour=SLATE)
        pen.put(pen.margin, top + 1, 24, zh)
        zh_wide = pen.get_string_width(zh)
        pen.face(7.5, colour=SLATE)
        pen.put(pen.margin + zh_wide + 1.5, top + 2.2, 24, en)
        y = top + 1
        pen.face(11, bold=True, colour=INK)
        for line in shown(pen):
            pen.put(left, y, pen.wide - 24, line)
            y += height + 0.3
        small = pen.face(8, colour=SLATE)
        for line in rest:
            pen.put(left, y, pen.wide - 24, pen.fit(line, pen.wide - 24))
            y += small
        pen.set_y(y + 1)
        pen.set_draw_color(LINE)
        pen.line(pen.margin, pen.get_y(), pen.w - pen.margin, pen.get_y())

    paper.draw(drawing, zh, en, text)


def _code(paper: Paper, code: str) -> None:
    matrix = qr_matrix(code, ERROR_CORRECT_H)
    say = Text("到馆时请把这个码对着摄像头", "On arrival, hold this code up to the camera")

    def drawing(pen: Pen) -> None:
        y = pen.get_y()
        pen.squares(matrix, (pen.w - CODE_MM) / 2, y, CODE_MM)
        height = pen.face(11, bold=True, colour=INK)
        pen.put(pen.margin, y + CODE_MM, pen.wide, say.zh, "C")
        pen.face(8.5, colour=SLATE)
        pen.put(pen.margin, y + CODE_MM + height, pen.wide, say.en, "C")
        pen.set_y(y + CODE_MM + height + 6)

    paper.draw(drawing, say.zh, say.en)


def _notes(rules: BookingSettings) -> list[Text]:
    days = rules.cancel_days
    cancel = Text(
        f"来不了请至少提前 {days} 天告诉我们",
        f"Cannot come? Tell us at least {days} {'day' if days == 1 else 'days'} before",
    )
    return [
        Text("这张单只在预约的那天用一次", "This slip is good once, on the day of the booking"),
        *([cancel] if days else []),
    ]
