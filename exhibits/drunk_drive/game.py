"""Drunk drive: the way home at night, once sober and once after drinking."""

import os
import time
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor

import cv2
import numpy as np

from hall.exhibit import Frame, Json, Knobs, Opening, Result, Touch
from hall.impairment import Pipeline

from .course import Course, Phase
from .hud import hud_of, result_of
from .pace import Pace
from .paint import Painter, cast
from .sim import STEP
from .view import Lens

RUN_SECONDS = 65.0


def start(opening: Opening) -> "DrunkDrive":
    """Begin a play. Settings: `run_seconds` (one run's length), `remember` (sentences to take home)."""
    return DrunkDrive(opening, time.perf_counter)


class DrunkDrive:
    """The scene: knobs go to the course, the course to the painter, the picture through the alcohol.

    `clock` (seconds) measures how long drawing takes and nothing else.
    """

    def __init__(self, opening: Opening, clock: Callable[[], float]) -> None:
        settings = opening.options.get("settings", {})
        self.course = Course(opening.seed, float(settings.get("run_seconds", RUN_SECONDS)))
        self._remember = settings.get("remember", {})
        self._opening = opening
        self._clock = clock
        self._pace = Pace()
        self._helper = ThreadPoolExecutor(1) if (os.cpu_count() or 1) > 1 else None
        self._seconds = 0.0
        self._behind = 0.0
        self._aim: tuple[float, float] | None = None
        self._sprites = cast(Lens.of(opening.width, opening.height).unit)
        self._resize(self._pace.scale)

    def _resize(self, scale: float) -> None:
        """Make painter, alcohol and sheet for one inner size, a multiple of 4 so that halves stay whole."""
        full = self._opening.width, self._opening.height
        width, height = full if scale == 1 else (max(64, int(side * scale) // 4 * 4) for side in full)
        self._scale = scale
        self._painter = Painter(Lens.of(width, height), self._sprites, still=self._opening.reduced_motion)
        self._sheet: Frame = np.zeros((height, width, 4), np.uint8)
        self._seen: Frame = self._sheet if scale == 1 else np.zeros_like(self._sheet)
        self._alcohol: Pipeline | None = None

    @property
    def over(self) -> bool:
        return self.course.phase is Phase.DONE

    @property
    def hud(self) -> Mapping[str, Json]:
        return {**hud_of(self.course, self._aim), "scale": self._scale}

    def update(self, seconds: float, touches: Sequence[Touch], knobs: Knobs) -> None:
        """Step the world; the fingers arrive as knobs, for pads and wheel are the view's."""
        self._behind = min(self._behind + seconds, 0.25)
        while self._behind >= STEP - 1e-9:
            self._behind -= STEP
            self.course.update(knobs)
            if not self.course.is_paused:
                self._seconds += STEP

    def draw(self, frame: Frame) -> None:
        """Draw the drive as the driver sees it."""
        began = self._clock()
        if self._pace.scale != self._scale:
            self._resize(self._pace.scale)
        course = self.course
        if course.strength > 0:
            self._paint(self._sheet)
            self._drink(frame)
        elif self._scale == 1:
            self._paint(frame)
        else:
            self._paint(self._sheet)
            cv2.resize(self._sheet, (frame.shape[1], frame.shape[0]), dst=frame)
        if course.phase is not Phase.DRIVE:
            self._sprites.prepare()
        self._pace.took(1000 * (self._clock() - began), course.phase is Phase.DRIVE)

    def _paint(self, sheet: Frame) -> None:
        drive = self.course.lap.drive
        self._painter.draw(sheet, drive, self._seconds)
        self._aim = self._painter.aim(drive.pressing)

    def _drink(self, frame: Frame) -> None:
        course = self.course
        if self._alcohol is None:
            high, wide = self._sheet.shape[:2]
            self._alcohol = Pipeline(
                wide, high, self._opening.seed, self._opening.reduced_motion, self._helper
            )
        out = frame if self._scale == 1 else self._seen
        self._alcohol.render(self._sheet, out, course.strength, self._seconds, load=course.load)
        if out is not frame:
            cv2.resize(out, (frame.shape[1], frame.shape[0]), dst=frame)

    def result(self) -> Result:
        return result_of(self.course, self._remember)

    def close(self) -> None:
        """Let the helper go."""
        if self._helper is not None:
            self._helper.shutdown()
