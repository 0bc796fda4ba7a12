"""The stage's values as the views read them."""

from typing import Any

from PySide6.QtCore import QUrl

from hall.exhibit import Exhibit
from hall.shell.layout import Grid
from hall.shell.takehome import take_home
from hall.stage import Stage
from hall.words import Language


def show_grid(grid: Grid) -> dict[str, Any]:
    """The home screen's grid by the names that QML uses."""
    return {
        "columns": grid.columns,
        "rows": grid.rows,
        "perPage": grid.per_page,
        "tileWidth": grid.tile_width,
        "tileHeight": grid.tile_height,
        "pictureHeight": grid.picture_height,
        "left": grid.left,
        "top": grid.top,
        "rowStep": grid.row_step,
        "wide": grid.wide,
        "summary": grid.summary,
        "peaks": grid.peaks(),
    }


def show_exhibit(exhibit: Exhibit | None, language: Language) -> dict[str, Any]:
    """What the hall's own frame shows of the open exhibit; empty where none is."""
    if exhibit is None:
        return {"id": "", "title": "", "summary": "", "poster": QUrl(), "minutes": 0}
    manifest = exhibit.manifest
    return {
        "id": exhibit.id,
        "title": manifest.title.read(language),
        "summary": manifest.summary.read(language),
        "poster": QUrl.fromLocalFile(str(exhibit.path(manifest.poster))),
        "minutes": round(manifest.minutes),
    }


def show_result(stage: Stage, lamps_before: int, total: int) -> dict[str, Any]:
    """What the result screen shows.

    Until the disk has the lamp, its number is the hall's total, which counts it already; on a full disk the
    visitor waits for nothing. The code to take home names only what is on disk.
    """
    if stage.result is None or stage.exhibit is None:
        return {"lamp": 0, "score": -1, "outOf": 0, "answers": [], "remember": "", "takeHome": ""}
    counted = stage.lamp.result() if stage.lamp and stage.lamp.done() and not stage.lamp.exception() else None
    lamp = None if counted is None else lamps_before + counted
    result, language = stage.result, stage.visitor.language
    return {
        "lamp": lamp or total,
        "score": -1 if result.score is None else result.score,
        "outOf": result.out_of or 0,
        "answers": [answer.right for answer in result.answers],
        "remember": (result.remember or stage.exhibit.manifest.remember).read(language),
        "takeHome": take_home(stage.exhibit, result, lamp, language),
    }
