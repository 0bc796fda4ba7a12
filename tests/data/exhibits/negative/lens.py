"""Shows the picture as its own negative."""

from hall.exhibit import Knobs, Picture


def effect(picture: Picture, seconds: float, knobs: Knobs) -> Picture:
    return 255 - picture
