"""Salted hashes of what rows say, by which the history knows whether they are still as they were.

A salt is kept with its row and not in the history, so that the history tells nothing of a row whose salt is gone: who
guesses a name that was taken out cannot test the guess.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Any, Final

FIRST: Final = "0" * 64  # what the first entry has for the hash before it
REVISION_FIELDS: Final = (
    "number", "sid", "issuer", "party", "published", "title", "url", "conflict", "lang", "text", "layout",
    "capture_id", "source", "way", "taken", "encoding", "kept_at",
)  # fmt: skip
READING_FIELDS: Final = ("reader", "by_hand", "read_at", "error", "manifest")
DECISION_FIELDS: Final = {
    "judgement": ("revision_id", "cid", "verdict", "reason", "by", "at"),
    "addition": ("revision_id", "cid", "reason", "by", "at"),
    "assessment": ("revision_id", "cid", "axis", "grade", "reason", "by", "at"),
    "grouping": ("verdict", "claims", "others", "reason", "by", "at"),
    "rating": ("agreement", "obligation", "fulfilment", "reason", "by", "at"),
    "requirement": ("rule", "reason", "by", "at"),
    "sample": ("query", "unit", "size", "seed", "alike", "coders", "claims", "reason", "by", "at"),
    "coding": ("sample_id", "revision_id", "cid", "verdict", "event", "stance", "modality", "reason", "by", "at"),
    "placing": ("revision_id", "cid", "words", "conflict", "place", "reason", "by", "at"),
    "naming": ("names", "by", "at"),
    "export": ("query", "form", "by", "at"),
    "undo": ("undoes", "reason", "by", "at"),
    "access": ("person", "act", "role", "reason", "by", "at"),
    "redaction": ("statement_id", "proof", "places", "digests", "reason", "by", "at"),
}


_ENCODER: Final = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def new_salt() -> str:
    """128 random bits, in hexadecimal digits."""
    return secrets.token_hex(16)


def now() -> str:
    """This instant, an ISO date-time in UTC to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def digest_of(salt: str, said: str | bytes) -> str:
    """The SHA-256 of ``salt`` and ``said``, in hexadecimal digits."""
    known = hashlib.sha256(salt.encode())
    known.update(said.encode("utf-8", "surrogatepass") if isinstance(said, str) else said)
    return known.hexdigest()


def canonical(fields: Any) -> str:
    """``fields`` as JSON that is always the same: sorted keys, no white space."""
    return _ENCODER.encode(fields)


def reading_digest(statement: str, revision: Any, reading: Any, *, has_bytes: bool) -> str:
    """What the history holds a reading and its revision to, under the ``statement``'s key.

    ``has_bytes`` says whether the captured bytes are kept.
    """
    kept = digest_of(revision.salt, canonical([statement, has_bytes, *_values(revision, REVISION_FIELDS)]))
    return digest_of(reading.salt, canonical([kept, *_values(reading, READING_FIELDS)]))


def decision_digest(kind: str, row: Any, made: str | None = None) -> str:
    """What the history holds a decision of that ``kind`` to; ``made`` is the digest of the claim that came with it."""
    return digest_of(row.salt, canonical([*_values(row, DECISION_FIELDS[kind]), made]))


def entry_hash(number: int, kind: str, subject: str, digest: str, at: str, previous: str) -> str:
    """The hash of an entry of the history, which the next one repeats."""
    return hashlib.sha256(canonical([number, kind, subject, digest, at, previous]).encode()).hexdigest()


def fingerprint_of(statement: str, text: str, particulars: Iterable[str | None]) -> str:
    """What tells a revision of ``statement`` from another: its text and particulars.

    It is unsalted, so that the same file is known again; a redaction takes it away.
    """
    return digest_of("", canonical([statement, text, *particulars]))


def _values(row: Any, names: Iterable[str]) -> list[Any]:
    return [getattr(row, name) for name in names]
