"""Looks the machine over before visitors come: each thing is fine, or says what to do."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeAlias

from hall.catalogue import Catalogue
from hall.paths import Paths
from hall.settings import Settings
from hall.words import HallError, Text

CAMERA_SECONDS = 10.0
DEVICES_SECONDS = 20.0
LEAST_FREE_MB = 500


@dataclass(frozen=True)
class Finding:
    """One thing looked at."""

    name: Text
    fine: bool
    text: Text
    """What was found where it is fine; otherwise what to do."""

    def __str__(self) -> str:
        return f"{'✓' if self.fine else '✗'} {self.name}：{self.text}"


Ask: TypeAlias = Callable[[Sequence[str], float, Mapping[str, str]], str | None]
"""Runs a Python module (name, then arguments) for so many seconds at most, with some environment added.

Gives what it printed; None where it crashed or took too long.
"""


def examine(
    paths: Paths,
    settings: Settings,
    catalogue: Catalogue,
    store: Callable[[], Text | None],
    ask: Ask | None = None,
) -> list[Finding]:
    """Look at camera, sound, touch, screen, font, disk, records and exhibits, in this order.

    `store` says what is wrong with the records, None where nothing is, or raises HallError. Cameras and
    Qt's devices are looked at in processes of their own, each with a deadline: drivers hang.
    """
    ask = ask or run_module
    seen = _devices(ask)
    return [
        _camera(settings.camera, ask),
        *(check(seen) for check in (_sound, _touch, _screen, _font)),
        _disk(paths),
        _store(store),
        _exhibits(catalogue),
    ]


def run_module(module: Sequence[str], seconds: float, environment: Mapping[str, str]) -> str | None:
    """The real `Ask`."""
    try:
        done = subprocess.run(
            [sys.executable, "-m", *module],
            capture_output=True,
            encoding="utf-8",
            errors="replace",
            timeout=seconds,
            env=os.environ | environment,
            stdin=subprocess.DEVNULL,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return None
    return done.stdout if done.returncode == 0 else None


def _devices(ask: Ask) -> dict[str, Any]:
    """What Qt sees. Where no screen can be opened, the rest is asked for without one."""
    for environment in ({}, {"QT_QPA_PLATFORM": "offscreen"}):
        printed = ask(["hall.shell.devices"], DEVICES_SECONDS, environment)
        if printed is not None:
            found: dict[str, Any] = json.loads(printed)
            return found
    return {}


def _camera(camera: str, ask: Ask) -> Finding:
    name = Text("摄像头", "camera")
    if not camera:
        return Finding(name, True, Text("没有设置，展项播放片段", "none is set; exhibits show a clip"))
    if not camera.isdecimal():
        return _film(name, camera, ask)
    which = Text(f"{camera} 号", f"number {camera}")
    printed = ask(["hall.doctor", camera], CAMERA_SECONDS, {})
    match printed.split() if printed else []:
        case ["picture", size]:
            return Finding(
                name, True, Text(f"{which.zh}有画面，{size}", f"{which.en} gives pictures, {size}")
            )
        case ["dark", _]:
            do = Text(
                "画面全黑：请揭开镜头盖，开灯", "the picture is black: uncover the lens, switch on the light"
            )
        case ["closed"]:
            do = Text(
                f"{which.zh}打不开：请插好 USB 线，关掉别的占用摄像头的程序；没有时展项播放片段",
                f"{which.en} cannot be opened: plug it in, close what else uses it; a clip is shown instead",
            )
        case _:
            do = Text(
                "没有回应：请拔下摄像头，再插到另一个 USB 口",
                "it does not answer: pull it out and plug it into another USB port",
            )
    return Finding(name, False, do)


def _film(name: Text, film: str, ask: Ask) -> Finding:
    """A film in the camera's place; where it cannot be shown, exhibits show a clip of their own."""
    short = Path(film).name
    if not Path(film).is_file():
        do = Text(
            f"没有 {film} 这个文件，展项先播放自己的片段：请在设置里改正 camera，或者清空它",
            f"there is no file {film}, so exhibits show their own clip: correct camera in the settings, "
            "or leave it empty",
        )
        return Finding(name, False, do)
    match (ask(["hall.doctor", film], CAMERA_SECONDS, {}) or "").split():
        case ["picture", size]:
            text = Text(f"用片段 {short} 代替摄像头，{size}", f"the film {short} in its place, {size}")
            return Finding(name, True, text)
        case ["dark", _]:
            do = Text(f"片段 {short} 开头全黑：请换一段", f"the film {short} begins black: choose another")
        case _:
            do = Text(
                f"片段 {short} 打不开，展项先播放自己的片段：请换成 WebM 或 MP4",
                f"the film {short} cannot be shown, so exhibits show their own clip: take a WebM or MP4",
            )
    return Finding(name, False, do)


