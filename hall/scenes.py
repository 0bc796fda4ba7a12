"""What can be on the visitor's screen, and every way from one to another."""

from enum import StrEnum


class Scene(StrEnum):
    """What is on."""

    ATTRACT = "attract"
    HOME = "home"
    EXHIBIT = "exhibit"
    RESULT = "result"
    DOOR = "door"
    STAFF = "staff"
    TOUR = "tour"
    """The route of a group that is being led."""
    CONTEST = "contest"
    """The teams of a tour against each other."""
    FINALE = "finale"
    """The end of a tour: all its lamps rise."""


class Move(StrEnum):
    """What changes the scene."""

    WAKE = "wake"
    OPEN = "open"
    LIGHT = "light"
    STOP = "stop"
    HOME = "home"
    GO = "go"
    KNOCK = "knock"
    ENTER = "enter"
    LEAD = "lead"
    """A guide begins a tour."""
    ROUTE = "route"
    """Back to the route, from wherever a tour has gone."""
    CONTEST = "contest"
    FINALE = "finale"


class Attention(StrEnum):
    """Whether somebody is still there."""

    AWAKE = "awake"
    ASKING = "asking"


MOVES: dict[tuple[Scene, Move], Scene] = {
    (Scene.ATTRACT, Move.WAKE): Scene.HOME,
    (Scene.ATTRACT, Move.KNOCK): Scene.DOOR,
    (Scene.HOME, Move.KNOCK): Scene.DOOR,
    (Scene.HOME, Move.OPEN): Scene.EXHIBIT,
    (Scene.HOME, Move.GO): Scene.ATTRACT,
    (Scene.EXHIBIT, Move.LIGHT): Scene.RESULT,
    (Scene.EXHIBIT, Move.STOP): Scene.HOME,
    (Scene.EXHIBIT, Move.GO): Scene.ATTRACT,
    # A guide with thirty children behind takes over whatever runs.
    (Scene.EXHIBIT, Move.KNOCK): Scene.DOOR,
    (Scene.EXHIBIT, Move.ROUTE): Scene.TOUR,
    (Scene.RESULT, Move.OPEN): Scene.EXHIBIT,
    (Scene.RESULT, Move.HOME): Scene.HOME,
    (Scene.RESULT, Move.GO): Scene.ATTRACT,
    (Scene.RESULT, Move.KNOCK): Scene.DOOR,
    (Scene.RESULT, Move.ROUTE): Scene.TOUR,
    (Scene.DOOR, Move.ENTER): Scene.STAFF,
    (Scene.DOOR, Move.GO): Scene.ATTRACT,
    (Scene.DOOR, Move.ROUTE): Scene.TOUR,
    (Scene.STAFF, Move.GO): Scene.ATTRACT,
    (Scene.STAFF, Move.KNOCK): Scene.DOOR,
    (Scene.STAFF, Move.LEAD): Scene.TOUR,
    (Scene.STAFF, Move.ROUTE): Scene.TOUR,
    (Scene.TOUR, Move.OPEN): Scene.EXHIBIT,
    (Scene.TOUR, Move.CONTEST): Scene.CONTEST,
    (Scene.TOUR, Move.FINALE): Scene.FINALE,
    (Scene.TOUR, Move.KNOCK): Scene.DOOR,
    (Scene.TOUR, Move.GO): Scene.ATTRACT,
    (Scene.CONTEST, Move.ROUTE): Scene.TOUR,
    (Scene.CONTEST, Move.GO): Scene.ATTRACT,
    (Scene.FINALE, Move.ROUTE): Scene.TOUR,
    (Scene.FINALE, Move.GO): Scene.ATTRACT,
}
