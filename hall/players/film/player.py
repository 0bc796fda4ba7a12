"""The player of films."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QObject, QUrl

from hall import paths
from hall.clock import Clock
from hall.exhibit import Exhibit, Fault, FaultyError, Kind
from hall.players.film.inspection import Inspection
from hall.players.film.loose import Shelf
from hall.players.film.model import FilmPlay
from hall.players.film.reel import Film, FilmOptions, read_films
from hall.players.film.screening import Screening, State
from hall.players.film.survey import Survey
from hall.players.player import Player, PlayOpening
from hall.words import Language

VIEW = Path(__file__).resolve().parent / "Film.qml"


class FilmPlayer(Player):
    """Shows exhibits of films: a library, and one film at a time."""

    kind = Kind.FILM

    def __init__(
        self,
        clock: Clock,
        trusted: Path = paths.EXHIBITS,
        own: Path | None = None,
        parent: QObject | None = None,
    ) -> None:
        """Films below `trusted` came with the installation and are shown while their check still runs.

        `own` is the folder into which staff drop films; watched from now on.
        """
        super().__init__(parent)
        self._shelf = Shelf(own) if own else None
        self._survey = Survey(self._shelf, self) if self._shelf else None
        if self._survey:
            self._survey.refused.connect(self.noticed)
            self._survey.start()
        self._clock = clock
        self._trusted = trusted
        self._inspection = Inspection(self)
        self._play: FilmPlay | None = None
        self._former: FilmPlay | None = None

    @staticmethod
    def faults(exhibit: Exhibit) -> list[Fault]:
        films, faults = read_films(exhibit)
        return [replace(fault, closes=not films) for fault in faults]

    def open(self, exhibit: Exhibit, opening: PlayOpening) -> None:
        """Open the library; raises FaultyError where no film can be shown at all."""
        self.close()
        films, faults = read_films(exhibit)
        films = films + self._own(exhibit)
        if not films:
            raise FaultyError(
                "；".join(f"{fault.file} {fault.key} {fault.text.zh}" for fault in faults),
                "; ".join(f"{fault.file}: {fault.key}: {fault.text.en}" for fault in faults),
            )
        screening = Screening(films, opening.seen, self._clock)
        trusted = (self._trusted, self._shelf.folder) if self._shelf else (self._trusted,)
        self._play = FilmPlay(screening, self._inspection, trusted, opening.language, self)
        self._play.finished.connect(self.ended)
        self._play.broken.connect(self.noticed)
        # Staff's own films were tried before they came onto the shelf.
        self._inspection.check([film for film in films if not self._is_own(film)])

    @property
    def view(self) -> QUrl:
        return QUrl.fromLocalFile(str(VIEW))

    @property
    def model(self) -> FilmPlay:
        """The open play; raises RuntimeError where none is."""
        if self._play is None:
            raise RuntimeError("no play is open")
        return self._play

    @property
    def is_wakeful(self) -> bool:
        return self._play is not None and self._play.state is State.WATCHING

    def set_language(self, language: Language) -> None:
        if self._play is not None:
            self._play.set_language(language)

    def shut(self) -> None:
        self.close()
        if self._survey:
            self._survey.stop()

    def _own(self, exhibit: Exhibit) -> list[Film]:
        if self._shelf is None or not FilmOptions.model_validate(dict(exhibit.manifest.options)).staff_films:
            return []
        films, faults = self._shelf.films()
        for fault in faults:
            self.noticed.emit(fault)
        return films

    def _is_own(self, film: Film) -> bool:
        return self._shelf is not None and film.folder == self._shelf.folder

    def close(self) -> None:
        self._inspection.stop()
        play, self._play = self._play, None
        if play is None:
            return
        play.close()
        play.finished.disconnect(self.ended)
        play.broken.disconnect(self.noticed)
        # The view that still fades out binds to this play: it goes when the next one has gone too.
        if self._former is not None:
            self._former.deleteLater()
        self._former = play
