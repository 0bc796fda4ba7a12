"""What the tests of the child share."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from hall.child.ring import Reader

EXHIBITS = Path(__file__).parents[1] / "data" / "exhibits"


@pytest.fixture
def ring() -> Iterator[Reader]:
    reader = Reader()
    yield reader
    reader.close()


@pytest.fixture
def exhibits() -> Path:
    return EXHIBITS
