"""Bytes as text: UTF-8, or UTF-16 with a byte-order mark."""

from __future__ import annotations

import codecs
import re
from typing import Final

from alteram.errors import NotText, UnknownEncoding

_UTF16: Final = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF32: Final = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_LOOK: Final = 65_536
_MOST_CONTROLS: Final = 0.02  # of bytes; texts have next to none, other files many
_WIDE: Final = 0.3  # of the bytes at every second place are zero in UTF-16 without its mark
_TODO: Final = "save it as UTF-8"


def opens_wide(content: bytes) -> bool:
    """Whether ``content`` begins with the byte-order mark of UTF-16."""
    return content.startswith(_UTF16) and not content.startswith(_UTF32)


def decode(content: bytes, *, where: str) -> str:
    """The text that ``content`` is; a UTF-8 byte-order mark stays, as U+FEFF.

    Raises:
        UnknownEncoding: it is text of another encoding, or cut within a character; the message tells the byte.
        NotText: it is no text.
    """
    wide = opens_wide(content)
    if not wide:
        _refuse_binary(content[:_LOOK], where=where)
    try:
        return content.decode("utf-16" if wide else "utf-8")
    except UnicodeDecodeError as error:
        name = "UTF-16" if wide else "UTF-8"
        raise UnknownEncoding(f"byte {error.start} is not {name}", where=where, todo=_TODO) from None


def _refuse_binary(head: bytes, *, where: str) -> None:
    if head.startswith(_UTF32):
        raise UnknownEncoding("byte 0 opens UTF-32", where=where, todo=_TODO)
    if _looks_wide(head):
        what = f"byte {head.index(0)} is zero, as in UTF-16 without a byte-order mark"
        raise UnknownEncoding(what, where=where, todo=_TODO)
    if b"\x00" in head or len(_CONTROLS.findall(head)) > _MOST_CONTROLS * len(head):
        raise NotText("these bytes are no text", where=where, todo="leave it out, or give the statement's text")


def _looks_wide(head: bytes) -> bool:
    """Whether every second byte is mostly zero, and the others hardly ever: Latin script in UTF-16."""
    fewer, more = sorted([_zeros(head[0::2]), _zeros(head[1::2])])
    return more > _WIDE and fewer < _WIDE / 10


def _zeros(some: bytes) -> float:
    return some.count(0) / max(1, len(some))
