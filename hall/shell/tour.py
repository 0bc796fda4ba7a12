"""The conductor: leads a group from stop to stop, and writes down when it has gone."""

from collections.abc import Callable, Mapping
from concurrent.futures import Future
from datetime import tzinfo
from typing import Any, Final, Protocol

from PySide6.QtCore import QObject, Signal, Slot

from hall.clock import Clock
from hall.exhibit import Exhibit, Outcome
from hall.shell.contest import Contest
from hall.shell.contest_shown import TEAMS, ContestOpening
from hall.shell.finale import Finale
from hall.shell.finale_shown import FinaleOpening
from hall.shell.tour_shown import TourShown
from hall.stage import Scene, Stage
from hall.store.tours import StopRow, TourEnd, TourRow, Tours
from hall.tours.departure import Departure
from hall.tours.plan import StopKind
from hall.tours.walk import Walk
from hall.visiting import Booking, Move

MORE_MINUTES: Final = 5


class Groups(Protocol):
    """Where bookings are finished."""

    def move(self, booking_id: str, move: Move, *, by: str, reason: str = "") -> "Future[Booking]": ...


class Tour(TourShown):
    """One tour at a time: `lead` begins it, and it is over when its finale, its guide or the hall says so."""

    set_out = Signal()
    """A group is on its way: the desk can be locked."""

    def __init__(
        self,
        stage: Stage,
        play: Callable[[str, float], bool],
        is_resting: Callable[[str], bool],
        exhibits: Mapping[str, Exhibit],
        kiosk: str,
        tours: Tours,
        bookings: Groups,
        contest: Contest,
        finale: Finale,
        clock: Clock,
        zone: tzinfo,
        parent: QObject | None = None,
    ) -> None:
        """`play` opens an exhibit for so many minutes; False where it would not open."""
        super().__init__(exhibits, zone, parent)
        self._stage = stage
        self._play = play
        self._is_resting = is_resting
        self._kiosk = kiosk
        self._tours = tours
        self._bookings = bookings
        self._contest = contest
        self._finale = finale
        self._clock = clock
        self._row: TourRow | None = None
        self._scene = Scene.ATTRACT
        self._lit = self._right = self._out_of = 0
        self._made: frozenset[int] = frozenset()
        contest.ended.connect(self._contest_ended)
        finale.ended.connect(self._finale_ended)

    @property
    def walk(self) -> Walk | None:
        """The group's way so far; None where no group is led."""
        return self._walk

    @property
    def departure(self) -> Departure | None:
        """Who is being led."""
        return self._departure

    def lead(self, departure: Departure) -> bool:
        """A group sets out from the desk; False where one is on its way already."""
        if self._row is not None or self._stage.scene is not Scene.STAFF:
            return False
        plan = departure.plan
        row = self._tours.begin(
            headcount=departure.headcount,
            booking=departure.booking,
            guide=departure.guide,
            style=plan.style.value,
            audience=departure.audience.value,
            minutes=plan.minutes,
            teams=plan.teams,
        )
        self._now = self._clock.seconds()
        self._row, self._departure, self._set_out_at = row, departure, row.began_at
        self._walk = Walk(plan, self._kiosk, self._now)
        self._begun = self._made = frozenset()
        self._scores, self._teams = {}, 2
        self._lit = self._right = self._out_of = 0
        self._stage.lead(row.id, departure.language)
        self.set_out.emit()
        return True

    def follow(self) -> None:
        """The stage has moved, or an exhibit has gone to rest or come back."""
        before, self._scene = self._scene, self._stage.scene
        self._language = self._stage.visitor.language
        if self._row is None:
            return
        if self._stage.tour is None:
            self._end(TourEnd.FORGOTTEN)
            return
        if before is Scene.EXHIBIT and self._scene is not Scene.EXHIBIT:
            self._count()
        if before is not Scene.TOUR and self._scene is Scene.TOUR:
            self._contest.close()
            self._come_back()
        self._go_round()
        self.changed.emit()

    def tick(self, seconds: float) -> None:
        """Let time pass on whatever of the tour is on."""
        if self._walk is None:
            return
        before = (self.elapsed, self.remaining)
        self._now = self._clock.seconds()
        if before != (self.elapsed, self.remaining):
            self.ticked.emit()
        if self._stage.scene is Scene.CONTEST:
            self._contest.tick(seconds)
        elif self._stage.scene is Scene.FINALE:
            self._finale.tick(seconds)
        elif self._stage.scene is Scene.TOUR and self._go_round():
            self.changed.emit()

    # What the guide does.

    @Slot()
    def start(self) -> None:
        """The group is there: begin the stop."""
        if self._walk is None or self._walk.leg is None or self._stage.scene is not Scene.TOUR:
            return
        walk, leg = self._walk.resume(self._clock.seconds()), self._walk.leg
        self._step(walk)
        match leg.stop.kind:
            case StopKind.EXHIBIT:
                if self._play(leg.stop.exhibit, leg.minutes):
                    self._begun |= {walk.at}
            case StopKind.CONTEST:
                self._compete()
            case StopKind.FINALE:
                self._say_goodbye()
            case StopKind.TALK | StopKind.LOOK:
                self._step(walk.finish())

    @Slot()
    def skip(self) -> None:
        """On to the next stop; one that was begun counts as made."""
        if walk := self._walk:
            self._step(walk.finish() if walk.at in self._begun else walk.skip())

    @Slot(int)
    def choose(self, index: int) -> None:
        """Go to a stop out of turn."""
        if self._walk is not None and self._stage.scene is Scene.TOUR:
            self._step(self._walk.choose(index))

    @Slot()
    def pause(self) -> None:
        """Let time stand still, or go on."""
        if self._walk is not None:
            now = self._clock.seconds()
            self._step(self._walk.resume(now) if self.paused else self._walk.pause(now))

    @Slot()
    def extend(self) -> None:
        """More time for the stop that is next."""
        if self._walk is not None:
            self._step(self._walk.extend(MORE_MINUTES))

    @Slot(int)
    def setTeams(self, count: int) -> None:
        """How many teams the quiz will have."""
        self._teams = max(2, min(len(TEAMS), count))
        self.changed.emit()

    @Slot()
    def end(self) -> None:
        """The guide ends the tour; it asks nothing."""
        self._end(TourEnd.STOPPED if self._walk and self._walk.leg else TourEnd.FINISHED)

    def _step(self, walk: Walk) -> None:
        self._walk = walk
        self._now = self._clock.seconds()
        self._go_round()
        self.ticked.emit()
        self.changed.emit()

    def _compete(self) -> None:
        departure, visitor = self._departure, self._stage.visitor
        assert departure is not None
        opening = ContestOpening(
            names=(*self._stage.settings.tours.team_names, "", "", "", "")[: self._teams],
            questions=self._stage.settings.tours.contest_questions,
            seconds=self._stage.settings.tours.contest_seconds,
            audience=departure.audience,
            grade=departure.grade,
            seen=visitor.seen,
            language=visitor.language,
        )
        if self._contest.open(opening):
            self._stage.contest()
        else:
            self.skip()

    def _say_goodbye(self) -> None:
        departure, row = self._departure, self._row
        assert departure is not None
        assert row is not None
        opening = FinaleOpening(
            row.id,
            departure.group,
            departure.people,
            self._lit,
            self._right,
            self._out_of,
            departure.audience,
            departure.booking or "",
            self._stage.visitor.language,
        )
        self._finale.open(opening)
        self._stage.finale()

    def _contest_ended(self, told: Mapping[str, Any]) -> None:
        if self._row is None or self._walk is None or self._stage.scene is not Scene.CONTEST:
            return
        told_of = {each["team"]: each for each in told["teams"]}
        self._scores = {team: told_of[team]["score"] for team in TEAMS if team in told_of}
        self._names = {team: told_of[team]["name"] for team in self._scores}
        self._right += told["right"]
        self._out_of += told["out_of"]
        self._stage.meet(frozenset(told["asked"]))
        self._begun |= {self._walk.at}
        if told["completed"]:
            self._walk = self._walk.finish()
        self._stage.leave()

    def _finale_ended(self) -> None:
        if self._walk is not None:
            self._walk = self._walk.finish()
            self._end(TourEnd.FINISHED)

    def _count(self) -> None:
        """What a play of the tour came to."""
        result, walk = self._stage.last, self._walk
        if result is None or walk is None:
            return
        self._right += sum(answer.right for answer in result.answers)
        self._out_of += len(result.answers)
        if result.outcome is Outcome.COMPLETED:
            self._lit += 1
            self._made |= {walk.at}

    def _come_back(self) -> None:
        """On the route again: a stop whose lamp is lit is made, also where it was begun once more."""
        if self._walk is not None and self._walk.at in self._made:
            self._made -= {self._walk.at}
            self._walk = self._walk.finish()

    def _go_round(self) -> bool:
        """Lead round the next exhibit for as long as it cannot be opened; whether there was one."""
        moved = False
        while self._walk is not None and self._walk.leg is not None:
            exhibit = self._walk.leg.stop.exhibit
            if not exhibit or not self._is_resting(exhibit):
                break
            resting = frozenset(key for key in self._exhibits if self._is_resting(key))
            # What stands in for it has not been begun.
            self._begun -= {self._walk.at}
            self._walk, moved = self._walk.around(exhibit, resting), True
        return moved

    def _end(self, end: TourEnd) -> None:
        row, walk, departure = self._row, self._walk, self._departure
        if row is None or walk is None or departure is None:
            return
        self._row = self._walk = self._departure = None
        stops = [
            StopRow(place, leg.stop.kind.value, leg.stop.exhibit, fate.value)
            for place, (leg, fate) in enumerate(walk.story, start=1)
        ]
        self._tours.end(row, end, stops, self._scores)
        if departure.booking:
            # Staff may have finished it meanwhile, and then this one is refused: either way it is finished.
            self._bookings.move(departure.booking, Move.FINISH, by=departure.guide)
        self._contest.close()
        self._stage.disband()
        self.changed.emit()
