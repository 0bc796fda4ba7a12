"""What lens and game players share: one play in a child process."""

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, ClassVar, Final

from pydantic import Field, ValidationError
from PySide6.QtCore import QObject, QTimer, QUrl
from PySide6.QtGui import QImage

from hall.child.ring import fitting
from hall.child.wire import CameraWish, Order
from hall.exhibit import MANIFEST, Exhibit, Fault, Outcome, Result, Strict, Touch
from hall.manifest import faults_of
from hall.paths import OutsideError
from hall.players.child_host import ChildHost
from hall.players.child_play import ChildPlay, PlayState
from hall.players.player import Player, PlayOpening
from hall.words import Language, Text

ASK_PATIENCE: Final = 0.5
"""Seconds that the view has to say how large its picture is; then the hall's own guess is taken."""


class ChildOptions(Strict):
    """The keys that the tables `[lens]` and `[game]` have in common."""

    view: str | None = None
    """The exhibit's own QML in place of the hall's."""
    settings: Mapping[str, Any] = Field(default_factory=dict)
    """Whatever the exhibit's code wants to be told; not read by the hall."""


class ChildPlayer(Player):
    """Plays an exhibit in a child: opens it once the view's size is known, and ends exactly once."""

    options: ClassVar[type[ChildOptions]] = ChildOptions
    own_view: ClassVar[Path]
    """The hall's view for exhibits that bring none."""

    def __init__(self, host: ChildHost, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._host = host
        self._exhibit: Exhibit | None = None
        self._play: ChildPlay | None = None
        self._order: Order | None = None
        self._ask = QTimer(self, singleShot=True, interval=round(ASK_PATIENCE * 1000))
        self._ask.timeout.connect(self._start)
        host.opened.connect(self._on_opened)
        host.framed.connect(self._on_framed)
        host.hud_said.connect(self._on_hud)
        host.noticed.connect(self._on_notice)
        host.ended.connect(self._end)
        host.failed.connect(self._on_failed)

    @classmethod
    def faults(cls, exhibit: Exhibit) -> list[Fault]:
        """What is wrong with the table of the kind, and which files it names are missing."""
        file = f"{exhibit.id}/{MANIFEST}"
        kind = cls.kind.value
        try:
            options = cls.options.model_validate(dict(exhibit.manifest.options))
        except ValidationError as error:
            return [replace(fault, key=f"{kind}.{fault.key}") for fault in faults_of(file, error)]
        faults = [] if (exhibit.folder / f"{kind}.py").is_file() else [_missing(exhibit, "", f"{kind}.py")]
        for key, name in cls._files(options).items():
            try:
                if name is not None and not exhibit.path(name).is_file():
                    faults.append(_missing(exhibit, f"{kind}.{key}", name))
            except OutsideError as error:
                faults.append(Fault(file, f"{kind}.{key}", error.text))
        return faults

    @classmethod
    def _files(cls, options: ChildOptions) -> dict[str, str | None]:
        """The files that the table names, by key."""
        return {"view": options.view}

    def open(self, exhibit: Exhibit, opening: PlayOpening) -> None:
        """Begin a play: the code is imported in the child while the view is being laid out."""
        self.close()
        play = ChildPlay(exhibit.manifest, opening.language, self)
        play.knob_set.connect(self._on_knob)
        play.given_up.connect(self._give_up)
        play.source.asked.connect(self._on_asked)
        play.source.touched.connect(self._on_touched)
        self._exhibit, self._play = exhibit, play
        width, height = fitting(opening.width, opening.height)
        self._order = Order(
            folder=exhibit.folder,
            kind=self.kind,
            width=width,
            height=height,
            language=opening.language.value,
            seed=opening.seed,
            reduced_motion=opening.reduced_motion,
            options=exhibit.manifest.options,
            camera=self._camera(exhibit, opening),
        )
        self._host.load(self._order)
        self._ask.start()

    @property
    def view(self) -> QUrl:
        """The exhibit's own QML, or the hall's for this kind."""
        named = self._exhibit.manifest.options.get("view") if self._exhibit else None
        path = self._exhibit.path(named) if self._exhibit and named else self.own_view
        return QUrl.fromLocalFile(str(path))

    @property
    def model(self) -> ChildPlay:
        """The play; raises RuntimeError where none is open."""
        if self._play is None:
            raise RuntimeError("no play is open")
        return self._play

    def set_language(self, language: Language) -> None:
        """Tell both sides of the picture."""
        if self._play is None:
            return
        self._play.set_language(language)
        if self._order is not None:
            self._order = replace(self._order, language=language.value)
        elif self._live:
            self._host.set_language(language)

    def close(self) -> None:
        """End the play without a result."""
        self._ask.stop()
        self._order = None
        play, self._play = self._play, None
        if play is None:
            return
        if not play.is_over:
            # An ended play has let go of the host already; it may be another player's by now.
            play.set_state(PlayState.OVER)
            self._host.close()
        play.deleteLater()

    @property
    def _live(self) -> ChildPlay | None:
        """The play that is still going on: the host's signals reach all players that share it."""
        return self._play if self._play is not None and not self._play.is_over else None

    def _camera(self, exhibit: Exhibit, opening: PlayOpening) -> CameraWish:
        """Games look at nothing."""
        return CameraWish()

    def _on_asked(self, width: int, height: int) -> None:
        if self._order is not None:
            width, height = fitting(width, height)
            self._order = replace(self._order, width=width, height=height)
            self._start()

    def _start(self) -> None:
        self._ask.stop()
        order, self._order = self._order, None
        if order is not None:
            self._host.open(order)

    def _on_touched(self, touch: Touch) -> None:
        if self._live:
            self._host.touch(touch)
        self.touched.emit()

    def _on_knob(self, name: str, value: float | str) -> None:
        if self._live:
            self._host.knob(name, value)

    def _give_up(self) -> None:
        self._end(Result(Outcome.LEFT))

    def _on_opened(self) -> None:
        if play := self._live:
            play.set_state(PlayState.RUNNING)

    def _on_framed(self, image: QImage) -> None:
        if play := self._live:
            play.source.show(image)

    def _on_hud(self, hud: Mapping[str, Any]) -> None:
        if play := self._live:
            play.set_hud(hud)

    def _on_notice(self, notice: Text) -> None:
        if play := self._live:
            play.set_notice(notice)
            if notice.zh:
                self.noticed.emit(notice)

    def _on_failed(self, why: Text) -> None:
        if self._live and self._exhibit:
            name = self._exhibit.id
            self.noticed.emit(Text(f"展项 {name} 中断了：{why.zh}", f"exhibit {name} broke off: {why.en}"))
            self._end(Result(Outcome.FAILED))

    def _end(self, result: Result) -> None:
        """Say how it ended, once; the picture stays until the hall closes the play."""
        play = self._live
        if play is None:
            return
        self._ask.stop()
        self._order = None
        self._host.close()
        play.set_state(PlayState.OVER)
        self.ended.emit(result)


def _missing(exhibit: Exhibit, key: str, name: str) -> Fault:
    file = f"{exhibit.id}/{MANIFEST}" if key else f"{exhibit.id}/{name}"
    return Fault(
        file,
        key,
        Text(f"没有文件 {name}，请放进文件夹或改名", f"no such file: {name}; add it or correct the name"),
    )
