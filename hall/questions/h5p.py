"""H5P packages: question sets, single choice sets, multiple choice, true or false, spots in a picture."""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from html.parser import HTMLParser
from pathlib import Path
from typing import Any, Final
from zipfile import ZipFile

from hall.questions.entry import Entry, Reading, Refused, UnreadableError, examined
from hall.questions.packed import opened, read_part
from hall.questions.pictures import measured
from hall.words import Text

UNPACKED: Final = 256 * 2**20
"""A package carries its player's libraries along; they are never read."""
MOST_PARTS: Final = 8000
MOST_JSON: Final = 4 * 2**20
MOST_PICTURE: Final = 8 * 2**20
MOST_QUESTIONS: Final = 2000
NARROW, WIDE = 48, 130
"""The radius of a spot, as the quiz takes it."""
MOST_SPOTS: Final = 4

Found = Entry | Refused


def read_h5p(path: Path) -> Reading:
    """Read a package; raises UnreadableError for files that are none or mean harm."""
    with opened(path, unpacked=UNPACKED, parts=MOST_PARTS) as packed:
        head = _json(path, packed, "h5p.json")
        content = _json(path, packed, "content/content.json")
        library = head.get("mainLibrary") if isinstance(head, dict) else None
        if not isinstance(library, str) or not isinstance(content, dict):
            raise UnreadableError(f"{path.name}：不是 H5P 题目包", f"{path.name}: not an H5P package")
        found = list(_Reader(path, packed).read(library, content, "content"))
    return Reading(
        tuple(each for each in found if isinstance(each, Entry)),
        tuple(each for each in found if isinstance(each, Refused)),
    )


def _json(path: Path, packed: ZipFile, name: str) -> Any:
    try:
        return json.loads(read_part(path, packed, name, MOST_JSON))
    except (ValueError, RecursionError) as error:
        raise UnreadableError(
            f"{path.name}：{name} 读不懂", f"{path.name}: {name} is not readable"
        ) from error


