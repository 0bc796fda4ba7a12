"""The commands, run as a clerk types them, on a data folder of their own."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hall.cli import main

Hall = Callable[..., Any]


@pytest.fixture
def hall(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Hall:
    """Runs a command on a data folder of its own; answers the JSON it printed, or its words."""

    def run(line: str, *more: str, code: int = 0, json_anyway: bool = False) -> Any:
        words = [*line.split(), *more, "--data", str(tmp_path / "data")]
        assert main(words) == code, capsys.readouterr().err
        said = capsys.readouterr()
        if code and not json_anyway:
            return said.err
        return json.loads(said.out) if "--json" in words else said.out

    return run
