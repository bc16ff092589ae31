"""The statement: a text with who issued it, for which party, and when."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from typing import Literal

from alteram.model.layout import Layout

Way = Literal["file", "standard-input", "text", "address"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """The bytes that a statement came in: their SHA-256, number and media type, and how, where and when they were got.

    ``source`` is a path as the user gave it, with a line where there are several, or the address that the bytes came
    from; None for a text given as such.
    ``taken`` is the instant at which the bytes were read, an ISO date-time in UTC to the second. ``encoding`` is the
    IANA name of the one that the bytes were decoded from; None where they are no text.
    """

    sha256: str
    size: int
    media_type: str
    source: str | None = None
    way: Way = "text"
    taken: str | None = None
    encoding: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """One published account. Only ``id``, ``text`` and ``capture`` are certain; the rest is None where unknown.

    ``text`` is kept code point for code point as it arrived, save CRLF -> LF and a leading byte-order mark;
    every offset of the program counts code points of it. ``published`` is an ISO date, or a date-time with
    zone; ``lang`` is a BCP 47 tag. ``layout`` tells where each run of the text stands on the pages it came from.
    """

    id: str
    text: str
    capture: Capture
    issuer: str | None = None
    party: str | None = None
    published: str | None = None
    title: str | None = None
    url: str | None = None
    conflict: str | None = None
    lang: str | None = None
    layout: Layout = ()

    @property
    def day(self) -> date | None:
        """The day of publication, local to the issuer."""
        return date.fromisoformat(self.published[:10]) if self.published else None


def stored(text: str) -> str:
    """``text`` as it is kept: CRLF becomes LF, a leading byte-order mark goes."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def id_of(text: str) -> str:
    """The id of a statement that brought none: ``s_`` and a hash of its stored text."""
    return "s_" + hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:16]
