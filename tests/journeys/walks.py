"""Robots sent through the whole hall, each a process of its own."""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

SIZES = {"zh": (1920, 1080), "en": (1080, 1920)}
"""One language in either orientation; `hall demo` itself takes both languages, as staff run it."""


@dataclass(frozen=True)
class Walk:
    """One robot on its way, and the folder that it fills."""

    out: Path
    robot: "subprocess.Popen[bytes]"

    def said(self) -> str:
        return (self.out / "said.txt").read_text(encoding="utf-8")


def begin_walks() -> dict[str, Walk]:
    begun = {}
    for language, (wide, high) in SIZES.items():
        out = Path(tempfile.mkdtemp(prefix=f"hall-walk-{language}-"))
        command = [sys.executable, "-m", "hall", "demo", "--headless", "--seed", "7", "--out", str(out)]
        command += ["--size", f"{wide}x{high}", "--lang", language]
        with (out / "said.txt").open("wb") as said:
            begun[language] = Walk(out, subprocess.Popen(command, stdout=said, stderr=said))
    return begun


def end_walks(walks: Mapping[str, Walk]) -> None:
    for walk in walks.values():
        walk.robot.kill()
        walk.robot.wait()
        shutil.rmtree(walk.out, ignore_errors=True)
