"""A hall in a process of its own, to be killed or starved: plays, and says what was acknowledged.

Lines on stdout: `begun ID`, `ended ID LAMP`, each after the disk has it. The first argument is the data
folder, the second what to do: `play` without end, or `starve` under a limit on the size of files.
"""

import resource
import sys
import threading
from pathlib import Path
from random import Random

from hall.clock import SystemClock
from hall.exhibit import Answer, Outcome, Result
from hall.store.store import Store


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def open_store(data: Path) -> Store:
    return Store.open(
        data / "hall.db", clock=SystemClock(), kiosk="hall-1", backups=data / "backups", backups_kept=3
    )


def result(random: Random) -> Result:
    answers = [Answer(f"q{n}", "a", random.random() < 0.5, 1.5) for n in range(8)]
    return Result(random.choice(list(Outcome)), 5, 8, answers, {"reaction_ms": random.random()})


def play(data: Path) -> None:
    random = Random()
    store = open_store(data)
    say("open")
    while True:
        begun = store.plays.begin("fraud_quiz", visitor="v", language="zh")
        begun.acknowledged.result()
        say("begun", begun.id)
        if random.random() < 0.9:
            say("ended", begun.id, store.plays.end(begun, result(random)).result())


def starve(data: Path) -> None:
    """A disk that takes next to nothing: rows wait, the hall goes on, then there is room again."""
    random = Random(3)
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    store = open_store(data)
    store.settled().result()
    told = threading.Event()
    store.watch(lambda: told.set() if any(n.kind == "disk" for n in store.notices.open()) else None)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, hard))
    plays = []
    for _ in range(300):
        begun = store.plays.begin("fraud_quiz", visitor="v", language="zh")
        plays.append((begun, store.plays.end(begun, result(random))))
    told.wait()
    say("told", store.notices.open()[0].text.zh.replace(" ", "_"))
    say("waiting", store.waiting > 0)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    store.settled().result()
    for begun, ended in plays:
        say("ended", begun.id, ended.result())
    say("notices", *(notice.kind for notice in store.notices.open()))
    say("left", store.close())


if __name__ == "__main__":
    {"play": play, "starve": starve}[sys.argv[2]](Path(sys.argv[1]))
