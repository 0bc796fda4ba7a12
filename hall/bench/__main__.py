"""`python -m hall.bench [SUBJECT ...] [--json]`: measure this machine, all subjects or some."""

import argparse
import importlib
import json
import os
import platform
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

SUBJECTS = ("start", "taps", "frames", "drive", "store", "reports", "impairment")


def main(arguments: Sequence[str] | None = None) -> int:
    """Print what was measured, as lines or as one JSON object; the machine comes with it."""
    parser = argparse.ArgumentParser(prog="python -m hall.bench", description="性能测量 / benchmarks")
    parser.add_argument("subjects", nargs="*", metavar="SUBJECT", help=", ".join(SUBJECTS))
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(arguments)
    if unknown := set(asked.subjects) - set(SUBJECTS):
        parser.error(f"{', '.join(sorted(unknown))}?  {', '.join(SUBJECTS)}")
    if sys.platform == "linux" and not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")):
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    found: dict[str, Any] = {"machine": machine()}
    for subject in asked.subjects or SUBJECTS:
        found[subject] = importlib.import_module(f"hall.bench.{subject}").measure()
        if not asked.json:
            print("\n".join(_lines(subject, found[subject])), flush=True)
    if asked.json:
        print(json.dumps(found, ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines("machine", found["machine"])))
    return 0


def machine() -> dict[str, str]:
    """What the figures were measured on."""
    cpu = platform.processor() or platform.machine()
    listing = Path("/proc/cpuinfo")
    if listing.exists():
        names = [
            line.partition(":")[2].strip()
            for line in listing.read_text().splitlines()
            if "model name" in line
        ]
        cpu = names[0] if names else cpu
    return {
        "cpu": cpu,
        "cores": str(len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count()),
        "system": platform.platform(),
        "python": platform.python_version(),
    }


def _lines(name: str, value: Any) -> Iterator[str]:
    """One figure a line, with the way to it in dots."""
    if isinstance(value, Mapping):
        for key, inner in value.items():
            yield from _lines(f"{name}.{key}", inner)
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _lines(f"{name}.{number}", inner)
    else:
        yield f"{name:<44} {f'{value:.4g}' if isinstance(value, float) else value}"


if __name__ == "__main__":
    sys.exit(main())
