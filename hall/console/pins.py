"""The staff PIN: kept as an argon2id hash, and guarded against guessing through any restart."""

import threading
import tomllib
from dataclasses import dataclass
from datetime import timedelta
from itertools import pairwise
from pathlib import Path
from typing import Annotated

import tomli_w
from argon2 import PasswordHasher, Type, extract_parameters
from argon2.exceptions import Argon2Error, InvalidHashError, VerifyMismatchError
from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, ValidationError, field_validator

from hall.clock import Clock
from hall.paths import settle, write_whole
from hall.words import HallError, Text

DIGITS = 6
TRIES = 5
LOCK_SECONDS = (300.0, 600.0, 1200.0, 2400.0, 3600.0)
"""How long the first lock holds, the second in a row, and so on; the last one repeats."""

HASHER = PasswordHasher(time_cost=2, memory_cost=64 * 1024, parallelism=1, type=Type.ID)
"""64 MiB: .14 s a try on the project's machine."""


class PinsError(HallError):
    """The PIN cannot be used or kept as it is."""


@dataclass(frozen=True)
class Verdict:
    """What a try came to, or how things stand without one."""

    right: bool
    tries_left: int
    locked_seconds: float
    """How long the door stays locked; 0 where it is not."""


class _Record(BaseModel):
    """What the file holds."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True)

    hash: str
    tried: Annotated[int, Field(ge=0, le=TRIES)] = 0
    """Tries since the last lock or the last right PIN."""
    locks: Annotated[int, Field(ge=0)] = 0
    """Locks since the last right PIN."""
    lock_seconds: Annotated[float, Field(ge=0, le=LOCK_SECONDS[-1], allow_inf_nan=False)] = 0.0
    """How long the door was to stay locked, counted from `seen`."""
    seen: AwareDatetime
    """The latest wall time that was ever seen."""

    @field_validator("hash")
    @classmethod
    def _is_ours(cls, value: str) -> str:
        try:
            if extract_parameters(value).type is Type.ID:
                return value
        except InvalidHashError:
            pass
        raise ValueError("not an argon2id hash")


@dataclass(frozen=True)
class _Sight:
    """When this process first met a record; from there on only the monotonic clock counts."""

    record: _Record
    seconds: float
    locked_seconds: float
    wall: AwareDatetime


def refuse_weak(pin: str) -> None:
    """Raise PinsError where a PIN is not six digits or is among the first that anybody would try."""
    if len(pin) != DIGITS or not (pin.isascii() and pin.isdigit()):
        raise PinsError(f"密码要正好 {DIGITS} 位数字", f"The PIN must be exactly {DIGITS} digits")
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(pin)}
    repeats = any(pin == pin[:size] * (DIGITS // size) for size in (1, 2, 3))
    pairs = pin[0::2] == pin[1::2]
    if repeats or pairs or steps in ({1}, {9}):
        raise PinsError("这个密码太好猜了，请换一个", "That PIN is too easy to guess; choose another")


def reset(path: Path) -> Text:
    """Forget the PIN, also a damaged file; the next start asks for a new one. Returns what was done."""
    path.unlink(missing_ok=True)
    settle(path.parent)
    return Text(
        "密码已经清除，下次打开时请重新设一个", "The PIN is forgotten; the next start asks for a new one"
    )


class Pins:
    """The PIN of one hall and how often it was tried; the file is the only memory. Any thread may ask."""

    def __init__(self, path: Path, clock: Clock, hasher: PasswordHasher = HASHER) -> None:
        self._path = path
        self._clock = clock
        self._hasher = hasher
        self._sight: _Sight | None = None
        self._unsaved: _Record | None = None
        self._mutex = threading.RLock()

    @property
    def is_set(self) -> bool:
        """Whether there is a PIN; a damaged file counts as one, so that spoiling it opens nothing."""
        return self._path.exists()

    @property
    def fault(self) -> Text | None:
        """What staff should know about the file, if anything."""
        if self._unsaved is not None:
            return Text(
                f"{self._path.name}：试过几次记不下来，请看看磁盘是不是满了",
                f"{self._path.name}: tries cannot be recorded; see whether the disk is full",
            )
        try:
            self._read()
        except PinsError as error:
            return error.text
        return None

    def standing(self) -> Verdict:
        """How things stand, without a try. Raises PinsError where the file is damaged."""
        with self._mutex:
            record = self._read()
            if record is None:
                return Verdict(right=False, tries_left=TRIES, locked_seconds=0)
            locked = self._locked_seconds(record)
            tried = 0 if record.lock_seconds else record.tried
            return Verdict(right=False, tries_left=0 if locked else TRIES - tried, locked_seconds=locked)

    def set(self, pin: str) -> None:
        """Keep a new PIN. Raises PinsError for a weak one, a damaged file, or a disk that refuses."""
        refuse_weak(pin)
        with self._mutex:
            self._read()
            record = _Record(hash=self._hasher.hash(pin), seen=self._clock.now())
            try:
                self._write(record)
            except OSError as error:
                raise PinsError(
                    f"{self._path.name}：密码存不下来（{error.strerror}），请看看磁盘，再试一次",
                    f"{self._path.name}: the PIN is not kept ({error.strerror}); check the disk and retry",
                ) from error
            self._unsaved = None

    def check(self, pin: str) -> Verdict:
        """Try a PIN; slow by design, so never in the window's thread.

        The try is on the disk before it is judged: pulling the plug gives none back. Raises PinsError where
        no PIN is set or the file is damaged.
        """
        with self._mutex:
            before = self._read()
            if before is None:
                raise PinsError("还没有设密码", "No PIN has been chosen yet")
            if locked := self._locked_seconds(before):
                return Verdict(right=False, tries_left=0, locked_seconds=locked)
            tried = 1 if before.lock_seconds else before.tried + 1
            last = tried == TRIES
            lock = LOCK_SECONDS[min(before.locks, len(LOCK_SECONDS) - 1)] if last else 0.0
            after = _Record(
                hash=before.hash,
                tried=tried,
                locks=before.locks + last,
                lock_seconds=lock,
                seen=self._latest_wall(before),
            )
            self._keep(after)
            if not self._matches(before.hash, pin):
                return self.standing()
            self._keep(_Record(hash=before.hash, seen=after.seen))
            return Verdict(right=True, tries_left=TRIES, locked_seconds=0)

    def _matches(self, kept: str, pin: str) -> bool:
        try:
            return self._hasher.verify(kept, pin)
        except VerifyMismatchError:
            return False
        except Argon2Error as error:
            raise PinsError(
                f"现在核对不了密码（{error}），请等一下再试",
                f"The PIN cannot be judged now ({error}); try again",
            ) from error

    def _meet(self, record: _Record) -> _Sight:
        """The first meeting with this record; a wall clock that went back has let no time pass."""
        if self._sight is None or self._sight.record != record:
            now = self._clock.now()
            passed = max(0.0, (now - record.seen).total_seconds())
            locked = max(0.0, record.lock_seconds - passed)
            self._sight = _Sight(record, self._clock.seconds(), locked, max(now, record.seen))
        return self._sight

    def _locked_seconds(self, record: _Record) -> float:
        sight = self._meet(record)
        return max(0.0, sight.locked_seconds - (self._clock.seconds() - sight.seconds))

    def _latest_wall(self, record: _Record) -> AwareDatetime:
        """The latest wall time that can be vouched for, whatever the wall clock says now."""
        sight = self._meet(record)
        passed = timedelta(seconds=self._clock.seconds() - sight.seconds)
        return max(self._clock.now(), sight.wall + passed)

    def _keep(self, record: _Record) -> None:
        """Write a try down. On a full disk the count goes on in memory: staff must get in to make room."""
        try:
            self._write(record)
            self._unsaved = None
        except OSError:
            self._unsaved = record
        self._meet(record)

    def _write(self, record: _Record) -> None:
        write_whole(self._path, tomli_w.dumps(record.model_dump()).encode())
        self._path.chmod(0o600)

    def _read(self) -> _Record | None:
        if self._unsaved is not None:
            return self._unsaved
        try:
            return _Record.model_validate(tomllib.loads(self._path.read_text(encoding="utf-8")))
        except FileNotFoundError:
            return None
        except (OSError, ValueError, ValidationError) as error:
            raise PinsError(
                f"{self._path.name}：密码文件坏了，门先关着；请在命令行运行 hall pin --reset，再设一个新密码",
                f"{self._path.name}: the PIN file is damaged and the door stays shut; run hall pin --reset, "
                "then choose a new PIN",
            ) from error
