"""What every exhibit owes the hall, asked of each folder in turn."""

import ast
import json
import re
import subprocess
import sys
import time
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtGui import QImage
from PySide6.QtQml import QQmlApplicationEngine
from PySide6.QtQuick import QQuickWindow
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

import hall.players.frames  # noqa: F401 - registers the QML item
from hall.catalogue import Catalogue
from hall.child.check import probe
from hall.clock import SystemClock
from hall.exhibit import Exhibit, Kind
from hall.manifest import read_manifest
from hall.paths import EXHIBITS
from hall.players.child_host import ChildHost
from hall.players.child_play import ChildPlay
from hall.players.film.check import Verdict
from hall.players.film.reel import read_films
from hall.players.kinds import CHECKS, PLAYERS, Tools
from hall.players.player import Player, PlayOpening
from hall.shell.engine import furnish
from hall.shell.tongue import Tongue
from hall.words import Language
from tests.fakes import FakeShell

FOLDERS = sorted(folder for folder in EXHIBITS.iterdir() if folder.name[0].isalpha() and folder.is_dir())
WITH_CODE = [folder for folder in FOLDERS if any((folder / f"{kind}.py").exists() for kind in Kind)]
HAN = re.compile(r"[\u4e00-\u9fff]")
HALF_WIDTH = re.compile(r"[\u4e00-\u9fff][,.?!:;]|[,?!:;][\u4e00-\u9fff]")
CRAMPED = re.compile(r"[\u4e00-\u9fff][A-Za-z0-9]|[A-Za-z0-9][\u4e00-\u9fff]")
FOREIGN = {"clipPath", "mask", "filter", "style", "use", "text", "image", "script", "foreignObject"}
"""SVG that Qt draws otherwise or not at all, or that reaches out of its file."""
MAY_IMPORT = {
    "hall.exhibit",
    "hall.impairment",
    "hall.words",
    "numpy",
    "cv2",
    "pygame",
    *sys.stdlib_module_names,
}


def _exhibit(folder: Path) -> Exhibit:
    found = read_manifest(folder)
    assert isinstance(found, Exhibit), "\n".join(map(str, found))
    return found


each_exhibit = pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
each_with_code = pytest.mark.parametrize("folder", WITH_CODE, ids=lambda folder: folder.name)


def test_the_hall_opens_with_all_of_them() -> None:
    catalogue = Catalogue.read([EXHIBITS], CHECKS)
    assert [str(fault) for fault in catalogue.faults_of()] == []
    assert [exhibit.folder for exhibit in sorted(catalogue.exhibits, key=lambda one: one.id)] == FOLDERS


@each_exhibit
def test_its_title_fits_the_tile_and_its_poster_the_frame(folder: Path) -> None:
    manifest = _exhibit(folder).manifest
    assert len(manifest.title.zh) <= 7
    assert len(manifest.title.en) <= 15
    poster = QImage(str(folder / manifest.poster))
    assert poster.width() / poster.height() == pytest.approx(400 / 260, rel=0.01)


@each_exhibit
def test_every_text_is_there_in_both_languages_and_set_as_it_should_be(folder: Path) -> None:
    wrong = []
    for file in sorted(folder.rglob("*.toml")):
        for key, zh, en in _texts(tomllib.loads(file.read_text(encoding="utf-8")), ""):
            place = f"{file.relative_to(folder.parent).as_posix()}: {key}"
            wrong += [f"{place}: {words} ({zh} / {en})" for words in _wrong(zh, en)]
    assert not wrong, "\n".join(wrong)


def _texts(value: Any, key: str) -> Iterator[tuple[str, str, str]]:
    """Every text in a TOML file with its key."""
    if isinstance(value, dict) and set(value) == {"zh", "en"}:
        yield key, value["zh"], value["en"]
    elif isinstance(value, dict):
        for name, inner in value.items():
            yield from _texts(inner, f"{key}.{name}".lstrip("."))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from _texts(inner, f"{key}.{number}")


def _wrong(zh: str, en: str) -> Iterator[str]:
    if not zh.strip() or not en.strip():
        yield "empty"
    if HAN.search(en):
        yield "Chinese in the English"
    if len(zh) > 6 and not HAN.search(zh):
        yield "no Chinese in the Chinese"
    if HALF_WIDTH.search(zh):
        yield "punctuation must be full-width"
    if CRAMPED.search(zh):
        yield "a space belongs between Han and Latin letters or digits"
    if sorted(re.findall(r"%\d|\{\w+\}", zh)) != sorted(re.findall(r"%\d|\{\w+\}", en)):
        yield "the places for numbers differ"


