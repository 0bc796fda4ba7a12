"""How teams, and what they do, are called: the same on the screen and on paper."""

from hall.tours.plan import EVERYBODY, Plan, Slot
from hall.words import Text


def team_name(team: int) -> Text:
    """What a team of a split group is called."""
    return Text(f"第 {team + 1} 队", f"Team {team + 1}")


def doing(plan: Plan, slot: Slot) -> Text:
    """What a team does in a slot, and at which kiosk where there are several."""
    title, kiosks = slot.stop.title, {each.place for each in plan.slots if each.place}
    if slot.team == EVERYBODY or not slot.place or len(kiosks) < 2:
        return title
    return Text(f"{title.zh} · {slot.place}", f"{title.en} · {slot.place}")
