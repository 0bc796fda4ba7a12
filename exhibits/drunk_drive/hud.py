"""What the view is told beside the picture, and what the play comes to."""

from collections.abc import Mapping
from typing import Any

from hall.exhibit import Json, Outcome, Result
from hall.impairment import Impairment, reaction_rise, stopping_distance
from hall.words import Text

from .course import CHOICES, COUNTDOWN, Course, Phase, Run
from .sim import Log

TOWN_KMH = 60
"""The speed at which stopping distances are compared."""
SOBER_MS = 1500.0
"""What the formula of the stopping distance gives a sober driver."""
MEASURED_TO = 80
"""mg/100 mL; no study of reactions went beyond."""


def hud_of(course: Course, aim: tuple[float, float] | None) -> Mapping[str, Json]:
    """Everything that the view shows; `aim` is where the hazard stands on the picture, 0..1."""
    lap, drive = course.lap, course.lap.drive
    warning = course.warning
    return {
        "phase": course.phase.value,
        "run": lap.run.value,
        "level": course.level,
        "levels": list(CHOICES),
        "law": Impairment.at(course.level).law.value,
        "paused": course.is_paused,
        "count": max(0, int(COUNTDOWN - course.since) + 1) if course.phase is Phase.COUNTDOWN else 0,
        "speed": round(drive.car.speed * 3.6),
        "metres": max(0, 10 * round((lap.road.length - drive.car.at) / 10)),
        "way": round(min(drive.car.at / lap.road.length, 1.0), 2),
        "banner": warning.value if warning else "",
        "aim_x": round(aim[0], 2) if aim and warning else 0.5,
        "aim_y": round(aim[1], 2) if aim and warning else 0.4,
        "braking": drive.braking,
        "struck": course.struck.value if course.phase is Phase.DARK else "",
        "rain": round(lap.road.rain(drive.car.at), 1) if course.phase is Phase.DRIVE else 0.0,
        "reaction_sober": _seconds(course, Run.SOBER),
        "reaction_drunk": _seconds(course, Run.DRUNK),
        "missed_sober": _missed(course, Run.SOBER),
        "missed_drunk": _missed(course, Run.DRUNK),
        "lamps_out": drive.log.lamps_out,
        "choices": list(lap.choices),
        "stars": lap.stars if lap.run in course.answers else -1,
        "chosen": int(course.answers[lap.run].chosen) if lap.run in course.answers else -1,
        "skids": course.skids,
        "result": _compared(course) if course.phase in (Phase.RESULT, Phase.DONE) else {},
    }


def _seconds(course: Course, run: Run) -> float:
    """Mean reaction so far, rounded as a child reads it; 0 before the first."""
    lap = course.laps.get(run)
    mean = lap.drive.log.reaction_ms if lap else None
    return round(mean / 1000, 2) if mean else 0.0


def _missed(course: Course, run: Run) -> int:
    lap = course.laps.get(run)
    return lap.drive.log.missed if lap else 0


def _compared(course: Course) -> dict[str, Json]:
    """Both runs side by side, `rows` that both can be compared in, and `notes` on what they might hide."""
    logs = [course.laps[run].drive.log for run in Run]
    answers = [course.answers.get(run) for run in Run]
    rise = reaction_rise(course.level)
    think, is_measured = _thinking(course, logs)
    found: dict[str, Json] = {
        "reaction": [round((log.reaction_ms or 0) / 1000, 2) for log in logs],
        "missed": [log.missed for log in logs],
        "sdlp": [round(log.measures("x")["sdlp_x_cm"]) for log in logs],
        "lamps_out": [log.lamps_out for log in logs],
        "stars": [bool(answer and answer.right) for answer in answers],
        "answers": [int(answer.chosen) if answer else -1 for answer in answers],
        "truth": [course.laps[run].stars for run in Run],
        "think": [round(metres, 1) for metres in think],
        "measured": is_measured,
        "brake": round(stopping_distance(TOWN_KMH, -1500), 1),
        "study": [min(course.level, MEASURED_TO), round(rise.low), round(rise.high)],
    }
    return found | {"rows": _rows(course, logs), "notes": _notes(course, found)}


