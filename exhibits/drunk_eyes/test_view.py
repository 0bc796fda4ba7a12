"""The view over the mirror: slider, split, stop and low reach, with real fingers in a real window."""

import json
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Property, QObject, QPoint, QPointF, QUrl, Slot
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

import hall.players.frames  # registers the item Frames
from hall.child.load import lens_of
from hall.exhibit import Exhibit, Opening, Touch, TouchPhase
from hall.players.child_play import ChildPlay, PlayState
from hall.shell.engine import furnish
from hall.words import Language

HERE = Path(__file__).parent
LANDSCAPE, PORTRAIT = (1920, 1080), (1080, 1920)
STEPS = ("before", "ready", "reach", "count", "sign", "walk")


class Shell(QObject):
    """As much of the shell as the view uses; silent."""

    @Slot(str)
    def sound(self, name: str) -> None:
        """Nobody hears it."""

    exhibit = Property("QVariantMap", lambda self: {"title": "", "poster": QUrl()}, constant=True)


class Stand:
    """The exhibit's view over its real lens, turned by hand."""

    def __init__(self, exhibit: Exhibit, size: tuple[int, int], language: Language, low: bool) -> None:
        self.play, self.shell = ChildPlay(exhibit.manifest, language), Shell()
        self.knobs: dict[str, float | str] = {"language": language.value}
        self.play.knob_set.connect(self.knobs.__setitem__)
        self.warnings: list[str] = []
        self.size = size
        self.picture = np.full((108, 192, 3), 90, np.uint8)
        self.frame = np.zeros((108, 192, 4), np.uint8)
        self.lens = lens_of(Opening(HERE, 192, 108, language.value, 5, False, {}, ""))
        self.view = QQuickView()
        self.view.engine().warnings.connect(lambda found: self.warnings.extend(w.toString() for w in found))
        theme = furnish(self.view.engine())
        theme.setProperty("width", size[0])
        theme.setProperty("height", size[1])
        theme.setProperty("english", language is Language.EN)
        theme.setProperty("lowReach", low)
        self.view.setInitialProperties({"play": self.play, "shell": self.shell})
        self.view.setSource(QUrl.fromLocalFile(str(HERE / "Hud.qml")))
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.resize(*size)
        self.view.show()
        self.play.set_state(PlayState.RUNNING)
        self.screen = QTest.createTouchDevice()
        self.look()

    def look(self, steps: int = 1, touches: tuple[Touch, ...] = ()) -> None:
        for _ in range(steps):
            self.lens.look(self.picture, self.frame, 1 / 30, touches, self.knobs)
        self.play.source.show(QImage(self.frame.data, 192, 108, QImage.Format.Format_RGB32).copy())
        self.play.set_hud(json.loads(json.dumps(dict(self.lens.hud))))
        QTest.qWait(1)

    @property
    def step(self) -> str:
        return str(self.lens.hud["step"])

    @property
    def level(self) -> float:
        return float(self.knobs["level"])

    def items(self, found: QQuickItem | None = None) -> Iterator[QQuickItem]:
        for child in (found or self.view.rootObject()).childItems():
            if child.isVisible():
                yield child
                yield from self.items(child)

    def named(self, name: str) -> QQuickItem | None:
        return next((item for item in self.items() if item.objectName() == name), None)

    def middle(self, name: str) -> QPoint:
        item = self.named(name)
        assert item is not None, f"{name} is not on the screen at {self.step}"
        return item.mapToScene(item.boundingRect().center()).toPoint()

    def drag(self, *way: QPoint) -> None:
        touch = QTest.touchEvent(self.view, self.screen)
        touch.press(1, way[0], self.view).commit()
        for place in way[1:]:
            QTest.touchEvent(self.view, self.screen).move(1, place, self.view).commit()
        QTest.touchEvent(self.view, self.screen).release(1, way[-1], self.view).commit()
        self.look()

    def tap(self, name: str) -> None:
        self.drag(self.middle(name))

    def answer(self, value: str) -> None:
        self.play.setKnob("answer", f"{self.step}:{value}:{np.random.default_rng().integers(1 << 30)}")
        self.look()

    def go_on(self) -> None:
        """Do what the step asks for, the quickest way."""
        task = self.step.split("_")[0]
        said = {"look": "challenge", "before": "yes", "ready": "go", "walk": "skip", "after": "no"}
        if task in said:
            self.answer(said[task])
        elif task in {"count", "sign"}:
            self.answer(str(self.lens.hud["choices"][0]))
            self.look(60)
        else:
            before = self.step
            while self.step == before:
                place = self.lens._course.reach.target
                touches = (Touch(1, TouchPhase.DOWN, *place),) if place else ()
                self.lens.look(self.picture, self.frame, 0.2, touches, self.knobs)
            self.look()

    def close(self) -> None:
        self.view.close()
        self.view.deleteLater()
        QTest.qWait(1)


@pytest.fixture(params=[(LANDSCAPE, Language.ZH), (PORTRAIT, Language.EN)], ids=["wide", "tall"])
def stand(request: pytest.FixtureRequest, qapp: object, exhibit: Exhibit) -> Iterator[Stand]:
    made = Stand(exhibit, *request.param, low=False)
    yield made
    made.close()
    assert made.warnings == []


def test_a_tap_on_each_stop_goes_exactly_there(stand: Stand) -> None:
    for level in (150, 0, 50, 20, 80):
        stand.tap(f"level{level}")
        assert stand.level == level


