"""The history as people read it: entries with the rows that they are about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from django.db.models import CharField, Q, QuerySet, Value
from django.db.models.functions import Cast, Concat

from alteram.ledger.history import DECISIONS
from alteram.ledger.models import Addition, Assessment, Claim, Entry, Grouping, Judgement, Reading, Undo

KINDS: Final = (
    "statement", "reading", "judgement", "correction", "addition", "assessment", "grouping", "rating", "requirement",
    "sample", "coding", "placing", "naming", "export", "undo", "redaction", "access",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """An entry with the ``row`` that it is about, None where that is gone.

    ``claim`` is the newest row of the claim that was judged; ``undone`` the number of the entry that took it back.
    """

    entry: Entry
    row: Any
    claim: Claim | None = None
    undone: int | None = None


def entries(*, kind: str = "", by: str = "", to: int | None = None) -> QuerySet[Entry]:
    """The entries of that ``kind``, decided ``by`` that person, up to the number ``to``; the newest first."""
    found = Entry.objects.order_by("-number")
    if kind:
        found = found.filter(kind=kind)
    if to is not None:
        found = found.filter(number__lte=to)
    return found.filter(_decided_by(by)) if by else found


def _decided_by(person: str) -> Q:
    asked = Q()
    for kind, model in DECISIONS.items():
        subject = Concat(Value(f"{kind}:"), Cast("pk", CharField()), output_field=CharField())
        asked |= Q(subject__in=model.objects.filter(by=person).annotate(subject=subject).values("subject"))
    return asked


def about(row: Claim) -> QuerySet[Entry]:
    """The entries about the claim in that ``row``, the oldest first: who read or made it, and all that was decided."""
    revision, cid = row.reading.revision_id, row.cid
    here = Q(revision=revision, cid=cid)
    named = Q(claims__contains=f'"{cid}"') | Q(others__contains=f'"{cid}"')
    found: dict[str, QuerySet[Any]] = {
        "reading": Reading.objects.filter(revision=revision, by_hand=False, manifest__contains=f"{cid} "),
        "judgement": Judgement.objects.filter(here | Q(corrected=row)),
        "addition": Addition.objects.filter(here),
        "assessment": Assessment.objects.filter(here),
        "grouping": Grouping.objects.filter(named),
    }
    subjects = [f"{kind}:{pk}" for kind, rows in found.items() for pk in rows.values_list("pk", flat=True)]
    numbers = Entry.objects.filter(subject__in=subjects).values_list("number", flat=True)
    undone = Undo.objects.filter(undoes__in=list(numbers)).values_list("pk", flat=True)
    return Entry.objects.filter(subject__in=[*subjects, *(f"undo:{pk}" for pk in undone)]).order_by("number")


def people() -> list[str]:
    """Who decided anything, in alphabetical order."""
    names: set[str] = set()
    for model in DECISIONS.values():
        names.update(model.objects.values_list("by", flat=True).distinct())
    return sorted(names, key=str.casefold)


def lines(found: Iterable[Entry]) -> list[Line]:
    """Each of the entries ``found``, in their order, with its row."""
    found = list(found)
    rows = _rows(found)
    claims = _claims([row for row in rows.values() if hasattr(row, "cid")])
    undone = _undone(found)
    return [_line(entry, rows.get(entry.subject), claims, undone.get(entry.number)) for entry in found]


def _line(entry: Entry, row: Any, claims: dict[tuple[int, str], Claim], undone: int | None) -> Line:
    claim = claims.get((row.revision_id, row.cid)) if hasattr(row, "cid") else None
    return Line(entry=entry, row=row, claim=claim, undone=undone)


def _rows(found: Sequence[Entry]) -> dict[str, Any]:
    ids: dict[str, list[int]] = {}
    for entry in found:
        kind, _, id = entry.subject.partition(":")
        ids.setdefault(kind, []).append(int(id))
    rows: dict[str, Any] = {}
    for kind, some in ids.items():
        rows.update({f"{kind}:{row.pk}": row for row in _of_kind(kind).filter(pk__in=some)})
    return rows


def _of_kind(kind: str) -> QuerySet[Any]:
    if kind == "reading":
        read = Reading.objects.select_related("revision__statement")
        return read.defer("revision__text", "revision__layout")
    found: QuerySet[Any] = DECISIONS[kind].objects.all()
    if kind == "judgement":
        return found.select_related("corrected")
    if kind == "coding":
        return found.select_related("sample")
    return found.select_related("statement") if kind == "redaction" else found


def _claims(decided: Sequence[Any]) -> dict[tuple[int, str], Claim]:
    """The newest row of each claim that was decided about, by its revision and id."""
    rows = Claim.objects.filter(cid__in={row.cid for row in decided}).select_related("reading").order_by("id")
    return {(row.reading.revision_id, row.cid): row for row in rows}


def _undone(found: Sequence[Entry]) -> dict[int, int]:
    """The number of the entry that took each of those ``found`` back."""
    rows = dict(Undo.objects.filter(undoes__in=[entry.number for entry in found]).values_list("pk", "undoes"))
    subjects = [f"undo:{pk}" for pk in rows]
    taken = Entry.objects.filter(subject__in=subjects).values_list("subject", "number")
    return {rows[int(subject.partition(":")[2])]: number for subject, number in taken}
