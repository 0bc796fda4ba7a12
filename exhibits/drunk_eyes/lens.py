"""Drunk eyes: the mirror that shows what alcohol does, and the challenges that measure it."""

from collections.abc import Mapping, Sequence

import cv2
import numpy as np

from hall.exhibit import Frame, Json, Knobs, Opening, Picture, Result, Touch
from hall.impairment import Pipeline, Ramp

from .card import card_of, result_of
from .course import Course, Step, held
from .paint import Painter


class DrunkEyes:
    """One play. Knobs: `level` mg/100 mL, `split` 0..1, `answer` and `low` (see `Course`), `done`."""

    def __init__(self, opening: Opening) -> None:
        self._course = Course(opening.seed, opening.height / opening.width)
        self._ramp = Ramp()
        self._pipeline = Pipeline(opening.width, opening.height, opening.seed, opening.reduced_motion)
        self._painter = Painter(opening.width, opening.height)
        self._drawn = np.empty((opening.height, opening.width, 3), np.uint8)
        self._degree = max(opening.width, opening.height) / 40
        self._seconds = 0.0

    @property
    def over(self) -> bool:
        return self._course.step is Step.DONE

    @property
    def hud(self) -> Mapping[str, Json]:
        hud = self._course.hud()
        if self._course.notes.after and self._course.step in {Step.CARD, Step.DONE}:
            hud["card"] = {**card_of(self._course.notes), "target": round(self._painter.target_width, 4)}
        return hud

    def look(
        self, picture: Picture, frame: Frame, seconds: float, touches: Sequence[Touch], knobs: Knobs
    ) -> None:
        """Show the picture with what belongs to the step, through as much alcohol as the step has."""
        self._seconds += seconds
        course = self._course
        course.turn(seconds, touches, knobs)
        level = self._ramp.toward(course.level, seconds)
        load = course.reach.load if course.reach is not None else 0.0
        self._pipeline.render(self._draw(picture), frame, level, self._seconds, load=load)
        if course.step is Step.LOOK and level > 0:
            split = round(held(knobs.get("split", 0.5), 1.0) * frame.shape[1])
            if split > 0:
                # Three channels into four row by row cost NumPy ten times as much as this.
                frame[:, :split] = cv2.cvtColor(picture[:, :split], cv2.COLOR_BGR2BGRA)

    def result(self) -> Result:
        return result_of(self._course.notes)

    def close(self) -> None:
        """Nothing was opened."""

    def _draw(self, picture: Picture) -> Picture:
        """The picture with lamps and signs in it; the camera's own is never drawn on."""
        reach, sign = self._course.reach, self._course.sign
        if reach is None and sign is None:
            return picture
        np.copyto(self._drawn, picture)
        if reach is not None:
            if reach.lamp is not None:
                self._painter.side(self._drawn, *reach.lamp)
            if reach.target is not None:
                self._painter.target(self._drawn, *reach.target)
        if sign is not None:
            self._painter.sign(self._drawn, sign.number, sign.degrees * self._degree)
        return self._drawn


def start(opening: Opening) -> DrunkEyes:
    """Begin a play."""
    return DrunkEyes(opening)