def _look_at_camera(camera: str) -> str:
    """What the camera gives, as one line for `_camera`; runs in a process of its own."""
    import cv2  # noqa: PLC0415 the doctor itself must not load it: its Qt plugins mislead ours

    capture = cv2.VideoCapture(int(camera) if camera.isdecimal() else camera)
    try:
        if not capture.isOpened():
            return "closed"
        good, picture = False, None
        for _ in range(10):  # the first pictures of a camera that wakes up are black
            good, picture = capture.read()
            if good and picture is not None and picture.max() > 24:
                return f"picture {picture.shape[1]}x{picture.shape[0]}"
        return f"dark {picture.shape[1]}x{picture.shape[0]}" if good and picture is not None else "mute"
    finally:
        capture.release()


def _sound(seen: Mapping[str, Any]) -> Finding:
    name = Text("声音", "sound")
    outputs = seen.get("sound", [])
    if outputs:
        return Finding(name, True, _list(outputs))
    do = Text(
        "没有找到音箱：请接好音箱，或在系统里打开声音输出",
        "no output found: connect the loudspeakers, or switch the system's sound output on",
    )
    return Finding(name, False, do)


def _touch(seen: Mapping[str, Any]) -> Finding:
    name = Text("触摸屏", "touch screen")
    devices = seen.get("touch", [])
    if devices:
        return Finding(name, True, _list(devices))
    do = Text(
        "没有找到触摸屏：请插好屏幕后面的 USB 触摸线；鼠标也能用",
        "none found: plug in the USB cable at the back of the screen; a mouse works too",
    )
    return Finding(name, False, do)


def _screen(seen: Mapping[str, Any]) -> Finding:
    name = Text("屏幕", "screen")
    screens = seen.get("screens", [])
    if screens:
        return Finding(name, True, _list(screens))
    do = Text(
        "没有可用的屏幕：请接上显示器，在图形桌面里运行",
        "no screen can be used: connect one and run this on the graphical desktop",
    )
    return Finding(name, False, do)


def _font(seen: Mapping[str, Any]) -> Finding:
    name = Text("字体", "font")
    missing = seen.get("missing_han")
    if missing == "":
        return Finding(name, True, Text("Noto Sans SC，生僻字也有", "Noto Sans SC, rare names included"))
    do = Text(
        "中文字体缺失或不完整：请重新安装本程序", "the Chinese font is missing: install this program again"
    )
    return Finding(name, False, do)


def _disk(paths: Paths) -> Finding:
    name = Text("磁盘", "disk")
    folder = _standing(paths.data)
    free = shutil.disk_usage(folder).free // 2**20
    if not os.access(folder, os.W_OK):
        do = Text(f"不能写入 {folder}：请检查权限", f"{folder} cannot be written to: check the permissions")
        return Finding(name, False, do)
    if free < LEAST_FREE_MB:
        do = Text(
            f"只剩 {free} MB：请删掉不用的文件，至少留出 {LEAST_FREE_MB} MB",
            f"only {free} MB are free: delete what is not needed, {LEAST_FREE_MB} MB at least should be free",
        )
        return Finding(name, False, do)
    return Finding(name, True, Text(f"还有 {free / 1024:.1f} GB", f"{free / 1024:.1f} GB free"))


def _standing(folder: Path) -> Path:
    """The folder, or the nearest one above it that exists."""
    return next(each for each in (folder, *folder.parents) if each.is_dir())


def _store(store: Callable[[], Text | None]) -> Finding:
    name = Text("记录", "records")
    try:
        wrong = store()
    except HallError as error:
        wrong = error.text
    return Finding(name, wrong is None, wrong or Text("完好", "sound"))


def _exhibits(catalogue: Catalogue) -> Finding:
    name = Text("展项", "exhibits")
    count = len(catalogue.exhibits)
    faults = catalogue.faults_of()
    if not faults:
        return Finding(name, count > 0, Text(f"{count} 个，都完好", f"{count}, all sound"))
    first = faults[0]
    place = f"{first.file}: {first.key}" if first.key else first.file
    do = Text(
        f"{count} 个可用，{len(faults)} 处要改；第一处是 {place}：{first.text.zh}（全部请看 hall check）",
        f"{count} can be used, {len(faults)} faults; first {place}: {first.text.en} (all: hall check)",
    )
    return Finding(name, False, do)


def _list(names: Sequence[str]) -> Text:
    return Text("，".join(names), ", ".join(names))


if __name__ == "__main__":
    sys.stdout.write(_look_at_camera(sys.argv[1]))
