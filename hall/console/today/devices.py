"""The camera and the loudspeaker as the staff page names them, looked up without opening either."""

from pathlib import Path

from PySide6.QtMultimedia import QMediaDevices

from hall.console.today.sources import Device
from hall.words import Text


def devices_here(camera: str) -> list[Device]:
    """What is plugged in; `camera` is the setting: a number, a clip's path, or empty."""
    return [_camera(camera), _sound()]


def _camera(camera: str) -> Device:
    name = Text("摄像头", "Camera")
    if not camera.isdecimal():
        state = Text("用片段代替", "a clip is shown instead")
        return Device("camera", name, state, not camera or Path(camera).is_file())
    found = QMediaDevices.videoInputs()
    if int(camera) < len(found):
        return Device("camera", name, Text(*[found[int(camera)].description()] * 2), True)
    return Device(
        "camera", name, Text("没有接上，展项播放片段", "not plugged in; exhibits show a clip"), False
    )


def _sound() -> Device:
    name = Text("声音", "Sound")
    found = QMediaDevices.audioOutputs()
    if found:
        return Device("sound", name, Text(*[found[0].description()] * 2), True)
    return Device("mute", name, Text("没有接上音箱", "no loudspeaker"), False)
