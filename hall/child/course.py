"""One exhibit being played: a game in fixed steps, a lens at the camera's pace. All time is passed in."""

from collections.abc import Mapping, Sequence
from typing import Final, Protocol

from hall.child.camera import Camera
from hall.exhibit import Frame, Json, Knobs, Lens, Result, Scene, Touch

STEP: Final = 1 / 60
MOST_STEPS: Final = 5
"""Steps a turn; a game that is slower than this slows down instead of falling ever further behind."""
LENS_REST: Final = 1 / 40
"""A lens looks no sooner than this after its last look, even where a driver bursts."""
LENS_WAIT: Final = 1 / 24
"""A lens looks again after this, even at a picture it has seen: its own movement must go on."""


class Course(Protocol):
    """What the loop turns; `draw` fills a whole frame."""

    @property
    def over(self) -> bool: ...

    @property
    def hud(self) -> Mapping[str, Json]: ...

    def wait(self, now: float, is_fresh: bool) -> float:
        """Seconds until there is something to step or show; `is_fresh` where a knob or finger has moved."""

    def turn(self, now: float, frame: Frame, touches: Sequence[Touch], knobs: Knobs) -> None:
        """Bring the exhibit up to this moment and draw it."""

    def result(self) -> Result: ...

    def close(self) -> None: ...


class GameCourse:
    """Steps a scene 60 times a second of its own time, and draws it once a turn."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._owed = STEP
        self._last: float | None = None

    @property
    def over(self) -> bool:
        return self._scene.over

    @property
    def hud(self) -> Mapping[str, Json]:
        return self._scene.hud

    def wait(self, now: float, is_fresh: bool) -> float:
        return 0.0 if self._last is None else STEP * 0.999 - self._owed - (now - self._last)

    def turn(self, now: float, frame: Frame, touches: Sequence[Touch], knobs: Knobs) -> None:
        if self._last is not None:
            self._owed = min(self._owed + now - self._last, MOST_STEPS * STEP)
        self._last = now
        while self._owed >= STEP * 0.999 and not self._scene.over:
            self._scene.update(STEP, touches, knobs)
            self._owed -= STEP
            touches = ()
        self._scene.draw(frame)

    def result(self) -> Result:
        return self._scene.result()

    def close(self) -> None:
        self._scene.close()


class LensCourse:
    """Shows each new picture of the camera through the lens."""

    def __init__(self, lens: Lens, camera: Camera) -> None:
        self._lens = lens
        self._camera = camera
        self._last: float | None = None
        self._mark: tuple[bool, int] | None = None

    @property
    def over(self) -> bool:
        return self._lens.over

    @property
    def hud(self) -> Mapping[str, Json]:
        return self._lens.hud

    def wait(self, now: float, is_fresh: bool) -> float:
        _, mark = self._camera.turn(now)
        if self._last is None:
            return 0.0
        rest = LENS_REST if is_fresh or mark != self._mark else LENS_WAIT
        return rest - (now - self._last)

    def turn(self, now: float, frame: Frame, touches: Sequence[Touch], knobs: Knobs) -> None:
        picture, self._mark = self._camera.turn(now)
        seconds = 0.0 if self._last is None else now - self._last
        self._last = now
        self._lens.look(picture, frame, seconds, touches, knobs)

    def result(self) -> Result:
        return self._lens.result()

    def close(self) -> None:
        self._camera.close()
        self._lens.close()
