"""Entries of the history that tell who may enter the review room; the accounts themselves are the room's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from django.db.models import Max

from alteram.ledger.digests import now
from alteram.ledger.history import append
from alteram.ledger.judging import check, check_said
from alteram.ledger.models import Access
from alteram.ledger.opening import writing

ACTS: Final = ("invite", "role", "link", "close", "open")


def note_access(person: str, act: str, role: str, *, reason: str, by: str) -> int:
    """The number of the entry that says what ``by`` did with the access of ``person``, who has that ``role`` now.

    Raises:
        WrongEntry: there is no such act, or no person, role, reason or name.
    """
    check(act, ACTS, "act")
    check_said(person=person, role=role, reason=reason, by=by)
    with writing():
        row = Access(person=person, act=act, role=role, reason=reason.strip(), by=by, at=now())
        return append("access", row)


def last_of(person: str, acts: Sequence[str]) -> int:
    """The row that tells of the last of these ``acts`` about ``person``; 0 where none does."""
    found: int | None = Access.objects.filter(person=person, act__in=acts).aggregate(last=Max("pk"))["last"]
    return found or 0


def has_people() -> bool:
    """Whether anybody was ever invited: the ledger is then a team's."""
    return bool(Access.objects.exists())
