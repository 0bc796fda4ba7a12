"""What the visitor takes home: the same person, sober and impaired."""

from collections.abc import Mapping

from hall.exhibit import Json, Outcome, Result
from hall.impairment import reaction_rise
from hall.words import Text

from .course import CONFIDENCE, Half, Notes

SPEED = 60 / 3.6
"""Metres a second at 60 km/h."""
MEASURED_TO = 80.0
"""mg/100 mL; no study of reactions went beyond."""
LEAST_METRES = 0.5
"""Less than this is no difference between two halves."""


def result_of(notes: Notes) -> Result:
    """Every measure with its unit in its name; what was not done is not there."""
    measures: dict[str, float] = {
        "highest_level_mg_per_100ml": notes.highest,
        "looked_s": round(notes.seconds, 1),
    }
    if notes.level:
        measures["challenge_level_mg_per_100ml"] = notes.level
    for when, said in (("before", notes.before), ("after", notes.after)):
        if said:
            measures[f"confidence_{when}_percent"] = CONFIDENCE[said]
    for side, half in notes.halves.items():
        measures |= _measures(side, half)
    return Result(Outcome.COMPLETED, answers=notes.answers, measures=measures, remember=_remember(notes))


def _measures(side: str, half: Half) -> dict[str, float]:
    known: dict[str, float | None] = {f"sign_{side}_m": half.sign_metres}
    if half.found is not None:
        known |= {
            f"reaction_{side}_ms": half.found.reaction_ms,
            f"miss_{side}_percent": half.found.miss_percent,
            f"unseen_{side}_count": half.found.unseen,
        }
        if half.counted is not None:
            known[f"lamps_wrong_{side}_count"] = abs(half.counted - half.found.lamps)
    if half.walk:
        known |= {f"walk_{side}_s": half.walk_seconds, f"walk_{side}_steady": float(half.walk == "steady")}
    return {name: round(value, 1) for name, value in known.items() if value is not None}


def _remember(notes: Notes) -> Text | None:
    """One's own two numbers say more than any sentence, where they say the truth."""
    sober, drunk = (notes.halves[side].found for side in ("sober", "drunk"))
    if sober is None or drunk is None or sober.reaction_ms is None or drunk.reaction_ms is None:
        return None
    if drunk.reaction_ms < sober.reaction_ms * 1.05:
        return None
    a, b = round(sober.reaction_ms), round(drunk.reaction_ms)
    return Text(
        f"清醒时 {a} 毫秒，“喝了酒”要 {b} 毫秒：喝酒不开车",
        f"{a} ms sober, {b} ms with alcohol: never drink and drive",
    )


def card_of(notes: Notes) -> Mapping[str, Json]:
    """The same for the view: numbers only, null where nothing was measured."""
    sides: dict[str, Json] = {}
    for side, half in notes.halves.items():
        found = half.found
        sides[side] = {
            "reaction": _whole(found.reaction_ms if found else None),
            "unseen": found.unseen if found else 0,
            "hits": [[round(hit.x, 4), round(hit.y, 4)] for hit in found.hits] if found else [],
            "lamps": found.lamps if found else None,
            "counted": half.counted,
            "sign": _whole(half.sign_metres),
            "signRight": half.sign_right,
            "walk": half.walk,
            "walkSeconds": round(half.walk_seconds),
        }
    sober, drunk = (notes.halves[side].found for side in ("sober", "drunk"))
    extra = None
    if sober and drunk and sober.reaction_ms is not None and drunk.reaction_ms is not None:
        extra = round((drunk.reaction_ms - sober.reaction_ms) / 1000 * SPEED, 1)
    return {
        **sides,
        "extraMetres": extra,
        "verdict": _verdict(extra, sober.unseen if sober else 0, drunk.unseen if drunk else 0),
        "study": _study(notes.level),
        "before": notes.before,
        "after": notes.after,
    }


def _study(level: float) -> list[Json]:
    """A level no higher than was ever measured, and by how many percent drivers reacted later there."""
    measured = min(level, MEASURED_TO)
    rise = reaction_rise(measured)
    return [round(measured), round(rise.low), round(rise.high)]


def _verdict(extra: float | None, sober_unseen: int, drunk_unseen: int) -> str:
    """What is said about the two halves: a lamp that nobody saw weighs more than a quick finger."""
    if drunk_unseen > sober_unseen:
        return "missed"
    return "slower" if extra is not None and extra >= LEAST_METRES else "lucky"


def _whole(value: float | None) -> int | None:
    return None if value is None else round(value)
