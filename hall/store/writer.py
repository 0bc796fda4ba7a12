"""The one thread that owns the store's connection and writes, one transaction a fact, in order."""

import logging
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, TypeVar

from sqlite_utils import Database

from hall.store.connect import immediate
from hall.store.errors import FULL, ClosedStoreError, RefusedError, code_of, is_busy, is_worldly, sqlite3
from hall.words import HallError

_log = logging.getLogger(__name__)
_T = TypeVar("_T")
_RETRY_SECONDS = (0.05, 0.2, 1.0, 5.0)

Trouble = sqlite3.Error | OSError | HallError


@dataclass(frozen=True, eq=False)
class _Job:
    run: Callable[[Database], Any]
    future: Future[Any]
    chore: bool


class Writer:
    """Runs jobs on its own connection, first come, first served.

    A job that the disk refuses stays first in the queue and is tried again, at growing pauses and whenever
    another job comes, so nothing is lost or overtaken while memory lasts.
    """

    def __init__(
        self,
        connect: Callable[[], Database],
        *,
        on_trouble: Callable[[Trouble], None],
        on_ease: Callable[[], None],
    ) -> None:
        self._connect = connect
        self._on_trouble = on_trouble
        self._on_ease = on_ease
        self._jobs: deque[_Job] = deque()
        self._changed = threading.Condition()
        self._news = 0
        self._closing = False
        self._in_trouble = False
        self._refusals = 0
        self._db: Database | None = None
        self._started: Future[None] = Future()
        self._thread = threading.Thread(target=self._run, name="store", daemon=True)

    def start(self) -> None:
        """Open the connection; returns when it is open or when the disk has refused for now.

        Raises what no later try can mend, such as the HallError of a newer store.
        """
        self._thread.start()
        try:
            self._started.result()
        except BaseException:
            self._thread.join()
            raise

    def write(self, run: Callable[[Database], _T]) -> "Future[_T]":
        """Have `run` done in a transaction of its own; the future is done when the disk has it.

        `run` may be called several times and must come to the same rows. Done-callbacks run in the writer's
        thread.
        """
        return self._add(run, chore=False)

    def do(self, run: Callable[[Database], _T]) -> "Future[_T]":
        """Have `run` done between two writes, outside of a transaction, and once: a failure is final."""
        return self._add(run, chore=True)

    @property
    def waiting(self) -> int:
        """How many jobs are not done yet."""
        return len(self._jobs)

    def close(self) -> int:
        """Write what waits, with one more try in trouble, and end the thread; the number of jobs not done."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        self._thread.join()
        left = list(self._jobs)
        self._jobs.clear()
        for job in left:
            job.future.set_exception(
                ClosedStoreError(
                    "展厅关了，这条记录没来得及写进磁盘", "the hall closed before this row was written"
                )
            )
        return len(left)

    def _add(self, run: Callable[[Database], _T], *, chore: bool) -> "Future[_T]":
        future: Future[_T] = Future()
        # A running future cannot be cancelled: a caller who loses interest must not lose the row.
        future.set_running_or_notify_cancel()
        with self._changed:
            # The thread's own jobs may follow from the last row, such as a notice.
            if self._closing and threading.current_thread() is not self._thread:
                raise ClosedStoreError("展厅已经关了", "the hall has closed")
            self._jobs.append(_Job(run, future, chore))
            self._news += 1
            self._changed.notify()
        return future

    def _run(self) -> None:
        try:
            self._open_first()
        except BaseException as error:
            self._started.set_exception(error)
            return
        self._started.set_result(None)
        while (job := self._next()) is not None:
            seen = self._news
            if not self._settle(job):
                if self._closing:
                    break
                self._pause(seen)
        self._drop()

    def _open_first(self) -> None:
        try:
            self._db = self._connect()
        except (sqlite3.Error, OSError) as error:
            if not is_worldly(error):
                raise
            self._refused(error)

    def _next(self) -> _Job | None:
        with self._changed:
            while not self._jobs and not self._closing:
                self._changed.wait()
            return self._jobs[0] if self._jobs else None

    def _settle(self, job: _Job) -> bool:
        """Try the first job; whether it is done with."""
        try:
            result = self._attempt(job)
        except RefusedError as error:
            # Nothing was written and nothing is wrong with the disk: the caller hears it.
            self._jobs.popleft()
            job.future.set_exception(error)
        except (sqlite3.Error, OSError, HallError) as error:
            if not job.chore and (isinstance(error, HallError) or is_worldly(error)):
                self._refused(error)
                return False
            self._fail(job, error)
        except Exception as error:
            self._fail(job, error)
        else:
            self._jobs.popleft()
            if not job.chore:
                self._eased()
            job.future.set_result(result)
        return True

    def _fail(self, job: _Job, error: Exception) -> None:
        _log.error("the store refused a job for good", exc_info=error)
        self._jobs.popleft()
        job.future.set_exception(error)

    def _attempt(self, job: _Job) -> Any:
        if self._db is None:
            self._db = self._connect()
        if job.chore:
            return job.run(self._db)
        with immediate(self._db):
            return job.run(self._db)

    def _refused(self, error: Trouble) -> None:
        """Keep a connection that is merely full or busy; open anew, with all checks, after anything else."""
        self._refusals += 1
        if not (isinstance(error, sqlite3.Error) and (code_of(error) == FULL or is_busy(error))):
            self._drop()
        if not self._in_trouble:
            self._in_trouble = True
            _log.warning("the store is in trouble: %s", error)
        self._on_trouble(error)

    def _eased(self) -> None:
        self._refusals = 0
        if self._in_trouble:
            self._in_trouble = False
            self._on_ease()

    def _pause(self, seen: int) -> None:
        pause = _RETRY_SECONDS[min(self._refusals, len(_RETRY_SECONDS)) - 1]
        with self._changed:
            self._changed.wait_for(lambda: self._closing or self._news != seen, timeout=pause)

    def _drop(self) -> None:
        if self._db is not None:
            try:
                self._db.close()
            except sqlite3.Error as error:
                _log.warning("the store did not close cleanly: %s", error)
            self._db = None