@each_exhibit
def test_its_drawings_look_alike_everywhere_and_reach_for_no_other_file(folder: Path) -> None:
    wrong = []
    for file in folder.rglob("*.svg"):
        for element in ElementTree.parse(file).iter():
            name = element.tag.rpartition("}")[2]
            far = [value for key, value in element.attrib.items() if key.endswith("href") and value[0] != "#"]
            if name in FOREIGN or far:
                wrong.append(f"{file.relative_to(folder.parent).as_posix()}: <{name}> {far or ''}")
    assert not wrong, "\n".join(wrong)


@each_with_code
def test_its_code_knows_only_the_contract(folder: Path) -> None:
    wrong = []
    for file in folder.glob("*.py"):
        if file.name.startswith(("test_", "make_")):
            continue
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                names = [alias.name for alias in node.names]
            elif isinstance(node, ast.ImportFrom) and node.level == 0:
                names = [node.module or ""]
            else:
                continue
            known = (
                ".".join(name.split(".")[:2]) if name.startswith("hall") else name.split(".")[0]
                for name in names
            )
            wrong += [
                f"{folder.name}/{file.name}:{node.lineno}: {name}" for name in known if name not in MAY_IMPORT
            ]
    assert not wrong, "\n".join(wrong)


@each_with_code
def test_it_brings_tests_of_its_own(folder: Path) -> None:
    assert list(folder.glob("test_*.py"))


@each_with_code
def test_it_survives_a_rehearsal_with_random_fingers(folder: Path) -> None:
    assert [str(fault) for fault in probe(_exhibit(folder))] == []


@pytest.mark.parametrize(
    ("name", "file", "seconds"),
    [
        pytest.param(folder.name, film.media, film.facts.seconds, id=f"{folder.name}-{film.id}")
        for folder in FOLDERS
        if isinstance(exhibit := read_manifest(folder), Exhibit) and exhibit.manifest.kind is Kind.FILM
        for film in read_films(exhibit)[0]
    ],
)
def test_its_film_shows_pictures_from_start_to_end(name: str, file: Path, seconds: float) -> None:
    command = [sys.executable, "-m", "hall.players.film.check", str(file), str(seconds)]
    done = subprocess.run(command, capture_output=True, text=True, check=False, timeout=90)
    assert json.loads(done.stdout)["fault"] == Verdict.GOOD, done.stderr


WINDOW = b"""
import QtQuick
Window {
    id: window
    required property url view
    required property var play
    required property var shell
    color: "#0a1838"
    Loader { id: loader; anchors.fill: parent }
    Component.onCompleted: loader.setSource(window.view, {"play": window.play, "shell": window.shell})
}
"""


@pytest.fixture(scope="module")
def kept() -> list[Player]:
    """Players outlive their plays here, as in the hall: one that dies while a view is on it crashes."""
    return []


@pytest.fixture
def players(qapp: QApplication, kept: list[Player]) -> Iterator[Mapping[Kind, Player]]:
    """A player for every kind, at one host."""
    host = ChildHost(time.monotonic)
    tools = Tools(SystemClock(), host)
    made = {kind: entry.make(tools) for kind, entry in PLAYERS.items()}
    kept.extend(made.values())
    yield made
    host.shut_down()


@each_exhibit
@pytest.mark.parametrize(
    ("language", "width", "height"),
    [(Language.ZH, 1920, 1080), (Language.EN, 1080, 1920)],
    ids=["zh-landscape", "en-portrait"],
)
def test_its_view_loads_and_shows_a_frame_without_a_warning(
    folder: Path, language: Language, width: int, height: int, players: Mapping[Kind, Player], qtbot: QtBot
) -> None:
    exhibit = _exhibit(folder)
    engine = QQmlApplicationEngine()
    warned: list[str] = []
    engine.warnings.connect(lambda errors: warned.extend(error.toString() for error in errors))
    theme = furnish(engine)
    for name, value in {"width": width, "height": height, "english": language is Language.EN}.items():
        theme.setProperty(name, value)
    tongue = Tongue(engine)
    tongue.speak(language)
    player = players[exhibit.manifest.kind]
    player.open(exhibit, PlayOpening(7, language, width, height, False, ""))
    model, shell = player.model, FakeShell(language)
    engine.setInitialProperties({"view": player.view, "play": model, "shell": shell})
    engine.loadData(WINDOW)
    window = engine.rootObjects()[0]
    assert isinstance(window, QQuickWindow)
    try:
        window.resize(width, height)
        window.show()
        if isinstance(model, ChildPlay):
            qtbot.waitUntil(lambda: not model.source.image.isNull(), timeout=30_000)
        with qtbot.waitSignal(window.frameSwapped, timeout=10_000):
            window.update()
        picture = window.grabWindow()
        places = ((x, y) for x in range(0, width, 40) for y in range(0, height, 40))
        assert len({picture.pixel(x, y) for x, y in places}) > 20, "the view is empty"
    finally:
        window.close()
        tongue.close()
        engine.deleteLater()
        player.close()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert warned == []
