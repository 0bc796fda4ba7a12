"""The bench command: what it takes and what it prints."""

import importlib
import json
from types import SimpleNamespace
from typing import Any

import pytest

from hall.bench import __main__ as bench

FIGURES = {"rows": 2210, "felt": {"median": 60.25, "worst": [1.0, 382.5]}}


@pytest.fixture
def subjects(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Stands in for the subjects, which take minutes; the list holds those that were measured."""
    measured: list[str] = []

    def found(name: str) -> Any:
        measured.append(name.rpartition(".")[2])
        return SimpleNamespace(measure=lambda: FIGURES)

    monkeypatch.setattr(bench, "importlib", SimpleNamespace(import_module=found))
    return measured


def test_without_a_subject_all_are_measured(subjects: list[str]) -> None:
    assert bench.main([]) == 0
    assert subjects == list(bench.SUBJECTS)


def test_json_holds_the_subjects_and_the_machine(
    subjects: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    bench.main(["store", "--json"])
    found = json.loads(capsys.readouterr().out)
    assert found["store"] == FIGURES
    assert set(found["machine"]) == {"cpu", "cores", "system", "python"}
    assert subjects == ["store"]


def test_lines_name_every_figure(subjects: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    bench.main(["store"])
    lines = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert ["store.rows", "2210"] in lines
    assert ["store.felt.worst.1", "382.5"] in lines


def test_an_unknown_subject_is_refused_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        bench.main(["speed"])
    assert ", ".join(bench.SUBJECTS) in capsys.readouterr().err


@pytest.mark.parametrize("subject", bench.SUBJECTS)
def test_every_subject_can_be_measured(subject: str) -> None:
    assert callable(importlib.import_module(f"hall.bench.{subject}").measure)
