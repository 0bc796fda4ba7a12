"""The door to the staff's side: six digits, judged off the window's thread."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import Property, QObject, Signal, Slot

from hall.console.errand import Errand, Mode
from hall.console.page import Person, Role
from hall.console.pins import Pins
from hall.console.roster import DIGITS, PinsError, proper_name, refuse_weak
from hall.console.verdict import Verdict, locked_words
from hall.console.worker import Worker
from hall.words import HallError, Language, Text

_T = TypeVar("_T")

IDLE_SECONDS = 30.0


class Door(QObject):
    """What the PIN page shows and does.

    `opened` lets a Person in, `left` leads back to the visitors; from an Errand `settled` and `returned` lead
    back to the desk. The digits never leave this object; the page learns only how many there are.
    """

    opened = Signal(object)
    left = Signal()
    settled = Signal(object)
    returned = Signal()
    refused = Signal()
    """Something was not right: the one sound that staff pages make."""
    changed = Signal()

    def __init__(self, pins: Pins, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pins = pins
        self._worker = Worker(self)
        self._language = Language.ZH
        self._mode = Mode.ENTER
        self._digits = ""
        self._chosen = ""
        self._message: Text | None = None
        self._alarming = False
        self._busy = False
        self._locked = False
        self._shut = False
        self._can_leave = True
        self._idle_seconds = 0.0
        self._visit = 0
        self._errand: Errand | None = None
        self._filled = {
            Mode.ENTER: self._check,
            Mode.CHOOSE: self._remember,
            Mode.REPEAT: self._compare,
        }

    def ask(self) -> None:
        """Begin at the door: ask for the PIN, or on the first start for a new one.

        On the first start nobody can turn away from it, or a visitor would be the first to choose.
        """
        first = not self._pins.is_set
        self._errand = None
        self._begin(Mode.CHOOSE if first else Mode.ENTER, can_leave=not first)
        self._locked = self._shut = False
        self._look_at_lock()

    def choose(self, errand: Errand) -> None:
        """Have a PIN chosen; only for those who are already inside."""
        self._errand = errand
        self._begin(Mode.CHOOSE, can_leave=True)
        self._locked = self._shut = False
        self.changed.emit()

    def tick(self, seconds: float) -> None:
        """Let time pass: counts a lock down, and turns back when nobody has touched for a while."""
        if self._locked and not self._busy:
            self._look_at_lock()
        self._idle_seconds += seconds
        if self._idle_seconds >= IDLE_SECONDS and self._can_leave:
            self._errand = None
            self.leave()

    def set_language(self, language: Language) -> None:
        self._language = language
        self.changed.emit()

    def close(self) -> None:
        """Wait for a running check; nothing is said any more."""
        self._visit += 1
        self._worker.close()

    @Slot(int)
    def key(self, digit: int) -> None:
        """Enter one digit; the sixth one has the PIN judged."""
        self.touch()
        closed = self._busy or self._locked or self._shut or self._mode is Mode.NAME
        if closed or not 0 <= digit <= 9:
            return
        self._digits += str(digit)
        if len(self._digits) == DIGITS:
            self._filled[self._mode]()
        else:
            self._say(None)

    @Slot(str, result=bool)
    def type(self, text: str) -> bool:
        """Take what a keyboard typed; says whether it was of use."""
        if len(text) == 1 and text.isascii() and text.isdigit():
            self.key(int(text))
        elif text in ("\b", "\x7f"):
            self.back()
        else:
            return False
        return True

    @Slot()
    def back(self) -> None:
        """Take the last digit away."""
        self.touch()
        if not self._busy:
            self._digits = self._digits[:-1]
            self.changed.emit()

    @Slot()
    def clear(self) -> None:
        """Take all digits away."""
        self.touch()
        if not self._busy:
            self._digits = ""
            self.changed.emit()

    @Slot(str)
    def call(self, name: str) -> None:
        """The name of whoever chose the first PIN."""
        self.touch()
        if self._mode is not Mode.NAME or self._busy:
            return
        pin = self._chosen
        try:
            proper_name(name)
        except PinsError as error:
            self._refuse(error.text)
            return
        self._judge(lambda: self._pins.add(name, Role.STAFF, pin), self._enter)

    @Slot()
    def leave(self) -> None:
        """Go back; a check that is still running opens nothing any more."""
        if not self._can_leave:
            return
        self._begin(self._mode, can_leave=True)
        (self.returned if self._errand else self.left).emit()

    @Slot()
    def touch(self) -> None:
        """Somebody is here."""
        self._idle_seconds = 0.0

    @Property(int, notify=changed)
    def count(self) -> int:
        return len(self._digits)

    @Property(str, notify=changed)
    def mode(self) -> str:
        return self._mode

    @Property(str, notify=changed)
    def whom(self) -> str:
        """Whose PIN is being chosen, where it is somebody's by name."""
        return self._errand.name if self._errand else ""

    @Property(str, notify=changed)
    def message(self) -> str:
        return self._message.read(self._language) if self._message else ""

    @Property(bool, notify=changed)
    def alarming(self) -> bool:
        return self._alarming

    @Property(bool, notify=changed)
    def busy(self) -> bool:
        return self._busy

    @Property(bool, notify=changed)
    def is_barred(self) -> bool:
        """Whether no digit is taken now."""
        return self._locked or self._shut

    @Property(bool, notify=changed)
    def can_leave(self) -> bool:
        return self._can_leave

    def _begin(self, mode: Mode, *, can_leave: bool) -> None:
        self._visit += 1
        self._mode = mode
        self._can_leave = can_leave
        self._busy = False
        self._digits = self._chosen = ""
        self.touch()
        self._say(None)

    def _say(self, message: Text | None, *, alarming: bool = False) -> None:
        self._message = message
        self._alarming = alarming
        self.changed.emit()

    def _refuse(self, message: Text) -> None:
        self._digits = ""
        self._say(message, alarming=True)
        self.refused.emit()

    def _look_at_lock(self) -> None:
        was_locked = self._locked
        try:
            seconds = self._pins.standing().locked_seconds
        except PinsError as error:
            self._shut = True
            self._say(error.text, alarming=True)
            return
        self._locked = seconds > 0
        if self._locked:
            self._say(locked_words(seconds), alarming=True)
        elif was_locked:
            self._say(None)

    def _check(self) -> None:
        pin = self._digits
        self._judge(lambda: self._pins.check(pin), self._answer)

    def _answer(self, outcome: Verdict) -> None:
        if outcome.person:
            self._enter(outcome.person)
            return
        self._locked = outcome.locked_seconds > 0
        self._refuse(outcome.words)

    def _enter(self, person: Person) -> None:
        self._can_leave = True
        self._digits = self._chosen = ""
        self._say(None)
        self.opened.emit(person)

    def _remember(self) -> None:
        try:
            refuse_weak(self._digits)
        except PinsError as error:
            self._refuse(error.text)
            return
        self._chosen, self._digits = self._digits, ""
        self._mode = Mode.REPEAT
        self._say(None)

    def _compare(self) -> None:
        if self._digits != self._chosen:
            self._chosen = ""
            self._mode = Mode.CHOOSE
            self._refuse(Text("两次不一样，请从头再设一次", "They differ, please begin again"))
        elif self._errand:
            errand, pin = self._errand, self._chosen
            self._judge(lambda: errand.give(self._pins, pin), self._settle)
        else:
            self._mode = Mode.NAME
            self._say(None)

    def _settle(self, errand: Errand) -> None:
        self._digits = self._chosen = ""
        self._say(None)
        self.settled.emit(errand)

    def _judge(self, work: Callable[[], _T], then: Callable[[_T], None]) -> None:
        visit = self._visit
        self._busy = True
        self._say(None)

        def told(outcome: _T | HallError | OSError) -> None:
            if visit != self._visit:
                return
            self._busy = False
            if isinstance(outcome, HallError | OSError):
                self._fail(outcome)
            else:
                then(outcome)

        self._worker.run(work, told)

    def _fail(self, error: HallError | OSError) -> None:
        """A disk that keeps no PIN must not keep the visitors out as well."""
        self._can_leave = True
        if self._mode in (Mode.REPEAT, Mode.NAME):
            self._mode = Mode.CHOOSE
            self._chosen = ""
        self._refuse(error.text if isinstance(error, HallError) else Text(str(error), str(error)))
