"""What the doctor says of healthy and of ailing machines."""

import json
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

import pytest

from hall import doctor
from hall.catalogue import Catalogue
from hall.doctor import Finding, examine
from hall.exhibit import Fault, Kind
from hall.paths import Paths
from hall.settings import Settings
from hall.words import HallError, Text
from tests.fakes import write_exhibit

HEALTHY = {
    "sound": ["HDMI"],
    "touch": ["USB Touch"],
    "screens": ["1920 x 1080 (HDMI-1)"],
    "missing_han": "",
}
NAMES = ["camera", "sound", "touch screen", "screen", "font", "disk", "records", "exhibits"]


class _Machine:
    """Answers like the modules that the doctor runs."""

    def __init__(self, camera: str | None, devices: Mapping[str, Any] | None) -> None:
        self._camera = camera
        self._devices = devices
        self.environments: list[Mapping[str, str]] = []

    def __call__(self, module: Sequence[str], seconds: float, environment: Mapping[str, str]) -> str | None:
        assert seconds > 0
        if module[0] == "hall.doctor":
            return self._camera
        self.environments.append(environment)
        return None if self._devices is None else json.dumps(self._devices)


def _examine(
    tmp_path: Path,
    *,
    camera: str | None = "picture 1280x720",
    devices: Mapping[str, Any] | None = HEALTHY,
    store: Callable[[], Text | None] = lambda: None,
    catalogue: Catalogue | None = None,
    settings: Settings | None = None,
) -> dict[str, Finding]:
    some = Catalogue.read([write_exhibit(tmp_path / "exhibits", "leaves").parent], {Kind.QUIZ: lambda _: []})
    machine = _Machine(camera, devices)
    found = examine(Paths(tmp_path / "data"), settings or Settings(), catalogue or some, store, machine)
    return {finding.name.en: finding for finding in found}


def test_a_healthy_machine_is_fine_in_every_line(tmp_path: Path) -> None:
    found = _examine(tmp_path)
    assert list(found) == NAMES
    assert [str(each)[0] for each in found.values()] == ["✓"] * len(NAMES)


@pytest.mark.parametrize(
    ("printed", "remedy"),
    [
        ("closed", "plug it in"),
        ("dark 1280x720", "uncover"),
        ("mute", "another USB port"),
        ("", "another USB port"),
        (None, "another USB port"),
    ],
)
def test_a_camera_without_a_picture_comes_with_what_to_do(
    tmp_path: Path, printed: str | None, remedy: str
) -> None:
    found = _examine(tmp_path, camera=printed)
    assert not found["camera"].fine
    assert remedy in found["camera"].text.en
    assert [name for name, finding in found.items() if not finding.fine] == ["camera"]


def test_a_film_that_is_not_there_is_told_with_its_remedy_and_what_is_shown_meanwhile(tmp_path: Path) -> None:
    gone = tmp_path / "welcome.webm"
    found = _examine(tmp_path, settings=Settings(camera=str(gone)))["camera"]
    assert not found.fine
    for said, words in (
        (found.text.zh, [str(gone), "没有", "自己的片段", "设置"]),
        (found.text.en, [str(gone), "no file", "own clip", "settings"]),
    ):
        assert [word for word in words if word not in said] == []
    assert "USB" not in found.text.zh + found.text.en


@pytest.mark.parametrize(
    ("printed", "fine", "said"),
    [("picture 1280x720", True, "1280x720"), ("dark 64x36", False, "black"), ("closed", False, "own clip")],
)
def test_a_film_in_the_cameras_place_is_spoken_of_as_a_film(
    tmp_path: Path, printed: str, fine: bool, said: str
) -> None:
    film = tmp_path / "welcome.webm"
    film.write_bytes(b"")
    found = _examine(tmp_path, camera=printed, settings=Settings(camera=str(film)))["camera"]
    assert found.fine is fine
    assert "welcome.webm" in found.text.zh
    assert said in found.text.en
    assert "USB" not in found.text.en


