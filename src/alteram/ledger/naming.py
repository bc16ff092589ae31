"""Whose names of places are shown to who chose none; the history says who set that."""

from __future__ import annotations

from alteram.ledger.digests import now
from alteram.ledger.history import append, locked_head
from alteram.ledger.judging import check_said
from alteram.ledger.models import Naming, Undo
from alteram.ledger.opening import writing


def set_names(names: str, *, by: str) -> int:
    """The number of the entry that sets the names that are shown; whether there are such, the caller knows.

    Raises:
        WrongEntry: there is no name of who sets it.
    """
    check_said(by=by)
    with writing():
        locked_head()
        return append("naming", Naming(names=names, by=by, at=now()))


def names_set() -> str | None:
    """The names that were set last; None where nobody set any, or it was taken back."""
    found = Naming.objects.exclude(entry__in=Undo.objects.values("undoes")).order_by("-entry")
    names: str | None = found.values_list("names", flat=True).first()
    return names
