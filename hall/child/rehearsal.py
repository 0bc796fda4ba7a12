"""Plays an exhibit through once, without anyone looking, and notes what is wrong with it."""

import json
from collections.abc import Iterator
from typing import Final

import cv2
import numpy as np

from hall.child.course import STEP
from hall.child.load import blame, lens_of, module_of, scene_of
from hall.child.source import Clip
from hall.child.wire import line, write_result
from hall.exhibit import (
    MANIFEST,
    Exhibit,
    Fault,
    Frame,
    Kind,
    Knobs,
    Opening,
    Picture,
    Stepped,
    Touch,
    TouchPhase,
)
from hall.words import HallError, Text

SIZES: Final = ((640, 360), (360, 640))
"""Landscape and portrait, small enough to be quick."""
STEPS: Final = 300
LOOKS: Final = 30


class Rehearsal:
    """One exhibit, both shapes, random fingers from a fixed seed, the language changed half-way."""

    def __init__(self, exhibit: Exhibit) -> None:
        self._exhibit = exhibit
        self._kind = exhibit.manifest.kind
        self._faults: list[Fault] = []
        self._random = np.random.default_rng(7)

    def faults(self) -> list[Fault]:
        """Everything found wrong; the first exception ends the rehearsal."""
        try:
            for size in SIZES:
                self._play(*size)
        except HallError as error:
            self._note(error.text)
        except Exception as error:
            where = blame(self._exhibit.folder, error)
            self._note(Text(f"运行时出错，请改正：{where}", f"it fails when run; mend it: {where}"))
        return self._faults

    def _play(self, width: int, height: int) -> None:
        options = self._exhibit.manifest.options
        opening = Opening(self._exhibit.folder, width, height, "zh", 7, False, options, "")
        frame = self._noise(height, width, 4)
        blank = frame.copy()
        if self._kind is Kind.GAME:
            stepped: Stepped = self._game(opening, frame)
        else:
            stepped = self._lens(opening, frame)
        if np.array_equal(frame, blank):
            self._note(Text(f"在 {width}x{height} 时什么也没画", f"it draws nothing at {width}x{height}"))
        self._speaks(stepped)
        stepped.close()

    def _game(self, opening: Opening, frame: Frame) -> Stepped:
        scene = scene_of(opening)
        for number, touches in enumerate(self._fingers(STEPS)):
            if scene.over:
                break
            scene.update(STEP, touches, self._knobs(number, STEPS))
            if number % 6 == 0:
                scene.draw(frame)
                json.dumps(dict(scene.hud))
        return scene

    def _lens(self, opening: Opening, frame: Frame) -> Stepped:
        self._clip(opening)
        module = module_of(opening.folder, Kind.LENS)
        if not hasattr(module, "start") and hasattr(module, "effect"):
            self._pure(module.effect, opening)
        lens = lens_of(opening)
        for number, touches in enumerate(self._fingers(LOOKS)):
            if lens.over:
                break
            lens.look(self._picture(opening), frame, 1 / 30, touches, self._knobs(number, LOOKS))
            json.dumps(dict(lens.hud))
        return lens

    def _clip(self, opening: Opening) -> None:
        """The clip for halls without a camera must be one that can be shown."""
        named = self._exhibit.manifest.options.get("clip")
        if not isinstance(named, str):
            return
        try:
            clip = Clip(self._exhibit.path(named))
            shown = clip.read()
            clip.close()
        except OSError:
            shown = None
        if shown is None:
            text = Text(
                f"{named} 放不了，请换成 WebM、MP4 或图片",
                f"{named} cannot be shown; take a WebM, MP4 or picture",
            )
            self._note(text, MANIFEST, "lens.clip")

    def _pure(self, effect: object, opening: Opening) -> None:
        """An effect is a pure function: the same picture in gives the same picture out."""
        if not callable(effect):
            return
        picture = self._picture(opening)
        knobs: Knobs = {"language": "zh", "split": 0.5}
        first, again = np.array(effect(picture, 1.0, knobs)), np.array(effect(picture, 1.0, knobs))
        if not np.array_equal(first, again):
            text = Text(
                "同一张画面两次结果不一样：effect 不能用随机数，也不能记住上一张",
                "the same picture comes out differently the second time: effect() must be pure",
            )
            self._note(text)

    def _speaks(self, stepped: Stepped) -> None:
        """HUD and result must go over the wire."""
        try:
            line(dict(stepped.hud))
            if stepped.over:
                line(write_result(stepped.result()))
        except (TypeError, ValueError) as error:
            text = Text(
                f"hud 或 result 里有写不成 JSON 的东西（{error}），请改成数字和文字",
                f"hud or result holds what JSON cannot say ({error}); use numbers and strings",
            )
            self._note(text)

    def _fingers(self, turns: int) -> Iterator[list[Touch]]:
        """Down, up and across, with up to five fingers, now and then at the very edge."""
        for _ in range(turns):
            x, y = np.clip(self._random.uniform(-0.1, 1.1, 2), 0, 1)
            finger, phase = int(self._random.integers(5)), self._random.choice(list(TouchPhase))
            yield (
                [Touch(finger, TouchPhase(phase), float(x), float(y))] if self._random.random() < 0.5 else []
            )

    def _knobs(self, number: int, turns: int) -> Knobs:
        return {"language": "zh" if number < turns // 2 else "en"}

    def _picture(self, opening: Opening) -> Picture:
        small = self._noise(9, 16, 3)
        picture: Picture = np.asarray(cv2.resize(small, (opening.width, opening.height)), np.uint8)
        picture.flags.writeable = False
        return picture

    def _noise(self, height: int, width: int, channels: int) -> Frame:
        return self._random.integers(0, 256, (height, width, channels), np.uint8)

    def _note(self, text: Text, file: str = "", key: str = "") -> None:
        fault = Fault(f"{self._exhibit.id}/{file or f'{self._kind}.py'}", key, text)
        if fault not in self._faults:
            self._faults.append(fault)
