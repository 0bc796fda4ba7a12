"""The rules of a round, tried with many banks and many answers."""

from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from hall.exhibit import Exhibit
from hall.manifest import read_manifest
from hall.paths import EXHIBITS
from hall.players.quiz.bank import Bank, read_bank
from hall.players.quiz.content import Band, Nature
from hall.players.quiz.round import Phase, Round, start
from tests.players.quiz.bank import bank, item, judge, right_answer, wrong_answer


def make(natures: list[tuple[str, int]]) -> Bank:
    makers: dict[str, Any] = {
        "scam": lambda name, level: item(name, difficulty=level),
        "habit": lambda name, level: item(name, nature="habit", difficulty=level),
        "honest": lambda name, level: judge(name, "genuine", difficulty=level, topic="call"),
        "fake": lambda name, level: judge(name, "scam", difficulty=level, topic="call"),
    }
    return Bank.model_validate(
        bank(*(makers[maker](f"item_{n}", level) for n, (maker, level) in enumerate(natures)))
    )


NATURES = st.lists(
    st.tuples(st.sampled_from(["scam", "habit", "honest", "fake"]), st.sampled_from([1, 2, 3])),
    min_size=1,
    max_size=24,
)
SEEDS = st.integers(0, 2**32)


def played(begun: Round, seed: int) -> Round:
    """A round answered at random, up to its summary."""
    random = Random(seed)
    while begun.phase is not Phase.SUMMARY:
        begun = begun.choose([random.choice(begun.now.options).id], random.random()).next()
    return begun


def answered(begun: Round, *, right: bool) -> Round:
    """A round answered always rightly or always wrongly, up to its summary."""
    while begun.phase is not Phase.SUMMARY:
        asked = begun.now
        tokens = right_answer(asked.item) if right else wrong_answer(asked.item, asked.tokens)
        begun = begun.choose(tokens, 1.0).next()
    return begun


@settings(max_examples=120, deadline=None)
@given(NATURES, SEEDS, SEEDS, st.data())
def test_a_round_repeats_nothing_and_keeps_its_honest_contacts(
    natures: list[tuple[str, int]], seed: int, answers: int, data: st.DataObject
) -> None:
    made = make(natures)
    seen = frozenset(data.draw(st.sets(st.sampled_from([each.id for each in made.item]))))
    done = played(start(made, made.item, 8, 2, seen, seed), answers)
    ids = [asked.item.id for asked in done.asked]
    fresh = [each for each in made.item if each.id not in seen] or list(made.item)
    honest = sum(each.nature is Nature.GENUINE for each in fresh)
    assert len(ids) == len(set(ids)) == min(8, len(fresh))
    assert set(ids) <= {each.id for each in fresh}, "one came twice in a visit though others were left"
    assert sum(asked.item.nature is Nature.GENUINE for asked in done.asked) >= min(2, honest, len(ids))
    assert done == played(start(made, made.item, 8, 2, seen, seed), answers)


@settings(max_examples=40, deadline=None)
@given(SEEDS)
def test_a_strong_child_meets_harder_questions_than_a_weak_one(seed: int) -> None:
    made = make([(maker, level) for maker in ("scam", "honest", "fake") for level in (1, 2, 3) * 5])
    levels = {}
    for right in (True, False):
        done = answered(start(made, made.item, 8, 2, frozenset(), seed), right=right)
        levels[right] = [asked.item.difficulty for asked in done.asked]
    assert levels[False] == [1] * 8, "a wrong answer is never followed by a harder question"
    assert levels[True] == sorted(levels[True])
    assert levels[True][-3:] == [3, 3, 3]


def test_a_wrong_answer_brings_an_easier_question_at_once() -> None:
    made = make([("scam", level) for level in (1, 2, 3) * 8])
    begun = start(made, made.item, 8, 0, frozenset(), 4, begin=3.0)
    assert begun.now.item.difficulty == 3
    wrong = next(o.id for o in begun.now.options if not begun.now.item.is_right((o.id,)))
    assert begun.choose([wrong], 1.0).next().now.item.difficulty == 2


