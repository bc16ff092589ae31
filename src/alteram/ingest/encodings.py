"""Bytes as text: by their mark, as UTF-8, as the encoding that is stated, else as the one that alone fits."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass
from typing import Final

from alteram.errors import NotText, UnknownEncoding
from alteram.ingest.guesses import Guess, guess, unsound_at

_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_WIDER: Final = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_HIGH: Final = re.compile(rb"[\x80-\xff]")
_ESCAPES: Final = b"\x1b$"  # opens Japanese in ISO-2022-JP
_LOOK: Final = 65_536
_MOST_GUESSED: Final = 6_000_000  # bytes; each encoding that is tried takes a text of its own
_MOST_CONTROLS: Final = 0.02  # of bytes; texts have next to none, other files many
_TODO: Final = "save it as UTF-8, or give its --encoding"
# What pages call an encoding, and what is meant by it (WHATWG Encoding Standard, https://encoding.spec.whatwg.org).
_MEANT: Final = {
    "iso8859-1": "cp1252",
    "ascii": "cp1252",
    "iso8859-9": "cp1254",
    "tis-620": "cp874",
    "iso8859-11": "cp874",
    "euc_kr": "cp949",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and the encoding it was decoded from; a byte-order mark of UTF-8 stays, as U+FEFF."""

    text: str
    encoding: str


def opens_wide(content: bytes) -> bool:
    """Whether ``content`` begins with the byte-order mark of UTF-16 or UTF-32."""
    return any(content.startswith(mark) for mark, _ in _MARKS[1:])


def sight_of(content: bytes) -> str:
    """``content`` as it looks before its encoding is known: letters beyond ASCII may be others."""
    marked = next((name for mark, name in _MARKS if content.startswith(mark)), "utf-8")
    return content.decode(marked, "replace")


def refuse_no_text(content: bytes, *, where: str | None) -> None:
    """Nothing, for bytes that begin as a text may.

    Raises:
        NotText: they do not.
    """
    head = content[:_LOOK]
    if not any(head.startswith(mark) for mark, _ in _MARKS) and _is_controlled(head):
        _wide(head, where)


def known_encoding(name: str) -> str | None:
    """The encoding that ``name`` means, in Python's spelling; None where there is none of text by that name."""
    try:
        found = codecs.lookup(name.strip().lower())
    except (LookupError, ValueError):
        return None
    is_text = getattr(found, "_is_text_encoding", True)
    return _MEANT.get(found.name, found.name) if is_text else None


def decode(content: bytes, *, where: str | None, encoding: str | None = None, stated: str | None = None) -> Decoded:
    """The text that ``content`` is.

    ``encoding`` is what the user says of it, and is taken at its word; ``stated`` what the file says of itself, which
    gives way to a byte-order mark and to bytes that are UTF-8. Without either, an encoding is guessed, and taken only
    where no other that fits reads another text.

    Raises:
        UnknownEncoding: it is in no encoding that can be told, in several, or cut within a character; the message
            names the byte.
        NotText: it is no text.
    """
    if encoding is not None:
        return _strictly(content, encoding, where)
    for mark, name in _MARKS:
        if content.startswith(mark):
            return _strictly(content, name, where)
    if _is_controlled(content[:_LOOK]):
        return _wide(content, where)
    return _narrow(content, where, stated and known_encoding(stated))


def _is_controlled(head: bytes) -> bool:
    """Whether ``head`` has more control bytes than a text whose letters begin with a byte of ASCII."""
    return b"\x00" in head or len(_CONTROLS.findall(head)) > _MOST_CONTROLS * len(head)


def _narrow(content: bytes, where: str | None, stated: str | None) -> Decoded:
    try:
        if _ESCAPES not in content:
            return Decoded(content.decode("utf-8"), "utf-8")
        fault = content.index(_ESCAPES)
    except UnicodeDecodeError as error:
        fault = error.start
        if _is_damaged_utf8(content):
            raise UnknownEncoding(f"byte {fault} is not UTF-8", where=where, todo=_TODO) from None
    if stated is not None and stated not in ("utf-8", "utf-16", "utf-32"):
        return _strictly(content, stated, where)
    return _guessed(content, fault, where)


def _guessed(content: bytes, fault: int, where: str | None) -> Decoded:
    found = guess(content) if len(content) <= _MOST_GUESSED else list[str]()
    if not isinstance(found, Guess):
        could_be = f": it could be {', '.join(found)}" if found else ""
        raise UnknownEncoding(f"byte {fault} is not UTF-8{could_be}", where=where, todo=_TODO)
    return Decoded(found.text, found.encoding)


def _wide(content: bytes, where: str | None) -> Decoded:
    """The text of UTF-16 or UTF-32 without a byte-order mark: no other text has so many control bytes."""
    found = guess(content, wide=True) if len(content) <= _MOST_GUESSED else list[str]()
    if isinstance(found, Guess):
        return Decoded(found.text, found.encoding)
    raise NotText("these bytes are no text", where=where, todo="leave it out, or give the statement's text")


def _strictly(content: bytes, encoding: str, where: str | None) -> Decoded:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        what = f"byte {error.start} is not {encoding.upper()}"
        raise UnknownEncoding(what, where=where, todo=_TODO) from None
    except (LookupError, UnicodeError) as error:
        raise UnknownEncoding(f"it cannot be decoded: {error}", where=where, todo=_TODO) from None
    if not encoding.startswith("utf") and (place := unsound_at(text)) is not None:
        what = f"from character {place} on it is not {encoding.upper()}"
        raise UnknownEncoding(what, where=where, todo=_TODO)
    return Decoded(text, encoding)


def _is_damaged_utf8(content: bytes) -> bool:
    """Whether most of what is not ASCII is UTF-8 all the same: a cut, or another encoding pasted in."""
    inside = sum(len(match[0]) for match in _WIDER.finditer(content))
    return inside > 0 and inside >= len(_HIGH.findall(content)) / 2
