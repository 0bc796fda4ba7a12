"""What a question's id stands for, in the words that visitors read."""

from collections.abc import Callable, Mapping, Sequence

from hall.exhibit import Exhibit, Kind
from hall.players.film.reel import read_films
from hall.players.quiz.bank import Bank, QuizOptions, read_bank, read_options
from hall.words import Text

Names = Mapping[tuple[str, str], Text]


def question_names(exhibits: Sequence[Exhibit]) -> dict[tuple[str, str], Text]:
    """The words of every question, by exhibit and id; reads files, so not in the window's thread."""
    found = {}
    for exhibit in exhibits:
        read = _READERS.get(exhibit.manifest.kind)
        if read is not None:
            found.update({(exhibit.id, ident): words for ident, words in read(exhibit).items()})
    return found


def _quiz(exhibit: Exhibit) -> dict[str, Text]:
    options = read_options(exhibit)
    if not isinstance(options, QuizOptions):
        return {}
    bank = read_bank(exhibit, options.questions)
    return {item.id: _one_line(item.ask) for item in bank.item} if isinstance(bank, Bank) else {}


def _films(exhibit: Exhibit) -> dict[str, Text]:
    films, _ = read_films(exhibit)
    return {film.answer_id(one): _one_line(one.text) for film in films for one in film.facts.questions}


def _one_line(words: Text) -> Text:
    """Without the breaks that were set by hand for a visitor's screen."""
    return Text("".join(words.zh.splitlines()), " ".join(words.en.split()))


_READERS: Mapping[Kind, Callable[[Exhibit], dict[str, Text]]] = {Kind.QUIZ: _quiz, Kind.FILM: _films}
