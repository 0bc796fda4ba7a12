"""The view over the road: every phase in both languages without a warning, and two fingers at once."""

import json
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import Property, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QImage
from PySide6.QtQuick import QQuickItem, QQuickView
from PySide6.QtTest import QTest

import hall.players.frames  # noqa: F401 registers the item Frames
from hall.child.load import scene_of
from hall.exhibit import Opening
from hall.players.child_play import ChildPlay
from hall.shell.engine import furnish
from hall.words import Language

HERE = Path(__file__).parent
SIZES = {"wide": (1920, 1080), "tall": (1080, 1920)}


class Shell(QObject):
    """As much of the shell as the view uses; silent."""

    def __init__(self):
        super().__init__()
        self.heard = []

    @Slot(str)
    def sound(self, name):
        self.heard.append(name)

    volume = Property(int, lambda self: 0, constant=True)


class Stand:
    """The exhibit's view over its real scene, turned by hand."""

    def __init__(self, exhibit, language, size):
        self.width, self.height = size
        self.play, self.shell = ChildPlay(exhibit.manifest, language), Shell()
        self.knobs, self.warnings = {}, []
        self.play.knob_set.connect(self.knobs.__setitem__)
        options = dict(exhibit.manifest.options)
        options["settings"] = {**options["settings"], "run_seconds": 5}
        self.scene = scene_of(Opening(HERE, 192, 108, language.value, 5, False, options, ""))
        self.frame = np.zeros((108, 192, 4), np.uint8)
        self.view = QQuickView()
        theme = self.theme = furnish(self.view.engine())
        for name, value in {"width": size[0], "height": size[1], "english": language is Language.EN}.items():
            theme.setProperty(name, value)
        self.view.engine().warnings.connect(lambda found: self.warnings.extend(w.toString() for w in found))
        self.view.setInitialProperties({"play": self.play, "shell": self.shell})
        self.view.setSource(QUrl.fromLocalFile(str(HERE / "Hud.qml")))
        self.view.setResizeMode(QQuickView.ResizeMode.SizeRootObjectToView)
        self.view.resize(*size)
        self.view.show()
        self.show()

    def show(self):
        """Hand the view what the child would send."""
        self.scene.draw(self.frame)
        self.play.source.show(QImage(self.frame.data, 192, 108, QImage.Format.Format_RGB32).copy())
        self.play.set_hud(json.loads(json.dumps(dict(self.scene.hud))))
        QTest.qWait(30)

    def go_on_to(self, phase, **knobs):
        course = self.scene.course
        for _ in range(60 * 40):
            if course.phase == phase:
                return self.show()
            answer = {f"answer_{course.lap.run}": float(course.lap.stars)} if phase != "count" else {}
            self.scene.update(1 / 60, (), knobs | answer)
        raise AssertionError(f"never came to {phase}")

    def items(self, found, name):
        for child in found.childItems():
            if child.metaObject().className().startswith(name):
                yield child
            yield from self.items(child, name)

    def named(self, name):
        """What is on the screen under this object name, or None."""
        shown = (item for item in self.items(self.view.rootObject(), "") if item.isVisible())
        return next((item for item in shown if item.objectName() == name), None)

    def close(self):
        self.scene.close()
        self.view.close()
        self.view.deleteLater()
        QTest.qWait(1)


@pytest.fixture(params=[("zh", "wide"), ("en", "tall")], ids="-".join)
def stand(request, qapp, exhibit):
    language, size = request.param
    made = Stand(exhibit, Language(language), SIZES[size])
    yield made
    made.close()
    assert made.warnings == []


def middle(item: QQuickItem) -> QPoint:
    return item.mapToScene(item.boundingRect().center()).toPoint()


