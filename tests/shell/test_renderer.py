"""Which renderer is chosen, and that nothing that staff set by hand is overruled."""

import os
import socket
import sys
from pathlib import Path

import pytest

from hall.shell.renderer import NoScreenError, choose, require_screen

NAMES = ("QT_QUICK_BACKEND", "QSG_RENDER_LOOP", "QT_QPA_UPDATE_IDLE_TIME")


@pytest.fixture(autouse=True)
def _environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in NAMES:
        monkeypatch.setenv(name, "")
        monkeypatch.delenv(name)


@pytest.mark.skipif(os.name == "nt", reason="there is always a GPU there")
@pytest.mark.parametrize(
    ("wish", "has_gpu", "taken"),
    [
        ("auto", False, "software"),
        ("auto", True, "gpu"),
        ("software", True, "software"),
        ("gpu", False, "gpu"),
    ],
)
def test_the_renderer_is_what_was_asked_for_or_what_the_machine_has(
    wish: str, has_gpu: bool, taken: str, tmp_path: Path
) -> None:
    if has_gpu:
        (tmp_path / "renderD128").touch()
    assert choose(wish, tmp_path) == taken
    assert os.environ.get("QT_QUICK_BACKEND") == ("software" if taken == "software" else None)
    assert os.environ["QSG_RENDER_LOOP"] == "basic"


def test_what_is_set_by_hand_stays(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("QT_QUICK_BACKEND", "rhi")
    choose("software", tmp_path)
    assert os.environ["QT_QUICK_BACKEND"] == "rhi"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_a_machine_without_a_screen_is_told_so_in_both_languages(tmp_path: Path) -> None:
    with pytest.raises(NoScreenError) as none:
        require_screen({}, tmp_path)
    assert "没有屏幕" in none.value.text.zh
    assert "hall demo --headless" in none.value.text.en
    with pytest.raises(NoScreenError, match=":7"):
        require_screen({"DISPLAY": ":7"}, tmp_path)


@pytest.mark.skipif(sys.platform != "linux", reason="other systems always have a screen")
def test_a_screen_that_answers_is_taken(tmp_path: Path) -> None:
    with socket.socket(socket.AF_UNIX) as screen:
        screen.bind(str(tmp_path / "X7"))
        screen.listen()
        require_screen({"DISPLAY": ":7"}, tmp_path)
        require_screen({"DISPLAY": ":7.0"}, tmp_path)
    require_screen({"QT_QPA_PLATFORM": "offscreen"}, tmp_path)
