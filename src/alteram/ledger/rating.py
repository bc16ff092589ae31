"""How far persons hold obligations to be fulfilled, beside what parties allege."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Final, get_args

from alteram.ledger.digests import now
from alteram.ledger.history import append, locked_head
from alteram.ledger.judging import check, check_said
from alteram.ledger.models import Rating, Undo
from alteram.ledger.opening import writing
from alteram.model.agreements import Assessment, Fulfilment

DEGREES: Final = get_args(Fulfilment)


def rate(agreement: str, obligation: str, fulfilment: int, *, reason: str, by: str) -> int:
    """The number of the entry that keeps ``by``'s rating of an obligation: 0 not initiated, 1 minimal, 2 intermediate,
    3 full (Peace Accords Matrix, Kroc Institute).

    Whether there is such an obligation, the caller knows.

    Raises:
        WrongEntry: there is no such degree, or no reason or name.
    """
    check(str(fulfilment), tuple(map(str, DEGREES)), "degree of fulfilment")
    check_said(reason=reason, by=by)
    with writing():
        locked_head()
        row = Rating(agreement=agreement, obligation=obligation, fulfilment=fulfilment, reason=reason, by=by, at=now())
        return append("rating", row)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rated:
    """What a person said of an obligation; ``undone`` tells by whom, when and why it was taken back, if it was."""

    assessment: Assessment
    undone: Undo | None


def ratings(agreement: str) -> list[Assessment]:
    """What persons said of the obligations of ``agreement`` and did not take back, in order."""
    return [each.assessment for each in all_ratings(agreement) if each.undone is None]


def all_ratings(agreement: str) -> list[Rated]:
    """What persons said of the obligations of ``agreement``, in order, and what of it was taken back."""
    rows = list(Rating.objects.filter(agreement=agreement).order_by("entry"))
    undone = {each.undoes: each for each in Undo.objects.filter(undoes__in=[row.entry for row in rows])}
    return [Rated(assessment=_assessment(row), undone=undone.get(row.entry)) for row in rows]


def _assessment(row: Rating) -> Assessment:
    return Assessment(
        agreement=row.agreement,
        obligation=row.obligation,
        fulfilment=row.fulfilment,
        reason=row.reason,
        by=row.by,
        on=date.fromisoformat(row.at[:10]),
        entry=row.entry,
    )
