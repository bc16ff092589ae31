"""Whether the ledger still is what its history says."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Any

from alteram.ledger.content import ADDED, ALTERED, REMOVED, Fault, made_faults, reading_faults
from alteram.ledger.digests import FIRST, decision_digest, entry_hash
from alteram.ledger.history import DECISIONS, Head, made_with, redigested
from alteram.ledger.models import Addition, Checkpoint, Claim, Entry, Judgement, Reading, Revision


@dataclass(slots=True)
class Verified:
    """How many entries and claims were looked at, up to which head, and what is wrong."""

    entries: int = 0
    claims: int = 0
    head: Head = field(default_factory=lambda: Head(0, FIRST))
    faults: list[Fault] = field(default_factory=list)


def verify(*, head: Head | None = None, passed: Callable[[int], None] = lambda _: None) -> Verified:
    """What became of the rows that were kept; with a ``head`` that was kept elsewhere, of a tail that was cut too.

    ``passed`` is told the number of each entry whose rows have been looked at.
    """
    verified = Verified()
    hashes, digests = _chain(verified), redigested()
    for known, whose in _heads(head):
        if known.number and hashes.get(known.number) != known.hash:
            kind = ALTERED if known.number in hashes else REMOVED
            verified.faults.append(Fault(kind=kind, row=f"entry {known.number} of the history, {whose}"))
    for entry in Entry.objects.order_by("number").iterator(chunk_size=500):
        verified.faults.extend(_row_faults(entry, digests.get(entry.subject, entry.digest), verified))
        passed(entry.number)
    verified.faults.extend(_strangers())
    verified.faults.extend(_misplaced())
    return verified


def _heads(head: Head | None) -> Iterator[tuple[Head, str]]:
    for kept in Checkpoint.objects.order_by("id"):
        yield Head(kept.number, kept.hash), "which a checkpoint names"
    if head is not None:
        yield head, "which the head that was given names"


def _chain(verified: Verified) -> dict[int, str]:
    """The hash of each entry that is there; those that do not fit the one before are faults."""
    hashes: dict[int, str] = {}
    number, previous = 0, FIRST
    for entry in Entry.objects.order_by("number").iterator(chunk_size=2000):
        if gap := entry.number - number - 1:
            lost = f"entry {number + 1}" if gap == 1 else f"entries {number + 1} to {entry.number - 1}"
            verified.faults.append(Fault(kind=REMOVED, row=f"{lost} of the history"))
        made = entry_hash(entry.number, entry.kind, entry.subject, entry.digest, entry.at, entry.previous)
        if made != entry.hash or (entry.previous != previous and not gap):
            verified.faults.append(Fault(kind=ALTERED, row=f"entry {entry.number} of the history"))
        number, previous = entry.number, entry.hash
        hashes[number] = entry.hash
    verified.entries, verified.head = len(hashes), Head(number, previous)
    return hashes


def _row_faults(entry: Entry, digest: str, verified: Verified) -> Iterator[Fault]:
    kind, _, id = entry.subject.partition(":")
    if kind == "reading":
        claims, faults = reading_faults(int(id), digest, entry.number)
        verified.claims += claims
        yield from faults
    elif kind in DECISIONS:
        yield from _decision_faults(kind, DECISIONS[kind].objects.filter(pk=int(id)).first(), digest, entry.number)
    else:
        yield Fault(kind=ALTERED, row=f"entry {entry.number} of the history")


def _decision_faults(kind: str, row: Any, digest: str, number: int) -> Iterator[Fault]:
    if row is None:
        yield Fault(kind=REMOVED, row=f"{kind} of entry {number}")
        return
    made = made_with(row)
    if made is not None:
        yield from made_faults(made, "added claim" if kind == "addition" else "corrected copy", number)
    if decision_digest(kind, row, made and made.digest) != digest or getattr(row, "entry", number) != number:
        yield Fault(kind=ALTERED, row=f"{kind} of entry {number}")


def _strangers() -> Iterator[Fault]:
    """Rows that no entry of the history tells of."""
    subjects = set(Entry.objects.values_list("subject", flat=True))
    for reading in Reading.objects.filter(by_hand=False).values_list("id", flat=True):
        if f"reading:{reading}" not in subjects:
            yield Fault(kind=ADDED, row=f"reading {reading}")
    for kind, model in DECISIONS.items():
        for id in model.objects.values_list("id", flat=True):
            if f"{kind}:{id}" not in subjects:
                yield Fault(kind=ADDED, row=f"{kind} {id}")
    for revision in Revision.objects.filter(readings__isnull=True).select_related("statement"):
        yield Fault(kind=ADDED, row=f"revision {revision.number} of statement '{revision.statement.key}'")
    corrections = Judgement.objects.filter(corrected__isnull=False).values("corrected")
    added = Addition.objects.values("claim")
    for made in Claim.objects.filter(reading__by_hand=True).exclude(id__in=corrections).exclude(id__in=added):
        yield Fault(kind=ADDED, row=f"claim {made.cid}, made by hand")
    for claim in Claim.objects.exclude(reading_id__in=Reading.objects.values("id"))[:100]:
        yield Fault(kind=ADDED, row=f"claim {claim.cid} of no reading")


def _misplaced() -> Iterator[Fault]:
    """Readings that are shown, or not, against the rule: the last of the newest revision is."""
    fields = ("revision__statement_id", "revision__number", "id", "current", "revision__statement__key")
    last: dict[int, tuple[int, int]] = {}
    rows = list(Reading.objects.filter(by_hand=False).values_list(*fields))
    for statement, number, id, _, _ in rows:
        last[statement] = max(last.get(statement, (0, 0)), (number, id))
    for statement, number, id, current, key in rows:
        if current is not (last[statement] == (number, id)):
            yield Fault(kind=ALTERED, row=f"which reading of statement '{key}' is shown")