class _Words(HTMLParser):
    """The words of an HTML text; what runs or styles is left out, pictures are counted."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.found: list[str] = []
        self.pictures = 0
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style"):
            self._silent += 1
        elif tag in ("img", "svg", "iframe", "object", "video", "audio", "math"):
            self.pictures += 1
        elif tag in ("br", "p", "div", "li", "tr"):
            self.found.append(" ")

    def handle_endtag(self, tag: str) -> None:
        if tag in ("script", "style"):
            self._silent = max(0, self._silent - 1)

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(data)


@dataclass(frozen=True)
class _Plain:
    words: str
    has_picture: bool


def _plain(html: object) -> _Plain:
    if not isinstance(html, str):
        return _Plain("", has_picture=False)
    parser = _Words()
    parser.feed(html)
    parser.close()
    return _Plain(" ".join("".join(parser.found).split()), parser.pictures > 0)


class _Reader:
    """Goes through one package; every question gets its number in the order of the file."""

    def __init__(self, path: Path, packed: ZipFile) -> None:
        self._path = path
        self._packed = packed
        self._number = 0

    def read(self, library: str, params: object, place: str) -> Iterator[Found]:
        """The questions of one library's parameters."""
        name = library.split(" ", maxsplit=1)[0]
        if name == "H5P.QuestionSet":
            yield from self._set(params, place)
        elif name == "H5P.SingleChoiceSet":
            yield from self._single_choices(params, place)
        else:
            yield self._one(name, params, place)

    def _set(self, params: object, place: str) -> Iterator[Found]:
        for at, each in enumerate(_list(_dict(params).get("questions"))):
            here = f"{place}.questions[{at}]"
            inner = _dict(each)
            if not isinstance(inner.get("library"), str):
                yield self._refuse(here, "", "没有写明题型", "it does not say its kind")
            else:
                yield from self.read(inner["library"], inner.get("params"), f"{here}.params")

    def _single_choices(self, params: object, place: str) -> Iterator[Found]:
        for at, each in enumerate(_list(_dict(params).get("choices"))):
            here = f"{place}.choices[{at}]"
            question = _dict(each)
            answers = tuple(map(_plain, _list(question.get("answers"))))
            # The format's own rule: the first one written is the right one.
            yield self._examined(here, _plain(question.get("question")), answers, frozenset({0}))

    def _one(self, name: str, params: object, place: str) -> Found:
        makers: dict[str, Callable[[dict[str, Any], str], Found]] = {
            "H5P.MultiChoice": self._multiple,
            "H5P.TrueFalse": self._true_false,
            "H5P.ImageHotspotQuestion": self._hotspots,
            "H5P.ImageMultipleHotspotQuestion": self._hotspots,
        }
        if name not in makers:
            return self._refuse(
                place, name, f"展馆不问 {name[:40]} 这种题", f"the hall does not ask {name[:40]}"
            )
        return makers[name](_dict(params), place)

    def _multiple(self, params: dict[str, Any], place: str) -> Found:
        answers = [_dict(each) for each in _list(params.get("answers"))]
        right = frozenset(at for at, each in enumerate(answers) if each.get("correct") is True)
        kind = _dict(params.get("behaviour")).get("type")
        ask = _plain(params.get("question"))
        if kind == "single" and len(right) > 1:
            zh, en = "只能选一个，却有几个正确答案", "only one may be picked, yet several are right"
            return self._refuse(place, ask.words, zh, en)
        texts = tuple(_plain(each.get("text")) for each in answers)
        return self._pictured(params, place, self._examined(place, ask, texts, right))

    def _true_false(self, params: dict[str, Any], place: str) -> Found:
        correct = {"true": 0, "false": 1}.get(str(params.get("correct")).lower())
        right = None if correct is None else frozenset({correct})
        behaviour = _dict(params.get("behaviour"))
        why = _plain(behaviour.get("feedbackOnCorrect")).words
        return self._pictured(
            params, place, self._examined(place, _plain(params.get("question")), (), right, why)
        )

    def _hotspots(self, params: dict[str, Any], place: str) -> Found:
        inner = _dict(params.get("imageHotspotQuestion") or params.get("imageMultipleHotspotQuestion"))
        settings = _dict(inner.get("hotspotSettings"))
        ask = _plain(settings.get("taskDescription"))
        backdrop = _dict(inner.get("backgroundImageSettings"))
        picture = self._picture(_dict(backdrop.get("backgroundImage")).get("path"))
        if isinstance(picture, Text):
            return self._refuse(place, ask.words, picture.zh, picture.en)
        spots = [_dict(each) for each in _list(settings.get("hotspot"))]
        right = [each for each in spots if _dict(each.get("userSettings")).get("correct") is True]
        circles = tuple(_circle(picture, _dict(each.get("computedSettings"))) for each in right)
        if not ask.words:
            return self._refuse(place, "", "没有题目", "there is no question")
        if not circles or len(circles) > MOST_SPOTS:
            zh, en = f"要有 1 到 {MOST_SPOTS} 处正确的地方", f"it needs 1 to {MOST_SPOTS} right spots"
            return self._refuse(place, ask.words, zh, en)
        if any(circle is None for circle in circles):
            zh, en = "有一处的位置不对或太大", "a spot lies outside the picture, or is too large"
            return self._refuse(place, ask.words, zh, en)
        self._number += 1
        whole = tuple(circle for circle in circles if circle)
        return Entry(self._number, ask.words, (), (), "", picture, whole)

    def _pictured(self, params: dict[str, Any], place: str, found: Found) -> Found:
        kind = _dict(_dict(params.get("media")).get("type"))
        if isinstance(found, Refused) or not kind.get("library"):
            return found
        if not str(kind["library"]).startswith("H5P.Image"):
            reason = Text("题目带着影片或声音，展馆放不了", "it comes with a film or a sound")
            return Refused(found.line, found.ask[:40], reason, f"{place}.media")
        picture = self._picture(_dict(_dict(kind.get("params")).get("file")).get("path"))
        if isinstance(picture, Text):
            return Refused(found.line, found.ask[:40], picture, f"{place}.media")
        return replace(found, picture=picture)

    def _picture(self, name: object) -> bytes | Text:
        """A picture of the package, or why it cannot be taken."""
        if not isinstance(name, str) or name.split("#")[0].startswith(("http:", "https:", "data:", "//")):
            return Text("图片不在文件包里", "its picture is not in the package")
        try:
            raw = read_part(self._path, self._packed, f"content/{name.split('#')[0]}", MOST_PICTURE)
        except UnreadableError as error:
            return error.text
        if measured(raw) is None:
            return Text("图片不是 PNG 或 JPEG，或大得不正常", "its picture is no PNG or JPEG of a usual size")
        return raw

    def _examined(
        self,
        place: str,
        ask: _Plain,
        answers: tuple[_Plain, ...],
        right: frozenset[int] | None,
        why: str = "",
    ) -> Found:
        if ask.has_picture or any(answer.has_picture for answer in answers):
            zh, en = "文字里夹着图片或公式", "there are pictures or formulas among the words"
            return self._refuse(place, ask.words, zh, en)
        if self._number >= MOST_QUESTIONS:
            raise UnreadableError(
                f"{self._path.name}：题目多于 {MOST_QUESTIONS} 道", f"{self._path.name}: too many questions"
            )
        self._number += 1
        found = examined(self._number, ask.words, tuple(a.words for a in answers), right, why)
        return replace(found, place=place) if isinstance(found, Refused) else found

    def _refuse(self, place: str, ask: str, zh: str, en: str) -> Refused:
        self._number += 1
        return Refused(self._number, ask[:40], Text(zh, en), place)


def _circle(picture: bytes, box: dict[str, Any]) -> tuple[int, int, int] | None:
    """The circle around a spot given as left, top, width and height in hundredths of the picture."""
    sides = [box.get(key) for key in ("x", "y", "width", "height")]
    fitted = measured(picture)
    if fitted is None or any(isinstance(s, bool) or not isinstance(s, int | float) for s in sides):
        return None
    left, top, wide, high = (float(side) for side in sides)  # type: ignore[arg-type]
    if not (0 <= left <= 100 and 0 <= top <= 100 and 0 < wide <= 100 and 0 < high <= 100):
        return None
    x, y = fitted.at(left + wide / 2, top + high / 2)
    edge = fitted.at(left, top)
    radius = max(NARROW, round(max(x - edge[0], y - edge[1])))
    return (round(x), round(y), radius) if radius <= WIDE else None


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
