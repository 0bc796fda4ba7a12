"""How teams, and what they do, are called: the same on the screen and on paper."""

from hall.tours.plan import EVERYBODY, Plan, Slot
from hall.words import Text


def team_name(team: int) -> Text:
    """What a team of a split group is called."""
    return Text(f"第 {team + 1} 队", f"Team {team + 1}")


def kiosk_of(plan: Plan, slot: Slot) -> str:
    """Where a team has to go; empty where there is one kiosk alone, or none for it."""
    kiosks = {each.place for each in plan.slots if each.place}
    return slot.place if slot.team != EVERYBODY and len(kiosks) > 1 else ""


def doing(plan: Plan, slot: Slot) -> Text:
    """What a team does in a slot, and at which kiosk."""
    title, place = slot.stop.title, kiosk_of(plan, slot)
    return Text(f"{title.zh} · {place}", f"{title.en} · {place}") if place else title
