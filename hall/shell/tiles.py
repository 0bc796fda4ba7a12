"""The exhibits as the home screen sees them."""

from collections.abc import Callable, Sequence
from enum import IntEnum

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QPersistentModelIndex, Qt, QUrl

from hall.exhibit import Exhibit
from hall.words import Language

Index = QModelIndex | QPersistentModelIndex


class Role(IntEnum):
    """What a tile shows."""

    EXHIBIT = Qt.ItemDataRole.UserRole
    TITLE = Qt.ItemDataRole.UserRole + 1
    SUMMARY = Qt.ItemDataRole.UserRole + 2
    POSTER = Qt.ItemDataRole.UserRole + 3
    MINUTES = Qt.ItemDataRole.UserRole + 4
    AGE = Qt.ItemDataRole.UserRole + 5
    LIT = Qt.ItemDataRole.UserRole + 6
    RESTING = Qt.ItemDataRole.UserRole + 7


class Tiles(QAbstractListModel):
    """One row an exhibit; language, lamps and out-of-order marks change without making the rows anew."""

    def __init__(self, exhibits: Sequence[Exhibit], is_resting: Callable[[str], bool]) -> None:
        super().__init__()
        self._exhibits = list(exhibits)
        self._is_resting = is_resting
        self._language = Language.ZH
        self._lit: frozenset[str] = frozenset()

    def show(self, language: Language, lit: frozenset[str]) -> None:
        """What changed since the last look; every tile is told."""
        self._language, self._lit = language, lit
        if self._exhibits:
            self.dataChanged.emit(self.index(0), self.index(len(self._exhibits) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._exhibits)

    def roleNames(self) -> dict[int, QByteArray]:
        return {int(role): QByteArray(role.name.lower().encode()) for role in Role}

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        exhibit = self._exhibits[index.row()]
        manifest = exhibit.manifest
        match role:
            case Role.EXHIBIT:
                return exhibit.id
            case Role.TITLE:
                return manifest.title.read(self._language)
            case Role.SUMMARY:
                return manifest.summary.read(self._language)
            case Role.POSTER:
                return QUrl.fromLocalFile(str(exhibit.path(manifest.poster)))
            case Role.MINUTES:
                return round(manifest.minutes)
            case Role.AGE:
                return manifest.ages[0]
            case Role.LIT:
                return exhibit.id in self._lit
            case Role.RESTING:
                return self._is_resting(exhibit.id)
        return None
