"""The history: one append-only chain of entries, each with the hash of the one before."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from typing import Any, Final

from django.db import connection

from alteram.errors import WrongEntry
from alteram.ledger.digests import FIRST, decision_digest, entry_hash, new_salt, now
from alteram.ledger.models import (
    Access,
    Addition,
    Assessment,
    Checkpoint,
    Claim,
    Coding,
    Entry,
    Export,
    Grouping,
    Judgement,
    Naming,
    Placing,
    Rating,
    Redaction,
    Requirement,
    Sample,
    Undo,
)
from alteram.ledger.opening import writing

LOCK: Final = 0x616C7466  # of PostgreSQL: one writer of the history at a time
DECISIONS: Final[dict[str, Any]] = {
    "judgement": Judgement,
    "addition": Addition,
    "assessment": Assessment,
    "grouping": Grouping,
    "rating": Rating,
    "requirement": Requirement,
    "sample": Sample,
    "coding": Coding,
    "placing": Placing,
    "naming": Naming,
    "export": Export,
    "undo": Undo,
    "access": Access,
    "redaction": Redaction,
}
HEAD: Final = re.compile(r"([0-9]+):([0-9a-f]{64})")


@dataclass(frozen=True, slots=True)
class Head:
    """The number and the hash of the last entry, written as ``12:5f3a...``; before the first entry, 0 and zeros."""

    number: int
    hash: str

    def __str__(self) -> str:
        return f"{self.number}:{self.hash}"

    @classmethod
    def of(cls, written: str) -> Head:
        """The head that ``written`` is.

        Raises:
            WrongEntry: it is none.
        """
        found = HEAD.fullmatch(written.strip())
        if found is None:
            todo = "give the whole line that alteram ledger checkpoint printed"
            raise WrongEntry(f"'{written}' is no head of a history", todo=todo)
        return cls(int(found[1]), found[2])


def locked_head() -> Head:
    """The head, and nobody else appends before the transaction of the caller ends."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [LOCK])
    return head()


def head() -> Head:
    """The last entry's number and hash."""
    last = Entry.objects.order_by("-number").values_list("number", "hash").first()
    return Head(*last) if last else Head(0, FIRST)


class Chain:
    """Makes the rows of the entries that come after ``head``."""

    def __init__(self, head: Head) -> None:
        self.head = head

    def link(self, kind: str, subject: str, digest: str) -> tuple[Any, ...]:
        """The row of the next entry."""
        at, number, previous = now(), self.head.number + 1, self.head.hash
        self.head = Head(number, entry_hash(number, kind, subject, digest, at, previous))
        return (number, kind, subject, digest, at, previous, self.head.hash)


def append(kind: str, row: Any) -> int:
    """The number of the entry made for ``row``, which is saved with a salt of its own, in the caller's transaction."""
    made = made_with(row)
    chain = Chain(locked_head())
    row.salt = new_salt()
    if hasattr(row, "entry"):
        row.entry = chain.head.number + 1
    row.save(force_insert=True)
    entry_kind = "correction" if kind == "judgement" and made else kind
    values = chain.link(entry_kind, f"{kind}:{row.pk}", decision_digest(kind, row, made and made.digest))
    names = ("number", "kind", "subject", "digest", "at", "previous", "hash")
    Entry(**dict(zip(names, values, strict=True))).save(force_insert=True)
    return chain.head.number


def made_with(row: Any) -> Claim | None:
    """The claim that a person made with the decision in ``row``: a corrected copy, or one that was added; or None."""
    id = getattr(row, "corrected_id", None) if isinstance(row, Judgement) else getattr(row, "claim_id", None)
    return Claim.objects.filter(pk=id).first() if id else None


def checkpoint() -> Head:
    """The head as it is now, noted in the ledger too."""
    with writing():
        at = locked_head()
        Checkpoint(number=at.number, hash=at.hash, at=now()).save(force_insert=True)
    return at


def redigested() -> dict[str, str]:
    """What rows are held to since words were taken out of them, by their subject; the last redaction counts."""
    digests: dict[str, str] = {}
    for told in Redaction.objects.order_by("id").values_list("digests", flat=True):
        digests.update(json.loads(told))
    return digests
