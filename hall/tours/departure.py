"""A group that is about to set out."""

from dataclasses import dataclass

from hall.tours.plan import Plan
from hall.visiting import Audience
from hall.words import Language


@dataclass(frozen=True)
class Departure:
    """Who is led, by whom, along what; made at the desk, walked on the visitors' screen."""

    plan: Plan
    group: str
    """Organisation and class as the guide knows them; empty for people who came without a booking."""
    audience: Audience
    people: int
    """Who really came."""
    headcount: str
    """The ledger's row of them."""
    guide: str
    booking: str | None = None
    grade: str = ""
    language: Language = Language.ZH
