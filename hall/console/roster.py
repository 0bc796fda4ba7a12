"""What the file of PINs holds: who may come in, and how often somebody has tried."""

import tomllib
from base64 import b64decode
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any

from argon2 import Type, extract_parameters
from argon2.exceptions import InvalidHashError
from argon2.low_level import hash_secret
from pydantic import (
    AwareDatetime,
    BaseModel,
    ConfigDict,
    Field,
    ValidationError,
    field_validator,
    model_validator,
)

from hall.console.page import Person, Role
from hall.words import HallError

DIGITS = 6
TRIES = 5
LOCK_SECONDS = (300.0, 600.0, 1200.0, 2400.0, 3600.0)
"""How long the first lock holds, the second in a row, and so on; the last one repeats."""
NAME_LENGTH = 20
SOMEBODY = "工作人员"
"""Whom a PIN without a name belongs to: the one of a file from before there were names."""


class PinsError(HallError):
    """The PIN cannot be used or kept as it is."""


class Member(BaseModel):
    """Somebody who may come in."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    name: Annotated[str, Field(min_length=1, max_length=NAME_LENGTH)]
    role: Role
    hash: str

    @field_validator("hash")
    @classmethod
    def _is_ours(cls, value: str) -> str:
        try:
            if extract_parameters(value).type is Type.ID:
                return value
        except InvalidHashError:
            pass
        raise ValueError("not an argon2id hash")

    @property
    def person(self) -> Person:
        return Person(self.name, self.role)


class Roster(BaseModel):
    """The whole file."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    people: Annotated[tuple[Member, ...], Field(min_length=1)]
    tried: Annotated[int, Field(ge=0, le=TRIES, strict=True)] = 0
    """Tries since the last lock or the last right PIN, whoever made them."""
    locks: Annotated[int, Field(ge=0, strict=True)] = 0
    """Locks since the last right PIN."""
    lock_seconds: Annotated[float, Field(ge=0, le=LOCK_SECONDS[-1], allow_inf_nan=False)] = 0.0
    """How long the door was to stay locked, counted from `seen`."""
    seen: AwareDatetime
    """The latest wall time that was ever seen."""

    @model_validator(mode="before")
    @classmethod
    def _take_over(cls, kept: Any) -> Any:
        """A file of one PIN, as the hall's first versions wrote it, belongs to somebody of the staff."""
        if isinstance(kept, dict) and "hash" in kept:
            member = {"name": SOMEBODY, "role": Role.STAFF, "hash": kept["hash"]}
            return {key: value for key, value in kept.items() if key != "hash"} | {"people": [member]}
        return kept

    @model_validator(mode="after")
    def _has_staff(self) -> "Roster":
        if all(member.role is not Role.STAFF for member in self.people):
            raise ValueError("nobody of the staff is left")
        if len({member.name for member in self.people}) < len(self.people):
            raise ValueError("two people of one name")
        return self


def read_roster(path: Path) -> Roster | None:
    """The file; None where there is none. Raises PinsError where it is damaged."""
    try:
        return Roster.model_validate(tomllib.loads(path.read_text(encoding="utf-8")))
    except FileNotFoundError:
        return None
    except (OSError, ValueError, ValidationError) as error:
        raise PinsError(
            f"{path.name}：密码文件坏了，门先关着；请在命令行运行 hall pin --reset，再设一个新密码",
            f"{path.name}: the PIN file is damaged and the door stays shut; run hall pin --reset, "
            "then choose a new PIN",
        ) from error


def hash_like(pin: str, kept: str) -> str:
    """The PIN's hash with the salt and the costs of another one.

    All of a hall's hashes share one salt: so one slow hash tells whose PIN it is, and takes as long for
    everybody. Who stole the file would break six digits within days anyway; the lock-out must hold.
    """
    costs = extract_parameters(kept)
    salt = kept.split("$")[4]
    return hash_secret(
        pin.encode(),
        b64decode(salt + "=" * (-len(salt) % 4)),
        time_cost=costs.time_cost,
        memory_cost=costs.memory_cost,
        parallelism=costs.parallelism,
        hash_len=costs.hash_len,
        type=costs.type,
        version=costs.version,
    ).decode()


def refuse_weak(pin: str) -> None:
    """Raise PinsError where a PIN is not six digits or is among the first that anybody would try."""
    if len(pin) != DIGITS or not (pin.isascii() and pin.isdigit()):
        raise PinsError(f"密码要正好 {DIGITS} 位数字", f"The PIN must be exactly {DIGITS} digits")
    steps = {(int(b) - int(a)) % 10 for a, b in pairwise(pin)}
    repeats = any(pin == pin[:size] * (DIGITS // size) for size in (1, 2, 3))
    pairs = pin[0::2] == pin[1::2]
    if repeats or pairs or steps in ({1}, {9}):
        raise PinsError("这个密码太好猜了，请换一个", "That PIN is too easy to guess; choose another")


def proper_name(name: str, taken: Sequence[str] = ()) -> str:
    """The name as it is kept. Raises PinsError where it is empty, too long, or somebody else's."""
    tidy = " ".join(name.split())
    if not tidy or not tidy.isprintable():
        raise PinsError("请写上名字", "Write a name")
    if len(tidy) > NAME_LENGTH:
        raise PinsError(f"名字最多 {NAME_LENGTH} 个字", f"A name has at most {NAME_LENGTH} letters")
    if tidy in taken:
        raise PinsError(
            f"已经有人叫“{tidy}”了，请换个写法", f'Somebody is called "{tidy}" already; write it another way'
        )
    return tidy
