"""Noto Sans SC for a page: just the letters that stand on it, in two weights."""

import io
from collections.abc import Iterable
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from fontTools import subset
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

if TYPE_CHECKING:
    from collections.abc import Iterator

FONT = Path(str(files("justmytype_intl_cjk"))) / "fonts/ofl/notosanssc/NotoSansSC[wght].ttf"
WEIGHTS = {"": 400, "B": 750}
"""The style as fpdf2 calls it, and its place on the font's axis from 100 to 900."""
ALWAYS = "0123456789 □…—，,./第页共 page of"
UNKNOWN = "□"


@contextmanager
def fonts_for(words: Iterable[str]) -> "Iterator[dict[str, Path]]":
    """Font files with the letters of some words, by style; gone when the block is left.

    The whole variable font takes half a minute to bring to one weight. A page's letters first, then the
    weights: a third of a second.
    """
    letters = {*ALWAYS, *(letter for text in words for letter in text)}
    with TemporaryDirectory(prefix="hall-letters-") as folder:
        found = {}
        slim = _slim(letters)
        for style, weight in WEIGHTS.items():
            font = TTFont(io.BytesIO(slim), recalcTimestamp=False)
            instancer.instantiateVariableFont(font, {"wght": weight}, inplace=True)
            found[style] = Path(folder) / f"letters{weight}.ttf"
            font.save(found[style])
        yield found


def _slim(letters: set[str]) -> bytes:
    options = subset.Options()
    options.layout_features = []
    options.drop_tables = [*options.drop_tables, "GPOS", "GSUB", "GDEF", "BASE", "HVAR", "vhea", "vmtx"]
    options.hinting = False
    options.notdef_outline = True
    options.name_IDs = ["*"]
    options.recalc_timestamp = False
    font = TTFont(FONT, lazy=True, recalcTimestamp=False)
    keeper = subset.Subsetter(options)
    keeper.populate(text="".join(sorted(letters)))
    keeper.subset(font)
    out = io.BytesIO()
    font.save(out)
    font.close()
    return out.getvalue()
