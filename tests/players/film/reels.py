"""Film exhibits for the tests: folders with descriptions, captions and the real films' bytes."""

import shutil
from pathlib import Path

from hall import paths
from hall.exhibit import Exhibit
from hall.manifest import read_manifest
from tests.fakes import POSTER, write_exhibit

REAL = paths.EXHIBITS / "case_films" / "films"
SECONDS = 75.0
# What Qt says of a machine without sound and graphics card, and of files that are meant to be broken.
EXPECTED = ("No audio device", "No RHI backend", "Could not open", "Invalid data", "pipewire", "PulseAudio")
CAPTIONS = {
    "zh": "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\n你好\n\n00:00:04.000 --> 00:00:06.500\n再见\n",
    "en": "WEBVTT\n\n00:00:01.000 --> 00:00:03.000\nHello\n\n00:00:04.000 --> 00:00:06.500\nBye\n",
}
QUESTION = """
[[questions]]
id = "{id}"
at = {at}
text = {{ zh = "怎么做？", en = "What now?" }}
choices = [
    {{ id = "a", text = {{ zh = "跑", en = "Run" }} }},
    {{ id = "b", text = {{ zh = "问大人", en = "Ask" }} }},
    {{ id = "c", text = {{ zh = "不管", en = "Leave it" }} }},
]
right = "b"
explanation = {{ zh = "问大人最稳妥。", en = "Asking is safest." }}
"""


def describe(name: str, questions: str = "", **changed: str) -> str:
    """A film's TOML; `changed` holds TOML values by key."""
    facts = {
        "title": '{ zh = "片子", en = "Film" }',
        "summary": '{ zh = "看看", en = "Look" }',
        "topic": '"fraud"',
        "media": f'"{name}.webm"',
        "captions_zh": f'"{name}.zh.vtt"',
        "captions_en": f'"{name}.en.vtt"',
        "poster": '"film.svg"',
        "seconds": str(SECONDS),
        "chapters": '[{ at = 0.0, title = "一" }, { at = 3.5, title = "二" }]',
    }
    return "\n".join(f"{key} = {value}" for key, value in (facts | changed).items()) + questions


def film_exhibit(into: Path, **films: str) -> Exhibit:
    """An exhibit of films by name and TOML; captions and poster lie there, media does not."""
    folder = write_exhibit(into, "reels", kind='"film"')
    (folder / "films").mkdir()
    (folder / "films" / "film.svg").write_text(POSTER, encoding="utf-8")
    for name, text in films.items():
        (folder / "films" / f"{name}.toml").write_text(text, encoding="utf-8")
        for language, captions in CAPTIONS.items():
            (folder / "films" / f"{name}.{language}.vtt").write_text(captions, encoding="utf-8")
    found = read_manifest(folder)
    assert isinstance(found, Exhibit), found
    return found


def put_media(exhibit: Exhibit, name: str, part: float = 1.0) -> Path:
    """Put the real film, or its first part, under a name of the exhibit."""
    target = exhibit.folder / "films" / name
    if part == 1.0:
        shutil.copy(REAL / "drink.webm", target)
    else:
        whole = (REAL / "drink.webm").read_bytes()
        target.write_bytes(whole[: int(len(whole) * part)])
    return target
