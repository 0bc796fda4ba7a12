"""The child's loop: hears the hall, turns the exhibit, and beats so that the hall knows it is alive."""

import contextlib
from collections.abc import Callable, Iterable, Mapping
from enum import Enum, auto
from pathlib import Path
from typing import Any, Final

from hall.child.camera import camera_for
from hall.child.course import Course, GameCourse, LensCourse
from hall.child.load import lens_of, module_of, scene_of
from hall.child.ring import Writer
from hall.child.scan import ScanCourse
from hall.child.wire import CameraWish, Order, read_touch, write_result
from hall.exhibit import Json, Kind, Touch
from hall.paths import confined
from hall.words import Text

BEAT: Final = 0.5
"""Seconds between two signs of life."""
NAP: Final = 1 / 240
"""The longest sleep while an exhibit runs: a camera's picture may come at any moment."""

Say = Callable[[Mapping[str, Any]], None]


class State(Enum):
    WAITING = auto()
    RUNNING = auto()
    OVER = auto()
    LEAVING = auto()


class Loop:
    """Everything that happens between two looks at the clock; tests turn it by hand."""

    def __init__(self, ring: Writer, say: Say) -> None:
        self._ring = ring
        self._say = say
        self.state = State.WAITING
        self._course: Course | None = None
        self._size = 0, 0
        self.folder: Path | None = None
        """The exhibit's folder, once it is known."""
        self._touches: list[Touch] = []
        self._knobs: dict[str, float | str] = {}
        self._hud: dict[str, Json] | None = None
        self._beaten = float("-inf")
        self._is_fresh = False

    def patience(self, now: float) -> float:
        """How long to sleep at most until the next `loop_once`, in seconds."""
        if self.state is State.RUNNING and self._course is not None:
            return min(NAP, max(0.0, self._course.wait(now, bool(self._touches) or self._is_fresh)))
        return BEAT / 2

    def loop_once(self, now: float, heard: Iterable[Mapping[str, Any]]) -> None:
        """Beat, obey what was heard, and turn the exhibit if it is due."""
        if now - self._beaten >= BEAT:
            self._beaten = now
            self._say({"say": "beat"})
        for said in heard:
            self._obey(said)
        if self.state is State.RUNNING and self._course is not None:
            self._turn(now, self._course)

    def close(self) -> None:
        """Let go of the exhibit; one that cannot even close must not keep the hall waiting."""
        course, self._course = self._course, None
        if course is not None:
            with contextlib.suppress(Exception):
                course.close()

    def _obey(self, said: Mapping[str, Any]) -> None:
        match said.get("do"):
            case "load":
                order = Order.read(said)
                self.folder = order.folder
                module_of(order.folder, order.kind.value)
            case "open":
                self._open(Order.read(said))
            case "scan":
                self._scan(CameraWish(**said["camera"]), said["width"], said["height"])
            case "touch":
                self._touches.append(read_touch(said))
            case "knob":
                self._knobs[said["name"]] = said["value"]
                self._is_fresh = True
            case "language":
                self._knobs["language"] = said["value"]
                self._is_fresh = True
            case "close":
                self.close()
                self.state = State.OVER
            case "quit":
                self.state = State.LEAVING
            case other:
                raise ValueError(f"the hall said something unknown: {other!r}")

    def _open(self, order: Order) -> None:
        self.folder = order.folder
        self._size = order.width, order.height
        # The view may have set its knobs already, while the code was being loaded.
        self._knobs["language"] = order.language
        if order.kind is Kind.GAME:
            self._course = GameCourse(scene_of(order.opening))
        else:
            lens = lens_of(order.opening)
            named = order.options.get("clip")
            clip = confined(order.folder, named) if isinstance(named, str) else None
            self._course = LensCourse(lens, camera_for(order.camera, clip, *self._size, self._notice))
        self.state = State.RUNNING

    def _scan(self, wish: CameraWish, width: int, height: int) -> None:
        """No exhibit at all: the desk looks for a slip's code."""
        self._size = width, height
        self._course = ScanCourse(camera_for(wish, None, width, height, self._notice))
        self.state = State.RUNNING

    def _turn(self, now: float, course: Course) -> None:
        if course.wait(now, bool(self._touches) or self._is_fresh) > 0:
            return
        touches, self._touches, self._is_fresh = self._touches, [], False
        frame = self._ring.slot(*self._size, now)
        course.turn(now, frame, touches, self._knobs)
        hud = dict(course.hud)
        if hud != self._hud:
            self._hud = hud
            self._say({"say": "hud", "hud": hud})
        self._say({"say": "frame", "n": self._ring.publish()})
        if course.over:
            self._say(write_result(course.result()))
            self.close()
            self.state = State.OVER

    def _notice(self, text: Text) -> None:
        self._say({"say": "notice", "zh": text.zh, "en": text.en})
