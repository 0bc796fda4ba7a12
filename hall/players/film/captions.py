"""Captions: WebVTT files read into cues."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import webvtt
from webvtt.errors import MalformedCaptionError, MalformedFileError

from hall.exhibit import FaultyError

LARGEST = 1 << 20
"""Bytes; a longer file is no caption file."""


@dataclass(frozen=True)
class Cue:
    """Words shown from `start` until `end`, in seconds."""

    start: float
    end: float
    text: str


def read_captions(path: Path) -> tuple[Cue, ...]:
    """The cues of a WebVTT file in order; raises FaultyError with the file's name and the remedy."""
    name = f"{path.parent.name}/{path.name}"
    try:
        if path.stat().st_size > LARGEST:
            raise FaultyError(
                f"{name}：字幕文件太大，请检查", f"{name}: too large for captions; check the file"
            )
        text = path.read_text(encoding="utf-8-sig")
        captions = webvtt.from_string(text)
    except FileNotFoundError as error:
        raise FaultyError(f"{name}：没有这个文件，请补上", f"{name}: no such file; add it") from error
    except (OSError, UnicodeDecodeError, MalformedFileError, MalformedCaptionError) as error:
        raise FaultyError(
            f"{name}：不是 UTF-8 的 WebVTT 字幕，请重新导出（{error}）",
            f"{name}: no WebVTT captions in UTF-8; export them again ({error})",
        ) from error
    cues = tuple(
        sorted(
            (
                Cue(_seconds(caption.start_time), _seconds(caption.end_time), caption.text.strip())
                for caption in captions.captions
            ),
            key=lambda cue: cue.start,
        )
    )
    # The library skips a cue whose times it cannot read, and nobody would notice the missing line.
    if len(cues) != text.count("-->") or any(cue.end <= cue.start or not cue.text for cue in cues):
        raise FaultyError(
            f"{name}：有一条字幕的时间或文字不对，请检查每条的起止时间",
            f"{name}: a cue has no words or its times are wrong; check every start and end",
        )
    return cues


def _seconds(stamp: webvtt.models.Timestamp) -> float:
    return stamp.hours * 3600 + stamp.minutes * 60 + stamp.seconds + stamp.milliseconds / 1000


def words_at(cues: Sequence[Cue], seconds: float) -> str:
    """What is said at a time; empty between the cues."""
    index = bisect_right(cues, seconds, key=lambda cue: cue.start) - 1
    return cues[index].text if index >= 0 and seconds < cues[index].end else ""
