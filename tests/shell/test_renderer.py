"""Which renderer is chosen, and that nothing that staff set by hand is overruled."""

import os
from pathlib import Path

import pytest

from hall.shell.renderer import choose

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
