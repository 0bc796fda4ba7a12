"""Exhibits that are nothing but a manifest."""

from collections.abc import Callable
from pathlib import Path

import pytest

from hall.exhibit import Exhibit, Kind, Manifest, Topic
from hall.words import Text

Make = Callable[..., Exhibit]


def exhibit_of(
    ident: str, *, minutes: float = 6, ages: tuple[int, int] = (6, 99), topic: str = "fraud", order: int = 500
) -> Exhibit:
    words = Text(ident, ident)
    manifest = Manifest(
        kind=Kind.QUIZ,
        title=words,
        summary=words,
        remember=words,
        poster="poster.svg",
        minutes=minutes,
        ages=ages,
        topic=Topic(topic),
        order=order,
    )
    return Exhibit(Path(ident), manifest)


@pytest.fixture
def hall() -> list[Exhibit]:
    """Six exhibits, as the real hall has them."""
    return [
        exhibit_of("fraud_quiz", minutes=8, topic="fraud", order=10),
        exhibit_of("scam_call", minutes=8, topic="fraud", order=15, ages=(7, 99)),
        exhibit_of("drunk_eyes", minutes=6, topic="traffic", order=20, ages=(7, 99)),
        exhibit_of("drunk_drive", minutes=6, topic="traffic", order=30, ages=(7, 99)),
        exhibit_of("safety_quiz", minutes=8, topic="emergency", order=40),
        exhibit_of("case_films", minutes=12, topic="law", order=50, ages=(10, 99)),
    ]
