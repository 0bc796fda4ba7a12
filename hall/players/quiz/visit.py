"""What the quiz remembers between two rounds of one visit; nothing of it outlives the visit."""

from dataclasses import dataclass, field

from hall.players.quiz.content import Band
from hall.players.quiz.round import Round


@dataclass
class Visit:
    """One visitor's age, the items met and the level reached, by exhibit."""

    visitor: str = ""
    """Empty for nobody in particular: then nothing is remembered."""
    band: Band | None = None
    met: dict[str, frozenset[str]] = field(default_factory=dict)
    levels: dict[str, float] = field(default_factory=dict)

    def met_of(self, exhibit: str) -> frozenset[str]:
        """The items met at an exhibit, answered or not."""
        return self.met.get(exhibit, frozenset())

    def note(self, exhibit: str, played: Round) -> None:
        """Keep what a round showed, also of one that was left."""
        if not self.visitor:
            return
        self.met[exhibit] = self.met_of(exhibit) | {asked.item.id for asked in played.asked}
        if played.deck and played.answers:
            self.levels[exhibit] = played.deck.level([answer.right for answer in played.answers])
