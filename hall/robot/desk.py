"""A morning at the desk, by touch alone: a booking, its slip, the group at the door, the ledger, the year."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtCore import QPointF

from hall.console.arrival.ledger_sheet import REASONS
from hall.console.bookings.words import LANGUAGES
from hall.robot.body import Body, DisappointedError
from hall.robot.lead import Lead
from hall.robot.papers import check_form, check_groups, check_year, hold_up, read_pdf
from hall.robot.typist import Typist
from hall.stage import Scene
from hall.words import Language, Text

CHILDREN, LEADERS = 30, 1
"""Too few leaders for so many children: the rules refuse, and the clerk gives a reason."""
CAME = CHILDREN - 2 + LEADERS + 1
"""Two children are at home, and one more grown-up has come along."""
WHO = {
    Language.ZH: (("yangguang", "阳光"), ("xiaoxue", "小学")),
    Language.EN: (("", "sunny school"),),
}
WHY = {Language.ZH: (("suozhang", "所长"), ("tongyi", "同意")), Language.EN: (("", "short notice"),)}
PHONE = "13800138000"
QUICK, FAMILY = "quick-3", 3
"""The key of two grown-ups with a child, and how many they are."""


@dataclass
class Tally:
    """What the ledger must come to, by what the robot did."""

    batches: int = 0
    people: int = 0


class Desk:
    """Staff's half of the walk. `slip` is the picture before the desk's camera, `tally` what is entered."""

    def __init__(self, body: Body, lead: Lead, slip: Path, tally: Tally) -> None:
        self._body = body
        self._type = Typist(body)
        self._lead = lead
        self._slip = slip
        self.tally = tally
        self._groups = 0

    def day(self, language: Language, papers: Path) -> None:
        """From the visitors' screen and back to it; what is printed and exported lies in `papers`."""
        body = self._body
        body.enter(language)
        body.shoot(f"staff-{language.value}")
        self._book(language)
        self._print(papers)
        self._scan_and_count()
        self._lead.round(language)
        body.rest()
        body.speak(language)
        body.enter(language)
        self._correct_yesterday()
        self._export_year(papers)
        body.hall.store.settled().result(10)
        self._groups += 1
        check_groups(body.hall.paths.store, self._groups, booked=CHILDREN + LEADERS, came=CAME)
        body.press("backToVisitors")
        body.until(lambda: body.scene is Scene.ATTRACT, 5, "staff cannot come back to the visitors")
        body.say(f"desk ({language.value}): booked, printed, scanned, led, corrected, and the year agrees")

    def _shoot(self, name: str) -> None:
        self._body.rest()
        self._body.shoot(f"desk-{name}-{self._body.language}")

    def _press(self, context: str, words: str) -> None:
        self._body.press(self._body.says(context, words))

    def _words(self, field: str, words: dict[Language, tuple[tuple[str, str], ...]]) -> str:
        language = Language(self._body.language)
        if language is Language.ZH:
            self._type.chinese(field, words[language])
        else:
            self._type.latin(field, words[language][0][1])
        return "".join(word for _, word in words[language])

    def _book(self, language: Language) -> None:
        """A new booking for today; the rule of grown-ups refuses it, and a reason lets it in."""
        body = self._body
        body.press("rail-bookings")
        body.reach(body.says("CalendarPane", "新预约"))
        self._shoot("bookings")
        self._press("CalendarPane", "新预约")
        group = self._words("field-organisation", WHO)
        self._type.digits("field-phone", PHONE)
        self._type.digits("count-children", str(CHILDREN))
        self._type.digits("count-leaders", str(LEADERS))
        spoken = LANGUAGES[language].read(language)
        body.press(spoken)
        form = body.hall.desks.bookings.property("form")
        body.until(
            lambda: form.property("draft")["language"] == language.value,
            3,
            f"the group's language cannot be {spoken}",
        )
        if not form.property("texts")["time"]:
            # So late in the evening that no slot is left.
            now = datetime.now(ZoneInfo(body.hall.settings.timezone))
            self._type.digits("field-time", f"{now:%H%M}")
        self._shoot("form")
        self._press("FormPane", "保存预约")
        override = body.says("RefusedDialog", "破例约上")
        body.reach(body.says("RefusedDialog", "回去改"))
        if body.eyes.called(override) is not None:
            raise DisappointedError("an exception can be made without a reason")
        self._words("input", WHY)
        self._shoot("refused")
        body.press(override)
        self._press("DetailPane", "确认")
        body.reach(body.says("DetailPane", "打印预约单"))
        self._shoot("booking")
        body.say(f"desk ({language.value}): {group} is booked for today, with a reason for the exception")

    def _print(self, papers: Path) -> None:
        """The slip as a file, and its picture before the camera."""
        body = self._body
        before = set(papers.glob("预约单*.pdf"))
        self._press("DetailPane", "打印预约单")
        self._press("FileOutDialog", "存成 PDF")
        body.reach(body.says("FileOutDialog", "好"), 20)
        self._shoot("slip")
        (pdf,) = set(papers.glob("预约单*.pdf")) - before
        self._press("FileOutDialog", "好")
        hold_up(pdf, self._slip)

    def _scan_and_count(self) -> None:
        """The slip is read by the child; two children are at home, and one more grown-up has come."""
        body = self._body
        body.press("rail-arrival")
        checked = body.says("ArrivalCard", "预约单已核对")
        body.until(lambda: body.reads(checked), 25, "the desk's camera does not read the slip")
        for _ in range(2):
            self._step("children", -1)
        self._step("adults", +1)
        shown = tuple(body.hall.desks.arrival.property(name) for name in ("childCount", "adultCount"))
        if sum(shown) != CAME:
            raise DisappointedError(f"{CAME} came, and the door counts {shown}")
        self._shoot("arrival")
        body.press("setOut")
        body.until(lambda: body.scene is Scene.TOUR, 10, "the group does not set out")
        self.tally.batches += 1
        self.tally.people += CAME

    def _step(self, name: str, by: int) -> None:
        place = self._body.reach(name).place
        aside = place.height() / 2
        x = place.right() - aside if by > 0 else place.left() + aside
        self._body.hands.tap(QPointF(x, place.center().y()))
        self._body.hands.wait(0.1)

    def _correct_yesterday(self) -> None:
        """A family now, by two taps; then one grown-up more among yesterday's."""
        body = self._body
        body.press("rail-arrival")
        body.press("walkIn")
        body.reach(QUICK)
        self._shoot("walkin")
        body.press(QUICK)
        body.until(lambda: body.eyes.find("undo") is not None, 10, "no walk-ins were entered")
        self.tally.batches += 1
        self.tally.people += FAMILY
        body.press("ledger")
        body.press("dayBefore")
        body.press("row-0")
        self._step("mendAdults", +1)
        body.press(_said(REASONS[1], body.language))
        self._shoot("mend")
        body.press("mend")
        body.until(lambda: body.eyes.find("mend") is None, 10, "yesterday's row is not corrected")
        self.tally.people += 1
        self._shoot("ledger")
        body.press("ledgerDone")
        total = body.hall.store.ledger.total().result(10)
        if (total.batches, total.people) != (self.tally.batches, self.tally.people):
            raise DisappointedError(f"the ledger comes to {total}; entered were {self.tally}")

    def _export_year(self, papers: Path) -> None:
        """The yearly form as XLSX and PDF, opened again: every figure explained, and as the ledger has it."""
        body = self._body
        body.press("rail-figures")
        body.until(lambda: bool(body.hall.desks.figures.property("ready")), 15, "the figures do not come")
        self._shoot("figures")
        for key, ending in (("XLSX", "xlsx"), (body.says("Figures", "PDF 报告"), "pdf")):
            body.press(key if key in self._names() else "PDF")
            body.press(_said(Text("年报", "Yearly form"), body.language))
            self._press("OutletDialog", "写到这里")
            body.reach(body.says("OutletDialog", "再写一次"), 30)
            self._shoot(f"export-{ending}")
            self._press("OutletDialog", "好")
        sheet, paper = (_newest(papers, f"*年报*.{ending}") for ending in ("xlsx", "pdf"))
        definitions = check_form(sheet, body.hall.paths.store)
        check_year(read_pdf(paper), definitions)
        body.say(
            f"desk ({body.language}): {len(definitions)} figures of the year, each explained, in XLSX and PDF"
        )

    def _names(self) -> set[str]:
        return {thing.name for thing in self._body.eyes.touchables()}


def _said(words: Text, language: str) -> str:
    return words.read(Language(language))


def _newest(folder: Path, pattern: str) -> Path:
    found = sorted(folder.glob(pattern), key=lambda path: path.stat().st_mtime)
    if not found:
        raise DisappointedError(f"no file {pattern} was written")
    return found[-1]
