"""Personal PINs: kept as argon2id hashes, and guarded against guessing through any restart."""

import hmac
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

import tomli_w
from argon2 import PasswordHasher, Type
from argon2.exceptions import Argon2Error
from pydantic import AwareDatetime

from hall.clock import Clock
from hall.console.page import Person, Role
from hall.console.roster import (
    LOCK_SECONDS,
    SOMEBODY,
    TRIES,
    Member,
    PinsError,
    Roster,
    hash_like,
    proper_name,
    read_roster,
    refuse_weak,
)
from hall.console.verdict import Verdict
from hall.paths import settle, write_whole
from hall.words import Text

Note = Callable[[str, str, str, Mapping[str, str] | None, Mapping[str, str] | None], object]
"""Writes a change down: what, whom it concerns, who made it, before, after."""

HASHER = PasswordHasher(time_cost=2, memory_cost=64 * 1024, parallelism=1, type=Type.ID)
"""64 MiB: .14 s a try on the project's machine."""


@dataclass(frozen=True)
class _Sight:
    """When this process first met a roster; from there on only the monotonic clock counts."""

    roster: Roster
    seconds: float
    locked_seconds: float
    wall: AwareDatetime


def reset(path: Path) -> Text:
    """Forget all PINs, also a damaged file; the next start asks for a new one. Returns what was done."""
    path.unlink(missing_ok=True)
    settle(path.parent)
    return Text(
        "所有人的密码都清除了，下次打开时请重新设一个",
        "All PINs are forgotten; the next start asks for a new one",
    )


