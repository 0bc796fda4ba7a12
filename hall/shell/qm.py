"""Translations in the form that Qt reads by itself, made in memory."""

import struct
from collections.abc import Mapping

_MAGIC = bytes.fromhex("3cb86418caef9c95cd211cbf60a1bddd")
_HASHES, _MESSAGES = 0x42, 0x69
_END, _TRANSLATION, _SOURCE, _CONTEXT, _COMMENT = 1, 3, 6, 7, 8


def compile_messages(messages: Mapping[tuple[str, str], str]) -> bytes:
    """Translations by context and source as a .qm file.

    A QTranslator that answers from Python deadlocks: the thread in which Qt loads QML asks it and waits for
    the interpreter, while the interpreter waits for the QML. With these bytes Qt asks nobody.
    """
    body = bytearray()
    hashes = []
    for (context, source), translation in messages.items():
        hashes.append((_elf_hash(source.encode()), len(body)))
        body += _field(_TRANSLATION, translation.encode("utf-16-be"))
        body += _field(_COMMENT, b"")
        body += _field(_SOURCE, source.encode())
        body += _field(_CONTEXT, context.encode())
        body.append(_END)
    index = b"".join(struct.pack(">II", *entry) for entry in sorted(hashes))
    return _MAGIC + _field(_HASHES, index) + _field(_MESSAGES, bytes(body))


def _field(tag: int, content: bytes) -> bytes:
    return struct.pack(">BI", tag, len(content)) + content


def _elf_hash(text: bytes) -> int:
    """The hash of ELF symbol tables, which Qt uses as well; 0 stands for nothing."""
    value = 0
    for byte in text:
        value = (value << 4) + byte
        value = (value ^ (value & 0xF0000000) >> 24) & 0x0FFFFFFF
    return value or 1
