"""`python -m hall.child --ring PATH`: the process in which lens and game exhibits run."""

import argparse
import ctypes
import faulthandler
import os
import queue
import signal
import sys
import threading
import time
import traceback
from collections.abc import Iterator, Mapping
from typing import Any, BinaryIO

from hall.child.quiet import hush

_DEATH_OF_PARENT = 1


def main() -> int:
    """Run until the hall says so, or is gone."""
    parser = argparse.ArgumentParser(prog="hall.child")
    parser.add_argument("--ring", required=True)
    parser.add_argument("--parent", type=int, default=0)
    asked = parser.parse_args()
    _leave_with(asked.parent)
    up = hush()

    orders: queue.SimpleQueue[Mapping[str, Any]] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(orders,), name="ears", daemon=True).start()
    return _run(asked.ring, up, orders)


def _run(ring: str, up: BinaryIO, orders: "queue.SimpleQueue[Mapping[str, Any]]") -> int:
    # The heavy imports come after the process is tied to the hall; they are what a standby has done already.
    import cv2  # noqa: PLC0415
    import pygame  # noqa: PLC0415

    from hall.child.load import blame  # noqa: PLC0415
    from hall.child.loop import Loop, State  # noqa: PLC0415
    from hall.child.ring import Writer  # noqa: PLC0415
    from hall.child.wire import line  # noqa: PLC0415

    def say(said: Mapping[str, Any]) -> None:
        up.write(line(said))

    faulthandler.enable()
    cv2.setNumThreads(1)
    pygame.display.init()
    pygame.font.init()
    loop = Loop(Writer(ring), say)
    say({"say": "ready"})
    try:
        while loop.state is not State.LEAVING:
            heard = list(_waiting(orders, loop.patience(time.monotonic())))
            loop.loop_once(time.monotonic(), heard)
    except Exception as error:
        traceback.print_exc()
        say({"say": "fault", "text": blame(loop.folder, error)})
        return 1
    finally:
        loop.close()
    return 0


def _waiting(orders: "queue.SimpleQueue[Mapping[str, Any]]", patience: float) -> Iterator[Mapping[str, Any]]:
    try:
        yield orders.get(timeout=patience)
        while True:
            yield orders.get_nowait()
    except queue.Empty:
        return


def _listen(orders: "queue.SimpleQueue[Mapping[str, Any]]") -> None:
    """Put each line of the hall into the queue; its silence for ever means that the hall is gone."""
    from hall.child.wire import heard  # noqa: PLC0415

    for raw in sys.stdin.buffer:
        said = heard(raw)
        if said is not None:
            orders.put(said)
    _go()


def _go() -> None:
    """Leave at once, with all that this process started: the group is its own."""
    if sys.platform != "win32" and os.getpgrp() == os.getpid():
        os.killpg(os.getpgrp(), signal.SIGKILL)
    os._exit(0)


def _leave_with(parent: int) -> None:
    """Die when the hall dies; the kernel sees to it on Linux, the closed pipe everywhere."""
    if sys.platform == "win32":
        return
    os.setsid()
    if sys.platform == "linux":
        ctypes.CDLL(None, use_errno=True).prctl(_DEATH_OF_PARENT, signal.SIGKILL)
        # Had the hall died before the line above, no signal would ever come.
        if parent and os.getppid() != parent:
            _go()


if __name__ == "__main__":
    sys.exit(main())