@pytest.mark.parametrize("quiz", ["fraud_quiz", "safety_quiz"])
@pytest.mark.parametrize("band", list(Band))
def test_the_banks_that_come_with_the_hall_have_a_ladder_for_every_age(quiz: str, band: Band) -> None:
    exhibit = read_manifest(EXHIBITS / quiz)
    assert isinstance(exhibit, Exhibit)
    real = read_bank(exhibit, "questions.toml")
    assert isinstance(real, Bank)
    meant = [item for item in real.item if band in item.bands]
    hard = {True: 0, False: 0}
    topics = []
    for seed in range(10):
        for right in (True, False):
            done = answered(start(real, meant, 8, 0, frozenset(), seed), right=right)
            hard[right] += sum(asked.item.difficulty for asked in done.asked)
            topics.append(len({asked.item.topic for asked in done.asked}))
    assert hard[True] > hard[False]
    assert min(topics) >= min(4, len({item.topic for item in meant}))


@settings(max_examples=80, deadline=None)
@given(NATURES, SEEDS, SEEDS)
def test_the_score_adds_up(natures: list[tuple[str, int]], seed: int, answers: int) -> None:
    made = make(natures)
    done = played(start(made, made.item, 8, 2, frozenset(), seed), answers)
    score = done.score()
    habits = [i for i, asked in enumerate(done.asked) if asked.item.nature is Nature.HABIT]
    kept = sum(done.answers[i].right for i in habits)
    assert score.right == score.caught + score.recognised + kept == len(done.asked) - len(done.wrong)
    assert score.out_of == score.scams + score.genuine + len(habits) == len(done.asked)
    assert score.false_alarms == score.genuine - score.recognised, "none of these is careless"
    source = [done.asked[i].item for i in done.wrong] or [asked.item for asked in done.asked]
    assert done.remember() in [each.remember for each in source]


@settings(max_examples=60, deadline=None)
@given(NATURES, SEEDS, SEEDS)
def test_a_review_shows_each_wrong_answer_once_and_ends(
    natures: list[tuple[str, int]], seed: int, answers: int
) -> None:
    made = make(natures)
    done = played(start(made, made.item, 8, 2, frozenset(), seed), answers)
    looking = done.review()
    if not done.wrong:
        assert looking == done
        return
    shown = []
    while looking.phase is Phase.REVIEW:
        shown.append(looking.at)
        looking = looking.next()
    assert tuple(shown) == done.wrong
    assert looking.phase is Phase.OVER
    assert looking.answers == done.answers


def test_only_the_first_answer_counts() -> None:
    made = make([("scam", 1)] * 3)
    begun = start(made, made.item, 3, 0, frozenset(), 1)
    right = next(o.id for o in begun.now.options if begun.now.item.is_right((o.id,)))
    wrong = next(o.id for o in begun.now.options if o.id != right)
    answered = begun.choose([wrong], 2.5)
    assert answered.choose([right], 3.0) == answered
    assert answered.answer is not None
    assert (answered.answer.chosen, answered.answer.right, answered.answer.seconds) == (wrong, False, 2.5)


def test_nothing_moves_on_before_an_answer() -> None:
    made = make([("scam", 1)] * 3)
    begun = start(made, made.item, 3, 0, frozenset(), 1)
    assert begun.next() == begun
    assert begun.review() == begun
    assert begun.choose(["nonsense"], 1.0) == begun
    assert begun.choose([], 1.0) == begun


def test_options_shuffle_by_the_seed_but_scam_or_genuine_keeps_its_places() -> None:
    made = make([("scam", 1), ("honest", 1)])
    orders: dict[str, set[tuple[str, ...]]] = {"item_0": set(), "item_1": set()}
    for seed in range(40):
        for asked in played(start(made, made.item, 2, 0, frozenset(), seed), seed).asked:
            orders[asked.item.id].add(tuple(option.id for option in asked.options))
    assert len(orders["item_0"]) == 6
    assert orders["item_1"] == {("scam", "genuine")}


def test_the_number_of_honest_contacts_is_no_clue() -> None:
    made = make([("scam", 1), ("honest", 1)] * 10)
    counts = set()
    for seed in range(30):
        done = played(start(made, made.item, 8, 2, frozenset(), seed), seed)
        counts.add(sum(asked.item.nature is Nature.GENUINE for asked in done.asked))
    assert counts == {2, 3}
