"""What lies on the table while cards are sorted and spots are sought, as the view draws it."""

from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from hall.players.quiz.bank import Bank
from hall.players.quiz.content import BaseItem, Option
from hall.players.quiz.draft import Draft, Ordered, Sorted, Spotted
from hall.players.quiz.forms import OrderItem, SortItem, SpotItem
from hall.words import Text

Said: TypeAlias = Callable[[Text], dict[str, Any]]
"""Makes of a text what the view's `Said` shows: `text` and `lines`."""


def place(item: BaseItem, draft: Draft | None, option: str, chosen: tuple[str, ...]) -> dict[str, Any]:
    """Where an option lies: its `row` and `number` among steps, its `tray` among cards, whether `picked`.

    `chosen` is the answer once it was given; empty before.
    """
    if isinstance(item, OrderItem) and chosen:
        return {"row": chosen.index(option), "number": int(option), "picked": True}
    if isinstance(draft, Ordered):
        number = draft.laid.index(option) + 1 if option in draft.laid else 0
        return {"row": draft.row.index(option), "number": number, "picked": number > 0}
    laid = chosen or (draft.laid if draft else ())
    trays = [token.partition("-")[2] for token in laid if token.startswith(f"{option}-")]
    return {"tray": trays[0] if trays else "", "picked": option in laid}


def sorting(
    item: BaseItem, draft: Draft | None, options: Sequence[Option], bank: Bank, said: Said
) -> dict[str, Any]:
    """The two `trays`, the tray where each card is `kept`, and the place of the card in `hand` or -1."""
    if not isinstance(item, SortItem):
        return {}
    trays = zip(item.TRAYS, item.tray_names(bank), strict=True)
    hand = draft.hand if isinstance(draft, Sorted) else None
    cards: dict[str, str] = {id_: card.tray for id_, card in item.cards.items()}
    return {
        "trays": [{"id": id_, **said(words)} for id_, words in trays],
        "hand": [option.id for option in options].index(hand) if hand else -1,
        "kept": [cards[option.id] for option in options],
    }


def searching(item: BaseItem, draft: Draft | None, chosen: tuple[str, ...], said: Said) -> dict[str, Any]:
    """The `spots` and `signs` of the picture, the `hint` given and its `step`, the spot `sought`."""
    if not isinstance(item, SpotItem) or not isinstance(draft, Spotted):
        return {}
    # In a review the draft is a fresh one, and the answer alone knows what was found.
    found = tuple(item.spots) if chosen else draft.laid
    shown = tuple(set(item.spots) - set(chosen)) if chosen else draft.shown
    sought = draft.sought if not chosen else None
    return {
        "spots": [
            {"x": spot.x, "y": spot.y, "r": spot.r, "found": id_ in found, "shown": id_ in shown}
            | said(spot.words)
            for id_, spot in item.spots.items()
        ],
        "signs": [
            {"x": s.x, "y": s.y, "size": s.size, "colour": s.colour, "centred": s.centred} | said(s.words)
            for s in item.signs
        ],
        "hint": said(item.spots[sought].hint) if sought and draft.hints else {"text": "", "lines": []},  # type: ignore[index]
        "step": draft.hints,
        "sought": list(item.spots).index(sought) if sought else -1,  # type: ignore[arg-type]
    }
