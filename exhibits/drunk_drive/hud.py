"""What the view is told beside the picture, and what the play comes to."""

from collections.abc import Mapping
from typing import Any

from hall.exhibit import Json, Outcome, Result
from hall.impairment import Impairment, stopping_distance
from hall.words import Text

from .course import CHOICES, COUNTDOWN, Course, Phase, Run
from .sim import Log

TOWN_KMH = 60
"""The speed at which stopping distances are compared."""


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
        "lamps_out": drive.log.lamps_out,
        "choices": list(lap.choices),
        "stars": lap.stars if lap.run in course.answers else 0,
        "chosen": int(course.answers[lap.run].chosen) if lap.run in course.answers else 0,
        "skids": course.skids,
        "result": _compared(course) if course.phase in (Phase.RESULT, Phase.DONE) else {},
    }


def _seconds(course: Course, run: Run) -> float:
    """Mean reaction so far, rounded as a child reads it; 0 before the first."""
    lap = course.laps.get(run)
    mean = lap.drive.log.reaction_ms if lap else None
    return round(mean / 1000, 2) if mean else 0.0


def _compared(course: Course) -> dict[str, Json]:
    logs = [course.laps[run].drive.log for run in Run]
    return {
        "reaction": [round((log.reaction_ms or 0) / 1000, 2) for log in logs],
        "sdlp": [round(log.measures("x")["sdlp_x_cm"]) for log in logs],
        "lamps_out": [log.lamps_out for log in logs],
        "stars": [course.answers[run].right for run in Run],
        "answers": [int(course.answers[run].chosen) for run in Run],
        "truth": [course.laps[run].stars for run in Run],
        "think": [round(_thinking_metres(log), 1) for log in logs],
        "brake": round(stopping_distance(TOWN_KMH, -1500), 1),
    }


def _thinking_metres(log: Log) -> float:
    """Metres rolled at 60 km/h before the brake: the formula's 1.5 s give way to what was measured.

    -1 where nothing was measured.
    """
    if log.reaction_ms is None:
        return -1.0
    return stopping_distance(TOWN_KMH, log.reaction_ms - 1500) - stopping_distance(TOWN_KMH, -1500)


def result_of(course: Course, remember: Mapping[str, Any]) -> Result:
    """The play as the hall keeps it; score: lamps that stayed lit, of all that could have gone out."""
    measures: dict[str, float] = {}
    for run, lap in course.laps.items():
        measures |= lap.drive.log.measures(run)
        measures[f"lamps_counted_{run}_error"] = (
            float(abs(int(course.answers[run].chosen) - lap.stars)) if run in course.answers else 0.0
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
