import pytest

from hall.impairment import DelayQueue, DividedAttention, Ramp


def test_what_the_hand_does_arrives_after_the_delay_and_not_before() -> None:
    queue = DelayQueue(120, "still")
    queue.push("left", 1.0)
    assert queue.read(1.119) == "still"
    assert queue.read(1.120) == "left"


def test_a_queue_without_delay_gives_the_newest() -> None:
    queue = DelayQueue(0, 0)
    queue.push(1, 0.5)
    queue.push(2, 0.5)
    assert queue.read(0.5) == 2


def test_a_delay_that_grows_or_shrinks_never_turns_the_order_round() -> None:
    queue = DelayQueue(50, -1)
    given = []
    for step in range(200):
        queue.delay_ms = (50, 250, 0)[step // 70]
        queue.push(step, step / 60)
        given.append(queue.read(step / 60))
    assert given == sorted(given)
    assert given[-1] == 199


def test_the_same_seed_lights_the_same_lamps() -> None:
    def lamps(seed: int) -> list[int]:
        attention = DividedAttention(seed)
        return [step for step in range(1800) if attention.update(1 / 60)]

    assert lamps(4) == lamps(4) != lamps(5)
    assert 5 <= len(lamps(4)) <= 12


def test_the_right_answer_is_the_number_of_lamps_that_lit_up() -> None:
    attention = DividedAttention(1)
    lit = sum(attention.update(1 / 60) for _ in range(1200))
    assert attention.shown == lit
    assert attention.error(lit) == 0
    assert attention.error(lit - 2) == 2


def test_the_mind_is_held_while_a_lamp_shows_and_free_again_afterwards() -> None:
    attention = DividedAttention(1)
    while not attention.update(1 / 60):
        assert attention.load == 0
    assert attention.is_lit
    assert attention.load == pytest.approx(1, abs=0.02)
    attention.fade(2.5)
    assert not attention.is_lit
    assert attention.load == 0


def test_a_level_glides_up_and_is_gone_at_once_on_stop() -> None:
    ramp = Ramp(1.2)
    assert ramp.toward(150, 0.6) == pytest.approx(75)
    assert ramp.toward(150, 0.6) == pytest.approx(150)
    assert ramp.toward(20, 0.4) == pytest.approx(100)
    assert ramp.toward(0, 0.01) == 0


def test_a_lamp_that_the_road_lights_is_counted_and_holds_the_mind() -> None:
    attention = DividedAttention(1)
    for _ in range(3):
        attention.fade(5.0)
        assert attention.load == 0
        attention.light()
        assert attention.load == 1
    assert attention.shown == 3
    assert attention.error(2) == 1
