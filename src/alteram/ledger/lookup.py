"""Claims and statements of the ledger, by the ids that people know."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Final

from alteram.contract import decode_claim
from alteram.errors import NotInLedger
from alteram.ledger.models import Assessment, Claim, Judgement, Revision, Statement, Undo
from alteram.ledger.second import Second, seconds
from alteram.model import Claim as Told

JOINED: Final = ("reading__revision__statement",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A row of a claim, with what persons decided about it and did not take back, in order.

    ``seconds`` are the corrections of its statement that two persons have to hold, by the number of their entry.
    """

    row: Claim
    judgements: tuple[Judgement, ...]
    assessments: tuple[Assessment, ...]
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
    rows = Claim.objects.filter(cid=id).select_related(*JOINED).order_by("-id")
    if (
        not rows.exists()
    ):  # the beginning of an id is looked for among all, which takes a second where they are a million
        rows = Claim.objects.filter(cid__startswith=id).select_related(*JOINED).order_by("-id")
    found = list(rows.filter(reading__by_hand=False)[:100]) or list(rows[:100])
    if len({row.cid for row in found}) != 1:
        what = "several claims have an id that begins with" if found else "no claim has the id"
        raise NotInLedger(f"{what} '{id}'", todo="take an id that alteram ledger find shows")
    newest: Claim = max(found, key=lambda row: (row.reading.current, row.id))
    return newest


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
        todo = "take an id that alteram ledger find shows"
        raise NotInLedger(f"no statement has the id or address '{key}'", todo=todo)
    return found


def standings(ids: tuple[int, ...]) -> list[Standing]:
    """The claims in those rows, in that order, each with its decisions."""
    rows = Claim.objects.filter(id__in=ids).select_related("reading__revision__statement")
    found = {row.pk: row for row in rows}
    cids = {row.cid for row in found.values()}
    undone = set(Undo.objects.values_list("undoes", flat=True))
    judged = [each for each in Judgement.objects.filter(cid__in=cids).order_by("id") if each.entry not in undone]
    graded = [each for each in Assessment.objects.filter(cid__in=cids).order_by("id") if each.entry not in undone]
    stand = seconds({row.reading.revision_id for row in found.values()}) if found else {}
    return [
        Standing(
            row=row,
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
