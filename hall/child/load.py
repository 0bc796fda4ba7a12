"""An exhibit's Python code: found by path, imported as a package of its own, turned by one set of handles."""

import importlib
import importlib.util
import re
import sys
import traceback
from collections.abc import Callable, Mapping, Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType
from typing import Any

import cv2
import numpy as np

from hall.exhibit import (
    Effect,
    FaultyError,
    Frame,
    Json,
    Kind,
    Knobs,
    Lens,
    Opening,
    Outcome,
    Picture,
    Result,
    Scene,
    Touch,
)


def module_of(folder: Path, name: str) -> ModuleType:
    """Import `name`.py of an exhibit; its siblings are importable from it as `from .road import Road`.

    The folder does not go on `sys.path`: two exhibits may both have a `road.py`. Raises FaultyError where the
    file is missing, and whatever the file itself raises.
    """
    if not (folder / f"{name}.py").is_file():
        raise FaultyError(
            f"{folder.name}/{name}.py：没有这个文件，请补上", f"{folder.name}/{name}.py: no such file; add it"
        )
    package = "hall_exhibit_" + re.sub(r"\W", "_", folder.name)
    known = sys.modules.get(package)
    if known is None or list(known.__path__) != [str(folder)]:
        for stale in [m for m in sys.modules if m == package or m.startswith(f"{package}.")]:
            del sys.modules[stale]
        spec = ModuleSpec(package, None, is_package=True)
        spec.submodule_search_locations = [str(folder)]
        sys.modules[package] = importlib.util.module_from_spec(spec)
    return importlib.import_module(f"{package}.{name}")


def scene_of(opening: Opening) -> Scene:
    """Start a game."""
    scene: Scene = _offered(opening.folder, Kind.GAME, "start")(opening)
    return scene


def lens_of(opening: Opening) -> Lens:
    """Start a lens, or put the hall's own course around a plain effect."""
    if hasattr(module_of(opening.folder, Kind.LENS), "start"):
        lens: Lens = _offered(opening.folder, Kind.LENS, "start")(opening)
        return lens
    return EffectLens(_offered(opening.folder, Kind.LENS, "effect"))


def _offered(folder: Path, kind: Kind, name: str) -> Callable[..., Any]:
    found: Callable[..., Any] | None = getattr(module_of(folder, kind), name, None)
    if not callable(found):
        raise FaultyError(
            f"{folder.name}/{kind}.py：缺少函数 {name}，请写上",
            f"{folder.name}/{kind}.py: offers no {name}(); add it",
        )
    return found


def blame(folder: Path | None, error: BaseException) -> str:
    """One line for staff: the exhibit's own file and line where it went wrong, and what went wrong."""
    what = f"{type(error).__name__}: {error}".split("\n")[0][:200]
    for place in reversed(traceback.extract_tb(error.__traceback__)):
        if folder is not None and Path(place.filename).is_relative_to(folder):
            return f"{folder.name}/{Path(place.filename).relative_to(folder)}:{place.lineno}: {what}"
    return what


class EffectLens:
    """The course of a plain effect: untouched left of knob `split`, over when knob `done` is set."""

    def __init__(self, effect: Effect) -> None:
        self._effect = effect
        self._seconds = 0.0
        self._is_done = False

    @property
    def over(self) -> bool:
        return self._is_done

    @property
    def hud(self) -> Mapping[str, Json]:
        return {}

    def look(
        self, picture: Picture, frame: Frame, seconds: float, touches: Sequence[Touch], knobs: Knobs
    ) -> None:
        """Show both sides of the split."""
        self._seconds += seconds
        self._is_done = knobs.get("done") == 1
        seen = self._effect(picture, self._seconds, knobs)
        if seen.shape != picture.shape or seen.dtype != np.uint8:
            raise ValueError(f"effect() gave {seen.shape} {seen.dtype} for {picture.shape} uint8")
        split = round(float(knobs.get("split", 0.5)) * frame.shape[1])
        cv2.cvtColor(seen, cv2.COLOR_BGR2BGRA, dst=frame)
        if split > 0:
            # A slice is no memory OpenCV may write to, and NumPy is slow at three channels into four.
            frame[:, :split] = cv2.cvtColor(picture[:, :split], cv2.COLOR_BGR2BGRA)

    def result(self) -> Result:
        return Result(Outcome.COMPLETED)

    def close(self) -> None:
        """Nothing was opened."""
