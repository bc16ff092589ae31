"""What persons decide about incidents: accepted, joined or split; each an entry of the history that moves no claim."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import Final

from alteram.errors import NotInLedger, WrongEntry
from alteram.ledger.copies import Copies
from alteram.ledger.digests import now
from alteram.ledger.history import append, locked_head
from alteram.ledger.judging import check_said
from alteram.ledger.lookup import beginning, claim_by
from alteram.ledger.models import Grouping, Incident, Undo
from alteram.ledger.opening import writing
from alteram.model import Grouping as Told
from alteram.model import incident_id
from alteram.model.incidents import Decided

FEWEST: Final = 2  # claims that there is something to decide about
LOOK: Final = "take ids that alteram ledger incidents shows"


def remember(shown: Iterable[Sequence[str]]) -> None:
    """Keep the claims of each incident that is ``shown``, by id, so that a person can decide about it by its own id."""
    rows = [Incident(id=incident_id(claims), claims=json.dumps(sorted(claims))) for claims in shown]
    known = set(Incident.objects.filter(id__in=[row.id for row in rows]).values_list("id", flat=True))
    if new := [row for row in rows if row.id not in known]:
        with writing():
            Incident.objects.bulk_create(new, ignore_conflicts=True)


def accept(incident: str, *, reason: str, by: str) -> int:
    """The number of the entry that says that all claims of ``incident`` tell of one happening.

    Raises:
        NotInLedger: no incident was shown under that id.
        WrongEntry: there is no reason or name.
    """
    return _decide("accept", members_of(incident), reason=reason, by=by)


def join(ids: Iterable[str], *, reason: str, by: str) -> int:
    """The number of the entry that says that all claims of ``ids``, incidents or claims, tell of one happening.

    Raises:
        NotInLedger: there is no such incident or claim.
        WrongEntry: they are fewer than two claims, or there is no reason or name.
    """
    claims = {each for id in ids for each in (members_of(id) if id.startswith("i_") else [claim_by(id).cid])}
    return _decide("join", sorted(claims), reason=reason, by=by)


def split(incident: str, claims: Iterable[str], *, reason: str, by: str) -> int:
    """The number of the entry that says that ``claims`` of ``incident`` do not tell of what its other claims tell of.

    Raises:
        NotInLedger: there is no such incident or claim.
        WrongEntry: a claim is not of the incident, none or all of its claims are named, or there is no reason or name.
    """
    members = members_of(incident)
    gone = sorted({claim_by(id).cid for id in claims})
    if strangers := [id for id in gone if id not in members]:
        raise WrongEntry(f"claim {strangers[0]} is not of incident {incident}", todo=LOOK)
    rest = [id for id in members if id not in gone]
    if not gone or not rest:
        raise WrongEntry("a split leaves claims on both sides", todo="name some of the incident's claims, not all")
    return _decide("split", gone, rest, reason=reason, by=by)


def members_of(incident: str) -> list[str]:
    """The ids of the claims of the incident whose id is, or begins with, ``incident``, in order.

    Raises:
        NotInLedger: none was shown under that id, or several begin so.
    """
    found = list(Incident.objects.filter(beginning("id", incident)).values_list("claims", flat=True)[:2])
    if len(found) != 1:
        what = "several incidents have an id that begins with" if found else "no incident was shown under"
        raise NotInLedger(f"{what} '{incident}'", todo=LOOK)
    members: list[str] = json.loads(found[0])
    return members


def shown_with(claim: str) -> list[list[str]]:
    """The claims of each incident that was shown with ``claim`` in it, in no order."""
    return [
        json.loads(each)
        for each in Incident.objects.filter(claims__contains=f'"{claim}"').values_list("claims", flat=True)
    ]


def groupings() -> list[Told]:
    """What persons decided and did not take back, in order."""
    undone = set(Undo.objects.values_list("undoes", flat=True))
    return [
        Told(
            verdict=row.verdict,
            claims=tuple(json.loads(row.claims)),
            others=tuple(json.loads(row.others)),
            reason=row.reason,
            by=row.by,
            at=row.at,
            entry=row.entry,
        )
        for row in Grouping.objects.order_by("entry")
        if row.entry not in undone
    ]


def followed(told: Iterable[Told]) -> list[Told]:
    """The same decisions, in each of which the corrected copies of a claim take part beside the claim itself.

    A copy that a decision names stays on the side on which it is named.
    """
    told, copies = list(told), Copies()
    return [_followed(each, copies) for each in told]


def _followed(told: Told, copies: Copies) -> Told:
    named = {*told.claims, *told.others}
    claims = copies.of(told.claims) - named
    others = copies.of(told.others) - named - claims
    return replace(told, claims=(*told.claims, *sorted(claims)), others=(*told.others, *sorted(others)))


def _decide(verdict: Decided, claims: Sequence[str], others: Sequence[str] = (), *, reason: str, by: str) -> int:
    check_said(reason=reason, by=by)
    if len(claims) + len(others) < FEWEST:
        raise WrongEntry("one claim alone is no incident", todo="name two claims or more")
    with writing():
        locked_head()
        row = Grouping(
            verdict=verdict, claims=json.dumps(claims), others=json.dumps(others), reason=reason, by=by, at=now()
        )
        return append("grouping", row)
