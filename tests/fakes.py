"""Small stand-ins, written by hand, that several tests share."""

from pathlib import Path

POSTER = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 260"/>'

MANIFEST = {
    "kind": '"quiz"',
    "title": '{ zh = "小考", en = "Small quiz" }',
    "summary": '{ zh = "试一试。", en = "Try it." }',
    "remember": '{ zh = "想一想再点。", en = "Think, then tap." }',
    "poster": '"poster.svg"',
    "minutes": "3",
    "ages": "[7, 99]",
    "topic": '"fraud"',
}


def write_exhibit(into: Path, ident: str, **changed: str | None) -> Path:
    """Write a folder with a sound manifest and a poster, and return it.

    `changed` holds TOML values by key; None leaves the key out.
    """
    folder = into / ident
    folder.mkdir(parents=True)
    lines = [f"{key} = {value}" for key, value in (MANIFEST | changed).items() if value is not None]
    (folder / "exhibit.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    (folder / "poster.svg").write_text(POSTER, encoding="utf-8")
    return folder
