"""What the forms of several touches must hold, what counts as right, and how drafts grow."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from hall.players.quiz.bank import Bank
from hall.players.quiz.content import BaseItem
from hall.players.quiz.draft import LADDER, Ordered, Sorted, Spotted
from hall.players.quiz.round import start
from tests.players.quiz.bank import bank, item, words

PLAIN = {"choices": None, "right": None}


def spot(x: float, y: float, r: float = 60) -> dict[str, Any]:
    return {"x": x, "y": y, "r": r, "words": words("不对劲"), "hint": words("看左边")}


def several(**changed: Any) -> dict[str, Any]:
    return item("one", **({"form": "multiple", "right": ["a", "c"]} | changed))


def steps(*texts: str) -> dict[str, Any]:
    return item("one", form="order", steps=[words(text) for text in texts], **PLAIN)


def cards(*trays: str, **changed: Any) -> dict[str, Any]:
    table = {
        "abcdef"[at]: {"tray": tray, "text": words(f"第{'一二三四五六'[at]}张")}
        for at, tray in enumerate(trays)
    }
    return item("one", form="sort", cards=table, **(PLAIN | changed))


def search(*spots: dict[str, Any], **changed: Any) -> dict[str, Any]:
    return item("one", form="spot", spots=dict(zip("abcd", spots, strict=False)), **(PLAIN | changed))


SOUND = {
    "multiple": several(),
    "order": steps("停", "看", "走"),
    "sort": cards("scam", "genuine", "scam"),
    "spot": search(spot(100, 100), spot(400, 300)),
}


def read(raw: dict[str, Any]) -> tuple[BaseItem, Bank]:
    found = Bank.model_validate(bank(raw))
    return found.item[0], found


@pytest.mark.parametrize("form", SOUND)
def test_a_sound_item_of_every_form_is_read(form: str) -> None:
    assert read(SOUND[form])[0].form == form


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        (several(right=["a", "b", "c"]), "must not be right"),
        (several(right=["a", "a"]), "each once"),
        (several(right=["a", "d"]), "exist"),
        (several(right=["a"]), "at least 2"),
        (steps("停", "走"), "at least 3"),
        (steps("停", "停", "走"), "say the same"),
        (steps(*"一二三四五六"), "at most 5"),
        (cards("scam", "scam", "scam"), "each tray"),
        (cards("scam", "genuine", "scam", trays={"scam": words("危险")}), "both trays"),
        (search(spot(100, 100), spot(150, 100)), "overlap"),
        (search(spot(100, 100), spot(700, 300)), "inside the picture"),
        (search(spot(100, 100), spot(400, 300, r=40)), "48"),
        (search(), "at least 1"),
        (search(spot(100, 100), spot(400, 300), picture=None), "picture"),
    ],
)
def test_an_item_that_cannot_be_asked_fairly_is_refused(raw: dict[str, Any], told: str) -> None:
    with pytest.raises(ValidationError, match=told):
        read(raw)


@pytest.mark.parametrize(
    ("form", "right", "wrong"),
    [
        ("multiple", ("a", "c"), ("a",)),
        ("order", ("1", "2", "3"), ("2", "1", "3")),
        ("sort", ("a-scam", "b-genuine", "c-scam"), ("a-scam", "b-scam", "c-scam")),
        ("spot", ("b", "a", "miss"), ("a", "shown")),
    ],
)
def test_right_is_told_from_wrong(form: str, right: tuple[str, ...], wrong: tuple[str, ...]) -> None:
    asked, found = read(SOUND[form])
    assert asked.is_right(right)
    assert not asked.is_right(wrong)
    assert {*right, *wrong} <= asked.tokens(found)


@given(st.integers(0, 2**32))
def test_steps_are_never_shown_in_the_right_order(seed: int) -> None:
    asked, found = read(SOUND["order"])
    shown = start(found, (asked,), 1, 0, frozenset(), seed).now.options
    assert not asked.is_right(tuple(option.id for option in shown))


STEPS = ("1", "2", "3", "4")


@given(st.lists(st.tuples(st.sampled_from(STEPS), st.one_of(st.none(), st.integers(-2, 6)))))
def test_taps_and_drags_lose_no_step(moves: list[tuple[str, int | None]]) -> None:
    draft = Ordered(STEPS)
    for step, row in moves:
        draft = draft.touch(step) if row is None else draft.move(step, row)
        assert sorted(draft.row) == list(STEPS)
        assert draft.row[: len(draft.laid)] == draft.laid


@given(st.lists(st.sampled_from(["scam", "genuine", "back"])))
def test_a_pile_only_ever_shows_the_next_card(moves: list[str]) -> None:
    draft = Sorted(STEPS)
    for move in moves:
        draft = draft.undo() if move == "back" else draft.put(move)
        assert draft.is_complete is (draft.hand is None)
        assert [token.partition("-")[0] for token in draft.laid] == list(STEPS[: len(draft.laid)])


def test_hints_alone_always_come_to_an_end() -> None:
    draft = Spotted(("a", "b"))
    for _ in range(2 * LADDER):
        draft = draft.hint()
    assert draft.answers_itself
    assert draft.chosen == ("shown", "shown")
