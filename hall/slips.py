"""The code on a printed slip: signed with the hall's key, and saying nothing about any person."""

import base64
import hashlib
import hmac
import struct
import uuid
from collections.abc import Container
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from hall.visiting import Booking
from hall.words import HallError

MARK = "HALL1:"
"""Tells a slip from any other code; its number rises with the form of what follows."""
SECRET_PURPOSE = "slip"
_HEAD = struct.Struct(">2s16sIHHI")
_SIGNED_BYTES = 16
_LONGEST_KIOSK = 16


class SlipFault(StrEnum):
    """Why a slip is refused."""

    FORGED = "forged"
    ALTERED = "altered"
    EXPIRED = "expired"
    WRONG_DAY = "wrong_day"
    USED = "used"


class SlipError(HallError):
    """A slip that opens no door, with the sentence for whoever holds it."""

    def __init__(self, fault: SlipFault, zh: str, en: str) -> None:
        super().__init__(zh, en)
        self.fault = fault


@dataclass(frozen=True)
class Slip:
    """What a code says: which booking, when, how many; moments in UTC, to the minute."""

    booking: str
    starts_at: datetime
    minutes: int
    people: int
    expires_at: datetime
    kiosk: str
    """Which kiosk printed it, at most 16 bytes of its name."""


class Slips:
    """Signs slips and checks them, offline, on every kiosk that has the hall's key.

    The signature is HMAC-SHA256 cut to 128 bits and not Ed25519: the code has 40 characters less and so
    coarser squares, which a kiosk's camera reads from farther away; and who may check may print, too.
    """

    def __init__(self, secret: bytes, zone: ZoneInfo) -> None:
        self._secret = secret
        self._zone = zone
        self._name = self._sign(b"name")[:2]

    def issue(self, booking: Booking, kiosk: str) -> str:
        """The code's text, upper-case letters and digits; it expires with the day of the visit."""
        wish = booking.wish
        day = wish.starts_at.astimezone(self._zone).date()
        expires = datetime.combine(day + timedelta(days=1), time(), self._zone)
        head = _HEAD.pack(
            self._name,
            uuid.UUID(booking.id).bytes,
            _minutes(wish.starts_at),
            wish.minutes,
            min(wish.people, 0xFFFF),
            _minutes(expires),
        )
        body = head + kiosk.encode()[:_LONGEST_KIOSK]
        return MARK + base64.b32encode(body + self._sign(body)).decode().rstrip("=")

    def verify(self, payload: str, *, now: datetime, used: Container[str]) -> Slip:
        """What a code says, if it lets somebody in today; `used` holds the bookings that have arrived.

        Raises SlipError.
        """
        slip = self._read(payload.strip())
        today, day = (moment.astimezone(self._zone).date() for moment in (now, slip.starts_at))
        if now >= slip.expires_at:
            raise SlipError(
                SlipFault.EXPIRED,
                f"这张预约单过期了：约的是 {day.month} 月 {day.day} 日。请重新预约，或者按散客登记",
                f"this slip has expired: it was for {day}. Book again, or enter them as walk-ins",
            )
        if day != today:
            raise SlipError(
                SlipFault.WRONG_DAY,
                f"日子还没到：约的是 {day.month} 月 {day.day} 日。请那天再来，或者先把预约改到今天",
                f"too early: it is for {day}. Come again that day, or move the booking to today first",
            )
        if slip.booking in used:
            raise SlipError(
                SlipFault.USED,
                "这张预约单已经用过了，他们到过馆了。多来的人请按散客登记",
                "this slip has been used; that group has arrived. Enter any others as walk-ins",
            )
        return slip

    def _read(self, payload: str) -> Slip:
        content = _decoded(payload)
        if len(content) < _HEAD.size + _SIGNED_BYTES or content[:2] != self._name:
            raise SlipError(
                SlipFault.FORGED,
                "这不是本馆开的预约单。请在今天的名单里找他们，或者按散客登记",
                "this hall gave out no such slip. Look for them in today's list, or enter them as walk-ins",
            )
        body, signature = content[:-_SIGNED_BYTES], content[-_SIGNED_BYTES:]
        if not hmac.compare_digest(signature, self._sign(body)):
            raise SlipError(
                SlipFault.ALTERED,
                "这张预约单被改过，或者没扫清楚。请再扫一次，还不行就在今天的名单里找他们",
                "this slip was altered or is not clear. Scan it again, or look for them in today's list",
            )
        _, ident, starts, minutes, people, expires = _HEAD.unpack_from(body)
        kiosk = body[_HEAD.size :].decode(errors="ignore")
        return Slip(str(uuid.UUID(bytes=ident)), _moment(starts), minutes, people, _moment(expires), kiosk)

    def _sign(self, content: bytes) -> bytes:
        return hmac.new(self._secret, content, hashlib.sha256).digest()[:_SIGNED_BYTES]


def _decoded(payload: str) -> bytes:
    """The bytes of a code; none where it is no code of ours, or not the one way to write these bytes."""
    text = payload.removeprefix(MARK)
    try:
        content = base64.b32decode(text + "=" * (-len(text) % 8))
    except ValueError:
        return b""
    again = MARK + base64.b32encode(content).decode().rstrip("=")
    return content if again == payload else b""


def _minutes(moment: datetime) -> int:
    return int(moment.timestamp()) // 60


def _moment(minutes: int) -> datetime:
    return datetime.fromtimestamp(minutes * 60, UTC)
