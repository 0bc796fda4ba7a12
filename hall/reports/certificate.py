"""The certificate that a class takes home: who came, how many, how many lamps they lit."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hall.visiting import Audience


@dataclass(frozen=True)
class Certificate:
    """What stands on it; nothing in it leads to a person."""

    group: str
    people: int
    lamps: int
    day: date
    audience: Audience = Audience.PRIMARY


def write_certificate(folder: Path, certificate: Certificate) -> Path:
    """Write the PDF into the folder and return its path. Raises ReportError."""
    raise NotImplementedError