def _rows(course: Course, logs: list[Log]) -> list[Json]:
    """What both runs have; a run that was stopped has no whole way to compare."""
    rows: list[Json] = ["reaction"] if all(log.reaction_ms or log.missed for log in logs) else []
    if course.is_stopped:
        return rows
    rows += ["missed"] if any(log.missed for log in logs) else []
    return [*rows, "sdlp", "lamps_out", "stars"]


def _notes(course: Course, found: Mapping[str, Any]) -> list[Json]:
    """A second run that looks better is never left without a word."""
    sober, drunk = found["missed"]
    notes: list[Json] = ["stopped"] if course.is_stopped else ["missed"] if drunk > sober else []
    better = [found[name][1] < found[name][0] for name in ("sdlp", "lamps_out", "missed")]
    better += [0 < found["reaction"][1] <= found["reaction"][0], found["stars"][1] > found["stars"][0]]
    return notes + (["lucky"] if any(better) and not course.is_stopped else [])


def _thinking(course: Course, logs: list[Log]) -> tuple[tuple[float, float], bool]:
    """Metres rolled at 60 km/h before the brake, sober and drunk, and whether both were measured.

    Where one run has no reaction, or the drunk one was no later, studies stand in for what was not measured:
    1.5 s for a sober driver, and the measured rise on top.
    """
    sober, drunk = (log.reaction_ms for log in logs)
    if sober is not None and drunk is not None and drunk > sober:
        return (_rolled(sober), _rolled(drunk)), True
    base = sober if sober is not None else SOBER_MS
    return (_rolled(base), _rolled(base * (1 + reaction_rise(course.level).middle / 100))), False


def _rolled(milliseconds: float) -> float:
    """The formula's 1.5 s give way to this reaction."""
    return stopping_distance(TOWN_KMH, milliseconds - SOBER_MS) - stopping_distance(TOWN_KMH, -SOBER_MS)


def result_of(course: Course, remember: Mapping[str, Any]) -> Result:
    """The play as the hall keeps it; score: lamps that stayed lit, of all that could have gone out."""
    measures: dict[str, float] = {}
    for run, lap in course.laps.items():
        measures |= lap.drive.log.measures(run)
        if run in course.answers:
            measures[f"lamps_counted_{run}_error"] = float(
                lap.attention.error(int(course.answers[run].chosen))
            )
    measures["level_mg_per_100ml"] = float(course.level)
    measures["control_delay_ms"] = Impairment.at(course.level).control_delay_ms
    met = sum(lap.drive.log.met for lap in course.laps.values())
    dark = sum(lap.drive.log.lamps_out for lap in course.laps.values())
    return Result(
        Outcome.COMPLETED if course.phase is Phase.DONE else Outcome.LEFT,
        score=max(0, met - dark),
        out_of=met,
        answers=tuple(course.answers.values()),
        measures=measures,
        remember=_remember(course, remember),
    )


def _remember(course: Course, sentences: Mapping[str, Any]) -> Text | None:
    """The sentence to take home that fits what happened; the sentences come from the manifest."""
    times = [lap.drive.log.reaction_ms for lap in course.laps.values()]
    known = [time for time in times if time is not None]
    late = (known[1] - known[0]) / 1000 if len(known) == 2 else 0.0
    key = "slower" if late >= 0.1 else "lucky"
    if course.phase is not Phase.DONE or key not in sentences:
        return None
    metres = round(late * TOWN_KMH / 3.6)
    filled = {
        language: str(sentences[key][language]).format(seconds=f"{late:.1f}", metres=metres)
        for language in ("zh", "en")
    }
    return Text(filled["zh"], filled["en"])
