"""Films that staff drop into a folder as they are, perhaps with captions beside them. Knows no Qt."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final, TypeAlias

from hall.exhibit import FaultyError, Topic
from hall.paths import write_whole
from hall.players.film.captions import Cue, read_captions
from hall.players.film.check import Verdict
from hall.players.film.checker import Finding
from hall.players.film.reel import MEDIA, Film, FilmFile
from hall.words import Language, Text

OWN: Final = ".hall"
"""The folder inside staff's own that holds what the hall has found out: thumbnails and findings."""
LARGEST_BYTES: Final = 4 * 1024**3

Mark: TypeAlias = tuple[int, int]
"""Size and time of change: a file replaced is a new file."""

SUMMARY: Final = Text("派出所自己放进来的影片", "A film from this police station")
_ENDINGS: Final = ((Language.ZH, (".zh.vtt", ".vtt")), (Language.EN, (".en.vtt", ".vtt")))


@dataclass(frozen=True)
class Loose:
    """A media file in staff's folder."""

    media: Path
    mark: Mark

    @property
    def id(self) -> str:
        """A short name that stays while the file's name does."""
        return "own_" + hashlib.sha256(self.media.name.encode()).hexdigest()[:12]

    @property
    def thumbnail(self) -> Path:
        return self.media.parent / OWN / f"{self.id}.png"


class Shelf:
    """Staff's folder, and what is known of the files in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self._findings: dict[str, dict[str, Any]] = self._read()

    def files(self) -> list[Loose]:
        """The media that lie there, by name; hidden files and links out of the folder are passed over."""
        found = []
        for path in sorted(self._paths()):
            if path.suffix.lower() not in MEDIA or path.name.startswith("."):
                continue
            try:
                facts = path.stat()
            except OSError:
                continue
            if path.is_file() and path.resolve().parent == self.folder.resolve():
                found.append(Loose(path, (facts.st_size, facts.st_mtime_ns)))
        return found

    def strangers(self) -> list[Path]:
        """Films of a form that the hall does not show, such as AVI."""
        known = {*MEDIA, ".vtt", ".toml", ".txt", ".md", ".png", ".jpg", ".svg"}
        return [
            path
            for path in sorted(self._paths())
            if path.is_file() and not path.name.startswith(".") and path.suffix.lower() not in known
        ]

    def finding(self, loose: Loose) -> Finding | None:
        """What is known of a file; None where it must still be tried."""
        known = self._findings.get(loose.media.name)
        try:
            if known is None or tuple(known["mark"]) != loose.mark:
                return None
            found = Finding(Verdict(known["fault"]), float(known["seconds"]))
        except (ValueError, LookupError, TypeError):
            return None
        return None if found.verdict is Verdict.GOOD and not loose.thumbnail.is_file() else found

    def keep(self, loose: Loose, finding: Finding) -> None:
        """Remember a finding over the night; forgets files that have gone."""
        self._findings[loose.media.name] = {
            "mark": list(loose.mark),
            "fault": finding.verdict.value,
            "seconds": finding.seconds,
        }
        here = {file.media.name for file in self.files()}
        self._findings = {name: known for name, known in self._findings.items() if name in here}
        write_whole(self._index, json.dumps(self._findings, ensure_ascii=False).encode())

    def films(self) -> tuple[list[Film], list[Text]]:
        """The films that are known to be good, and what is wrong with captions beside them."""
        films: list[Film] = []
        faults: list[Text] = []
        for number, loose in enumerate(self.files()):
            finding = self.finding(loose)
            if finding is None or finding.verdict is not Verdict.GOOD:
                continue
            captions, wrong = _captions(loose.media)
            faults += wrong
            films.append(_film(loose, finding, captions, number))
        return films, faults

    def _paths(self) -> Sequence[Path]:
        try:
            return list(self.folder.iterdir())
        except OSError:
            return ()

    @property
    def _index(self) -> Path:
        return self.folder / OWN / "findings.json"

    def _read(self) -> dict[str, dict[str, Any]]:
        try:
            found = json.loads(self._index.read_bytes())
        except (OSError, ValueError):
            return {}
        return found if isinstance(found, dict) else {}


def refusal(name: str, verdict: Verdict) -> Text:
    """What staff read of a dropped file that cannot be shown."""
    zh, en = {
        Verdict.CUT_SHORT: ("不完整，请重新拷贝", "is cut short; copy it again"),
        Verdict.NO_PICTURE: ("里面没有画面，请重新导出", "holds no picture; export it again"),
        Verdict.TOO_LONG: ("超过 30 分钟，请剪短", "is longer than 30 minutes; make it shorter"),
        Verdict.STUCK: ("检查时没有反应，请换一个文件", "hung while being checked; use another file"),
    }.get(
        verdict,
        ("读不出来，请转成 MP4、WebM 或 MOV 再放", "cannot be decoded; convert it to MP4, WebM or MOV"),
    )
    return Text(f"自己的影片 {name}：{zh}", f"own film {name}: {en}")


def _film(loose: Loose, finding: Finding, captions: Mapping[Language, Sequence[Cue]], number: int) -> Film:
    title = loose.media.stem.replace("_", " ").strip() or loose.media.name
    facts = FilmFile(
        title=Text(title, title),
        summary=SUMMARY,
        topic=Topic.LAW,
        media=loose.media.name,
        poster=f"{OWN}/{loose.thumbnail.name}",
        seconds=finding.seconds,
        order=9000 + number,
    )
    return Film(loose.id, loose.media.parent, facts, captions)


def _captions(media: Path) -> tuple[dict[Language, Sequence[Cue]], list[Text]]:
    captions: dict[Language, Sequence[Cue]] = {}
    faults: list[Text] = []
    for language, endings in _ENDINGS:
        path = next((p for p in (media.with_suffix(ending) for ending in endings) if p.is_file()), None)
        if path is None:
            continue
        try:
            captions[language] = read_captions(path)
        except FaultyError as error:
            wrong = Text(f"自己的影片 {path.name}：{error.text.zh}", f"own film {path.name}: {error.text.en}")
            faults += [] if wrong in faults else [wrong]
    return captions, faults
