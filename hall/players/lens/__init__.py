"""Lenses: the camera's picture, changed on its way to the screen."""

from pathlib import Path
from typing import ClassVar, cast

from hall.child.wire import CameraWish
from hall.exhibit import Exhibit, Kind
from hall.players.child_player import ChildOptions, ChildPlayer
from hall.players.player import PlayOpening


class LensOptions(ChildOptions):
    """The table `[lens]`."""

    clip: str | None = None
    """A film or still picture to look at where there is no camera."""
    camera: bool = True
    """Whether to look through the camera at all."""


class LensPlayer(ChildPlayer):
    """Plays `lens.py` of an exhibit."""

    kind = Kind.LENS
    options: ClassVar[type[ChildOptions]] = LensOptions
    own_view: ClassVar[Path] = Path(__file__).with_name("Lens.qml")

    @classmethod
    def _files(cls, options: ChildOptions) -> dict[str, str | None]:
        return {"view": options.view, "clip": cast(LensOptions, options).clip}

    def _camera(self, exhibit: Exhibit, opening: PlayOpening) -> CameraWish:
        if not exhibit.manifest.options.get("camera", True):
            return CameraWish()
        return CameraWish(
            opening.camera,
            opening.camera_width,
            opening.camera_height,
            opening.camera_rotation,
            opening.camera_mirrored,
        )
