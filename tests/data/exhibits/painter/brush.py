"""A sibling module, as games have them."""

from hall.exhibit import Frame


def fill(frame: Frame, step: int) -> None:
    frame[:] = step % 256
