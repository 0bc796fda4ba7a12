"""The hall's key: seals contacts, so that a copied or stolen file of records names nobody; signs slips."""

import json
import threading
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from hall.paths import write_whole
from hall.store.errors import RefusedError
from hall.visiting import Contact


class KeyFileError(RefusedError):
    """The key is missing, unreadable, or not the one that sealed."""


class Keys:
    """Seals and opens with the key in a file; the first seal makes the file, readable by its owner alone.

    Only the first: where `may_make` says that something was sealed before, a lost key is an error and not a
    new key that would bury the old contacts.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._fernet: Fernet | None = None
        self._secret = b""
        self._lock = threading.Lock()

    def seal(self, contact: Contact, *, may_make: bool) -> str:
        """A contact as text that says nothing without the key. Raises KeyFileError."""
        words = json.dumps([contact.name, contact.phone], ensure_ascii=False)
        return self._key(may_make=may_make).encrypt(words.encode()).decode()

    def open(self, sealed: str) -> Contact:
        """The contact that was sealed. Raises KeyFileError."""
        try:
            name, phone = json.loads(self._key(may_make=False).decrypt(sealed.encode()))
        except InvalidToken as error:
            raise KeyFileError(
                f"{self._path.name}：钥匙不对，联系人打不开，请放回原来的钥匙文件",
                f"{self._path.name}: not the key that sealed this contact; put the old key file back",
            ) from error
        return Contact(name, phone)

    def derive(self, purpose: str, *, may_make: bool) -> bytes:
        """A secret of 32 bytes for one purpose; it tells nothing of the key. Raises KeyFileError."""
        self._key(may_make=may_make)
        return HKDF(SHA256(), 32, salt=None, info=purpose.encode()).derive(self._secret)

    def _key(self, *, may_make: bool) -> Fernet:
        with self._lock:
            if self._fernet is None:
                self._fernet = self._read(may_make)
            return self._fernet

    def _read(self, may_make: bool) -> Fernet:
        name = self._path.name
        try:
            if not self._path.exists() and may_make:
                self._path.parent.mkdir(parents=True, exist_ok=True)
                write_whole(self._path, Fernet.generate_key(), 0o600)
            self._secret = self._path.read_bytes().strip()
            return Fernet(self._secret)
        except FileNotFoundError as error:
            raise KeyFileError(
                f"{name}：钥匙文件不见了，请从备份的地方放回来",
                f"{name}: the key file is gone; put its copy back",
            ) from error
        except (OSError, ValueError) as error:
            raise KeyFileError(
                f"{name}：钥匙文件用不了（{error}），请放回原来的钥匙文件",
                f"{name}: the key file will not do ({error}); put the old key file back",
            ) from error
