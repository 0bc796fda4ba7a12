import sys
from pathlib import Path

import pytest

from hall.child.check import probe
from hall.exhibit import Exhibit
from hall.manifest import read_manifest

LENS = """
kind = "lens"
title = "镜头"
summary = "测试"
remember = "平安"
poster = "poster.svg"
minutes = 1
ages = [7, 99]
topic = "traffic"
[lens]
"""


def exhibit(folder: Path) -> Exhibit:
    found = read_manifest(folder)
    assert isinstance(found, Exhibit), found
    return found


def lens(folder: Path, code: str) -> Exhibit:
    folder.mkdir()
    (folder / "exhibit.toml").write_text(LENS, encoding="utf-8")
    (folder / "poster.svg").write_text("<svg/>", encoding="utf-8")
    (folder / "lens.py").write_text(code, encoding="utf-8")
    return exhibit(folder)


@pytest.mark.parametrize("name", ["painter", "negative"])
def test_a_sound_exhibit_has_no_faults(exhibits: Path, name: str) -> None:
    assert probe(exhibit(exhibits / name)) == []


@pytest.mark.parametrize(
    ("name", "said"),
    [("crasher", "crasher/game.py:18: RuntimeError: the road is gone"), ("quitter", "ended by itself (0)")],
)
def test_a_faulty_game_is_named_with_its_reason(exhibits: Path, name: str, said: str) -> None:
    faults = probe(exhibit(exhibits / name))
    assert [fault.file for fault in faults] == [f"{name}/game.py"]
    assert said in faults[0].text.en


@pytest.mark.parametrize("name", ["sleeper", "breeder"])
def test_an_endless_game_meets_its_deadline(exhibits: Path, name: str) -> None:
    faults = probe(exhibit(exhibits / name), deadline=4)
    assert "endless loop" in faults[0].text.en


@pytest.mark.parametrize(
    ("code", "said"),
    [
        ("", "offers no effect()"),
        ("def effect(picture, seconds, knobs):\n    return picture[:5]", "gave (5, 640, 3)"),
        ("def effect(picture, seconds, knobs):\n    return picture / 2", "float64"),
        ("def effect(picture, seconds, knobs):\n    picture[:] = 0\n    return picture", "read-only"),
        (
            "import random\ndef effect(picture, seconds, knobs):\n"
            "    return picture // random.randrange(1, 255)",
            "must be pure",
        ),
        ("import nowhere", "lens.py:1: ModuleNotFoundError"),
        ("def effect(picture:", "SyntaxError"),
    ],
)
def test_each_way_to_write_a_wrong_effect_is_told(tmp_path: Path, code: str, said: str) -> None:
    faults = probe(lens(tmp_path / "wrong", code))
    assert len(faults) == 1
    assert said in faults[0].text.en
    assert faults[0].file == "wrong/lens.py"


def test_asking_leaves_opencv_out_of_the_halls_process() -> None:
    import subprocess

    code = "import sys, hall.child.check; sys.exit('cv2' in sys.modules or 'pygame' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_hosts_modules_leave_opencv_out_of_the_halls_process() -> None:
    import subprocess

    code = "import sys, hall.players.lens, hall.players.game; sys.exit('cv2' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_a_clip_that_cannot_be_shown_is_found_before_a_visitor_does(tmp_path: Path) -> None:
    code = "def effect(picture, seconds, knobs):\n    return picture\n"
    made = lens(tmp_path / "mirror", code)
    (made.folder / "exhibit.toml").write_text(LENS + 'clip = "clip.webm"\n', encoding="utf-8")
    (made.folder / "clip.webm").write_bytes(b"no film at all")
    faults = probe(exhibit(made.folder))
    assert [(fault.file, fault.key) for fault in faults] == [("mirror/exhibit.toml", "lens.clip")]
    assert "clip.webm" in faults[0].text.zh
