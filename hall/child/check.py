"""`python -m hall.child.check FOLDER`: run a lens or game once and print its faults as JSON.

The hall asks through `probe`, so that neither a crash nor an endless loop, nor OpenCV, enters its process.
"""

import argparse
import json
import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Final

from hall.child.quiet import hush
from hall.exhibit import Exhibit, Fault
from hall.manifest import read_manifest
from hall.words import Text

DEADLINE: Final = 60.0
"""Seconds for one exhibit; a rehearsal takes two or three."""


def probe(exhibit: Exhibit, deadline: float = DEADLINE) -> list[Fault]:
    """What goes wrong when the exhibit runs; blocks while it is rehearsed, at most `deadline` s."""
    process = subprocess.Popen(
        [sys.executable, "-m", "hall.child.check", str(exhibit.folder)],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    file = f"{exhibit.id}/{exhibit.manifest.kind}.py"
    try:
        said, murmured = process.communicate(timeout=deadline)
    except subprocess.TimeoutExpired:
        _end(process)
        text = Text(
            f"运行 {deadline:g} 秒还没结束，请检查有没有死循环",
            f"still running after {deadline:g} s; look for an endless loop",
        )
        return [Fault(file, "", text)]
    try:
        return [Fault(each["file"], each["key"], Text(each["zh"], each["en"])) for each in json.loads(said)]
    except (ValueError, TypeError, KeyError):
        last = murmured.decode(errors="replace").strip().rpartition("\n")[2][:200]
        text = Text(
            f"程序自己退出了（{process.returncode}），请检查：{last}",
            f"its program ended by itself ({process.returncode}); look into it: {last}",
        )
        return [Fault(file, "", text)]


def main() -> int:
    """Print the faults; the exit code is 0 whatever they are."""
    parser = argparse.ArgumentParser(prog="hall.child.check")
    parser.add_argument("folder", type=Path)
    folder: Path = parser.parse_args().folder
    up = hush()
    from hall.child.rehearsal import Rehearsal  # noqa: PLC0415

    found = read_manifest(folder.resolve())
    faults = Rehearsal(found).faults() if isinstance(found, Exhibit) else found
    said = [
        {"file": fault.file, "key": fault.key, "zh": fault.text.zh, "en": fault.text.en} for fault in faults
    ]
    up.write(json.dumps(said, ensure_ascii=False).encode())
    return 0


def _end(process: "subprocess.Popen[bytes]") -> None:
    """End the process and what it started, and collect it."""
    if sys.platform == "win32":
        process.kill()
    else:
        os.killpg(process.pid, signal.SIGKILL)
    process.communicate()


if __name__ == "__main__":
    sys.exit(main())