def test_every_phase_is_shown_and_the_keys_lead_on(stand):
    root = stand.view.rootObject()
    for phase, knobs in (
        ("countdown", {"go": "intro"}),
        ("drive", {}),
        ("dark", {}),
        ("count", {}),
        ("level", {}),
        ("countdown", {"level": 150.0}),
        ("drive", {}),
        ("count", {}),
    ):
        stand.go_on_to(phase, **knobs)
        assert root.property("phase") == phase
    stand.go_on_to("result")
    QTest.mouseClick(stand.view, Qt.MouseButton.LeftButton, pos=middle(stand.named("pledge")))
    assert stand.knobs["pledge"] == 1
    assert {"wrong", "lamp"} <= set(stand.shell.heard)


def test_brake_and_steering_are_held_at_the_same_time(stand):
    stand.go_on_to("drive", go="intro")
    left, _, brake = (pad for pad in stand.items(stand.view.rootObject(), "Pad"))
    device = QTest.createTouchDevice()
    QTest.touchEvent(stand.view, device).press(1, middle(left), stand.view).commit()
    QTest.touchEvent(stand.view, device).stationary(1).press(2, middle(brake), stand.view).commit()
    assert (stand.knobs["left"], stand.knobs["brake"]) == (1, 1)
    QTest.touchEvent(stand.view, device).release(1, middle(left), stand.view).stationary(2).commit()
    assert (stand.knobs["left"], stand.knobs["brake"]) == (0, 1)
    QTest.touchEvent(stand.view, device).release(2, middle(brake), stand.view).commit()
    assert stand.knobs["brake"] == 0


def test_the_way_out_is_on_the_screen_on_the_road_and_in_the_dark(stand):
    for phase, knobs in (("countdown", {"go": "intro"}), ("drive", {}), ("dark", {})):
        stand.go_on_to(phase, **knobs)
        QTest.qWait(310)  # a key ignores the second of two quick taps
        QTest.mouseClick(stand.view, Qt.MouseButton.LeftButton, pos=middle(stand.named("pause")))
        assert stand.knobs.pop("pause") == 1
    stand.scene.update(1 / 60, (), {"pause": 1.0})
    stand.show()
    assert stand.named("pause") is None
    QTest.mouseClick(stand.view, Qt.MouseButton.LeftButton, pos=middle(stand.named("resume")))
    assert stand.knobs["pause"] == 0


def test_leaving_the_second_run_leads_to_the_comparison_and_the_first_one_home(stand):
    left = []
    stand.play.given_up.connect(lambda: left.append(True))
    for run, knobs in (("sober", {"go": "intro"}), ("drunk", {"level": 80.0})):
        while stand.scene.course.lap.run != run or stand.scene.course.phase != "drive":
            answer = {f"answer_{stand.scene.course.lap.run}": float(stand.scene.course.lap.stars)}
            stand.scene.update(1 / 60, (), knobs | answer)
        stand.scene.update(1 / 60, (), {"pause": 1.0})
        stand.show()
        QTest.mouseClick(stand.view, Qt.MouseButton.LeftButton, pos=middle(stand.named("giveUp")))
        stand.scene.update(1 / 60, (), {})
        stand.show()
    assert left == [True]
    assert stand.knobs["stop"] == 1


def test_nothing_has_to_be_touched_above_low_reach(stand):
    stand.theme.setProperty("lowReach", True)
    highest = 900 if stand.height > stand.width else 360
    steps = [("intro", {}), ("countdown", {"go": "intro"}), ("drive", {}), ("dark", {}), ("count", {})]
    steps += [("level", {}), ("countdown", {"level": 150.0}), ("result", {})]
    for phase, knobs in steps:
        stand.go_on_to(phase, **knobs)
        for item in stand.items(stand.view.rootObject(), ""):
            touchable = item.metaObject().indexOfSignal("tapped()") >= 0 or item.property("held") is not None
            if touchable and item.isVisible():
                place = item.mapToScene(item.boundingRect().topLeft())
                assert place.y() >= highest, (phase, item.objectName() or item.property("text"))