def test_a_sliding_finger_may_stop_anywhere_between_two_stops(stand: Stand, qtbot: QtBot) -> None:
    stops = [stand.middle(f"level{level}") for level in (0, 20, 50, 80, 150)]
    finger = QTest.touchEvent(stand.view, stand.screen)
    finger.press(1, stops[0], stand.view).commit()
    for before, after, level in zip(stops, stops[1:], (10, 35, 65, 115), strict=False):
        QTest.touchEvent(stand.view, stand.screen).move(1, (before + after) / 2, stand.view).commit()
        qtbot.waitUntil(lambda level=level: abs(stand.level - level) <= 1)
    QTest.touchEvent(stand.view, stand.screen).release(1, stops[4], stand.view).commit()
    stand.look()
    assert stand.lens._course.level == pytest.approx(115, abs=1)
    assert stand.lens._course.notes.highest == pytest.approx(115, abs=1)


def test_the_bands_of_the_law_begin_under_their_stops(stand: Stand) -> None:
    words = stand.play.property("words")
    for name, first, last in (("band_drink", "level20", "level80"), ("band_drunk", "level80", "level150")):
        said = [item for item in stand.items() if item.property("text") == words[name]]
        band = next(item for item in said if item.metaObject().className().startswith("Band"))
        x = band.mapToScene(QPointF(0, 0)).x()
        assert x == pytest.approx(stand.middle(first).x(), abs=2)
        assert x + band.width() == pytest.approx(stand.middle(last).x(), abs=2)


def test_stops_are_as_large_as_a_finger(stand: Stand) -> None:
    for level in (0, 20, 50, 80, 150):
        stop = stand.named(f"level{level}")
        assert stop is not None
        assert min(stop.width(), stop.height()) >= 96


def test_the_split_follows_the_finger_anywhere_on_the_picture(stand: Stand) -> None:
    wide = stand.size[0] - (584 if stand.size == LANDSCAPE else 0)
    stand.drag(QPoint(wide // 5, 320), QPoint(wide * 2 // 5, 500))
    untouched = (stand.frame[:, :, :3] == stand.picture).all(axis=(0, 2))
    shown = stand.knobs["split"]
    hidden = (stand.size[0] - wide) / 2
    assert shown == pytest.approx((hidden + wide * 0.4) / stand.size[0], abs=0.005)
    stand.look(40)
    untouched = (stand.frame[:, :, :3] == stand.picture).all(axis=(0, 2))
    assert untouched[: int(192 * float(shown)) - 1].all()
    assert not untouched[int(192 * float(shown)) + 1 :].all()


def test_the_picture_can_fill_the_whole_screen(qapp: object, exhibit: Exhibit) -> None:
    stand = Stand(exhibit, LANDSCAPE, Language.ZH, low=False)
    pictures = [item for item in stand.items() if isinstance(item, hall.players.frames.Frames)]
    assert (pictures[0].width(), pictures[0].height()) == LANDSCAPE
    stand.tap("fold")
    QTest.qWait(400)
    assert pictures[0].mapToScene(QPointF(0, 0)) == QPointF(0, 0)
    assert pictures[0].parentItem().width() == 1920
    assert stand.named("challenge") is None
    stand.tap("unfold")
    QTest.qWait(400)
    assert stand.named("challenge") is not None
    stand.close()
    assert stand.warnings == []


def test_stop_is_there_in_every_step_and_makes_the_picture_sober_at_once(stand: Stand) -> None:
    met = []
    while stand.step != "card":
        met.append(stand.step)
        assert stand.named("stop") is not None, stand.step
        stand.go_on()
    assert {step.split("_")[0] for step in met} == {"look", "after", *STEPS}
    assert stand.named("stop") is None
    stand.answer("done")
    while stand.step != "done":
        stand.go_on()


def test_the_last_screen_stays_until_the_hall_takes_over(stand: Stand) -> None:
    while stand.step != "card":
        stand.go_on()
    same = next(item.property("text") for item in stand.items() if item.objectName() == "done")
    stand.answer("done")
    assert stand.step == "done"
    assert stand.named("done") is not None
    assert stand.named("done").property("text") == same
    assert stand.named("challenge") is None


def test_whoever_only_looked_sees_no_empty_comparison(stand: Stand) -> None:
    stand.tap("done")
    assert stand.step == "done"
    assert stand.named("level80") is not None
    assert stand.named("challenge") is not None


def test_a_tap_on_stop_leads_back_to_the_sober_mirror(stand: Stand) -> None:
    while stand.step != "reach_drunk":
        stand.go_on()
    stand.look(40)
    assert not (stand.frame[:, :, :3] == stand.picture).all()
    stand.tap("stop")
    assert stand.step == "look"
    assert stand.level == 0
    assert (stand.frame[:, :, :3] == stand.picture).all()


@pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT], ids=["wide", "tall"])
def test_with_low_reach_nothing_has_to_be_touched_high_up(
    qapp: object, exhibit: Exhibit, size: tuple[int, int]
) -> None:
    stand = Stand(exhibit, size, Language.ZH, low=True)
    highest = 900 if size == PORTRAIT else 360
    while stand.step != "done":
        for item in stand.items():
            if item.metaObject().indexOfSignal("tapped()") >= 0:
                assert item.mapToScene(QPointF(0, 0)).y() >= highest, (stand.step, item.objectName())
        stand.answer("done") if stand.step == "card" else stand.go_on()
    stand.close()
    assert stand.warnings == []
