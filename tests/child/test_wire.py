import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hall.child.wire import (
    LONGEST_LINE,
    CameraWish,
    Order,
    heard,
    line,
    read_result,
    read_touch,
    write_result,
    write_touch,
)
from hall.exhibit import Answer, Kind, Outcome, Result, Touch, TouchPhase
from hall.words import Text


def test_an_order_comes_through_whole() -> None:
    order = Order(
        folder=Path("somewhere/drive"),
        kind=Kind.LENS,
        width=1280,
        height=720,
        language="en",
        seed=7,
        reduced_motion=True,
        options={"clip": "a.png", "settings": {"levels": [0, 20]}},
        camera=CameraWish("0", 640, 480, 90, False),
    )
    assert Order.read(heard(line(order.write())) or {}) == order
    assert order.opening.camera == "0"
    assert order.opening.language == "en"


@given(
    st.builds(
        Result,
        outcome=st.sampled_from(Outcome),
        score=st.none() | st.integers(0, 100),
        out_of=st.none() | st.integers(0, 100),
        answers=st.lists(
            st.builds(Answer, st.text(), st.text(), st.booleans(), st.floats(0, 1000, allow_nan=False)),
            max_size=3,
        ).map(tuple),
        measures=st.dictionaries(st.text(), st.floats(allow_nan=False, allow_infinity=False), max_size=3),
        remember=st.none() | st.builds(Text, st.text(), st.text()),
    )
)
def test_a_result_comes_through_whole(result: Result) -> None:
    assert read_result(heard(line(write_result(result))) or {}) == result


def test_a_touch_comes_through_whole() -> None:
    touch = Touch(3, TouchPhase.MOVE, 0.25, 1.0)
    assert read_touch(heard(line(write_touch(touch))) or {}) == touch


@pytest.mark.parametrize("raw", [b"", b"hello", b"[1]", b"\xff\xfe", b'{"a":', b"[" * 60000, b"3"])
def test_what_is_no_object_is_not_heard(raw: bytes) -> None:
    assert heard(raw) is None


def test_a_line_without_end_is_not_heard() -> None:
    assert heard(json.dumps({"a": "x" * LONGEST_LINE}).encode()) is None


@given(st.binary(max_size=200))
def test_no_bytes_whatever_raise(raw: bytes) -> None:
    assert heard(raw) is None or isinstance(heard(raw), dict)