def test_a_hall_that_is_to_have_no_camera_misses_none(tmp_path: Path) -> None:
    assert _examine(tmp_path, camera=None, settings=Settings(camera=""))["camera"].fine


@pytest.mark.parametrize(
    ("key", "value", "name"),
    [
        ("sound", [], "sound"),
        ("touch", [], "touch screen"),
        ("screens", [], "screen"),
        ("missing_han", "䶮", "font"),
    ],
)
def test_each_missing_device_is_named(tmp_path: Path, key: str, value: object, name: str) -> None:
    found = _examine(tmp_path, devices={**HEALTHY, key: value})
    assert [each for each, finding in found.items() if not finding.fine] == [name]


def test_where_qt_finds_no_screen_the_rest_is_asked_for_without_one(tmp_path: Path) -> None:
    machine = _Machine("closed", None)
    catalogue = Catalogue((), (), {})
    examine(Paths(tmp_path), Settings(), catalogue, lambda: None, machine)
    assert machine.environments == [{}, {"QT_QPA_PLATFORM": "offscreen"}]


def test_a_full_disk_says_how_much_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    usage = type(shutil.disk_usage(tmp_path))(10**9, 10**9, 12 * 2**20)
    monkeypatch.setattr(doctor.shutil, "disk_usage", lambda _: usage)
    found = _examine(tmp_path)
    assert not found["disk"].fine
    assert "only 12 MB" in found["disk"].text.en


def test_records_that_are_wrong_or_cannot_be_read_say_so(tmp_path: Path) -> None:
    def torn() -> Text | None:
        raise HallError("hall.db：读不了", "hall.db: unreadable")

    assert _examine(tmp_path, store=torn)["records"].text.en == "hall.db: unreadable"


def test_records_that_need_a_hand_say_what_to_do(tmp_path: Path) -> None:
    assert not _examine(tmp_path, store=lambda: Text("旧", "old"))["records"].fine


def test_faulty_exhibits_are_counted_and_the_first_is_named(tmp_path: Path) -> None:
    fault = Fault("leaves/exhibit.toml", "poster", Text("没有图片", "no such poster"))
    finding = _examine(tmp_path, catalogue=Catalogue((), (), {"leaves": [fault]}))["exhibits"]
    assert not finding.fine
    assert "leaves/exhibit.toml: poster: no such poster" in finding.text.en


def test_a_hall_without_any_exhibit_is_not_fine(tmp_path: Path) -> None:
    assert not _examine(tmp_path, catalogue=Catalogue((), (), {}))["exhibits"].fine


def test_the_real_looks_give_what_the_doctor_reads(tmp_path: Path) -> None:
    printed = doctor.run_module(["hall.shell.devices"], 60, {"QT_QPA_PLATFORM": "offscreen"})
    assert printed is not None
    assert json.loads(printed)["missing_han"] == ""
    clip = tmp_path / "clip.avi"
    _film(clip)
    assert doctor.run_module(["hall.doctor", str(clip)], 60, {}) == "picture 64x48"
    assert doctor.run_module(["hall.doctor", str(tmp_path / "gone.avi")], 60, {}) == "closed"


def test_a_module_that_hangs_or_crashes_gives_nothing() -> None:
    assert doctor.run_module(["timeit", "-n1", "-r1", "import time; time.sleep(60)"], 0.3, {}) is None
    assert doctor.run_module(["no_such_module"], 60, {}) is None


def _film(path: Path) -> None:
    """A grey clip, written by another process: OpenCV must stay out of this one."""
    code = (
        "import sys, cv2, numpy as np\n"
        "writer = cv2.VideoWriter(sys.argv[1], cv2.VideoWriter_fourcc(*'MJPG'), 10, (64, 48))\n"
        "[writer.write(np.full((48, 64, 3), 120, np.uint8)) for _ in range(5)]\n"
        "writer.release()\n"
    )
    subprocess.run([sys.executable, "-c", code, str(path)], check=True)
