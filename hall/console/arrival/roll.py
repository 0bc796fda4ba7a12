"""Today's list at the door, and what the guide has put in for the group that is chosen."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Slot

from hall.console.arrival.chosen import Chosen
from hall.console.arrival.register import Day
from hall.console.arrival.shown import ArrivalShown
from hall.tours.plan import Style
from hall.visiting import Booking

FAR_SECONDS: Final = 90 * 60
"""A group that should come in this time is on the screen before the guide has touched it."""


class ArrivalRoll(ArrivalShown):
    """Reads the list and keeps what was chosen of it."""

    @Slot()
    def refresh(self) -> None:
        """Read today's list again."""
        register, today = self._desk.register, self._desk.today()
        self._desk.attempt(lambda: register.day(today), self._show)

    @Slot(str)
    def choose(self, booking_id: str) -> None:
        """A group of the list, tapped or named by the page of bookings."""
        self._wanted = booking_id
        booking = self._day.booking(booking_id) if self._day else None
        if booking is not None and self._day is not None:
            self._wanted = self._slip = ""
            self._take(Chosen.of(booking, self._day.came.get(booking_id)))

    @Slot(int)
    def setChildren(self, count: int) -> None:
        if self._chosen is not None:
            self._take(self._chosen.counted(children=count))

    @Slot(int)
    def setAdults(self, count: int) -> None:
        if self._chosen is not None:
            self._take(self._chosen.counted(adults=count))

    @Slot(str)
    def setGuide(self, name: str) -> None:
        self._guide = name
        self.changed.emit()

    @Slot(str)
    def setRoute(self, style: str) -> None:
        if self._chosen is not None:
            self._take(self._styled(Style(style)))

    def _take(self, chosen: Chosen) -> None:
        self._chosen = chosen
        self.changed.emit()

    def _styled(self, style: Style) -> Chosen:
        now = self._chosen
        assert now is not None
        return Chosen(now.booking, now.row, now.children, now.adults, now.checked, style)

    def _show(self, day: Day) -> None:
        first, self._day = self._day is None, day
        if self._wanted:
            self.choose(self._wanted)
        elif self._chosen is not None and self._chosen.booking is not None:
            self._renew(self._chosen.booking.id)
        elif first and day.waiting:
            self._expect(day.waiting)
        if first and day.waiting and not self._slip and self._conductor.departure is None:
            self._scanner.start()
        self.changed.emit()

    def _renew(self, ident: str) -> None:
        """The chosen group as it stands now; what was put in stays."""
        booking = self._day.booking(ident) if self._day else None
        was = self._chosen
        if booking is None or was is None or self._day is None:
            self._chosen = None
            return
        row = self._day.came.get(ident)
        if row != was.row or booking.state != (was.booking.state if was.booking else None):
            self._chosen = Chosen.of(booking, row)

    def _expect(self, waiting: Sequence[Booking]) -> None:
        """Whoever is due about now is chosen at once."""
        now = self._desk.clock.now()
        nearest = min(waiting, key=lambda each: abs((each.wish.starts_at - now).total_seconds()))
        if abs((nearest.wish.starts_at - now).total_seconds()) <= FAR_SECONDS:
            self._chosen = Chosen.of(nearest, None)
