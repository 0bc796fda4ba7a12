"""H5P packages as the editors of the format write them, built for the tests and spoilt at will."""

import json
import struct
import zlib
from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile


def png(width: int, height: int) -> bytes:
    """A grey PNG of that size."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))

    rows = b"".join(b"\0" + b"\x80" * width for _ in range(height))
    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


def choice(question: str, *answers: tuple[str, bool], **behaviour: Any) -> dict[str, Any]:
    """Parameters of H5P.MultiChoice 1.16."""
    return {
        "media": {"disableImageZooming": False},
        "question": question,
        "answers": [
            {
                "text": text,
                "correct": correct,
                "tipsAndFeedback": {"tip": "", "chosenFeedback": "", "notChosenFeedback": ""},
            }
            for text, correct in answers
        ],
        "overallFeedback": [{"from": 0, "to": 100}],
        "behaviour": {"enableRetry": True, "enableSolutionsButton": True, "type": "auto", **behaviour},
        "UI": {"checkAnswerButton": "Check", "tryAgainButton": "Retry"},
    }


def true_false(question: str, correct: str) -> dict[str, Any]:
    """Parameters of H5P.TrueFalse 1.8: the answer is a word there."""
    return {
        "question": question,
        "correct": correct,
        "behaviour": {"enableRetry": True, "feedbackOnCorrect": "<p>对，</p><p>先核对。</p>"},
        "l10n": {"trueText": "True", "falseText": "False"},
    }


def spot(x: float, y: float, side: float, *, correct: bool = True) -> dict[str, Any]:
    """One area of H5P.ImageHotspotQuestion 1.8: its left top and size in hundredths."""
    return {
        "userSettings": {"correct": correct, "feedbackText": "看这里"},
        "computedSettings": {"x": x, "y": y, "width": side, "height": side, "figure": "circle"},
    }


def hotspots(task: str, *spots: dict[str, Any], picture: str = "images/street.png") -> dict[str, Any]:
    return {
        "imageHotspotQuestion": {
            "backgroundImageSettings": {
                "questionTitle": "Image hotspot question",
                "backgroundImage": {"path": picture, "mime": "image/png", "width": 720, "height": 560},
            },
            "hotspotSettings": {"taskDescription": task, "hotspot": list(spots), "showFeedback": True},
        }
    }


def part(library: str, params: dict[str, Any]) -> dict[str, Any]:
    """One question of a set."""
    return {"library": library, "params": params, "subContentId": "5f1a", "metadata": {"title": "x"}}


def package(into: Path, library: str, content: Any, **more: bytes) -> Path:
    """Write a package with its head, its content, a library beside them, and `more` parts of the content."""
    path = into / "bank.h5p"
    head = {
        "title": "反诈",
        "language": "zh",
        "mainLibrary": library,
        "embedTypes": ["div"],
        "license": "U",
        "preloadedDependencies": [{"machineName": library, "majorVersion": 1, "minorVersion": 16}],
    }
    with ZipFile(path, "w", ZIP_DEFLATED) as packed:
        packed.writestr("h5p.json", json.dumps(head))
        packed.writestr("content/content.json", json.dumps(content, ensure_ascii=False))
        packed.writestr(f"{library}-1.16/library.json", "{}")
        packed.writestr("content/images/street.png", png(720, 560))
        for name, raw in more.items():
            packed.writestr(name, raw)
    return path
