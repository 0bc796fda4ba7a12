"""What the hall and its child say to each other: one JSON object a line."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from hall.exhibit import Answer, Kind, Opening, Outcome, Result, Touch, TouchPhase
from hall.words import Text

LONGEST_LINE = 1 << 16
"""Characters; whatever is longer was not said by us."""


@dataclass(frozen=True)
class CameraWish:
    """Which camera, and how it hangs; a clip is shown as it is, neither turned nor mirrored."""

    source: str = ""
    """`0` for a device, a path for a clip, empty for none."""
    width: int = 1280
    height: int = 720
    rotation: int = 0
    mirrored: bool = True


@dataclass(frozen=True)
class Order:
    """All that a child needs to open an exhibit."""

    folder: Path
    kind: Kind
    width: int
    height: int
    language: str
    seed: int
    reduced_motion: bool
    options: Mapping[str, Any] = field(default_factory=dict)
    camera: CameraWish = field(default_factory=CameraWish)

    def write(self) -> dict[str, Any]:
        """As an object for the wire."""
        return {"do": "open", **asdict(self), "folder": str(self.folder), "kind": self.kind.value}

    @classmethod
    def read(cls, said: Mapping[str, Any]) -> "Order":
        """From an object of the wire."""
        rest = {name: value for name, value in said.items() if name != "do"}
        rest["folder"] = Path(said["folder"])
        rest["kind"] = Kind(said["kind"])
        rest["camera"] = CameraWish(**said["camera"])
        return cls(**rest)

    @property
    def opening(self) -> Opening:
        """What the exhibit is told."""
        return Opening(
            folder=self.folder,
            width=self.width,
            height=self.height,
            language=self.language,
            seed=self.seed,
            reduced_motion=self.reduced_motion,
            options=self.options,
            camera=self.camera.source,
        )


def line(said: Mapping[str, Any]) -> bytes:
    """One line for the wire."""
    return json.dumps(said, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"


def heard(raw: bytes) -> dict[str, Any] | None:
    """One line from the wire; None where it is not an object."""
    if len(raw) > LONGEST_LINE:
        return None
    try:
        said = json.loads(raw)
    except (ValueError, RecursionError):
        return None
    return said if isinstance(said, dict) else None


def write_touch(touch: Touch) -> dict[str, Any]:
    return {"do": "touch", "id": touch.id, "phase": touch.phase.value, "x": touch.x, "y": touch.y}


def read_touch(said: Mapping[str, Any]) -> Touch:
    return Touch(said["id"], TouchPhase(said["phase"]), said["x"], said["y"])


def write_result(result: Result) -> dict[str, Any]:
    remember = result.remember
    return {
        "say": "result",
        "outcome": result.outcome.value,
        "score": result.score,
        "out_of": result.out_of,
        "answers": [asdict(answer) for answer in result.answers],
        "measures": {name: float(value) for name, value in result.measures.items()},
        "remember": None if remember is None else [remember.zh, remember.en],
    }


def read_result(said: Mapping[str, Any]) -> Result:
    """Raises KeyError, TypeError or ValueError where it is no result."""
    remember = said["remember"]
    return Result(
        outcome=Outcome(said["outcome"]),
        score=said["score"],
        out_of=said["out_of"],
        answers=tuple(Answer(**answer) for answer in said["answers"]),
        measures=dict(said["measures"]),
        remember=None if remember is None else Text(*remember),
    )