class Pins:
    """The PINs of one hall and how often they were tried; the file is the only memory. Any thread may ask."""

    def __init__(
        self, path: Path, clock: Clock, hasher: PasswordHasher = HASHER, note: Note = lambda *_: None
    ) -> None:
        self._path = path
        self._clock = clock
        self._hasher = hasher
        self._note = note
        self._sight: _Sight | None = None
        self._unsaved: Roster | None = None
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

    @property
    def people(self) -> tuple[Person, ...]:
        """Who may come in, in the order in which they were added. Raises PinsError where it is damaged."""
        roster = self._read()
        return tuple(member.person for member in roster.people) if roster else ()

    def standing(self) -> Verdict:
        """How things stand, without a try. Raises PinsError where the file is damaged."""
        with self._mutex:
            roster = self._read()
            if roster is None:
                return Verdict(person=None, tries_left=TRIES, locked_seconds=0)
            locked = self._locked_seconds(roster)
            tried = 0 if roster.lock_seconds else roster.tried
            return Verdict(person=None, tries_left=0 if locked else TRIES - tried, locked_seconds=locked)

    def set(self, pin: str, name: str = SOMEBODY) -> None:
        """Give a PIN to somebody; a name that is not known yet comes in as staff.

        Raises PinsError for a PIN that is weak or somebody else's, a damaged file, or a disk that refuses.
        Slow by design, as `check` is.
        """
        with self._mutex:
            if name in (person.name for person in self.people):
                self.renew(name, pin)
            else:
                self.add(name, Role.STAFF, pin)

    def add(self, name: str, role: Role, pin: str, *, by: str = "") -> Person:
        """Let somebody new in; the first of all is staff. Raises PinsError as `set` does. Slow.

        `by` is who does it, here as below; where it is empty they do it themselves.
        """
        refuse_weak(pin)
        with self._mutex:
            roster = self._read()
            people = roster.people if roster else ()
            tidy = proper_name(name, [member.name for member in people])
            made = Member(name=tidy, role=role if people else Role.STAFF, hash=self._hash(pin, people))
            self._save(_with(roster, (*people, made), self._clock.now()))
            self._note("person.add", tidy, by or tidy, None, _shown(made))
            return made.person

    def renew(self, name: str, pin: str, *, by: str = "") -> None:
        """Give somebody a new PIN. Raises PinsError as `set` does. Slow."""
        refuse_weak(pin)
        with self._mutex:
            self._change(
                name,
                lambda member, others: member.model_copy(update={"hash": self._hash(pin, others)}),
                "person.pin",
                by,
            )

    def rename(self, name: str, new: str, *, by: str = "") -> None:
        """Write somebody's name in another way. Raises PinsError."""
        self._change(
            name,
            lambda member, others: member.model_copy(
                update={"name": proper_name(new, [other.name for other in others])}
            ),
            "person.rename",
            by,
        )

    def appoint(self, name: str, role: Role, *, by: str = "") -> None:
        """Give somebody another role. Raises PinsError; one of the staff always stays."""
        self._change(name, lambda member, _: member.model_copy(update={"role": role}), "person.role", by)

    def remove(self, name: str, *, by: str = "") -> None:
        """Let somebody in no more. Raises PinsError; one of the staff always stays."""
        self._change(name, lambda *_: None, "person.remove", by)

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
                return Verdict(person=None, tries_left=0, locked_seconds=locked)
            tried = 1 if before.lock_seconds else before.tried + 1
            last = tried == TRIES
            lock = LOCK_SECONDS[min(before.locks, len(LOCK_SECONDS) - 1)] if last else 0.0
            seen = self._latest_wall(before)
            self._keep(
                Roster(
                    people=before.people, tried=tried, locks=before.locks + last, lock_seconds=lock, seen=seen
                )
            )
            member = self._owner(before.people, pin)
            if member is None:
                return self.standing()
            self._keep(Roster(people=before.people, seen=seen))
            return Verdict(person=member.person, tries_left=TRIES, locked_seconds=0)

    def _change(
        self,
        name: str,
        make: Callable[[Member, Sequence[Member]], Member | None],
        what: str,
        by: str,
    ) -> None:
        with self._mutex:
            roster = self._known(name)
            at = next(at for at, member in enumerate(roster.people) if member.name == name)
            old, others = roster.people[at], (*roster.people[:at], *roster.people[at + 1 :])
            new = make(old, others)
            people = (*roster.people[:at], *([new] if new else []), *roster.people[at + 1 :])
            if all(member.role is not Role.STAFF for member in people):
                raise PinsError(
                    "至少要留一位管理员，不然谁也改不了设置",
                    "One of the staff must stay, or nobody could change anything",
                )
            self._save(_with(roster, people, roster.seen))
            self._note(what, name, by or name, _shown(old), _shown(new) if new else None)

    def _known(self, name: str) -> Roster:
        roster = self._read()
        if roster is None or all(member.name != name for member in roster.people):
            raise PinsError(
                f"没有叫“{name}”的人了，请重新打开这一页",
                f'"{name}" is not known any more; open the page again',
            )
        return roster

    def _owner(self, people: Sequence[Member], pin: str) -> Member | None:
        """Whose PIN this is; as slow for everybody."""
        made: dict[str, str] = {}
        try:
            for kind in dict.fromkeys(member.hash.rpartition("$")[0] for member in people):
                like = next(member.hash for member in people if member.hash.startswith(kind + "$"))
                made[kind] = hash_like(pin, like)
        except (Argon2Error, MemoryError) as error:
            raise PinsError(
                f"现在核对不了密码（{error}），请等一下再试",
                f"The PIN cannot be judged now ({error}); try again",
            ) from error
        owners = [
            member
            for member in people
            if hmac.compare_digest(made[member.hash.rpartition("$")[0]], member.hash)
        ]
        return owners[0] if owners else None

    def _hash(self, pin: str, others: Sequence[Member]) -> str:
        """The hash of a PIN that none of the others has. Raises PinsError without saying whose it is."""
        if self._owner(others, pin):
            raise PinsError("这个密码不能用，请换一个", "That PIN cannot be used; choose another")
        return hash_like(pin, others[0].hash) if others else self._hasher.hash(pin)

    def _meet(self, roster: Roster) -> _Sight:
        """The first meeting with this roster; a wall clock that went back has let no time pass."""
        if self._sight is None or self._sight.roster != roster:
            now = self._clock.now()
            passed = max(0.0, (now - roster.seen).total_seconds())
            locked = max(0.0, roster.lock_seconds - passed)
            self._sight = _Sight(roster, self._clock.seconds(), locked, max(now, roster.seen))
        return self._sight

    def _locked_seconds(self, roster: Roster) -> float:
        sight = self._meet(roster)
        return max(0.0, sight.locked_seconds - (self._clock.seconds() - sight.seconds))

    def _latest_wall(self, roster: Roster) -> AwareDatetime:
        """The latest wall time that can be vouched for, whatever the wall clock says now."""
        sight = self._meet(roster)
        passed = timedelta(seconds=self._clock.seconds() - sight.seconds)
        return max(self._clock.now(), sight.wall + passed)

    def _keep(self, roster: Roster) -> None:
        """Write a try down. On a full disk the count goes on in memory: staff must get in to make room."""
        try:
            self._write(roster)
            self._unsaved = None
        except OSError:
            self._unsaved = roster
        self._meet(roster)

    def _save(self, roster: Roster) -> None:
        try:
            self._write(roster)
        except OSError as error:
            raise PinsError(
                f"{self._path.name}：存不下来（{error.strerror}），请看看磁盘，再试一次",
                f"{self._path.name}: it is not kept ({error.strerror}); check the disk and retry",
            ) from error
        self._unsaved = None

    def _write(self, roster: Roster) -> None:
        content = tomli_w.dumps(roster.model_dump(mode="json") | {"seen": roster.seen})
        write_whole(self._path, content.encode(), 0o600)

    def _read(self) -> Roster | None:
        return self._unsaved if self._unsaved is not None else read_roster(self._path)


def _with(roster: Roster | None, people: tuple[Member, ...], seen: AwareDatetime) -> Roster:
    return roster.model_copy(update={"people": people}) if roster else Roster(people=people, seen=seen)


def _shown(member: Member) -> dict[str, str]:
    """What the audit list keeps of somebody: never the PIN, nor its hash."""
    return {"name": member.name, "role": member.role.value}
