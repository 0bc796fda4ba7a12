"""What Qt sees of the machine: `python -m hall.shell.devices` prints it as JSON, for the doctor.

A process of its own, because Qt ends a program that it cannot find a screen for.
"""

import json
import os
import sys

from PySide6.QtGui import QGuiApplication, QInputDevice, QRawFont
from PySide6.QtMultimedia import QMediaDevices

from hall.shell.engine import FONT

RARE = "䶮喆堃犇龑翀玥珺彧祎鑫淼焱垚琞"
"""Han as they stand in people's names, and are missing from small fonts."""


def main() -> None:
    """Print sound outputs, touch screens, screens and the missing Han."""
    linux = sys.platform.startswith("linux")
    if linux and not any(map(os.environ.get, ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))):
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QGuiApplication(sys.argv)
    seen = app.platformName() != "offscreen"
    font = QRawFont(str(FONT), 16)
    touch = QInputDevice.DeviceType.TouchScreen
    report = {
        "sound": [output.description() for output in QMediaDevices.audioOutputs()],
        "touch": [device.name() for device in QInputDevice.devices() if device.type() == touch],
        "screens": [
            f"{screen.size().width()} x {screen.size().height()} ({screen.name() or screen.model()})"
            for screen in app.screens()
            if seen
        ],
        "missing_han": "".join(each for each in RARE if not font.supportsCharacter(ord(each))),
    }
    sys.stdout.write(json.dumps(report))


if __name__ == "__main__":
    main()
