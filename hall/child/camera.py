"""Watches the camera: shows it while it is well, a clip while it is not, and says which.

Nothing that a camera gave is ever written anywhere.
"""

from collections.abc import Callable
from enum import Enum, auto
from pathlib import Path
from typing import Final

from hall.child.source import Clip, Device, Feed, Shot, Source, evening
from hall.child.wire import CameraWish
from hall.exhibit import Picture
from hall.words import Text

PATIENCE: Final = 1.5
"""Seconds without a new and lively picture until the camera counts as lost; noticed within 2 s."""
FIRST_PATIENCE: Final = 1.0
"""Seconds until the clip stands in for a camera that is still opening; some take three."""
RETRY: Final = 5.0
"""Seconds between two tries to open a camera that went away."""
TRUST: Final = 0.7
"""Seconds of lively pictures that bring a lost camera back: a driver coming round bursts out stale ones."""
LONGEST_NAME: Final = 24
"""Characters of a file's name that fit on the visitor's screen."""

LOST: Final = Text("摄像头没有画面，先看一段录像吧。", "The camera has no picture. Here is a clip instead.")
ABSENT: Final = Text("这里没有摄像头，先看一段录像吧。", "There is no camera here. Here is a clip instead.")
WELL: Final = Text("", "")


def unreadable(name: str) -> Text:
    """What is said where the film that staff named in the camera's place cannot be shown."""
    name = name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"
    return Text(f"片段 {name} 打不开，先看别的录像吧。", f"{name} cannot be shown. Here is another clip.")


class Show(Enum):
    OPENING = auto()
    LIVE = auto()
    CLIP = auto()


class Camera:
    """The picture to look at now; all time comes in by `turn`.

    `named` is the film that staff chose in the camera's place, with its name; where it cannot be shown,
    `clip` is, and `notice` hears of it.
    """

    def __init__(
        self,
        device: Callable[[], Source] | None,
        clip: Callable[[], Source] | None,
        width: int,
        height: int,
        notice: Callable[[Text], None],
        named: tuple[str, Callable[[], Source]] | None = None,
    ) -> None:
        self._device = device
        self._named = named
        self._make_clip = named[1] if named else clip
        self._own_clip = clip
        self._size = width, height
        self._notice = notice
        self._feed: Feed | None = None
        self._clip: Feed | None = None
        self._blank = evening(width, height)
        self._show = Show.OPENING if device else Show.CLIP
        self._began: float | None = None
        self._lively = float("-inf")
        self._well_since: float | None = None
        self._seen = 0
        self._tried = float("-inf")

    def turn(self, now: float) -> tuple[Picture, tuple[bool, int]]:
        """The picture of this moment, and a mark that changes with every new one."""
        if self._began is None:
            self._began = now
        if self._device is not None:
            self._watch(now, self._device)
        if self._show is Show.LIVE and self._feed and self._feed.shot:
            shot = self._feed.shot
            return shot.picture, (True, shot.number)
        if self._show is Show.CLIP:
            return self._from_clip()
        return self._blank, (False, 0)

    def close(self) -> None:
        """Let go of camera and clip without waiting for either."""
        for feed in (self._feed, self._clip):
            if feed:
                feed.stop()

    def _watch(self, now: float, device: Callable[[], Source]) -> None:
        # A feed that hangs in `read` is kept: a second one on the same device would only hang beside it.
        if self._feed is None or (self._feed.is_over and now - self._tried >= RETRY):
            self._feed, self._tried, self._seen = Feed(device, *self._size), now, 0
            self._well_since = None
        shot = self._feed.shot
        if shot is not None and shot.number != self._seen:
            self._seen = shot.number
            self._look_at(shot, now)
        if self._show is Show.LIVE and (self._feed.is_over or now - self._lively > PATIENCE):
            self._to_clip(LOST)
        elif self._show is Show.OPENING and self._has_waited(now):
            self._to_clip(ABSENT if self._feed.is_over and shot is None else LOST)

    def _look_at(self, shot: Shot, now: float) -> None:
        if shot.is_blind:
            self._well_since = None
            return
        if self._well_since is None or now - self._lively > PATIENCE / 2:
            self._well_since = now
        self._lively = now
        if self._show is Show.OPENING:
            self._to_live()
        elif self._show is Show.CLIP and now - self._well_since >= TRUST:
            self._to_live()
            self._notice(WELL)

    def _has_waited(self, now: float) -> bool:
        began = self._began if self._began is not None else now
        return (self._feed is not None and self._feed.is_over) or now - began > FIRST_PATIENCE

    def _to_live(self) -> None:
        self._show = Show.LIVE
        if self._clip:
            self._clip.stop()
            self._clip = None

    def _to_clip(self, why: Text) -> None:
        self._show = Show.CLIP
        self._well_since = None
        self._notice(why)

    def _from_clip(self) -> tuple[Picture, tuple[bool, int]]:
        if self._named and self._clip and self._clip.is_over and self._clip.shot is None:
            self._notice(unreadable(self._named[0]))
            self._named, self._clip, self._make_clip = None, None, self._own_clip
        if self._clip is None and self._make_clip is not None:
            self._clip = Feed(self._make_clip, *self._size)
        shot = self._clip.shot if self._clip else None
        return (shot.picture, (False, shot.number)) if shot else (self._blank, (False, 0))


def camera_for(
    wish: CameraWish, clip: Path | None, width: int, height: int, notice: Callable[[Text], None]
) -> Camera:
    """The camera of one play: a device, the file that staff named in its place, or the exhibit's own clip."""
    is_device = wish.source.isdecimal()
    named = Path(wish.source) if wish.source and not is_device else None
    return Camera(
        (lambda: Device(wish)) if is_device else None,
        (lambda: Clip(clip)) if clip else None,
        width,
        height,
        notice,
        (named.name, lambda: Clip(named)) if named else None,
    )
