"""The ledger: every headcount is a row that stays; a mistake is mended by a new row in its place."""

from collections.abc import Callable
from concurrent.futures import Future
from datetime import date, datetime

from sqlite_utils import Database

from hall.clock import Clock
from hall.store.errors import RefusedError
from hall.store.headcounts import Headcount, Total, before, enter, replacing, standing, total
from hall.store.ids import Ids
from hall.store.schema import require_text
from hall.store.writer import Writer
from hall.visiting import Party

UNDO_SECONDS = 60.0
LARGEST_PARTY = 5000
"""More people at once is a slip of the finger."""
UNDONE = "一分钟内撤销 (undone within a minute)"


class Ledger:
    """Writes headcounts. Every call returns at once; its future is done when the disk has the row.

    Refusals come as RefusedError: at once for figures that cannot be, in the future for rows that have
    changed meanwhile.
    """

    def __init__(
        self, writer: Writer, ids: Ids, clock: Clock, kiosk: str, on_change: Callable[[], None]
    ) -> None:
        self._writer = writer
        self._ids = ids
        self._clock = clock
        self._kiosk = kiosk
        self._on_change = on_change
        self._fresh: dict[str, float] = {}

    def add(self, party: Party, *, by: str, tour: str | None = None) -> "Future[Headcount]":
        """Write down a visit without a booking: a walk-in party, an unbooked group, an outreach talk."""
        require_people(party)
        row = self.draft(party, by, tour=tour)
        return self.write(lambda db: enter(db, row))

    def correct(self, row_id: str, party: Party, *, by: str, reason: str) -> "Future[Headcount]":
        """Put a new row in a row's place, for good and with a reason."""
        require_sane(party)
        if not reason.strip():
            raise RefusedError("更正要写原因", "a correction needs a reason")
        row = self.draft(party, by, reason=reason.strip())
        return self.write(lambda db: enter(db, row, replacing(db, row_id, row.id)))

    def cancel(self, row_id: str, *, by: str, reason: str) -> "Future[Headcount]":
        """Take a visit back whenever it was: nobody came."""
        if not reason.strip():
            raise RefusedError("取消要写原因", "taking a visit back needs a reason")
        require_signed(by)
        draft_id, now = self._ids.new(), self._clock.now()

        def run(db: Database) -> Headcount:
            old = replacing(db, row_id, draft_id)
            return enter(db, self._row(draft_id, now, old.party.recounted(0, 0), by, reason.strip()), old)

        return self.write(run)

    def undo(self, row: Headcount, *, by: str) -> "Future[Headcount]":
        """Take back the row that was just entered; what stood before it stands again.

        Within a minute of the monotonic clock and within this run; later it takes a correction.
        """
        self.require_fresh(row.id)
        if row.booking is not None and row.corrects is None:
            raise RefusedError(
                "这一行是预约到馆，请在预约里撤销到馆",
                "this row is a booking's arrival; take the arrival back in the booking",
            )
        require_signed(by)
        draft_id, now = self._ids.new(), self._clock.now()

        def run(db: Database) -> Headcount:
            old = replacing(db, row.id, draft_id)
            return enter(db, self._row(draft_id, now, before(db, old), by, UNDONE), old)

        return self.write(run)

    def total(
        self, first: date = date.min, last: date = date.max, *, at: datetime | None = None
    ) -> "Future[Total]":
        """What the rows of the days come to, as the ledger stood at `at`, or now."""
        return self._writer.do(lambda db: total(db, first, last, at=at))

    def rows(self, first: date = date.min, last: date = date.max) -> "Future[list[Headcount]]":
        """The rows that stand for these days."""
        return self._writer.do(lambda db: standing(db, first, last))

    def draft(
        self, party: Party, by: str, *, reason: str = "", booking: str | None = None, tour: str | None = None
    ) -> Headcount:
        """A row to enter, still without its number."""
        return self._row(self._ids.new(), self._clock.now(), party, by, reason, booking, tour)

    def write(self, run: Callable[[Database], Headcount]) -> "Future[Headcount]":
        """Have a transaction done that enters one row."""
        begun = self._clock.seconds()
        written = self._writer.write(run)
        written.add_done_callback(lambda done: self._settled(done, begun))
        return written

    def require_fresh(self, row_id: str) -> None:
        """Raise RefusedError where a row is too old to be undone."""
        entered = self._fresh.get(row_id)
        if entered is None or self._clock.seconds() - entered > UNDO_SECONDS:
            raise RefusedError(
                "已经超过一分钟，不能撤销，请写一条更正", "more than a minute ago; enter a correction instead"
            )

    def _settled(self, done: "Future[Headcount]", begun: float) -> None:
        if done.exception() is None:
            recent = {i: s for i, s in self._fresh.items() if begun - s <= UNDO_SECONDS}
            self._fresh = recent | {done.result().id: begun}
            self._on_change()

    def _row(
        self,
        row_id: str,
        now: datetime,
        party: Party,
        by: str,
        reason: str,
        booking: str | None = None,
        tour: str | None = None,
    ) -> Headcount:
        require_signed(by, reason)
        return Headcount(row_id, self._kiosk, 0, party, now, by.strip(), booking, tour, None, reason)


def require_sane(party: Party) -> None:
    """Raise RefusedError for numbers that cannot be."""
    if party.children < 0 or party.adults < 0:
        raise RefusedError("人数不能小于零", "there cannot be fewer people than none")
    if party.people > LARGEST_PARTY:
        raise RefusedError(
            f"一次 {party.people} 人太多了，请看看是不是多按了一位",
            f"{party.people} people at once is too many; look for a digit too much",
        )


def require_signed(by: str, reason: str = "") -> None:
    """Raise RefusedError where nobody signs, or in letters that cannot be kept."""
    require_text(by, reason)
    if not by.strip():
        raise RefusedError("请写明谁登记的", "say who entered it")


def require_people(party: Party) -> None:
    """Raise RefusedError for numbers that cannot be, and for nobody."""
    require_sane(party)
    if party.people == 0:
        raise RefusedError("人数是零，没有人来就不用登记", "nobody came: there is nothing to enter")
