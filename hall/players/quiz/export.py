"""Items of a bank in the plain forms that other programs know."""

from hall.players.quiz.bank import Bank
from hall.players.quiz.content import JudgeItem, SingleItem
from hall.players.quiz.forms import MultipleItem
from hall.players.quiz.room import plain
from hall.questions.entry import Entry


def entries_of(bank: Bank) -> tuple[list[Entry], int]:
    """The items as entries, and how many have a form that other programs do not know."""
    entries = []
    for line, item in enumerate(bank.item, 1):
        ask, why = plain(item.ask.zh), plain(item.why.zh)
        if isinstance(item, JudgeItem):
            # Elsewhere true means that the words are right: here the question is whether it is genuine.
            right = (0 if item.right == "genuine" else 1,)
            entries.append(Entry(line, f"{ask}这是正常的事。", (), right, why))
        elif isinstance(item, SingleItem | MultipleItem):
            choices = tuple(text.zh for text in item.choices.values())
            places = tuple(at for at, key in enumerate(item.choices) if key in item.right)
            entries.append(Entry(line, ask, choices, places, why))
    return entries, len(bank.item) - len(entries)
