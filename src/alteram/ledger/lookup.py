"""Claims and statements of the ledger, by the ids that people know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from django.db.models import Q

from alteram.contract import decode_claim
from alteram.errors import NotInLedger
from alteram.ledger.models import Addition, Assessment, Claim, Judgement, Revision, Statement, Undo
from alteram.ledger.second import Second, seconds
from alteram.model import Claim as Told

# of a statement with very many claims, each row would bring all of them, and the whole text
LONG: Final = ("reading__manifest", "reading__revision__text", "reading__revision__layout")


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A row of a claim, with what persons decided about it and did not take back, in order.

    ``addition`` tells who added it, where a person did, even if that was taken back. ``seconds`` are the corrections of
    its statement that two persons have to hold, by the number of their entry.
    """

    row: Claim
    judgements: tuple[Judgement, ...]
    assessments: tuple[Assessment, ...]
    addition: Addition | None = None
    seconds: Mapping[int, Second] = field(default_factory=dict)

    @property
    def claim(self) -> Told:
        """The claim as the contract has it."""
        return decode_claim(self.row.json)

    @property
    def judgement(self) -> Judgement | None:
        """The last judgement that stands."""
        return self.judgements[-1] if self.judgements else None

    @property
    def second(self) -> Second | None:
        """How the row itself stands, where a person made it and two have to hold it."""
        return next((each for each in self.seconds.values() if each.made.copy == self.row.pk), None)

    def second_of(self, judgement: Judgement) -> Second | None:
        """How a correction stands of which two persons are required; None where one is enough."""
        return self.seconds.get(judgement.entry)


def claim_by(id: str) -> Claim:
    """The row of the claim whose id is, or begins with, ``id``; of several readings, that of the newest.

    Raises:
        NotInLedger: there is none, or several claims have such an id.
    """
    rows = Claim.objects.filter(beginning("cid", id)).select_related("reading__revision__statement")
    rows = rows.defer("reading__manifest", "reading__revision__layout").order_by("-id")
    found = list(rows.filter(reading__by_hand=False)[:100]) or list(rows[:100])
    if len({row.cid for row in found}) != 1:
        what = "several claims have an id that begins with" if found else "no claim has the id"
        raise NotInLedger(f"{what} '{id}'", todo="look for the claim by its words, and take the id that it has there")
    newest: Claim = max(found, key=lambda row: (row.reading.current, row.id))
    return newest


def beginning(field: str, id: str) -> Q:
    """What rows meet whose ``field``, an id of hexadecimal digits, is or begins with ``id``.

    A range finds them in an index, which ``LIKE`` would read as a whole; no digit sorts after a z.
    """
    return Q(**{f"{field}__gte": id, f"{field}__lte": f"{id}z", f"{field}__startswith": id})


def statement_by(key: str) -> Statement:
    """The statement that is kept under ``key``, or that was read under that id, or is at that address.

    Raises:
        NotInLedger: there is none.
    """
    found: Statement | None = Statement.objects.filter(key=key).first()
    if found is None:
        revision = Revision.objects.filter(sid=key).first() or Revision.objects.filter(url=key).first()
        found = revision and revision.statement
    if found is None:
        todo = "look for the statement by the words of its claims, and take the id that it has there"
        raise NotInLedger(f"no statement has the id or address '{key}'", todo=todo)
    return found


def revision_of(sid: str) -> Revision:
    """The newest revision that was read under that id, or of the statement that is kept under it, or at that address.

    Raises:
        NotInLedger: there is none.
    """
    found: Revision | None = Revision.objects.filter(sid=sid).order_by("-number", "-id").first()
    return found or statement_by(sid).revisions.order_by("-number")[0]


def standings(ids: tuple[int, ...]) -> list[Standing]:
    """The claims in those rows, in that order, each with its decisions."""
    rows = Claim.objects.filter(id__in=ids).select_related("reading__revision__statement").defer(*LONG)
    found = {row.pk: row for row in rows}
    cids = {row.cid for row in found.values()}
    undone = set(Undo.objects.values_list("undoes", flat=True))
    judged = [each for each in Judgement.objects.filter(cid__in=cids).order_by("id") if each.entry not in undone]
    graded = [each for each in Assessment.objects.filter(cid__in=cids).order_by("id") if each.entry not in undone]
    added = {each.claim_id: each for each in Addition.objects.filter(claim_id__in=found)}
    stand = seconds({row.reading.revision_id for row in found.values()}) if found else {}
    return [
        Standing(
            row=row,
            addition=added.get(row.pk),
            judgements=tuple(each for each in judged if _is_of(each, row)),
            assessments=tuple(each for each in graded if _is_of(each, row)),
            seconds={n: each for n, each in stand.items() if each.made.revision == row.reading.revision_id},
        )
        for row in (found[id] for id in ids if id in found)
    ]


def _is_of(decision: Judgement | Assessment, row: Claim) -> bool:
    return bool(decision.cid == row.cid and decision.revision_id == row.reading.revision_id)


def homes(cids: Iterable[str]) -> dict[str, int]:
    """The row of the statement in which each claim stands now, by the claim's id; others are left out."""
    rows = Claim.objects.filter(cid__in=list(cids), reading__current=True).order_by("id")
    return dict(rows.values_list("cid", "reading__revision__statement_id"))
