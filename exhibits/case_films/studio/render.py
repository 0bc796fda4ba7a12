"""Render a case film from its storyboard: `python exhibits/case_films/studio/render.py drink`.

Writes the film, its captions and its description into `films/`. `--words` writes only the two last,
`--still SECONDS FILE` one picture, `--preview FILE` a small, quick film. Needs ffmpeg with VP9 and Opus.
"""

import argparse
import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
HERE = Path(__file__).resolve().parent
sys.path[:0] = [str(HERE), str(HERE.parents[2])]

import board as boards  # noqa: E402
import shot  # noqa: E402
import sound  # noqa: E402
import tomli_w  # noqa: E402
from PySide6.QtGui import QGuiApplication  # noqa: E402

FILMS = HERE.parent / "films"


def words(name: str, film: boards.Board) -> None:
    """Write the captions in both languages and the film's description."""
    for language in ("zh", "en"):
        lines = ["WEBVTT", ""]
        for scene, start in zip(film.scenes, film.starts, strict=False):
            for caption in scene.captions:
                begin, end = (_stamp(start + moment) for moment in caption.at)
                lines += [f"{begin} --> {end}", getattr(caption, language), ""]
        (FILMS / f"{name}.{language}.vtt").write_text("\n".join(lines), encoding="utf-8")
    table = _description(name, film)
    head = f"# Written by studio/render.py from boards/{name}.toml: change the storyboard, not this file.\n"
    (FILMS / f"{name}.toml").write_text(head + tomli_w.dumps(table), encoding="utf-8")


def _stamp(seconds: float) -> str:
    return f"{int(seconds // 3600):02}:{int(seconds // 60 % 60):02}:{seconds % 60:06.3f}"


def _description(name: str, film: boards.Board) -> dict[str, Any]:
    def both(text: Any) -> dict[str, str]:
        return {"zh": text.zh, "en": text.en}

    chapters = [
        {"at": round(start, 2), "title": both(scene.chapter)}
        for scene, start in zip(film.scenes, film.starts, strict=False)
        if scene.chapter
    ]
    questions = [
        {
            "id": question.id,
            "at": round(film.starts[question.after] - 0.3, 2),
            "text": both(question.text),
            "choices": [{"id": choice.id, "text": both(choice.text)} for choice in question.choices],
            "right": question.right,
            "explanation": both(question.explanation),
        }
        for question in film.questions
    ]
    return {
        "title": both(film.title),
        "summary": both(film.summary),
        "topic": film.topic.value,
        "media": f"{name}.webm",
        "captions_zh": f"{name}.zh.vtt",
        "captions_en": f"{name}.en.vtt",
        "poster": film.poster,
        "order": film.order,
        "seconds": round(film.starts[-1], 2),
        "remember": both(film.remember),
        "advice": both(film.advice),
        "chapters": chapters,
        "questions": questions,
    }


def film(board: boards.Board, target: Path, size: tuple[int, int], fps: int, effort: list[str]) -> None:
    """Draw every picture and let ffmpeg pack them with the sound."""
    with tempfile.TemporaryDirectory() as folder:
        track = Path(folder) / "track.wav"
        sound.write(board, track)
        command = [
            "ffmpeg", "-y", "-loglevel", "error", "-threads", "1",
            "-f", "rawvideo", "-pix_fmt", "bgra", "-s", f"{size[0]}x{size[1]}", "-r", str(fps), "-i", "-",
            "-i", str(track),
            "-vf", "scale=out_color_matrix=bt709:out_range=tv,format=yuv420p",
            "-c:v", "libvpx-vp9", *effort, "-g", str(fps * 2),
            "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709",
            "-c:a", "libopus", "-b:a", "64k",
            "-map_metadata", "-1", "-fflags", "+bitexact", "-f", "webm", str(target),
        ]  # fmt: skip
        packing = subprocess.Popen(command, stdin=subprocess.PIPE)
        assert packing.stdin is not None
        for index in range(round(board.starts[-1] * fps)):
            packing.stdin.write(bytes(shot.draw(board, index / fps, size).constBits()))
        packing.stdin.close()
        if packing.wait():
            raise SystemExit(f"{target.name}: ffmpeg could not write the film")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("name", help="a storyboard in studio/boards, without .toml")
    parser.add_argument("--words", action="store_true", help="only captions and description")
    parser.add_argument("--still", nargs=2, metavar=("SECONDS", "FILE"), help="one picture")
    parser.add_argument("--preview", metavar="FILE", help="a small, quick film")
    asked = parser.parse_args()
    app = QGuiApplication([])
    board = boards.read(HERE / "boards" / f"{asked.name}.toml")
    FILMS.mkdir(exist_ok=True)
    if asked.still:
        shot.draw(board, float(asked.still[0])).save(asked.still[1])
    elif asked.preview:
        quick = ["-deadline", "realtime", "-cpu-used", "8", "-crf", "40", "-b:v", "0"]
        film(board, Path(asked.preview), (640, 360), 8, quick)
    else:
        words(asked.name, board)
        if not asked.words:
            good = ["-deadline", "good", "-cpu-used", "4", "-crf", "33", "-b:v", "0", "-row-mt", "0"]
            # A film in the making must not be what a running hall shows.
            made = FILMS / f".{asked.name}.webm"
            film(board, made, (1280, 720), board.fps, good)
            made.replace(FILMS / f"{asked.name}.webm")
    app.processEvents()


if __name__ == "__main__":
    main()
