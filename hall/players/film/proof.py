"""Decodes every film of an exhibit once, for `hall check`; the open hall does so in its own time."""

import json
import subprocess
import sys
from collections.abc import Sequence

from hall.exhibit import Exhibit, Fault
from hall.players.film.check import Verdict
from hall.players.film.inspection import words_for
from hall.players.film.reel import Film, read_films

DEADLINE_SECONDS = 60.0


def probe(exhibit: Exhibit) -> list[Fault]:
    """What is wrong with the films themselves, each looked at in a process of its own."""
    return [
        Fault(f"{exhibit.id}/{film.folder.name}/{film.facts.media}", "", words_for(verdict))
        for film in read_films(exhibit)[0]
        if (verdict := _judge(film)) is not Verdict.GOOD
    ]


def _judge(film: Film) -> Verdict:
    command: Sequence[str] = [sys.executable, "-m", "hall.players.film.check"]
    try:
        done = subprocess.run(
            [*command, str(film.media), str(film.facts.seconds)],
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=DEADLINE_SECONDS,
            check=False,
        )
        return Verdict(json.loads(done.stdout)["fault"])
    except subprocess.TimeoutExpired:
        return Verdict.STUCK
    except (ValueError, KeyError):
        return Verdict.UNREADABLE
